"""What the model sees: asked for when there is time, hinted at once, told in a dialog."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from pytestqt.qtbot import QtBot

from app.theme import Theme
from app.widgets.model_view_dialog import ModelViewDialog
from app.window import Window
from core.protocol import (
    CodeDescribed,
    DescribeCode,
    Grade,
    Lacking,
    Likeness,
    ModelLoaded,
    NoiseFigures,
    PhotoRef,
    Quality,
)
from tests.app.conftest import MakeWindow, wait_for_rest

HINT = "This picture is very unlike those the model was trained on."
MODEL = ModelLoaded("m", "Portrait", 64, (), True, "2,000 portraits of office holders", "MIT")


def hints(window: Window) -> list[str]:
    return [toast.text for toast in window.toaster.toasts if toast.text.startswith(HINT)]


def open_dialog(window: Window) -> ModelViewDialog:
    window.actions_.entry("model_view").action.trigger()
    dialog = window.model_view.dialog
    assert dialog is not None
    assert dialog.isVisible()
    return dialog


def described(grade: Grade | None, lacking: Lacking | None = None) -> CodeDescribed:
    request = DescribeCode("m", PhotoRef("p", ""), ((0, 0), (0, 9), (9, 9), (9, 0)))
    pixels = np.full((8, 8, 4), 200, np.uint8)
    likeness = Likeness(18.0, 17.0, 20.0, 0.96, grade) if grade is not None else None
    figures = NoiseFigures((0.1, -0.2, 0.0), (0.9, 1.0, 1.1), 2.5, 2.4, 0.12)
    return CodeDescribed(request, pixels, pixels, pixels, figures, 33.25, likeness, lacking)


def test_it_is_asked_for_after_the_picture_of_rest(
    qtbot: QtBot, make_window: MakeWindow, photo: Path
) -> None:
    window = make_window()
    asked: list[object] = []
    window.engine.sent.connect(lambda _, request: asked.append(request))
    window.session.open(photo)
    wait_for_rest(qtbot, window)
    kinds = [type(request).__name__ for request in asked]
    assert kinds.index("DescribeCode") > max(place for place, kind in enumerate(kinds) if kind == "Edit")
    assert window.model_view.described is not None
    assert hints(window) == []
    window.page.panel.rows["Smiling"].value.setValue(50)
    wait_for_rest(qtbot, window)
    assert window.session.document is not None
    assert window.session.document.kept is not None
    assert window.session.document.kept.request.quality is Quality.REFINED
    assert sum(isinstance(request, DescribeCode) for request in asked) == 1  # a face is a face, edited or not


def test_a_photo_very_unlike_is_hinted_at_once(
    qtbot: QtBot, make_window: MakeWindow, photo: Path, tmp_path: Path
) -> None:
    window = make_window(photo, distance=25.0)
    wait_for_rest(qtbot, window)
    assert len(hints(window)) == 1
    assert not window.toaster.errors  # it is no trouble
    window.toaster.clear()
    first = window.session.album.current
    assert first is not None
    other = tmp_path / "other.png"
    Image.effect_noise((200, 160), 60).convert("RGB").save(other)
    window.session.open(other)
    wait_for_rest(qtbot, window)
    assert len(hints(window)) == 1
    window.toaster.clear()
    window.session.show_photo(first)
    wait_for_rest(qtbot, window)
    assert hints(window) == []


@pytest.mark.parametrize("distance", [18.0, 0.0])
def test_no_hint_where_it_is_only_unusual_or_cannot_be_told(
    qtbot: QtBot, make_window: MakeWindow, photo: Path, distance: float
) -> None:
    window = make_window(photo, distance=distance)
    wait_for_rest(qtbot, window)
    assert window.model_view.described is not None
    assert hints(window) == []


def test_where_no_face_was_found_that_is_said_and_not_this(
    qtbot: QtBot, make_window: MakeWindow, photo: Path
) -> None:
    window = make_window(photo.rename(photo.with_name("nobody.png")), distance=25.0)
    wait_for_rest(qtbot, window)
    assert window.page.banner.isVisible()
    assert window.model_view.described is not None
    assert hints(window) == []


def test_the_dialog_follows_the_face(qtbot: QtBot, make_window: MakeWindow, photo: Path) -> None:
    window = make_window(photo, faces=2)
    wait_for_rest(qtbot, window)
    dialog = open_dialog(window)
    assert dialog.verdict.text() == "Like the training pictures"
    first = window.model_view.described
    window.session.choose_face(1)
    wait_for_rest(qtbot, window)
    second = window.model_view.described
    assert first is not None
    assert second is not None
    assert first.request.quad != second.request.quad
    assert dialog.verdict.text() == "Like the training pictures"
    dialog.close()
    qtbot.waitUntil(lambda: window.model_view.dialog is None)


def test_what_fails_is_said_and_not_tried_for_ever(
    qtbot: QtBot, make_window: MakeWindow, photo: Path
) -> None:
    window = make_window(photo, fail_on="DescribeCode")
    asked: list[object] = []
    window.engine.sent.connect(lambda _, request: asked.append(request))
    wait_for_rest(qtbot, window)
    assert [toast.text for toast in window.toaster.toasts] == []  # nobody asked
    dialog = open_dialog(window)
    assert "told to fail" in dialog.meaning.text()
    wait_for_rest(qtbot, window)
    assert sum(isinstance(request, DescribeCode) for request in asked) == 1
    dialog.close()


def test_grades_in_words(qtbot: QtBot, theme: Theme, edited_window: Window) -> None:
    dialog = open_dialog(edited_window)
    dialog.show_described(described(Grade.UNUSUAL), MODEL)
    assert dialog.verdict.text() == "Unusual for this model"
    assert "always comes back unchanged" in dialog.meaning.text()
    assert "2,000 portraits of office holders." in dialog.meaning.text()
    assert dialog.likeness.word.text() == "farther than 96 of 100"
    assert dialog.structure.word.text() == "Some · 2.4 times that of noise"
    assert dialog.reconstruction.word.text() == "33.2 dB"
    assert [value.text() for _, value in dialog.figures] == [
        "+0.10  -0.20  +0.00", "0.90  1.00  1.10", "+2.50", "+0.12",
    ]  # fmt: skip
    dialog.show_described(described(Grade.VERY_UNLIKE), MODEL)
    assert dialog.verdict.text() == "Very unlike the training pictures"
    for lacking, words in ((Lacking.ENCODER, "no semantic code"), (Lacking.CODES, "holds no codes")):
        dialog.show_described(described(None, lacking), MODEL)
        assert dialog.verdict.text() == "Can't be told"
        assert words in dialog.meaning.text()
        assert dialog.likeness.word.text() == "–"
        assert dialog.structure.word.text().startswith("Some")  # what can be told is
    dialog.close()
