"""A small button that does what an action does."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QToolButton, QWidget


class ActionButton(QToolButton):
    """Named for screen readers as the action is, also after the language has changed."""

    def __init__(
        self, action: QAction, parent: QWidget, *, icon_em: float = 1.1, worded: bool = False
    ) -> None:
        super().__init__(parent)
        side = round(self.fontMetrics().height() * icon_em)
        self.setIconSize(QSize(side, side))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        if worded:
            has_icon = not action.icon().isNull()
            style = Qt.ToolButtonStyle
            self.setToolButtonStyle(style.ToolButtonTextBesideIcon if has_icon else style.ToolButtonTextOnly)
        self.setDefaultAction(action)
        action.changed.connect(self._name)
        self._name()

    @Slot()
    def _name(self) -> None:
        self.setAccessibleName(self.defaultAction().text())
