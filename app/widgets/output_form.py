"""Format, quality, size and metadata of files to write: the same fields for one photo and for many."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QSpinBox,
    QWidget,
)

from app.exports.output import FORMATS, LOSSY, Output, scaled

_MOST_SIDE = 65_500  # of a JPEG
_LEAST_SIDE = 16
Row = tuple[str, QWidget, QWidget | None]  # label, field, button behind it


class OutputForm(QWidget):
    """The fields of an `Output`.

    Signals:
        changed(): the user set something.
        format_chosen(name): the user chose a format; empty for the photo's own.
    """

    changed = Signal()
    format_chosen = Signal(str)

    def __init__(
        self,
        rows: Sequence[Row],
        below: Sequence[QWidget] = (),
        *,
        may_be_own: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        """`rows` and `below` stand above and below its own. With `may_be_own` each photo keeps its format."""
        super().__init__(parent)
        self._size = QSize()
        self._was_jpeg = may_be_own
        self._busy = False
        self.format, self.quality, self.side = QComboBox(self), QSpinBox(self), QSpinBox(self)
        if may_be_own:
            self.format.addItem(self.tr("As the photo"), "")
        for name in FORMATS:
            self.format.addItem(name, name)
        self.as_original = QCheckBox(self.tr("Compress as the original"), self)
        self.size_choice = QComboBox(self)
        self.size_choice.addItem(self.tr("Original size"), False)
        self.size_choice.addItem(self.tr("Longest side"), True)
        self.unit, self.result = QLabel(self.tr("pixels"), self), QLabel(self)
        self.keep = QCheckBox(self.tr("Keep camera data (EXIF, location, copyright)"), self)
        self.embed = QCheckBox(self.tr("Embed the edit, so that it can be taken up again"), self)
        self.profile = QLabel(self.tr("The colour profile is always kept."), self)
        self._lay_out(rows, below)
        self._name_all()
        self.format.activated.connect(self._on_format)
        self.size_choice.activated.connect(self._on_changed)
        for box in (self.as_original, self.keep, self.embed):
            box.toggled.connect(self._on_changed)
        for number in (self.quality, self.side):
            number.valueChanged.connect(self._on_changed)
        self.set_output(Output())

    def _lay_out(self, rows: Sequence[Row], below: Sequence[QWidget]) -> None:
        em = self.fontMetrics().height()
        self.quality.setRange(1, 100)
        self.side.setRange(_LEAST_SIDE, _MOST_SIDE)
        self.side.setSingleStep(100)
        for number in (self.quality, self.side):
            number.setButtonSymbols(QSpinBox.ButtonSymbols.NoButtons)
            number.setFixedWidth(em * 4)
        width = max(em * 9, self.format.sizeHint().width(), self.size_choice.sizeHint().width())
        for combo in (self.format, self.size_choice):
            combo.setFixedWidth(width)  # both alike, and with room for longer words
        for label in (self.result, self.profile):
            label.setProperty("faint", True)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(em * 2 // 3)
        grid.setVerticalSpacing(em * 2 // 3)
        grid.setColumnStretch(1, 1)
        for text, field, button in rows:
            self._add_row(grid, text, field, [field])
            if button is not None:
                grid.addWidget(button, grid.rowCount() - 1, 2)
        self._add_row(grid, self.tr("Format"), self.format, [self.format])
        self._add_row(grid, self.tr("Quality"), self.quality, [self.quality, self.as_original])
        size = [self.size_choice, self.side, self.unit]
        self._add_row(grid, self.tr("Size"), self.size_choice, size)
        for widget in (self.result, self.keep, self.profile, self.embed, *below):
            grid.addWidget(widget, grid.rowCount(), 1, 1, 2)

    def _add_row(self, grid: QGridLayout, text: str, buddy: QWidget, fields: Sequence[QWidget]) -> None:
        row, label = grid.rowCount(), QLabel(text, self)
        label.setBuddy(buddy)
        grid.addWidget(label, row, 0, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        if len(fields) == 1 and fields[0] is not self.format:
            grid.addWidget(fields[0], row, 1, 1, 1 if text else 2)  # words below a field may be longer
            return
        line = QHBoxLayout()
        line.setSpacing(self.fontMetrics().height() // 2)
        for field in fields:
            line.addWidget(field)
        line.addStretch(1)
        grid.addLayout(line, row, 1, 1, 2)

    def _name_all(self) -> None:
        for widget, name in (
            (self.format, self.tr("Format")), (self.quality, self.tr("Quality, 1 to 100")),
            (self.size_choice, self.tr("Size")), (self.side, self.tr("Longest side in pixels")),
            (self.keep, self.keep.text()), (self.as_original, self.as_original.text()),
            (self.embed, self.embed.text()),
        ):  # fmt: skip
            widget.setAccessibleName(name)
        self.embed.setToolTip(
            self.tr("Opened in Semblance, the file then offers the sliders that made it, for the original.")
        )

    @property
    def fields(self) -> tuple[QWidget, ...]:
        """Its own, in the order in which the keyboard visits them."""
        return (
            self.format, self.quality, self.as_original, self.size_choice, self.side, self.keep, self.embed,
        )  # fmt: skip

    # --- what is set

    @property
    def output(self) -> Output:
        """What the fields say."""
        return Output(
            format=self.format.currentData(),
            quality=self.quality.value(),
            as_original=self.as_original.isChecked(),
            smaller=bool(self.size_choice.currentData()),
            side=self.side.value(),
            keep_metadata=self.keep.isChecked(),
            embed=self.embed.isChecked(),
        )

    def set_output(self, output: Output) -> None:
        """Show these."""
        self.set_format(output.format)
        self.quality.setValue(output.quality)
        self.as_original.setChecked(output.as_original)
        self.size_choice.setCurrentIndex(int(output.smaller))
        self.side.setValue(output.side)
        self.keep.setChecked(output.keep_metadata)
        self.embed.setChecked(output.embed)
        self._check()

    def set_format(self, name: str) -> None:
        """Show this format, as if the file's name had said so."""
        index = self.format.findData(name)
        if index >= 0:
            self.format.setCurrentIndex(index)
        self._check()

    def set_photo(self, size: QSize, *, was_jpeg: bool) -> None:
        """Which photo is meant, for what it can be and how large it becomes."""
        self._size, self._was_jpeg = size, was_jpeg
        self._check()

    def set_busy(self, busy: bool) -> None:
        """Nothing can be set while it is written."""
        self._busy = busy
        self._check()

    def set_estimate(self, text: str) -> None:
        """Say how large the file will be."""
        size = self.result_size
        parts = [] if size.isEmpty() else [f"{size.width()} × {size.height()}", text]
        self.result.setText(" · ".join(part for part in parts if part))

    @property
    def result_size(self) -> QSize:
        """Of the file in pixels; empty while no photo is known."""
        if self._size.isEmpty():
            return QSize()
        return QSize(*scaled(self._size.width(), self._size.height(), self.output.longest_side))

    @property
    def is_as_original(self) -> bool:
        """Whether the file is compressed as the photo was."""
        return self._may_be_as_original and self.as_original.isChecked()

    # --- inside

    @property
    def _may_be_as_original(self) -> bool:
        return self._was_jpeg and self.format.currentData() in {"JPEG", ""}

    @Slot()
    def _on_format(self) -> None:
        self.format_chosen.emit(self.format.currentData())
        self._on_changed()

    @Slot()
    def _on_changed(self) -> None:
        self._check()
        self.changed.emit()

    def _check(self) -> None:
        name = self.format.currentData()
        free = not self._busy
        for widget in (self.format, self.as_original, self.size_choice, self.keep, self.embed):
            widget.setEnabled(free)
        self.as_original.setVisible(self._may_be_as_original)
        one = not self._size.isEmpty()  # of many photos some were no JPEG, and for them the quality counts
        self.quality.setEnabled(free and name in {*LOSSY, ""} and not (one and self.is_as_original))
        smaller = bool(self.size_choice.currentData())
        self.side.setVisible(smaller)
        self.unit.setVisible(smaller)
        self.side.setEnabled(free)
        self.result.setVisible(not self._size.isEmpty())
