"""Presets: built in, saved, renamed, deleted, applied to one photo or all of them."""

from __future__ import annotations

import json
import os
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from app.edits.edit_state import FaceState
from app.edits.slider_presets import Preset, PresetError, PresetStore, built_in, of_face
from app.photos.album import Entry
from app.widgets.preset_dialogs import ManageDialog, SaveDialog
from app.window import Window
from core.official_layout import ATTRIBUTES as CELEBA
from tests.app.conftest import MakeWindow, wait_for_rest

OURS = ("Smiling", "Eyeglasses", "Male", "Age")


@pytest.fixture
def store(tmp_path: Path) -> PresetStore:
    return PresetStore(tmp_path / "presets.json")


def _entries(menu: QMenu) -> dict[str, QAction]:
    """What the menu offers now, as it would when it opens."""
    menu.aboutToShow.emit()
    return {action.text(): action for action in menu.actions() if action.text()}


def _is_shown(window: Window, entry: Entry) -> bool:
    document = window.session.document
    return document is not None and document is entry.document


# --- what presets are


@pytest.mark.parametrize("attributes", [OURS, CELEBA])
def test_built_in_presets_are_made_of_what_the_model_has(attributes: tuple[str, ...]) -> None:
    presets = built_in(attributes)
    assert {"Warm smile", "A little younger"} <= {each.name for each in presets}
    for each in presets:
        assert each.built_in
        assert each.strengths
        assert {name for name, _ in each.strengths} <= set(attributes)
    younger = next(each for each in presets if each.name == "A little younger")
    assert dict(younger.strengths) == ({"Age": -35} if attributes == OURS else {"Young": 35})
    assert built_in(()) == ()


def test_a_preset_sets_its_sliders_and_leaves_the_others() -> None:
    state = FaceState(off=("Smiling",), hold=("Male",)).with_strengths({"Male": 20, "Smiling": 10})
    preset = Preset("Warm", (("Antlers", 50), ("Smiling", 45)), keep_detail=30)
    after = preset.applied(state, OURS)
    assert dict(after.strengths) == {"Male": 20, "Smiling": 45}
    assert after.off == (), "what the preset sets counts"
    assert (after.hold, after.keep_detail) == (("Male",), 30)


def test_a_face_is_kept_as_it_looks() -> None:
    state = FaceState(off=("Age",), amount=150).with_strengths({"Smiling": 40, "Age": -50, "Male": -90})
    preset = of_face(" Mine ", state)
    assert preset.name == "Mine"
    assert preset.strengths == (("Male", -100), ("Smiling", 60))


# --- the file


def test_presets_survive(store: PresetStore, tmp_path: Path) -> None:
    store.save(Preset("Zoo", (("Smiling", 5),)))
    store.save(Preset("ähnlich", (("Age", -5),), keep_detail=20))
    store.save(Preset("zoo", (("Smiling", 9),)))
    again = PresetStore(tmp_path / "presets.json").presets()
    assert [(each.name, each.strengths, each.keep_detail) for each in again] == [
        ("zoo", (("Smiling", 9),), None),
        ("ähnlich", (("Age", -5),), 20),
    ]
    assert [path.name for path in tmp_path.iterdir() if path.name.startswith(".semblance")] == []


def test_names_are_not_lost_by_renaming(store: PresetStore) -> None:
    store.save(Preset("One", (("Smiling", 5),)))
    store.save(Preset("Two", (("Age", 5),)))
    with pytest.raises(PresetError, match="Two"):
        store.rename("One", "two")
    with pytest.raises(PresetError, match="name"):
        store.rename("One", "  ")
    with pytest.raises(PresetError, match="Gone"):
        store.rename("Gone", "Here")
    store.rename("One", "ONE")
    assert [each.name for each in store.presets()] == ["ONE", "Two"]
    store.delete("one")
    assert [each.name for each in store.presets()] == ["Two"]


@pytest.mark.parametrize("text", ["{ not json", "[]", '{"presets": 5}', '"x"'])
def test_a_damaged_file_is_put_aside_not_overwritten(store: PresetStore, tmp_path: Path, text: str) -> None:
    (tmp_path / "presets.json").write_text(text)
    assert store.presets() == ()
    store.save(Preset("New", (("Smiling", 5),)))
    assert (tmp_path / "presets.damaged.json").read_text() == text
    assert [each.name for each in store.presets()] == ["New"]


def test_what_is_no_preset_is_passed_over_and_values_keep_their_range(
    store: PresetStore, tmp_path: Path
) -> None:
    stored = [
        {"name": "A", "strengths": {"Smiling": 900, "Age": "old", "Male": 0}, "keep_detail": 400},
        {"name": " ", "strengths": {"Smiling": 1}},
        {"name": "B"},
        7,
    ]
    (tmp_path / "presets.json").write_text(json.dumps({"version": 1, "presets": stored}))
    assert store.presets() == (Preset("A", (("Smiling", 100),), 100),)


