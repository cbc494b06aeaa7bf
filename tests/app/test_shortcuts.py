"""Shortcuts are looked up, changed, checked against each other, kept, and put back."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QTreeWidgetItem, QTreeWidgetItemIterator

from app.menus.shortcuts import Shortcuts, gestures
from app.settings import Settings
from app.widgets.shortcuts_dialog import ShortcutsDialog
from app.window import Window
from tests.app.conftest import MakeWindow


def _shortcuts(window: Window) -> Shortcuts:
    return window.shell.shortcuts


def _open(window: Window) -> ShortcutsDialog:
    window.actions_.entry("shortcuts").action.trigger()
    dialog = window.shell.dialog
    assert isinstance(dialog, ShortcutsDialog)
    return dialog


def _lines(dialog: ShortcutsDialog) -> dict[str, QTreeWidgetItem]:
    found: dict[str, QTreeWidgetItem] = {}
    walk = QTreeWidgetItemIterator(dialog.tree)
    while (item := walk.value()) is not None:
        found[item.text(0)] = item
        walk += 1
    return found


def test_a_key_is_changed_kept_and_put_back(make_window: MakeWindow, settings: Settings) -> None:
    window = make_window()
    dialog = _open(window)
    dialog.tree.setCurrentItem(_lines(dialog)["Export"])
    assert not dialog.set_button.isEnabled()
    QTest.keyClick(dialog.recorder, Qt.Key.Key_F8)
    QTest.mouseClick(dialog.set_button, Qt.MouseButton.LeftButton)
    assert window.actions_.export.shortcut().toString() == "F8"
    assert "F8" in window.actions_.export.toolTip()
    assert _lines(dialog)["Export"].text(1) == "F8"
    assert dialog.message.text() == "“Export” now has F8."
    assert Settings.load(settings.path).shortcuts == {"export": ["F8"]}
    QTest.mouseClick(dialog.reset_button, Qt.MouseButton.LeftButton)
    assert window.actions_.export.shortcut().toString() == "Ctrl+E"
    assert Settings.load(settings.path).shortcuts == {}
    dialog.close()


def test_keys_of_the_settings_count_from_the_start(make_window: MakeWindow, settings: Settings) -> None:
    settings.shortcuts = {"undo": ["F7", "F6"], "redo": [], "gone": ["X"]}
    window = make_window()
    assert [key.toString() for key in window.actions_.undo.shortcuts()] == ["F7", "F6"]
    assert window.actions_.redo.shortcuts() == []


def test_a_taken_key_is_said_in_words_and_can_be_taken_over(make_window: MakeWindow) -> None:
    window = make_window()
    dialog = _open(window)
    dialog.tree.setCurrentItem(_lines(dialog)["Next face"])
    QTest.keyClick(dialog.recorder, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    said = dialog.message.text()
    assert said == "Ctrl+E already belongs to “Export”. If you take it, “Export” is left without it."
    assert dialog.message.property("warning") is True
    assert dialog.set_button.text() == "Take it"
    QTest.mouseClick(dialog.set_button, Qt.MouseButton.LeftButton)
    assert window.actions_.next_face.shortcut().toString() == "Ctrl+E"
    assert "Ctrl+E" not in [key.toString() for key in window.actions_.export.shortcuts()]
    QTest.mouseClick(dialog.reset_all_button, Qt.MouseButton.LeftButton)
    assert window.actions_.export.shortcut().toString() == "Ctrl+E"
    assert window.actions_.next_face.shortcut().toString() == "F"
    dialog.close()


def test_keys_that_work_the_controls_are_refused(make_window: MakeWindow) -> None:
    window = make_window()
    shortcuts, entry = _shortcuts(window), window.actions_.entry("export")
    for key in ("Tab", "Esc", "Return", "Space", "Left", "\\", ""):
        conflict = shortcuts.conflict(entry, key)
        assert conflict is not None, key
        assert conflict.owner is None
        assert conflict.sentence.endswith((".", "!"))
    assert shortcuts.conflict(entry, "Ctrl+E") is None
    assert shortcuts.conflict(entry, "Shift+F8") is None
    dialog = _open(window)
    dialog.tree.setCurrentItem(_lines(dialog)["Export"])
    dialog.recorder.setKeySequence(QKeySequence("Space"))
    assert not dialog.set_button.isEnabled()
    dialog.close()


def test_a_key_is_removed(make_window: MakeWindow) -> None:
    window = make_window()
    dialog = _open(window)
    dialog.tree.setCurrentItem(_lines(dialog)["Next face"])
    QTest.mouseClick(dialog.clear_button, Qt.MouseButton.LeftButton)
    assert window.actions_.next_face.shortcuts() == []
    assert not dialog.clear_button.isEnabled()
    assert _shortcuts(window).is_changed(window.actions_.entry("next_face"))
    dialog.close()


def test_the_list_has_everything_and_is_searched_by_name_and_key(make_window: MakeWindow) -> None:
    window = make_window()
    dialog = _open(window)
    lines = _lines(dialog)
    for entry in window.actions_.entries:
        assert entry.title in lines, entry.name
    for what, how in gestures():
        assert lines[what].text(1) == how
    dialog.search.setText("zoom")
    assert not lines["Zoom in"].isHidden()
    assert lines["Export"].isHidden()
    dialog.search.setText("ctrl+e")
    assert not lines["Export"].isHidden()
    dialog.search.setText("")
    assert not lines["Zoom in"].isHidden()
    QTest.mouseClick(dialog.copy_button, Qt.MouseButton.LeftButton)
    text = QGuiApplication.clipboard().text()
    assert any("Export" in line and line.endswith("Ctrl+E") for line in text.splitlines())
    dialog.close()
