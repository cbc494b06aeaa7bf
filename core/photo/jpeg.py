"""The segments of a JPEG file: its XMP, and the file without what is private."""

from __future__ import annotations

import io
import re
import struct
from collections.abc import Iterator
from typing import BinaryIO

from core.photo.exif import orientation_exif
from core.photo.xmp import is_understood, without

XMP, XMP_EXTENSION = b"http://ns.adobe.com/xap/1.0/\0", b"http://ns.adobe.com/xmp/extension/\0"
"""What APP1 segments begin with that hold a packet, and parts of one that is too long for a segment."""

_APP1, _START_OF_SCAN, _COMMENT, _END_OF_IMAGE = 0xE1, 0xDA, 0xFE, 0xD9
_MARKER = re.compile(rb"\xff[^\x00\xff\xd0-\xd7]")  # others between compressed bytes are part of these
_SEGMENTS = 10_000
_MOST = 100 << 20


def find_xmp(file: BinaryIO) -> bytes | None:
    """The XMP packet, whole where it has an extension (XMP part 3, section 1.1.3.1)."""
    main: bytes | None = None
    parts: dict[bytes, list[bytes]] = {}
    for marker, content in segments(file):
        if marker == _APP1 and main is None and content.startswith(XMP):
            main = content[len(XMP) :]
        elif marker == _APP1 and content.startswith(XMP_EXTENSION):
            rest = content[len(XMP_EXTENSION) :]
            parts.setdefault(rest[:32], []).append(rest[32:])
    if main is None:
        return None
    named = re.search(rb"HasExtendedXMP\s*(?:=\s*[\"']|>)\s*([0-9A-Fa-f]{32})", main)
    if named is None:
        return main
    return _merged(without(main, "HasExtendedXMP"), _joined(parts.get(named.group(1), [])))


def strip(data: bytes, orientation: int) -> bytes:
    """The file without EXIF, XMP, IPTC, comments and what is behind the picture, as further pictures are.

    Its compressed pixels are the same bytes.

    What pictures need to look the same stays: the colour profile, Adobe's colour mark, and an EXIF of
    nothing but the orientation where it is not 1.

    Raises:
        ValueError, struct.error, IndexError: the file is damaged.
    """
    kept = [data[:2]]
    if orientation != 1:
        kept.append(segment(_APP1, b"Exif\0\0" + orientation_exif(orientation)))
    file = io.BytesIO(data)
    place = 2
    for marker, content in segments(file):
        private = marker == _COMMENT or 0xE1 <= marker <= 0xEF
        if not private or marker == 0xEE or content.startswith(b"ICC_PROFILE\0"):
            kept.append(segment(marker, content))
        place = file.tell()
    return b"".join(kept) + data[place : _end(data, place)]


def _end(data: bytes, place: int) -> int:
    """Where the picture ends whose first scan begins at `place`; the file's end if it does not say."""
    while found := _MARKER.search(data, place):
        marker, place = data[found.end() - 1], found.end()
        if marker == _END_OF_IMAGE:
            return place
        place += struct.unpack_from(">H", data, place)[0]
    return len(data)


def segment(marker: int, content: bytes) -> bytes:
    """A segment; it has room for 65,533 bytes."""
    return struct.pack(">BBH", 0xFF, marker, len(content) + 2) + content


def segments(file: BinaryIO) -> Iterator[tuple[int, bytes]]:
    """Markers and contents up to the compressed pixels; `file` then stands behind the last one given.

    Raises:
        ValueError: there is something else between them.
    """
    file.seek(2)
    for _ in range(_SEGMENTS):
        start = file.tell()
        head = file.read(2)
        while head == b"\xff\xff":  # any number of these may stand before a marker
            head = b"\xff" + file.read(1)
        if len(head) < 2 or head[1] == _START_OF_SCAN:
            file.seek(start)
            return
        if head[0] != 0xFF:
            raise ValueError("no segment where one should be")
        length = struct.unpack(">H", file.read(2))[0]
        content = file.read(length - 2) if length > 2 else b""
        yield head[1], content


def _joined(parts: list[bytes]) -> bytes:
    """The extension from its parts, each behind the whole length and its own place; b"" if one is missing."""
    whole = 0
    pieces: dict[int, bytes] = {}
    for part in parts:
        whole, place = struct.unpack_from(">LL", part)
        pieces[place] = part[8:]
    if not 0 < whole <= _MOST:
        return b""
    joined = b"".join(pieces[place] for place in sorted(pieces))
    return joined if len(joined) == whole else b""


def _merged(main: bytes, extension: bytes) -> bytes:
    """One packet that says what both say; `main` alone where they do not fit together."""
    body = re.search(rb"<rdf:RDF[^>]*>(.*)</rdf:RDF>", extension, re.DOTALL)
    head, end, tail = main.rpartition(b"</rdf:RDF>")
    if body is None or not end:
        return main
    merged = head + body.group(1) + end + tail
    return merged if is_understood(merged) else main
