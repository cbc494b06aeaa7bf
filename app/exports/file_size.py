"""How large a file will be, guessed from a few pieces of the picture; and sizes in words."""

from __future__ import annotations

import io
from typing import Any

import numpy as np
from PIL import Image
from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QImage

from app.translations import decimal

_TILE = 192  # pixels a side
_ACROSS = 3  # tiles in each direction
_OVERHEAD = 2_000  # bytes of headers
_PNG_LEVEL = 6


def estimated_bytes(picture: QImage, size: QSize, kind: str, quality: int) -> int:
    """Bytes of `picture` written in `size` as `kind`, to within about a fifth, in some milliseconds.

    Tiles from all over the picture are compressed for real, scaled as the whole would be.

    Args:
        picture: the photo, Format_RGB32.
        size: of the file, in pixels.
        kind: a key of `output.FORMATS`.
        quality: 1 to 100; for JPEG and WebP.
    """
    if picture.isNull() or size.isEmpty():
        return 0
    share = size.width() / picture.width()
    pixels = packed = 0
    for tile in _tiles(picture, share):
        pixels += tile.shape[0] * tile.shape[1]
        packed += _packed(tile, kind, quality)
    return _OVERHEAD + round(packed / max(pixels, 1) * size.width() * size.height())


def in_words(size: int) -> str:
    """ "870 KB", "2.4 MB"; in thousands, as file managers count."""
    if size < 1_000_000:
        return f"{max(1, round(size / 1000))} KB"
    return f"{decimal(size / 1e6)} MB" if size < 1e9 else f"{decimal(size / 1e9)} GB"


def _tiles(picture: QImage, share: float) -> list[np.ndarray]:
    """Up to nine pieces, [h,w,3] uint8 RGB, as they will be in the file."""
    side = min(round(_TILE / share), picture.width(), picture.height())
    tiles = []
    for row in range(_ACROSS):
        for column in range(_ACROSS):
            left = (picture.width() - side) * column // (_ACROSS - 1)
            top = (picture.height() - side) * row // (_ACROSS - 1)
            tile = picture.copy(QRect(left, top, side, side))
            if share < 1:
                small = max(1, round(side * share))
                keep, smooth = (
                    Qt.AspectRatioMode.IgnoreAspectRatio,
                    Qt.TransformationMode.SmoothTransformation,
                )
                tile = tile.scaled(small, small, keep, smooth)
            tiles.append(_array(tile))
    return tiles


def _array(image: QImage) -> np.ndarray:
    image = image.convertToFormat(QImage.Format.Format_RGB32)
    rows = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.bytesPerLine())
    return rows[:, : 4 * image.width()].reshape(image.height(), image.width(), 4)[..., 2::-1].copy()


def _packed(tile: np.ndarray, kind: str, quality: int) -> int:
    """Bytes of one tile; a TIFF is deflated as a PNG is."""
    options: dict[str, dict[str, Any]] = {
        "JPEG": {"quality": quality, "subsampling": 0},
        "WebP": {"quality": 75 if quality >= 100 else quality, "lossless": quality >= 100},
        "PNG": {"compress_level": _PNG_LEVEL},
    }
    kind = "PNG" if kind == "TIFF" else kind
    out = io.BytesIO()
    Image.fromarray(tile).save(out, kind, **options[kind])
    headers = {"JPEG": 620, "PNG": 60, "WebP": 30}  # would count for every tile
    return max(len(out.getvalue()) - headers[kind], 1)
