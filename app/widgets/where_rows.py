"""What new pictures must show: for each of the model's attributes any, with or without (or old and young)."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from app.names import friendly, sides
from app.widgets.elided import ElidedLabel

_ANY, _WITH, _WITHOUT = 0, 1, 2


class WhereRow(QWidget):
    """One attribute.

    Signals:
        changed(): by the user.
    """

    changed = Signal()

    def __init__(self, attribute: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.attribute = attribute
        em = self.fontMetrics().height()
        name, self.group = ElidedLabel(self), QButtonGroup(self)
        name.setText(friendly(attribute))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, em // 6, 0, em // 6)
        row.setSpacing(em // 6)
        row.addWidget(name, 1)
        has, has_not = sides(attribute) or (self.tr("with"), self.tr("without"))
        words = {_ANY: self.tr("any"), _WITH: has, _WITHOUT: has_not}
        for value, word in words.items():
            button = QToolButton(self)
            button.setObjectName("segment")
            button.setText(word)
            button.setCheckable(True)
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            button.setAccessibleName(f"{friendly(attribute)}: {word}")
            self.group.addButton(button, value)
            row.addWidget(button)
        self.group.button(_ANY).setChecked(True)
        self.group.idClicked.connect(self.changed)

    @property
    def wanted(self) -> bool | None:
        """With, without, or None for any."""
        return {_ANY: None, _WITH: True, _WITHOUT: False}[self.group.checkedId()]

    def show_wanted(self, wanted: bool | None) -> None:
        """Set it, without telling anyone."""
        value = _ANY if wanted is None else _WITH if wanted else _WITHOUT
        self.group.button(value).setChecked(True)


class WhereRows(QWidget):
    """A row for each attribute.

    Signals:
        changed(): by the user.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows: dict[str, WhereRow] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)

    def show_attributes(self, attributes: tuple[str, ...]) -> None:
        """Those of another model; what is set for one that it has, too, stays."""
        wanted = dict(self.where)
        for row in self.rows.values():
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        self.rows = {}
        for attribute in attributes:
            row = WhereRow(attribute, self)
            row.show_wanted(wanted.get(attribute))
            row.changed.connect(self.changed)
            self._column.addWidget(row)
            self.rows[attribute] = row

    @property
    def where(self) -> tuple[tuple[str, bool], ...]:
        """(attribute, whether it must hold) pairs, in the order of their names."""
        found = [(name, row.wanted) for name, row in self.rows.items()]
        return tuple(sorted((name, wanted) for name, wanted in found if wanted is not None))

    def show_where(self, where: tuple[tuple[str, bool], ...]) -> None:
        """Set them, without telling anyone; those that the model does not know are left out."""
        wanted = dict(where)
        for name, row in self.rows.items():
            row.show_wanted(wanted.get(name))

    @Slot()
    def clear(self) -> None:
        """Any of all, as the user's move."""
        self.show_where(())
        self.changed.emit()
