"""Writes TIFF files of 8 and 16 bits, which Pillow does only for 8 (RGB) and with less metadata."""

from __future__ import annotations

import io
import struct
import warnings
import zlib
from dataclasses import replace
from typing import BinaryIO

import numpy as np
from PIL import Image, TiffImagePlugin, TiffTags

from core.photo import iptc
from core.photo.photo import Metadata, Pixels

_ROWS = 64
_MOST = 100 << 20  # a longer tag is damage, or meant to do some
_SIZES = {3: 2, 4: 4, 8: 2, 9: 4}  # bytes of a value, by type; the others that matter here have one
XMP_TAG = 700
_CAPTIONS, _RESOURCES, _PROFILE = 33723, 34377, 34675
_OF_THE_FILE = {  # tags that say how the old file stored its pixels
    *range(254, 270), *range(273, 282), 284, *range(288, 294), 296, 301, 317, 318, 319, *range(320, 331),
    332, 333, 334, 336, 338, 339, *range(340, 348), *range(512, 533), 700, 33723, 34377, 34675,
}  # fmt: skip


def describing_exif(image: Image.Image) -> bytes | None:
    """The EXIF of an opened TIFF without what is about the storage of its pixels, as a TIFF structure.

    The orientation goes from `image` too, so that Pillow does not turn the pixels when it loads them.
    """
    exif = image.getexif()
    for tag in [tag for tag in exif if tag in _OF_THE_FILE]:
        del exif[tag]
    return exif.tobytes().removeprefix(b"Exif\0\0") if len(exif) else None


def raw_tag(file: BinaryIO, tag: int) -> bytes | None:
    """The bytes of a tag of the first directory, if it has more than fit into the directory itself.

    Reads the file's structure only, without taking the declared type at its word: Photoshop declares captions
    to be 32-bit numbers. (TIFF 6.0, section 2; "BigTIFF" has longer places and counts.)

    Raises:
        struct.error: the file is damaged.
    """
    file.seek(0)
    head = file.read(4)
    order = "<" if head[:2] == b"II" else ">"
    big = struct.unpack(order + "2xH", head)[0] == 43
    place_of, count_of, entry = (
        order + kinds for kinds in (("Q", "Q", "HHQQ") if big else ("L", "H", "HHLL"))
    )
    file.seek(8 if big else 4)
    file.seek(struct.unpack(place_of, file.read(struct.calcsize(place_of)))[0])
    count = min(struct.unpack(count_of, file.read(struct.calcsize(count_of)))[0], 65_535)
    entries = file.read(count * struct.calcsize(entry))
    for name, kind, values, place in struct.iter_unpack(entry, entries):
        length = values * _SIZES.get(kind, 1)
        if name == tag and 8 < length <= _MOST:
            file.seek(place)
            return file.read(length)
    return None


def iptc_of(data: bytes) -> bytes | None:
    """The image resources and captions of a TIFF file, as a JPEG would hold them."""
    try:
        resources, captions = (raw_tag(io.BytesIO(data), tag) or b"" for tag in (_RESOURCES, _CAPTIONS))
    except struct.error:
        return None
    return iptc.from_tiff(resources, captions)


def tiff_bytes(samples: Pixels, meta: Metadata) -> bytes:
    """A little-endian TIFF of `samples` [H,W,C], C = 1 (grey), 3 (RGB) or 4 (RGB and alpha), deflated.

    Damaged tags of the EXIF are left out, or all of it.
    """
    strips = [_strip(samples[row : row + _ROWS]) for row in range(0, len(samples), _ROWS)]
    sizes = [len(strip) for strip in strips]
    out = io.BytesIO()
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            _directory(samples, sizes, meta).save(out)
    except (struct.error, ValueError, TypeError, KeyError, OSError, OverflowError):
        out = io.BytesIO()
        _directory(samples, sizes, replace(meta, exif=None)).save(out)
    out.writelines(strips)
    return out.getvalue()


def _directory(samples: Pixels, sizes: list[int], meta: Metadata) -> TiffImagePlugin.ImageFileDirectory_v2:
    """Everything but the strips themselves, which follow it."""
    height, width, channels = samples.shape
    directory = TiffImagePlugin.ImageFileDirectory_v2(b"II*\0\0\0\0\0")
    if meta.exif:
        exif = Image.Exif()
        exif.load(b"Exif\0\0" + meta.exif)
        for tag in exif:
            if tag not in _OF_THE_FILE:
                directory[tag] = exif.get_ifd(tag) if tag in TiffTags.TAGS_V2_GROUPS else exif[tag]
    directory[256], directory[257], directory[258] = width, height, (samples.dtype.itemsize * 8,) * channels
    directory[259], directory[262], directory[274] = 8, 1 if channels == 1 else 2, 1
    directory.tagtype[273] = directory.tagtype[279] = TiffTags.LONG
    directory[273] = tuple(int(place) for place in np.cumsum([0, *sizes[:-1]]))
    directory[277], directory[278], directory[279] = channels, _ROWS, tuple(sizes)
    directory[284], directory[317] = 1, 2
    if channels == 4:
        directory[338] = (2,)
    if meta.dpi:
        directory[282], directory[283], directory[296] = meta.dpi[0], meta.dpi[1], 2
    resources, captions = iptc.to_tiff(meta.iptc) if meta.iptc else (b"", b"")
    for tag, value in (
        (XMP_TAG, meta.xmp), (_CAPTIONS, captions), (_RESOURCES, resources), (_PROFILE, meta.icc),
    ):  # fmt: skip
        if value:
            directory.tagtype[tag] = TiffTags.BYTE if tag in (XMP_TAG, _RESOURCES) else TiffTags.UNDEFINED
            directory[tag] = value
    return directory


def _strip(rows: Pixels) -> bytes:
    """Rows with horizontal differencing (predictor 2), deflated."""
    change = rows.copy()
    change[:, 1:] -= rows[:, :-1]  # wraps around, as the predictor wants
    return zlib.compress(change.astype(rows.dtype.newbyteorder("<"), copy=False).tobytes(), 6)
