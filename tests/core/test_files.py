"""Atomic writing on disks of every kind."""

from __future__ import annotations

from pathlib import Path

import pytest

from core.files import leftovers, write_atomically


def test_the_longest_name_a_disk_takes(tmp_path: Path) -> None:
    path = tmp_path / ("n" * 251 + ".png")
    with write_atomically(path) as temporary:
        assert temporary.suffix == ".png"
        temporary.write_bytes(b"new")
    assert [(each, each.read_bytes()) for each in tmp_path.iterdir()] == [(path, b"new")]


def test_a_disk_without_permissions(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError(1, "Operation not permitted")

    monkeypatch.setattr(Path, "chmod", refuse)
    with write_atomically(tmp_path / "a") as temporary:
        temporary.write_bytes(b"new")
    assert (tmp_path / "a").read_bytes() == b"new"


def test_a_failure_leaves_the_old_file_and_no_other(tmp_path: Path) -> None:
    path = tmp_path / "a"
    path.write_bytes(b"old")

    def write_half() -> None:
        with write_atomically(path) as temporary:
            temporary.write_bytes(b"half")
            raise RuntimeError

    with pytest.raises(RuntimeError):
        write_half()
    assert [(each, each.read_bytes()) for each in tmp_path.iterdir()] == [(path, b"old")]


def test_what_is_left_of_a_file_is_told_from_everything_else(tmp_path: Path) -> None:
    path = tmp_path / "[a].png"
    with write_atomically(path) as temporary:
        for other in ("b.png", "a.png", "[a].jpg"):
            with write_atomically(tmp_path / other) as of_another:
                (tmp_path / f"{of_another.name}.bak").touch()
                assert leftovers(path) == [temporary]
                of_another.touch()
        for near in (temporary.name + "x", temporary.name.upper(), f"x{temporary.name}", ".semblance-x.png"):
            (tmp_path / near).touch()
        (tmp_path / f"{temporary.stem[:-8]}00000000.png").mkdir()
        (tmp_path / f"{temporary.stem[:-8]}11111111.png").symlink_to(temporary)
        assert leftovers(path) == [temporary]
    assert leftovers(path) == []
