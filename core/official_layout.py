"""How the official checkpoints name their tensors, and what the shapes say about the networks.

The layout is that of github.com/phizaz/diffae (commit 00c57d3). Shapes are all that is used: the settings
that the files also carry are incomplete. What shapes cannot say is the same in every official model: one
attention head, attention at 16 x 16, as many blocks a level in the encoder as in the U-Net.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from core.nn.encoder import EncoderConfig
from core.nn.mlp import LatentMLPConfig
from core.nn.unet import UNetConfig

Shapes = Mapping[str, tuple[int, ...]]

ATTRIBUTES = (
    "5_o_Clock_Shadow", "Arched_Eyebrows", "Attractive", "Bags_Under_Eyes", "Bald", "Bangs", "Big_Lips",
    "Big_Nose", "Black_Hair", "Blond_Hair", "Blurry", "Brown_Hair", "Bushy_Eyebrows", "Chubby", "Double_Chin",
    "Eyeglasses", "Goatee", "Gray_Hair", "Heavy_Makeup", "High_Cheekbones", "Male", "Mouth_Slightly_Open",
    "Mustache", "Narrow_Eyes", "No_Beard", "Oval_Face", "Pale_Skin", "Pointy_Nose", "Receding_Hairline",
    "Rosy_Cheeks", "Sideburns", "Smiling", "Straight_Hair", "Wavy_Hair", "Wearing_Earrings", "Wearing_Hat",
    "Wearing_Lipstick", "Wearing_Necklace", "Wearing_Necktie", "Young",
)  # fmt: skip
"""The rows of the official classifiers: the 40 attributes of CelebA, in its order."""

DUPLICATE = re.compile(r"^(layers\.\d+)\.cond_layers\.1\.")
"""Tensors of the latent network that official files hold twice: also as `<layer>.linear_emb.`."""

_ATTENTION_SIDE = 16
_OURS = (  # (official, ours), each tried once on every name
    (re.compile(r"^time_embed\.time_embed\."), "time_embed."),
    (re.compile(r"^out\.0\."), "head_norm."),
    (re.compile(r"^out\.[23]\."), "head_conv."),
    (re.compile(r"\.in_layers\.0\."), ".norm1."),
    (re.compile(r"\.in_layers\.2\."), ".conv1."),
    (re.compile(r"\.emb_layers\.1\."), ".time_projection."),
    (re.compile(r"\.cond_emb_layers\.1\."), ".code_projection."),
    (re.compile(r"\.out_layers\.0\."), ".norm2."),
    (re.compile(r"\.out_layers\.3\."), ".conv2."),
    (re.compile(r"\.skip_connection\."), ".skip."),
    (re.compile(r"\.proj_out\."), ".out."),
    (re.compile(r"\.linear_emb\."), ".time_projection."),
)


class LayoutError(ValueError):
    """The shapes are not those of an official network; the message is a clause for a longer sentence."""


def our_name(official: str) -> str:
    """Name in `UNet` or `SemanticEncoder` of a tensor, from its official name without the prefixes."""
    for pattern, ours in _OURS:
        official = pattern.sub(ours, official, count=1)
    return official


def our_latent_name(official: str, layers: int) -> str:
    """As `our_name`, for `LatentMLP` and `latent_net.`; its last layer has a name of its own here."""
    last = f"layers.{layers - 1}.linear."
    return official.replace(last, "last.") if official.startswith(last) else our_name(official)


def image_size(shapes: Shapes, x_T: tuple[int, ...] | None) -> int:
    """Pixels a side: those of the previews' noise `x_T` [N,3,S,S], else by where the attention is.

    Raises:
        LayoutError: neither tells.
    """
    if x_T is not None:
        if len(x_T) != 4 or x_T[2] != x_T[3]:
            raise LayoutError(f"its x_T has the shape {list(x_T)}, which is not that of square pictures")
        return x_T[3]
    levels = _attention_levels(shapes, _starts(shapes, _unet_blocks(shapes)))
    if len(levels) != 1:
        raise LayoutError("neither an x_T nor the place of the attention tells the size of its pictures")
    return _ATTENTION_SIDE << levels[0]


def unet_config(shapes: Shapes, side: int) -> UNetConfig:
    """The U-Net whose tensors, by official names without the prefix, have these shapes; `side` pixels a side.

    Raises:
        LayoutError: no official U-Net has them.
    """
    nested = "time_embed.time_embed.0.weight"
    embedding, channels = _shape(shapes, nested if nested in shapes else "time_embed.0.weight", 2)
    blocks = _unet_blocks(shapes)
    starts = _starts(shapes, blocks)
    modulation = "input_blocks.1.0.cond_emb_layers.1.weight"
    return UNetConfig(
        image_size=side,
        channels=channels,
        multipliers=_multipliers(shapes, starts, channels),
        blocks=blocks,
        attention=tuple(side >> level for level in _attention_levels(shapes, starts)),
        embedding=embedding,
        code=_shape(shapes, modulation, 2)[1] if modulation in shapes else 0,
    )


def encoder_config(shapes: Shapes, unet: UNetConfig) -> EncoderConfig:
    """The semantic encoder that belongs to `unet`; names as in `unet_config`, without `encoder.`.

    Raises:
        LayoutError: no official encoder has these shapes.
    """
    starts = _starts(shapes, unet.blocks)
    return EncoderConfig(
        image_size=unet.image_size,
        channels=unet.channels,
        multipliers=_multipliers(shapes, starts, unet.channels),
        blocks=unet.blocks,
        attention=tuple(unet.image_size >> level for level in _attention_levels(shapes, starts)),
        code=_shape(shapes, "out.3.weight", 4)[0],
    )


def latent_config(shapes: Shapes) -> LatentMLPConfig:
    """The latent network whose tensors, by official names without `latent_net.`, have these shapes.

    Raises:
        LayoutError: no official latent network has them.
    """
    hidden, code = _shape(shapes, "layers.0.linear.weight", 2)
    layers = _count(shapes, "layers")
    return LatentMLPConfig(code, hidden, layers, time_channels=_shape(shapes, "time_embed.0.weight", 2)[1])


def _unet_blocks(shapes: Shapes) -> int:
    """Residual blocks a level. Going up there is one more, and all levels but the last end by up-sampling."""
    entries = _count(shapes, "output_blocks")
    ups = sum(
        any(f"output_blocks.{entry}.{place}.in_layers.0.weight" in shapes for place in (1, 2))
        for entry in range(entries)
    )
    blocks = entries // (ups + 1) - 1
    if blocks < 1 or _count(shapes, "input_blocks") != entries:
        raise LayoutError("its U-Net does not have the same number of blocks at every level")
    return blocks


def _starts(shapes: Shapes, blocks: int) -> list[int]:
    """Number of each level's first residual block; before it is the first convolution or a down-sampling."""
    return list(range(1, _count(shapes, "input_blocks"), blocks + 1))


def _multipliers(shapes: Shapes, starts: list[int], channels: int) -> tuple[int, ...]:
    widths = [_shape(shapes, f"input_blocks.{start}.0.in_layers.2.weight", 4)[0] for start in starts]
    if channels < 1 or any(width % channels for width in widths):
        raise LayoutError(f"the widths of its levels, {widths}, are no multiples of {channels}")
    return tuple(width // channels for width in widths)


def _attention_levels(shapes: Shapes, starts: list[int]) -> list[int]:
    return [level for level, start in enumerate(starts) if f"input_blocks.{start}.1.qkv.weight" in shapes]


def _count(shapes: Shapes, prefix: str) -> int:
    """How many entries `<prefix>.0`, `<prefix>.1`, ... there are."""
    numbers = {name.split(".")[1] for name in shapes if name.startswith(prefix + ".")}
    if not numbers or numbers != {str(number) for number in range(len(numbers))}:
        raise LayoutError(f"its '{prefix}' are missing or not numbered from 0 on")
    return len(numbers)


def _shape(shapes: Shapes, name: str, dimensions: int) -> tuple[int, ...]:
    if len(shapes.get(name, ())) != dimensions:
        raise LayoutError(f"'{name}' is missing from it or has another shape")
    return shapes[name]
