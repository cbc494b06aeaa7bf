"""`semblance decode`: codes back to a picture."""

from __future__ import annotations

import argparse
from pathlib import Path

from core.autoencoder import Code
from core.commands import arguments
from core.commands.code_file import load_code
from core.commands.models import as_bytes, open_model, walk
from core.commands.pictures import PICTURE_SUFFIXES
from core.commands.progress import ProgressBar
from core.photo.made import write_made

DESCRIPTION = """\
Turn codes made by 'semblance encode' back into a picture of the model's size.

example:
  semblance decode me.safetensors -o me.png"""

STEPS = 100


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the command's arguments."""
    parser.add_argument("code", type=Path, metavar="CODE.safetensors", help="made by 'semblance encode'")
    arguments.add_output(parser, "OUT.png", "the picture to write (.png, .tif, .webp or .jpg)")
    arguments.add_model(parser)
    arguments.add_steps(parser, STEPS, "network calls; best the number that it was encoded with, or more")
    arguments.add_device(parser)


def run(args: argparse.Namespace) -> int:
    """Do the work; the exit code."""
    arguments.check_input(args.code)
    arguments.check_output(args.output, PICTURE_SUFFIXES)
    with ProgressBar() as bar:
        loaded = open_model(args.model, args.device, bar)
        code = load_code(args.code, loaded.model)
        where = loaded.device.torch_device
        code = Code(None if code.z_sem is None else code.z_sem.to(where), code.x_T.to(where))
        # In full precision whatever the device, as it was encoded.
        images = loaded.model.autoencoder.decode(code, args.steps, walk("decoding", bar))
        write_made(as_bytes(images)[0], args.output)
    print(f"Wrote {args.output}")
    return 0
