"""Second page: how pictures become square, and how large."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QSignalBlocker, Qt, QTimer, Slot
from PySide6.QtWidgets import QButtonGroup, QCheckBox, QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from app.widgets.choice_card import ChoiceCard
from app.widgets.contact_sheet import ContactSheet
from app.widgets.notes import Note, Notes, Sign
from app.wizard import verdicts
from app.wizard.desk import Desk
from app.wizard.helper import Question
from app.wizard.page import WizardPage
from app.wizard.plan import CROPS, Crop
from app.wizard.suggest import SIZES, USUAL

_SOON = 80  # milliseconds after a change, in which there may be others
_SHOWN = 40  # crops


class CropPage(WizardPage):
    """A card for each crop, a segment for each size, and the result."""

    name = "crop"

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._question: Question | None = None
        self._shown: tuple[object, ...] = ()
        self._trouble = ""
        self._useless: tuple[object, ...] = ()  # a choice that no picture fits
        self.cards = {crop: ChoiceCard(desk.theme, self) for crop in CROPS}
        self.sizes = {size: QToolButton(self) for size in SIZES}
        self.size_words = self.faint()
        self.sheet = ContactSheet(desk.theme, desk.icons, 4.0, self)
        self.notes = Notes(desk.theme, desk.icons, self)
        self.aligned, self.mirror = QCheckBox(self), QCheckBox(self)
        self._soon = QTimer(self, singleShot=True, interval=_SOON)
        self._soon.timeout.connect(self._ask)
        self._lay_out()
        self._word()
        self._connect()

    def _lay_out(self) -> None:
        em = self.em
        cards, sizes, both, right = QHBoxLayout(), QHBoxLayout(), QHBoxLayout(), QVBoxLayout()
        cards.setSpacing(em * 2 // 3)
        for card in self.cards.values():
            cards.addWidget(card, 1)
        self.column.addLayout(cards)
        self._size_label = QLabel(self)
        sizes.addWidget(self._size_label)
        sizes.addSpacing(em // 3)
        for button in self.sizes.values():
            button.setObjectName("segment")
            button.setCheckable(True)
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            sizes.addWidget(button)
        sizes.addSpacing(em // 2)
        sizes.addWidget(self.size_words, 1)
        sizes.setSpacing(em // 4)
        self.column.addLayout(sizes)
        self.sheet.setMinimumHeight(11 * em)
        self._right = QWidget(self)
        self._right.setFixedWidth(17 * em)
        self._right.setLayout(right)
        right.setContentsMargins(0, 0, 0, 0)
        right.addWidget(self.notes)
        right.addStretch(1)
        both.setSpacing(em)
        both.addWidget(self.sheet, 1)
        both.addWidget(self._right)
        self.column.addLayout(both, 1)
        self.more = self.details()
        self.more.rows.addWidget(self.aligned)
        self.more.rows.addWidget(self.mirror)
        self.column.addWidget(self.more)

    def _word(self) -> None:
        texts: dict[Crop, tuple[str, str]] = {
            "face": (
                self.tr("Find the face"),
                self.tr("For photos of people. The largest face is found, turned upright and cropped alike."),
            ),
            "centre": (
                self.tr("Take the middle"),
                self.tr("For anything else, and for faces that are cropped alike already."),
            ),
            "celeba": (
                self.tr("As CelebA"),
                self.tr("Only for the aligned pictures of the CelebA data set, 178 × 218 pixels."),
            ),
        }
        for crop, (title, words) in texts.items():
            self.cards[crop].set_texts(title, words)
        self._size_label.setText(self.tr("Pixels a side:"))
        for size, button in self.sizes.items():
            button.setText(str(size))
            button.setAccessibleName(self.tr("{0} pixels a side").replace("{0}", str(size)))
        self.sheet.setAccessibleName(self.tr("Some pictures as the model will see them"))
        self.aligned.setText(
            self.tr("The result shows faces that lie alike: the editor finds the face in a photo")
        )
        self.mirror.setText(self.tr("Show half of the pictures mirrored (not where writing or sides matter)"))

    def _connect(self) -> None:
        self._crops, self._sizes = QButtonGroup(self), QButtonGroup(self)
        for card in self.cards.values():
            self._crops.addButton(card)
        for button in self.sizes.values():
            self._sizes.addButton(button)
        self._crops.buttonClicked.connect(self._on_crop)
        self._sizes.buttonClicked.connect(self._on_size)
        self.aligned.toggled.connect(lambda on: self.desk.change(aligned=on))
        self.mirror.toggled.connect(lambda on: self.desk.change(mirror=on))
        self.desk.learned.connect(self._on_learned)

    # --- as a page

    def step(self) -> str:
        """For the list at the left."""
        return self.tr("Crop and size")

    def title(self) -> str:
        """The question."""
        return self.tr("How are the pictures to be cropped, and how large?")

    def hint(self) -> str:
        """What to think of."""
        return self.tr(
            "A model sees small squares. Larger ones show more, and take very much longer to learn."
        )

    def fault(self) -> str:
        """Some pictures must fit."""
        return self._no_picture() if self._useless and self._useless == self._wanted() else ""

    def come(self) -> None:
        """Show the crops of the moment."""
        self.desk.ask_needs()
        self.show_plan()

    def leave(self) -> None:
        """Nobody sees them."""
        self._soon.stop()

    def close_page(self) -> None:
        """Stop cropping."""
        self._soon.stop()
        self._end_question()

    def show_plan(self) -> None:
        """The choice, and its result."""
        plan = self.desk.plan
        self.cards[plan.crop].setChecked(True)
        if plan.size in self.sizes:
            self.sizes[plan.size].setChecked(True)
        for box, on in ((self.aligned, plan.aligned), (self.mirror, plan.mirror)):
            with QSignalBlocker(box):
                box.setChecked(on)
        words = {
            32: self.tr("Only to see how everything works; done in a minute."),
            64: self.tr("Small: a night’s work without a graphics card."),
            128: self.tr("Good for editing. Wants a graphics card and a day."),
            256: self.tr("The papers' largest. Wants several graphics cards and days."),
        }
        self.size_words.setText(words.get(plan.size, ""))
        self._show_notes()
        if self.isVisible() and self._wanted() != self._shown:
            self._soon.start()

    # --- what the user does

    @Slot()
    def _on_crop(self) -> None:
        crop = next(crop for crop, card in self.cards.items() if card.isChecked())
        pictures = self.desk.known.pictures
        alike = pictures is not None and pictures.aligned_share >= 0.8
        self.desk.change(crop=crop, aligned=crop != "centre" or alike)

    @Slot()
    def _on_size(self) -> None:
        size = next(size for size, button in self.sizes.items() if button.isChecked())
        kind = self.desk.kind
        keep = kind is not None and kind.size == size
        self.desk.change(size=size, kind=self.desk.plan.kind if keep else USUAL[size])

    # --- the result

    def _wanted(self) -> tuple[object, ...]:
        plan = self.desk.plan
        return plan.sources, plan.crop, self.desk.size

    @Slot()
    def _ask(self) -> None:
        self._end_question()
        self._shown = self._wanted()
        self._trouble = ""
        self.sheet.clear()
        plan = self.desk.plan
        if not plan.sources:
            return
        words = ["crops", "--crop", plan.crop, "--size", str(self.desk.size), "--shown", str(_SHOWN)]
        words += ["--sheet", str(self.desk.folder)]
        for source in plan.sources:
            words += ["--data", source]
        self._question = question = self.desk.helper.ask(words)
        question.said.connect(self._on_said)
        question.answered.connect(self._on_answered)
        question.failed.connect(self._on_failed)

    def _end_question(self) -> None:
        if self._question is not None:
            self._question.cancel()
            self._question = None

    @Slot(object)
    def _on_said(self, line: dict[str, Any]) -> None:
        if line["kind"] == "crop":
            self.sheet.add(line["name"], line.get("file", ""), line.get("reason", ""))

    @Slot(object)
    def _on_answered(self, line: dict[str, Any]) -> None:
        self._question = None
        if line["tried"] and not line["made"]:
            self._trouble = self._no_picture()
            self._useless = self._shown
        self._show_notes()
        self.tell()

    def _no_picture(self) -> str:
        return self.tr("None of these pictures can be used with this crop.")

    @Slot(str)
    def _on_failed(self, text: str) -> None:
        self._question = None
        self._trouble = text
        self._show_notes()

    @Slot(str)
    def _on_learned(self, topic: str) -> None:
        if topic == "pictures":
            self._show_notes()
        elif topic == "needs":
            self.show_plan()

    def _remedy(self) -> str:
        return self.tr("Choose another crop, or other pictures.") if self.fault() else ""

    def _show_notes(self) -> None:
        notes = [Note(Sign.BAD, self._trouble, self._remedy())] if self._trouble else []
        pictures, plan = self.desk.known.pictures, self.desk.plan
        if pictures is not None:
            notes += verdicts.on_crop(pictures, plan.crop, self.desk.size, plan.aligned)
        if not notes and self.sheet.count and self._question is None:
            notes = [Note(Sign.GOOD, self.tr("This is what the model will see."))]
        self.notes.set_notes(notes)
