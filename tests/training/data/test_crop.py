"""Every kind of file becomes the right square, or is refused with a reason."""

from __future__ import annotations

import io
import warnings
from pathlib import Path

import cv2
import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image, ImageCms, ImageOps

from core.photo.decode import quiet_pillow
from tests.training.data.made import encoded, huge_png, scene
from training.data.crop import square
from training.data.decode import Unusable

SIZE = 16


def difference(picture: NDArray[np.uint8], other: Image.Image) -> float:
    return float(np.abs(picture.astype(float) - np.asarray(other.convert("RGB"), float)).mean())


def expected(picture: Image.Image, size: int = SIZE) -> Image.Image:
    """Shorter side to `size`, middle."""
    return ImageOps.fit(picture.convert("RGB"), (size, size), Image.Resampling.BICUBIC)


def test_centre_takes_the_middle_of_the_shorter_side() -> None:
    wide = Image.new("RGB", (60, 20), "red")
    wide.paste("blue", (20, 0, 40, 20))
    assert (square(encoded(wide), "centre", 10).pixels[:, 1:-1] == (0, 0, 255)).all()
    tall = wide.transpose(Image.Transpose.ROTATE_90)
    assert (square(encoded(tall), "centre", 10).pixels[1:-1] == (0, 0, 255)).all()


def test_reducing_does_not_alias() -> None:
    stripes = np.zeros((256, 256, 3), np.uint8)
    stripes[:, ::2] = 255
    pixels = square(encoded(Image.fromarray(stripes)), "centre", SIZE).pixels
    assert np.abs(pixels.astype(int) - 127).max() < 12


def test_a_large_jpeg_is_decoded_reduced_and_looks_the_same() -> None:
    large = scene(1, 1000, 800)
    pixels = square(encoded(large, "JPEG", quality=95), "centre", SIZE).pixels
    assert difference(pixels, expected(large)) < 2


def test_smaller_pictures_are_enlarged_and_counted() -> None:
    small = square(encoded(scene(0, 12, 40)), "centre", SIZE)
    assert small.upscaled
    assert small.pixels.shape == (SIZE, SIZE, 3)
    assert not square(encoded(scene(0, 16, 40)), "centre", SIZE).upscaled


def test_an_endless_strip_fits_in_memory() -> None:
    strip = Image.new("RGB", (50_000, 1), "green")
    assert square(encoded(strip), "centre", SIZE).pixels.shape == (SIZE, SIZE, 3)


@pytest.mark.parametrize("orientation", range(1, 9))
@pytest.mark.parametrize("kind", ["JPEG", "TIFF", "PNG"])
def test_exif_orientation(orientation: int, kind: str) -> None:
    exif = Image.Exif()
    exif[0x0112] = orientation
    stored = scene(2, 32, 24)
    with Image.open(io.BytesIO(encoded(stored, exif=exif))) as turned:
        upright = ImageOps.exif_transpose(turned)
    fine = {"quality": 95, "subsampling": 0} if kind == "JPEG" else {}
    made = square(encoded(stored, kind, exif=exif, **fine), "centre", SIZE)
    plain = square(encoded(upright.convert("RGB")), "centre", SIZE)
    assert np.abs(made.pixels.astype(float) - plain.pixels).mean() < 3


@pytest.mark.parametrize("mode", ["RGB", "L", "1", "P", "CMYK", "YCbCr", "LAB"])
def test_every_colour_mode(mode: str) -> None:
    picture = scene(3)
    if mode == "LAB":
        to_lab = ImageCms.buildTransform(
            ImageCms.createProfile("sRGB"), ImageCms.createProfile("LAB"), "RGB", "LAB"
        )
        stored = ImageCms.applyTransform(picture, to_lab)
        assert stored is not None
    else:
        stored = picture.convert(mode)
    kind = "JPEG" if mode == "CMYK" else "TIFF"
    reference = picture if mode in ("LAB", "YCbCr", "CMYK") else stored
    assert difference(square(encoded(stored, kind), "centre", SIZE).pixels, expected(reference)) < 6


def test_grey_of_16_bits_keeps_its_brightness() -> None:
    ramp = np.tile(np.linspace(0, 65535, 64).astype(np.uint16), (64, 1))
    for kind in ("PNG", "TIFF"):
        pixels = square(encoded(Image.fromarray(ramp), kind), "centre", 64).pixels
        assert np.abs(pixels[..., 0].astype(int) - np.rint(ramp / 257)).max() <= 1, kind


def test_colour_of_16_bits_keeps_its_brightness() -> None:
    picture = scene(4, SIZE, SIZE)
    deep = cv2.cvtColor(np.asarray(picture).astype(np.uint16) * 257, cv2.COLOR_RGB2BGR)
    for suffix in (".png", ".tiff"):
        data = cv2.imencode(suffix, deep)[1].tobytes()
        assert difference(square(data, "centre", SIZE).pixels, picture) <= 1, suffix


