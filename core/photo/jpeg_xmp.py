"""XMP of any length for a JPEG file, whose segments hold 64 KB: what is too long goes to an extension.

XMP specification part 3, section 1.1.3.1, "Extended XMP in JPEG".
"""

from __future__ import annotations

import hashlib
import re
import struct

from core.photo.jpeg import XMP, XMP_EXTENSION, segment
from core.photo.recipe import recipe_in, with_recipe, without_recipe
from core.photo.xmp import DIGITAL_SOURCE_TYPE, mark_as_edited, stated, without_mark

_NOTE = "http://ns.adobe.com/xmp/note/"
_ROOM = 65_533 - len(XMP)
_PART = 65_000


def xmp_segments(xmp: bytes) -> bytes:
    """The APP1 segments of a packet.

    Of one that is too long, first the recipe is moved to the extension, which many programs do not read;
    and where that is not enough, everything but the mark that the photo was edited.
    """
    if len(xmp) <= _ROOM:
        return segment(0xE1, XMP + xmp)
    recipe = recipe_in(xmp)
    main, extension = _linked(without_recipe(xmp), with_recipe(None, recipe) if recipe else b"")
    if len(main) > _ROOM:
        main, extension = _linked(_mark_of(xmp), without_mark(xmp))
    name = _name_of(extension)
    parts = [segment(0xE1, XMP + main)]
    for place in range(0, len(extension), _PART):
        head = XMP_EXTENSION + name + struct.pack(">LL", len(extension), place)
        parts.append(segment(0xE1, head + extension[place : place + _PART]))
    return b"".join(parts)


def _linked(main: bytes | None, extension: bytes) -> tuple[bytes, bytes]:
    """A main packet that names its extension, and that without the wrapper, which it may not have."""
    bare = re.sub(rb"<\?xpacket.*?\?>", b"", extension, flags=re.DOTALL).strip()
    return stated(main, _NOTE, "xmpNote", "HasExtendedXMP", _name_of(bare).decode()), bare


def _name_of(extension: bytes) -> bytes:
    return hashlib.md5(extension, usedforsecurity=False).hexdigest().upper().encode()


def _mark_of(xmp: bytes) -> bytes | None:
    return mark_as_edited(None) if DIGITAL_SOURCE_TYPE.encode() in xmp else None
