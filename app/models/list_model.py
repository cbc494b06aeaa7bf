"""The models as Qt's views take them: a row for each, with words for tool tips and screen readers."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)
from PySide6.QtGui import QImage

from app.models import words
from app.models.shelf import Shelved
from app.sentences import translated

CARD = Qt.ItemDataRole.UserRole
_Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
translate = QCoreApplication.translate


@dataclass(frozen=True)
class Card:
    """What is shown of a model in the list.

    Attributes:
        pictures: that show what it can do; empty while there are none.
        share: 0 to 1, of what is being drawn of them; None where nothing is.
        in_use, is_default: the editor works with it, starts with it.
    """

    model: Shelved
    pictures: tuple[QImage, ...] = ()
    share: float | None = None
    in_use: bool = False
    is_default: bool = False


class ModelsModel(QAbstractListModel):
    """Shows cards; `make` says what is on the card of a model."""

    def __init__(self, make: Callable[[Shelved], Card], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._make = make
        self._shown: list[Shelved] = []

    @property
    def shown(self) -> tuple[Shelved, ...]:
        """The models, in order."""
        return tuple(self._shown)

    def show(self, models: tuple[Shelved, ...]) -> None:
        """Show these, keeping the views where they are as far as the rows are the same."""
        if [each.path for each in models] == [each.path for each in self._shown]:
            self._shown = list(models)
            self.refresh()
            return
        self.beginResetModel()
        self._shown = list(models)
        self.endResetModel()

    def refresh(self, path: Path | None = None) -> None:
        """The card of one model, or every card, has changed."""
        for row, each in enumerate(self._shown):
            if path is None or each.path == path:
                self.dataChanged.emit(self.index(row), self.index(row))

    def row_of(self, path: Path) -> int:
        """Where a file is shown; -1 for nowhere."""
        return next((row for row, each in enumerate(self._shown) if each.path == path), -1)

    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        """Models there are."""
        return 0 if parent.isValid() else len(self._shown)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What a view asks for."""
        if not 0 <= index.row() < len(self._shown):
            return None
        model, roles = self._shown[index.row()], Qt.ItemDataRole
        if role == CARD:
            return self._make(model)
        if role == roles.DisplayRole:
            return model.name
        if role == roles.ToolTipRole:
            return f"{translated(model.trouble)}\n{model.path}".strip()
        if role == roles.AccessibleTextRole:
            return self._said(model)
        return None

    def _said(self, model: Shelved) -> str:
        card = self._make(model)
        parts = [model.name, words.summary(model)]
        if card.in_use:
            parts.append(translate("Models", "In use"))
        if card.is_default:
            parts.append(translate("Models", "Used at every start"))
        if model.about is not None:
            parts += words.badges(model.about)
        return ", ".join((*parts, translated(model.trouble))).strip(", ")
