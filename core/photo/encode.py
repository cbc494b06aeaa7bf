"""From pixels to the bytes of a JPEG, PNG, TIFF or WebP file, with metadata. Free of torch and Qt."""

from __future__ import annotations

import io
from dataclasses import replace
from typing import Any

import numpy as np
from PIL import Image

from core.photo import iptc
from core.photo.colour import open_profile, to_8bit
from core.photo.jpeg_xmp import xmp_segments
from core.photo.metadata import metadata_to_write
from core.photo.photo import Metadata, Photo, PhotoError, Pixels
from core.photo.png import png_bytes
from core.photo.profiles import grey_profile_to_srgb
from core.photo.tiff import tiff_bytes
from core.sentences import Sentence

FORMATS = {
    ".jpg": "JPEG",
    ".jpeg": "JPEG",
    ".jpe": "JPEG",
    ".png": "PNG",
    ".tif": "TIFF",
    ".tiff": "TIFF",
    ".webp": "WEBP",
}
"""The file format that each suffix asks for."""

_LONGEST_SIDE = {"JPEG": 65_500, "WEBP": 16_383}


def encode(
    photo: Photo,
    pixels: Pixels,
    file_format: str,
    *,
    quality: int | None,
    edited: bool,
    keep_metadata: bool,
    recipe: str = "",
) -> tuple[bytes, tuple[Sentence, ...]]:
    """The whole file of `pixels` [H,W,3] as `file_format`, with `photo`'s alpha and metadata.

    With it, notes: a sentence for the user for each thing of the photo that the format could not keep.

    Raises:
        PhotoError: the format cannot hold a picture of that size.
    """
    height, width = pixels.shape[:2]
    name = file_format.replace("WEBP", "WebP")
    if max(height, width) > _LONGEST_SIDE.get(file_format, max(height, width)):
        raise PhotoError(
            Sentence(
                "A {type} file can have at most {most} pixels a side, and this photo has "
                "{width} x {height}. Save it as PNG or TIFF, or smaller.",
                type=name,
                most=_LONGEST_SIDE[file_format],
                width=width,
                height=height,
            )
        )
    meta, notes = metadata_to_write(photo, (width, height), file_format, edited, keep_metadata, recipe)
    if file_format in ("JPEG", "WEBP") and pixels.dtype != np.uint8:
        pixels = to_8bit(pixels)
        notes.append(
            Sentence(
                "{type} holds 8 bits per channel, so the photo's 16 were rounded. "
                "Save it as PNG or TIFF to keep them.",
                type=name,
            )
        )
    grey = photo.grey and bool(
        (pixels[..., 0] == pixels[..., 1]).all() and (pixels[..., 0] == pixels[..., 2]).all()
    )
    stays_grey = grey and _holds_grey(file_format, photo.alpha is not None)
    if photo.grey and not stays_grey and meta.icc and open_profile(meta.icc) is not None:
        pixels = grey_profile_to_srgb(pixels, meta.icc)
        meta = replace(meta, icc=None)  # a profile of greys does not fit RGB
        notes.append(
            Sentence(
                "The photo's colour profile is for greys and this {type} file holds colours, so it was "
                "converted to sRGB. It looks the same.",
                type=name,
            )
        )
    samples = pixels[..., :1] if grey else pixels
    alpha = photo.alpha
    if alpha is not None:
        alpha = to_8bit(alpha) if pixels.dtype == np.uint8 else alpha
    if alpha is not None and file_format != "JPEG":
        if not _holds_grey(file_format, alpha=True):
            samples = pixels
        samples = np.concatenate([samples, alpha[..., None]], axis=2)
    elif alpha is not None and alpha.min() < 255:
        samples = _on_white(samples, alpha)
        notes.append(
            Sentence(
                "JPEG has no transparency, so the photo was laid on white. "
                "Save it as PNG, TIFF or WebP to keep what shows through."
            )
        )
    if file_format == "TIFF":
        data = tiff_bytes(samples, meta)
    elif file_format == "PNG":
        data = png_bytes(samples, meta)
    elif file_format == "WEBP":
        data = _webp(samples, meta, photo, quality)
    else:
        data = _jpeg(samples, meta, photo, quality)
    return data, tuple(notes)


def _holds_grey(file_format: str, alpha: bool) -> bool:
    """Whether such a file, as it is written here, keeps a grey picture grey."""
    return file_format in ("JPEG", "PNG") or (file_format == "TIFF" and not alpha)


def _on_white(samples: Pixels, alpha: Pixels) -> Pixels:
    """JPEG has no transparency: what shows through is white."""
    share = alpha[..., None].astype(np.float32) / 255
    return np.asarray(np.rint(samples * share + 255 * (1 - share)), dtype=np.uint8)


def _image(samples: Pixels) -> Image.Image:
    return Image.fromarray(np.ascontiguousarray(samples[..., 0] if samples.shape[2] == 1 else samples))


def _jpeg(samples: Pixels, meta: Metadata, photo: Photo, quality: int | None) -> bytes:
    """A JPEG; without a `quality`, compressed as the photo was, so that unchanged blocks stay the same.

    Not with `optimize`: Pillow would have to guess how long the file becomes, and fails on noisy pictures.
    """
    options: dict[str, Any] = {"quality": quality or 95, "subsampling": 0}
    same_kind = samples.shape[2] == (1 if photo.grey else 3)
    if quality is None and photo.jpeg is not None and photo.jpeg.tables and same_kind:
        # of a way to thin out colour that Pillow does not write, every colour is kept
        options = {"qtables": photo.jpeg.tables, "subsampling": max(photo.jpeg.subsampling, 0)}
    extra = xmp_segments(meta.xmp) if meta.xmp else b""
    if meta.iptc:
        extra += iptc.segments(meta.iptc)
    exif = b"Exif\0\0" + meta.exif if meta.exif else b""
    options |= {"exif": exif, "extra": extra, "icc_profile": meta.icc}
    if meta.dpi:
        options["dpi"] = meta.dpi
    out = io.BytesIO()
    _image(samples).save(out, "JPEG", **options)
    return out.getvalue()


def _webp(samples: Pixels, meta: Metadata, photo: Photo, quality: int | None) -> bytes:
    """A WebP: without loss at `quality` 100, and without a `quality` where the photo was so."""
    lossless = photo.lossless_webp if quality is None else quality >= 100
    options: dict[str, Any] = {
        "lossless": lossless,
        "quality": 75 if lossless else quality or 95,
        "exact": True,
    }
    options |= {"exif": meta.exif or b"", "xmp": meta.xmp or b"", "icc_profile": meta.icc or b""}
    out = io.BytesIO()
    _image(samples).save(out, "WEBP", **options)
    return out.getvalue()
