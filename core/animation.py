"""A row of frames in a file: a strip, an animation, a video, or a folder of pictures. Free of torch and Qt.

    write(frames, Path("morph.gif"), Playing(rate=15, endless=True))

Frames may be made while they are written: any sequence of pictures of one size will do.
"""

from __future__ import annotations

import errno
import importlib
import itertools
import os
import shutil
import subprocess
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from core.files import write_atomically
from core.gif import palette_of, with_palette
from core.photo.files import PhotoError, cannot_write
from core.photo.made import write_made, xmp_of_made
from core.sentences import Sentence

Picture = NDArray[np.uint8]
OnFrame = Callable[[int, int], None]

STILL = (".png",)
MOVING = (".gif", ".webp", ".mp4")
FASTEST_GIF = 50.0  # frames a second; players take a shorter delay for "as slowly as you like"
_CRF = "14"  # of x264: hardly to be told from the frames
_SAYS_SO = "Made with a generative model in Semblance"


@dataclass(frozen=True)
class Playing:
    """How frames are played.

    Attributes:
        rate: frames a second.
        back: there and back again. The way back ends with the first frame, but where it goes on for ever: the
            next round begins with that.
        endless: again and again, in formats that can.
    """

    rate: float = 15.0
    back: bool = False
    endless: bool = False

    def order(self, count: int, *, can_repeat: bool = True) -> list[int]:
        """Numbers of `count` frames in the order in which they are played."""
        there = list(range(count))
        return there + there[-2 : 0 if self.endless and can_repeat else None : -1] if self.back else there


class VideoFailed(PhotoError):
    """ffmpeg did not make the video; `details` are its own words."""

    def __init__(self, message: str, details: str) -> None:
        super().__init__(message)
        self.details = details


def write(
    frames: Sequence[Picture],
    path: Path,
    playing: Playing,
    *,
    folder: bool = False,
    on_frame: OnFrame | None = None,
) -> None:
    """Write frames [H,W,3] by `path`'s ending, or as a numbered PNG each into the `folder` of this name.

    A file is whole or not there; of a folder, all new files are complete before the first one is in it.

    Args:
        on_frame: told the number of the frame that comes next and how many there are; what it raises ends the
            writing, and nothing of it is left.

    Raises:
        PhotoError: it can't be written, with a sentence for the user.
        VideoFailed: ffmpeg did not do it.
    """
    suffix = path.suffix.lower()
    order = list(range(len(frames)))
    if not folder and suffix in MOVING:
        order = playing.order(len(frames), can_repeat=suffix != ".mp4")
    played = _played(frames, order, on_frame)
    try:
        if folder:
            _write_folder(played, len(frames), path)
            return
        if suffix in STILL:
            write_made(strip(list(played)), path)
            return
        with write_atomically(path) as temporary:
            if suffix == ".mp4":
                _write_video(played, temporary, playing.rate)
            elif suffix == ".webp":
                _write_webp(played, len(order), temporary, playing)
            else:
                _write_gif(frames, played, len(order), temporary, playing)
    except OSError as error:
        raise cannot_write(path, error) from error


def check_video() -> None:
    """Refuse a video, before any work is done, where nothing can make it.

    Raises:
        PhotoError: there is no ffmpeg.
    """
    if find_ffmpeg() is None:
        raise PhotoError(
            Sentence(
                "An MP4 needs ffmpeg, which isn't there: install it (such as 'apt install ffmpeg', or "
                "'pip install imageio-ffmpeg'), or write a .webp or .gif instead."
            )
        )


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


def strip(pictures: Sequence[Picture]) -> Picture:
    """Pictures of one size side by side, without gaps."""
    return np.concatenate(list(pictures), axis=1)


def delays(count: int, rate: float, unit: int, least: int = 0) -> list[int]:
    """Milliseconds for each of `count` frames, in whole `unit`s, that together keep the rate."""
    ends = [unit * round(1000 * (number + 1) / rate / unit) for number in range(count)]
    return [max(least, end - before) for before, end in itertools.pairwise([0, *ends])]


