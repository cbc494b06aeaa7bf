"""The wizard's buttons, and a word on why one of them is grey or did not work."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget


class Foot(QWidget):
    """At the left what is seldom wanted, at the right the way on."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.notice = QLabel(self)
        self.afresh, self.preset = QPushButton(self), QPushButton(self)
        self.cancel, self.back = QPushButton(self), QPushButton(self)
        self.queue, self.next = QPushButton(self), QPushButton(self)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(self.afresh)
        line.addWidget(self.preset)
        line.addWidget(self.notice, 1)
        for button in (self.cancel, self.back, self.queue, self.next):
            line.addWidget(button)
        for button in (self.afresh, self.preset, self.cancel, self.back, self.queue):
            button.setAutoDefault(False)
        self.afresh.setFlat(True)
        self.preset.setFlat(True)
        self.notice.setWordWrap(True)
        self.notice.setProperty("warning", True)
        self.next.setObjectName("primary")
        self.next.setDefault(True)
        self._word()

    def _word(self) -> None:
        for button, text, name in (
            (self.afresh, self.tr("Start afresh"), self.tr("Forget these choices and start afresh")),
            (self.preset, self.tr("Save as preset…"), self.tr("Keep these choices for other pictures")),
            (self.cancel, self.tr("Cancel"), self.tr("Close; your choices are kept for the next time")),
            (self.back, self.tr("Back"), self.tr("The page before")),
            (self.queue, self.tr("Queue"), self.tr("Train when everything that waits is done")),
        ):
            button.setText(text)
            button.setAccessibleName(name)
            button.setToolTip(name)

    def say_kept(self, kept: bool) -> None:
        """Whether the choices are there the next time, where the user cancels."""
        text = (
            self.tr("Close; your choices are kept for the next time")
            if kept
            else self.tr("Close; these choices are given up. Those that you left unfinished before stay kept")
        )
        self.cancel.setAccessibleName(text)
        self.cancel.setToolTip(text)

    def show_page(self, fault: str, *, first: bool, last: bool, busy: bool) -> None:
        """Which buttons there are now.

        Args:
            fault: why the wizard can't go on from this page; empty where it can.
            first, last: whether the page is.
            busy: whether a training is being started.
        """
        self.back.setEnabled(not first and not busy)
        self.next.setEnabled(not fault and not busy)
        self.next.setText(self.tr("Start now") if last else self.tr("Next"))
        self.next.setAccessibleName(self.next.text())
        self.next.setToolTip(fault)
        self.queue.setVisible(last)
        self.queue.setEnabled(not fault and not busy)
        self.preset.setVisible(last)
