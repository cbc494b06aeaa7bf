"""The status bar: how the engine is, what it does and for how long, and what is on the canvas."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QSize, QTimer, Slot
from PySide6.QtGui import QHideEvent, QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QStatusBar, QWidget

from app.engine.engine_client import EngineClient, EngineState
from app.process_memory import resident
from app.theme import Role, Theme
from app.translations import decimal
from core.protocol import Progress, Ready, is_live

translate = QCoreApplication.translate

_QUIET_FOR = 300  # milliseconds; shorter work than this is not spoken of
_LOOK_EVERY = 1000  # milliseconds between two looks at the engine's memory and queue


class Dot(QWidget):
    """A coloured dot; the words beside it say the same."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._role = theme, Role.FAINT
        side = round(self.fontMetrics().height() * 0.5)
        self.setFixedSize(QSize(side, side))
        theme.changed.connect(self.update)

    def set_role(self, role: Role) -> None:
        """Change the colour."""
        self._role = role
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """A disc."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(self._theme.colour(self._role))
        painter.setBrush(self._theme.colour(self._role))
        painter.drawEllipse(self.rect().adjusted(1, 1, -1, -1))


class Status(QStatusBar):
    """Left the engine, then its work; right the photo's figures."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizeGripEnabled(False)
        self._ready: Ready | None = None
        self._state = EngineState.STOPPED
        self._watched: EngineClient | None = None
        self._dot, self.engine, self.work = Dot(theme, self), QLabel(self), QLabel(self)
        self.queue, self.memory = QLabel(self), QLabel(self)
        self.bar = QProgressBar(self)
        self._size, self._zoom = QLabel(self), QLabel(self)
        self._pending: Progress | None = None
        self._quiet = QTimer(self, singleShot=True, interval=_QUIET_FOR)
        self._quiet.timeout.connect(self._show_pending)
        self._look = QTimer(self, interval=_LOOK_EVERY)
        self._look.timeout.connect(self.look)
        self._lay_out()
        self._retranslate()
        self.set_idle()

    def _lay_out(self) -> None:
        em = self.fontMetrics().height()
        self.bar.setTextVisible(False)
        self.bar.setFixedWidth(em * 10)
        left = QWidget(self)
        line = QHBoxLayout(left)
        line.setContentsMargins(em * 3 // 4, em // 4, 0, em // 4)
        line.setSpacing(em // 2)
        for widget in (self._dot, self.engine):
            line.addWidget(widget)
        line.addSpacing(em)
        line.addWidget(self.bar)
        line.addWidget(self.work)
        line.addWidget(self.queue)
        self.addWidget(left)
        right = QWidget(self)
        line = QHBoxLayout(right)
        line.setContentsMargins(0, em // 4, em * 3 // 4, em // 4)
        line.setSpacing(em * 3 // 2)
        for widget in (self.memory, self._size, self._zoom):
            line.addWidget(widget)
        self.addPermanentWidget(right)
        self.queue.hide()
        self.memory.hide()

    def changeEvent(self, event: QEvent) -> None:
        """The language may change while the window is open."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self.bar.setAccessibleName(self.tr("Progress"))
        self.memory.setToolTip(self.tr("Memory that the engine uses, the model's own included"))
        self.show_state(self._state)
        self.look()

    # --- the engine

    def watch(self, engine: EngineClient) -> None:
        """Look at its memory and queue from time to time, as long as the bar is seen."""
        self._watched = engine

    def showEvent(self, event: QShowEvent) -> None:
        """Look again."""
        self._look.start()
        super().showEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        """Nobody looks."""
        self._look.stop()
        super().hideEvent(event)

    @Slot()
    def look(self) -> None:
        """Say what the engine holds, and what waits for it. A waiting preview is nothing to speak of."""
        if self._watched is None:
            return
        used = resident(self._watched.pid)
        self.memory.setVisible(used is not None)
        if used is not None:
            large = used >= 1e9
            words = self.tr("{0} GB") if large else self.tr("{0} MB")
            self.memory.setText(words.replace("{0}", decimal(used / 1e9) if large else f"{used / 1e6:.0f}"))
        waiting = sum(not is_live(request) for request in self._watched.waiting[1:])
        self.queue.setVisible(waiting > 0)
        self.queue.setText(self.tr("· {0} waiting").replace("{0}", str(waiting)))

    @Slot(object)
    def show_ready(self, ready: Ready) -> None:
        """What the engine runs on."""
        self._ready = ready
        self.show_state(EngineState.RUNNING)

    @Slot(object)
    def show_state(self, state: EngineState) -> None:
        """How the engine is."""
        self._state = state
        device = self._ready.device if self._ready is not None else ""
        texts = {
            EngineState.STOPPED: (self.tr("Engine off"), Role.FAINT),
            EngineState.STARTING: (self.tr("Engine starting…"), Role.WARNING),
            EngineState.RUNNING: (self.tr("Ready on {0}").replace("{0}", device), Role.GOOD),
            EngineState.FAILED: (self.tr("Engine stopped"), Role.BAD),
        }
        text, role = texts[state]
        self.engine.setText(text)
        self._dot.set_role(role)
        precision = self._ready.precision if self._ready is not None else ""
        self.engine.setToolTip(self.tr("Precision: {0}").replace("{0}", precision) if precision else "")
        if state is not EngineState.RUNNING:
            self.set_idle()

    @Slot(object)
    def show_progress(self, progress: Progress) -> None:
        """Say what is being done, unless it is over in a blink."""
        self._pending = progress
        if self.bar.isHidden():
            if not self._quiet.isActive():
                self._quiet.start()
        else:
            self._show_pending()

    @Slot()
    def set_idle(self) -> None:
        """Nothing is being done."""
        self._quiet.stop()
        self._pending = None
        self.bar.hide()
        self.work.clear()

    @Slot()
    def _show_pending(self) -> None:
        progress = self._pending
        if progress is None:
            return
        self.bar.setRange(0, progress.total if progress.total > 1 else 0)  # nothing to count: a busy bar
        self.bar.setValue(progress.done)
        self.bar.show()
        self.work.setText(describe(progress))

    def show_photo(self, size: QSize) -> None:
        """How large the photo is."""
        self._size.setText(f"{size.width()} × {size.height()}")

    def set_editor_shown(self, shown: bool) -> None:
        """Size and zoom are of the photo in the editor; another page has neither."""
        self._size.setVisible(shown)
        self._zoom.setVisible(shown)

    @Slot(float)
    def show_zoom(self, zoom: float) -> None:
        """In per cent, where there is a photo."""
        if not self._size.text():
            return
        self._zoom.setText(f"{zoom * 100:.0f} %")


def describe(progress: Progress) -> str:
    """A line about what is being done, and for how long."""
    stages = {
        "loading": translate("Status", "Loading the model"),
        "finding": translate("Status", "Looking for faces"),
        "encoding": translate("Status", "Analysing the face"),
        "decoding": translate("Status", "Drawing the edit"),
        "writing": translate("Status", "Writing the photo"),
    }
    parts = [stages.get(progress.stage, progress.stage)]
    if progress.total > 1:
        step = translate("Status", "step {0} of {1}")
        parts.append(step.replace("{0}", str(progress.done)).replace("{1}", str(progress.total)))
    if progress.seconds_left is not None and progress.seconds_left >= 1:
        parts.append(translate("Status", "{0} s left").replace("{0}", str(round(progress.seconds_left))))
    return " · ".join(parts)
