"""Model files: what official checkpoints hold, how they become models, and what a model's pictures are."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

import numpy as np
from numpy.typing import NDArray

CheckpointKind = Literal["autoencoder", "latent", "classifier", "plain", "statistics"]
PictureSource = Literal["prior", "training", "portrait", "none"]


@dataclass(frozen=True)
class InspectFiles:
    """Recognise official checkpoints by their contents; answered by `FilesInspected`. Nothing in them is
    executed.
    """

    paths: tuple[str, ...]


@dataclass(frozen=True)
class CheckpointFound:
    """An official checkpoint.

    Attributes:
        kind: "autoencoder", "latent" (which holds its autoencoder, too), "classifier", "plain" (a diffusion
            model without codes) or "statistics" (of the codes).
        name: what the file calls itself; its folder's name where it does not.
        family: what the names of files that belong together have in common.
        code: numbers of the semantic code; 0 for none.
        image_size: pixels a side; 0 where the file does not tell.
    """

    path: str
    kind: CheckpointKind
    name: str
    family: str
    code: int
    image_size: int


@dataclass(frozen=True)
class FileRefused:
    """No official checkpoint; `message` says why, and what to do."""

    path: str
    message: str


@dataclass(frozen=True)
class FilesInspected:
    """What the files are, in their order."""

    request: InspectFiles
    files: tuple[CheckpointFound | FileRefused, ...]


@dataclass(frozen=True)
class ImportOfficial:
    """Make one model file of official checkpoints; answered by `Exported`.

    Attributes:
        path: of the file to write.
        autoencoder: path of the autoencoder's, the latent network's or the plain model's checkpoint.
        latent, classifier, statistics: paths of what goes with it; empty for none.
        name, licence: for the model's card; empty for what the checkpoint says.
        half: whether 16 bits a number are enough.
    """

    path: str
    autoencoder: str
    latent: str = ""
    classifier: str = ""
    statistics: str = ""
    name: str = ""
    licence: str = ""
    half: bool = False


@dataclass(frozen=True)
class DrawSamples:
    """Draw pictures that show what a model can do; answered by `SamplesDrawn`.

    Attributes:
        model: path of the model file.
        portrait: a photo that models are shown with which can't make pictures of their own.
        count: how many.
        steps: network calls of each picture's decode.
    """

    model: str
    portrait: str
    count: int = 6
    steps: int = 20


@dataclass(frozen=True, eq=False)
class SamplesDrawn:
    """A model's pictures.

    Attributes:
        source: what they are: "prior" (of nobody), "training" (training pictures drawn again from their
            codes), "portrait" (the photo, drawn again), "none".
        pixels: [n,S,S,4] uint8, blue-green-red-255 (Qt's RGB32).
        fingerprint: says which own sliders fit: those with the same `fits`; empty where none can.
    """

    request: DrawSamples
    source: PictureSource
    pixels: NDArray[np.uint8]
    fingerprint: str = ""
