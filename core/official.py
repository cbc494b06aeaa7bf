"""Brings in the checkpoints of the official diffusion autoencoder (github.com/phizaz/diffae, MIT).

Those are PyTorch Lightning training states: weights, their running average (which the authors use, and which
is taken here), the optimiser's state, and pickled classes. Nothing in them is executed (see
`core/unpickle.py`).
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import NoReturn

import torch
from torch import Tensor, nn

from core.attributes import Attributes, LatentStatistics
from core.autoencoder import AutoencoderConfig, DiffusionAutoencoder
from core.model_file import UNKNOWN, Model, ModelCard, ModelError
from core.official_layout import (
    ATTRIBUTES,
    DUPLICATE,
    LayoutError,
    encoder_config,
    image_size,
    latent_config,
    our_latent_name,
    our_name,
    unet_config,
)
from core.prior import LatentPrior
from core.sentences import Sentence
from core.torch_zip import TorchZip
from core.unpickle import TensorEntry

_KNOWN = ("ema_model.", "classifier.")  # the parts that are read
_IGNORED = ("model.", "ema_classifier.")  # raw networks; the average of classifiers too young to average
_BUFFERS = ("x_T", "conds_mean", "conds_std")
_CHOOSE = Sentence("Choose last.ckpt of an official diffusion autoencoder run.")
_FFHQ = Sentence("FFHQ, 70,000 portraits")
# the official names of the data sets: (what they hold, whether it is aligned faces)
_PICTURES: dict[str, tuple[str, bool]] = {
    "ffhq": (_FFHQ, True),
    "ffhqlmdb256": (_FFHQ, True),
    "celebalmdb": (Sentence("CelebA, 202,599 portraits"), True),
    "horse256": ("LSUN Horse", False),
    "bedroom256": ("LSUN Bedroom", False),
}

Entries = dict[str, TensorEntry]
Found = list[tuple[Path, LatentStatistics]]


def import_official(
    checkpoint: Path,
    latent: Path | None = None,
    classifier: Path | None = None,
    latent_pkl: Path | None = None,
    on_bytes: Callable[[int, int], None] | None = None,
) -> Model:
    """One model from the official files of one data set.

    Args:
        checkpoint: `last.ckpt` of an `*_autoenc`, `*_autoenc_latent` or `*_ddpm` run. A latent checkpoint
            holds its autoencoder too and is enough to encode, decode and sample.
        latent: `last.ckpt` of the `*_autoenc_latent` run on `checkpoint`'s autoencoder, for the prior.
        classifier: `last.ckpt` of the `*_autoenc_cls` run, for the attributes.
        latent_pkl: `latent.pkl`, for the codes' statistics; latent and classifier checkpoints hold them too.
        on_bytes: told before each tensor how many bytes are read, and of how many (as far as is known).

    Returns:
        The model, in float32 on the CPU, ready for inference.

    Raises:
        ModelError: a file is damaged, is something else, or does not belong to the others.
        OSError: a file cannot be read.
        whatever `on_bytes` raises, which ends it.
    """
    statistics: Found = []
    meter = None if on_bytes is None else _Meter(on_bytes)
    with TorchZip(checkpoint, meter) as file:
        entries = state_of(file)
        autoencoder = _autoencoder(file, entries)
        prior = _prior(file, entries)
        card = _card(file)
        _collect(statistics, file, entries)
    if latent is not None:
        with TorchZip(latent, meter) as file:
            entries = state_of(file)
            _check_same(file, entries, autoencoder, checkpoint)
            prior = _prior(file, entries)
            _collect(statistics, file, entries)
        if prior is None:
            raise ModelError(
                Sentence(
                    "{file} holds no latent network. Choose last.ckpt of an *_autoenc_latent run.",
                    file=latent.name,
                )
            )
    attributes = None
    if classifier is not None:
        with TorchZip(classifier, meter) as file:
            entries = state_of(file)
            attributes = _attributes(file, entries)
            _collect(statistics, file, entries)
    if latent_pkl is not None:
        with TorchZip(latent_pkl) as file:
            contents = file.contents if isinstance(file.contents, dict) else {}
            found = {name: value for name, value in contents.items() if isinstance(value, TensorEntry)}
            _collect(statistics, file, found, required=True)
    _check_code_length(autoencoder, prior, attributes, statistics)
    _check_statistics(statistics)
    if not statistics and (prior is not None or attributes is not None):
        raise ModelError(
            Sentence(
                "{file} and the files given with it hold no statistics of the codes, which sampling and "
                "editing need. Give latent.pkl too.",
                file=checkpoint.name,
            )
        )
    return Model(card, autoencoder, statistics[0][1] if statistics else None, attributes, prior)


class _Meter:
    """Adds up what is read of several files."""

    def __init__(self, on_bytes: Callable[[int, int], None]) -> None:
        self._on_bytes = on_bytes
        self.total = self._done = 0

    def __call__(self, more: int) -> None:
        self._on_bytes(self._done, max(self.total, self._done))
        self._done += more


def state_of(file: TorchZip) -> Entries:
    """The tensors of a Lightning checkpoint, all of them of a known kind.

    Raises:
        ModelError: they are not.
    """
    contents = file.contents
    state = contents.get("state_dict") if isinstance(contents, dict) else None
    if not isinstance(state, dict) or not all(isinstance(value, TensorEntry) for value in state.values()):
        raise file.bad(Sentence("it holds no table of tensors. {advice}", advice=_CHOOSE))
    entries = {str(name): value for name, value in state.items()}
    unknown = [name for name in entries if not name.startswith(_KNOWN + _IGNORED) and name not in _BUFFERS]
    if unknown:
        raise file.bad(
            Sentence(
                "it holds tensors of no official model ({names}). {advice}",
                names=_some(unknown),
                advice=_CHOOSE,
            )
        )
    if isinstance(file.on_tensor, _Meter):
        read = (entry for name, entry in entries.items() if name.startswith(_KNOWN))
        file.on_tensor.total += sum(file.bytes_of(entry) for entry in read)
    return entries


def below(entries: Entries, prefix: str) -> Entries:
    return {name.removeprefix(prefix): entry for name, entry in entries.items() if name.startswith(prefix)}


def _shapes(entries: Entries) -> dict[str, tuple[int, ...]]:
    return {name: entry.shape for name, entry in entries.items()}


def _read(file: TorchZip, entries: Entries) -> dict[str, Tensor]:
    """The tensors themselves, in float32."""
    # Small data may claim to be many large tensors: together they must not outgrow the file.
    if sum(file.bytes_of(entry) for entry in entries.values()) > file.size:
        raise file.bad(Sentence("its tensors are together larger than the file. Download or copy it again."))
    tensors = {name: file.tensor(entry).float() for name, entry in entries.items()}
    broken = [name for name, tensor in tensors.items() if not tensor.isfinite().all()]
    if broken:
        raise file.bad(
            Sentence(
                "some of its numbers are infinite or undefined ({names}). Choose an earlier checkpoint.",
                names=_some(broken),
            )
        )
    return tensors


def _autoencoder(file: TorchZip, entries: Entries) -> DiffusionAutoencoder:
    averaged = below(entries, "ema_model.")
    if not averaged:
        raise file.bad(
            Sentence(
                "it holds no averaged network (ema_model). "
                "Choose last.ckpt of an *_autoenc, *_autoenc_latent or *_ddpm run."
            )
        )
    others = ("latent_net.", "encoder.")
    theirs = {name: entry for name, entry in averaged.items() if not name.startswith(others)}
    encoders = below(averaged, "encoder.")
    shapes = _shapes(theirs)
    try:
        side = image_size(shapes, entries["x_T"].shape if "x_T" in entries else None)
        unet = unet_config(shapes, side)
        encoder = encoder_config(_shapes(encoders), unet) if encoders else None
        with torch.device("meta"):  # no memory yet: the file's tensors take their places below
            model = DiffusionAutoencoder(AutoencoderConfig(unet, encoder))
    except ValueError as problem:
        _not_official(file, problem)
    _load(file, model.unet, theirs, our_name)
    if model.encoder is not None:
        _load(file, model.encoder, encoders, our_name)
    return model.requires_grad_(False).eval()


def _prior(file: TorchZip, entries: Entries) -> LatentPrior | None:
    theirs = below(entries, "ema_model.latent_net.")
    if not theirs:
        return None
    duplicates = {name: entry for name, entry in theirs.items() if DUPLICATE.match(name)}
    theirs = {name: entry for name, entry in theirs.items() if name not in duplicates}
    try:
        config = latent_config(_shapes(theirs))
        with torch.device("meta"):
            prior = LatentPrior(config)
    except ValueError as problem:
        _not_official(file, problem)
    _load(file, prior.network, theirs, lambda name: our_latent_name(name, config.layers))
    loaded = prior.network.state_dict()
    for name, copy in _read(file, duplicates).items():
        original = loaded.get(our_name(DUPLICATE.sub(r"\1.linear_emb.", name)))
        if original is None or not torch.equal(original, copy):
            raise file.bad(
                Sentence(
                    "'{name}' should be a copy of another tensor of the latent network and is not. {advice}",
                    name=name,
                    advice=_CHOOSE,
                )
            )
    return prior.requires_grad_(False).eval()


def _load(file: TorchZip, module: nn.Module, theirs: Entries, rename: Callable[[str], str]) -> None:
    """Fill `module`, built without memory, with exactly these tensors, renamed by `rename`."""
    entries = {rename(name): entry for name, entry in theirs.items()}
    wanted = {name: tuple(value.shape) for name, value in module.state_dict().items()}
    given = _shapes(entries)
    if len(entries) < len(theirs):
        _not_official(file, LayoutError("several tensors stand for the same one"))
    if wanted != given:
        differences = {
            "missing": [name for name in wanted if name not in given],
            "unknown": [name for name in given if name not in wanted],
            "of another shape": [name for name in wanted if name in given and wanted[name] != given[name]],
        }
        clauses = [
            f"{len(names)} tensors {what} ({_some(names)})" for what, names in differences.items() if names
        ]
        _not_official(file, LayoutError("; ".join(clauses)))
    module.load_state_dict(_read(file, entries), assign=True)


def _attributes(file: TorchZip, entries: Entries) -> Attributes:
    # The raw classifier, not the average: after the official 9,375 steps that is still 39 % random.
    tensors = _read(file, below(entries, "classifier."))
    rows = {(name, tensor.dim(), len(tensor)) for name, tensor in tensors.items()}
    if rows != {("weight", 2, len(ATTRIBUTES)), ("bias", 1, len(ATTRIBUTES))}:
        raise file.bad(
            Sentence(
                "it does not hold the {count} attribute classifiers of an *_autoenc_cls run. "
                "Choose last.ckpt of one.",
                count=len(ATTRIBUTES),
            )
        )
    unknown = torch.full((len(ATTRIBUTES),), float("nan"))
    return Attributes(ATTRIBUTES, tensors["weight"], tensors["bias"], unknown, unknown.clone())


def _collect(found: Found, file: TorchZip, entries: Entries, required: bool = False) -> None:
    """Add the codes' statistics of a file to those found, if it has them."""
    if "conds_mean" not in entries or "conds_std" not in entries:
        if required:
            raise file.bad(
                Sentence("it holds no conds_mean and conds_std. Choose the latent.pkl of an *_autoenc run.")
            )
        return
    values = _read(file, {name: entries[name] for name in ("conds_mean", "conds_std")})
    mean, std = values["conds_mean"].flatten(), values["conds_std"].flatten()
    if mean.shape != std.shape or not (std > 0).all():
        raise file.bad(
            Sentence(
                "its conds_mean and conds_std are no mean and deviation of codes. Download or copy it again."
            )
        )
    found.append((file.path, LatentStatistics(mean, std)))


