"""The mask brush: painting where the edit applies."""

from __future__ import annotations

import time
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.editor.masked_patches import shares_patch
from app.edits import masks
from app.edits.document import Document
from app.widgets.canvas import Canvas
from app.widgets.mask_tool import MaskTool
from app.window import Window
from core.protocol import Edit, FaceEdit, PhotoRef, Point
from tests.app.conftest import MakeWindow, wait_for_rest
from tests.app.pointer import colour, drag, move, on_screen, press, release, wheel

ALT, CTRL, SHIFT = (
    Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier,
)  # fmt: skip
MIDDLE = (200.0, 126.0)  # of the fake's only face, where its blue is strongest
ABOVE = (200.0, 90.0)


@pytest.fixture
def canvas(qtbot: QtBot, edited_window: Window) -> Canvas:
    """With Smile at its most, and the brush in the hand; what is protected is not coloured."""
    edited_window.page.panel.rows["Smiling"].slider.setValue(100)
    wait_for_rest(qtbot, edited_window)
    canvas = edited_window.page.canvas
    QTest.keyClick(canvas, Qt.Key.Key_B)
    assert isinstance(canvas.tool, MaskTool)
    QTest.keyClick(canvas, Qt.Key.Key_O)
    return canvas


@pytest.fixture
def tool(canvas: Canvas) -> MaskTool:
    """It."""
    assert isinstance(canvas.tool, MaskTool)
    return canvas.tool


@pytest.fixture
def document(edited_window: Window) -> Document:
    """The photo."""
    assert edited_window.session.document is not None
    return edited_window.session.document


def _level(document: Document, place: Point) -> int:
    """Of the mask, at a place of the photo."""
    assert document.quad is not None
    (left, top), _, (right, _), _ = document.quad
    levels = masks.levels_of(document.state.current.mask)
    column, row = ((value - low) / (right - left) for value, low in zip(place, (left, top), strict=True))
    return int(levels[int(row * len(levels)), int(column * len(levels))])


def test_a_stroke_protects_at_once_and_is_one_step(
    qtbot: QtBot, edited_window: Window, canvas: Canvas, document: Document
) -> None:
    window, edited = edited_window, colour(canvas, MIDDLE)
    steps, sent = document.undo_stack.count(), window.engine.counts.sent
    press(canvas, (180, 126))
    move(canvas, (190, 126))
    move(canvas, (220, 126))
    move(canvas, (300, 20))  # the brush's own sign is not to be measured
    live = colour(canvas, MIDDLE)
    assert live.blue() < edited.blue() - 60, "seen while the button is down"
    assert window.engine.counts.sent == sent, "without asking the engine"
    assert document.state.current.mask is None
    release(canvas, (300, 20))
    assert document.undo_stack.count() == steps + 1
    assert document.undo_stack.undoText() == "Protect with the brush"
    assert _level(document, MIDDLE) == 0
    assert _level(document, (200, 200)) == 255
    wait_for_rest(qtbot, window)
    settled = colour(canvas, MIDDLE)
    assert abs(settled.blue() - live.blue()) <= 8, "what was seen is what the engine says"
    window.actions_.undo.trigger()
    wait_for_rest(qtbot, window)
    assert colour(canvas, MIDDLE) == edited


def test_what_is_seen_while_painting_is_what_the_engine_answers(
    qtbot: QtBot, edited_window: Window, canvas: Canvas, tool: MaskTool
) -> None:
    tool.set_size(35)
    press(canvas, (170, 100))
    move(canvas, (230, 140))
    canvas.viewport().grab()
    tool.leave()
    live = canvas.viewport().grab().toImage()
    release(canvas, (230, 140))
    edited_window.page.workspace.tools.masking.forget()  # so that only the engine's own is shown
    edited_window.session.refine()
    wait_for_rest(qtbot, edited_window)
    tool.leave()
    settled = canvas.viewport().grab().toImage()
    one, other = (
        np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.bytesPerLine()).astype(int)
        for image in (live, settled)
    )
    assert np.abs(one - other).mean() < 0.6
    assert np.percentile(np.abs(one - other), 99.5) <= 8


