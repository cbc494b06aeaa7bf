"""Sizes, shapes and conditions of the networks."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator

import pytest
import torch
from torch import nn

from core.autoencoder import AutoencoderConfig, DiffusionAutoencoder
from core.nn.blocks import Attention, GroupNorm, resample, timestep_embedding
from core.nn.encoder import EncoderConfig, SemanticEncoder
from core.nn.mlp import LatentMLP, LatentMLPConfig
from core.nn.unet import UNet, UNetConfig

SMALL = UNetConfig(16, 8, (1, 2), blocks=1, attention=(8,), embedding=12, code=10)

PAPER = [  # size, channels, multipliers of U-Net and encoder, parameters of U-Net, encoder, both (appendix A)
    (64, 64, (1, 2, 4, 8), (1, 2, 4, 8, 8), 71_518_723, 19_320_512, 90_839_235),
    (128, 128, (1, 1, 2, 3, 4), (1, 1, 2, 3, 4, 4), 103_871_619, 24_673_536, 128_545_155),
    (256, 128, (1, 1, 2, 2, 4, 4), (1, 1, 2, 2, 4, 4, 4), 138_341_891, 30_150_400, 168_492_291),
]


@pytest.fixture(autouse=True)
def repeatable() -> Iterator[None]:
    """The same weights and inputs every time, and no gradients."""
    torch.manual_seed(0)
    with torch.no_grad():
        yield


def parameters(module: nn.Module) -> int:
    return sum(parameter.numel() for parameter in module.parameters())


@pytest.mark.parametrize(("size", "channels", "unet", "encoder", "in_unet", "in_encoder", "total"), PAPER)
def test_official_autoencoders_have_their_size(
    size: int,
    channels: int,
    unet: tuple[int, ...],
    encoder: tuple[int, ...],
    in_unet: int,
    in_encoder: int,
    total: int,
) -> None:
    config = AutoencoderConfig(UNetConfig(size, channels, unet), EncoderConfig(size, channels, encoder))
    with torch.device("meta"):
        model = DiffusionAutoencoder(config)
    assert model.encoder is not None
    assert parameters(model.unet) == in_unet
    assert parameters(model.encoder) == in_encoder
    assert parameters(model) == total


@pytest.mark.parametrize(
    ("size", "channels", "unet", "expected"),
    [(64, 64, (1, 2, 4, 8), 67_841_539), (128, 128, (1, 1, 2, 3, 4), 98_618_499)],
)
def test_official_baselines_have_their_size(
    size: int, channels: int, unet: tuple[int, ...], expected: int
) -> None:
    with torch.device("meta"):
        assert parameters(UNet(UNetConfig(size, channels, unet, code=0))) == expected


@pytest.mark.parametrize(("layers", "expected"), [(10, 54_109_696), (20, 117_106_176)])
def test_official_latent_networks_have_their_size(layers: int, expected: int) -> None:
    with torch.device("meta"):
        assert parameters(LatentMLP(LatentMLPConfig(layers=layers))) == expected


@pytest.mark.parametrize(
    "changes", [{}, {"patch": 2}, {"code_map": 4}, {"patch": 2, "code_map": 4}, {"blocks": 2}]
)
def test_unet_keeps_the_shape_and_starts_at_zero(changes: dict[str, int]) -> None:
    unet = UNet(dataclasses.replace(SMALL, **changes)).eval()  # type: ignore[arg-type]
    x, t, z_sem = torch.randn(2, 3, 16, 16), torch.tensor([0, 999]), torch.randn(2, 10)
    assert torch.equal(unet(x, t, z_sem), torch.zeros_like(x))
    nn.init.normal_(unet.get_parameter("head_conv.weight"))
    assert unet(x, t, z_sem).shape == x.shape
    assert not torch.equal(unet(x, t, z_sem), torch.zeros_like(x))


@pytest.mark.parametrize("changes", [{}, {"patch": 2, "attention": (4,)}, {"flatten": True}])
def test_encoder_gives_one_code_an_image(changes: dict[str, object]) -> None:
    config = dataclasses.replace(EncoderConfig(16, 8, (1, 2, 2), 1, (8,), 10), **changes)  # type: ignore[arg-type]
    encoder = SemanticEncoder(config).eval()
    images = torch.randn(3, 3, 16, 16)
    codes = encoder(images)
    assert codes.shape == (3, 10)
    torch.testing.assert_close(encoder(images[1:2]), codes[1:2])
    assert float((codes[0] - codes[1]).abs().max()) > 1e-4


def test_flatten_keeps_where_things_are() -> None:
    """Averaging over positions hardly sees a shift by half the picture; a code drawn from each does."""
    image = torch.zeros(1, 3, 32, 32)
    image[..., 8:16, 8:16] = 1
    moved = image.roll(16, dims=-1)
    change = {}
    for flatten in (False, True):
        encoder = SemanticEncoder(EncoderConfig(32, 8, (1, 2), 1, (), 10, flatten=flatten)).eval()
        first, second = encoder(image), encoder(moved)
        change[flatten] = float((first - second).norm() / first.norm())
    assert change[True] > 3 * change[False]


def moved_weights(unet: UNet) -> UNet:
    """Nothing zero any more, so that every branch has a say."""
    generator = torch.Generator().manual_seed(0)
    for parameter in unet.parameters():
        parameter.copy_(torch.randn(parameter.shape, generator=generator) * 0.2)
    return unet.eval()


def test_time_and_code_are_both_heard() -> None:
    unet = moved_weights(UNet(SMALL))
    x, t, z_sem = torch.randn(1, 3, 16, 16), torch.tensor([10]), torch.randn(1, 10)
    before = unet(x, t, z_sem)
    assert float((unet(x, t + 1, z_sem) - before).abs().max()) > 1e-5
    assert float((unet(x, t, z_sem + 0.1) - before).abs().max()) > 1e-5


def test_images_of_a_batch_do_not_mix() -> None:
    unet = moved_weights(UNet(SMALL))
    x, t, z_sem = torch.randn(3, 3, 16, 16), torch.tensor([1, 500, 999]), torch.randn(3, 10)
    together = unet(x, t, z_sem)
    for i in range(3):
        torch.testing.assert_close(unet(x[i : i + 1], t[i : i + 1], z_sem[i : i + 1]), together[i : i + 1])


def test_a_code_is_given_where_and_only_where_one_is_needed() -> None:
    x, t = torch.zeros(1, 3, 16, 16), torch.tensor([0])
    with pytest.raises(ValueError, match="needs a semantic code"):
        UNet(SMALL)(x, t)
    with pytest.raises(ValueError, match="takes no semantic code"):
        UNet(dataclasses.replace(SMALL, code=0))(x, t, torch.zeros(1, 10))


def test_channels_that_cannot_be_grouped_are_refused() -> None:
    with pytest.raises(ValueError, match="32 groups"):
        GroupNorm(40)
    assert GroupNorm(8).num_groups == 8
    assert GroupNorm(64).num_groups == 32


def test_group_norm_works_in_float32() -> None:
    """In half precision these numbers' squares would overflow."""
    norm = GroupNorm(4)
    x = torch.randn(1, 4, 8, 8) * 1000
    out = norm(x.half())
    assert out.dtype == torch.float16
    assert out.isfinite().all()
    torch.testing.assert_close(out.float(), norm(x), atol=5e-3, rtol=5e-3)