def test_what_is_transparent_lies_on_white() -> None:
    picture = Image.new("RGBA", (SIZE, SIZE), (0, 0, 0, 0))
    assert (square(encoded(picture), "centre", SIZE).pixels == 255).all()
    palette = Image.new("P", (SIZE, SIZE), 1)
    palette.putpalette([255, 0, 0, 0, 255, 0])
    assert (square(encoded(palette), "centre", SIZE).pixels == (0, 255, 0)).all()
    assert (square(encoded(palette, transparency=1), "centre", SIZE).pixels == 255).all()
    assert (square(encoded(picture.convert("LA")), "centre", SIZE).pixels == 255).all()


@pytest.mark.parametrize("kind", ["GIF", "WEBP", "PNG"])
def test_of_an_animation_the_first_frame_counts(kind: str) -> None:
    frames = [Image.new("RGB", (SIZE, SIZE), colour) for colour in ("red", "blue", "green")]
    options = {"lossless": True} if kind == "WEBP" else {}
    data = encoded(frames[0], kind, save_all=True, append_images=frames[1:], duration=50, **options)
    assert (square(data, "centre", SIZE).pixels == (255, 0, 0)).all()


def test_a_colour_profile_is_applied() -> None:
    lab = ImageCms.ImageCmsProfile(ImageCms.createProfile("LAB"))
    grey = Image.new("LAB", (SIZE, SIZE), (128, 128, 128))
    pixels = square(encoded(grey, "TIFF", icc_profile=lab.tobytes()), "centre", SIZE).pixels
    assert np.abs(pixels.astype(int) - 119).max() <= 2  # L* = 50.2 is grey of 119


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "empty"),
        (b"just text", "not a picture"),
        (encoded(scene(5, 300, 300), "JPEG")[:900], "damaged or cut short"),
        (encoded(scene(5), "PNG")[:300], "damaged or cut short"),
        (encoded(scene(5), "WEBP")[:100], "not a picture|damaged"),
        (huge_png(), "too large: 100000 x 100000"),
        (encoded(Image.new("F", (8, 8)), "TIFF"), "32-bit values"),
    ],
)
def test_what_can_t_be_used_says_why(data: bytes, reason: str) -> None:
    with quiet_pillow(), pytest.raises(Unusable, match=reason):
        square(data, "centre", SIZE)


def test_pillow_is_left_as_it_was() -> None:
    before = Image.MAX_IMAGE_PIXELS
    with quiet_pillow():
        warnings.warn("unheard", stacklevel=1)
        assert Image.MAX_IMAGE_PIXELS is None
    assert before == Image.MAX_IMAGE_PIXELS


def test_the_celeba_crop_is_the_official_box() -> None:
    rows, columns = np.mgrid[0:218, 0:178]
    picture = np.stack([rows, columns, np.zeros_like(rows)], axis=2).astype(np.uint8)
    pixels = square(encoded(Image.fromarray(picture)), "celeba", 128).pixels
    assert (pixels[:, 0, 0] == np.arange(57, 185)).all()
    assert (pixels[0, :, 1] == np.arange(25, 153)).all()
    assert not square(encoded(Image.fromarray(picture)), "celeba", 128).upscaled
    assert square(encoded(Image.fromarray(picture)), "celeba", 129).upscaled
    with pytest.raises(Unusable, match="40 x 40 pixels, and the CelebA crop is for"):
        square(encoded(scene(0)), "celeba", SIZE)


def test_the_largest_face_is_aligned(shared_dir: Path) -> None:
    with Image.open(shared_dir / "data" / "faces" / "color" / "val" / "00017.jpg") as opened:
        face = opened.convert("RGB")
    background = Image.new("RGB", (560, 300), (120, 130, 140))
    background.paste(face.resize((100, 100)), (10, 90))
    background.paste(face.resize((220, 220)).rotate(10, Image.Resampling.BICUBIC), (250, 40))
    made = square(encoded(background), "face", 64)
    inner = np.asarray(face.resize((64, 64), Image.Resampling.LANCZOS), float)[16:56, 16:48]
    assert np.abs(made.pixels[16:56, 16:48] - inner).mean() < 9
    assert not made.upscaled


def test_a_picture_without_a_face_is_refused() -> None:
    with pytest.raises(Unusable, match="no face was found"):
        square(encoded(Image.new("RGB", (200, 200), "grey")), "face", SIZE)
    with pytest.raises(Unusable, match="10 x 9 pixels are too few"):
        square(encoded(scene(0, 10, 9)), "face", SIZE)
