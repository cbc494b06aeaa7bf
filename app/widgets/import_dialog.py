"""What was dropped, what it becomes, and what is missing: the question before models are brought in."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QFileDialog,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QProgressBar,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from app.models import words
from app.models.bringing import Bringing
from app.models.import_plan import OfficialSet, Plan, Ready, Refused
from core.model_header import LONGEST_NAME
from core.protocol import CheckpointFound


class ImportDialog(QDialog):
    """Shows the plan of a `Bringing`, and starts it.

    Signals:
        left(): it is closed.
    """

    left = Signal()

    def __init__(self, bringing: Bringing, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Bring in models"))
        self._bringing = bringing
        self._cards: list[SetCard] = []
        self._busy = False
        em = self.fontMetrics().height()
        self._list, self._scroll = QWidget(self), QScrollArea(self)
        self._column = QVBoxLayout(self._list)
        self._column.setContentsMargins(0, 0, em // 2, 0)
        self._column.setSpacing(em * 2 // 3)
        self._scroll.setWidget(self._list)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.copy = QCheckBox(self.tr("Copy them into the models folder; otherwise they stay where they are"))
        self.copy.setChecked(True)
        self.bar, self.words = QProgressBar(self), QLabel(self)
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(self.tr("Progress of the import"))
        self.words.setProperty("faint", True)
        self.words.setWordWrap(True)
        self.more, self.stop, self.go = QPushButton(self), QPushButton(self), QPushButton(self)
        for button, text in (
            (self.more, self.tr("Add files…")), (self.stop, self.tr("Cancel")),
            (self.go, self.tr("Bring in")),
        ):  # fmt: skip
            button.setText(text)
            button.setAccessibleName(text)
            button.setAutoDefault(False)
        self.go.setObjectName("primary")
        self.go.setDefault(True)
        buttons = QHBoxLayout()
        buttons.addWidget(self.more)
        buttons.addStretch(1)
        buttons.addWidget(self.stop)
        buttons.addWidget(self.go)
        column = QVBoxLayout(self)
        column.setContentsMargins(em, em, em, em)
        column.setSpacing(em * 2 // 3)
        column.addWidget(self._scroll, 1)
        column.addWidget(self.copy)
        column.addWidget(self.words)
        column.addWidget(self.bar)
        column.addLayout(buttons)
        self.resize(38 * em, 32 * em)
        self.more.clicked.connect(self._on_more)
        self.stop.clicked.connect(self.reject)
        self.go.clicked.connect(self._on_go)
        bringing.looking.connect(self._on_looking)
        bringing.planned.connect(self.show_plan)
        bringing.progress.connect(self.show_progress)
        bringing.finished.connect(self._on_finished)
        self._rest()

    @property
    def cards(self) -> tuple[SetCard, ...]:
        """Those of official models."""
        return tuple(self._cards)

    @Slot(object)
    def show_plan(self, plan: Plan) -> None:
        """Show what was found, keeping what the user has typed."""
        typed = {card.found.name: card.wanted() for card in self._cards}
        self._cards = []
        while (item := self._column.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for ready in plan.ready:
            self._column.addWidget(_ready_card(ready, self._list))
        for found in plan.sets:
            card = SetCard(found, typed.get(found.name, found), self._list)
            self._cards.append(card)
            self._column.addWidget(card)
        for refused in plan.refused:
            self._column.addWidget(_refused_card(refused, self._list))
        self._column.addStretch(1)
        self.copy.setVisible(bool(plan.ready))
        self.go.setEnabled(bool(plan.ready) or any(card.found.base for card in self._cards))
        self._rest()

    @Slot(str, float)
    def show_progress(self, text: str, share: float) -> None:
        """How far it is."""
        if self._busy:
            self.words.setText(text)
            self.words.show()
            self.bar.show()
            self.bar.setValue(round(100 * share))

    def reject(self) -> None:
        """Cancel: what runs is ended first."""
        if self._busy:
            self._bringing.cancel()
        super().reject()

    def done(self, result: int) -> None:
        """It is closed, whichever way."""
        self.left.emit()
        super().done(result)

    def closeEvent(self, event: QCloseEvent) -> None:
        """By the window's own button."""
        if self._busy:
            self._bringing.cancel()
        super().closeEvent(event)

    def _rest(self) -> None:
        self._busy = False
        self.bar.hide()
        self.words.hide()
        for widget in (self.more, self.copy, self._list):
            widget.setEnabled(True)

    @Slot()
    def _on_looking(self) -> None:
        self.words.setText(self.tr("Looking at the files…"))
        self.words.show()
        self.go.setEnabled(False)

    @Slot()
    def _on_more(self) -> None:
        dialog = QFileDialog(self, self.tr("Add files"), _folder(self._bringing.plan))
        kinds = self.tr("Models and checkpoints ({0})").replace(
            "{0}", "*.safetensors *.ckpt *.pt *.pth latent.pkl"
        )
        dialog.setNameFilters([kinds, self.tr("All files (*)")])
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.filesSelected.connect(self._on_added)
        dialog.open()

    @Slot(list)
    def _on_added(self, names: list[str]) -> None:
        self._bringing.add([Path(name) for name in names])

    @Slot()
    def _on_go(self) -> None:
        plan = self._bringing.plan
        self._busy = True
        for widget in (self.more, self.copy, self._list, self.go):
            widget.setEnabled(False)
        sets = tuple(card.wanted() for card in self._cards)
        self._bringing.start(Plan(plan.ready, sets), copy=self.copy.isChecked())

    @Slot()
    def _on_finished(self) -> None:
        if self._busy:
            self._busy = False
            self.accept()


