"""Where to write the edited photo, and how; then how far that is."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import (
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

from app.widgets.status import describe
from core.protocol import Progress

FORMATS = {"JPEG": ".jpg", "PNG": ".png", "TIFF": ".tif", "WebP": ".webp"}
_OTHER_SUFFIXES = {".jpeg": "JPEG", ".jpe": "JPEG", ".tiff": "TIFF"}
_LOSSY = {"JPEG", "WebP"}


@dataclass(frozen=True)
class ExportOptions:
    """What is remembered from one export to the next.

    Attributes:
        quality: 1 to 100, for JPEG and WebP.
        as_original: a JPEG that was a JPEG is compressed as it was, whatever `quality` says.
        keep_metadata: keep EXIF, XMP and so on.
    """

    quality: int = 95
    as_original: bool = True
    keep_metadata: bool = True


@dataclass(frozen=True)
class ExportChoice:
    """What the user wants written. `quality` is the one to use: None compresses a JPEG as it was before."""

    path: Path
    quality: int | None
    options: ExportOptions


def format_of(path: Path) -> str | None:
    """The format that a file's ending names, of those that can be written."""
    suffix = path.suffix.lower()
    endings = {ending: name for name, ending in FORMATS.items()} | _OTHER_SUFFIXES
    return endings.get(suffix)


def suggest(source: Path, folder: Path) -> Path:
    """`name-edited.ext` in `folder`, or the next number that is free."""
    suffix = source.suffix if format_of(source) else ".jpg"
    path = folder / f"{source.stem}-edited{suffix}"
    number = 2
    while path.exists():
        path = folder / f"{source.stem}-edited-{number}{suffix}"
        number += 1
    return path


