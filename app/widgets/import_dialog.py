"""What was dropped, what it becomes, and what is missing: the question before models are brought in."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from app.models.bringing import Bringing
from app.models.import_plan import Plan, headings
from app.widgets.import_cards import SetCard, ready_card, refused_card, title_of


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
        called = headings([(ready.about.card.name, ready.path) for ready in plan.ready])
        for heading, ready in zip(called, plan.ready, strict=True):
            self._column.addWidget(ready_card(heading, ready, self._list))
        called = headings([(title_of(found), Path(found.files[0].path)) for found in plan.sets])
        for heading, found in zip(called, plan.sets, strict=True):
            card = SetCard(heading, found, typed.get(found.name, found), self._list)
            self._cards.append(card)
            self._column.addWidget(card)
        called = headings([(refused.path.name, refused.path) for refused in plan.refused])
        for heading, refused in zip(called, plan.refused, strict=True):
            self._column.addWidget(refused_card(heading, refused, self._list))
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


def _folder(plan: Plan) -> str:
    paths = [Path(file.path) for each in plan.sets for file in each.files] + [r.path for r in plan.ready]
    return str(paths[0].parent.parent) if paths else ""
