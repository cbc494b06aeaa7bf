"""The crop of a face, moved, scaled and turned by hand."""

from __future__ import annotations

import math
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.edits.crop_shape import CropShape
from app.widgets.canvas import Canvas
from app.widgets.crop_tool import CropTool
from app.window import Window
from core.protocol import Quad
from tests.app.conftest import MakeWindow, wait_for_rest
from tests.app.pointer import colour, drag, on_screen, press, release

SHIFT, ALT = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.AltModifier


@pytest.fixture
def canvas(edited_window: Window) -> Canvas:
    """With the crop tool in the hand."""
    canvas = edited_window.page.canvas
    QTest.keyClick(canvas, Qt.Key.Key_C)
    assert isinstance(canvas.tool, CropTool)
    return canvas


@pytest.fixture
def tool(canvas: Canvas) -> CropTool:
    """It."""
    assert isinstance(canvas.tool, CropTool)
    return canvas.tool


def _shape(tool: CropTool) -> CropShape:
    assert tool.shape is not None
    return tool.shape


def _quad(window: Window) -> Quad:
    document = window.session.document
    assert document is not None
    assert document.quad is not None
    return document.quad


def test_dragging_moves_the_crop_and_enter_makes_it_one_step(
    qtbot: QtBot, edited_window: Window, canvas: Canvas, tool: CropTool
) -> None:
    window, before = edited_window, _quad(edited_window)
    sent, start = window.engine.counts.sent, _shape(tool)
    drag(
        canvas,
        start.centre,
        (start.centre[0] + 10, start.centre[1]),
        (start.centre[0] + 30, start.centre[1] + 20),
    )
    assert _shape(tool).centre == pytest.approx((start.centre[0] + 30, start.centre[1] + 20), abs=1.0)
    assert _shape(tool).side == pytest.approx(start.side)
    assert window.engine.counts.sent == sent, "the engine is not asked while the crop is pulled"
    assert _quad(window) == before

    QTest.keyClick(canvas, Qt.Key.Key_Return)
    document = window.session.document
    assert document is not None
    assert document.undo_stack.count() == 1
    assert document.undo_stack.undoText() == "Move crop"
    assert _quad(window)[0] == pytest.approx((before[0][0] + 30, before[0][1] + 20), abs=1.0)
    assert canvas.tool is None
    assert window.actions_.entry("tool_hand").action.isChecked()
    wait_for_rest(qtbot, window)
    assert window.engine.counts.sent > sent
    window.actions_.undo.trigger()
    assert _quad(window) == before


def test_escape_leaves_the_crop_as_it_was(edited_window: Window, canvas: Canvas, tool: CropTool) -> None:
    before = _quad(edited_window)
    drag(canvas, _shape(tool).centre, (_shape(tool).centre[0] + 30, _shape(tool).centre[1]))
    assert tool.is_moved
    QTest.keyClick(canvas, Qt.Key.Key_Escape)
    assert canvas.tool is None
    assert _quad(edited_window) == before
    assert edited_window.session.document is not None
    assert edited_window.session.document.undo_stack.count() == 0


def test_a_corner_scales_and_the_opposite_one_stays(canvas: Canvas, tool: CropTool) -> None:
    top_left, _, bottom_right, _ = _shape(tool).quad
    drag(
        canvas,
        bottom_right,
        (bottom_right[0] - 10, bottom_right[1] - 10),
        (bottom_right[0] - 40, bottom_right[1] - 40),
    )
    shape = _shape(tool)
    assert shape.quad[0] == pytest.approx(top_left, abs=1.5)
    assert shape.quad[2] == pytest.approx((bottom_right[0] - 40, bottom_right[1] - 40), abs=1.5)
    sides = [math.dist(shape.quad[index], shape.quad[(index + 1) % 4]) for index in range(4)]
    assert sides == pytest.approx([shape.side] * 4), "it stays a square"

    press(canvas, shape.quad[2], ALT)
    place = (shape.quad[2][0] + 15, shape.quad[2][1] + 15)
    with_alt = QMouseEvent(
        QEvent.Type.MouseMove, QPointF(on_screen(canvas, place)), QPointF(on_screen(canvas, place)),
        Qt.MouseButton.NoButton, Qt.MouseButton.LeftButton, ALT,
    )  # fmt: skip
    QApplication.sendEvent(canvas.viewport(), with_alt)
    release(canvas, place, ALT)
    assert _shape(tool).side == pytest.approx(shape.side + 30, abs=3)
    assert _shape(tool).centre == pytest.approx(shape.centre)


