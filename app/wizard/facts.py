"""What the survey has found out, as values."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from app.wizard.plan import Plan

AROUND = 30.0
"""Seconds of what is done once: starting, reading the pictures, drawing the last samples."""


@dataclass(frozen=True)
class Kind:
    """A kind of model that can be made: a preset, with what it would take here.

    Attributes:
        name: of the preset.
        description, purpose: in the preset's own words.
        paper: whether it is of the papers' tables.
        starts_from: the preset of whose model file it goes on from; empty for none.
        size: pixels a side.
        faces: whether it is meant for faces that lie alike.
        emphasis: how much more the inner face counts.
        precision: that it asks for.
        weights, gigaflops, batch, total, prior_total: for those who want to know.
        seconds: of each stage, estimated.
        memory: bytes; `fits`: whether one picture has room.
        checkpoints, model, picture: bytes on the disk; `picture` of each picture.
        can_generate, has_sliders: what its models can do beside editing codes.
    """

    name: str
    description: str
    purpose: str
    paper: bool
    starts_from: str
    size: int
    faces: bool
    emphasis: float
    precision: str
    weights: int
    gigaflops: float
    batch: int
    total: int
    prior_total: int
    seconds: Mapping[str, float]
    memory: float
    fits: bool
    checkpoints: int
    model: int
    picture: int
    can_generate: bool
    has_sliders: bool

    @staticmethod
    def of(line: Mapping[str, Any]) -> Kind:
        """From a line of the survey."""
        names = (
            "name", "description", "purpose", "paper", "starts_from", "size", "faces", "emphasis",
            "precision", "weights", "gigaflops", "batch", "total", "prior_total", "seconds", "memory", "fits",
            "checkpoints", "model", "picture",
        )  # fmt: skip
        values = {name: line[name] for name in names}
        return Kind(**values, can_generate=line["prior"], has_sliders=line["sliders"])

    def needs(self, length: float = 1.0, processes: int = 1) -> Needs:
        """Of a training of this share, with so many cards, and no setting changed."""
        totals = {"autoencoder": length * self.total, "prior": length * self.prior_total}
        seconds = {
            stage: length * each / (1 if stage == "prior" else processes)
            for stage, each in self.seconds.items()
        }
        return Needs(self.size, totals, seconds, self.memory, self.checkpoints, self.model, self.picture)


@dataclass(frozen=True)
class Needs:
    """What a training would take here: pixels a side; examples and seconds of each stage; bytes.

    Attributes:
        problem: why there is no room for it, with a remedy; None where there is.
    """

    size: int
    totals: Mapping[str, float]
    seconds: Mapping[str, float]
    memory: float
    checkpoints: int
    model: int
    picture: int
    problem: tuple[str, str] | None = None

    @staticmethod
    def of(line: Mapping[str, Any], problem: tuple[str, str] | None) -> Needs:
        """From the survey's result."""
        names = ("size", "totals", "seconds", "memory", "checkpoints", "model", "picture")
        return Needs(**{name: line[name] for name in names}, problem=problem)

    @property
    def time(self) -> float:
        """Seconds, in all."""
        return sum(self.seconds.values()) + AROUND

    def disk_for(self, pictures: int) -> float:
        """Bytes of the run's folder with so many pictures."""
        return self.checkpoints + self.model + pictures * self.picture


@dataclass(frozen=True)
class Computer:
    """What this computer has: `device` is "cuda", "mps" or "cpu"; memory and `free` disk in bytes, which
    is None where the usual place for runs can't be written."""

    device: str
    precision: str
    cards: tuple[Mapping[str, Any], ...]
    processors: int
    memory: float | None
    free: float | None
    system: str

    @staticmethod
    def of(line: Mapping[str, Any]) -> Computer:
        """From a line of the survey."""
        return Computer(
            line["device"], line["precision"], tuple(line["cards"]), line["processors"], line["memory"],
            line["free"], line["system"],
        )  # fmt: skip


