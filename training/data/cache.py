"""Pictures decoded once, into a file that is mapped into memory: training then never waits for decoding."""

from __future__ import annotations

import errno
import os
import shutil
import time
import zlib
from collections import deque
from collections.abc import Callable, Generator, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import BinaryIO

import numpy as np
from numpy.typing import NDArray

from core.photo.decode import quiet_pillow
from core.processors import worker_count
from training.config import Crop
from training.data.cache_files import (
    CacheFiles,
    Item,
    journal_lines,
    read_finished,
    read_unfinished,
    write_index,
)
from training.data.crop import square
from training.data.decode import Unusable
from training.data.duplicates import difference_hash
from training.data.sources import Entry
from training.jobs.lock import FileLock

_COMMIT_SECONDS = 2.0  # work that a kill may cost
_COMMIT_BYTES = 64 * 2**20
_WAITING = 0.5  # seconds between looks whether another process has finished the same cache


@dataclass(frozen=True)
class Cached:
    """What became of the listed pictures.

    Attributes:
        pixels: [N,S,S,3] uint8 of those that were kept, in the order of the list; a read-only memory map.
        items: of all listed pictures, in their order.
        decoded: pictures that had to be decoded now.
    """

    pixels: NDArray[np.uint8]
    items: tuple[Item, ...]
    decoded: int


@dataclass(frozen=True)
class _Made:
    """A picture's item and pixels (None when skipped), and whether they were made now."""

    item: Item
    pixels: NDArray[np.uint8] | None
    decoded: bool


class _Known:
    """Pictures that caches of the same crop and size hold, finished or not, by name and stamp or content."""

    def __init__(self, caches: Sequence[CacheFiles]) -> None:
        self._held: dict[tuple[str, str], tuple[Item, NDArray[np.uint8] | None]] = {}
        for files in caches:
            finished = read_finished(files)
            items = finished[0] if finished else read_unfinished(files)
            rows = sum(item.kept for item in items)
            try:
                pixels = finished[1] if finished else files.map_pixels(files.unfinished_pixels, rows)
            except (OSError, ValueError):  # another process has just finished it, or given it up
                continue
            row = 0
            for item in items:
                held = (item, pixels[row] if item.kept else None)
                row += item.kept
                if item.content:
                    self._held[item.name, item.stamp] = self._held[item.name, item.content] = held

    def find(self, name: str, stamp_or_content: str) -> _Made | None:
        """The picture, unless it is not known or its pixels are damaged."""
        item, pixels = self._held.get((name, stamp_or_content), (None, None))
        if item is None or (pixels is not None and zlib.crc32(pixels.data) != item.check):
            return None
        return _Made(item, pixels, False)


def open_cache(
    entries: Sequence[Entry],
    crop: Crop,
    size: int,
    folder: Path,
    *,
    on_progress: Callable[[int, int], None],
    check: Callable[[], None],
) -> Cached:
    """The pictures `entries`, decoded; from the cache in `folder` where it has them.

    What was decoded stays decoded when this is stopped by `check` (called between pictures) or killed, and
    when pictures are added, removed, moved, or only touched. Only one process makes a cache; others that want
    the same one wait for it.

    Raises:
        OSError: the disk is full or `folder` may not be written; what was decoded is kept.
    """
    folder.mkdir(parents=True, exist_ok=True)
    files = CacheFiles.of(folder, crop, size, ((entry.name, entry.stamp) for entry in entries))
    cached = _finished(files, entries)
    if cached is None:
        with _alone(files.lock, check):
            cached = _finished(files, entries) or _Build(files, entries, on_progress, check).run()
    on_progress(len(entries), len(entries))
    return cached


def content_of(data: bytes) -> str:
    """What tells a file's content from another's: length and CRC-32."""
    return f"{len(data)}-{zlib.crc32(data):08x}"


@contextmanager
def _alone(path: Path, check: Callable[[], None]) -> Iterator[None]:
    lock = FileLock(path)
    while not lock.acquire(_WAITING):
        check()
    try:
        yield
    finally:
        lock.release()


def _finished(files: CacheFiles, entries: Sequence[Entry]) -> Cached | None:
    """The cache, unless it is missing, damaged, or a file that could not be read then can be now."""
    read = read_finished(files)
    if read is None or len(read[0]) != len(entries):
        return None
    items, pixels = read
    for entry, item in zip(entries, items, strict=True):
        if not item.content and _is_readable(entry):
            return None
    return Cached(pixels, tuple(items), 0)


def _is_readable(entry: Entry) -> bool:
    try:
        entry.read()
    except OSError:
        return False
    return True


