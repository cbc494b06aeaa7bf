"""What a batch is to do: the edit, which faces, where to, and how."""

from __future__ import annotations

import itertools
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFileDialog,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from app.batches.batch_plan import (
    USUAL_PATTERN,
    Plan,
    WhenThere,
    WhichFaces,
    filled,
    for_others,
    pattern_fault,
    tells_apart,
)
from app.edits.edit_state import FaceState
from app.exports.output import Output
from app.names import friendly, signed
from app.widgets.output_form import OutputForm
from core.protocol import ModelLoaded

_MOST_NAMED = 6  # sliders in the summary


class BatchSettings(QWidget):
    """A form.

    Signals:
        changed(): something was set.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._edits: list[FaceState] = []
        self._model: ModelLoaded | None = None
        self._example = Path("IMG_1234.jpg")
        self.edit, self.faces, self.no_face = QComboBox(self), QComboBox(self), QComboBox(self)
        self.folder, self.pattern = QLineEdit(self), QLineEdit(USUAL_PATTERN, self)
        self.browse = QPushButton(self.tr("Choose…"), self)
        self.when_there = QComboBox(self)
        self.report = QCheckBox(self.tr("Write a report (CSV) into the folder"), self)
        self.summary, self.name_example = QLabel(self), QLabel(self)
        self._fill()
        self.form = OutputForm(
            [
                (self.tr("Edit"), self.edit, None),
                ("", self.summary, None),
                (self.tr("Faces"), self.faces, None),
                (self.tr("No face"), self.no_face, None),
                (self.tr("Folder"), self.folder, self.browse),
                (self.tr("Name"), self.pattern, None),
                ("", self.name_example, None),
                (self.tr("If it exists"), self.when_there, None),
            ],
            [self.report],
            may_be_own=True,
            parent=self,
        )
        self._lay_out()
        self._name_all()
        self._connect()
        self._show_example()

    def _fill(self) -> None:
        for faces, text in (
            (WhichFaces.LARGEST, self.tr("The largest of each photo")),
            (WhichFaces.ALL, self.tr("All of them")),
            (WhichFaces.EACH, self.tr("Each in a file of its own")),
        ):
            self.faces.addItem(text, faces)
        self.no_face.addItem(self.tr("Skip the photo"), False)
        self.no_face.addItem(self.tr("Edit its middle"), True)
        for there, text in (
            (WhenThere.NUMBER, self.tr("Number the new file")),
            (WhenThere.REPLACE, self.tr("Replace it (never an original)")),
            (WhenThere.SKIP, self.tr("Skip the photo")),
        ):
            self.when_there.addItem(text, there)

    def _lay_out(self) -> None:
        em = self.fontMetrics().height()
        self.folder.setPlaceholderText(self.tr("Beside each photo"))
        self.folder.setMinimumWidth(em * 14)
        for label in (self.summary, self.name_example):
            label.setProperty("faint", True)
            label.setWordWrap(True)
        self.browse.setAutoDefault(False)
        fields = (
            self.edit, self.faces, self.no_face, self.folder, self.browse, self.pattern, self.when_there,
            *self.form.fields, self.report,
        )  # fmt: skip
        for one, next_one in itertools.pairwise(fields):
            self.setTabOrder(one, next_one)
        self.report.setChecked(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(em * 2 // 3)
        column.addWidget(self.form)
        column.addStretch(1)

    def _name_all(self) -> None:
        for widget, name in (
            (self.edit, self.tr("Edit")), (self.faces, self.tr("Which faces")),
            (self.no_face, self.tr("When there is no face")), (self.folder, self.tr("Results' folder")),
            (self.browse, self.tr("Choose a folder")), (self.pattern, self.tr("Names of the results")),
            (self.when_there, self.tr("When a file of that name exists")), (self.report, self.report.text()),
        ):  # fmt: skip
            widget.setAccessibleName(name)
        self.pattern.setToolTip(
            self.tr("{name}: the photo's own · {number}: its place in the list · {date}: today · {face}")
        )

    def _connect(self) -> None:
        self.edit.currentIndexChanged.connect(self._on_edit)
        self.browse.clicked.connect(self._browse)
        self.folder.textChanged.connect(self.changed)
        self.pattern.textChanged.connect(self._show_example)
        self.form.changed.connect(self._show_example)
        for combo in (self.faces, self.no_face, self.when_there):
            combo.activated.connect(self.changed)

    # --- what it is for

    def set_edits(self, edits: Sequence[tuple[str, FaceState]]) -> None:
        """Offer these edits, by name; the chosen one stays chosen while it is among them."""
        chosen = self.edit.currentText()
        self._edits = [for_others(edit) for _, edit in edits]
        self.edit.blockSignals(True)
        self.edit.clear()
        self.edit.addItems([name for name, _ in edits])
        self.edit.setCurrentIndex(max(self.edit.findText(chosen), 0) if edits else -1)
        self.edit.blockSignals(False)
        self._on_edit()

    def set_model(self, model: ModelLoaded | None) -> None:
        """The model to use."""
        self._model = model
        self._on_edit()

    def set_example(self, photo: Path) -> None:
        """A photo by which names are shown."""
        if photo != self._example:
            self._example = photo
            self._show_example()

    # --- what is set

    @property
    def chosen_edit(self) -> FaceState:
        """The sliders, as far as the model has them."""
        index = self.edit.currentIndex()
        edit = self._edits[index] if 0 <= index < len(self._edits) else FaceState()
        return edit.only(self._model.attributes) if self._model is not None else edit

    @property
    def plan(self) -> Plan | None:
        """What is to be done; None while it is no plan, as `fault` says."""
        if self.fault or self._model is None:
            return None
        folder = self.folder.text().strip()
        return Plan(
            edit=self.chosen_edit, model=self._model.model, model_name=self._model.name,
            needs_face=self._model.faces, output=self.form.output,
            folder=str(Path(folder).expanduser().absolute()) if folder else "",
            pattern=self.pattern.text().strip(), faces=self.faces.currentData(),
            middle=bool(self.no_face.currentData()), when_there=self.when_there.currentData(),
            report=self.report.isChecked(),
        )  # fmt: skip

    @property
    def fault(self) -> str:
        """Why this cannot be done, in a sentence; empty when it can."""
        pattern = self.pattern.text().strip()
        wrong = pattern_fault(pattern)
        fault = ""
        if self._model is None:
            fault = self.tr("The model is not ready yet.")
        elif not self.chosen_edit.changes:
            fault = self.tr("This edit changes nothing. Open a photo and move a slider, or choose a preset.")
        elif wrong:
            fault = self.tr("Names cannot have {0}.").replace("{0}", wrong)
        elif not tells_apart(pattern):
            fault = self.tr("Names need {name} or {number}, so that each photo has its own.")
        return fault

    def to_json(self) -> dict[str, Any]:
        """What is remembered until the next batch."""
        return {
            "output": self.form.output.to_json(), "folder": self.folder.text().strip(),
            "pattern": self.pattern.text().strip(), "faces": self.faces.currentData().value,
            "middle": bool(self.no_face.currentData()), "when_there": self.when_there.currentData().value,
            "report": self.report.isChecked(),
        }  # fmt: skip

    def show_json(self, stored: Mapping[str, Any]) -> None:
        """Back again, as far as it is what it should be."""
        output, folder, pattern = stored.get("output"), stored.get("folder"), stored.get("pattern")
        if isinstance(output, dict):
            self.form.set_output(Output.from_json(output))
        if isinstance(folder, str) and Path(folder).is_dir():
            self.folder.setText(folder)
        if isinstance(pattern, str) and pattern:
            self.pattern.setText(pattern)
        for combo, name in ((self.faces, "faces"), (self.when_there, "when_there")):
            values = [combo.itemData(index).value for index in range(combo.count())]
            if stored.get(name) in values:
                combo.setCurrentIndex(values.index(stored[name]))
        self.no_face.setCurrentIndex(int(stored.get("middle") is True))
        self.report.setChecked(stored.get("report") is not False)

    def show_plan(self, plan: Plan) -> None:
        """What a batch that is taken up again does."""
        self.set_edits([(self.tr("Edit of the batch"), plan.edit)])
        self.show_json(plan.to_json())
        self.folder.setText(plan.folder)

    # --- inside

    @Slot()
    def _on_edit(self) -> None:
        edit = self.chosen_edit
        parts = [
            f"{friendly(name)} {signed(value)}" for name, value in edit.strengths if name not in edit.off
        ]
        if len(parts) > _MOST_NAMED:
            more = self.tr("{0} more").replace("{0}", str(len(parts) - _MOST_NAMED + 1))
            parts = [*parts[: _MOST_NAMED - 1], more]
        if edit.variation_share:
            parts.append(self.tr("Variation {0} %").replace("{0}", str(edit.variation_share)))
        self.summary.setText(" · ".join(parts))
        self.summary.setVisible(bool(parts))
        self.changed.emit()

    @Slot()
    def _show_example(self) -> None:
        pattern, source = self.pattern.text().strip(), self._example
        name = filled(pattern, source, "1", 0) + self.form.output.ending(source)
        self.name_example.setText(f"{source.name} → {name}")
        self.name_example.setVisible(not pattern_fault(pattern))
        self.changed.emit()

    @Slot()
    def _browse(self) -> None:
        dialog = QFileDialog(self, self.tr("Folder for the results"), self.folder.text())
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self.folder.setText)
        dialog.open()
