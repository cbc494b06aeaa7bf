"""What a model file says about itself, read and changed without its networks. Free of torch and Qt."""

from __future__ import annotations

import errno
import json
import math
import os
import shutil
import struct
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from core.files import write_atomically
from core.model_contents import BadContents, Contents, TensorPlace, read_contents
from core.sentences import Sentence

FORMAT = 1
UNKNOWN = Sentence("unknown")
LONGEST_NAME = 80
_GROUP = "group"
_PARTS = {"card", "architecture", "prior", "attributes"}  # what every header has beside its format
_NETWORKS = ("unet", "encoder", "prior")
_SLIDER_HEADER = "semblance_slider"  # as core.slider_file has it
_PIECE = 4 << 20  # bytes copied at once


class ModelError(ValueError):
    """A model can't be used; the message says what happened, why, and what to do."""


@dataclass(frozen=True)
class ModelCard:
    """What a person should know about a model.

    Attributes:
        name: for people.
        trained_on: one sentence on the training pictures.
        licence: of the weights.
        images: training images seen, counted with repeats; 0 where unknown.
        faces: whether it needs faces aligned by the official rule.
        figures: measured, by name, such as "auroc.Smiling"; of a group of people "group.women.auroc.Smiling".
        limits: in sentences, for whom it does not work well; empty where nobody said.
        taught: attributes whose labels helped to train the semantic code: what is measured on the training
            pictures is too good for them.
    """

    name: str
    trained_on: str = UNKNOWN
    licence: str = UNKNOWN
    images: int = 0
    faces: bool = True
    figures: Mapping[str, float] = field(default_factory=dict)
    limits: str = ""
    taught: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        object.__setattr__(self, "taught", tuple(self.taught))  # a file has a list

    def groups(self) -> dict[str, dict[str, float]]:
        """See `figures_by_group`."""
        return figures_by_group(self.figures)


def figures_by_group(figures: Mapping[str, float]) -> dict[str, dict[str, float]]:
    """The figures of each group of people, by its name: each has at least "pictures", how many it was
    measured on.
    """
    found: dict[str, dict[str, float]] = {}
    for name, value in figures.items():
        kind, _, rest = name.partition(".")
        group, _, figure = rest.partition(".")
        if kind == _GROUP and figure:
            found.setdefault(group, {})[figure] = value
    return {group: told for group, told in found.items() if "pictures" in told}


@dataclass(frozen=True)
class ModelAbout:
    """A model file as its header describes it.

    Attributes:
        bytes: of the file.
        image_size: pixels a side that it works at.
        code: numbers of its semantic code; 0 for a plain diffusion model, which has none.
        attributes: names of its sliders.
        training_codes: how many codes of its training pictures it carries.
        edits: whether its sliders work.
        generates: whether it makes new pictures.
        learns: whether sliders can be made for it from examples.
        parameters: numbers of each network that it has: "unet", "encoder", "prior".
        half: whether they are stored in 16 bits.
        header: as `read_header` gives it.
    """

    bytes: int
    card: ModelCard
    image_size: int
    code: int
    attributes: tuple[str, ...]
    training_codes: int
    edits: bool
    generates: bool
    learns: bool
    parameters: Mapping[str, int]
    half: bool
    header: Mapping[str, Any]

    @property
    def morphs(self) -> bool:
        """Whether one picture can become another in it."""
        return self.code > 0


def read_header(path: Path) -> dict[str, Any]:
    """The `semblance` metadata of a model file, without its tensors.

    Raises:
        ModelError: missing, damaged, no model of ours, or from a later version.
    """
    return _header_in(path, _contents(path))


def about_model(path: Path) -> ModelAbout:
    """Everything that can be told of a model file without loading it.

    Raises:
        ModelError: as `read_header`, or its description makes no sense.
    """
    contents = _contents(path)
    header = _header_in(path, contents)
    try:
        return _about(header, contents)
    except (KeyError, TypeError, ValueError, AttributeError) as problem:
        raise ModelError(
            Sentence(
                "'{file}' is damaged: its description of itself makes no sense. Copy or download it again.",
                file=path.name,
            )
        ) from problem


def _contents(path: Path) -> Contents:
    if not path.is_file():
        raise ModelError(
            Sentence(
                "There is no model file at '{path}'. Choose another model, or put the file back.",
                path=str(path),
            )
        )
    try:
        return read_contents(path)
    except BadContents as problem:
        raise ModelError(str(problem)) from problem
    except OSError as problem:
        raise ModelError(unreadable(path, problem)) from problem


def unreadable(path: Path, problem: OSError) -> Sentence:
    """Of a file that the system does not let us read."""
    return Sentence(
        "'{file}' can't be read: {reason}. See whether the drive is there and you may read it.",
        file=path.name,
        reason=problem.strerror or str(problem),
    )


