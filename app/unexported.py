"""The question before edits that were not exported are lost."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtWidgets import QMessageBox, QWidget

from app.session import Session


class Unexported(QObject):
    """Asks, without stopping the window, whether to go on without exporting."""

    def __init__(self, session: Session, export: Callable[[], None], window: QWidget) -> None:
        """`export` opens the way out."""
        super().__init__(window)
        self._session, self._export, self._window = session, export, window
        self._then: Callable[[], None] | None = None
        self.question: QMessageBox | None = None

    def before(self, then: Callable[[], None]) -> None:
        """Do `then`: at once when nothing would be lost, otherwise when the user says so."""
        document = self._session.document
        if document is None or not document.has_unexported_edits:
            then()
            return
        self._then = then  # of two questions the newer one counts
        if self.question is not None:
            self.question.raise_()
            return
        question = QMessageBox(self._window)
        question.setIcon(QMessageBox.Icon.Question)
        question.setWindowTitle(self.tr("Edits not exported"))
        question.setText(self.tr("The edits of {0} are not exported.").replace("{0}", document.name))
        question.setInformativeText(self.tr("They will be lost unless you export the photo first."))
        buttons = QMessageBox.StandardButton
        question.setStandardButtons(buttons.Save | buttons.Discard | buttons.Cancel)
        question.setDefaultButton(buttons.Save)
        for button, text in (
            (buttons.Save, self.tr("Export…")),
            (buttons.Discard, self.tr("Discard")),
            (buttons.Cancel, self.tr("Cancel")),
        ):
            question.button(button).setText(text)
            question.button(button).setAccessibleName(text)
        question.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        question.finished.connect(self._on_finished)
        self.question = question
        question.open()

    @Slot(int)
    def _on_finished(self, result: int) -> None:
        """Also by Escape or its cross, which are no."""
        then, self._then, self.question = self._then, None, None
        if result == QMessageBox.StandardButton.Save.value:
            self._export()
        elif result == QMessageBox.StandardButton.Discard.value and then is not None:
            then()
