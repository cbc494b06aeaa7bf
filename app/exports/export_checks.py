"""What is wrong with a place for a file, as far as can be known before it is written."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from app.exports.output import format_of, is_too_long, same_file


def fault(path: Path, source: Path) -> str:
    """Why `path` cannot be written for the photo `source`, in a sentence; empty for no reason."""
    translate, folder = QCoreApplication.translate, path.parent
    if format_of(path) is None:
        return translate("ExportChecks", "Give the file a name that ends in .jpg, .png, .tif or .webp.")
    if not os.path.isdir(folder):  # noqa: PTH112, a path too long for the system is no folder, too
        return translate("ExportChecks", "There is no such folder. Choose another place.")
    found = ""
    if is_too_long(path):
        found = translate("ExportChecks", "This name is too long. Choose one of at most 200 letters.")
    elif path.is_dir():
        found = translate("ExportChecks", "There is a folder of this name. Choose another name.")
    elif same_file(path, source):
        found = translate(
            "ExportChecks",
            "This is the original photo itself. Choose another name, so that the original is not lost.",
        )
    elif not os.access(folder, os.W_OK):
        found = translate("ExportChecks", "You may not write to this folder. Choose another place.")
    return found


def room(path: Path, size: int) -> str:
    """A warning when the disk has less than `size` bytes left; empty otherwise."""
    try:
        free = shutil.disk_usage(path.parent).free
    except OSError:
        return ""
    if free >= size:
        return ""
    return QCoreApplication.translate(
        "ExportChecks", "The disk may be too full for this file. Free some space, or choose another place."
    )