def test_x_swaps_and_alt_inverts(
    canvas: Canvas, tool: MaskTool, document: Document, edited_window: Window
) -> None:
    drag(canvas, (180, 126), (220, 126))
    assert _level(document, MIDDLE) == 0
    QTest.keyClick(canvas, Qt.Key.Key_X)
    assert edited_window.page.workspace.tools.mask_options.edit.isChecked()
    drag(canvas, (180, 126), (220, 126))
    assert _level(document, MIDDLE) == 255
    assert document.undo_stack.undoText() == "Edit with the brush"
    drag(canvas, (180, 126), (220, 126), keys=ALT)
    assert _level(document, MIDDLE) == 0
    QTest.mouseClick(edited_window.page.workspace.tools.mask_options.protect, Qt.MouseButton.LeftButton)
    assert tool.protects


def test_without_a_mask_edit_limits_the_edit_to_what_is_painted(
    qtbot: QtBot, edited_window: Window, canvas: Canvas, document: Document
) -> None:
    elsewhere = (200, 190)
    window, edited = edited_window, colour(canvas, elsewhere)
    steps = document.undo_stack.count()
    QTest.keyClick(canvas, Qt.Key.Key_X)
    press(canvas, (180, 126))
    move(canvas, (220, 126))
    move(canvas, (300, 20))
    QTest.keyClick(canvas, Qt.Key.Key_O)
    assert colour(canvas, elsewhere) != edited, "seen while the button is down"
    release(canvas, (300, 20))
    assert document.undo_stack.count() == steps + 1
    assert document.undo_stack.undoText() == "Edit with the brush"
    assert _level(document, MIDDLE) == 255
    assert _level(document, elsewhere) == 0
    drag(canvas, (180, 190), (220, 190))
    assert _level(document, elsewhere) == 255, "a second stroke adds to the first"
    assert _level(document, MIDDLE) == 255
    window.actions_.entry("mask_clear").action.trigger()
    drag(canvas, (180, 126), (220, 126), keys=ALT)
    assert _level(document, MIDDLE) == 0
    assert _level(document, elsewhere) == 255, "with Alt it protects, as ever"
    QTest.keyClick(canvas, Qt.Key.Key_X)
    window.actions_.entry("mask_clear").action.trigger()
    steps = document.undo_stack.count()
    drag(canvas, (180, 126), (220, 126), keys=ALT)
    assert document.state.current.mask is None, "taking protection away where there is none is nothing"
    assert document.undo_stack.count() == steps


def test_shift_paints_a_line_from_the_last_place(canvas: Canvas, document: Document) -> None:
    drag(canvas, (160, 90), (160, 91))
    press(canvas, (240, 90), SHIFT)
    release(canvas, (240, 90), SHIFT)
    assert _level(document, (200, 90)) == 0
    assert _level(document, (200, 126)) == 255


def test_size_by_keys_wheel_and_slider(edited_window: Window, canvas: Canvas, tool: MaskTool) -> None:
    options, zoom = edited_window.page.workspace.tools.mask_options, canvas.zoom
    assert (tool.size, options.size_.slider.value()) == (20, 20)
    QTest.keyClick(canvas, Qt.Key.Key_BracketRight)
    assert (tool.size, options.size_.slider.value()) == (24, 24)
    QTest.keyClick(canvas, Qt.Key.Key_BracketLeft)
    assert tool.size == 20
    wheel(canvas, on_screen(canvas, MIDDLE), 1, CTRL)
    assert tool.size == 24
    assert canvas.zoom == zoom
    wheel(canvas, on_screen(canvas, MIDDLE), 1)
    assert canvas.zoom > zoom, "without Ctrl it zooms as always"
    options.size_.slider.setValue(60)
    assert tool.size == 60
    for _ in range(40):
        QTest.keyClick(canvas, Qt.Key.Key_BracketLeft)
    assert tool.size == 1


