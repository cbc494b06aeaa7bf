"""The line between a strip's picture and its frames: play, where it is, how far the drawing is, and open."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QToolButton, QWidget

from app.icons import Icons
from app.morph.player import Player
from app.morph.strip import Strip
from app.morph.words import place_in_words, time_in_words
from app.widgets.elided import ElidedLabel


class StripBar(QWidget):
    """Follows a strip and its player.

    Signals:
        open_wanted(): the frame that is looked at, in the editor.
    """

    open_wanted = Signal()

    def __init__(self, strip: Strip, player: Player, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._strip, self._player, self._icons = strip, player, icons
        self.play, self.where, self.work = QToolButton(self), ElidedLabel(self), QLabel(self)
        self.bar, self.stop, self.open = QProgressBar(self), QPushButton(self), QPushButton(self)
        self._lay_out()
        self._retranslate()
        strip.began.connect(self._show)
        strip.drawn.connect(self._show)
        strip.moved.connect(self._show_progress)
        strip.ended.connect(self._show)
        player.moved.connect(self._show)
        player.played.connect(self._show_play)
        self.play.clicked.connect(player.toggle)
        self.stop.clicked.connect(self._on_stop)
        self.open.clicked.connect(self.open_wanted)
        self._show()

    def _lay_out(self) -> None:
        em = self.fontMetrics().height()
        self.setObjectName("toolOptions")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.play.setIconSize(QSize(round(1.4 * em), round(1.4 * em)))
        self.bar.setTextVisible(False)
        self.bar.setRange(0, 1000)
        self.bar.setFixedWidth(8 * em)
        self.work.setProperty("faint", True)
        self.stop.setFlat(True)
        row = QHBoxLayout(self)
        row.setContentsMargins(em, em // 3, em, em // 3)
        row.setSpacing(em * 2 // 3)
        row.addWidget(self.play)
        row.addWidget(self.where, 1)
        for widget in (self.bar, self.work, self.stop, self.open):
            row.addWidget(widget)

    # --- news

    @Slot()
    def _show(self) -> None:
        strip, index = self._strip, self._player.index
        there = strip.count > 0
        self.play.setEnabled(strip.count > 1)
        self.open.setEnabled(there and bool(strip.frames))
        words = ""
        if there and strip.request is not None:
            words = (
                self.tr("Frame {0} of {1}").replace("{0}", str(index + 1)).replace("{1}", str(strip.count))
            )
            words = f"{words} · {place_in_words(strip.request, index)}"
        self.where.setText(words)
        self.where.setToolTip(words)
        self._show_progress()

    @Slot()
    def _show_progress(self) -> None:
        strip = self._strip
        self.bar.setVisible(strip.runs)
        self.bar.setValue(round(1000 * strip.share))
        missing = not strip.runs and 0 < strip.count > len(strip.frames)
        self.stop.setVisible(strip.runs or missing)
        self.stop.setText(self.tr("Stop") if strip.runs else self.tr("Continue"))
        self.stop.setAccessibleName(self.stop.text())
        text = ""
        if strip.runs:
            text = self.tr("{0} of {1} frames")
            text = text.replace("{0}", str(len(strip.frames))).replace("{1}", str(strip.count))
            left = strip.seconds_left
            if left is not None and left >= 1 and strip.frames:
                text += " · " + self.tr("{0} left").replace("{0}", time_in_words(left))
            if not strip.frames:
                text = self.tr("Analysing the photos…")
        elif missing:
            text = self.tr("Stopped after {0} frames.").replace("{0}", str(len(strip.frames)))
        self.work.setText(text)

    @Slot(bool)
    def _show_play(self, on: bool) -> None:
        self._icons.bind(self.play, "pause" if on else "play")
        text = self.tr("Pause") if on else self.tr("Play")
        self.play.setAccessibleName(text)
        self.play.setToolTip(self.tr("{0} (Space)").replace("{0}", text))

    @Slot()
    def _on_stop(self) -> None:
        if self._strip.runs:
            self._strip.stop()
        else:
            self._strip.renew()

    def changeEvent(self, event: QEvent) -> None:
        """The language may change while the window is open."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
            self._show()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self.bar.setAccessibleName(self.tr("Progress"))
        self.open.setText(self.tr("Open frame in the editor"))
        self.open.setAccessibleName(self.open.text())
        self._show_play(self._player.runs)
