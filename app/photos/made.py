"""Pictures that were made here and come from no camera: as files that say so, and how they were made."""

from __future__ import annotations

import json
import secrets
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PIL import Image
from PIL.PngImagePlugin import PngInfo
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage

from app import paths
from core.files import write_atomically

KEY = "semblance-made"
SIDE = 512  # pixels: smaller pictures are enlarged to this, so that they can be looked at elsewhere
_XMP_KEY = "XML:com.adobe.xmp"
_XMP = (
    '<?xpacket begin="\N{ZERO WIDTH NO-BREAK SPACE}" id="W5M0MpCehiHzreSzNTczkc9d"?>'
    '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
    '<rdf:Description xmlns:Iptc4xmpExt="http://iptc.org/std/Iptc4xmpExt/2008-02-29/" Iptc4xmpExt:Digital'
    'SourceType="http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia"/>'
    '</rdf:RDF></x:xmpmeta><?xpacket end="w"?>'
)


def keep_made(image: QImage, stem: str, about: Mapping[str, Any]) -> Path:
    """Write a picture into the app's own folder, beside those from the clipboard, so that it can be opened
    as a photo: documents that name it embed it, and it goes when nothing needs it any more.

    Args:
        stem: for people, the beginning of the file's name.
        about: what made it, as JSON has it.

    Raises:
        OSError: the file can't be written.
    """
    path = paths.pasted_dir() / f"{stem} {secrets.token_hex(3)}.png"
    write_made(image, path, about)
    return path


def write_made(image: QImage, path: Path, about: Mapping[str, Any]) -> None:
    """Write a picture as PNG, whole or not at all, at least `SIDE` pixels a side.

    Raises:
        OSError: the file can't be written.
    """
    text = PngInfo()
    text.add_itxt(KEY, json.dumps(dict(about)), zip=True)
    text.add_itxt(_XMP_KEY, _XMP)
    with write_atomically(path) as temporary:
        Image.fromarray(pixels_of(enlarged(image))).save(temporary, "PNG", pnginfo=text)


def enlarged(image: QImage, side: int = SIDE) -> QImage:
    """A smooth copy with at least `side` pixels a side."""
    if min(image.width(), image.height()) >= side:
        return image
    wide, smooth = Qt.AspectRatioMode.KeepAspectRatioByExpanding, Qt.TransformationMode.SmoothTransformation
    return image.scaled(side, side, wide, smooth)


def pixels_of(image: QImage) -> NDArray[np.uint8]:
    """[h,w,3] uint8 of an image."""
    rgb = image.convertToFormat(QImage.Format.Format_RGB888)
    rows = np.frombuffer(rgb.constBits(), np.uint8).reshape(rgb.height(), rgb.bytesPerLine())
    return rows[:, : 3 * rgb.width()].reshape(rgb.height(), rgb.width(), 3).copy()
