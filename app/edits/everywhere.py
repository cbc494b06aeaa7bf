"""One change for every open photo, as one step in each one's history. No widgets here."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from app.edits import commands
from app.edits.document import Document
from app.edits.edit_state import FaceState
from app.photos.album import Album, Entry

Change = Callable[[FaceState], FaceState]


def change_all(album: Album, change: Change, text: str) -> int:
    """Change the face that is edited in each open photo; `text` names the step.

    A photo that was not looked at yet is changed when it is.

    Returns:
        how many photos are, or will be, another thing than before.
    """
    return sum(_change(entry, change, text) for entry in album.entries if not entry.failure)


def _change(entry: Entry, change: Change, text: str) -> bool:
    if entry.document is not None:
        return _push(entry.document, change, text)
    entry.prepare = partial(_prepared, entry.prepare, change, text)
    return True


def _prepared(
    first: Callable[[Document], None] | None, change: Change, text: str, document: Document
) -> None:
    if first is not None:
        first(document)
    _push(document, change, text)


def _push(document: Document, change: Change, text: str) -> bool:
    after = change(document.state.current)
    if after == document.state.current:
        return False
    document.undo_stack.push(commands.set_face(document, after, text))
    return True
