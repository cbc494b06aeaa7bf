"""The line above new pictures: what can be done with the chosen ones."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from app.icons import Icons
from app.widgets.elided import ElidedLabel


class GridHead(QWidget):
    """A button for each deed; they stand back until something is chosen.

    Signals:
        past_toggled(bool): the list of earlier grids.
        back_wanted(): from one picture to all.
        like_wanted(), newness_wanted(), open_wanted(), save_wanted(): with the chosen pictures.
    """

    past_toggled = Signal(bool)
    back_wanted = Signal()
    like_wanted = Signal()
    newness_wanted = Signal()
    open_wanted = Signal()
    save_wanted = Signal()

    def __init__(self, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("toolOptions")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        em = self.fontMetrics().height()
        self._count, self._zoomed = 0, False
        self._worded = 0  # pixels that all take with their words
        self.past, self.back, self.words = QToolButton(self), QToolButton(self), ElidedLabel(self)
        self.like, self.newness = QToolButton(self), QToolButton(self)
        self.open, self.save = QToolButton(self), QToolButton(self)
        self.words.setProperty("faint", True)
        self.past.setCheckable(True)
        self.past.setChecked(True)
        icons.bind(self.past, "history")
        icons.bind(self.back, "sides")
        icons.bind(self.open, "photo")
        icons.bind(self.save, "export")
        icons.bind(self.like, "face")
        icons.bind(self.newness, "search")
        row = QHBoxLayout(self)
        row.setContentsMargins(em // 2, em // 4, em // 2, em // 4)
        row.setSpacing(em // 3)
        row.addWidget(self.past)
        row.addWidget(self.back)
        row.addWidget(self.words, 1)
        for button in (self.past, self.back, *self._deeds()):
            button.setIconSize(QSize(round(1.2 * em), round(1.2 * em)))
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        for button in self._deeds():
            row.addWidget(button)
        self.past.toggled.connect(self.past_toggled)
        self.back.clicked.connect(self.back_wanted)
        for button, wanted in zip(
            self._deeds(),
            (self.like_wanted, self.newness_wanted, self.open_wanted, self.save_wanted),
            strict=True,
        ):
            button.clicked.connect(wanted)
        self._retranslate()
        self.show_chosen(0)
        self.show_zoomed(False)

    def _deeds(self) -> tuple[QToolButton, ...]:
        return self.like, self.newness, self.open, self.save

    def show_chosen(self, count: int) -> None:
        """So many pictures are chosen."""
        self._count = count
        for button in (self.like, self.open, self.save):
            button.setEnabled(count > 0)
        self.newness.setEnabled(count == 1)
        self._show_words()

    def show_zoomed(self, zoomed: bool) -> None:
        """One picture is shown large, or all of them."""
        self._zoomed = zoomed
        self.back.setVisible(zoomed)
        self._show_words()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where there is no room for words, the pictures on the buttons say it, and their tips."""
        self._fit()
        super().resizeEvent(event)

    def _fit(self) -> None:
        styles = Qt.ToolButtonStyle
        style = styles.ToolButtonTextBesideIcon
        if self.width() < self._worded:
            style = styles.ToolButtonIconOnly
        for button in self._deeds():
            button.setToolButtonStyle(style)

    def changeEvent(self, event: QEvent) -> None:
        """The language may change while the window is open."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        for button, word, tip in (
            (self.past, self.tr("Earlier grids"), self.tr("Show or hide the earlier grids")),
            (self.back, self.tr("All pictures"), self.tr("Back to all pictures (Escape)")),
            (self.like, self.tr("More like these"), self.tr("New pictures near the chosen ones")),
            (
                self.newness,
                self.tr("Is it new?"),
                self.tr("Compare the chosen picture with those that the model learned from"),
            ),
            (self.open, self.tr("Open in the editor"), self.tr("Edit the chosen pictures like photos")),
            (self.save, self.tr("Save…"), self.tr("Save the chosen pictures as PNG files")),
        ):
            button.setText(word)
            button.setAccessibleName(word.rstrip("…"))
            button.setToolTip(tip)
        for button in self._deeds():
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        em = self.fontMetrics().height()
        buttons = (self.past, self.back, *self._deeds())
        self._worded = sum(button.sizeHint().width() + em // 3 for button in buttons) + em
        self._fit()
        self._show_words()

    def _show_words(self) -> None:
        if not self._count:
            self.words.setText(self.tr("Click a picture to choose it, double-click to look closer"))
        elif self._zoomed:
            self.words.setText("")
        elif self._count == 1:
            self.words.setText(self.tr("1 chosen"))
        else:
            self.words.setText(self.tr("{0} chosen").replace("{0}", str(self._count)))
