"""The list of past grids: thumbnails with what made them, searched and brought back by a click."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QRectF,
    QSize,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QLabel,
    QListView,
    QMenu,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from app.generate.past import Past, PastGrid
from app.generate.words import conditions_in_words, matches, settings_in_words, when_in_words
from app.icons import Icons
from app.theme import Role, Theme
from app.widgets.search_field import SearchField

_Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_PAST = Qt.ItemDataRole.UserRole


class PastModel(QAbstractListModel):
    """The grids that match what is sought."""

    def __init__(self, past: Past, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._past, self._sought = past, ""
        self.shown: list[PastGrid] = []
        past.changed.connect(self._refresh)
        self._refresh()

    def seek(self, text: str) -> None:
        """Only those that match."""
        self._sought = text
        self._refresh()

    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        """Grids."""
        return 0 if parent.isValid() else len(self.shown)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What a view asks for."""
        if not 0 <= index.row() < len(self.shown):
            return None
        past, roles = self.shown[index.row()], Qt.ItemDataRole
        if role == _PAST:
            return past
        if role in {roles.DisplayRole, roles.AccessibleTextRole, roles.ToolTipRole}:
            favourite = self.tr("favourite") + ", " if past.kept else ""
            words = f"{when_in_words(past)}, {settings_in_words(past.settings)}, {past.model_name}"
            return favourite + words
        return None

    @Slot()
    def _refresh(self) -> None:
        self.beginResetModel()
        self.shown = [past for past in self._past.grids if matches(past, self._sought)]
        self.endResetModel()


class PastCell(QStyledItemDelegate):
    """A row of faces, and two lines below it."""

    def __init__(self, theme: Theme, icons: Icons, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme, self._icons = theme, icons

    def sizeHint(self, option: QStyleOptionViewItem, _index: _Index) -> QSize:
        """Room for both."""
        em = option.fontMetrics.height()
        return QSize(12 * em, round(5.6 * em))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Faces, then words."""
        past: PastGrid = index.data(_PAST)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        em, colour = option.fontMetrics.height(), self._theme.colour
        frame = QRectF(option.rect).adjusted(em / 3, 2, -em / 3, -2)
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        current = bool(option.state & (QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_HasFocus))
        if hovered or current:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour(Role.RAISED if current else Role.HOVER))
            painter.drawRoundedRect(frame, 5, 5)
        side = 2.7 * em
        left, top = frame.left() + em / 3, frame.top() + em / 4
        source, count = past.thumbnail, past.thumbnail.width() // max(past.thumbnail.height(), 1)
        painter.drawImage(QRectF(left, top, side * count, side), source)
        if past.kept:
            mark = self._icons.pixmap("pin", Role.ACCENT, em, painter.device().devicePixelRatioF())
            painter.drawPixmap(round(frame.right() - 1.3 * em), round(top), mark)
        line = QRectF(left, top + side + em / 8, frame.width() - em * 2 / 3, 1.1 * em)
        metrics, elide = QFontMetrics(option.font), Qt.TextElideMode.ElideRight
        for text, role in ((_headline(past), Role.TEXT), (when_in_words(past), Role.FAINT)):
            painter.setPen(colour(role))
            painter.drawText(
                line, Qt.AlignmentFlag.AlignVCenter, metrics.elidedText(text, elide, int(line.width()))
            )
            line.translate(0, 1.1 * em)
        painter.restore()


def _headline(past: PastGrid) -> str:
    """What it is of, or its settings."""
    return conditions_in_words(past.settings) or settings_in_words(past.settings)


class PastList(QFrame):
    """The list with its search.

    Signals:
        wanted(PastGrid): bring it back.
    """

    wanted = Signal(object)

    def __init__(self, past: Past, theme: Theme, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("historyFrame")
        self._past = past
        self.menu: QMenu | None = None
        self._title, self._empty = QLabel(self), QLabel(self)
        self.search, self.view = SearchField(icons, self), QListView(self)
        self.model_ = PastModel(past, self)
        self.view.setObjectName("history")
        self.view.setModel(self.model_)
        self.view.setItemDelegate(PastCell(theme, icons, self.view))
        self.view.setFrameShape(QFrame.Shape.NoFrame)
        self.view.setMouseTracking(True)
        self.view.setUniformItemSizes(True)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.view.installEventFilter(self)
        self._lay_out()
        self._retranslate()
        self.search.textChanged.connect(self.model_.seek)
        self.search.entered.connect(self._enter)
        self.view.clicked.connect(self._on_wanted)
        self.view.customContextMenuRequested.connect(self._on_menu)
        self.model_.modelReset.connect(self._show_empty)
        self._show_empty()

    def _lay_out(self) -> None:
        em = self.fontMetrics().height()
        self.setFixedWidth(15 * em)
        font = self._title.font()
        font.setWeight(font.Weight.DemiBold)
        self._title.setFont(font)
        self._empty.setWordWrap(True)
        self._empty.setProperty("faint", True)
        self._empty.setContentsMargins(em // 2, em // 2, em // 2, 0)
        column = QVBoxLayout(self)
        column.setContentsMargins(em // 3, em // 2, 0, 0)
        column.setSpacing(em // 3)
        self._title.setContentsMargins(em // 2, 0, 0, 0)
        self.search.setContentsMargins(em // 3, 0, em // 3, 0)
        for widget in (self._title, self.search, self._empty):
            column.addWidget(widget)
        column.addWidget(self.view, 1)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Enter brings back, Delete forgets, as in every list here."""
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return False
        past = self._current()
        if past is None:
            return False
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.wanted.emit(past)
        elif event.key() in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}:
            self._past.remove(past)
        else:
            return False
        return True

    def changeEvent(self, event: QEvent) -> None:
        """The language may change while the window is open."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self._title.setText(self.tr("Earlier grids"))
        self.search.setPlaceholderText(self.tr("Search: a seed, a date, glasses…"))
        self.search.setAccessibleName(self.tr("Search earlier grids"))
        self.view.setAccessibleName(self.tr("Earlier grids"))
        self.view.setAccessibleDescription(
            self.tr("Enter brings a grid back with its settings, Delete forgets it.")
        )
        self._show_empty()

    @Slot()
    def _show_empty(self) -> None:
        self._empty.setVisible(not self.model_.shown)
        self._empty.setText(
            self.tr("Nothing earlier matches.")
            if self._past.grids
            else self.tr("Every grid you make is kept here with its settings; a click brings it back.")
        )

    def _current(self) -> PastGrid | None:
        past = self.view.currentIndex().data(_PAST)
        return past if isinstance(past, PastGrid) else None

    @Slot()
    def _enter(self) -> None:
        if self.model_.shown:
            self.view.setFocus()
            self.view.setCurrentIndex(self.model_.index(0))

    @Slot(QModelIndex)
    def _on_wanted(self, index: QModelIndex) -> None:
        self.wanted.emit(index.data(_PAST))

    @Slot(QPoint)
    def _on_menu(self, place: QPoint) -> None:
        index = self.view.indexAt(place)
        past = index.data(_PAST) if index.isValid() else self._current()
        if past is None:
            return
        self.menu = menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("Bring back"), lambda: self.wanted.emit(past))
        kept = self.tr("No favourite any more") if past.kept else self.tr("Keep as a favourite")
        menu.addAction(kept, lambda: self._past.set_kept(past, not past.kept))
        menu.addAction(self.tr("Forget"), lambda: self._past.remove(past))
        menu.popup(self.view.viewport().mapToGlobal(place))
