"""The way out of a strip: the dialog, the engine's work, and what the user is told afterwards."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, QUrl, Slot
from PySide6.QtGui import QDesktopServices, QImage
from PySide6.QtWidgets import QWidget

from app.background import Background
from app.engine.engine_task import EngineTask
from app.morph.settings import Course
from app.morph.strip import Strip
from app.morph.strip_file import Kind, StripFile, estimated_bytes
from app.photos.made import pixels_of
from app.settings import Settings
from app.widgets.strip_dialog import StripDialog
from app.widgets.toast import Kind as Toast
from app.widgets.toast import Toaster
from core.protocol import Exported, ExportStrip, Failed, Interpolate, Progress, Reply

_SAMPLE = 5


class StripExport(QObject):
    """Exports what `strip` shows."""

    def __init__(
        self, strip: Strip, task: EngineTask, settings: Settings, toaster: Toaster, window: QWidget
    ) -> None:
        super().__init__(window)
        self._strip, self._settings, self._toaster, self._window = strip, settings, toaster, window
        self.dialog: StripDialog | None = None
        self._background = Background("strip's size", self)
        self._last: StripFile | None = None
        self._task = task
        task.told.connect(self._on_told)
        task.done.connect(self._on_done)
        task.failed.connect(self._on_failed)
        task.stopped.connect(self._on_stopped)

    @Slot()
    def begin(self) -> None:
        """Show the dialog; one at a time."""
        request = self._strip.request
        if request is None:
            return
        if self.dialog is not None:
            self.dialog.raise_()
            return
        photos = list(dict.fromkeys(Path(end.photo.path) for end in request.ends))
        dialog = StripDialog(photos, len(request.places), self._offer(photos), self._window)
        dialog.export_wanted.connect(self._on_wanted)
        dialog.cancel_wanted.connect(self._task.cancel)
        dialog.estimate_wanted.connect(self._on_estimate)
        dialog.finished.connect(self._on_closed)
        self.dialog = dialog
        dialog.begin_estimate()
        dialog.open()

    def close(self) -> None:
        """The window closes."""
        self._task.cancel()
        self._background.close()

    def _offer(self, photos: list[Path]) -> StripFile:
        """As the last time, with what the strip says of its playing."""
        settings, last = self._strip.settings, self._last
        folder = Path(self._settings.export_folder or photos[0].parent)
        folder = folder if folder.is_dir() else Path.home()
        kind = Kind.GIF if last is None else last.kind
        stem = self.tr("{0} to {1}").replace("{0}", photos[0].stem).replace("{1}", photos[-1].stem)
        return StripFile(
            path=(folder if last is None else last.path.parent) / f"{stem[:120]}{kind.value}",
            kind=kind,
            side=512 if last is None else last.side,
            rate=settings.rate,
            back=settings.course is Course.BACK,
            endless=True,
        )

    @Slot(object)
    def _on_wanted(self, order: StripFile) -> None:
        request = self._request(order)
        if request is not None:
            self._last = order
            self._task.send(request)

    def _request(self, order: StripFile) -> ExportStrip | None:
        strip: Interpolate | None = self._strip.wanted(order.side)
        if strip is None:
            return None
        folder = not order.kind.value
        return ExportStrip(strip, str(order.path), folder, float(order.rate), order.back, order.endless)

    @Slot(object)
    def _on_estimate(self, order: StripFile) -> None:
        """Of what is drawn so far, some frames that follow each other."""
        if self._background.is_busy:
            return  # it is asked again when that is done
        frames = self._neighbours()
        count = self._strip.count
        if not frames:
            return
        self._background.do(
            lambda: (order, estimated_bytes([pixels_of(frame) for frame in frames], count, order)),
            self._on_estimated,
        )

    def _neighbours(self) -> list[QImage]:
        there = self._strip.frames
        start = max(0, self._strip.count // 4 - 1)
        numbers = [number for number in range(start, self._strip.count) if number in there][:_SAMPLE]
        return [there[number] for number in (numbers or sorted(there)[:_SAMPLE])]

    def _on_estimated(self, result: tuple[StripFile, int]) -> None:
        if self.dialog is not None:
            self.dialog.show_estimate(*result)

    # --- the engine

    @Slot(object)
    def _on_told(self, reply: Reply) -> None:
        if self.dialog is not None and isinstance(reply, Progress):
            self.dialog.show_progress(reply)

    @Slot(object)
    def _on_done(self, exported: Exported) -> None:
        path = Path(exported.path)
        self._settings.export_folder = str(path.parent)
        if self.dialog is not None:
            self.dialog.finish()
        text = self.tr("Exported {0}").replace("{0}", str(path))
        toast = self._toaster.say(Toast.DONE, "\n".join([text, *exported.notes]))
        folder = QUrl.fromLocalFile(str(path if path.is_dir() else path.parent))
        toast.add_button(self.tr("Show folder"), lambda: QDesktopServices.openUrl(folder))
        self._toaster.arrange()

    @Slot(object)
    def _on_failed(self, failure: Failed) -> None:
        if self.dialog is not None:
            self.dialog.show_failure(failure.message)
        else:
            self._toaster.say(Toast.ERROR, failure.message, failure.details)

    @Slot()
    def _on_stopped(self) -> None:
        if self.dialog is not None:
            self.dialog.show_stopped()

    @Slot()
    def _on_closed(self) -> None:
        if self.dialog is not None:
            self.dialog.deleteLater()
            self.dialog = None
