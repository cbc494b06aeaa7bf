"""What every request may be answered with, and what is about no photo."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


@dataclass(frozen=True)
class LoadModel:
    """Make a model file ready; answered by `ModelLoaded`.

    Attributes:
        model: path of the file.
        sliders: paths of the user's own sliders, for this model and any other that is used until the next
            `LoadModel`; those that do not fit a model are left out. An edit names them by their keys, which
            say what is in them (see `core.slider_file`).
    """

    model: str
    sliders: tuple[str, ...] = ()


@dataclass(frozen=True)
class Cancel:
    """Stop the request with this stamp, waiting or running; it is answered by `Cancelled`."""

    stamp: int


@dataclass(frozen=True)
class Quit:
    """End the engine's process."""


@dataclass(frozen=True)
class Ready:
    """The engine has started, or goes on elsewhere. `device` is "CPU" or the graphics card's name,
    `precision` "float32", "bfloat16" or "float16".
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
        attributes: names of its sliders, in the model's order, then the keys of the user's own that fit it.
        faces: True when it needs aligned faces; otherwise the centre of the photo is its crop.
        trained_on: one sentence.
        licence: of the weights.
        generates: whether it can make pictures of nobody.
        fingerprint: says which own sliders fit: those with the same `fits`; empty where none can.
    """

    model: str
    name: str
    image_size: int
    attributes: tuple[str, ...]
    faces: bool
    trained_on: str
    licence: str
    generates: bool = True
    fingerprint: str = ""


@dataclass(frozen=True)
class Progress:
    """How far a request is: `done` of `total` steps. `stage` is one of "loading", "finding", "encoding",
    "decoding", "drawing", "learning", "writing".
    """

    stage: str
    done: int
    total: int
    seconds_left: float | None = None


@dataclass(frozen=True)
class Exported:
    """A file was written. `notes` are sentences for the user (such as a format that could not keep
    everything).
    """

    path: str
    notes: tuple[str, ...] = ()


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
