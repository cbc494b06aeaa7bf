"""What is kept, and where; and that nothing leaves the computer."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QLocale, QSignalBlocker
from PySide6.QtWidgets import QCheckBox, QGridLayout, QLabel, QPushButton

from app.files import tidy
from app.help.support import open_folder
from app.widgets.preference_pages import Page

_PLACES = ("settings", "autosaves", "codes", "logs", "pasted")


class PrivacyPage(Page):
    """A promise, and a line for each folder: what is in it, how much, look, and clear."""

    def title(self) -> str:
        """For the list at the left."""
        return self.tr("Privacy")

    def _make(self) -> None:
        em = self.fontMetrics().height()
        self.promise = self._note()
        self.promise.setProperty("faint", False)
        self._kept = self._note()
        grid = QGridLayout()
        grid.setHorizontalSpacing(em * 2 // 3)
        grid.setVerticalSpacing(em // 2)
        grid.setColumnStretch(0, 1)
        self._names: dict[str, QLabel] = {}
        self.open: dict[str, QPushButton] = {}
        self.clear: dict[str, QPushButton] = {}
        for row, what in enumerate(_PLACES):
            self._names[what] = QLabel(self)
            self._names[what].setWordWrap(True)
            self.open[what] = QPushButton(self)
            self.open[what].clicked.connect(partial(self._open, what))
            grid.addWidget(self._names[what], row, 0)
            grid.addWidget(self.open[what], row, 1)
            if what != "settings":
                self.clear[what] = QPushButton(self)
                self.clear[what].clicked.connect(partial(self._clear, what))
                grid.addWidget(self.clear[what], row, 2)
        self._column.addLayout(grid)
        self.keep_codes = QCheckBox(self)
        self.keep_codes.toggled.connect(self._preferences.set_keep_codes)
        self._column.addWidget(self.keep_codes)
        self._fate = self._note()

    def retranslate(self) -> None:
        """Set every text in the language of the moment."""
        self.promise.setText(
            self.tr(
                "Nothing ever leaves this computer: no photo, no edit, no figure about how you use "
                "Semblance. It makes no connection to any network, but to fetch NVIDIA's libraries when you "
                "tell it to, and asks for no account."
            )
        )
        self._kept.setText(self.tr("On this computer it keeps:"))
        self.keep_codes.setText(self.tr("Keep codes, so that photos open faster the next time"))
        self.keep_codes.setAccessibleName(self.keep_codes.text())
        self._fate.setText(
            self.tr(
                "Codes are what the model sees in a face; it can draw the face from them. The oldest go by "
                "themselves. Autosaves of photos that are open stay. Pasted pictures go by themselves after "
                "30 days, unless a recent file or an autosave needs them."
            )
        )
        for what, button in self.open.items():
            button.setText(self.tr("Open folder"))
            button.setAccessibleName(self.tr("Open folder: {0}").replace("{0}", self._name(what)))
        for what, button in self.clear.items():
            button.setText(self.tr("Clear"))
            button.setAccessibleName(self.tr("Clear: {0}").replace("{0}", self._name(what)))
        self.show_settings()

    def show_settings(self) -> None:
        """How much there is."""
        for what, label in self._names.items():
            size = QLocale(self._preferences.language).formattedDataSize(
                tidy.size_of(self._preferences.folder(what)), 1
            )
            label.setText(self.tr("{0}: {1}").replace("{0}", self._name(what)).replace("{1}", size))
        with QSignalBlocker(self.keep_codes):
            self.keep_codes.setChecked(self._preferences.settings.keep_codes)

    def _name(self, what: str) -> str:
        return {
            "settings": self.tr("Settings"),
            "autosaves": self.tr("Autosaves"),
            "codes": self.tr("Codes of faces"),
            "logs": self.tr("Logs"),
            "pasted": self.tr("Pasted pictures"),
        }[what]

    def _open(self, what: str) -> None:
        open_folder(self._preferences.folder(what))

    def _clear(self, what: str) -> None:
        self._preferences.clear(what)
