"""The panel with few and with many sliders: groups, search, pins, boxes, amount, detail."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.edits.attribute_groups import OTHER, grouped
from app.icons import Icons
from app.names import friendly
from app.settings import Settings
from app.theme import Theme
from app.widgets.attribute_list import PINNED, AttributeList
from app.widgets.sliders_panel import SlidersPanel
from app.window import Window
from core.official_layout import ATTRIBUTES as CELEBA
from core.protocol import Quality
from tests.app.conftest import MakeWindow, wait_for_rest
from tests.app.test_sliders import Listener


@pytest.fixture
def many(qtbot: QtBot, make_window: MakeWindow, photo: Path) -> Window:
    """A window with the 40 sliders of the published models."""
    window = make_window(photo, attributes=CELEBA)
    wait_for_rest(qtbot, window)
    return window


def _seen(panel: SlidersPanel) -> list[str]:
    """The sliders that are not hidden, from top to bottom."""
    rows = [(row.mapTo(panel, QPoint()).y(), name) for name, row in panel.rows.items() if row.isVisible()]
    return [name for _, name in sorted(rows)]


# --- groups


def test_every_attribute_of_the_published_models_has_a_group_and_a_name() -> None:
    groups = grouped(CELEBA)
    assert sorted(name for group in groups for name in group.attributes) == sorted(CELEBA)
    assert OTHER not in [group.key for group in groups]
    assert len({friendly(name) for name in CELEBA}) == 40
    assert not [name for name in CELEBA if "_" in friendly(name)]


def test_what_nobody_knows_comes_last_in_the_models_order() -> None:
    groups = grouped(("Zebra", "Smiling", "Antlers"))
    assert [(group.key, group.attributes) for group in groups] == [
        ("expression", ("Smiling",)),
        (OTHER, ("Zebra", "Antlers")),
    ]


def test_few_sliders_need_no_groups_search_or_pins(edited_window: Window) -> None:
    panel = edited_window.page.panel
    assert list(panel.rows) == _seen(panel)
    assert not panel.list.folds
    assert panel.search.isHidden()
    assert all(row.pin.isHidden() for row in panel.rows.values())


def test_groups_fold_and_say_how_many_sliders_were_moved(many: Window, settings: Settings) -> None:
    panel = many.page.panel
    hair = panel.list.folds["hair"]
    assert "Gray_Hair" not in _seen(panel)
    QTest.mouseClick(hair.heading, Qt.MouseButton.LeftButton)
    assert "Gray_Hair" in _seen(panel)
    assert Settings.load(settings.path).folds == {"hair": True}
    panel.rows["Gray_Hair"].value.setValue(30)
    badge = hair.findChild(QWidget, "badge")
    assert badge is not None
    assert not badge.isHidden()
    QTest.mouseClick(hair.heading, Qt.MouseButton.LeftButton)
    assert "Gray_Hair" not in _seen(panel)
    assert not badge.isHidden(), "what is folded away still counts"


# --- search


def test_search_finds_by_our_name_the_models_and_the_group(many: Window) -> None:
    panel = many.page.panel
    many.actions_.entry("find_slider").action.trigger()
    QTest.keyClicks(panel.search, "stubble")
    assert _seen(panel) == ["5_o_Clock_Shadow"]
    panel.search.setText("shadow")
    assert _seen(panel) == ["5_o_Clock_Shadow"]
    panel.search.setText("beard")
    assert set(_seen(panel)) == {"No_Beard", "5_o_Clock_Shadow", "Mustache", "Goatee", "Sideburns"}
    assert not panel.detail.isVisible()
    panel.search.setText("HAIR gr")
    assert _seen(panel) == ["Gray_Hair"]
    panel.search.setText("unicorn")
    assert _seen(panel) == []
    QTest.keyClick(panel.search, Qt.Key.Key_Escape)
    assert panel.search.text() == ""
    assert "Smiling" in _seen(panel)
    assert "Gray_Hair" not in _seen(panel), "folded again"
    assert panel.detail.isVisible()


def test_a_found_slider_is_moved_like_any(qtbot: QtBot, many: Window) -> None:
    panel, listener = many.page.panel, Listener(many.engine)
    panel.search.setText("necktie")
    QTest.keyClick(panel.search, Qt.Key.Key_Return)
    assert panel.list.first_hit is panel.rows["Wearing_Necktie"]
    QTest.keyClick(panel.rows["Wearing_Necktie"].slider, Qt.Key.Key_PageUp)
    wait_for_rest(qtbot, many)
    assert listener.last.focused.strengths == (("Wearing_Necktie", 0.1),)


# --- pins


def test_pins_come_first_and_are_remembered_for_the_model(
    qtbot: QtBot, many: Window, settings: Settings, theme: Theme
) -> None:
    panel = many.page.panel
    assert panel.list.folds[PINNED].isHidden()
    for name in ("Wearing_Hat", "Young"):
        panel.rows[name].pin.click()
    assert _seen(panel)[:2] == ["Wearing_Hat", "Young"]
    assert Settings.load(settings.path).pins == {"Portrait": ["Wearing_Hat", "Young"]}
    panel.rows["Wearing_Hat"].pin.click()
    assert _seen(panel)[0] == "Young"
    assert "Wearing_Hat" not in _seen(panel), "back in its group, which is folded"
    assert settings.pins == {"Portrait": ["Young"]}
    assert many.session.model is not None
    panel.show_model(many.session.model)
    assert _seen(panel)[0] == "Young"
    assert panel.rows["Young"].pin.isChecked()


def test_pins_of_another_model_do_no_harm(qtbot: QtBot, theme: Theme) -> None:
    icons = Icons(theme)
    sliders = AttributeList(theme, icons)
    qtbot.addWidget(sliders)
    sliders.show_attributes(CELEBA, pins=["Antlers", "Smiling"])
    assert sliders.pins == ("Smiling",)
    sliders.show_attributes(["Smiling", "Age"], pins=["Smiling"])
    assert not sliders.pins
    icons.deleteLater()


# --- boxes, menu


def test_without_its_tick_a_slider_has_no_effect_and_keeps_its_value(
    qtbot: QtBot, edited_window: Window
) -> None:
    listener, row = Listener(edited_window.engine), edited_window.page.panel.rows["Smiling"]
    row.value.setValue(40)
    wait_for_rest(qtbot, edited_window)
    row.tick.click()
    wait_for_rest(qtbot, edited_window)
    assert not listener.last.focused.strengths
    assert not edited_window.page.canvas.patches
    assert row.slider.value() == 40
    assert edited_window.actions_.undo.text() == "Undo Smile off"
    edited_window.actions_.undo.trigger()
    assert row.tick.isChecked()
    wait_for_rest(qtbot, edited_window)
    assert listener.last.focused.strengths == (("Smiling", 0.4),)


def test_the_menu_does_what_the_row_does(edited_window: Window) -> None:
    row = edited_window.page.panel.rows["Smiling"]
    row.value.setValue(40)
    menu = row.make_menu()
    reset, use, hold, pin = menu.actions()
    assert not pin.isVisible(), "among four there is nothing to pin"
    hold.trigger()
    assert row.lock.isChecked()
    use.trigger()
    assert not row.tick.isChecked()
    reset.trigger()
    assert row.value.value() == 0
    menu.close()


def test_delete_resets(edited_window: Window) -> None:
    row = edited_window.page.panel.rows["Age"]
    row.value.setValue(-30)
    QTest.keyClick(row.slider, Qt.Key.Key_Delete)
    assert row.value.value() == 0


# --- amount and detail


def test_amount_weakens_all_sliders_together(qtbot: QtBot, edited_window: Window) -> None:
    panel, listener = edited_window.page.panel, Listener(edited_window.engine)
    panel.rows["Smiling"].value.setValue(40)
    wait_for_rest(qtbot, edited_window)
    QTest.mouseClick(panel.amount.slider, Qt.MouseButton.LeftButton, pos=QPoint(2, 8))
    assert panel.amount.value.value() == 0
    wait_for_rest(qtbot, edited_window)
    assert not listener.last.changes
    panel.amount.value.selectAll()
    QTest.keyClicks(panel.amount.value, "150")
    QTest.keyClick(panel.amount.value, Qt.Key.Key_Return)
    wait_for_rest(qtbot, edited_window)
    assert dict(listener.last.focused.strengths) == {"Smiling": pytest.approx(0.6)}
    assert edited_window.actions_.undo.text() == "Undo Amount 150"
    QTest.mouseDClick(panel.amount.slider, Qt.MouseButton.LeftButton)
    assert panel.amount.slider.value() == 100


def test_detail_is_asked_for_and_reset_in_one_step(qtbot: QtBot, edited_window: Window) -> None:
    panel, listener = edited_window.page.panel, Listener(edited_window.engine)
    assert not panel.detail.reset.isEnabled()
    panel.detail.new_variation.click()
    wait_for_rest(qtbot, edited_window)
    first = listener.last.focused
    assert first.variation_share == 0.5
    edited_window.actions_.entry("new_variation").action.trigger()
    wait_for_rest(qtbot, edited_window)
    assert listener.last.focused.variation not in (0, first.variation)
    panel.detail.share.value.setValue(80)
    wait_for_rest(qtbot, edited_window)
    panel.detail.keep.value.setValue(25)
    wait_for_rest(qtbot, edited_window)
    assert (listener.last.focused.variation_share, listener.last.focused.keep_detail) == (0.8, 0.25)
    assert listener.last.quality is Quality.REFINED
    panel.detail.reset.click()
    wait_for_rest(qtbot, edited_window)
    assert not listener.last.changes
    edited_window.actions_.undo.trigger()
    assert (panel.detail.share.value.value(), panel.detail.keep.value.value()) == (80, 25)


def test_each_detail_control_says_what_it_does(edited_window: Window) -> None:
    detail = edited_window.page.panel.detail
    for widget in (detail.new_variation, detail.share.slider, detail.keep.slider):
        assert widget.toolTip().rstrip().count(".") >= 1, widget.accessibleName()


# --- room


@pytest.mark.parametrize("attributes", [("Smiling", "Eyeglasses", "Male", "Age"), CELEBA])
def test_nothing_is_clipped_in_a_small_window(
    qtbot: QtBot, make_window: MakeWindow, photo: Path, attributes: tuple[str, ...]
) -> None:
    window = make_window(photo, attributes=attributes)
    window.resize(1280, 720)
    wait_for_rest(qtbot, window)
    QApplication.processEvents()
    panel = window.page.panel
    for row in panel.rows.values():
        if row.isVisible():
            text = row.label.fontMetrics().horizontalAdvance(row.label.text())
            assert text <= row.label.width(), row.attribute
            left = row.value.mapTo(panel, QPoint()).x()
            assert left + row.value.width() <= panel.width()
    for widget in (panel.presets, panel.reset, panel.amount, panel.gauges, panel.detail.new_variation):
        assert widget.width() >= widget.minimumSizeHint().width()
    foot = panel.gauges.mapTo(window, QPoint(0, panel.gauges.height())).y()
    assert foot <= window.height() - window.status.height()
    if len(attributes) == 4:
        bottom = panel.detail.mapTo(panel, QPoint(0, panel.detail.height())).y()
        assert bottom <= panel.amount.mapTo(panel, QPoint()).y(), "four sliders and detail need no scrolling"


def test_long_words_on_the_buttons_leave_room_for_the_models_name(make_window: MakeWindow) -> None:
    panel = make_window().page.panel
    panel.reset.setText("Alle Regler dieses Gesichts zurücksetzen")
    name = panel.fontMetrics().horizontalAdvance("Portrait")
    assert panel.sizeHint().width() > panel.presets.sizeHint().width() + panel.reset.sizeHint().width() + name
    QApplication.sendEvent(panel, QEvent(QEvent.Type.LanguageChange))
    assert panel.width() == panel.sizeHint().width(), "as wide as the words of the moment need"
