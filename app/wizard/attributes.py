"""Fourth page: which sliders the model is to have."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QButtonGroup, QFileDialog, QHBoxLayout, QPushButton, QWidget

from app.translations import grouped
from app.widgets.choice_card import ChoiceCard
from app.widgets.elided import ElidedLabel
from app.widgets.notes import Note, Notes, Sign
from app.wizard.column_table import ColumnTable, slider_of
from app.wizard.desk import Desk
from app.wizard.facts import Column
from app.wizard.helper import Question
from app.wizard.page import WizardPage
from app.wizard.plan import FOLDERS


class AttributesPage(WizardPage):
    """Later, a table, or the folders; then a tick for each slider."""

    name = "attributes"

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._question: Question | None = None
        self._shown: tuple[object, ...] = ((), "")
        self._notes: list[Note] = []
        self.later, self.table, self.folders = (ChoiceCard(desk.theme, self) for _ in range(3))
        self.file, self.choose = ElidedLabel(self), QPushButton(self)
        self._file_row = QWidget(self)
        self.columns = ColumnTable(self)
        self.notes = Notes(desk.theme, desk.icons, self)
        self._lay_out()
        self._word()
        self._group.buttonClicked.connect(self._on_clicked)
        self.choose.clicked.connect(self._choose_table)
        self.columns.chosen.connect(lambda sliders: desk.change(sliders=sliders))
        desk.learned.connect(self._on_learned)

    def _lay_out(self) -> None:
        em = self.em
        cards, line = QHBoxLayout(), QHBoxLayout(self._file_row)
        cards.setSpacing(em * 2 // 3)
        self._group = QButtonGroup(self)
        for card in (self.later, self.table, self.folders):
            self._group.addButton(card)
            cards.addWidget(card, 1)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(self.file, 1)
        line.addWidget(self.choose)
        self.choose.setAutoDefault(False)
        self.columns.setMinimumHeight(12 * em)
        self.column.addLayout(cards)
        self.column.addWidget(self._file_row)
        self.column.addWidget(self.notes)
        self.column.addWidget(self.columns, 100)
        self.column.addStretch(1)  # else the cards grow where there is no table

    def _word(self) -> None:
        self.later.set_texts(
            self.tr("Later"),
            self.tr(
                "The model is made without sliders. You can teach it some afterwards, from a few examples."
            ),
        )
        self.table.set_texts(
            self.tr("From a table"),
            self.tr("A CSV file with a column “file” and a column for each property."),
        )
        self.folders.set_texts(
            self.tr("From the folders"),
            self.tr("A slider for each folder that holds pictures, such as “smiling”."),
        )
        self.choose.setText(self.tr("Choose table…"))
        self.choose.setAccessibleName(self.tr("Choose the table of labels"))

    # --- as a page

    def step(self) -> str:
        """For the list at the left."""
        return self.tr("Sliders")

    def title(self) -> str:
        """The question."""
        return self.tr("Which sliders is the model to have?")

    def hint(self) -> str:
        """What to think of."""
        return self.tr("A slider is learned from pictures that are labelled: which have it, which have not.")

    def fault(self) -> str:
        """A table must be one."""
        plan = self.desk.plan
        if self.table.isChecked() and not plan.labels:
            return self.tr("Choose the table of labels, or take “Later”.")
        return ""

    def come(self) -> None:
        """Read the labels, where they have not been."""
        self.show_plan()

    def close_page(self) -> None:
        """Read no further."""
        self._end_question()

    def show_plan(self) -> None:
        """The choice, and what is in the labels."""
        plan = self.desk.plan
        if plan.labels or not self.table.isChecked():
            card = self.later if not plan.labels else self.folders if plan.labels == FOLDERS else self.table
            card.setChecked(True)
        self._file_row.setVisible(self.table.isChecked())
        self.columns.setVisible(bool(plan.labels))
        self.file.setText(plan.labels if plan.labels not in ("", FOLDERS) else self.tr("no table yet"))
        self.file.setToolTip(self.file.text())
        if self.isVisible() and (plan.sources, plan.labels) != self._shown:
            self._ask()

    # --- what the user does

    @Slot()
    def _on_clicked(self) -> None:
        if self.later.isChecked():
            self.desk.change(labels="", sliders=())
        elif self.folders.isChecked():
            self.desk.change(labels=FOLDERS, sliders=())
        else:
            tables = self.desk.known.pictures.tables if self.desk.known.pictures is not None else ()
            self.desk.change(labels=tables[0] if tables else "", sliders=())
            if not tables:
                self.show_plan()
                self._choose_table()
        self.tell()

    @Slot()
    def _choose_table(self) -> None:
        near = self.desk.plan.labels or next(iter(self.desk.plan.sources), "")
        dialog = QFileDialog(
            self,
            self.tr("Choose the table of labels"),
            str(Path(near).parent),
            self.tr("Tables (*.csv *.tsv *.txt)"),
        )
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self._on_table)
        dialog.open()

    @Slot(str)
    def _on_table(self, file: str) -> None:
        self.desk.change(labels=str(Path(file).absolute()), sliders=())
        self.tell()

    # --- what is in the labels

    def _ask(self) -> None:
        self._end_question()
        plan = self.desk.plan
        self._shown = (plan.sources, plan.labels)
        self.desk.known.columns = ()
        self.columns.clear()
        self._notes = []
        if plan.labels and plan.sources:
            words = ["labels", "--labels", plan.labels]
            for source in plan.sources:
                words += ["--data", source]
            self._question = question = self.desk.helper.ask(words)
            question.answered.connect(self._on_answered)
            question.failed.connect(self._on_failed)
            self._notes = [Note(Sign.INFO, self.tr("Reading the labels…"))]
        self.notes.set_notes(self._notes)

    def _end_question(self) -> None:
        if self._question is not None:
            self._question.cancel()
            self._question = None

    @Slot(object)
    def _on_answered(self, line: dict[str, Any]) -> None:
        self._question = None
        columns = tuple(Column.of(each) for each in line["columns"])
        self.desk.known.columns = columns
        sliders = self.desk.plan.sliders
        kept = tuple(slider for slider in sliders if any(slider.column == each.name for each in columns))
        if not kept:
            kept = tuple(slider_of(each) for each in columns if each.can_slide and _is_plain(each))
        self.desk.change(sliders=kept)
        self.columns.show_columns(columns, kept)
        self.notes.set_notes(self._said(line, columns))

    def _said(self, line: dict[str, Any], columns: tuple[Column, ...]) -> list[Note]:
        labelled, pictures = int(line["labelled"]), int(line["pictures"])
        text = self.tr("{0} of {1} pictures are labelled.")
        text = text.replace("{0}", grouped(labelled)).replace("{1}", grouped(pictures))
        notes = [Note(Sign.GOOD if labelled == pictures else Sign.INFO, text)]
        if line["persons"]:
            text = self.tr("{0} persons are told apart: nobody is both learned from and measured on.")
            notes.append(Note(Sign.GOOD, text.replace("{0}", grouped(line["persons"]))))
        if not any(column.can_slide for column in columns):
            text = self.tr("No slider can be made of these labels.")
            notes.append(
                Note(Sign.MIND, text, self.tr("Label more pictures of both kinds, or go on without."))
            )
        return notes

    @Slot(str)
    def _on_failed(self, text: str) -> None:
        self._question = None
        self.notes.set_notes([Note(Sign.BAD, text)])

    @Slot(str)
    def _on_learned(self, topic: str) -> None:
        if topic == "pictures":
            known = self.desk.known.pictures
            self.folders.setEnabled(
                known is None or len(known.folders) > 1 or self.desk.plan.labels == FOLDERS
            )


def _is_plain(column: Column) -> bool:
    """Whether it is ticked from the start: yes-or-no columns are meant as labels, numbers may be anything."""
    return {column.low, column.high} <= {-1.0, 0.0, 1.0}
