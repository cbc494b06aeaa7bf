"""The recipe of an edit inside the picture it made, so that its sliders can be restored from there.

It is a property of our own in the XMP, as text, or deflated and in base64 where it is long.
"""

from __future__ import annotations

import base64
import re
import zlib
from pathlib import Path
from xml.parsers import expat

from core.photo.find_xmp import find_xmp
from core.photo.xmp import parse, stated, without

NAMESPACE = "https://semblance.app/ns/1.0/"
"""Of the XMP property `Recipe`. It is a name: it never changes, and nothing is ever fetched from there."""

_PROPERTY = f"{NAMESPACE} Recipe"  # as the parser names it
_BINDING = re.compile(rb'xmlns:([\w.-]+)\s*=\s*["\']' + re.escape(NAMESPACE.encode()) + rb'["\']')
_PACKED = "deflate;base64,"
_LONG = 1_000
_MOST = 32 << 20
_NOT_IN_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def read_recipe(path: Path | str) -> str:
    """The recipe that a picture carries, or "" when there is none, or no such file, or it is damaged.

    Reads only the file's structure, no pixels. Raises nothing.
    """
    try:
        path = Path(path)
        if not path.is_file():
            return ""  # reading a pipe would wait for its writer
        with path.open("rb") as file:
            xmp = find_xmp(file)
    except (OSError, ValueError):
        return ""
    return recipe_in(xmp) if xmp else ""


def recipe_in(xmp: bytes) -> str:
    """The recipe that an XMP packet holds, or "" when there is none or it is damaged."""
    if NAMESPACE.encode() not in xmp:
        return ""
    try:
        return _unpacked(_value(xmp))
    except (ValueError, zlib.error):
        return ""


def with_recipe(xmp: bytes | None, recipe: str) -> bytes:
    """XMP that carries the recipe; one that it carried before is replaced."""
    return stated(without_recipe(xmp) if xmp else None, NAMESPACE, "semblance", "Recipe", _packed(recipe))


def without_recipe(xmp: bytes) -> bytes:
    """XMP without a recipe, whatever prefix another program gave our namespace."""
    for prefix in set(_BINDING.findall(xmp)):
        xmp = without(xmp, "Recipe", re.escape(prefix))
    return xmp


def _packed(recipe: str) -> str:
    if len(recipe) <= _LONG and not recipe.startswith(_PACKED) and not _NOT_IN_XML.search(recipe):
        return recipe
    # a file name that is not Unicode has lone surrogates in Python
    return _PACKED + base64.b64encode(zlib.compress(recipe.encode("utf-8", "surrogatepass"), 9)).decode()


def _unpacked(value: str) -> str:
    if not value.startswith(_PACKED):
        return value
    inflate = zlib.decompressobj()
    data = inflate.decompress(base64.b64decode(value[len(_PACKED) :]), _MOST)
    if not inflate.eof:
        raise ValueError("cut short, or larger than any recipe")
    return data.decode("utf-8", "surrogatepass")


def _value(xmp: bytes) -> str:
    """The property's value, given as an attribute or as an element."""
    values: list[str] = []
    inside = False

    def start(name: str, attributes: dict[str, str]) -> None:
        nonlocal inside
        inside = name == _PROPERTY
        if inside:
            values.append("")
        if _PROPERTY in attributes:
            values.append(attributes[_PROPERTY])

    def text(data: str) -> None:
        if inside:
            values[-1] += data

    def end(_: str) -> None:
        nonlocal inside
        inside = False

    parser = expat.ParserCreate(namespace_separator=" ")
    parser.buffer_text = True
    parser.StartElementHandler, parser.EndElementHandler = start, end
    parser.CharacterDataHandler = text
    parse(xmp, parser)
    return next((value for value in values if value), "")
