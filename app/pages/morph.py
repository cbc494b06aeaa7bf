"""The page where faces become other faces: the photos, the frames between them, and the way out."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QSize, Qt, Signal, Slot
from PySide6.QtGui import QIcon, QKeyEvent, QPixmap
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QMenu,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from app.editor.session import Session
from app.engine.engine_task import EngineTask
from app.icons import Icons
from app.morph.frame_opener import FrameOpener
from app.morph.player import Player
from app.morph.settings import StripSettings
from app.morph.sources import Source, sources
from app.morph.stops import Stop, Stops
from app.morph.strip import Strip
from app.morph.strip_export import StripExport
from app.pages.page import Page
from app.photos.gather import PHOTO_ENDINGS, Gathered, Gatherer
from app.photos.pyramid import fitted
from app.settings import Settings
from app.theme import Theme
from app.widgets.frame_strip import FrameStrip
from app.widgets.frame_view import FrameView
from app.widgets.morph_invitation import MorphInvitation
from app.widgets.morph_panel import MorphPanel
from app.widgets.stop_list import StopList
from app.widgets.strip_bar import StripBar
from app.widgets.toast import Kind, Toaster


class MorphPage(Page):
    """Puts them together.

    Signals:
        editor_wanted(): a frame is being opened there.
    """

    editor_wanted = Signal()

    def __init__(
        self, session: Session, settings: Settings, theme: Theme, icons: Icons, toaster: Toaster,
        parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self._session, self._settings, self._toaster = session, settings, toaster
        self.stops = Stops(session, self)
        self.strip = Strip(session, self.stops, self)
        self.player = Player(self.strip, self)
        self.opener = FrameOpener(session, self)
        self.export = StripExport(self.strip, EngineTask(session.engine, self), settings, toaster, self)
        self._gatherer = Gatherer(self)
        self.menu: QMenu | None = None
        self.dialog: QFileDialog | None = None
        self.list = StopList(self.stops, theme, icons, self)
        self.add = QToolButton(self)
        self.view, self.frames = FrameView(theme, self), FrameStrip(self.strip, self.player, theme, self)
        self.bar = StripBar(self.strip, self.player, icons, self)
        self.invitation = MorphInvitation(theme, icons, self)
        self.panel = MorphPanel(theme, self)
        self._head, self._stack, self._work = QWidget(self), QStackedWidget(self), QWidget(self)
        icons.bind(self.add, "add")
        self._lay_out()
        self._connect()
        self._retranslate()
        self.panel.show_settings(StripSettings.from_json(settings.morph))
        self.strip.set_settings(self.panel.settings())
        self._on_rearranged()

    def _lay_out(self) -> None:
        em = self.fontMetrics().height()
        self._head.setObjectName("toolOptions")
        self._head.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.add.setIconSize(QSize(round(1.6 * em), round(1.6 * em)))
        self.add.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
        self.add.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        head = QHBoxLayout(self._head)
        head.setContentsMargins(em // 2, em // 3, em // 2, 0)
        head.setSpacing(em // 2)
        head.addWidget(self.list)
        head.addWidget(self.add)
        head.addStretch(1)
        work = QVBoxLayout(self._work)
        work.setContentsMargins(0, 0, 0, 0)
        work.setSpacing(0)
        for widget in (self.view, self.bar, self.frames):
            work.addWidget(widget, 1 if widget is self.view else 0)
        self._stack.addWidget(self.invitation)
        self._stack.addWidget(self._work)
        middle = QVBoxLayout()
        middle.setSpacing(0)
        middle.addWidget(self._head)
        middle.addWidget(self._stack, 1)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(0)
        line.addLayout(middle, 1)
        line.addWidget(self.panel)

    def _connect(self) -> None:
        stops, strip = self.stops, self.strip
        stops.rearranged.connect(self._on_rearranged)
        stops.noted.connect(partial(self._toaster.say, Kind.INFO))
        stops.failed.connect(partial(self._toaster.say, Kind.ERROR))
        strip.began.connect(self._on_began)
        strip.drawn.connect(self._on_drawn)
        strip.ended.connect(self._on_ended)
        strip.failed.connect(partial(self._toaster.say, Kind.ERROR))
        self.player.moved.connect(self._show_frame)
        self.opener.opened.connect(self.editor_wanted)
        self.opener.failed.connect(partial(self._toaster.say, Kind.ERROR))
        self._gatherer.found.connect(self._on_found)
        self.list.looked_at.connect(self._on_looked_at)
        self.panel.changed.connect(self._on_settings)
        self.panel.export_wanted.connect(self.export.begin)
        self.bar.open_wanted.connect(self.open_frame)
        self.invitation.files_wanted.connect(self.choose_files)
        self.invitation.open_photos_wanted.connect(self._show_sources)
        menu = QMenu(self.add)
        menu.aboutToShow.connect(partial(self._fill_menu, menu))
        self.add.setMenu(menu)
        for signal in (self._session.album.inserted, self._session.album.removed):
            signal.connect(self._show_missing)

    # --- the book

    def come(self) -> None:
        """Open photos may have been edited meanwhile."""
        self.stops.look()
        self._show_missing()
        if self.strip.count:
            self.frames.setFocus()

    def leave(self) -> None:
        """Nobody looks."""
        self.player.pause()

    def accepts(self, data: QMimeData) -> bool:
        """Files."""
        return any(url.isLocalFile() for url in data.urls())

    def take(self, data: QMimeData) -> bool:
        """Photos, and all photos of folders."""
        self._gatherer.start([Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()])
        return True

    def close_page(self) -> None:
        """Leave nothing running."""
        self.player.pause()
        self.strip.close()
        self.opener.close()
        self.export.close()
        self._gatherer.close()

    # --- the user

    @Slot()
    def choose_files(self) -> None:
        """Ask for photos."""
        dialog = QFileDialog(self, self.tr("Choose photos"), self._settings.folder)
        endings = " ".join(f"*.{ending}" for ending in PHOTO_ENDINGS)
        dialog.setNameFilters([self.tr("Photos ({0})").replace("{0}", endings), self.tr("All files (*)")])
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.filesSelected.connect(self._on_chosen)
        self.dialog = dialog
        dialog.open()

    @Slot()
    def open_frame(self) -> None:
        """The frame that is looked at, in the editor."""
        if self.strip.request is not None and not self.opener.is_busy:
            self.opener.open(self.strip.request, self.player.index)

    @Slot(list)
    def _on_chosen(self, names: list[str]) -> None:
        if names:
            self._settings.folder = str(Path(names[0]).parent)
            self._gatherer.start([Path(name) for name in names])

    @Slot(object)
    def _on_found(self, found: Gathered) -> None:
        if found.photos:
            self.stops.add(found.photos)
        elif found.documents:
            self._toaster.say(
                Kind.INFO,
                self.tr(
                    "An edited document is opened on the Edit page first; then add it here from the open "
                    "photos."
                ),
            )
        else:
            self._toaster.say(Kind.INFO, self.tr("There are no photos in what was dropped."))

    def _fill_menu(self, menu: QMenu) -> None:
        menu.clear()
        menu.addAction(self.tr("Choose photos…"), self.choose_files)
        self._add_sources(menu)

    def _add_sources(self, menu: QMenu) -> None:
        """The faces of the open photos, with their pictures."""
        found = list(sources(self._session.album))
        if not found:
            return
        menu.addSection(self.tr("From the open photos"))
        for source in found:
            text = source.path.name
            if source.faces > 1:
                words = self.tr("{0}, face {1}").replace("{0}", text)
                text = words.replace("{1}", str(source.face + 1))
            action = menu.addAction(text.replace("&", "&&"), partial(self._add_source, source))
            if source.picture is not None and not source.picture.isNull():
                side = 2 * self.fontMetrics().height()
                action.setIcon(QIcon(QPixmap.fromImage(fitted(source.picture, 2 * side))))

    @Slot()
    def _show_sources(self) -> None:
        self.menu = menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._add_sources(menu)
        button = self.invitation.open_photos
        menu.popup(button.mapToGlobal(button.rect().bottomLeft()))

    def _add_source(self, source: Source) -> None:
        if source.document is not None:
            self.stops.add_face(source.document, source.face)
        else:
            self.stops.add([source.path])

    @Slot(object)
    def _on_settings(self, settings: StripSettings) -> None:
        self._settings.morph = settings.as_json()
        self.strip.set_settings(settings)
        self._show_length()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space plays, wherever the keyboard is."""
        if event.key() == Qt.Key.Key_Space:
            self.player.toggle()
        else:
            super().keyPressEvent(event)

    # --- news

    @Slot()
    def _on_rearranged(self) -> None:
        count = len(self.stops.all)
        self._head.setVisible(count > 0)
        self.list.updateGeometry()
        self._stack.setCurrentWidget(self._work if count >= 2 else self.invitation)
        self._show_missing()
        self._show_length()

    @Slot()
    def _show_missing(self) -> None:
        self.invitation.show_missing(2 - len(self.stops.all), bool(self._session.album.entries))

    def _show_length(self) -> None:
        count, settings = len(self.stops.all), self.panel.settings()
        if count < 2:
            self.panel.show_length(0, 0.0)
        else:
            self.panel.show_length(len(settings.places(count)), settings.seconds(count))

    @Slot(object)
    def _on_looked_at(self, stop: Stop) -> None:
        """The frame on this photo."""
        if self.strip.request is not None and stop in self.stops.all:
            number = self.stops.all.index(stop)
            self.player.go(number * self.strip.settings.steps(len(self.stops.all)))

    @Slot()
    def _on_began(self) -> None:
        self.panel.gauge.show_result(None)
        self._show_frame(self.player.index)

    @Slot(int)
    def _on_drawn(self, index: int) -> None:
        if index == self.player.index or self.strip.nearest(self.player.index) == index:
            self._show_frame(self.player.index)

    @Slot()
    def _on_ended(self) -> None:
        self.panel.gauge.show_result(self.strip.result)
        self._show_frame(self.player.index)

    @Slot(int)
    def _show_frame(self, index: int) -> None:
        """The frame, or the nearest one that is there already."""
        near = self.strip.nearest(index)
        if near is not None:
            self.view.show_frame(self.strip.frames[near])
        elif self.strip.runs or not self.strip.count:
            self.view.show_frame(None, self.tr("The first frames are being drawn…"))
        else:
            self.view.show_frame(None, self.tr("There are no frames. Change something, or press Continue."))

    def changeEvent(self, event: QEvent) -> None:
        """The language may change while the window is open."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
            self._show_length()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self.add.setText(self.tr("Add"))
        self.add.setAccessibleName(self.tr("Add a photo"))
        self.add.setToolTip(self.tr("Add a photo from a file or from the open ones; or drop it here."))
