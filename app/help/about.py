"""What this program and its model are."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QMessageBox, QWidget

from app import paths
from app.help.components import of_this_program
from app.sentences import translated
from app.version import version
from core.protocol import ModelLoaded

translate = QCoreApplication.translate


def show_about(window: QWidget, model: ModelLoaded | None) -> None:
    """Open a box that says it, and return."""
    lines = [
        translate("About", "Semblance {0}: a portrait editor on diffusion autoencoders.").replace(
            "{0}", version()
        ),
        translate("About", "Everything happens on this computer; no photo leaves it."),
    ]
    if model is not None:
        about = translate("About", "Model: {0}, trained on: {1}").replace("{0}", model.name)
        lines.append(about.replace("{1}", translated(model.trained_on)))
        licence = translate("About", "Licence of the model: {0}")
        lines.append(licence.replace("{0}", translated(model.licence)))
    box = QMessageBox(window)
    box.setWindowTitle(translate("About", "About Semblance"))
    box.setText("\n\n".join(lines))
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    licences = box.addButton(translate("About", "Licences…"), QMessageBox.ButtonRole.ActionRole)
    box.addButton(QMessageBox.StandardButton.Ok)
    box.setDefaultButton(QMessageBox.StandardButton.Ok)
    box.buttonClicked.connect(lambda button: show_licences(window) if button is licences else None)
    box.open()


def show_licences(window: QWidget) -> None:
    """Open the licences of everything that is in the program, and return."""
    from app.widgets.licences_dialog import LicencesDialog  # dialogs are not for the start

    LicencesDialog(of_this_program(paths.resource("licences")), window).open()
