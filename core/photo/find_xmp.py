"""Finds the XMP packet in a picture's file without decoding pixels."""

from __future__ import annotations

import io
import struct
import zlib
from typing import BinaryIO

from core.photo import jpeg, tiff, webp

_MOST = 100 << 20  # a longer packet is damage, or meant to do some
_CHUNKS = 300_000


def find_xmp(file: BinaryIO) -> bytes | None:
    """The XMP of a JPEG (with its extension), PNG, TIFF or WebP file; None when there is none to be found.

    Raises:
        OSError: the file cannot be read. Damage in it is none: the answer is then None.
    """
    file.seek(0)
    head = file.read(12)
    file.seek(0)
    try:
        if head[:2] == b"\xff\xd8":
            return jpeg.find_xmp(file)
        if head[:8] == b"\x89PNG\r\n\x1a\n":
            return _in_png(file)
        if head[:4] == b"RIFF" and head[8:] == b"WEBP":
            return webp.find_chunk(file, b"XMP ")
        if head[:2] in (b"II", b"MM"):
            return tiff.raw_tag(file, tiff.XMP_TAG)
    except (struct.error, ValueError, IndexError, zlib.error, OverflowError):
        pass
    return None


def _in_png(file: BinaryIO) -> bytes | None:
    """The text of the right name, which may also stand behind the pixels (PNG 1.2, section 4.2.3.3)."""
    file.seek(8)
    for _ in range(_CHUNKS):
        head = file.read(8)
        if len(head) < 8 or head[4:] == b"IEND":
            break
        length = struct.unpack(">L", head[:4])[0]
        if head[4:] != b"iTXt" or length > _MOST:
            file.seek(length + 4, io.SEEK_CUR)
            continue
        name, _, text = file.read(length).partition(b"\0")
        file.seek(4, io.SEEK_CUR)
        if name == b"XML:com.adobe.xmp":
            packet = text[2:].split(b"\0", 2)[2]
            return zlib.decompressobj().decompress(packet, _MOST) if text[0] else packet
    return None
