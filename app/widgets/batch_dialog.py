"""One edit for many photos: which photos, what, where to; then how far that is."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QProgressBar, QPushButton, QVBoxLayout, QWidget

from app.batches.batch import Batch
from app.batches.batch_plan import ItemState
from app.batches.batch_words import summary, time_left
from app.engine.engine_client import EngineState
from app.icons import Icons
from app.widgets.batch_list import BatchList
from app.widgets.batch_settings import BatchSettings
from core.protocol import Progress

_AGAIN = {ItemState.FAILED, ItemState.CANCELLED, ItemState.SKIPPED}


class BatchDialog(QDialog):
    """Left the photos, right what is done to them, below how far it is.

    The window behind it stays usable, and the work goes on when it is closed.

    Signals:
        started(): with `settings` to be remembered.
    """

    started = Signal()

    def __init__(self, batch: Batch, icons: Icons, folder: str, parent: QWidget) -> None:
        """`folder` is where dialogs for photos begin."""
        super().__init__(parent)
        self._batch = batch
        self._notice = ""
        self.setWindowTitle(self.tr("Batch: one edit for many photos"))
        self.setAcceptDrops(True)
        self.photos, self.settings = BatchList(batch, icons, folder, self), BatchSettings(self)
        self.words, self.bar = QLabel(self), QProgressBar(self)
        self.retry, self.show_folder = QPushButton(self), QPushButton(self)
        self.stop, self.pause, self.begin = QPushButton(self), QPushButton(self), QPushButton(self)
        self._lay_out()
        self._word()
        self._connect()
        self._refresh()

    def _lay_out(self) -> None:
        em = self.fontMetrics().height()
        self.begin.setObjectName("primary")
        self.begin.setDefault(True)
        self.bar.setTextVisible(False)
        self.bar.setRange(0, 1000)
        self.words.setWordWrap(True)
        self.words.setMinimumHeight(2 * em)
        both, foot, column = QHBoxLayout(), QHBoxLayout(), QVBoxLayout(self)
        both.setSpacing(em * 3 // 2)
        both.addWidget(self.photos, 1)
        both.addWidget(self.settings)
        foot.addWidget(self.words, 1)
        for button in (self.retry, self.show_folder, self.stop, self.pause, self.begin):
            foot.addWidget(button)
            button.setAutoDefault(button is self.begin)
        column.setContentsMargins(em, em, em, em)
        column.setSpacing(em * 2 // 3)
        column.addLayout(both, 1)
        column.addWidget(self.bar)
        column.addLayout(foot)
        self.resize(em * 66, em * 38)

    def _word(self) -> None:
        for button, text, name in (
            (self.retry, self.tr("Retry"), self.tr("Do the photos again that failed, or those chosen")),
            (self.show_folder, self.tr("Show folder"), self.tr("Show the folder with the results")),
            (self.stop, self.tr("Stop all"), self.tr("Cancel every photo that is not done")),
            (self.begin, self.tr("Start"), self.tr("Start the batch")),
        ):
            button.setText(text)
            button.setAccessibleName(name)
            button.setToolTip(name)
        self.bar.setAccessibleName(self.tr("Progress of the batch"))

    def _connect(self) -> None:
        for button, slot in (
            (self.retry, self._retry), (self.show_folder, self._show_results),
            (self.stop, self._batch.cancel_all), (self.pause, self._pause), (self.begin, self._begin),
        ):  # fmt: skip
            button.clicked.connect(slot)
        self.settings.changed.connect(self._refresh)
        self.photos.changed.connect(self._refresh)
        self.photos.notice.connect(self._on_notice)
        self._batch.progressed.connect(self._on_progress)

    # --- the work

    @Slot()
    def _begin(self) -> None:
        plan = self.settings.plan
        if plan is None or not self.photos.draft or self._batch.is_running:
            return
        try:
            if plan.folder:
                Path(plan.folder).mkdir(parents=True, exist_ok=True)
        except OSError as error:
            text = self.tr("The folder {0} could not be made: {1}. Choose another one.")
            self._on_notice(text.replace("{0}", plan.folder).replace("{1}", error.strerror or str(error)))
            return
        self._batch.start(plan, self.photos.take_draft())
        self.started.emit()
        self.photos.table.setFocus()

    @Slot()
    def _pause(self) -> None:
        """Pause, or go on."""
        if self._needs_help:
            self._batch.go_on()
        else:
            self._batch.pause()

    @Slot()
    def _retry(self) -> None:
        rows = [row for row in self.photos.table.chosen if self._batch.items[row].state in _AGAIN]
        self._batch.retry(rows or None)

    @Slot()
    def _show_results(self) -> None:
        written = [path for item in self._batch.items for path in item.written]
        if written:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(written[0].parent)))

    @property
    def _needs_help(self) -> bool:
        return self._batch.is_paused or self._batch.engine_state is EngineState.FAILED

    # --- what is said

    @Slot(str)
    def _on_notice(self, text: str) -> None:
        self._notice = text
        self._show_words()

    @Slot(object)
    def _on_progress(self, _progress: Progress) -> None:
        self._show_words()

    @Slot()
    def _refresh(self) -> None:
        """Which buttons there are now, and what they say."""
        batch, photos = self._batch, self.photos
        running = batch.is_running
        over = batch.plan is not None and not running and not photos.draft
        again = over and any(batch.items[row].state in _AGAIN for row in photos.table.chosen)
        counts = batch.counts
        self._notice = ""
        if photos.items:
            self.settings.set_example(photos.items[0].path)
        self.settings.setEnabled(not running)
        self.retry.setVisible(over and (again or counts[ItemState.FAILED] + counts[ItemState.CANCELLED] > 0))
        self.show_folder.setVisible(over and any(item.written for item in batch.items))
        self.stop.setVisible(running)
        self.pause.setVisible(running)
        self.pause.setText(self.tr("Go on") if self._needs_help else self.tr("Pause"))
        self.pause.setAccessibleName(self.pause.text())
        self.begin.setVisible(not running)
        self.begin.setEnabled(bool(photos.draft) and not self.settings.fault)
        self.bar.setVisible(running or over)
        self._show_words()

    def _show_words(self) -> None:
        """How far it is, or what is missing."""
        batch, warning = self._batch, ""
        self.bar.setValue(round(batch.share * 1000))
        if batch.is_running:
            text, warning = self._running_words(), batch.why_paused
        elif self.photos.draft:
            count = len(self.photos.draft)
            text = self.tr("1 photo") if count == 1 else self.tr("{0} photos").replace("{0}", str(count))
            warning = self.settings.fault
        elif batch.plan is not None:
            text = summary(batch.counts)
            if batch.report is not None:
                text += " · " + self.tr("Report: {0}").replace("{0}", batch.report.name)
        else:
            text = self.tr("Choose photos, then what is to be done to them.")
        warning = self._notice or warning
        self.words.setText(warning or text)
        if bool(self.words.property("warning")) is not bool(warning):
            self.words.setProperty("warning", bool(warning))
            self.words.style().polish(self.words)

    def _running_words(self) -> str:
        batch = self._batch
        left = batch.counts[ItemState.WAITING] + batch.counts[ItemState.WORKING]
        done = self.tr("{0} of {1} done")
        parts = [done.replace("{0}", str(len(batch.items) - left)).replace("{1}", str(len(batch.items)))]
        if batch.engine_state is EngineState.FAILED:
            parts.append(self.tr("the engine stopped; it is tried again in a minute"))
        elif batch.is_paused:
            parts.append(self.tr("paused"))
        else:
            parts.append(time_left(batch.seconds_left))
        return " · ".join(parts)

    # --- what is dropped

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Files and folders of this computer."""
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Add them."""
        urls = [url for url in event.mimeData().urls() if url.isLocalFile()]
        self.photos.look_into([Path(url.toLocalFile()) for url in urls])
        event.acceptProposedAction()
