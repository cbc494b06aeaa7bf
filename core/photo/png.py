"""Writes PNG files of 8 and 16 bits, which Pillow does only for 8 (RGB)."""

from __future__ import annotations

import struct
import zlib

import numpy as np

from core.photo.photo import Metadata, Pixels


def png_bytes(samples: Pixels, meta: Metadata) -> bytes:
    """A PNG of `samples` [H,W,C], C = 1 (grey), 2 (grey and alpha), 3 (RGB) or 4 (RGB and alpha)."""
    height, width, channels = samples.shape
    depth = samples.dtype.itemsize * 8
    header = struct.pack(">LLBBBBB", width, height, depth, {1: 0, 2: 4, 3: 2, 4: 6}[channels], 0, 0, 0)
    chunks = [b"\x89PNG\r\n\x1a\n", _chunk(b"IHDR", header)]
    if meta.icc:
        chunks.append(_chunk(b"iCCP", b"ICC profile\0\0" + zlib.compress(meta.icc)))
    if meta.dpi:
        x, y = (round(value / 0.0254) for value in meta.dpi)
        chunks.append(_chunk(b"pHYs", struct.pack(">LLB", x, y, 1)))
    if meta.exif:
        chunks.append(_chunk(b"eXIf", meta.exif))
    if meta.xmp:
        chunks.append(_chunk(b"iTXt", b"XML:com.adobe.xmp\0\0\0\0\0" + meta.xmp))
    squeeze = zlib.compressobj(6, strategy=zlib.Z_FILTERED)
    body = bytearray()
    for start in range(0, height, 256):  # pieces, so that a large photo needs no second copy of itself
        body += squeeze.compress(_filtered(samples, start, min(start + 256, height)))
    body += squeeze.flush()
    for place in range(0, len(body), 1 << 20):
        chunks.append(_chunk(b"IDAT", bytes(body[place : place + (1 << 20)])))
    return b"".join([*chunks, _chunk(b"IEND", b"")])


def _filtered(samples: Pixels, start: int, end: int) -> bytes:
    """Rows of the PNG stream, each with the better of the filters Sub and Up (PNG 1.2, section 9.6)."""
    pixel = samples.shape[2] * samples.dtype.itemsize
    from_row = max(start - 1, 0)
    raw = np.ascontiguousarray(samples[from_row:end]).astype(samples.dtype.newbyteorder(">"), copy=False)
    raw_bytes = raw.view(np.uint8).reshape(end - from_row, -1)
    above = (
        np.vstack([np.zeros_like(raw_bytes[:1]), raw_bytes])[: end - start] if start == 0 else raw_bytes[:-1]
    )
    rows = raw_bytes if start == 0 else raw_bytes[1:]
    up, sub = rows - above, rows.copy()
    sub[:, pixel:] -= rows[:, :-pixel]
    costs = [np.abs(part.view(np.int8).astype(np.int16)).sum(axis=1) for part in (sub, up)]
    better = (costs[1] < costs[0])[:, None]
    kinds = np.where(better, np.uint8(2), np.uint8(1))
    return np.hstack([kinds, np.where(better, up, sub)]).tobytes()


def _chunk(kind: bytes, payload: bytes) -> bytes:
    return struct.pack(">L", len(payload)) + kind + payload + struct.pack(">L", zlib.crc32(kind + payload))