def test_the_grip_and_the_room_beside_a_corner_turn(canvas: Canvas, tool: CropTool) -> None:
    start = _shape(tool)
    em = canvas.fontMetrics().height() / canvas.transform().m11()
    top = start.at(0.5, 0)
    grip = (top[0], top[1] - 1.6 * em)
    radius = start.centre[1] - grip[1]
    turned = math.radians(20)
    goal = (start.centre[0] + radius * math.sin(turned), start.centre[1] - radius * math.cos(turned))
    drag(canvas, grip, (grip[0] + 5, grip[1]), goal)
    assert _shape(tool).angle == pytest.approx(20, abs=1.5)
    assert _shape(tool).centre == pytest.approx(start.centre)
    assert _shape(tool).side == pytest.approx(start.side)

    corner = _shape(tool).quad[0]
    outward = (corner[0] - start.centre[0], corner[1] - start.centre[1])
    length = math.hypot(*outward)
    outside = (corner[0] + outward[0] / length * 1.4 * em, corner[1] + outward[1] / length * 1.4 * em)
    drag(canvas, outside, (outside[0] + 20, outside[1] - 15))
    assert _shape(tool).angle > 21


def test_numbers_and_arrows_do_the_same(edited_window: Window, canvas: Canvas, tool: CropTool) -> None:
    options = edited_window.page.workspace.tools.crop_options
    assert options.isVisibleTo(edited_window)
    start = _shape(tool)
    assert options.side.value() == round(start.side)
    options.angle.setValue(-7.5)
    assert _shape(tool).angle == pytest.approx(-7.5)
    options.side.setValue(100)
    assert _shape(tool).side == pytest.approx(100)
    assert _shape(tool).centre == pytest.approx(start.centre)
    QTest.keyClick(canvas, Qt.Key.Key_Right)
    assert _shape(tool).centre[0] == pytest.approx(start.centre[0] + 1 / canvas.transform().m11())
    QTest.keyClick(canvas, Qt.Key.Key_Right, ALT)
    assert _shape(tool).angle == pytest.approx(-7.0)
    assert options.angle.value() == pytest.approx(-7.0)
    QTest.keyClick(canvas, Qt.Key.Key_Up, ALT | SHIFT)
    assert _shape(tool).side == pytest.approx(105)


def test_as_found_puts_it_back(qtbot: QtBot, edited_window: Window, canvas: Canvas, tool: CropTool) -> None:
    window, found = edited_window, _quad(edited_window)
    as_found = window.page.workspace.tools.crop_options.as_found
    assert not as_found.isEnabled(), "it is there already"
    drag(canvas, _shape(tool).centre, (_shape(tool).centre[0] - 20, _shape(tool).centre[1]))
    assert as_found.isEnabled()
    QTest.mouseClick(window.page.workspace.tools.crop_options.accept, Qt.MouseButton.LeftButton)
    wait_for_rest(qtbot, window)
    assert _quad(window) != found
    QTest.keyClick(canvas, Qt.Key.Key_C)
    QTest.mouseClick(as_found, Qt.MouseButton.LeftButton)
    QTest.keyClick(canvas, Qt.Key.Key_Enter)
    document = window.session.document
    assert document is not None
    assert document.state.current.quad is None
    assert _quad(window) == found
    assert document.undo_stack.undoText() == "Crop as found"


def test_the_aligned_picture_is_what_the_crop_holds(canvas: Canvas, tool: CropTool) -> None:
    shape = CropShape((200.0, 150.0), 120.0, 90.0)
    tool.set_shape(shape)
    inset = tool.inset()
    shot = canvas.viewport().grab().toImage()
    for across, down in ((0.2, 0.3), (0.8, 0.3), (0.2, 0.6), (0.7, 0.62)):
        x, y = shape.at(across, down)
        shown = shot.pixelColor(
            QPoint(round(inset.left() + across * inset.width()), round(inset.top() + down * inset.height()))
        )
        # the photo's red is its row, its green its column
        assert (shown.red(), shown.green()) == pytest.approx((y % 256, x % 256), abs=4)


def test_beyond_the_photo_the_aligned_picture_is_mirrored(canvas: Canvas, tool: CropTool) -> None:
    shape = CropShape((20.0, 150.0), 160.0, 0.0)
    tool.set_shape(shape)
    inset = tool.inset()
    shot = canvas.viewport().grab().toImage()
    for across in (0.1, 0.2):
        x = shape.at(across, 0.15)[0]
        assert x < 0
        place = QPoint(
            round(inset.left() + across * inset.width()), round(inset.top() + 0.15 * inset.height())
        )
        assert shot.pixelColor(place).green() == pytest.approx(-x, abs=4)


