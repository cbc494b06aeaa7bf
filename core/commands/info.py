"""`semblance info`: what a model file holds."""

from __future__ import annotations

import argparse
import dataclasses
import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from core.autoencoder import AutoencoderConfig
from core.commands import arguments
from core.commands.errors import UserError
from core.commands.models import model_trouble
from core.files import sha256_of
from core.model_header import about_model

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
        about = about_model(path)
    try:
        AutoencoderConfig.from_dict(about.header["architecture"])
    except (KeyError, TypeError, ValueError, AttributeError) as problem:
        raise UserError(
            f"'{path.name}' is damaged: its description can't be understood ({problem}). "
            "Copy or download it again."
        ) from problem
    return {
        "file": str(path),
        "bytes": about.bytes,
        "sha256": sha256_of(path),
        **dataclasses.asdict(about.card),
        "groups": about.card.groups(),
        "format": about.header["format"],
        "image_size": about.image_size,
        "code": about.code or None,
        "attributes": list(about.attributes),
        "training_codes": about.training_codes,
        "can": {"edit": about.edits, "sample": about.generates},
        "parameters": dict(about.parameters),
        "architecture": about.header["architecture"],
        "prior": about.header["prior"],
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
        "limits": about["limits"] or "unknown",
        "pictures": f"{about['image_size']} x {about['image_size']} pixels, "
        + ("aligned faces" if about["faces"] else "any subject"),
        "code": f"{about['code']} numbers" if about["code"] else "none (a plain diffusion model)",
        "training codes": f"{about['training_codes']:,}" if about["training_codes"] else "none",
        "sliders": ", ".join(about["attributes"]) or "none",
        "taught labels": ", ".join(about["taught"]) or "none",
        "can": ", ".join(can),
        "diffusion": f"{diffusion['schedule']} schedule, predicts {diffusion['prediction']}",
        "parameters": parts,
        "sha256": about["sha256"],
    }
    single = {name: value for name, value in about["figures"].items() if not name.startswith("group.")}
    rows |= {name: f"{value:.4g}" for name, value in sorted(single.items())}
    width = max(map(len, rows))
    lines = [f"{name:<{width}}  {value}" for name, value in rows.items()]
    return "\n".join([*lines, *_groups(about["groups"])])


def _groups(groups: Mapping[str, Mapping[str, float]]) -> list[str]:
    """A table: a column for each group of people, a row for each figure."""
    if not groups:
        return []
    names = list(dict.fromkeys(name for figures in groups.values() for name in figures))
    table = [["by group", *(group.replace("_", " ") for group in groups)]]
    for name in names:
        cells = (figures.get(name) for figures in groups.values())
        table.append([name, *("" if cell is None else f"{cell:.4g}" for cell in cells)])
    widths = [max(map(len, column)) for column in zip(*table, strict=True)]
    return [
        "",
        *(
            "  ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)).rstrip()
            for line in table
        ),
    ]
