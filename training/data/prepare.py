"""From the settings of a run to decoded pictures and their labels, with a report of what was found.

prepared = prepare(config.data, config.image_size, run / "cache", expected=fingerprint_of_first_start)
batch = prepared.train.images(indices, flip)
"""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from training.config import Data
from training.data import changes
from training.data.cache import Cached, open_cache
from training.data.cache_files import Item
from training.data.duplicates import earliest_twins
from training.data.labels import PERSON, Labels, read_labels
from training.data.pictures import Pictures
from training.data.report import DataReport, Skipped, Twin
from training.data.sources import Entry, open_sources
from training.data.split import split

_TWINS_SHOWN = 100


@dataclass(frozen=True)
class Prepared:
    """The pictures of a run; labels are None where there are none, in the pictures' order otherwise."""

    train: Pictures
    validation: Pictures | None
    train_labels: Labels | None
    validation_labels: Labels | None
    report: DataReport


@dataclass(frozen=True)
class _Listed:
    """Training pictures first, then those for validation, before any is decoded."""

    train: tuple[Entry, ...]
    validation: tuple[Entry, ...]
    labels: Labels | None
    notes: tuple[str, ...]

    @property
    def all(self) -> tuple[Entry, ...]:
        return self.train + self.validation


def prepare(
    data: Data,
    size: int,
    cache: Path,
    *,
    expected: str | None = None,
    on_progress: Callable[[int, int], None] = lambda _done, _total: None,
    check: Callable[[], None] = lambda: None,
) -> Prepared:
    """Find, label, split and decode the pictures, at `size` pixels a side.

    Args:
        data: which, and how.
        size: pixels a side.
        cache: folder for the decoded pictures; with it, a second call opens them at once.
        expected: fingerprint of the report of the run's first start: other pictures are refused.
        on_progress: told pictures done and pictures in all.
        check: called between pictures; may raise to stop. What was decoded so far is kept.

    Raises:
        ValueError: sources or labels are missing, damaged or empty, no picture can be used, or the pictures
            are not the expected ones; the message says what to do.
        OSError: the disk is full, or the cache may not be written; what was decoded is kept.
    """
    started = time.monotonic()
    with ExitStack() as stack:
        listed = _listed(data, stack)
        before = changes.load(cache, expected) if expected else None
        if before is not None:
            now = {changes.TRAIN: listed.train, changes.VALIDATION: listed.validation}
            changes.refuse_changed(before, now, check)
        cached = open_cache(listed.all, data.crop, size, cache, on_progress=on_progress, check=check)
    count = len(listed.train)
    manifest = changes.Manifest.of(
        {changes.TRAIN: cached.items[:count], changes.VALIDATION: cached.items[count:]}
    )
    if expected and manifest.fingerprint != expected:
        changes.refuse_other(before, manifest)
    prepared = _prepared(listed, cached, manifest.fingerprint, started)
    manifest.save(cache)
    return prepared


def _listed(data: Data, stack: ExitStack) -> _Listed:
    """Find, label and split."""
    if not data.sources:
        raise ValueError(
            "No training pictures were given. Give their folder, zip file or LMDB folder: --data DIR"
        )
    shared = {Path(place).resolve() for place in data.sources} & {Path(p).resolve() for p in data.validation}
    if shared:
        raise ValueError(
            f"'{min(shared)}' is given for training and for validation. Figures are only honest on pictures "
            "that are not trained on: leave it out of one, or set a share aside instead."
        )
    found = stack.enter_context(open_sources(data.sources))
    entries, notes = found.entries, list(found.notes)
    if data.validation:
        held = stack.enter_context(open_sources(data.validation))
        labels = read_labels(data.labels, [entries, held.entries]) if data.labels else None
        notes += [*held.notes, *_persons_in_both(labels)]
        joined = _joined(labels) if labels else None
        return _Listed(entries, held.entries, joined, tuple(notes))
    own = read_labels(data.labels, [entries])[0] if data.labels else None
    persons = own.column(PERSON) if own is not None and PERSON in own.columns else None
    aside = split([entry.name for entry in entries], persons, data.validation_share)
    if data.validation_share > 0 and not aside.any():
        who = "one person" if persons is not None else "one picture"
        notes.append(f"Nothing was set aside for validation: there is only {who}.")
    order = np.concatenate([np.flatnonzero(~aside), np.flatnonzero(aside)])
    ordered = tuple(entries[index] for index in order)
    count = int((~aside).sum())
    labels_ordered = own.take(order) if own is not None else None
    return _Listed(ordered[:count], ordered[count:], labels_ordered, tuple(notes))


def _joined(labels: Sequence[Labels]) -> Labels:
    return Labels(labels[0].columns, tuple(row for one in labels for row in one.rows))


def _persons_in_both(labels: Sequence[Labels] | None) -> list[str]:
    if not labels or PERSON not in labels[0].columns:
        return []
    train, validation = (set(one.column(PERSON)) - {""} for one in labels)
    both = sorted(train & validation)
    if not both:
        return []
    shown = ", ".join(both[:3]) + (" ..." if len(both) > 3 else "")
    note = f"In both the training and the validation pictures: {len(both)} of the persons ({shown}). "
    return [note + "Figures on pictures of people who were trained on are too good."]


def _prepared(listed: _Listed, cached: Cached, fingerprint: str, started: float) -> Prepared:
    """Leave out what was skipped, and report."""
    items = cached.items
    kept = [place for place, item in enumerate(items) if item.kept]
    count = sum(place < len(listed.train) for place in kept)
    skipped = tuple(Skipped(item.name, item.reason) for item in items if not item.kept)
    if count == 0:
        reasons = "; ".join(f"{one.name}: {one.reason}" for one in skipped[:3])
        raise ValueError(
            f"None of the {len(listed.train)} training pictures can be used ({reasons}"
            f"{' ...' if len(skipped) > 3 else ''}). Check the pictures, and whether the crop fits them."
        )
    names = tuple(items[place].name for place in kept)
    train = Pictures(cached.pixels[:count], names[:count])
    validation = Pictures(cached.pixels[count:], names[count:]) if len(kept) > count else None
    labels = listed.labels.take(kept) if listed.labels is not None else None
    twins = earliest_twins(cached.pixels, _hashes(items))
    repeats = [int(place) for place in np.flatnonzero(twins >= 0)]
    report = DataReport(
        fingerprint=fingerprint,
        listed=len(items),
        train=count,
        validation=len(kept) - count,
        skipped=skipped,
        upscaled=sum(item.upscaled for item in items),
        near_duplicates=len(repeats),
        twins=tuple(Twin(names[place], names[int(twins[place])]) for place in repeats[:_TWINS_SHOWN]),
        leaked=sum(place >= count > int(twins[place]) for place in repeats),
        labelled=labels.labelled if labels is not None else 0,
        columns=labels.columns if labels is not None else (),
        decoded=cached.decoded,
        seconds=round(time.monotonic() - started, 2),
        notes=listed.notes,
    )
    return Prepared(
        train,
        validation,
        labels.first(count) if labels is not None else None,
        labels.take(range(count, len(kept))) if labels is not None and validation is not None else None,
        report,
    )


def _hashes(items: Sequence[Item]) -> np.ndarray[tuple[int], np.dtype[np.uint64]]:
    return np.array([int(item.likeness, 16) for item in items if item.kept], np.uint64)
