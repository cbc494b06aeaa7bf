"""Fits sliders of a finished model anew, from labels that came later; its networks stay as they are.

    python -m training.model_attributes MODEL --data DIR --labels FILE... --rule RULE... -o OUT

Sliders that no rule is about stay as they were.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import get_args

import torch
from torch import Tensor

from core.attributes import Attributes
from core.autoencoder import DiffusionAutoencoder
from core.device import choose_device, limit_threads
from core.model_file import load_model, with_attributes
from training.config import Crop, Data
from training.data.label_tables import read_tables
from training.data.labels import Labels
from training.data.prepare import prepare
from training.stages.attributes import AttributeReport, fit_attributes
from training.stages.codes import codes_of
from training.stages.rules import FORM, combined, parse_rule


def main(argv: Sequence[str] | None = None) -> int:
    """Fit them; 0 on success, 2 for what the user can put right."""
    options = _parser().parse_args(argv)
    limit_threads()
    try:
        reports = _fit(options)
    except (ValueError, OSError) as problem:
        print(f"model_attributes: {problem}", file=sys.stderr)
        return 2
    print("\n".join(map(_in_words, reports)))
    return 0


def _fit(options: argparse.Namespace) -> list[AttributeReport]:
    model = load_model(options.model)
    if model.latent is None:
        raise ValueError(f"'{options.model}' knows no spread of its codes, so no slider can be fitted.")
    autoencoder = model.autoencoder.to(choose_device(options.device).torch_device)
    rules = tuple(parse_rule(text) for text in options.rule)
    codes, labels = _coded(autoencoder, options.data, options)
    single, read = combined(rules, labels)
    held_out = None
    if options.validation:
        unseen, others = _coded(autoencoder, options.validation, options)
        held_out = unseen, combined(rules, others)[1]
    old = model.attributes
    known = dict(zip(old.names, old.weights.double().numpy(), strict=True)) if old is not None else {}
    fitted, reports = fit_attributes(
        single,
        codes,
        model.latent,
        read,
        held_out,
        strength=options.strength,
        taught=model.card.taught,
        known=known,
    )
    if fitted is None:
        raise ValueError("None of the sliders can be fitted.\n" + "\n".join(map(_in_words, reports)))
    fitted = replace(
        fitted, positive=options.reach * fitted.positive, negative=options.reach * fitted.negative
    )
    with_attributes(options.model, fitted if old is None else _joined(old, fitted), options.output)
    return reports


def _coded(
    autoencoder: DiffusionAutoencoder, place: str, options: argparse.Namespace
) -> tuple[Tensor, Labels]:
    """Codes and labels of the pictures of a place."""
    with tempfile.TemporaryDirectory() as cache:
        data = Data((place,), crop=options.crop)
        pictures = prepare(data, autoencoder.image_size, Path(cache)).train
        codes, names = codes_of(autoencoder, pictures), pictures.names
        del pictures  # Windows removes no folder whose files are mapped
    labels = read_tables(options.labels, place, names)
    assert labels is not None
    return codes, labels


def _joined(old: Attributes, new: Attributes) -> Attributes:
    """The old sliders in their order, fitted anew where they were, and then those that came."""
    names = tuple(dict.fromkeys((*old.names, *new.names)))
    rows = [(new, new.index(name)) if name in new.names else (old, old.index(name)) for name in names]

    def column(part: str) -> Tensor:
        return torch.stack([getattr(source, part)[row] for source, row in rows])

    return Attributes(names, column("weights"), column("biases"), column("positive"), column("negative"))


def _in_words(report: AttributeReport) -> str:
    counts = f"{report.name}: {report.with_} with, {report.without} without"
    if report.measured is not None:
        one = report.measured
        counts += f", AUROC {one.auroc:.3f} ({one.low:.3f} to {one.high:.3f}) by {one.where}"
    return "\n  ".join([counts, *report.warnings])


def _reach(text: str) -> float:
    value = float(text)
    if not 0 < value < 10:
        raise argparse.ArgumentTypeError(f"{text} is not between 0 and 10")
    return value


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m training.model_attributes",
        description="Fit sliders of a finished model; its networks and its other sliders stay as they are.",
        allow_abbrev=False,
    )
    add = parser.add_argument
    add("model", type=Path, metavar="MODEL", help="a .safetensors model file")
    add("--data", required=True, metavar="PLACE", help="labelled pictures: a folder, zip or LMDB folder")
    add("--validation", default="", metavar="PLACE", help="pictures of other people, to measure on")
    add("--labels", required=True, nargs="+", metavar="FILE", help="tables; an earlier one counts first")
    add(
        "--rule",
        required=True,
        action="append",
        metavar="RULE",
        help=f"how a slider is read: {FORM}; further rules of its name fill in where the first says nothing; "
        "at the end, :HELD+HELD names sliders along which it does not go",
    )
    add("--strength", type=float, metavar="CN", help="of the fits: C times the number of examples")
    add(
        "--reach",
        type=_reach,
        default=1.0,
        metavar="F",
        help="how many times as far as labelled pictures the ends lie: a decoded edit keeps only a part of "
        "what was asked for (default 1)",
    )
    add("--crop", choices=get_args(Crop), default="centre", help="how pictures become square")
    add("-o", "--output", required=True, type=Path, metavar="FILE", help="model file to write; may be MODEL")
    add("--device", default="auto", help="auto, cuda, mps or cpu")
    return parser


if __name__ == "__main__":
    sys.exit(main())
