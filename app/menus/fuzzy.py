"""Finding a name from a few of its letters: "cmp" finds "Compare before and after". No Qt."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TypeVar

_CONSECUTIVE, _WORD_START, _START, _WHOLE = 8.0, 10.0, 6.0, 30.0
_GAP = 0.4  # a letter passed over costs this
_FAR = 12.0  # at most, for one gap
_ALIAS = 0.8  # a name nobody sees counts for less
_VALUE = re.compile(
    r"^(?P<name>.*?\S)(?:\s+|\s*(?=[=:]))[=:]?\s*(?P<value>[+\-\N{MINUS SIGN}]?\d{1,4})\s*%?$"
)
Item = TypeVar("Item")


@dataclass(frozen=True)
class Match:
    """How well a text answers a query, and which of its letters do.

    Attributes:
        score: higher is better.
        places: indices into the text, ascending.
    """

    score: float
    places: tuple[int, ...]


def match(query: str, text: str) -> Match | None:
    """Match all letters of the query in their order, wherever they stand; None when one is missing.

    Case, accents and blanks of the query do not matter. Words may be given in any order: where the query as
    a whole does not match, each of its words must.
    """
    words = _fold(query).split()
    folded = _fold(text)
    if not words:
        return Match(0.0, ())
    whole = _best(" ".join(words).replace(" ", ""), folded)
    if whole is not None or len(words) == 1:
        return whole
    parts = [_best(word, folded) for word in words]
    if any(part is None for part in parts):
        return None
    found = [part for part in parts if part is not None]
    places = tuple(sorted({place for part in found for place in part.places}))
    return Match(sum(part.score for part in found) * 0.9, places)


def rank(query: str, items: Iterable[tuple[Item, str, Sequence[str]]]) -> list[tuple[Item, Match]]:
    """The items that match, best first; equals stay in their order.

    Args:
        items: each with the text that is shown and other names that it also answers to.
    """
    found: list[tuple[Item, Match]] = []
    for item, text, aliases in items:
        matches = [match(query, text)]
        for alias in aliases:
            other = match(query, alias)
            if other is not None:
                matches.append(Match(other.score * _ALIAS, ()))
        best = max((each for each in matches if each is not None), key=lambda each: each.score, default=None)
        if best is not None:
            found.append((item, best))
    return sorted(found, key=lambda pair: -pair[1].score)


def split_value(query: str) -> tuple[str, int | None]:
    """Name and number: of "smile 40", "smile", 40, or None without one; "=", ":" and "%" may stand there."""
    found = _VALUE.match(query.strip())
    if found is None:
        return query.strip(), None
    return found["name"], int(found["value"].replace("\N{MINUS SIGN}", "-"))


def _fold(text: str) -> str:
    """Without case and accents, each letter in its place."""
    return "".join(_fold_letter(letter) for letter in text)


def _fold_letter(letter: str) -> str:
    plain = unicodedata.normalize("NFKD", letter)[0]
    return plain.lower()[:1] or letter


def _best(letters: str, text: str) -> Match | None:
    """The best way to find the letters in the text, in their order: dynamic programming over both."""
    if len(letters) > len(text):
        return None
    starts = [i == 0 or not text[i - 1].isalnum() for i in range(len(text))]
    # reached[i]: the best score, with its places, of all letters so far, the last of them standing at i
    reached: dict[int, tuple[float, tuple[int, ...]]] = {}
    for number, letter in enumerate(letters):
        now: dict[int, tuple[float, tuple[int, ...]]] = {}
        for i in range(number, len(text)):
            if text[i] != letter:
                continue
            bonus = (_WORD_START if starts[i] else 0.0) + (_START if i == 0 else 0.0)
            if number == 0:
                now[i] = (1.0 + bonus - min(i * _GAP, _FAR), (i,))
                continue
            ways = [
                (
                    score
                    + 1.0
                    + (_CONSECUTIVE if last == i - 1 else bonus - min((i - last - 1) * _GAP, _FAR)),
                    way,
                )
                for last, (score, way) in reached.items()
                if last < i
            ]
            if ways:
                score, way = max(ways, key=lambda pair: pair[0])
                now[i] = (score, (*way, i))
        reached = now
        if not reached:
            return None
    score, places = max(reached.values(), key=lambda pair: pair[0])
    if letters == text.replace(" ", ""):
        score += _WHOLE
    return Match(score - 0.05 * len(text), places)
