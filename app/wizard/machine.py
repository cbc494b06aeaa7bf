"""Fifth page: this computer, and how long it is to work."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QSignalBlocker, Qt, QTimer, Slot
from PySide6.QtWidgets import (
    QButtonGroup,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QSpinBox,
    QToolButton,
    QWidget,
)

from app.widgets.notes import Note, Notes, Sign
from app.wizard import amounts
from app.wizard.desk import Desk
from app.wizard.facts import Computer, Needs, Trial
from app.wizard.helper import Question
from app.wizard.page import WizardPage
from app.wizard.plan import LENGTHS

_LONG = 3 * 86400.0  # seconds that are worth a word
_NEARLY = 0.9  # of memory or disk
_SOON = 80  # milliseconds after a change, in which there may be others


class MachinePage(WizardPage):
    """What there is, what it would take, and a trial to know it better."""

    name = "machine"

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._question: Question | None = None
        self._trouble = ""
        self.values = {name: QLabel(self) for name in ("device", "memory", "disk")}
        self.takes = {name: QLabel(self) for name in ("time", "memory", "disk")}
        self.lengths = {length: QToolButton(self) for length in LENGTHS}
        self.processes = QSpinBox(self)
        self.begin, self.cancel, self.bar = QPushButton(self), QPushButton(self), QProgressBar(self)
        self.progress_words = self.faint()
        self.source = self.faint()
        self.notes = Notes(desk.theme, desk.icons, self)
        self._names: dict[str, QLabel] = {}
        self._soon = QTimer(self, singleShot=True, interval=_SOON)
        self._soon.timeout.connect(desk.ask_needs)
        self._lay_out()
        self._word()
        self._lengths = QButtonGroup(self)
        for button in self.lengths.values():
            self._lengths.addButton(button)
        self._lengths.buttonClicked.connect(self._on_length)
        self.processes.valueChanged.connect(lambda value: desk.change(processes=value))
        self.begin.clicked.connect(self._begin)
        self.cancel.clicked.connect(self._cancel)
        desk.learned.connect(self._on_learned)
        self._show_busy()

    def _lay_out(self) -> None:
        em = self.em
        has, takes, lengths, trial = QFormLayout(), QFormLayout(), QHBoxLayout(), QHBoxLayout()
        for form, values, prefix in ((has, self.values, "has"), (takes, self.takes, "takes")):
            form.setHorizontalSpacing(em)
            form.setVerticalSpacing(em // 3)
            for name, label in values.items():
                label.setWordWrap(True)
                label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
                title = self._names[f"{prefix} {name}"] = QLabel(self)
                title.setProperty("faint", True)
                form.addRow(title, label)
        self._processes_label = QLabel(self)
        self.processes.setRange(1, 1)
        self.processes.setButtonSymbols(QSpinBox.ButtonSymbols.NoButtons)
        has.addRow(self._processes_label, self.processes)
        self._headings = [QLabel(self) for _ in range(3)]
        for heading in self._headings:
            font = heading.font()
            font.setWeight(font.Weight.DemiBold)
            heading.setFont(font)
        for segment in self.lengths.values():
            segment.setObjectName("segment")
            segment.setCheckable(True)
            segment.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            lengths.addWidget(segment)
        lengths.setSpacing(em // 4)
        lengths.addStretch(1)
        self.bar.setTextVisible(False)
        for button in (self.begin, self.cancel):
            button.setAutoDefault(False)
            trial.addWidget(button)
        trial.addSpacing(em // 2)
        trial.addWidget(self.progress_words, 1)
        trial.addStretch(0)
        for heading, body in zip(self._headings, (has, lengths, takes), strict=True):
            self.column.addWidget(heading)
            self.column.addLayout(body)
            self.column.addSpacing(em // 2)
        self.column.addWidget(self.source)
        self.column.addLayout(trial)
        self.column.addWidget(self.bar)
        self.column.addWidget(self.notes)
        self.column.addStretch(1)

    def _word(self) -> None:
        names = {
            "has device": self.tr("Computes with"),
            "has memory": self.tr("Memory"),
            "has disk": self.tr("Disk"),
            "takes time": self.tr("Time"),
            "takes memory": self.tr("Memory"),
            "takes disk": self.tr("Disk"),
        }
        for name, text in names.items():
            self._names[name].setText(text)
        headings = (self.tr("This computer"), self.tr("How thoroughly"), self.tr("What it will take"))
        for heading, text in zip(self._headings, headings, strict=True):
            heading.setText(text)
        words = (
            self.tr("The whole training"), self.tr("Half"), self.tr("A quarter"), self.tr("A first look"),
        )  # fmt: skip
        for button, text in zip(self.lengths.values(), words, strict=True):
            button.setText(text)
            button.setAccessibleName(text)
        self._processes_label.setText(self.tr("Cards that work together"))
        self.processes.setAccessibleName(self.tr("Graphics cards that train together"))
        self.begin.setText(self.tr("Try ten steps"))
        self.begin.setAccessibleName(self.tr("Try ten steps of the training, to measure time and memory"))
        self.cancel.setText(self.tr("Stop trying"))
        self.cancel.setAccessibleName(self.tr("Stop trying"))
        self.bar.setAccessibleName(self.tr("How far the trial is"))

    # --- as a page

    def step(self) -> str:
        """For the list at the left."""
        return self.tr("Time and computer")

    def title(self) -> str:
        """The question."""
        return self.tr("How long may this computer work on it?")

    def hint(self) -> str:
        """What to think of."""
        return self.tr("It works in the background, can be paused, and goes on after a restart.")

    def come(self) -> None:
        """Ask what there is."""
        self.desk.ask_machine()
        self.show_plan()
        self._soon.start()

    def leave(self) -> None:
        """A trial is for this page."""
        self._soon.stop()
        self._cancel()

    def close_page(self) -> None:
        """Stop trying."""
        self._soon.stop()
        self._cancel()

    def show_plan(self) -> None:
        """What there is, and what it takes."""
        plan = self.desk.plan
        if plan.length in self.lengths:
            self.lengths[plan.length].setChecked(True)
        with QSignalBlocker(self.processes):
            self.processes.setValue(plan.processes)
        if self.desk.known.computer is not None:
            self._show_computer(self.desk.known.computer)
        self._show_takes()
        if self.isVisible():
            self._soon.start()

    # --- what the user does

    @Slot()
    def _on_length(self) -> None:
        self.desk.change(length=next(share for share, button in self.lengths.items() if button.isChecked()))

    @Slot()
    def _begin(self) -> None:
        self._cancel()
        self._trouble = ""
        self._question = question = self.desk.helper.ask(["trial", "--", *self.desk.words()], alone=True)
        question.said.connect(self._on_said)
        question.answered.connect(self._on_answered)
        question.failed.connect(self._on_failed)
        self.bar.setRange(0, 0)
        self.progress_words.setText(self.tr("Starting…"))
        self._show_busy()

    @Slot()
    def _cancel(self) -> None:
        if self._question is not None:
            self._question.cancel()
            self._question = None
        self._show_busy()

    # --- what is known

    @Slot(object)
    def _on_said(self, line: dict[str, Any]) -> None:
        if line["kind"] == "progress":
            self.bar.setRange(0, line["total"])
            self.bar.setValue(line["done"])
            text = (
                self.tr("New pictures: step {0} of {1}")
                if line["stage"] == "prior"
                else self.tr("Encoding and decoding: step {0} of {1}")
            )
            text = text.replace("{0}", str(line["done"])).replace("{1}", str(line["total"]))
            self.progress_words.setText(text)

    @Slot(object)
    def _on_answered(self, line: dict[str, Any]) -> None:
        self._question = None
        self.desk.known.trial = Trial.of(line)
        self.desk.known.trial_plan = self.desk.plan
        self.desk.learn("trial")
        self._show_busy()
        self._show_takes()

    @Slot(str)
    def _on_failed(self, text: str) -> None:
        self._question = None
        self._trouble = text
        self._show_busy()
        self._show_takes()

    @Slot(str)
    def _on_learned(self, topic: str) -> None:
        if topic in ("computer", "kinds", "needs"):
            self.show_plan()

    def _show_busy(self) -> None:
        busy = self._question is not None
        self.begin.setVisible(not busy)
        self.cancel.setVisible(busy)
        self.bar.setVisible(busy)
        self.progress_words.setVisible(busy)

    def _show_computer(self, computer: Computer) -> None:
        if computer.cards:
            names = ", ".join(str(card["name"]) for card in computer.cards)
            self.values["device"].setText(names)
            card = computer.cards[0]
            text = self.tr("{0}, of which {1} are free").replace("{0}", amounts.size(card["memory"]))
            self.values["memory"].setText(text.replace("{1}", amounts.size(card["free"])))
        else:
            text = self.tr("the processor, {0} cores; there is no graphics card that can be used")
            self.values["device"].setText(text.replace("{0}", str(computer.processors)))
            memory = computer.memory
            self.values["memory"].setText(amounts.size(memory) if memory is not None else self.tr("unknown"))
        free = computer.free
        text = self.tr("{0} free") if free is not None else self.tr("the usual folder can't be written to")
        self.values["disk"].setText(text.replace("{0}", amounts.size(free or 0)))
        several = len(computer.cards) > 1
        self._processes_label.setVisible(several)
        self.processes.setVisible(several)
        self.processes.setMaximum(max(len(computer.cards), 1))

    def _show_takes(self) -> None:
        needs, trial, pictures = self.desk.needs, self.desk.trial, self.desk.known.pictures
        if needs is None:
            for label in self.takes.values():
                label.setText("–")
            trouble = self._trouble or self.desk.unreckoned
            waits = self.desk.kind is not None and not trouble
            self.source.setText(self.tr("Your own settings are reckoned with…") if waits else "")
            self.notes.set_notes([Note(Sign.BAD, trouble)] if trouble else [])
            return
        seconds = trial.time_for(needs.totals) if trial else needs.time
        memory = trial.memory if trial else needs.memory
        disk = needs.disk_for(pictures.usable if pictures else 0)
        self.takes["time"].setText(self.tr("about {0}").replace("{0}", amounts.time(seconds)))
        self.takes["memory"].setText(amounts.size(memory))
        self.takes["disk"].setText(amounts.size(disk))
        measured = self.tr("Measured just now with these settings.")
        guessed = self.tr("Estimated from what this computer can do. Ten steps tell it better.")
        self.source.setText(measured if trial else guessed)
        self.notes.set_notes(self._said(needs, seconds, memory, disk))

    def _said(self, needs: Needs, seconds: float, memory: float, disk: float) -> list[Note]:
        notes = [Note(Sign.BAD, self._trouble)] if self._trouble else []
        if needs.problem is not None:
            text, remedy = needs.problem
            return notes or [Note(Sign.BAD, text, remedy)]
        computer = self.desk.known.computer
        if computer is None:
            return notes
        has = computer.cards[0]["memory"] if computer.cards else computer.memory
        if has is not None and memory > _NEARLY * has:
            text = self.tr("Memory will be short: smaller pieces are taken at a time, which is slower.")
            notes.append(Note(Sign.MIND, text))
        if computer.free is None and not self.desk.plan.folder:
            text = self.tr("Nothing can be written to {0}.").replace("{0}", str(self.desk.run.parent))
            notes.append(Note(Sign.BAD, text, self.tr("Choose another folder on the next page.")))
        elif computer.free is not None and disk > _NEARLY * computer.free:
            text = self.tr("The disk has too little space.")
            notes.append(
                Note(Sign.BAD, text, self.tr("Free some, or choose another folder on the next page."))
            )
        if seconds > _LONG:
            text = self.tr("That is long.")
            remedy = self.tr(
                "Choose a smaller kind or a shorter training, or run it on a computer with a graphics card."
            )
            notes.append(Note(Sign.MIND, text, remedy))
        return notes