def _header_in(path: Path, contents: Contents) -> dict[str, Any]:
    if _SLIDER_HEADER in contents.metadata:
        raise ModelError(
            Sentence(
                "'{file}' is a slider, not a model. Import it on the page of sliders.",
                file=path.name,
            )
        )
    try:
        header: dict[str, Any] = json.loads(contents.metadata["semblance"])
        version = int(header["format"])
        lacking = sorted(_PARTS - header.keys()) if version == FORMAT else []
    except (KeyError, TypeError, ValueError, RecursionError) as problem:
        raise ModelError(
            Sentence(
                "'{file}' was not made by Semblance: it lacks the description of its networks. "
                "Official .ckpt files are brought in on the page of models, or with 'semblance import'.",
                file=path.name,
            )
        ) from problem
    if version > FORMAT:
        raise ModelError(
            Sentence(
                "'{file}' was made by a later version of Semblance (format {version}; this one reads up "
                "to {known}). Update Semblance to use it.",
                file=path.name,
                version=version,
                known=FORMAT,
            )
        )
    if lacking:
        raise ModelError(
            Sentence(
                "'{file}' is damaged: its description says nothing of {parts}. Copy or download it again.",
                file=path.name,
                parts=", ".join(lacking),
            )
        )
    return header


def _about(header: dict[str, Any], contents: Contents) -> ModelAbout:
    tensors = contents.tensors
    sizes = {name: math.prod(tensor.shape) for name, tensor in tensors.items()}
    card = ModelCard(**header["card"])
    if not isinstance(card.name, str) or not isinstance(card.figures, Mapping):
        raise TypeError("no name")
    if not isinstance(card.limits, str):
        raise TypeError("no limits")
    if not all(isinstance(name, str) for name in card.taught):
        raise TypeError("no names")
    unet, encoder = header["architecture"]["unet"], header["architecture"]["encoder"]
    code = int(unet["code"]) if encoder is not None else 0
    attributes = tuple(str(name) for name in header["attributes"] or ())
    _check_shapes(tensors, code, len(attributes))
    return ModelAbout(
        bytes=contents.size,
        card=card,
        image_size=int(unet["image_size"]),
        code=code,
        attributes=attributes,
        training_codes=sizes.get("codes", 0) // code if code else 0,
        edits=bool(attributes) and "latent.mean" in sizes,
        learns=code > 0 and "latent.mean" in sizes,
        generates=header["prior"] is not None or encoder is None,
        parameters={
            part: count
            for part in _NETWORKS
            if (count := sum(size for name, size in sizes.items() if name.startswith(f"{part}.")))
        },
        half=any(tensor.kind == "F16" for name, tensor in tensors.items() if name.startswith("unet.")),
        header=header,
    )


def _check_shapes(tensors: Mapping[str, TensorPlace], code: int, sliders: int) -> None:
    """As far as that can be seen without building the networks."""
    wanted: dict[str, tuple[int, ...]] = {
        "latent.mean": (code,),
        "latent.std": (code,),
        "attributes.weights": (sliders, code),
        "attributes.biases": (sliders,),
        "attributes.positive": (sliders,),
        "attributes.negative": (sliders,),
    }
    wrong = [
        name for name, shape in wanted.items() if code and name in tensors and tensors[name].shape != shape
    ]
    if wrong:
        raise ValueError(f"not of the described shapes: {', '.join(wrong)}")


def rename_model(path: Path, name: str, on_bytes: Callable[[int, int], None] | None = None) -> None:
    """Give the model in a file another name; its tensors stay as they are, bit for bit.

    Args:
        on_bytes: told after each piece how many bytes are written, and of how many.

    Raises:
        ModelError: as `read_header`.
        OSError: the file can't be written; it is unharmed.
    """
    ours = read_header(path)
    ours["card"] = {**ours["card"], "name": name}
    with path.open("rb") as source:
        (length,) = struct.unpack("<Q", source.read(8))
        header = json.loads(source.read(length))
        header["__metadata__"]["semblance"] = json.dumps(ours)
        text = json.dumps(header, separators=(",", ":")).encode()
        text += b" " * (-len(text) % 8)  # tensors begin at multiples of eight bytes
        total, done = path.stat().st_size - 8 - length, 0
        with write_atomically(path) as temporary, temporary.open("wb") as target:
            target.write(struct.pack("<Q", len(text)) + text)
            while piece := source.read(_PIECE):
                target.write(piece)
                done += len(piece)
                if on_bytes is not None:
                    on_bytes(done, total)
            source.close()  # or Windows would not let the new file take its place


def copy_model(source: Path, target: Path, on_bytes: Callable[[int, int], None] | None = None) -> None:
    """Copy a file in pieces; there is no `target` before it is whole. `on_bytes` as in `rename_model`.

    Raises:
        OSError: it can't be read or written, or there is no room for it, which is seen before it begins.
        whatever `on_bytes` raises, which ends it; nothing is left behind.
    """
    total, done = source.stat().st_size, 0
    if shutil.disk_usage(target.parent).free < total:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), str(target))
    with source.open("rb") as given, write_atomically(target) as temporary, temporary.open("wb") as taken:
        while piece := given.read(_PIECE):
            taken.write(piece)
            done += len(piece)
            if on_bytes is not None:
                on_bytes(done, total)
