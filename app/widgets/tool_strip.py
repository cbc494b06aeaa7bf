"""The narrow strip of tools beside the photo."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.editor.tool_actions import ToolActions
from app.widgets.action_button import ActionButton


class ToolStrip(QWidget):
    """A button for each tool; the actions do the work."""

    def __init__(self, actions: ToolActions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("toolStrip")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(self.tr("Tools"))
        em = self.fontMetrics().height()
        column = QVBoxLayout(self)
        column.setContentsMargins(em // 3, em // 2, em // 3, em // 2)
        column.setSpacing(em // 4)
        self.buttons = [ActionButton(action, self, icon_em=1.3) for action in actions.group.actions()]
        for button in self.buttons:
            column.addWidget(button)
        column.addStretch(1)
