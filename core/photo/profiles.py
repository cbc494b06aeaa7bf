"""Exact arithmetic between a photo's colour space and sRGB, for profiles made of three curves and a matrix.

Display P3, Adobe RGB, ProPhoto and most cameras' profiles are of that kind. Pillow's colour engine works on
8 bits only, too coarse for differences.
"""

from __future__ import annotations

import struct
from dataclasses import dataclass
from typing import Any, cast

import numpy as np
from numpy.typing import NDArray

from core.photo.photo import Pixels

Values = NDArray[np.float32]

_SRGB_TO_XYZ = np.array(  # relative to D50, as in ICC profiles
    [[0.4360747, 0.3850649, 0.1430804], [0.2225045, 0.7168786, 0.0606169], [0.0139322, 0.0971045, 0.7141733]]
)
_SAMPLES = 1 << 14
_CHANNELS = (b"r", b"g", b"b")


@dataclass(frozen=True)
class MatrixProfile:
    """The way from a photo's RGB (0..1) to sRGB and back. Values outside 0..1 are kept, not clipped."""

    matrix: NDArray[np.float64]  # linear RGB of the profile to linear sRGB
    curves: tuple[NDArray[np.float64], ...]  # linear light at evenly spaced values 0..1, one for each channel

    def to_srgb(self, values: Values) -> Values:
        """[...,3] of the profile to [...,3] of sRGB."""
        grid = np.linspace(0, 1, _SAMPLES)
        linear = np.stack([_mapped(values[..., c], grid, self.curves[c]) for c in range(3)], axis=-1)
        linear = linear @ self.matrix.T
        size = np.abs(linear)
        curved = np.where(size <= 0.0031308, 12.92 * size, 1.055 * size ** (1 / 2.4) - 0.055)
        return np.asarray(np.copysign(curved, linear), dtype=np.float32)

    def from_srgb(self, values: Values) -> Values:
        """[...,3] of sRGB to [...,3] of the profile."""
        grid = np.linspace(0, 1, _SAMPLES)
        size = np.abs(values.astype(np.float64))
        linear = np.where(size <= 0.04045, size / 12.92, ((size + 0.055) / 1.055) ** 2.4)
        linear = np.copysign(linear, values) @ np.linalg.inv(self.matrix).T
        back = [_mapped(linear[..., c], self.curves[c], grid) for c in range(3)]
        return np.asarray(np.stack(back, axis=-1), dtype=np.float32)


def _mapped(values: NDArray[Any], xs: NDArray[np.float64], ys: NDArray[np.float64]) -> NDArray[np.float64]:
    """A rising curve through (xs, ys), odd about 0 and straight beyond 1."""
    size = np.abs(values)
    beyond = np.maximum(size - xs[-1], 0) * ((ys[-1] - ys[-2]) / max(xs[-1] - xs[-2], 1e-9))
    return np.asarray(np.copysign(np.interp(size, xs, ys) + beyond, values), dtype=np.float64)


def matrix_profile(icc: bytes | None) -> MatrixProfile | None:
    """The profile's curves and matrix (ICC.1:2022, section 9); None if it has none, or is not for RGB."""
    if not icc or len(icc) < 132 or icc[16:20] != b"RGB ":
        return None
    try:
        tags = _tags(icc)
        if b"A2B0" in tags:
            return None
        columns = [np.array(struct.unpack_from(">3l", tags[name + b"XYZ"], 8)) / 65536 for name in _CHANNELS]
        curves = tuple(_curve(tags[name + b"TRC"]) for name in _CHANNELS)
        matrix = np.linalg.inv(_SRGB_TO_XYZ) @ np.stack(columns, axis=1)
        np.linalg.inv(matrix)
    except (KeyError, struct.error, ValueError, IndexError, np.linalg.LinAlgError):
        return None
    return MatrixProfile(matrix, curves)


def grey_profile_to_srgb(pixels: Pixels, icc: bytes) -> Pixels:
    """Pixels [...] in a profile of greys as sRGB of the same type; unchanged where the profile is not one.

    Coloured pixels, which such a profile says nothing about, have each channel taken for a grey.
    """
    try:
        curve = _curve(_tags(icc)[b"kTRC"])
    except (KeyError, struct.error, ValueError, IndexError):
        return pixels
    top = int(np.iinfo(pixels.dtype).max)
    linear = np.interp(np.linspace(0, 1, top + 1), np.linspace(0, 1, _SAMPLES), curve)
    curved = np.where(linear <= 0.0031308, 12.92 * linear, 1.055 * np.maximum(linear, 0) ** (1 / 2.4) - 0.055)
    table = np.rint(np.clip(curved, 0, 1) * top).astype(pixels.dtype)
    return cast(Pixels, table[pixels])


def _tags(icc: bytes) -> dict[bytes, bytes]:
    """Names and contents (ICC.1:2022, section 7.3)."""
    tags = {}
    for index in range(min(struct.unpack_from(">L", icc, 128)[0], 100)):
        name, start, length = struct.unpack_from(">4sLL", icc, 132 + 12 * index)
        tags[name] = icc[start : start + length]
    return tags


def _curve(tag: bytes) -> NDArray[np.float64]:
    """Linear light at evenly spaced values, of a `curv` or `para` tag (ICC.1:2022, 10.6 and 10.18)."""
    x = np.linspace(0, 1, _SAMPLES)
    if tag[:4] == b"curv":
        count = struct.unpack_from(">L", tag, 8)[0]
        if count == 0:
            return x
        entries = np.frombuffer(tag, ">u2", count, 12).astype(np.float64)
        y = x ** (entries[0] / 256) if count == 1 else np.interp(x, np.linspace(0, 1, count), entries / 65535)
    elif tag[:4] == b"para":
        kind = struct.unpack_from(">H", tag, 8)[0]
        g, a, b, c, d, e, f = _parameters(kind, tag)
        y = np.where(x >= d, np.maximum(a * x + b, 0) ** g + e, c * x + f)
    else:
        raise ValueError("a curve of unknown kind")
    return np.maximum.accumulate(y) + np.linspace(
        0, 1e-9, _SAMPLES
    )  # strictly rising, so that it can be inverted


def _parameters(kind: int, tag: bytes) -> tuple[float, ...]:
    """g, a, b, c, d, e, f of the most general form, (a x + b)^g + e from d on and c x + f before."""
    given = [value / 65536 for value in struct.unpack_from(f">{(1, 3, 4, 5, 7)[kind]}l", tag, 12)]
    g, a, b, c, d, e, f = (given + [0.0] * 7)[:7]
    if kind == 0:
        return g, 1, 0, 0, 0, 0, 0
    if kind == 1:
        return g, a, b, 0, -b / a, 0, 0
    if kind == 2:
        return g, a, b, 0, -b / a, c, c
    return g, a, b, c, d, e, f
