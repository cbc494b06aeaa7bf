"""Pictures for the screen, with halved copies so that a large photo looks fine when it is shown small."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage

_SMALLEST = 256  # pixels; nothing is gained by going on


def image_of(pixels: NDArray[np.uint8]) -> QImage:
    """[h,w,4] uint8, blue-green-red-255, as an image that shares the memory; never write to it again."""
    pixels = np.ascontiguousarray(pixels)
    height, width = pixels.shape[:2]
    return QImage(pixels.data, width, height, 4 * width, QImage.Format.Format_RGB32)


class Pyramid:
    """An image and its copies of 1/2, 1/4 ... of the size. Qt alone shrinks by skipping pixels."""

    def __init__(self, image: QImage) -> None:
        self._levels = [image]

    @property
    def image(self) -> QImage:
        """The whole one."""
        return self._levels[0]

    @property
    def size(self) -> QSize:
        """Of the whole one, in pixels."""
        return self._levels[0].size()

    def build(self) -> None:
        """Make every copy now, on the calling thread."""
        self.level(0.0)

    def level(self, scale: float) -> QImage:
        """The smallest copy with a pixel for each screen pixel, at `scale` screen pixels a picture pixel."""
        index = 0
        while scale <= 0.5:
            if index + 1 == len(self._levels) and not self._halve():
                break
            index += 1
            scale *= 2
        return self._levels[index]

    def _halve(self) -> bool:
        last = self._levels[-1]
        if min(last.width(), last.height()) < 2 * _SMALLEST:
            return False
        smooth = Qt.TransformationMode.SmoothTransformation
        keep = Qt.AspectRatioMode.IgnoreAspectRatio
        self._levels.append(last.scaled(last.width() // 2, last.height() // 2, keep, smooth))
        return True
