"""The throughput table: measured by the training's own step."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import torch
from PIL import Image
from torch import Tensor, nn

from training import throughput
from training.checkpoint import State
from training.config import Compute, Optimisation
from training.costs import image_cost
from training.machine import CPU, Machine
from training.presets import PRESETS
from training.step import Taken, take_step
from training.throughput import (
    Measured,
    batch_to_measure,
    main,
    matmul_speed,
    measure,
    random_pictures,
    step_rate,
    table,
)

pytestmark = pytest.mark.usefixtures("one_thread")


def test_matrices_are_measured_once() -> None:
    first = matmul_speed(torch.device("cpu"), "float32", 0.05)
    assert 1e8 < first < 1e15
    assert matmul_speed(torch.device("cpu"), "float32", 0.05) == first


def test_every_way_and_the_inputs_are_measured() -> None:
    config = PRESETS["tiny32"].make()
    rows = measure(config, random_pictures(32, 16), Compute(device="cpu"), batch=4, seconds=0.05)
    names = ["float32", "float32, channels_last", "pictures alone", "pictures and noise"]
    assert [row.what for row in rows] == names
    flops = image_cost(config.architecture, "float32").flops
    for row in rows[:2]:
        assert row.flops is not None
        assert row.peak is not None
        assert row.flops == pytest.approx(row.rate * flops)
        assert 0 < row.flops / row.peak < 2
    for row in rows[2:]:
        assert row.rate > 0
        assert row.flops is None


def test_the_step_is_the_training_s(monkeypatch: pytest.MonkeyPatch) -> None:
    sizes: list[int] = []

    def counted(
        losses: nn.Module,
        state: State,
        optimisation: Optimisation,
        inputs: tuple[Tensor, ...],
        machine: Machine,
        *,
        seed: int,
    ) -> Taken:
        before = [parameter.clone() for parameter in state.ema.parameters()]
        taken = take_step(losses, state, optimisation, inputs, machine, seed=seed)
        changed = [not torch.equal(a, b) for a, b in zip(before, state.ema.parameters(), strict=True)]
        assert any(changed)
        sizes.append(len(inputs[0]))
        return taken

    monkeypatch.setattr(throughput, "take_step", counted)
    config = PRESETS["tiny32"].make()
    assert step_rate(config, random_pictures(32, 8), CPU, batch=2, seconds=0.0) > 0
    assert sizes == [2] * 4  # one to warm up, three that count


def test_the_plain_layout_is_plain() -> None:
    images = torch.rand(2, 3, 8, 8).contiguous(memory_format=torch.channels_last)
    plain, usual = throughput._ways(Compute(device="cpu"))
    assert plain.place((images,))[0].is_contiguous()
    assert usual.place((images,))[0].is_contiguous(memory_format=torch.channels_last)


def test_a_slow_machine_is_measured_with_part_of_the_batch(monkeypatch: pytest.MonkeyPatch) -> None:
    config = PRESETS["ffhq128"].make()
    monkeypatch.setattr(throughput, "matmul_speed", lambda *_: 1e12)
    assert 1 <= batch_to_measure(config, CPU) < 10
    monkeypatch.setattr(throughput, "matmul_speed", lambda *_: 1e15)
    assert batch_to_measure(config, CPU) == 128


def test_columns_are_aligned() -> None:
    text = table([Measured("float32", 12.34, 5e10, 1e11), Measured("pictures alone", 43210.0)]).splitlines()
    assert "12.3" in text[1]
    assert text[1].endswith("50%")
    assert text[0].index("img/s") + 5 == text[1].index("12.3") + 4 == text[2].index("43,210.0") + 8


def test_the_command_measures_a_folder(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for number in range(8):
        pixels = np.random.default_rng(number).integers(256, size=(40, 36, 3), dtype=np.uint8)
        Image.fromarray(pixels).save(tmp_path / f"{number}.png")
    words = ["tiny32", "--data", str(tmp_path), "--device", "cpu", "--seconds", "0.02", "--batch", "4"]
    assert main(words) == 0
    printed = capsys.readouterr().out
    assert "steps of 4" in printed
    assert "channels_last" in printed


def test_the_command_says_what_is_wrong(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["tiny32", "--device", "cpu", "--data", str(tmp_path / "nothing")]) == 2
    assert "nothing" in capsys.readouterr().err
