"""IPTC-IIM, the captions of the press before XMP, inside Photoshop's image resources.

Photoshop File Formats Specification, "Image Resource Blocks"; IPTC-IIM 4.2.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator

HEADER = b"Photoshop 3.0\0"
"""Of a JPEG's APP13 segments that hold image resources."""

_IIM, _THUMBNAILS = 0x0404, (0x0409, 0x040C)


def without_thumbnails(payload: bytes) -> bytes | None:
    """APP13 without pictures of the old face; None when it is damaged, and so cannot be trusted."""
    try:
        blocks = [block for name, block, _ in _resources(payload) if name not in _THUMBNAILS]
    except (struct.error, ValueError, IndexError):
        return None
    return HEADER + b"".join(blocks) if blocks else b""


def iim(payload: bytes) -> bytes:
    """The captions, or b"" when there are none."""
    try:
        return next((content for name, _, content in _resources(payload) if name == _IIM), b"")
    except (struct.error, ValueError, IndexError):
        return b""


def to_tiff(payload: bytes) -> tuple[bytes, bytes]:
    """The values of the TIFF tags 34377 (resources) and 33723 (captions), as Photoshop fills them."""
    return b"".join(block for name, block, _ in _resources(payload) if name != _IIM), iim(payload)


def from_tiff(resources: bytes, captions: bytes) -> bytes | None:
    """APP13 from the values of those tags."""
    captions = captions.rstrip(b"\0")
    if captions:  # first, as some programs look only into a JPEG's first segment of these
        head = b"8BIM" + struct.pack(">HHL", _IIM, 0, len(captions))
        resources = head + captions + bytes(len(captions) % 2) + resources
    return HEADER + resources if resources else None


def segments(payload: bytes) -> bytes:
    """JPEG segments that hold it, several where one is too short."""
    content, room = payload.removeprefix(HEADER), 65_533 - len(HEADER)
    parts = [HEADER + content[start : start + room] for start in range(0, len(content), room)]
    return b"".join(b"\xff\xed" + struct.pack(">H", len(part) + 2) + part for part in parts)


def _resources(payload: bytes) -> Iterator[tuple[int, bytes, bytes]]:
    """Number, whole block and content of each; stops where nothing but zeros follows."""
    if not payload.startswith(HEADER):
        raise ValueError("no image resources")
    place = len(HEADER)
    while payload[place : place + 4].strip(b"\0"):
        name = struct.unpack_from(">H", payload, place + 4)[0]
        at = place + 6 + (payload[place + 6] + 2) // 2 * 2
        length = struct.unpack_from(">L", payload, at)[0]
        content = payload[at + 4 : at + 4 + length]
        end = at + 4 + length + length % 2
        if not payload[place : place + 4].isalnum() or len(content) != length:
            raise ValueError("damaged image resources")
        yield name, payload[place:end].ljust(end - place, b"\0"), content
        place = end
