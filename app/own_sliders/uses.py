"""What the open photos did with a slider, so that a deletion that is undone is undone in them, too."""

from __future__ import annotations

from dataclasses import dataclass
from weakref import ref

from PySide6.QtCore import QObject, Slot
from shiboken6 import isValid

from app.editor.session import Session
from app.edits.document import Document
from app.edits.past import Past, past_of, put_back
from core.protocol import ModelLoaded


@dataclass(frozen=True)
class _Use:
    """A photo's history, with the slider."""

    document: ref[Document]
    past: Past


class Uses(QObject):
    """Of one slider that is about to go. Photos that are edited meanwhile keep what they have then."""

    def __init__(self, session: Session, key: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session, self._key = session, key
        pasts = [(document, past_of(document)) for document in session.album.documents]
        self._uses = [_Use(ref(document), past) for document, past in pasts if past != self._left(past)]

    def put_back(self) -> None:
        """When the slider is there again."""
        self._session.model_ready.connect(self._on_model)

    def _left(self, past: Past) -> Past:
        """What a history is without the slider."""
        model = self._session.model
        return past.only(name for name in (model.attributes if model else ()) if name != self._key)

    @Slot(object)
    def _on_model(self, model: ModelLoaded) -> None:
        if self._key not in model.attributes:
            return
        self._session.model_ready.disconnect(self._on_model)
        for use in self._uses:
            document = use.document()
            if document is not None and isValid(document) and past_of(document) == self._left(use.past):
                put_back(document, use.past)
        self.deleteLater()
