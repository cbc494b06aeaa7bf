"""One side of the examples with its heading and buttons."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from app.icons import Icons
from app.own_sliders.examples import Examples
from app.own_sliders.learning import FEWEST
from app.theme import Role, Theme
from app.widgets.example_grid import ExampleGrid


class ExampleSide(QWidget):
    """Has it, or has it not.

    Signals:
        add_wanted(): the button that asks for files.
    """

    add_wanted = Signal()

    def __init__(self, examples: Examples, has: bool, theme: Theme, icons: Icons, parent: QWidget) -> None:
        super().__init__(parent)
        self._examples, self._has = examples, has
        self._title, self._count = QLabel(self), QLabel(self)
        self.grid = ExampleGrid(examples, has, theme, icons, self)
        self.swap, self.remove, self.add = QToolButton(self), QToolButton(self), QToolButton(self)
        for button, icon in ((self.swap, "swap"), (self.remove, "clear"), (self.add, "open")):
            icons.bind(button, icon, Role.FAINT)
        self._lay_out()
        self.add.clicked.connect(self.add_wanted)
        self.swap.clicked.connect(self._on_swap)
        self.remove.clicked.connect(self._on_remove)
        self.grid.selectionModel().selectionChanged.connect(self._on_picked)
        self.grid.side.modelReset.connect(self._on_picked)
        examples.rearranged.connect(self._show_count)
        examples.changed.connect(self._show_count)
        self._retranslate()
        self._on_picked()

    def _lay_out(self) -> None:
        em = self.fontMetrics().height()
        font = self._title.font()
        font.setWeight(font.Weight.DemiBold)
        self._title.setFont(font)
        self._count.setProperty("faint", True)
        head = QHBoxLayout()
        head.setSpacing(em // 3)
        head.addWidget(self._title)
        head.addWidget(self._count, 1)
        for button in (self.swap, self.remove, self.add):
            head.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(em // 3)
        column.addLayout(head)
        column.addWidget(self.grid, 1)

    def changeEvent(self, event: QEvent) -> None:
        """The language may change while the window is open."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        if self._has:
            title, swap = self.tr("Has it"), self.tr("Move to “Has it not” (M)")
            invitation = self.tr(
                "Drop pictures here that show what the slider is for, or folders of them: ten or more, of "
                "different people."
            )
        else:
            title, swap = self.tr("Has it not"), self.tr("Move to “Has it” (M)")
            invitation = self.tr(
                "Optional: drop pictures here that are much like the others, but do not show it. Without "
                "any, pictures in general stand for them."
            )
        self._title.setText(title)
        self.grid.setAccessibleName(title)
        self.grid.setAccessibleDescription(
            self.tr("Delete removes the chosen pictures, M moves them to the other side.")
        )
        self.grid.invite(invitation)
        for button, text in (
            (self.swap, swap),
            (self.remove, self.tr("Remove (Delete)")),
            (self.add, self.tr("Add pictures…")),
        ):
            button.setToolTip(text)
            button.setAccessibleName(f"{title}: {text}")
        self._show_count()

    @Slot()
    def _show_count(self) -> None:
        there, all_ = self._examples.count(self._has), len(self._examples.side(self._has))
        words = str(all_) if all_ else ""
        if there < all_:
            words = self.tr("{0}, of which {1} can't be used")
            words = words.replace("{0}", str(all_)).replace("{1}", str(all_ - there))
        if there < FEWEST and (all_ or self._has):
            more = self.tr("{0} more needed").replace("{0}", str(FEWEST - there))
            words = f"{words} · {more}" if words else more
        self._count.setText(words)

    @Slot()
    def _on_picked(self) -> None:
        some = bool(self.grid.selectedIndexes())
        self.swap.setEnabled(some)
        self.remove.setEnabled(some)

    @Slot()
    def _on_swap(self) -> None:
        self.grid.swap_wanted.emit(self.grid.picked())

    @Slot()
    def _on_remove(self) -> None:
        self.grid.remove_wanted.emit(self.grid.picked())
