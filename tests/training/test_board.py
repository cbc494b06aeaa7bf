"""Metrics for TensorBoard."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from training.board import Board


def test_rows_become_curves(tmp_path: Path) -> None:
    pytest.importorskip("tensorboard", reason="TensorBoard is an optional extra")
    from tensorboard.backend.event_processing.event_accumulator import EventAccumulator

    board = Board(tmp_path / "tensorboard")
    board.add({"stage": "prior", "seen": 64, "loss": 0.5, "event": "went on"})
    board.add({"stage": "prior", "seen": 128, "loss": 0.25})
    read = EventAccumulator(str(tmp_path / "tensorboard")).Reload()
    assert read.Tags()["scalars"] == ["prior/loss"]
    assert [(event.step, event.value) for event in read.Scalars("prior/loss")] == [(64, 0.5), (128, 0.25)]


def test_its_absence_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "torch.utils.tensorboard", None)
    with pytest.raises(ValueError, match="pip install tensorboard"):
        Board(tmp_path)
