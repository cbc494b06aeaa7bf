"""A real training under a real supervisor goes on whatever is closed or killed, and the page shows it."""

from __future__ import annotations

import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from pytestqt.qtbot import QtBot

from app.pages.training import TrainingPage
from app.window import Window
from tests.app.conftest import MakeWindow
from tests.training.jobs.yard import kill_holder
from training.jobs.folder import RunFolder
from training.jobs.queue import VARIABLE, Queue
from training.jobs.start import is_at_work

_ROOT = Path(__file__).resolve().parents[2]
_LONG = 60_000  # milliseconds; torch is loaded several times


@pytest.fixture
def queue(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Queue]:
    monkeypatch.setenv(VARIABLE, str(tmp_path / "jobs"))
    monkeypatch.setenv("OMP_NUM_THREADS", "1")
    queue = Queue()
    yield queue
    while is_at_work(queue):
        kill_holder(queue.supervisor_lock)
    for job in queue.jobs():
        kill_holder(job.path / "lock")
    for thread in threading.enumerate():
        if thread.name == "supervisor-ends":
            thread.join(10)


@pytest.fixture
def run(tmp_path: Path, queue: Queue) -> RunFolder:
    """A run of tiny networks, long enough not to end meanwhile, in the queue."""
    pictures = tmp_path / "pictures"
    pictures.mkdir()
    rng = np.random.default_rng(0)
    for number in range(40):
        Image.fromarray(rng.integers(0, 256, (36, 36, 3), dtype=np.uint8)).save(pictures / f"{number}.png")
    run = RunFolder(tmp_path / "tiny")
    words = [sys.executable, "-c", _PREPARE, str(pictures), str(run.config)]
    prepared = subprocess.run(words, cwd=_ROOT, check=False, capture_output=True, text=True)
    assert prepared.returncode == 0, prepared.stderr
    queue.add(run.path)
    return run


# in a process of its own: the window's has no torch
_PREPARE = """
import dataclasses, sys
from pathlib import Path
from training.presets import PRESETS
config = PRESETS["tiny32"].make()
config = dataclasses.replace(
    config,
    data=dataclasses.replace(config.data, sources=(sys.argv[1],)),
    optimisation=dataclasses.replace(config.optimisation, total=4_000_000),
    intervals=dataclasses.replace(config.intervals, save=64, log=64, evaluate=10**9, sample=10**9),
)
file = Path(sys.argv[2])
file.parent.mkdir()
config.save(file)
"""


def page_of(window: Window) -> TrainingPage:
    page = window.book.turn("training")
    assert isinstance(page, TrainingPage)
    return page


def seen(run: RunFolder) -> int:
    state = run.read_state()
    return 0 if state is None or state.stage != "autoencoder" else state.done


def log_of(run: RunFolder) -> str:
    return run.log.read_text() if run.log.exists() else "no log"


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no kill -9")
def test_a_run_goes_on_without_its_window_and_comes_back_after_kill_9(
    make_window: MakeWindow, qtbot: QtBot, queue: Queue, run: RunFolder
) -> None:
    window = make_window()
    page = page_of(window)
    qtbot.waitUntil(page.actions_.start.isVisible)
    page.actions_.start.trigger()
    qtbot.waitUntil(lambda: page.detail.status.text() == "Training" and seen(run) > 64, timeout=_LONG)

    window.close()
    before = seen(run)
    until = time.monotonic() + 30
    while seen(run) <= before:
        assert time.monotonic() < until, log_of(run)
        time.sleep(0.05)
    assert run.is_held()
    assert is_at_work(queue)

    window = make_window()
    page = page_of(window)
    qtbot.waitUntil(lambda: page.detail.status.text() == "Training")
    plot_of = page.detail.figures
    qtbot.waitUntil(lambda: plot_of.plot is not None and len(plot_of.plot._lines[0].points.x) > 1)
    trainer = run.trainer()

    kill_holder(queue.supervisor_lock)
    kill_holder(run.path / "lock")
    reached = seen(run)
    assert reached > 64
    qtbot.waitUntil(lambda: run.trainer() not in (None, trainer) and seen(run) > reached, timeout=_LONG)
    qtbot.waitUntil(lambda: page.detail.status.text() == "Training")
    assert is_at_work(queue)
    x = [row["seen"] for row in run.rows()[0] if "loss" in row]
    assert min(np.diff(np.array(x, float))) > -2 * 64  # it went on from a checkpoint, not from the start

    page.actions_.stop.trigger()
    qtbot.waitUntil(lambda: page.detail.status.text() == "Stopped", timeout=_LONG)
    qtbot.waitUntil(lambda: not run.is_held(), timeout=_LONG)
