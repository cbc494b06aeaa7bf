"""What the wizard's pages share: the plan, what is known of it, and whom to ask."""

from __future__ import annotations

import dataclasses
import re
import tempfile
import unicodedata
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal, Slot

from app.icons import Icons
from app.runs.places import default_runs
from app.theme import Theme
from app.wizard.command_line import train_words
from app.wizard.facts import Computer, Kind, Known, Needs, Trial
from app.wizard.helper import Helper, Question
from app.wizard.plan import Plan
from app.wizard.plan_file import OwnPresets

_LONGEST = 40  # letters of a folder's name


class Desk(QObject):
    """Owned by the wizard's dialog.

    Signals:
        plan_changed(): by whomever.
        learned(str): something more is known: "computer", "kinds", "pictures", "columns", "trial" or "needs".
    """

    plan_changed = Signal()
    learned = Signal(str)

    def __init__(self, plan: Plan, theme: Theme, icons: Icons, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.plan, self.theme, self.icons = plan, theme, icons
        self.known = Known()
        self.helper = Helper(self)
        self.presets = OwnPresets()
        self.trouble = ""  # why this computer can't be asked
        self._folder = tempfile.TemporaryDirectory(prefix="semblance-wizard-", ignore_cleanup_errors=True)
        self._asked: Question | None = None
        self._reckoned: Question | None = None
        self._problem: tuple[str, str] | None = None
        self.unreckoned = ""  # why the user's own settings can't be

    @property
    def folder(self) -> Path:
        """For thumbnails; gone when the wizard is."""
        return Path(self._folder.name)

    @property
    def kind(self) -> Kind | None:
        """That the plan names, once it is known."""
        return self.known.kinds.get(self.plan.kind)

    @property
    def device(self) -> str:
        """Of this computer; the plainest as long as it is not known."""
        return "cpu" if self.known.computer is None else self.known.computer.device

    @property
    def needs(self) -> Needs | None:
        """What the plan would take; None while that is not known, or it can't be reckoned."""
        plan, known = self.plan, self.known
        if not plan.settings:
            return self.kind.needs(plan.length, plan.processes) if self.kind is not None else None
        return known.needs if known.needs_plan.needed == plan.needed else None

    @property
    def trial(self) -> Trial | None:
        """The last one, while it is about the plan of the moment, however long."""
        return self.known.trial if self.known.trial_plan.steps == self.plan.steps else None

    @property
    def size(self) -> int:
        """Pixels a side of the model's pictures, also where the user's own settings change it."""
        return self.needs.size if self.needs is not None else self.plan.size

    @property
    def run(self) -> Path:
        """The folder that the run is to have."""
        return Path(self.plan.folder) if self.plan.folder else default_runs() / self._free_name()

    def words(self) -> list[str]:
        """What follows after `semblance train`."""
        return train_words(self.plan, self.run, self.kind, self.device)

    def change(self, **fields: Any) -> None:
        """Change some of the plan."""
        plan = dataclasses.replace(self.plan, **fields)
        if plan != self.plan:
            self.plan = plan
            self.plan_changed.emit()

    def set_plan(self, plan: Plan) -> None:
        """Another one."""
        if plan != self.plan:
            self.plan = plan
            self.plan_changed.emit()

    def learn(self, topic: str) -> None:
        """Tell the pages."""
        self.learned.emit(topic)

    def ask_machine(self) -> None:
        """What this computer has and what each kind would take; once."""
        if self._asked is not None or self.known.kinds:
            return
        self.trouble = ""
        self._asked = self.helper.ask(["machine", "--folder", str(self.run.parent)], alone=True)
        self._asked.said.connect(self._on_machine)
        self._asked.answered.connect(self._on_asked)
        self._asked.failed.connect(self._on_trouble)

    def ask_needs(self) -> None:
        """Reckon what the plan takes, where the user's own settings make that differ from its kind."""
        plan = self.plan
        if not plan.settings or not plan.sources or self.known.needs_plan.needed == plan.needed:
            return
        if self._reckoned is not None:
            self._reckoned.cancel()
        self.known.needs, self.known.needs_plan, self._problem, self.unreckoned = None, plan, None, ""
        self._reckoned = self.helper.ask(["needs", "--", *self.words()])
        self._reckoned.said.connect(self._on_problem)
        self._reckoned.answered.connect(self._on_needs)
        self._reckoned.failed.connect(self._on_no_needs)

    def close(self) -> None:
        """Leave nothing running and nothing behind."""
        self.helper.close()
        self._folder.cleanup()

    @Slot(object)
    def _on_machine(self, line: dict[str, Any]) -> None:
        if line["kind"] == "machine":
            self.known.computer = Computer.of(line)
            self.learn("computer")
        elif line["kind"] == "preset":
            kind = Kind.of(line)
            self.known.kinds[kind.name] = kind
            self.learn("kinds")

    @Slot()
    def _on_asked(self) -> None:
        self._asked = None

    @Slot(str)
    def _on_trouble(self, text: str) -> None:
        self._asked = None
        self.trouble = text
        self.learn("kinds")

    @Slot(object)
    def _on_problem(self, line: dict[str, Any]) -> None:
        if line["kind"] == "finding":
            self._problem = line["text"], line["remedy"]

    @Slot(object)
    def _on_needs(self, line: dict[str, Any]) -> None:
        self._reckoned = None
        self.known.needs = Needs.of(line, self._problem)
        self.learn("needs")

    @Slot(str)
    def _on_no_needs(self, text: str) -> None:
        """The settings make no sense; what is wrong stays until they are others."""
        self._reckoned = None
        self.unreckoned = text
        self.learn("needs")

    def _free_name(self) -> str:
        """After the model, else after the pictures; one that no run has."""
        first = Path(self.plan.sources[0]).name if self.plan.sources else ""
        name = _plain(self.plan.name) or _plain(first) or "run"
        taken, number = default_runs() / name, 1
        while taken.exists():
            number += 1
            taken = default_runs() / f"{name}-{number}"
        return taken.name


def _plain(name: str) -> str:
    """As a folder may be called on any system."""
    ascii_only = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode()
    return re.sub(r"[^A-Za-z0-9._-]+", "-", ascii_only).strip("-.")[:_LONGEST]
