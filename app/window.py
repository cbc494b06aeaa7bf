"""The main window: puts the page, the bars and the dialogs together."""

from __future__ import annotations

import logging
from functools import partial
from pathlib import Path

from PySide6.QtCore import QByteArray, QEvent, QSize, Qt, Slot
from PySide6.QtGui import (
    QAction,
    QCloseEvent,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QKeyEvent,
)
from PySide6.QtWidgets import QMainWindow, QToolBar

from app import paths
from app.batches.batching import Batching
from app.editor.before import Before
from app.editor.current_photo import CurrentPhoto
from app.editor.model_view import ModelView
from app.editor.panel_control import PanelControl
from app.editor.session import Session
from app.editor.tool_actions import ToolActions
from app.edits.document import Document
from app.engine.engine_client import EngineClient
from app.exports.exporting import Exporting
from app.files.keeping import Keeping
from app.files.unexported import Unexported
from app.help.about import show_about
from app.icons import Icons
from app.menus.action_registry import Menu
from app.menus.actions import Actions
from app.news import News
from app.own_sliders.library import Library
from app.pages.book import EDIT, Book
from app.pages.edit import EditPage
from app.pages.page import Page
from app.photos.intake import Intake
from app.photos.leafing import Leafing
from app.runs.running import Running
from app.settings import Settings
from app.shell import Shell
from app.theme import Theme
from app.widgets.film_strip import FilmStrip
from app.widgets.status import Status
from app.widgets.toast import Kind, Toaster
from app.wizard.making import Making
from core.protocol import ModelLoaded

_log = logging.getLogger(__name__)


