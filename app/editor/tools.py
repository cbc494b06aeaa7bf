"""Which tool the canvas has, and what belongs to it."""

from __future__ import annotations

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.editor.cropping import Cropping
from app.editor.masking import Masking
from app.editor.session import Session
from app.editor.tool_actions import ToolActions
from app.icons import Icons
from app.theme import Theme
from app.widgets.canvas import Canvas
from app.widgets.crop_tool import CropTool
from app.widgets.mask_tool import MaskTool
from app.widgets.tool_options import CropOptions, MaskOptions


class Tools(QObject):
    """Looking, cropping, or masking: one at a time. Another tool after the crop tool accepts the crop."""

    def __init__(
        self,
        session: Session,
        canvas: Canvas,
        actions: ToolActions,
        theme: Theme,
        icons: Icons,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._session, self._canvas, self._actions = session, canvas, actions
        self.options = QWidget(parent)  # the bar of the tool in use
        self.crop_options = CropOptions(actions, self.options)
        self.mask_options = MaskOptions(theme, actions, self.options)
        column = QVBoxLayout(self.options)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.crop_options)
        column.addWidget(self.mask_options)
        crop, mask = CropTool(canvas, theme, icons), MaskTool(canvas, theme)
        self.cropping = Cropping(session, canvas, crop, self.crop_options, actions)
        self.masking = Masking(session, canvas, mask, self.mask_options, actions)
        canvas.addActions([actions.accept, actions.cancel])
        self.options.addAction(actions.cancel)  # but Enter there ends a number
        actions.group.triggered.connect(self._on_chosen)
        actions.accept.triggered.connect(self._on_accept)
        actions.cancel.triggered.connect(self.leave)
        crop.accept_wanted.connect(self._on_accept)
        # Heard before the session does it, because connected before.
        actions.next_face.triggered.connect(self._before_other_face)
        canvas.face_clicked.connect(self._before_other_face)
        session.opened.connect(self._on_other_photo)
        session.emptied.connect(self._on_other_photo)
        session.faces_changed.connect(self._on_faces)
        session.model_loading.connect(self.leave)
        session.state_changed.connect(self._on_changed)
        self._on_faces()

    @Slot()
    def choose_crop(self) -> None:
        """Take up the crop tool, if there is a crop."""
        if self._actions.crop.isEnabled():
            self._actions.crop.trigger()

    @Slot()
    def leave(self) -> None:
        """Back to looking; a crop that was not accepted stays as it was."""
        self._actions.hand.setChecked(True)
        self._put_away()
        self._show_tool()

    @Slot(QAction)
    def _on_chosen(self, action: QAction) -> None:
        if self.cropping.is_on and action is not self._actions.crop:
            self.cropping.accept()
        self._put_away()
        if action is self._actions.crop:
            self.cropping.begin()
        elif action is self._actions.mask:
            self.masking.begin()
        self._show_tool()
        self._canvas.setFocus()

    @Slot()
    def _on_accept(self) -> None:
        if self.cropping.is_on:
            self.cropping.accept()
            self.leave()

    @Slot()
    def _before_other_face(self) -> None:
        """A crop that was pulled is kept."""
        if self.cropping.is_on:
            self.cropping.accept()

    @Slot()
    def _on_other_photo(self) -> None:
        self.masking.forget()
        self.leave()
        self._on_faces()

    @Slot()
    def _on_faces(self) -> None:
        document = self._session.document
        ready = document is not None and document.quad is not None
        self._actions.crop.setEnabled(ready)
        self._actions.mask.setEnabled(ready)
        if not ready:
            self.leave()

    @Slot()
    def _on_changed(self) -> None:
        self.cropping.follow()
        self.masking.follow()

    def _put_away(self) -> None:
        self.cropping.end()
        self.masking.end()

    def _show_tool(self) -> None:
        """Show what belongs to the tool in use."""
        cropping, masking, actions = self.cropping.is_on, self.masking.is_on, self._actions
        self.crop_options.setVisible(cropping)
        self.mask_options.setVisible(masking)
        self.options.setVisible(cropping or masking)
        actions.cancel.setEnabled(cropping or masking)
        for action in actions.of_crop:
            action.setEnabled(cropping)
        for action in actions.of_mask:
            action.setEnabled(masking)
        if cropping:
            self.cropping.refresh()
        if masking:
            self.masking.refresh()
