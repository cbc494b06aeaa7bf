"""Interpolate: the ends are the photos, the formats hold the frames."""

from __future__ import annotations

import subprocess
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from core import animation
from core.model_file import load_model
from core.tensors import as_images, as_pixels
from tests.core.commands.conftest import Run, mistake
from tests.core.tiny import picture

Two = tuple[Path, Path]


@pytest.fixture
def blend(semblance: Run, model: Path, aligned: Two) -> Run:
    """Runs an interpolation of the two pictures in 4 steps, with more words."""
    return lambda *words: semblance(
        "interpolate", *aligned, "--model", model, "--no-align", "--steps", "4", *words
    )


def frames_of(path: Path) -> list[np.ndarray]:
    with Image.open(path) as image:
        frames = []
        for index in range(getattr(image, "n_frames", 1)):
            image.seek(index)
            frames.append(np.asarray(image.convert("RGB")))
    return frames


def test_a_strip_begins_and_ends_with_the_photos(blend: Run, model: Path, tmp_path: Path) -> None:
    out = tmp_path / "strip.png"
    ran = blend("-o", out, "--frames", "5")
    assert (ran.code, ran.out) == (0, f"Wrote {out}\n")
    (strip,) = frames_of(out)
    assert strip.shape == (16, 80, 3)
    autoencoder = load_model(model).autoencoder
    for seed, frame in ((0, strip[:, :16]), (1, strip[:, -16:])):
        own = autoencoder.decode(autoencoder.encode(as_images(np.array(picture(16, 16, seed))), 4), 4)
        assert np.abs(frame / 255 - as_pixels(own)).max() < 0.51 / 255 + 1e-4
    assert not np.array_equal(strip[:, :16], strip[:, 32:48])


def test_a_folder_holds_each_frame(blend: Run, tmp_path: Path) -> None:
    ran = blend("-o", f"{tmp_path / 'frames'}/", "--frames", "3")
    assert ran.code == 0, ran
    names = sorted(path.name for path in (tmp_path / "frames").iterdir())
    assert names == ["000.png", "001.png", "002.png"]
    blend("-o", tmp_path / "strip.png", "--frames", "3")
    (strip,) = frames_of(tmp_path / "strip.png")
    (last,) = frames_of(tmp_path / "frames" / "002.png")
    assert np.array_equal(strip[:, 32:], last)


@pytest.mark.parametrize("only", ["semantic", "stochastic"])
def test_one_code_can_stay(blend: Run, tmp_path: Path, only: str) -> None:
    assert blend("-o", tmp_path / "both.png", "--frames", "3").code == 0
    assert blend("-o", tmp_path / "one.png", "--frames", "3", "--only", only).code == 0
    (both,), (one,) = frames_of(tmp_path / "both.png"), frames_of(tmp_path / "one.png")
    assert np.array_equal(one[:, :16], both[:, :16])
    assert not np.array_equal(one[:, 32:], both[:, 32:])
    assert not np.array_equal(one[:, 32:], one[:, :16])


@pytest.mark.parametrize("ending", [".gif", ".webp"])
@pytest.mark.parametrize("loop", [False, True])
def test_animations_play_and_loop(blend: Run, tmp_path: Path, ending: str, loop: bool) -> None:
    out = tmp_path / f"blend{ending}"
    assert blend("-o", out, "--frames", "4", "--fps", "20", *(["--loop"] if loop else [])).code == 0
    frames = frames_of(out)
    assert len(frames) == (6 if loop else 4)
    if loop:  # there and back, without a stop at the ends
        assert np.abs(frames[1].astype(int) - frames[5]).mean() < 3
    with Image.open(out) as image:
        image.load()
        assert image.info["duration"] == 50
        assert image.info.get("loop", 1) == (0 if loop else 1)


def test_a_video_has_all_frames(blend: Run, tmp_path: Path) -> None:
    ffmpeg = animation.find_ffmpeg()
    if ffmpeg is None:
        pytest.skip("needs ffmpeg, or the project's extra 'video'")
    out = tmp_path / "blend.mp4"
    assert blend("-o", out, "--frames", "5", "--fps", "8").code == 0
    raw = subprocess.run(
        [ffmpeg, "-loglevel", "error", "-i", out, "-f", "rawvideo", "-pix_fmt", "rgb24", "-"],
        capture_output=True,
        check=True,
    ).stdout
    assert len(raw) == 5 * 16 * 16 * 3


def test_a_video_without_ffmpeg_is_refused_before_any_work(
    blend: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(animation, "find_ffmpeg", lambda: None)
    said = mistake(blend("-o", tmp_path / "blend.mp4"))
    assert "ffmpeg" in said
    assert ".webp" in said


def test_a_video_that_ffmpeg_refuses_is_our_failure(
    blend: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fake = tmp_path / "ffmpeg"
    fake.write_text("#!/bin/sh\ncat > /dev/null\necho 'no such codec' >&2\nexit 1\n")
    fake.chmod(0o755)
    monkeypatch.setattr(animation, "find_ffmpeg", lambda: str(fake))
    out = tmp_path / "blend.mp4"
    ran = blend("-o", out, "--frames", "2")
    assert ran.code == 1
    assert "no such codec" in ran.err
    assert not out.exists()


@pytest.mark.parametrize(
    ("words", "why"),
    [
        (["-o", "blend.tga"], "ends in .gif, .mp4, .png or .webp"),
        (["-o", "none/blend.png"], "There is no folder"),
        (["-o", "blend.png", "--loop"], "--loop is for .gif, .webp and .mp4"),
        (["-o", "blend.gif", "--frames", "1"], "'1' is not a whole number from 2"),
        (["-o", "blend.gif", "--fps", "0"], "'0' is not a number from 0.1"),
        ([], "-o/--output"),
    ],
)
def test_mistakes(
    blend: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, words: list[str], why: str
) -> None:
    monkeypatch.chdir(tmp_path)
    assert why in mistake(blend(*words))


def test_a_photo_is_never_replaced_by_the_blend(blend: Run, aligned: Two) -> None:
    for photo in aligned:
        before = photo.read_bytes()
        assert "is one of the files to read" in mistake(blend("-o", photo))
        assert photo.read_bytes() == before
