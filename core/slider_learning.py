"""From the codes of examples to a slider, and to what may be said of it."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from sklearn.linear_model import LogisticRegression

from core.attributes import Fit, deal, fit
from core.metrics import auroc, auroc_interval
from core.protocol import Verdict
from core.sentences import Sentence

FEWEST = 10  # examples of a kind
WELL = 0.8  # area under the ROC curve from which on a slider changes mostly what it is for
SURE = 0.6  # that its interval must be above for that
UNLIKELY = 0.05  # share of mixed-up labels that may be separated as well as the right ones
_MIXINGS = 199
_LEAST_SLOPE = 0.05

Floats = NDArray[np.floating]


@dataclass(frozen=True, eq=False)
class Learned:
    """A slider and how it judges its examples.

    Attributes:
        fit: the classifier.
        auroc, low, high: by cross-validation, with 95% confidence.
        scores: [N] 0 to 1, of every example by classifiers that had not seen it.
        verdict: what that is worth, and `sentence` why and what to do.
    """

    fit: Fit
    auroc: float
    low: float
    high: float
    scores: NDArray[np.float64]
    verdict: Verdict
    sentence: Sentence


def learn(has: Floats, has_not: Floats, *, general: bool) -> Learned:
    """Learn from z-normalised codes [n,code] and [m,code], ten or more of each.

    Args:
        general: `has_not` are pictures in general, some of which may have it (positive-unlabelled learning,
            appendix A.2 of the paper).
    """
    z = np.concatenate([has, has_not]).astype(np.float64)  # in single precision lbfgs may lose its way
    labels = np.arange(len(z)) < len(has)
    fitted = _fit(z, labels)
    area = auroc(labels, fitted.unseen)
    low, high = auroc_interval(area, len(has), len(has_not))
    if low <= 0.5 or by_chance(z, labels) > UNLIKELY:
        verdict = Verdict.CHANCE
    else:
        verdict = Verdict.WELL if area >= WELL and low > SURE else Verdict.WEAKLY
    scores = _scores(fitted.unseen, labels)
    return Learned(
        fitted, area, low, high, scores, verdict, _sentence(verdict, area, low, high, general=general)
    )


def too_few(has: int, has_not: int, *, wanted_not: bool) -> Sentence | None:
    """Why these numbers of usable examples can't support a slider, and what to do; None if they may.

    `wanted_not` says whether any pictures were given that have it not.
    """
    if has < FEWEST:
        return Sentence(
            "{have} usable pictures that have it are too few for a slider: {fewest} are the least. "
            "Add {more} more.",
            have=has,
            fewest=FEWEST,
            more=FEWEST - has,
        )
    if wanted_not and has_not < FEWEST:
        return Sentence(
            "{have} usable pictures that do not have it are too few: {fewest} are the least. Add {more} "
            "more, or take them all away: then pictures in general stand for them.",
            have=has_not,
            fewest=FEWEST,
            more=FEWEST - has_not,
        )
    return None


def by_chance(z: Floats, labels: NDArray[np.bool_], seed: int = 0) -> float:
    """Permutation test: the share of labellings drawn by lot that cross-validation separates as well as this
    one, of codes [N,code].

    The interval of the area takes the scores for independent, which those of cross-validation are not: of ten
    random pictures against ten others it would believe one pair of sets in five. The classifier is the
    difference of the means, to which a strongly regularised one comes close and which needs only products of
    codes.
    """
    random = np.random.default_rng(seed)
    folds = min(5, int(labels.sum()), int((~labels).sum()))
    fold = deal(labels, np.arange(len(labels)), folds, seed)
    products = z @ z.T
    own = _separation(products, labels, fold)
    mixed = (random.permutation(len(labels)) for _ in range(_MIXINGS))
    better = sum(_separation(products[np.ix_(order, order)], labels, fold) >= own for order in mixed)
    return (1 + better) / (1 + _MIXINGS)


def _separation(products: Floats, labels: NDArray[np.bool_], fold: NDArray[np.int64]) -> float:
    """Area under the ROC curve of examples judged without their fold; `products` [N,N] of their codes."""
    scores = np.empty(len(labels))
    for number in np.unique(fold):
        out = fold == number
        has, has_not = labels & ~out, ~labels & ~out
        middle = (products[np.ix_(has, has)].mean() - products[np.ix_(has_not, has_not)].mean()) / 2
        scores[out] = products[np.ix_(out, has)].mean(1) - products[np.ix_(out, has_not)].mean(1) - middle
    return auroc(labels, scores)


def _fit(z: Floats, labels: NDArray[np.bool_]) -> Fit:
    """As `fit`, in as few dimensions as there are examples.

    The weights of a regularised classifier lie in the span of its examples, so in coordinates of that span
    the result is the same, and comes sooner where examples are few.
    """
    if len(z) >= z.shape[1]:
        return fit(z, labels)
    basis = np.linalg.svd(z, full_matrices=False)[2]  # [N,code]
    inside = fit(z @ basis.T, labels)
    return Fit(
        weights=inside.weights @ basis,
        bias=inside.bias,
        positive=inside.positive,
        negative=inside.negative,
        unseen=inside.unseen,
        folds=inside.folds,
        examples=inside.examples,
    )


def _scores(unseen: NDArray[np.float64], labels: NDArray[np.bool_]) -> NDArray[np.float64]:
    """Probabilities, by a logistic curve through the unseen logits (Platt 1999); higher logits never get
    lower ones.
    """
    spread = float(unseen.std()) or 1.0
    x = ((unseen - unseen.mean()) / spread)[:, None]
    curve = LogisticRegression(class_weight="balanced").fit(x, labels)
    slope = max(float(curve.coef_[0, 0]), _LEAST_SLOPE)
    return 1 / (1 + np.exp(-(slope * x[:, 0] + float(curve.intercept_[0]))))


def _sentence(verdict: Verdict, area: float, low: float, high: float, *, general: bool) -> Sentence:
    right, least, most = (round(100 * share) for share in (area, low, high))
    if verdict is Verdict.CHANCE:
        return Sentence(
            "These examples can't support a slider: on pictures that it was not learned from it was right "
            "{right} times in 100, and guessing is right 50 times. Look at the marked examples: are they on "
            "the right side? Then add more pictures that differ in this one thing only.",
            right=right,
        )
    if general:
        how = Sentence(
            "of 100 pairs, one of your pictures and any other, it tells {right} apart", right=right
        )
    else:
        how = Sentence(
            "of 100 pairs, one picture with it and one without, it tells {right} apart", right=right
        )
    if verdict is Verdict.WELL:
        return Sentence(
            "Separates well: {how}. With so many examples that is sure to between {least} and {most}.",
            how=how, least=least, most=most,
        )  # fmt: skip
    return Sentence(
        "Separates weakly: {how}, and with so few or such mixed examples that is sure only to between "
        "{least} and {most}. The slider will change other things, too. Look at the marked examples, and add "
        "more.",
        how=how, least=least, most=most,
    )  # fmt: skip
