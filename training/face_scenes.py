"""Made-up scenes with real faces in them: what the landmark network learns from and is measured on."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from core.photo.align import Array
from core.photo.landmarks import CROP, face_frame, frame_matrix, normalised

Picture = NDArray[Any]
Rng = np.random.Generator

_MIRRORED = [1, 0, 2, 4, 3]
"""Which point each of the five becomes when the picture is mirrored."""


@dataclass(frozen=True)
class Portraits:
    """Pictures [N] of one size (RGB, [S,S,3] uint8), their five points [N,5,2], and their files' names."""

    pictures: list[Picture]
    points: Array
    names: list[str]


def read_landmarks(data: Path) -> dict[str, Array]:
    """Five points [5,2] of every picture listed in `data`/landmarks.csv."""
    with (data / "landmarks.csv").open(newline="", encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    names = [name for name in rows[0] if name.endswith(("_x", "_y")) and not name.startswith("box")]
    return {row["file"]: np.array([float(row[name]) for name in names]).reshape(5, 2) for row in rows}


def read_portraits(data: Path, folders: list[str]) -> Portraits:
    """All portraits below these folders of `data`/faces that have landmarks.

    Raises:
        FileNotFoundError: none is there.
    """
    pictures, points, names = [], [], []
    for name, five in read_landmarks(data).items():
        if any(name.startswith(f"faces/{folder}/") for folder in folders):
            picture = cv2.imread(str(data / name), cv2.IMREAD_COLOR_RGB)
            if picture is not None:
                pictures.append(picture)
                points.append(five)
                names.append(name)
    if not pictures:
        raise FileNotFoundError(
            f"There are no portraits with landmarks in {data / 'faces'} ({', '.join(folders)})."
        )
    return Portraits(pictures, np.stack(points), names)


def background(rng: Rng, height: int, width: int, pictures: list[Picture]) -> Picture:
    """A busy picture [height,width,3] without a face: procedural clouds, stripes, or shuffled patches.

    A patch is at most a quarter of a portrait wide, so it may hold an eye but never a face.
    """
    kind = rng.integers(3)
    if kind == 0:
        return _clouds(rng, height, width)
    canvas = _clouds(rng, height, width)
    if kind == 1:
        y, x = np.mgrid[:height, :width].astype(np.float32)
        for _ in range(rng.integers(1, 4)):
            angle, period = rng.uniform(0, np.pi), rng.uniform(5, 60)
            wave = np.sin((x * np.cos(angle) + y * np.sin(angle)) * (2 * np.pi / period)) > rng.uniform(
                -0.8, 0.8
            )
            canvas[wave] = canvas[wave] // 2 + rng.integers(0, 128, 3, dtype=np.uint8)
        return canvas
    grain = float(rng.uniform(0.7, 3))
    for _ in range(int(height * width / (24 * grain) ** 2 * 1.5)):
        source = pictures[rng.integers(len(pictures))]
        side = int(rng.integers(10, 33))
        y0, x0 = rng.integers(0, source.shape[0] - side, 2)
        patch = source[y0 : y0 + side, x0 : x0 + side]
        if rng.random() < 0.5:
            patch = patch[:, ::-1]
        tall, wide = (max(4, int(side * grain * rng.uniform(0.7, 1.4))) for _ in range(2))
        patch = cv2.resize(patch, (wide, tall), interpolation=cv2.INTER_LINEAR)
        top, left = int(rng.integers(-tall // 2, height)), int(rng.integers(-wide // 2, width))
        area = canvas[max(top, 0) : top + tall, max(left, 0) : left + wide]
        area[:] = patch[max(-top, 0) :, max(-left, 0) :][: area.shape[0], : area.shape[1]]
    return canvas


def _clouds(rng: Rng, height: int, width: int) -> Picture:
    total: Picture = np.zeros((height, width, 3), np.float32)
    for octave in range(1, 7):
        cells = rng.normal(0, 1, (2**octave + 1, 2**octave + 1, 3)).astype(np.float32)
        total += (
            cv2.resize(cells, (width, height), interpolation=cv2.INTER_CUBIC) * rng.uniform(0.1, 1) / octave
        )
    return np.asarray(np.clip(rng.uniform(60, 190) + total * rng.uniform(15, 60), 0, 255), dtype=np.uint8)


def place(
    rng: Rng,
    canvas: Picture,
    picture: Picture,
    points: Array,
    side: float,
    degrees: float,
) -> Array:
    """Draw a portrait into `canvas` with that side and turn, with soft edges; gives its points there."""
    height, width = canvas.shape[:2]
    size = picture.shape[0]
    reach = side / 2 * 1.2
    centre = np.array(
        [
            rng.uniform(reach, max(width - reach, reach + 1)),
            rng.uniform(reach, max(height - reach, reach + 1)),
        ]
    )
    matrix = cv2.getRotationMatrix2D((size / 2, size / 2), -degrees, side / size)
    matrix[:, 2] += centre - size / 2
    soft: Picture = np.zeros((size, size), np.float32)
    edge = max(2, size // 16)
    soft[edge:-edge, edge:-edge] = 1
    soft = cv2.blur(soft, (2 * edge - 1, 2 * edge - 1))
    share = cv2.warpAffine(soft, matrix, (width, height))[..., None]
    moved = cv2.warpAffine(
        picture, matrix, (width, height), flags=cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE
    )
    canvas[:] = (moved * share + canvas * (1 - share)).astype(np.uint8)
    placed: Array = points @ matrix[:, :2].T + matrix[:, 2]
    return placed


class CropMaker:
    """Makes training crops: faces placed at random, and things that are not a well-placed face."""

    def __init__(self, portraits: Portraits, rng: Rng, scenes: int = 300) -> None:
        self.rng = rng
        self.points = portraits.points
        self.greys = [cv2.cvtColor(picture, cv2.COLOR_RGB2GRAY) for picture in portraits.pictures]
        self.size = self.greys[0].shape[0]
        self.halves = [
            cv2.resize(grey, None, fx=0.5, fy=0.5, interpolation=cv2.INTER_AREA) for grey in self.greys
        ]
        made = [background(rng, 256, 256, portraits.pictures) for _ in range(scenes)]
        self.scenes: list[Picture] = [cv2.cvtColor(scene, cv2.COLOR_RGB2GRAY) for scene in made]

    def batch(self, count: int) -> tuple[Picture, Picture, Picture]:
        """Crops [B,64,64], points [B,5,2] in shares of the crop, and whether each is a face [B]."""
        crops = np.empty((count, CROP, CROP), np.float32)
        points = np.full((count, 5, 2), 0.5, np.float32)
        faces = np.zeros(count, np.float32)
        for index in range(count):
            chance = self.rng.random()
            if chance < 0.25:
                crops[index] = self._scene_crop()
                continue
            faces[index] = chance > 0.37
            crops[index], points[index] = self._face_crop(bool(faces[index]))
        return normalised(self._degraded(crops)), points, faces

    def _scene_crop(self) -> Picture:
        scene = self.scenes[self.rng.integers(len(self.scenes))]
        angle = float(self.rng.uniform(0, 360))
        matrix: Picture = cv2.getRotationMatrix2D(
            tuple(self.rng.uniform(60, 196, 2)), angle, float(self.rng.uniform(0.4, 2))
        )
        matrix[:, 2] += CROP / 2 - 128 + self.rng.uniform(-60, 60, 2)
        return cv2.warpAffine(scene, matrix, (CROP, CROP), borderMode=cv2.BORDER_REFLECT_101)

    def _jitter(self, frame: Array, face: bool) -> Array:
        rng = self.rng
        if not face:  # an eye, a shoulder, a face too small, too large, beside the crop or upside down
            kind = rng.integers(4)
            shift = rng.uniform(0.55, 1.2) if kind < 2 else 0.15
            scale = (
                float(rng.choice([rng.uniform(0.2, 0.42), rng.uniform(2.4, 3.5)]))
                if kind == 2
                else rng.uniform(0.6, 1.5)
            )
            turn = rng.uniform(110, 250) if kind == 3 else rng.uniform(-60, 60)
        elif rng.random() < 0.5:  # as a detector proposes it
            shift, scale, turn = rng.uniform(0, 0.22), np.exp(rng.uniform(-0.45, 0.45)), rng.uniform(-45, 45)
        else:  # as it stands after a first look
            shift, scale, turn = rng.uniform(0, 0.07), np.exp(rng.uniform(-0.12, 0.12)), rng.uniform(-10, 10)
        way, angle = rng.uniform(0, 2 * np.pi), np.deg2rad(turn)
        side = 2 * np.hypot(*frame[1])
        rotation = np.array([[np.cos(angle), np.sin(angle)], [-np.sin(angle), np.cos(angle)]])
        moved = frame[0] + side * shift * np.array([np.cos(way), np.sin(way)])
        return np.stack([moved, scale * frame[1] @ rotation, scale * frame[2] @ rotation])

    def _face_crop(self, face: bool) -> tuple[Picture, Array]:
        index = int(self.rng.integers(len(self.greys)))
        frame = self._jitter(face_frame(self.points[index]), face)
        matrix = frame_matrix(frame)
        inverse = np.linalg.inv(frame[1:].T)
        inside: Array = (self.points[index] - frame[0]) @ inverse.T / 2 + 0.5
        source, flags = self.greys[index], cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP
        if np.hypot(*frame[1]) > CROP * 0.85:
            source, matrix = self.halves[index], matrix / 2 - np.array([[0, 0, 0.25]] * 2)
        border = cv2.BORDER_REFLECT_101 if self.rng.random() < 0.5 else cv2.BORDER_REPLICATE
        crop: Picture = cv2.warpAffine(source, matrix, (CROP, CROP), flags=flags, borderMode=border)
        crop = crop.astype(np.float32)
        if self.rng.random() < 0.6:  # another background around the portrait, or right around the head
            share = cv2.warpAffine(self._head(source.shape[0]), matrix, (CROP, CROP), flags=flags)
            crop = crop * share + self._scene_crop() * (1 - share)
        if self.rng.random() < 0.5:
            crop, inside = crop[:, ::-1], np.column_stack([1 - inside[:, 0], inside[:, 1]])[_MIRRORED]
        return crop, inside

    def _head(self, size: int) -> Picture:
        """A soft mask of a portrait: all of it, or an oval around head and neck."""
        mask = np.zeros((size, size), np.float32)
        if self.rng.random() < 0.5:
            mask[1:-1, 1:-1] = 1
        else:
            axes = (int(size * self.rng.uniform(0.36, 0.5)), int(size * self.rng.uniform(0.46, 0.58)))
            cv2.ellipse(mask, (size // 2, int(size * 0.54)), axes, 0, 0, 360, 1.0, -1)
        soft = 2 * int(self.rng.integers(0, size // 16)) + 1
        return cv2.blur(mask, (soft, soft))

    def _degraded(self, crops: Picture) -> Picture:
        """Random tone curve, light from one side, blur and grain."""
        rng, count = self.rng, len(crops)
        crops = np.clip(crops / 255, 0, 1) ** np.exp(rng.uniform(-0.6, 0.6, (count, 1, 1)))
        ramp = np.linspace(-0.5, 0.5, CROP)
        tilt = rng.normal(0, 0.25, (2, count, 1, 1))
        crops = crops * (1 + tilt[0] * ramp[None, :, None] + tilt[1] * ramp[None, None, :])
        crops = crops + rng.normal(0, 1, crops.shape) * rng.exponential(0.02, (count, 1, 1))
        for index in np.flatnonzero(rng.random(count) < 0.3):
            crops[index] = cv2.GaussianBlur(crops[index], (0, 0), float(rng.uniform(0.4, 1.8)))
        return np.asarray(crops * 255, dtype=np.float32)
