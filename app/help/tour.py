"""A short tour of the window at the first start: five places, each with two sentences."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtWidgets import QWidget

from app.settings import Settings
from app.theme import Theme
from app.widgets.tour_overlay import TourOverlay


@dataclass(frozen=True)
class Step:
    """A place and what there is to say of it.

    Attributes:
        target: finds the widget; None when it is not shown now.
        title, text: in the language of the moment.
    """

    target: Callable[[], QWidget | None]
    title: Callable[[], str]
    text: Callable[[], str]


class Tour(QObject):
    """Goes through the steps; at the end, or when it is left early, it is not shown again by itself."""

    def __init__(
        self, steps: Callable[[], list[Step]], settings: Settings, theme: Theme, window: QWidget
    ) -> None:
        super().__init__(window)
        self._steps_of, self._settings, self._theme, self._window = steps, settings, theme, window
        self._steps: list[Step] = []
        self.number = 0
        self.overlay: TourOverlay | None = None

    @property
    def is_shown(self) -> bool:
        """Whether it is on now."""
        return self.overlay is not None

    @Slot()
    def begin(self) -> None:
        """From the first step; where it is on already, again."""
        self.end()
        self._steps = self._steps_of()
        overlay = TourOverlay(self._theme, self._window)
        overlay.next_wanted.connect(self.next)
        overlay.back_wanted.connect(self.back)
        overlay.skip_wanted.connect(self.finish)
        overlay.retranslated.connect(self._show)
        self.overlay = overlay
        self.number = 0
        self._show()
        overlay.show()
        overlay.raise_()
        overlay.take_keyboard()

    @Slot()
    def next(self) -> None:
        """On; after the last, the end."""
        if self.number + 1 >= len(self._steps):
            self.finish()
            return
        self.number += 1
        self._show()

    @Slot()
    def back(self) -> None:
        """One back."""
        if self.number > 0:
            self.number -= 1
            self._show()

    @Slot()
    def finish(self) -> None:
        """Seen, or not wanted: not again."""
        self._settings.toured = True
        self._settings.save()
        self.end()

    def end(self) -> None:
        """Take it away."""
        overlay, self.overlay = self.overlay, None
        if overlay is not None:
            overlay.hide()
            overlay.deleteLater()
            self._window.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _show(self) -> None:
        if self.overlay is not None:
            step = self._steps[self.number]
            self.overlay.show_step(step.target, step.title(), step.text(), self.number, len(self._steps))
