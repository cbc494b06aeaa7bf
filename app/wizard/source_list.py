"""The places that pictures come from; before there is one, an invitation to drop some."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from app.icons import Icons
from app.theme import Role
from app.widgets.elided import ElidedLabel


class SourceList(QFrame):
    """A line for each place.

    Signals:
        removed(str): the user wants this place no more.
    """

    removed = Signal(str)

    def __init__(self, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icons = icons
        self._sources: tuple[str, ...] = ()
        em = self.fontMetrics().height()
        self._lines = QVBoxLayout(self)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setSpacing(em // 4)
        self._invitation = QLabel(self.tr("Drop folders of pictures here"), self)
        self._invitation.setObjectName("dropHere")
        self._invitation.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._invitation.setMinimumHeight(18 * em)
        font = self._invitation.font()
        font.setPointSizeF(font.pointSizeF() * 1.3)
        self._invitation.setFont(font)
        self._lines.addWidget(self._invitation)
        self._rows: list[QWidget] = []

    def set_empty(self, empty: bool) -> None:
        """Whether there is only the invitation."""
        self._invitation.setVisible(empty)

    def set_sources(self, sources: Sequence[str]) -> None:
        """Show these."""
        if tuple(sources) == self._sources:
            return
        self._sources = tuple(sources)
        for row in self._rows:
            row.hide()
            row.deleteLater()
        self._rows = [self._row(source) for source in sources]
        for row in self._rows:
            self._lines.addWidget(row)

    def _row(self, source: str) -> QWidget:
        em = self.fontMetrics().height()
        row = QFrame(self)
        row.setObjectName("card")
        name, folder, cross = QLabel(Path(source).name or source, row), ElidedLabel(row), QToolButton(row)
        folder.setText(str(Path(source).parent))
        folder.setToolTip(source)
        folder.setProperty("faint", True)
        self._icons.bind(cross, "close", Role.FAINT)
        cross.setAccessibleName(self.tr("Leave {0} out").replace("{0}", name.text()))
        cross.setToolTip(cross.accessibleName())
        cross.clicked.connect(partial(self._remove, source))
        line = QHBoxLayout(row)
        line.setContentsMargins(em * 2 // 3, em // 4, em // 4, em // 4)
        line.setSpacing(em * 2 // 3)
        line.addWidget(name)
        line.addWidget(folder, 1)
        line.addWidget(cross)
        return row

    def _remove(self, source: str, *_: object) -> None:
        self.removed.emit(source)
