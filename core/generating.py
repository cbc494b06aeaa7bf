"""Answers requests for new pictures: seed by seed, the same picture for a seed whatever else is asked for."""

from __future__ import annotations

import dataclasses
import itertools
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from core import protocol
from core.abreast import Abreast
from core.autoencoder import Code, DiffusionAutoencoder
from core.cache import Cache
from core.diffusion.ddim import Step
from core.model_file import Model, ModelError
from core.progress import Walk
from core.retouch.effort import SOLVER_OF_NEW
from core.retouch.retoucher import Retoucher
from core.sampling import BLOCK, Recipe, details, draw_block, holds
from core.sentences import Sentence
from core.tensors import as_pixels, screen_pixels
from core.transfer import code_bytes, code_tensor
from core.work import Work

ENOUGH_TRIES = 400  # after which a rate says something
LEAST_RATE = 0.005  # of the tried codes must be as asked for, or the search is hopeless
MOST_TRIES = 20_000
REMEMBERED_PICTURES = 256
REMEMBERED_BYTES = 64 << 20  # of pictures: 256 of 256 pixels a side
REMEMBERED_BLOCKS = 64

Pixels = NDArray[np.uint8]  # [S,S,4] blue-green-red-255
Found = tuple[int, "Tensor | None"]  # a seed, and the z_sem [code] that it gives


@dataclass
class Tally:
    """What came of a request so far; the fields are those of `Generated`."""

    held: list[int]
    drawn: int = 0
    tried: int = 0
    fit: int = 0
    hopeless: bool = False
    notes: list[Sentence] = field(default_factory=list)


