"""Line icons in the theme's colours; they change with it."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import Protocol

from PySide6.QtCore import QByteArray, QObject, QSize, Qt, Slot
from PySide6.QtGui import QColor, QIcon, QImage, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer
from shiboken6 import isValid

from app import paths
from app.theme import Role, Theme

_SIZES = (16, 20, 24, 32, 40, 48, 64)


class HasIcon(Protocol):
    """A QAction or a button."""

    def setIcon(self, icon: QIcon) -> None: ...


class Icons(QObject):
    """Gives icons to actions and buttons, and again whenever the theme changes."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._bound: dict[QObject, tuple[str, Role]] = {}
        self._made: dict[tuple[str, Role], QIcon] = {}  # in the colours of the moment
        theme.changed.connect(self._refresh)

    def bind(self, target: QObject, name: str, role: Role = Role.TEXT) -> None:
        """Set the icon `name` (a file of resources/icons) on `target`, and keep it so."""
        self._bound[target] = (name, role)
        self._give(target, name, role)

    def pixmap(self, name: str, role: Role, side: int, ratio: float = 1.0) -> QPixmap:
        """One icon of `side` logical pixels."""
        return render(name, self._theme.colour(role), QSize(side, side), ratio)

    def _give(self, target: QObject, name: str, role: Role) -> None:
        if (name, role) not in self._made:
            self._made[name, role] = self._make(name, role)
        receiver: HasIcon = target  # type: ignore[assignment]
        receiver.setIcon(self._made[name, role])

    def _make(self, name: str, role: Role) -> QIcon:
        icon = QIcon()
        modes = (
            (QIcon.Mode.Normal, QIcon.State.Off, role),
            (QIcon.Mode.Disabled, QIcon.State.Off, Role.DISABLED),
            (QIcon.Mode.Normal, QIcon.State.On, role if role is Role.ON_ACCENT else Role.ACCENT),
        )
        for mode, state, used in modes:
            for side in _SIZES:
                icon.addPixmap(render(name, self._theme.colour(used), QSize(side, side), 1.0), mode, state)
        return icon

    @Slot()
    def _refresh(self) -> None:
        self._made.clear()
        self._bound = {target: what for target, what in self._bound.items() if isValid(target)}
        for target, (name, role) in self._bound.items():
            self._give(target, name, role)


def render(name: str, colour: QColor, size: QSize, ratio: float) -> QPixmap:
    """An icon file drawn in one colour."""
    pixels = size * ratio
    pixmap = QPixmap.fromImage(_drawn(name, colour.name(), pixels.width(), pixels.height()))
    pixmap.setDevicePixelRatio(ratio)
    return pixmap


@lru_cache(2048)  # both themes' icons: a theme, once seen, comes back at once
def _drawn(name: str, colour: str, width: int, height: int) -> QImage:
    renderer = QSvgRenderer(QByteArray(_source(name).replace("currentColor", colour).encode()))
    image = QImage(width, height, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    renderer.render(painter)
    painter.end()
    return image


@cache
def _source(name: str) -> str:
    return paths.resource("icons", f"{name}.svg").read_text(encoding="utf-8")
