"""Window, engine or both killed at random moments: what was on the screen a second before is there again."""

from __future__ import annotations

import json
import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image

from app.files.document_file import read_document
from app.files.recipe import read
from core.photo.files import read_recipe

SCRIPT = Path(__file__).with_name("killed_window.py")
KILLS = int(os.environ.get("KILLS", "6"))  # twelve were survived, too
LOST_AT_MOST = 1.0  # seconds of work
pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="kills by signal")


class Lives:
    """One window after the other, in one user's folders."""

    def __init__(self, folder: Path, photo: str = "me.png") -> None:
        self.folder = folder
        self.process: subprocess.Popen[bytes] | None = None
        rows, columns = np.mgrid[0:120, 0:160]
        pixels = np.stack([rows, columns, (rows + columns) % 200], -1).astype(np.uint8)
        self.photo = folder / photo
        Image.fromarray(pixels).save(self.photo)

    def start(self) -> None:
        """A new window."""
        (self.folder / "restored.json").unlink(missing_ok=True)
        environment = {name: value for name, value in os.environ.items() if not name.startswith("XDG_")}
        environment |= {"QT_QPA_PLATFORM": "offscreen", "HOME": str(self.folder)}
        with (self.folder / "output").open("ab") as output:
            self.process = subprocess.Popen(
                [sys.executable, str(SCRIPT), str(self.folder), str(self.photo)],
                env=environment, stdout=output, stderr=output,
            )  # fmt: skip

    def restored(self) -> dict[str, Any]:
        """Wait until the window edits; returns what it restored before."""
        assert self.process is not None
        told, until = self.folder / "restored.json", time.monotonic() + 20
        while not told.exists():
            assert self.process.poll() is None, (self.folder / "output").read_text()
            assert time.monotonic() < until, (self.folder / "output").read_text()
            time.sleep(0.01)
        restored: dict[str, Any] = json.loads(told.read_text())
        return restored

    def kill_window(self) -> float:
        """As the system does; returns when."""
        assert self.process is not None
        now = time.monotonic()
        self.process.kill()
        self.process.wait()
        return now

    def kill_engine(self) -> None:
        with suppress(ProcessLookupError, FileNotFoundError):
            os.kill(int((self.folder / "engine.pid").read_text()), signal.SIGKILL)

    def journal(self) -> list[tuple[float, int]]:
        """When and what, of every edit ever made."""
        path = self.folder / "journal"
        lines = path.read_text().splitlines() if path.exists() else []
        return [(float(when), int(value)) for when, value in (line.split() for line in lines)]

    def possible(self, killed: float) -> list[int]:
        """The values that may come back: the one on the screen a second before, and every later one."""
        journal = self.journal()
        older = [value for when, value in journal if when <= killed - LOST_AT_MOST]
        newer = [value for when, value in journal if when > killed - LOST_AT_MOST]
        return older[-1:] + newer

    @property
    def saved(self) -> Path:
        """The document that the window saves to."""
        return self.folder / "saved.semblance"

    def check_files(self) -> None:
        """What was written is whole, or not there."""
        export, saved = self.folder / "export.png", self.saved
        if export.exists():
            with Image.open(export) as image:
                image.load()
            assert read(read_recipe(export)).state.changes
        if saved.exists():
            assert read_document(saved).recipe.state.changes


@pytest.fixture
def lives(tmp_path: Path) -> Iterator[Lives]:
    made = Lives(tmp_path)
    yield made
    if made.process is not None and made.process.poll() is None:
        made.kill_window()


@pytest.mark.slow
def test_nothing_is_lost_that_was_on_the_screen_a_second_before(lives: Lives) -> None:
    chance = random.Random(4)
    lives.start()
    assert lives.restored()["offered"] == 0
    exported = restored_lives = 0
    for number in range(KILLS):
        time.sleep(chance.uniform(0.1, 1.6))  # it edits, autosaves, exports and saves
        if number % 3:
            lives.kill_engine()
        if number % 3 == 1:
            time.sleep(chance.uniform(0, 0.6))  # the window goes on, and starts another
        killed = lives.kill_window()
        possible = lives.possible(killed)
        lives.check_files()
        exported += (lives.folder / "export.png").exists()
        if number % 5 == 4:  # once more, while it starts, opens and restores
            lives.start()
            time.sleep(chance.uniform(0.3, 1.3))
            possible += lives.possible(lives.kill_window())
        lives.start()
        restored = lives.restored()
        assert restored["photo"] == str(lives.photo)
        assert restored["index"] == restored["steps"]
        if restored["offered"]:
            restored_lives += 1
            assert restored["value"] in possible, (number, restored, possible)
        else:  # it was killed right after it had saved
            assert read_document(lives.saved).recipe.state.current.strength("Smiling") in possible
    assert restored_lives >= KILLS - 3
    assert exported >= 1
    assert restored["steps"] > KILLS
    assert "Traceback" not in (lives.folder / "output").read_text()
