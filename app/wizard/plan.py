"""What the user has chosen in the wizard: values, without widgets."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal, get_args

Crop = Literal["face", "centre", "celeba"]
CROPS: tuple[Crop, ...] = get_args(Crop)
FOLDERS = "folders"
"""As `labels`: the pictures' folders are their labels."""

LENGTHS = (1.0, 0.5, 0.25, 0.05)
"""Shares of a kind's training that are offered."""


@dataclass(frozen=True)
class Slider:
    """One column of the labels that becomes a slider.

    Attributes:
        name: of the slider.
        column: of the labels.
        without, with_: up to the first a picture does not have it, from the second on it has.
        examples: "binary", or "positive" where only pictures that have it are labelled.
    """

    name: str
    column: str
    without: float
    with_: float
    examples: str = "binary"


@dataclass(frozen=True)
class Plan:
    """A training to be.

    Attributes:
        sources: folders, zip files and LMDB folders of pictures.
        aside: share of the pictures that are set aside to measure on.
        crop: how a picture becomes square.
        aligned: whether the pictures, or what the crop makes of them, are faces that lie alike.
        mirror: whether half of the pictures are mirrored at random.
        size: pixels a side of the model's pictures; the kind's.
        kind: a preset's name; empty as long as none is chosen.
        base: model file that the kind starts from, where it starts from one.
        settings: of the preset that the user changes, as "name=value".
        labels: a table's path, "folders", or empty for none.
        sliders: what is made of them.
        length: share of the kind's own training.
        processes: graphics cards that train together.
        name: of the model; empty for the usual one.
        folder: of the run; empty for the usual one.
        trained_on, licence: for the model's card; may be empty.
    """

    sources: tuple[str, ...] = ()
    aside: float = 0.05
    crop: Crop = "face"
    aligned: bool = True
    mirror: bool = True
    size: int = 64
    kind: str = ""
    base: str = ""
    settings: tuple[str, ...] = ()
    labels: str = ""
    sliders: tuple[Slider, ...] = ()
    length: float = 1.0
    processes: int = 1
    name: str = ""
    folder: str = ""
    trained_on: str = ""
    licence: str = ""

    def to_json(self) -> dict[str, Any]:
        """Plain values."""
        return dataclasses.asdict(self)

    @staticmethod
    def from_json(values: object) -> Plan:
        """Rebuild from `to_json`; what is missing or of another kind has its usual value."""
        plan = Plan()
        if not isinstance(values, Mapping):
            return plan
        fields: dict[str, Any] = {}
        for field in dataclasses.fields(Plan):
            value, usual = values.get(field.name), getattr(plan, field.name)
            if field.name == "sliders":
                fields["sliders"] = _sliders(value)
            elif isinstance(usual, tuple):
                fields[field.name] = tuple(each for each in _list(value) if isinstance(each, str))
            elif isinstance(usual, float) and isinstance(value, int | float) and not isinstance(value, bool):
                fields[field.name] = float(value)
            elif type(value) is type(usual):
                fields[field.name] = value
        if fields.get("crop") not in CROPS:
            fields.pop("crop", None)
        return dataclasses.replace(plan, **fields)

    @property
    def steps(self) -> tuple[object, ...]:
        """What the time and memory of a step depend on."""
        return self.kind, self.base, self.settings, self.processes

    @property
    def needed(self) -> tuple[object, ...]:
        """What the time and memory of the whole training depend on."""
        return *self.steps, self.length

    def recipe(self) -> Plan:
        """What of it makes sense for other pictures: for a preset."""
        usual = Plan()
        return dataclasses.replace(
            self,
            sources=(),
            labels=FOLDERS if self.labels == FOLDERS else "",
            sliders=usual.sliders,
            name=usual.name,
            folder=usual.folder,
            trained_on=usual.trained_on,
        )

    def with_recipe(self, recipe: Plan) -> Plan:
        """This plan's pictures, labels and names, and everything else of `recipe`."""
        return dataclasses.replace(
            recipe,
            sources=self.sources,
            labels=self.labels,
            sliders=self.sliders,
            name=self.name,
            folder=self.folder,
            trained_on=self.trained_on,
        )


def _list(value: object) -> list[Any]:
    return list(value) if isinstance(value, list | tuple) else []


def _sliders(value: object) -> tuple[Slider, ...]:
    made = []
    for each in _list(value):
        try:
            made.append(
                Slider(
                    str(each["name"]),
                    str(each["column"]),
                    float(each["without"]),
                    float(each["with_"]),
                    str(each["examples"]),
                )
            )
        except (KeyError, TypeError, ValueError):
            continue
    return tuple(made)
