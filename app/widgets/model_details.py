"""Everything that is known of one model, and what can be done with it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QCheckBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from app.icons import Icons
from app.models import words
from app.models.list_model import Card
from app.models.samples import Samples
from app.models.shelf import Place
from app.sentences import translated
from app.theme import Role, Theme
from app.widgets.elided import ElidedLabel
from app.widgets.flow import FlowLayout
from app.widgets.model_pictures import ModelPictures


class ModelDetails(QFrame):
    """The panel beside the list.

    Signals:
        use_wanted(), rename_wanted(), export_wanted(), trash_wanted(), folder_wanted(), copy_wanted(),
        forget_wanted(): with the model that is shown.
        default_wanted(bool): whether to start with it.
    """

    use_wanted = Signal()
    rename_wanted = Signal()
    export_wanted = Signal()
    trash_wanted = Signal()
    folder_wanted = Signal()
    copy_wanted = Signal()
    forget_wanted = Signal()
    default_wanted = Signal(bool)

    def __init__(self, theme: Theme, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("panelFrame")
        self._theme, self._icons = theme, icons
        self._card: Card | None = None
        self._digest = ""
        self.pictures = ModelPictures(theme, icons, self)
        self.caption, self.name, self.place = _faint(self), QLabel(self), _faint(self)
        self.trouble, self.abilities = QLabel(self), QLabel(self)
        self.use, self.default = QPushButton(self), QCheckBox(self)
        self.rename, self.export, self.folder = QPushButton(self), QPushButton(self), QPushButton(self)
        self.trash, self.copy, self.forget = QPushButton(self), QPushButton(self), QPushButton(self)
        self.digest, self.copy_digest = ElidedLabel(self), QToolButton(self)
        self._titles: list[QLabel] = []
        self._values: list[QLabel] = []
        self._lay_out()
        self._connect()
        self._retranslate()

    # --- what is shown

    def show_card(
        self, card: Card | None, samples: Samples | None, trouble: str, digest: str, own_sliders: int
    ) -> None:
        """Show one model.

        Args:
            trouble: why it has no pictures.
            digest: its SHA-256; empty while that is not known.
            own_sliders: how many of the user's own fit it.
        """
        self._card, self._digest = card, digest
        self._body.setVisible(card is not None)
        self._nothing.setVisible(card is None)
        if card is None:
            return
        model, about = card.model, card.model.about
        self.name.setText(model.name)
        self.place.setText(words.place(model))
        self.trouble.setText(translated(model.trouble))
        self.trouble.setVisible(bool(model.trouble))
        self.pictures.show_pictures(samples.pictures if samples is not None else ())
        self.pictures.setVisible(about is not None)
        self.caption.setText(self._caption(samples, trouble))
        self.caption.setVisible(about is not None)
        bundled = model.place is Place.BUNDLED
        self.use.setEnabled(about is not None and not card.in_use)
        self.use.setText(self.tr("In use now") if card.in_use else self.tr("Use this model"))
        self.default.blockSignals(True)
        self.default.setChecked(card.is_default)
        self.default.blockSignals(False)
        self.default.setEnabled(about is not None and not (bundled and card.is_default))
        self.rename.setVisible(not bundled and about is not None)
        self.trash.setVisible(not bundled and model.stamp != (0, 0))
        self.export.setVisible(about is not None)
        self.copy.setVisible(about is not None and model.place in (Place.RUN, Place.ELSEWHERE))
        self.forget.setVisible(model.place is Place.ELSEWHERE)
        self._show_facts(own_sliders)
        self.digest.setText(digest or self.tr("being computed…"))
        self.copy_digest.setEnabled(bool(digest))
        self._digest_line.setVisible(about is not None)

    def _show_facts(self, own_sliders: int) -> None:
        assert self._card is not None
        model, about = self._card.model, self._card.model.about
        facts: list[tuple[str, str]] = []
        self.abilities.setVisible(about is not None)
        if about is not None:
            marks = [("✓ " if can else "– ") + text for can, text in words.abilities(about)]
            self.abilities.setText("\n".join(marks))
            facts = [
                (self.tr("Works on"), words.subject(about)),
                (self.tr("Sliders"), words.sliders(about)),
                (self.tr("Own sliders that fit"), str(own_sliders) if own_sliders else ""),
                (self.tr("Trained on"), words.trained_on(about)),
                (self.tr("Training pictures seen"), words.images(about)),
                (self.tr("Licence"), words.licence(about)),
                (self.tr("Measured"), "\n".join(words.measured(about))),
                (self.tr("For whom"), "\n".join((*words.groups(about), words.limits(about))).strip()),
                (self.tr("Size"), words.size(about)),
            ]
        facts.append((self.tr("File"), str(model.path)))
        shown = [fact for fact in facts if fact[1]]
        for row, (title, value) in enumerate(zip(self._titles, self._values, strict=True)):
            there = row < len(shown)
            title.setVisible(there)
            value.setVisible(there)
            if there:
                title.setText(shown[row][0])
                value.setText(_breakable(shown[row][1]))
                value.setAccessibleName(f"{shown[row][0]}: {shown[row][1]}")

    def _caption(self, samples: Samples | None, trouble: str) -> str:
        if samples is not None:
            return words.source(samples.source)
        return trouble or self.tr("Pictures are drawn when the engine has time.")

    # --- inside

    def _lay_out(self) -> None:
        em = self.fontMetrics().height()
        self.setFixedWidth(round(22.5 * em))
        font = self.name.font()
        font.setPointSizeF(font.pointSizeF() * 1.35)
        font.setWeight(font.Weight.DemiBold)
        self.name.setFont(font)
        for label in (self.name, self.trouble, self.abilities):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
        self.trouble.setProperty("warning", True)
        self.use.setObjectName("primary")
        self.copy_digest.setIconSize(QSize(em, em))
        self._icons.bind(self.copy_digest, "copy", Role.FAINT)
        self._body = QWidget()
        self._body.setObjectName("panel")
        column = QVBoxLayout(self._body)
        column.setContentsMargins(em, em, em, em)
        column.setSpacing(em // 2)
        for widget in (self.pictures, self.caption, self.name, self.place, self.trouble):
            column.addWidget(widget)
        column.addSpacing(em // 4)
        column.addWidget(self.use)
        column.addWidget(self.default)
        buttons = QWidget(self._body)
        flow = FlowLayout(buttons, em // 2)
        flow.setContentsMargins(0, 0, 0, 0)
        for button in (self.copy, self.rename, self.export, self.folder, self.forget, self.trash):
            flow.addWidget(button)
        column.addWidget(buttons)
        column.addSpacing(em // 4)
        column.addWidget(self.abilities)
        for _ in range(10):
            self._add_fact(column)
        column.addSpacing(em // 4)
        column.addWidget(self._digest_row())
        column.addStretch(1)
        scroll = QScrollArea(self)
        scroll.setObjectName("panel")
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(self._body)
        self._nothing = _faint(self)
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._nothing.setContentsMargins(2 * em, 4 * em, 2 * em, 2 * em)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(1, 0, 0, 0)
        outer.addWidget(self._nothing)
        outer.addWidget(scroll, 1)
        self._body.hide()

    def _add_fact(self, column: QVBoxLayout) -> None:
        title, value = _faint(self), QLabel(self)
        value.setWordWrap(True)
        value.setTextFormat(Qt.TextFormat.PlainText)
        value.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._titles.append(title)
        self._values.append(value)
        fact = QVBoxLayout()
        fact.setSpacing(0)
        fact.addWidget(title)
        fact.addWidget(value)
        column.addLayout(fact)

    def _digest_row(self) -> QWidget:
        self._digest_line = QWidget(self)
        row = QHBoxLayout(self._digest_line)
        row.setContentsMargins(0, 0, 0, 0)
        title = QLabel("SHA-256", self)
        title.setProperty("faint", True)
        row.addWidget(title)
        row.addWidget(self.digest, 1)
        row.addWidget(self.copy_digest)
        return self._digest_line

    def _connect(self) -> None:
        for button, wanted in (
            (self.use, self.use_wanted), (self.rename, self.rename_wanted), (self.export, self.export_wanted),
            (self.trash, self.trash_wanted), (self.folder, self.folder_wanted), (self.copy, self.copy_wanted),
            (self.forget, self.forget_wanted),
        ):  # fmt: skip
            button.clicked.connect(wanted)
        self.default.toggled.connect(self.default_wanted)
        self.copy_digest.clicked.connect(self._on_copy_digest)

    def changeEvent(self, event: QEvent) -> None:
        """The language may change while the window is open."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self.setAccessibleName(self.tr("About the chosen model"))
        self.default.setText(self.tr("Use at every start"))
        for button, text in (
            (self.use, self.tr("Use this model")), (self.rename, self.tr("Rename…")),
            (self.export, self.tr("Export a copy…")), (self.folder, self.tr("Show folder")),
            (self.trash, self.tr("Move to trash…")), (self.copy, self.tr("Copy into the models folder")),
            (self.forget, self.tr("Take off the list")),
        ):  # fmt: skip
            button.setText(text)
            button.setAccessibleName(text)
        self.pictures.setAccessibleName(self.tr("Sample pictures"))
        self.copy_digest.setAccessibleName(self.tr("Copy the SHA-256"))
        self.copy_digest.setToolTip(self.tr("Copy the SHA-256"))
        self._nothing.setText(self.tr("Choose a model to see what it can do."))

    @Slot()
    def _on_copy_digest(self) -> None:
        QGuiApplication.clipboard().setText(self._digest)


def _faint(parent: QWidget) -> QLabel:
    label = QLabel(parent)
    label.setProperty("faint", True)
    label.setWordWrap(True)
    return label


def _breakable(text: str) -> str:
    """Long paths may be broken after each folder."""
    return text.replace("/", "/\u200b").replace("\\", "\\\u200b")
