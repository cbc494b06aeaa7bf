"""Official checkpoints become models: the right weights under the right names, and nothing left over."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

import pytest
import torch
from torch import Tensor, nn

from core.attributes import LatentStatistics
from core.autoencoder import AutoencoderConfig, DiffusionAutoencoder
from core.model_file import ModelError, load_model, save_model
from core.nn.encoder import EncoderConfig, SemanticEncoder
from core.nn.mlp import LatentMLP, LatentMLPConfig
from core.nn.unet import UNet, UNetConfig
from core.official import import_official
from core.official_layout import (
    ATTRIBUTES,
    DUPLICATE,
    encoder_config,
    image_size,
    latent_config,
    our_latent_name,
    our_name,
    unet_config,
)
from core.prior import LatentPrior
from tests.core.checkpoint_files import (
    official_autoencoder,
    official_latent,
    prefixed,
    raw_zip,
    save_lightning,
)

UNET = UNetConfig(32, 8, (1, 2), blocks=1, attention=(16,), embedding=12, code=10)
ENCODER = EncoderConfig(32, 8, (1, 2, 2), blocks=1, attention=(16,), code=10)
Shapes = dict[str, tuple[int, ...]]


def filled(module: nn.Module, seed: int) -> nn.Module:
    """No parameter zero, none like another."""
    generator = torch.Generator().manual_seed(seed)
    with torch.no_grad():
        for parameter in module.parameters():
            parameter.copy_(torch.randn(parameter.shape, generator=generator) * 0.3)
    return module.eval()


def autoencoder(seed: int, config: AutoencoderConfig | None = None) -> DiffusionAutoencoder:
    model = DiffusionAutoencoder(config or AutoencoderConfig(UNET, ENCODER))
    filled(model, seed)
    return model


@pytest.fixture
def averaged() -> DiffusionAutoencoder:
    """What the files below hold as `ema_model`."""
    return autoencoder(1)


@pytest.fixture
def prior() -> LatentPrior:
    made = LatentPrior(LatentMLPConfig(10, 16, 3, 8))
    filled(made, 3)
    return made


@pytest.fixture
def statistics() -> dict[str, Tensor]:
    generator = torch.Generator().manual_seed(4)
    return {
        "conds_mean": torch.randn(1, 10, generator=generator),
        "conds_std": torch.rand(1, 10, generator=generator) + 0.5,
    }


@pytest.fixture
def autoenc_state(averaged: DiffusionAutoencoder) -> dict[str, Tensor]:
    raw = prefixed("model.", official_autoencoder(autoencoder(2)))
    return {"x_T": torch.zeros(2, 3, 32, 32), **raw, **prefixed("ema_model.", official_autoencoder(averaged))}


@pytest.fixture
def latent_state(
    autoenc_state: dict[str, Tensor], prior: LatentPrior, statistics: dict[str, Tensor]
) -> dict[str, Tensor]:
    other = LatentPrior(prior.config)
    filled(other, 5)
    networks = prefixed("model.", official_latent(other)) | prefixed("ema_model.", official_latent(prior))
    return autoenc_state | networks | statistics


@pytest.fixture
def cls_state(statistics: dict[str, Tensor]) -> dict[str, Tensor]:
    generator = torch.Generator().manual_seed(6)
    return {
        "classifier.weight": torch.randn(40, 10, generator=generator),
        "classifier.bias": torch.randn(40, generator=generator),
        "ema_classifier.weight": torch.zeros(40, 10),
        "ema_classifier.bias": torch.zeros(40),
        **statistics,
    }


@pytest.fixture
def files(
    tmp_path: Path,
    autoenc_state: dict[str, Tensor],
    latent_state: dict[str, Tensor],
    cls_state: dict[str, Tensor],
    statistics: dict[str, Tensor],
) -> dict[str, Path]:
    """One file of each kind."""
    pickled = tmp_path / "latent.pkl"
    flat = {name: value[0] for name, value in statistics.items()}
    torch.save({"conds": torch.zeros(5, 10), **flat}, pickled)
    return {
        "autoenc": save_lightning(tmp_path / "autoenc.ckpt", autoenc_state),
        "latent": save_lightning(tmp_path / "latent.ckpt", latent_state, name="tiny_autoenc_latent"),
        "cls": save_lightning(tmp_path / "cls.ckpt", cls_state, name="tiny_autoenc_cls"),
        "pkl": pickled,
    }


def assert_same(ours: nn.Module, theirs: nn.Module) -> None:
    expected = theirs.state_dict()
    assert ours.state_dict().keys() == expected.keys()
    for name, value in ours.state_dict().items():
        assert torch.equal(value, expected[name]), name


def refusal(*paths: Path | None) -> str:
    """The sentences a user gets for these files."""
    with pytest.raises(ModelError) as caught:
        import_official(*paths)  # type: ignore[arg-type]
    text = str(caught.value)
    assert text.endswith(".")
    assert text.count(". ") >= 1, "it does not say what to do"
    return text


def test_all_files_become_one_model(
    files: dict[str, Path],
    averaged: DiffusionAutoencoder,
    prior: LatentPrior,
    cls_state: dict[str, Tensor],
    tmp_path: Path,
) -> None:
    model = import_official(files["autoenc"], files["latent"], files["cls"], files["pkl"])
    assert model.autoencoder.config == AutoencoderConfig(UNET, ENCODER)
    assert_same(model.autoencoder, averaged)
    assert not model.autoencoder.training
    assert not any(parameter.requires_grad for parameter in model.autoencoder.parameters())
    assert model.prior is not None
    assert model.prior.config == prior.config
    assert_same(model.prior, prior)
    assert model.attributes is not None
    assert model.attributes.names == ATTRIBUTES
    assert torch.equal(model.attributes.weights, cls_state["classifier.weight"])
    assert torch.equal(model.attributes.biases, cls_state["classifier.bias"])
    assert model.attributes.positive.isnan().all()
    assert model.latent is not None
    assert torch.equal(model.latent.mean, cls_state["conds_mean"][0])
    assert torch.equal(model.latent.std, cls_state["conds_std"][0])
    assert model.card.name == "tiny_autoenc"
    assert model.card.images == 50 * 8
    assert "FFHQ" in model.card.trained_on

    save_model(model, tmp_path / "model.safetensors")
    again = load_model(tmp_path / "model.safetensors")
    assert again.card == model.card
    assert_same(again.autoencoder, averaged)


def test_a_latent_checkpoint_alone_is_enough(
    files: dict[str, Path], averaged: DiffusionAutoencoder, prior: LatentPrior
) -> None:
    model = import_official(files["latent"])
    assert_same(model.autoencoder, averaged)
    assert model.prior is not None
    assert_same(model.prior, prior)
    assert isinstance(model.latent, LatentStatistics)
    assert model.attributes is None
    assert model.card.images == 0, "its steps are the prior's"


def test_an_autoencoder_checkpoint_alone_encodes(files: dict[str, Path]) -> None:
    model = import_official(files["autoenc"])
    assert (model.prior, model.attributes, model.latent) == (None, None, None)
    code = model.autoencoder.encode(torch.zeros(1, 3, 32, 32), 2)
    assert model.autoencoder.decode(code, 2).shape == (1, 3, 32, 32)


def test_a_plain_ddpm_checkpoint(tmp_path: Path) -> None:
    config = AutoencoderConfig(UNetConfig(32, 8, (1, 1), 2, (16,), 12, code=0), None)
    plain = autoencoder(7, config)
    state = prefixed("ema_model.", official_autoencoder(plain))
    model = import_official(save_lightning(tmp_path / "last.ckpt", state, name="tiny_ddpm"))
    assert model.autoencoder.config == config, "without x_T the attention tells the size"
    assert_same(model.autoencoder, plain)


def test_half_precision_becomes_float32(tmp_path: Path, autoenc_state: dict[str, Tensor]) -> None:
    halved = {name: value.half() for name, value in autoenc_state.items()}
    model = import_official(save_lightning(tmp_path / "last.ckpt", halved))
    assert {value.dtype for value in model.autoencoder.state_dict().values()} == {torch.float32}


@pytest.mark.parametrize(
    ("change", "word"),
    [
        ({"ema_model.surprise": torch.zeros(2)}, "unknown (surprise)"),
        ({"ema_model.encoder.middle_block.0.emb_layers.1.weight": torch.zeros(2)}, "unknown"),
        ({"ema_model.out.0.weight": None}, "missing (head_norm.weight)"),
        ({"ema_model.encoder.out.0.weight": None}, "missing (head_norm.weight)"),
        ({"ema_model.out.2.bias": torch.zeros(4)}, "of another shape (head_conv.bias)"),
        ({"ema_model.time_embed.0.weight": torch.zeros(12, 8)}, "stand for the same"),
        ({"ema_model.time_embed.time_embed.0.weight": None}, "time_embed"),
        ({"ema_model.input_blocks.3.0.in_layers.2.weight": torch.zeros(13, 8, 3, 3)}, "no multiples"),
        ({"ema_model.output_blocks.7.0.in_layers.0.weight": torch.zeros(2)}, "not numbered"),
        ({"ema_model.middle_block.1.qkv.weight": torch.zeros(48, 16, 1) / 0}, "undefined"),
        ({"x_T": torch.zeros(3)}, "not that of square pictures"),
        ({"lpips.weight": torch.zeros(3)}, "no official model (lpips.weight)"),
        ({"ema_model.out.2.bias": "text"}, "no table of tensors"),
    ],
)
def test_every_tensor_must_be_used(
    change: Mapping[str, object], word: str, tmp_path: Path, autoenc_state: dict[str, Tensor]
) -> None:
    state: dict[str, object] = {**autoenc_state, **change}
    kept = {name: value for name, value in state.items() if value is not None}
    path = save_lightning(tmp_path / "last.ckpt", kept)  # type: ignore[arg-type]
    text = refusal(path)
    assert word in text
    assert "last.ckpt" in text


def test_duplicates_must_be_copies(tmp_path: Path, latent_state: dict[str, Tensor]) -> None:
    name = "ema_model.latent_net.layers.1.cond_layers.1.bias"
    latent_state[name] = latent_state[name] + 1e-3
    assert "cond_layers.1.bias" in refusal(save_lightning(tmp_path / "last.ckpt", latent_state))


def test_tensors_cannot_outgrow_their_file(tmp_path: Path, autoenc_state: dict[str, Tensor]) -> None:
    """Many tensors that share one run of numbers: small on disk, large in memory."""
    numbers = torch.ones(30_000)
    small = {name: numbers[: value.numel()].view(value.shape) for name, value in autoenc_state.items()}
    assert "larger than the file" in refusal(save_lightning(tmp_path / "last.ckpt", small))


def test_files_of_different_models_are_refused(
    tmp_path: Path, files: dict[str, Path], latent_state: dict[str, Tensor], cls_state: dict[str, Tensor]
) -> None:
    latent_state["ema_model.out.2.bias"] += 1
    other = save_lightning(tmp_path / "other.ckpt", latent_state)
    text = refusal(files["autoenc"], other)
    assert "another autoencoder" in text
    assert "other.ckpt" in text
    cls_state["conds_mean"] += 1
    other = save_lightning(tmp_path / "other_cls.ckpt", cls_state)
    assert "different autoencoders" in refusal(files["autoenc"], files["latent"], other)
    short = {name: value[..., :6] for name, value in cls_state.items() if value.shape[-1] == 10}
    short["classifier.bias"] = torch.zeros(40)
    other = save_lightning(tmp_path / "short.ckpt", short)
    assert "codes of 6 numbers" in refusal(files["autoenc"], None, other)


def test_files_in_the_wrong_place_are_refused(
    tmp_path: Path, files: dict[str, Path], cls_state: dict[str, Tensor]
) -> None:
    assert "no averaged network" in refusal(files["cls"])
    assert "no table of tensors" in refusal(files["pkl"])
    assert "no latent network" in refusal(files["autoenc"], files["autoenc"])
    assert "40 attribute classifiers" in refusal(files["autoenc"], None, files["latent"])
    assert "latent.pkl" in refusal(files["autoenc"], None, None, files["autoenc"])
    bare = {name: value for name, value in cls_state.items() if name.startswith("classifier.")}
    assert "latent.pkl too" in refusal(files["autoenc"], None, save_lightning(tmp_path / "bare.ckpt", bare))
    fewer = {name: value[:39] if "classifier" in name else value for name, value in cls_state.items()}
    assert "40 attribute" in refusal(files["autoenc"], None, save_lightning(tmp_path / "few.ckpt", fewer))
    assert "no table of tensors" in refusal(raw_zip(tmp_path / "list.ckpt", b"\x80\x02]."))


def read_key_list(path: Path) -> Shapes:
    """The reference's list of tensors: "name (1, 2)", after a heading with their number."""
    lines = path.read_text(encoding="utf-8").splitlines()
    count = int(lines[0].split()[-1])
    listed = [line.split(" ", 1) for line in lines[1 : 1 + count]]
    return {name: tuple(int(size) for size in shape.strip("()").split(",") if size) for name, shape in listed}


