"""What the tests of the jobs ask for."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.training.jobs.yard import Yard
from training.jobs.queue import VARIABLE


@pytest.fixture
def yard(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Yard]:
    """A queue of its own, which is also the user's; its processes end with the test."""
    monkeypatch.setenv(VARIABLE, str(tmp_path / "jobs"))
    made = Yard(tmp_path)
    yield made
    made.close()