class _Build:
    """Making one cache: pictures are decoded by several threads (Pillow lets go of Python's lock) and are
    appended in order. Pixels reach the disk before the journal says so. Nothing is written through a memory
    map, where a full disk would end the process without a word."""

    def __init__(
        self,
        files: CacheFiles,
        entries: Sequence[Entry],
        on_progress: Callable[[int, int], None],
        check: Callable[[], None],
    ) -> None:
        self._files = files
        self._entries = entries
        self._on_progress = on_progress
        self._check = check

    def run(self) -> Cached:
        """Make the rest and put the cache in its place.

        Raises:
            OSError: the disk is full or may not be written.
        """
        files = self._files
        items = read_unfinished(files)
        if [item.name for item in items] != [entry.name for entry in self._entries[: len(items)]]:
            items = []
        rows = sum(item.kept for item in items)
        self._expect_room((len(self._entries) - len(items)) * files.row_bytes)
        known = _Known([files, *files.others()])
        decoded = 0
        with ExitStack() as stack:
            pixels = stack.enter_context(files.unfinished_pixels.open("ab"))
            pixels.truncate(rows * files.row_bytes)
            files.journal.write_text(journal_lines(items), encoding="ascii")
            writer = _Writer(files, pixels)
            stack.enter_context(quiet_pillow())
            made_in_order = self._made(len(items), known)
            stack.callback(made_in_order.close)
            try:
                for made in made_in_order:
                    writer.add(made)
                    items.append(made.item)
                    decoded += made.decoded
                    self._on_progress(len(items), len(self._entries))
                    self._check()
            finally:
                writer.commit()
        os.replace(files.unfinished_pixels, files.pixels)
        write_index(files, items)
        files.journal.unlink()
        finished = read_finished(files)
        if finished is None:
            raise OSError(
                errno.EIO,
                "The decoded pictures were written and are not there as written. Check the disk",
                str(files.pixels),
            )
        return Cached(finished[1], tuple(items), decoded)

    def _expect_room(self, needed: int) -> None:
        free = shutil.disk_usage(self._files.folder).free
        if needed > free:
            raise OSError(
                errno.ENOSPC,
                f"The decoded pictures need {needed / 1e9:.1f} GB and {free / 1e9:.1f} GB are free. Free "
                "some space",
                str(self._files.folder),
            )

    def _made(self, start: int, known: _Known) -> Generator[_Made]:
        """The pictures from `start` on, in order, a few ahead of whoever takes them."""
        workers = worker_count()
        with ThreadPoolExecutor(workers, "decode") as pool:
            ahead: deque[Future[_Made]] = deque()
            try:
                for entry in self._entries[start:]:
                    ahead.append(pool.submit(_make, entry, self._files, known))
                    if len(ahead) >= 8 * workers:
                        yield ahead.popleft().result()
                while ahead:
                    yield ahead.popleft().result()
            finally:
                for future in ahead:
                    future.cancel()


class _Writer:
    """Appends pictures; every two seconds what came since is made safe on the disk and then journalled."""

    def __init__(self, files: CacheFiles, pixels: BinaryIO) -> None:
        self._files = files
        self._pixels = pixels
        self._waiting: list[Item] = []
        self._bytes = 0
        self._since = time.monotonic()

    def add(self, made: _Made) -> None:
        """Append one.

        Raises:
            OSError: the disk is full.
        """
        if made.pixels is not None:
            self._pixels.write(np.ascontiguousarray(made.pixels).data)
            self._bytes += self._files.row_bytes
        self._waiting.append(made.item)
        if self._bytes >= _COMMIT_BYTES or time.monotonic() - self._since > _COMMIT_SECONDS:
            self.commit()

    def commit(self) -> None:
        """Make safe what was appended.

        Raises:
            OSError: the disk is full.
        """
        self._pixels.flush()
        os.fsync(self._pixels.fileno())
        with self._files.journal.open("a", encoding="ascii") as journal:
            journal.write(journal_lines(self._waiting))
        self._waiting.clear()
        self._bytes, self._since = 0, time.monotonic()


def _make(entry: Entry, files: CacheFiles, known: _Known) -> _Made:
    """One picture: what is known of it, where its file is the same, or decoded."""
    stamp = entry.stamp
    same = known.find(entry.name, stamp)
    if same is not None:
        return same
    try:
        data = entry.read()
    except OSError as problem:
        reason = f"it can't be read ({problem.strerror or problem})"
        return _Made(Item(entry.name, stamp, "", reason), None, False)
    content = content_of(data)
    same = known.find(entry.name, content)
    if same is not None:
        return replace(same, item=replace(same.item, stamp=stamp))
    try:
        made = square(data, files.crop, files.size)
    except Unusable as unusable:
        return _Made(Item(entry.name, stamp, content, str(unusable)), None, True)
    likeness = f"{difference_hash(made.pixels):016x}"
    check = zlib.crc32(np.ascontiguousarray(made.pixels).data)
    return _Made(Item(entry.name, stamp, content, "", made.upscaled, likeness, check), made.pixels, True)
