"""Every solver, on a distribution whose best network is known: orders, inverses, ends, stops."""

from __future__ import annotations

import math
from typing import get_args

import numpy as np
import pytest
import torch
from torch import Tensor

from core.autoencoder import Code, Late
from core.diffusion import ddim
from core.diffusion.ddim import OnStep, Step, Stopped
from core.diffusion.denoiser import Below, Denoiser, Noise
from core.diffusion.objective import Prediction
from core.diffusion.schedule import ScheduleName, T, make_schedule, noise_grid, step_subset
from core.diffusion.solvers import SOLVERS, SolverName
from tests.core.tiny import tiny_model

SOLVER_NAMES: tuple[SolverName, ...] = get_args(SolverName)
KINDS: tuple[tuple[ScheduleName, Prediction], ...] = (("linear", "eps"), ("cosine", "v"))
MEANS = torch.tensor([-0.5, 0.4], dtype=torch.float64)
DEVIATION = 0.25


class Mixture:
    """The best network for numbers that are drawn from one of two Gaussians; counts its calls."""

    def __init__(self, schedule: ScheduleName, prediction: Prediction) -> None:
        self.schedule, self.prediction = make_schedule(schedule), prediction
        self.called: list[int] = []

    def __call__(self, x: Tensor, t: Tensor) -> Tensor:
        self.called.append(int(t[0]))
        ab = float(self.schedule.alphas_cumprod[int(t[0])])
        a, s2 = ab**0.5, 1 - ab
        variance = ab * DEVIATION**2 + s2
        share = torch.softmax(-((x[..., None] - a * MEANS.to(x)) ** 2) / (2 * variance), -1)
        x0 = (a * DEVIATION**2 * x + s2 * (share * MEANS.to(x)).sum(-1)) / variance
        noise = (x - a * x0) / s2**0.5
        return noise if self.prediction == "eps" else a * noise - s2**0.5 * x0

    def denoiser(self, *, clip: bool = False) -> Denoiser:
        return Denoiser(self, self.schedule, self.prediction, clip)


@pytest.fixture(params=KINDS, ids=["eps", "v"])
def mixture(request: pytest.FixtureRequest) -> Mixture:
    return Mixture(*request.param)


@pytest.fixture
def images() -> Tensor:
    generator = torch.Generator().manual_seed(0)
    drawn = torch.randn(2, 3, 8, 8, generator=generator, dtype=torch.float64) * DEVIATION
    return drawn + MEANS[torch.randint(2, drawn.shape, generator=generator)]


@pytest.fixture
def noise() -> Tensor:
    return torch.randn(2, 3, 8, 8, generator=torch.Generator().manual_seed(1), dtype=torch.float64)


def rms(a: Tensor, b: Tensor) -> float:
    return float((a - b).square().mean().sqrt())


ORDERS: dict[SolverName, float] = {"ddim": 1, "ab2": 2, "fixed_point": 1, "obelm": 2}


@pytest.mark.parametrize("name", SOLVER_NAMES)
def test_a_decode_converges_at_its_order(name: SolverName, mixture: Mixture, noise: Tensor) -> None:
    denoiser = mixture.denoiser()
    true = SOLVERS["ab2"].decode(denoiser, Noise(noise), 400)
    errors = [rms(SOLVERS[name].decode(denoiser, Noise(noise), steps), true) for steps in (20, 80)]
    slope = math.log(errors[0] / errors[1]) / math.log(4)
    assert slope == pytest.approx(ORDERS[name], abs=0.2)


@pytest.mark.parametrize("name", ["ddim", "ab2", "fixed_point"])
def test_an_encode_converges_at_its_order(name: SolverName, mixture: Mixture, images: Tensor) -> None:
    denoiser = mixture.denoiser()
    true = SOLVERS["ab2"].encode(denoiser, images, 400).x_T
    errors = [rms(SOLVERS[name].encode(denoiser, images, steps).x_T, true) for steps in (20, 80)]
    slope = math.log(errors[0] / errors[1]) / math.log(4)
    assert slope == pytest.approx(ORDERS[name], abs=0.25)


