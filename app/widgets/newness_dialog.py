"""Is a picture new? The training pictures most like it, and a plain word on how like."""

from __future__ import annotations

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import (
    QDialog,
    QGridLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from app.engine.engine_client import EngineClient
from app.engine.engine_task import EngineTask
from app.photos.pyramid import image_of
from core.protocol import Failed, Neighbours, NeighboursFound, Progress, Reply

COUNT = 4


class NewnessDialog(QDialog):
    """Asks the engine as soon as it is made; closing it takes the question back."""

    def __init__(
        self, engine: EngineClient, model: str, image: QImage, z_sem: bytes, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Is it new?"))
        self._side = 8 * self.fontMetrics().height()
        self.verdict, self.explanation, self._note = QLabel(self), QLabel(self), QLabel(self)
        self.bar = QProgressBar(self)
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(self.tr("Progress"))
        self.pictures = QGridLayout()
        self.close_button = QPushButton(self.tr("Close"), self)
        self.close_button.setAccessibleName(self.tr("Close"))
        self.close_button.clicked.connect(self.reject)
        self._lay_out()
        self._add_picture(0, image, self.tr("This picture"))
        self.verdict.setText(self.tr("Comparing it with the pictures that the model learned from…"))
        self._task = EngineTask(engine, self)
        self._task.told.connect(self._on_told)
        self._task.done.connect(self._on_found)
        self._task.failed.connect(self._on_failed)
        self._task.send(Neighbours(model, z_sem, COUNT))
        self.finished.connect(self._task.cancel)

    def _lay_out(self) -> None:
        em = self.fontMetrics().height()
        font = self.verdict.font()
        font.setWeight(font.Weight.DemiBold)
        font.setPointSizeF(font.pointSizeF() * 1.15)
        self.verdict.setFont(font)
        self.explanation.setProperty("faint", True)
        self._note.setProperty("faint", True)
        column = QVBoxLayout(self)
        column.setContentsMargins(em, em, em, em)
        column.setSpacing(em * 2 // 3)
        self.pictures.setHorizontalSpacing(em // 2)
        for label in (self.verdict, self.explanation):
            label.setWordWrap(True)
            label.setMinimumWidth(5 * self._side)
            column.addWidget(label)
        column.addWidget(self.bar)
        column.addLayout(self.pictures)
        self._note.setWordWrap(True)
        column.addWidget(self._note)
        column.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignRight)

    def _add_picture(self, column: int, image: QImage, words: str) -> None:
        picture, caption = QLabel(self), QLabel(words, self)
        smooth = Qt.TransformationMode.SmoothTransformation
        side = round(self._side * self.devicePixelRatioF())
        large = QPixmap.fromImage(image.scaled(side, side, Qt.AspectRatioMode.KeepAspectRatio, smooth))
        large.setDevicePixelRatio(self.devicePixelRatioF())
        picture.setPixmap(large)
        picture.setAccessibleName(words)
        caption.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.pictures.addWidget(picture, 0, column, Qt.AlignmentFlag.AlignHCenter)
        self.pictures.addWidget(caption, 1, column)

    @Slot(object)
    def _on_told(self, reply: Reply) -> None:
        if isinstance(reply, Progress):
            self.bar.setRange(0, reply.total)
            self.bar.setValue(reply.done)

    @Slot(object)
    def _on_found(self, found: NeighboursFound) -> None:
        self.bar.hide()
        near, middle, _ = found.usual
        nearest = found.neighbours[0].distance
        self.verdict.setText(self._verdict(nearest, near))
        words = self.tr(
            "Its nearest of the {0} training pictures is {1} away. Half of the training pictures have "
            "another one within {2}, one in twenty within {3}; 0 is the same face, 1 an unrelated one."
        )
        for place, value in enumerate(
            (f"{found.compared:,}", *(f"{v:.2f}" for v in (nearest, middle, near)))
        ):
            words = words.replace(f"{{{place}}}", value)
        self.explanation.setText(words)
        for place, neighbour in enumerate(found.neighbours):
            away = self.tr("{0} away").replace("{0}", f"{neighbour.distance:.2f}")
            self._add_picture(place + 1, image_of(neighbour.pixels), away)
        self._note.setText(
            self.tr(
                "The model holds no photos. These are its own redraws of the nearest training pictures, from "
                "the short codes that it keeps of them."
            )
        )
        self.adjustSize()

    def _verdict(self, nearest: float, near: float) -> str:
        if nearest < near / 2:
            return self.tr("A copy, or nearly: it is all but the same as a training picture.")
        if nearest < near:
            return self.tr(
                "Close to a training picture: closer than 19 of 20 training pictures are to each other."
            )
        return self.tr("No copy: it is as far from every training picture as they are from each other.")

    @Slot(object)
    def _on_failed(self, failure: Failed) -> None:
        self.bar.hide()
        self.verdict.setText(self.tr("That can't be told with this model."))
        self.explanation.setText(failure.message)
        self.adjustSize()
