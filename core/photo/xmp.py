"""XMP packets: kept byte for byte except where a photo written anew made them untrue."""

from __future__ import annotations

import re
from html import escape  # that of xml.sax loads all of urllib, for which a window that opens has no time
from xml.parsers import expat

DIGITAL_SOURCE_TYPE = "http://cv.iptc.org/newscodes/digitalsourcetype/compositeWithTrainedAlgorithmicMedia"
"""IPTC NewsCodes: a photo of the world in which a part was made by a trained model."""

_IPTC_EXT = "http://iptc.org/std/Iptc4xmpExt/2008-02-29/"
_EMPTY_PACKET = (
    '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>'
    '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
    '</rdf:RDF></x:xmpmeta><?xpacket end="w"?>'
).encode()
_END = b"</rdf:RDF>"
_BEYOND_TEXT = str.maketrans({'"': "&quot;", "\t": "&#9;", "\n": "&#10;", "\r": "&#13;"})  # in attributes
_QUOTED = rb'(?:"[^"]*"|\'[^\']*\')'
_NOTHING_SAID = re.compile(
    rb"<rdf:Description(?:\s+(?:rdf:about|xmlns:[\w.-]+)\s*=\s*" + _QUOTED + rb")*\s*"
    rb"(?:/>|>\s*</rdf:Description\s*>)"
)
_SIZES = ((b"tiff:ImageWidth", b"exif:PixelXDimension"), (b"tiff:ImageLength", b"exif:PixelYDimension"))


def parse(xmp: bytes, parser: expat.XMLParserType | None = None) -> None:
    """Let expat read a packet, with its prefixes resolved ("namespace name").

    Raises:
        ValueError: it is damaged, or has entities of its own, which no packet needs and bombs are made of.
    """

    def refuse(*_: object) -> None:
        raise ValueError("XMP has no entities of its own")

    parser = parser or expat.ParserCreate(namespace_separator=" ")
    parser.EntityDeclHandler = refuse
    try:
        parser.Parse(xmp.strip(b"\0 \t\r\n"), True)
    except expat.ExpatError as error:
        raise ValueError(str(error)) from error


def is_understood(xmp: bytes) -> bool:
    """Whether statements can be added to the packet: it is whole, in UTF-8, and has RDF."""
    try:
        xmp.decode("utf-8")
        parse(xmp)
    except ValueError:
        return False
    return _END in xmp


def upright_xmp(xmp: bytes, size: tuple[int, int]) -> bytes:
    """XMP that asks for no turning, has no thumbnail, and gives this width and height where it gives any."""
    for names, value in (((b"tiff:Orientation",), 1), *zip(_SIZES, size, strict=True)):
        for name in names:
            xmp = re.sub(rb"(\s" + name + rb'\s*=\s*["\'])\d+', rb"\g<1>%d" % value, xmp)
            xmp = re.sub(rb"(<" + name + rb">\s*)\d+", rb"\g<1>%d" % value, xmp)
    return without(xmp, "Thumbnails", rb"(?:xmp|xap)")


def mark_as_edited(xmp: bytes | None) -> bytes:
    """XMP with IPTC `DigitalSourceType` set; everything else in `xmp` stays as it is.

    A packet that is not UTF-8 or has no RDF is replaced by one that says only this.
    """
    kept = without_mark(xmp) if xmp else None
    return stated(kept, _IPTC_EXT, "Iptc4xmpExt", "DigitalSourceType", DIGITAL_SOURCE_TYPE)


def without_mark(xmp: bytes) -> bytes:
    """XMP that does not say where the picture comes from."""
    return without(xmp, "DigitalSourceType")


def without(xmp: bytes, name: str, prefix: bytes = rb"[\w.-]+") -> bytes:
    """XMP without the property `prefix`:`name`, be it an attribute or an element.

    `prefix` is a regular expression without groups. A description that says nothing more goes too.
    """
    prefixed = prefix + b":" + name.encode()
    # one blank before, not all of them: packets are padded with long runs of blanks
    left = re.sub(rb"\s" + prefixed + rb"\s*=\s*" + _QUOTED, b"", xmp)
    element = rb"<(" + prefixed + rb")(?=[\s/>])[^>]*?(?:/>|>.*?</\1\s*>)"
    left = re.sub(element, b"", left, flags=re.S)
    return xmp if left == xmp else _NOTHING_SAID.sub(b"", left)


def stated(xmp: bytes | None, namespace: str, prefix: str, name: str, value: str) -> bytes:
    """XMP that also says `prefix`:`name` = `value`; a packet that is not understood is replaced."""
    packet = xmp if xmp and is_understood(xmp) else _EMPTY_PACKET
    about = re.search(rb"rdf:about\s*=\s*(" + _QUOTED + rb")", packet)
    text = escape(value, quote=False).translate(_BEYOND_TEXT)
    statement = f' xmlns:{prefix}="{namespace}" {prefix}:{name}="{text}"/>'.encode()
    head, _, tail = packet.rpartition(_END)
    subject = about.group(1) if about else b'""'
    return head + b"<rdf:Description rdf:about=" + subject + statement + _END + tail
