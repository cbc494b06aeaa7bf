"""What the tests of batches share: batches with the fake engine behind them, photos, and a plan."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from pytestqt.qtbot import QtBot

from app.batches.batch import Batch
from app.batches.batch_plan import ItemState, Plan
from app.edits.edit_state import FaceState
from app.engine.engine_client import EngineClient

SMILE = FaceState().with_strength("Smiling", 60)
DONE, FAILED, SKIPPED, CANCELLED = ItemState.DONE, ItemState.FAILED, ItemState.SKIPPED, ItemState.CANCELLED
MakeBatch = Callable[..., Batch]
MakePhotos = Callable[..., list[Path]]


@pytest.fixture
def make_batch(make_client: Callable[..., EngineClient]) -> Iterator[MakeBatch]:
    """Makes batches with a running fake engine behind them."""
    made: list[Batch] = []

    def make(**behaviour: object) -> Batch:
        client = make_client(**behaviour)
        client.start()
        made.append(Batch(client))
        return made[-1]

    yield make
    for batch in made:
        batch.close()
        batch.deleteLater()


@pytest.fixture
def make_photos(tmp_path: Path) -> MakePhotos:
    """Makes photos of these names in one folder."""

    def make(*names: str) -> list[Path]:
        folder = tmp_path / "photos"
        folder.mkdir(exist_ok=True)
        pixels = np.random.default_rng(0).integers(0, 200, (60, 80, 3), np.uint8)
        for number, name in enumerate(names):
            pixels[0, 0] = number  # no two are the same file
            Image.fromarray(pixels).save(folder / name)
        return [folder / name for name in names]

    return make


@pytest.fixture
def plan(tmp_path: Path) -> Plan:
    """Smiling, into a folder of its own."""
    (tmp_path / "out").mkdir()
    return Plan(SMILE, "portrait.safetensors", "Portrait", folder=str(tmp_path / "out"))


def run(qtbot: QtBot, batch: Batch, plan: Plan, photos: list[Path]) -> None:
    """Do the whole batch."""
    batch.start(plan, photos)
    wait(qtbot, batch)


def wait(qtbot: QtBot, batch: Batch) -> None:
    """Until it is over."""
    qtbot.waitUntil(lambda: not batch.is_running, timeout=20_000)


def states(batch: Batch) -> list[ItemState]:
    """Of all photos."""
    return [item.state for item in batch.items]


def out(plan: Plan) -> list[str]:
    """Names of all files in the output folder."""
    return sorted(path.name for path in Path(plan.folder).iterdir())


def pictures(plan: Plan) -> list[str]:
    """The same, without reports."""
    return [name for name in out(plan) if not name.endswith(".csv")]
