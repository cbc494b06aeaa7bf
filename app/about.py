"""What this program and its model are."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QMessageBox, QWidget

from app.version import version
from core.protocol import ModelLoaded


def show_about(window: QWidget, model: ModelLoaded | None) -> None:
    """Open a box that says it, and return."""
    lines = [
        _tr("Semblance {0}: a portrait editor on diffusion autoencoders.").replace("{0}", version()),
        _tr("Everything happens on this computer; no photo leaves it."),
    ]
    if model is not None:
        about = _tr("Model: {0}, trained on: {1}").replace("{0}", model.name)
        lines.append(about.replace("{1}", model.trained_on))
        lines.append(_tr("Licence of the model: {0}").replace("{0}", model.licence))
    box = QMessageBox(window)
    box.setWindowTitle(_tr("About Semblance"))
    box.setText("\n\n".join(lines))
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.open()


def _tr(text: str) -> str:
    return QCoreApplication.translate("About", text)
