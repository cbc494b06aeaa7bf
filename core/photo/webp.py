"""The chunks of a WebP file, a RIFF container (developers.google.com/speed/webp/docs/riff_container)."""

from __future__ import annotations

import io
import struct
from collections.abc import Iterator
from typing import BinaryIO

from core.photo.exif import orientation_exif

_CHUNKS = 100_000
_HAS_EXIF, _HAS_XMP = 0x08, 0x04  # flags in the first byte of VP8X


def find_chunk(file: BinaryIO, name: bytes) -> bytes | None:
    """What the first chunk of this name holds."""
    for kind, length in _chunks(file):
        if kind == name:
            return file.read(length)
    return None


def is_lossless(data: bytes) -> bool:
    """Whether the picture, or the first frame of several, was compressed without loss."""
    file = io.BytesIO(data)
    for kind, _ in _chunks(file):
        if kind == b"ANMF":
            return b"VP8L" in file.read(64)  # right behind the frame's place, or its alpha
        if kind in (b"VP8 ", b"VP8L"):
            return kind == b"VP8L"
    return False


def strip(data: bytes, orientation: int) -> bytes:
    """The file without EXIF and XMP; its compressed pixels are the same bytes.

    An EXIF of nothing but the orientation stays where that is not 1.
    """
    file = io.BytesIO(data)
    exif = orientation_exif(orientation) if orientation != 1 else b""
    kept = []
    for kind, length in _chunks(file):
        content = file.read(length)
        if kind == b"VP8X":
            flags = (content[0] & ~(_HAS_EXIF | _HAS_XMP)) | (_HAS_EXIF if exif else 0)
            content = bytes([flags]) + content[1:]
        if kind not in (b"EXIF", b"XMP "):
            kept.append(_chunk(kind, content))
    if exif:
        kept.append(_chunk(b"EXIF", exif))
    body = b"WEBP" + b"".join(kept)
    return b"RIFF" + struct.pack("<L", len(body)) + body


def _chunk(kind: bytes, content: bytes) -> bytes:
    return kind + struct.pack("<L", len(content)) + content + bytes(len(content) % 2)


def _chunks(file: BinaryIO) -> Iterator[tuple[bytes, int]]:
    """Names and lengths; the file then stands where the chunk's content begins."""
    place = 12
    for _ in range(_CHUNKS):
        file.seek(place)
        head = file.read(8)
        if len(head) < 8:
            return
        length = struct.unpack("<L", head[4:])[0]
        yield head[:4], length
        place += 8 + length + length % 2
