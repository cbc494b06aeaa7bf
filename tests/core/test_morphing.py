"""The way from face to face: its frames, what is remembered of them, and the files they are written to."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from core import protocol
from core.animation import find_ffmpeg
from core.autoencoder import Code
from core.editing import interpolate
from core.engine import Engine
from core.model_file import load_model
from core.photo.align import crop_quad
from core.protocol import ExportStrip, FaceEdit, FrameDrawn, Interpolate, Interpolated, MorphEnd, PhotoRef
from core.retouch.effort import SOLVER
from core.strip_order import coarse_first, place_at
from core.tensors import as_images, as_pixels
from tests.core.tiny import picture, save_tiny

QUAD = ((8.0, 4.0), (8.0, 36.0), (40.0, 36.0), (40.0, 4.0))
SMALL = ((-0.5, -0.5), (-0.5, 15.5), (15.5, 15.5), (15.5, -0.5))
PLACES = (0.0, 0.25, 0.5, 0.75, 1.0)
STEPS = 3


class Told:
    """Keeps what the engine says on the way; stops it at a number of questions."""

    def __init__(self, stop_at: int = 10_000) -> None:
        self.frames: dict[int, np.ndarray] = {}
        self.order: list[int] = []
        self.stages: list[str] = []
        self.asked, self._stop_at = 0, stop_at

    def __call__(self, reply: protocol.Reply) -> None:
        if isinstance(reply, FrameDrawn):
            self.frames[reply.index] = reply.pixels[..., 2::-1]
            self.order.append(reply.index)
        elif isinstance(reply, protocol.Progress):
            self.stages.append(reply.stage)

    def stopped(self) -> bool:
        self.asked += 1
        return self.asked >= self._stop_at


@pytest.fixture
def engine() -> Engine:
    return Engine("cpu", paced=False)


@pytest.fixture
def request_(engine: Engine, tmp_path: Path) -> Interpolate:
    """From one picture of the model's own size to another, at that size and without their own detail."""
    model = str(save_tiny(tmp_path))
    ends = tuple(end(tmp_path, seed, SMALL, 16) for seed in (0, 1))
    return Interpolate(model, ends, PLACES, side=16, detail=False, steps=STEPS)


def end(folder: Path, seed: int, quad: protocol.Quad = QUAD, side: int = 48) -> MorphEnd:
    path = folder / f"{seed}.png"
    Image.fromarray(picture(side, side, seed)).save(path)
    reply = Engine("cpu").answer(
        protocol.CropFace(str(folder / "tiny.safetensors"), PhotoRef(str(path), ""), quad)
    )
    assert isinstance(reply, protocol.FaceCropped), reply
    return MorphEnd(reply.photo, FaceEdit(quad))


def drawn(engine: Engine, request: Interpolate) -> Told:
    told = Told()
    reply = engine.answer(request, told)
    assert isinstance(reply, Interpolated), reply
    assert sorted(told.order) == list(range(len(request.places)))
    return told


def expected(
    request: Interpolate, shares: list[float], *, semantic: bool = True, stochastic: bool = True
) -> list[np.ndarray]:
    """As `core.editing` has it."""
    autoencoder = load_model(Path(request.model)).autoencoder
    pictures = [as_images(np.array(picture(16, 16, seed))) for seed in (0, 1)]
    codes = [autoencoder.encode(images, STEPS, solver=SOLVER) for images in pictures]
    moved = interpolate(codes[0], codes[1], shares)
    assert moved.z_sem is not None
    frames = []
    for row in range(len(shares)):
        z_sem = moved.z_sem[row : row + 1] if semantic else codes[0].z_sem
        x_T = moved.x_T[row : row + 1] if stochastic else codes[0].x_T
        frames.append(as_pixels(autoencoder.decode(Code(z_sem, x_T), STEPS, solver=SOLVER)))
    return frames


