"""How alike two pictures are, and how well a score tells two kinds apart.

Pictures are [B,3,H,W] in [-1,1]; their figures are [B], one for each picture, on the [0,1] scale, by the
definitions of the official evaluation. They are averaged over pictures by whoever reports them.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from importlib import import_module
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor
from torch.nn import functional as F

SSIM_WINDOW, SSIM_SIGMA = 11, 1.5
SSIM_C1, SSIM_C2 = 0.01**2, 0.03**2
MOST_PSNR = 100.0  # of equal pictures
LPIPS_BACKBONE = "alexnet-owt-7be5be79.pth"  # torchvision's file name

PictureDistance = Callable[[Tensor, Tensor], Tensor]


class MetricUnavailable(ValueError):
    """A figure can't be measured on this machine; the message says what is missing."""


def mse(a: Tensor, b: Tensor) -> Tensor:
    """Mean squared error [B]."""
    return ((a - b) / 2).square().flatten(1).mean(1)


def psnr(a: Tensor, b: Tensor) -> Tensor:
    """Peak signal-to-noise ratio [B], dB; 100 for equal pictures."""
    return (-10 * torch.log10(mse(a, b).clamp(min=1e-12))).clamp(max=MOST_PSNR)


def ssim(a: Tensor, b: Tensor) -> Tensor:
    """Structural similarity [B], at most 1 (Wang et al. 2004), as the official evaluation has it.

    Means, variances and the covariance are taken under an 11 x 11 Gaussian of sigma 1.5 on each channel, with
    zeros beyond the border, which count as black there.
    """
    x, y = (a.float() + 1) / 2, (b.float() + 1) / 2
    mean_x, mean_y = _blurred(x), _blurred(y)
    variance_x = _blurred(x * x) - mean_x.square()
    variance_y = _blurred(y * y) - mean_y.square()
    covariance = _blurred(x * y) - mean_x * mean_y
    luminance = (2 * mean_x * mean_y + SSIM_C1) / (mean_x.square() + mean_y.square() + SSIM_C1)
    structure = (2 * covariance + SSIM_C2) / (variance_x + variance_y + SSIM_C2)
    return (luminance * structure).flatten(1).mean(1)


def _blurred(images: Tensor) -> Tensor:
    """[B,C,H,W] under the window of `ssim`, which is applied along rows and columns in turn."""
    channels, reach = images.shape[1], SSIM_WINDOW // 2
    offsets = torch.arange(-reach, reach + 1, dtype=torch.float64)
    window = torch.exp(-offsets.square() / (2 * SSIM_SIGMA**2))
    window = (window / window.sum()).to(images).expand(channels, 1, 1, SSIM_WINDOW)
    rows = F.conv2d(images, window, padding=(0, reach), groups=channels)
    return F.conv2d(rows, window.transpose(2, 3), padding=(reach, 0), groups=channels)


def load_lpips(device: torch.device) -> PictureDistance:
    """LPIPS [B] on AlexNet (Zhang et al. 2018; package lpips 0.1.4), of pictures at their own size.

    Nothing is fetched from the network: the backbone must already lie in torch's cache.

    Raises:
        MetricUnavailable: the package or the backbone's file is missing.
    """
    try:
        package = import_module("lpips")
    except ImportError as problem:
        raise MetricUnavailable(
            "LPIPS is not measured: the package lpips is not installed (pip install lpips==0.1.4)."
        ) from problem
    file = Path(torch.hub.get_dir()) / "checkpoints" / LPIPS_BACKBONE
    if not file.is_file():
        raise MetricUnavailable(
            "LPIPS is not measured: its backbone is not on this machine. "
            f"Put torchvision's AlexNet at '{file}'."
        )
    network = package.LPIPS(net="alex", verbose=False).to(device).requires_grad_(False).eval()

    def distance(a: Tensor, b: Tensor) -> Tensor:
        answer: Tensor = network(a, b)
        return answer.flatten()

    return distance


def auroc(labels: NDArray[np.bool_], scores: NDArray[np.float64]) -> float:
    """Area under the ROC curve of scores [N]: the share of (True, False) pairs of labels [N] in which the
    True one scores higher, a tie counting half.

    Raises:
        ValueError: the labels are not of both kinds.
    """
    labels = np.asarray(labels, dtype=bool)
    positives = int(labels.sum())
    negatives = len(labels) - positives
    if not positives or not negatives:
        raise ValueError("the area under the ROC curve needs examples of both kinds")
    _, place, counts = np.unique(np.asarray(scores), return_inverse=True, return_counts=True)
    below = np.cumsum(counts) - counts
    ranks = (below + (counts + 1) / 2)[place]  # 1 for the lowest; equal scores share their mean rank
    return float((ranks[labels].sum() - positives * (positives + 1) / 2) / (positives * negatives))


def auroc_interval(
    area: float, positives: int, negatives: int, *, deviations: float = 1.96
) -> tuple[float, float]:
    """Between which values the area under the ROC curve lies that more examples would show, with 95%
    confidence.

    Newcombe's score interval (2006, method 5): every value that `area` is within `deviations` standard errors
    of, with the standard error that this value itself would have (Hanley and McNeil 1982). So a handful of
    perfectly separated examples does not pass for certainty.
    """

    def error(value: float) -> float:
        pairs = positives * negatives
        others = (positives + negatives) / 2 - 1
        spread = 1 + others * ((1 - value) / (2 - value) + value / (1 + value))
        return math.sqrt(max(0.0, value * (1 - value) * spread / pairs))

    def end(inside: float, outside: float) -> float:
        for _ in range(50):
            middle = (inside + outside) / 2
            if abs(area - middle) <= deviations * error(middle):
                inside = middle
            else:
                outside = middle
        return inside

    return end(area, 0.0), end(area, 1.0)
