"""Encodes and decodes the crops of photos, and remembers whatever may be asked for again."""

from __future__ import annotations

import dataclasses
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from core import protocol
from core.autoencoder import Code, Late
from core.cache import Cache
from core.device import Device
from core.diffusion.ddim import Stopped
from core.diffusion.schedule import T
from core.editing import manipulate, varied
from core.files import sha256_of
from core.metrics import psnr
from core.model_file import Model, ModelError, load_model
from core.pace import Pace
from core.photo.align import crop_quad
from core.photo.files import Photo, PhotoError, read_photo, to_srgb
from core.preview import Previews
from core.progress import Walk
from core.protocol import Quality
from core.sentences import Sentence
from core.slider_set import SliderSet
from core.tensors import as_images, as_pixels, screen_pixels
from core.transfer import packed, unpacked

ENCODE_STEPS = {Quality.PREVIEW: 20, Quality.REFINED: 20, Quality.FULL: 50}
EXPORT_STEPS = 50
PREVIEW_STEPS = (3, 4, 5, 6, 8, 10, 14, 20)
"""With 3 steps an edit differs from one of 50 by about a third of itself, with 6 by a sixth (the bundled
model, smile, glasses and age on six portraits); the rest shows when the slider is let go.
"""
PREVIEW_SECONDS = 0.075  # of an edited decode; with pasting and the way to the screen, ten pictures a second
REFINED_STEPS = (8, 12, 16, 20, 30)
REFINED_SECONDS = 0.7
REMEMBERED_PHOTOS = 2
REMEMBERED_CROPS = 64

CropKey = tuple[str, str, protocol.Quad, int]  # model's path, photo's SHA-256, crop, steps of its encoding
ModelKey = tuple[str, int, int]  # path, time of its last change and size of a model's file


@dataclass
class Work:
    """One request under way.

    Attributes:
        report: takes replies on the way to the answer.
        stopped: whether the answer is still wanted.
        writing: the request has come to writing its file.
    """

    report: Callable[[protocol.Reply], None]
    stopped: Callable[[], bool]
    writing: bool = False

    def check(self) -> None:
        """Raise `Stopped` when the answer is no longer wanted."""
        if self.stopped():
            raise Stopped


@dataclass(frozen=True)
class OpenPhoto:
    """A photo, and as the model and the screen see it: `srgb` [H,W,3] uint8."""

    photo: Photo
    srgb: NDArray[np.uint8]
    previews: Previews


@dataclass
class EncodedCrop:
    """What one crop became, on the device.

    Attributes:
        crop: [1,3,S,S] in [-1,1], what the model saw.
        code: of batch 1.
        reconstructions: [1,3,S,S] by number of decode steps.
        edits: [1,3,S,S] of the last few, by what was asked and number of steps.
    """

    crop: Tensor
    code: Code
    reconstructions: dict[int, Tensor] = field(default_factory=dict)
    edits: Cache[tuple[protocol.FaceEdit, int], Tensor] = field(default_factory=lambda: Cache(8))


@dataclass(frozen=True, eq=False)
class DecodedCrop:
    """A crop as the model saw it, and as it decodes it unedited and edited; each [1,3,S,S] in [-1,1]."""

    crop: Tensor
    reconstruction: Tensor
    edited: Tensor