def test_the_crop_stays_of_use_however_it_is_pulled(canvas: Canvas, tool: CropTool) -> None:
    tool.set_shape(CropShape((-500.0, 9000.0), 1.0, 30.0))
    assert _shape(tool).centre == (0.0, 299.0)
    assert _shape(tool).side == 32
    tool.set_shape(CropShape((100.0, 100.0), 1e6, 0.0))
    assert _shape(tool).side == 1600


def test_the_edit_is_hidden_while_the_crop_is_pulled(qtbot: QtBot, edited_window: Window) -> None:
    window, canvas = edited_window, edited_window.page.canvas
    plain = colour(canvas, (230, 126))
    window.page.panel.rows["Smiling"].slider.setValue(100)
    wait_for_rest(qtbot, window)
    assert colour(canvas, (230, 126)).blue() > plain.blue() + 40
    window.actions_.entry("tool_crop").action.trigger()
    assert colour(canvas, (230, 126)).blue() < plain.blue() + 10
    window.actions_.entry("tool_cancel").action.trigger()
    assert colour(canvas, (230, 126)).blue() > plain.blue() + 40


def test_another_tool_and_a_double_click_accept(
    qtbot: QtBot, edited_window: Window, canvas: Canvas, tool: CropTool
) -> None:
    window, before = edited_window, _quad(edited_window)
    assert window.session.document is not None
    tool.set_shape(_shape(tool).moved(12, 0))
    QTest.keyClick(canvas, Qt.Key.Key_V)
    assert window.session.document.undo_stack.count() == 1
    assert _quad(window)[0][0] == pytest.approx(before[0][0] + 12)
    QTest.keyClick(canvas, Qt.Key.Key_C)
    tool.set_shape(_shape(tool).moved(12, 0))
    QTest.mouseDClick(
        canvas.viewport(), Qt.MouseButton.LeftButton, pos=canvas.mapFromScene(*_shape(tool).centre)
    )
    assert window.session.document.undo_stack.count() == 2
    assert canvas.tool is None


def test_another_face_accepts_and_the_tool_goes_on_with_it(
    qtbot: QtBot, make_window: MakeWindow, photo: Path
) -> None:
    window = make_window(photo, faces=2)
    wait_for_rest(qtbot, window)
    canvas, document = window.page.canvas, window.session.document
    assert document is not None
    first, second = document.quads
    QTest.keyClick(canvas, Qt.Key.Key_C)
    assert isinstance(canvas.tool, CropTool)
    canvas.tool.set_shape(_shape(canvas.tool).moved(10, 0))
    QTest.keyClick(canvas, Qt.Key.Key_F)
    assert document.face == 1
    assert document.quads[0][0] == pytest.approx((first[0][0] + 10, first[0][1]))
    assert canvas.tool.quad == second
    QTest.mouseClick(canvas.viewport(), Qt.MouseButton.LeftButton, pos=on_screen(canvas, (110, 126)))
    assert document.face == 0
    assert canvas.tool.quad == document.quads[0]
    assert document.quads[1] == second
    wait_for_rest(qtbot, window)


def test_undo_below_the_tool_is_followed(edited_window: Window, canvas: Canvas, tool: CropTool) -> None:
    before = _shape(tool)
    tool.set_shape(before.moved(20, 0))
    QTest.keyClick(canvas, Qt.Key.Key_Return)
    QTest.keyClick(canvas, Qt.Key.Key_C)
    assert _shape(tool).centre[0] == pytest.approx(before.centre[0] + 20)
    edited_window.actions_.undo.trigger()
    assert _shape(tool).centre == pytest.approx(before.centre)
    assert not tool.is_moved


def test_where_no_face_was_found_the_tool_is_offered(
    qtbot: QtBot, make_window: MakeWindow, photo: Path
) -> None:
    window = make_window(photo, faces=0)
    wait_for_rest(qtbot, window)
    banner = window.page.banner
    assert not banner.isHidden()
    QTest.mouseClick(banner.button, Qt.MouseButton.LeftButton)
    canvas = window.page.canvas
    assert isinstance(canvas.tool, CropTool)
    assert banner.isHidden()
    assert _shape(canvas.tool).side == pytest.approx(300), "the square in the middle"
    canvas.tool.set_shape(_shape(canvas.tool).sized(150))
    QTest.keyClick(canvas, Qt.Key.Key_Return)
    wait_for_rest(qtbot, window)
    assert math.dist(_quad(window)[0], _quad(window)[3]) == pytest.approx(150)


def test_without_a_photo_there_is_no_tool(make_window: MakeWindow) -> None:
    window = make_window()
    for name in ("tool_crop", "tool_mask", "crop_accept", "tool_cancel"):
        assert not window.actions_.entry(name).action.isEnabled()
