"""The photos of a batch: added, ordered, taken out; later each with what became of it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFileDialog, QGridLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from app.batches.batch import Batch
from app.batches.batch_plan import Item
from app.icons import Icons
from app.photos.gather import MOST, PHOTO_ENDINGS, Gathered, Gatherer
from app.widgets.batch_table import BatchTable
from core.protocol import Progress


class BatchList(QWidget):
    """Shows the photos of the next batch while there are some, otherwise those of the one before.

    Signals:
        changed(): other photos, or others are chosen.
        notice(str): a sentence about what was not added.
    """

    changed = Signal()
    notice = Signal(str)

    def __init__(self, batch: Batch, icons: Icons, folder: str, parent: QWidget) -> None:
        """`folder` is where dialogs for photos begin."""
        super().__init__(parent)
        self._batch, self._folder = batch, folder
        self.draft: list[Item] = []  # before the start
        self._open: list[Path] = []
        self._gatherer = Gatherer(self)
        self.table, self.hint = BatchTable(icons, self), QLabel(self)
        self.add_files, self.add_folder = QPushButton(self), QPushButton(self)
        self.add_open, self.remove = QPushButton(self), QPushButton(self)
        self.up, self.down = QPushButton(self), QPushButton(self)
        self._lay_out()
        self._word()
        self._connect()
        self._show()

    def _lay_out(self) -> None:
        em = self.fontMetrics().height()
        self.hint.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.hint.setProperty("faint", True)
        above, stack, column = QHBoxLayout(), QGridLayout(), QVBoxLayout(self)
        for button in (self.add_files, self.add_folder, self.add_open):
            above.addWidget(button)
        above.addStretch(1)
        for button in (self.up, self.down, self.remove):
            above.addWidget(button)
        for button in (self.add_files, self.add_folder, self.add_open, self.up, self.down, self.remove):
            button.setAutoDefault(False)
        for button in (self.up, self.down):
            button.setFixedWidth(em * 7 // 2)
        stack.addWidget(self.table, 0, 0)
        stack.addWidget(self.hint, 0, 0, Qt.AlignmentFlag.AlignCenter)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(em // 2)
        column.addLayout(above)
        column.addLayout(stack, 1)

    def _word(self) -> None:
        for button, text, name in (
            (self.add_files, self.tr("Add photos…"), self.tr("Add photos")),
            (self.add_folder, self.tr("Add folder…"), self.tr("Add the photos of a folder")),
            (self.up, "▲", self.tr("Move up")), (self.down, "▼", self.tr("Move down")),
        ):  # fmt: skip
            button.setText(text)
            button.setAccessibleName(name)
            button.setToolTip(name)
        self.hint.setText(self.tr("Drop photos or folders here"))

    def _connect(self) -> None:
        for button, slot in (
            (self.add_files, self._choose_files), (self.add_folder, self._choose_folder),
            (self.add_open, self._add_open), (self.remove, self._remove), (self.up, self._move_up),
            (self.down, self._move_down),
        ):  # fmt: skip
            button.clicked.connect(slot)
        self._gatherer.found.connect(self._on_found)
        self.table.delete_pressed.connect(self._remove)
        self.table.selectionModel().selectionChanged.connect(self.refresh)
        self._batch.listed.connect(self._show)
        self._batch.item_changed.connect(self._on_item)
        self._batch.progressed.connect(self._on_progress)
        self._batch.state_changed.connect(self.refresh)
        self._batch.finished.connect(self.refresh)

    # --- photos

    @property
    def items(self) -> Sequence[Item]:
        """Those that are shown."""
        return self.draft if self.draft or self._batch.plan is None else self._batch.items

    def set_open_photos(self, photos: Sequence[Path]) -> None:
        """Those that are open in the editor."""
        self._open = list(photos)
        text = self.tr("Add open photos ({0})").replace("{0}", str(len(photos)))
        self.add_open.setText(text)
        self.add_open.setAccessibleName(text)
        self.add_open.setVisible(len(photos) > 1)

    def look_into(self, paths: Iterable[Path]) -> None:
        """Add these files, and the photos in these folders."""
        self._gatherer.start(paths)

    def add(self, photos: Iterable[Path]) -> None:
        """More photos, behind the others; those that are in the list already are left out."""
        if self._batch.is_running:
            self._batch.add(photos)
            return
        known = {item.path for item in self.draft}
        self.draft += [Item(path) for path in dict.fromkeys(photos) if path not in known]
        self._show()

    def take_draft(self) -> list[Path]:
        """The photos of the next batch, which begins now."""
        photos, self.draft = [item.path for item in self.draft], []
        return photos

    def close_search(self) -> None:
        """Look for no more photos."""
        self._gatherer.close()

    # --- inside

    @Slot()
    def refresh(self) -> None:
        """Which buttons can be clicked."""
        running, rows = self._batch.is_running, self.table.chosen
        over = not running and not self.draft
        self.hint.setVisible(not self.items)
        self.remove.setText(self.tr("Cancel") if running else self.tr("Remove"))
        name = self.tr("Cancel the chosen photos") if running else self.tr("Remove the chosen photos")
        self.remove.setAccessibleName(name)
        self.remove.setToolTip(name)
        self.remove.setEnabled(bool(rows) and not over)
        for button in (self.up, self.down):
            button.setEnabled(len(rows) == 1 and not over)
        self.changed.emit()

    @Slot()
    def _show(self) -> None:
        self.table.photos.set_items(self.items)
        self.refresh()

    @Slot(int)
    def _on_item(self, row: int) -> None:
        if not self.draft:
            self.table.photos.refresh(row)
            self.refresh()

    @Slot(object)
    def _on_progress(self, progress: Progress) -> None:
        if not self.draft:
            self.table.photos.show_progress(self._batch.current, progress)

    @Slot(object)
    def _on_found(self, found: Gathered) -> None:
        self.add(found.photos)
        if found.left_out:
            text = self.tr("{0} photos were left out: at most {1} can be added at once.")
            self.notice.emit(text.replace("{0}", str(found.left_out)).replace("{1}", str(MOST)))
        elif not found.photos:
            self.notice.emit(self.tr("There is no photo in it."))

    @Slot()
    def _choose_files(self) -> None:
        endings = " ".join(f"*.{ending}" for ending in PHOTO_ENDINGS)
        dialog = self._dialog(self.tr("Add photos"), QFileDialog.FileMode.ExistingFiles)
        dialog.setNameFilters([self.tr("Photos ({0})").replace("{0}", endings), self.tr("All files (*)")])
        dialog.open()

    @Slot()
    def _choose_folder(self) -> None:
        self._dialog(self.tr("Add the photos of a folder"), QFileDialog.FileMode.Directory).open()

    def _dialog(self, title: str, mode: QFileDialog.FileMode) -> QFileDialog:
        dialog = QFileDialog(self, title, self._folder)
        dialog.setFileMode(mode)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.filesSelected.connect(self._on_chosen)
        return dialog

    @Slot(list)
    def _on_chosen(self, names: list[str]) -> None:
        self._folder = str(Path(names[0]).parent) if names else self._folder
        self.look_into([Path(name) for name in names])

    @Slot()
    def _add_open(self) -> None:
        self.add(self._open)

    @Slot()
    def _remove(self) -> None:
        """Take the chosen photos out: of the list before the start, of the work after it."""
        rows = self.table.chosen
        if self._batch.is_running:
            self._batch.cancel(rows)
        elif self.draft:
            self.draft = [item for row, item in enumerate(self.draft) if row not in rows]
            self._show()

    @Slot()
    def _move_up(self) -> None:
        self._move(-1)

    @Slot()
    def _move_down(self) -> None:
        self._move(1)

    def _move(self, by: int) -> None:
        rows = self.table.chosen
        if len(rows) != 1:
            return
        row = other = rows[0]
        if not self.draft:
            other = self._batch.move(row, by)
        elif 0 <= row + by < len(self.draft):
            other = row + by
            self.draft[row], self.draft[other] = self.draft[other], self.draft[row]
            self.table.photos.refresh(row)
            self.table.photos.refresh(other)
        self.table.choose(other)