class Retoucher:
    """One device's model, open photos and encoded crops.

    Args:
        paced: whether previews take as many steps as there is time for; else the same request gives the same
            pixels on every machine.
        sliders: the user's own; none are known at first where it is left out.
    """

    def __init__(self, device: Device, *, paced: bool = True, sliders: SliderSet | None = None) -> None:
        self.device, self._paced = device, paced
        self.sliders = SliderSet() if sliders is None else sliders
        self._models: Cache[ModelKey, Model] = Cache(1)
        self._digests: Cache[ModelKey, str] = Cache(1)
        self._photos: Cache[str, OpenPhoto] = Cache(REMEMBERED_PHOTOS)
        self._crops: Cache[CropKey, EncodedCrop] = Cache(REMEMBERED_CROPS)
        self._paces = _new_paces(self._paced)
        self._given: Cache[tuple[object, ...], protocol.CodeEntry] = Cache(REMEMBERED_CROPS)

    def model(self, path: str, work: Work) -> Model:
        """The model of a file with the user's own sliders; loaded anew when the file has changed.

        Raises:
            ModelError: it can't be used.
        """
        key = _model_key(path)
        model = self._models.get(key)
        if model is None:
            work.report(protocol.Progress("loading", 0, 1))
            model = load_model(Path(path)).to(self.device.torch_device)
            self._models.put(key, model)
            self._crops.clear()
            self._paces = _new_paces(self._paced)
        return self.sliders.extend(model)

    def photo(self, ref: protocol.PhotoRef) -> OpenPhoto:
        """The photo, read once.

        Raises:
            PhotoError: it can't be read, or is another one than the window shows.
        """
        known = self._photos.get(ref.sha256)
        if known is None:
            photo = read_photo(Path(ref.path))
            if ref.sha256 and photo.sha256 != ref.sha256:
                raise PhotoError(
                    Sentence(
                        "{file} was changed by another program after it was opened. "
                        "Open it again to edit the new version.",
                        file=Path(ref.path).name,
                    )
                )
            srgb = to_srgb(photo)
            known = OpenPhoto(photo, srgb, Previews(srgb, grey=photo.grey))
            self._photos.put(photo.sha256, known)
        return known

    def encode(self, request: protocol.Edit, face: protocol.FaceEdit, work: Work) -> EncodedCrop:
        """Both codes of a crop; done once for each crop, model and number of steps.

        Raises:
            Stopped, PhotoError, ModelError: as the words say.
        """
        model = self.model(request.model, work)
        key = _crop_key(request, face)
        steps = key[-1]
        encoded = self._crops.get(key)
        if encoded is None:
            size = model.autoencoder.image_size
            images = as_images(crop_quad(self.photo(request.photo).srgb, np.array(face.quad), size))
            images = images.to(self.device.torch_device)
            code = self._given_code(request, face, steps, model)
            if code is None:
                walk = Walk("encoding", work.report, work.check, picture=_intermediate)
                began = time.monotonic()
                with self.device.computing():
                    code = model.autoencoder.encode(images, steps, walk)
                self._note_pace(steps, began)
            encoded = EncodedCrop(images, code)
            self._crops.put(key, encoded)
        return encoded

    def edited_code(self, request: protocol.Edit, face: protocol.FaceEdit, work: Work) -> Code:
        """Both codes of a crop as its edit makes them, but for `keep_detail`, which is of the decode.

        Raises:
            Stopped, PhotoError, ModelError, ValueError: as for `decode`.
        """
        code = self.encode(request, face, work).code
        return _manipulated(self.model(request.model, work), code, face)[0] if face.changes else code

    def fidelity(self, request: protocol.Edit, face: protocol.FaceEdit) -> float:
        """PSNR in dB of a crop's best reconstruction so far, so that it says what the model can and not how
        little time there was.
        """
        keys = [
            (request.model, request.photo.sha256, face.quad, steps)
            for steps in {request.steps, *ENCODE_STEPS.values()}
        ]
        encoded = [crop for crop in map(self._crops.get, keys) if crop is not None]
        pairs = [(crop.crop, known) for crop in encoded for known in crop.reconstructions.values()]
        return max(float(psnr(crop, known)) for crop, known in pairs)

    def known_codes(self, request: protocol.Edit, work: Work) -> protocol.Codes:
        """The codes of an edit's crops that have been encoded, with any number of steps.

        Raises:
            ModelError: the model can't be used.
        """
        self.model(request.model, work)  # a file that has changed makes what is known worthless
        digest = self._digest(request.model)
        entries = []
        for face in request.faces:
            for steps in sorted({request.steps, *ENCODE_STEPS.values()}):
                encoded = self._crops.get((request.model, request.photo.sha256, face.quad, steps))
                if encoded is not None:
                    entries.append(packed(encoded.code, digest, request.photo.sha256, face.quad, steps))
        return protocol.Codes(digest, tuple(entries))

    def take_codes(self, entries: tuple[protocol.CodeEntry, ...]) -> None:
        """Keep codes until their crops are asked for."""
        for entry in entries:
            self._given.put((entry.model, entry.photo, entry.quad, entry.steps), entry)

    def _given_code(
        self, request: protocol.Edit, face: protocol.FaceEdit, steps: int, model: Model
    ) -> Code | None:
        if not len(self._given):
            return None
        key = (self._digest(request.model), request.photo.sha256, face.quad, steps)
        entry = self._given.get(key)
        return None if entry is None else unpacked(entry, model.autoencoder, self.device.torch_device)

    def _digest(self, path: str) -> str:
        """SHA-256 of a model's file, read once."""
        key = _model_key(path)
        digest = self._digests.get(key)
        if digest is None:
            digest = sha256_of(Path(path))
            self._digests.put(key, digest)
        return digest

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
            encoded.reconstructions[steps] = known
            done = 1
        if face.changes and edited is None:
            walk = Walk("decoding", work.report, work.check, walks_before=done, walks=walks)
            code, late = _manipulated(model, encoded.code, face)
            edited = self._decode(model, code, steps, walk, late)
            encoded.edits.put((look, steps), edited)
        return DecodedCrop(encoded.crop, known, edited if edited is not None else known)

    def _decode(self, model: Model, code: Code, steps: int, walk: Walk, late: Late | None = None) -> Tensor:
        began = time.monotonic()
        with self.device.computing():
            decoded = model.autoencoder.decode(code, steps, walk, late=late).clamp(-1, 1)
        self._note_pace(steps, began)
        return decoded

    def _note_pace(self, calls: int, began: float) -> None:
        for pace in self._paces.values():
            pace.note(calls, time.monotonic() - began)

    def drift(self, request: protocol.Edit, decoded: DecodedCrop, work: Work) -> float | None:
        """How far a face has gone from itself, seen by the model's own encoder: the distance between the
        z-normalised codes of the two decodes, in units of that between two random pictures.

        None for models without a code or without its statistics.
        """
        model = self.model(request.model, work)
        if model.latent is None or model.autoencoder.encoder is None:
            return None
        with self.device.computing():
            both = model.autoencoder.encode_semantic(torch.cat([decoded.reconstruction, decoded.edited]))
            assert both is not None
            before, after = model.latent.normalise(both)
        # Two independent codes of n numbers of deviation 1 are sqrt(2 n) apart.
        return float((after - before).norm()) / (2 * len(before)) ** 0.5

    def decode_steps(self, request: protocol.Edit) -> int:
        """Network calls of each decode that `request` asks for, or that there is time for."""
        if request.steps:
            return request.steps
        pace = self._paces.get(request.quality)
        if pace is None:
            return EXPORT_STEPS
        return pace.steps(self._ready(request) if request.quality is Quality.REFINED else None)

    def _ready(self, request: protocol.Edit) -> set[int] | None:
        """With which numbers of steps all crops that change have been decoded unedited; None if none does."""
        ready: set[int] | None = None
        for face in request.faces:
            if face.changes:
                encoded = self._crops.get(_crop_key(request, face))
                known = set() if encoded is None else set(encoded.reconstructions)
                ready = known if ready is None else ready & known
        return ready

    def forget(self, *, models: bool = False) -> None:
        """Drop what can be computed again, and give its memory back."""
        self._photos.clear()
        self._crops.clear()
        if models:
            self._models.clear()
            self.sliders.forget_models()
        self.device.free_memory()


