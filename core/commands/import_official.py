"""`semblance import`: one model file of the official diffusion autoencoder's checkpoints."""

from __future__ import annotations

import argparse
import dataclasses
from pathlib import Path

import torch

from core.commands import arguments
from core.commands.errors import UserError, writing
from core.commands.models import model_trouble
from core.commands.progress import ProgressBar
from core.model_file import save_model
from core.official import import_official
from core.protocol import Progress

DESCRIPTION = """\
Make one model file of official checkpoints (github.com/phizaz/diffae): the autoencoder, and, where they are
given, the latent network, which makes new pictures, and the classifier, which makes the sliders.
A latent checkpoint holds its autoencoder too and can be given alone.

Nothing in a checkpoint is executed: it is read as plain data, and all that is not numbers is left out.

examples:
  semblance import ffhq256_autoenc/last.ckpt -o ffhq256.safetensors
  semblance import ffhq256_autoenc_latent/last.ckpt --classifier ffhq256_autoenc_cls/last.ckpt \\
      -o ffhq256.safetensors"""


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the command's arguments."""
    parser.add_argument("autoencoder", type=Path, metavar="AUTOENC.ckpt", help="autoencoder checkpoint")
    parser.add_argument("--latent", type=Path, metavar="X", help="latent network checkpoint")
    parser.add_argument("--classifier", type=Path, metavar="X", help="attribute classifier checkpoint")
    parser.add_argument(
        "--statistics", type=Path, metavar="X", help="latent.pkl, where no other file holds its numbers"
    )
    parser.add_argument("--name", metavar="NAME", help="what to call the model (default: its official name)")
    parser.add_argument("--licence", metavar="TEXT", help="under which you have it; kept in the file")
    parser.add_argument(
        "--half", action="store_true", help="store 16-bit numbers: half the size, and tiny differences"
    )
    arguments.add_output(parser, "MODEL.safetensors", "the model file to write")


def run(args: argparse.Namespace) -> int:
    """Do the work; the exit code."""
    given = (args.autoencoder, args.latent, args.classifier, args.statistics)
    arguments.check_output(args.output, {".safetensors"}, *given)
    arguments.check_input(*given)
    with ProgressBar() as bar:
        bar.report(Progress("loading", 0, 1))
        try:
            with model_trouble():
                model = import_official(*given)
        except OSError as problem:
            raise UserError(
                f"'{problem.filename or args.autoencoder}' can't be read: {problem.strerror}."
            ) from problem
        changes = {"name": args.name, "licence": args.licence}
        card = dataclasses.replace(model.card, **{key: text for key, text in changes.items() if text})
        with writing(args.output):
            save_model(
                dataclasses.replace(model, card=card),
                args.output,
                torch.float16 if args.half else torch.float32,
            )
    about = [
        f"{model.autoencoder.image_size} pixels a side",
        f"{len(model.attributes.names)} sliders" if model.attributes is not None else "no sliders",
        "with a latent network" if model.prior is not None else "no latent network",
    ]
    print(f"Wrote {args.output}: {card.name}, {', '.join(about)}")
    return 0
