"""Everything works without a mouse, has a name for those who do not see it, and can be read at any scale."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.settings import ThemeChoice
from app.theme import Role, Theme
from tests.app.conftest import MakeWindow, fake_command, wait_for_rest
from tests.app.looks import dialogs
from tests.app.test_start import environment

_INNER = {"qt_spinbox_lineedit", "qt_toolbar_ext_button"}  # Qt's own parts of controls that have a name
_QTS = ("QMenu", "QMenuBar", "QComboBoxListView", "QComboBoxPrivateContainer", "QScrollBar")
SCALED = """
import json, sys
from pathlib import Path
from PySide6.QtTest import QTest
from app.engine.engine_client import EngineClient
from app.garbage import Collector
from app.main import make_application
from app.settings import Settings, ThemeChoice
from app.theme import Theme
from app.window import Window
from tests.app.looks import clipped, dialogs, settle

application = make_application()
collector = Collector(application)
theme = Theme(ThemeChoice.DARK, application)
theme.apply()
home = Path(sys.argv[2])
engine = EngineClient(json.loads(sys.argv[3]), home / "engine.log")
window = Window(engine, theme, Settings(path=home / "settings.json", toured=True))
window.resize(1280, 800)
window.show()
window.start([Path(sys.argv[1])])
for _ in range(1000):
    QTest.qWait(20)
    document = window.session.document
    if document is not None and document.searched and not window.engine.waiting:
        break
window.session.set_strength("Smiling", 40)
settle()
found = {"window": clipped(window)}
for name, dialog in dialogs(window):
    found[name] = clipped(dialog)
print(json.dumps([window.devicePixelRatioF(), found]), flush=True)
document.mark_exported()
window.close()
collector.close()
"""


def _controls(root: QWidget) -> list[QWidget]:
    """What takes the keyboard."""
    return [
        widget
        for widget in root.findChildren(QWidget)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and widget.objectName() not in _INNER
        and not any(widget.inherits(kind) for kind in _QTS)
    ]


def _nameless(root: QWidget) -> list[str]:
    return [
        f"{type(each).__name__} {each.objectName()} in {type(each.parent()).__name__}"
        for each in _controls(root)
        if not _spoken(each)
    ]


def _spoken(widget: QWidget) -> str:
    """What a screen reader says: a name of its own, or its text."""
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)


def _unreachable(root: QWidget) -> list[str]:
    """Controls that Tab never comes to."""
    chain: set[QWidget] = set()
    each = root.nextInFocusChain()
    while each is not None and each not in chain:
        chain.add(each)
        each = each.nextInFocusChain()
    return [
        f"{type(control).__name__} {control.accessibleName()}"
        for control in _controls(root)
        if control.isVisibleTo(root) and control not in chain
    ]


def test_every_control_has_a_name_and_is_reached_by_tab(
    qtbot: QtBot, make_window: MakeWindow, photo: Path
) -> None:
    window = make_window(photo, faces=2)
    wait_for_rest(qtbot, window)
    window.show_crash("Something happened", "where")
    window.session.set_strength("Smiling", 30)
    wait_for_rest(qtbot, window)
    assert not _nameless(window)
    assert not _unreachable(window)
    seen: list[str] = []
    for name, dialog in dialogs(window):
        seen.append(name)
        assert not _nameless(dialog), name
        assert not _unreachable(dialog), name
    assert {"export", "shortcuts", "preferences page 3", "about"} <= set(seen)


def test_every_action_says_why_it_is_grey_and_is_found_by_ear(make_window: MakeWindow) -> None:
    window = make_window()
    for entry in window.actions_.entries:
        assert entry.title.strip(), entry.name
        assert entry.action.isEnabled() or window.actions_.why_disabled(entry), entry.name


@pytest.mark.parametrize("choice", [ThemeChoice.LIGHT, ThemeChoice.DARK])
def test_text_stands_out_from_its_ground(theme: Theme, choice: ThemeChoice) -> None:
    """At least 4.5 to 1, as WCAG 2 asks of text, and 3 to 1 for what marks a control."""
    theme.set_choice(choice)
    for text in (Role.TEXT, Role.FAINT, Role.ACCENT, Role.WARNING, Role.BAD, Role.GOOD):
        for ground in (Role.WINDOW, Role.PANEL, Role.RAISED):
            assert contrast(theme, text, ground) >= 4.5, (text, ground)
    assert contrast(theme, Role.TEXT, Role.HOVER) >= 4.5
    assert contrast(theme, Role.TEXT, Role.CANVAS) >= 4.5
    assert contrast(theme, Role.ON_ACCENT, Role.ACCENT) >= 4.5
    assert contrast(theme, Role.ACCENT, Role.PANEL) >= 3.0


def contrast(theme: Theme, one: Role, other: Role) -> float:
    """By the formula of WCAG 2."""
    light, dark = sorted((_luminance(theme, one), _luminance(theme, other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(theme: Theme, role: Role) -> float:
    colour = theme.colour(role)
    channels = [
        c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4
        for c in (colour.redF(), colour.greenF(), colour.blueF())
    ]
    return 0.2126 * channels[0] + 0.7152 * channels[1] + 0.0722 * channels[2]


@pytest.mark.parametrize("scale", ["1", "1.5", "2"])
def test_no_text_is_clipped_at_any_scale(photo: Path, tmp_path: Path, scale: str) -> None:
    home = tmp_path / "home"
    home.mkdir()
    done = subprocess.run(
        [sys.executable, "-c", SCALED, str(photo), str(home), json.dumps(fake_command(faces=2))],
        env=environment(home) | {"QT_SCALE_FACTOR": scale}, capture_output=True, text=True, timeout=120,
        check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    ratio, found = json.loads(done.stdout.splitlines()[-1])
    assert ratio == float(scale)
    assert len(found) > 5
    assert {name: texts for name, texts in found.items() if texts} == {}


def test_the_walk_finds_what_has_no_name(qapp: QApplication) -> None:
    from PySide6.QtWidgets import QLineEdit, QVBoxLayout

    root = QWidget()
    QVBoxLayout(root).addWidget(QLineEdit())
    assert len(_nameless(root)) == 1
    root.deleteLater()
