"""Going from page to page, and what belongs to which."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QToolButton
from pytestqt.qtbot import QtBot

from app.pages.book import EDIT
from app.pages.page import Page
from app.window import Window


class Blank(Page):
    """Writes down what happens to it, and takes files whose name begins with "mine"."""

    def __init__(self) -> None:
        super().__init__()
        self.told: list[str] = []

    def come(self) -> None:
        self.told.append("come")

    def leave(self) -> None:
        self.told.append("leave")

    def accepts(self, data: QMimeData) -> bool:
        return data.urls()[0].fileName().startswith("mine")

    def take(self, data: QMimeData) -> bool:
        self.told.append(data.urls()[0].fileName())
        return True

    def close_page(self) -> None:
        self.told.append("close")


@pytest.fixture
def blank(edited_window: Window) -> Blank:
    edited_window.book.add("blank", lambda: "Blank", Blank)
    page = edited_window.book.turn("blank")
    assert isinstance(page, Blank)
    return page


def drop(window: Window, path: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    copy, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    window.dropEvent(QDropEvent(QPoint(9, 9), copy, data, left, none))


def test_a_page_is_made_when_it_is_turned_to(edited_window: Window) -> None:
    made: list[Blank] = []

    def make() -> Blank:
        made.append(Blank())
        return made[-1]

    edited_window.book.add("blank", lambda: "Blank", make)
    assert not made
    for name in ("blank", EDIT, "blank"):
        edited_window.book.turn(name)
    assert [page.told for page in made] == [["come", "leave", "come"]]


def test_the_tab_and_the_key_turn_the_page(edited_window: Window) -> None:
    edited_window.book.add("blank", lambda: "Blank", Blank)
    tab = next(b for b in edited_window.book.tabs.findChildren(QToolButton) if b.text() == "Blank")
    QTest.mouseClick(tab, Qt.MouseButton.LeftButton)
    assert edited_window.book.name == "blank"
    assert tab.isChecked()
    QTest.keyClick(
        edited_window, Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
    )
    assert edited_window.book.name == EDIT
    assert not tab.isChecked()


def test_what_belongs_to_the_editor_is_off_on_other_pages(edited_window: Window) -> None:
    actions = edited_window.actions_
    before = {entry.name: entry.action.isEnabled() for entry in actions.entries}
    edited_window.book.add("blank", lambda: "Blank", Blank)
    edited_window.book.turn("blank")
    assert not actions.undo.isEnabled()
    assert not actions.export.isEnabled()
    assert not actions.entry("tool_mask").action.isEnabled()
    assert actions.open.isEnabled()
    assert actions.why_disabled(actions.entry("export")) == "Go to the Edit page first."
    edited_window.book.turn(EDIT)
    assert {name: actions.entry(name).action.isEnabled() for name in before} == before


def test_the_photos_size_and_zoom_are_told_in_the_editor_only(edited_window: Window) -> None:
    status = edited_window.statusBar()

    def told() -> list[str]:
        shown = [label.text() for label in status.findChildren(QLabel) if label.isVisible()]
        return [text for text in shown if text == "400 × 300"]

    assert told()
    edited_window.book.add("blank", lambda: "Blank", Blank)
    edited_window.book.turn("blank")
    assert not told()
    edited_window.book.turn(EDIT)
    assert told()


def test_what_changes_meanwhile_holds_on_the_way_back(edited_window: Window) -> None:
    actions = edited_window.actions_
    edited_window.book.add("blank", lambda: "Blank", Blank)
    edited_window.book.turn("blank")
    actions.undo.setEnabled(False)
    actions.redo.setEnabled(True)
    assert not actions.redo.isEnabled()
    edited_window.book.turn(EDIT)
    assert not actions.undo.isEnabled()
    assert actions.redo.isEnabled()


def test_a_page_takes_what_it_wants_and_the_editor_the_rest(
    edited_window: Window, blank: Blank, photo: Path, qtbot: QtBot
) -> None:
    drop(edited_window, photo.with_name("mine.png"))
    assert blank.told == ["come", "mine.png"]
    assert edited_window.book.name == "blank"
    another = photo.with_name("another.png")
    another.write_bytes(photo.read_bytes())
    drop(edited_window, another)
    qtbot.waitUntil(lambda: edited_window.book.name == EDIT)
    qtbot.waitUntil(lambda: len(edited_window.session.album.entries) == 2)


def test_pages_hear_that_the_window_closes(edited_window: Window, blank: Blank) -> None:
    assert edited_window.session.document is not None
    edited_window.session.document.mark_exported()
    edited_window.close()
    assert blank.told[-1] == "close"
