"""EXIF of a photo that is written anew: kept byte for byte except where that made it untrue."""

from __future__ import annotations

import struct

from PIL import Image

_ORIENTATION, _RESOLUTION, _EXIF_IFD = 0x0112, 0x011A, 0x8769
_SIZES = ((0x0100, 0xA002), (0x0101, 0xA003))  # tags of width and of height
_DAMAGED = (struct.error, IndexError, KeyError, ValueError)


def upright_exif(exif: bytes, size: tuple[int, int] | None = None) -> bytes:
    """EXIF (a TIFF structure) whose orientation is 1, that has no thumbnail, and that gives this size.

    `size` is width and height in pixels; where the structure gives none, it still does not, and without a
    `size` it stays as it is. The bytes are patched where they stand: a rewritten structure would break the
    maker notes, which point into it. What cannot be understood is dropped whole: the answer is then b"".
    """
    try:
        return _patched(bytearray(exif), size)
    except _DAMAGED:
        return b""


def has_resolution(exif: bytes) -> bool:
    """Whether it gives a resolution, be it the photo's or not."""
    try:
        order = _order(exif)
        return _RESOLUTION in _entries(exif, order, struct.unpack_from(order + "L", exif, 4)[0])
    except _DAMAGED:
        return False


def resolution_exif(dpi: tuple[float, float]) -> bytes:
    """EXIF of nothing but the resolution, for files that have no other place for it."""
    exif = Image.Exif()
    exif[0x011A], exif[0x011B], exif[0x0128] = dpi[0], dpi[1], 2
    return exif.tobytes().removeprefix(b"Exif\0\0")


def orientation_exif(orientation: int) -> bytes:
    """EXIF of nothing but the orientation."""
    entry = struct.pack(">HHLHHL", _ORIENTATION, 3, 1, orientation, 0, 0)
    return b"MM\0*\0\0\0\x08\0\x01" + entry


def _patched(data: bytearray, size: tuple[int, int] | None) -> bytes:
    order = _order(data)
    first = struct.unpack_from(order + "L", data, 4)[0]
    tags = _entries(data, order, first)
    if _ORIENTATION in tags:
        struct.pack_into(order + "HLHH", data, tags[_ORIENTATION] + 2, 3, 1, 1, 0)
    inner: dict[int, int] = {}
    if _EXIF_IFD in tags:
        inner = _entries(data, order, struct.unpack_from(order + "L", data, tags[_EXIF_IFD] + 8)[0])
    if size:
        for names, value in zip(_SIZES, size, strict=True):
            for place in [places[tag] for places in (tags, inner) for tag in names if tag in places]:
                struct.pack_into(order + "HLL", data, place + 2, 4, 1, value)
    _drop_thumbnail(data, order, first + 2 + 12 * len(tags))
    return bytes(data)


def _order(data: bytes | bytearray) -> str:
    return {b"II": "<", b"MM": ">"}[bytes(data[:2])]


def _entries(data: bytes | bytearray, order: str, start: int) -> dict[int, int]:
    """Where each tag's 12-byte entry stands."""
    count = struct.unpack_from(order + "H", data, start)[0]
    places = [start + 2 + 12 * i for i in range(count)]
    tags = {struct.unpack_from(order + "H", data, place)[0]: place for place in places}
    if len(tags) != count:
        raise ValueError("a tag is given twice")
    return tags


def _drop_thumbnail(data: bytearray, order: str, link: int) -> None:
    """Unlink the second directory, and blank the old face in the thumbnail it points to."""
    second = struct.unpack_from(order + "L", data, link)[0]
    struct.pack_into(order + "L", data, link, 0)
    if not second:
        return
    try:
        tags = _entries(data, order, second)
        start, length = (struct.unpack_from(order + "L", data, tags[tag] + 8)[0] for tag in (0x0201, 0x0202))
    except (struct.error, KeyError, ValueError):
        return  # no JPEG thumbnail there, or a broken one; it is unlinked all the same
    end = min(start + length, len(data))
    if end == len(data):
        del data[start:]
    elif start < end:
        data[start:end] = bytes(end - start)
