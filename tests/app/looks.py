"""What a user meets, for tests that walk over all of it: dialogs, texts, and whether a text has room."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QDialog,
    QFileDialog,
    QLabel,
    QToolButton,
    QWidget,
)

from app.widgets.elided import ElidedLabel
from app.widgets.preferences_dialog import PreferencesDialog
from app.window import Window

_SLACK = 2  # logical pixels that rounding may take


def dialogs(window: Window) -> Iterator[tuple[str, QDialog]]:
    """Open every dialog that an action opens, one after another; (the action's name, dialog), on each page.

    Qt's own file dialogs are left out.
    """
    for entry in window.actions_.entries:
        if not (entry.text().endswith("…") or entry.name == "about") or not entry.action.isEnabled():
            continue
        if entry.name in {"palette", "quit"}:
            continue
        entry.action.trigger()
        settle()
        for dialog in open_dialogs():
            if not isinstance(dialog, QFileDialog):
                for page in _pages(dialog):
                    yield f"{entry.name}{page}", dialog
            dialog.reject()
            dialog.deleteLater()
        settle()


def open_dialogs() -> list[QDialog]:
    """Those that are shown now."""
    return [each for each in QApplication.topLevelWidgets() if isinstance(each, QDialog) and each.isVisible()]


def settle() -> None:
    """Let layouts and late deletions happen."""
    for _ in range(3):
        QCoreApplication.processEvents()
        QCoreApplication.sendPostedEvents()


def texts(root: QWidget) -> dict[str, QWidget]:
    """Every text that is shown in it."""
    found: dict[str, QWidget] = {}
    for widget in (root, *root.findChildren(QWidget)):
        if not widget.isVisible():
            continue
        if isinstance(widget, (QLabel, QAbstractButton)) and widget.text().strip():
            if isinstance(widget, QToolButton) and _has_icon_only(widget):
                continue
            found[widget.text()] = widget
        elif isinstance(widget, QComboBox) and widget.currentText():
            found[widget.currentText()] = widget
    return found


def clipped(root: QWidget) -> list[str]:
    """The texts in it that have less room than they need."""
    found: list[str] = []
    for text, widget in texts(root).items():
        if not _has_room(widget):
            needed = widget.sizeHint()
            size = f"{widget.width()}x{widget.height()} of {needed.width()}x{needed.height()}"
            found.append(f"{type(widget).__name__} {text!r}: {size}")
    return found


def _has_room(widget: QWidget) -> bool:
    if isinstance(widget, QLabel) and widget.wordWrap():
        longest = max(widget.text().split(), key=len)
        wide = widget.fontMetrics().horizontalAdvance(longest) <= widget.contentsRect().width() + _SLACK
        return wide and widget.heightForWidth(widget.width()) <= widget.height() + _SLACK
    if isinstance(widget, ElidedLabel):
        return True  # it says so by an ellipsis
    needed = widget.sizeHint()
    return needed.width() <= widget.width() + _SLACK and needed.height() <= widget.height() + 2 * _SLACK


def _has_icon_only(button: QToolButton) -> bool:
    return button.toolButtonStyle() is Qt.ToolButtonStyle.ToolButtonIconOnly and not button.icon().isNull()


def _pages(dialog: QDialog) -> Iterator[str]:
    if isinstance(dialog, PreferencesDialog):
        for row in range(dialog.list.count()):
            dialog.list.setCurrentRow(row)
            settle()
            yield f" page {row}"
    else:
        yield ""
