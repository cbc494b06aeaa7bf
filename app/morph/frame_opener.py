"""Opens one frame of a strip in the editor, as a photo of its own, larger than on the screen."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QImage

from app.background import Background
from app.editor.session import Session
from app.engine.engine_task import EngineTask
from app.photos.made import keep_made
from app.photos.pyramid import image_of
from core.protocol import Failed, FrameDrawn, Interpolate, Reply

SIDE = 1024  # pixels


class FrameOpener(QObject):
    """Asks for the frame, keeps it as a file, and opens that.

    Signals:
        opened(): it is being opened in the editor.
        failed(message, details)
    """

    opened = Signal()
    failed = Signal(str, str)

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._request: Interpolate | None = None
        self._image: QImage | None = None
        self._background = Background("morph frames", self)
        self._task = EngineTask(session.engine, self)
        self._task.told.connect(self._on_told)
        self._task.done.connect(self._on_done)
        self._task.failed.connect(self._on_failed)

    @property
    def is_busy(self) -> bool:
        """Whether one is on its way."""
        return self._task.runs or self._background.is_busy

    def open(self, strip: Interpolate, index: int) -> None:
        """Open the frame of this number."""
        self._request = replace(strip, places=(strip.places[index],), side=SIDE)
        self._image = None
        self._task.send(self._request)

    def close(self) -> None:
        """Finish what is being written."""
        self._task.cancel()
        self._background.close()

    @Slot(object)
    def _on_told(self, reply: Reply) -> None:
        if isinstance(reply, FrameDrawn):
            self._image = image_of(reply.pixels)

    @Slot(object)
    def _on_done(self, _: Reply) -> None:
        request, image = self._request, self._image
        if request is None or image is None:
            return
        names = [Path(end.photo.path).name for end in request.ends]
        about = {
            "kind": "morph", "photos": names, "place": request.places[0], "semantic": request.semantic,
            "stochastic": request.stochastic, "detail": request.detail, "model": Path(request.model).name,
        }  # fmt: skip
        stem = self.tr("morph {0}").replace("{0}", f"{request.places[0]:.2f}")
        self._background.do(lambda: keep_made(image, stem, about), self._on_kept, self._on_not_kept)

    def _on_kept(self, path: Path) -> None:
        self.opened.emit()
        self._session.open_all([path], show=True)

    def _on_not_kept(self, error: Exception) -> None:
        self.failed.emit(
            self.tr(
                "The frame could not be kept as a file, probably because the disk is full. Free some space "
                "and try again; the strip is still here."
            ),
            str(error),
        )

    @Slot(object)
    def _on_failed(self, failure: Failed) -> None:
        self.failed.emit(failure.message, failure.details)