def _model_key(path: str) -> ModelKey:
    file = Path(path)
    status = file.stat() if file.is_file() else None
    return (path, status.st_mtime_ns, status.st_size) if status is not None else (path, 0, 0)


def _crop_key(request: protocol.Edit, face: protocol.FaceEdit) -> CropKey:
    steps = request.steps or ENCODE_STEPS[request.quality]
    return request.model, request.photo.sha256, face.quad, steps


def _new_paces(paced: bool) -> dict[Quality, Pace]:
    return {
        Quality.PREVIEW: Pace(PREVIEW_STEPS if paced else (6,), PREVIEW_SECONDS, first=6),
        Quality.REFINED: Pace(REFINED_STEPS if paced else (20,), REFINED_SECONDS, first=20),
    }


def _intermediate(x0: Tensor) -> protocol.Intermediate:
    return protocol.Intermediate(screen_pixels(as_pixels(x0)))


def _manipulated(model: Model, code: Code, face: protocol.FaceEdit) -> tuple[Code, Late | None]:
    """The edited code, and the unedited one for the last steps where detail is to be kept."""
    x_T = varied(code.x_T, face.variation, face.variation_share) if face.variation_share else code.x_T
    if not face.strengths:
        return Code(code.z_sem, x_T), None
    if model.attributes is None or model.latent is None or code.z_sem is None:
        raise ModelError(
            Sentence(
                "The model '{model}' has no sliders. Choose another model, or add attributes to this one.",
                model=model.card.name,
            )
        )
    z_sem = manipulate(code.z_sem, dict(face.strengths), model.attributes, model.latent, face.hold)
    late = Late(code.z_sem, face.keep_detail * T) if face.keep_detail else None
    return Code(z_sem, x_T), late