@pytest.mark.parametrize(("semantic", "stochastic"), [(True, True), (True, False), (False, True)])
def test_frames_are_those_of_the_paper(
    engine: Engine, request_: Interpolate, semantic: bool, stochastic: bool
) -> None:
    request = dataclasses.replace(request_, semantic=semantic, stochastic=stochastic)
    told = drawn(engine, request)
    wanted = expected(request, list(PLACES), semantic=semantic, stochastic=stochastic)
    for index, frame in enumerate(wanted):
        assert np.abs(told.frames[index] / 255 - frame).max() < 1.1 / 255, index
    assert not np.array_equal(told.frames[0], told.frames[4])


def test_coarse_comes_first(engine: Engine, request_: Interpolate) -> None:
    assert drawn(engine, request_).order == [0, 4, 2, 1, 3]
    assert coarse_first([0, 0.5, 1, 1.5, 2, 2.5, 3]) == [0, 2, 4, 6, 1, 3, 5]
    assert coarse_first([0.2, 0.4, 0.6]) == [0, 2, 1]
    assert place_at(1.0, 3) == (1, 1, 0.0)
    with pytest.raises(ValueError, match="is not on a path"):
        place_at(2.5, 3)


def test_with_detail_an_end_is_the_photo_itself(
    engine: Engine, request_: Interpolate, tmp_path: Path
) -> None:
    ends = (end(tmp_path, 2), end(tmp_path, 3))
    told = drawn(engine, dataclasses.replace(request_, ends=ends, side=40, detail=True))
    for index, seed in ((0, 2), (4, 3)):
        np.testing.assert_array_equal(
            told.frames[index], crop_quad(picture(48, 48, seed), np.array(QUAD), 40)
        )
    plain = drawn(engine, dataclasses.replace(request_, ends=ends, side=40))
    np.testing.assert_array_equal(told.frames[2], plain.frames[2])  # nothing of either in the middle
    assert not np.array_equal(told.frames[1], plain.frames[1])


def test_an_edited_end_is_the_edited_photo(engine: Engine, request_: Interpolate, tmp_path: Path) -> None:
    plain = end(tmp_path, 2)
    face = dataclasses.replace(plain.face, strengths=(("Smiling", 1.0),))
    request = dataclasses.replace(
        request_, ends=(dataclasses.replace(plain, face=face), request_.ends[1]), side=33, detail=True
    )
    told = drawn(engine, request)
    out = tmp_path / "edited.png"
    edit = protocol.Edit(request.model, plain.photo, (face,), steps=STEPS)
    assert isinstance(engine.answer(protocol.Export(edit, str(out))), protocol.Exported)
    edited = np.asarray(Image.open(out))
    np.testing.assert_array_equal(told.frames[0], crop_quad(edited, np.array(QUAD), 33))
    unedited = drawn(engine, dataclasses.replace(request, ends=(plain, request.ends[1]), detail=False))
    moved = drawn(engine, dataclasses.replace(request, detail=False))
    assert np.abs(moved.frames[1].astype(int) - unedited.frames[1]).max() > 3, "the way begins at the edit"


def test_what_is_there_is_not_drawn_again(engine: Engine, request_: Interpolate) -> None:
    first = drawn(engine, request_)
    again = drawn(engine, request_)
    assert not again.stages
    assert all(np.array_equal(first.frames[index], again.frames[index]) for index in first.frames)
    finer = drawn(engine, dataclasses.replace(request_, places=tuple(np.linspace(0, 1, 9))))
    assert finer.stages == ["drawing"] * 4 * STEPS
    back = dataclasses.replace(request_, ends=request_.ends[::-1])
    assert not drawn(engine, back).stages, "backwards the frames are the same"


