"""`semblance edit`: sliders moved on a photo, and the whole photo back."""

from __future__ import annotations

import argparse
import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from core import protocol
from core.commands import arguments
from core.commands.errors import Failure, UserError
from core.commands.models import model_trouble
from core.commands.pictures import PICTURE_SUFFIXES, tell
from core.commands.progress import ProgressBar
from core.device import limit_threads
from core.engine import Engine
from core.model_file import read_header
from core.photo.files import read_photo
from core.protocol import Trouble

R = TypeVar("R")

DESCRIPTION = """\
Move sliders on a photo and write the whole photo. Only the face changes; everything around it, the
resolution, EXIF and the colour profile stay. With no --set the photo is written as it is, pixel for pixel.

A slider runs from -1 to 1: at 1 the face looks as much like it as a photo that clearly has it, at -1 like
one that clearly has not. 'semblance info MODEL' lists a model's sliders.

examples:
  semblance edit me.jpg --set Smiling=0.6 -o smiling.jpg
  semblance edit me.jpg --set Smiling=0.6 --set Male=-0.3 --hold Eyeglasses -o other.png"""


@dataclass(frozen=True)
class Change:
    """What to do to a photo: `strengths` by attribute name, and the names to `hold`."""

    strengths: dict[str, float]
    hold: tuple[str, ...] = ()
    steps: int = 0  # 0: as many as an export takes
    face: int = 1  # counted by size


@dataclass(frozen=True)
class Written:
    """An edited photo in its file.

    Attributes:
        path: of the file.
        quad: the crop that the model saw.
        faces: how many were found.
        notes: sentences for the user.
    """

    path: Path
    quad: protocol.Quad
    faces: int
    notes: tuple[str, ...]


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the command's arguments."""
    parser.add_argument("photo", type=Path, metavar="PHOTO", help="JPEG, PNG, TIFF, WebP, BMP or GIF")
    arguments.add_strengths(
        parser, "move a slider, usually from -1 to 1 (up to 3 either way); may be given several times"
    )
    parser.add_argument(
        "--hold",
        action="append",
        default=[],
        metavar="NAME",
        help="keep what this slider stands for as it is; may be given several times",
    )
    arguments.add_output(parser, "OUT", "the photo to write (.jpg, .png, .tif or .webp)")
    arguments.add_model(parser)
    arguments.add_steps(parser, 0, "network calls of the encode and of each decode")
    arguments.add_face(parser)
    parser.add_argument(
        "--quality",
        type=arguments.jpeg_quality,
        metavar="Q",
        help="of JPEG and WebP (default: a JPEG as it was compressed before)",
    )
    parser.add_argument(
        "--strip-metadata", action="store_true", help="leave out EXIF, GPS place and the like"
    )
    arguments.add_device(parser)
    arguments.add_json(parser)


def run(args: argparse.Namespace) -> int:
    """Do the work; the exit code."""
    arguments.check_input(args.photo)
    arguments.check_output(args.output, PICTURE_SUFFIXES, args.photo)
    change = Change(once_each(args.strengths), tuple(sorted(set(args.hold))), args.steps, args.face)
    check_names([*change.strengths, *change.hold], args.model)
    with ProgressBar() as bar:
        engine = make_engine(args.device)
        written = edit_photo(
            engine, args.photo, args.model, change, args.output, bar,
            quality=args.quality, keep_metadata=not args.strip_metadata,
        )  # fmt: skip
    tell(written.notes)
    if args.json:
        about = {
            "output": str(written.path),
            "photo": str(args.photo),
            "model": str(args.model),
            "strengths": change.strengths,
            "hold": change.hold,
            "faces": written.faces,
            "quad": written.quad,
            "notes": written.notes,
        }
        print(json.dumps(about))
    else:
        print(f"Wrote {written.path}")
    return 0


def edit_photo(
    engine: Engine,
    photo: Path,
    model: Path,
    change: Change,
    output: Path,
    bar: ProgressBar,
    *,
    quality: int | None = None,
    keep_metadata: bool = True,
) -> Written:
    """Edit a photo's face, or its middle where the model is not of faces or there is none, into a file.

    Raises:
        PhotoError, UserError: the user can set it right.
        Failure: we could not do it.
    """
    ref = protocol.PhotoRef(str(photo), read_photo(photo).sha256)
    loaded = ask(engine, protocol.LoadModel(str(model)), protocol.ModelLoaded, bar)
    found = ask(engine, protocol.FindFaces(ref), protocol.FacesFound, bar)
    faces = found.faces if loaded.faces else ()
    if change.face > max(1, len(faces)):
        raise UserError(
            f"'{photo.name}' shows {len(faces)} faces, so there is no face {change.face} to choose."
        )
    notes = []
    if loaded.faces and not faces:
        notes.append(f"No face was found in '{photo.name}', so the middle of the photo was edited.")
    quad = faces[change.face - 1].quad if faces else found.centre
    moved = tuple(sorted((name, value) for name, value in change.strengths.items() if value))
    crop = protocol.FaceEdit(quad, moved, change.hold)
    edit = protocol.Edit(str(model), ref, (crop,), quality=protocol.Quality.FULL, steps=change.steps)
    exported = ask(engine, protocol.Export(edit, str(output), quality, keep_metadata), protocol.Exported, bar)
    return Written(output, quad, len(faces), (*exported.notes, *notes))


def make_engine(device: str) -> Engine:
    """An engine in this process.

    Raises:
        UserError: there is no such device.
    """
    limit_threads()
    try:
        return Engine(device, speed="at once")
    except ValueError as trouble:
        raise UserError(str(trouble)) from trouble


def once_each(pairs: Sequence[tuple[str, float]]) -> dict[str, float]:
    """Strengths by name.

    Raises:
        UserError: one is given twice.
    """
    names = [name for name, _ in pairs]
    twice = sorted({name for name in names if names.count(name) > 1})
    if twice:
        raise UserError(f"--set {twice[0]} is given twice; give each slider one number.")
    return dict(pairs)


def check_names(names: Sequence[str], model: Path) -> None:
    """Refuse sliders that the model has not, before it is loaded.

    Raises:
        UserError: with those it has; or the model can't be used.
    """
    with model_trouble():
        known = read_header(model)["attributes"] or []
    for name in names:
        if name not in known:
            has = f"it has {', '.join(known)}" if known else "it has none"
            raise UserError(f"The model '{model.name}' has no slider '{name}'; {has}.")


def ask(engine: Engine, request: protocol.Request, wanted: type[R], bar: ProgressBar) -> R:
    """The engine's answer, of the kind `wanted`.

    Raises:
        UserError, Failure: the engine could not do it.
    """
    reply = engine.answer(request, bar.report)
    if isinstance(reply, wanted):
        return reply
    if not isinstance(reply, protocol.Failed):
        raise Failure(f"The engine answered a {type(request).__name__} with a {type(reply).__name__}.")
    if reply.trouble in (Trouble.OUT_OF_MEMORY, Trouble.INTERNAL):
        raise Failure(reply.message, reply.details)
    raise UserError(reply.message)