def test_digits_are_the_opacity_while_the_brush_is_in_hand(
    edited_window: Window, canvas: Canvas, tool: MaskTool, document: Document
) -> None:
    options, zoom = edited_window.page.workspace.tools.mask_options, canvas.zoom
    for key, opacity in ((Qt.Key.Key_1, 10), (Qt.Key.Key_9, 90), (Qt.Key.Key_0, 100), (Qt.Key.Key_4, 40)):
        QTest.keyClick(canvas, key)
        assert (tool.opacity, options.opacity.slider.value()) == (opacity, opacity)
    assert canvas.zoom == zoom, "0 and 1 are not its keys now"
    drag(canvas, (180, 126), (220, 126))
    assert _level(document, MIDDLE) == pytest.approx(255 * 0.6, abs=2)
    assert document.undo_stack.undoText() == "Protect with the brush"
    QTest.keyClick(options.size_.slider, Qt.Key.Key_7, Qt.KeyboardModifier.KeypadModifier)
    assert tool.opacity == 70, "after the mouse has been in the bar, too"
    QTest.keyClick(canvas, Qt.Key.Key_1, CTRL)
    assert canvas.zoom == pytest.approx(1.0)
    assert tool.opacity == 70
    QTest.keyClick(options.size_.value, Qt.Key.Key_3)
    assert tool.opacity == 70, "a number that is typed is that number"
    QTest.keyClick(canvas, Qt.Key.Key_V)
    QTest.keyClick(canvas, Qt.Key.Key_0)
    assert canvas.zoom == pytest.approx(zoom, rel=0.1)
    assert tool.opacity == 70


def test_shift_and_brackets_are_the_feather(
    edited_window: Window, canvas: Canvas, document: Document, qtbot: QtBot
) -> None:
    options = edited_window.page.workspace.tools.mask_options
    drag(canvas, (180, 126), (220, 126))
    wait_for_rest(qtbot, edited_window)
    steps = document.undo_stack.count()
    for _ in range(3):
        QTest.keyClick(canvas, Qt.Key.Key_BracketRight, SHIFT)
    assert document.state.current.feather == options.feather.slider.value() == 25
    assert document.undo_stack.count() == steps + 1, "they follow each other, so they are one step"
    wait_for_rest(qtbot, edited_window)
    for _ in range(9):
        QTest.keyClick(canvas, Qt.Key.Key_BracketLeft, SHIFT)
    assert document.state.current.feather == 0
    edited_window.actions_.undo.trigger()
    assert document.state.current.feather == 25
    wait_for_rest(qtbot, edited_window)


def test_the_bar_tells_the_keys(make_window: MakeWindow) -> None:
    window = make_window()
    options, shortcuts = window.page.workspace.tools.mask_options, window.shell.shortcuts
    assert "([  ])" in options.size_.toolTip()
    assert "(Shift+[  Shift+])" in options.feather.toolTip()
    assert "1 to 9" in options.opacity.toolTip()
    shortcuts.give(window.actions_.entry("brush_larger"), ["F9"])
    assert "([  F9)" in options.size_.toolTip()
    shortcuts.give(window.actions_.entry("brush_larger"), [])
    assert "(" not in options.size_.toolTip()
    assert "1 … 9, 0" in shortcuts.as_text()


def test_opacity_is_of_the_whole_stroke(edited_window: Window, canvas: Canvas, document: Document) -> None:
    edited_window.page.workspace.tools.mask_options.opacity.slider.setValue(40)
    drag(canvas, (180, 126), (220, 126), (180, 126), (220, 126))
    assert _level(document, MIDDLE) == pytest.approx(255 * 0.6, abs=2)
    drag(canvas, (180, 126), (220, 126))
    assert _level(document, MIDDLE) == pytest.approx(255 * 0.36, abs=2)


def test_the_overlay_colours_what_is_protected(edited_window: Window, canvas: Canvas) -> None:
    drag(canvas, (180, 126), (220, 126), (300, 20))
    move(canvas, (300, 20))
    plain, beside = colour(canvas, MIDDLE), colour(canvas, (200, 200))
    QTest.keyClick(canvas, Qt.Key.Key_O)
    assert colour(canvas, MIDDLE).red() > plain.red() + 40
    assert colour(canvas, (200, 200)) == beside
    QTest.keyClick(canvas, Qt.Key.Key_V)
    assert colour(canvas, MIDDLE) == plain, "it belongs to the brush"


