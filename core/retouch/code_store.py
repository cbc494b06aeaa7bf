"""Codes on disk: a crop is encoded once in its life, also when the program ends in between.

One small file for each crop, named by a digest of what its codes depend on; it holds the codes and nothing
else. Any number of engines may share a folder: a file is whole or not there, and two that write the same one
write the same. Nothing here ever fails a request: what can't be read is encoded again.
"""

from __future__ import annotations

import hashlib
import json
import logging
import os
import queue
import re
import threading
import time
from contextlib import suppress
from pathlib import Path

import torch
from safetensors import SafetensorError, safe_open
from torch import Tensor

from core.autoencoder import Code
from core.diffusion.denoiser import Below
from core.protocol import CodeKey
from core.tensor_file import write_tensors

MOST_BYTES = 200 << 20  # 4,000 crops of a model of 64 pixels, 250 of one of 256
ROOM = 16 << 20  # that is written before the folder is looked through again: others write there, too
_WAITING = 16  # codes to be written; more come only while the disk stands still, and go without
_FORMAT = "1"
_OURS = re.compile(r"[0-9a-f]{64}\.safetensors|\.semblance-[0-9a-f]{12}-[a-z0-9_]{8}\.safetensors")
_log = logging.getLogger(__name__)


class CodeStore:
    """A folder of codes. Writing is a thread's business; it begins with the first code to write.

    Args:
        folder: made when there is something to put into it.
        most_bytes: that all files may take together; those used longest ago go.
    """

    def __init__(self, folder: Path, most_bytes: int = MOST_BYTES) -> None:
        self._folder, self._most_bytes = folder, most_bytes
        self._room = 0
        self._queue: queue.Queue[tuple[Path, dict[str, Tensor]] | None] = queue.Queue(_WAITING)
        self._writer: threading.Thread | None = None
        self._complained = False

    def get(self, key: CodeKey) -> Code | None:
        """The codes of a crop, of batch 1 on the CPU; None when there are none, or they can't be read
        now. A file that is damaged, or no such file, is removed.
        """
        path = self._path(key)
        try:
            code = _read(path)
        except FileNotFoundError:
            return None
        except OSError as problem:  # the file may well be good: another program holds it, a share is away
            _log.warning("a file of codes can't be read now: %s", problem)
            return None
        except (SafetensorError, KeyError, TypeError, ValueError) as problem:
            _log.warning("a file of codes can't be read and is removed: %s", problem)
            with suppress(OSError):
                path.unlink()
            return None
        with suppress(OSError):  # a folder that can only be read
            os.utime(path)
        return code

    def put(self, key: CodeKey, code: Code) -> None:
        """Write codes of batch 1, soon."""
        if self._writer is None:
            self._writer = threading.Thread(target=self._write_all, name="codes", daemon=True)
            self._writer.start()
        with suppress(queue.Full):
            self._queue.put_nowait((self._path(key), _tensors(code)))

    def close(self, seconds: float = 1.0) -> None:
        """Write what waits, for no longer than that."""
        if self._writer is not None:
            until = time.monotonic() + seconds
            with suppress(queue.Full):
                self._queue.put(None, timeout=seconds)
            self._writer.join(max(0.0, until - time.monotonic()))

    def _path(self, key: CodeKey) -> Path:
        digest = hashlib.sha256(json.dumps([_FORMAT, *key]).encode()).hexdigest()
        return self._folder / f"{digest}.safetensors"

    # --- on the thread

    def _write_all(self) -> None:
        while (waiting := self._queue.get()) is not None:
            try:
                self._write(*waiting)
            except Exception as problem:  # whatever it was, the next codes may go better
                if not self._complained:
                    self._complained = True
                    _log.warning("codes are not kept, photos are encoded again: %s", problem)

    def _write(self, path: Path, tensors: dict[str, Tensor]) -> None:
        self._folder.mkdir(parents=True, exist_ok=True)
        write_tensors(path, tensors, {"semblance_codes": _FORMAT})
        self._room -= sum(part.nbytes for part in tensors.values())
        if self._room <= 0:
            self._room = min(ROOM, self._most_bytes - self._trim())

    def _trim(self) -> int:
        """Remove what was used longest ago, and what killed processes left; returns the bytes that stay.

        A tenth less than may be, so that there is room for a while.
        """
        files = _files(self._folder)
        held = sum(size for _, size, _ in files)
        if held <= self._most_bytes:
            return held
        for _, size, path in sorted(files):
            with suppress(OSError):  # another engine was quicker, or the system holds it
                path.unlink()
                held -= size
            if held <= 0.9 * self._most_bytes:
                break
        return held


def _files(folder: Path) -> list[tuple[float, int, Path]]:
    """Time of the last use, bytes and path of our files; those that are just being written are the newest."""
    found = []
    with os.scandir(folder) as entries:
        for entry in entries:
            if _OURS.fullmatch(entry.name):
                with suppress(OSError):
                    status = entry.stat()
                    found.append((status.st_mtime, status.st_size, Path(entry.path)))
    return found


def _tensors(code: Code) -> dict[str, Tensor]:
    parts = {"x_T": code.x_T}
    if code.z_sem is not None:
        parts["z_sem"] = code.z_sem
    if code.below is not None:
        parts |= {"below": code.below.x, "below_timestep": torch.tensor(code.below.timestep)}
    return {name: part.detach().cpu().contiguous() for name, part in parts.items()}


def _read(path: Path) -> Code:
    with safe_open(path, "pt") as file:
        if (file.metadata() or {}).get("semblance_codes") != _FORMAT:
            raise ValueError("it holds something else")
        parts = {name: file.get_tensor(name).clone() for name in file.keys()}  # noqa: SIM118 (it is no mapping)
    x_T, z_sem, below = parts["x_T"], parts.get("z_sem"), parts.get("below")
    if not all(bool(part.isfinite().all()) for part in parts.values()):
        raise ValueError("it holds what is no number")
    kept = None if below is None else Below(below, int(parts["below_timestep"]))
    return Code(z_sem, x_T, kept)