class ExportDialog(QDialog):
    """Name, format, quality, metadata; then progress.

    Signals:
        export_wanted(ExportChoice): the button.
        cancel_wanted(): while writing.
    """

    export_wanted = Signal(object)
    cancel_wanted = Signal()

    def __init__(
        self,
        source: Path,
        folder: Path,
        options: ExportOptions,
        *,
        is_jpeg: bool,
        parent: QWidget | None = None,
    ) -> None:
        """Offer a name for `source`, which is a JPEG or not, in `folder`."""
        super().__init__(parent)
        self._source, self._is_jpeg = source, is_jpeg
        self._busy = False
        self.setWindowTitle(self.tr("Export photo"))
        self.path = QLineEdit(str(suggest(source, folder)), self)
        self.browse = QPushButton(self.tr("Choose…"), self)
        self.format = QComboBox(self)
        self.format.addItems(list(FORMATS))
        self.quality = QSpinBox(self)
        self.quality.setRange(1, 100)
        self.quality.setValue(options.quality)
        self.as_original = QCheckBox(self.tr("Compress as the original"), self)
        self.as_original.setChecked(options.as_original)
        self.keep = QCheckBox(self.tr("Keep camera data (EXIF, location, copyright)"), self)
        self.keep.setChecked(options.keep_metadata)
        self.note, self.work, self.bar = QLabel(self), QLabel(self), QProgressBar(self)
        self.cancel = QPushButton(self.tr("Cancel"), self)
        self.export = QPushButton(self.tr("Export"), self)
        self._lay_out()
        self._name_all()
        self.browse.clicked.connect(self._browse)
        self.path.textChanged.connect(self._on_path)
        self.format.activated.connect(self._on_format)
        self.as_original.toggled.connect(self._check)
        self.export.clicked.connect(self._on_export)
        self.cancel.clicked.connect(self.reject)
        self._on_path()

    def _lay_out(self) -> None:
        em = self.fontMetrics().height()
        self.note.setWordWrap(True)
        self.note.setProperty("warning", True)
        self.work.setProperty("faint", True)
        self.bar.setTextVisible(False)
        self.export.setObjectName("primary")
        self.export.setDefault(True)
        self.path.setMinimumWidth(em * 24)
        self.quality.setButtonSymbols(QSpinBox.ButtonSymbols.NoButtons)
        form = QGridLayout()
        form.setHorizontalSpacing(em * 2 // 3)
        form.setVerticalSpacing(em * 2 // 3)
        form.setColumnStretch(1, 1)
        for row, (name, field) in enumerate(
            (
                (self.tr("File"), self.path),
                (self.tr("Format"), self.format),
                (self.tr("Quality"), self.quality),
            )
        ):
            label = QLabel(name, self)
            label.setBuddy(field)
            form.addWidget(label, row, 0, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            if field is self.path:
                form.addWidget(field, row, 1)
            else:
                field.setFixedWidth(em * 7)
                form.addWidget(field, row, 1, Qt.AlignmentFlag.AlignLeft)
        form.addWidget(self.browse, 0, 2)
        for row, check in enumerate((self.as_original, self.keep, self.note), start=3):
            form.addWidget(check, row, 1, 1, 2)
        buttons = QHBoxLayout()
        buttons.addWidget(self.work)
        buttons.addStretch(1)
        buttons.addWidget(self.cancel)
        buttons.addWidget(self.export)
        column = QVBoxLayout(self)
        column.setContentsMargins(em * 3 // 2, em * 3 // 2, em * 3 // 2, em)
        column.setSpacing(em)
        column.addLayout(form)
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
            (self.format, self.tr("Format")), (self.quality, self.tr("Quality, 1 to 100")),
            (self.keep, self.keep.text()), (self.as_original, self.as_original.text()),
            (self.cancel, self.cancel.text()), (self.export, self.export.text()),
            (self.bar, self.tr("Progress")),
        ):  # fmt: skip
            widget.setAccessibleName(name)

    # --- what the window says

    def show_progress(self, progress: Progress) -> None:
        """While it is written."""
        self.bar.setRange(0, progress.total if progress.total > 1 else 0)
        self.bar.setValue(progress.done)
        self.work.setText(describe(self, progress))

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
        return Path(self.path.text().strip()).expanduser()

    @Slot()
    def _browse(self) -> None:
        dialog = QFileDialog(self, self.tr("Export photo"), str(self._chosen))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setOption(QFileDialog.Option.DontConfirmOverwrite)  # said in this dialog
        dialog.setNameFilters([f"{name} (*{ending})" for name, ending in FORMATS.items()])
        dialog.selectNameFilter(f"{self.format.currentText()} (*{FORMATS[self.format.currentText()]})")
        dialog.selectFile(str(self._chosen))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self._on_file_selected)
        dialog.open()

    @Slot(str)
    def _on_file_selected(self, name: str) -> None:
        path = Path(name)
        self.path.setText(str(path if format_of(path) else path.with_name(path.name + self._ending)))

    @property
    def _ending(self) -> str:
        return FORMATS[self.format.currentText()]

    @Slot()
    def _on_path(self) -> None:
        name = format_of(self._chosen)
        if name is not None:
            self.format.setCurrentText(name)
        self._check()

    @Slot()
    def _on_format(self) -> None:
        if format_of(self._chosen) != self.format.currentText():
            self.path.setText(str(self._chosen.with_suffix(self._ending)))
        self._check()

    @Slot()
    def _check(self) -> None:
        """Say what would happen, and let only happen what is meant."""
        path, name = self._chosen, format_of(self._chosen)
        note, allowed = "", True
        if name is None:
            note = self.tr("Give the file a name that ends in .jpg, .png, .tif or .webp.")
            allowed = False
        elif not path.parent.is_dir():
            note, allowed = self.tr("There is no such folder. Choose another place."), False
        elif _same_file(path, self._source):
            note = self.tr(
                "This is the original photo itself. Choose another name, so that the original is not lost."
            )
            allowed = False
        elif path.exists():
            note = self.tr("A file of this name is there already; it will be replaced.")
        self.note.setText(note)
        self.note.setVisible(bool(note))
        self.as_original.setVisible(self._may_be_as_original)
        self.quality.setEnabled(name in _LOSSY and not self._as_original and not self._busy)
        self.export.setEnabled(allowed and not self._busy)

    @property
    def _may_be_as_original(self) -> bool:
        return self._is_jpeg and format_of(self._chosen) == "JPEG"

    @property
    def _as_original(self) -> bool:
        return self._may_be_as_original and self.as_original.isChecked()

    @Slot()
    def _on_export(self) -> None:
        options = ExportOptions(self.quality.value(), self.as_original.isChecked(), self.keep.isChecked())
        quality = None if self._as_original else options.quality
        self._set_busy(busy=True)
        self.export_wanted.emit(ExportChoice(self._chosen.absolute(), quality, options))

    def _set_busy(self, busy: bool) -> None:
        self._busy = busy
        for widget in (self.path, self.browse, self.format, self.keep, self.as_original):
            widget.setEnabled(not busy)
        self.bar.setVisible(busy)
        self.bar.setRange(0, 0)
        self.work.setText(self.tr("Preparing…") if busy else "")
        self._check()

    def reject(self) -> None:
        """Cancel or Escape: stop writing first; close when nothing is being written."""
        if self._busy:
            self.work.setText(self.tr("Stopping…"))
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


def _same_file(one: Path, other: Path) -> bool:
    try:
        return one.samefile(other)
    except OSError:
        return one.absolute() == other.absolute()
