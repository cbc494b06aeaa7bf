"""How fast the training page is with two hundred finished runs, one of which has a million lines of metrics.

python -m tests.app.bench_training [--runs 200] [--lines 1000000]
"""

from __future__ import annotations

import argparse
import itertools
import os
import tempfile
import time
from collections import deque
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtTest import QTest

from app.engine.engine_client import EngineClient
from app.garbage import Collector
from app.main import make_application
from app.pages.training import TrainingPage
from app.process_memory import resident
from app.runs.metrics import Figures
from app.runs.places import default_runs
from app.settings import Settings, ThemeChoice
from app.theme import Theme
from app.window import Window
from tests.app.run_folders import make_run
from tests.app.screenshots import fake_command
from training.jobs.folder import RunFolder
from training.jobs.queue import VARIABLE


class Pulse:
    """Ticks in the event loop, and knows its longest silence."""

    def __init__(self) -> None:
        self._last = time.perf_counter()
        self.longest = 0.0
        self._timer = QTimer(interval=5)
        self._timer.timeout.connect(self._tick)
        self._timer.start()

    def begin(self) -> None:
        """Forget what was."""
        self._last, self.longest = time.perf_counter(), 0.0

    def stop(self) -> None:
        """No more."""
        self._timer.stop()

    def _tick(self) -> None:
        now = time.perf_counter()
        self.longest, self._last = max(self.longest, now - self._last), now


def until(true: Callable[[], bool], seconds: float = 120) -> float:
    """Let the window work until then; returns how long that took."""
    began = time.perf_counter()
    while not true():
        QTest.qWait(2)
        if time.perf_counter() - began > seconds:
            raise TimeoutError
    return time.perf_counter() - began


def say(what: str, seconds: float, pulse: Pulse) -> None:
    """A line of the report."""
    memory = (resident(os.getpid()) or 0) / 1e6
    silence = f"longest silence {1000 * pulse.longest:4.0f} ms"
    print(f"{what:52} {1000 * seconds:8.0f} ms   {silence}   {memory:.0f} MB")
    pulse.begin()


def long_metrics(run: RunFolder, lines: int) -> None:
    """As many lines of a trainer's as wanted, written quickly."""
    blocks = itertools.count()
    row = (
        '{"stage": "autoencoder", "seen": %d, "loss": %.15f, "gradient_norm": 0.8455881476402283, '
        '"learning_rate": 0.0004, "images_per_second": 26.824483657712182, '
        '"eta_seconds": 1416.0198005928587, "seconds": 72.56728842400116%s, "time": 1795247115.952501}\n'
    )
    with run.metrics.open("w") as file:
        for number in itertools.islice(blocks, lines):
            more = ', "validation_loss": 0.123, "edit_effect": 0.02' if number % 5 == 0 else ""
            file.write(row % (32 * (number + 1), 0.05 + 1 / (1 + number / 1000), more))


def main() -> None:
    """Measure."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=200)
    parser.add_argument("--lines", type=int, default=1_000_000)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as home:
        os.environ |= {VARIABLE: f"{home}/jobs", "XDG_DATA_HOME": home, "XDG_CONFIG_HOME": home}
        for number in range(options.runs):
            make_run(default_runs() / f"run {number:03}", rows=50, sheets=2, age=number)
        long = make_run(default_runs() / "the long one", age=10_000)
        long_metrics(long, options.lines)
        print(f"{options.runs} runs, {options.lines:,} lines, {long.metrics.stat().st_size / 1e6:.0f} MB")
        measure(Path(home), long)


def opened(home: Path, theme: Theme) -> Window:
    """A window on nothing."""
    theme.apply()
    window = Window(EngineClient(fake_command(), home / "log"), theme, Settings(path=home / "settings.json"))
    window.resize(1320, 840)
    window.show()
    window.start([])
    return window


def measure(home: Path, long: RunFolder) -> None:
    """One window, from opening the page on."""
    application = make_application()
    collector = Collector(application)
    window = opened(home, Theme(ThemeChoice.DARK, application))
    QTest.qWait(1500)
    pulse = Pulse()
    say("the window, before", 0, pulse)
    began = time.perf_counter()
    page = window.book.turn("training")
    assert isinstance(page, TrainingPage)
    told: deque[Figures] = deque(maxlen=1)
    page.reader.figures_read.connect(told.append)
    until(lambda: len(page.list.runs.entries) > 1)
    say("the page, with its list", time.perf_counter() - began, pulse)
    until(lambda: page.detail.figures.plot is not None)
    say("its first run's curves (loads the plotting library)", time.perf_counter() - began, pulse)
    QTest.qWait(1500)
    pulse.begin()
    other = page.list.runs.entries[5].path
    began = time.perf_counter()
    page.choose(other)
    until(lambda: page._details is not None and page._details.run == other and not page.reader._reading)
    say("another run, with curves and pictures", time.perf_counter() - began, pulse)
    told.clear()
    began, busy = time.perf_counter(), time.process_time()
    page.choose(long.path)
    until(lambda: any(len(figures.curves) for figures in told))
    say("the long one: a sketch of its curves", time.perf_counter() - began, pulse)
    until(lambda: bool(told) and told[-1].share == 1 and not page.reader._reading)
    say("the long one: every line read", time.perf_counter() - began, pulse)
    print(f"processor time of that: {time.process_time() - busy:.1f} s")
    page.choose(other)
    QTest.qWait(300)
    pulse.begin()
    told.clear()
    began = time.perf_counter()
    page.choose(long.path)
    until(lambda: any(len(figures.curves) for figures in told))
    say("the long one again", time.perf_counter() - began, pulse)
    QTest.qWait(4000)
    say("four seconds of looking at it", 4, pulse)
    began = time.perf_counter()
    page.list.search.setText("run 1")
    application.processEvents()
    say("searching the list", time.perf_counter() - began, pulse)
    pulse.stop()
    window.close()
    collector.close()


if __name__ == "__main__":
    main()
