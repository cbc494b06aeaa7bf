"""The model that comes with Semblance does what its sliders say."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import torch

from core.autoencoder import Code
from core.editing import manipulate
from core.metrics import psnr
from core.model_file import Model, load_model
from core.photo.align import alignment_quad, crop_quad
from core.photo.faces import find_faces
from core.photo.files import read_photo, to_srgb
from core.sampling import sample
from core.tensors import as_images

RESOURCES = Path(__file__).resolve().parents[2] / "resources"
MODEL = RESOURCES / "models" / "portrait.safetensors"
SLIDERS = ("Smiling", "Eyeglasses", "Male", "Age", "Mouth_Slightly_Open", "Gray_Hair", "Bald")
STEPS = 10


@pytest.fixture(scope="module")
def model() -> Model:
    return load_model(MODEL)


@pytest.fixture(scope="module")
def crop(model: Model) -> torch.Tensor:
    """The bundled portrait's face, [1,3,64,64]."""
    srgb = to_srgb(read_photo(RESOURCES / "samples" / "portrait.jpg"))
    faces = find_faces(srgb)
    return as_images(crop_quad(srgb, alignment_quad(faces[0].points), model.autoencoder.image_size))


@pytest.fixture(scope="module")
def code(model: Model, crop: torch.Tensor) -> Code:
    """The portrait's, by the editor's solver."""
    return model.autoencoder.encode(crop, STEPS, solver="ab2")


@pytest.fixture(scope="module")
def before(model: Model, code: Code) -> torch.Tensor:
    """The portrait as it decodes unedited."""
    return model.autoencoder.decode(code, STEPS, solver="ab2")


def test_it_is_small_and_says_what_it_is(model: Model) -> None:
    assert MODEL.stat().st_size < 40_000_000
    assert "office holders" in model.card.trained_on
    assert "CC BY 3.0" in model.card.licence
    assert model.card.images > 50_000
    assert model.attributes is not None
    assert model.attributes.names == SLIDERS
    assert model.prior is not None
    figures = model.card.figures
    assert figures["auroc.Smiling"] >= 0.95
    assert min(figures["auroc.Eyeglasses"], figures["auroc.Male"]) >= 0.97
    assert min(figures["edit_success.Smiling"], figures["edit_success.Eyeglasses"]) >= 0.9
    assert figures["reconstruction.ssim"] >= 0.98
    assert set(model.card.taught) == {"Smiling", "Eyeglasses", "Male", "Age"}
    assert {"women", "men", "under_45", "from_60"} <= model.card.groups().keys()
    assert "young" in model.card.limits


def test_it_gives_a_stranger_back(crop: torch.Tensor, code: Code, before: torch.Tensor) -> None:
    assert float(psnr(crop, before)) > 40
    assert abs(float(code.x_T.std()) - 1) < 0.3


@pytest.mark.parametrize(
    ("name", "strength"),
    [(name, -1.0 if name in ("Smiling", "Mouth_Slightly_Open") else 1.0) for name in SLIDERS],
)
def test_its_sliders_change_the_face(
    model: Model, code: Code, before: torch.Tensor, name: str, strength: float
) -> None:
    assert model.attributes is not None
    assert model.latent is not None
    assert code.z_sem is not None
    moved = manipulate(code.z_sem, {name: strength}, model.attributes, model.latent)
    after = model.autoencoder.decode(Code(moved, code.x_T), STEPS, solver="ab2")
    change = ((after - before) / 2).abs().mean(1)[0]
    assert float(change.max()) > 0.1  # of full scale: to be seen at a glance
    # What it draws is read as it was meant.
    read = model.autoencoder.encode_semantic(torch.cat([before, after]))
    assert read is not None
    logits = model.attributes.logits(model.latent.normalise(read))
    column = model.attributes.index(name)
    assert (float(logits[1, column]) - float(logits[0, column])) * strength > 0.2


def test_its_prior_draws_codes_like_those_of_photos(model: Model) -> None:
    assert model.prior is not None
    assert model.latent is not None
    z = model.latent.normalise(sample(model.prior, model.latent, 64, steps=20).z_sem)
    assert abs(float(z.mean())) < 0.15
    assert 0.6 < float(z.std()) < 1.3
    assert np.isfinite(z.numpy()).all()
