"""The page where a photo is edited: the canvas and, beside it, the sliders."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from app.editor.session import Session
from app.editor.tool_actions import ToolActions
from app.edits.document import Document
from app.icons import Icons
from app.pages.page import Page
from app.photos.pyramid import image_of
from app.theme import Theme
from app.widgets.banner import Banner
from app.widgets.drop_area import DropArea
from app.widgets.face_marks import Shown
from app.widgets.fitting import fit_height
from app.widgets.history import HistoryPanel
from app.widgets.sliders_panel import SlidersPanel
from app.widgets.workspace import Workspace
from core.protocol import Edited, ModelLoaded, Progress


class EditPage(Page):
    """Shows what the session has, and tells it what the user does.

    Signals:
        open_wanted(), model_wanted(): buttons of this page.
    """

    open_wanted = Signal()
    model_wanted = Signal()

    def __init__(
        self, session: Session, theme: Theme, icons: Icons, tools: ToolActions, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._always_faces = False
        self._encoding = False
        self.workspace = Workspace(session, theme, icons, tools, self)
        self.canvas = self.workspace.canvas
        self.drop_area = DropArea(theme, icons, self)
        self.history = HistoryPanel(theme, icons, self)
        self.panel = SlidersPanel(theme, icons, self)
        self.banner = Banner(theme, icons, self)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self.drop_area)
        self._stack.addWidget(self.workspace)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(0)
        line.addWidget(self.history)
        line.addWidget(self._stack, 1)
        line.addWidget(self.panel)
        self.panel.setFixedWidth(self.panel.sizeHint().width())
        self._connect_session()
        self._connect_widgets()

    def _connect_session(self) -> None:
        session = self._session
        session.opening.connect(self.drop_area.set_opening)
        session.opened.connect(self._on_opened)
        session.completed.connect(self._on_completed)
        session.emptied.connect(self._on_emptied)
        session.state_changed.connect(self._on_changed)
        session.faces_changed.connect(self._on_faces)
        session.open_failed.connect(self._on_open_failed)
        session.model_loading.connect(self._on_model_loading)
        session.model_ready.connect(self._on_model_ready)
        session.model_failed.connect(self._on_model_failed)
        session.progress.connect(self._on_progress)
        session.idle.connect(self._on_idle)
        session.intermediate.connect(self._on_intermediate)
        session.shown.connect(self._on_shown)

    def _connect_widgets(self) -> None:
        session, panel = self._session, self.panel
        panel.taken.connect(session.begin_gesture)
        panel.released.connect(session.end_gesture)
        panel.strength_changed.connect(session.set_strength)
        panel.hold_changed.connect(session.set_hold)
        panel.reset_wanted.connect(session.reset_all)
        panel.model_wanted.connect(self.model_wanted)
        self.canvas.face_clicked.connect(session.choose_face)
        self.canvas.zoom_changed.connect(session.set_zoom)
        self.drop_area.open_wanted.connect(self.open_wanted)
        self.history.visibility_changed.connect(self._place_banner)
        self.banner.chosen.connect(self._on_banner)

    def set_faces_shown(self, shown: bool) -> None:
        """Mark the faces also when there is no need to."""
        self._always_faces = shown
        self._show_faces()

    # --- the session's news

    @Slot(object)
    def _on_opened(self, document: Document) -> None:
        self.drop_area.set_opening("")
        self.banner.hide()
        self._encoding = False
        self.canvas.show_photo(document.photo.picture)
        self.workspace.pair.photo_changed()
        self._stack.setCurrentWidget(self.workspace)
        self.panel.show_state(document.state.current)
        self.panel.set_sliders_enabled(self._session.model is not None)
        if document.searched:
            self._on_faces()

    @Slot()
    def _on_completed(self) -> None:
        """Every pixel of the photo is there again."""
        self.canvas.viewport().update()
        self.workspace.pair.before.viewport().update()

    @Slot()
    def _on_emptied(self) -> None:
        """The last photo was closed."""
        self.banner.hide()
        self._encoding = False
        self.canvas.clear()
        self.workspace.pair.photo_changed()
        self._stack.setCurrentWidget(self.drop_area)
        self.panel.set_sliders_enabled(False)

    @Slot()
    def _on_open_failed(self) -> None:
        self.drop_area.set_opening("")

    @Slot()
    def _on_changed(self) -> None:
        document = self._session.document
        if document is None:
            return
        self.panel.show_state(document.state.current)
        if not document.state.changes:
            self.canvas.show_patches([])  # zero is exact: the photo itself, at once
        self._show_faces()

    @Slot()
    def _on_faces(self) -> None:
        document, model = self._session.document, self._session.model
        if document is None or model is None:
            return
        if model.faces and not document.faces:
            self.banner.say(
                self.tr(
                    "No face found — using the centre of the photo. This model was trained on faces, so its "
                    "edits may look odd here. If there is a face, show where it is."
                ),
                self.tr("Place the crop"),
            )
            self._place_banner()
        self._show_faces()

    @Slot()
    def _on_banner(self) -> None:
        """No face was found: the user shows where it is."""
        self.banner.hide()
        self.workspace.tools.choose_crop()

    def _show_faces(self) -> None:
        document = self._session.document
        if document is None:
            return
        state, quads = document.state, document.quads
        edited = [number for number in range(len(quads)) if state.of(number).changes]
        self.canvas.show_faces(quads, document.face, edited)
        several = len(document.faces) > 1
        shown = Shown.NEAR if several else Shown.NEVER
        if self._always_faces or not edited:
            shown = Shown.ALWAYS
        invites = several and not state.current.changes
        self.canvas.set_faces_shown(shown, self.tr("Click a face to edit that one") if invites else "")
        self.canvas.describe(self._faces_in_words(document) if document.faces else "")

    def _faces_in_words(self, document: Document) -> str:
        """For those who hear the canvas: "Face 1 of 2, edited"."""
        edited = document.state.current.changes
        text = self.tr("Face {0} of {1}, edited") if edited else self.tr("Face {0} of {1}")
        return text.replace("{0}", str(document.face + 1)).replace("{1}", str(len(document.faces)))

    @Slot(str)
    def _on_model_loading(self, path: str) -> None:
        self.panel.show_waiting(self.tr("Loading {0}…").replace("{0}", Path(path).name))

    @Slot(object)
    def _on_model_ready(self, model: ModelLoaded) -> None:
        self.canvas.show_patches([])
        self.panel.show_model(model)
        document = self._session.document
        self.panel.set_sliders_enabled(document is not None)
        if document is not None:
            self.panel.show_state(document.state.current)

    @Slot(str)
    def _on_model_failed(self, message: str) -> None:
        self.panel.show_trouble(message)

    @Slot(object)
    def _on_progress(self, progress: Progress) -> None:
        encoding = progress.stage in {"encoding", "finding"}
        if encoding != self._encoding:
            self._encoding = encoding
            self._show_faces()

    @Slot()
    def _on_idle(self) -> None:
        if self._encoding:
            self._encoding = False
            self._show_faces()

    @Slot(object)
    def _on_intermediate(self, pixels: object) -> None:
        document = self._session.document
        if document is not None and self._encoding:
            self.canvas.show_crop(image_of(pixels), document.quad)  # type: ignore[arg-type]

    @Slot(object)
    def _on_shown(self, edited: Edited) -> None:
        self.canvas.show_patches(self.workspace.tools.masking.to_show(edited))

    # --- place

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The banner lies over the canvas's head."""
        super().resizeEvent(event)
        self._place_banner()

    def _place_banner(self) -> None:
        em = self.fontMetrics().height()
        left = 0 if self.history.isHidden() else self.history.width()
        room = self.width() - left - self.panel.width() - 2 * em
        width = min(room, 44 * em)
        fit_height(self.banner, max(width, 10 * em))
        self.banner.move(left + em + (room - width) // 2, em)
        self.banner.raise_()
