"""Files of frames, opened by others: as many, as large and as fast as was asked for."""

from __future__ import annotations

import errno
import os
import subprocess
from pathlib import Path

import cv2
import numpy as np
import pytest
from PIL import Image

from core import animation
from core.animation import Picture, Playing, write
from core.diffusion.ddim import Stopped
from core.photo.photo import PhotoError

SIDE = 34


def frames(count: int = 6) -> list[Picture]:
    """Soft slopes of colour, each frame another."""
    rows, columns = np.mgrid[0:SIDE, 0:SIDE] / SIDE
    made = []
    for number in range(count):
        share = number / max(count - 1, 1)
        made.append(np.stack([rows, columns * (1 - share), np.full_like(rows, share)], -1))
    return [(255 * each).round().astype(np.uint8) for each in made]


def opened(path: Path) -> tuple[list[np.ndarray], list[int]]:
    """Frames, and milliseconds of each."""
    with Image.open(path) as image:
        pictures, shown = [], []
        for index in range(getattr(image, "n_frames", 1)):
            image.seek(index)
            image.load()
            pictures.append(np.asarray(image.convert("RGB")).astype(int))
            shown.append(image.info["duration"])
    return pictures, shown


@pytest.mark.parametrize("name", ["a.gif", "a.webp"])
@pytest.mark.parametrize("rate", [10.0, 15.0, 24.0])
def test_an_animation_has_frames_size_and_rate(tmp_path: Path, name: str, rate: float) -> None:
    out, made = tmp_path / name, frames()
    write(made, out, Playing(rate, back=True, endless=True))
    pictures, shown = opened(out)
    assert len(pictures) == 10
    assert sum(shown) == pytest.approx(10 * 1000 / rate, abs=5)
    for number, picture in zip([0, 1, 2, 3, 4, 5, 4, 3, 2, 1], pictures, strict=True):
        assert picture.shape == made[0].shape
        assert np.abs(picture - made[number]).mean() < 9  # 256 colours for a whole rainbow
    with Image.open(out) as image:
        assert image.info["loop"] == 0


def test_a_gif_has_one_palette_and_does_not_flicker_where_nothing_moves(tmp_path: Path) -> None:
    rows = np.mgrid[0:64, 0:64][0]
    still = np.repeat(rows[..., None] * 2 + 60, 3, axis=2).astype(np.uint8)
    made = []
    for number in range(4):
        made.append(still.copy())
        made[-1][:8, 8 * number : 8 * number + 8] = (200, 30, 30)
    write(made, tmp_path / "a.gif", Playing(10))
    pictures, _ = opened(tmp_path / "a.gif")
    assert len(pictures) == 4
    assert all(np.array_equal(pictures[0][8:], other[8:]) for other in pictures[1:])


@pytest.mark.parametrize(("rate", "back", "count"), [(8.0, False, 6), (15.0, True, 11), (29.97, False, 6)])
def test_a_video_has_frames_size_and_rate(tmp_path: Path, rate: float, back: bool, count: int) -> None:
    if animation.find_ffmpeg() is None:
        pytest.skip("needs ffmpeg, or the project's extra 'video'")
    out, made = tmp_path / "a.mp4", frames()
    write(made, out, Playing(rate, back=back, endless=True))
    video = cv2.VideoCapture(str(out))
    assert video.get(cv2.CAP_PROP_FPS) == pytest.approx(rate, rel=1e-3)
    read = []
    while (one := video.read())[0]:
        read.append(one[1][..., ::-1].astype(int))
    assert len(read) == count
    assert read[0].shape == (SIDE, SIDE, 3)
    assert np.abs(read[5] - made[5]).mean() < 8
    if back:
        assert np.abs(read[-1] - made[0]).mean() < 8


def test_delays_keep_the_rate() -> None:
    assert animation.delays(6, 15, unit=10) == [70, 60, 70, 70, 60, 70]
    assert sum(animation.delays(600, 24, unit=10)) == 25_000
    assert Playing(back=True).order(3) == [0, 1, 2, 1, 0]
    assert Playing(back=True, endless=True).order(3) == [0, 1, 2, 1]
    assert Playing(back=True, endless=True).order(3, can_repeat=False) == [0, 1, 2, 1, 0]
    assert Playing(endless=True).order(2) == [0, 1]


def test_a_folder_that_is_there_keeps_its_other_files(tmp_path: Path) -> None:
    folder = tmp_path / "frames"
    folder.mkdir()
    (folder / "mine.txt").write_text("stays")
    write(frames(3), folder, Playing(), folder=True)
    assert sorted(file.name for file in folder.iterdir()) == ["000.png", "001.png", "002.png", "mine.txt"]
    assert [each.name for each in tmp_path.iterdir()] == ["frames"]


@pytest.mark.parametrize("name", ["a.png", "a.gif", "a.webp", "a.mp4", "folder"])
def test_a_full_disk_is_said_and_leaves_what_was_there(
    tmp_path: Path, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    if name.endswith(".mp4") and animation.find_ffmpeg() is None:
        pytest.skip("needs ffmpeg, or the project's extra 'video'")
    out = tmp_path / name
    if name != "folder":
        out.write_text("as it was")

    def full(_: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(PhotoError, match="the disk is full"):
        write(frames(3), out, Playing(), folder=name == "folder")
    assert [each.name for each in tmp_path.iterdir()] == ([] if name == "folder" else [name])
    if name != "folder":
        assert out.read_text() == "as it was"


def test_a_video_for_which_the_disk_is_full(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fake = tmp_path / "ffmpeg"
    fake.write_text("#!/bin/sh\necho 'av_interleaved_write_frame(): No space left on device' >&2\nexit 1\n")
    fake.chmod(0o755)
    monkeypatch.setattr(animation, "find_ffmpeg", lambda: str(fake))
    with pytest.raises(PhotoError, match="the disk is full"):
        write(frames(60), tmp_path / "a.mp4", Playing())
    assert [each.name for each in tmp_path.iterdir()] == ["ffmpeg"]


def test_a_video_that_is_stopped_ends_ffmpeg(tmp_path: Path) -> None:
    ffmpeg = animation.find_ffmpeg()
    if ffmpeg is None:
        pytest.skip("needs ffmpeg, or the project's extra 'video'")

    def stop(number: int, _: int) -> None:
        if number == 3:
            raise Stopped

    with pytest.raises(Stopped):
        write(frames(), tmp_path / "a.mp4", Playing(), on_frame=stop)
    assert not list(tmp_path.iterdir())
    listing = subprocess.run(["ps", "-eo", "args"], capture_output=True, text=True, check=False).stdout
    assert str(tmp_path) not in listing


def test_without_ffmpeg_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(animation, "find_ffmpeg", lambda: None)
    with pytest.raises(PhotoError, match="apt install ffmpeg"):
        animation.check_video()
