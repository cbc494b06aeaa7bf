"""Answers whether a code is new: which training pictures are most like it (appendix C of the paper)."""

from __future__ import annotations

import torch
from torch import Tensor
from torch.nn import functional as F

from core import protocol
from core.autoencoder import Code
from core.model_file import Model, ModelError
from core.progress import Walk
from core.retouch.effort import SOLVER_OF_NEW
from core.retouch.retoucher import Retoucher
from core.sampling import details
from core.sentences import Sentence
from core.tensors import as_pixels, screen_pixels
from core.transfer import code_tensor
from core.work import Work

SHARES = (0.05, 0.5, 0.95)  # of training pictures, for the usual distances
MEASURED = 512  # training codes whose own nearest one is looked for, evenly among all
SEED = 0


def find(retoucher: Retoucher, request: protocol.Neighbours, work: Work) -> protocol.NeighboursFound:
    """The nearest training codes, drawn again by the model.

    Raises:
        Stopped: it is not wanted any more.
        ModelError: the model carries no training codes, or the code is another model's.
    """
    model = retoucher.model(request.model, work)
    codes, z_sem = _compared(model, request)
    work.check()
    distances = 1 - directions_of(model, codes) @ directions_of(model, z_sem[None])[0]
    nearest = distances.argsort()[: request.count].tolist()
    x_T = details(model.autoencoder, [SEED])
    found = []
    for place, row in enumerate(nearest):
        walk = Walk("drawing", work.report, work.check, walks_before=place, walks=len(nearest))
        image = retoucher.draw(model, Code(codes[row][None], x_T), request.steps, walk, solver=SOLVER_OF_NEW)
        found.append(protocol.Neighbour(float(distances[row]), screen_pixels(as_pixels(image))))
    return protocol.NeighboursFound(request, tuple(found), usual_distances(model, codes), len(codes))


def usual_distances(model: Model, codes: Tensor) -> tuple[float, float, float]:
    """How far training pictures [N,code] have their own nearest one, as `NeighboursFound.usual` has it."""
    directions = directions_of(model, codes)
    rows = torch.linspace(0, len(codes) - 1, min(MEASURED, len(codes))).round().long().to(codes.device)
    alike = directions[rows] @ directions.T
    alike[torch.arange(len(rows)), rows] = -1.0  # itself
    nearest = 1 - alike.max(1).values
    near, middle, far = nearest.quantile(torch.tensor(SHARES, device=codes.device)).tolist()
    return near, middle, far


def directions_of(model: Model, codes: Tensor) -> Tensor:
    """z_sem [N,code] as unit vectors from the mean, in z-normalised space."""
    assert model.latent is not None
    return F.normalize(model.latent.normalise(codes), dim=1)


def _compared(model: Model, request: protocol.Neighbours) -> tuple[Tensor, Tensor]:
    """Training codes [N,code] and the code [code] to compare with them."""
    if model.codes is None or model.latent is None or len(model.codes) < 2:
        raise ModelError(
            Sentence(
                "The model '{model}' carries no codes of the pictures it was trained on, so it can't be told "
                "whether this one is new. Models that are trained with Semblance can carry them.",
                model=model.card.name,
            )
        )
    z_sem = code_tensor(request.z_sem, model.codes.shape[1])
    if z_sem is None:
        raise ModelError(
            Sentence(
                "This picture was made by another model than '{model}', so it can't be compared with its "
                "training pictures. Go back to the model that made it.",
                model=model.card.name,
            )
        )
    return model.codes, z_sem.to(model.codes.device)
