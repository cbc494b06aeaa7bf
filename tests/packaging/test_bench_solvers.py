"""The benchmark's section on solvers: which there are, what a row says, the plot."""

from __future__ import annotations

import math
from xml.etree import ElementTree

import pytest
import torch

from core.diffusion.solvers import SOLVERS
from devtools.bench import plot, solvers
from devtools.bench.solvers import PAIRED, PAIRS, Row
from tests.core.tiny import tiny_model


@pytest.fixture(scope="module")
def found() -> list[Row]:
    torch.set_num_threads(1)
    images = torch.rand(3, 3, 16, 16, generator=torch.Generator().manual_seed(3)) * 2 - 1
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(solvers, "ENCODE_CALLS", 12)
        patch.setattr(solvers, "DECODE_CALLS", 9)
        patch.setattr(solvers, "TRUTH", 14)
        patch.setattr(solvers, "PAIRS", ((6, 3),))
        patch.setattr(solvers, "FEW_CALLS", 6)
        return list(solvers.study(tiny_model(), images, (6, 12)))


def test_each_solver_is_measured_at_about_as_many_calls() -> None:
    plans = solvers.plans((6, 12))
    even = [plan for plan in plans if plan.encode_steps == plan.decode_steps]
    for solver in SOLVERS.values():
        calls = [solver.encode_calls(plan.encode_steps) for plan in even if SOLVERS[plan.solver] is solver]
        assert calls == [6, 12]
    assert len(plans) - len(even) == len(PAIRED) * len(PAIRS)


def test_rows_say_what_came_back(found: list[Row]) -> None:
    official, *others = found
    assert (official.encode_calls, official.decode_calls, official.pictures) == (12, 9, 3)
    assert official.edit_mse == official.change_mse == 0
    assert official.true_edit > 0
    assert {row.solver for row in others} == set(SOLVERS)
    assert all(row.pictures == (3 if row.decode_steps <= 6 else 2) for row in others)
    for row in found:
        assert row.zero_difference == (0 if row.decode_steps <= 6 else None)
        assert 0 <= row.strong_outside <= 1
        assert row.strong_largest > 0
        if row.solver == "obelm":
            assert row.reconstruction_mse < 1e-6
            assert row.decode_calls == row.encode_calls - 1
    assert len({row.reconstruction_mse for row in found}) == len(found)


def test_the_plot_has_a_line_for_each_solver_and_a_level_one(found: list[Row]) -> None:
    axis = plot.Axis("calls", log=True)
    svg = ElementTree.fromstring(solvers.errors(found[1:5], found[:1], "true_edit", axis))
    lines = svg.findall(".//{http://www.w3.org/2000/svg}polyline")
    assert len(lines) == len({row.solver for row in found[1:5]}) + 1
    assert len(solvers.show(found)) >= 4
    assert not math.isnan(found[0].true_edit)