@pytest.mark.skipif(os.name == "nt", reason="folders there have no permissions to take away")
def test_a_disk_that_refuses_is_a_sentence(tmp_path: Path) -> None:
    store = PresetStore(tmp_path / "no such folder" / "presets.json")
    with pytest.raises(PresetError, match="not saved"):
        store.save(Preset("New", (("Smiling", 5),)))


# --- in the window


def test_a_built_in_preset_is_one_step(qtbot: QtBot, edited_window: Window) -> None:
    menu = edited_window.panel_control.presets.menu
    entries = _entries(menu)
    assert not entries["Built in"].isEnabled(), "a heading"
    assert "Smile +45" in entries["Warm smile"].toolTip()
    edited_window.page.panel.rows["Male"].value.setValue(10)
    wait_for_rest(qtbot, edited_window)
    entries["Warm smile"].trigger()
    assert edited_window.page.panel.rows["Smiling"].slider.value() == 45
    assert edited_window.page.panel.rows["Male"].slider.value() == 10
    assert edited_window.actions_.undo.text() == "Undo Preset Warm smile"
    edited_window.actions_.undo.trigger()
    assert edited_window.page.panel.rows["Smiling"].slider.value() == 0


def test_the_panels_button_opens_the_menu(edited_window: Window) -> None:
    assert edited_window.page.panel.presets.menu() is edited_window.panel_control.presets.menu


def test_save_then_apply_then_rename_then_delete(qtbot: QtBot, edited_window: Window) -> None:
    control, panel = edited_window.panel_control.presets, edited_window.page.panel
    save = edited_window.actions_.entry("save_preset")
    assert not save.action.isEnabled()
    assert "slider" in edited_window.actions_.why_disabled(save)
    panel.rows["Smiling"].value.setValue(33)
    wait_for_rest(qtbot, edited_window)
    save.action.trigger()
    dialog = edited_window.findChild(SaveDialog)
    assert dialog is not None
    assert not dialog.save.isEnabled()
    QTest.keyClicks(dialog.name, "Mum's & mine")
    QTest.mouseClick(dialog.save, Qt.MouseButton.LeftButton)
    assert not dialog.isVisible()
    panel.reset.click()
    _entries(control.menu)["Mum's && mine"].trigger()
    assert panel.rows["Smiling"].slider.value() == 33

    control.manage()
    manage = edited_window.findChild(ManageDialog)
    assert manage is not None
    item = manage.list.item(0)
    item.setText("Sunday")
    assert [each.name for each in control.store.presets()] == ["Sunday"]
    manage.list.item(0).setText("")
    assert "name" in manage.note.text()
    assert manage.list.item(0).text() == "Sunday"
    manage.delete.click()
    assert control.store.presets() == ()
    assert not manage.delete.isEnabled()
    manage.accept()
    assert "Your presets" not in _entries(control.menu)


def test_a_taken_name_is_said_before_it_is_replaced(qtbot: QtBot, edited_window: Window) -> None:
    control = edited_window.panel_control.presets
    control.store.save(Preset("Sunday", (("Age", 5),)))
    edited_window.page.panel.rows["Smiling"].value.setValue(33)
    control.save()
    dialog = edited_window.findChild(SaveDialog)
    assert dialog is not None
    dialog.name.setText("sunday")
    assert "replaced" in dialog.note.text()
    dialog.save.click()
    assert [each.strengths for each in control.store.presets()] == [(("Smiling", 33),)]


def test_presets_of_other_models_are_not_offered(edited_window: Window) -> None:
    control = edited_window.panel_control.presets
    control.store.save(Preset("Reindeer", (("Antlers", 50),)))
    assert "Reindeer" not in _entries(control.menu)


def test_all_open_photos_get_it_also_those_not_looked_at_yet(
    qtbot: QtBot, make_window: MakeWindow, photo: Path, tmp_path: Path
) -> None:
    others = [tmp_path / "two.png", tmp_path / "three.png"]
    for number, other in enumerate(others):
        other.write_bytes(photo.read_bytes() + b"\0" * (number + 1))
    window = make_window(photo, *others)
    wait_for_rest(qtbot, window)
    control = window.panel_control.presets
    assert "Apply to all open photos" in _entries(control.menu)
    assert control.everywhere is not None
    next(action for action in control.everywhere.actions() if action.text() == "Warm smile").trigger()
    assert "3 photos" in window.toaster.toasts[-1].text
    for entry in window.session.album.entries:
        window.session.show_photo(entry)
        qtbot.waitUntil(partial(_is_shown, window, entry))
        wait_for_rest(qtbot, window)
        document = window.session.document
        assert document is not None
        assert dict(document.state.current.strengths) == {"Smiling": 45}
        assert document.undo_stack.undoText() == "Preset Warm smile"
    for document in window.session.album.documents:
        document.mark_exported()
