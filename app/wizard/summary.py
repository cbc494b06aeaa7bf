"""Last page: everything at a glance, what is wrong with it, and the command line that it is."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QSignalBlocker, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QFileDialog, QFormLayout, QHBoxLayout, QLabel, QLineEdit, QPushButton, QWidget

from app.translations import grouped
from app.widgets.elided import ElidedLabel
from app.widgets.notes import Note, Notes, Sign
from app.wizard import amounts, kind_words
from app.wizard.command_box import CommandBox
from app.wizard.command_line import shown, torchrun, uses_labels
from app.wizard.desk import Desk
from app.wizard.facts import Finding
from app.wizard.helper import Question
from app.wizard.page import WizardPage
from app.wizard.plan import FOLDERS

_SOON = 400  # milliseconds after a letter, in which there may be others


class SummaryPage(WizardPage):
    """Names, checks and the command line; the dialog has the buttons that start it.

    Signals:
        page_wanted(str): the user wants to put something right there.
    """

    page_wanted = Signal(str)
    name = "summary"

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._question: Question | None = None
        self._checked: tuple[str, ...] = ()
        self._findings: list[Finding] = []
        self._trouble = ""
        self.model_name, self.folder = QLineEdit(self), ElidedLabel(self)
        self.choose = QPushButton(self)
        self.told = QLabel(self)
        self.checks = Notes(desk.theme, desk.icons, self)
        self.command = CommandBox(self)
        self.more = self.details()
        self.trained_on, self.licence = QLineEdit(self), QLineEdit(self)
        self._labels: dict[str, QLabel] = {}
        self._soon = QTimer(self, singleShot=True, interval=_SOON)
        self._soon.timeout.connect(self._check)
        self._lay_out()
        self._word()
        self.model_name.textChanged.connect(lambda text: desk.change(name=text.strip()))
        self.trained_on.textChanged.connect(lambda text: desk.change(trained_on=text.strip()))
        self.licence.textChanged.connect(lambda text: desk.change(licence=text.strip()))
        self.choose.clicked.connect(self._choose_folder)
        desk.learned.connect(self._on_learned)

    def _lay_out(self) -> None:
        em = self.em
        form, card, row = QFormLayout(), QFormLayout(), QHBoxLayout()
        for each in (form, card):
            each.setHorizontalSpacing(em)
            each.setVerticalSpacing(em // 2)
        row.addWidget(self.folder, 1)
        row.addWidget(self.choose)
        self.choose.setAutoDefault(False)
        for name, field in (("name", self.model_name), ("folder", row)):
            self._labels[name] = QLabel(self)
            form.addRow(self._labels[name], field)
        self.told.setWordWrap(True)
        self.told.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._labels["told"] = QLabel(self)
        form.addRow(self._labels["told"], self.told)
        for name, field in (("trained_on", self.trained_on), ("licence", self.licence)):
            self._labels[name] = QLabel(self)
            self._labels[name].setBuddy(field)
            card.addRow(self._labels[name], field)
        self._labels["name"].setBuddy(self.model_name)
        self.more.rows.addWidget(self.command)
        self.more.rows.addLayout(card)
        self.column.addLayout(form)
        self.column.addSpacing(em // 3)
        self.column.addWidget(self.checks)
        self.column.addSpacing(em // 3)
        self.column.addWidget(self.more)
        self.column.addStretch(1)

    def _word(self) -> None:
        texts = {
            "name": self.tr("Name of the model"),
            "folder": self.tr("Kept in"),
            "told": self.tr("Your choices"),
            "trained_on": self.tr("What the pictures are"),
            "licence": self.tr("Who may use the model"),
        }
        for name, text in texts.items():
            self._labels[name].setText(text)
            self._labels[name].setProperty("faint", True)
            if name != "told":
                self._labels[name].setMinimumHeight(self.model_name.sizeHint().height())
        for name, field in (
            ("name", self.model_name), ("trained_on", self.trained_on), ("licence", self.licence),
        ):  # fmt: skip
            field.setAccessibleName(texts[name])
        self.trained_on.setPlaceholderText(self.tr("Such as: 3,000 portraits of my own"))
        self.licence.setPlaceholderText(self.tr("Such as: only me, CC BY 4.0"))
        self.choose.setText(self.tr("Choose folder…"))
        self.choose.setAccessibleName(self.tr("Choose the folder of the training"))
        self.more.set_title(self.tr("Command line and details"))

    # --- as a page

    def step(self) -> str:
        """For the list at the left."""
        return self.tr("Summary")

    def title(self) -> str:
        """The question."""
        return self.tr("Is everything right?")

    def hint(self) -> str:
        """What to think of."""
        return self.tr(
            "Nothing is started yet. The training works in the background, also when Semblance is closed."
        )

    def fault(self) -> str:
        """Nothing may be wrong, and all must have been looked at."""
        if self._question is not None or self._checked != tuple(self.desk.words()):
            return self.tr("Everything is being checked.")
        if self._trouble:
            return self._trouble
        stops = [finding for finding in self._findings if finding.stops]
        return stops[0].text if stops else ""

    def come(self) -> None:
        """Check anew: a drive may have been pulled out meanwhile."""
        self.show_plan()
        self.desk.ask_needs()
        self._check()

    def close_page(self) -> None:
        """Stop checking."""
        self._soon.stop()
        self._end_question()

    def show_plan(self) -> None:
        """Names, choices and the command line."""
        plan, run = self.desk.plan, self.desk.run
        for field, text in (
            (self.model_name, plan.name), (self.trained_on, plan.trained_on), (self.licence, plan.licence),
        ):  # fmt: skip
            if field.text().strip() != text:
                with QSignalBlocker(field):
                    field.setText(text)
        self.model_name.setPlaceholderText(run.name)
        self.folder.setText(str(run))
        self.folder.setToolTip(str(run))
        self.told.setText("\n".join(self._told()))
        words = self.desk.words()
        self.command.set_commands(
            shown([*words, "--queue"]), shown(words), torchrun(words, run, plan.processes)
        )
        if self.isVisible() and self._checked != tuple(words):
            self._soon.start()
        self.tell()

    @Slot(str)
    def _on_learned(self, _topic: str) -> None:
        if self.isVisible():
            self.show_plan()

    # --- what the user does

    @Slot()
    def _choose_folder(self) -> None:
        dialog = QFileDialog(self, self.tr("Choose the folder that the training’s own is made in"))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self._on_folder)
        dialog.open()

    @Slot(str)
    def _on_folder(self, folder: str) -> None:
        self.desk.change(folder=str(Path(folder).absolute() / self.desk.run.name))

    # --- the checks

    @Slot()
    def _check(self) -> None:
        self._end_question()
        self._findings, self._trouble = [], ""
        words = self.desk.words()
        self._checked = tuple(words)
        self._question = question = self.desk.helper.ask(["check", "--", *words])
        question.said.connect(self._on_said)
        question.answered.connect(self._on_answered)
        question.failed.connect(self._on_failed)
        self._show_checks()

    def _end_question(self) -> None:
        if self._question is not None:
            self._question.cancel()
            self._question = None

    @Slot(object)
    def _on_said(self, line: dict[str, Any]) -> None:
        if line["kind"] == "finding":
            self._findings.append(Finding(line["page"], line["text"], line["remedy"], line["stops"]))
            self._show_checks()

    @Slot()
    def _on_answered(self) -> None:
        self._question = None
        self._show_checks()

    @Slot(str)
    def _on_failed(self, text: str) -> None:
        self._question = None
        self._trouble = text
        self._show_checks()

    def _show_checks(self) -> None:
        notes = [Note(Sign.BAD, self._trouble)] if self._trouble else []
        for finding in sorted(self._findings, key=lambda each: not each.stops):
            elsewhere = finding.page != self.name
            notes.append(
                Note(
                    Sign.BAD if finding.stops else Sign.MIND,
                    finding.text,
                    finding.remedy,
                    self.tr("Go there") if elsewhere else "",
                    partial(self.page_wanted.emit, finding.page) if elsewhere else None,
                )
            )
        if self._question is not None:
            notes.append(Note(Sign.INFO, self.tr("Everything is being checked…")))
        elif not notes:
            notes.append(Note(Sign.GOOD, self.tr("Everything is in order.")))
        self.checks.set_notes(notes)
        self.tell()

    # --- in words

    def _told(self) -> list[str]:
        plan, known, needs = self.desk.plan, self.desk.known, self.desk.needs
        names = ", ".join(Path(source).name for source in plan.sources)
        lines = [names]
        if known.pictures is not None:
            text = self.tr("{0} pictures from {1}").replace("{0}", grouped(known.pictures.usable))
            lines = [text.replace("{1}", names)]
        crops = {
            "face": self.tr("cropped to the face"),
            "centre": self.tr("cropped to the middle"),
            "celeba": self.tr("cropped as CelebA"),
        }
        lines[0] += f", {crops[plan.crop]}"
        title = kind_words.title(plan.kind, plan.aligned)
        size = self.tr("{0}, {1} pixels a side").replace("{0}", title).replace("{1}", str(self.desk.size))
        if needs is not None:
            trial = self.desk.trial
            seconds = needs.time if trial is None else trial.time_for(needs.totals)
            size += ", " + self.tr("about {0}").replace("{0}", amounts.time(seconds))
        lines.append(size)
        lines.append(self._sliders())
        return lines

    def _sliders(self) -> str:
        plan = self.desk.plan
        if not uses_labels(plan):
            return self.tr("No sliders for now")
        count = len(plan.sliders)
        text = self.tr("1 slider from {0}") if count == 1 else self.tr("{1} sliders from {0}")
        place = self.tr("the folders") if plan.labels == FOLDERS else Path(plan.labels).name
        return text.replace("{0}", place).replace("{1}", str(count))
