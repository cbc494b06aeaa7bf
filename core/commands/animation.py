"""A row of frames in a file: a strip, an animation, a video, or a folder of pictures."""

from __future__ import annotations

import importlib
import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path

from PIL import Image

from core.commands.arguments import check_folder, check_output
from core.commands.errors import Failure, UserError, writing
from core.commands.pictures import Picture, strip, write_picture
from core.files import write_atomically

STILL = (".png",)
MOVING = (".gif", ".webp", ".mp4")


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
        if path.suffix.lower() == ".mp4" and find_ffmpeg() is None:
            raise UserError(
                "An MP4 needs ffmpeg, which isn't there: install it (such as 'apt install ffmpeg', or "
                "'pip install imageio-ffmpeg'), or write a .webp or .gif instead."
            )
    if loop and (folder or path.suffix.lower() not in MOVING):
        raise UserError(f"--loop is for {', '.join(MOVING[:-1])} and {MOVING[-1]}; leave it out.")


def write(frames: Sequence[Picture], path: Path, folder: bool, fps: float, loop: bool) -> None:
    """Write frames [H,W,3] by `path`'s ending; `loop` plays them back again, for ever where the format can.

    Raises:
        UserError, PhotoError: it can't be written.
        Failure: ffmpeg did not do it.
    """
    if folder:
        with writing(path):
            path.mkdir(exist_ok=True)
        digits = max(3, len(str(len(frames) - 1)))
        for index, frame in enumerate(frames):
            write_picture(frame, path / f"{index:0{digits}}.png")
    elif path.suffix.lower() in STILL:
        write_picture(strip(frames), path)
    else:
        played = [*frames, *reversed(frames[1:-1])] if loop else list(frames)
        with writing(path), write_atomically(path) as temporary:
            if path.suffix.lower() == ".mp4":
                _write_video(played, temporary, fps)
            else:
                _write_animation(played, temporary, fps, loop)


def _write_animation(frames: Sequence[Picture], path: Path, fps: float, loop: bool) -> None:
    first, *rest = (Image.fromarray(frame) for frame in frames)
    milliseconds = max(20, round(1000 / fps))  # browsers take less than that for "as slowly as you like"
    if path.suffix.lower() == ".webp":
        first.save(
            path, "WEBP", save_all=True, append_images=rest, duration=milliseconds,
            loop=0 if loop else 1, quality=92, method=4,
        )  # fmt: skip
        return
    options = {"loop": 0} if loop else {}  # without the option a GIF is played once
    first.save(path, "GIF", save_all=True, append_images=rest, duration=milliseconds, **options)


def find_ffmpeg() -> str | None:
    """The program: the system's, or the one that the `video` extra brings; None without either."""
    found = shutil.which("ffmpeg")
    if found is not None:
        return found
    try:
        path: str = importlib.import_module("imageio_ffmpeg").get_ffmpeg_exe()
    except (ImportError, RuntimeError, OSError):
        return None
    return path


def _write_video(frames: Sequence[Picture], path: Path, fps: float) -> None:
    ffmpeg = find_ffmpeg()
    if ffmpeg is None:
        raise Failure("ffmpeg was there when the work began and is no longer.")
    height, width = frames[0].shape[:2]
    command = [
        ffmpeg, "-loglevel", "error", "-y",
        "-f", "rawvideo", "-pix_fmt", "rgb24", "-s", f"{width}x{height}", "-r", f"{fps:g}", "-i", "-",
        "-vf", "pad=ceil(iw/2)*2:ceil(ih/2)*2",  # yuv420p has a colour for 2 x 2 pixels
        "-c:v", "libx264", "-crf", "14", "-pix_fmt", "yuv420p", "-movflags", "+faststart",
        str(path),
    ]  # fmt: skip
    done = subprocess.run(
        command, input=b"".join(frame.tobytes() for frame in frames), capture_output=True, check=False
    )
    if done.returncode:
        said = done.stderr.decode(errors="replace").strip()
        raise Failure(
            f"ffmpeg could not make the video ({said.splitlines()[-1] if said else 'it said nothing'}); "
            "a .webp or .gif needs none.",
            said,
        )
