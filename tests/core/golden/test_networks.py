"""U-Net and encoder, layer by layer and at every timestep, against the official networks."""

from __future__ import annotations

import pytest
import torch
from torch import Tensor, nn

from core.autoencoder import DiffusionAutoencoder
from core.diffusion.objective import add_noise
from core.diffusion.schedule import make_schedule
from tests.core.golden.conftest import Check, Golden

TOLERANCE = 1e-5
TIMES = [0, 1, 10, 100, 500, 900, 999]


def noisy(images: Golden, t: Tensor) -> Tensor:
    alphas_cumprod = torch.from_numpy(make_schedule("linear").alphas_cumprod)[t]
    return add_noise(images["x0"], images["noise"], alphas_cumprod)


@torch.no_grad()
def test_activations(
    autoencoder: DiffusionAutoencoder, images: Golden, activations: Golden, check: Check
) -> None:
    """The output of every block, for the first image at t = 500."""
    outputs: dict[str, Tensor] = {}
    unet, encoder = autoencoder.unet, autoencoder.encoder
    assert encoder is not None
    named: dict[str, nn.Module] = {
        "time_embed": unet.time_embed,
        "middle_block": unet.middle_block,
        "encoder.middle_block": encoder.middle_block,
    }
    named |= {f"input_blocks.{i}": stage for i, stage in enumerate(unet.input_blocks)}
    named |= {f"output_blocks.{i}": stage for i, stage in enumerate(unet.output_blocks)}
    named |= {f"encoder.input_blocks.{i}": stage for i, stage in enumerate(encoder.input_blocks)}

    def keep(name: str) -> object:
        return named[name].register_forward_hook(
            lambda _module, _input, output: outputs.update({name: output})
        )

    hooks = [keep(name) for name in named]
    t = torch.tensor([500])
    z_sem = encoder(images["x0"][:1])
    unet(noisy(images, torch.full((4,), 500))[:1], t, z_sem)
    for hook in hooks:
        hook.remove()  # type: ignore[attr-defined]
    assert set(outputs) == set(activations)
    for name, theirs in activations.items():
        # Deep in an untrained network numbers grow; the tolerance is of each layer's own size.
        check(f"activation {name}", outputs[name], theirs, TOLERANCE * max(1.0, float(theirs.abs().max())))


def test_semantic_code(autoencoder: DiffusionAutoencoder, images: Golden, check: Check) -> None:
    z_sem = autoencoder.encode_semantic(images["x0"])
    assert z_sem is not None
    check("z_sem", z_sem, images["z_sem"], TOLERANCE)
    assert float((z_sem - images["z_sem_rawmodel"]).abs().max()) > 1e-3, (
        "the weights are not the averaged ones"
    )


def test_semantic_code_of_raw_weights(
    raw_autoencoder: DiffusionAutoencoder, images: Golden, check: Check
) -> None:
    z_sem = raw_autoencoder.encode_semantic(images["x0"])
    assert z_sem is not None
    check("z_sem, raw weights", z_sem, images["z_sem_rawmodel"], TOLERANCE)


@pytest.mark.parametrize("t", TIMES)
@torch.no_grad()
def test_predicted_noise(t: int, autoencoder: DiffusionAutoencoder, images: Golden, check: Check) -> None:
    assert images["eps.t"].tolist() == TIMES
    times = torch.full((4,), t)
    x_t = noisy(images, times)
    if f"eps.t{t}.x_t" in images:
        check(f"x_t at {t}", x_t, images[f"eps.t{t}.x_t"], 1e-6)
    check(f"eps at {t}", autoencoder.unet(x_t, times, images["z_sem"]), images[f"eps.t{t}.pred"], TOLERANCE)


@torch.no_grad()
def test_predicted_noise_at_mixed_timesteps(
    autoencoder: DiffusionAutoencoder, images: Golden, check: Check
) -> None:
    t = images["eps.mixed.t"]
    assert len(set(t.tolist())) > 1
    check(
        "eps, mixed",
        autoencoder.unet(noisy(images, t), t, images["z_sem"]),
        images["eps.mixed.pred"],
        TOLERANCE,
    )
