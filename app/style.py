"""The style sheet of the whole app, written from a theme's colours."""

from __future__ import annotations

from collections.abc import Mapping
from string import Template

from app.paths import resource

_SHEET = Template("""
QMainWindow, QDialog { background: $WINDOW; }
QToolTip { background: $RAISED; color: $TEXT; border: 1px solid $LINE; padding: 4px 7px; }

QMenuBar { background: $WINDOW; color: $TEXT; border: none; padding: 2px 4px; }
QMenuBar::item { background: transparent; padding: 4px 9px; border-radius: 4px; }
QMenuBar::item:selected { background: $HOVER; }
QMenu { background: $RAISED; color: $TEXT; border: 1px solid $LINE; padding: 5px 0; }
QMenu::item { padding: 5px 26px 5px 26px; }
QMenu::item:selected { background: $ACCENT; color: $ON_ACCENT; }
QMenu::item:disabled { color: $DISABLED; background: transparent; }
QMenu::separator { height: 1px; background: $LINE; margin: 5px 0; }

QToolBar { background: $WINDOW; border: none; border-bottom: 1px solid $LINE; padding: 5px 8px;
    spacing: 3px; }
QToolBar::separator { background: $LINE; width: 1px; margin: 5px 7px; }
QToolBar QToolButton { color: $TEXT; border: none; border-radius: 6px; padding: 5px 8px; }
QToolButton { color: $TEXT; border: none; border-radius: 5px; padding: 3px; background: transparent; }
QToolButton:hover { background: $HOVER; }
QToolButton:pressed, QToolButton:checked { background: $RAISED; color: $ACCENT; }
QToolButton:disabled { color: $DISABLED; background: transparent; }
QToolButton:focus { border: 1px solid $ACCENT; }
QToolButton#primary { background: $ACCENT; color: $ON_ACCENT; font-weight: 600; padding: 5px 14px; }
QToolButton#primary:disabled { background: $RAISED; color: $DISABLED; }

QStatusBar { background: $WINDOW; color: $FAINT; border-top: 1px solid $LINE; }
QStatusBar::item { border: none; }
QStatusBar QLabel { color: $FAINT; }

QPushButton { background: $RAISED; color: $TEXT; border: 1px solid $LINE; border-radius: 6px;
    padding: 6px 16px; }
QPushButton:hover { background: $HOVER; }
QPushButton:pressed { background: $LINE; }
QPushButton:focus { border-color: $ACCENT; }
QPushButton:disabled { color: $DISABLED; }
QPushButton:flat { background: transparent; border: 1px solid transparent; padding: 4px 6px; color: $ACCENT; }
QPushButton:flat:hover { background: $HOVER; }
QPushButton:flat:focus { border-color: $ACCENT; }
QPushButton:flat:disabled { color: $DISABLED; background: transparent; }
QPushButton#primary { background: $ACCENT; color: $ON_ACCENT; border-color: $ACCENT; font-weight: 600; }
QPushButton#primary:focus { border: 2px solid $TEXT; padding: 5px 15px; }
QPushButton#primary:disabled { background: $RAISED; color: $DISABLED; border-color: $LINE; }

QLineEdit, QComboBox, QPlainTextEdit, QSpinBox, QDoubleSpinBox {
    background: $RAISED; color: $TEXT; border: 1px solid $LINE; border-radius: 5px; padding: 5px 7px;
    selection-background-color: $ACCENT; selection-color: $ON_ACCENT; }
QLineEdit:focus, QComboBox:focus, QPlainTextEdit:focus, QSpinBox:focus,
QDoubleSpinBox:focus { border-color: $ACCENT; }
QLineEdit:disabled, QComboBox:disabled, QSpinBox:disabled, QDoubleSpinBox:disabled { color: $DISABLED; }
QComboBox::drop-down { border: none; width: 24px; }
QComboBox::down-arrow { image: url($CHEVRON); width: 14px; height: 14px; }
QComboBox QAbstractItemView { background: $RAISED; color: $TEXT; border: 1px solid $LINE; outline: none; }
QSpinBox#value { background: transparent; border: 1px solid transparent; padding: 1px 0 1px 4px; }
QSpinBox#value:hover { border-color: $LINE; }
QSpinBox#value:focus { background: $RAISED; border-color: $ACCENT; }
QSpinBox#value[touched="true"] { color: $ACCENT; }

QFrame#card > QLineEdit { background: $PANEL; }
QDialog QTreeView, QDialog QListView { background: $PANEL; color: $TEXT; border: 1px solid $LINE;
    border-radius: 6px; outline: none; padding: 3px; }
QDialog QTreeView:focus, QDialog QListView:focus { border-color: $ACCENT; }
QDialog QTreeView::item { padding: 3px 4px; }
QDialog QTreeView::indicator { width: 14px; height: 14px; border: 1px solid $FAINT; border-radius: 3px;
    background: $RAISED; }
QDialog QTreeView::indicator:checked { background: $ACCENT; border-color: $ON_ACCENT; image: url($TICK); }
QDialog QTreeView::item:selected, QDialog QListView::item:selected { background: $ACCENT; color: $ON_ACCENT; }
QHeaderView::section { background: $PANEL; color: $FAINT; border: none; border-bottom: 1px solid $LINE;
    padding: 4px 6px; }
QListView#commands { background: transparent; border: none; padding: 0; }
QDialog QListView#pages { background: $WINDOW; border: none; padding: 0; }
QDialog QListView#pages::item { padding: 7px 10px; border-radius: 5px; }
QDialog QListView#pages::item:disabled { color: $DISABLED; }
QLabel#dropHere { border: 2px dashed $GROOVE; border-radius: 12px; color: $FAINT; }

QProgressBar { background: $GROOVE; border: none; border-radius: 2px; max-height: 4px; min-height: 4px; }
QProgressBar::chunk { background: $ACCENT; border-radius: 2px; }

QScrollArea#panel, QWidget#panel { background: $PANEL; border: none; }
QListView#examples { background: transparent; color: $FAINT; border: 1px solid transparent;
    border-radius: 7px; outline: none; }
QListView#examples:focus { border-color: $LINE; }
QToolButton#more::menu-indicator { image: none; }
QListView#filmStrip { background: $PANEL; border: none; border-top: 1px solid $LINE; outline: none; }
QListView#pictureGrid { background: $CANVAS; border: none; outline: none; padding: 6px; }
QListView#filmStrip:focus { border-top-color: $ACCENT; }
QWidget#panelFrame { background: $PANEL; border-left: 1px solid $LINE; }
QWidget#toolStrip { background: $WINDOW; border-right: 1px solid $LINE; }
QWidget#toolOptions { background: $WINDOW; border-bottom: 1px solid $LINE; }
QToolButton#pageTab { color: $FAINT; padding: 4px 11px; font-weight: 600; }
QToolButton#pageTab[badged="true"] { padding-right: 26px; }
QToolButton#pageTab:hover { color: $TEXT; }
QToolButton#pageTab:checked { color: $ACCENT; background: $RAISED; }
QToolButton#segment { border: 1px solid $LINE; background: $RAISED; padding: 4px 10px; }
QToolButton#segment:checked { background: $ACCENT; color: $ON_ACCENT; border-color: $ACCENT; }
QToolButton#segment:focus { border-color: $TEXT; }
QScrollBar:vertical { background: transparent; width: 10px; margin: 0; }
QScrollBar::handle:vertical { background: $GROOVE; border-radius: 3px; min-height: 28px; margin: 2px; }
QScrollBar:horizontal { background: transparent; height: 10px; margin: 0; }
QScrollBar::handle:horizontal { background: $GROOVE; border-radius: 3px; min-width: 28px; margin: 2px; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }

QLabel[faint="true"] { color: $FAINT; }
QLabel[faint="true"]:disabled { color: $DISABLED; }
QLabel[warning="true"] { color: $WARNING; }
QListView#runs { background: transparent; border: none; border-top: 1px solid $LINE; outline: none; }
QListView#runs:focus { border-top-color: $ACCENT; }
QFrame#historyFrame { background: $PANEL; border: none; border-right: 1px solid $LINE; }
QListView#models { background: $WINDOW; border: none; outline: none; padding: 6px; }
QListView#history { background: $PANEL; border: none; outline: none; }
QListView#presets { background: $RAISED; border: 1px solid $LINE; border-radius: 5px; outline: none; }
QListView#presets::item { padding: 5px 7px; }
QListView#presets::item:selected { background: $ACCENT; color: $ON_ACCENT; }
QFrame#panelFoot { background: $PANEL; border: none; border-top: 1px solid $LINE; }
QToolButton#fold { text-align: left; font-weight: 600; padding: 4px 4px 4px 0; margin-left: -4px;
    border: 1px solid transparent; }
QToolButton#fold:focus { border-color: $ACCENT; }
QLabel#badge { background: $RAISED; color: $ACCENT; border-radius: 7px; padding: 0 6px; font-weight: 600; }
QFrame#card { background: $RAISED; border: 1px solid $LINE; border-radius: 9px; }
QFrame#card QPlainTextEdit { background: $PANEL; }
""")


def style_sheet(colours: Mapping[str, str]) -> str:
    """The sheet for these colours (role name to "#rrggbb")."""
    tick = "tick-light" if colours["ON_ACCENT"] == "#ffffff" else "tick-dark"  # a sheet can't colour an icon
    icons = {"CHEVRON": "chevron", "TICK": tick}
    files = {name: resource("icons", f"{icon}.svg").as_posix() for name, icon in icons.items()}
    return _SHEET.substitute(colours, **files)
