"""The film strip: the open photos at the window's foot."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QItemSelectionModel, QPoint, QSize, Qt, Signal, Slot
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QFrame, QListView, QMenu, QWidget

from app.icons import Icons
from app.photos.album import Album, Entry
from app.photos.film_model import FilmModel
from app.theme import Theme
from app.widgets.film_cell import FilmCell

_STEPS = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Down: 1,
}


class FilmStrip(QListView):
    """Shows an album, the current photo marked.

    Signals:
        chosen(Entry): the user wants to see it.
        step_wanted(int): the next one (1) or the one before (-1).
        close_wanted(list[Entry]): the user wants these gone.
        folder_wanted(Entry): show where its file is.
    """

    chosen = Signal(object)
    step_wanted = Signal(int)
    close_wanted = Signal(object)
    folder_wanted = Signal(object)

    def __init__(self, album: Album, theme: Theme, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._album = album
        self.film = FilmModel(album, self)
        self._middle: Entry | None = None
        self.menu: QMenu | None = None
        self.setObjectName("filmStrip")
        self.setModel(self.film)
        self.setItemDelegate(FilmCell(theme, icons, self))
        self.setFlow(QListView.Flow.LeftToRight)
        self.setWrapping(False)
        self.setUniformItemSizes(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setSelectionMode(QListView.SelectionMode.NoSelection)  # the album says what is current
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._retranslate()
        self._fit()
        album.current_changed.connect(self._on_current)
        self._on_current(album.current)

    def _retranslate(self) -> None:
        self.setAccessibleName(self.tr("Open photos"))
        self.setAccessibleDescription(
            self.tr("Arrow keys go to the next photo or the one before; Delete closes a photo.")
        )

    def _fit(self) -> None:
        """As high as a cell and the scroll bar, whose room is kept so that nothing jumps."""
        em = self.fontMetrics().height()
        self.setFixedHeight(round(6.4 * em) + self.horizontalScrollBar().sizeHint().height() + em // 3)
        self.horizontalScrollBar().setSingleStep(3 * em)

    def sizeHint(self) -> QSize:
        """As wide as there is room."""
        return QSize(self.fontMetrics().height() * 20, self.height())

    def entry_at(self, place: QPoint) -> Entry | None:
        """The photo under a point of the viewport."""
        return self.film.entry(self.indexAt(place))

    # --- the user

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose on press, as lists do; remember what the middle button is on."""
        entry = self.entry_at(event.position().toPoint())
        if event.button() == Qt.MouseButton.MiddleButton:
            self._middle = entry
        elif event.button() == Qt.MouseButton.LeftButton:
            self.setFocus(Qt.FocusReason.MouseFocusReason)
            if entry is not None:
                self.chosen.emit(entry)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """The middle button closes, when it is still on the same photo."""
        entry, self._middle = self._middle, None
        is_middle = event.button() == Qt.MouseButton.MiddleButton
        if is_middle and entry is not None and entry is self.entry_at(event.position().toPoint()):
            self.close_wanted.emit([entry])

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Two quick clicks are two clicks."""
        self.mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows, Home and End go through the photos; Delete closes the current one."""
        key, current = Qt.Key(event.key()), self._album.current
        entries = [entry for entry in self._album.entries if not entry.failure]
        if key in _STEPS and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            self.step_wanted.emit(_STEPS[key])
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End) and entries:
            self.chosen.emit(entries[0 if key == Qt.Key.Key_Home else -1])
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and current is not None:
            self.close_wanted.emit([current])
        else:
            QWidget.keyPressEvent(self, event)  # not the list's own search by letters: they are the window's

    def wheelEvent(self, event: QWheelEvent) -> None:
        """A wheel turns the strip sideways."""
        turned = event.pixelDelta() if not event.pixelDelta().isNull() else event.angleDelta()
        bar = self.horizontalScrollBar()
        bar.setValue(bar.value() - (turned.x() or turned.y()))
        event.accept()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """What can be done with a photo; by the menu key, with the current one."""
        by_mouse = event.reason() == QContextMenuEvent.Reason.Mouse
        entry = self.entry_at(event.pos()) if by_mouse else self._album.current
        if entry is None:
            return
        place = event.pos() if by_mouse else self.visualRect(self.film.index_of(entry)).center()
        self.menu = self._menu(entry)
        self.menu.popup(self.viewport().mapToGlobal(place))

    def _menu(self, entry: Entry) -> QMenu:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.setAccessibleName(entry.name)
        if entry.failure:
            menu.addAction(self.tr("Try again"), lambda: self.chosen.emit(entry))
        menu.addAction(self.tr("Show folder"), lambda: self.folder_wanted.emit(entry))
        menu.addSeparator()
        menu.addAction(self.tr("Close"), lambda: self.close_wanted.emit([entry]))
        others = [each for each in self._album.entries if each is not entry]
        if others:
            menu.addAction(self.tr("Close the others"), lambda: self.close_wanted.emit(others))
        failed = [each for each in self._album.entries if each.failure]
        if failed:
            text = self.tr("Close those that could not be opened")
            menu.addAction(text, lambda: self.close_wanted.emit(failed))
        return menu

    # --- the album's news

    @Slot(object)
    def _on_current(self, entry: Entry | None) -> None:
        index = self.film.index_of(entry)
        flags = QItemSelectionModel.SelectionFlag
        self.selectionModel().setCurrentIndex(index, flags.ClearAndSelect)
        if not index.isValid():
            return
        for row in (index.row() - 1, index.row() + 1, index.row()):  # with its neighbours, to be clicked
            if 0 <= row < self.film.rowCount():
                self.scrollTo(self.film.index(row), QListView.ScrollHint.EnsureVisible)

    def changeEvent(self, event: QEvent) -> None:
        """Another language, or larger letters."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        elif event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._fit()
        super().changeEvent(event)
