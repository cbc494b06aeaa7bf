"""A heading that folds what is below it."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from app.icons import Icons
from app.theme import Role


class Fold(QWidget):
    """A group of lines under a heading; a click on the heading hides or shows them.

    Signals:
        toggled(key, is_open): by the user.
    """

    toggled = Signal(str, bool)

    def __init__(self, key: str, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.key = key
        self._icons = icons
        self._wanted_open = True
        self._forced = False
        em = self.fontMetrics().height()
        self.heading = QToolButton(self)
        self.heading.setObjectName("fold")
        self.heading.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.heading.setIconSize(QSize(round(0.9 * em), round(0.9 * em)))
        self.heading.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._badge = QLabel(self)
        self._badge.setObjectName("badge")
        self._badge.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._badge.hide()
        self.line = QHBoxLayout()
        self.line.setSpacing(em // 4)
        self.line.addWidget(self.heading, 1)
        self.line.addWidget(self._badge)
        self.body = QWidget(self)
        self.rows = QVBoxLayout(self.body)
        self.rows.setContentsMargins(0, 0, 0, em // 4)
        self.rows.setSpacing(0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, em // 4, 0, 0)
        column.setSpacing(0)
        column.addLayout(self.line)
        column.addWidget(self.body)
        self._show()
        self.heading.clicked.connect(self._on_clicked)

    @property
    def is_open(self) -> bool:
        """Whether the lines are shown."""
        return self._wanted_open or self._forced

    def set_title(self, title: str) -> None:
        """The heading's text."""
        self.heading.setText(title)
        self.heading.setAccessibleName(title)

    def set_open(self, is_open: bool) -> None:
        """Fold or unfold, without telling anyone."""
        self._wanted_open = is_open
        self._show()

    def force_open(self, forced: bool) -> None:
        """Unfolded as long as something is searched for; then as it was."""
        self._forced = forced
        self._show()

    def show_touched(self, count: int) -> None:
        """How many of its sliders are away from zero."""
        self._badge.setText(str(count))
        self._badge.setToolTip(self.tr("Sliders moved: {0}").replace("{0}", str(count)))
        self._badge.setVisible(count > 0)

    @Slot()
    def _on_clicked(self) -> None:
        if not self._forced:
            self._wanted_open = not self._wanted_open
            self._show()
            self.toggled.emit(self.key, self._wanted_open)

    def _show(self) -> None:
        self._icons.bind(self.heading, "folded-open" if self.is_open else "folded", Role.FAINT)
        self.body.setVisible(self.is_open)
        state = self.tr("unfolded") if self.is_open else self.tr("folded")
        self.heading.setAccessibleDescription(state)
