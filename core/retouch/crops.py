"""The crops of photos that were encoded, and what they were decoded to."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from torch import Tensor

from core.autoencoder import Code
from core.cache import Cache
from core.metrics import psnr
from core.protocol import Edit, FaceEdit, Quad
from core.retouch.effort import ENCODE_STEPS, encode_steps

REMEMBERED = 64
REMEMBERED_BYTES = 256 << 20  # of all of them, on the device: 15 crops of 256 pixels a side, or all of 128
REMEMBERED_EDITS = 8
REMEMBERED_STEPS = 12

CropKey = tuple[str, str, Quad, int]  # model's path, photo's SHA-256, crop, steps of its encoding


@dataclass
class EncodedCrop:
    """What one crop became, on the device.

    Attributes:
        crop: [1,3,S,S] in [-1,1], what the model saw.
        code: of batch 1.
        reconstructions: [1,3,S,S] by number of decode steps, of the last few.
        edits: [1,3,S,S] of the last few, by what was asked and number of steps.
    """

    crop: Tensor
    code: Code
    reconstructions: Cache[int, Tensor] = field(default_factory=lambda: Cache(REMEMBERED_STEPS))
    edits: Cache[tuple[FaceEdit, int], Tensor] = field(default_factory=lambda: Cache(REMEMBERED_EDITS))

    @property
    def nbytes(self) -> int:
        """That it takes now."""
        code = self.code
        states = [self.crop, code.x_T, *([] if code.below is None else [code.below.x])]
        return sum(state.nbytes for state in states) + self.reconstructions.nbytes + self.edits.nbytes


@dataclass(frozen=True, eq=False)
class DecodedCrop:
    """A crop as the model saw it, and as it decodes it unedited and edited; each [1,3,S,S] in [-1,1]."""

    crop: Tensor
    reconstruction: Tensor
    edited: Tensor


class EncodedCrops:
    """The last ones, of one model."""

    def __init__(self) -> None:
        self._crops: Cache[CropKey, EncodedCrop] = Cache(REMEMBERED, REMEMBERED_BYTES)

    def get(self, request: Edit, face: FaceEdit) -> EncodedCrop | None:
        """A crop as encoded for a request's quality."""
        return self._crops.get(_key(request, face, encode_steps(request)))

    def put(self, request: Edit, face: FaceEdit, encoded: EncodedCrop) -> None:
        """Remember a crop, encoded for a request's quality; again when it has been decoded to more."""
        self._crops.put(_key(request, face, encode_steps(request)), encoded)

    def of_any_quality(self, request: Edit, face: FaceEdit) -> Iterator[tuple[int, EncodedCrop]]:
        """A crop by the numbers of steps that it was encoded with, fewest first."""
        for steps in sorted({encode_steps(request), ENCODE_STEPS}):
            encoded = self._crops.get(_key(request, face, steps))
            if encoded is not None:
                yield steps, encoded

    def best_psnr(self, request: Edit, face: FaceEdit) -> float:
        """PSNR in dB of a crop's best reconstruction so far, so that it says what the model can and not how
        little time there was. Ask before other crops are decoded: they may push this one out.
        """
        encoded = [crop for _, crop in self.of_any_quality(request, face)]
        pairs = [(crop.crop, known) for crop in encoded for known in crop.reconstructions.values()]
        return max(float(psnr(crop, known)) for crop, known in pairs)

    def ready(self, request: Edit) -> set[int] | None:
        """With which numbers of steps all crops that change have been decoded unedited; None if none does."""
        ready: set[int] | None = None
        for face in request.faces:
            if face.changes:
                encoded = self.get(request, face)
                known = set() if encoded is None else set(encoded.reconstructions.keys())
                ready = known if ready is None else ready & known
        return ready

    def clear(self) -> None:
        """Forget them all."""
        self._crops.clear()

    @property
    def nbytes(self) -> int:
        """That they take together."""
        return self._crops.nbytes

    def __len__(self) -> int:
        return len(self._crops)


def _key(request: Edit, face: FaceEdit, steps: int) -> CropKey:
    return request.model, request.photo.sha256, face.quad, steps