class Generator:
    """Draws new pictures on a retoucher's device, and remembers them, so that a request that stepped aside
    goes on where it was.
    """

    def __init__(self, retoucher: Retoucher) -> None:
        self._retoucher = retoucher
        self._networks: DiffusionAutoencoder | None = None  # whose pictures and codes are remembered
        self._pictures: Cache[protocol.Generate, Pixels] = Cache(REMEMBERED_PICTURES, REMEMBERED_BYTES)
        self._blocks: Cache[tuple[object, ...], Tensor] = Cache(REMEMBERED_BLOCKS)
        self._abreast = Abreast(retoucher.device)

    def generate(self, request: protocol.Generate, work: Work) -> protocol.Generated:
        """Draw the pictures, as many at once as the device has room for.

        Raises:
            Stopped, ModelError: as the words say; what was drawn is remembered.
            UnknownAttribute: a condition is of no attribute of the model.
        """
        began = time.monotonic()
        model = self._retoucher.model(request.model, work)
        if model.autoencoder is not self._networks:  # its sliders decide no picture
            self._networks = model.autoencoder
            self._pictures.clear()
            self._blocks.clear()
            self._abreast.forget()
        tally = Tally([0] * len(request.where))
        codes = self._codes(model, request, tally, work)
        while found := list(itertools.islice(codes, self._abreast.size(request.count - tally.drawn))):
            for place, (seed, z_sem) in enumerate(found):
                work.check()
                pixels = self._picture(model, request, found[place:], tally.drawn, work)
                code = b"" if z_sem is None else code_bytes(z_sem)
                work.report(protocol.PictureDrawn(tally.drawn, seed, code, pixels))
                tally.drawn += 1
        seconds = time.monotonic() - began
        return protocol.Generated(
            request, tally.drawn, tally.tried, tally.fit, tuple(tally.held), tally.hopeless,
            tuple(tally.notes), seconds,
        )  # fmt: skip

    def _codes(self, model: Model, request: protocol.Generate, tally: Tally, work: Work) -> Iterator[Found]:
        """Seed and z_sem [code] of every picture, as they are found."""
        seeds = range(request.seed, request.seed + request.count)
        like = self._chosen(model, request)
        if model.autoencoder.encoder is None:
            if request.where:
                tally.notes.append(_no_choice(model))
            yield from ((seed, None) for seed in seeds)
        elif model.prior is None or model.latent is None:
            if like is None:
                raise ModelError(
                    Sentence(
                        "The model '{model}' can't make pictures of nobody, because it has no latent network "
                        "to draw them from. Choose another model, or train this one's.",
                        model=model.card.name,
                    )
                )
            tally.notes.append(
                Sentence(
                    "The model '{model}' has no latent network to go away from the chosen pictures with, so "
                    "these are the same ones with other details.",
                    model=model.card.name,
                )
            )
            yield from ((seed, like[seed % len(like)]) for seed in seeds)
        else:
            yield from self._drawn(model, request, like, tally, work)

    def _drawn(
        self, model: Model, request: protocol.Generate, like: Tensor | None, tally: Tally, work: Work
    ) -> Iterator[tuple[int, Tensor]]:
        """Seed and z_sem [code] of what the prior draws, where the conditions hold."""
        assert model.prior is not None
        assert model.latent is not None
        judge = None
        if request.where and model.attributes is None:
            tally.notes.append(_no_choice(model))
        elif request.where and model.attributes is not None:
            judge = holds(model.attributes, dict(request.where))
        normalised = None if like is None else model.latent.normalise(like)
        recipe = Recipe(request.latent_steps, normalised, request.spread, request.truncation)
        found = 0
        while found < request.count and not tally.hopeless and tally.tried < MOST_TRIES:
            number, first = divmod(request.seed + tally.tried, BLOCK)
            z = self._block(model, request, recipe, number, work)[first:]
            if judge is None:
                z = z[: request.count - found]
                good = torch.ones(len(z), dtype=torch.bool)
            else:
                held = judge(z).cpu()
                good = held.all(1)
                tally.held = [known + int(more) for known, more in zip(tally.held, held.sum(0), strict=True)]
            tally.tried += len(z)
            tally.fit += int(good.sum())
            tally.hopeless = tally.tried >= ENOUGH_TRIES and tally.fit < LEAST_RATE * tally.tried
            if judge is not None:
                work.report(protocol.CodesTried(tally.tried, tally.fit))
            rows = [int(row) for row in good.nonzero()][: request.count - found]
            found += len(rows)
            codes = model.latent.denormalise(z[rows])
            yield from zip((BLOCK * number + first + row for row in rows), codes, strict=True)

    def _chosen(self, model: Model, request: protocol.Generate) -> Tensor | None:
        """The codes [n,code] to stay near; None for none.

        Raises:
            ModelError: they are another model's. Most models' codes have the same length, and those of one
                mean nothing to another.
        """
        encoder = model.autoencoder.config.encoder
        if not request.like or encoder is None:
            return None
        codes = [code_tensor(each, encoder.code) for each in request.like]
        known = request.like_of
        foreign = bool(known) and known != self._retoucher.sliders.fingerprint(model)
        if foreign or any(code is None for code in codes):
            raise ModelError(
                Sentence(
                    "The chosen pictures were made by another model than '{model}', so there are none like "
                    "them. Choose pictures of this model, or go back to theirs.",
                    model=model.card.name,
                )
            )
        device = next(model.autoencoder.parameters()).device
        return torch.stack([code for code in codes if code is not None]).to(device)

    def _block(
        self, model: Model, request: protocol.Generate, recipe: Recipe, number: int, work: Work
    ) -> Tensor:
        assert model.prior is not None
        assert model.latent is not None
        key = (number, request.latent_steps, request.like, request.spread, request.truncation)
        known = self._blocks.get(key)
        if known is None:

            def on_step(_: Step) -> None:
                work.check()

            with self._retoucher.device.computing():
                known = draw_block(model.prior, model.latent, number, recipe, on_step).float()
            self._blocks.put(key, known)
        return known

    def _picture(
        self, model: Model, request: protocol.Generate, found: Sequence[Found], done: int, work: Work
    ) -> Pixels:
        """The first of these, drawn together with others that are not known yet; `done` are there already."""

        def key(seed: int) -> protocol.Generate:
            return dataclasses.replace(request, count=1, seed=seed, where=())

        def draw(batch: Sequence[Found]) -> Tensor:
            walk = Walk(
                "drawing",
                work.report,
                work.check,
                walks_before=done,
                walks=request.count,
                abreast=len(batch),
            )
            z_sem = [code for _, code in batch if code is not None]
            x_T = details(model.autoencoder, [seed for seed, _ in batch], request.detail)
            code = Code(torch.stack(z_sem) if z_sem else None, x_T)
            return self._retoucher.draw(model, code, request.steps, walk, solver=SOLVER_OF_NEW)

        known = self._pictures.get(key(found[0][0]))
        if known is None:
            wanted = [each for each in found if self._pictures.get(key(each[0])) is None]
            drawn, images = self._abreast.draw(wanted, draw)
            pictures = [screen_pixels(as_pixels(image[None])) for image in images]
            for (seed, _), picture in zip(wanted[:drawn], pictures, strict=True):
                self._pictures.put(key(seed), picture)
            known = pictures[0]
        return known


def _no_choice(model: Model) -> Sentence:
    return Sentence(
        "The model '{model}' has no sliders to judge pictures by, so they are of every kind.",
        model=model.card.name,
    )
