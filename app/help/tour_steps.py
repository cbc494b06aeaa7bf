"""Where the tour goes, and what it says there."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMainWindow, QToolBar, QWidget

from app.help.tour import Step
from app.menus.action_registry import ActionRegistry
from app.menus.actions import Actions
from app.menus.shortcuts import native
from app.widgets.drop_area import DropArea
from app.widgets.sliders_panel import SlidersPanel


def tour_steps(window: QWidget, actions: Actions) -> list[Step]:
    """The steps for this window; what they point at is looked for when they are shown."""

    def opening() -> QWidget | None:
        area = window.findChild(DropArea)
        return area if area is not None and area.isVisible() else _button(window, actions.open)

    translate = QCoreApplication.translate
    return [
        Step(
            opening,
            lambda: translate("Tour", "Start with a photo"),
            lambda: translate(
                "Tour",
                "Drop photos or folders anywhere on the window, paste a picture, or open one. Faces are "
                "found by themselves. Nothing ever leaves this computer.",
            ),
        ),
        Step(
            lambda: window.findChild(SlidersPanel),
            lambda: translate("Tour", "Change the face"),
            lambda: translate(
                "Tour",
                "Each slider changes one thing. Double-click it to put it back; close its lock to keep that "
                "trait as it is while others move. With all at zero, the photo is untouched.",
            ),
        ),
        Step(
            lambda: actions.before_button,
            lambda: translate("Tour", "Compare"),
            lambda: translate(
                "Tour",
                "Hold this button, or the key \\, to see the photo as it was. Compare, beside it, draws a "
                "line across the photo: before on the left, after on the right.",
            ),
        ),
        Step(
            lambda: _button(window, actions.export),
            lambda: translate("Tour", "Export"),
            lambda: translate(
                "Tour",
                "Writes the photo in full size and best quality, as a new file. Camera data and colours are "
                "kept, and the original is never changed.",
            ),
        ),
        Step(
            lambda: window.menuBar() if isinstance(window, QMainWindow) else None,
            lambda: translate("Tour", "Find everything else"),
            lambda: translate(
                "Tour",
                "{0} finds any command by a few letters, and sets sliders: type “smile 40”. This tour is in "
                "the Help menu.",
            ).replace("{0}", _key(actions, "palette")),
        ),
    ]


def _button(window: QWidget, action: QAction) -> QWidget | None:
    """Of the tool bar."""
    for bar in window.findChildren(QToolBar):
        button = bar.widgetForAction(action)
        if button is not None:
            return button
    return None


def _key(actions: ActionRegistry, name: str) -> str:
    keys = actions.entry(name).action.shortcut().toString()
    return native(keys) if keys else actions.entry(name).title
