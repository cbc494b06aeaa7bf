"""The U-Net as an ONNX graph. It works on images alone: `Modulation` is computed beside it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from torch import Tensor, nn

from core.nn.blocks import Attention, GroupNorm, ResBlock
from core.nn.unet import Stage, UNet
from core.runtime.onnx_file import Graph, Shape

BATCH = "batch"


@dataclass(frozen=True)
class UNetGraph:
    """For any batch: inputs "x" [B,3,S,S], "scale" and "shift" as `Modulation` makes them and, where the
    network has a code map, "map"; the one output is the prediction [B,3,S,S].

    Attributes:
        file: ONNX.
        weights: its external tensors; they share the U-Net's memory.
    """

    file: bytes
    weights: Mapping[str, NDArray[np.float32]]


def unet_graph(unet: UNet) -> UNetGraph:
    """The graph of a U-Net in evaluation, on the CPU and in float32."""
    return _Builder(unet).build()


class _Builder:
    def __init__(self, unet: UNet) -> None:
        self._unet, self._graph = unet, Graph()
        self._side = unet.config.image_size // unet.config.patch

    def build(self) -> UNetGraph:
        unet, g, size = self._unet, self._graph, self._unet.config.image_size
        widths: list[int] = [block.norm2.num_channels for block in unet.residual_blocks()]
        modulation: Shape = (BATCH, sum(widths), 1, 1)
        inputs: dict[str, Shape] = {"x": (BATCH, 3, size, size), "scale": modulation, "shift": modulation}
        cuts = g.constant(np.array(widths))
        scales = g.ops("Split", "scale", cuts, outputs=len(widths), axis=1)
        shifts = g.ops("Split", "shift", cuts, outputs=len(widths), axis=1)
        self._modulations = iter(zip(scales, shifts, strict=True))

        h = self._unshuffled("x")
        laterals = []
        for stage in unet.input_blocks:
            h = self._stage(stage, h)
            laterals.append(h)
        if unet.code_map is not None:
            inputs["map"] = (BATCH, len(unet.code_map.get_parameter("expand.bias")), self._side, self._side)
            h = g.op("Add", h, "map")
        h = self._stage(unet.middle_block, h)
        for stage in unet.output_blocks:
            h = self._stage(stage, g.op("Concat", h, laterals.pop(), axis=1))
        h = self._conv(self._silu(self._norm(h, unet.head_norm)), unet.head_conv)
        h = g.op("DepthToSpace", h, blocksize=unet.config.patch, mode="CRD")
        return UNetGraph(g.file(inputs, h, inputs["x"]), g.weights)

    def _unshuffled(self, x: str) -> str:
        """Pixels into channels in the order of torch, which is not that of SpaceToDepth."""
        p, side, g = self._unet.config.patch, self._side, self._graph
        split = g.op("Reshape", x, g.constant(np.array([0, 3, side, p, side, p])))
        turned = g.op("Transpose", split, perm=[0, 1, 3, 5, 2, 4])
        return self._square(turned, 3 * p * p)

    def _stage(self, stage: nn.Module, h: str) -> str:
        assert isinstance(stage, Stage)
        for layer in stage:
            if isinstance(layer, ResBlock):
                h = self._block(layer, h)
            elif isinstance(layer, Attention):
                h = self._attention(layer, h)
            else:
                h = self._conv(h, layer)
        return h

    def _block(self, block: ResBlock, x: str) -> str:
        g = self._graph
        h = self._silu(self._norm(x, block.norm1))
        h, skip = self._resampled(h, block.how), self._resampled(x, block.how)
        self._side = {"up": self._side * 2, "down": self._side // 2}.get(block.how, self._side)
        h = self._normalised(self._conv(h, block.conv1), block.norm2)
        scale, shift = next(self._modulations)
        h = self._conv(self._silu(g.op("Add", g.op("Mul", h, scale), shift)), block.conv2)
        if not isinstance(block.skip, nn.Identity):
            skip = self._conv(skip, block.skip)
        return g.op("Add", skip, h)

    def _attention(self, layer: Attention, x: str) -> str:
        g, channels = self._graph, layer.norm.num_channels
        flat = g.op("Reshape", self._norm(x, layer.norm), g.constant(np.array([0, channels, -1])))
        q, k, v = g.ops("Split", self._conv(flat, layer.qkv), outputs=3, axis=1)
        q = g.op("Mul", q, g.constant(np.array(channels**-0.5, np.float32)))
        weights = g.op("Softmax", g.op("MatMul", g.op("Transpose", q, perm=[0, 2, 1]), k), axis=-1)
        mixed = g.op("MatMul", v, g.op("Transpose", weights, perm=[0, 2, 1]))
        return g.op("Add", x, self._square(self._conv(mixed, layer.out), channels))

    def _norm(self, x: str, norm: GroupNorm) -> str:
        gain, offset = (self._weight(values[:, None, None]) for values in (norm.weight, norm.bias))
        return self._graph.op("Add", self._graph.op("Mul", self._normalised(x, norm), gain), offset)

    def _normalised(self, x: str, norm: GroupNorm) -> str:
        """Group normalisation without its own factor and offset."""
        g, groups = self._graph, norm.num_groups
        split = g.op("Reshape", x, g.constant(np.array([0, groups, -1])))
        one, zero = (g.constant(np.full(groups, value, np.float32)) for value in (1, 0))
        normal = g.op("InstanceNormalization", split, one, zero, epsilon=norm.eps)
        return self._square(normal, norm.num_channels)

    def _square(self, x: str, channels: int) -> str:
        shape = np.array([0, channels, self._side, self._side])
        return self._graph.op("Reshape", x, self._graph.constant(shape))

    def _conv(self, x: str, layer: nn.Module) -> str:
        assert isinstance(layer, (nn.Conv1d, nn.Conv2d))
        assert layer.bias is not None
        size = list(layer.kernel_size)
        pads = [length // 2 for length in size] * 2
        weight, bias = self._weight(layer.weight), self._weight(layer.bias)
        return self._graph.op("Conv", x, weight, bias, kernel_shape=size, pads=pads)

    def _silu(self, x: str) -> str:
        return self._graph.op("Mul", x, self._graph.op("Sigmoid", x))

    def _resampled(self, x: str, how: str) -> str:
        g = self._graph
        if how == "down":
            return g.op("AveragePool", x, kernel_shape=[2, 2], strides=[2, 2])
        if how == "up":
            factors = g.constant(np.array([1, 1, 2, 2], np.float32))
            asked = {"coordinate_transformation_mode": "asymmetric", "nearest_mode": "floor"}
            return g.op("Resize", x, "", factors, mode="nearest", **asked)
        return x

    def _weight(self, values: Tensor) -> str:
        return self._graph.weight(values.detach().contiguous().numpy())
