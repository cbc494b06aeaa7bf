"""Examples from a folder of pictures and a table of labels."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QTranslator
from PySide6.QtWidgets import QDialogButtonBox
from pytestqt.qtbot import QtBot

from app.own_sliders.label_choice import choose, columns
from app.pages.sliders import SlidersPage
from app.widgets.label_dialog import LabelDialog
from app.window import Window
from core.label_files import read_table


@pytest.fixture
def celeba(tmp_path: Path) -> Path:
    """As CelebA has it: the pictures below a folder beside the list."""
    (tmp_path / "img").mkdir()
    rows = []
    for number in range(40):
        if number != 7:
            (tmp_path / "img" / f"{number}.jpg").touch()
        rows.append(f"{number}.jpg {1 if number % 2 else -1} -1")
    path = tmp_path / "list_attr_celeba.txt"
    path.write_text("\n".join(["40", "Goatee Bald", *rows]))
    return path


def test_two_values_are_two_kinds(celeba: Path) -> None:
    (column,) = columns(read_table(celeba))  # nobody is bald: that tells nothing apart
    assert (column.name, column.has, column.has_not) == ("Goatee", 1, -1)


def test_of_many_values_the_upper_quarter_has_it(tmp_path: Path) -> None:
    rows = "\n".join(f"{n}.jpg,{n / 100},p{n}" for n in range(100))
    (tmp_path / "a.csv").write_text(f"file,glasses,person\n{rows}")
    (column,) = columns(read_table(tmp_path / "a.csv"))
    assert (column.has, column.has_not) == (0.75, 0.25)


def test_pictures_are_drawn_by_lot_and_always_the_same(celeba: Path) -> None:
    table, folder = read_table(celeba), celeba.parent / "img"
    found = choose(table, "Goatee", 1, -1, folder, 12)
    assert found == choose(table, "Goatee", 1, -1, folder, 12)
    assert (len(found.has), len(found.has_not)) == (12, 12)
    assert all(int(path.stem) % 2 for path in found.has)
    every = choose(table, "Goatee", 1, -1, folder, 100)
    assert (len(every.has), len(every.has_not), every.missing) == (19, 20, 1)
    assert not choose(table, "Goatee", 1, -1, celeba.parent / "nowhere", 12).has


def test_the_dialog_puts_them_on_their_sides(qtbot: QtBot, edited_window: Window, celeba: Path) -> None:
    page = edited_window.book.turn("sliders")
    assert isinstance(page, SlidersPage)
    page.panel.labels.click()
    dialog = page.dialog
    assert isinstance(dialog, LabelDialog)
    ok = dialog.buttons.button(QDialogButtonBox.StandardButton.Ok)
    assert not ok.isEnabled()
    dialog.read(celeba)
    qtbot.waitUntil(ok.isEnabled)
    dialog.most.setValue(11)
    ok.click()
    qtbot.waitUntil(lambda: "None of the pictures" in dialog.words.text())
    dialog._on_folder_named(str(celeba.parent / "img"))
    ok.click()
    qtbot.waitUntil(lambda: len(page.examples.all()) == 22)
    assert page.panel.name.text() == "Goatee"
    assert len(page.examples.side(True)) == 11
    page.learning.cancel()
    qtbot.waitUntil(lambda: not page.learning.is_busy)


class Shouting(QTranslator):
    """Another language for what the rooms without a window say."""

    def translate(
        self, context: str, text: str, _disambiguation: str | None = None, _number: int = -1
    ) -> str:
        """Upper case, but for the places."""
        if context != "Engine":
            return ""
        return re.sub(r"\{\w+\}|[^{}]+", lambda part: part[0] if part[0][0] == "{" else part[0].upper(), text)


def test_a_table_s_trouble_is_said_in_the_window_s_language(
    qtbot: QtBot, edited_window: Window, tmp_path: Path
) -> None:
    page = edited_window.book.turn("sliders")
    assert isinstance(page, SlidersPage)
    page.panel.labels.click()
    dialog = page.dialog
    assert isinstance(dialog, LabelDialog)
    table = tmp_path / "labels.csv"
    table.write_text("name,x\n1.png,1\n")
    other = Shouting()
    QCoreApplication.installTranslator(other)
    try:
        dialog.read(table)
        qtbot.waitUntil(lambda: bool(dialog.words.text()))
        assert "HAS NO COLUMN 'FILE'" in dialog.words.text()
        assert str(table) in dialog.words.text()
    finally:
        QCoreApplication.removeTranslator(other)
    dialog.reject()


def test_a_table_that_is_none_is_said(qtbot: QtBot, edited_window: Window, photo: Path) -> None:
    page = edited_window.book.turn("sliders")
    assert isinstance(page, SlidersPage)
    page.panel.labels.click()
    dialog = page.dialog
    assert isinstance(dialog, LabelDialog)
    dialog.read(photo)
    qtbot.waitUntil(lambda: "no text in UTF-8" in dialog.words.text())
    assert all(button.icon().isNull() for button in dialog.buttons.buttons())
    dialog.reject()
