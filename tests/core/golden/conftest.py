"""The official code's inputs and outputs on two tiny models, from the developers' data folder."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Protocol

import pytest
import torch
from safetensors.torch import load_file
from torch import Tensor

from core.autoencoder import DiffusionAutoencoder
from core.model_file import Model
from core.official import import_official
from core.official_layout import DUPLICATE, our_latent_name, our_name
from core.prior import LatentPrior
from core.torch_zip import TorchZip
from core.unpickle import TensorEntry

Golden = Mapping[str, Tensor]


class Check(Protocol):
    """Asserts that two tensors agree, and prints by how much (pytest -rP shows it)."""

    def __call__(self, what: str, ours: Tensor, theirs: Tensor, tolerance: float) -> None: ...


@pytest.fixture(autouse=True)
def one_thread() -> Iterator[None]:
    """The golden values were computed on one thread; more would add in another order."""
    before = torch.get_num_threads()
    torch.set_num_threads(1)
    yield
    torch.set_num_threads(before)


@pytest.fixture(scope="session")
def check() -> Check:
    def agree(what: str, ours: Tensor, theirs: Tensor, tolerance: float) -> None:
        assert ours.shape == theirs.shape, f"{what}: {list(ours.shape)} against {list(theirs.shape)}"
        deviation = float((ours.detach().double() - theirs.double()).abs().max())
        print(f"deviation {deviation:.2e} of {tolerance:.0e} allowed: {what}")
        assert deviation <= tolerance, f"{what}: off by {deviation:.2e}, more than {tolerance:.0e}"

    return agree


@pytest.fixture(scope="session")
def golden_dir(shared_dir: Path) -> Path:
    return shared_dir / "golden"


@pytest.fixture(scope="session")
def checkpoints(golden_dir: Path) -> Path:
    return golden_dir / "checkpoints"


@pytest.fixture(scope="session")
def schedules(golden_dir: Path) -> Golden:
    return load_file(golden_dir / "schedules.safetensors")


@pytest.fixture(scope="session")
def activations(golden_dir: Path) -> Golden:
    return load_file(golden_dir / "tiny32_activations.safetensors")


@pytest.fixture(scope="session")
def images(golden_dir: Path) -> Golden:
    return load_file(golden_dir / "tiny32_autoenc.safetensors")


@pytest.fixture(scope="session")
def latents(golden_dir: Path) -> Golden:
    return load_file(golden_dir / "tiny32_latent.safetensors")


@pytest.fixture(scope="session")
def classes(golden_dir: Path) -> Golden:
    return load_file(golden_dir / "tiny32_cls.safetensors")


@pytest.fixture(scope="session")
def plain(golden_dir: Path) -> Golden:
    return load_file(golden_dir / "tiny32_ddpm.safetensors")


@pytest.fixture(scope="session")
def model(checkpoints: Path) -> Model:
    """Autoencoder, prior and classifiers in one."""
    return import_official(
        checkpoints / "tiny32_autoenc" / "last.ckpt",
        checkpoints / "tiny32_autoenc_latent" / "last.ckpt",
        checkpoints / "tiny32_autoenc_cls" / "last.ckpt",
    )


@pytest.fixture(scope="session")
def autoencoder(model: Model) -> DiffusionAutoencoder:
    return model.autoencoder


@pytest.fixture
def raw_autoencoder(autoencoder: DiffusionAutoencoder, checkpoints: Path) -> DiffusionAutoencoder:
    """The network being trained, not its average; a fresh copy with gradients, dropout off."""
    raw = DiffusionAutoencoder(autoencoder.config)
    assert raw.encoder is not None
    with TorchZip(checkpoints / "tiny32_autoenc" / "last.ckpt") as file:
        state = read_state(file)
    parts = {name.removeprefix("model."): value for name, value in state.items() if name.startswith("model.")}
    encoder = {name: value for name, value in parts.items() if name.startswith("encoder.")}
    raw.unet.load_state_dict({our_name(name): value for name, value in parts.items() if name not in encoder})
    raw.encoder.load_state_dict({our_name(name[8:]): value for name, value in encoder.items()})
    return raw.eval()


@pytest.fixture
def raw_prior(model: Model, checkpoints: Path) -> LatentPrior:
    """The latent network being trained, not its average."""
    assert model.prior is not None
    raw = LatentPrior(model.prior.config)
    with TorchZip(checkpoints / "tiny32_autoenc_latent" / "last.ckpt") as file:
        state = read_state(file)
    prefix = "model.latent_net."
    parts = {name.removeprefix(prefix): value for name, value in state.items() if name.startswith(prefix)}
    layers = raw.config.layers
    raw.network.load_state_dict(
        {our_latent_name(name, layers): value for name, value in parts.items() if not DUPLICATE.match(name)}
    )
    return raw.eval()


def read_state(file: TorchZip) -> dict[str, Tensor]:
    """Every tensor of a checkpoint's state_dict, by its official name."""
    assert isinstance(file.contents, dict)
    state = file.contents["state_dict"]
    assert isinstance(state, dict)
    return {name: file.tensor(entry) for name, entry in state.items() if isinstance(entry, TensorEntry)}
