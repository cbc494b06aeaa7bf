"""`semblance encode`: a photo to its codes."""

from __future__ import annotations

import argparse
import json
from pathlib import Path

from core.commands import arguments
from core.commands.code_file import SUFFIX, save_code
from core.commands.models import open_model, walk
from core.commands.pictures import read_crop, tell
from core.commands.progress import ProgressBar
from core.tensors import as_images

DESCRIPTION = """\
Turn a photo into its two codes: z_sem, what is in it, and x_T, every remaining detail.
'semblance decode' turns them back into the picture.

The photo's largest face is found and aligned as the model was trained; for a model that is not of
faces, the middle of the photo is taken.

example:
  semblance encode me.jpg -o me.safetensors"""

STEPS = 100


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the command's arguments."""
    parser.add_argument("photo", type=Path, metavar="PHOTO", help="JPEG, PNG, TIFF, WebP, BMP or GIF")
    arguments.add_output(parser, "CODE.safetensors", "the file to write, with tensors z_sem and x_T")
    arguments.add_model(parser)
    arguments.add_steps(parser, STEPS, "network calls; more keep more detail")
    arguments.add_no_align(parser)
    arguments.add_face(parser)
    arguments.add_device(parser)
    arguments.add_json(parser)


def run(args: argparse.Namespace) -> int:
    """Do the work; the exit code."""
    arguments.check_input(args.photo)
    arguments.check_output(args.output, {SUFFIX}, args.model)
    with ProgressBar() as bar:
        loaded = open_model(args.model, args.device, bar)
        model = loaded.model
        align = model.card.faces and not args.no_align
        crop = read_crop(args.photo, model.autoencoder.image_size, align=align, face=args.face)
        images = as_images(crop.pixels).to(loaded.device.torch_device)
        # In full precision whatever the device: a code is kept, and decoded by others.
        code = model.autoencoder.encode(images, args.steps, walk("encoding", bar))
        about = {"steps": args.steps, "photo": args.photo.name, "quad": crop.quad.round(3).tolist()}
        save_code(code, args.output, model, about)
    tell(crop.notes)
    if args.json:
        shapes = {
            "x_T": list(code.x_T.shape),
            "z_sem": None if code.z_sem is None else list(code.z_sem.shape),
        }
        print(json.dumps({"output": str(args.output), "model": model.card.name, **about, **shapes}))
    else:
        print(f"Wrote {args.output}")
    return 0