def _check_same(
    file: TorchZip, entries: Entries, autoencoder: DiffusionAutoencoder, checkpoint: Path
) -> None:
    """A prior is only good for the autoencoder on whose codes it was trained."""
    theirs = _autoencoder(file, entries)
    ours = autoencoder.state_dict()
    if theirs.config != autoencoder.config or any(
        not torch.equal(value, ours[name]) for name, value in theirs.state_dict().items()
    ):
        raise ModelError(
            Sentence(
                "{file} was trained with another autoencoder than the one in {other}. "
                "Give the latent checkpoint alone: it holds the autoencoder that it needs.",
                file=str(file.path),
                other=str(checkpoint),
            )
        )


def _check_code_length(
    autoencoder: DiffusionAutoencoder,
    prior: LatentPrior | None,
    attributes: Attributes | None,
    statistics: Found,
) -> None:
    code = autoencoder.config.unet.code
    lengths = {}
    if statistics:
        lengths[Sentence("the statistics")] = len(statistics[0][1].mean)
    if prior is not None:
        lengths[Sentence("the latent network")] = prior.config.code
    if attributes is not None:
        lengths[Sentence("the classifiers")] = attributes.weights.shape[1]
    for what, length in lengths.items():
        if length != code:
            raise ModelError(
                Sentence(
                    "These files do not belong together: {what} are made for codes of {length} numbers, "
                    "the autoencoder's have {code}. Choose files of the same official model.",
                    what=what,
                    length=length,
                    code=code,
                )
            )


