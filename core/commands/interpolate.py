"""`semblance interpolate`: one photo into another."""

from __future__ import annotations

import argparse
from pathlib import Path

import numpy as np
import torch

from core import editing
from core.autoencoder import Code
from core.commands import animation, arguments
from core.commands.models import Loaded, decode_pictures, open_model, walk
from core.commands.pictures import Crop, read_crop, tell
from core.commands.progress import ProgressBar
from core.tensors import as_images

DESCRIPTION = """\
Blend one photo into another: what is in the pictures goes along a straight line, their details along a great
circle. The frames are of the model's size; the first and the last are the model's own pictures of the photos.

By its name the output is a strip (.png), an animation (.gif, .webp), a video (.mp4, with ffmpeg), or a folder
of pictures.

examples:
  semblance interpolate me.jpg you.jpg -o morph.webp --frames 40 --fps 20 --loop
  semblance interpolate me.jpg you.jpg -o strip.png
  semblance interpolate me.jpg you.jpg -o frames/"""

STEPS = 50
FPS = 10.0


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the command's arguments."""
    parser.add_argument("first", type=Path, metavar="A", help="photo to begin with")
    parser.add_argument("second", type=Path, metavar="B", help="photo to end with")
    parser.add_argument(
        "--frames", type=arguments.frames, default=10, metavar="N", help="with both ends (default: 10)"
    )
    parser.add_argument(
        "-o", "--output", required=True, metavar="OUT", help="OUT.png, .gif, .webp, .mp4, or a folder"
    )
    parser.add_argument(
        "--fps", type=arguments.frames_a_second, default=FPS, help="frames a second (default: 10)"
    )
    parser.add_argument(
        "--loop", action="store_true", help="play back to the first photo, and in .gif and .webp for ever"
    )
    parser.add_argument(
        "--only",
        choices=("semantic", "stochastic"),
        help="let only what is in the picture change, or only its fine detail; the other stays the first "
        "photo's (default: both change)",
    )
    arguments.add_model(parser)
    arguments.add_steps(parser, STEPS, "network calls of each photo's encode and each frame's decode")
    arguments.add_no_align(parser)
    arguments.add_device(parser)


def run(args: argparse.Namespace) -> int:
    """Do the work; the exit code."""
    arguments.check_input(args.first, args.second)
    output = Path(args.output)
    folder = animation.is_folder(output, args.output)
    animation.check(output, folder, args.loop, args.first, args.second)
    with ProgressBar() as bar:
        loaded = open_model(args.model, args.device, bar)
        align = loaded.model.card.faces and not args.no_align
        size = loaded.model.autoencoder.image_size
        crops = [read_crop(path, size, align=align) for path in (args.first, args.second)]
        first, second = _encode(loaded, crops, args.steps, bar)
        codes = editing.interpolate(first, second, np.linspace(0, 1, args.frames).tolist())
        if args.only == "semantic":
            codes = Code(codes.z_sem, first.x_T.expand_as(codes.x_T))
        elif args.only == "stochastic" and codes.z_sem is not None and first.z_sem is not None:
            codes = Code(first.z_sem.expand_as(codes.z_sem), codes.x_T)
        frames = decode_pictures(loaded, codes, args.steps, bar)
        animation.write(frames, output, folder, args.fps, args.loop)
    tell([note for crop in crops for note in crop.notes])
    print(f"Wrote {output}")
    return 0


def _encode(loaded: Loaded, crops: list[Crop], steps: int, bar: ProgressBar) -> list[Code]:
    images = torch.cat([as_images(crop.pixels) for crop in crops]).to(loaded.device.torch_device)
    with loaded.device.computing():
        code = loaded.model.autoencoder.encode(images, steps, walk("encoding", bar))
    rows = (slice(row, row + 1) for row in range(len(crops)))
    return [Code(None if code.z_sem is None else code.z_sem[row].float(), code.x_T[row]) for row in rows]
