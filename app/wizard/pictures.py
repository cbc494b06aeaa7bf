"""First page: which pictures."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QSignalBlocker, Qt, QTimer, Slot
from PySide6.QtWidgets import (
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QProgressBar,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from app.translations import grouped
from app.widgets.contact_sheet import ContactSheet
from app.widgets.notes import Note, Notes, Sign
from app.wizard import verdicts
from app.wizard.desk import Desk
from app.wizard.facts import Pictures
from app.wizard.helper import Question
from app.wizard.page import WizardPage
from app.wizard.plan import Plan
from app.wizard.source_list import SourceList
from app.wizard.suggest import suggested

_SOON = 50  # milliseconds after a change, in which there may be others


class PicturesPage(WizardPage):
    """Folders are dropped or chosen, and looked at at once."""

    name = "pictures"

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._question: Question | None = None
        self._looked_at: tuple[str, ...] | None = None
        self._notices: list[Note] = []
        self._unusable: tuple[str, ...] = ()
        self._suggested: tuple[object, ...] = ()
        self.add_folder, self.add_file = QPushButton(self), QPushButton(self)
        self.sources = SourceList(desk.icons, self)
        self.sheet = ContactSheet(desk.theme, desk.icons, 4.0, self)
        self.notes = Notes(desk.theme, desk.icons, self)
        self.bar, self.words = QProgressBar(self), QLabel(self)
        self.aside = QSpinBox(self)
        self.lists = QPlainTextEdit(self)
        self._soon = QTimer(self, singleShot=True, interval=_SOON)
        self._soon.timeout.connect(self._look)
        self._lay_out()
        self._word()
        self.add_folder.clicked.connect(self._choose_folder)
        self.add_file.clicked.connect(self._choose_file)
        self.sources.removed.connect(self._remove)
        self.aside.valueChanged.connect(lambda value: desk.change(aside=value / 100))
        desk.learned.connect(self._on_learned)
        self._show_state()

    def _lay_out(self) -> None:
        em = self.em
        buttons, both, right = QHBoxLayout(), QHBoxLayout(), QVBoxLayout()
        for button in (self.add_folder, self.add_file):
            button.setAutoDefault(False)
            buttons.addWidget(button)
        buttons.addStretch(1)
        self.column.addWidget(self.sources)
        self.column.addLayout(buttons)
        self.bar.setTextVisible(False)
        self.words.setProperty("faint", True)
        self.words.setWordWrap(True)
        self.column.addWidget(self.bar)
        self.sheet.setMinimumHeight(12 * em)
        right.addWidget(self.words)
        right.addWidget(self.notes)
        right.addStretch(1)
        self._right = QWidget(self)
        self._right.setLayout(right)
        self._right.setFixedWidth(21 * em)
        right.setContentsMargins(0, 0, 0, 0)
        both.setSpacing(em)
        both.addWidget(self.sheet, 1)
        both.addWidget(self._right)
        self.column.addLayout(both, 1)
        self.more = self.details()
        line = QHBoxLayout()
        self._aside_label = QLabel(self)
        self._aside_label.setBuddy(self.aside)
        self.aside.setRange(0, 50)
        self.aside.setSuffix(" %")
        self.aside.setButtonSymbols(QSpinBox.ButtonSymbols.NoButtons)
        line.addWidget(self._aside_label)
        line.addWidget(self.aside)
        line.addStretch(1)
        self.more.rows.addLayout(line)
        self.lists.setReadOnly(True)
        self.lists.setFixedHeight(8 * em)
        self.lists.setFrameShape(QFrame.Shape.NoFrame)
        self.lists.setTabChangesFocus(True)
        self.more.rows.addWidget(self.lists)
        self.column.addWidget(self.more)

    def _word(self) -> None:
        self.add_folder.setText(self.tr("Add folder…"))
        self.add_folder.setAccessibleName(self.tr("Add a folder of pictures"))
        self.add_file.setText(self.tr("Add zip file…"))
        self.add_file.setAccessibleName(self.tr("Add a zip file of pictures"))
        self.sheet.setAccessibleName(self.tr("Some of the pictures"))
        self.bar.setAccessibleName(self.tr("How far the pictures are looked at"))
        self._aside_label.setText(self.tr("Set aside, to measure on:"))
        self.aside.setAccessibleName(self.tr("Share of the pictures to set aside"))
        self.lists.setAccessibleName(self.tr("Files that can't be read, and repeats"))

    # --- as a page

    def step(self) -> str:
        """For the list at the left."""
        return self.tr("Pictures")

    def title(self) -> str:
        """The question."""
        return self.tr("Which pictures is the model to learn from?")

    def hint(self) -> str:
        """What to think of."""
        return self.tr(
            "Many pictures of one kind, such as portraits. They stay on this computer, as they are."
        )

    def fault(self) -> str:
        """Pictures are needed, and some that can be used."""
        if not self.desk.plan.sources:
            return self.tr("Choose a folder of pictures first.")
        pictures = self.desk.known.pictures
        if pictures is not None and pictures.usable < verdicts.LEAST:
            return self.tr("These are too few pictures to learn from.")
        if self._notices and pictures is None and self._question is None:
            return self._notices[0].text
        return ""

    def show_plan(self) -> None:
        """The sources, and what is known of them."""
        plan = self.desk.plan
        self.sources.set_sources(plan.sources)
        with QSignalBlocker(self.aside):
            self.aside.setValue(round(100 * plan.aside))
        if plan.sources != self._looked_at:
            self._soon.start()

    def close_page(self) -> None:
        """Stop looking."""
        self._soon.stop()
        self._end_question()

    # --- what the user does

    def add(self, places: Iterable[Path]) -> None:
        """Folders, zip files and LMDB folders; of other files, the folders they are in."""
        sources = list(self.desk.plan.sources)
        for place in places:
            whole = place if place.is_dir() or place.suffix.lower() in (".zip", ".mdb") else place.parent
            text = str(whole.absolute())
            if text not in sources:
                sources.append(text)
        self.desk.change(sources=tuple(sources))

    @Slot(str)
    def _remove(self, source: str) -> None:
        self.desk.change(sources=tuple(each for each in self.desk.plan.sources if each != source))

    @Slot()
    def _choose_folder(self) -> None:
        dialog = QFileDialog(self, self.tr("Add a folder of pictures"))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        self._choose(dialog)

    @Slot()
    def _choose_file(self) -> None:
        dialog = QFileDialog(self, self.tr("Add a zip file of pictures"), "", self.tr("Zip files (*.zip)"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        self._choose(dialog)

    def _choose(self, dialog: QFileDialog) -> None:
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.filesSelected.connect(lambda files: self.add(map(Path, files)))
        dialog.open()

    # --- looking

    @Slot()
    def _look(self) -> None:
        self._end_question()
        sources = self.desk.plan.sources
        known = self.desk.known
        self._looked_at = sources
        known.pictures, known.bad = None, []
        self._notices, self._unusable = [], ()
        self.sheet.clear()
        if sources:
            words = ["pictures", "--sheet", str(self.desk.folder)]
            for source in sources:
                words += ["--data", source]
            self._question = question = self.desk.helper.ask(words)
            question.said.connect(self._on_said)
            question.answered.connect(self._on_answered)
            question.failed.connect(self._on_failed)
            self.bar.setRange(0, 0)
            self.words.setText(self.tr("Looking for pictures…"))
        self.desk.learn("pictures")
        self._show_state()

    def _end_question(self) -> None:
        if self._question is not None:
            self._question.cancel()
            self._question = None

    @Slot(object)
    def _on_said(self, line: dict[str, Any]) -> None:
        if line["kind"] == "picture":
            self.sheet.add(line["name"], line["file"])
        elif line["kind"] == "bad":
            self.desk.known.bad.append((line["name"], line["reason"]))
            self.sheet.add(line["name"], reason=line["reason"])
        elif line["kind"] == "found":
            self._notices = [Note(Sign.INFO, text) for text in line["notes"]]
            text = self.tr("{0} pictures are there.").replace("{0}", grouped(line["pictures"]))
            self.words.setText(text)
        elif line["kind"] == "unusable":
            self._unusable = tuple(line["places"])
        elif line["kind"] == "progress":
            self._show_progress(line["stage"], line["done"], line["total"])

    def _show_progress(self, stage: str, done: int, total: int) -> None:
        self.bar.setRange(0, total)
        self.bar.setValue(done)
        text = (
            self.tr("Looking for faces: {0} of {1}")
            if stage == "faces"
            else self.tr("Looking at the pictures: {0} of {1}")
        )
        self.words.setText(text.replace("{0}", grouped(done)).replace("{1}", grouped(total)))

    @Slot(object)
    def _on_answered(self, line: dict[str, Any]) -> None:
        self._question = None
        self.desk.known.pictures = Pictures.of(line)
        self.desk.learn("pictures")
        self._show_state()

    @Slot(str)
    def _on_learned(self, topic: str) -> None:
        """Choose crop, size and kind for the user, as long as the user has not."""
        pictures, plan = self.desk.known.pictures, self.desk.plan
        if topic not in ("pictures", "computer") or pictures is None:
            return
        if not plan.kind or _choice(plan) == self._suggested:
            suggestion = suggested(plan, pictures, self.desk.device)
            self._suggested = _choice(suggestion)
            self.desk.set_plan(suggestion)

    @Slot(str)
    def _on_failed(self, text: str) -> None:
        self._question = None
        button = self.tr("Take out") if self._unusable else ""
        self._notices = [Note(Sign.BAD, text, "", button, self._take_out)]
        self._show_state()

    def _take_out(self) -> None:
        """The places that can't be used."""
        left = tuple(each for each in self.desk.plan.sources if each not in self._unusable)
        self.desk.change(sources=left)

    def _show_state(self) -> None:
        pictures = self.desk.known.pictures
        busy = self._question is not None
        anything = bool(self.desk.plan.sources)
        self.sources.set_empty(not anything)
        self.add_folder.setObjectName("" if anything else "primary")
        self.add_folder.style().polish(self.add_folder)
        self.bar.setVisible(busy)
        self.words.setVisible(busy)
        self.sheet.setVisible(anything)
        self._right.setVisible(anything)
        self.more.setVisible(anything)
        known = verdicts.on_pictures(pictures) if pictures is not None else []
        self.notes.set_notes([*known, *self._notices])
        self.lists.setPlainText("\n".join(self._listed()))
        self.lists.setVisible(bool(self.lists.toPlainText()))
        self.tell()

    def _listed(self) -> list[str]:
        known = self.desk.known
        lines = [f"{name}: {reason}" for name, reason in known.bad]
        repeats = self.tr("{0} nearly repeats {1}")
        pairs = known.pictures.pairs if known.pictures is not None else ()
        return lines + [repeats.replace("{0}", one).replace("{1}", other) for one, other in pairs]


def _choice(plan: Plan) -> tuple[object, ...]:
    """What is suggested."""
    return plan.crop, plan.aligned, plan.size, plan.kind
