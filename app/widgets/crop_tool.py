"""The crop tool: the current face's crop moved, scaled and turned by hand, the aligned result beside it."""

from __future__ import annotations

import math
from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QPointF, QRectF, Qt, Signal, Slot
from PySide6.QtGui import QCursor, QFontMetricsF, QKeyEvent, QMouseEvent, QPainter

from app.edits.crop_shape import CropShape
from app.icons import Icons
from app.theme import Role, Theme
from app.widgets import crop_painting, overlay
from app.widgets.canvas import Canvas
from app.widgets.layers import on_canvas
from app.widgets.tool import Tool
from core.protocol import Point, Quad

_SNAP = 15.0  # degrees, with Shift
_OPPOSITE = ((1, 1), (1, 0), (0, 0), (0, 1))  # of a quad's corners, in shares of its side


class Part(Enum):
    """What of the crop is taken."""

    INSIDE = "inside"
    CORNER = "corner"
    TURN = "turn"


@dataclass(frozen=True)
class _Grip:
    """What is held: which part, which corner, where in the photo it was taken, and the crop then."""

    part: Part
    corner: int
    place: Point
    shape: CropShape


class CropTool(Tool):
    """Nothing is asked of the engine until the crop is accepted.

    Signals:
        accept_wanted(): a double click in the crop.
    """

    accept_wanted = Signal()
    shows_edit = False  # the crop is of the photo as it was

    def __init__(self, canvas: Canvas, theme: Theme, icons: Icons) -> None:
        super().__init__(canvas)
        self._theme, self._icons = theme, icons
        self._shape: CropShape | None = None
        self._start: Quad | None = None
        self._grip: _Grip | None = None
        self._inset_corner = 3
        self._turn_cursor = QCursor(Qt.CursorShape.CrossCursor)
        theme.changed.connect(self._make_cursor)
        self._make_cursor()

    def begin(self, quad: Quad) -> None:
        """Show this crop."""
        self._start, self._shape, self._grip = quad, CropShape.of(quad), None
        self._choose_inset()
        self.changed.emit()

    @property
    def shape(self) -> CropShape | None:
        """The crop as it is now."""
        return self._shape

    @property
    def start(self) -> Quad | None:
        """The crop it began with."""
        return self._start

    @property
    def quad(self) -> Quad | None:
        """Its corners; exactly those it began with where nothing was done."""
        return self._shape.quad if self.is_moved and self._shape is not None else self._start

    @property
    def is_moved(self) -> bool:
        """Whether there is something to accept."""
        return (
            self._shape is not None and self._start is not None and self._shape != CropShape.of(self._start)
        )

    @property
    def is_held(self) -> bool:
        """Whether the pointer has it."""
        return self._grip is not None

    def set_shape(self, shape: CropShape) -> None:
        """Move, scale or turn it."""
        size = self.canvas.photo_place.size().toSize()
        self._shape = shape.within(size.width(), size.height())
        self.changed.emit()

    # --- events

    def press(self, event: QMouseEvent) -> bool:
        """Take what is below the pointer; beside the crop, the photo is moved as always."""
        found = self._part_at(event.position())
        if found is None or self._shape is None:
            return False
        self._grip = _Grip(*found, self._in_photo(event.position()), self._shape)
        return True

    def double_click(self, event: QMouseEvent) -> bool:
        """In the crop: use it."""
        found = self._part_at(event.position())
        if found is not None and found[0] is Part.INSIDE:
            self.accept_wanted.emit()
            return True
        return self.press(event)

    def drag(self, event: QMouseEvent) -> None:
        """Pull what was taken."""
        grip, here = self._grip, self._in_photo(event.position())
        if grip is None:
            return
        if grip.part is Part.INSIDE:
            self.set_shape(grip.shape.moved(here[0] - grip.place[0], here[1] - grip.place[1]))
        elif grip.part is Part.CORNER:
            alone = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
            self.set_shape(_pulled(grip, here, about_centre=alone))
        else:
            snap = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self.set_shape(_turned(grip, here, snap=snap))

    def release(self, event: QMouseEvent) -> None:
        """Let go."""
        self._grip = None
        self._choose_inset()
        self.changed.emit()
        self.canvas.show_cursor(event.position())

    def cancel_drag(self) -> None:
        """As it was before it was taken."""
        if self._grip is not None:
            self._shape, self._grip = self._grip.shape, None
            self.changed.emit()

    def key(self, event: QKeyEvent, down: bool) -> bool:
        """Arrows move; with Alt, or Option, they turn and scale; with Shift, further."""
        ways = {
            Qt.Key.Key_Left: (-1, 0), Qt.Key.Key_Right: (1, 0),
            Qt.Key.Key_Up: (0, -1), Qt.Key.Key_Down: (0, 1),
        }  # fmt: skip
        way = ways.get(Qt.Key(event.key()))
        if way is None or self._shape is None:
            return False
        if down:
            shape = self._shape
            step = 10 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1
            if event.modifiers() & Qt.KeyboardModifier.AltModifier:
                turned = shape.turned_to(shape.angle + way[0] * step * 0.5)
                self.set_shape(turned.sized(shape.side * (1 - way[1] * step * 0.005)))
            else:
                pixel = step / max(self.canvas.transform().m11(), 1e-6)
                self.set_shape(shape.moved(way[0] * pixel, way[1] * pixel))
        return True

    def cursor(self, position: QPointF) -> QCursor | None:
        """What can be done here."""
        found = self._part_at(position)
        if found is None:
            return None
        part, corner = found
        if part is Part.TURN:
            return self._turn_cursor
        if part is Part.INSIDE:
            return QCursor(Qt.CursorShape.SizeAllCursor)
        corners = self._on_screen()
        return QCursor(crop_painting.bent(corners[corner], (corners[0] + corners[2]) * 0.5))

    def draw(self, painter: QPainter) -> None:
        """The frame, and the picture in it."""
        picture = self.canvas.picture
        if self._shape is None or picture is None:
            return
        crop_painting.draw_frame(painter, self._on_screen(), self.canvas.photo_on_screen(), self._theme)
        if not self.is_moved:
            hint = self.tr("Bring eyes and mouth under the marks")
            overlay.draw_foot_tag(painter, QRectF(self.canvas.viewport().rect()), hint, self._theme)
        title = self.tr("As the model sees it")
        crop_painting.draw_inset(
            painter, self.inset(), picture, on_canvas(self._shape.quad), self._theme, title
        )

    def inset(self) -> QRectF:
        """Where the aligned picture is, in pixels of the viewport."""
        return self._inset_at(self._inset_corner)

    # --- inside

    def _inset_at(self, corner: int) -> QRectF:
        em = self.canvas.fontMetrics().height()
        room = QRectF(self.canvas.viewport().rect()).adjusted(em, em, -em, -3 * em)  # with words below it
        side = min(12.0 * em, 0.4 * min(room.width(), room.height()))
        box = QRectF(0, 0, side, side)
        box.moveLeft(room.left() if corner in {0, 1} else room.right() - side)
        box.moveTop(room.top() if corner in {0, 3} else room.bottom() - side)
        return box

    def _choose_inset(self) -> None:
        """The corner of the view where it hides least of the crop; only while nothing is pulled."""
        if self._shape is None:
            return
        corners = self._on_screen()
        frame = QRectF(corners[0], corners[0])
        for corner in corners[1:]:
            frame = frame.united(QRectF(corner, corner).adjusted(0, 0, 0.1, 0.1))

        def hidden(number: int) -> float:
            common = self._inset_at(number).intersected(frame)
            return common.width() * common.height()

        self._inset_corner = min((3, 2, 0, 1), key=hidden)

    def _on_screen(self) -> list[QPointF]:
        to_screen = self.canvas.viewportTransform()
        return [to_screen.map(point) for point in on_canvas(self._shape.quad)] if self._shape else []

    def _in_photo(self, position: QPointF) -> Point:
        """Where the centres of pixels stand at whole numbers."""
        place = self.canvas.to_scene(position)
        return place.x() - 0.5, place.y() - 0.5

    def _part_at(self, position: QPointF) -> tuple[Part, int] | None:
        """What of the crop is at a place of the viewport, and its nearest corner."""
        if self._shape is None:
            return None
        metrics = QFontMetricsF(self.canvas.font())
        corners = self._on_screen()
        far = [math.hypot(*(corner - position).toTuple()) for corner in corners]
        corner = far.index(min(far))
        reach = 2.2 * crop_painting.corner_size(metrics)
        _, grip = crop_painting.stalk(corners, metrics)
        if math.hypot(*(grip - position).toTuple()) <= reach:
            return Part.TURN, corner
        if far[corner] <= reach:
            return Part.CORNER, corner
        across, down = self._shape.shares(self._in_photo(position))
        if 0 <= across <= 1 and 0 <= down <= 1:
            return Part.INSIDE, corner
        return (Part.TURN, corner) if far[corner] <= 3.5 * reach else None

    @Slot()
    def _make_cursor(self) -> None:
        """A turning arrow, light on a dark rim, so that it is seen on any photo."""
        side = round(self.canvas.fontMetrics().height() * 1.3)
        ratio = self.canvas.devicePixelRatioF()
        dark = self._icons.pixmap("turn", Role.ON_OVERLAY, side, ratio)
        light = self._icons.pixmap("turn", Role.OVERLAY, side, ratio)
        painter = QPainter(dark)
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_DestinationOver)
        rim = dark.copy()
        for across, down in ((-1, 0), (1, 0), (0, -1), (0, 1)):
            painter.drawPixmap(QPointF(across, down), rim)
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)
        painter.drawPixmap(0, 0, light)
        painter.end()
        self._turn_cursor = QCursor(dark)


def _pulled(grip: _Grip, here: Point, *, about_centre: bool) -> CropShape:
    """Scaled by its corner: the opposite one stays, or the centre."""
    fixed = (0.5, 0.5) if about_centre else _OPPOSITE[grip.corner]
    across, down = grip.shape.shares(here)
    was = grip.shape.shares(grip.place)
    # along the diagonal, from where it was taken
    way = (1 - _OPPOSITE[grip.corner][0] - fixed[0], 1 - _OPPOSITE[grip.corner][1] - fixed[1])
    length = way[0] ** 2 + way[1] ** 2
    grown = ((across - was[0]) * way[0] + (down - was[1]) * way[1]) / length
    return grip.shape.sized(max(grip.shape.side * (1 + grown), 1.0), fixed)


def _turned(grip: _Grip, here: Point, *, snap: bool) -> CropShape:
    """Turned as the pointer went around the centre."""
    centre = grip.shape.centre
    start, now = (math.atan2(y - centre[1], x - centre[0]) for x, y in (grip.place, here))
    angle = grip.shape.angle + math.degrees(now - start)
    return grip.shape.turned_to(round(angle / _SNAP) * _SNAP if snap else angle)