def test_invert_and_clear(qtbot: QtBot, edited_window: Window, canvas: Canvas, document: Document) -> None:
    actions = edited_window.actions_
    clear = actions.entry("mask_clear").action
    assert not clear.isEnabled()
    drag(canvas, (180, 126), (220, 126))
    actions.entry("mask_invert").action.trigger()
    assert _level(document, MIDDLE) == 255
    assert _level(document, (200, 190)) == 0
    assert document.undo_stack.undoText() == "Invert mask"
    assert clear.isEnabled()
    clear.trigger()
    assert document.state.current.mask is None
    assert not clear.isEnabled()
    actions.entry("mask_invert").action.trigger()
    wait_for_rest(qtbot, edited_window)
    assert _level(document, MIDDLE) == 0, "nothing is edited until it is painted"


def test_feather_is_one_step_a_drag_and_softens_at_once(
    qtbot: QtBot, edited_window: Window, canvas: Canvas, document: Document
) -> None:
    edited = colour(canvas, ABOVE)
    edited_window.page.workspace.tools.mask_options.size_.slider.setValue(40)
    drag(canvas, (170, 140), (230, 140), (300, 20))
    move(canvas, (300, 20))
    steps = document.undo_stack.count()
    slider = edited_window.page.workspace.tools.mask_options.feather.slider
    slider.setSliderDown(True)
    for value in (40, 80, 100):
        slider.setSliderPosition(value)
    assert colour(canvas, ABOVE).blue() < edited.blue() - 5, "before the engine has answered"
    slider.setSliderDown(False)
    assert document.undo_stack.count() == steps + 1
    assert document.state.current.feather == 100
    wait_for_rest(qtbot, edited_window)


def test_after_the_sliders_have_moved_the_brush_still_uncovers_at_once(
    qtbot: QtBot, edited_window: Window, canvas: Canvas
) -> None:
    drag(canvas, (180, 126), (220, 126), (300, 20))
    wait_for_rest(qtbot, edited_window)
    edited_window.page.panel.rows["Smiling"].slider.setValue(90)
    wait_for_rest(qtbot, edited_window)
    qtbot.waitUntil(lambda: not edited_window.engine.waiting)
    hidden, sent = colour(canvas, MIDDLE), edited_window.engine.counts.sent
    QTest.keyClick(canvas, Qt.Key.Key_X)
    press(canvas, (180, 126))
    move(canvas, (220, 126))
    move(canvas, (300, 20))
    assert colour(canvas, MIDDLE).blue() > hidden.blue() + 60
    assert edited_window.engine.counts.sent == sent
    release(canvas, (300, 20))
    wait_for_rest(qtbot, edited_window)


def test_each_face_has_its_own_mask(qtbot: QtBot, make_window: MakeWindow, photo: Path) -> None:
    window = make_window(photo, faces=2)
    wait_for_rest(qtbot, window)
    canvas, document = window.page.canvas, window.session.document
    assert document is not None
    QTest.keyClick(canvas, Qt.Key.Key_B)
    drag(canvas, (100, 126), (110, 126))
    QTest.keyClick(canvas, Qt.Key.Key_F)
    assert document.face == 1
    assert document.state.current.mask is None
    assert isinstance(canvas.tool, MaskTool)
    assert canvas.tool.mask is None
    drag(canvas, (300, 140), (310, 140))
    first, second = (document.state.of(face).mask for face in (0, 1))
    assert first is not None
    assert second is not None
    assert first != second
    wait_for_rest(qtbot, window)


