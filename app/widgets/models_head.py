"""The line above the models: how many there are, a field that finds, and the way in for more."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from app.icons import Icons
from app.theme import Role
from app.widgets.elided import ElidedLabel
from app.widgets.search_field import SearchField

_FEW = 4


class ModelsHead(QWidget):
    """Words at the left, what can be done at the right.

    Signals:
        bring_wanted(): more models.
        folder_wanted(): show where the user's are.
    """

    bring_wanted = Signal()
    folder_wanted = Signal()

    def __init__(self, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("toolOptions")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        em = self.fontMetrics().height()
        self._count = 0
        self.words, self.search = ElidedLabel(self), SearchField(icons, self)
        self.folder, self.bring = QToolButton(self), QToolButton(self)
        self.words.setProperty("faint", True)
        self.search.setMaximumWidth(16 * em)
        self.bring.setObjectName("primary")
        icons.bind(self.folder, "open")
        icons.bind(self.bring, "add", Role.ON_ACCENT)
        row = QHBoxLayout(self)
        row.setContentsMargins(em, em // 3, em * 2 // 3, em // 3)
        row.setSpacing(em // 2)
        row.addWidget(self.words, 1)
        row.addWidget(self.search)
        self.bring.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        for button in (self.folder, self.bring):
            button.setIconSize(QSize(round(1.2 * em), round(1.2 * em)))
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            row.addWidget(button)
        self.folder.clicked.connect(self.folder_wanted)
        self.bring.clicked.connect(self.bring_wanted)
        self._retranslate()

    def show_count(self, count: int) -> None:
        """How many models there are; a few need no search."""
        self._count = count
        text = self.tr("1 model") if count == 1 else self.tr("{0} models").replace("{0}", str(count))
        hint = self.tr("Drop model files or official checkpoints here to bring them in.")
        self.words.setText(f"{text}  ·  {hint}" if count else "")
        self.search.setVisible(count > _FEW or bool(self.search.text()))

    def changeEvent(self, event: QEvent) -> None:
        """The language may change while the window is open."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self.show_count(self._count)
        self.search.setPlaceholderText(self.tr("Find a model"))
        self.search.setAccessibleName(self.tr("Find a model"))
        self.folder.setAccessibleName(self.tr("Show the models folder"))
        self.folder.setToolTip(self.tr("Show the models folder"))
        self.bring.setText(self.tr("Bring in…"))
        self.bring.setAccessibleName(self.tr("Bring in models"))
        self.bring.setToolTip(self.tr("Model files of Semblance, or checkpoints of official models"))
