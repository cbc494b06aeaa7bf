"""What the window and the engine say to each other: plain values, numpy at most, no torch and no Qt.

A request holds everything that affects its result and compares by value, so that it is also the cache key
and "did anything change?" is "is the request another one?". Requests and replies travel in envelopes; a
reply carries its request's stamp.

The window listens with `multiprocessing.connection.Listener(authkey=key)` and starts
    python -m core.worker ADDRESS
with the key, in hex, in the environment variable `KEY_VARIABLE`. The worker connects, sends
`Envelope(0, Ready(..))` when its engine stands, and from then on each side sends pickled envelopes. When the
connection is lost, the worker ends by itself.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from core.protocol.codes import CodeEntry, CodeKey, Codes, CodesTaken, GetCodes, PutCodes
from core.protocol.edit import (
    Edit,
    Edited,
    Export,
    FaceEdit,
    Intermediate,
    Mask,
    Patch,
    Quality,
)
from core.protocol.general import (
    Cancel,
    Cancelled,
    Exported,
    Failed,
    LoadModel,
    ModelLoaded,
    Notice,
    Progress,
    Quit,
    Ready,
    Trouble,
)
from core.protocol.generate import (
    CodesTried,
    Generate,
    Generated,
    Neighbour,
    Neighbours,
    NeighboursFound,
    PictureDrawn,
)
from core.protocol.memory import MemoryYielded, YieldMemory
from core.protocol.models import (
    CheckpointFound,
    CheckpointKind,
    DrawSamples,
    FileRefused,
    FilesInspected,
    ImportOfficial,
    InspectFiles,
    PictureSource,
    SamplesDrawn,
)
from core.protocol.morph import ExportStrip, FrameDrawn, Interpolate, Interpolated, MorphEnd
from core.protocol.photo import CropFace, FaceCropped, FaceFound, FacesFound, FindFaces, PhotoRef, Point, Quad
from core.protocol.sliders import (
    ExampleSeen,
    ExamplesSeen,
    Judged,
    LearnSlider,
    SeeExamples,
    SliderLearned,
    Verdict,
)
from core.protocol.stochastic import CodeDescribed, DescribeCode, Grade, Lacking, Likeness, NoiseFigures

KEY_VARIABLE = "SEMBLANCE_ENGINE_KEY"

Request: TypeAlias = (
    LoadModel
    | FindFaces
    | CropFace
    | DescribeCode
    | Edit
    | Export
    | Interpolate
    | ExportStrip
    | Generate
    | Neighbours
    | SeeExamples
    | LearnSlider
    | InspectFiles
    | ImportOfficial
    | DrawSamples
    | GetCodes
    | PutCodes
    | YieldMemory
    | Cancel
    | Quit
)
Partial: TypeAlias = Progress | Intermediate | FrameDrawn | PictureDrawn | CodesTried | ExampleSeen
Reply: TypeAlias = (
    Partial
    | Ready
    | ModelLoaded
    | FacesFound
    | FaceCropped
    | CodeDescribed
    | Edited
    | Interpolated
    | Generated
    | NeighboursFound
    | ExamplesSeen
    | SliderLearned
    | FilesInspected
    | SamplesDrawn
    | Exported
    | Codes
    | CodesTaken
    | MemoryYielded
    | Cancelled
    | Failed
    | Notice
)

PATIENT: tuple[type[Request], ...] = (
    Interpolate,
    ExportStrip,
    Generate,
    SeeExamples,
    LearnSlider,
    ImportOfficial,
    DrawSamples,
    DescribeCode,
)
WRITING: tuple[type[Request], ...] = (Export, ExportStrip, ImportOfficial)
PARTIAL: tuple[type[Reply], ...] = (Progress, Intermediate, FrameDrawn, PictureDrawn, CodesTried, ExampleSeen)


@dataclass(frozen=True)
class Envelope:
    """A request or reply under way. `stamp` numbers the requests, rising; 0 is the engine speaking
    unasked.
    """

    stamp: int
    content: Request | Reply


def is_live(request: Request) -> bool:
    """Whether a newer live request makes this one pointless; all others are always done."""
    return isinstance(request, Edit)


def is_patient(request: Request) -> bool:
    """Whether this is long work that steps aside for every other kind, and is taken up again later."""
    return isinstance(request, PATIENT)


def writes_file(request: Request) -> bool:
    """Whether this leaves a file behind, so that it is not asked for again when the engine died of it."""
    return isinstance(request, WRITING)


def is_partial(reply: Reply) -> bool:
    """Whether more will be said on the same request."""
    return isinstance(reply, PARTIAL)


__all__ = [
    "KEY_VARIABLE",
    "Cancel",
    "Cancelled",
    "CheckpointFound",
    "CheckpointKind",
    "CodeDescribed",
    "CodeEntry",
    "CodeKey",
    "Codes",
    "CodesTaken",
    "CodesTried",
    "CropFace",
    "DescribeCode",
    "DrawSamples",
    "Edit",
    "Edited",
    "Envelope",
    "ExampleSeen",
    "ExamplesSeen",
    "Export",
    "ExportStrip",
    "Exported",
    "FaceCropped",
    "FaceEdit",
    "FaceFound",
    "FacesFound",
    "Failed",
    "FileRefused",
    "FilesInspected",
    "FindFaces",
    "FrameDrawn",
    "Generate",
    "Generated",
    "GetCodes",
    "Grade",
    "ImportOfficial",
    "InspectFiles",
    "Intermediate",
    "Interpolate",
    "Interpolated",
    "Judged",
    "Lacking",
    "LearnSlider",
    "Likeness",
    "LoadModel",
    "Mask",
    "MemoryYielded",
    "ModelLoaded",
    "MorphEnd",
    "Neighbour",
    "Neighbours",
    "NeighboursFound",
    "NoiseFigures",
    "Notice",
    "Partial",
    "Patch",
    "PhotoRef",
    "PictureDrawn",
    "PictureSource",
    "Point",
    "Progress",
    "PutCodes",
    "Quad",
    "Quality",
    "Quit",
    "Ready",
    "Reply",
    "Request",
    "SamplesDrawn",
    "SeeExamples",
    "SliderLearned",
    "Trouble",
    "Verdict",
    "YieldMemory",
    "is_live",
    "is_partial",
    "is_patient",
    "writes_file",
]