def _played(frames: Sequence[Picture], order: Sequence[int], on_frame: OnFrame | None) -> Iterator[Picture]:
    for place, number in enumerate(order):
        if on_frame is not None:
            on_frame(place, len(order))
        yield frames[number]


def _write_folder(frames: Iterator[Picture], count: int, path: Path) -> None:
    """Into a folder beside it first; then all files change their place at once, or one after the other."""
    digits = max(3, len(str(count - 1)))
    with _staging(path) as staging:
        for index, frame in enumerate(frames):
            write_made(frame, staging / f"{index:0{digits}}.png")
        if path.exists():
            for file in sorted(staging.iterdir()):
                os.replace(file, path / file.name)
        else:
            staging.chmod(0o777 & ~_umask())
            staging.rename(path)


@contextmanager
def _staging(path: Path) -> Iterator[Path]:
    folder = Path(tempfile.mkdtemp(dir=path.parent, prefix=".semblance-"))
    try:
        yield folder
    finally:
        with suppress(FileNotFoundError):  # it has become the folder itself
            shutil.rmtree(folder)


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


def _write_webp(frames: Iterator[Picture], count: int, path: Path, playing: Playing) -> None:
    first, durations = Image.fromarray(next(frames)), delays(count, playing.rate, unit=1)
    first.save(
        path, "WEBP", save_all=True, append_images=map(Image.fromarray, frames), duration=durations,
        loop=0 if playing.endless else 1, xmp=xmp_of_made(), quality=92, method=4,
    )  # fmt: skip


def _write_gif(
    frames: Sequence[Picture], played: Iterator[Picture], count: int, path: Path, playing: Playing
) -> None:
    palette = palette_of(frames)
    pictures = (with_palette(frame, palette) for frame in played)
    options = {"loop": 0} if playing.endless else {}  # without the option a GIF is played once
    next(pictures).save(
        path, "GIF", save_all=True, append_images=pictures, disposal=1, comment=_SAYS_SO.encode(),
        duration=delays(count, min(playing.rate, FASTEST_GIF), unit=10, least=20), **options,
    )  # fmt: skip


def _write_video(frames: Iterator[Picture], path: Path, rate: float) -> None:
    ffmpeg = find_ffmpeg()
    if ffmpeg is None:
        raise VideoFailed(Sentence("ffmpeg was there when the work began and is no longer."), "")
    first = next(frames)
    height, width = first.shape[:2]
    command = [
        ffmpeg, "-loglevel", "error", "-y",
        "-f", "rawvideo", "-pix_fmt", "rgb24", "-s", f"{width}x{height}", "-r", f"{rate:g}", "-i", "-",
        "-vf", "pad=ceil(iw/2)*2:ceil(ih/2)*2",  # yuv420p has a colour for 2 x 2 pixels
        "-c:v", "libx264", "-crf", _CRF, "-pix_fmt", "yuv420p", "-movflags", "+faststart",
        "-metadata", f"comment={_SAYS_SO}", str(path),
    ]  # fmt: skip
    with tempfile.TemporaryFile() as words:
        process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=words, stderr=words)
        assert process.stdin is not None
        try:
            with suppress(BrokenPipeError):  # it ended early, and says why
                for frame in itertools.chain([first], frames):
                    process.stdin.write(frame.tobytes())
            with suppress(BrokenPipeError):
                process.stdin.close()
            code = process.wait()
        finally:
            process.kill()  # of one that has ended this is nothing
            process.wait()
            with suppress(BrokenPipeError):
                process.stdin.close()
        words.seek(0)
        said = words.read().decode(errors="replace").strip()
    if code:
        if "No space left on device" in said:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        why = said.splitlines()[-1] if said else "it said nothing"
        raise VideoFailed(
            Sentence("ffmpeg could not make the video ({why}); a .webp or .gif needs none.", why=why), said
        )
