"""The queue of a batch on disk, so that a crash loses none of it; and the report of what became of it."""

from __future__ import annotations

import csv
import io
import json
import logging
import time
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from app import paths
from app.batches.batch_plan import Item, ItemState, Plan
from app.batches.batch_words import word
from core.files import write_atomically

VERSION = 1
_log = logging.getLogger(__name__)


def queue_path() -> Path:
    """Where the queue of the batch under way is kept."""
    return paths.data_dir() / "batch.json"


def save(plan: Plan, items: Sequence[Item]) -> None:
    """Keep the queue. A disk that refuses is logged: the batch itself goes on."""
    stored = {"version": VERSION, "plan": plan.to_json(), "items": [_to_json(item) for item in items]}
    try:
        with write_atomically(queue_path()) as temporary:
            temporary.write_text(json.dumps(stored), encoding="utf-8", errors="surrogatepass")
    except OSError as error:
        _log.warning("the batch's queue was not kept: %s", error)


def load() -> tuple[Plan, list[Item]] | None:
    """The batch that was under way when the program ended, if it was; what it worked on waits again."""
    try:
        stored = json.loads(queue_path().read_text(encoding="utf-8", errors="surrogatepass"))
        if stored["version"] != VERSION:
            raise ValueError(f"version {stored['version']}")
        plan, items = Plan.from_json(stored["plan"]), [_from_json(item) for item in stored["items"]]
    except FileNotFoundError:
        return None
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        _log.warning("the batch's queue cannot be read: %r", error)
        forget()
        return None
    return (plan, items) if any(item.state is ItemState.WAITING for item in items) else None


def forget() -> None:
    """There is nothing left to do."""
    try:
        queue_path().unlink(missing_ok=True)
    except OSError as error:
        _log.warning("the batch's queue was not removed: %s", error)


def _to_json(item: Item) -> dict[str, object]:
    written = [str(path) for path in item.written]
    return {
        "path": str(item.path), "state": item.state.value, "why": item.why, "written": written,
        "seconds": round(item.seconds, 2),
    }  # fmt: skip


def _from_json(stored: dict[str, object]) -> Item:
    state = ItemState(stored["state"])
    item = Item(Path(str(stored["path"])))
    if state in {ItemState.WAITING, ItemState.WORKING}:
        return item
    written = stored["written"]
    item.state, item.why, item.seconds = state, str(stored["why"]), float(str(stored["seconds"]))
    item.written = [Path(str(path)) for path in written] if isinstance(written, list) else []
    return item


# --- the report


def write_report(plan: Plan, items: Sequence[Item], old: Path | None = None) -> Path | None:
    """Write what became of each photo as a table (CSV) into the output folder, over the `old` one.

    Returns its path, or None when it could not be written, which is logged.
    """
    if not items:
        return None
    folder = plan.folder_for(items[0].path)
    path = old or folder / time.strftime("Semblance batch %Y-%m-%d %H-%M-%S.csv")
    try:
        with write_atomically(path) as temporary:
            temporary.write_bytes(report(items).encode("utf-8-sig", "replace"))  # so that Excel sees UTF-8
    except OSError as error:
        _log.warning("no report was written: %s", error)
        return None
    return path


def report(items: Sequence[Item]) -> str:
    """One line for each photo: path, result, files, why, seconds."""
    translate = QCoreApplication.translate
    out = io.StringIO()
    table = csv.writer(out)
    table.writerow([
        translate("Batch", "Photo"), translate("Batch", "Result"), translate("Batch", "Files"),
        translate("Batch", "Why"), translate("Batch", "Seconds"),
    ])  # fmt: skip
    for item in items:
        files = "; ".join(str(path) for path in item.written)
        table.writerow([str(item.path), word(item.state), files, item.why, f"{item.seconds:.1f}"])
    return out.getvalue()
