"""Going through the open photos: the film strip's place, its actions, and closing photos."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.editor.session import Session
from app.files.unexported import Unexported
from app.menus.action_registry import ActionRegistry, Menu
from app.photos.album import Entry
from app.settings import Settings
from app.widgets.film_strip import FilmStrip
from app.widgets.toast import Toaster


class Leafing(QObject):
    """Connects the film strip with the session."""

    def __init__(
        self,
        session: Session,
        settings: Settings,
        unexported: Unexported,
        toaster: Toaster,
        actions: ActionRegistry,
        strip: FilmStrip,
    ) -> None:
        super().__init__(strip)
        self._session, self._settings, self._unexported = session, settings, unexported
        self._toaster, self.strip = toaster, strip
        self._add_actions(actions)
        toaster.keep_clear(strip)
        album = session.album
        strip.chosen.connect(session.show_photo)
        strip.step_wanted.connect(self._step)
        strip.close_wanted.connect(self.close_photos)
        strip.folder_wanted.connect(self._show_folder)
        strip.film.seen.connect(session.photos.prefer)
        album.inserted.connect(self._show)
        album.removed.connect(self._show)
        self._show()

    def above(self, page: QWidget) -> QWidget:
        """A widget with `page` and, below it, the strip."""
        both = QWidget(self._unexported.window)
        column = QVBoxLayout(both)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(page, 1)
        column.addWidget(self.strip)
        return both

    def _add_actions(self, actions: ActionRegistry) -> None:
        """Next, previous, close, and the strip on or off."""
        several = lambda: self.tr("There is only one photo open.")  # noqa: E731  # as a text of an action
        self.next = actions.add(
            "next_photo", lambda: self.tr("Next photo"), ["Ctrl+Tab", "Ctrl+PgDown"], Menu.VIEW,
            slot=partial(self._step, 1), reason=several,
        )  # fmt: skip
        self.previous = actions.add(
            "previous_photo", lambda: self.tr("Previous photo"), ["Ctrl+Shift+Tab", "Ctrl+PgUp"], Menu.VIEW,
            slot=partial(self._step, -1), reason=several,
        )  # fmt: skip
        self.toggle = actions.add(
            "film_strip", lambda: self.tr("Film strip"), "F6", Menu.VIEW, checkable=True,
            slot=self._on_toggled,
        )  # fmt: skip
        self.close = actions.add(
            "close_photo", lambda: self.tr("Close photo"), "Ctrl+W", Menu.FILE, slot=self._close_current,
            reason=lambda: self.tr("There is no photo open."),
        )  # fmt: skip
        self.close_all = actions.add(
            "close_all", lambda: self.tr("Close all photos"), "Ctrl+Shift+W", Menu.FILE,
            slot=self._close_all, reason=lambda: self.tr("There is no photo open."),
        )  # fmt: skip
        self.toggle.setChecked(self._settings.film_strip)

    @Slot(object)
    def close_photos(self, entries: list[Entry]) -> None:
        """Close these; the user is asked first when edits would be lost."""
        self._unexported.before_closing(entries, partial(self._close, entries))

    def _close(self, entries: list[Entry]) -> None:
        current = self._session.album.current
        for entry in sorted(entries, key=lambda each: each is current):  # or the next would be read in vain
            if entry in self._session.album.entries:
                self._session.close_photo(entry)

    @Slot()
    def _close_current(self) -> None:
        if self._session.album.current is not None:
            self.close_photos([self._session.album.current])

    @Slot()
    def _close_all(self) -> None:
        self.close_photos(list(self._session.album.entries))

    def _step(self, step: int, _checked: bool = False) -> None:
        album = self._session.album
        entry = album.beside(album.current, step)
        if entry is not None:
            self._session.show_photo(entry)

    @Slot(bool)
    def _on_toggled(self, on: bool) -> None:
        self._settings.film_strip = on
        self._show()

    @Slot()
    def _show(self) -> None:
        """The strip is for several photos."""
        count = len(self._session.album.entries)
        self.strip.setVisible(count > 1 and self._settings.film_strip)
        self._toaster.arrange()
        for action in (self.next, self.previous):
            action.setEnabled(count > 1)
        for action in (self.close, self.close_all):
            action.setEnabled(count > 0)

    @Slot(object)
    def _show_folder(self, entry: Entry) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(entry.path.parent)))
