"""Encodes and decodes the crops of photos, and remembers whatever may be asked for again."""

from __future__ import annotations

import dataclasses
import time

import numpy as np
from torch import Tensor

from core import protocol
from core.autoencoder import Code, Late
from core.device import Device
from core.diffusion.solvers import SolverName
from core.model_file import Model
from core.photo.align import crop_quad
from core.progress import Walk
from core.retouch.crops import DecodedCrop, EncodedCrop, EncodedCrops
from core.retouch.effort import SOLVER, Effort, encode_steps
from core.retouch.face_code import edited_code
from core.retouch.known_codes import KnownCodes, laid_out
from core.retouch.model_in_use import ModelInUse
from core.retouch.open_photos import OpenPhotos
from core.runtime.choose import Speed, speed_up
from core.slider_set import SliderSet
from core.tensors import as_images, as_pixels, screen_pixels
from core.transfer import packed
from core.work import Work


class Retoucher:
    """One device's model, open photos and encoded crops.

    Args:
        paced: as in `Effort`.
        sliders: the user's own; none are known at first where it is left out.
        codes: that need not be encoded; none are known where it is left out.
        speed: as in `speed_up`.
    """

    def __init__(
        self,
        device: Device,
        *,
        paced: bool = True,
        sliders: SliderSet | None = None,
        codes: KnownCodes | None = None,
        speed: Speed = "plain",
    ) -> None:
        self.device, self._paced, self._speed = device, paced, speed
        self.sliders = SliderSet() if sliders is None else sliders
        self.photos = OpenPhotos()
        self.crops = EncodedCrops()
        self.codes = KnownCodes() if codes is None else codes
        self._model = ModelInUse()
        self.effort = Effort(paced=paced)

    def model(self, path: str, work: Work) -> Model:
        """The model of a file with the user's own sliders; loaded anew when the file has changed.

        Raises:
            ModelError: it can't be used.
        """
        model = self._model.known(path)
        if model is None:
            work.report(protocol.Progress("loading", 0, 1))
            model = self._model.load(path, self.device.torch_device)
            speed_up(model.autoencoder, self.device.torch_device, self.device.precision, self._speed)
            self.crops.clear()
            self.effort = Effort(paced=self._paced)
        return self.sliders.extend(model)

    def encode(self, request: protocol.Edit, face: protocol.FaceEdit, work: Work) -> EncodedCrop:
        """Both codes of a crop; done once for each crop, model and number of steps.

        Raises:
            Stopped, PhotoError, ModelError: as the words say.
        """
        model = self.model(request.model, work)
        encoded = self.crops.get(request, face)
        if encoded is None:
            size = model.autoencoder.image_size
            images = as_images(crop_quad(self.photos.open(request.photo).srgb, np.array(face.quad), size))
            images = images.to(self.device.torch_device)
            key = self._key(request, face, encode_steps(request))
            code = self.codes.get(key, model.autoencoder, self.device.torch_device)
            if code is None:
                code = self._encode(model, images, key.steps, work)
                self.codes.put(key, code)
            encoded = EncodedCrop(images, code)
            self.crops.put(request, face, encoded)
        return encoded

    def edited_code(self, request: protocol.Edit, face: protocol.FaceEdit, work: Work) -> Code:
        """Both codes of a crop as its edit makes them, but for `keep_detail`, which is of the decode.

        Raises:
            Stopped, PhotoError, ModelError, ValueError: as for `decode`.
        """
        code = self.encode(request, face, work).code
        return edited_code(self.model(request.model, work), code, face)[0] if face.changes else code

    def decode(self, request: protocol.Edit, face: protocol.FaceEdit, steps: int, work: Work) -> DecodedCrop:
        """The edited and the unedited decode of a crop, in that many network calls each; the same one twice
        when nothing is set.

        Raises:
            Stopped, PhotoError, ModelError, ValueError: as the words say; no sliders, no such slider.
        """
        model = self.model(request.model, work)
        encoded = self.encode(request, face, work)
        look = dataclasses.replace(face, mask=None)  # which only says where the edit is shown
        known, edited = encoded.reconstructions.get(steps), encoded.edits.get((look, steps))
        walks, done = (known is None) + (face.changes and edited is None), 0
        if known is None:
            walk = Walk("decoding", work.report, work.check, walks=walks)
            known = self._decode(model, encoded.code, steps, walk)
            encoded.reconstructions.put(steps, known)
            done = 1
        if face.changes and edited is None:
            walk = Walk("decoding", work.report, work.check, walks_before=done, walks=walks)
            code, late = edited_code(model, encoded.code, face)
            edited = self._decode(model, code, steps, walk, late)
            encoded.edits.put((look, steps), edited)
        if walks:
            self.crops.put(request, face, encoded)
        return DecodedCrop(encoded.crop, known, edited if edited is not None else known)

    def draw(
        self,
        model: Model,
        code: Code,
        steps: int,
        walk: Walk,
        late: Late | None = None,
        solver: SolverName = SOLVER,
    ) -> Tensor:
        """The pictures [B,3,S,S] in [-1,1] of any codes of a model; nobody remembers them.

        Raises:
            Stopped: `walk` raised it.
        """
        with self.device.computing():
            return model.autoencoder.decode(code, steps, walk, late=late, solver=solver).clamp(-1, 1)

    def decode_steps(self, request: protocol.Edit) -> int:
        """Network calls of each decode that `request` asks for, or that there is time for."""
        return self.effort.decode_steps(request, lambda: self.crops.ready(request))

    def known_codes(self, request: protocol.Edit, work: Work) -> protocol.Codes:
        """The codes of an edit's crops that have been encoded, with any number of steps.

        Raises:
            ModelError: the model can't be used.
        """
        self.model(request.model, work)  # a file that has changed makes what is known worthless
        entries = [
            packed(encoded.code, self._key(request, face, steps))
            for face in request.faces
            for steps, encoded in self.crops.of_any_quality(request, face)
        ]
        return protocol.Codes(self._model.digest(request.model), tuple(entries))

    def forget(self, *, models: bool = False) -> None:
        """Drop what can be computed again, and give its memory back."""
        self.photos.forget()
        self.crops.clear()
        if models:
            self._model.forget()
            self.sliders.forget_models()
        self.device.free_memory()

    def _key(self, request: protocol.Edit, face: protocol.FaceEdit, steps: int) -> protocol.CodeKey:
        digest = self._model.digest(request.model)
        photo = request.photo.sha256 or self.photos.open(request.photo).photo.sha256
        return protocol.CodeKey(digest, photo, face.quad, steps, SOLVER)

    def _encode(self, model: Model, images: Tensor, steps: int, work: Work) -> Code:
        walk = Walk("encoding", work.report, work.check, picture=_intermediate)
        began = time.monotonic()
        with self.device.computing():
            code = model.autoencoder.encode(images, steps, walk, solver=SOLVER)
        self.effort.note(steps, time.monotonic() - began)
        return laid_out(code, self.device.torch_device)

    def _decode(self, model: Model, code: Code, steps: int, walk: Walk, late: Late | None = None) -> Tensor:
        began = time.monotonic()
        decoded = self.draw(model, code, steps, walk, late)
        self.effort.note(steps, time.monotonic() - began)
        return decoded


def _intermediate(x0: Tensor) -> protocol.Intermediate:
    return protocol.Intermediate(screen_pixels(as_pixels(x0)))
