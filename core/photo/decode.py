"""From a file's bytes to a `Photo`, or to a sentence that says why not. Free of torch and Qt."""

from __future__ import annotations

import hashlib
import io
import struct
import threading
import warnings
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, cast

import numpy as np
from PIL import Image, ImageCms, UnidentifiedImageError

from core.photo import iptc, webp
from core.photo.colour import image_to_srgb, open_profile
from core.photo.exif import upright_exif
from core.photo.find_xmp import find_xmp
from core.photo.photo import JpegCoding, Metadata, Photo, PhotoError, Pixels
from core.photo.tiff import describing_exif, iptc_of
from core.sentences import Sentence

MAX_PIXELS = 200_000_000
"""Larger photos are refused from their header: decoded and edited they would take several gigabytes."""

_FORMATS = ("JPEG", "PNG", "TIFF", "WEBP", "BMP", "GIF")
_READABLE = Sentence("JPEG, PNG, TIFF, WebP, BMP or GIF")
_BROKEN = (
    OSError,
    SyntaxError,
    ValueError,
    EOFError,
    IndexError,
    KeyError,
    TypeError,
    struct.error,
    zlib.error,
)
"""What Pillow's plugins raise on damaged files."""
_RAW, _HEIC = Sentence("a camera raw file"), Sentence("a HEIC photo")
_FOREIGN = {
    b"ftyphei": _HEIC,
    b"ftyphev": _HEIC,
    b"ftypmif1": _HEIC,
    b"ftypavif": Sentence("an AVIF picture"),
    b"ftypcrx": _RAW,
    b"FUJIFILMCCD-RAW": _RAW,
    b"JXL \r\n": Sentence("a JPEG XL picture"),
    b"8BPS": Sentence("a Photoshop file"),
    b"%PDF": Sentence("a PDF document"),
    b"<svg": Sentence("an SVG drawing"),
    b"PK\x03\x04": Sentence("a ZIP archive"),
}
_RAW_SUFFIXES = {".cr2", ".cr3", ".nef", ".arw", ".dng", ".orf", ".rw2", ".raf", ".pef", ".srw"}
_pillow_cap = threading.Lock()


def decode(data: bytes, path: Path) -> Photo:
    """Decode the bytes of the file `path`.

    Raises:
        PhotoError: they are not a picture that can be opened; the message says why and what to do.
    """
    name = path.name
    if not data:
        raise PhotoError(
            Sentence("{file} is empty: it holds 0 bytes. Copy it again from where it came from.", file=name)
        )
    if path.suffix.lower() in _RAW_SUFFIXES:
        raise _foreign(name, _RAW)
    with quiet_pillow():
        try:
            image = Image.open(io.BytesIO(data), formats=_FORMATS)
        except UnidentifiedImageError:
            raise _not_a_picture(data, name) from None
        except _BROKEN as error:
            raise _damaged(name) from error
        _check_size(image, name)
        return _decoded(image, data, path)


def _check_size(image: Image.Image, name: str) -> None:
    width, height = image.size
    if width * height > MAX_PIXELS:
        raise PhotoError(
            Sentence(
                "{file} is too large: it has {width} x {height} pixels, {megapixels} megapixels, "
                "and at most {most} can be edited. Make a smaller copy and open that.",
                file=name,
                width=width,
                height=height,
                megapixels=round(width * height / 1e6),
                most=MAX_PIXELS // 1_000_000,
            )
        )


