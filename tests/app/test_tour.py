"""The tour points at real things, works from the keyboard, and comes once."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

from PySide6.QtCore import QRect, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.help.tour import Tour
from app.settings import Settings
from tests.app.conftest import MakeWindow, fake_command, wait_for_rest
from tests.app.test_start import environment

DRIVER = """
import json, sys
from PySide6.QtCore import QTimer
from PySide6.QtTest import QTest
from PySide6.QtCore import Qt
from app import main
from app.window import Window

class Driven(Window):
    def start(self, photos):
        super().start(photos)
        QTimer.singleShot(100, self, self.look)

    def look(self):
        print(json.dumps(self.shell.tour.is_shown), flush=True)
        if self.shell.tour.overlay is not None:
            QTest.keyClick(self.shell.tour.overlay, Qt.Key.Key_Escape)
        self.close()

main.Window = Driven
sys.exit(main.run([], command=json.loads(sys.argv[1])))
"""


def _tour(make_window: MakeWindow, *photos: Path) -> Tour:
    window = make_window(*photos)
    window.actions_.entry("tour").action.trigger()
    assert window.shell.tour.is_shown
    return window.shell.tour


def test_every_step_points_at_something_that_is_shown(
    qtbot: QtBot, make_window: MakeWindow, photo: Path
) -> None:
    for photos in ([], [photo]):
        window = make_window(*photos)
        if photos:
            wait_for_rest(qtbot, window)
        window.actions_.entry("tour").action.trigger()
        tour = window.shell.tour
        holes: list[QRect] = []
        titles: list[str] = []
        while tour.overlay is not None:
            overlay = tour.overlay
            holes.append(overlay.hole)
            titles.append(overlay.card.title.text())
            inside = overlay.rect().contains(overlay.card.geometry())
            assert inside, titles[-1]
            if overlay.hole.width() < overlay.width() * 0.6:
                assert not overlay.card.geometry().intersects(overlay.hole), titles[-1]
            tour.next()
        assert 4 <= len(titles) == len(set(titles)) <= 5
        assert all(hole.width() > 10 and hole.height() > 10 for hole in holes)


def test_it_goes_on_and_back_by_keys_and_ends_for_good(make_window: MakeWindow, settings: Settings) -> None:
    tour = _tour(make_window)
    overlay = tour.overlay
    assert overlay is not None
    assert not overlay.card.back.isEnabled()
    QTest.keyClick(overlay, Qt.Key.Key_Right)
    QTest.keyClick(overlay, Qt.Key.Key_Return)
    assert tour.number == 2
    QTest.keyClick(overlay, Qt.Key.Key_Left)
    assert tour.number == 1
    assert overlay.card.count.text() == "2 of 5"
    for _ in range(3):
        overlay.card.next.click()
    assert overlay.card.next.text() == "Done"
    assert not settings.toured
    overlay.card.next.click()
    assert not tour.is_shown
    assert Settings.load(settings.path).toured


def test_it_can_be_skipped_at_once(make_window: MakeWindow, settings: Settings) -> None:
    tour = _tour(make_window)
    overlay = tour.overlay
    assert overlay is not None
    QTest.keyClick(overlay, Qt.Key.Key_Escape)
    assert not tour.is_shown
    assert settings.toured


def test_it_follows_the_window_and_the_tab_key_stays_in_it(make_window: MakeWindow) -> None:
    window = make_window()
    window.actions_.entry("tour").action.trigger()
    overlay = window.shell.tour.overlay
    assert overlay is not None
    tour = window.shell.tour
    tour.next()
    before = overlay.hole
    window.resize(1200, 760)
    assert overlay.size() == window.size()
    assert overlay.hole != before
    assert overlay.card.focusNextPrevChild(True)
    window.shell.tour.begin()  # again, while it is shown
    assert tour.number == 0


def test_it_is_shown_at_the_first_start_and_never_again(tmp_path: Path) -> None:
    home = tmp_path / "home"
    home.mkdir()
    seen = []
    for _ in range(2):
        done = subprocess.run(
            [sys.executable, "-c", DRIVER, json.dumps(fake_command())],
            env=environment(home), capture_output=True, text=True, timeout=60, check=False,
        )  # fmt: skip
        assert done.returncode == 0, done.stderr
        seen.append(json.loads(done.stdout.splitlines()[-1]))
    assert seen == [True, False]
