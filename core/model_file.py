"""One model, one .safetensors file: the networks, the sliders, and what they were made from."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import torch
from safetensors import SafetensorError, safe_open
from torch import Tensor, nn

from core.attributes import Attributes, LatentStatistics
from core.autoencoder import AutoencoderConfig, DiffusionAutoencoder
from core.faults import is_out_of_memory
from core.model_header import FORMAT, UNKNOWN, ModelCard, ModelError, read_header, unreadable
from core.nn.mlp import LatentMLPConfig
from core.prior import LatentPrior
from core.sentences import Sentence
from core.tensor_file import write_tensors

__all__ = [
    "FORMAT",
    "UNKNOWN",
    "Model",
    "ModelCard",
    "ModelError",
    "load_model",
    "read_header",
    "save_model",
    "with_attributes",
    "with_card",
    "with_codes",
]


@dataclass(frozen=True)
class Model:
    """Everything the editor needs. `prior`, `attributes` and `latent` are None for models without those
    abilities.

    Attributes:
        codes: [N,code] z_sem of the training pictures, or of a spread sample of them, to compare with: is a
            picture like them, is it new? None where the file has none. Eight bits a number on disk.
    """

    card: ModelCard
    autoencoder: DiffusionAutoencoder
    latent: LatentStatistics | None = None
    attributes: Attributes | None = None
    prior: LatentPrior | None = None
    codes: Tensor | None = None

    def to(self, device: torch.device) -> Model:
        """The same model with its tensors on `device`."""
        return Model(
            self.card,
            self.autoencoder.to(device),
            self.latent.to(device) if self.latent is not None else None,
            self.attributes.to(device) if self.attributes is not None else None,
            self.prior.to(device) if self.prior is not None else None,
            self.codes.to(device) if self.codes is not None else None,
        )


def save_model(model: Model, path: Path, dtype: torch.dtype = torch.float32) -> None:
    """Write a model file, atomically; `dtype` float16 halves its size.

    Raises:
        OSError: the file can't be written; an older one of that name is unharmed.
    """
    tensors: dict[str, Tensor] = {}
    parts: dict[str, nn.Module | None] = {
        "unet": model.autoencoder.unet,
        "encoder": model.autoencoder.encoder,
        "prior": model.prior.network if model.prior is not None else None,
    }
    for prefix, module in parts.items():
        if module is not None:
            tensors |= {f"{prefix}.{name}": value.to(dtype) for name, value in module.state_dict().items()}
    if model.latent is not None:
        tensors |= {"latent.mean": model.latent.mean, "latent.std": model.latent.std}
    if model.attributes is not None:
        tensors |= _of(model.attributes)
    if model.codes is not None:
        tensors |= _packed(model.codes)
    header = {
        "format": FORMAT,
        "card": dataclasses.asdict(model.card),
        "architecture": dataclasses.asdict(model.autoencoder.config),
        "prior": dataclasses.asdict(model.prior.config) if model.prior is not None else None,
        "attributes": model.attributes.names if model.attributes is not None else None,
    }
    _write(path, tensors, {"semblance": json.dumps(header)})


def with_codes(source: Path, codes: Tensor, path: Path) -> None:
    """Write the model file `source` to `path` with these training codes [N,code] in place of what it had;
    every other tensor and the header stay as they are, bit for bit.

    Raises:
        ModelError: as `read_header`.
        ValueError: the codes are not of this model's size.
        OSError: the file can't be written; an older one of that name is unharmed.
    """
    size = read_header(source)["architecture"]["unet"]["code"]
    if codes.ndim != 2 or codes.shape[1] != size:
        raise ValueError(f"training codes are [N,{size}], not {list(codes.shape)}")
    tensors, header = _read(source)
    _write(path, tensors | _packed(codes), {"semblance": json.dumps(header)})


def with_attributes(source: Path, attributes: Attributes, path: Path) -> None:
    """Write the model file `source` to `path` with these sliders in place of what it had; every other tensor
    stays as it is, bit for bit. Figures of the sliders, which are of others now, leave the card.

    Raises:
        ModelError: as `read_header`.
        ValueError: the sliders are not of this model's size.
        OSError: the file can't be written; an older one of that name is unharmed.
    """
    tensors, header = _read(source)
    size = header["architecture"]["unet"]["code"]
    if attributes.weights.ndim != 2 or attributes.weights.shape[1] != size:
        raise ValueError(f"sliders have weights [K,{size}], not {list(attributes.weights.shape)}")
    figures = header["card"]["figures"]
    header["card"]["figures"] = {
        name: value
        for name, value in figures.items()
        if name.rpartition(".")[2] not in (header["attributes"] or ())
    }
    header["attributes"] = attributes.names
    _write(path, tensors | _of(attributes), {"semblance": json.dumps(header)})


def with_card(source: Path, card: ModelCard, path: Path) -> None:
    """Write the model file `source` to `path` with this card; its tensors stay as they are, bit for bit.

    Raises:
        ModelError: as `read_header`.
        OSError: the file can't be written; an older one of that name is unharmed.
    """
    tensors, header = _read(source)
    header["card"] = dataclasses.asdict(card)
    _write(path, tensors, {"semblance": json.dumps(header)})


def _read(path: Path) -> tuple[dict[str, Tensor], dict[str, Any]]:
    """Tensors as they are in the file, and its description."""
    header = read_header(path)
    with safe_open(path, "pt") as file:
        return {name: file.get_tensor(name) for name in file.keys()}, header  # noqa: SIM118


def _of(attributes: Attributes) -> dict[str, Tensor]:
    return {
        "attributes.weights": attributes.weights,
        "attributes.biases": attributes.biases,
        "attributes.positive": attributes.positive,
        "attributes.negative": attributes.negative,
    }


def _packed(codes: Tensor) -> dict[str, Tensor]:
    """Eight bits a number: rounding moves a code by about a hundredth of the distance to its nearest."""
    scale = (codes.float().abs().amax(0) / 127).clamp(min=torch.finfo(torch.float32).tiny)
    return {"codes": (codes / scale).round().to(torch.int8), "codes_scale": scale}


def _write(path: Path, tensors: Mapping[str, Tensor], metadata: dict[str, str]) -> None:
    write_tensors(
        path, {name: value.detach().cpu().contiguous() for name, value in tensors.items()}, metadata
    )


def load_model(path: Path) -> Model:
    """Read a model file; weights become float32 on the CPU.

    Raises:
        ModelError: as `read_header`, or the tensors do not fit the description.
        RuntimeError, MemoryError: there is not enough memory.
    """
    header = read_header(path)
    try:
        with safe_open(path, "pt") as file:
            tensors = {name: file.get_tensor(name).float() for name in file.keys()}  # noqa: SIM118
        return _assemble(header, tensors)
    except OSError as problem:
        raise ModelError(unreadable(path, problem)) from problem
    except (SafetensorError, KeyError, TypeError, ValueError, RuntimeError) as problem:
        if is_out_of_memory(problem):
            raise  # that is not the file's fault
        raise ModelError(
            Sentence(
                "'{file}' is damaged: its contents do not fit its description. Copy or download it again.",
                file=path.name,
            )
        ) from problem


def _assemble(header: Mapping[str, Any], tensors: Mapping[str, Tensor]) -> Model:
    def below(prefix: str) -> dict[str, Tensor]:
        return {
            name.removeprefix(prefix): value for name, value in tensors.items() if name.startswith(prefix)
        }

    # Built without memory and then given the file's tensors: nothing is initialised only to be overwritten.
    with torch.device("meta"):
        autoencoder = DiffusionAutoencoder(AutoencoderConfig.from_dict(header["architecture"]))
        prior = LatentPrior(LatentMLPConfig(**header["prior"])) if header["prior"] is not None else None
    autoencoder.unet.load_state_dict(below("unet."), assign=True)
    if autoencoder.encoder is not None:
        autoencoder.encoder.load_state_dict(below("encoder."), assign=True)
    if prior is not None:
        prior.network.load_state_dict(below("prior."), assign=True)
        prior.requires_grad_(False).eval()
    latent = None
    if "latent.mean" in tensors:
        latent = LatentStatistics(tensors["latent.mean"], tensors["latent.std"])
    attributes = None
    if header["attributes"] is not None:
        names = tuple(header["attributes"])
        columns = [tensors[f"attributes.{part}"] for part in ("weights", "biases", "positive", "negative")]
        if any(len(column) != len(names) for column in columns):
            raise ValueError("the number of attribute names differs from that of their classifiers")
        attributes = Attributes(names, *columns)
    codes = None
    if "codes" in tensors:
        codes = tensors["codes"] * tensors["codes_scale"]
        if codes.ndim != 2 or codes.shape[1] != autoencoder.config.unet.code:
            raise ValueError("the training codes are not of the networks' size")
    autoencoder.requires_grad_(False).eval()
    return Model(ModelCard(**header["card"]), autoencoder, latent, attributes, prior, codes)
