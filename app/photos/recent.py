"""The files that were opened last. No widgets here."""

from __future__ import annotations

import threading
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from app.settings import Settings

_CLOSING = 1.0  # seconds for the thread to end


class Recent(QObject):
    """Paths, the newest first, kept in the settings.

    Signals:
        changed()
        checked(missing): after `check`: the set of those paths that are not there.
    """

    changed = Signal()
    checked = Signal(object)

    def __init__(self, settings: Settings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self._thread: threading.Thread | None = None

    @property
    def paths(self) -> tuple[Path, ...]:
        """As many as the settings say."""
        return tuple(Path(path) for path in self._settings.recent[: self._settings.recent_limit])

    def add(self, path: Path) -> None:
        """This one was opened."""
        text = str(path.absolute())
        others = [each for each in self._settings.recent if each != text]
        self._set([text, *others])

    def remove(self, paths: Iterable[Path]) -> None:
        """Forget these."""
        gone = {str(path) for path in paths}
        self._set([each for each in self._settings.recent if each not in gone])

    @Slot()
    def clear(self) -> None:
        """Forget all."""
        self._set([])

    def check(self) -> None:
        """Find out which are not there any more; on a thread, as a drive that is gone can take its time."""
        if self._thread is None or not self._thread.is_alive():
            self._thread = threading.Thread(target=self._look, args=(self.paths,), name="recent", daemon=True)
            self._thread.start()

    def close(self) -> None:
        """Wait a little for the thread."""
        if self._thread is not None:
            self._thread.join(_CLOSING)

    def _look(self, paths: tuple[Path, ...]) -> None:
        """On the thread."""
        missing = {path for path in paths if not path.exists()}
        with suppress(RuntimeError):  # the window went meanwhile
            self.checked.emit(missing)

    def _set(self, paths: list[str]) -> None:
        self._settings.recent = paths[: max(self._settings.recent_limit, 0)]
        self._settings.save()
        self.changed.emit()
