"""What a training run is told; a run's `config.json` is exactly this."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, Literal

from core.autoencoder import AutoencoderConfig
from core.diffusion.objective import Weighting
from core.nn.mlp import LatentMLPConfig
from training.jobs.json_files import write_json
from training.settings import build

VERSION = 1

Stage = Literal["autoencoder", "codes", "prior", "attributes"]
Crop = Literal["centre", "celeba", "face"]
Precision = Literal["auto", "float32", "bfloat16", "float16"]
Examples = Literal["binary", "positive"]

STAGES: tuple[Stage, ...] = ("autoencoder", "codes", "prior", "attributes")


@dataclass(frozen=True)
class Data:
    """The pictures. Paths are as the user gave them.

    Attributes:
        sources: folders (searched through), zip files and LMDB folders of training pictures.
        validation: the same, of pictures that are only measured on.
        validation_share: where `validation` is empty: the share of `sources` to set aside, whole persons at
            a time where the labels have a `person` column.
        labels: a table with a `file` column, a CelebA annotation file, or "folders": each picture's folder
            is its label; empty for none.
        crop: how a picture becomes square: "centre", "celeba" (the official crop of aligned CelebA), or
            "face" (found and aligned by the official rule).
        flip: whether half of the training pictures are mirrored at random.
        cache: folder for the decoded pictures, which runs on the same pictures can share; empty for one in
            the run's own.
    """

    sources: tuple[str, ...] = ()
    validation: tuple[str, ...] = ()
    validation_share: float = 0.0
    labels: str = ""
    crop: Crop = "centre"
    flip: bool = True
    cache: str = ""

    def __post_init__(self) -> None:
        _shares(self, "validation_share")


@dataclass(frozen=True)
class Optimisation:
    """How one network is trained. "Seen" counts examples with repeats: images, or codes of the prior.

    Attributes:
        batch: examples of one optimiser step, over all processes.
        total: examples seen when the training is over.
        learning_rate, weight_decay: of AdamW, which without decay is Adam.
        warmup: examples over which the learning rate rises from zero.
        cooldown: share of `total`, at the end, over which it falls to zero.
        gradient_clip: largest global gradient norm.
        ema_decay: of the weights' running average, which is the product.
        ema_warmup: whether the average's decay starts lower, so that the random start is soon forgotten; the
            papers' does not.
    """

    batch: int = 32
    total: int = 200_000
    learning_rate: float = 1e-4
    weight_decay: float = 0.0
    warmup: int = 0
    cooldown: float = 0.0
    gradient_clip: float = 1.0
    ema_decay: float = 0.9999
    ema_warmup: bool = True

    def __post_init__(self) -> None:
        _at_least(self, 1, "batch", "total")
        _at_least(self, 0, "learning_rate", "weight_decay", "warmup", "gradient_clip")
        _shares(self, "cooldown", "ema_decay")


@dataclass(frozen=True)
class Objective:
    """What the autoencoder's loss counts.

    Attributes:
        weighting: over noise levels.
        max_noise_first: share of the images, at the start, seen at the highest noise only, so that z_sem
            learns first.
        max_noise_share: share of every later batch at the highest noise.
        centre_emphasis: how many times more (less one) an error counts in the inner face of an aligned crop
            than at its border; 0 counts every pixel alike. Mouth and eyes are few pixels, and sliders are
            about them.
        label_weight: how much it counts that the semantic code tells the labelled attributes, where there are
            labels, and validation pictures to show what that is worth; 0 learns from the pictures alone, as
            the papers do.
    """

    weighting: Weighting = "plain"
    max_noise_first: float = 0.0
    max_noise_share: float = 0.0
    centre_emphasis: float = 0.0
    label_weight: float = 0.0

    def __post_init__(self) -> None:
        _shares(self, "max_noise_first", "max_noise_share")
        _at_least(self, 0, "centre_emphasis", "label_weight")


@dataclass(frozen=True)
class AttributeRule:
    """How an attribute is read from a column of the label table.

    Attributes:
        name: of the attribute.
        column: of the table.
        without: at most this: the picture does not have it; values between the two count as neither.
        with_: at least this: it has.
        examples: "binary": both kinds are labelled; "positive": only those that have it are, and all others
            stand for those without (the paper's A.2).
        hold: sliders of earlier rules along which this one does not go: where people with an attribute are
            nearly all men, its slider would otherwise mostly turn women into men.
    """

    name: str
    column: str
    without: float
    with_: float
    examples: Examples = "binary"
    hold: tuple[str, ...] = ()


@dataclass(frozen=True)
class Compute:
    """How the machine is used; none of it changes what is learned, beyond rounding.

    Attributes:
        device: "auto", "cuda", "mps" or "cpu".
        precision: of the networks' arithmetic (weights stay float32); "auto" is bfloat16 or float16 on CUDA
            and float32 elsewhere.
        micro_batch: examples a process takes through the network at once; 0 for all of its share. Halved
            when memory runs out.
        compile: whether torch.compile is tried, on CUDA.
        processes: that train together on this computer, each on a card of its own.
    """

    device: str = "auto"
    precision: Precision = "auto"
    micro_batch: int = 0
    compile: bool = True
    processes: int = 1

    def __post_init__(self) -> None:
        _at_least(self, 0, "micro_batch")
        _at_least(self, 1, "processes")


@dataclass(frozen=True)
class Intervals:
    """What happens how often, in images seen (never 0), and how many checkpoints stay. The prior's are in
    proportion.

    Attributes:
        evaluate: between validations, and rows of metrics with them.
        log: between rows of metrics.
        sample: between grids of pictures.
        save: between checkpoints.
        save_minutes: the longest time between checkpoints.
        keep: newest checkpoints of a stage that stay.
    """

    evaluate: int = 10_000
    log: int = 2_000
    sample: int = 40_000
    save: int = 20_000
    save_minutes: float = 5.0
    keep: int = 3

    def __post_init__(self) -> None:
        _at_least(self, 1, "evaluate", "log", "sample", "save", "keep")
        _at_least(self, 0, "save_minutes")

    def scaled(self, share: float) -> Intervals:
        """For a training that sees `share` times as many examples."""
        names = ("evaluate", "log", "sample", "save")
        return replace(self, **{name: max(1, round(getattr(self, name) * share)) for name in names})


@dataclass(frozen=True)
class TrainConfig:
    """Settings of one run.

    Attributes:
        architecture: the autoencoder to train; without an encoder it is the plain DDIM baseline.
        stages: what the run does, in the order of `STAGES`.
        base: model file whose networks the run starts from; empty for random weights. Needed where
            `stages` leaves out the autoencoder.
        optimisation, objective: of the autoencoder.
        prior, prior_optimisation: the latent prior, and how it is trained on z-normalised codes.
        attributes: sliders to fit where there are labels; empty for one for each column of labels that
            knows only two values.
        codes_kept: of how many training pictures, evenly spread, the model file carries the semantic code, so
            that the editor can tell whether a picture is like them; 0 for none.
        name, trained_on, licence, faces: for the model's card; without a name it takes the run's, and without
            a word on the pictures their number and folders.
        seed: of everything random.
        tensorboard: whether metrics are also written for TensorBoard.
    """

    architecture: AutoencoderConfig
    data: Data = field(default_factory=Data)
    stages: tuple[Stage, ...] = STAGES
    base: str = ""
    optimisation: Optimisation = field(default_factory=Optimisation)
    objective: Objective = field(default_factory=Objective)
    prior: LatentMLPConfig = field(default_factory=LatentMLPConfig)
    prior_optimisation: Optimisation = field(default_factory=lambda: Optimisation(256, 1_000_000))
    attributes: tuple[AttributeRule, ...] = ()
    compute: Compute = field(default_factory=Compute)
    intervals: Intervals = field(default_factory=Intervals)
    codes_kept: int = 2048
    name: str = ""
    trained_on: str = ""
    licence: str = "unknown"
    faces: bool = False
    seed: int = 0
    tensorboard: bool = False

    def __post_init__(self) -> None:
        _at_least(self, 0, "seed", "codes_kept")
        unknown = [stage for stage in self.stages if stage not in STAGES]
        if unknown or not self.stages:
            raise ValueError(f"the stages of a run are some of {', '.join(STAGES)}, not {self.stages}")
        if "autoencoder" not in self.stages and not self.base:
            raise ValueError(
                "a run that trains no autoencoder needs the model file to start from: --base FILE"
            )
        self._check_networks()

    def _check_networks(self) -> None:
        """Encoder and U-Net must fit each other."""
        unet, encoder = self.architecture.unet, self.architecture.encoder
        for name in ("image_size", "code"):
            if encoder is not None and getattr(unet, name) != getattr(encoder, name):
                raise ValueError(
                    f"'architecture.unet.{name}' is {getattr(unet, name)} and 'architecture.encoder.{name}' "
                    f"is {getattr(encoder, name)}, which must be the same: set both"
                )
        for part in (unet, encoder):
            step = part.patch * 2 ** (len(part.multipliers) - 1) if part is not None else 1
            if part is not None and (part.image_size < step or part.image_size % step):
                raise ValueError(
                    f"pictures of {part.image_size} pixels do not suit these networks: 'image_size' must be "
                    f"a multiple of {step}"
                )

    @property
    def teaches_labels(self) -> bool:
        """Whether labels count in the autoencoder's training."""
        data = self.data
        wanted = self.objective.label_weight > 0 and self.architecture.encoder is not None
        measured = bool(data.validation) or data.validation_share > 0
        return "autoencoder" in self.stages and wanted and bool(data.labels) and measured

    @property
    def image_size(self) -> int:
        """Pixels a side of the pictures it trains on."""
        return self.architecture.unet.image_size

    def save(self, path: Path) -> None:
        """Write as JSON.

        Raises:
            OSError: the file can't be written.
        """
        write_json(path, {"version": VERSION, **dataclasses.asdict(self)})

    @staticmethod
    def load(path: Path) -> TrainConfig:
        """Read what `save` wrote.

        Raises:
            ValueError: missing, damaged, or of a later version; says which.
        """
        try:
            raw = json.loads(path.read_text(encoding="utf-8"))
            version = int(raw.pop("version"))
            if version <= VERSION:
                return build(TrainConfig, raw)
        except (OSError, KeyError, TypeError, AttributeError, ValueError) as problem:
            raise ValueError(f"'{path}' holds no settings of a training run ({problem}).") from problem
        raise ValueError(f"'{path}' is of a later version of Semblance ({version}). Update to go on with it.")

    def override(self, settings: Mapping[str, str]) -> TrainConfig:
        """A copy with fields replaced by text from the command line, as `optimisation.total=50000` or
        `prior.hidden=512`.

        Raises:
            ValueError: no such field, or a value that does not fit it.
        """
        as_dict = dataclasses.asdict(self)
        for name, text in settings.items():
            place: dict[str, Any] = as_dict
            *folders, leaf = name.split(".")
            for folder in folders:
                place = place.get(folder) if isinstance(place.get(folder), dict) else {}  # type: ignore[assignment]
            if leaf not in place or isinstance(place[leaf], dict):
                raise ValueError(f"there is no setting '{name}'")
            place[leaf] = _parse(text, place[leaf], name)
        return build(TrainConfig, as_dict)


def _at_least(settings: object, least: int, *names: str) -> None:
    for name in names:
        if getattr(settings, name) < least:
            raise ValueError(f"the setting '{name}' must be at least {least}, not {getattr(settings, name)}")


def _shares(settings: object, *names: str) -> None:
    for name in names:
        if not 0 <= getattr(settings, name) <= 1:
            raise ValueError(f"the setting '{name}' is a share from 0 to 1, not {getattr(settings, name)}")


def _parse(text: str, old: Any, name: str) -> Any:
    if isinstance(old, str):
        return text
    try:
        return json.loads(text)
    except ValueError as problem:
        raise ValueError(f"'{text}' is no value for '{name}', which is {old!r} now") from problem
