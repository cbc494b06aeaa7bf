"""The window's end of the wizard: its action, and what happens when a training has been started."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtWidgets import QWidget

from app.icons import Icons
from app.menus.action_registry import ActionRegistry, Menu
from app.runs.running import Running
from app.theme import Theme

if TYPE_CHECKING:
    from app.wizard.wizard import Wizard


class Making(QObject):
    """Opens the wizard, one at a time; what it starts is shown on the page of the runs."""

    def __init__(
        self, running: Running, actions: ActionRegistry, theme: Theme, icons: Icons, window: QWidget
    ) -> None:
        super().__init__(window)
        self._running, self._theme, self._icons, self._window = running, theme, icons, window
        self.wizard: Wizard | None = None
        actions.add(
            "make_model",
            lambda: self.tr("Make a model…"),
            "Ctrl+Shift+M",
            Menu.MODEL,
            slot=self.begin,
            after="model",
        )
        running.wizard_wanted.connect(self.begin)
        running.duplicate_wanted.connect(self.duplicate)

    @Slot()
    def begin(self) -> Wizard:
        """Show it, with what was left of the last time."""
        from app.wizard.wizard import Wizard  # which is not for the start

        if self.wizard is None:
            self.wizard = Wizard(self._theme, self._icons, self._window)
            self.wizard.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            self.wizard.started.connect(self._on_started)
            self.wizard.finished.connect(self._on_finished)
        self.wizard.show()
        self.wizard.raise_()
        self.wizard.activateWindow()
        return self.wizard

    @Slot(object)
    def duplicate(self, run: Path) -> None:
        """Another run with the same choices, to be changed; one that no wizard made is copied as it is."""
        from app.wizard import run_plan

        plan = run_plan.load(run)
        if plan is None:
            self._running.deeds.duplicate(run)
        else:
            self.begin().begin_with(plan)

    def close(self) -> None:
        """The window closes."""
        if self.wizard is not None:
            self.wizard.close()

    @Slot(object)
    def _on_started(self, run: Path) -> None:
        self._running.watch.look()
        self._running.show(run)

    @Slot()
    def _on_finished(self) -> None:
        self.wizard = None
