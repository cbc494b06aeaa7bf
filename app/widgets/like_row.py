"""The chosen pictures that new ones stay near, and how near."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from app.icons import Icons
from app.theme import Role, Theme
from app.widgets.slider_row import SliderRow

_MOST_SHOWN = 6


class _Faces(QWidget):
    """Small pictures side by side."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._images: list[QImage] = []
        self._side = round(2.2 * self.fontMetrics().height())

    def show_images(self, images: Sequence[QImage]) -> None:
        self._images = list(images[:_MOST_SHOWN])
        self.setFixedHeight(self._side)
        self.setVisible(bool(images))
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        for place, image in enumerate(self._images):
            painter.drawImage(QRectF(place * self._side * 1.12, 0, self._side, self._side), image)


class LikeRow(QWidget):
    """Hidden as long as nothing is chosen.

    Signals:
        cleared(): the user wants any pictures again.
    """

    cleared = Signal()

    def __init__(self, theme: Theme, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._count = 0
        em = self.fontMetrics().height()
        self.label, self.cross, self.faces = QLabel(self), QToolButton(self), _Faces(self)
        self.cross.setIconSize(QSize(em, em))
        icons.bind(self.cross, "close", Role.FAINT)
        self.spread = SliderRow(theme, self, least=0, most=100, home=50)
        head = QHBoxLayout()
        head.addWidget(self.label, 1)
        head.addWidget(self.cross, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, em // 2, 0, 0)
        column.setSpacing(em // 4)
        column.addLayout(head)
        column.addWidget(self.faces)
        column.addWidget(self.spread)
        self.cross.clicked.connect(self.cleared)
        self.show_chosen(0, ())

    def retranslate(self) -> None:
        """Set every text in the language of the moment."""
        self.cross.setAccessibleName(self.tr("Any pictures again"))
        self.cross.setToolTip(self.tr("Any pictures again"))
        self.spread.name_it(
            self.tr("How different"),
            self.tr("0 % draws the chosen faces again with other details, 100 % draws anybody."),
        )
        self._show_count()

    def show_chosen(self, count: int, images: Sequence[QImage]) -> None:
        """So many pictures, and those of them that are at hand."""
        self._count = count
        self.faces.show_images(images)
        self.setVisible(count > 0)
        self._show_count()

    def _show_count(self) -> None:
        text = (
            self.tr("Like the chosen picture")
            if self._count == 1
            else self.tr("Like the {0} chosen pictures")
        )
        self.label.setText(text.replace("{0}", str(self._count)))
