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
from torch import Tensor

from core.sentences import Sentence
from core.slider_file import first_name, is_own

Floats = NDArray[np.float64]

PRONOUNCED = 90
"""Percentile of the logits of real positives (of negatives: 100 less this) that a slider's end stands for.

Equation 11 of the paper takes the median, 50. The portrait model's labels count faint smiles as smiles, and
at their median an edit is hardly seen; nine in ten smile less than this.
"""

FEWEST_EXAMPLES = 5  # of each kind, to fit anything to
MANY_EXAMPLES = 20_000  # half of more is still plenty to fit on, so that two folds measure as well as five
REPEATED_BELOW = 200  # examples, of which one division into folds would be a matter of luck
MOST_STRENGTH = 0.4  # C times the number of examples, at most


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
        if name not in self.names and is_own(name):
            raise UnknownAttribute(
                Sentence(
                    "Your slider '{name}' is not there, or was made with another model. Import it again, "
                    "open the model that it was made with, or leave it out.",
                    name=first_name(name),
                )
            )
        if name not in self.names:
            known = ", ".join(
                first_name(known) if is_own(known) else known for known in self.names
            ) or Sentence("none")
            raise UnknownAttribute(
                Sentence("This model has no attribute '{name}'. It has: {known}.", name=name, known=known)
            )
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
    """One attribute's classifier, and how it judges examples that it was not fitted on.

    Attributes:
        weights: [code]; bias; positive and negative: as in `Attributes`.
        unseen: [N] logit of every example, by classifiers fitted without it (nor any other of its group).
        folds: into how many parts the examples were divided for that.
        examples: (number with the attribute, number without).
    """

    weights: Floats
    bias: float
    positive: float
    negative: float
    unseen: Floats
    folds: int
    examples: tuple[int, int]


def fit(
    z: NDArray[np.floating],
    labels: NDArray[np.bool_],
    strength: float = 1e-4,
    seed: int = 0,
    groups: NDArray[np.int64] | None = None,
    *,
    most: float = MOST_STRENGTH,
) -> Fit:
    """Fit logistic regression to z-normalised codes [N,code] and labels [N].

    Both kinds weigh the same however many there are, as if the rarer were repeated until they balance; so
    the examples without may also be unlabelled ones (appendix A.2 of the paper). The logits' percentiles are
    those of unseen pictures (equation 11), by cross-validation.

    `strength` is scikit-learn's C. It is small on purpose: a strongly regularised weight vector lies close
    to the difference of the two classes' means, along which pictures change visibly, where a weakly
    regularised one finds directions that only the classifier sees. C counts against the sum over examples,
    so it is lowered where there are very many, or these would undo it.

    Args:
        groups: [N] whose picture it is: those of one person are never on both sides of a fold, unless one
            person is all there is.
        most: `strength` times the number of examples is at most this.

    Raises:
        ValueError: fewer than five examples of either kind.
    """
    positives = int(labels.sum())
    counts = (positives, len(labels) - positives)
    if min(counts) < FEWEST_EXAMPLES:
        raise ValueError(
            Sentence(
                "{having} examples with the attribute and {lacking} without: five of each are the least.",
                having=counts[0],
                lacking=counts[1],
            )
        )
    by_group = np.arange(len(labels)) if groups is None else groups
    kinds = [len(np.unique(by_group[labels])), len(np.unique(by_group[~labels]))]
    if min(kinds) < 2:
        by_group, kinds = np.arange(len(labels)), list(counts)
    folds = min(2 if len(labels) > MANY_EXAMPLES else 5, *kinds)
    repeats = 5 if len(labels) < REPEATED_BELOW else 1
    unseen = np.zeros(len(labels))
    for repeat in range(repeats):
        fold = deal(labels, by_group, folds, seed + repeat)
        for out in (fold == number for number in range(folds)):
            rest = _classifier(z[~out], labels[~out], strength, most)
            unseen[out] += rest.decision_function(z[out]) / repeats
    whole = _classifier(z, labels, strength, most)
    return Fit(
        weights=whole.coef_[0].astype(np.float64),
        bias=float(whole.intercept_[0]),
        positive=float(np.percentile(unseen[labels], PRONOUNCED)),
        negative=float(np.percentile(unseen[~labels], 100 - PRONOUNCED)),
        unseen=unseen,
        folds=folds,
        examples=counts,
    )


def _classifier(
    z: NDArray[np.floating], labels: NDArray[np.bool_], strength: float, most: float
) -> LogisticRegression:
    strength = min(strength, most / len(labels))
    return LogisticRegression(C=strength, class_weight="balanced", max_iter=2000).fit(z, labels)


def deal(
    labels: NDArray[np.bool_], groups: NDArray[np.int64], folds: int, seed: int = 0
) -> NDArray[np.int64]:
    """The fold [N] of every example: whole groups, at random, and of each kind of label as many in one fold
    as in another.

    With at least two groups of either kind, no fold holds all examples of a kind.
    """
    random = np.random.default_rng(seed)
    names, group = np.unique(groups, return_inverse=True)
    has = np.bincount(group, labels, len(names)) > 0
    has_not = np.bincount(group, ~labels, len(names)) > 0
    dealt = np.empty(len(names), np.int64)
    at = 0
    # In this order the groups that hold a kind follow each other, so they go to different folds.
    for kind in (has & ~has_not, has & has_not, has_not & ~has):
        members = random.permutation(np.flatnonzero(kind))
        dealt[members] = (at + np.arange(len(members))) % folds
        at += len(members)
    return dealt[group]


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
