"""The canvas with its tools: the strip on its left, the bar of the tool in use above."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.editor.session import Session
from app.editor.tool_actions import ToolActions
from app.editor.tools import Tools
from app.icons import Icons
from app.theme import Theme
from app.widgets.canvas import Canvas
from app.widgets.side_by_side import SideBySide
from app.widgets.tool_strip import ToolStrip


class Workspace(QWidget):
    """Where a photo is looked at and worked on by hand."""

    def __init__(
        self,
        session: Session,
        theme: Theme,
        icons: Icons,
        actions: ToolActions,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.canvas = Canvas(theme, self)
        self.pair = SideBySide(self.canvas, theme, self)
        self.strip = ToolStrip(actions, self)
        self.tools = Tools(session, self.canvas, actions, theme, icons, self)
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addWidget(self.tools.options)
        column.addWidget(self.pair, 1)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(0)
        line.addWidget(self.strip)
        line.addLayout(column, 1)
        actions.side_by_side.toggled.connect(self.pair.set_on)
