"""What the user does with sliders that are made: keep, rename, delete, export, import."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtWidgets import QFileDialog, QWidget

from app.editor.session import Session
from app.names import friendly
from app.own_sliders.library import Library
from app.own_sliders.uses import Uses
from app.sentences import translated
from app.widgets.own_slider_list import OwnSliderList
from app.widgets.toast import Kind, Toaster
from core.slider_file import ENDING, SliderError


class Shelf(QObject):
    """Between the list of the user's own sliders and their files; says what became of it."""

    def __init__(self, session: Session, library: Library, toaster: Toaster, window: QWidget) -> None:
        super().__init__(window)
        self._session, self._library, self._toaster, self._window = session, library, toaster, window
        self.dialog: QFileDialog | None = None

    def watch(self, shown: OwnSliderList) -> None:
        """Do what is asked for there."""
        shown.renamed.connect(self._on_renamed)
        shown.export_wanted.connect(self._choose_export)
        shown.remove_wanted.connect(self._on_delete)
        shown.import_wanted.connect(self._choose_import)

    def add(self, content: bytes, name: str) -> bool:
        """Keep a slider that was learned; whether that went well."""
        try:
            card = self._library.add(content, name, self._model_names())
        except SliderError as error:
            self._toaster.say(Kind.ERROR, translated(str(error)))
            return False
        text = self.tr("“{0}” is one of your sliders now. It stands under “My sliders” when you edit.")
        self._toaster.say(Kind.DONE, text.replace("{0}", card.name))
        return True

    def close(self) -> None:
        """What was deleted is not wanted back any more."""
        self._library.empty_bin()

    @Slot(str, str)
    def _on_renamed(self, key: str, name: str) -> None:
        try:
            self._library.rename(key, name, self._model_names())
        except SliderError as error:
            self._toaster.say(Kind.ERROR, translated(str(error)))

    @Slot(str)
    def _on_delete(self, key: str) -> None:
        name, uses = friendly(key), Uses(self._session, key, self)
        try:
            self._library.remove(key)
        except SliderError as error:
            self._toaster.say(Kind.ERROR, translated(str(error)))
            return
        toast = self._toaster.say(Kind.INFO, self.tr("The slider “{0}” was deleted.").replace("{0}", name))
        toast.add_button(self.tr("Undo"), lambda: self._restore(key, uses))
        self._toaster.arrange()

    def _restore(self, key: str, uses: Uses) -> None:
        try:
            self._library.restore(key)
        except SliderError as error:
            self._toaster.say(Kind.ERROR, translated(str(error)))
        else:
            uses.put_back()

    def _model_names(self) -> set[str]:
        """What the model's own sliders are called."""
        model = self._session.model
        own = {each.card.key for each in self._library.sliders}
        return {friendly(name) for name in model.attributes if name not in own} if model else set()

    @Slot()
    def _choose_import(self) -> None:
        dialog = self._ask(self.tr("Import a slider"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(self.take_in)
        dialog.open()

    @Slot(str)
    def take_in(self, name: str) -> None:
        """Keep a copy of a slider's file."""
        try:
            card = self._library.take_in(Path(name), self._model_names())
        except SliderError as error:
            self._toaster.say(Kind.ERROR, translated(str(error)))
            return
        model = self._session.model
        if model is not None and card.fits != model.fingerprint:
            text = self.tr(
                "“{0}” was imported, but was made with another model, {1}. It is offered when you open "
                "that one."
            )
            self._toaster.say(Kind.WARNING, text.replace("{0}", card.name).replace("{1}", card.model))
        else:
            self._toaster.say(Kind.DONE, self.tr("“{0}” was imported.").replace("{0}", card.name))

    @Slot(str)
    def _choose_export(self, key: str) -> None:
        shelved = self._library.find(key)
        if shelved is None:
            return
        dialog = self._ask(self.tr("Export the slider"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(ENDING.lstrip("."))
        dialog.selectFile(f"{shelved.card.name}{ENDING}")
        dialog.fileSelected.connect(partial(self._on_export, key))
        dialog.open()

    def _on_export(self, key: str, name: str) -> None:
        try:
            self._library.export(key, Path(name))
        except SliderError as error:
            self._toaster.say(Kind.ERROR, translated(str(error)))
        else:
            self._toaster.say(Kind.DONE, self.tr("Exported to {0}.").replace("{0}", Path(name).name))

    def _ask(self, title: str) -> QFileDialog:
        dialog = QFileDialog(self._window, title)
        dialog.setNameFilters([self.tr("Sliders (*.safetensors)"), self.tr("All files (*)")])
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.dialog = dialog
        return dialog
