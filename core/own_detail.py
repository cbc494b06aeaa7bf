"""Frames of a morph at any size: the model's small pictures enlarged, with the photos' own fine detail.

    frame = up(decode) + w_A (A - up(decode_A)) + w_B (B - up(decode_B))

A and B are the photos (or their edits) at the ends, of which the model sees only a small copy. On an end the
frame is the photo itself. On the way the detail goes twice: with the distance from its photo, and wherever
the decode has moved or changed edges since there (`core.photo.paste.detail_fade`), so that no photo's eyes
are seen beside the frame's own, nor both photos' at once.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from core.photo.paste import detail_fade

Values = NDArray[np.float32]
GONE_BY = 0.5  # of the way to the next photo, where nothing of a photo's own detail is left


@dataclass(frozen=True, eq=False)
class Own:
    """A photo that a frame is near to.

    Attributes:
        picture: [side,side,3] uint8, as the frame shall look where it is on this end.
        decode: [S,S,3] in [0,1], the model's picture of it.
        distance: of the frame from it, as a share of the way to the next photo.
    """

    picture: NDArray[np.uint8]
    decode: Values
    distance: float


def frame_of(decode: Values, side: int, near: Sequence[Own] = ()) -> NDArray[np.uint8]:
    """The frame [side,side,3] uint8 of a decode [S,S,3] in [0,1]."""
    for own in near:
        if own.distance == 0:
            return own.picture
    frame = enlarged(decode, side)
    for own in near:
        weight = fall(own.distance)
        if weight > 0:
            kept = 1 - enlarged(detail_fade(decode - own.decode, own.decode), side, cv2.INTER_LINEAR)
            detail = own.picture.astype(np.float32) / 255 - enlarged(own.decode, side)
            frame += weight * kept[..., None] * detail
    return np.asarray(np.rint(np.clip(frame, 0, 1) * 255), dtype=np.uint8)


def fall(distance: float) -> float:
    """How much of a photo's own detail there is at a distance from it: 1 on it, 0 from `GONE_BY` on.

    Slow at first: what would be seen double is taken away where it is, so that the rest may stay.
    """
    return max(0.0, 1 - (distance / GONE_BY) ** 2)


def enlarged(values: Values, side: int, method: int = cv2.INTER_LANCZOS4) -> Values:
    """[S,S] or [S,S,3] with `side` pixels a side."""
    method = cv2.INTER_AREA if side < values.shape[0] else method
    return np.asarray(cv2.resize(values, (side, side), interpolation=method), dtype=np.float32)
