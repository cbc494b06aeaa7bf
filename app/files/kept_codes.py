"""The engine's codes of the open photos, kept so that documents can hold them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from PySide6.QtCore import QObject, Slot

from app.editor.session import Session
from app.edits.document import Document
from core.protocol import CodeEntry, CodeKey, Codes, Edited, GetCodes, PutCodes, Quad, Quality, Reply, Request

_MOST = 200  # crops; of a model of 256 pixels, each takes 400 kB


class KeptCodes(QObject):
    """Asks the engine for the codes of what is shown at rest, and gives codes back to it."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._entries: dict[CodeKey, CodeEntry] = {}
        self._asked: set[tuple[str, str, Quad]] = set()
        self._digests: dict[str, str] = {}
        session.shown.connect(self._on_shown)
        session.engine.replied.connect(self._on_replied)
        session.engine.ready.connect(self._on_ready)

    def of(self, document: Document) -> tuple[CodeEntry, ...]:
        """Everything that is known of a photo's crops as they are now, by whatever model."""
        quads, photo = set(document.quads), document.ref.sha256
        return tuple(each for each in self._entries.values() if each.photo == photo and each.quad in quads)

    def digest_of(self, model: str) -> str:
        """SHA-256 (hex) of a model's file; empty while it is not known."""
        return self._digests.get(model, "")

    def give_back(self, entries: Iterable[CodeEntry]) -> None:
        """Let the engine use codes that came with a document."""
        entries = tuple(entries)
        self._keep(entries)
        if entries:
            self._session.engine.send(PutCodes(entries))

    @Slot(object)
    def _on_shown(self, edited: Edited) -> None:
        request = edited.request
        if request.quality is not Quality.REFINED:
            return
        wanted = {(request.model, request.photo.sha256, face.quad) for face in request.faces}
        if not wanted <= self._asked:
            self._asked |= wanted
            self._session.engine.send(GetCodes(request))

    @Slot(object, object, object)
    def _on_replied(self, _stamp: int, request: Request, reply: Reply) -> None:
        if isinstance(request, GetCodes) and isinstance(reply, Codes):
            self._digests[request.edit.model] = reply.model
            made = {entry.key[:3] for entry in reply.entries}  # those of an older document made another way
            self._entries = {key: each for key, each in self._entries.items() if key[:3] not in made}
            self._keep(reply.entries)

    @Slot(object)
    def _on_ready(self, _: Any) -> None:
        """A new process knows nothing of what the old one had encoded."""
        if self._entries:
            self._session.engine.send(PutCodes(tuple(self._entries.values())))

    def _keep(self, entries: Iterable[CodeEntry]) -> None:
        for entry in entries:
            self._entries.pop(entry.key, None)
            self._entries[entry.key] = entry
        for oldest in list(self._entries)[: max(len(self._entries) - _MOST, 0)]:
            del self._entries[oldest]
