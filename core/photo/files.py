"""Photos in and out of files, with their metadata. Free of torch and Qt: the app imports this room.

photo = read_photo(Path("me.jpg"))      # upright RGB, EXIF, colour profile ...
view = to_srgb(photo)                   # [H,W,3] uint8 for the screen and the model
write_photo(photo, pixels, Path("me, smiling.jpg"), edited=True)
"""

from __future__ import annotations

import errno
import hashlib
import struct
from pathlib import Path

from core.files import FULL, write_atomically
from core.photo import jpeg, webp
from core.photo.colour import to_8bit, to_srgb
from core.photo.decode import MAX_PIXELS, decode
from core.photo.encode import FORMATS, encode
from core.photo.photo import JpegCoding, Metadata, Photo, PhotoError, Pixels
from core.photo.recipe import read_recipe
from core.photo.scale import shrunk
from core.photo.xmp import DIGITAL_SOURCE_TYPE
from core.sentences import Sentence

__all__ = [
    "DIGITAL_SOURCE_TYPE", "FORMATS", "MAX_PIXELS", "JpegCoding", "Metadata", "Photo", "PhotoError", "Pixels",
    "cannot_write", "read_photo", "read_recipe", "to_8bit", "to_srgb", "write_photo",
]  # fmt: skip


MAX_BYTES = 2_000_000_000
"""Larger files are not even read: `MAX_PIXELS` of 16 bits with alpha, not compressed, are smaller."""


def read_photo(path: Path | str) -> Photo:
    """Read a JPEG, PNG, TIFF, WebP, BMP or GIF file of 8 or 16 bits.

    Raises:
        PhotoError: with one to three sentences for the user.
    """
    path = Path(path)
    try:
        if path.is_dir():
            raise PhotoError(
                Sentence(
                    "{file} is a folder, not a photo. Choose a file inside it.", file=path.name or str(path)
                )
            )
        if path.exists() and not path.is_file():
            raise PhotoError(
                Sentence(
                    "{path} is not a file but a device or pipe. Save the photo to a file first.",
                    path=str(path),
                )
            )
        if path.stat().st_size > MAX_BYTES:
            raise PhotoError(
                Sentence(
                    "{file} is too large: no photo that can be edited has more than {most} GB. "
                    "Check that it is a photo, or make a smaller copy.",
                    file=path.name,
                    most=MAX_BYTES // 1_000_000_000,
                )
            )
        data = path.read_bytes()
    except FileNotFoundError:
        raise PhotoError(
            Sentence("There is no file {path}. It may have been moved, renamed or deleted.", path=str(path))
        ) from None
    except PermissionError:
        raise PhotoError(
            Sentence(
                "{file} may not be read by you: its permissions forbid it. "
                "Change them, or copy the file to a folder of yours.",
                file=path.name,
            )
        ) from None
    except (OSError, ValueError) as error:
        raise PhotoError(
            Sentence(
                "{file} cannot be read ({why}). Check the disk or network drive it is on.",
                file=path.name,
                why=_reason(error),
            )
        ) from None
    return decode(data, path)


def write_photo(
    photo: Photo,
    pixels: Pixels,
    path: Path | str,
    *,
    edited: bool,
    quality: int | None = None,
    keep_metadata: bool = True,
    longest_side: int = 0,
    recipe: str = "",
) -> tuple[str, ...]:
    """Write `pixels` [H,W,3], the edited pixels of `photo`, to `path`; its suffix names the format.

    The file is whole or not there. EXIF (upright, without its old thumbnail), XMP, IPTC, resolution and
    colour profile are the photo's; an `edited` one says so in IPTC `DigitalSourceType`. Not `edited` and of
    the same format, the photo's own file is copied, so that also a JPEG keeps every pixel. `quality` (1..100)
    is for JPEG and WebP; without it a JPEG is compressed as it was before, and a WebP without loss where it
    was so, as it is at 100. 16 bits stay 16 in PNG and TIFF. With a `longest_side` a larger picture is scaled
    down to that many pixels. An `edited` one carries the `recipe`, for `read_recipe` to find.

    Returns notes: a sentence for the user for each thing of the photo that the format could not keep.

    Raises:
        PhotoError: with one to three sentences for the user; `path` is then as it was before.
        ValueError: `pixels` are not of the photo's shape.
    """
    path = Path(path)
    if pixels.shape != photo.pixels.shape:
        raise ValueError(f"pixels are {pixels.shape}, the photo's are {photo.pixels.shape}")
    file_format = FORMATS.get(path.suffix.lower())
    if file_format is None:
        raise PhotoError(
            Sentence(
                "{file} cannot be written: {ending} is not a known type of photo. "
                "Give it a name that ends in .jpg, .png, .tif or .webp.",
                file=path.name,
                ending=path.suffix or Sentence("a name without ending"),
            )
        )
    photo, small = shrunk(photo, pixels, longest_side)
    copied = not edited and small is pixels and file_format == photo.format
    data = _original(photo, keep_metadata) if copied else None
    notes: tuple[str, ...] = ()
    try:
        if data is None:
            data, notes = encode(
                photo, small, file_format, quality=quality, edited=edited, keep_metadata=keep_metadata,
                recipe=recipe if edited else "",
            )  # fmt: skip
        with write_atomically(path) as temporary:
            temporary.write_bytes(data)
        return notes
    except OSError as error:
        raise cannot_write(path, error) from error


def _original(photo: Photo, keep_metadata: bool) -> bytes | None:
    """The bytes of the photo's own file where they may stand for it; None where it must be encoded anew."""
    try:
        data = photo.path.read_bytes()
    except OSError:
        return None
    if hashlib.sha256(data).hexdigest() != photo.sha256:
        return None
    if keep_metadata:
        return data
    try:
        if photo.format == "JPEG":
            return jpeg.strip(data, photo.orientation)
        return webp.strip(data, photo.orientation) if photo.format == "WEBP" else None
    except (ValueError, struct.error, IndexError):
        return None  # decoders forgive some disorder between the segments


def _reason(error: Exception) -> str:
    return getattr(error, "strerror", None) or str(error) or type(error).__name__


def cannot_write(path: Path, error: OSError) -> PhotoError:
    """What to tell the user of an error that the system made when `path` was written."""
    file, folder = path.name, path.parent
    if not folder.is_dir():
        return PhotoError(
            Sentence(
                "{file} was not saved: there is no folder {folder}. Choose another place.",
                file=file,
                folder=str(folder),
            )
        )
    if error.errno in FULL:
        return PhotoError(
            Sentence(
                "{file} was not saved: the disk is full. Free some space or save it elsewhere.", file=file
            )
        )
    if isinstance(error, PermissionError) or error.errno == errno.EROFS:
        return PhotoError(
            Sentence(
                "{file} was not saved: you may not write to the folder {folder}. Save it in another one.",
                file=file,
                folder=str(folder),
            )
        )
    return PhotoError(
        Sentence("{file} was not saved: {why}. Save it in another place.", file=file, why=_reason(error))
    )
