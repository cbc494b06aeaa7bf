"""Writes ONNX graphs, as far as convolutional networks need them.

The format is protobuf, with the field numbers of `onnx.proto` (github.com/onnx/onnx), which never change. By
hand, because the onnx package is 33 MB and torch's exporter takes seconds, and here a graph is a matter of
milliseconds: the weights stay where they are, outside of it.
"""

from __future__ import annotations

import struct
from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

OPSET = 17
IR_VERSION = 8  # of the files' form; the one that came with the opset
FLOAT, INT64 = 1, 7  # TensorProto.DataType
EXTERNAL = 1  # TensorProto.DataLocation

Attribute = int | float | str | Sequence[int]
Shape = Sequence[int | str]  # a word is a length that may differ from call to call


class Graph:
    """Collects operators; every value is known by its name.

    Attributes:
        weights: the tensors that are not part of the file, by their names in it.
    """

    def __init__(self) -> None:
        self.weights: dict[str, NDArray[np.float32]] = {}
        self._nodes: list[bytes] = []
        self._constants: list[bytes] = []
        self._count = 0

    def constant(self, values: NDArray[np.float32] | NDArray[np.int64]) -> str:
        """A small tensor that is part of the file."""
        kind = INT64 if values.dtype == np.int64 else FLOAT
        return self._tensor(values.shape, kind, _bytes(9, values.tobytes()))

    def weight(self, values: NDArray[np.float32]) -> str:
        """A tensor that is given to the runtime beside the file."""
        place = _text(1, "location") + _text(2, "memory")
        name = self._tensor(values.shape, FLOAT, _bytes(13, place) + _number(14, EXTERNAL))
        self.weights[name] = values
        return name

    def op(self, kind: str, *inputs: str, **attributes: Attribute) -> str:
        """An operator with one output; "" leaves out an input."""
        return self.ops(kind, *inputs, outputs=1, **attributes)[0]

    def ops(self, kind: str, *inputs: str, outputs: int, **attributes: Attribute) -> list[str]:
        """An operator with several outputs."""
        names = [self._new_name() for _ in range(outputs)]
        node = [_text(1, name) for name in inputs] + [_text(2, name) for name in names] + [_text(4, kind)]
        node += [_bytes(5, _attribute(name, value)) for name, value in attributes.items()]
        self._nodes.append(b"".join(node))
        return names

    def file(self, inputs: Mapping[str, Shape], output: str, shape: Shape) -> bytes:
        """The whole, with one output; it and all inputs are float32."""
        graph = [_bytes(1, node) for node in self._nodes] + [_text(2, "network")]
        graph += [_bytes(5, constant) for constant in self._constants]
        graph += [_bytes(11, _value(name, lengths)) for name, lengths in inputs.items()]
        graph.append(_bytes(12, _value(output, shape)))
        return _number(1, IR_VERSION) + _bytes(7, b"".join(graph)) + _bytes(8, _number(2, OPSET))

    def _tensor(self, shape: Sequence[int], kind: int, content: bytes) -> str:
        name = self._new_name()
        lengths = b"".join(_number(1, length) for length in shape)
        self._constants.append(lengths + _number(2, kind) + _text(8, name) + content)
        return name

    def _new_name(self) -> str:
        self._count += 1
        return f"v{self._count}"


def _attribute(name: str, value: Attribute) -> bytes:
    if isinstance(value, str):
        content = _text(4, value) + _number(20, 3)
    elif isinstance(value, int):
        content = _number(3, value) + _number(20, 2)
    elif isinstance(value, float):
        content = _key(2, 5) + struct.pack("<f", value) + _number(20, 1)
    else:
        content = b"".join(_number(8, each) for each in value) + _number(20, 7)
    return _text(1, name) + content


def _value(name: str, shape: Shape) -> bytes:
    lengths = [_text(2, length) if isinstance(length, str) else _number(1, length) for length in shape]
    tensor = _number(1, FLOAT) + _bytes(2, b"".join(_bytes(1, length) for length in lengths))
    return _text(1, name) + _bytes(2, _bytes(1, tensor))


def _number(field: int, value: int) -> bytes:
    return _key(field, 0) + _varint(value)


def _text(field: int, value: str) -> bytes:
    return _bytes(field, value.encode())


def _bytes(field: int, value: bytes) -> bytes:
    return _key(field, 2) + _varint(len(value)) + value


def _key(field: int, wire_type: int) -> bytes:
    return _varint(field << 3 | wire_type)


def _varint(value: int) -> bytes:
    """Seven bits a byte, the lowest first; negative numbers as two's complement of 64 bits."""
    value &= (1 << 64) - 1
    out = bytearray()
    while value > 127:
        out.append(value & 127 | 128)
        value >>= 7
    out.append(value)
    return bytes(out)
