"""The open photos' faces, to be added to a strip from a menu."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QRect
from PySide6.QtGui import QImage

from app.edits.document import Document
from app.photos.album import Album
from app.photos.thumbnails import SIDE
from core.protocol import Quad


@dataclass(frozen=True, eq=False)
class Source:
    """One face of an open photo, or a photo that was not looked at yet.

    Attributes:
        document: None where the photo was not looked at; its largest face is meant then.
        face, faces: which one, of how many.
        picture: small; None while there is none.
    """

    path: Path
    document: Document | None
    face: int
    faces: int
    picture: QImage | None


def sources(album: Album) -> Iterator[Source]:
    """All faces of all open photos, in order."""
    for entry in album.entries:
        document = entry.document
        if entry.failure:
            continue
        if document is None or not document.quads:
            yield Source(entry.path, None, 0, 1, entry.thumbnail)
            continue
        whole = document.photo.picture
        small = whole.small(SIDE)
        for face, quad in enumerate(document.quads):
            share = small.width() / max(whole.size.width(), 1)
            yield Source(entry.path, document, face, len(document.quads), small.copy(_box(quad, share)))


def _box(quad: Quad, share: float) -> QRect:
    """The square around a crop, in a picture that is smaller by `share`."""
    across, down = zip(*quad, strict=True)
    left, top = share * min(across), share * min(down)
    return QRect(round(left), round(top), round(share * max(across) - left), round(share * max(down) - top))
