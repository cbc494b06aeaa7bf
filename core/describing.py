"""Answers what a model's pictures look like, beside the model that is in use."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from core import protocol
from core.autoencoder import Code
from core.diffusion.ddim import Step
from core.faults import is_out_of_memory
from core.model_file import Model, load_model
from core.photo.align import alignment_quad, centre_quad, crop_quad
from core.photo.faces import find_faces
from core.photo.files import PhotoError, read_photo, to_srgb
from core.progress import Walk
from core.protocol import DrawSamples, PictureSource
from core.retouch.effort import SOLVER, SOLVER_OF_NEW
from core.retouch.retoucher import Retoucher
from core.sampling import Recipe, details, draw_block
from core.sentences import Sentence
from core.slider_set import fingerprint_of
from core.tensors import as_images, as_pixels, screen_pixels
from core.work import Work

TRUNCATION = 0.8
LATENT_STEPS = 100
PORTRAIT_STEPS = 50  # of the encode, which decides how good a picture drawn again looks

Pixels = NDArray[np.uint8]


class Describer:
    """Draws samples of any model file. The model is loaded beside the one that is in use and let go again;
    finished pictures are kept while a request steps aside.
    """

    def __init__(self, retoucher: Retoucher) -> None:
        self._retoucher = retoucher
        self._request: DrawSamples | None = None
        self._drawn: list[Pixels] = []

    def draw_samples(self, request: DrawSamples, work: Work) -> protocol.Reply:
        """The pictures of one model, one after another.

        Raises:
            Stopped, ModelError: as the words say.
        """
        if request != self._request:
            self._request, self._drawn = request, []
        work.check()
        device = self._retoucher.device
        try:
            model = load_model(Path(request.model)).to(device.torch_device)
            source = _source(model, request)
            for place in range(len(self._drawn), _count(source, request)):
                walk = Walk(
                    "drawing", work.report, work.check, walks_before=place, walks=_count(source, request)
                )
                code = self._code(model, request, source, place, work)
                solver = SOLVER if source == "portrait" else SOLVER_OF_NEW
                images = self._retoucher.draw(model, code, request.steps, walk, solver=solver)
                self._drawn.append(screen_pixels(as_pixels(images)))
            fingerprint = fingerprint_of(model) if model.latent is not None else ""
            side = model.autoencoder.image_size
            del model
            device.free_memory()
        except RuntimeError as trouble:
            # These pictures are not worth the card's memory, nor moving the whole engine to the processor.
            if not is_out_of_memory(trouble):
                raise
            device.free_memory()
            return protocol.Failed(
                protocol.Trouble.OUT_OF_MEMORY,
                Sentence("There is not enough memory to draw pictures of this model just now."),
                str(trouble),
            )
        drawn = np.stack(self._drawn) if self._drawn else np.zeros((0, side, side, 4), np.uint8)
        self._request, self._drawn = None, []
        return protocol.SamplesDrawn(request, source, drawn, fingerprint)

    def _code(
        self, model: Model, request: DrawSamples, source: PictureSource, place: int, work: Work
    ) -> Code:
        """Of batch 1, for the picture at `place`."""
        if source == "portrait":
            return self._portrait(model, request, work)
        x_T = details(model.autoencoder, [place])
        if model.autoencoder.encoder is None:
            return Code(None, x_T)
        with self._retoucher.device.computing():
            return Code(_codes(model, request.count, work)[place][None].float(), x_T)

    def _portrait(self, model: Model, request: DrawSamples, work: Work) -> Code:
        photo = to_srgb(read_photo(Path(request.portrait)))
        faces = find_faces(photo) if model.card.faces else []
        quad = alignment_quad(faces[0].points) if faces else centre_quad(*photo.shape[:2])
        device, side = self._retoucher.device, model.autoencoder.image_size
        images = as_images(crop_quad(photo, np.asarray(quad), side)).to(device.torch_device)
        with device.computing():
            walk = Walk("encoding", work.report, work.check)
            return model.autoencoder.encode(images, PORTRAIT_STEPS, walk, solver=SOLVER)


def _source(model: Model, request: DrawSamples) -> PictureSource:
    if model.autoencoder.encoder is None or (model.prior is not None and model.latent is not None):
        return "prior"
    if model.codes is not None and len(model.codes):
        return "training"
    try:
        read_photo(Path(request.portrait))
    except PhotoError:
        return "none"
    return "portrait"


def _count(source: PictureSource, request: DrawSamples) -> int:
    return {"none": 0, "portrait": 1}.get(source, request.count)


def _codes(model: Model, count: int, work: Work) -> Tensor:
    """z_sem [count,code] of the prior, or of training pictures from all over the set."""

    def on_step(_: Step) -> None:
        work.check()

    if model.prior is not None and model.latent is not None:
        z = draw_block(model.prior, model.latent, 0, Recipe(LATENT_STEPS, truncation=TRUNCATION), on_step)
        return model.latent.denormalise(z[:count])
    assert model.codes is not None
    rows = torch.linspace(0, len(model.codes) - 1, count).round().long()
    return model.codes[rows.to(model.codes.device)]
