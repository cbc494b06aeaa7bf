"""About leads to the licences of what is in the program."""

from __future__ import annotations

from PySide6.QtWidgets import QMessageBox
from pytestqt.qtbot import QtBot

from app.widgets.licences_dialog import LicencesDialog
from tests.app.conftest import MakeWindow
from tests.app.looks import open_dialogs, settle


def test_about_shows_the_licences(qtbot: QtBot, make_window: MakeWindow) -> None:
    window = make_window()
    window.actions_.about.trigger()
    (box,) = open_dialogs()
    assert isinstance(box, QMessageBox)
    next(button for button in box.buttons() if button.text().startswith("Licences")).click()
    settle()
    (dialog,) = open_dialogs()
    assert isinstance(dialog, LicencesDialog)
    names = [dialog.list.item(row).text().split()[0] for row in range(dialog.list.count())]
    assert {"torch", "numpy", "PySide6_Essentials"} <= set(names)
    dialog.list.setCurrentRow(names.index("numpy"))
    assert "BSD-3-Clause" in dialog.about.text()
    assert "Redistribution and use in source and binary forms" in dialog.text.toPlainText()
    dialog.list.setCurrentRow(names.index("PySide6_Essentials"))
    assert "LGPL-3.0-only" in dialog.about.text()
    dialog.reject()
