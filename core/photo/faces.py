"""Finds faces: OpenCV's cascade proposes, our landmark network accepts and says where the five points are.

for face in find_faces(to_srgb(photo)):         # the largest first
    quad = alignment_quad(face.points)
    crop = crop_quad(to_srgb(photo), quad, 128)
"""

from __future__ import annotations

import logging
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from core.photo.align import Array, alignment_quad, centre_quad, crop_quad
from core.photo.landmarks import LandmarkNet, Pyramid, box_frame, face_frame, load_network, locate

__all__ = ["Face", "alignment_quad", "centre_quad", "crop_quad", "find_faces"]

NETWORK_FILE = Path(__file__).resolve().parents[2] / "resources" / "models" / "landmarks.safetensors"
LONG_SIDE = 1000
"""Faces are looked for in a copy of at most this many pixels a side, so the smallest are 3 % of the photo."""

CASCADE = "haarcascade_frontalface_default.xml"
_SHORT_SIDE = 200  # smaller pictures are enlarged: the cascade sees nothing below 24 pixels
_SMALLEST = 24  # pixels a side of a face in the working copy
_TURNS = (0, -30, 30)  # degrees by which copies are turned for the cascade, which knows upright faces only
_TURNED_SIDE = 560
_ACCEPT = 0.9  # faces score above 0.98; what is put together of pieces of faces, mostly less
_log = logging.getLogger(__name__)


@dataclass(frozen=True, eq=False)
class Face:
    """One face. All numbers are in pixels of the photo, whose pixel centres are whole numbers.

    `box` is x, y, width, height, brow to chin; `points` [5,2] are right eye, left eye, nose, right and left
    corner of the mouth, sides as the subject's; `score` is 0..1.
    """

    box: tuple[float, float, float, float]
    points: Array
    score: float


def find_faces(
    rgb: NDArray[np.uint8], *, models_folder: Path | None = None, network: LandmarkNet | None = None
) -> list[Face]:
    """The faces in a picture [H,W,3] (sRGB), the largest first; an empty list if there is none.

    `models_folder` may hold a YuNet file (`face_detection_yunet*.onnx`), which is then used instead;
    `network` replaces the landmark network that ships with the program.
    """
    small, scale = _working_copy(rgb)
    yunet = sorted(models_folder.glob("face_detection_yunet*.onnx")) if models_folder else []
    if yunet and network is None:
        try:
            found = _find_with_yunet(small, yunet[-1])
        except cv2.error:
            _log.warning(
                "The face model %s cannot be used; faces are found without it.", yunet[-1], exc_info=True
            )
        else:
            return _in_photo(found, scale)
    grey = np.asarray(cv2.cvtColor(small, cv2.COLOR_RGB2GRAY), dtype=np.uint8)
    return _in_photo(_find(grey, network or _shipped_network()), scale)


@lru_cache(maxsize=1)
def _shipped_network() -> LandmarkNet:
    return load_network(NETWORK_FILE)


def _working_copy(rgb: NDArray[np.uint8]) -> tuple[NDArray[np.uint8], Array]:
    """A copy of a size fit for detection, and its pixels per pixel of the photo (x, y)."""
    height, width = rgb.shape[:2]
    factor = min(LONG_SIDE / max(height, width), max(1.0, _SHORT_SIDE / min(height, width)))
    size = (max(1, round(width * factor)), max(1, round(height * factor)))
    method = cv2.INTER_AREA if factor < 1 else cv2.INTER_CUBIC
    small = rgb if factor == 1 else cv2.resize(rgb, size, interpolation=method)
    return np.ascontiguousarray(small), np.array([size[0] / width, size[1] / height])


def _in_photo(found: list[tuple[Array, float]], scale: Array) -> list[Face]:
    faces = []
    for points, score in found:
        in_photo = (points + 0.5) / scale - 0.5
        frame = face_frame(in_photo)
        half = 0.9 * float(np.hypot(*frame[1]))
        left, top = frame[0] - half
        faces.append(Face((float(left), float(top), 2 * half, 2 * half), in_photo, score))
    return sorted(faces, key=lambda face: -face.box[2])


def _find_with_yunet(rgb: NDArray[np.uint8], model: Path) -> list[tuple[Array, float]]:
    """Points and scores by a YuNet model, whose points have our order already."""
    height, width = rgb.shape[:2]
    detector = cv2.FaceDetectorYN.create(str(model), "", (width, height), 0.7, 0.3, 500)
    rows = detector.detect(cv2.cvtColor(rgb, cv2.COLOR_RGB2BGR))[1]
    found = [] if rows is None else list(rows)
    return [(row[4:14].reshape(5, 2).astype(np.float64), float(row[14])) for row in found]


