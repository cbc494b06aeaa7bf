"""An edit in plain words: how well the model sees the face, and how far the edit goes from the person."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QRectF, QSize, Qt, Slot
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from app.theme import Role, Theme
from app.translations import decimal
from core.protocol import Edited, Quality

translate = QCoreApplication.translate

_PSNR_SHOWN = (20.0, 40.0)  # dB, the ends of the bar
_DRIFT_SHOWN = 1.0  # as far as two random people are apart


class Bar(QWidget):
    """A thin bar, filled by a share."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._share, self._role = 0.0, Role.FAINT
        self.setFixedHeight(max(3, round(self.fontMetrics().height() * 0.22)))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    @property
    def share(self) -> float:
        """0 to 1."""
        return self._share

    def set_share(self, share: float, role: Role) -> None:
        """Fill it so far, in this role's colour."""
        self._share, self._role = min(max(share, 0.0), 1.0), role
        self.update()

    def sizeHint(self) -> QSize:
        """As wide as there is room for."""
        return QSize(self.fontMetrics().height() * 6, self.height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """A groove and what is filled of it."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        radius = self.height() / 2
        painter.setBrush(self._theme.colour(Role.GROOVE))
        painter.drawRoundedRect(QRectF(self.rect()), radius, radius)
        if self._share > 0:
            painter.setBrush(self._theme.colour(self._role))
            width = max(self._share * self.width(), float(self.height()))
            painter.drawRoundedRect(QRectF(0, 0, width, self.height()), radius, radius)


class Gauge(QWidget):
    """A name, a word for the figure, and a bar below them."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name, self.word, self.bar = QLabel(self), QLabel(self), Bar(theme, self)
        self.name.setProperty("faint", True)
        em = self.fontMetrics().height()
        line = QHBoxLayout()
        line.setSpacing(em // 2)
        line.addWidget(self.name)
        line.addStretch(1)
        line.addWidget(self.word)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(em // 5)
        column.addLayout(line)
        column.addWidget(self.bar)
        for label in (self.name, self.word):
            font = label.font()
            font.setPointSizeF(font.pointSizeF() * 0.92)
            label.setFont(font)

    def show_nothing(self) -> None:
        """No figure."""
        self.show_figure("–", 0.0, Role.FAINT)

    def show_figure(self, word: str, share: float, role: Role) -> None:
        """A figure, in words and as a share of the bar."""
        self.word.setText(word)
        self.bar.set_share(share, role)
        self.setAccessibleName(f"{self.name.text()}: {word}")

    def set_words(self, name: str, tip: str) -> None:
        """What it is, and what it means."""
        self.name.setText(name)
        self.setToolTip(tip)
        self.setAccessibleDescription(tip)


class Gauges(QWidget):
    """Reconstruction and identity of the face that is edited."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.reconstruction, self.identity = Gauge(theme, self), Gauge(theme, self)
        self._psnr: float | None = None
        self._drift: float | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self.fontMetrics().height() // 2)
        column.addWidget(self.reconstruction)
        column.addWidget(self.identity)
        self._show()

    def changeEvent(self, event: QEvent) -> None:
        """The language may change while the window is open."""
        if event.type() == QEvent.Type.LanguageChange:
            self._show()
        super().changeEvent(event)

    @Slot()
    def clear(self) -> None:
        """Another photo, of which nothing is known yet."""
        self._psnr = self._drift = None
        self._show()

    @Slot(object)
    def show_edited(self, edited: Edited) -> None:
        """The figures of what is on the canvas; previews do not measure the drift, and it stays as it was."""
        if edited.request.quality is not Quality.PREVIEW or self._psnr is None:
            self._psnr = edited.psnr
        if edited.drift is not None:
            self._drift = edited.drift
        elif edited.request.quality is not Quality.PREVIEW:
            self._drift = None
        if not edited.request.focused.changes:
            self._drift = 0.0
        self._show()

    def _show(self) -> None:
        self.reconstruction.set_words(self.tr("Reconstruction"), self._about_reconstruction())
        self.identity.set_words(self.tr("Identity"), self._about_identity())
        if self._psnr is None:
            self.reconstruction.show_nothing()
        else:
            least, most = _PSNR_SHOWN
            share = (self._psnr - least) / (most - least)
            self.reconstruction.show_figure(*_psnr_words(self._psnr, share))
        if self._drift is None:
            self.identity.show_nothing()
        else:
            word, role = _drift_words(self._drift)
            self.identity.show_figure(word, self._drift / _DRIFT_SHOWN, role)

    def _about_reconstruction(self) -> str:
        lines = [
            self.tr("How closely the model can redraw this face, unedited. The longer the bar, the better."),
            self.tr("Where it is rough, edits look less like the person: a larger, sharper, more frontal "
                    "face helps, or a crop that sits better."),
        ]  # fmt: skip
        if self._psnr is not None:
            figure = decimal(self._psnr) if self._psnr < 99.95 else "∞"
            lines.append(self.tr("Measured: {0} dB (PSNR)").replace("{0}", figure))
        return "\n".join(lines)

    def _about_identity(self) -> str:
        lines = [
            self.tr("How far the edit goes from the person in the photo. The shorter the bar, the better; "
                    "a full one is as far as two random people are apart."),
            self.tr("To come closer: lower the amount, hold attributes that should stay (the locks), or "
                    "keep more detail."),
        ]  # fmt: skip
        if self._drift is not None:
            figure = str(round(self._drift * 100))
            lines.append(self.tr("Measured: {0} % of that way").replace("{0}", figure))
        return "\n".join(lines)


def _psnr_words(psnr: float, share: float) -> tuple[str, float, Role]:
    if psnr >= 33:
        return translate("Gauges", "Very close"), share, Role.GOOD
    if psnr >= 29:
        return translate("Gauges", "Close"), share, Role.GOOD
    if psnr >= 25:
        return translate("Gauges", "Fair"), share, Role.WARNING
    return translate("Gauges", "Rough"), max(share, 0.05), Role.BAD


def _drift_words(drift: float) -> tuple[str, Role]:
    # With the bundled model one slider at half its way drifts by 0.04 to 0.13, four at their ends by 0.5.
    if drift < 0.005:
        return translate("Gauges", "Unchanged"), Role.GOOD
    if drift < 0.15:
        return translate("Gauges", "Very close"), Role.GOOD
    if drift < 0.3:
        return translate("Gauges", "A little different"), Role.GOOD
    if drift < 0.6:
        return translate("Gauges", "Noticeably different"), Role.WARNING
    return translate("Gauges", "Like someone else"), Role.BAD
