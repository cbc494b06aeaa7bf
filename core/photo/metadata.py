"""EXIF and XMP of an edited photo: kept byte for byte except where the edit made them untrue."""

from __future__ import annotations

import re
import struct

DIGITAL_SOURCE_TYPE = "http://cv.iptc.org/newscodes/digitalsourcetype/compositeWithTrainedAlgorithmicMedia"
"""IPTC NewsCodes: a photo of the world in which a part was made by a trained model."""

_IPTC_EXT = "http://iptc.org/std/Iptc4xmpExt/2008-02-29/"
_EMPTY_PACKET = (
    '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>'
    '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
    '</rdf:RDF></x:xmpmeta><?xpacket end="w"?>'
)
_ORIENTATION, _EXIF_IFD, _WIDTH, _HEIGHT = 0x0112, 0x8769, 0xA002, 0xA003


def upright_exif(exif: bytes, turned: bool) -> bytes:
    """EXIF (a TIFF structure) whose orientation is 1 and that has no thumbnail.

    `turned` says that width and height changed places. The bytes are patched where they stand: a rewritten
    structure would break the maker notes, which point into it. What cannot be understood is dropped whole.
    """
    try:
        return _patched(bytearray(exif), turned)
    except (struct.error, IndexError, KeyError, ValueError):
        return b""


def _patched(data: bytearray, turned: bool) -> bytes:
    order = {b"II": "<", b"MM": ">"}[bytes(data[:2])]
    first = struct.unpack_from(order + "L", data, 4)[0]
    tags = _entries(data, order, first)
    if _ORIENTATION in tags:
        struct.pack_into(order + "HLHH", data, tags[_ORIENTATION] + 2, 3, 1, 1, 0)
    if turned and _EXIF_IFD in tags:
        inner = _entries(data, order, struct.unpack_from(order + "L", data, tags[_EXIF_IFD] + 8)[0])
        if _WIDTH in inner and _HEIGHT in inner:
            a, b = inner[_WIDTH] + 2, inner[_HEIGHT] + 2
            data[a : a + 10], data[b : b + 10] = data[b : b + 10], data[a : a + 10]
    _drop_thumbnail(data, order, first + 2 + 12 * len(tags))
    return bytes(data)


def _entries(data: bytearray, order: str, start: int) -> dict[int, int]:
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


def upright_xmp(xmp: bytes) -> bytes:
    """XMP that no longer asks for the photo to be turned."""
    text = re.sub(rb'(tiff:Orientation\s*=\s*["\'])\d', rb"\g<1>1", xmp)
    return re.sub(rb"(<tiff:Orientation>)\d", rb"\g<1>1", text)


def mark_as_edited(xmp: bytes | None) -> bytes:
    """XMP with IPTC `DigitalSourceType` set; everything else in `xmp` stays as it is.

    A packet that is not UTF-8 or has no RDF is replaced by one that says only this.
    """
    try:
        text = xmp.decode("utf-8") if xmp else _EMPTY_PACKET
    except UnicodeDecodeError:
        text = _EMPTY_PACKET
    if "</rdf:RDF>" not in text:
        text = _EMPTY_PACKET
    text = re.sub(r'\s+[\w.-]+:DigitalSourceType\s*=\s*("[^"]*"|\'[^\']*\')', "", text)
    text = re.sub(
        r"<([\w.-]+):DigitalSourceType\b[^>]*?(/>|>.*?</\1:DigitalSourceType\s*>)", "", text, flags=re.S
    )
    about = re.search(r'rdf:about\s*=\s*("[^"]*"|\'[^\']*\')', text)
    subject = about.group(1) if about else '""'
    statement = (
        f'<rdf:Description rdf:about={subject} xmlns:Iptc4xmpExt="{_IPTC_EXT}" '
        f'Iptc4xmpExt:DigitalSourceType="{DIGITAL_SOURCE_TYPE}"/>'
    )
    head, _, tail = text.rpartition("</rdf:RDF>")
    return f"{head}{statement}</rdf:RDF>{tail}".encode()


def strip_jpeg(data: bytes, orientation: int) -> bytes:
    """A JPEG file without EXIF, XMP, IPTC and comments; its compressed pixels are the same bytes.

    What pictures need to look the same stays: the colour profile, Adobe's colour mark, and an EXIF of
    nothing but the orientation where it is not 1.
    """
    kept, place = [data[:2]], 2
    if orientation != 1:
        entry = struct.pack(">HHLHHL", _ORIENTATION, 3, 1, orientation, 0, 0)
        exif = b"Exif\0\0MM\0*\0\0\0\x08\0\x01" + entry
        kept.append(b"\xff\xe1" + struct.pack(">H", len(exif) + 2) + exif)
    while data[place] == 0xFF and data[place + 1] != 0xDA:
        length = 2 + struct.unpack_from(">H", data, place + 2)[0]
        segment = data[place : place + length]
        marker = data[place + 1]
        private = marker == 0xFE or 0xE1 <= marker <= 0xEF
        if not private or marker == 0xEE or segment[4:16] == b"ICC_PROFILE\0":
            kept.append(segment)
        place += length
    return b"".join(kept) + data[place:]
