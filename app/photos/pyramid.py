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


def fitted(image: QImage, side: int) -> QImage:
    """A smooth copy of at most `side` pixels a side; never a larger one."""
    if max(image.width(), image.height()) <= side:
        return image.copy()
    keep, smooth = Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
    return image.scaled(side, side, keep, smooth)


class Pyramid:
    """An image and its copies of 1/2, 1/4 ... of the size. Qt alone shrinks by skipping pixels.

    Its memory can be given back: then one small copy stands for all of it until it is filled again.
    """

    def __init__(self, image: QImage) -> None:
        self._levels = [image]
        self._size = image.size()

    @property
    def image(self) -> QImage:
        """The whole one; the small copy while `is_whole` is False."""
        return self._levels[0]

    @property
    def size(self) -> QSize:
        """Of the whole one, in pixels, whether it is in memory or not."""
        return QSize(self._size)

    @property
    def full_size_image(self) -> QImage:
        """As large as the whole one; blurred while `is_whole` is False."""
        return self.image if self.is_whole else self.image.scaled(self._size)

    @property
    def is_whole(self) -> bool:
        """Whether every pixel is in memory."""
        return self._levels[0].size() == self._size

    def build(self) -> None:
        """Make every copy now, on the calling thread."""
        self.level(0.0)

    def level(self, scale: float) -> QImage:
        """The smallest copy with a pixel for each screen pixel, at `scale` screen pixels a picture pixel."""
        index = 0
        while scale <= 0.5 and self.is_whole:
            if index + 1 == len(self._levels) and not self._halve():
                break
            index += 1
            scale *= 2
        return self._levels[index]

    def small(self, side: int) -> QImage:
        """A copy of its own of at most `side` pixels a side."""
        return fitted(self.level(side / max(self._size.width(), self._size.height(), 1)), side)

    def release(self, side: int) -> None:
        """Keep nothing but a copy of at most `side` pixels a side."""
        if self.is_whole:
            self._levels = [self.small(side)]

    def refill(self, other: Pyramid) -> None:
        """Take over the copies of another one of the same picture."""
        if other.size != self.size:
            raise ValueError(f"the picture is {self.size}, not {other.size}")
        self._levels = other._levels

    def _halve(self) -> bool:
        last = self._levels[-1]
        if min(last.width(), last.height()) < 2 * _SMALLEST:
            return False
        smooth = Qt.TransformationMode.SmoothTransformation
        keep = Qt.AspectRatioMode.IgnoreAspectRatio
        self._levels.append(last.scaled(last.width() // 2, last.height() // 2, keep, smooth))
        return True
