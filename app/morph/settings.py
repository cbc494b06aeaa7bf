"""What the user sets for a strip: plain values, and as JSON."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields
from enum import Enum
from typing import Any

MOST_BETWEEN = 60
MOST_FRAMES = 400  # of a strip: as many as fit into memory, and more than anybody looks at
MOST_RATE = 60


class Easing(Enum):
    """How fast the way is gone, between two photos."""

    EVEN = "even"
    GENTLE = "gentle"
    LINGER = "linger"

    def share(self, share: float) -> float:
        """Where it is after a share of the time."""
        if self is Easing.EVEN:
            return share
        if self is Easing.GENTLE:
            return share * share * (3 - 2 * share)
        return share**3 * (share * (6 * share - 15) + 10)


class Course(Enum):
    """What comes after the last photo."""

    ONCE = "once"
    BACK = "back"
    CIRCLE = "circle"


class Moves(Enum):
    """Which of the two codes goes along."""

    BOTH = "both"
    MEANING = "meaning"
    DETAIL = "detail"


@dataclass(frozen=True)
class StripSettings:
    """Everything that decides a strip, but the photos and the model.

    Attributes:
        between: frames from one photo to the next, the next one's own included.
        rate: frames a second.
        keep_detail: near the photos, show their own fine detail.
    """

    between: int = 15
    easing: Easing = Easing.GENTLE
    course: Course = Course.BACK
    moves: Moves = Moves.BOTH
    rate: int = 15
    keep_detail: bool = True

    def ways(self, photos: int) -> int:
        """From photo to photo, of a path of so many."""
        return photos if self.course is Course.CIRCLE else photos - 1

    def steps(self, photos: int) -> int:
        """Frames from photo to photo, so few that the strip has no more than `MOST_FRAMES`."""
        return max(1, min(self.between, (MOST_FRAMES - 1) // max(self.ways(photos), 1)))

    def places(self, photos: int) -> tuple[float, ...]:
        """Of the frames on the path, as `Interpolate` has them. A circle's last frame is the one before its
        first, with which it goes on.
        """
        steps, ways = self.steps(photos), self.ways(photos)
        shares = [self.easing.share(step / steps) for step in range(steps)]
        places = [round(way + share, 9) for way in range(ways) for share in shares]
        return tuple(places if self.course is Course.CIRCLE else [*places, float(ways)])

    def ends(self, photos: int) -> list[int]:
        """Numbers of the photos on the path; a circle comes to the first one again."""
        return [*range(photos), 0] if self.course is Course.CIRCLE else list(range(photos))

    def seconds(self, photos: int) -> float:
        """Of the strip, played through."""
        count = len(self.places(photos))
        played = 2 * count - 2 if self.course is Course.BACK else count
        return played / self.rate

    def as_json(self) -> dict[str, Any]:
        """As the settings keep it."""
        plain = {each.name: getattr(self, each.name) for each in fields(self)}
        return {name: value.value if isinstance(value, Enum) else value for name, value in plain.items()}

    @staticmethod
    def from_json(stored: Mapping[str, Any]) -> StripSettings:
        """What `as_json` made; what is something else is as usual."""
        usual = StripSettings()
        return StripSettings(
            between=_whole(stored.get("between"), 2, MOST_BETWEEN, usual.between),
            easing=_one(Easing, stored.get("easing"), usual.easing),
            course=_one(Course, stored.get("course"), usual.course),
            moves=_one(Moves, stored.get("moves"), usual.moves),
            rate=_whole(stored.get("rate"), 1, MOST_RATE, usual.rate),
            keep_detail=stored.get("keep_detail") is not False,
        )


def _whole(value: object, least: int, most: int, usual: int) -> int:
    return min(max(value, least), most) if type(value) is int else usual


def _one(kind: type[Any], value: object, usual: Any) -> Any:
    return kind(value) if value in {each.value for each in kind} else usual
