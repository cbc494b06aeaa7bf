"""What a slider does to the open photo: its crop, with the slider at either end. No widgets here."""

from __future__ import annotations

from PySide6.QtCore import QObject, QRectF, QTimer, Signal, Slot
from PySide6.QtGui import QImage, QPainter

from app.editor.session import Session
from app.edits.document import Document
from app.engine.engine_task import EngineTask
from app.photos.pyramid import fitted, image_of
from core.protocol import Edit, Edited, FaceEdit, Failed, Quad, Quality

SIDE = 256  # pixels of a picture
STEPS = 20
_PATIENCE = 250  # milliseconds between looks whether the engine has edits of the session's to do


class Trial(QObject):
    """Shows one slider at a time.

    Signals:
        shown(strength, QImage): -1, 0 or 1.
        failed(message)
        impossible(): no photo is open, or its crop is not known yet.
    """

    shown = Signal(int, object)
    failed = Signal(str)
    impossible = Signal()

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._key = ""
        self._wanted: list[int] = []
        self._task = EngineTask(session.engine, self)
        self._task.done.connect(self._on_done)
        self._task.failed.connect(self._on_failed)
        self._task.stopped.connect(self._next)
        self._wait = QTimer(self, singleShot=True, interval=_PATIENCE)
        self._wait.timeout.connect(self._next)

    def show(self, key: str) -> None:
        """Try the slider with this key on the open photo."""
        self.stop()
        document = self._session.document
        if document is None or document.quad is None or self._session.model is None:
            self.impossible.emit()
            return
        self._key, self._wanted = key, [1, -1]
        self.shown.emit(0, _cut(document.photo.picture.full_size_image, document.quad))
        self._next()

    def stop(self) -> None:
        """Not wanted any more."""
        self._key, self._wanted = "", []
        self._wait.stop()
        self._task.cancel()

    @Slot()
    def _next(self) -> None:
        """An edit takes the place of any other, so the session's own come first."""
        document, model = self._session.document, self._session.model
        if not self._wanted or document is None or document.quad is None or model is None:
            return
        if self._task.runs or any(isinstance(each, Edit) for each in self._session.engine.waiting):
            self._wait.start()
            return
        face = FaceEdit(document.quad, ((self._key, float(self._wanted[0])),))
        self._task.send(Edit(model.model, document.ref, (face,), 0, Quality.REFINED, 2 * SIDE, STEPS))

    @Slot(object)
    def _on_done(self, edited: Edited) -> None:
        document, face = self._session.document, edited.request.focused
        if self._wanted and document is not None and document.ref == edited.request.photo:
            strength = self._wanted.pop(0)
            if face.strengths == ((self._key, float(strength)),):
                self.shown.emit(strength, _edited(document, edited))
        self._next()

    @Slot(object)
    def _on_failed(self, failed: Failed) -> None:
        self._wanted = []
        self.failed.emit(failed.message)


def _edited(document: Document, edited: Edited) -> QImage:
    picture = document.photo.picture.full_size_image.copy()
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    for patch in edited.patches:
        height, width = patch.pixels.shape[:2]
        place = QRectF(patch.left, patch.top, width * patch.scale, height * patch.scale)
        painter.drawImage(place, image_of(patch.pixels))
    painter.end()
    return _cut(picture, edited.request.focused.quad)


def _cut(picture: QImage, quad: Quad) -> QImage:
    """The square around a crop, as small as it is shown."""
    left, top = (min(values) for values in zip(*quad, strict=True))
    right, bottom = (max(values) for values in zip(*quad, strict=True))
    box = QRectF(left, top, right - left, bottom - top).toAlignedRect()
    return fitted(picture.copy(box.intersected(picture.rect())), SIDE)
