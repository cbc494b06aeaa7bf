"""Networks and samplers give today the numbers they gave when `data/own_golden.safetensors` was written.

For clones without the developers' data folder, and for what the official code does not have (v-prediction,
patches, code maps). Weights and inputs are sines of their position: the same on every computer. After a
change that is meant to change results, write the file anew with

    python -m tests.core.test_own_golden
"""

from __future__ import annotations

from pathlib import Path

import pytest
import torch
from safetensors.torch import load_file, save_file
from torch import Tensor, nn

from core.autoencoder import AutoencoderConfig, Code, DiffusionAutoencoder
from core.diffusion.objective import DiffusionConfig
from core.nn.encoder import EncoderConfig
from core.nn.mlp import LatentMLPConfig
from core.nn.unet import UNetConfig
from core.prior import LatentPrior

FILE = Path(__file__).parent / "data" / "own_golden.safetensors"
TOLERANCE = 1e-3  # of an array's standard deviation

CONFIGS = {
    "paper": AutoencoderConfig(
        UNetConfig(16, 8, (1, 2), 1, (8,), 12, code=10), EncoderConfig(16, 8, (1, 2, 2), 1, (8,), code=10)
    ),
    "plain": AutoencoderConfig(UNetConfig(16, 8, (1, 2), 2, (16,), 12, code=0), None),
    "ours": AutoencoderConfig(
        UNetConfig(16, 8, (1, 2), 1, (4,), 12, code=10, patch=2, code_map=4),
        EncoderConfig(16, 8, (1, 2), 1, (), code=10, patch=2, flatten=True),
        DiffusionConfig("cosine", shift=-1.0, prediction="v", clip=False),
    ),
}
PRIOR = LatentMLPConfig(code=10, hidden=16, layers=3, time_channels=8)


def waves(shape: tuple[int, ...], phase: float) -> Tensor:
    """Numbers in [-1,1] that look random enough and need no generator."""
    count = torch.Size(shape).numel()
    return torch.sin(torch.arange(count, dtype=torch.float64) ** 2 * 0.37 + phase).float().reshape(shape)


def fill(module: nn.Module) -> nn.Module:
    """Give every parameter its waves, with the spread a trained network's might have."""
    with torch.no_grad():
        for number, parameter in enumerate(module.parameters()):
            values = waves(tuple(parameter.shape), 1.0 + number)
            if parameter.dim() > 1:
                parameter.copy_(values / parameter[0].numel() ** 0.5)
            else:
                parameter.copy_(0.1 * values)
    return module.eval()


def compute_autoencoder(name: str) -> dict[str, Tensor]:
    model = DiffusionAutoencoder(CONFIGS[name])
    fill(model)
    with torch.no_grad():  # mild predictions, which clipping does not turn into ones
        model.get_parameter("unet.head_conv.weight").mul_(0.2)
        model.get_parameter("unet.head_conv.bias").mul_(0.02)
    images, noise = 0.8 * waves((2, 3, 16, 16), 0.2), 1.4 * waves((2, 3, 16, 16), 0.4)
    code = model.encode(images, 6)
    with torch.no_grad():
        output = model.unet(noise, torch.tensor([50, 900]), code.z_sem)
    arrays = {
        "network": output,
        "x_T": code.x_T,
        "decoded": model.decode(code, 8),
        "from_noise": model.decode(Code(code.z_sem, 0.02 * noise), 5),
    }
    if code.z_sem is not None:
        arrays["z_sem"] = code.z_sem
    return {f"{name}.{array}": value for array, value in arrays.items()}


def compute_prior() -> dict[str, Tensor]:
    prior = LatentPrior(PRIOR)
    fill(prior)
    return {"prior.sample": prior.sample(waves((3, 10), 0.6), 7)}


def compute() -> dict[str, Tensor]:
    """Everything the file holds."""
    arrays = compute_prior()
    for name in CONFIGS:
        arrays |= compute_autoencoder(name)
    return arrays


@pytest.mark.parametrize("part", [*CONFIGS, "prior"])
def test_results_have_not_changed(part: str) -> None:
    expected = {name: value for name, value in load_file(FILE).items() if name.startswith(part)}
    ours = compute_prior() if part == "prior" else compute_autoencoder(part)
    assert ours.keys() == expected.keys()
    for name, value in ours.items():
        spread = float(value.std())
        assert spread > 1e-3, f"{name} says nothing"
        assert float((value.abs() == 1).float().mean()) < 0.4, f"{name} is clipped away"
        torch.testing.assert_close(value, expected[name], atol=TOLERANCE * spread, rtol=0, msg=name)


def test_the_file_is_complete_and_small() -> None:
    assert load_file(FILE).keys() == compute().keys()
    assert FILE.stat().st_size < 200_000


if __name__ == "__main__":
    save_file(compute(), FILE)
    print(f"wrote {FILE}, {FILE.stat().st_size:,} bytes")
