"""What the window and the engine say to each other: plain values, numpy at most, no torch and no Qt.

A request holds everything that affects its result and compares by value, so that it is also the cache key
and "did anything change?" is "is the request another one?". Requests and replies travel in envelopes; a
reply carries its request's stamp.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

Point = tuple[float, float]
Quad = tuple[
    Point, Point, Point, Point
]  # corners of a crop in photo pixels: top left, bottom left, bottom right, top right


class Quality(Enum):
    """How much work an edit is worth."""

    PREVIEW = "preview"  # while a slider moves
    REFINED = "refined"  # when it rests
    FULL = "full"  # for export


# --- requests


@dataclass(frozen=True)
class PhotoRef:
    """A photo on disk. `sha256` (hex) makes sure that the engine and the window mean the same file."""

    path: str
    sha256: str


@dataclass(frozen=True)
class LoadModel:
    """Make a model file ready; answered by `ModelLoaded`."""

    model: str


@dataclass(frozen=True)
class FindFaces:
    """Find the faces of a photo; answered by `FacesFound`."""

    photo: PhotoRef


@dataclass(frozen=True)
class Mask:
    """Where in a crop an edit applies.

    Attributes:
        side: pixels a side.
        levels: side x side bytes by rows, 0 (nothing of the edit) to 255 (all of it).
    """

    side: int
    levels: bytes


@dataclass(frozen=True)
class FaceEdit:
    """What is done to one crop of a photo.

    Attributes:
        quad: the crop the model sees.
        strengths: (attribute, strength) pairs that are not zero, in the order of their names; strength runs
            from -1 to 1.
        hold: names of the attributes that must not change, in order.
        variation: seed of other noise, and `variation_share`, 0 to 1, how far the crop's own x_T goes towards
            it.
        keep_detail: 0 to 1: share of the decode, at its end, that is done with the unedited code, so that
            fine detail stays the photo's.
        mask: where the edit applies; None for everywhere.
    """

    quad: Quad
    strengths: tuple[tuple[str, float], ...] = ()
    hold: tuple[str, ...] = ()
    variation: int = 0
    variation_share: float = 0.0
    keep_detail: float = 0.0
    mask: Mask | None = None

    @property
    def changes(self) -> bool:
        """Whether it does anything."""
        return bool(self.strengths) or self.variation_share > 0


@dataclass(frozen=True)
class Edit:
    """Show a photo edited; answered by `Edited`, after `Progress` and, while it is encoded, `Intermediate`.

    Attributes:
        model: path of the model file.
        faces: the crops, in the order in which they are put into the photo; where two overlap, the later one
            sees the earlier one's result.
        focus: which of them the user looks at; it is encoded also when it changes nothing.
        quality: how many steps.
        largest_side: pixels a side that an answered patch may have; a larger one is answered scaled down.
            0: no limit.
        steps: network calls of the encode and of the decode; 0 lets the quality decide.
    """

    model: str
    photo: PhotoRef
    faces: tuple[FaceEdit, ...]
    focus: int = 0
    quality: Quality = Quality.PREVIEW
    largest_side: int = 0
    steps: int = 0

    @property
    def focused(self) -> FaceEdit:
        """The crop the user looks at."""
        return self.faces[self.focus]

    @property
    def changes(self) -> bool:
        """Whether the photo will look different."""
        return any(face.changes for face in self.faces)


@dataclass(frozen=True)
class Export:
    """Write the edited photo to a file at full quality; answered by `Exported`.

    Attributes:
        edit: what to write; its quality and largest side are not used.
        path: where to; the suffix says the format.
        quality: 1 to 100, for formats that lose something; None compresses a JPEG as it was before.
        keep_metadata: keep EXIF, XMP and so on; the colour profile always stays.
        longest_side: pixels that the file's longer side may have; 0 for as many as the photo's.
        recipe: text that the file carries, from which the edit can be taken up again; empty for none.
    """

    edit: Edit
    path: str
    quality: int | None = None
    keep_metadata: bool = True
    longest_side: int = 0
    recipe: str = ""


@dataclass(frozen=True)
class CodeEntry:
    """Both codes of one crop, to be kept in a document so that it need not be encoded again.

    Attributes:
        model: SHA-256 (hex) of the model's file, and `photo` of the photo's.
        quad: the crop, and `steps`, the network calls that its encoding took.
        side: pixels a side that the model works at.
        z_sem: float32 little-endian bytes; empty for a model without a semantic code.
        x_T: [3,side,side] float16 little-endian bytes.
    """

    model: str
    photo: str
    quad: Quad
    steps: int
    side: int
    z_sem: bytes
    x_T: bytes


@dataclass(frozen=True)
class GetCodes:
    """Hand out the codes of an edit's crops, as far as they are known; answered by `Codes`."""

    edit: Edit


@dataclass(frozen=True)
class PutCodes:
    """Take back codes that were handed out once; answered by `CodesTaken`. Those of other models do no
    harm.
    """

    entries: tuple[CodeEntry, ...]


@dataclass(frozen=True)
class Cancel:
    """Stop the request with this stamp, waiting or running; it is answered by `Cancelled`."""

    stamp: int


