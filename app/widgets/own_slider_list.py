"""The user's own sliders: each with what it is worth, and what can be done with it."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QMenu,
    QPushButton,
    QStackedLayout,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from app.icons import Icons
from app.own_sliders.library import Library
from app.theme import Role
from app.widgets.elided import ElidedLabel
from core.slider_file import LONGEST_NAME, SliderCard


class OwnSliderRow(QWidget):
    """One of them.

    Signals:
        renamed(key, name), export_wanted(key), remove_wanted(key), shown(key): by the user.
    """

    renamed = Signal(str, str)
    export_wanted = Signal(str)
    remove_wanted = Signal(str)
    shown = Signal(str)

    def __init__(self, card: SliderCard, fits: bool, icons: Icons, parent: QWidget) -> None:
        super().__init__(parent)
        self.card, self.fits = card, fits
        self._name, self._about = ElidedLabel(self), QLabel(self)
        self.field = QLineEdit(self)
        self.more = QToolButton(self)
        self.more.setObjectName("more")
        icons.bind(self.more, "more", Role.FAINT)
        self.more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.more.setMenu(QMenu(self.more))
        self._lay_out()
        self.field.editingFinished.connect(self._on_named)
        self.retranslate()

    def _lay_out(self) -> None:
        em = self.fontMetrics().height()
        self._about.setProperty("faint", True)
        self._about.setWordWrap(True)
        self.field.setMaxLength(LONGEST_NAME)
        self._names = QStackedLayout()
        self._names.addWidget(self._name)
        self._names.addWidget(self.field)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addLayout(self._names)
        words.addWidget(self._about)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, em // 4, 0, em // 4)
        line.addLayout(words, 1)
        line.addWidget(self.more, 0, Qt.AlignmentFlag.AlignTop)

    def retranslate(self) -> None:
        """Set every text in the language of the moment."""
        card = self.card
        self._name.setText(card.name)
        self._name.setToolTip(card.name)
        if card.has_not:
            text = self.tr("{0} with, {1} without · tells {2} of 100 pairs apart")
        else:
            text = self.tr("{0} examples · tells {2} of 100 pairs apart")
        for place, number in enumerate((card.has, card.has_not, round(100 * card.auroc))):
            text = text.replace(f"{{{place}}}", str(number))
        if not self.fits:
            text = self.tr("Made with the model {0}, does not fit this one").replace("{0}", card.model)
        self._about.setText(text)
        self.more.setAccessibleName(self.tr("What can be done with {0}").replace("{0}", card.name))
        self.field.setAccessibleName(self.tr("New name of {0}").replace("{0}", card.name))
        menu = self.more.menu()
        menu.clear()
        if self.fits:
            menu.addAction(self.tr("Show on the photo"), partial(self.shown.emit, card.key))
        menu.addAction(self.tr("Rename"), self.begin_renaming)
        menu.addAction(self.tr("Export…"), partial(self.export_wanted.emit, card.key))
        menu.addSeparator()
        menu.addAction(self.tr("Delete"), partial(self.remove_wanted.emit, card.key))

    @Slot()
    def begin_renaming(self) -> None:
        """Type another name."""
        self.field.setText(self.card.name)
        self._names.setCurrentWidget(self.field)
        self.field.setFocus()
        self.field.selectAll()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape keeps the name."""
        if event.key() == Qt.Key.Key_Escape and self._names.currentWidget() is self.field:
            self.field.setText(self.card.name)
            self._names.setCurrentWidget(self._name)
        else:
            super().keyPressEvent(event)

    @Slot()
    def _on_named(self) -> None:
        if self._names.currentWidget() is self.field:
            self._names.setCurrentWidget(self._name)
            if self.field.text().strip() and self.field.text().strip() != self.card.name:
                self.renamed.emit(self.card.key, self.field.text())


class OwnSliderList(QWidget):
    """All of them, or what to do to have one.

    Signals:
        renamed(key, name), export_wanted(key), remove_wanted(key), shown(key), import_wanted(): by the user.
    """

    renamed = Signal(str, str)
    export_wanted = Signal(str)
    remove_wanted = Signal(str)
    shown = Signal(str)
    import_wanted = Signal()

    def __init__(self, library: Library, icons: Icons, parent: QWidget) -> None:
        super().__init__(parent)
        self._library, self._icons = library, icons
        self._fingerprint = ""
        self.rows: list[OwnSliderRow] = []
        self._title, self._none = QLabel(self), QLabel(self)
        self.take_in = QPushButton(self)
        self.take_in.setFlat(True)
        self.take_in.clicked.connect(self.import_wanted)
        font = self._title.font()
        font.setWeight(font.Weight.DemiBold)
        self._title.setFont(font)
        self._none.setProperty("faint", True)
        self._none.setWordWrap(True)
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self.take_in)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addLayout(head)
        self._column.addWidget(self._none)
        library.changed.connect(self._fill)
        self._retranslate()
        self._fill()

    def show_model(self, fingerprint: str) -> None:
        """Tell those that fit this model from the others."""
        self._fingerprint = fingerprint
        self._fill()

    def changeEvent(self, event: QEvent) -> None:
        """The language may change while the window is open."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self._title.setText(self.tr("My sliders"))
        self.take_in.setText(self.tr("Import…"))
        self.take_in.setAccessibleName(self.tr("Import a slider"))
        self._none.setText(self.tr("None yet. Those you add stand under “My sliders” when you edit a photo."))
        for row in self.rows:
            row.retranslate()

    @Slot()
    def _fill(self) -> None:
        for row in self.rows:
            row.hide()
            row.deleteLater()
        self.rows = []
        for each in self._library.sliders:
            row = OwnSliderRow(each.card, each.card.fits == self._fingerprint, self._icons, self)
            for theirs, ours in (
                (row.renamed, self.renamed), (row.export_wanted, self.export_wanted),
                (row.remove_wanted, self.remove_wanted), (row.shown, self.shown),
            ):  # fmt: skip
                theirs.connect(ours)
            self._column.addWidget(row)
            self.rows.append(row)
        self._none.setVisible(not self.rows)