def below(shapes: Shapes, prefix: str) -> Shapes:
    return {name.removeprefix(prefix): shape for name, shape in shapes.items() if name.startswith(prefix)}


def shapes_of(module: nn.Module) -> Shapes:
    return {name: tuple(value.shape) for name, value in module.state_dict().items()}


def check_layout(shapes: Shapes, x_T: tuple[int, ...] | None) -> tuple[UNetConfig, EncoderConfig]:
    """Infer the networks and compare every name and shape with theirs."""
    encoders = below(shapes, "encoder.")
    unets = {
        name: shape for name, shape in shapes.items() if not name.startswith(("encoder.", "latent_net."))
    }
    unet = unet_config(unets, image_size(unets, x_T))
    encoder = encoder_config(encoders, unet)
    with torch.device("meta"):
        assert shapes_of(UNet(unet)) == {our_name(name): shape for name, shape in unets.items()}
        assert shapes_of(SemanticEncoder(encoder)) == {our_name(n): shape for n, shape in encoders.items()}
    return unet, encoder


def test_the_largest_official_model_fits_one_to_one(shared_dir: Path) -> None:
    shapes = read_key_list(shared_dir / "reference" / "diffae-ffhq256-keys.txt")
    assert len(shapes) == 706
    unet, encoder = check_layout(shapes, None)
    assert unet == UNetConfig(256, 128, (1, 1, 2, 2, 4, 4))
    assert encoder == EncoderConfig(256, 128, (1, 1, 2, 2, 4, 4, 4))


def test_the_tiny_official_model_fits_one_to_one(shared_dir: Path) -> None:
    lists = json.loads((shared_dir / "golden" / "tiny32_state_dict_keys.json").read_text(encoding="utf-8"))
    for kind in ("autoenc", "latent"):
        shapes = {name: tuple(shape) for name, shape in lists[kind]}
        for prefix in ("model.", "ema_model."):
            unet, encoder = check_layout(below(shapes, prefix), shapes["x_T"])
            assert unet == UNetConfig(32, 32, (1, 2), embedding=64, code=64)
            assert encoder == EncoderConfig(32, 32, (1, 2, 2), code=64)
    theirs = {n: s for n, s in below(shapes, "ema_model.latent_net.").items() if not DUPLICATE.match(n)}
    config = latent_config(theirs)
    assert config == LatentMLPConfig(64, 128, 4, 64)
    with torch.device("meta"):
        assert shapes_of(LatentMLP(config)) == {our_latent_name(n, 4): shape for n, shape in theirs.items()}


def test_attribute_names_are_those_of_celeba() -> None:
    assert len(set(ATTRIBUTES)) == 40
    assert list(ATTRIBUTES) == sorted(ATTRIBUTES)
    assert ATTRIBUTES.index("Smiling") == 31
