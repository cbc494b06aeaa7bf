"""Finds the photo that a document or a recipe is of. No widgets here."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from app.files.document_file import SavedDocument, extract_photo
from app.files.recipe import PhotoNote
from core.files import sha256_of


@dataclass(frozen=True)
class Located:
    """A photo that was found; `same` is False for a file that has changed since."""

    path: Path
    same: bool


def locate(saved: SavedDocument, document: Path, extracted: Path) -> Located | None:
    """The photo of a document: where it was, by the way from the document, beside it, or inside it.

    A photo that is as it was goes before one that has changed, wherever it lies.

    Args:
        extracted: the app's own folder, to put an embedded photo into; pasted ones are there, too.

    Raises:
        DocumentError: the embedded photo is the only one, and cannot be taken out.
    """
    note = saved.recipe.photo
    found = search(note, document.absolute().parent)
    if found is not None and extracted in found.path.parents:
        with suppress(OSError):
            found.path.touch()  # it is in use: `app.files.tidy` leaves it
    if (found is None or not found.same) and saved.embedded:
        return Located(extract_photo(document, saved, extracted / note.sha256[:16]), same=True)
    return found


def search(note: PhotoNote, folder: Path, more: Iterable[Path] = ()) -> Located | None:
    """The photo of a recipe, as seen from a folder."""
    places = [Path(note.path)] if note.path else []
    places += [folder / note.relative] if note.relative else []
    places += [folder / Path(note.name).name] if note.name else []
    there = [place for place in dict.fromkeys([*places, *more]) if _is_file(place)]
    for place in there:
        if note.sha256 and digest_of(place) == note.sha256:
            return Located(_plain(place), same=True)
    return Located(_plain(there[0]), same=False) if there else None


def digest_of(path: Path) -> str:
    """SHA-256 of a file, hex; empty when it cannot be read."""
    try:
        return sha256_of(path)
    except OSError:
        return ""


def _is_file(path: Path) -> bool:
    try:
        return path.is_file()
    except (OSError, ValueError):
        return False


def _plain(path: Path) -> Path:
    return path.resolve() if ".." in path.parts else path.absolute()
