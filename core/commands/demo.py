"""`semblance demo`: one edit, shown beside the photo; what `dev.py run` does without a display."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

import numpy as np
from PIL import Image

from core.commands import arguments
from core.commands.arguments import ROOT
from core.commands.edit import Change, check_names, edit_photo, make_engine, once_each
from core.commands.errors import writing
from core.commands.pictures import tell
from core.commands.progress import ProgressBar
from core.model_file import read_header
from core.photo.files import Photo, read_photo, to_srgb, write_photo
from core.photo.made import write_made

DESCRIPTION = """\
Make one edit of each photo and write three pictures: before.png, after.png and side-by-side.png.

example:
  semblance demo me.jpg --set Smiling=1 --out demo"""

SAMPLE = ROOT / "resources" / "samples" / "portrait.jpg"
FOLDER = Path("runs") / "demo"
STRENGTH = 1.0
SAMPLE_STRENGTH = -1.0  # she smiles already
LARGEST_HEIGHT = 1200  # of the side-by-side picture


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the command's arguments."""
    parser.add_argument(
        "photos",
        type=Path,
        nargs="*",
        metavar="PHOTO",
        help="(default: a portrait that comes with Semblance)",
    )
    parser.add_argument(
        "--out", type=Path, default=FOLDER, metavar="DIR", help=f"the folder to write to (default: {FOLDER})"
    )
    arguments.add_strengths(
        parser, "the edit (default: Smiling=1; on the bundled portrait, which smiles, Smiling=-1)"
    )
    arguments.add_model(parser)
    arguments.add_steps(parser, 0, "network calls of the encode and of each decode")
    arguments.add_device(parser)


def run(args: argparse.Namespace) -> int:
    """Do the work; the exit code."""
    arguments.check_input(*args.photos)
    strengths = once_each(args.strengths)
    check_names(list(strengths), args.model)
    if not strengths:
        names = read_header(args.model)["attributes"] or []
        strength = STRENGTH if args.photos else SAMPLE_STRENGTH
        strengths = dict.fromkeys(["Smiling"] if "Smiling" in names else names[:1], strength)
    photos = args.photos or [SAMPLE]
    with ProgressBar() as bar:
        engine = make_engine(args.device)
        for photo in photos:
            folder = args.out if len(photos) == 1 else args.out / photo.stem
            with writing(folder):
                folder.mkdir(parents=True, exist_ok=True)
            original = read_photo(photo)
            before, after = folder / "before.png", folder / "after.png"
            change = Change(strengths, steps=args.steps)
            written = edit_photo(engine, photo, args.model, change, after, bar)
            write_photo(original, original.pixels, before, edited=False)
            write_made(side_by_side(original, read_photo(after)), folder / "side-by-side.png")
            tell(written.notes)
            done = ", ".join(f"{name} {value:+g}" for name, value in strengths.items()) or "nothing set"
            print(f"{photo.name} with {done}:")
            for name in ("before.png", "after.png", "side-by-side.png"):
                print(f"  {(folder / name).resolve()}")
    return 0


def side_by_side(before: Photo, after: Photo) -> np.ndarray:
    """Both photos in one picture [H,W,3] uint8 sRGB, the edited one on the right, scaled down where large."""
    pixels = np.concatenate([to_srgb(before), to_srgb(after)], axis=1)
    height, width = pixels.shape[:2]
    if height <= LARGEST_HEIGHT:
        return pixels
    size = (round(width * LARGEST_HEIGHT / height), LARGEST_HEIGHT)
    return np.asarray(Image.fromarray(pixels).resize(size, Image.Resampling.LANCZOS))


if __name__ == "__main__":
    from core.commands import main

    sys.exit(main(["demo", *sys.argv[1:]]))
