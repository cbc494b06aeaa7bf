"""Reconstruction and identity in plain words; memory and queue in the status bar."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from app.process_memory import resident
from app.theme import Theme
from app.widgets.gauges import Gauges
from app.window import Window
from core.protocol import Edit, Edited, FaceEdit, PhotoRef, Quality
from tests.app.conftest import MakeWindow, wait_for_rest

QUAD = ((0.0, 0.0), (0.0, 9.0), (9.0, 9.0), (9.0, 0.0))


@pytest.fixture
def gauges(qtbot: QtBot, theme: Theme) -> Gauges:
    made = Gauges(theme)
    qtbot.addWidget(made)
    return made


def _edited(
    psnr: float, drift: float | None, quality: Quality = Quality.REFINED, strength: float = 0.5
) -> Edited:
    face = FaceEdit(QUAD, (("Smiling", strength),) if strength else ())
    return Edited(Edit("model", PhotoRef("a", "b"), (face,), quality=quality), (), psnr, drift, 0.1)


@pytest.mark.parametrize(
    ("psnr", "word"),
    [
        (12.0, "Rough"),
        (24.9, "Rough"),
        (27.0, "Fair"),
        (31.4, "Close"),
        (36.0, "Very close"),
        (np.inf, "Very close"),
    ],
)
def test_reconstruction_in_words(gauges: Gauges, psnr: float, word: str) -> None:
    gauges.show_edited(_edited(psnr, 0.1))
    assert gauges.reconstruction.word.text() == word
    assert word in gauges.reconstruction.accessibleName()
    assert 0 < gauges.reconstruction.bar.share <= 1


@pytest.mark.parametrize(
    ("drift", "word"),
    [
        (0.0, "Unchanged"),
        (0.1, "Very close"),
        (0.25, "A little different"),
        (0.5, "Noticeably different"),
        (1.0, "Like someone else"),
        (2.5, "Like someone else"),
    ],
)
def test_identity_in_words(gauges: Gauges, drift: float, word: str) -> None:
    gauges.show_edited(_edited(31.0, drift))
    assert gauges.identity.word.text() == word
    assert gauges.identity.bar.share == min(drift, 1.0)


def test_previews_leave_the_identity_as_it_was(gauges: Gauges) -> None:
    gauges.show_edited(_edited(31.0, 0.5))
    gauges.show_edited(_edited(22.0, None, Quality.PREVIEW))
    assert gauges.identity.word.text() == "Noticeably different"
    assert gauges.reconstruction.word.text() == "Close", "a preview's few steps say nothing about the model"
    gauges.show_edited(_edited(22.0, None, Quality.PREVIEW, strength=0.0))
    assert gauges.identity.word.text() == "Unchanged"


def test_a_model_that_measures_no_identity_shows_none(gauges: Gauges) -> None:
    gauges.show_edited(_edited(31.0, 0.5))
    gauges.show_edited(_edited(31.0, None))
    assert gauges.identity.word.text() == "–"


def test_the_tip_says_what_it_is_and_what_to_do(gauges: Gauges) -> None:
    gauges.show_edited(_edited(31.42, 0.5))
    assert "31.4 dB" in gauges.reconstruction.toolTip()
    assert "50 %" in gauges.identity.toolTip()
    for remedy in ("amount", "hold", "detail"):
        assert remedy in gauges.identity.toolTip()


def test_gauges_follow_the_photo(qtbot: QtBot, edited_window: Window, photo: Path) -> None:
    gauges = edited_window.page.panel.gauges
    assert gauges.reconstruction.word.text() == "Close"
    assert gauges.identity.word.text() == "Unchanged"
    edited_window.page.panel.rows["Smiling"].value.setValue(50)
    wait_for_rest(qtbot, edited_window)
    assert gauges.identity.word.text() == "A little different"
    edited_window.session.close_photo(edited_window.session.album.entries[0])
    assert gauges.reconstruction.word.text() == "–"


# --- the status bar


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux says it in a file")
def test_memory_of_a_process() -> None:
    used = resident(os.getpid())
    assert used is not None
    assert 5e6 < used < 64e9
    assert resident(None) is None
    assert resident(2**22 + 1) is None


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux says it in a file")
def test_the_bar_says_what_the_engine_holds(qtbot: QtBot, edited_window: Window) -> None:
    edited_window.status.look()
    assert edited_window.status.memory.text().split()[-1] in {"MB", "GB"}
    assert edited_window.status.memory.isVisible()


def test_what_waits_is_counted_but_not_previews(
    qtbot: QtBot, make_window: MakeWindow, photo: Path, tmp_path: Path
) -> None:
    window = make_window(photo, step_seconds=0.1)
    wait_for_rest(qtbot, window)
    assert window.status.queue.isHidden()
    window.page.panel.rows["Smiling"].value.setValue(50)
    window.page.panel.rows["Age"].value.setValue(50)
    window.status.look()
    assert window.status.queue.isHidden()
    for name in ("one.png", "two.png"):
        window.session.export(tmp_path / name, None, keep_metadata=True)
    window.status.look()
    assert "2 waiting" in window.status.queue.text()
    assert window.status.queue.isVisible()
    wait_for_rest(qtbot, window)
    window.status.look()
    assert window.status.queue.isHidden()
