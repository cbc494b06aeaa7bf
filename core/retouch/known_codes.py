"""Codes that need not be made any more: some came with documents, others were kept on disk."""

from __future__ import annotations

import torch
from torch import Tensor

from core.autoencoder import Code, DiffusionAutoencoder
from core.cache import Cache
from core.diffusion.denoiser import Below
from core.protocol import CodeEntry, CodeKey
from core.retouch.code_store import CodeStore
from core.transfer import unpacked

REMEMBERED = 64  # of documents


class KnownCodes:
    """Looked for in both places; `store` None where nothing is to be kept on disk."""

    def __init__(self, store: CodeStore | None = None) -> None:
        self._store = store
        self._given: Cache[CodeKey, CodeEntry] = Cache(REMEMBERED)

    def take(self, entries: tuple[CodeEntry, ...]) -> None:
        """Keep those of a document until their crops are asked for."""
        for entry in entries:
            self._given.put(entry.key, entry)

    def get(self, key: CodeKey, model: DiffusionAutoencoder, device: torch.device) -> Code | None:
        """The codes of a crop, of batch 1 on `device`; None when there are none that fit the model."""
        given = self._given.get(key)
        code = None if given is None else unpacked(given, model, device)
        if code is None and self._store is not None:
            code = self._store.get(key)
            if code is not None and not _fits(code, model):
                code = None
        return None if code is None else laid_out(code, device)

    def put(self, key: CodeKey, code: Code) -> None:
        """Keep codes that were just made."""
        if self._store is not None:
            self._store.put(key, code)


def _fits(code: Code, model: DiffusionAutoencoder) -> bool:
    config = model.config
    side = config.unet.image_size
    z_sem = None if config.encoder is None else (1, config.encoder.code)
    states = [code.x_T] if code.below is None else [code.x_T, code.below.x]
    return all(_shape(state) == (1, 3, side, side) for state in states) and _shape(code.z_sem) == z_sem


def _shape(values: Tensor | None) -> tuple[int, ...] | None:
    return None if values is None else tuple(values.shape)


def laid_out(code: Code, device: torch.device) -> Code:
    """The code on `device`, in one layout wherever it came from: this decides how fast a decode is, and how
    its last bit is rounded.
    """

    def state(values: Tensor) -> Tensor:
        return values.to(device, memory_format=torch.channels_last)

    below = None if code.below is None else Below(state(code.below.x), code.below.timestep)
    return Code(None if code.z_sem is None else code.z_sem.to(device), state(code.x_T), below)
