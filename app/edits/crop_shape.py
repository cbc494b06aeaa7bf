"""A crop as the hand takes it: where it is, how large, how far turned. No Qt here."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace

from core.protocol import Point, Quad

LEAST_SIDE = 32.0  # photo pixels; a smaller crop has nothing for a model to see
_MOST = 4.0  # times the photo's longer side

EYES_TO_MOUTH = 0.247
"""Of the crop's side, from the middle of the eyes to the middle of the mouth. The alignment of the FFHQ
data set (`core.photo.align.quad_axes`) leaves this to the face, up to 1 / 3.6 of the side; this is the mean
of 3,787 portraits that were aligned by it."""

EYES = ((0.5 - 0.125, 0.5 - 0.1 * EYES_TO_MOUTH), (0.5 + 0.125, 0.5 - 0.1 * EYES_TO_MOUTH))
"""Where the alignment puts the eyes of a face seen from the front, across and down in shares of the side:
half the side is twice the distance of the eyes, and its centre lies a tenth of the way from eyes to mouth."""

MOUTH = ((0.5 - 0.113, 0.5 + 0.9 * EYES_TO_MOUTH), (0.5 + 0.113, 0.5 + 0.9 * EYES_TO_MOUTH))
"""The corners of the mouth; how far they are apart is the mean of the same portraits."""


@dataclass(frozen=True)
class CropShape:
    """A square in a photo.

    Attributes:
        centre: in photo pixels, whose centres stand at whole numbers.
        side: in photo pixels.
        angle: degrees, clockwise as seen, by which its upper edge is turned.
    """

    centre: Point
    side: float
    angle: float

    @staticmethod
    def of(quad: Quad) -> CropShape:
        """The shape of a quad, which is taken for a square."""
        (left, top), _, (right, bottom), (right_top_x, right_top_y) = quad
        across = (right_top_x - left, right_top_y - top)
        centre = ((left + right) / 2, (top + bottom) / 2)
        return CropShape(centre, math.hypot(*across), math.degrees(math.atan2(across[1], across[0])))

    @property
    def quad(self) -> Quad:
        """Its corners."""
        return self.at(0, 0), self.at(0, 1), self.at(1, 1), self.at(1, 0)

    def at(self, across: float, down: float) -> Point:
        """The place in the photo of a place of the crop, in shares of its side."""
        turn = math.radians(self.angle)
        x, y = (across - 0.5) * self.side, (down - 0.5) * self.side
        return (
            self.centre[0] + x * math.cos(turn) - y * math.sin(turn),
            self.centre[1] + x * math.sin(turn) + y * math.cos(turn),
        )

    def shares(self, place: Point) -> Point:
        """The place of the crop, across and down in shares of its side, of a place in the photo."""
        turn = math.radians(self.angle)
        x, y = place[0] - self.centre[0], place[1] - self.centre[1]
        across = x * math.cos(turn) + y * math.sin(turn)
        down = y * math.cos(turn) - x * math.sin(turn)
        return across / self.side + 0.5, down / self.side + 0.5

    def moved(self, across: float, down: float) -> CropShape:
        """Moved by photo pixels."""
        return replace(self, centre=(self.centre[0] + across, self.centre[1] + down))

    def turned_to(self, angle: float) -> CropShape:
        """Turned about its centre, to an angle of -180..180."""
        return replace(self, angle=(angle + 180) % 360 - 180)

    def sized(self, side: float, fixed: Point = (0.5, 0.5)) -> CropShape:
        """Of another size; the place `fixed`, in shares of the side, stays where it is."""
        stays = self.at(*fixed)
        new = replace(self, side=side)
        gone = new.at(*fixed)
        return new.moved(stays[0] - gone[0], stays[1] - gone[1])

    def within(self, width: int, height: int) -> CropShape:
        """The nearest one that the engine can use: its centre in the photo, and of a sensible size."""
        side = min(max(self.side, LEAST_SIDE), _MOST * max(width, height))
        x, y = (
            min(max(value, 0.0), most - 1.0) for value, most in zip(self.centre, (width, height), strict=True)
        )
        return replace(self, side=side, centre=(x, y))
