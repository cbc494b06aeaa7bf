"""What the fake engine answers to the morph page: squares of the crops' mean colours.

A strip through a photo called "shaky" lets the engine end once, in its middle; one through "deadly", always.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from core import protocol
from core.animation import Playing, write
from core.files import sha256_of
from core.photo.files import read_photo, to_srgb
from core.protocol import CropFace, ExportStrip, Failed, FrameDrawn, Interpolate, Interpolated, Quad, Trouble
from core.strip_order import coarse_first, place_at

Steps = Callable[[str, int], Iterator[int]]
STEPS = 2  # of each frame


def crop(request: CropFace, steps: Steps) -> protocol.Reply:
    """The crop's mean colour, in a square; without a crop, the middle's."""
    for _ in steps("finding", 1):
        pass
    path = Path(request.photo.path)
    pixels = to_srgb(read_photo(path))
    height, width = pixels.shape[:2]
    side = min(height, width)
    left, top = (width - side) / 2, (height - side) / 2
    middle = (left, top), (left, top + side), (left + side, top + side), (left + side, top)
    quad: Quad = request.quad or middle
    photo = protocol.PhotoRef(str(path), sha256_of(path))
    return protocol.FaceCropped(request, photo, quad, 0, _square(_colour(photo, quad), request.side))


def interpolate(request: Interpolate, send: Callable[[protocol.Reply], None], steps: Steps) -> protocol.Reply:
    """Every frame in some steps, coarse first."""
    order = coarse_first(request.places)
    for done, index in enumerate(order):
        for _ in steps("drawing", STEPS):
            pass
        if done == 3:
            _end(request)
        send(FrameDrawn(index, _square(_frame(request, index), request.side)))
    lengths = tuple(0.1 * (2 if index == 2 else 1) for index in range(len(request.places) - 1))
    return Interpolated(request, lengths, "encoder", 0.1)


def export(request: ExportStrip, steps: Steps) -> protocol.Reply:
    """Really written."""
    strip = request.strip
    for _ in steps("drawing", STEPS * len(strip.places)):
        pass
    _end(strip)
    if any("unwritable" in end.photo.path for end in strip.ends):
        return Failed(Trouble.NOT_WRITTEN, f"{Path(request.path).name} was not saved: the disk is full.")
    frames = [_square(_frame(strip, index), strip.side)[..., :3] for index in range(len(strip.places))]
    playing = Playing(request.rate, request.back, request.endless)
    write(frames, Path(request.path), playing, folder=request.folder)
    return protocol.Exported(request.path)


def _end(request: Interpolate) -> None:
    for end in request.ends:
        once = Path(end.photo.path).with_suffix(".died")
        shaky = "shaky" in end.photo.path and not once.exists()
        if shaky:
            once.touch()
        if shaky or "deadly" in end.photo.path:
            os._exit(3)


def _frame(request: Interpolate, index: int) -> NDArray[np.float64]:
    place = place_at(request.places[index], len(request.ends))
    before, after = (request.ends[number] for number in place[:2])
    colours = [_colour(end.photo, end.face.quad) for end in (before, after)]
    mixed = (1 - place.share) * colours[0] + place.share * colours[1]
    return np.asarray(mixed + 40 * sum(strength for _, strength in before.face.strengths))


def _colour(photo: protocol.PhotoRef, quad: Quad) -> NDArray[np.float64]:
    """Blue, green and red of a crop's mean."""
    pixels = to_srgb(read_photo(Path(photo.path)))
    (left, top), _, (right, bottom), _ = quad
    box = pixels[max(int(top), 0) : int(bottom), max(int(left), 0) : int(right)]
    return np.asarray(box.reshape(-1, 3).mean(0)[::-1])


def _square(colour: NDArray[np.float64], side: int) -> NDArray[np.uint8]:
    pixels = np.full((side, side, 4), 255, np.uint8)
    pixels[..., :3] = colour.round().clip(0, 255)
    return pixels
