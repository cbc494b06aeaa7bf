"""What the fake engine answers to the page that makes new pictures: squares in a colour for each seed.

A seed has "Smiling" when it is even, and never "Male"; every other condition always holds. The model in a
file called "plain" draws from noise alone, and one called "forgetful" knows no training pictures.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from core import protocol
from core.protocol import CodesTried, Failed, Generate, Generated, Neighbour, PictureDrawn, Trouble

SIDE = 16
MOST_TRIES = 400


def generate(
    request: Generate, send: Callable[[protocol.Reply], None], steps: Callable[[str, int], Iterator[int]]
) -> protocol.Reply:
    """One picture after the other, each in three steps."""
    tried = drawn = fit = 0
    held = [0] * len(request.where)
    while drawn < request.count and tried < MOST_TRIES:
        seed = request.seed + tried
        tried += 1
        good = [_holds(seed, name) == there for name, there in request.where]
        held = [known + now for known, now in zip(held, good, strict=True)]
        if not all(good):
            continue
        fit += 1
        if request.where:
            send(CodesTried(tried, fit))
        for _ in steps("drawing", 3):
            pass
        code = b"" if "plain" in Path(request.model).name else np.full(4, seed, "<f4").tobytes()
        send(PictureDrawn(drawn, seed, code, colour(seed)))
        drawn += 1
    hopeless = drawn < request.count
    return Generated(request, drawn, tried, fit, tuple(held), hopeless, (), 0.1)


def neighbours(request: protocol.Neighbours) -> protocol.Reply:
    """Seed 7 is the copy of a training picture."""
    if "forgetful" in Path(request.model).name:
        return Failed(Trouble.BAD_MODEL, "The model 'Portrait' carries no codes of its training pictures.")
    seed = int(np.frombuffer(request.z_sem, "<f4")[0])
    nearest = 0.05 if seed == 7 else 0.4
    found = tuple(Neighbour(nearest + 0.1 * place, colour(place)) for place in range(request.count))
    return protocol.NeighboursFound(request, found, (0.2, 0.3, 0.4), 2000)


def colour(seed: int) -> NDArray[np.uint8]:
    """[SIDE,SIDE,4]: another colour for each seed."""
    pixels = np.full((SIDE, SIDE, 4), 255, np.uint8)
    pixels[..., :3] = np.random.default_rng(seed).integers(0, 256, 3)
    return pixels


def _holds(seed: int, name: str) -> bool:
    return {"Smiling": seed % 2 == 0, "Male": False}.get(name, True)
