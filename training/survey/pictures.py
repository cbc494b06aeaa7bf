"""The first look at somebody's pictures: how many there are, which are damaged or there twice, how large they
are, whether they show faces, and how some of them look.
"""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Sequence
from pathlib import Path, PurePosixPath
from typing import Any

import numpy as np

from core.photo.decode import quiet_pillow
from core.sentences import Sentence, Value
from training.data.duplicates import earliest_twins
from training.data.sources import Entry, open_source, open_sources
from training.survey.faces import Faces, faces_in
from training.survey.look import Look, look_at
from training.survey.spread import evenly, side_by_side
from training.survey.tables import tables_near
from training.survey.talk import Talk

FACES = 64
"""Pictures in which faces are looked for: enough to tell most from half from few."""
ALIKE = 24
"""So many that all show a face, or none, are enough: of a hundred others at least 88 do, or do not."""
SIZES = (32, 64, 128, 256)
_LISTED = 200  # damaged pictures, and pairs of near-duplicates, that are named
_CELEBA = (178, 218)  # width, height of the pictures of aligned CelebA


def look_at_pictures(places: Sequence[str], sheet: Path | None, talk: Talk, *, shown: int) -> None:
    """Say what there is in `places`.

    Lines: "found" with the number of `pictures` and the sources' `notes`; "picture" with `name` and `file`,
    the thumbnail in `sheet`, of some; "bad" with `name` and `reason` of each damaged one, at first; "face"
    with `name` and `count` of those that were looked at for them; "result", see `_summary`. Where some places
    can't be used and others can, "unusable" with these `places`, before the error.

    Raises:
        ValueError: a place is missing or holds no pictures.
    """
    began = time.monotonic()
    _tell_unusable(places, talk)
    with open_sources(places) as found, quiet_pillow():
        entries = found.entries
        talk.say("found", pictures=len(entries), notes=found.notes)
        looks = _looks(entries, sheet, talk, shown)
        usable = [place for place, look in enumerate(looks) if not look.reason]
        twins = _twins([looks[place] for place in usable])
        pairs = [
            [entries[usable[place]].name, entries[usable[int(twins[place])]].name]
            for place in np.flatnonzero(twins >= 0)[:_LISTED]
        ]
        faces = _faces([entries[place] for place in usable], talk)
        talk.say(
            "result",
            **_summary(looks, faces),
            twins=int((twins >= 0).sum()),
            pairs=pairs,
            folders=_folders(entries),
            tables=[str(path) for path in tables_near(places)],
            seconds=round(time.monotonic() - began, 2),
        )


def _tell_unusable(places: Sequence[str], talk: Talk) -> None:
    """Name the places that must be taken out, so that the others can be used.

    Raises:
        ValueError: there are such places; says what is wrong with the first.
    """
    reasons: dict[str, Value] = {}
    for place in places:
        talk.check()
        try:
            open_source(Path(place)).close()
        except ValueError as mistake:
            reasons[place] = mistake.args[0]
    if not reasons or len(reasons) == len(places):
        return
    talk.say("unusable", places=list(reasons))
    what = next(iter(reasons.values()))
    if len(reasons) == 1:
        raise ValueError(Sentence("{what} Take it out of the list: the other places can be used.", what=what))
    raise ValueError(
        Sentence(
            "{count} places can't be used. {what} Take them out of the list: the others can be used.",
            count=len(reasons),
            what=what,
        )
    )


def _looks(entries: Sequence[Entry], sheet: Path | None, talk: Talk, shown: int) -> list[Look]:
    """At every picture; thumbnails go to the disk, not into the list."""
    wanted = set(evenly(len(entries), shown)) if sheet is not None else set()
    looks: list[Look] = []

    def look(place: int) -> Look:
        return look_at(entries[place], thumbnail=place in wanted)

    bad = 0
    for place, seen in enumerate(side_by_side(look, range(len(entries)), talk.check)):
        name = entries[place].name
        if seen.reason:
            bad += 1
            if bad <= _LISTED:
                talk.say("bad", name=name, reason=seen.reason)
        elif sheet is not None and seen.thumbnail is not None:
            file = sheet / f"picture-{place}.jpg"
            seen.save(file)
            talk.say("picture", name=name, file=str(file))
        looks.append(Look(seen.reason, seen.width, seen.height, seen.grey, seen.likeness, seen.tiny))
        talk.progress("looking", place + 1, len(entries))
    return looks


def _twins(looks: Sequence[Look]) -> np.ndarray[Any, np.dtype[np.int64]]:
    """[N]: of each picture the first that it nearly repeats, or -1."""
    if not looks:
        return np.empty(0, np.int64)
    pixels = np.stack([look.tiny for look in looks if look.tiny is not None])
    return earliest_twins(pixels, np.array([look.likeness for look in looks], np.uint64))


def _faces(entries: Sequence[Entry], talk: Talk) -> list[Faces]:
    """Of some pictures, evenly spread; the first of them, which are so, too, are enough where all agree."""
    places = evenly(len(entries), FACES)
    first = [places[index] for index in evenly(len(places), ALIKE)]
    rest = sorted(set(places) - set(first))
    found: list[Faces] = []
    for part in (first, rest):
        chosen = [entries[place] for place in part]
        for entry, faces in zip(chosen, side_by_side(faces_in, chosen, talk.check), strict=True):
            if faces is not None:
                found.append(faces)
                talk.say("face", name=entry.name, count=faces.count)
            talk.progress("faces", len(found), len(places))
        if len({seen.count > 0 for seen in found}) < 2:
            break
    return found


def _summary(looks: Sequence[Look], faces: Sequence[Faces]) -> dict[str, Any]:
    """`usable` and `bad` pictures; `sides`: the smallest, middle and largest shorter side in pixels;
    `smaller`: how many have fewer pixels than each size that a model may have; how many are `grey`, `square`,
    and of aligned `celeba`'s size; `faces`: how many were looked at, show at least one, show several, and are
    aligned, and the middle size of a face's crop."""
    usable = [look for look in looks if not look.reason]
    sides = sorted(min(look.width, look.height) for look in usable)
    with_face = [seen for seen in faces if seen.count]
    face_sides = sorted(seen.side for seen in with_face)
    return {
        "usable": len(usable),
        "bad": len(looks) - len(usable),
        "sides": [sides[0], sides[len(sides) // 2], sides[-1]] if sides else [],
        "smaller": {str(size): sum(side < size for side in sides) for size in SIZES},
        "grey": sum(look.grey for look in usable),
        "square": sum(look.width == look.height for look in usable),
        "celeba": sum((look.width, look.height) == _CELEBA for look in usable),
        "faces": {
            "looked": len(faces),
            "with": len(with_face),
            "several": sum(seen.count > 1 for seen in faces),
            "aligned": sum(seen.aligned for seen in faces),
            "side": round(face_sides[len(face_sides) // 2]) if face_sides else 0,
        },
    }


def _folders(entries: Sequence[Entry]) -> dict[str, int]:
    """How many pictures lie directly in each folder below the sources; the fullest come first."""
    counts = Counter(PurePosixPath(entry.inner).parent.name for entry in entries)
    return {name: count for name, count in counts.most_common(_LISTED) if name}