def _decoded(image: Image.Image, data: bytes, path: Path) -> Photo:
    notes: list[Sentence] = []
    try:
        file_format = "JPEG" if image.format == "MPO" else str(image.format)
        if file_format in ("GIF", "WEBP", "PNG") and getattr(image, "n_frames", 1) > 1:
            notes.append(Sentence("{file} is animated; only its first frame is opened.", file=path.name))
        elif file_format == "TIFF" and getattr(image, "n_frames", 1) > 1:
            notes.append(Sentence("{file} has several pages; only the first is opened.", file=path.name))
        orientation = _orientation(image)
        meta = _metadata(image, file_format, data)
        jpeg = _jpeg_coding(image) if file_format == "JPEG" else None
        deep = _is_16bit(image, data)
        image.load()
        if deep:
            samples = _decode_16bit(data)
            grey = samples.shape[2] < 3 or (file_format == "PNG" and data[25] == 4)
        else:
            samples, grey, meta = _decode_8bit(image, meta, notes, path.name)
    except _BROKEN as error:
        raise _damaged(path.name) from error
    samples = _upright(samples, orientation)
    has_alpha = samples.shape[2] in (2, 4)
    alpha = cast(Pixels, np.ascontiguousarray(samples[..., -1])) if has_alpha else None
    colour = np.repeat(samples[..., :1], 3, axis=2) if grey else samples[..., :3]
    return Photo(
        path=path,
        sha256=hashlib.sha256(data).hexdigest(),
        format=file_format,
        pixels=cast(Pixels, np.ascontiguousarray(colour)),
        alpha=alpha,
        grey=grey,
        meta=meta,
        orientation=orientation,
        jpeg=jpeg,
        lossless_webp=file_format == "WEBP" and webp.is_lossless(data),
        notes=tuple(notes),
    )


def _decode_8bit(
    image: Image.Image, meta: Metadata, notes: list[Sentence], name: str
) -> tuple[Pixels, bool, Metadata]:
    """Samples [H,W,1..4], whether they are grey, and the metadata that belongs to them."""
    mode = image.mode
    if mode in ("I", "F"):
        raise PhotoError(
            Sentence(
                "{file} holds 32-bit values, as scientific pictures do, and these have no fixed white. "
                "Save it with 8 or 16 bits per channel and open that.",
                file=name,
            )
        )
    if mode in ("CMYK", "LAB"):
        profile = ImageCms.createProfile("LAB") if mode == "LAB" else None
        own = ImageCms.ImageCmsProfile(profile) if profile else open_profile(meta.icc)
        converted = image_to_srgb(image, own) if own else None
        image = converted or image.convert("RGB")
        notes.append(
            Sentence(
                "{file} is in {mode}; it is edited, and saved when edited, in RGB.", file=name, mode=mode
            )
        )
        meta = Metadata(exif=meta.exif, xmp=meta.xmp, iptc=meta.iptc, dpi=meta.dpi)
    elif mode in ("1", "L", "LA", "La", "I;16", "I;16B", "I;16L"):
        has_alpha = image.has_transparency_data
        image = image.convert("LA" if has_alpha else "L")
        samples = np.asarray(image)
        return samples.reshape(*samples.shape[:2], -1), True, meta
    else:
        image = image.convert("RGBA" if image.has_transparency_data else "RGB")
    return np.asarray(image), False, meta


def _is_16bit(image: Image.Image, data: bytes) -> bool:
    if image.format == "PNG":
        return data[24] == 16
    if image.format != "TIFF":
        return False
    tags = cast("dict[int, Any]", cast(Any, image).tag_v2)
    bits, kind = tags.get(258, 1), tags.get(339, 1)
    bits, kinds = np.atleast_1d(bits), np.atleast_1d(kind)
    return bool((bits == 16).all() and (kinds == 1).all() and tags.get(262) in (1, 2))


def _decode_16bit(data: bytes) -> Pixels:
    """Samples [H,W,1..4] uint16, not turned. Pillow would give only the upper 8 bits of RGB."""
    import cv2  # slow to import, and needed for few photos

    if data[:2] in (b"II", b"MM"):  # OpenCV would turn a TIFF by its tag: it must not say so
        data = upright_exif(data) or data
    samples = cv2.imdecode(np.frombuffer(data, np.uint8), cv2.IMREAD_UNCHANGED)
    if samples is None or samples.dtype != np.uint16:
        raise ValueError("not decoded as 16 bits")
    if samples.ndim == 2:
        return cast(Pixels, samples[..., None])
    colours = cv2.cvtColor(samples, cv2.COLOR_BGRA2RGBA if samples.shape[2] == 4 else cv2.COLOR_BGR2RGB)
    return cast(Pixels, colours)