@dataclass(frozen=True)
class Pictures:
    """What there is in the sources.

    Attributes:
        listed, usable, bad, twins: pictures; damaged ones, and near repeats of others.
        sides: smallest, middle and largest shorter side in pixels; empty where none can be used.
        smaller: how many have fewer pixels than a model of each size.
        grey, square, celeba: how many are black and white, square, and of aligned CelebA's size.
        looked, with_face, several, aligned: of those in which faces were looked for.
        face_side: pixels of a face's crop, usually.
        pairs: near repeats, each with what it repeats.
        folders: pictures that lie directly in each folder.
        tables: of labels that lie near.
        seconds: that the survey took.
    """

    listed: int
    usable: int
    bad: int
    twins: int
    sides: tuple[int, ...]
    smaller: Mapping[str, int]
    grey: int
    square: int
    celeba: int
    looked: int
    with_face: int
    several: int
    aligned: int
    face_side: int
    pairs: tuple[tuple[str, str], ...]
    folders: Mapping[str, int]
    tables: tuple[str, ...]
    seconds: float

    @staticmethod
    def of(line: Mapping[str, Any]) -> Pictures:
        """From the survey's result."""
        faces = line["faces"]
        return Pictures(
            listed=line["usable"] + line["bad"],
            usable=line["usable"],
            bad=line["bad"],
            twins=line["twins"],
            sides=tuple(line["sides"]),
            smaller=line["smaller"],
            grey=line["grey"],
            square=line["square"],
            celeba=line["celeba"],
            looked=faces["looked"],
            with_face=faces["with"],
            several=faces["several"],
            aligned=faces["aligned"],
            face_side=faces["side"],
            pairs=tuple((one, other) for one, other in line["pairs"]),
            folders=line["folders"],
            tables=tuple(line["tables"]),
            seconds=line["seconds"],
        )

    @property
    def face_share(self) -> float:
        """Of the pictures in which faces were looked for."""
        return self.with_face / self.looked if self.looked else 0.0

    @property
    def aligned_share(self) -> float:
        """The same, of faces that fill their picture as a model of faces sees them."""
        return self.aligned / self.looked if self.looked else 0.0


@dataclass(frozen=True)
class Column:
    """A column of the labels; `verdict` is "good", "few", "too few", "no numbers" or "one value"."""

    name: str
    verdict: str
    low: float | None
    high: float | None
    examples: str
    with_: int
    without: int
    labelled: int
    values: tuple[str, ...]

    @staticmethod
    def of(line: Mapping[str, Any]) -> Column:
        """From the survey's result."""
        return Column(
            line["name"], line["verdict"], line["low"], line["high"], line["examples"], line["with"],
            line["without"], line["labelled"], tuple(line["values"]),
        )  # fmt: skip

    @property
    def can_slide(self) -> bool:
        """Whether a slider can be made of it."""
        return self.verdict in ("good", "few") and self.low is not None and self.high is not None


@dataclass(frozen=True)
class Trial:
    """What a few steps took: examples and seconds of all training by stage, and bytes."""

    totals: Mapping[str, float]
    seconds: Mapping[str, float]
    rate: Mapping[str, float]
    batch: int
    memory: float
    device: str
    precision: str

    @staticmethod
    def of(line: Mapping[str, Any]) -> Trial:
        """From the survey's result."""
        names = ("totals", "seconds", "rate", "batch", "memory", "device", "precision")
        return Trial(*(line[name] for name in names))

    def time_for(self, totals: Mapping[str, float]) -> float:
        """Seconds of a training with so many examples of each stage."""
        each = (taken * totals[stage] / self.totals[stage] for stage, taken in self.seconds.items())
        return sum(each) + AROUND


@dataclass(frozen=True)
class Finding:
    """Something wrong with the plan: `page` is where it can be put right."""

    page: str
    text: str
    remedy: str
    stops: bool


@dataclass
class Known:
    """All of it.

    Attributes:
        pictures: of the plan's sources; None while they are looked at.
        bad: damaged pictures, each with the reason.
        kinds: by name, ours first.
        trial: the last one, and which plan was tried.
        needs: of settings that the user changed, and which plan has them; None while they are reckoned.
    """

    pictures: Pictures | None = None
    bad: list[tuple[str, str]] = field(default_factory=list)
    computer: Computer | None = None
    kinds: dict[str, Kind] = field(default_factory=dict)
    columns: tuple[Column, ...] = ()
    trial: Trial | None = None
    trial_plan: Plan = field(default_factory=Plan)
    needs: Needs | None = None
    needs_plan: Plan = field(default_factory=Plan)
