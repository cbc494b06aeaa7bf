"""Python's cyclic garbage collection, on the window's thread only.

Python collects on whichever thread happens to allocate. When that is a reading thread and the garbage holds
a widget, Qt destroys a widget on the wrong thread and the program dies. So the automatic collection is off
and a timer does it here. What the program is made of stays out of it, as looking through that would hold up
the window for the time of a picture or two.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer, Slot

_EVERY = 500  # milliseconds


class Collector(QObject):
    """Collects garbage when Python would, on the thread it was made on, of what comes after it. `close` gives
    the work back.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        gc.disable()
        gc.collect()
        gc.freeze()
        self._timer = QTimer(self, interval=_EVERY)
        self._timer.timeout.connect(self.collect)
        self._timer.start()

    @Slot()
    def collect(self) -> None:
        """Collect the oldest generation that is due."""
        due = [
            generation
            for generation, (count, limit) in enumerate(zip(gc.get_count(), gc.get_threshold(), strict=True))
            if limit and count > limit
        ]
        if due:
            gc.collect(max(due))

    def close(self) -> None:
        """Let Python collect by itself again."""
        self._timer.stop()
        gc.unfreeze()
        gc.enable()
