"""Many small pictures side by side, which come one after another."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPen, QPixmap, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from app.icons import Icons
from app.theme import Role, Theme

_REASON = int(Qt.ItemDataRole.UserRole) + 1
_PICTURE = int(Qt.ItemDataRole.UserRole) + 2


class ContactSheet(QListView):
    """Shows picture files, and in place of those that can't be used a sign whose tool tip says why."""

    def __init__(self, theme: Theme, icons: Icons, side: float, parent: QWidget | None = None) -> None:
        """`side` of a picture is in em."""
        super().__init__(parent)
        self._model = QStandardItemModel(self)
        self.setModel(self._model)
        self._side = round(side * self.fontMetrics().height())
        self.setItemDelegate(_Cell(theme, icons, self._side, self))
        self.setViewMode(QListView.ViewMode.IconMode)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setMovement(QListView.Movement.Static)
        self.setUniformItemSizes(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        theme.changed.connect(self.viewport().update)

    @property
    def count(self) -> int:
        """Of pictures and signs."""
        return self._model.rowCount()

    @property
    def reasons(self) -> list[str]:
        """What the signs say."""
        found = (self._model.item(row).data(_REASON) for row in range(self.count))
        return [reason for reason in found if reason]

    def clear(self) -> None:
        """Begin anew."""
        self._model.clear()

    def add(self, name: str, file: str = "", reason: str = "") -> None:
        """A picture file, or a sign with a `reason`."""
        item = QStandardItem()
        item.setData(f"{name}\n{reason}" if reason else name, Qt.ItemDataRole.ToolTipRole)
        item.setData(f"{name}: {reason}" if reason else name, Qt.ItemDataRole.AccessibleTextRole)
        item.setData(reason, _REASON)
        if file:
            ratio = self.devicePixelRatioF()
            image = QImage(file).scaled(
                QSize(self._side, self._side) * ratio,
                Qt.AspectRatioMode.KeepAspectRatioByExpanding,
                Qt.TransformationMode.SmoothTransformation,
            )
            pixmap = QPixmap.fromImage(image)
            pixmap.setDevicePixelRatio(ratio)
            item.setData(pixmap, _PICTURE)
        self._model.appendRow(item)


class _Cell(QStyledItemDelegate):
    def __init__(self, theme: Theme, icons: Icons, side: int, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme, self._icons, self._side = theme, icons, side

    def sizeHint(self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex) -> QSize:
        """A picture and a gap."""
        return QSize(self._side + 4, self._side + 4)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """The picture's middle, or the sign."""
        box: QRect = option.rect.adjusted(2, 2, -2, -2)
        pixmap = index.data(_PICTURE)
        if isinstance(pixmap, QPixmap) and not pixmap.isNull():
            ratio = pixmap.devicePixelRatio()
            size = box.size() * ratio
            left, top = (pixmap.width() - size.width()) // 2, (pixmap.height() - size.height()) // 2
            painter.drawPixmap(box, pixmap, QRect(max(left, 0), max(top, 0), size.width(), size.height()))
            return
        painter.fillRect(box, self._theme.colour(Role.RAISED))
        painter.setPen(QPen(self._theme.colour(Role.LINE), 1))
        painter.drawRect(box.adjusted(0, 0, -1, -1))
        if index.data(_REASON):
            side = self._side // 3
            sign = self._icons.pixmap("warning", Role.WARNING, side, painter.device().devicePixelRatioF())
            painter.drawPixmap(box.center().x() - side // 2, box.center().y() - side // 2, sign)
