"""What is asked before a model is renamed, copied elsewhere or thrown away."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QDialog, QFileDialog, QMessageBox, QWidget

from app.models.deeds import Deeds
from app.models.shelf import ENDING, Place, Shelved
from app.widgets.rename_dialog import RenameDialog

_Button = QMessageBox.StandardButton


class Questions(QObject):
    """One dialog at a time; what is answered is done.

    Args:
        own_sliders: how many of the user's own sliders work with a model.
    """

    def __init__(self, deeds: Deeds, own_sliders: Callable[[Shelved], int], window: QWidget) -> None:
        super().__init__(window)
        self._deeds, self._own_sliders, self._window = deeds, own_sliders, window
        self.dialog: QDialog | None = None

    def rename(self, model: Shelved) -> None:
        """Ask for another name."""
        dialog = RenameDialog(model.name, self._deeds.other_names(model), self._window)
        dialog.named.connect(partial(self._deeds.rename, model))
        self._open(dialog)

    def export(self, model: Shelved) -> None:
        """Ask where to."""
        dialog = QFileDialog(self._window, self.tr("Export a copy of the model"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(self.tr("Models (*.safetensors)"))
        dialog.setDefaultSuffix(ENDING.removeprefix("."))
        dialog.selectFile(model.path.name)
        dialog.fileSelected.connect(partial(self._on_target, model))
        self._open(dialog)

    def trash(self, model: Shelved) -> None:
        """Ask whether, saying what else depends on it."""
        box = QMessageBox(self._window)
        box.setIcon(QMessageBox.Icon.Question)
        box.setWindowTitle(self.tr("Move to the trash"))
        question = self.tr("Move the model {0} to the trash?").replace("{0}", model.name)
        box.setText("\n".join((question, "", *(f"• {each}" for each in self.dependants(model)))))
        for button, text in ((_Button.Yes, self.tr("Move to trash")), (_Button.Cancel, self.tr("Cancel"))):
            made = box.addButton(button)
            made.setText(text)
            made.setIcon(QIcon())
            made.setAccessibleName(text)
        box.setDefaultButton(_Button.Cancel)
        box.finished.connect(partial(self._on_judged, model))
        self._open(box)

    def dependants(self, model: Shelved) -> list[str]:
        """What will be different without it, in sentences."""
        said = []
        if self._deeds.in_use(model):
            said.append(
                self.tr("The editor works with it; it goes on with the model that came with Semblance.")
            )
        if self._deeds.is_default(model):
            said.append(self.tr("The editor starts with it; it will start with the one that came with it."))
        own = self._own_sliders(model)
        if own == 1:
            said.append(
                self.tr("One of your own sliders was made for it; it stays, but fits no other model.")
            )
        elif own:
            text = self.tr("{0} of your own sliders were made for it; they stay, but fit no other model.")
            said.append(text.replace("{0}", str(own)))
        if model.place is Place.RUN:
            said.append(self.tr("Its training run loses its result; the checkpoints stay."))
        said.append(self.tr("Documents that were edited with it open, but without what other models lack."))
        return said

    def close(self) -> None:
        """The window closes."""
        if self.dialog is not None:
            self.dialog.close()

    def _open(self, dialog: QDialog) -> None:
        if self.dialog is not None:
            self.dialog.close()
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.finished.connect(self._on_finished)
        self.dialog = dialog
        dialog.open()

    def _on_finished(self, _result: int) -> None:
        self.dialog = None

    def _on_target(self, model: Shelved, name: str) -> None:
        if name:
            self._deeds.export(model, Path(name))

    def _on_judged(self, model: Shelved, result: int) -> None:
        if result == _Button.Yes.value:
            self._deeds.trash(model)
