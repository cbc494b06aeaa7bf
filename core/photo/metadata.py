"""Which of a photo's metadata goes into a file that is written anew, and what is lost on the way."""

from __future__ import annotations

from dataclasses import replace

from core.photo.exif import has_resolution, resolution_exif, upright_exif
from core.photo.iptc import iim, without_thumbnails
from core.photo.photo import Metadata, Photo
from core.photo.recipe import with_recipe, without_recipe
from core.photo.xmp import DIGITAL_SOURCE_TYPE, is_understood, mark_as_edited, upright_xmp
from core.sentences import Sentence

__all__ = ["DIGITAL_SOURCE_TYPE", "mark_as_edited", "metadata_to_write"]

_EXIF_ROOM = 65_500  # a JPEG segment's length is 16 bits


def metadata_to_write(
    photo: Photo, size: tuple[int, int], file_format: str, edited: bool, keep: bool, recipe: str
) -> tuple[Metadata, list[Sentence]]:
    """The photo's metadata made true for upright pixels of `size` (width, height), and notes for the user.

    It is marked where the pixels are `edited`, and then carries the `recipe`; one from an earlier edit is
    dropped. The colour profile and the resolution stay also where the rest is not kept: without the profile
    the colours would be others.
    """
    meta = photo.meta if keep else Metadata(icc=photo.meta.icc, dpi=photo.meta.dpi)
    notes: list[Sentence] = []
    exif = _exif(meta, size, file_format, notes)
    iptc = _iptc(meta, file_format, notes)
    return replace(meta, exif=exif, iptc=iptc, xmp=_xmp(meta, size, edited, recipe, notes)), notes


def _exif(meta: Metadata, size: tuple[int, int], file_format: str, notes: list[Sentence]) -> bytes | None:
    if meta.exif is None:
        return resolution_exif(meta.dpi) if file_format == "WEBP" and meta.dpi else None
    exif = upright_exif(meta.exif, size)
    if not exif:
        notes.append(Sentence("The photo's EXIF (camera, date, place) is damaged and was left out."))
    elif file_format == "JPEG" and len(exif) > _EXIF_ROOM:
        notes.append(
            Sentence(
                "The photo's EXIF (camera, date, place) is longer than the 64 KB that JPEG allows and was "
                "left out. Save it as PNG, TIFF or WebP to keep it."
            )
        )
        return None
    elif file_format == "WEBP" and meta.dpi and not has_resolution(exif):
        notes.append(
            Sentence(
                "WebP has no place for the photo's resolution of {resolution} pixels per inch, so it was "
                "left out. Save it as JPEG, PNG or TIFF to keep it.",
                resolution=round(meta.dpi[0]),
            )
        )
    return exif or None


def _iptc(meta: Metadata, file_format: str, notes: list[Sentence]) -> bytes | None:
    if meta.iptc is None:
        return None
    iptc = without_thumbnails(meta.iptc)
    if iptc and file_format in ("JPEG", "TIFF"):
        return iptc
    if iptc is None:
        notes.append(Sentence("The photo's IPTC captions are damaged and were left out."))
    elif iim(iptc):
        notes.append(
            Sentence(
                "{type} has no place for IPTC captions of the older kind (IIM), so the photo's were left "
                "out. Save it as JPEG or TIFF to keep them.",
                type=file_format.replace("WEBP", "WebP"),
            )
        )
    return None


def _xmp(
    meta: Metadata, size: tuple[int, int], edited: bool, recipe: str, notes: list[Sentence]
) -> bytes | None:
    xmp = None
    if meta.xmp and is_understood(meta.xmp):
        xmp = without_recipe(upright_xmp(meta.xmp, size))
    elif meta.xmp:
        notes.append(
            Sentence("The photo's XMP (captions, ratings, develop settings) is damaged and was left out.")
        )
    if edited:
        xmp = mark_as_edited(xmp)
        if recipe:
            xmp = with_recipe(xmp, recipe)
    return xmp
