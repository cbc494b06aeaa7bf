"""Draws the program's icon in the sizes that systems want. Run with the environment's Python:

python -m devtools.packaging.icons SVG FOLDER
"""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

from devtools.packaging.deb import ICON_SIZES

LARGEST = 1024  # macOS wants it
_WINDOWS = [(size, size) for size in (16, 24, 32, 48, 64, 128, 256)]


def draw(svg: Path, folder: Path) -> None:
    """PNG files, one for Windows (.ico) and one for macOS (.icns), and the SVG itself."""
    folder.mkdir(parents=True, exist_ok=True)
    renderer = QSvgRenderer(str(svg))
    for size in (*ICON_SIZES, LARGEST):
        picture = QImage(size, size, QImage.Format.Format_ARGB32)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        renderer.render(painter)
        painter.end()
        if not picture.save(str(folder / f"semblance-{size}.png")):
            raise OSError(f"{folder} can't be written")
    with Image.open(folder / f"semblance-{LARGEST}.png") as largest:
        largest.save(folder / "semblance.ico", sizes=_WINDOWS)
        largest.save(folder / "semblance.icns")
    shutil.copyfile(svg, folder / "semblance.svg")


if __name__ == "__main__":
    application = QGuiApplication(["icons", "-platform", "offscreen"])
    draw(Path(sys.argv[1]), Path(sys.argv[2]))
