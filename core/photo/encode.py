"""From pixels to the bytes of a JPEG, PNG, TIFF or WebP file, with metadata. Free of torch and Qt."""

from __future__ import annotations

import io
import struct
import zlib
from dataclasses import replace
from typing import Any

import numpy as np
from PIL import Image

from core.photo.colour import to_8bit, to_srgb
from core.photo.metadata import mark_as_edited, upright_exif, upright_xmp
from core.photo.photo import Metadata, Photo, PhotoError, Pixels
from core.photo.tiff import tiff_bytes

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
_SEGMENT = 65_500  # a JPEG segment's length is 16 bits


def encode(
    photo: Photo, pixels: Pixels, file_format: str, quality: int | None, edited: bool, keep_metadata: bool
) -> bytes:
    """The whole file of `pixels` [H,W,3] as `file_format`, with `photo`'s alpha and metadata.

    Raises:
        PhotoError: the format cannot hold a picture of that size.
    """
    height, width = pixels.shape[:2]
    if max(height, width) > _LONGEST_SIDE.get(file_format, max(height, width)):
        raise PhotoError(
            f"A {file_format.replace('WEBP', 'WebP')} file can have at most {_LONGEST_SIDE[file_format]:,} "
            f"pixels a side, and this photo has {width:,} x {height:,}. Save it as PNG or TIFF instead."
        )
    meta = metadata_to_write(photo, edited, keep_metadata)
    if file_format in ("JPEG", "WEBP"):
        pixels = to_8bit(pixels)
    grey = photo.grey and bool(
        (pixels[..., 0] == pixels[..., 1]).all() and (pixels[..., 0] == pixels[..., 2]).all()
    )
    if photo.grey and meta.icc and not (grey and _holds_grey(file_format, photo.alpha is not None)):
        if grey and pixels.dtype == np.uint8:
            pixels = to_srgb(replace(photo, pixels=pixels))
        meta = replace(meta, icc=None)  # a profile of greys does not fit RGB
    samples = pixels[..., :1] if grey else pixels
    alpha = photo.alpha
    if alpha is not None and file_format != "JPEG":
        alpha = to_8bit(alpha) if pixels.dtype == np.uint8 else alpha
        if not _holds_grey(file_format, alpha=True):
            samples = pixels
        samples = np.concatenate([samples, alpha[..., None]], axis=2)
    if file_format == "TIFF":
        return tiff_bytes(samples, meta)
    if file_format == "PNG":
        return _png(samples, meta)
    if file_format == "WEBP":
        return _webp(samples, meta, quality)
    return _jpeg(samples if alpha is None else _on_white(samples, to_8bit(alpha)), meta, photo, quality)


def _holds_grey(file_format: str, alpha: bool) -> bool:
    """Whether such a file, as it is written here, keeps a grey picture grey."""
    return file_format in ("JPEG", "PNG") or (file_format == "TIFF" and not alpha)


def metadata_to_write(photo: Photo, edited: bool, keep: bool) -> Metadata:
    """The photo's metadata made true for upright pixels, and marked where they are `edited`.

    The colour profile always stays: without it the colours would be others. So does the mark.
    """
    meta = photo.meta if keep else Metadata(icc=photo.meta.icc, dpi=photo.meta.dpi)
    exif = upright_exif(meta.exif, photo.orientation >= 5) if meta.exif else None
    xmp = upright_xmp(meta.xmp) if meta.xmp else None
    return replace(meta, exif=exif or None, xmp=mark_as_edited(xmp) if edited else xmp)


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
    if (
        quality is None
        and photo.jpeg is not None
        and photo.jpeg.tables
        and samples.shape[2] == (1 if photo.grey else 3)
    ):
        options = {"qtables": photo.jpeg.tables}
        if photo.jpeg.subsampling >= 0:
            options["subsampling"] = photo.jpeg.subsampling
    exif = meta.exif if meta.exif and len(meta.exif) < _SEGMENT else None
    xmp = meta.xmp
    if xmp is not None and len(xmp) >= _SEGMENT:
        xmp = mark_as_edited(None) if b"DigitalSourceType" in xmp else None
    options |= {"exif": b"Exif\0\0" + exif if exif else b"", "xmp": xmp or b"", "icc_profile": meta.icc}
    if meta.iptc and len(meta.iptc) < _SEGMENT:
        options["extra"] = b"\xff\xed" + struct.pack(">H", len(meta.iptc) + 2) + meta.iptc
    if meta.dpi:
        options["dpi"] = meta.dpi
    out = io.BytesIO()
    _image(samples).save(out, "JPEG", **options)
    return out.getvalue()


