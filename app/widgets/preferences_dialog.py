"""The preferences: pages from a list at the left. What is changed counts at once."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QListWidget,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from app.preferences import Preferences
from app.widgets.preference_pages import EnginePage, ExportPage, GeneralPage, Page
from app.widgets.privacy_page import PrivacyPage


class PreferencesDialog(QDialog):
    """General, engine, export, privacy."""

    def __init__(self, preferences: Preferences, parent: QWidget) -> None:
        super().__init__(parent)
        self.list, self.pages = QListWidget(self), QStackedWidget(self)
        self.close_button = QPushButton(self)
        self.contents: list[Page] = [
            kind(preferences, self) for kind in (GeneralPage, EnginePage, ExportPage, PrivacyPage)
        ]
        self._lay_out()
        self._retranslate()
        self.list.currentRowChanged.connect(self.pages.setCurrentIndex)
        self.close_button.clicked.connect(self.accept)
        self.list.setCurrentRow(0)

    def _lay_out(self) -> None:
        em = self.fontMetrics().height()
        self.list.setObjectName("pages")
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for page in self.contents:
            area = QScrollArea(self)
            area.setWidget(page)
            area.setWidgetResizable(True)
            area.setFrameShape(QFrame.Shape.NoFrame)
            area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
            self.pages.addWidget(area)
            self.list.addItem("")
        upper, foot = QHBoxLayout(), QHBoxLayout()
        upper.setSpacing(em)
        upper.addWidget(self.list)
        upper.addWidget(self.pages, 1)
        foot.addStretch(1)
        foot.addWidget(self.close_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(em, em, em, em)
        column.setSpacing(em)
        column.addLayout(upper, 1)
        column.addLayout(foot)
        self.resize(50 * em, 34 * em)

    def changeEvent(self, event: QEvent) -> None:
        """The language may change here."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self.setWindowTitle(self.tr("Preferences"))
        self.list.setAccessibleName(self.tr("Pages of the preferences"))
        self.close_button.setText(self.tr("Close"))
        self.close_button.setAccessibleName(self.tr("Close"))
        for row, page in enumerate(self.contents):
            page.retranslate()
            item = self.list.item(row)
            if item is not None:
                item.setText(page.title())
        self.list.setFixedWidth(self.list.sizeHintForColumn(0) + 2 * self.fontMetrics().height())
