"""Code files: a photo's two codes as a .safetensors file, with the model that they belong to."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import Any

import torch
from safetensors import SafetensorError, safe_open
from torch import Tensor

from core.autoencoder import Code, DiffusionAutoencoder
from core.commands.errors import UserError, writing
from core.model_file import Model
from core.tensor_file import write_tensors

SUFFIX = ".safetensors"


def save_code(code: Code, path: Path, model: Model, about: dict[str, Any]) -> None:
    """Write `z_sem` [1,code] (not for a model without an encoder) and `x_T` [1,3,H,W], float32.

    The header's `semblance_code` is JSON: the model's name and fingerprint, and what `about` adds.

    Raises:
        UserError: the file can't be written.
    """
    tensors = {"x_T": code.x_T} if code.z_sem is None else {"z_sem": code.z_sem, "x_T": code.x_T}
    header = {"model": model.card.name, "networks": fingerprint(model.autoencoder), **about}
    with writing(path):
        write_tensors(
            path,
            {name: tensor.detach().float().cpu().contiguous() for name, tensor in tensors.items()},
            {"semblance_code": json.dumps(header)},
        )


def load_code(path: Path, model: Model) -> Code:
    """Read a code for `model`, onto the CPU. Tensors without our header are taken as they are, if they fit.

    Raises:
        UserError: it is missing or damaged, is no code, or belongs to another model.
    """
    try:
        with safe_open(path, "pt") as file:
            header = json.loads((file.metadata() or {}).get("semblance_code", "{}"))
            names = set(file.keys())
            tensors = {name: file.get_tensor(name).float() for name in names & {"z_sem", "x_T"}}
    except (OSError, SafetensorError, ValueError) as problem:
        raise UserError(
            f"'{path.name}' is damaged or no code file ({problem}); make it again with 'semblance encode'."
        ) from problem
    if "x_T" not in tensors:
        raise UserError(
            f"'{path.name}' holds no code (a tensor x_T); 'semblance encode' makes one of a photo."
        )
    made_with = header.get("networks") if isinstance(header, dict) else None
    if made_with is not None and made_with != fingerprint(model.autoencoder):
        raise UserError(
            f"'{path.name}' was made with another model, '{header.get('model')}', than '{model.card.name}'; "
            "give the one it was made with as --model."
        )
    _check_shapes(path, tensors, model)
    return Code(tensors.get("z_sem"), tensors["x_T"])


def _check_shapes(path: Path, tensors: dict[str, Tensor], model: Model) -> None:
    unet = model.autoencoder.config.unet
    wanted: dict[str, tuple[int, ...]] = {"x_T": (1, 3, unet.image_size, unet.image_size)}
    if model.autoencoder.encoder is not None:
        wanted["z_sem"] = (1, unet.code)
    found = {name: tuple(tensor.shape) for name, tensor in tensors.items()}
    if found != wanted:
        raise UserError(
            f"'{path.name}' does not fit the model '{model.card.name}': it holds {_listed(found)}, "
            f"and the model takes {_listed(wanted)}; give the model it was made with as --model."
        )
    if not all(bool(tensor.isfinite().all()) for tensor in tensors.values()):
        raise UserError(
            f"'{path.name}' is damaged: some of its numbers are infinite or undefined; make it again."
        )


def _listed(shapes: dict[str, tuple[int, ...]]) -> str:
    return " and ".join(
        f"{name} of {' x '.join(str(side) for side in shapes[name])}" for name in sorted(shapes, reverse=True)
    )


def fingerprint(autoencoder: DiffusionAutoencoder) -> str:
    """Hex digest of the networks' weights: the same for every model file whose codes can be exchanged."""
    digest = hashlib.blake2b(digest_size=16)
    for name, value in sorted(autoencoder.state_dict().items()):
        digest.update(name.encode())
        digest.update(value.detach().to("cpu", torch.float32).contiguous().numpy().data)
    return digest.hexdigest()