class Window(QMainWindow):
    """One photo, its sliders, and the way out."""

    def __init__(self, engine: EngineClient, theme: Theme, settings: Settings) -> None:
        super().__init__()
        self._theme, self._settings = theme, settings
        self.engine = engine
        engine.setParent(self)
        self.session = Session(engine, self)
        self.own_sliders = Library(paths.sliders_dir(), self)
        self.session.models.set_own_sliders(self.own_sliders.files)
        self.own_sliders.changed.connect(self.session.models.renew)
        self._icons = Icons(theme, self)
        self.actions_ = Actions(self._icons, self)
        self.page = EditPage(self.session, theme, self._icons, ToolActions(self.actions_), self)
        self.book = Book(self.actions_, self)
        self.status = Status(theme, self)
        self.toaster = Toaster(self, self._icons)
        self.news = News(engine, self.session, self.toaster)
        self.current_photo = CurrentPhoto(self.session, self.actions_, self)
        self.panel_control = PanelControl(
            self.page, self.session, settings, self.toaster, self.actions_, self
        )
        self.model_view = ModelView(self.session, self.actions_, self.toaster, theme, self)
        self.exporting = Exporting(self.session, settings, self.toaster, self)
        self.exporting.add_actions(self.actions_)
        self.batching = Batching(self.session, settings, self.toaster, self.exporting, self._icons, self)
        self.batching.add_actions(self.actions_)
        self.unexported = Unexported(self.session, self.exporting, settings, self.toaster, self)
        self.keeping = Keeping(self.session, self.toaster, self.actions_, self)
        self.unexported.set_saver(self.keeping.saving.save_all)
        self.intake = Intake(self.session, settings, self.toaster, self)
        self.intake.add_actions(self.actions_)
        self.intake.document_wanted.connect(self.keeping.open)
        self.keeping.saving.saved.connect(self.intake.recent.add)
        self.shell = Shell(self, self.actions_, self.session, settings, theme, self.toaster)
        self.shell.preferences.autosaves_cleared.connect(self.keeping.recovery.discard)
        self.leafing = Leafing(
            self.session, settings, self.unexported, self.toaster, self.actions_,
            FilmStrip(self.session.album, theme, self._icons, self),
        )  # fmt: skip
        self.running = Running(self.book, engine, self.session, self.toaster, self)
        self.making = Making(self.running, self.actions_, theme, self._icons, self)
        self._add_pages()
        self._discarded = False
        self._before = Before(self.actions_, self.page.canvas, self)
        self._lay_out()
        self._connect_engine()
        self._connect_session()
        self._connect_actions()

    def _add_pages(self) -> None:
        # The window is there sooner when only the first page's modules are loaded before it.
        self.actions_.add_separator(Menu.VIEW)
        self.book.add(EDIT, lambda: self.tr("Edit"), lambda: self.page)
        self.book.add("morph", lambda: self.tr("Morph"), self._morph_page)
        self.book.add("generate", lambda: self.tr("Generate"), self._generate_page)
        self.book.add("sliders", lambda: self.tr("Sliders"), self._sliders_page)
        self.book.add("models", lambda: self.tr("Models"), self._models_page)
        self.running.add_page(self._theme, self._icons)
        self.book.turned.connect(self._on_page)
        self.intake.opening.connect(partial(self.book.turn, EDIT))

    def _morph_page(self) -> Page:
        from app.pages.morph import MorphPage

        page = MorphPage(self.session, self._settings, self._theme, self._icons, self.toaster, self)
        page.editor_wanted.connect(partial(self.book.turn, EDIT))
        return page

    def _generate_page(self) -> Page:
        from app.pages.generate import GeneratePage

        page = GeneratePage(self.session, self._settings, self._theme, self._icons, self.toaster, self)
        page.editor_wanted.connect(partial(self.book.turn, EDIT))
        return page

    def _sliders_page(self) -> Page:
        from app.pages.sliders import SlidersPage

        return SlidersPage(self.session, self.own_sliders, self._theme, self._icons, self.toaster, self)

    def _models_page(self) -> Page:
        from app.pages.models import ModelsPage

        page = ModelsPage(
            self.session, self.own_sliders, self._settings, self._theme, self._icons, self.toaster, self
        )
        page.editor_wanted.connect(partial(self.book.turn, EDIT))
        return page

    def _lay_out(self) -> None:
        self.setAcceptDrops(True)
        self.setCentralWidget(self.leafing.above(self.book))
        self.setStatusBar(self.status)
        self.actions_.fill_menus(self.menuBar())
        bar = QToolBar(self.tr("Tools"), self)
        bar.setObjectName("tools")
        self.actions_.fill_bar(bar)
        self.addToolBar(bar)
        self._tools = bar
        self._place_tabs()
        em = self.fontMetrics().height()
        self.setMinimumSize(QSize(44 * em, 30 * em))
        self.resize(QSize(76 * em, 50 * em))
        if self._settings.geometry:
            self.restoreGeometry(QByteArray.fromBase64(self._settings.geometry.encode()))

    def _place_tabs(self) -> None:
        """At the right of the menus; where the system has its own menu bar, at the left of the tools."""
        if self.menuBar().isNativeMenuBar():
            bar = QToolBar(self.tr("Pages"), self)
            bar.setMovable(False)
            bar.addWidget(self.book.tabs)
            self.insertToolBar(self._tools, bar)
        else:
            self.menuBar().setCornerWidget(self.book.tabs)

    def _connect_engine(self) -> None:
        engine = self.engine
        self.status.watch(engine)
        engine.state_changed.connect(self.status.show_state)
        engine.ready.connect(self.status.show_ready)

    def _connect_session(self) -> None:
        session = self.session
        session.opened.connect(self._on_opened)
        session.model_ready.connect(self._on_model_ready)
        session.progress.connect(self.status.show_progress)
        session.idle.connect(self.status.set_idle)
        self.page.open_wanted.connect(self.intake.choose_photo)
        self.page.model_wanted.connect(self.intake.choose_model)
        self.page.canvas.zoom_changed.connect(self.status.show_zoom)

    def _connect_actions(self) -> None:
        actions, canvas = self.actions_, self.page.canvas
        for action, slot in (
            (actions.open, self.intake.choose_photo), (actions.paste, self.intake.paste),
            (actions.model, self.intake.choose_model),
            (actions.export, self.exporting.begin), (actions.quit, self.close),
            (actions.zoom_in, canvas.zoom_in), (actions.zoom_out, canvas.zoom_out),
            (actions.fit, canvas.fit), (actions.actual, canvas.actual_size),
            (actions.about, self._show_about),
        ):  # fmt: skip
            action.triggered.connect(slot)
        actions.wipe.toggled.connect(canvas.set_wipe)
        actions.faces.toggled.connect(self.page.set_faces_shown)
        actions.themes.triggered.connect(self._on_theme_chosen)
        actions.theme[self._settings.theme].setChecked(True)

    def start(self, photos: list[Path]) -> None:
        """Start the engine, ask for the model, open photos and folders. The window may be shown before."""
        self.shell.start()
        self.engine.start()
        self.keeping.start()
        self.running.start()
        own = paths.default_model()
        self.session.load_model(Path(self._settings.model) if self._settings.model else own, fallback=own)
        self.intake.open(photos)

    # --- what is dropped

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files and pictures."""
        if self.book.current.accepts(event.mimeData()) or self.intake.accepts(event.mimeData()):
            event.acceptProposedAction()
            self.page.drop_area.set_hot(hot=True)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Gone again."""
        self.page.drop_area.set_hot(hot=False)
        super().dragLeaveEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        """Open what was dropped."""
        self.page.drop_area.set_hot(hot=False)
        data = event.mimeData()
        if self.book.current.take(data) if self.book.current.accepts(data) else self.intake.take(data):
            event.acceptProposedAction()

    # --- pages

    @Slot(str)
    def _on_page(self, name: str) -> None:
        self._tools.setVisible(name == EDIT)
        self.status.set_editor_shown(name == EDIT)
        self._before.end()

    # --- the session's news

    @Slot(object)
    def _on_opened(self, document: Document) -> None:
        self.status.show_photo(document.photo.picture.size)
        self.status.show_zoom(self.page.canvas.zoom)

    @Slot(object)
    def _on_model_ready(self, model: ModelLoaded) -> None:
        _log.info("model %s, %d pixels, %s", model.model, model.image_size, ", ".join(model.attributes))

    @Slot(str)
    def show_crash(self, text: str, details: str) -> None:
        """Something in the window itself went wrong; it goes on."""
        self.toaster.say(Kind.ERROR, text, details)

    # --- actions

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Backslash shows before as long as it is down."""
        if event.key() == Qt.Key.Key_Backslash and self.book.name == EDIT:
            self._before.begin()
        else:
            super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """And up."""
        if event.key() == Qt.Key.Key_Backslash and not event.isAutoRepeat():
            self._before.end()
        else:
            super().keyReleaseEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """A window that is left hears of no release; and the language may change."""
        if event.type() == QEvent.Type.ActivationChange and not self.isActiveWindow():
            self._before.end()
        elif event.type() == QEvent.Type.LanguageChange:
            self.actions_.retranslate()
            self.current_photo.refresh()
        super().changeEvent(event)

    @Slot(QAction)
    def _on_theme_chosen(self, action: QAction) -> None:
        self._settings.theme = action.data()
        self._theme.set_choice(action.data())

    @Slot()
    def _show_about(self) -> None:
        show_about(self, self.session.model)

    def _discard_and_close(self) -> None:
        self._discarded = True
        self.close()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Remember what is to be remembered, and leave nothing running."""
        if not self.batching.may_close(self.close):
            event.ignore()
            return
        if self.unexported.lost() and not self._discarded:
            event.ignore()
            self.unexported.before(self._discard_and_close)
            return
        self._settings.geometry = bytes(self.saveGeometry().toBase64().data()).decode()
        self._settings.save()
        self.hide()
        self.making.close()
        self.shell.preferences.cuda.close()
        self.book.close_pages()
        self.intake.close()
        self.batching.close()
        self.session.close()
        self.running.close()
        self.engine.close()
        self.keeping.close()
        super().closeEvent(event)