def _check_statistics(statistics: Found) -> None:
    for path, found in statistics[1:]:
        first_path, first = statistics[0]
        # They are computed from the same codes, so they may differ by rounding only.
        if found.mean.shape != first.mean.shape or not (
            ((found.mean - first.mean).abs() < 1e-3 * first.std).all()
            and torch.allclose(found.std, first.std, rtol=1e-3)
        ):
            raise ModelError(
                Sentence(
                    "{file} and {other} do not belong together: they describe the codes of different "
                    "autoencoders. Choose files of the same official model.",
                    file=str(path),
                    other=str(first_path),
                )
            )


def _card(file: TorchZip) -> ModelCard:
    """What the file says about itself; only ever shown to people."""
    contents = file.contents if isinstance(file.contents, dict) else {}
    settings = contents.get("hyper_parameters")
    settings = settings if isinstance(settings, dict) else {}
    name, data, batch = settings.get("name"), settings.get("data_name"), settings.get("batch_size")
    trained_on, faces = _PICTURES.get(data if isinstance(data, str) else "", (UNKNOWN, True))
    steps, images = contents.get("global_step"), 0
    if isinstance(steps, int) and isinstance(batch, int) and "latent" not in str(name):
        images = steps * batch  # in a latent checkpoint the steps are the prior's
    return ModelCard(
        name=name[:80] if isinstance(name, str) and name else file.path.parent.name,
        trained_on=trained_on,
        images=images,
        faces=faces,
    )


def _not_official(file: TorchZip, problem: ValueError) -> NoReturn:
    raise file.bad(
        Sentence(
            "its networks are not those of an official diffusion autoencoder: {problem}. {advice}",
            problem=str(problem),
            advice=_CHOOSE,
        )
    ) from problem


def _some(names: list[str]) -> str:
    return ", ".join(names[:3]) + (f" and {len(names) - 3} more" if len(names) > 3 else "")