def _upright(samples: Pixels, orientation: int) -> Pixels:
    """Turn by the EXIF orientation (EXIF 2.32, tag 0x0112)."""
    if orientation in (5, 6, 7, 8):
        samples = samples.swapaxes(0, 1)
    if orientation in (3, 4, 7, 8):
        samples = samples[::-1]
    if orientation in (2, 3, 6, 7):
        samples = samples[:, ::-1]
    return samples


def _orientation(image: Image.Image) -> int:
    value = image.getexif().get(0x0112, 1)
    return value if isinstance(value, int) and 1 <= value <= 8 else 1


def _metadata(image: Image.Image, file_format: str, data: bytes) -> Metadata:
    info = image.info
    exif = describing_exif(image) if file_format == "TIFF" else info.get("exif")
    dpi = _exif_dpi(image) if file_format == "WEBP" else info.get("dpi")
    whole = isinstance(dpi, tuple) and len(dpi) == 2 and all(1 < float(value) < 1e6 for value in dpi)
    return Metadata(
        exif=exif.removeprefix(b"Exif\0\0") if isinstance(exif, bytes) and exif else None,
        icc=info.get("icc_profile") or None,
        xmp=find_xmp(io.BytesIO(data)) or None,
        iptc=iptc_of(data) if file_format == "TIFF" else _app13(image),
        dpi=(float(dpi[0]), float(dpi[1])) if whole and dpi else None,
    )


def _app13(image: Image.Image) -> bytes | None:
    """A JPEG's image resources, of all segments."""
    parts = [content for marker, content in getattr(image, "applist", []) if marker == "APP13"]
    joined = b"".join(part.removeprefix(iptc.HEADER) for part in parts if part.startswith(iptc.HEADER))
    return iptc.HEADER + joined if joined else None


def _exif_dpi(image: Image.Image) -> tuple[float, float] | None:
    """The resolution that EXIF gives, the only place for it in a WebP."""
    exif = image.getexif()
    per_inch = 2.54 if exif.get(0x0128) == 3 else 1.0
    try:
        return float(exif[0x011A]) * per_inch, float(exif[0x011B]) * per_inch
    except (KeyError, TypeError, ValueError, ZeroDivisionError):
        return None


def _jpeg_coding(image: Image.Image) -> JpegCoding:
    from PIL.JpegImagePlugin import get_sampling

    tables = {key: list(table) for key, table in getattr(image, "quantization", {}).items()}
    return JpegCoding(tables, get_sampling(image))


@contextmanager
def quiet_pillow() -> Iterator[None]:
    """Pillow without its warnings about odd tags, and without its own guard against large pictures.

    That one warns at 89 megapixels and raises at 179; here `MAX_PIXELS` guards. Both are settings of the
    whole process, so one thread at a time enters, and who decodes in several threads enters around them all.
    """
    with _pillow_cap:
        before, Image.MAX_IMAGE_PIXELS = Image.MAX_IMAGE_PIXELS, None
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")
                yield
        finally:
            Image.MAX_IMAGE_PIXELS = before


def _foreign(name: str, what: Sentence) -> PhotoError:
    return PhotoError(
        Sentence(
            "{file} is {what}, a type that cannot be opened here. Save or export it as {types} first.",
            file=name,
            what=what,
            types=_READABLE,
        )
    )


def _not_a_picture(data: bytes, name: str) -> PhotoError:
    head = data[:64]
    for mark, what in _FOREIGN.items():
        if mark in head:
            return _foreign(name, what)
    if head[:2] == b"\xff\xd8" or head[:4] in (b"\x89PNG", b"RIFF", b"GIF8", b"II*\0", b"MM\0*"):
        return _damaged(name)
    if b"\0" not in data[:1024]:
        return PhotoError(
            Sentence(
                "{file} is not a picture: it holds text, whatever its name says. Choose a {types} file.",
                file=name,
                types=_READABLE,
            )
        )
    return PhotoError(
        Sentence(
            "{file} is not a picture of a known type. Choose a {types} file, or save it as one first.",
            file=name,
            types=_READABLE,
        )
    )


def _damaged(name: str) -> PhotoError:
    return PhotoError(
        Sentence(
            "{file} is damaged or cut short: its picture cannot be decoded to the end. "
            "Copy or download it again from where it came from.",
            file=name,
        )
    )
