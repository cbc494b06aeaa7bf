"""What every test may ask for."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("OMP_WAIT_POLICY", "PASSIVE")  # before torch is loaded by whichever test comes first
os.environ.setdefault(
    "OMP_NUM_THREADS", "1"
)  # also of the processes that tests start: there are others beside

PROJECT = Path(__file__).resolve().parent.parent


@pytest.fixture(scope="session")
def shared_dir() -> Path:
    """The developers' folder of real portraits and golden values, where this checkout has one beside it."""
    folder = PROJECT.parent / "shared"
    if not (folder / "golden").is_dir():
        pytest.skip("needs the developers' data folder ../shared, which a user's clone does not have")
    return folder
