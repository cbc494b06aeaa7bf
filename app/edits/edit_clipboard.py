"""Copy and paste of edits: between faces, photos, and windows, by the system's clipboard."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any

from PySide6.QtCore import QByteArray, QMimeData, QObject, Slot
from PySide6.QtGui import QGuiApplication

from app.editor.session import Session
from app.edits.document import Document
from app.edits.edit_state import EditState, FaceState
from app.edits.everywhere import change_all
from app.edits.state_json import Masks, numbers, state_from_json, state_to_json
from app.menus.action_registry import Menu
from app.menus.actions import Actions
from app.names import friendly
from app.widgets.toast import Kind, Toaster

MIME = "application/x-semblance-edit+json"
VERSION = 1
_LONGEST = 16_000_000  # bytes; masks of many megapixels do not come from us


@dataclass(frozen=True)
class Copied:
    """One face's edit.

    Attributes:
        face: all of it, with mask and crop.
        size: pixels of the photo it was copied from; a crop is worth nothing in a photo of another size.
    """

    face: FaceState
    size: tuple[int, int]

    def onto(
        self, state: FaceState, attributes: Iterable[str], *, size: tuple[int, int] | None = None
    ) -> FaceState:
        """`state` with the copied sliders in place of its own.

        Args:
            state: what is set for the other face; what it holds, its mask and its crop stay.
            attributes: of the model in use; other sliders cannot be pasted.
            size: of the other photo, to take the mask too and, in a photo of the same size, the crop.
        """
        new = replace(
            self.face.only(attributes), hold=state.hold, mask=state.mask, feather=state.feather,
            quad=state.quad,
        )  # fmt: skip
        if size is None:
            return new
        new = replace(new, mask=self.face.mask, feather=self.face.feather)
        return replace(new, quad=self.face.quad) if size == self.size else new


def to_mime(copied: Copied) -> QMimeData:
    """For the clipboard."""
    masks = Masks()
    edit = state_to_json(EditState().with_current(copied.face), masks)
    stored = {"version": VERSION, "edit": edit, "masks": masks.stored, "size": list(copied.size)}
    mime = QMimeData()
    mime.setData(MIME, QByteArray(json.dumps(stored).encode()))
    return mime


def from_mime(mime: QMimeData | None) -> Copied | None:
    """What was copied; None when it is no edit, or one that cannot be read."""
    if mime is None or not mime.hasFormat(MIME):
        return None
    data = bytes(mime.data(MIME).data())
    if len(data) > _LONGEST:
        return None
    try:
        stored: Any = json.loads(data)
    except ValueError:
        return None
    if not isinstance(stored, dict) or stored.get("version") != VERSION:
        return None
    masks = stored.get("masks")
    state = state_from_json(stored.get("edit"), Masks(masks if isinstance(masks, dict) else None))
    size = numbers(stored.get("size"), 2) or (0.0, 0.0)
    return Copied(state.of(0), (round(size[0]), round(size[1])))


class EditClipboard(QObject):
    """Three actions and the clipboard."""

    def __init__(self, session: Session, toaster: Toaster, actions: Actions, parent: QObject) -> None:
        super().__init__(parent)
        self._session, self._toaster = session, toaster
        actions.add_separator(Menu.EDIT)
        self.copy_action = actions.add(
            "copy_edits", lambda: self.tr("Copy edits"), "Ctrl+Shift+C", Menu.EDIT, slot=self.copy,
            needs_photo=True,
        )  # fmt: skip
        for name, text, keys, slot in (
            ("paste_edits", lambda: self.tr("Paste edits"), "Ctrl+Shift+V", self.paste),
            (
                "paste_edits_whole", lambda: self.tr("Paste edits with mask and crop"), "Ctrl+Alt+V",
                self.paste_whole,
            ),
            (
                "paste_edits_everywhere", lambda: self.tr("Paste edits into all open photos"),
                "Ctrl+Alt+Shift+V", self.paste_everywhere,
            ),
        ):  # fmt: skip
            actions.add(name, text, keys, Menu.EDIT, slot=slot, needs_photo=True)

    @Slot()
    def copy(self) -> None:
        """Put the current face's edit on the clipboard."""
        document = self._session.document
        if document is None:
            return
        QGuiApplication.clipboard().setMimeData(to_mime(Copied(document.state.current, _size(document))))
        self._toaster.say(Kind.INFO, self.tr("The edits of this face were copied."))

    @Slot()
    def paste(self) -> None:
        """Set the current face's sliders, amount and detail to those that were copied."""
        self._paste(whole=False)

    @Slot()
    def paste_whole(self) -> None:
        """The same with the mask and, between photos of the same size, the crop."""
        self._paste(whole=True)

    @Slot()
    def paste_everywhere(self) -> None:
        """The same for every open photo."""
        copied = self._copied()
        if copied is None:
            return
        attributes = self._attributes
        count = change_all(
            self._session.album, lambda state: copied.onto(state, attributes), self.tr("Paste edits")
        )
        words = self.tr("The edits were pasted into {0} photos. Each of them can undo it.")
        self._toaster.say(Kind.DONE, words.replace("{0}", str(count)))

    def _paste(self, *, whole: bool) -> None:
        document, copied = self._session.document, self._copied()
        if document is None or copied is None:
            return
        size = _size(document) if whole else None
        state = copied.onto(document.state.current, self._attributes, size=size)
        self._session.set_face_state(state, self.tr("Paste edits"))
        if whole and copied.face.quad is not None and size != copied.size:
            self._toaster.say(
                Kind.INFO,
                self.tr("The crop was not pasted: the photos are of different sizes. Move it by hand."),
            )
        missing = [name for name, _ in copied.face.strengths if name not in self._attributes]
        if missing:
            words = self.tr("This model has no slider for: {0}. The other edits were pasted.")
            self._toaster.say(Kind.INFO, words.replace("{0}", ", ".join(friendly(name) for name in missing)))

    def _copied(self) -> Copied | None:
        copied = from_mime(QGuiApplication.clipboard().mimeData())
        if copied is None:
            keys = self.copy_action.shortcut().toString()
            words = self.tr("There are no edits to paste. Copy some first, from another face or photo ({0}).")
            self._toaster.say(Kind.INFO, words.replace("{0}", keys))
        return copied

    @property
    def _attributes(self) -> tuple[str, ...]:
        return () if self._session.model is None else self._session.model.attributes


def _size(document: Document) -> tuple[int, int]:
    size = document.photo.picture.size
    return size.width(), size.height()
