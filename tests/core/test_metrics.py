"""Figures of pictures and scores, against computations made another way."""

from __future__ import annotations

import math
import sys
from pathlib import Path
from types import SimpleNamespace

import numpy as np
import pytest
import torch
from scipy.ndimage import gaussian_filter
from sklearn.metrics import roc_auc_score
from torch import Tensor

from core.metrics import MetricUnavailable, auroc, auroc_interval, load_lpips, mse, psnr, ssim
from core.tensors import as_images
from tests.core.tiny import picture


def pair() -> tuple[Tensor, Tensor]:
    """Two pairs of pictures [2,3,40,52]: a smooth one with noise, and the same one darker."""
    smooth = as_images(picture(40, 52))
    noise = torch.randn(smooth.shape, generator=torch.Generator().manual_seed(0))
    return smooth.repeat(2, 1, 1, 1), torch.cat([(smooth + 0.2 * noise).clamp(-1, 1), 0.7 * smooth - 0.3])


def test_squared_error_is_of_each_picture_on_the_unit_scale() -> None:
    a = torch.zeros(2, 3, 4, 4)
    b = torch.stack([torch.full((3, 4, 4), 0.2), torch.full((3, 4, 4), -1.0)])
    assert mse(a, b).tolist() == pytest.approx([0.01, 0.25])
    assert psnr(a, b).tolist() == pytest.approx([20.0, -10 * math.log10(0.25)])
    assert psnr(a, a).tolist() == [100.0, 100.0]


def test_ssim_agrees_with_scipy() -> None:
    a, b = pair()

    def blurred(channel: np.ndarray) -> np.ndarray:
        return gaussian_filter(channel, 1.5, mode="constant", radius=5)

    expected = []
    for x_all, y_all in zip(a.double().numpy() / 2 + 0.5, b.double().numpy() / 2 + 0.5, strict=True):
        maps = []
        for x, y in zip(x_all, y_all, strict=True):
            ux, uy = blurred(x), blurred(y)
            vx, vy, vxy = blurred(x * x) - ux**2, blurred(y * y) - uy**2, blurred(x * y) - ux * uy
            above = (2 * ux * uy + 1e-4) * (2 * vxy + 9e-4)
            maps.append(above / ((ux**2 + uy**2 + 1e-4) * (vx + vy + 9e-4)))
        expected.append(np.mean(maps))
    assert ssim(a, b).tolist() == pytest.approx(expected, abs=2e-5)
    assert 0.1 < expected[0] < 0.9  # neither of the two is a trivial case
    assert 0.1 < expected[1] < 0.95


def test_ssim_of_equal_pictures_is_one_and_symmetric() -> None:
    a, b = pair()
    assert ssim(a, a).tolist() == pytest.approx([1.0, 1.0], abs=1e-5)
    assert torch.allclose(ssim(a, b), ssim(b, a), atol=1e-6)


@pytest.mark.parametrize("levels", [1_000_000, 4])
def test_auroc_agrees_with_scikit_learn_also_on_ties(levels: int) -> None:
    rng = np.random.default_rng(3)
    labels = rng.random(200) < 0.3
    scores = np.floor(levels * (rng.random(200) + 0.3 * labels))
    assert auroc(labels, scores) == pytest.approx(roc_auc_score(labels, scores), abs=1e-12)


def test_auroc_needs_both_kinds() -> None:
    with pytest.raises(ValueError, match="both kinds"):
        auroc(np.ones(4, bool), np.arange(4.0))


def test_few_perfect_examples_are_no_certainty() -> None:
    low, high = auroc_interval(1.0, 6, 6)
    assert 0.5 < low < 0.8
    assert high == 1.0
    assert auroc_interval(1.0, 600, 600)[0] > 0.99


def test_the_interval_covers_the_truth_as_often_as_it_says() -> None:
    rng = np.random.default_rng(0)
    truth = 0.5 * (1 + math.erf(1.0 / 2))  # of normal scores whose means are 1 apart
    labels = np.arange(40) < 15
    covered = 0
    for _ in range(400):
        area = auroc(labels, rng.standard_normal(40) + labels)
        low, high = auroc_interval(area, 15, 25)
        covered += low <= truth <= high
    assert 0.92 < covered / 400 < 0.985


def test_lpips_says_what_is_missing(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setitem(sys.modules, "lpips", None)
    with pytest.raises(MetricUnavailable, match="not installed"):
        load_lpips(torch.device("cpu"))
    monkeypatch.setitem(sys.modules, "lpips", SimpleNamespace())
    monkeypatch.setattr(torch.hub, "get_dir", lambda: str(tmp_path))
    with pytest.raises(MetricUnavailable, match="backbone"):
        load_lpips(torch.device("cpu"))
