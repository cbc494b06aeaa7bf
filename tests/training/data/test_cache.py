"""What was decoded stays decoded, whatever happens meanwhile."""

from __future__ import annotations

import errno
import os
import shutil
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from tests.training.data.made import encoded, fill, scene
from training.config import Crop
from training.data import cache
from training.data.cache import Cached, open_cache
from training.data.crop import Square, square
from training.data.sources import open_sources

SIZE = 8


class Stop(Exception):
    """Raised by a check."""


@pytest.fixture(autouse=True)
def decoded(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """One entry for each picture that is decoded."""
    seen: list[int] = []

    def counted(data: bytes, crop: Crop, size: int) -> Square:
        seen.append(len(data))
        return square(data, crop, size)

    monkeypatch.setattr(cache, "square", counted)
    return seen


def opened(folder: Path, store: Path, check: Callable[[], None] = lambda: None, size: int = SIZE) -> Cached:
    with open_sources([str(folder)]) as found:
        return open_cache(
            found.entries, "centre", size, store, on_progress=lambda _done, _total: None, check=check
        )


def reference(count: int, start: int = 0) -> NDArray[np.uint8]:
    return np.stack([square(encoded(scene(s)), "centre", SIZE).pixels for s in range(start, start + count)])


def after(calls: int) -> Callable[[], None]:
    left = [calls]

    def check() -> None:
        left[0] -= 1
        if left[0] <= 0:
            raise Stop

    return check


def test_the_second_time_nothing_is_decoded(tmp_path: Path, decoded: list[int]) -> None:
    fill(tmp_path / "set", 5)
    first = opened(tmp_path / "set", tmp_path / "cache")
    assert (first.pixels == reference(5)).all()
    assert (first.decoded, len(decoded)) == (5, 5)
    second = opened(tmp_path / "set", tmp_path / "cache")
    assert (second.pixels == first.pixels).all()
    assert (second.items, second.decoded, len(decoded)) == (first.items, 0, 5)
    with pytest.raises(ValueError, match="read-only"):
        second.pixels[0, 0, 0, 0] = 1
    assert not list((tmp_path / "cache").glob("*.part"))


def test_other_sizes_and_crops_are_kept_apart(tmp_path: Path) -> None:
    fill(tmp_path / "set", 2)
    assert opened(tmp_path / "set", tmp_path / "cache").pixels.shape == (2, SIZE, SIZE, 3)
    assert opened(tmp_path / "set", tmp_path / "cache", size=4).pixels.shape == (2, 4, 4, 3)


def test_skipped_pictures_take_no_row(tmp_path: Path) -> None:
    folder = fill(tmp_path / "set", 3)
    (folder / "00000a.jpg").write_bytes(encoded(scene(9), "JPEG")[:300])
    made = opened(folder, tmp_path / "cache")
    assert (made.pixels == reference(3)).all()
    assert [(item.name, item.kept) for item in made.items][:2] == [("00000.png", True), ("00000a.jpg", False)]
    assert "damaged or cut short" in made.items[1].reason


def test_what_was_decoded_before_a_stop_is_not_decoded_again(tmp_path: Path, decoded: list[int]) -> None:
    fill(tmp_path / "set", 200)
    with pytest.raises(Stop):
        opened(tmp_path / "set", tmp_path / "cache", after(90))
    ahead = len(decoded) - 90  # decoded by the threads, and not yet taken
    made = opened(tmp_path / "set", tmp_path / "cache")
    assert made.decoded == 110
    assert len(decoded) == 200 + ahead
    assert (made.pixels == reference(200)).all()


def test_a_torn_journal_costs_only_what_is_torn(tmp_path: Path) -> None:
    fill(tmp_path / "set", 20)
    with pytest.raises(Stop):
        opened(tmp_path / "set", tmp_path / "cache", after(15))
    journal, part = (next((tmp_path / "cache").glob(f"*.{ending}")) for ending in ("journal", "part"))
    journal.write_bytes(journal.read_bytes()[:-7])
    assert opened(tmp_path / "set", tmp_path / "cache").decoded == 6
    shutil.rmtree(tmp_path / "cache")
    with pytest.raises(Stop):
        opened(tmp_path / "set", tmp_path / "cache", after(15))
    os.truncate(part, 10 * SIZE * SIZE * 3 + 5)
    made = opened(tmp_path / "set", tmp_path / "cache")
    assert made.decoded == 10
    assert (made.pixels == reference(20)).all()


@pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL")
def test_after_a_kill_it_goes_on(tmp_path: Path) -> None:
    fill(tmp_path / "set", 60)
    program = f"""
import time
from pathlib import Path
from training.data import cache
from training.data.sources import open_sources
cache._COMMIT_SECONDS = 0.0
with open_sources([{str(tmp_path / "set")!r}]) as found:
    cache.open_cache(found.entries, "centre", {SIZE}, Path({str(tmp_path / "cache")!r}),
        on_progress=lambda done, total: print(done, flush=True), check=lambda: time.sleep(0.01))
"""
    with subprocess.Popen([sys.executable, "-c", program], stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        for line in process.stdout:
            if int(line) >= 25:
                process.send_signal(signal.SIGKILL)
                break
        process.stdout.read()
    made = opened(tmp_path / "set", tmp_path / "cache")
    assert made.decoded <= 35
    assert (made.pixels == reference(60)).all()


@pytest.mark.parametrize("harm", ["shorter", "longer", "no pixels", "no index", "bad index", "zeroed"])
def test_a_damaged_cache_is_made_anew(tmp_path: Path, harm: str) -> None:
    fill(tmp_path / "set", 6)
    good = opened(tmp_path / "set", tmp_path / "cache").pixels.copy()
    pixels, index = (next((tmp_path / "cache").glob(f"*.{ending}")) for ending in ("pixels", "json"))
    if harm == "shorter":
        os.truncate(pixels, 100)
    elif harm == "longer":
        os.truncate(pixels, pixels.stat().st_size + 1)
    elif harm == "no pixels":
        pixels.unlink()
    elif harm == "no index":
        index.unlink()
    elif harm == "bad index":
        index.write_text(index.read_text()[:-20] + '"]]')
    else:
        pixels.write_bytes(bytes(pixels.stat().st_size))
    made = opened(tmp_path / "set", tmp_path / "cache")
    assert (made.pixels == good).all()
    assert made.decoded == 6


def test_only_what_is_new_is_decoded(tmp_path: Path) -> None:
    fill(tmp_path / "set", 6)
    opened(tmp_path / "set", tmp_path / "cache")
    fill(tmp_path / "set", 2, start=6)
    scene(77).save(tmp_path / "set" / "00003.png")
    (tmp_path / "set" / "00000.png").unlink()
    os.utime(tmp_path / "set" / "00001.png", (1, 1))
    made = opened(tmp_path / "set", tmp_path / "cache")
    assert made.decoded == 3
    expected = reference(8)
    expected[3] = reference(1, start=77)[0]
    assert (made.pixels == expected[1:]).all()


def test_a_moved_folder_is_not_decoded_again_and_another_is(tmp_path: Path) -> None:
    fill(tmp_path / "set", 3)
    opened(tmp_path / "set", tmp_path / "cache")
    (tmp_path / "set").rename(tmp_path / "moved")
    assert opened(tmp_path / "moved", tmp_path / "cache").decoded == 0
    # another set whose files have the same names, sizes and times
    for path in sorted((tmp_path / "moved").iterdir()):
        twin = tmp_path / "other" / path.name
        twin.parent.mkdir(exist_ok=True)
        twin.write_bytes(bytes(path.stat().st_size))
        os.utime(twin, ns=(path.stat().st_atime_ns, path.stat().st_mtime_ns))
    assert not any(item.kept for item in opened(tmp_path / "other", tmp_path / "cache").items)


def test_a_file_that_could_not_be_read_is_tried_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fill(tmp_path / "set", 3)
    read = Path.read_bytes

    def failing(path: Path) -> bytes:
        if path.name == "00001.png":
            raise OSError(errno.EIO, "Input/output error")
        return read(path)

    with monkeypatch.context() as patched:
        patched.setattr(Path, "read_bytes", failing)
        made = opened(tmp_path / "set", tmp_path / "cache")
        assert [item.reason for item in made.items] == ["", "it can't be read (Input/output error)", ""]
        assert opened(tmp_path / "set", tmp_path / "cache").decoded == 0
    made = opened(tmp_path / "set", tmp_path / "cache")
    assert made.decoded == 1
    assert (made.pixels == reference(3)).all()


@contextmanager
def files_of_at_most(size: int) -> Iterator[None]:
    resource = pytest.importorskip("resource", reason="file sizes can't be limited on Windows")
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, limits[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)


def test_a_disk_that_fills_up_raises_and_what_was_decoded_is_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cache, "_COMMIT_SECONDS", 0.0)
    fill(tmp_path / "set", 40)
    with files_of_at_most(25 * SIZE * SIZE * 3 + 50), pytest.raises(OSError, match="File too large"):
        opened(tmp_path / "set", tmp_path / "cache")
    made = opened(tmp_path / "set", tmp_path / "cache")
    assert made.decoded == 15
    assert (made.pixels == reference(40)).all()


def test_a_disk_without_room_is_told_before_the_work(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, decoded: list[int]
) -> None:
    fill(tmp_path / "set", 3)
    monkeypatch.setattr(shutil, "disk_usage", lambda path: shutil._ntuple_diskusage(100, 100, 0))
    with pytest.raises(OSError, match=r"are free\. Free some space") as caught:
        opened(tmp_path / "set", tmp_path / "cache")
    assert caught.value.errno == errno.ENOSPC
    assert not decoded


def test_two_that_want_the_same_cache_make_it_once(tmp_path: Path, decoded: list[int]) -> None:
    fill(tmp_path / "set", 30)
    made: list[Cached] = []

    def run() -> None:
        made.append(opened(tmp_path / "set", tmp_path / "cache", lambda: time.sleep(0.002)))

    threads = [threading.Thread(target=run) for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(one.decoded for one in made) == [0, 0, 30]
    assert len(decoded) == 30
    assert all((one.pixels == reference(30)).all() for one in made)
