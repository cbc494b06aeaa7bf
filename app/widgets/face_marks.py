"""The faces of a photo as the canvas marks them."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from enum import Enum

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter, QPolygonF, QTransform

from app.theme import Theme
from app.widgets import overlay
from app.widgets.layers import on_canvas
from core.protocol import Quad


class Shown(Enum):
    """When marks are there."""

    ALWAYS = "always"
    NEAR = "near"  # while the pointer is over the photo, so that it can be judged from the sliders
    NEVER = "never"


@dataclass
class FaceMarks:
    """Outlines of faces: the current one in corners and colour, edited ones with a dot.

    Attributes:
        outlines: corners on the canvas, in the order of the faces.
        chosen: the face that the sliders are for.
        edited: those with edits.
        hovered: the one below the pointer.
        shown, is_near: when they are drawn, and whether the pointer is over the photo.
    """

    outlines: list[QPolygonF] = field(default_factory=list)
    chosen: int = 0
    edited: frozenset[int] = frozenset()
    hovered: int | None = None
    shown: Shown = Shown.NEVER
    is_near: bool = False

    def set_faces(self, quads: Sequence[Quad], chosen: int, edited: Collection[int]) -> bool:
        """Other faces, or another state of theirs; returns whether it is another one."""
        was = self.outlines, self.chosen, self.edited
        self.outlines = [QPolygonF(on_canvas(quad)) for quad in quads]
        self.chosen, self.edited = chosen, frozenset(edited)
        if self.hovered is not None and self.hovered >= len(quads):
            self.hovered = None
        return was != (self.outlines, self.chosen, self.edited)

    @property
    def is_visible(self) -> bool:
        """Whether they are drawn."""
        return self.shown is Shown.ALWAYS or (self.shown is Shown.NEAR and self.is_near)

    def at(self, place: QPointF) -> int | None:
        """The face at a place of the canvas; where crops overlap, the one whose middle is nearest."""
        inside = [
            (_distance(outline.boundingRect().center(), place), number)
            for number, outline in enumerate(self.outlines)
            if outline.containsPoint(place, Qt.FillRule.OddEvenFill)
        ]
        return min(inside)[1] if inside else None

    def other_at(self, place: QPointF) -> int | None:
        """The same, but None where that is the current one already."""
        face = self.at(place)
        return None if face == self.chosen else face

    def draw(self, painter: QPainter, to_screen: QTransform, theme: Theme) -> None:
        """Draw them, in pixels of the screen; the current one over the others."""
        for number in sorted(range(len(self.outlines)), key=lambda each: each == self.chosen):
            outline = [to_screen.map(point) for point in self.outlines[number].toList()]
            chosen, hovered = number == self.chosen, number == self.hovered
            overlay.draw_face(painter, outline, theme, chosen=chosen, hovered=hovered)
            if number in self.edited:
                overlay.draw_edited_mark(painter, outline[3], theme)


def _distance(a: QPointF, b: QPointF) -> float:
    return (a - b).manhattanLength()
