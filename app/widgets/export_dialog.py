"""Where to write the edited photo, and how; then how far that is."""

from __future__ import annotations

import itertools
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QCloseEvent, QImage
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from app.exports import export_checks
from app.exports import output as out
from app.exports.file_size import estimated_bytes, in_words
from app.exports.output import FORMATS, Output
from app.widgets.output_form import OutputForm
from app.widgets.status import describe
from core.protocol import Progress

_ESTIMATE_AFTER = 120  # milliseconds without a change


@dataclass(frozen=True)
class ExportChoice:
    """What the user wants written, and what is to be remembered of it.

    Attributes:
        path: of the file, absolute.
        quality: as in `Export`.
        output: as set.
    """

    path: Path
    quality: int | None
    output: Output


class ExportDialog(QDialog):
    """Name, format, quality, size, metadata; then progress.

    Signals:
        export_wanted(ExportChoice): the button.
        cancel_wanted(): while writing.
        batch_wanted(): the same edit for other photos, too.
    """

    export_wanted = Signal(object)
    cancel_wanted = Signal()
    batch_wanted = Signal()

    def __init__(
        self,
        source: Path,
        picture: QImage,
        folder: Path,
        output: Output,
        *,
        is_jpeg: bool,
        parent: QWidget | None = None,
    ) -> None:
        """Offer a name for `source`, which looks like `picture` and is a JPEG or not, in `folder`."""
        super().__init__(parent)
        self._source, self._picture, self._is_jpeg = source, picture, is_jpeg
        self._busy = False
        self._estimated = 0  # bytes
        self.setWindowTitle(self.tr("Export photo"))
        self.path = QLineEdit(str(out.suggest(source, folder, output.ending(source))), self)
        self.browse = QPushButton(self.tr("Choose…"), self)
        self.form = OutputForm([(self.tr("File"), self.path, self.browse)], parent=self)
        self.note, self.work, self.bar = QLabel(self), QLabel(self), QProgressBar(self)
        self.number = QPushButton(self.tr("Use a free name"), self)
        self.batch = QPushButton(self.tr("Same edit for other photos…"), self)
        self.cancel = QPushButton(self.tr("Cancel"), self)
        self.export = QPushButton(self.tr("Export"), self)
        self._estimate = QTimer(self, singleShot=True, interval=_ESTIMATE_AFTER)
        self.form.set_output(output)
        self.form.set_photo(picture.size(), was_jpeg=is_jpeg)
        self._lay_out()
        self._name_all()
        self._connect()
        self._on_path()
        self._on_estimate()

    def _lay_out(self) -> None:
        em = self.fontMetrics().height()
        self.note.setWordWrap(True)
        self.note.setProperty("warning", True)
        self.work.setProperty("faint", True)
        self.bar.setTextVisible(False)
        self.number.setFlat(True)
        self.batch.setFlat(True)
        for button in (self.browse, self.number, self.batch):
            button.setAutoDefault(False)
        self.export.setObjectName("primary")
        self.export.setDefault(True)
        self.path.setMinimumWidth(em * 24)
        for one, next_one in itertools.pairwise((self.path, self.browse, *self.form.fields, self.number)):
            self.setTabOrder(one, next_one)
        warning = QHBoxLayout()
        warning.addWidget(self.note, 1)
        warning.addWidget(self.number, 0, Qt.AlignmentFlag.AlignTop)
        buttons = QHBoxLayout()
        buttons.addWidget(self.batch)
        buttons.addWidget(self.work)
        buttons.addStretch(1)
        buttons.addWidget(self.cancel)
        buttons.addWidget(self.export)
        column = QVBoxLayout(self)
        column.setContentsMargins(em * 3 // 2, em * 3 // 2, em * 3 // 2, em)
        column.setSpacing(em)
        column.addWidget(self.form)
        column.addLayout(warning)
        column.addStretch(1)
        column.addWidget(self.bar)
        column.addLayout(buttons)
        keep_room = self.bar.sizePolicy()
        keep_room.setRetainSizeWhenHidden(True)
        self.bar.setSizePolicy(keep_room)
        self.bar.hide()

    def _name_all(self) -> None:
        for widget, name in (
            (self.path, self.tr("File to write")), (self.browse, self.tr("Choose a file")),
            (self.number, self.number.text()), (self.batch, self.batch.text()),
            (self.cancel, self.cancel.text()), (self.export, self.export.text()),
            (self.bar, self.tr("Progress")),
        ):  # fmt: skip
            widget.setAccessibleName(name)

    def _connect(self) -> None:
        self.browse.clicked.connect(self._browse)
        self.path.textChanged.connect(self._on_path)
        self.form.format_chosen.connect(self._on_format)
        self.form.changed.connect(self._check)
        self.number.clicked.connect(self._on_number)
        self.batch.clicked.connect(self.batch_wanted)
        self.export.clicked.connect(self.begin)
        self.cancel.clicked.connect(self.reject)
        self._estimate.timeout.connect(self._on_estimate)

    # --- what the window says

    def show_progress(self, progress: Progress) -> None:
        """While it is written."""
        self.bar.setRange(0, progress.total if progress.total > 1 else 0)
        self.bar.setValue(progress.done)
        self.work.setText(describe(progress))

    def show_failure(self, message: str) -> None:
        """It was not written; try another way."""
        self._set_busy(busy=False)
        self.note.setText(message)
        self.note.show()

    def show_cancelled(self) -> None:
        """Stopped; nothing was written."""
        self._set_busy(busy=False)
        self.work.setText(self.tr("Stopped; no file was changed."))

    def finish(self) -> None:
        """It is written."""
        self._busy = False
        self.accept()

    # --- inside

    @property
    def _chosen(self) -> Path:
        """The file to write: as typed, and with an ending where none was typed."""
        path = Path(self.path.text().strip()).expanduser()
        return path if out.has_ending(path) or not path.name else path.with_name(path.name + self._ending)

    @property
    def _ending(self) -> str:
        return FORMATS[self.form.format.currentData()]

    @Slot()
    def _browse(self) -> None:
        dialog = QFileDialog(self, self.tr("Export photo"), str(self._chosen))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setOption(QFileDialog.Option.DontConfirmOverwrite)  # said in this dialog
        dialog.setNameFilters([f"{name} (*{ending})" for name, ending in FORMATS.items()])
        dialog.selectNameFilter(f"{self.form.format.currentText()} (*{self._ending})")
        dialog.selectFile(str(self._chosen))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self._on_file_selected)
        dialog.open()

    @Slot(str)
    def _on_file_selected(self, name: str) -> None:
        path = Path(name)
        self.path.setText(str(path if out.format_of(path) else path.with_name(path.name + self._ending)))

    @Slot()
    def _on_path(self) -> None:
        name = out.format_of(self._chosen)
        if name is not None:
            self.form.set_format(name)
        self._check()

    @Slot(str)
    def _on_format(self, name: str) -> None:
        if out.format_of(self._chosen) != name:
            self.path.setText(str(out.with_ending(self._chosen, self._ending)))

    @Slot()
    def _on_number(self) -> None:
        self.path.setText(str(out.free(self._chosen)))
        self.export.setFocus()

    @Slot()
    def _check(self) -> None:
        """Say what would happen, and let only happen what is meant."""
        path = self._chosen
        fault = export_checks.fault(path, self._source)
        exists = not fault and path.exists()
        note = fault or export_checks.room(path, self._estimated)
        if exists and not note:
            note = self.tr("A file of this name is there already; it will be replaced.")
        if not note and path.name != Path(self.path.text().strip()).name:
            note = self.tr("The file will be called {0}.").replace("{0}", path.name)
        self.note.setText(note)
        self.note.setVisible(bool(note) and not self._busy)
        self.number.setVisible(exists and not self._busy)
        self.export.setText(self.tr("Replace") if exists else self.tr("Export"))
        self.export.setAccessibleName(self.export.text())
        self.export.setEnabled(not fault and not self._busy)
        self._estimate.start()

    @Slot()
    def _on_estimate(self) -> None:
        """Guess the file's size; by the photo's own where it is compressed in the same way."""
        size, kind = self.form.result_size, self.form.format.currentData()
        if self.form.is_as_original and self._source.exists():
            share = size.width() * size.height() / (self._picture.width() * self._picture.height())
            estimate = round(self._source.stat().st_size * share)
        else:
            estimate = estimated_bytes(self._picture, size, kind, self.form.quality.value())
        news = estimate != self._estimated
        self._estimated = estimate
        self.form.set_estimate(self.tr("about {0}").replace("{0}", in_words(estimate)))
        if news and not self._busy and self.note.isHidden():
            self._check()

    @Slot()
    def begin(self) -> None:
        """Write, as if the button had been clicked."""
        path, output = self._chosen.absolute(), self.form.output
        self._set_busy(busy=True)
        self.export_wanted.emit(ExportChoice(path, output.quality_for(self._is_jpeg, path), output))

    def _set_busy(self, busy: bool) -> None:
        self._busy = busy
        for widget in (self.path, self.browse):
            widget.setEnabled(not busy)
        self.form.set_busy(busy)
        self.batch.setVisible(not busy)
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
