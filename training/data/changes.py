"""Whether the pictures are still those that a run began with: a fingerprint, and what changed in words."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from core.files import write_atomically
from training.data.cache import content_of
from training.data.cache_files import Item
from training.data.sources import Entry

TRAIN, VALIDATION = "train", "validation"

_HOW_ON = (
    "A run goes on with exactly the pictures it began with. Put them back as they were, or start a new run "
    "with the present ones; '--base' with this run's model keeps what was learned."
)


@dataclass(frozen=True)
class Seen:
    """One listed picture as the run began: stamp and content of its file, and whether it could be used."""

    stamp: str
    content: str
    kept: bool


@dataclass(frozen=True)
class Manifest:
    """All listed pictures by their set ("train", "validation") and name, in order."""

    pictures: Mapping[tuple[str, str], Seen]

    @staticmethod
    def of(sets: Mapping[str, Sequence[Item]]) -> Manifest:
        """The items of each set."""
        return Manifest(
            {
                (part, item.name): Seen(item.stamp, item.content, item.kept)
                for part, items in sets.items()
                for item in items
            }
        )

    @property
    def fingerprint(self) -> str:
        """The same for the same names and contents in the same sets, wherever they lie and however old."""
        digest = hashlib.sha256()
        for (part, name), seen in self.pictures.items():
            digest.update(json.dumps([part, name, seen.content, seen.kept]).encode("ascii"))
        return digest.hexdigest()

    def save(self, folder: Path) -> None:
        """Keep it in the cache `folder`, for `load`.

        Raises:
            OSError: the disk is full or may not be written.
        """
        path = _path(folder, self.fingerprint)
        rows = [[*key, seen.stamp, seen.content, seen.kept] for key, seen in self.pictures.items()]
        if load(folder, self.fingerprint) != self:
            with write_atomically(path) as temporary:
                temporary.write_text(json.dumps(rows), encoding="ascii")


def load(folder: Path, fingerprint: str) -> Manifest | None:
    """What was saved with that fingerprint; None when it is missing or damaged."""
    try:
        rows = json.loads(_path(folder, fingerprint).read_text(encoding="ascii"))
        manifest = Manifest(
            {(part, name): Seen(stamp, content, kept) for part, name, stamp, content, kept in rows}
        )
    except (OSError, TypeError, ValueError):
        return None
    return manifest if manifest.fingerprint == fingerprint else None


def _path(folder: Path, fingerprint: str) -> Path:
    return folder / f"pictures-{fingerprint[:20]}.json"


def refuse_changed(before: Manifest, sets: Mapping[str, Sequence[Entry]], check: Callable[[], None]) -> None:
    """Compare the pictures listed now with those of `before`, without decoding any; a file whose stamp is
    another is read and compared by content.

    Raises:
        ValueError: pictures were added, are missing, or changed; says how many, and what to do.
    """
    listed = {(part, entry.name): entry for part, entries in sets.items() for entry in entries}
    changed = []
    for key, entry in listed.items():
        seen = before.pictures.get(key)
        if seen is not None and seen.stamp != entry.stamp:
            check()
            if _content(entry) != seen.content:
                changed.append(key)
    _refuse(
        added=[key for key in listed if key not in before.pictures],
        missing=[key for key in before.pictures if key not in listed],
        changed=changed,
    )


def refuse_other(before: Manifest | None, now: Manifest) -> None:
    """The same after decoding, when the fingerprints differ: also what can no longer be used counts.

    Raises:
        ValueError: always.
    """
    if before is not None:
        both = [key for key in now.pictures if key in before.pictures]
        _refuse(
            added=[key for key in now.pictures if key not in before.pictures],
            missing=[key for key in before.pictures if key not in now.pictures],
            changed=[
                key
                for key in both
                if (now.pictures[key].content, now.pictures[key].kept)
                != (before.pictures[key].content, before.pictures[key].kept)
            ],
        )
    raise ValueError(f"The training pictures are not those that the run began with. {_HOW_ON}")


_Keys = Sequence[tuple[str, str]]


def _refuse(added: _Keys, missing: _Keys, changed: _Keys) -> None:
    """Raise where there is any. A picture of the other set is told apart from one that is new."""
    moved = {name for _, name in added} & {name for _, name in missing}
    kinds = (
        ("added", [name for _, name in added if name not in moved]),
        ("missing", [name for _, name in missing if name not in moved]),
        ("changed", [name for _, name in changed]),
        ("moved between training and validation", sorted(moved)),
    )
    parts = [
        f"{len(names)} {kind} ({', '.join(names[:3])}{' ...' if len(names) > 3 else ''})"
        for kind, names in kinds
        if names
    ]
    if parts:
        raise ValueError(f"The training pictures changed since the run began: {'; '.join(parts)}. {_HOW_ON}")


def _content(entry: Entry) -> str:
    try:
        return content_of(entry.read())
    except OSError:
        return ""
