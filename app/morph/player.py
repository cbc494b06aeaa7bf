"""Which frame of a strip is looked at, and playing it. No widgets."""

from __future__ import annotations

import time

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

from app.morph.settings import Course
from app.morph.strip import Strip


class Player(QObject):
    """A number that runs at the strip's rate, there and back where that is set, and again and again.

    Signals:
        moved(int): the frame that is looked at.
        played(bool): whether it runs.
    """

    moved = Signal(int)
    played = Signal(bool)

    def __init__(self, strip: Strip, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._strip = strip
        self._index = 0
        self._began, self._first = 0.0, 0  # of the playing: when, and at which frame of a round
        self._tick = QTimer(self, timerType=Qt.TimerType.PreciseTimer)
        self._tick.timeout.connect(self._on_tick)
        strip.began.connect(self._on_strip)

    @property
    def index(self) -> int:
        """The frame that is looked at."""
        return self._index

    @property
    def runs(self) -> bool:
        """Whether it is played."""
        return self._tick.isActive()

    def go(self, index: int) -> None:
        """Look at a frame, and stay there."""
        self.pause()
        self._show(index)

    def step(self, by: int) -> None:
        """The next one, or the one before."""
        self.go(self._index + by)

    @Slot()
    def toggle(self) -> None:
        """Play, or stay."""
        if self.runs:
            self.pause()
        elif self._strip.count > 1:
            self._first, self._began = self._index, time.monotonic()
            if self._first == self._strip.count - 1 and self._strip.settings.course is Course.ONCE:
                self._first = 0
            self._tick.start(max(5, round(500 / self._strip.settings.rate)))
            self.played.emit(True)

    @Slot()
    def pause(self) -> None:
        """Stay."""
        if self.runs:
            self._tick.stop()
            self.played.emit(False)

    @Slot()
    def _on_tick(self) -> None:
        """By the clock, so that a busy window leaves frames out and keeps the rate."""
        settings, count = self._strip.settings, self._strip.count
        gone = self._first + int((time.monotonic() - self._began) * settings.rate)
        if settings.course is Course.BACK:
            gone %= max(2 * count - 2, 1)
            gone = min(gone, 2 * count - 2 - gone)
        self._show(gone % max(count, 1))

    def _show(self, index: int) -> None:
        index = min(max(index, 0), max(self._strip.count - 1, 0))
        if index != self._index:
            self._index = index
            self.moved.emit(index)

    @Slot()
    def _on_strip(self) -> None:
        """Another strip may have fewer frames, or none."""
        if self._strip.count < 2:
            self.pause()
        if self._index >= self._strip.count:
            self._show(self._strip.count - 1)
        if self.runs:
            self._first, self._began = self._index, time.monotonic()