def _webp(samples: Pixels, meta: Metadata, quality: int | None) -> bytes:
    lossless = quality is not None and quality >= 100
    out = io.BytesIO()
    options: dict[str, Any] = {
        "lossless": lossless,
        "quality": 75 if lossless else quality or 95,
        "exact": True,
    }
    options |= {"exif": meta.exif or b"", "xmp": meta.xmp or b"", "icc_profile": meta.icc or b""}
    _image(samples).save(out, "WEBP", **options)
    return out.getvalue()


def _png(samples: Pixels, meta: Metadata) -> bytes:
    """A PNG of 8 or 16 bits a channel, which Pillow does only for 8 (RGB)."""
    height, width, channels = samples.shape
    depth = samples.dtype.itemsize * 8
    header = struct.pack(">LLBBBBB", width, height, depth, {1: 0, 2: 4, 3: 2, 4: 6}[channels], 0, 0, 0)
    chunks = [b"\x89PNG\r\n\x1a\n", _chunk(b"IHDR", header)]
    if meta.icc:
        chunks.append(_chunk(b"iCCP", b"ICC profile\0\0" + zlib.compress(meta.icc)))
    if meta.dpi:
        x, y = (round(value / 0.0254) for value in meta.dpi)
        chunks.append(_chunk(b"pHYs", struct.pack(">LLB", x, y, 1)))
    if meta.exif:
        chunks.append(_chunk(b"eXIf", meta.exif))
    if meta.xmp:
        chunks.append(_chunk(b"iTXt", b"XML:com.adobe.xmp\0\0\0\0\0" + meta.xmp))
    squeeze = zlib.compressobj(6, strategy=zlib.Z_FILTERED)
    body = bytearray()
    for start in range(0, height, 256):  # pieces, so that a large photo needs no second copy of itself
        body += squeeze.compress(_filtered(samples, start, min(start + 256, height)))
    body += squeeze.flush()
    for place in range(0, len(body), 1 << 20):
        chunks.append(_chunk(b"IDAT", bytes(body[place : place + (1 << 20)])))
    return b"".join([*chunks, _chunk(b"IEND", b"")])


def _filtered(samples: Pixels, start: int, end: int) -> bytes:
    """Rows of the PNG stream, each with the better of the filters Sub and Up (PNG 1.2, section 9.6)."""
    pixel = samples.shape[2] * samples.dtype.itemsize
    from_row = max(start - 1, 0)
    raw = np.ascontiguousarray(samples[from_row:end]).astype(samples.dtype.newbyteorder(">"), copy=False)
    raw_bytes = raw.view(np.uint8).reshape(end - from_row, -1)
    above = (
        np.vstack([np.zeros_like(raw_bytes[:1]), raw_bytes])[: end - start] if start == 0 else raw_bytes[:-1]
    )
    rows = raw_bytes if start == 0 else raw_bytes[1:]
    up, sub = rows - above, rows.copy()
    sub[:, pixel:] -= rows[:, :-pixel]
    costs = [np.abs(part.view(np.int8).astype(np.int16)).sum(axis=1) for part in (sub, up)]
    better = (costs[1] < costs[0])[:, None]
    kinds = np.where(better, np.uint8(2), np.uint8(1))
    return np.hstack([kinds, np.where(better, up, sub)]).tobytes()


def _chunk(kind: bytes, payload: bytes) -> bytes:
    return struct.pack(">L", len(payload)) + kind + payload + struct.pack(">L", zlib.crc32(kind + payload))
