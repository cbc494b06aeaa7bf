"""Theme, names for those who do not see, settings, and the start."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QAction, QPalette
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from app import __main__ as command_line
from app.menus.action_registry import Menu
from app.names import friendly, signed
from app.settings import Settings, ThemeChoice
from app.theme import Theme
from app.widgets.toast import Kind
from app.window import Window
from tests.app.conftest import MakeWindow


def test_theme_switches_while_the_window_is_open(
    edited_window: Window, theme: Theme, settings: Settings
) -> None:
    assert QApplication.palette().color(QPalette.ColorRole.Window).lightness() < 60
    before = edited_window.grab().toImage().pixelColor(4, edited_window.height() - 200)
    edited_window.actions_.theme[ThemeChoice.LIGHT].trigger()
    assert QApplication.palette().color(QPalette.ColorRole.Window).lightness() > 200
    after = edited_window.grab().toImage().pixelColor(4, edited_window.height() - 200)
    assert after.lightness() > before.lightness() + 100
    assert settings.theme is ThemeChoice.LIGHT
    edited_window.actions_.theme[ThemeChoice.SYSTEM].trigger()
    assert theme.choice is ThemeChoice.SYSTEM


def test_a_message_that_is_shown_takes_the_new_themes_colours(make_window: MakeWindow) -> None:
    window = make_window()
    window.actions_.theme[ThemeChoice.LIGHT].trigger()
    toast = window.toaster.say(Kind.WARNING, "Careful.")
    light = toast.sign.pixmap().toImage()
    assert light.width() >= toast.fontMetrics().height()
    window.actions_.theme[ThemeChoice.DARK].trigger()
    assert toast.sign.pixmap().toImage() != light


def test_no_two_actions_have_the_same_key(make_window: MakeWindow) -> None:
    window = make_window()
    keys = [key.toString() for action in window.actions_.findChildren(QAction) for key in action.shortcuts()]
    assert len(keys) == len(set(keys))


def test_every_action_has_a_key(make_window: MakeWindow) -> None:
    window = make_window()
    held = {"before"}  # by a key that works as long as it is down
    assert not [e.name for e in window.actions_.entries if not e.usual_keys and e.name not in held]


def test_every_action_is_in_a_menu(make_window: MakeWindow) -> None:
    window = make_window()
    reachable = _within(window.menuBar().actions())
    hidden = [entry.name for entry in window.actions_.entries if entry.action not in reachable]
    assert not hidden


def _within(actions: list[QAction]) -> set[QAction]:
    """These and what stands in their menus."""
    found = set(actions)
    for action in actions:
        if isinstance(menu := action.menu(), QMenu):
            found |= _within(menu.actions())
    return found


def test_an_action_added_late_is_in_its_menu_with_key_text_and_reason(make_window: MakeWindow) -> None:
    window = make_window()
    actions, done = window.actions_, []
    words = ["One"]
    one = actions.add("one", lambda: words[0], "Ctrl+F9", Menu.FILE, slot=lambda: done.append(1))
    two = actions.add("two", lambda: "Two", None, Menu.FILE, after="one", needs_photo=True)
    order = actions.menu(Menu.FILE).actions()
    assert order.index(one) + 1 == order.index(two)
    assert order[-1] is actions.quit
    assert one.toolTip() == "One (Ctrl+F9)"
    one.trigger()
    assert done == [1]
    assert not two.isEnabled()
    assert actions.why_disabled(actions.entry("two")) == "Open a photo first."
    words[0] = "Eins"
    actions.retranslate()
    assert one.text() == "Eins"
    with pytest.raises(ValueError, match="one has it"):
        actions.add("three", lambda: "Three", "Ctrl+F9", Menu.FILE)


def test_before_a_photo_only_what_makes_sense_is_enabled(make_window: MakeWindow) -> None:
    window = make_window()
    actions = window.actions_
    assert actions.open.isEnabled()
    for action in (actions.export, actions.undo, actions.wipe, actions.fit):
        assert not action.isEnabled()


def test_settings_survive_and_bad_ones_do_no_harm(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    settings = Settings(path=path, theme=ThemeChoice.LIGHT, export_quality=80, keep_metadata=False)
    settings.save()
    assert Settings.load(path) == settings
    path.write_text(json.dumps({"version": 99, "theme": "neon", "export_quality": "x", "folder": "/f"}))
    assert Settings.load(path) == Settings(path=path, folder="/f")
    path.write_text(json.dumps({"version": 2, "language": "xx", "device": 3, "recent_limit": -1,
                                "shortcuts": {"undo": ["U", 3], "open": "O"}}))  # fmt: skip
    assert Settings.load(path) == Settings(path=path, recent_limit=0, shortcuts={"undo": ["U"]})
    path.write_text("{ not json")
    assert Settings.load(path) == Settings(path=path)


def test_settings_of_the_first_version_are_read(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    path.write_text(
        '{"version": 1, "theme": "light", "model": "/m.safetensors", "folder": "/f", "export_folder": "/x", '
        '"export_quality": 88, "export_as_original": false, "keep_metadata": false, "geometry": "AA=="}'
    )
    assert Settings.load(path) == Settings(
        path=path, theme=ThemeChoice.LIGHT, model="/m.safetensors", folder="/f", export_folder="/x",
        export_quality=88, export_as_original=False, keep_metadata=False, geometry="AA==",
    )  # fmt: skip


def test_closing_writes_settings_and_ends_the_engine(
    qtbot: QtBot, make_window: MakeWindow, settings: Settings
) -> None:
    window = make_window()
    qtbot.waitUntil(lambda: window.engine.pid is not None)
    window.close()
    assert window.engine.pid is None
    assert Settings.load(settings.path).geometry


def test_names_for_people() -> None:
    assert friendly("Smiling") == "Smile"
    assert friendly("Green_Hair") == "Green hair"
    assert (signed(5), signed(0), signed(-5)) == ("+5", "0", "\N{MINUS SIGN}5")


# --- the command line


def test_help_and_version(capsys: pytest.CaptureFixture[str]) -> None:
    assert command_line.main(["--help"]) == 0
    assert "semblance [photo or folder ...]" in capsys.readouterr().out
    assert command_line.main(["--version"]) == 0
    assert capsys.readouterr().out.startswith("semblance ")


@pytest.mark.parametrize("words", [["--frobnicate"], ["no such file.jpg"], ["edt"]])
def test_a_mistake_is_one_sentence_and_2(words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert command_line.main(words) == 2
    said = capsys.readouterr().err
    assert said.startswith("semblance: ")
    assert said.count("\n") == 1
    assert words[0] in said


def test_commands_are_passed_on(monkeypatch: pytest.MonkeyPatch) -> None:
    passed: list[tuple[str, list[str]]] = []

    def note(module: str, words: list[str]) -> int:
        passed.append((module, words))
        return 0

    monkeypatch.setattr(command_line, "_call", note)
    command_line.main(["edit", "a.jpg", "-o", "b.jpg"])
    command_line.main(["demo", "--help"])
    command_line.main(["train", "--help"])
    command_line.main(["--worker", "address"])
    assert passed == [
        ("core.commands", ["edit", "a.jpg", "-o", "b.jpg"]),
        ("core.commands", ["demo", "--help"]),
        ("training.__main__", ["--help"]),
        ("core.worker", ["address"]),
    ]


def test_the_window_comes_without_torch() -> None:
    code = "import sys, app.main; assert not {'torch', 'scipy', 'cv2'} & set(sys.modules), 'heavy import'"
    subprocess.run([sys.executable, "-c", code], check=True, timeout=60)
