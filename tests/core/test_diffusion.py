"""Schedules, step subsets, what networks predict, and DDIM both ways."""

from __future__ import annotations

import math
from typing import get_args

import numpy as np
import pytest
import torch
from torch import Tensor

from core.diffusion.ddim import Step, Stopped, decode, encode
from core.diffusion.objective import (
    DiffusionConfig,
    Prediction,
    add_noise,
    implied_noise,
    loss_weight,
    predicted_x0,
    target,
)
from core.diffusion.schedule import (
    ScheduleName,
    T,
    ancestral_timesteps,
    make_schedule,
    official_timesteps,
    step_subset,
)

NAMES: tuple[ScheduleName, ...] = get_args(ScheduleName)
PREDICTIONS: tuple[Prediction, ...] = get_args(Prediction)
OFFICIAL = [
    *range(2, 37), 38, 39, 40, 42, 44, 46, 48, 50, 53, 56, 59, 63, 67, 72, 77, 84, 91, 100, 112, 125, 143,
    167, 200, 250, 334, 500, 1000,
]  # fmt: skip
"""Every number of steps that the official code accepts."""


@pytest.mark.parametrize("name", NAMES)
def test_schedules_fall_from_image_to_noise(name: ScheduleName) -> None:
    schedule = make_schedule(name)
    ab = schedule.alphas_cumprod
    assert ab.shape == (T,)
    assert ab.dtype == np.float64
    assert (np.diff(ab) < 0).all()
    assert ab[0] > 0.99
    assert ab[-1] < 1e-3
    np.testing.assert_allclose(np.cumprod(1 - schedule.betas), ab, rtol=1e-9)
    np.testing.assert_allclose(schedule.log_snr, np.log(ab / (1 - ab)), rtol=1e-6)


def test_a_shift_moves_the_cosine_by_as_much_log_snr() -> None:
    plain, shifted = make_schedule("cosine"), make_schedule("cosine", 2 * math.log(0.25))
    uncapped = plain.log_snr < 7.9
    np.testing.assert_allclose(
        shifted.log_snr[uncapped], plain.log_snr[uncapped] + 2 * math.log(0.25), atol=1e-5
    )


def test_schedules_that_do_not_exist_are_refused() -> None:
    with pytest.raises(ValueError, match="no noise schedule 'sigmoid'"):
        make_schedule("sigmoid")  # type: ignore[arg-type]
    with pytest.raises(ValueError, match="shifted"):
        make_schedule("linear", 1.0)
    assert (
        DiffusionConfig("cosine", shift=-1.0).make().alphas_cumprod[500]
        < make_schedule("cosine").alphas_cumprod[500]
    )


def test_official_subsets_are_those_of_whole_strides() -> None:
    accepted = [steps for steps in range(1, T + 1) if official_timesteps(steps) is not None]
    assert accepted == OFFICIAL
    schedule = make_schedule("linear")
    for steps in OFFICIAL:
        timesteps = step_subset(schedule, steps).timesteps
        stride = timesteps[1]
        assert timesteps.tolist() == list(range(0, T, stride))
        assert len(timesteps) == steps
        assert math.ceil(T / (stride - 1)) != steps if stride > 1 else True, "a smaller stride would do"