def _find(grey: NDArray[np.uint8], network: LandmarkNet) -> list[tuple[Array, float]]:
    pyramid = Pyramid(grey)
    found = _refined(network, pyramid, _proposals(grey))
    return found or _refined(network, pyramid, _everywhere(*grey.shape))


def _proposals(grey: NDArray[np.uint8]) -> list[Array]:
    """Frames where the cascade sees something like a face; most of them are none."""
    cascade = cv2.CascadeClassifier(str(Path(cv2.__file__).parent / "data" / CASCADE))
    height, width = grey.shape
    frames = []
    for turn in _TURNS:
        picture: NDArray[Any] = grey
        matrix: NDArray[Any] = np.eye(2, 3)
        if turn:
            factor = min(1.0, _TURNED_SIDE / max(height, width))
            matrix = cv2.getRotationMatrix2D((width / 2, height / 2), turn, factor)
            reach = np.abs(matrix[:, :2]) @ np.array([width, height])
            matrix[:, 2] += reach / 2 - np.array([width, height]) / 2
            flags = cv2.INTER_AREA if factor < 1 else cv2.INTER_LINEAR
            picture = cv2.warpAffine(grey, matrix, tuple(int(side) for side in reach), flags=flags)
        smallest = max(_SMALLEST, min(picture.shape) // 25)
        boxes = cascade.detectMultiScale(picture, 1.12, 1, minSize=(smallest, smallest))
        back = cv2.invertAffineTransform(matrix)
        zoom = float(np.hypot(*back[:, 0]))
        for x, y, side, _ in boxes:
            # measured on portraits: the network's frame is 1.15 times the cascade's box and a little lower
            centre = back @ np.array([x + 0.5 * side, y + 0.55 * side, 1])
            frames.append(box_frame(centre[0], centre[1], 1.15 * side * zoom, turn))
    return frames


def _everywhere(height: int, width: int) -> list[Array]:
    """Frames all over the picture, for faces that the cascade does not see: half lit, hidden, very close."""
    frames = []
    for share in (1.1, 0.8, 0.56, 0.4, 0.28):
        side = share * min(height, width)
        if side < _SMALLEST:
            break  # of a very long picture there would be tens of thousands, and no face in any
        step = 0.28 * side
        xs = np.linspace(0.4 * side, width - 0.4 * side, max(1, round((width - 0.8 * side) / step) + 1))
        ys = np.linspace(0.4 * side, height - 0.4 * side, max(1, round((height - 0.8 * side) / step) + 1))
        frames += [box_frame(float(x), float(y), side, turn) for x in xs for y in ys for turn in (-35, 0, 35)]
    return frames


def _refined(network: LandmarkNet, pyramid: Pyramid, frames: list[Array]) -> list[tuple[Array, float]]:
    """Look, move the frame to the points seen, look again; keep what stays a face, once each."""
    points, sure = locate(network, pyramid, frames)
    for doubt in (0.2, 0.5):
        frames = [face_frame(five) for five in points[sure > doubt]]
        points, sure = locate(network, pyramid, _once(frames, sure[sure > doubt]))
    kept: list[tuple[Array, float]] = []
    for index in np.argsort(-sure):
        if sure[index] < _ACCEPT:
            break
        five, score = _looked_at_closely(network, pyramid, points[index])
        frame = face_frame(five)
        if score >= _ACCEPT and not any(_same(frame, face_frame(other)) for other, _ in kept):
            kept.append((five, score))
    return kept


def _once(frames: list[Array], sure: Array) -> list[Array]:
    """The frames without near copies, the surest of each kept."""
    kept: list[Array] = []
    for index in np.argsort(-sure):
        frame = frames[index]
        if not any(np.abs(frame - other).max() < 0.05 * np.hypot(*other[1]) for other in kept):
            kept.append(frame)
    return kept


def _looked_at_closely(network: LandmarkNet, pyramid: Pyramid, points: Array) -> tuple[Array, float]:
    """The mean of what several slightly different looks at the same face say."""
    frame = face_frame(points)
    looks = []
    for turn, zoom in ((0.0, 1.0), (-6.0, 1.06), (6.0, 1.06), (-6.0, 0.95), (6.0, 0.95)):
        angle = np.deg2rad(turn)
        rotation = zoom * np.array([[np.cos(angle), np.sin(angle)], [-np.sin(angle), np.cos(angle)]])
        looks.append(np.vstack([frame[:1], frame[1:] @ rotation]))
    seen, sure = locate(network, pyramid, looks)
    return np.median(seen, axis=0), float(sure.mean())


def _same(frame: Array, other: Array) -> bool:
    """Whether two frames show one face: their centres are closer than half the larger one's reach."""
    return bool(np.hypot(*(frame[0] - other[0])) < 0.6 * max(np.hypot(*frame[1]), np.hypot(*other[1])))
