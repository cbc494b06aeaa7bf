"""Where to write a strip, and how; then how far that is."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QCheckBox,
    QComboBox,
    QDialog,
    QFileDialog,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QProgressBar,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from app.exports import export_checks
from app.exports.file_size import in_words
from app.morph import strip_file
from app.morph.settings import MOST_RATE
from app.morph.strip_file import SIDES, Kind, StripFile
from app.morph.words import progress_in_words
from core.animation import FASTEST_GIF
from core.protocol import Progress

_ESTIMATE_AFTER = 250  # milliseconds without a change


class StripDialog(QDialog):
    """Kind, name, size, rate; then progress.

    Signals:
        export_wanted(StripFile): the button.
        cancel_wanted(): while it is written.
        estimate_wanted(StripFile): how large this would be; `show_estimate` is the answer.
    """

    export_wanted = Signal(object)
    cancel_wanted = Signal()
    estimate_wanted = Signal(object)

    def __init__(
        self, photos: Sequence[Path], frames: int, offer: StripFile, parent: QWidget | None = None
    ) -> None:
        """Offer a file for a strip of so many frames, which goes through `photos`."""
        super().__init__(parent)
        self._photos, self._frames = photos, frames
        self._busy = False
        self._estimated = 0  # bytes; 0 while nothing is known
        self._failure = ""  # of the last try; until something else is set
        self.setWindowTitle(self.tr("Export strip"))
        self.kind, self.side, self.rate = QComboBox(self), QComboBox(self), QSpinBox(self)
        self.path, self.browse = QLineEdit(str(offer.path), self), QPushButton(self.tr("Choose…"), self)
        self.back = QCheckBox(self.tr("There and back"), self)
        self.endless = QCheckBox(self.tr("Again and again"), self)
        self.figures, self.note, self.work = QLabel(self), QLabel(self), QLabel(self)
        self.bar = QProgressBar(self)
        self.cancel, self.export = QPushButton(self.tr("Cancel"), self), QPushButton(self.tr("Export"), self)
        self._estimate = QTimer(self, singleShot=True, interval=_ESTIMATE_AFTER)
        self._fill()
        self._show(offer)
        self._lay_out()
        self._name_all()
        self._connect()
        self._check()

    def _fill(self) -> None:
        for kind, text in (
            (Kind.GIF, self.tr("GIF: plays everywhere")),
            (Kind.WEBP, self.tr("WebP: finer and smaller, for the web")),
            (Kind.MP4, self.tr("MP4: a video")),
            (Kind.ROW, self.tr("PNG: all frames in a row")),
            (Kind.FOLDER, self.tr("PNG: a folder with a file for each frame")),
        ):
            self.kind.addItem(text, kind.value)
        for side in SIDES:
            text = self.tr("{0} × {0} pixels").replace("{0}", str(side))
            self.side.addItem(text, side)
        self.rate.setRange(1, MOST_RATE)
        self.rate.setButtonSymbols(QAbstractSpinBox.ButtonSymbols.NoButtons)
        self.rate.setKeyboardTracking(False)

    def _show(self, offer: StripFile) -> None:
        self.kind.setCurrentIndex(self.kind.findData(offer.kind.value))
        self.side.setCurrentIndex(max(self.side.findData(offer.side), 0))
        self.rate.setValue(offer.rate)
        self.back.setChecked(offer.back)
        self.endless.setChecked(offer.endless)

    def _lay_out(self) -> None:
        em = self.fontMetrics().height()
        self.path.setMinimumWidth(em * 24)
        self.browse.setAutoDefault(False)
        self.note.setWordWrap(True)
        self.note.setProperty("warning", True)
        for label in (self.figures, self.work):
            label.setProperty("faint", True)
        self.bar.setTextVisible(False)
        self.export.setObjectName("primary")
        self.export.setDefault(True)
        grid = QGridLayout()
        grid.setHorizontalSpacing(em * 2 // 3)
        grid.setVerticalSpacing(em * 2 // 3)
        grid.setColumnStretch(1, 1)
        for row, (text, field) in enumerate(self._rows()):
            label = QLabel(text, self)
            label.setBuddy(field)
            grid.addWidget(label, row, 0, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            grid.addWidget(field, row, 1)
        grid.addWidget(self.browse, 1, 2)
        fields = (self.kind, self.path, self.browse, self.side, self.rate, self.back, self.endless)
        for one, next_one in itertools.pairwise((*fields, self.cancel, self.export)):
            self.setTabOrder(one, next_one)
        for row, widget in enumerate((self.back, self.endless, self.figures), 4):
            grid.addWidget(widget, row, 1, 1, 2)
        buttons = QHBoxLayout()
        buttons.addWidget(self.work, 1)
        buttons.addWidget(self.cancel)
        buttons.addWidget(self.export)
        column = QVBoxLayout(self)
        column.setContentsMargins(em * 3 // 2, em * 3 // 2, em * 3 // 2, em)
        column.setSpacing(em)
        column.addLayout(grid)
        column.addWidget(self.note)
        column.addStretch(1)
        column.addWidget(self.bar)
        column.addLayout(buttons)
        keep_room = self.bar.sizePolicy()
        keep_room.setRetainSizeWhenHidden(True)
        self.bar.setSizePolicy(keep_room)
        self.bar.hide()

    def _rows(self) -> tuple[tuple[str, QWidget], ...]:
        return (
            (self.tr("Format"), self.kind), (self.tr("File"), self.path), (self.tr("Size"), self.side),
            (self.tr("Frames a second"), self.rate),
        )  # fmt: skip

    def _name_all(self) -> None:
        for text, field in self._rows():
            field.setAccessibleName(text)
        for button in (self.browse, self.back, self.endless, self.cancel, self.export):
            button.setAccessibleName(button.text())
        self.browse.setAccessibleName(self.tr("Choose a file"))
        self.bar.setAccessibleName(self.tr("Progress"))

    def _connect(self) -> None:
        self.kind.currentIndexChanged.connect(self._on_kind)
        self.path.textChanged.connect(self._on_path)
        self.side.currentIndexChanged.connect(self._on_changed)
        self.rate.valueChanged.connect(self._on_changed)
        self.back.toggled.connect(self._on_changed)
        self.endless.toggled.connect(self._on_changed)
        self.browse.clicked.connect(self._browse)
        self.export.clicked.connect(self._begin)
        self.cancel.clicked.connect(self.reject)
        self._estimate.timeout.connect(self.begin_estimate)

    # --- what is set

    @property
    def order(self) -> StripFile:
        """What the fields say."""
        kind = Kind(self.kind.currentData())
        path = Path(self.path.text().strip()).expanduser()
        if path.name and not path.suffix and kind.value:
            path = path.with_name(path.name + kind.value)
        return StripFile(
            path=path, kind=kind, side=int(self.side.currentData()), rate=self.rate.value(),
            back=self.back.isChecked() and kind.moves,
            endless=self.endless.isChecked() and kind in {Kind.GIF, Kind.WEBP},
        )  # fmt: skip

    # --- what the page says

    def show_estimate(self, order: StripFile, size: int) -> None:
        """How large a file would be; of what is not set any more, it is asked again."""
        if replace(order, path=Path()) == replace(self.order, path=Path()):
            self._estimated = size
            self._check()
        else:
            self._estimate.start()

    def show_progress(self, progress: Progress) -> None:
        """While it is written."""
        self.bar.setRange(0, progress.total if progress.total > 1 else 0)
        self.bar.setValue(progress.done)
        self.work.setText(progress_in_words(progress))

    def show_failure(self, message: str) -> None:
        """It was not written; try another way."""
        self._failure = message
        self._set_busy(False)

    def show_stopped(self) -> None:
        """Stopped; nothing was written."""
        self._set_busy(False)
        self.work.setText(self.tr("Stopped; no file was changed."))

    def finish(self) -> None:
        """It is written."""
        self._busy = False
        self.accept()

    # --- inside

    @Slot()
    def _on_kind(self) -> None:
        """The name follows the kind."""
        path, kind = Path(self.path.text().strip()), Kind(self.kind.currentData())
        if path.name:
            stem = path.with_suffix("") if strip_file.kind_of(path) is not None else path
            self.path.setText(str(stem.with_name(stem.name + kind.value)))
        self._on_changed()

    @Slot()
    def _on_path(self) -> None:
        """The kind follows the name."""
        path = Path(self.path.text().strip())
        kind = strip_file.kind_of(path)
        now = Kind(self.kind.currentData())
        if kind not in (None, Kind.FOLDER, now):
            self.kind.blockSignals(True)
            self.kind.setCurrentIndex(self.kind.findData(kind.value if kind else ""))
            self.kind.blockSignals(False)
            self._on_changed()
        self._failure = ""
        self._check()

    @Slot()
    def _on_changed(self) -> None:
        self._estimated, self._failure = 0, ""
        self._estimate.start()
        self._check()

    @Slot()
    def begin_estimate(self) -> None:
        """Ask how large the file would be."""
        if not self._busy:
            self.estimate_wanted.emit(self.order)

    def _check(self) -> None:
        """Say what would happen, and let only happen what is meant."""
        order, free = self.order, not self._busy
        fault = strip_file.fault(order.path, order.kind, self._photos)
        note = fault or self._failure or export_checks.room(order.path, self._estimated)
        if not note and order.kind is not Kind.FOLDER and order.path.exists():
            note = self.tr("A file of this name is there already; it will be replaced.")
        if not note and order.kind is Kind.GIF and order.rate > FASTEST_GIF:
            text = self.tr("A GIF has at most {0} frames a second; it will be played at that.")
            note = text.replace("{0}", f"{FASTEST_GIF:g}")
        self.note.setText(note)
        self.note.setVisible(bool(note) and free)
        for widget in (self.kind, self.path, self.browse, self.side):
            widget.setEnabled(free)
        self.rate.setEnabled(free and order.kind.moves)
        self.back.setEnabled(free and order.kind.moves)
        self.endless.setEnabled(free and order.kind in {Kind.GIF, Kind.WEBP})
        self.export.setEnabled(free and not fault)
        self.figures.setText(self._result(order))

    def _result(self, order: StripFile) -> str:
        """Frames, size, seconds and bytes."""
        played = order.played(self._frames)
        parts = [self.tr("{0} frames").replace("{0}", str(played))]
        if order.kind is Kind.ROW:
            parts.append(f"{order.side * self._frames} × {order.side}")
        else:
            parts.append(f"{order.side} × {order.side}")
        if order.kind.moves:
            parts.append(self.tr("{0} s").replace("{0}", f"{played / order.rate:.1f}"))
        if self._estimated:
            parts.append(self.tr("about {0}").replace("{0}", in_words(self._estimated)))
        return " · ".join(parts)

    @Slot()
    def _browse(self) -> None:
        order = self.order
        dialog = QFileDialog(self, self.tr("Export strip"), str(order.path.parent))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setOption(QFileDialog.Option.DontConfirmOverwrite)  # said in this dialog
        if order.kind.value:
            dialog.setNameFilters([f"*{order.kind.value}"])
            dialog.setDefaultSuffix(order.kind.value.lstrip("."))
        dialog.selectFile(order.path.name)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self.path.setText)
        dialog.open()

    @Slot()
    def _begin(self) -> None:
        order = self.order
        self._failure = ""
        self._set_busy(True)
        self.export_wanted.emit(replace(order, path=order.path.absolute()))

    def _set_busy(self, busy: bool) -> None:
        self._busy = busy
        self.bar.setVisible(busy)
        self.bar.setRange(0, 0)
        self.work.setText(self.tr("Preparing…") if busy else "")
        self._check()

    def reject(self) -> None:
        """Cancel: first the writing, then the dialog."""
        if self._busy:
            self.cancel_wanted.emit()
        else:
            super().reject()

    def closeEvent(self, event: QCloseEvent) -> None:
        """The same for the window's cross."""
        if self._busy:
            self.cancel_wanted.emit()
            event.ignore()
        else:
            super().closeEvent(event)
