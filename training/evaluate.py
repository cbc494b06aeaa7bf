"""Measures a model on pictures of people it was not trained on."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from sklearn.metrics import roc_auc_score
from torch import Tensor

from core.autoencoder import Code
from core.editing import manipulate
from core.model_file import Model
from training.attributes import codes_of, read_rule
from training.config import AttributeRule
from training.dataset import Pictures

STEPS = 20
FACE_ROWS, FACE_COLUMNS = (0.25, 0.95), (0.2, 0.8)  # what the face fills of an aligned crop, as shares


@dataclass(frozen=True)
class Reconstructed:
    """Some pictures [B,3,S,S] in [-1,1], their codes, and what these decode to, `STEPS` each way."""

    images: Tensor
    code: Code
    decoded: Tensor


def reconstruct(model: Model, pictures: Pictures) -> Reconstructed:
    """Encode and decode pictures, once for all that is measured on them."""
    images = pictures.images(np.arange(len(pictures)))
    code = model.autoencoder.encode(images, STEPS)
    return Reconstructed(images, code, model.autoencoder.decode(code, STEPS).clamp(-1, 1))


def reconstruction_error(made: Reconstructed) -> dict[str, float]:
    """Squared error on the [0,1] scale: mean over pictures, and median."""
    errors = ((made.decoded - made.images) / 2).square().flatten(1).mean(1)
    return {"mse": errors.mean().item(), "mse_median": errors.median().item()}


def edit_effect(model: Model, made: Reconstructed, name: str, strength: float = 1.0) -> float:
    """Mean absolute change inside the face, on the [0,1] scale, of an edit at `strength` with x_T kept.

    Near zero, the decoder ignores z_sem and the sliders do nothing, however good reconstructions are.

    Raises:
        ValueError: the model has no sliders, or not this one.
    """
    if model.attributes is None or model.latent is None or made.code.z_sem is None:
        raise ValueError(f"The model '{model.card.name}' has no sliders to measure.")
    moved = manipulate(made.code.z_sem, {name: strength}, model.attributes, model.latent)
    after = model.autoencoder.decode(Code(moved, made.code.x_T), STEPS).clamp(-1, 1)
    size = model.autoencoder.image_size
    rows, columns = (slice(round(low * size), round(high * size)) for low, high in (FACE_ROWS, FACE_COLUMNS))
    return float(((after - made.decoded) / 2)[..., rows, columns].abs().mean())


def attribute_auroc(
    model: Model, pictures: Pictures, rules: Sequence[AttributeRule], labels: Sequence[Mapping[str, str]]
) -> dict[str, float]:
    """Area under the ROC curve of each attribute's classifier, for those with examples of both kinds."""
    if model.attributes is None or model.latent is None:
        return {}
    logits = model.attributes.logits(model.latent.normalise(codes_of(model.autoencoder, pictures))).numpy()
    scores = {}
    for rule in rules:
        truth = read_rule(rule, labels)
        known = ~np.isnan(truth)
        if len(set(truth[known])) == 2:
            scores[rule.name] = float(
                roc_auc_score(truth[known], logits[known, model.attributes.index(rule.name)])
            )
    return scores


def figures(
    model: Model,
    pictures: Pictures,
    rules: Sequence[AttributeRule],
    labels: Sequence[Mapping[str, str]] | None,
) -> dict[str, float]:
    """Every figure that a model's card carries, measured on the first 32 pictures (reconstruction,
    effects) or all.
    """
    made = reconstruct(model, Pictures(pictures.pixels[:32], pictures.paths[:32]))
    measured = {f"reconstruction.{name}": value for name, value in reconstruction_error(made).items()}
    names = model.attributes.names if model.attributes is not None else ()
    measured |= {f"edit_effect.{name}": edit_effect(model, made, name) for name in names}
    if labels is not None:
        scores = attribute_auroc(model, pictures, rules, labels)
        measured |= {f"auroc.{name}": value for name, value in scores.items()}
    return measured