def test_second_order_comes_back_ten_times_closer(mixture: Mixture, images: Tensor) -> None:
    def back(name: SolverName) -> float:
        solver, denoiser = SOLVERS[name], mixture.denoiser()
        return rms(solver.decode(denoiser, solver.encode(denoiser, images, 20), 20), images)

    assert back("ab2") < back("ddim") / 10


@pytest.mark.parametrize("steps", [8, 20])
def test_fixed_points_invert_ddim(steps: int, mixture: Mixture, images: Tensor) -> None:
    """Its encode is undone by official DDIM better than DDIM's own, by at least what an iteration gains."""
    denoiser, subset = mixture.denoiser(), step_subset(mixture.schedule, steps)

    def decoded(x_T: Tensor) -> Tensor:
        return ddim.decode(mixture, x_T, subset, prediction=mixture.prediction, clip=False)

    plain = ddim.encode(mixture, images, subset, prediction=mixture.prediction, clip=False)
    solved = SOLVERS["fixed_point"].encode(denoiser, images, steps)
    assert rms(decoded(solved.x_T), images) < rms(decoded(plain), images) / 5
    assert torch.equal(SOLVERS["fixed_point"].decode(denoiser, solved, steps), decoded(solved.x_T))


@pytest.mark.parametrize("clip", [False, True])
@pytest.mark.parametrize("steps", [2, 5, 20, 100])
def test_obelm_comes_back_exactly(steps: int, clip: bool, mixture: Mixture, images: Tensor) -> None:
    solver, denoiser = SOLVERS["obelm"], mixture.denoiser(clip=clip)
    images = images.clamp(-1, 1)
    code = solver.encode(denoiser, images, steps)
    assert rms(solver.decode(denoiser, code, steps), images) < 1e-11
    assert rms(solver.decode(denoiser, Noise(code.x_T), steps), images) > 1e-6, "the second end state counts"


def test_obelm_leaves_a_second_state_of_another_grid_alone(mixture: Mixture, images: Tensor) -> None:
    solver, denoiser = SOLVERS["obelm"], mixture.denoiser()
    code = solver.encode(denoiser, images, 10)
    assert code.below is not None
    assert code.below.timestep == noise_grid(mixture.schedule, 10).timesteps[-2]
    assert torch.equal(solver.decode(denoiser, code, 15), solver.decode(denoiser, Noise(code.x_T), 15))
    wrong = Noise(code.x_T, Below(torch.zeros_like(code.x_T), code.below.timestep))
    assert not torch.equal(solver.decode(denoiser, wrong, 10), solver.decode(denoiser, code, 10))


@pytest.mark.parametrize("clip", [False, True])
def test_ddim_through_the_interface_is_ddim(clip: bool, mixture: Mixture, images: Tensor) -> None:
    denoiser, subset = mixture.denoiser(clip=clip), step_subset(mixture.schedule, 10)
    code = SOLVERS["ddim"].encode(denoiser, images, 10)
    prediction = mixture.prediction
    assert torch.equal(code.x_T, ddim.encode(mixture, images, subset, prediction=prediction, clip=clip))
    assert torch.equal(
        SOLVERS["ddim"].decode(denoiser, code, 10),
        ddim.decode(mixture, code.x_T, subset, prediction=prediction, clip=clip),
    )


@pytest.mark.parametrize("name", SOLVER_NAMES)
def test_every_call_is_reported_and_counted(name: SolverName, mixture: Mixture, images: Tensor) -> None:
    solver, denoiser, seen = SOLVERS[name], mixture.denoiser(), list[Step]()
    code = solver.encode(denoiser, images, 6, seen.append)
    calls = solver.encode_calls(6)
    assert [(step.index, step.total) for step in seen] == [(i, calls) for i in range(calls)]
    assert len(mixture.called) == calls
    assert torch.equal(seen[-1].x, code.x_T)
    for noise, saved in ((code, int(code.below is not None)), (Noise(code.x_T), 0)):
        seen.clear()
        mixture.called.clear()
        image = solver.decode(denoiser, noise, 6, seen.append)
        calls = solver.decode_calls(6) - saved
        assert [(step.index, step.total) for step in seen] == [(i, calls) for i in range(calls)]
        assert len(mixture.called) == calls
        assert torch.equal(seen[-1].x, image)
        assert mixture.called == sorted(mixture.called, reverse=True), "from noise to picture"


