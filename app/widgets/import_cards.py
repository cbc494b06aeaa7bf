"""What is shown of each thing that is brought in: a model file, an official model, a file that is neither."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QCheckBox, QFrame, QGridLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from app.models import words
from app.models.import_plan import OfficialSet, Ready, Refused
from core.model_header import LONGEST_NAME
from core.protocol import CheckpointFound


class SetCard(QFrame):
    """One official model: its files by what they are, and what is missing."""

    def __init__(self, called: str, found: OfficialSet, typed: OfficialSet, parent: QWidget) -> None:
        """`called` tells it from the other cards; `typed` holds what the user has made of it before more
        files were added.
        """
        super().__init__(parent)
        self.setObjectName("card")
        self.found = found
        em = self.fontMetrics().height()
        grid = QGridLayout(self)
        grid.setContentsMargins(em, em * 2 // 3, em, em * 2 // 3)
        grid.setHorizontalSpacing(em)
        grid.setVerticalSpacing(em // 3)
        grid.setColumnStretch(1, 1)
        title = QLabel(called, self)
        title.setWordWrap(True)
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


def title_of(found: OfficialSet) -> str:
    """Of its card, as long as no other has the same."""
    text = QCoreApplication.translate("SetCard", "Official checkpoints of “{0}”")
    return text.replace("{0}", found.family)


def ready_card(called: str, ready: Ready, parent: QWidget) -> QFrame:
    """A model file of ours."""
    about = ready.about
    able = ", ".join(words.badges(about))
    size = words.file_size(about.bytes)
    return _card(called, f"{ready.path.name} · {size} · {able}\n{words.subject(about)}", parent)


def refused_card(called: str, refused: Refused, parent: QWidget) -> QFrame:
    """A file that is no model, and why."""
    return _card(called, refused.message, parent, wrong=True)


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
