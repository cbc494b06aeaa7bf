"""The import contracts, at run time: the linter sees only the imports that are written down."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

PROJECT = Path(__file__).resolve().parents[2]


def _loaded(module: str) -> set[str]:
    """The top-level modules that importing `module` loads, in a fresh interpreter."""
    code = f"import sys, {module}; print(*{{name.partition('.')[0] for name in sys.modules}})"
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=PROJECT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    return set(done.stdout.split())


def test_the_window_loads_no_torch() -> None:
    loaded = _loaded("app.main")
    assert "PySide6" in loaded
    assert not loaded & {"torch", "sklearn", "scipy"}


@pytest.mark.parametrize("module", ["core.protocol", "core.photo.files"])
def test_the_rooms_the_window_uses_load_neither_torch_nor_qt(module: str) -> None:
    assert not _loaded(module) & {"torch", "sklearn", "scipy", "PySide6"}


@pytest.mark.parametrize("module", ["core.engine", "core.worker", "core.commands", "training.run"])
def test_the_engine_and_the_trainer_load_no_qt(module: str) -> None:
    assert not _loaded(module) & {"PySide6", "shiboken6", "app"}