@pytest.mark.parametrize("decodes", [False, True])
@pytest.mark.parametrize("name", SOLVER_NAMES)
def test_a_callback_stops_at_any_call(
    name: SolverName, decodes: bool, mixture: Mixture, noise: Tensor
) -> None:
    solver, denoiser = SOLVERS[name], mixture.denoiser()
    calls = solver.decode_calls(4) if decodes else solver.encode_calls(4)

    def walk(on_step: OnStep) -> object:
        if decodes:
            return solver.decode(denoiser, Noise(noise), 4, on_step)
        return solver.encode(denoiser, noise, 4, on_step)

    for last in range(calls):
        mixture.called.clear()

        def stop(step: Step, last: int = last) -> None:
            if step.index == last:
                raise Stopped

        with pytest.raises(Stopped):
            walk(stop)
        assert len(mixture.called) == last + 1, "the network must not be called after the stop"


@pytest.mark.parametrize("name", SOLVER_NAMES)
def test_clipping_keeps_pictures_in_range(name: SolverName, mixture: Mixture, noise: Tensor) -> None:
    solver, seen = SOLVERS[name], list[Step]()
    image = solver.decode(mixture.denoiser(clip=True), Noise(4 * noise), 5, seen.append)
    assert float(image.abs().max()) <= 1
    assert all(float(step.x0.abs().max()) <= 1 for step in seen)
    assert float(solver.decode(mixture.denoiser(), Noise(4 * noise), 5).abs().max()) > 1


@pytest.mark.parametrize("steps", [1, 2, 6, 20, 100, 500, 900])
@pytest.mark.parametrize("name", ["linear", "cosine"])
def test_a_grid_runs_from_picture_to_noise(name: ScheduleName, steps: int) -> None:
    schedule = make_schedule(name)
    grid = noise_grid(schedule, steps)
    assert len(grid.timesteps) == len(grid.angles) == steps + 1
    assert grid.steps == steps
    assert (grid.timesteps[0], grid.timesteps[-1]) == (0, T - 1)
    assert (np.diff(grid.timesteps) > 0).all()
    assert (np.diff(grid.angles) > 1e-6).all(), "no step is of no length"
    np.testing.assert_allclose(np.cos(grid.angles) ** 2, schedule.alphas_cumprod[grid.timesteps])


def test_a_grid_is_finer_towards_the_picture_than_even_timesteps() -> None:
    schedule = make_schedule("cosine")
    log_snr = schedule.log_snr[noise_grid(schedule, 20).timesteps]
    even = schedule.log_snr[step_subset(schedule, 20).timesteps]
    assert (log_snr > 2).sum() > (even > 2).sum()


@pytest.mark.parametrize("name", ["ab2", "obelm"])
@pytest.mark.parametrize("steps", [0, 1000])
def test_a_grid_has_no_more_steps_than_levels(name: SolverName, steps: int, images: Tensor) -> None:
    with pytest.raises(ValueError, match=f"not {steps}"):
        SOLVERS[name].encode(Mixture("cosine", "v").denoiser(), images, steps)


@pytest.mark.parametrize("name", SOLVER_NAMES)
def test_a_model_takes_any_solver(name: SolverName) -> None:
    autoencoder = tiny_model().autoencoder
    pictures = torch.rand(2, 3, 16, 16, generator=torch.Generator().manual_seed(2)) * 2 - 1
    code = autoencoder.encode(pictures, 8, solver=name)
    assert code.z_sem is not None
    assert (code.below is not None) == (name == "obelm")
    plain = autoencoder.decode(code, 8, solver=name)
    other = code.z_sem.flip(0)
    exchanged = autoencoder.decode(Code(other, code.x_T, code.below), 8, solver=name)
    assert plain.shape == pictures.shape
    assert not torch.allclose(plain, exchanged, atol=1e-3)

    def late(below: float) -> Tensor:
        return autoencoder.decode(code, 8, late=Late(other, below), solver=name)

    assert torch.equal(late(0), plain)
    assert torch.equal(late(T), exchanged)
    assert not torch.allclose(late(T / 3), plain, atol=1e-4)
    assert not torch.allclose(late(T / 3), exchanged, atol=1e-4)