@pytest.mark.parametrize("after", [1, 3, 2 * STEPS + 4, 2 * STEPS + 9])
def test_a_stop_is_obeyed_within_one_step_and_the_rest_is_kept(
    engine: Engine, request_: Interpolate, after: int
) -> None:
    told = Told(stop_at=after)
    assert engine.answer(request_, told, told.stopped) == protocol.Cancelled()
    assert told.asked == after
    rest = drawn(engine, request_)
    assert len(rest.stages) + len(told.stages) <= 2 * STEPS + 5 * STEPS + STEPS
    fresh = drawn(Engine("cpu", paced=False), request_)
    assert all(np.array_equal(fresh.frames[index], rest.frames[index]) for index in fresh.frames)


def test_evenness_is_measured_by_the_models_own_eye(engine: Engine, request_: Interpolate) -> None:
    reply = engine.answer(request_)
    assert isinstance(reply, Interpolated)
    assert (reply.by, len(reply.lengths)) == ("encoder", 4)
    assert all(length > 0 for length in reply.lengths)
    still = engine.answer(dataclasses.replace(request_, ends=(request_.ends[0],) * 2))
    assert isinstance(still, Interpolated)
    assert max(still.lengths) < 1e-3 < min(reply.lengths)
    other = engine.answer(dataclasses.replace(request_, detail=not request_.detail, side=request_.side * 2))
    assert isinstance(other, Interpolated)
    assert other.lengths == pytest.approx(reply.lengths), "the photos' own detail and the size have no say"


def export(engine: Engine, request: Interpolate, path: Path, **how: object) -> protocol.Exported:
    reply = engine.answer(ExportStrip(request, str(path), **how))  # type: ignore[arg-type]
    assert isinstance(reply, protocol.Exported), reply
    return reply


def test_a_folder_and_a_strip_hold_the_frames(engine: Engine, request_: Interpolate, tmp_path: Path) -> None:
    told = drawn(engine, request_)
    export(engine, request_, tmp_path / "strip.png")
    np.testing.assert_array_equal(
        np.asarray(Image.open(tmp_path / "strip.png")), np.concatenate([told.frames[i] for i in range(5)], 1)
    )
    export(engine, request_, tmp_path / "frames", folder=True)
    files = sorted((tmp_path / "frames").iterdir())
    assert [file.name for file in files] == [f"{number:03}.png" for number in range(5)]
    np.testing.assert_array_equal(np.asarray(Image.open(files[3])), told.frames[3])


@pytest.mark.parametrize("name", ["a.png", "a.gif", "a.webp", "a.mp4", "folder"])
@pytest.mark.parametrize(
    ("stage", "after"), [("encoding", 1), ("drawing", 4), ("writing", 1), ("writing", 4)]
)
def test_an_export_that_is_stopped_leaves_nothing(
    engine: Engine, request_: Interpolate, tmp_path: Path, name: str, stage: str, after: int
) -> None:
    if name.endswith(".mp4") and find_ffmpeg() is None:
        pytest.skip("needs ffmpeg, or the project's extra 'video'")
    out = tmp_path / "out"
    out.mkdir()
    request, told = ExportStrip(request_, str(out / name), folder=name == "folder"), Told()
    reply = engine.answer(request, told, lambda: told.stages.count(stage) >= after)
    assert reply == protocol.Cancelled()
    assert not list(out.iterdir())


def test_a_folder_that_is_not_there_is_said(engine: Engine, request_: Interpolate, tmp_path: Path) -> None:
    reply = engine.answer(ExportStrip(request_, str(tmp_path / "none" / "a.gif")))
    assert isinstance(reply, protocol.Failed)
    assert reply.trouble is protocol.Trouble.NOT_WRITTEN
    assert "there is no folder" in reply.message


def test_a_photo_that_changed_is_the_photos_trouble(
    engine: Engine, request_: Interpolate, tmp_path: Path
) -> None:
    Image.fromarray(picture(16, 16, 9)).save(request_.ends[1].photo.path)
    reply = Engine("cpu").answer(request_)
    assert isinstance(reply, protocol.Failed)
    assert reply.trouble is protocol.Trouble.BAD_PHOTO