@dataclass(frozen=True)
class Quit:
    """End the engine's process."""


Request: TypeAlias = "LoadModel | FindFaces | Edit | Export | GetCodes | PutCodes | Cancel | Quit"


# --- replies


@dataclass(frozen=True)
class Ready:
    """The engine has started. `device` is "CPU" or the graphics card's name, `precision` "float32",
    "bfloat16" or "float16".
    """

    device: str
    precision: str


@dataclass(frozen=True)
class ModelLoaded:
    """A model is ready.

    Attributes:
        model: path of its file.
        name: for people.
        image_size: pixels a side that it works at.
        attributes: names of its sliders, in the model's order; empty when it has none.
        faces: True when it needs aligned faces; otherwise the centre of the photo is its crop.
        trained_on: one sentence.
        licence: of the weights.
    """

    model: str
    name: str
    image_size: int
    attributes: tuple[str, ...]
    faces: bool
    trained_on: str
    licence: str


@dataclass(frozen=True)
class FaceFound:
    """One face: its box (left, top, width, height) and crop in photo pixels, and how sure the finder is
    (0 to 1).
    """

    box: tuple[float, float, float, float]
    quad: Quad
    score: float


@dataclass(frozen=True)
class FacesFound:
    """The faces of a photo, the largest first (none is no error), and the crop to offer when there is
    none.
    """

    photo: PhotoRef
    faces: tuple[FaceFound, ...]
    centre: Quad


@dataclass(frozen=True)
class Progress:
    """How far a request is. `stage` is one of "loading", "finding", "encoding", "decoding", "writing";
    `done` of `total` steps.
    """

    stage: str
    done: int
    total: int
    seconds_left: float | None = None


@dataclass(frozen=True)
class Intermediate:
    """The model's own picture of the crop while it works: [S,S,4] uint8, blue-green-red-255 (Qt's RGB32)."""

    pixels: NDArray[np.uint8]


@dataclass(frozen=True, eq=False)
class Patch:
    """A changed part of a photo.

    Attributes:
        left, top: photo pixels of its corner.
        scale: photo pixels a patch pixel (1.0 at full resolution).
        pixels: [h,w,4] uint8, blue-green-red-255 (Qt's RGB32), sRGB.
    """

    left: int
    top: int
    scale: float
    pixels: NDArray[np.uint8]


@dataclass(frozen=True, eq=False)
class Edited:
    """The changed parts of a photo.

    Attributes:
        request: what was asked for.
        patches: to be laid over the photo in this order; none for crops that change nothing.
        psnr: dB, reconstruction of the focused crop by the model at this quality, against the crop.
        drift: how far the focused face has gone from itself: 0 for unchanged, 1 for as far as two pictures of
            different people are apart; None where it was not measured (previews, models without a code).
        seconds: the work took.
    """

    request: Edit
    patches: tuple[Patch, ...]
    psnr: float
    drift: float | None
    seconds: float


@dataclass(frozen=True)
class Exported:
    """A file was written. `notes` are sentences for the user (such as a format that could not keep
    everything).
    """

    path: str
    notes: tuple[str, ...] = ()


@dataclass(frozen=True)
class Codes:
    """What is known of an edit's crops; `model` is the SHA-256 (hex) of the model's file."""

    model: str
    entries: tuple[CodeEntry, ...]


@dataclass(frozen=True)
class CodesTaken:
    """Codes are there to be used."""


@dataclass(frozen=True)
class Cancelled:
    """The request was stopped or replaced by a newer one; it has no result."""


class Trouble(Enum):
    """What kind of failure a `Failed` is."""

    BAD_PHOTO = "bad photo"
    BAD_MODEL = "bad model"
    BAD_REQUEST = "bad request"
    OUT_OF_MEMORY = "out of memory"
    NOT_WRITTEN = "not written"
    INTERNAL = "internal"


@dataclass(frozen=True)
class Failed:
    """The request has no result. `message` is for the user: what happened, why, what to do. `details` is
    for the log.
    """

    trouble: Trouble
    message: str
    details: str = ""


@dataclass(frozen=True)
class Notice:
    """Something the user should know though the work goes on, such as a change from the graphics card to
    the CPU.
    """

    message: str


Reply: TypeAlias = (
    "Ready | ModelLoaded | FacesFound | Progress | Intermediate | Edited | Exported | Codes | CodesTaken "
    "| Cancelled | Failed | Notice"
)


@dataclass(frozen=True)
class Envelope:
    """A request or reply under way. `stamp` numbers the requests, rising; 0 is the engine speaking
    unasked.
    """

    stamp: int
    content: Request | Reply


def is_live(request: Request) -> bool:
    """Whether a newer live request makes this one pointless; all others are done in order, and always
    done.
    """
    return isinstance(request, Edit)


# --- the connection

# The window listens with `multiprocessing.connection.Listener(authkey=key)` and starts
#     python -m core.worker ADDRESS
# with the key, in hex, in the environment variable below. The worker connects, sends `Envelope(0, Ready(..))`
# when its engine stands, and from then on each side sends pickled envelopes. When the connection is lost, the
# worker ends by itself.

KEY_VARIABLE = "SEMBLANCE_ENGINE_KEY"
