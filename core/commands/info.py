"""`semblance info`: what a model file holds."""

from __future__ import annotations

import argparse
import dataclasses
import json
import math
from pathlib import Path
from typing import Any

from safetensors import safe_open

from core.autoencoder import AutoencoderConfig
from core.commands import arguments
from core.commands.errors import UserError
from core.commands.models import model_trouble
from core.files import sha256_of
from core.model_file import ModelCard, read_header

DESCRIPTION = """\
Say what a model file holds: what it was trained on, its licence, its sliders and its abilities.

example:
  semblance info resources/models/portrait.safetensors"""


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the command's arguments."""
    parser.add_argument("model", type=Path, metavar="MODEL", help="a .safetensors model file")
    arguments.add_json(parser)


def run(args: argparse.Namespace) -> int:
    """Do the work; the exit code."""
    about = describe(args.model)
    if args.json:
        print(json.dumps(about, indent=1))
    else:
        print(_as_text(about))
    return 0


def describe(path: Path) -> dict[str, Any]:
    """What `--json` prints; read from the header, without loading the networks.

    Raises:
        UserError: no model, damaged, or from a later version.
    """
    with model_trouble():
        header = read_header(path)
    with safe_open(path, "pt") as file:
        sizes = {name: math.prod(file.get_slice(name).get_shape()) for name in file.keys()}  # noqa: SIM118
    try:
        return _described(path, header, sizes)
    except (KeyError, TypeError, AttributeError) as problem:
        raise UserError(
            f"'{path.name}' is damaged: its description can't be understood ({problem}). "
            "Copy or download it again."
        ) from problem


def _described(path: Path, header: dict[str, Any], sizes: dict[str, int]) -> dict[str, Any]:
    """What a header says, put together with the sizes (in numbers) of the tensors by name.

    Raises:
        KeyError, TypeError, AttributeError: it does not describe a model.
    """
    AutoencoderConfig.from_dict(header["architecture"])
    parameters = {
        part: sum(size for name, size in sizes.items() if name.startswith(f"{part}."))
        for part in ("unet", "encoder", "prior")
    }
    unet, encoder = header["architecture"]["unet"], header["architecture"]["encoder"]
    return {
        "file": str(path),
        "bytes": path.stat().st_size,
        "sha256": sha256_of(path),
        **dataclasses.asdict(ModelCard(**header["card"])),
        "format": header["format"],
        "image_size": unet["image_size"],
        "code": unet["code"] if encoder is not None else None,
        "attributes": header["attributes"] or [],
        "training_codes": sizes.get("codes", 0) // unet["code"],
        "can": {
            "edit": bool(header["attributes"]) and "latent.mean" in sizes,
            "sample": header["prior"] is not None or encoder is None,
        },
        "parameters": {part: number for part, number in parameters.items() if number},
        "architecture": header["architecture"],
        "prior": header["prior"],
    }


def _as_text(about: dict[str, Any]) -> str:
    can = ["encode", "decode", "interpolate", *(name for name, able in about["can"].items() if able)]
    diffusion = about["architecture"]["diffusion"]
    parts = ", ".join(f"{part} {number / 1e6:.1f} M" for part, number in about["parameters"].items())
    rows = {
        "name": about["name"],
        "file": f"{about['file']} ({about['bytes'] / 1e6:.1f} MB)",
        "trained on": about["trained_on"],
        "images seen": f"{about['images']:,}" if about["images"] else "unknown",
        "licence": about["licence"],
        "pictures": f"{about['image_size']} x {about['image_size']} pixels, "
        + ("aligned faces" if about["faces"] else "any subject"),
        "code": f"{about['code']} numbers" if about["code"] else "none (a plain diffusion model)",
        "training codes": f"{about['training_codes']:,}" if about["training_codes"] else "none",
        "sliders": ", ".join(about["attributes"]) or "none",
        "can": ", ".join(can),
        "diffusion": f"{diffusion['schedule']} schedule, predicts {diffusion['prediction']}",
        "parameters": parts,
        "sha256": about["sha256"],
    }
    rows |= {name: f"{value:.4g}" for name, value in sorted(about["figures"].items())}
    width = max(map(len, rows))
    return "\n".join(f"{name:<{width}}  {value}" for name, value in rows.items())
