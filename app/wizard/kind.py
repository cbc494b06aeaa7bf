"""Third page: which kind of model."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QSignalBlocker, Qt, Slot
from PySide6.QtWidgets import (
    QButtonGroup,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from app.theme import Role
from app.widgets.choice_card import ChoiceCard
from app.widgets.elided import ElidedLabel
from app.widgets.fold import Fold
from app.wizard import kind_words
from app.wizard.desk import Desk
from app.wizard.facts import Kind
from app.wizard.page import WizardPage
from app.wizard.plan import Plan


class KindPage(WizardPage):
    """A card for each: the user's own, ours, and the papers' in a fold."""

    name = "kind"

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.cards: dict[str, ChoiceCard] = {}
        self.own_cards: dict[str, ChoiceCard] = {}
        self._group = QButtonGroup(self)
        self.waiting = self.faint()
        self._own_label, self._ours = QLabel(self), QVBoxLayout()
        self._own = QVBoxLayout()
        self.papers = Fold("wizard-papers", desk.icons, self)
        self.base_row, self.base = QWidget(self), ElidedLabel(self)
        self.choose_base = QPushButton(self)
        self.more = self.details()
        self.settings = QPlainTextEdit(self)
        self._settings_words = self.faint()
        self._lay_out()
        self._word()
        self._group.buttonClicked.connect(self._on_clicked)
        self.settings.textChanged.connect(self._on_settings)
        self.choose_base.clicked.connect(self._choose_base)
        desk.learned.connect(self._on_learned)
        self._show_own()

    def _lay_out(self) -> None:
        em = self.em
        for lines in (self._own, self._ours, self.papers.rows):
            lines.setSpacing(em // 2)
        self.papers.set_open(False)
        row = QHBoxLayout(self.base_row)
        row.setContentsMargins(0, 0, 0, 0)
        self._base_label = QLabel(self.base_row)
        row.addWidget(self._base_label)
        row.addWidget(self.base, 1)
        row.addWidget(self.choose_base)
        self.choose_base.setAutoDefault(False)
        font = self._own_label.font()
        font.setWeight(font.Weight.DemiBold)
        self._own_label.setFont(font)
        self.column.addWidget(self.waiting)
        self.column.addLayout(self._ours)
        self.column.addWidget(self._own_label)
        self.column.addLayout(self._own)
        self.column.addWidget(self.papers)
        self.column.addWidget(self.base_row)
        self.settings.setFixedHeight(5 * em)
        self.settings.setTabChangesFocus(True)
        self.more.rows.addWidget(self._settings_words)
        self.more.rows.addWidget(self.settings)
        self.column.addWidget(self.more)
        self.column.addStretch(1)

    def _word(self) -> None:
        self.waiting.setText(self.tr("Looking what this computer can do…"))
        self._own_label.setText(self.tr("Your own"))
        self.papers.set_title(self.tr("The papers’ own settings, to compare with or to repeat"))
        self._base_label.setText(self.tr("Goes on from:"))
        self.choose_base.setText(self.tr("Choose model…"))
        self.choose_base.setAccessibleName(self.tr("Choose the model file to go on from"))
        self._settings_words.setText(
            self.tr("Any setting of the run, one a line, such as optimisation.learning_rate=3e-4:")
        )
        self.settings.setAccessibleName(self.tr("Settings, one a line as name=value"))

    # --- as a page

    def step(self) -> str:
        """For the list at the left."""
        return self.tr("Kind of model")

    def title(self) -> str:
        """The question."""
        return self.tr("What kind of model is it to be?")

    def hint(self) -> str:
        """What to think of."""
        return self.tr("If in doubt, take the one that is chosen: it suits your pictures and this computer.")

    def fault(self) -> str:
        """One must be chosen, with what it goes on from."""
        if not self.desk.plan.kind:
            return self.tr("Choose a kind of model first.")
        kind = self.desk.kind
        if kind is not None and kind.starts_from and not self.desk.plan.base:
            return self.tr("Choose the model file that this kind goes on from.")
        return ""

    def come(self) -> None:
        """What the kinds take depends on what was chosen before."""
        self.desk.ask_machine()
        self._on_learned("kinds")
        self._show_own()

    def show_plan(self) -> None:
        """The choice."""
        plan = self.desk.plan
        card = self.cards.get(plan.kind)
        if card is not None and not any(own.isChecked() for own in self.own_cards.values()):
            card.setChecked(True)
            if self.desk.known.kinds[plan.kind].paper:
                self.papers.set_open(True)
        kind = self.desk.kind
        self.base_row.setVisible(kind is not None and bool(kind.starts_from))
        self.base.setText(plan.base or self.tr("no model yet"))
        self.base.setToolTip(plan.base)
        text = "\n".join(plan.settings)
        if self.settings.toPlainText().strip() != text.strip():
            with QSignalBlocker(self.settings):
                self.settings.setPlainText(text)

    # --- what the user does

    @Slot()
    def _on_clicked(self) -> None:
        for name, card in self.own_cards.items():
            if card.isChecked():
                self._take_own(name)
                return
        name = next(name for name, card in self.cards.items() if card.isChecked())
        self.desk.change(kind=name, size=self.desk.known.kinds[name].size)
        self.tell()

    def _take_own(self, name: str) -> None:
        recipe = self.desk.presets.load().get(name)
        if recipe is not None:
            self.desk.set_plan(self.desk.plan.with_recipe(recipe))
        self.tell()

    def _remove_own(self, name: str, *_: object) -> None:
        self.desk.presets.remove(name)
        self._show_own()
        self.show_plan()

    @Slot()
    def _on_settings(self) -> None:
        lines = [line.strip() for line in self.settings.toPlainText().splitlines()]
        self.desk.change(settings=tuple(line for line in lines if "=" in line))

    @Slot()
    def _choose_base(self) -> None:
        dialog = QFileDialog(
            self, self.tr("Choose the model file to go on from"), "", self.tr("Models (*.safetensors)")
        )
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self._on_base)
        dialog.open()

    @Slot(str)
    def _on_base(self, file: str) -> None:
        self.desk.change(base=str(Path(file).absolute()))
        self.tell()

    # --- what is known

    @Slot(str)
    def _on_learned(self, topic: str) -> None:
        if topic not in ("kinds", "pictures"):
            return
        self.waiting.setVisible(not self.desk.known.kinds)
        if self.desk.trouble:
            self.waiting.setText(self.desk.trouble)
        for kind in self.desk.known.kinds.values():
            self._show_kind(kind)
        self.show_plan()
        self.tell()

    def _show_kind(self, kind: Kind) -> None:
        card = self.cards.get(kind.name)
        if card is None:
            card = self.cards[kind.name] = ChoiceCard(self.desk.theme, self)
            self._group.addButton(card)
            (self.papers.rows if kind.paper else self._ours).addWidget(card)
        pictures = self.desk.known.pictures
        figures = kind_words.figures(kind, self.desk.plan.length, pictures.usable if pictures else 0)
        alike = self.desk.plan.aligned
        card.set_texts(kind_words.title(kind, alike), kind_words.words(kind, alike), figures)

    def _show_own(self) -> None:
        presets = self.desk.presets.load()
        self._own_label.setVisible(bool(presets))
        for name in [name for name in self.own_cards if name not in presets]:
            card = self.own_cards.pop(name)
            self._group.removeButton(card)
            card.deleteLater()
        for name, recipe in presets.items():
            card = self.own_cards.get(name) or self._own_card(name)
            card.set_texts(name, self._told(recipe))

    def _own_card(self, name: str) -> ChoiceCard:
        card = self.own_cards[name] = ChoiceCard(self.desk.theme, self)
        cross = QToolButton(card)
        self.desk.icons.bind(cross, "close", Role.FAINT)
        cross.setAccessibleName(self.tr("Delete the preset {0}").replace("{0}", name))
        cross.setToolTip(cross.accessibleName())
        cross.clicked.connect(partial(self._remove_own, name))
        card.line.addWidget(cross, 0, Qt.AlignmentFlag.AlignTop)
        self._group.addButton(card)
        self._own.addWidget(card)
        return card

    def _told(self, recipe: Plan) -> str:
        """What is in a preset."""
        crops = {
            "face": self.tr("finds the face"),
            "centre": self.tr("takes the middle"),
            "celeba": self.tr("crops as CelebA"),
        }
        parts = [
            kind_words.title(recipe.kind, recipe.aligned),
            self.tr("{0} pixels").replace("{0}", str(recipe.size)),
        ]
        parts.append(crops[recipe.crop])
        if recipe.length < 1:
            parts.append(self.tr("{0} % of its training").replace("{0}", f"{100 * recipe.length:.0f}"))
        return " · ".join([*parts, *recipe.settings])
