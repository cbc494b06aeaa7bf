"""Which pictures of a folder become examples, by a table that says what they show."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QDoubleSpinBox,
    QFileDialog,
    QFormLayout,
    QLabel,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from app.background import Background
from app.own_sliders.label_choice import MOST, Chosen, Column, choose, columns
from app.sentences import translated
from core.label_files import Table, read_table


class LabelDialog(QDialog):
    """Asks for a table, a column of it, and how many pictures to take.

    Signals:
        chosen(has, has_not, name): paths of the pictures, and what the column is called.
    """

    chosen = Signal(object, object, str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Examples from a table of labels"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._files = Background("labels", self)
        self._table: Table | None = None
        self._columns: tuple[Column, ...] = ()
        self._folder: Path | None = None
        self.table, self.folder = QPushButton(self), QPushButton(self)
        self.column, self.most = QComboBox(self), QSpinBox(self)
        self.has, self.has_not = QDoubleSpinBox(self), QDoubleSpinBox(self)
        self.words = QLabel(self)
        self.buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel, self
        )
        self.ask: QFileDialog | None = None
        self._lay_out()
        self.table.clicked.connect(self._choose_table)
        self.folder.clicked.connect(self._choose_folder)
        self.column.currentIndexChanged.connect(self._on_column)
        self.buttons.accepted.connect(self._on_accepted)
        self.buttons.rejected.connect(self.reject)
        self.finished.connect(self.close_dialog)
        self._show_state()

    def _lay_out(self) -> None:
        em = self.fontMetrics().height()
        intro = QLabel(
            self.tr(
                "A CSV with a column “file”, or a list such as list_attr_celeba.txt. One of its columns says "
                "which pictures have it."
            ),
            self,
        )
        intro.setWordWrap(True)
        self.words.setWordWrap(True)
        for label in (intro, self.words):
            label.setProperty("faint", True)
        self.most.setRange(10, MOST)
        self.most.setValue(40)
        for field in (self.has, self.has_not):
            field.setDecimals(3)
            field.setRange(-1e6, 1e6)
        for number in (self.most, self.has, self.has_not):
            number.setButtonSymbols(QAbstractSpinBox.ButtonSymbols.NoButtons)
        form = QFormLayout()
        for text, widget in (
            (self.tr("Table"), self.table),
            (self.tr("Pictures in"), self.folder),
            (self.tr("Column"), self.column),
            (self.tr("Has it from"), self.has),
            (self.tr("Has it not up to"), self.has_not),
            (self.tr("Pictures of each kind"), self.most),
        ):
            form.addRow(text, widget)
            widget.setAccessibleName(text)
        column = QVBoxLayout(self)
        column.setContentsMargins(em, em, em, em)
        column.setSpacing(em * 2 // 3)
        column.addWidget(intro)
        column.addLayout(form)
        column.addWidget(self.words)
        column.addWidget(self.buttons)
        add = self.buttons.button(QDialogButtonBox.StandardButton.Ok)
        add.setText(self.tr("Add pictures"))
        add.setObjectName("primary")
        add.style().unpolish(add)
        add.style().polish(add)
        for button in self.buttons.buttons():
            button.setIcon(QIcon())  # of another look than the program's
        self.setMinimumWidth(30 * em)

    def read(self, path: Path) -> None:
        """Read a table; its folder is where the pictures are, until another one is chosen."""
        self.words.setText(self.tr("Reading {0}…").replace("{0}", path.name))
        self._files.do(partial(_read, path), self._on_read, self._on_error)

    @Slot()
    def close_dialog(self) -> None:
        """Leave nothing running."""
        self._files.close()

    @Slot()
    def _choose_table(self) -> None:
        dialog = self._ask(self.tr("Choose a table of labels"), QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters([self.tr("Tables (*.csv *.txt *.tsv)"), self.tr("All files (*)")])
        dialog.fileSelected.connect(self._on_table_named)
        dialog.open()

    @Slot()
    def _choose_folder(self) -> None:
        dialog = self._ask(self.tr("Where are the pictures?"), QFileDialog.FileMode.Directory)
        dialog.fileSelected.connect(self._on_folder_named)
        dialog.open()

    def _ask(self, title: str, mode: QFileDialog.FileMode) -> QFileDialog:
        dialog = QFileDialog(self, title)
        dialog.setFileMode(mode)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.ask = dialog
        return dialog

    @Slot(str)
    def _on_table_named(self, name: str) -> None:
        self.read(Path(name))

    @Slot(str)
    def _on_folder_named(self, name: str) -> None:
        self._folder = Path(name)
        self._show_state()

    def _on_read(self, read: tuple[Table, tuple[Column, ...]]) -> None:
        self._table, self._columns = read
        if self._folder is None:
            self._folder = self._table.path.parent
        self.column.clear()
        self.column.addItems([each.name for each in self._columns])
        self._show_state()

    def _on_error(self, error: Exception) -> None:
        """Here, and not on the page that the dialog covers."""
        self.words.setText(translated(str(error)))

    @Slot(int)
    def _on_column(self, row: int) -> None:
        if 0 <= row < len(self._columns):
            self.has.setValue(self._columns[row].has)
            self.has_not.setValue(self._columns[row].has_not)

    def _show_state(self) -> None:
        table, folder = self._table, self._folder
        self.table.setText(self.tr("Choose…") if table is None else table.path.name)
        self.folder.setText(self.tr("Choose…") if folder is None else folder.name or str(folder))
        words = ""
        if table is not None and not self._columns:
            words = self.tr("No column of this table tells two kinds of pictures apart.")
        elif table is not None:
            words = self.tr("{0} pictures are named.").replace("{0}", str(len(table.files)))
        self.words.setText(words)
        ready = bool(self._columns) and folder is not None
        self.buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(ready)

    @Slot()
    def _on_accepted(self) -> None:
        if self._table is None or self._folder is None or self.column.currentIndex() < 0:
            return
        work = partial(
            choose, self._table, self.column.currentText(), self.has.value(), self.has_not.value(),
            self._folder, self.most.value(),
        )  # fmt: skip
        self._files.do(work, self._on_chosen, self._on_error)

    def _on_chosen(self, found: Chosen) -> None:
        if not found.has:
            text = self.tr(
                "None of the pictures that have it was found in {0}. Choose the folder that the table "
                "speaks of."
            )
            self.words.setText(text.replace("{0}", str(self._folder)))
            return
        name = self.column.currentText().replace("_", " ").strip()
        self.chosen.emit(found.has, found.has_not, name)
        self.accept()


def _read(path: Path) -> tuple[Table, tuple[Column, ...]]:
    """On a thread."""
    table = read_table(path)
    return table, columns(table)
