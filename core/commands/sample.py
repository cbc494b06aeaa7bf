"""`semblance sample`: new pictures."""

from __future__ import annotations

import argparse
import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from torch import Tensor

from core import sampling
from core.autoencoder import Code
from core.commands import arguments
from core.commands.errors import UserError
from core.commands.models import Loaded, decode_pictures, open_model, walk
from core.commands.pictures import PICTURE_SUFFIXES, grid, grid_columns, tell
from core.commands.progress import ProgressBar
from core.model_file import Model
from core.photo.made import write_made

DESCRIPTION = """\
Make new pictures and write them as one grid, row by row. The picture of a seed is always the same; a grid
of 16 from seed 0 shows the seeds 0 to 15.

With --where, codes are drawn until the model's own classifiers find in them what you ask for.

examples:
  semblance sample -n 16 -o faces.png
  semblance sample -n 9 --seed 100 --where Smiling --where not:Eyeglasses -o smiling.png"""

STEPS = 50
LATENT_STEPS = 200


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the command's arguments."""
    parser.add_argument(
        "-n", "--number", type=arguments.count, default=16, metavar="N", help="of pictures (default: 16)"
    )
    parser.add_argument(
        "--seed", type=arguments.seed, default=0, metavar="S", help="of the first picture (default: 0)"
    )
    parser.add_argument(
        "--where",
        type=arguments.condition,
        action="append",
        default=[],
        metavar="NAME",
        help="only pictures with this attribute, or with not:NAME without it; may be given several times",
    )
    arguments.add_output(parser, "GRID.png", "the picture to write (.png, .tif, .webp or .jpg)")
    arguments.add_model(parser)
    arguments.add_steps(parser, STEPS, "network calls of each picture's decode")
    arguments.add_device(parser)
    arguments.add_json(parser)


def run(args: argparse.Namespace) -> int:
    """Do the work; the exit code."""
    arguments.check_output(args.output, PICTURE_SUFFIXES)
    with ProgressBar() as bar:
        loaded = open_model(args.model, args.device, bar)
        drawn = _draw(loaded, args.number, args.seed, args.where, bar)
        code = Code(drawn.z_sem, sampling.details(loaded.model.autoencoder, drawn.seeds))
        write_made(grid(decode_pictures(loaded, code, args.steps, bar)), args.output)
    if len(drawn.seeds) < args.number:
        tell([f"Only {len(drawn.seeds)} of {drawn.tried:,} codes were as asked for, so the grid is smaller."])
    if args.json:
        about = {
            "output": str(args.output),
            "seeds": drawn.seeds,
            "columns": grid_columns(len(drawn.seeds)),
            "tried": drawn.tried,
            "model": loaded.model.card.name,
            "steps": args.steps,
        }
        print(json.dumps(about))
    else:
        print(f"Wrote {args.output}")
    return 0


@dataclass(frozen=True)
class Drawn:
    """Semantic codes [n,code] (None for a model without), the seeds of each, and how many were tried."""

    z_sem: Tensor | None
    seeds: Sequence[int]
    tried: int


def _draw(
    loaded: Loaded, number: int, seed: int, where: Sequence[tuple[str, bool]], bar: ProgressBar
) -> Drawn:
    """Codes for `number` pictures.

    Raises:
        UserError: the model can't, has no such attribute, or makes no such picture.
    """
    model = loaded.model
    accept = _condition(model, where) if where else None
    if model.autoencoder.encoder is None:  # a plain diffusion model: noise is all it takes
        return Drawn(None, range(seed, seed + number), number)
    if model.prior is None or model.latent is None:
        raise UserError(
            f"The model '{model.card.name}' can't make new pictures because it has no latent network; "
            "an official model gets one with 'semblance import --latent'."
        )
    with loaded.device.computing():
        sampled = sampling.sample(
            model.prior, model.latent, number,
            seed=seed, steps=LATENT_STEPS, accept=accept, on_step=walk("drawing", bar),
        )  # fmt: skip
    if not sampled.seeds:
        raise UserError(f"None of {sampled.tried:,} codes were as asked for; ask for less with --where.")
    return Drawn(sampled.z_sem, sampled.seeds, sampled.tried)


def _condition(model: Model, where: Sequence[tuple[str, bool]]) -> Callable[[Tensor], Tensor]:
    """The rule by which drawn codes are taken.

    Raises:
        UserError: no such attribute, or one is wanted both ways.
    """
    if model.attributes is None:
        raise UserError(f"The model '{model.card.name}' has no attributes to choose by; leave out --where.")
    wanted = dict(where)
    both = sorted(name for name, there in where if wanted[name] != there)
    if both:
        raise UserError(f"--where asks for '{both[0]}' both with and without; leave one out.")
    try:
        return sampling.where(model.attributes, wanted)
    except ValueError as trouble:
        raise UserError(str(trouble)) from trouble
