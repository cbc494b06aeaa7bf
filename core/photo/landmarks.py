"""The landmark network: five points of a face and how sure they are, from a small grey crop.

Five points are float [5,2] (x, y) in pixels of the picture: right eye, left eye, nose, right and left corner
of the mouth. Sides are the subject's own, so the right eye is on the left of the picture.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import cv2
import numpy as np
import torch
from numpy.typing import NDArray
from safetensors import safe_open
from torch import Tensor, nn

from core.photo.align import Array, quad_axes

CROP = 64
"""Side in pixels of what the network looks at."""


class LandmarkNet(nn.Module):
    """Grey crops [B,1,64,64], each of mean 0 and deviation 1, to points [B,5,2] and logits [B].

    Points are in shares of the crop's side, (0,0) its upper left corner. A positive logit says: a face, and
    one that stands in the crop roughly as `face_frame` puts it.
    """

    def __init__(self) -> None:
        super().__init__()
        widths = [(1, 16, 2), (16, 32, 2), (32, 32, 1), (32, 64, 2), (64, 64, 1), (64, 96, 2)]
        layers: list[nn.Module] = []
        for index, (before, after, stride) in enumerate(widths):
            kernel = 5 if index == 0 else 3
            layers += [
                nn.Conv2d(before, after, kernel, stride, kernel // 2, bias=False),
                nn.BatchNorm2d(after),
                nn.ReLU(),
            ]
        self.features = nn.Sequential(*layers, nn.Flatten(), nn.Linear(96 * 16, 128), nn.ReLU())
        self.points = nn.Linear(128, 10)
        self.face = nn.Linear(128, 1)

    def forward(self, crops: Tensor) -> tuple[Tensor, Tensor]:
        """Points [B,5,2] and logits [B] of crops [B,1,64,64]."""
        features = self.features(crops)
        return 0.5 + self.points(features).view(-1, 5, 2), self.face(features)[:, 0]


def load_network(path: Path) -> LandmarkNet:
    """The trained network of a `.safetensors` file, ready to use.

    Raises:
        OSError: there is no such file. Other errors (RuntimeError, SafetensorError) mean a damaged one.
    """
    network = LandmarkNet()
    with safe_open(path, "pt") as file:
        network.load_state_dict({name: file.get_tensor(name).float() for name in file.keys()})  # noqa: SIM118
    return network.eval()


def face_frame(points: Array) -> Array:
    """Where the network wants to see this face: [3,2] centre, half x axis and half y axis of a square."""
    middle, down, x = quad_axes(points)
    x = 0.75 * x
    return np.stack([middle + 0.4 * down, x, np.array([-x[1], x[0]])])


def box_frame(centre_x: float, centre_y: float, side: float, degrees: float = 0.0) -> Array:
    """A square of that centre and side as a frame [3,2], turned clockwise (as seen) by `degrees`."""
    turn = np.deg2rad(degrees)
    x = np.array([np.cos(turn), np.sin(turn)]) * side / 2
    return np.stack([np.array([centre_x, centre_y]), x, np.array([-x[1], x[0]])])


def frame_to_picture(frame: Array, points: Array) -> Array:
    """Points in shares of the frame's square, to pixels of the picture."""
    shifted: Array = frame[0] + (2 * points[:, :1] - 1) * frame[1] + (2 * points[:, 1:] - 1) * frame[2]
    return shifted


def frame_matrix(frame: Array) -> Array:
    """[2,3] affine matrix from pixels of the 64 x 64 crop to pixels of the picture."""
    step = frame[1:] * 2 / CROP
    origin = frame[0] - frame[1] - frame[2] + (step[0] + step[1]) / 2 - 0.5
    return np.column_stack([step[0], step[1], origin])


class Pyramid:
    """A grey picture [H,W] uint8 and halves of it, to cut small crops without aliasing."""

    def __init__(self, grey: NDArray[np.uint8]) -> None:
        self.levels: list[NDArray[Any]] = [grey]
        while min(self.levels[-1].shape) >= CROP:
            height, width = self.levels[-1].shape
            half = cv2.resize(self.levels[-1], (width // 2, height // 2), interpolation=cv2.INTER_AREA)
            self.levels.append(half)

    def cut(self, frame: Array) -> NDArray[np.float32]:
        """The frame's square as a [64,64] crop of mean 0 and deviation 1; the picture is mirrored outside."""
        side = 2 * float(np.hypot(*frame[1]))
        level = int(np.clip(np.log2(max(side / CROP, 1.0)), 0, len(self.levels) - 1))
        picture = self.levels[level]
        matrix = frame_matrix(frame)
        # pixel centres stand at half numbers, also in the halved pictures, whose sides may be rounded
        scale = np.array(picture.shape[::-1]) / np.array(self.levels[0].shape[::-1])
        matrix[:, 2] += 0.5
        matrix *= scale[:, None]
        matrix[:, 2] -= 0.5
        flags = cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP
        crop = cv2.warpAffine(picture, matrix, (CROP, CROP), flags=flags, borderMode=cv2.BORDER_REFLECT_101)
        return normalised(crop)


def normalised(crops: NDArray[np.generic]) -> NDArray[np.float32]:
    """Crops [...,64,64] with mean 0 and deviation 1 each."""
    values = crops.astype(np.float32)
    values -= values.mean(axis=(-2, -1), keepdims=True)
    return np.asarray(values / (values.std(axis=(-2, -1), keepdims=True) + 4.0), dtype=np.float32)


@torch.inference_mode()
def locate(network: LandmarkNet, pyramid: Pyramid, frames: Sequence[Array]) -> tuple[Array, Array]:
    """Points [N,5,2] in pixels of the picture and confidences [N] in 0..1, of what stands in the frames."""
    points, sure = [], []
    for start in range(0, len(frames), 256):
        part = frames[start : start + 256]
        crops = torch.from_numpy(np.stack([pyramid.cut(frame) for frame in part])[:, None])
        inside, logits = network(crops)
        inside = inside.double().numpy()
        points += [frame_to_picture(frame, five) for frame, five in zip(part, inside, strict=True)]
        sure.append(torch.sigmoid(logits).double().numpy())
    if not points:
        return np.zeros((0, 5, 2)), np.zeros(0)
    return np.stack(points), np.concatenate(sure)
