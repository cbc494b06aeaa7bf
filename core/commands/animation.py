"""What a command may be told to write frames to: a strip, an animation, a video, or a folder of pictures."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from core import animation
from core.animation import MOVING, STILL, Picture, Playing, VideoFailed
from core.commands.arguments import check_folder, check_output
from core.commands.errors import Failure, UserError
from core.photo.photo import PhotoError


def is_folder(path: Path, text: str) -> bool:
    """Whether an output, given as `text`, means a folder: it is one, ends in a slash, or has no ending."""
    return path.is_dir() or text.endswith(("/", "\\")) or not path.suffix


def check(path: Path, folder: bool, loop: bool, *inputs: Path) -> None:
    """Refuse, before any work is done, what can't be written.

    Raises:
        UserError: unknown ending, no place, one of the `inputs`, no ffmpeg, or a still that should loop.
    """
    if folder:
        if path.exists() and not path.is_dir():
            raise UserError(f"'{path}' is a file, not a folder; choose another name.")
        check_folder(path if path.is_dir() else path.parent)
    else:
        check_output(path, STILL + MOVING, *inputs)
        if path.suffix.lower() == ".mp4":
            try:
                animation.check_video()
            except PhotoError as trouble:
                raise UserError(str(trouble)) from trouble
    if loop and (folder or path.suffix.lower() not in MOVING):
        raise UserError(f"--loop is for {', '.join(MOVING[:-1])} and {MOVING[-1]}; leave it out.")


def write(frames: Sequence[Picture], path: Path, folder: bool, fps: float, loop: bool) -> None:
    """Write frames [H,W,3] by `path`'s ending; `loop` plays them back again, for ever where the format can.

    Raises:
        PhotoError: it can't be written.
        Failure: ffmpeg did not do it.
    """
    try:
        animation.write(frames, path, Playing(fps, back=loop, endless=loop), folder=folder)
    except VideoFailed as trouble:
        raise Failure(str(trouble), trouble.details) from trouble
