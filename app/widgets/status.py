"""The status bar: how the engine is, what it does and for how long, and what is on the canvas."""

from __future__ import annotations

from PySide6.QtCore import QSize, QTimer, Slot
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QStatusBar, QWidget

from app.engine_client import EngineState
from app.theme import Role, Theme
from core.protocol import Progress, Ready

_QUIET_FOR = 300  # milliseconds; shorter work than this is not spoken of


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
        self._dot, self.engine, self.work = Dot(theme, self), QLabel(self), QLabel(self)
        self.bar = QProgressBar(self)
        self.psnr, self._size, self._zoom = QLabel(self), QLabel(self), QLabel(self)
        self._pending: Progress | None = None
        self._quiet = QTimer(self, singleShot=True, interval=_QUIET_FOR)
        self._quiet.timeout.connect(self._show_pending)
        self._lay_out()
        self.set_idle()

    def _lay_out(self) -> None:
        em = self.fontMetrics().height()
        self.bar.setTextVisible(False)
        self.bar.setFixedWidth(em * 10)
        self.bar.setAccessibleName(self.tr("Progress"))
        left = QWidget(self)
        line = QHBoxLayout(left)
        line.setContentsMargins(em * 3 // 4, em // 4, 0, em // 4)
        line.setSpacing(em // 2)
        for widget in (self._dot, self.engine):
            line.addWidget(widget)
        line.addSpacing(em)
        line.addWidget(self.bar)
        line.addWidget(self.work)
        self.addWidget(left)
        right = QWidget(self)
        line = QHBoxLayout(right)
        line.setContentsMargins(0, em // 4, em * 3 // 4, em // 4)
        line.setSpacing(em * 3 // 2)
        for widget in (self.psnr, self._size, self._zoom):
            line.addWidget(widget)
        self.addPermanentWidget(right)

    @Slot(object)
    def show_ready(self, ready: Ready) -> None:
        """What the engine runs on."""
        self._ready = ready
        self.show_state(EngineState.RUNNING)

    @Slot(object)
    def show_state(self, state: EngineState) -> None:
        """How the engine is."""
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
        self.work.setText(describe(self, progress))

    def show_photo(self, size: QSize) -> None:
        """How large the photo is."""
        self._size.setText(f"{size.width()} × {size.height()}")
        self.psnr.clear()

    def show_psnr(self, psnr: float) -> None:
        """How well the model can redraw the crop."""
        figure = f"{psnr:.1f}" if psnr < 99.95 else "∞"
        self.psnr.setText(self.tr("Reconstruction {0} dB").replace("{0}", figure))
        self.psnr.setToolTip(
            self.tr("How closely the model can redraw this face, unedited: above 30 dB is good.")
        )

    @Slot(float)
    def show_zoom(self, zoom: float) -> None:
        """In per cent, where there is a photo."""
        if not self._size.text():
            return
        self._zoom.setText(f"{zoom * 100:.0f} %")


def describe(widget: QWidget, progress: Progress) -> str:
    """A line about what is being done, and for how long."""
    stages = {
        "loading": widget.tr("Loading the model"),
        "finding": widget.tr("Looking for faces"),
        "encoding": widget.tr("Analysing the face"),
        "decoding": widget.tr("Drawing the edit"),
        "writing": widget.tr("Writing the photo"),
    }
    parts = [stages.get(progress.stage, progress.stage)]
    if progress.total > 1:
        step = widget.tr("step {0} of {1}")
        parts.append(step.replace("{0}", str(progress.done)).replace("{1}", str(progress.total)))
    if progress.seconds_left is not None and progress.seconds_left >= 1:
        parts.append(widget.tr("{0} s left").replace("{0}", str(round(progress.seconds_left))))
    return " · ".join(parts)