def test_other_subsets_are_spaced_evenly_from_zero() -> None:
    schedule = make_schedule("linear")
    for steps in set(range(2, T + 1)) - set(OFFICIAL):
        timesteps = step_subset(schedule, steps).timesteps
        assert len(timesteps) == steps
        assert timesteps[0] == 0
        gaps = np.diff([*timesteps, T])
        assert set(gaps) <= {T // steps, T // steps + 1}


@pytest.mark.parametrize("steps", [-1, 0, 1, 1001])
def test_impossible_numbers_of_steps_are_refused(steps: int) -> None:
    with pytest.raises(ValueError, match=f"between 2 and 1000, not {steps}"):
        step_subset(make_schedule("linear"), steps)


def test_subset_tables_join_image_and_noise() -> None:
    subset = step_subset(make_schedule("linear"), 7)
    assert subset.alphas_cumprod_prev[0] == 1
    assert subset.alphas_cumprod_next[-1] == 0
    np.testing.assert_array_equal(subset.alphas_cumprod_prev[1:], subset.alphas_cumprod[:-1])
    np.testing.assert_array_equal(subset.alphas_cumprod_next[:-1], subset.alphas_cumprod[1:])
    of_x0, of_xt = subset.posterior_mean_coefficients
    assert (of_x0[0], of_xt[0]) == (pytest.approx(1), 0)
    # The mean of q(x_{t-1} | x_t, x_0) when x_t is its own mean is the mean of x_{t-1}.
    np.testing.assert_allclose(
        of_x0 + of_xt * np.sqrt(subset.alphas_cumprod), np.sqrt(subset.alphas_cumprod_prev), rtol=1e-12
    )


def test_ancestral_timesteps_have_both_ends() -> None:
    assert ancestral_timesteps(1).tolist() == [0]
    assert ancestral_timesteps(4).tolist() == [0, 333, 666, 999]


@pytest.fixture
def images() -> Tensor:
    return torch.rand(2, 3, 4, 4, generator=torch.Generator().manual_seed(0)) * 2 - 1


@pytest.fixture
def noise() -> Tensor:
    return torch.randn(2, 3, 4, 4, generator=torch.Generator().manual_seed(1))


@pytest.mark.parametrize("prediction", PREDICTIONS)
@pytest.mark.parametrize("t", [0, 10, 500, 900])
def test_the_target_gives_back_image_and_noise(
    t: int, prediction: Prediction, images: Tensor, noise: Tensor
) -> None:
    ab = make_schedule("linear").alphas_cumprod[t]
    batch = torch.full((2,), ab)
    x = add_noise(images, noise, batch)
    x0 = predicted_x0(x, target(images, noise, batch, prediction), ab, prediction)
    torch.testing.assert_close(x0, images, atol=2e-4, rtol=0)
    torch.testing.assert_close(implied_noise(x, images, ab), noise, atol=1e-3, rtol=0)


def test_v_is_the_rotated_pair(images: Tensor, noise: Tensor) -> None:
    """x and v are image and noise turned by one angle (Salimans and Ho 2022, appendix D)."""
    ab = torch.tensor([0.64, 0.25], dtype=torch.float64)
    x, v = add_noise(images, noise, ab), target(images, noise, ab, "v")
    torch.testing.assert_close(x.square() + v.square(), images.square() + noise.square())
    torch.testing.assert_close(v[0], 0.8 * noise[0] - 0.6 * images[0])


def test_min_snr_weights() -> None:
    """Weights of x_0's error, min(SNR, 5), turned into those of eps (over SNR) and v (over SNR + 1)."""
    ab = torch.tensor([0.99, 5 / 6, 0.5, 0.01], dtype=torch.float64)
    snr = ab / (1 - ab)
    assert loss_weight(ab, "eps", "plain").tolist() == [1, 1, 1, 1]
    torch.testing.assert_close(loss_weight(ab, "eps", "min_snr"), snr.clamp(max=5) / snr)
    torch.testing.assert_close(loss_weight(ab, "v", "min_snr"), snr.clamp(max=5) / (snr + 1))


def perfect(images: Tensor, name: ScheduleName, prediction: Prediction) -> tuple[list[int], object]:
    """A network that knows the image, and the timesteps it was called at."""
    schedule, called = make_schedule(name), list[int]()

    def network(x: Tensor, t: Tensor) -> Tensor:
        assert t.shape == (len(x),)
        called.append(int(t[0]))
        ab = schedule.alphas_cumprod[int(t[0])]
        return target(images, implied_noise(x, images, ab), torch.full((len(x),), ab), prediction)

    return called, network


@pytest.mark.parametrize("prediction", PREDICTIONS)
@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("clip", [True, False])
def test_a_perfect_network_goes_both_ways(
    name: ScheduleName, prediction: Prediction, clip: bool, images: Tensor, noise: Tensor
) -> None:
    called, network = perfect(images, name, prediction)
    subset = step_subset(make_schedule(name), 10)
    image = decode(network, noise, subset, prediction=prediction, clip=clip)  # type: ignore[arg-type]
    torch.testing.assert_close(image, images, atol=1e-3, rtol=0)
    assert called == [900, 800, 700, 600, 500, 400, 300, 200, 100, 0]
    called.clear()
    start = add_noise(images, noise, torch.full((2,), subset.alphas_cumprod[0]))
    x_T = encode(network, start, subset, prediction=prediction, clip=clip)  # type: ignore[arg-type]
    torch.testing.assert_close(x_T, noise, atol=1e-2, rtol=0)
    assert called == [0, 100, 200, 300, 400, 500, 600, 700, 800, 900]


def smooth(x: Tensor, t: Tensor) -> Tensor:
    """The best network for pictures of Gaussian noise with deviation 0.3."""
    ab = torch.from_numpy(make_schedule("linear").alphas_cumprod)[t][:, None, None, None].to(x)
    return (1 - ab).sqrt() * x / (0.09 * ab + 1 - ab)


def test_encode_then_decode_comes_back_and_more_steps_come_closer(images: Tensor) -> None:
    schedule = make_schedule("linear")
    errors = []
    for steps in (10, 50, 250):
        subset = step_subset(schedule, steps)
        x_T = encode(smooth, 0.5 * images, subset)
        errors.append(float((decode(smooth, x_T, subset) - 0.5 * images).abs().max()))
    assert errors[0] > 2 * errors[1] > 4 * errors[2]
    assert errors[2] < 0.02  # what is left is the boundary: a clean image counts as noised at t = 0


def wild(x: Tensor, t: Tensor) -> Tensor:
    """Predicts images far outside [-1,1]."""
    return -3 * x


def test_clipping_holds_every_predicted_image_in_range(noise: Tensor) -> None:
    subset = step_subset(make_schedule("linear"), 10)
    for walk in (decode, encode):
        clipped: list[Step] = []
        free: list[Step] = []
        walk(wild, noise, subset, clip=True, on_step=clipped.append)
        walk(wild, noise, subset, clip=False, on_step=free.append)
        assert all(float(step.x0.abs().max()) <= 1 for step in clipped)
        assert any(float(step.x0.abs().max()) > 2 for step in free)
    assert float(decode(wild, noise, subset).abs().max()) <= 1, "decode lands on the clipped image"


def test_the_noise_is_implied_by_the_clipped_image(noise: Tensor) -> None:
    """One encode step lands on sqrt(ab') x0 + sqrt(1 - ab') eps' with eps' from the clipped x0."""
    subset = step_subset(make_schedule("linear"), 2)
    seen: list[Step] = []
    encode(wild, noise, subset, on_step=seen.append)
    ab, ab_next = subset.alphas_cumprod
    x0 = predicted_x0(noise, wild(noise, torch.zeros(2)), ab, "eps").clamp(-1, 1)
    expected = ab_next**0.5 * x0 + (1 - ab_next) ** 0.5 * implied_noise(noise, x0, ab)
    torch.testing.assert_close(seen[0].x, expected, atol=1e-4, rtol=1e-5)


def test_every_step_is_reported(noise: Tensor) -> None:
    seen: list[Step] = []
    image = decode(smooth, noise, step_subset(make_schedule("linear"), 5), on_step=seen.append)
    assert [(step.index, step.total) for step in seen] == [(i, 5) for i in range(5)]
    assert torch.equal(seen[-1].x, image)
    torch.testing.assert_close(seen[-1].x0, image)


@pytest.mark.parametrize("walk", [decode, encode])
def test_a_callback_can_stop(walk: object, noise: Tensor) -> None:
    calls = 0

    def network(x: Tensor, t: Tensor) -> Tensor:
        nonlocal calls
        calls += 1
        return x

    def stop(step: Step) -> None:
        if step.index == 2:
            raise Stopped

    with pytest.raises(Stopped):
        walk(network, noise, step_subset(make_schedule("linear"), 10), on_step=stop)  # type: ignore[operator]
    assert calls == 3, "the network must not be called after the stop"
