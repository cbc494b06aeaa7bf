"""What the model sees in a face: what goes in, what comes out, the rest, and how usual that is."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Slot
from PySide6.QtGui import QImage, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import (
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from app.photos.pyramid import image_of
from app.sentences import translated
from app.theme import Role, Theme
from app.widgets.gauges import Gauge
from app.widgets.model_view_words import figure_words, gauge_words, picture_words, verdict, why_not
from core.protocol import CodeDescribed, Grade, ModelLoaded, NoiseFigures

_PSNR_SHOWN = (20.0, 40.0)  # dB, the ends of the bar, as in the panel
_STRUCTURE_SHOWN = 5.0  # times that of white noise
_DISTANCE_SHOWN = 1.5  # times that of a very unlike picture
# Other people's portraits leave 0.8 to 1.8 (5 to 95 of 100, the bundled model), scenes 2.1 to 5.0.
_LITTLE, _SOME = 2.0, 3.0


class Framed(QWidget):
    """A small picture, enlarged smoothly or pixel by pixel, with a caption."""

    def __init__(self, theme: Theme, parent: QWidget, *, smooth: bool = True) -> None:
        super().__init__(parent)
        self._theme, self._smooth = theme, smooth
        self._image: QImage | None = None
        self.caption = QLabel(self)
        self.caption.setProperty("faint", True)
        self.caption.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.caption.setWordWrap(True)
        em = self.fontMetrics().height()
        self._side = 11 * em
        column = QVBoxLayout(self)
        column.setContentsMargins(0, self._side + em // 2, 0, 0)
        column.addWidget(self.caption)
        self.setFixedWidth(self._side)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def show_image(self, image: QImage | None) -> None:
        """Another picture; None for none."""
        self._image = image
        self.update()

    def set_words(self, caption: str, tip: str) -> None:
        """What it is."""
        self.caption.setText(caption)
        self.setAccessibleName(caption)
        self.setAccessibleDescription(tip)
        self.setToolTip(tip)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The picture with round corners, or its empty place."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, self._smooth)
        place, shape = QRectF(0, 0, self._side, self._side), QPainterPath()
        shape.addRoundedRect(place, 6, 6)
        painter.fillPath(shape, self._theme.colour(Role.GROOVE))
        if self._image is not None:
            painter.setClipPath(shape)
            painter.drawImage(place, self._image)


class ModelViewDialog(QDialog):
    """Stays open beside the editor, and follows the face that is edited there."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._described: CodeDescribed | None = None
        self._model: ModelLoaded | None = None
        self._message = ""
        self.verdict, self.meaning = QLabel(self), QLabel(self)
        self.crop, self.redrawn = Framed(theme, self), Framed(theme, self)
        self.noise = Framed(theme, self, smooth=False)
        self.likeness, self.reconstruction, self.structure = (Gauge(theme, self) for _ in range(3))
        self.figures: list[tuple[QLabel, QLabel]] = [(QLabel(self), QLabel(self)) for _ in range(4)]
        self.close_button = QPushButton(self)
        self.close_button.clicked.connect(self.accept)
        self._lay_out()
        self._show()

    def _lay_out(self) -> None:
        em = self.fontMetrics().height()
        font = self.verdict.font()
        font.setPointSizeF(font.pointSizeF() * 1.25)
        font.setBold(True)
        self.verdict.setFont(font)
        self.meaning.setWordWrap(True)
        self.meaning.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.meaning.setMinimumHeight(4 * em + em // 2)
        self.meaning.setAlignment(Qt.AlignmentFlag.AlignTop)
        pictures = QHBoxLayout()
        pictures.setSpacing(em)
        for picture in (self.crop, self.redrawn, self.noise):
            pictures.addWidget(picture)
        grid = QGridLayout()
        grid.setHorizontalSpacing(em)
        grid.setVerticalSpacing(em // 4)
        grid.setColumnStretch(1, 1)
        for row, (name, value) in enumerate(self.figures):
            name.setProperty("faint", True)
            value.setAlignment(Qt.AlignmentFlag.AlignRight)
            value.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            grid.addWidget(name, row, 0)
            grid.addWidget(value, row, 1)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.close_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(em, em, em, em)
        column.setSpacing(em * 3 // 4)
        column.addWidget(self.verdict)
        column.addWidget(self.meaning)
        column.addLayout(pictures)
        for gauge in (self.likeness, self.reconstruction, self.structure):
            column.addWidget(gauge)
        column.addLayout(grid)
        column.addStretch(1)
        column.addLayout(foot)

    def sizeHint(self) -> QSize:
        """As wide as the three pictures."""
        em = self.fontMetrics().height()
        return QSize(34 * em, super().sizeHint().height())

    # --- what there is to show

    def show_waiting(self, *, has_photo: bool) -> None:
        """Nothing is known yet."""
        self._described = None
        self._message = (
            self.tr("The model looks at the face as soon as it has nothing else to do.")
            if has_photo
            else self.tr("Open a photo to see what the model makes of it.")
        )
        self._show()

    def show_failed(self, message: str) -> None:
        """It could not be found out."""
        self._described, self._message = None, message
        self._show()

    @Slot(object)
    def show_described(self, described: CodeDescribed, model: ModelLoaded) -> None:
        """What was found out."""
        self._described, self._model = described, model
        self._show()

    def changeEvent(self, event: QEvent) -> None:
        """The language may change while it is open."""
        if event.type() == QEvent.Type.LanguageChange:
            self._show()
        super().changeEvent(event)

    def _show(self) -> None:
        self.setWindowTitle(self.tr("What the model sees"))
        self.close_button.setText(self.tr("Close"))
        self._name()
        described = self._described
        if described is None:
            self.verdict.setText(self.tr("Not looked at yet"))
            self.meaning.setText(self._message)
            for picture in (self.crop, self.redrawn, self.noise):
                picture.show_image(None)
            for gauge in (self.likeness, self.reconstruction, self.structure):
                gauge.show_nothing()
            for _, value in self.figures:
                value.setText("–")
            return
        self._show_verdict(described)
        self.crop.show_image(image_of(described.crop))
        self.redrawn.show_image(image_of(described.reconstruction))
        self.noise.show_image(image_of(described.noise))
        least, most = _PSNR_SHOWN
        decibels = self.tr("{0} dB").replace("{0}", f"{min(described.psnr, 99.9):.1f}")
        share = (described.psnr - least) / (most - least)
        self.reconstruction.show_figure(decibels, share, Role.GOOD if share > 0.45 else Role.WARNING)
        self._show_figures(described.figures)

    def _show_verdict(self, described: CodeDescribed) -> None:
        likeness = described.likeness
        if likeness is None:
            self.verdict.setText(self.tr("Can't be told"))
            self.meaning.setText(why_not(described.lacking))
            self.likeness.show_nothing()
            return
        title, meaning, role = verdict(likeness.grade)
        self.verdict.setText(title)
        trained = ""
        if likeness.grade is not Grade.ALIKE and self._model is not None:
            about = self.tr("The model was trained on: {0}.")
            trained = "\n" + about.replace("{0}", translated(self._model.trained_on).rstrip("."))
        self.meaning.setText(meaning + trained)
        nearer = self.tr("farther than {0} of 100").replace("{0}", str(min(int(100 * likeness.nearer), 99)))
        shown = likeness.distance / (_DISTANCE_SHOWN * likeness.very_unlike)
        self.likeness.show_figure(nearer, shown, role)

    def _show_figures(self, figures: NoiseFigures) -> None:
        structure = figures.structure
        word, role = self.tr("Little"), Role.GOOD
        if structure >= _LITTLE:
            word, role = (self.tr("Some"), Role.WARNING) if structure < _SOME else (self.tr("Much"), Role.BAD)
        times = self.tr("{0} · {1} times that of noise").replace("{0}", word)
        self.structure.show_figure(
            times.replace("{1}", f"{structure:.1f}"), structure / _STRUCTURE_SHOWN, role
        )
        texts = (
            "  ".join(f"{value:+.2f}" for value in figures.mean),
            "  ".join(f"{value:.2f}" for value in figures.deviation),
            f"{figures.kurtosis:+.2f}",
            f"{figures.neighbours:+.2f}",
        )
        for (_, value), text in zip(self.figures, texts, strict=True):
            value.setText(text)

    def _name(self) -> None:
        pictures = (self.crop, self.redrawn, self.noise)
        for picture, words in zip(pictures, picture_words(), strict=True):
            picture.set_words(*words)
        gauges = (self.likeness, self.reconstruction, self.structure)
        for gauge, words in zip(gauges, gauge_words(), strict=True):
            gauge.set_words(*words)
        for (name, value), (text, tip) in zip(self.figures, figure_words(), strict=True):
            name.setText(text)
            value.setAccessibleName(text)
            for label in (name, value):
                label.setToolTip(tip)