class SetCard(QFrame):
    """One official model: its files by what they are, and what is missing."""

    def __init__(self, found: OfficialSet, typed: OfficialSet, parent: QWidget) -> None:
        """`typed` holds what the user has made of it before more files were added."""
        super().__init__(parent)
        self.setObjectName("card")
        self.found = found
        em = self.fontMetrics().height()
        grid = QGridLayout(self)
        grid.setContentsMargins(em, em * 2 // 3, em, em * 2 // 3)
        grid.setHorizontalSpacing(em)
        grid.setVerticalSpacing(em // 3)
        grid.setColumnStretch(1, 1)
        title = QLabel(self.tr("Official checkpoints of “{0}”").replace("{0}", found.name), self)
        font = title.font()
        font.setWeight(font.Weight.DemiBold)
        title.setFont(font)
        grid.addWidget(title, 0, 0, 1, 2)
        for name, text, lacking in self._rows():
            row = grid.rowCount()
            label, value = QLabel(name, self), QLabel(text, self)
            label.setProperty("faint", True)
            value.setProperty("warning", lacking)
            value.setWordWrap(True)
            grid.addWidget(label, row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(value, row, 1)
        self.name, self.licence = QLineEdit(typed.name, self), QLineEdit(typed.licence, self)
        self.name.setMaxLength(LONGEST_NAME)
        self.licence.setPlaceholderText(self.tr("Under which you have it, if you know"))
        self.half = QCheckBox(self.tr("Store 16-bit numbers: half the size, hardly a difference"), self)
        self.half.setChecked(typed.half)
        for text, field in ((self.tr("Name"), self.name), (self.tr("Licence"), self.licence)):
            row = grid.rowCount()
            label = QLabel(text, self)
            label.setProperty("faint", True)
            label.setBuddy(field)
            field.setAccessibleName(text)
            grid.addWidget(label, row, 0)
            grid.addWidget(field, row, 1)
        grid.addWidget(self.half, grid.rowCount(), 1)
        for widget in (self.name, self.licence, self.half):
            widget.setEnabled(found.base is not None)

    def wanted(self) -> OfficialSet:
        """What the user makes of it."""
        return replace(
            self.found,
            name=" ".join(self.name.text().split()) or self.found.name,
            licence=self.licence.text().strip(),
            half=self.half.isChecked(),
        )

    def _rows(self) -> list[tuple[str, str, bool]]:
        """(what, file or what lacks, whether it lacks)."""
        found = self.found
        if found.autoencoder is not None and found.autoencoder.kind == "plain":
            about = self.tr("a plain diffusion model: it makes new pictures, but can't edit photos")
            return [(self.tr("Network"), f"{_where(found.autoencoder)}\n{about}", False)]
        if found.base is None:
            first = (
                self.tr("Autoencoder"),
                self.tr(
                    "missing: add last.ckpt of the *_autoenc run, without which the others are of no use"
                ),
                True,
            )
        elif found.autoencoder is None:
            first = (self.tr("Autoencoder"), self.tr("is in the latent network's file"), False)
        else:
            first = (self.tr("Autoencoder"), _where(found.autoencoder), False)
        return [
            first,
            (self.tr("Latent network"), _where(found.latent), False)
            if found.latent is not None
            else (
                self.tr("Latent network"),
                self.tr("none: it will make no new pictures (last.ckpt of *_autoenc_latent)"),
                True,
            ),
            (self.tr("Classifiers"), _where(found.classifier), False)
            if found.classifier is not None
            else (
                self.tr("Classifiers"),
                self.tr("none: it will have no sliders (last.ckpt of *_autoenc_cls)"),
                True,
            ),
            *(
                [(self.tr("Statistics"), _where(found.statistics), False)]
                if found.statistics is not None
                else []
            ),
        ]


def _ready_card(ready: Ready, parent: QWidget) -> QFrame:
    about = ready.about
    able = ", ".join(words.badges(about))
    size = words.file_size(about.bytes)
    return _card(about.card.name, f"{ready.path.name} · {size} · {able}\n{words.subject(about)}", parent)


def _refused_card(refused: Refused, parent: QWidget) -> QFrame:
    return _card(refused.path.name, refused.message, parent, wrong=True)


def _card(title: str, text: str, parent: QWidget, *, wrong: bool = False) -> QFrame:
    card = QFrame(parent)
    card.setObjectName("card")
    em = card.fontMetrics().height()
    head, body = QLabel(title, card), QLabel(text, card)
    font = head.font()
    font.setWeight(font.Weight.DemiBold)
    head.setFont(font)
    body.setProperty("warning" if wrong else "faint", True)
    for label in (head, body):
        label.setWordWrap(True)
        label.setTextFormat(Qt.TextFormat.PlainText)
    column = QVBoxLayout(card)
    column.setContentsMargins(em, em * 2 // 3, em, em * 2 // 3)
    column.setSpacing(em // 3)
    column.addWidget(head)
    column.addWidget(body)
    return card


def _where(file: CheckpointFound) -> str:
    """All are called last.ckpt: the folder tells them apart."""
    path = Path(file.path)
    return f"{path.absolute().parent.name}/{path.name}"


def _folder(plan: Plan) -> str:
    paths = [Path(file.path) for each in plan.sets for file in each.files] + [r.path for r in plan.ready]
    return str(paths[0].parent.parent) if paths else ""
