"""The pictures of a run: the same ones every time it goes on."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from pathlib import Path

from training.config import TrainConfig
from training.data.prepare import Prepared, prepare
from training.jobs.folder import RunFolder
from training.jobs.json_files import read_json, write_json

LEAST_PICTURES = 8


def pictures_of(
    folder: RunFolder,
    config: TrainConfig,
    *,
    on_progress: Callable[[int, int], None] = lambda _done, _total: None,
    check: Callable[[], None] = lambda: None,
) -> Prepared:
    """Decode what is not decoded yet.

    Raises:
        ValueError: pictures or labels can't be used, are too few, or are not those that the run began with.
        OSError: no space for them, or not allowed.
    """
    report = folder.data_report
    expected = _fingerprint(report) if report.exists() else None
    cache = Path(config.data.cache) if config.data.cache else folder.path / "pictures"
    data = prepare(
        config.data, config.image_size, cache, expected=expected, on_progress=on_progress, check=check
    )
    if len(data.train) < LEAST_PICTURES:
        raise ValueError(
            f"{len(data.train)} pictures are too few to train on; {LEAST_PICTURES} are the least."
        )
    return data


def _fingerprint(report: Path) -> str:
    try:
        return str(read_json(report)["fingerprint"])
    except (KeyError, TypeError, ValueError) as problem:
        raise ValueError(
            f"'{report}' is damaged, so it can't be told whether the pictures are still the same. Delete it "
            "if you are sure that they are."
        ) from problem


def save_report(folder: RunFolder, data: Prepared) -> None:
    """Keep what was found, and with it which pictures the run goes on with."""
    write_json(folder.data_report, dataclasses.asdict(data.report))
