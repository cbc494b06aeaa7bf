"""What becomes of open photos' edits when the model changes. No widgets here."""

from __future__ import annotations

from app.edits.past import past_of, put_back
from app.photos.album import Album
from app.photos.thumbnails import edited_thumbnail
from core.protocol import ModelLoaded


def start_over(album: Album, model: ModelLoaded) -> None:
    """Another model: its sliders mean something else, so there is nothing to undo, and faces are looked for
    anew. What it has sliders of the same name for stays set.
    """
    for entry in album.entries:
        document = entry.document
        if document is None:
            continue
        document.kept = None
        entry.set_thumbnail(edited_thumbnail(document.photo.picture, None))
        document.forget_faces()
        document.set_state(document.state.only(model.attributes))
        document.undo_stack.clear()


def suit(album: Album, model: ModelLoaded) -> None:
    """The first model, or the same one with other sliders: edits stay, as far as it can make them."""
    for entry in album.entries:
        document = entry.document
        if document is None:
            continue
        past = past_of(document)
        possible = past.only(model.attributes)
        if possible != past:
            put_back(document, possible)
        if document.faces and not model.faces:
            document.forget_faces()
