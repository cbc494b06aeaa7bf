"""The window's pages, one of which is shown; and the way from one to another."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QAction, QActionGroup, QResizeEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QMenuBar, QStackedWidget, QToolButton, QWidget

from app.menus.action_registry import ActionRegistry, Menu, Text, with_key
from app.pages.page import Page
from app.widgets.page_tab import PageTab

EDIT = "edit"


class Book(QStackedWidget):
    """Holds the pages under their names, in the order of their adding.

    Signals:
        turned(str): this page is shown now.
    """

    turned = Signal(str)

    def __init__(self, actions: ActionRegistry, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._registry = actions
        self._makers: dict[str, Callable[[], Page]] = {}
        self._pages: dict[str, Page] = {}
        self._group = QActionGroup(self)
        self._name = ""
        self.tabs = PageTabs(parent)

    @property
    def name(self) -> str:
        """Of the page that is shown."""
        return self._name

    @property
    def current(self) -> Page:
        """The page that is shown."""
        return self._pages[self._name]

    def add(self, name: str, title: Text, make: Callable[[], Page]) -> None:
        """Another page, made by `make` when it is turned to; the first one is turned to at once."""
        number = len(self._makers) + 1
        self._makers[name] = make
        action = self._registry.add(
            f"page_{name}", title, f"Ctrl+Alt+{number}", Menu.VIEW, checkable=True,
            slot=partial(self._on_toggled, name),
        )  # fmt: skip
        self._group.addAction(action)
        self.tabs.add(name, action)
        if number == 1:
            action.setChecked(True)

    def turn(self, name: str) -> Page:
        """Show a page.

        Raises:
            KeyError: there is none of this name.
        """
        self._registry.entry(f"page_{name}").action.setChecked(True)
        return self._pages[name]

    def made(self) -> tuple[Page, ...]:
        """The pages that have been shown."""
        return tuple(self._pages.values())

    def close_pages(self) -> None:
        """The window closes."""
        for page in self.made():
            page.close_page()

    def _on_toggled(self, name: str, on: bool) -> None:
        if not on or name == self._name:
            return
        if self._name:
            self.current.leave()
        if name not in self._pages:
            self._pages[name] = page = self._makers[name]()
            self.addWidget(page)
        self._name = name
        self.setCurrentWidget(self.current)
        self._registry.set_editor(name == EDIT)
        self.current.come()
        self.turned.emit(name)


class PageTabs(QWidget):
    """A button for each page, side by side."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("pageTabs")
        self._tabs: dict[str, PageTab] = {}
        self._row = QHBoxLayout(self)
        em = self.fontMetrics().height()
        self._row.setContentsMargins(0, em // 6, em // 2, 0)
        self._row.setSpacing(em // 6)

    def add(self, name: str, action: QAction) -> None:
        """A button that does what `action` does."""
        button = self._tabs[name] = PageTab(self)
        button.setDefaultAction(action)
        self._row.addWidget(button)
        action.changed.connect(partial(_name, button))
        _name(button)

    def set_badge(self, name: str, count: int, words: str) -> None:
        """Let a page's button wear a number, none for 0; `words` say the same."""
        self._tabs[name].set_badge(count, words)
        bar = self.parentWidget()
        if isinstance(bar, QMenuBar):  # which asks its corner's size when its own changes, and only then
            QApplication.sendEvent(bar, QResizeEvent(bar.size(), bar.size()))


@Slot()
def _name(button: QToolButton) -> None:
    action = button.defaultAction()
    button.setAccessibleName(action.text())
    tip = with_key(action.text(), action)
    if button.toolTip() != tip:
        button.setToolTip(tip)