def test_attention_by_its_formula() -> None:
    attention = Attention(8)
    nn.init.normal_(attention.get_parameter("out.weight"))
    x = torch.randn(2, 8, 3, 5)
    q, k, v = attention.qkv(attention.norm(x).flatten(2)).chunk(3, dim=1)
    weights = torch.softmax(torch.einsum("bci,bcj->bij", q, k) / 8**0.5, dim=2)
    expected = x + attention.out(torch.einsum("bij,bcj->bci", weights, v)).reshape(x.shape)
    torch.testing.assert_close(attention(x), expected, atol=1e-5, rtol=1e-5)


def test_resampling() -> None:
    x = torch.arange(16.0).reshape(1, 1, 4, 4)
    assert resample(x, "none") is x
    assert resample(x, "down").flatten().tolist() == [2.5, 4.5, 10.5, 12.5]
    assert torch.equal(resample(x, "up")[..., ::2, 1::2], x)


def test_cosines_come_before_sines() -> None:
    embedded = timestep_embedding(torch.tensor([0, 7]), 6)
    assert embedded[0].tolist() == [1, 1, 1, 0, 0, 0]
    assert embedded[1, 0] == pytest.approx(torch.cos(torch.tensor(7.0)).item())
    assert embedded[1, 3] == pytest.approx(torch.sin(torch.tensor(7.0)).item())


def test_latent_network_sees_its_input_at_every_layer() -> None:
    network = LatentMLP(LatentMLPConfig(6, 16, 4, 8))
    assert [layer.linear.in_features for layer in network.layers] == [6, 22, 22]  # type: ignore[union-attr]
    assert network.last.in_features == 22
    out = network(torch.randn(3, 6), torch.tensor([0, 500, 999]))
    assert out.shape == (3, 6)
    nn.init.zeros_(network.last.weight[:, :16])
    codes = torch.randn(3, 6)
    expected = codes @ network.last.weight[:, 16:].T + network.last.bias
    torch.testing.assert_close(network(codes, torch.tensor([1, 2, 3])), expected)


@pytest.mark.parametrize("changes", [{}, {"patch": 2, "code_map": 4}])
def test_a_code_can_be_prepared_once_for_all_timesteps(changes: dict[str, int]) -> None:
    unet = moved_weights(UNet(dataclasses.replace(SMALL, **changes)))  # type: ignore[arg-type]
    x, z_sem = torch.randn(2, 3, 16, 16), torch.randn(2, 10)
    prepared = unet.condition(z_sem)
    for timestep in (0, 500, 999):
        t = torch.full((2,), timestep)
        assert torch.equal(unet(x, t, prepared), unet(x, t, z_sem))


def test_gradients_reach_the_code() -> None:
    unet = moved_weights(UNet(dataclasses.replace(SMALL, code_map=4)))
    z_sem = torch.randn(1, 10, requires_grad=True)
    with torch.enable_grad():
        unet(torch.randn(1, 3, 16, 16), torch.tensor([10]), z_sem).sum().backward()
    assert z_sem.grad is not None
    assert float(z_sem.grad.abs().min()) > 0
    assert all(parameter.grad is not None for parameter in unet.parameters())
