"""Linear attribute classifiers on z-normalised codes: what the sliders stand on (sections 5.3 and 5.6 of
the paper).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
import torch
from numpy.typing import NDArray
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import roc_auc_score
from sklearn.model_selection import StratifiedKFold, cross_val_predict
from torch import Tensor

Floats = NDArray[np.float64]

PRONOUNCED = 90
"""Percentile of the logits of real positives (of negatives: 100 less this) that a slider's end stands for.

Equation 11 of the paper takes the median, 50. The portrait model's labels count faint smiles as smiles, and
at their median an edit is hardly seen; nine in ten smile less than this.
"""


class UnknownAttribute(ValueError):
    """A model has no attribute of that name; the message lists those it has."""


@dataclass(frozen=True)
class LatentStatistics:
    """Mean and standard deviation [code] of the training set's semantic codes."""

    mean: Tensor
    std: Tensor

    @staticmethod
    def of(codes: Tensor) -> LatentStatistics:
        """Statistics of codes [N,code]; the deviation is the unbiased one (N - 1)."""
        return LatentStatistics(codes.mean(0), codes.std(0))

    def normalise(self, z_sem: Tensor) -> Tensor:
        """z_sem [B,code] -> z-normalised [B,code]."""
        return (z_sem - self.mean) / self.std

    def denormalise(self, z: Tensor) -> Tensor:
        """z-normalised [B,code] -> z_sem [B,code]."""
        return z * self.std + self.mean

    def to(self, device: torch.device) -> LatentStatistics:
        """A copy on `device`."""
        return LatentStatistics(self.mean.to(device), self.std.to(device))


@dataclass(frozen=True)
class Attributes:
    """K linear classifiers.

    Attributes:
        names: of the attributes, as in the labels they were trained on.
        weights: [K,code], on z-normalised codes.
        biases: [K].
        positive, negative: [K] logit of real pictures that clearly have the attribute, and clearly have not;
            NaN where unknown, as in imported classifiers.
    """

    names: tuple[str, ...]
    weights: Tensor
    biases: Tensor
    positive: Tensor
    negative: Tensor

    def index(self, name: str) -> int:
        """Row of an attribute.

        Raises:
            UnknownAttribute: the model has no such attribute.
        """
        if name not in self.names:
            known = ", ".join(self.names) if self.names else "none"
            raise UnknownAttribute(f"This model has no attribute '{name}'. It has: {known}.")
        return self.names.index(name)

    def logits(self, z: Tensor) -> Tensor:
        """z-normalised codes [B,code] -> [B,K]."""
        return z @ self.weights.T + self.biases

    def predict(self, z: Tensor) -> Tensor:
        """Probability of each attribute: z-normalised codes [B,code] -> [B,K]."""
        return self.logits(z).sigmoid()

    def direction(self, name: str) -> Tensor:
        """Unit vector [code] along which the attribute's logit rises fastest."""
        return torch.nn.functional.normalize(self.weights[self.index(name)], dim=0)

    def to(self, device: torch.device) -> Attributes:
        """A copy on `device`."""
        moved = (tensor.to(device) for tensor in (self.weights, self.biases, self.positive, self.negative))
        return Attributes(self.names, *moved)


@dataclass(frozen=True)
class Fit:
    """One attribute's classifier, and how well it separates examples it was not fitted on.

    Attributes:
        weights: [code]; bias; positive and negative: as in `Attributes`.
        auroc: area under the ROC curve by five-fold cross-validation.
        examples: (number with the attribute, number without).
    """

    weights: Floats
    bias: float
    positive: float
    negative: float
    auroc: float
    examples: tuple[int, int]


def fit(z: Floats, labels: NDArray[np.bool_], strength: float = 1e-4, seed: int = 0) -> Fit:
    """Fit logistic regression to z-normalised codes [N,code] and labels [N].

    `strength` is scikit-learn's C. It is small on purpose: a strongly regularised weight vector lies close
    to the difference of the two classes' means, along which pictures change visibly, where a weakly
    regularised one finds directions that only the classifier sees. The logits' percentiles come from
    cross-validation, so that they are those of unseen pictures (equation 11 of the paper).

    Raises:
        ValueError: fewer than five examples of either kind.
    """
    positives = int(labels.sum())
    counts = (positives, len(labels) - positives)
    if min(counts) < 5:
        raise ValueError(
            f"{counts[0]} examples with the attribute and {counts[1]} without: five of each are the least."
        )
    classifier = LogisticRegression(C=strength, class_weight="balanced", max_iter=2000)
    folds = StratifiedKFold(5, shuffle=True, random_state=seed)
    unseen = cross_val_predict(classifier, z, labels, cv=folds, method="decision_function")
    classifier.fit(z, labels)
    return Fit(
        weights=classifier.coef_[0],
        bias=float(classifier.intercept_[0]),
        positive=float(np.percentile(unseen[labels], PRONOUNCED)),
        negative=float(np.percentile(unseen[~labels], 100 - PRONOUNCED)),
        auroc=float(roc_auc_score(labels, unseen)),
        examples=counts,
    )


def gather(names: Sequence[str], fits: Iterable[Fit]) -> Attributes:
    """Put single classifiers together."""
    fitted = list(fits)

    def tensor(values: Sequence[object]) -> Tensor:
        return torch.tensor(np.array(values), dtype=torch.float32)

    return Attributes(
        tuple(names),
        tensor([f.weights for f in fitted]),
        tensor([f.bias for f in fitted]),
        tensor([f.positive for f in fitted]),
        tensor([f.negative for f in fitted]),
    )
