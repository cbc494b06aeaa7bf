"""The columns of the labels, each with a tick: whether it becomes a slider."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSignalBlocker, QSize, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeWidget,
    QTreeWidgetItem,
    QWidget,
)

from app.names import friendly
from app.translations import grouped, significant
from app.wizard.facts import Column
from app.wizard.plan import Slider

_SHOWN = 24  # letters of the values of a column of texts
_COLUMN = int(Qt.ItemDataRole.UserRole)


class ColumnTable(QTreeWidget):
    """Slider, pictures with it and without, how that is read, and what is to be said about it.

    A double click or F2 on a slider's name changes that.

    Signals:
        chosen(tuple): the sliders that are ticked, by the user.
    """

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._columns: tuple[Column, ...] = ()
        self.setRootIsDecorated(False)
        self.setUniformRowHeights(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setAccessibleName(self.tr("Columns of the labels"))
        self.setHeaderLabels(
            [
                self.tr("Slider"),
                self.tr("With"),
                self.tr("Without"),
                self.tr("How it is read"),
                self.tr("Note"),
            ]
        )
        header = self.header()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setStretchLastSection(True)
        header.setSectionsMovable(False)
        self.setItemDelegate(_Cell(self))
        self.itemChanged.connect(self._on_changed)

    def show_columns(self, columns: Sequence[Column], sliders: Sequence[Slider]) -> None:
        """These, ticked where there is a slider of them."""
        chosen = {slider.column: slider for slider in sliders}
        self._columns = tuple(columns)
        with QSignalBlocker(self):
            self.clear()
            for column in sorted(columns, key=lambda each: not each.can_slide):
                self.addTopLevelItem(self._item(column, chosen.get(column.name)))
        first = self.topLevelItem(0)
        if first is not None:
            self.setCurrentItem(first)

    def _item(self, column: Column, slider: Slider | None) -> QTreeWidgetItem:
        numbers = [grouped(column.with_), grouped(column.without)] if column.low is not None else ["", ""]
        name = friendly(column.name) if slider is None or slider.name == column.name else slider.name
        item = QTreeWidgetItem([name, *numbers, self._reading(column), self._note(column)])
        item.setData(0, _COLUMN, column.name)
        for place in (1, 2):
            item.setTextAlignment(place, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        if column.can_slide:
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable | Qt.ItemFlag.ItemIsEditable)
            item.setCheckState(0, Qt.CheckState.Checked if slider is not None else Qt.CheckState.Unchecked)
        else:
            item.setFlags(Qt.ItemFlag.ItemIsSelectable)
        return item

    def _reading(self, column: Column) -> str:
        if column.low is None or column.high is None:
            return ", ".join(column.values)[:_SHOWN]
        if column.examples == "positive":
            return self.tr("labelled or not")
        if {column.low, column.high} <= {-1.0, 0.0, 1.0}:
            return self.tr("yes or no")
        text = self.tr("from {0}; without: up to {1}")
        return text.replace("{0}", significant(column.high, 3)).replace("{1}", significant(column.low, 3))

    def _note(self, column: Column) -> str:
        words = {
            "few": self.tr("few examples"),
            "too few": self.tr("too rare for a slider"),
            "no numbers": self.tr("texts make no slider"),
            "one value": self.tr("the same for all"),
        }
        return words.get(column.verdict, "")

    @Slot()
    def _on_changed(self) -> None:
        by_name = {column.name: column for column in self._columns}
        sliders = []
        for row in range(self.topLevelItemCount()):
            item = self.topLevelItem(row)
            if item is not None and item.checkState(0) is Qt.CheckState.Checked:
                column = by_name[item.data(0, _COLUMN)]
                text = item.text(0).strip()
                name = column.name if text in ("", friendly(column.name)) else text
                sliders.append(dataclasses.replace(slider_of(column), name=name))
        self.chosen.emit(tuple(sliders))


class _Cell(QStyledItemDelegate):
    """Only names can be changed."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """With room for the style sheet's own box, which Qt does not reckon with."""
        size = super().sizeHint(option, index)
        return size + QSize(size.height(), 0) if index.column() == 0 else size

    def createEditor(
        self, parent: QWidget, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QWidget:
        """Of the first column only; Qt takes None for "not here"."""
        if index.column() > 0:
            return None  # type: ignore[return-value]
        return super().createEditor(parent, option, index)


def slider_of(column: Column) -> Slider:
    """As the survey reads the column.

    Raises:
        ValueError: no slider can be made of it.
    """
    if column.low is None or column.high is None:
        raise ValueError(f"no slider can be made of {column.name}")
    return Slider(column.name, column.name, column.low, column.high, column.examples)