def test_where_crops_overlap_the_other_faces_edit_stays_while_this_one_is_painted_away(
    qtbot: QtBot, make_window: MakeWindow, photo: Path
) -> None:
    window = make_window(photo, faces=2)
    wait_for_rest(qtbot, window)
    canvas, session, document = window.page.canvas, window.session, window.session.document
    assert document is not None
    smile = window.page.panel.rows["Smiling"]
    smile.value.setValue(40)
    QTest.keyClick(canvas, Qt.Key.Key_F)
    (left, top), _, (right, bottom), _ = document.quads[0]
    session.set_crop(((left, top), (left, bottom), (right, bottom), (right, top)))
    wait_for_rest(qtbot, window)
    place = ((left + right) / 2, (top + bottom) / 2)
    other = colour(canvas, place)
    smile.value.setValue(60)
    wait_for_rest(qtbot, window)
    both = colour(canvas, place)
    assert both.blue() > other.blue() + 40
    QTest.keyClick(canvas, Qt.Key.Key_B)
    QTest.keyClick(canvas, Qt.Key.Key_O)
    steps = document.undo_stack.count()
    for ending in (Qt.Key.Key_F, None):  # given up by a change of face, and finished
        press(canvas, place)
        move(canvas, (place[0] + 10, place[1]))
        move(canvas, (350, 280))
        qtbot.waitUntil(lambda: not window.engine.waiting)
        live = colour(canvas, place)
        assert abs(live.blue() - other.blue()) <= 8, "while the button is down"
        assert document.undo_stack.count() == steps
        if ending is not None:
            QTest.keyClick(canvas, ending)
            QTest.keyClick(canvas, ending)
            steps = document.undo_stack.count()
            release(canvas, (350, 280))
            wait_for_rest(qtbot, window)
            assert document.state.current.mask is None
            assert colour(canvas, place) == both
    release(canvas, (350, 280))
    wait_for_rest(qtbot, window)
    assert document.undo_stack.count() == steps + 1
    assert abs(colour(canvas, place).blue() - other.blue()) <= 8


def _edit(*boxes: tuple[int, int, int, int]) -> Edit:
    """Faces that are all edited; the first one is looked at. A box is left, top, right, bottom."""
    quads = (((x, y), (x, end), (right, end), (right, y)) for x, y, right, end in boxes)
    return Edit("model", PhotoRef("photo", ""), tuple(FaceEdit(quad, (("Age", 1.0),)) for quad in quads))


def test_faces_share_a_patch_as_the_engine_puts_them_together() -> None:
    at, long = (100, 100, 200, 200), (0, 0, 95, 300)
    assert not shares_patch(_edit(at))
    assert shares_patch(_edit(at, (199, 199, 300, 300)))
    assert not shares_patch(_edit(at, (201, 100, 300, 200)))
    assert not shares_patch(_edit(at, (0, 0, 90, 90), (0, 110, 90, 190)))
    assert shares_patch(_edit(at, long, (90, 210, 150, 300))), "in the box around two others"
    assert not shares_patch(_edit(at, long, (97, 210, 150, 300)))
    unchanged = FaceEdit(((150, 150), (150, 250), (250, 250), (250, 150)))
    assert not shares_patch(replace(_edit(at), faces=(*_edit(at).faces, unchanged)))


def test_undo_during_a_stroke_leaves_nothing_half_done(
    qtbot: QtBot, edited_window: Window, canvas: Canvas, tool: MaskTool, document: Document
) -> None:
    drag(canvas, (180, 126), (220, 126))
    press(canvas, (180, 150))
    move(canvas, (220, 150))
    edited_window.actions_.undo.trigger()
    assert not tool.is_painting
    move(canvas, (230, 150))
    release(canvas, (230, 150))
    assert document.state.current.mask is None
    wait_for_rest(qtbot, edited_window)
    edited_window.page.panel.rows["Smiling"].slider.setValue(50)
    wait_for_rest(qtbot, edited_window)
    assert not edited_window.session.is_waiting, "the gesture has ended"


def test_the_brush_holds_ten_pictures_a_second(qtbot: QtBot, make_window: MakeWindow, tmp_path: Path) -> None:
    path = tmp_path / "large.png"
    Image.new("RGB", (3000, 3000), (90, 120, 150)).save(path, compress_level=1)
    window = make_window(path)
    wait_for_rest(qtbot, window)
    window.page.panel.rows["Smiling"].slider.setValue(100)
    wait_for_rest(qtbot, window)
    canvas = window.page.canvas
    canvas.actual_size()
    wait_for_rest(qtbot, window)
    QTest.keyClick(canvas, Qt.Key.Key_B)
    place = (1500.0, 1260.0)
    press(canvas, place)
    seconds = []
    for step in range(20):
        began = time.perf_counter()
        move(canvas, (place[0] + 5 * step, place[1]))
        canvas.viewport().repaint()
        seconds.append(time.perf_counter() - began)
    release(canvas, place)
    wait_for_rest(qtbot, window)
    assert float(np.median(seconds)) < 0.1
