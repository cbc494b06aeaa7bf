"""The command palette: a few letters find any action or slider, and Enter does it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal, Slot
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QKeyEvent,
    QStandardItem,
    QStandardItemModel,
)
from PySide6.QtWidgets import QApplication, QFrame, QLabel, QLineEdit, QListView, QVBoxLayout, QWidget

from app.menus import fuzzy
from app.theme import Theme
from app.widgets.command_delegate import PLACES, REASON, RIGHT, CommandDelegate
from app.widgets.fitting import fit_height

_SHOWN = 9  # rows without scrolling


@dataclass(frozen=True)
class Command:
    """Something to find.

    Attributes:
        key: its own; what was done last comes first.
        title: shown and searched.
        run: does it; of a slider, with the value typed, None when none was.
        right: shown at the right: a shortcut, a slider's value.
        reason: why it cannot be done now; None when it can.
        aliases: other words it answers to.
        takes_value: whether a number may follow.
        with_value: the title once there is a number.
    """

    key: str
    title: str
    run: Callable[[int | None], object]
    right: str = ""
    reason: str | None = None
    aliases: Sequence[str] = field(default=())
    takes_value: bool = False
    with_value: Callable[[int], str] = str


class Palette(QFrame):
    """A card over the window's head. `commands` is asked for what there is each time it opens.

    Signals:
        closed()
    """

    closed = Signal()

    def __init__(self, commands: Callable[[], list[Command]], theme: Theme, window: QWidget) -> None:
        super().__init__(window)
        self.setObjectName("card")
        self._commands, self._window = commands, window
        self._all: list[Command] = []
        self._found: list[tuple[Command, int | None]] = []
        self._last_done: list[str] = []
        self._came_from: QWidget | None = None
        self.field, self.list, self._hint = QLineEdit(self), QListView(self), QLabel(self)
        self._model = QStandardItemModel(self)
        self._lay_out(theme)
        self._retranslate()
        self.field.textChanged.connect(self._search)
        self.list.clicked.connect(self._on_clicked)
        self.list.selectionModel().currentChanged.connect(self._announce)
        self.field.installEventFilter(self)
        window.installEventFilter(self)
        QApplication.instance().focusChanged.connect(self._on_focus)  # type: ignore[union-attr]
        self.hide()

    def _lay_out(self, theme: Theme) -> None:
        em = self.fontMetrics().height()
        self.list.setModel(self._model)
        self.list.setItemDelegate(CommandDelegate(theme, self.list))
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setObjectName("commands")
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the field keeps the keyboard
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setUniformItemSizes(True)
        self._hint.setProperty("faint", True)
        self._hint.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(em * 2 // 3, em * 2 // 3, em * 2 // 3, em // 2)
        column.setSpacing(em // 2)
        column.addWidget(self.field)
        column.addWidget(self.list, 1)
        column.addWidget(self._hint)

    def changeEvent(self, event: QEvent) -> None:
        """The language may change while the window is open."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self.setAccessibleName(self.tr("Commands"))
        self.field.setPlaceholderText(self.tr("Search commands and sliders, or set one: smile 40"))
        self.field.setAccessibleName(self.tr("Search commands"))
        self.list.setAccessibleName(self.tr("Commands found"))
        self._hint.setText(self.tr("↑ ↓ to choose · Enter to do it · Esc to close"))

    # --- open and close

    @Slot()
    def toggle(self) -> None:
        """Open it, or close it."""
        if self.isVisible():
            self.close_palette()
            return
        self._came_from = self._window.focusWidget()
        self._all = sorted(self._commands(), key=self._age)
        self.field.clear()
        self._search("")
        self._place()
        self.show()
        self.raise_()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def close_palette(self) -> None:
        """Close it and give the keyboard back."""
        if self.isHidden():
            return
        self.hide()
        if self._came_from is not None and self._came_from.isVisible():
            self._came_from.setFocus(Qt.FocusReason.OtherFocusReason)
        self._came_from = None
        self.closed.emit()

    def _age(self, command: Command) -> int:
        """Those done last come first."""
        done = self._last_done
        return done.index(command.key) if command.key in done else len(done)

    def _place(self) -> None:
        em = self.fontMetrics().height()
        width = min(40 * em, self._window.width() - 4 * em)
        row = self.list.sizeHintForRow(0) if self._model.rowCount() else 2 * em
        rows = min(max(self._model.rowCount(), 1), _SHOWN)
        self.list.setFixedHeight(row * rows + 2)
        height = fit_height(self, width)
        self.move((self._window.width() - width) // 2, min(4 * em, self._window.height() - height))

    # --- search

    @property
    def found(self) -> list[str]:
        """The titles shown, best first."""
        return [self._model.item(row).text() for row in range(self._model.rowCount())]

    @Slot(str)
    def _search(self, query: str) -> None:
        name, value = fuzzy.split_value(query)
        ranked: list[tuple[Command, fuzzy.Match, int | None]] = []
        if value is not None:
            sliders = [(each, each.title, each.aliases) for each in self._all if each.takes_value]
            ranked += [(command, found, value) for command, found in fuzzy.rank(name, sliders)]
        everything = [(each, each.title, each.aliases) for each in self._all]
        ranked += [(command, found, None) for command, found in fuzzy.rank(query, everything)]
        self._model.clear()
        self._found = []
        for command, found, given in ranked:
            title = command.title if given is None else command.with_value(given)
            self._add(command, title, found.places)
            self._found.append((command, given))
        if self._found:
            self.list.setCurrentIndex(self._model.index(0, 0))
        else:
            nothing = QStandardItem(self.tr("Nothing is called that. Fewer letters find more."))
            nothing.setEnabled(False)
            nothing.setData("", REASON)
            self._model.appendRow(nothing)
        if self.isVisible():
            self._place()

    def _add(self, command: Command, title: str, places: tuple[int, ...]) -> None:
        item = QStandardItem(title)
        item.setEditable(False)
        item.setData(command.right, RIGHT)
        item.setData(command.reason, REASON)
        item.setData(places, PLACES)
        spoken = [title, command.right]
        if command.reason is not None:
            spoken.append(self.tr("not available. {0}").replace("{0}", command.reason))
        item.setData(", ".join(part for part in spoken if part), Qt.ItemDataRole.AccessibleTextRole)
        self._model.appendRow(item)

    # --- keyboard

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrows move in the list while the field has the keyboard; the window may get another size."""
        if watched is self.field and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._on_key(event)
        if watched is self._window and event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return False

    def _on_key(self, event: QKeyEvent) -> bool:
        steps = {
            Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_Tab: 1, Qt.Key.Key_Backtab: -1,
            Qt.Key.Key_PageDown: _SHOWN, Qt.Key.Key_PageUp: -_SHOWN,
        }  # fmt: skip
        key = Qt.Key(event.key())
        if key in steps:
            self._move(steps[key])
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._do(self.list.currentIndex().row())
        elif key == Qt.Key.Key_Escape:
            self.close_palette()
        else:
            return False
        return True

    def _move(self, by: int) -> None:
        count = len(self._found)
        if count:
            row = self.list.currentIndex().row() + by
            row = row % count if abs(by) == 1 else min(max(row, 0), count - 1)
            self.list.setCurrentIndex(self._model.index(row, 0))

    @Slot(QModelIndex)
    def _on_clicked(self, index: QModelIndex) -> None:
        self._do(index.row())

    def _do(self, row: int) -> None:
        if not 0 <= row < len(self._found):
            return
        command, value = self._found[row]
        if command.reason is not None:
            return
        self._last_done = [command.key, *(key for key in self._last_done if key != command.key)][:8]
        self.close_palette()
        command.run(value)

    @Slot(QModelIndex)
    def _announce(self, index: QModelIndex | QPersistentModelIndex) -> None:
        """Tell who does not see it what is chosen: the keyboard stays in the field."""
        text = index.data(Qt.ItemDataRole.AccessibleTextRole)
        if text and self.isVisible():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.list, text))

    @Slot(QWidget, QWidget)
    def _on_focus(self, _old: QWidget | None, new: QWidget | None) -> None:
        """It goes when the keyboard goes elsewhere."""
        if self.isVisible() and new is not None and new is not self.field and not self.isAncestorOf(new):
            self._came_from = None
            self.close_palette()
