"""From a picture file's bytes to upright 8-bit RGB, whatever its kind; safe in several threads at once.

The editor's own reader (core/photo/decode.py) keeps all that a photo says beside its pixels and works on one
photo at a time. Here only the pixels of very many matter.
"""

from __future__ import annotations

import io
from dataclasses import dataclass

import numpy as np
from PIL import Image, ImageCms, UnidentifiedImageError

from core.photo.colour import image_to_srgb, open_profile
from core.photo.decode import MAX_PIXELS
from core.sentences import Sentence

_FORMATS = ("JPEG", "PNG", "TIFF", "WEBP", "BMP", "GIF")
_TURNS = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}


class Unusable(ValueError):
    """A picture can't be trained on; the message is the reason, as it is listed for the user."""


@dataclass(frozen=True)
class Decoded:
    """An upright RGB `image`, the `profile` that its colours still are in (None: sRGB), and the width and
    height that the file has, upright, before any reduction."""

    image: Image.Image
    profile: ImageCms.ImageCmsProfile | None
    width: int
    height: int

    def in_srgb(self, part: Image.Image) -> Image.Image:
        """`part`, made of `image`, with its colours in sRGB."""
        converted = image_to_srgb(part, self.profile) if self.profile is not None else None
        return part if converted is None else converted


def decode(data: bytes, enough: int | None = None) -> Decoded:
    """Decode the first frame, upright, in RGB; what is transparent lies on white.

    With `enough`, a JPEG may be decoded at a half, quarter or eighth of its size (much faster) as long as its
    shorter side keeps that many pixels.

    Raises:
        Unusable: empty, no picture, damaged, cut short, too large, or of 32-bit values.
    """
    if not data:
        raise Unusable(Sentence("the file is empty"))
    try:
        with Image.open(io.BytesIO(data), formats=_FORMATS) as image:
            width, height = image.size
            if width * height > MAX_PIXELS:
                raise Unusable(
                    Sentence(
                        "too large: {size} pixels, and at most {most} million are read",
                        size=f"{width} x {height}",
                        most=MAX_PIXELS // 1_000_000,
                    )
                )
            if enough is not None and image.format == "JPEG":
                image.draft(None, (enough, enough))
            image.load()
            upright, turned = _upright(image)
            rgb, profile = _to_rgb(upright)
    except Unusable:
        raise
    except UnidentifiedImageError:
        raise Unusable(Sentence("not a picture, or of a kind that is not read")) from None
    except MemoryError:
        raise Unusable(Sentence("too large for this machine's memory")) from None
    except Exception as problem:  # Pillow's plugins raise almost anything on damaged files
        why = str(problem) or type(problem).__name__
        raise Unusable(Sentence("damaged or cut short ({why})", why=why)) from problem
    # a TIFF is turned by Pillow itself, and its size is as it is seen from the start
    return Decoded(rgb, profile, *((height, width) if turned else (width, height)))


def _upright(image: Image.Image) -> tuple[Image.Image, bool]:
    """Turned by the EXIF orientation (EXIF 2.32, tag 0x0112), and whether width and height changed places."""
    try:
        orientation = image.getexif().get(0x0112, 1)
    except Exception:  # damaged metadata says nothing of the pixels
        orientation = 1
    method = _TURNS.get(orientation) if isinstance(orientation, int) else None
    return (image, False) if method is None else (image.transpose(method), orientation >= 5)


def _to_rgb(image: Image.Image) -> tuple[Image.Image, ImageCms.ImageCmsProfile | None]:
    """The picture in RGB, and its colour profile where that is for RGB and not yet applied."""
    icc, mode = image.info.get("icc_profile"), image.mode
    if mode in ("F", "I") and image.format != "PNG" and not _is_16bit(image):
        raise Unusable(
            Sentence("it holds 32-bit values, which have no fixed white; save it with 8 or 16 bits")
        )
    if mode in ("I", "F") or mode.startswith("I;16"):
        samples = np.asarray(image).astype(np.float32) / 257
        return Image.fromarray(np.clip(np.rint(samples), 0, 255).astype(np.uint8)).convert("RGB"), None
    if image.has_transparency_data:
        layer = image.convert("RGBA")
        white = Image.new("RGBA", layer.size, "white")
        return Image.alpha_composite(white, layer).convert("RGB"), open_profile(icc)
    if mode in ("L", "CMYK", "LAB"):  # their profiles are for these channels: they apply before RGB
        profile = open_profile(icc)
        if mode == "LAB" and profile is None:
            profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("LAB"))
        converted = image_to_srgb(image, profile) if profile is not None else None
        return converted or image.convert("RGB"), None
    return image.convert("RGB"), open_profile(icc)


def _is_16bit(image: Image.Image) -> bool:
    bits = getattr(image, "tag_v2", {}).get(258, (32,))
    return bits in (16, (16,))
