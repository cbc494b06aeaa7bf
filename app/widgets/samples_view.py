"""The sheets of pictures that a run drew, from the first to the newest, with a slider to go through them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from app.runs.reader import Sample
from app.runs.words import stage_word
from app.theme import Role, Theme
from app.translations import grouped
from app.widgets.slider import CentreSlider


class Sheet(QWidget):
    """A picture as large as there is room for, smooth, and not more than three times as large as it is."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.image = QImage()
        self._scaled = QImage()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumHeight(8 * self.fontMetrics().height())
        theme.changed.connect(self.update)

    def show_image(self, image: QImage) -> None:
        """Show this one."""
        self.image, self._scaled = image, QImage()
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """In the middle."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.colour(Role.CANVAS))
        if self.image.isNull():
            return
        ratio = self.devicePixelRatioF()
        room = QSize(round(self.width() * ratio), round(self.height() * ratio))
        most = self.image.size() * 3
        wanted = self.image.size().scaled(room.boundedTo(most), Qt.AspectRatioMode.KeepAspectRatio)
        if self._scaled.size() != wanted:
            keep, smooth = Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
            self._scaled = self.image.scaled(wanted, keep, smooth)
        place = QRectF(0, 0, wanted.width() / ratio, wanted.height() / ratio)
        place.moveCenter(QRectF(self.rect()).center())
        painter.drawImage(place, self._scaled)


class SamplesView(QWidget):
    """Follows the newest sheet until the user goes back to an older one.

    Signals:
        wanted(Sample): its picture is to be read, for `show_picture`.
    """

    wanted = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._samples: tuple[Sample, ...] = ()
        self.sheet, self.slider = Sheet(theme, self), CentreSlider(theme, self, least=0, most=0)
        self.caption, self._explained, self._nothing = QLabel(self), QLabel(self), QLabel(self)
        self.slider.setPageStep(1)
        em = self.fontMetrics().height()
        for label in (self._explained, self._nothing):
            label.setProperty("faint", True)
            label.setWordWrap(True)
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._nothing.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        line = QHBoxLayout()
        line.setSpacing(em // 2)
        line.addWidget(self.caption)
        line.addWidget(self.slider, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(line)
        column.addWidget(self.sheet, 1)
        column.addWidget(self._explained)
        column.addWidget(self._nothing, 1)
        self._retranslate()
        self.slider.valueChanged.connect(self._on_moved)
        self._show()

    @property
    def shown(self) -> Sample | None:
        """The one that is shown, or being read."""
        return self._samples[self.slider.value()] if self._samples else None

    def show_samples(self, samples: Sequence[Sample]) -> None:
        """Offer these."""
        before, at_end = self.shown, self.slider.value() == self.slider.maximum()
        self._samples = tuple(samples)
        last = max(len(self._samples) - 1, 0)
        self.slider.blockSignals(True)
        self.slider.setRange(0, last)
        kept = self._samples.index(before) if before in self._samples else last
        self.slider.setValue(last if at_end else kept)
        self.slider.blockSignals(False)
        self.slider.update()
        self._show()
        if self.shown is not None and self.shown != before:
            self.wanted.emit(self.shown)
        elif self.shown is None:
            self.sheet.show_image(QImage())

    @Slot(object, object)
    def show_picture(self, sample: Sample, image: QImage) -> None:
        """The picture of the one that is wanted."""
        if sample == self.shown:
            self.sheet.show_image(image)
            self._explained.setText(self._explanation(sample, image))

    @Slot(int)
    def _on_moved(self, _: int) -> None:
        self._show()
        if self.shown is not None:
            self.wanted.emit(self.shown)

    def _show(self) -> None:
        sample = self.shown
        for widget in (self.caption, self.sheet, self._explained):
            widget.setVisible(sample is not None)
        self.slider.setVisible(len(self._samples) > 1)
        self._nothing.setVisible(sample is None)
        if sample is not None:
            codes = sample.stage == "prior"
            text = self.tr("{0}, after {1} codes") if codes else self.tr("{0}, after {1} pictures")
            words = text.replace("{0}", stage_word(sample.stage)).replace("{1}", grouped(sample.seen))
            self.caption.setText(words)
            self.sheet.setAccessibleName(words)
            self.slider.setAccessibleDescription(words)

    def _explanation(self, sample: Sample, image: QImage) -> str:
        if image.isNull():
            return self.tr("This sheet can't be read: it was deleted or is damaged.")
        if sample.stage == "prior":
            return self.tr("First row: training pictures. Below: pictures that the model invents.")
        if sample.stage == "ddim":
            return self.tr(
                "From above: training pictures; the same, taken apart and put together; blends of two; new "
                "pictures."
            )
        return self.tr(
            "From above: training pictures; the same, taken apart and put together; from the meaning alone; "
            "other details for the same meaning; blends of two."
        )

    def changeEvent(self, event: QEvent) -> None:
        """The language may change while the window is open."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self.slider.setAccessibleName(self.tr("Sheets of pictures over time"))
        self._nothing.setText(
            self.tr("Pictures appear here as the training goes on. “Sample now” draws some at once.")
        )
        self._show()
        if self.shown is not None and not self.sheet.image.isNull():
            self._explained.setText(self._explanation(self.shown, self.sheet.image))
