"""Which pictures are asked of the engine, one after the other."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.editor import rendering
from app.window import Window
from core.protocol import Edited, Progress, Quality
from tests.app.conftest import MakeWindow, wait_for_rest


@pytest.fixture
def soon(monkeypatch: pytest.MonkeyPatch) -> None:
    """The finest picture is asked for without much waiting."""
    monkeypatch.setattr(rendering, "FINEST_AFTER", 50)


@pytest.fixture
def pictures(soon: None, edited_window: Window) -> Iterator[list[Edited]]:
    """Every picture that is shown."""
    shown: list[Edited] = []
    edited_window.session.shown.connect(shown.append)
    yield shown
    edited_window.session.shown.disconnect(shown.append)


def qualities(pictures: list[Edited]) -> list[Quality]:
    return [picture.request.quality for picture in pictures]


def test_a_photo_at_rest_gets_as_fine_as_its_export(
    qtbot: QtBot, edited_window: Window, pictures: list[Edited]
) -> None:
    told: list[Progress] = []
    edited_window.session.set_strength("Smiling", 60)
    qtbot.waitUntil(lambda: Quality.REFINED in qualities(pictures))
    edited_window.session.progress.connect(told.append)
    qtbot.waitUntil(lambda: qualities(pictures)[-1] is Quality.FULL)
    assert qualities(pictures) == [Quality.PREVIEW, Quality.REFINED, Quality.FULL]
    assert not told, "nobody waits for it, so nobody hears of it"
    assert len({picture.request.largest_side for picture in pictures}) == 1, "at the screen's size"
    qtbot.wait(150)
    assert len(pictures) == 3, "it is asked for once"


def test_a_photo_without_edits_has_no_finer_picture(
    qtbot: QtBot, edited_window: Window, pictures: list[Edited]
) -> None:
    edited_window.session.set_strength("Smiling", 60)
    edited_window.session.reset_all()
    wait_for_rest(qtbot, edited_window)
    qtbot.wait(200)
    assert Quality.FULL not in qualities(pictures)


def test_a_moving_slider_stops_the_finest_picture(
    qtbot: QtBot, soon: None, make_window: MakeWindow, photo: Path
) -> None:
    window = make_window(photo, step_seconds=0.02)
    wait_for_rest(qtbot, window)
    session = window.session
    session.set_strength("Smiling", 60)
    qtbot.waitUntil(
        lambda: any(getattr(each, "quality", None) is Quality.FULL for each in window.engine.waiting)
    )
    session.begin_gesture()
    session.set_strength("Smiling", 70)
    with qtbot.waitSignal(session.shown) as caught:
        pass
    shown = caught.args[0] if caught.args else None
    assert isinstance(shown, Edited)
    assert shown.request.quality is Quality.PREVIEW
    assert dict(shown.request.focused.strengths) == pytest.approx({"Smiling": 0.7})
    qtbot.wait(200)
    assert not window.engine.waiting, "nothing finer is asked for while the slider is held"
    session.end_gesture()
    wait_for_rest(qtbot, window)


def test_the_finest_picture_is_kept_for_when_the_photo_is_looked_at_again(
    qtbot: QtBot, edited_window: Window, pictures: list[Edited], photo: Path
) -> None:
    session = edited_window.session
    session.set_strength("Smiling", 60)
    qtbot.waitUntil(lambda: bool(pictures) and qualities(pictures)[-1] is Quality.FULL)
    finest, first = pictures[-1], session.album.current
    another = photo.with_name("another.png")
    another.write_bytes(photo.read_bytes())
    session.open(another)
    qtbot.waitUntil(lambda: session.album.current is not first)
    wait_for_rest(qtbot, edited_window)
    assert first is not None
    session.show_photo(first)
    wait_for_rest(qtbot, edited_window)
    assert pictures[-1] is finest
