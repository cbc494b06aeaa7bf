"""The model file that is worked with."""

from __future__ import annotations

from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path

import torch

from core.cache import Cache
from core.files import sha256_of
from core.model_file import Model, load_model

FileState = tuple[str, int, int]  # path, time of its last change and size


class ModelInUse:
    """One at a time, loaded once; a file that has changed is another model."""

    def __init__(self) -> None:
        self._models: Cache[FileState, Model] = Cache(1)
        self._digests: Cache[FileState, Future[str]] = Cache(1)
        self._thread = ThreadPoolExecutor(1, "digest")

    def known(self, path: str) -> Model | None:
        """The model of a file, if it is the one in use."""
        return self._models.get(_state(path))

    def load(self, path: str, device: torch.device) -> Model:
        """Use the model of a file from now on.

        Raises:
            ModelError: it can't be used.
        """
        state = _state(path)
        model = load_model(Path(path)).to(device)
        self._models.put(state, model)
        self._ask_digest(state)
        return model

    def digest(self, path: str) -> str:
        """SHA-256 (hex) of a model's file. It is found out beside the work that follows the loading.

        Raises:
            OSError: it can't be read.
        """
        return self._ask_digest(_state(path)).result()

    def forget(self) -> None:
        """Let go of its memory."""
        self._models.clear()

    def _ask_digest(self, state: FileState) -> Future[str]:
        digest = self._digests.get(state)
        if digest is None:
            digest = self._thread.submit(sha256_of, Path(state[0]))
            self._digests.put(state, digest)
        return digest


def _state(path: str) -> FileState:
    file = Path(path)
    status = file.stat() if file.is_file() else None
    return (path, status.st_mtime_ns, status.st_size) if status is not None else (path, 0, 0)
