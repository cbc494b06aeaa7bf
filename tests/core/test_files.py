"""Atomic writing on disks of every kind."""

from __future__ import annotations

from pathlib import Path

import pytest

from core.files import write_atomically


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
