"""Every way to call a network gives the answers of the plain one."""

from __future__ import annotations

from pathlib import Path

import pytest
import torch
from torch import nn
from torch.nn import functional as F

from core.autoencoder import Code
from core.model_file import load_model
from core.runtime.channels_last import CHANNELS_LAST
from core.runtime.choose import speed_up
from core.runtime.cuda import BFLOAT16, FLOAT16, FLOAT32
from core.runtime.fast_network import FastNetwork
from core.runtime.modulation import Modulation
from core.runtime.onnx_session import ONNXRUNTIME
from core.runtime.typed import Typed
from core.runtime.way import Way
from tests.core.runtime.networks import CONFIGS, inputs, network

NO_CARD = "this machine has no NVIDIA card"


@pytest.mark.parametrize("name", CONFIGS)
@pytest.mark.parametrize("way", [ONNXRUNTIME, CHANNELS_LAST], ids=lambda way: way.name)
@torch.no_grad()
def test_a_way_of_the_cpu_gives_the_plain_answers(way: Way, name: str) -> None:
    if way is ONNXRUNTIME:
        pytest.importorskip("onnxruntime", reason="onnxruntime is not installed")
    unet = network(name)
    samples = [inputs(unet, batch) for batch in (1, 3, 2)]
    expected = [unet(*sample) for sample in samples]
    call = way.build(unet)
    for sample, plain in zip(samples, expected, strict=True):
        torch.testing.assert_close(call(*sample), plain, atol=1e-5, rtol=1e-4)
        assert float(plain.std()) > 0.05


@pytest.mark.parametrize("way", [ONNXRUNTIME, CHANNELS_LAST], ids=lambda way: way.name)
@torch.no_grad()
def test_one_code_may_be_for_all_pictures(way: Way) -> None:
    if way is ONNXRUNTIME:
        pytest.importorskip("onnxruntime", reason="onnxruntime is not installed")
    unet = network()
    (x, t, _), (_, _, one) = inputs(unet, 3), inputs(unet, 1)
    expected = unet(x, t, one)
    torch.testing.assert_close(way.build(unet)(x, t, one), expected, atol=1e-5, rtol=1e-4)


def test_channels_last_leaves_the_networks_own_weights_alone() -> None:
    unet = network()  # another thread may be calling it
    before = [(parameter.data_ptr(), parameter.stride()) for parameter in unet.parameters()]
    CHANNELS_LAST.build(unet)
    assert [(parameter.data_ptr(), parameter.stride()) for parameter in unet.parameters()] == before


@torch.no_grad()
def test_a_call_leaves_its_answer_to_the_caller() -> None:
    pytest.importorskip("onnxruntime", reason="onnxruntime is not installed")
    unet = network()
    call = ONNXRUNTIME.build(unet)
    first = call(*inputs(unet, 1, seed=1))
    kept = first.clone()
    call(*inputs(unet, 1, seed=2))
    assert torch.equal(first, kept)


@pytest.mark.parametrize("name", CONFIGS)
@torch.no_grad()
def test_modulation_is_that_of_the_blocks(name: str) -> None:
    unet = network(name)
    _, t, condition = inputs(unet, 2)
    scale, shift = Modulation(unet)(t, condition)
    time, start = unet.embed_time(t, torch.float32), 0
    for number, block in enumerate(unet.residual_blocks()):
        h = torch.randn(2, block.norm2.num_channels, 4, 4)
        of_time, added = block.time_projection(time)[:, :, None, None].chunk(2, dim=1)
        expected = block.norm2(h) * (1 + of_time) + added
        if condition is not None:
            expected = expected * condition.scales[number]
        normal = F.group_norm(h, block.norm2.num_groups, eps=block.norm2.eps)
        mine = slice(start, start := start + block.norm2.num_channels)
        torch.testing.assert_close(normal * scale[:, mine] + shift[:, mine], expected, atol=1e-5, rtol=1e-5)
    assert scale.shape == shift.shape == (2, start, 1, 1)


@pytest.mark.parametrize("dtype", [torch.float32, torch.bfloat16])
@torch.no_grad()
def test_another_number_format_takes_and_gives_float32(dtype: torch.dtype) -> None:
    unet = network()
    sample = inputs(unet, 2)
    plain = unet(*sample)
    output = Typed(unet, dtype)(*sample)
    assert output.dtype == torch.float32
    assert float((output - plain).norm() / plain.norm()) < (1e-5 if dtype == torch.float32 else 0.03)
    assert {parameter.dtype for parameter in unet.parameters()} == {torch.float32}


@pytest.mark.skipif(not torch.cuda.is_available(), reason=NO_CARD)
@pytest.mark.parametrize("way", [FLOAT16, BFLOAT16, FLOAT32], ids=lambda way: way.name)
@pytest.mark.parametrize("name", CONFIGS)
@torch.no_grad()
def test_a_way_of_the_card_gives_the_plain_answers(way: Way, name: str) -> None:
    if way is BFLOAT16 and not torch.cuda.is_bf16_supported(including_emulation=False):
        pytest.skip("this card has no bfloat16")
    unet: nn.Module = network(name).cuda()
    call = way.build(network(name).cuda())
    for batch, seed in ((1, 1), (3, 2), (1, 3), (3, 4)):  # recorded twice, each launched again
        x, t, _ = inputs(network(name), batch, seed)
        codes = CONFIGS[name].code
        z_sem = torch.randn(batch, codes, device="cuda") if codes else None
        condition = network(name).cuda().condition(z_sem)
        plain = unet(x.cuda(), t.cuda(), condition)
        for _ in range(2):
            off = (call(x.cuda(), t.cuda(), condition) - plain).norm() / plain.norm()
            assert float(off) <= way.tolerance


@pytest.mark.skipif(not torch.cuda.is_available(), reason=NO_CARD)
def test_pictures_in_half_precision_are_within_a_shade() -> None:
    """The bundled model's own: encoded and decoded in 20 calls each, as in the editor."""
    path = Path(__file__).parents[3] / "resources" / "models" / "portrait.safetensors"
    plain, fast = (load_model(path).to(torch.device("cuda")).autoencoder for _ in range(2))
    speed_up(fast, torch.device("cuda"), "float16", "at once")
    assert isinstance(fast.fast_call, FastNetwork)
    assert fast.fast_call.way is not None
    torch.manual_seed(0)
    noise = torch.randn(2, 3, plain.image_size, plain.image_size, device="cuda")
    images = plain.decode(Code(torch.randn(2, 512, device="cuda"), noise), 20).clamp(-1, 1)
    decoded = [each.decode(each.encode(images, 20), 20).clamp(-1, 1) for each in (plain, fast)]
    assert float((decoded[0] - decoded[1]).abs().mean()) * 127.5 < 1
