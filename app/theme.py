"""Light and dark: the one place where colours are written down.

Widgets ask for roles (`theme.colour(Role.PANEL)`) and repaint on `changed`; everything Qt draws by itself
follows the palette and the style sheet that the theme sets. The theme switches itself, without the platform's
help, so that tests can.
"""

from __future__ import annotations

from enum import Enum

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

from app.settings import ThemeChoice
from app.style import style_sheet


class Role(Enum):
    """What a colour is for."""

    CANVAS = "canvas"  # around the photo
    WINDOW = "window"  # bars
    PANEL = "panel"
    RAISED = "raised"  # fields, cards
    HOVER = "hover"
    LINE = "line"  # hairlines between areas
    GROOVE = "groove"  # of sliders and progress bars
    TEXT = "text"
    FAINT = "faint"  # secondary text
    DISABLED = "disabled"
    ACCENT = "accent"
    ON_ACCENT = "on accent"
    GOOD = "good"
    WARNING = "warning"
    BAD = "bad"
    OVERLAY = "overlay"  # lines drawn over a photo
    OVERLAY_SHADE = "overlay shade"  # what makes them visible on any photo
    ON_OVERLAY = "on overlay"
    MASK = "mask"  # over what a mask protects: a red that no skin has


_DARK = {
    Role.CANVAS: "#141415", Role.WINDOW: "#1e1e20", Role.PANEL: "#232326", Role.RAISED: "#2e2e32",
    Role.HOVER: "#38383d", Role.LINE: "#343438", Role.GROOVE: "#46464c", Role.TEXT: "#e9e9ec",
    Role.FAINT: "#a3a3ab", Role.DISABLED: "#67676e", Role.ACCENT: "#7aa7ff", Role.ON_ACCENT: "#0d1524",
    Role.GOOD: "#6fcf97", Role.WARNING: "#e9b85f", Role.BAD: "#f08a80", Role.OVERLAY: "#ffffff",
    Role.OVERLAY_SHADE: "#a0000000", Role.ON_OVERLAY: "#101012", Role.MASK: "#e6195f",
}  # fmt: skip
_LIGHT = {
    Role.CANVAS: "#dcdcde", Role.WINDOW: "#f4f4f5", Role.PANEL: "#f9f9fa", Role.RAISED: "#ffffff",
    Role.HOVER: "#e6e6ea", Role.LINE: "#d3d3d8", Role.GROOVE: "#c6c6cd", Role.TEXT: "#1d1d20",
    Role.FAINT: "#5d5d66", Role.DISABLED: "#a5a5ad", Role.ACCENT: "#2d63d8", Role.ON_ACCENT: "#ffffff",
    Role.GOOD: "#1f7f4c", Role.WARNING: "#8f6200", Role.BAD: "#bd3328", Role.OVERLAY: "#ffffff",
    Role.OVERLAY_SHADE: "#a0000000", Role.ON_OVERLAY: "#101012", Role.MASK: "#e6195f",
}  # fmt: skip


class Theme(QObject):
    """The colours of the moment. `changed` is sent after palette and style sheet have been set."""

    changed = Signal()

    def __init__(self, choice: ThemeChoice = ThemeChoice.SYSTEM, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._choice = choice
        self._system_dark = _system_is_dark()
        hints = QApplication.styleHints()
        hints.colorSchemeChanged.connect(self._on_system_changed)

    @property
    def choice(self) -> ThemeChoice:
        """What the user asked for."""
        return self._choice

    @property
    def is_dark(self) -> bool:
        """What is shown."""
        if self._choice is ThemeChoice.SYSTEM:
            return self._system_dark
        return self._choice is ThemeChoice.DARK

    def colour(self, role: Role) -> QColor:
        """The colour that has this role now."""
        return QColor((_DARK if self.is_dark else _LIGHT)[role])

    def set_choice(self, choice: ThemeChoice) -> None:
        """Switch, at once and everywhere."""
        self._choice = choice
        self.apply()

    def apply(self) -> None:
        """Set the application's palette and style sheet to this theme."""
        application = QApplication.instance()
        if not isinstance(application, QApplication):
            raise RuntimeError("a theme needs a QApplication")
        application.setPalette(self.palette())
        application.setStyleSheet(style_sheet({role.name: self.colour(role).name() for role in Role}))
        self.changed.emit()

    def palette(self) -> QPalette:
        """The palette for what Qt draws by itself."""
        palette = QPalette()
        groups = QPalette.ColorRole
        for group, role in (
            (groups.Window, Role.WINDOW), (groups.WindowText, Role.TEXT), (groups.Base, Role.RAISED),
            (groups.AlternateBase, Role.PANEL), (groups.Text, Role.TEXT), (groups.Button, Role.RAISED),
            (groups.ButtonText, Role.TEXT), (groups.BrightText, Role.BAD), (groups.Highlight, Role.ACCENT),
            (groups.HighlightedText, Role.ON_ACCENT), (groups.ToolTipBase, Role.RAISED),
            (groups.ToolTipText, Role.TEXT), (groups.PlaceholderText, Role.FAINT), (groups.Link, Role.ACCENT),
            (groups.Mid, Role.LINE), (groups.Dark, Role.LINE), (groups.Light, Role.HOVER),
            (groups.Midlight, Role.HOVER), (groups.Shadow, Role.CANVAS), (groups.Accent, Role.ACCENT),
        ):  # fmt: skip
            palette.setColor(group, self.colour(role))
        disabled = QPalette.ColorGroup.Disabled
        for group in (groups.WindowText, groups.Text, groups.ButtonText):
            palette.setColor(disabled, group, self.colour(Role.DISABLED))
        palette.setColor(disabled, groups.Highlight, self.colour(Role.GROOVE))
        return palette

    @Slot()
    def _on_system_changed(self) -> None:
        self._system_dark = _system_is_dark()
        if self._choice is ThemeChoice.SYSTEM:
            self.apply()


def _system_is_dark() -> bool:
    """What the desktop says; where it says nothing, dark, as a photo wants."""
    return QApplication.styleHints().colorScheme() is not Qt.ColorScheme.Light
