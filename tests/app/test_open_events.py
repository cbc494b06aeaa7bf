"""Files that the system hands to the running app."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtGui import QFileOpenEvent

from app.open_events import OpenEvents


class Watched(QObject):
    """Counts what reaches it."""

    reached = 0

    def customEvent(self, event: QEvent) -> None:
        self.reached += 1


def test_a_file_of_an_open_event_is_asked_for_and_other_events_pass(tmp_path: Path, qapp: QObject) -> None:
    watched = Watched()
    events = OpenEvents(watched)
    asked: list[list[Path]] = []
    events.asked.connect(asked.append)
    document = tmp_path / "ein Bild.semblance"
    assert QCoreApplication.sendEvent(watched, QFileOpenEvent(str(document)))
    assert asked == [[document]]
    QCoreApplication.sendEvent(watched, QEvent(QEvent.Type.User))
    assert (watched.reached, len(asked)) == (1, 1)
