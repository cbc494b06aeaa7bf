"""The engine answers every request, whatever goes wrong."""

from __future__ import annotations

import dataclasses
import hashlib
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
import torch
from PIL import Image

from core import protocol
from core.device import CPU, Device, choose_device
from core.engine import Engine
from core.protocol import Edit, Export, FaceEdit, Mask, PhotoRef, Quality, Trouble
from core.retouch.effort import ENCODE_STEPS, MOST_STEPS
from core.retouch.retoucher import Retoucher
from tests.core.tiny import picture, save_tiny

QUAD = ((8.0, 4.0), (8.0, 36.0), (40.0, 36.0), (40.0, 4.0))


def save_photo(folder: Path, name: str = "photo.png") -> PhotoRef:
    path = folder / name
    Image.fromarray(picture()).save(path)
    return PhotoRef(str(path), hashlib.sha256(path.read_bytes()).hexdigest())


@pytest.fixture
def engine() -> Engine:
    return Engine("cpu", paced=False)


@pytest.fixture
def edit(tmp_path: Path) -> Edit:
    return Edit(str(save_tiny(tmp_path)), save_photo(tmp_path), (FaceEdit(QUAD, (("Smiling", 1.0),)),))


def with_face(edit: Edit, **changes: object) -> Edit:
    """The edit with its one face changed."""
    return dataclasses.replace(edit, faces=(dataclasses.replace(edit.faces[0], **changes),))  # type: ignore[arg-type]


def patch_of(reply: protocol.Reply) -> protocol.Patch:
    (patch,) = edited(reply).patches
    return patch


def edited(reply: protocol.Reply) -> protocol.Edited:
    assert isinstance(reply, protocol.Edited), reply
    return reply


def failed(reply: protocol.Reply) -> protocol.Failed:
    assert isinstance(reply, protocol.Failed), reply
    assert "Traceback" not in reply.message
    return reply


def test_a_model_is_described(engine: Engine, tmp_path: Path) -> None:
    reply = engine.answer(protocol.LoadModel(str(save_tiny(tmp_path))))
    assert isinstance(reply, protocol.ModelLoaded)
    assert (reply.name, reply.image_size, reply.attributes) == ("Tiny", 16, ("Smiling", "Male"))


def test_an_edit_changes_the_crop_only(engine: Engine, edit: Edit) -> None:
    patch = patch_of(engine.answer(edit))
    assert (patch.left, patch.top, patch.scale) == (8, 4, 1.0)
    before = picture()[4:37, 8:41, ::-1]
    shown = patch.pixels[..., :3]
    assert shown.shape == before.shape
    assert np.abs(shown.astype(int) - before).max() > 10
    assert np.array_equal(shown[0], before[0])  # the mask is nothing at the border: no seam
    assert np.array_equal(shown[:, -1], before[:, -1])


def test_nothing_set_answers_no_pixels_but_the_reconstruction_error(engine: Engine, edit: Edit) -> None:
    reply = edited(engine.answer(with_face(edit, strengths=())))
    assert reply.patches == ()
    assert 3 < reply.psnr < 100


def test_stronger_is_further(engine: Engine, edit: Edit) -> None:
    def change(strength: float) -> float:
        pixels = patch_of(engine.answer(with_face(edit, strengths=(("Smiling", strength),)))).pixels
        return float(np.abs(pixels[..., :3].astype(int) - picture()[4:37, 8:41, ::-1]).mean())

    assert change(0.2) < change(0.6) < change(1.0)


def test_a_large_crop_is_answered_scaled_down(engine: Engine, edit: Edit) -> None:
    patch = patch_of(engine.answer(dataclasses.replace(edit, largest_side=11)))
    assert patch.pixels.shape == (11, 11, 4)
    assert patch.scale == 3.0


def test_a_fast_machine_takes_more_steps_for_its_previews(edit: Edit) -> None:
    calls: list[int] = []

    def report(reply: protocol.Reply) -> None:
        if isinstance(reply, protocol.Progress) and reply.stage == "decoding":
            calls.append(reply.total)

    engine = Engine("cpu")
    engine.answer(edit, report)
    assert set(calls) == {2 * 6}
    for _ in range(20):
        engine.retoucher.effort.note(1, 0.0001)
    calls.clear()
    engine.answer(with_face(edit, strengths=(("Male", 1.0),)), report)
    assert set(calls) == {2 * 20}


def test_as_many_steps_as_anybody_asks_for(engine: Engine, edit: Edit) -> None:
    calls: list[int] = []

    def report(reply: protocol.Reply) -> None:
        if isinstance(reply, protocol.Progress) and reply.stage == "encoding":
            calls.append(reply.total)

    stops = iter([False] * 5)
    asked = dataclasses.replace(edit, steps=10_000)
    assert engine.answer(asked, report, lambda: next(stops, True)) == protocol.Cancelled()
    assert set(calls) == {MOST_STEPS}


def test_a_photo_is_encoded_once(engine: Engine, edit: Edit) -> None:
    stages: list[str] = []

    def report(reply: protocol.Reply) -> None:
        if isinstance(reply, protocol.Progress):
            stages.append(reply.stage)

    engine.answer(edit, report)
    assert stages.count("encoding") == ENCODE_STEPS
    stages.clear()
    engine.answer(with_face(edit, strengths=(("Male", -1.0),)), report)
    assert set(stages) == {"decoding"}


def test_progress_ends_at_its_total_and_pictures_come_on_the_way(engine: Engine, edit: Edit) -> None:
    replies: list[protocol.Reply] = []
    engine.answer(edit, replies.append)
    decoding = [r for r in replies if isinstance(r, protocol.Progress) and r.stage == "decoding"]
    assert [r.done for r in decoding] == list(range(1, decoding[0].total + 1))
    assert decoding[-1].seconds_left == 0
    pictures = [r.pixels for r in replies if isinstance(r, protocol.Intermediate)]
    assert len(pictures) >= 3
    assert all(p.shape == (16, 16, 4) for p in pictures)


@pytest.mark.parametrize("after", [1, 7, ENCODE_STEPS + 3])
def test_a_stop_is_obeyed_within_one_step(engine: Engine, edit: Edit, after: int) -> None:
    asked = 0

    def stopped() -> bool:
        nonlocal asked
        asked += 1
        return asked >= after

    assert engine.answer(edit, stopped=stopped) == protocol.Cancelled()
    assert asked == after
    assert isinstance(engine.answer(edit), protocol.Edited)  # and the next request is none the worse


def mask_of_half() -> Mask:
    """The edit applies in the left half only."""
    levels = np.zeros((32, 32), np.uint8)
    levels[:, :16] = 255
    return Mask(32, levels.tobytes())


def test_a_mask_keeps_the_edit_where_it_says(engine: Engine, edit: Edit) -> None:
    whole = patch_of(engine.answer(edit)).pixels[..., :3]
    part = patch_of(engine.answer(with_face(edit, mask=mask_of_half()))).pixels[..., :3]
    before = picture()[4:37, 8:41, ::-1]
    assert np.array_equal(part[:, 18:], before[:, 18:])
    assert np.array_equal(part[:, :14], whole[:, :14])
    assert not np.array_equal(whole[:, 18:], before[:, 18:])


def test_a_painted_mask_needs_no_new_decode(engine: Engine, edit: Edit) -> None:
    engine.answer(edit)
    stages: list[str] = []
    engine.answer(
        with_face(edit, mask=mask_of_half()),
        lambda reply: stages.append(reply.stage) if isinstance(reply, protocol.Progress) else None,
    )
    assert stages == []


def test_a_variation_changes_detail_and_depends_on_its_number(engine: Engine, edit: Edit) -> None:
    def varied(seed: int, share: float) -> np.ndarray:
        face = {"strengths": (), "variation": seed, "variation_share": share}
        return patch_of(engine.answer(with_face(edit, **face))).pixels

    assert np.array_equal(varied(1, 0.5), varied(1, 0.5))
    assert not np.array_equal(varied(1, 0.5), varied(2, 0.5))
    before = picture()[4:37, 8:41, ::-1].astype(int)
    little, much = (np.abs(varied(1, share)[..., :3] - before).mean() for share in (0.1, 1.0))
    assert little < much


def test_kept_detail_lessens_the_edit_and_all_of_it_undoes_it(engine: Engine, edit: Edit) -> None:
    before = picture()[4:37, 8:41, ::-1].astype(int)

    def change(keep: float) -> float:
        pixels = patch_of(engine.answer(with_face(edit, keep_detail=keep))).pixels[..., :3]
        return float(np.abs(pixels - before).mean())

    assert change(0.0) > change(0.5) > change(1.0) == 0


def test_two_faces_have_edits_of_their_own(engine: Engine, edit: Edit) -> None:
    other = FaceEdit(((44.0, 4.0), (44.0, 36.0), (60.0, 36.0), (60.0, 4.0)), (("Male", 1.0),))
    both = edited(engine.answer(dataclasses.replace(edit, faces=(*edit.faces, other), focus=1)))
    assert [patch.left for patch in both.patches] == [8, 44]
    alone = patch_of(engine.answer(edit))
    assert np.array_equal(both.patches[0].pixels, alone.pixels)


def test_crops_that_overlap_share_a_patch_that_shows_both_edits(
    engine: Engine, edit: Edit, tmp_path: Path
) -> None:
    near = tuple((x + 8, y) for x, y in QUAD)
    other = with_face(edit, quad=near).faces
    both = dataclasses.replace(edit, faces=(*edit.faces, *other), quality=Quality.FULL)
    shown = picture().copy()
    patch = patch_of(engine.answer(both))
    height, width = patch.pixels.shape[:2]
    shown[patch.top : patch.top + height, patch.left : patch.left + width] = patch.pixels[..., 2::-1]
    out = tmp_path / "both.png"
    assert isinstance(engine.answer(Export(both, str(out))), protocol.Exported)
    assert np.array_equal(np.asarray(Image.open(out)), shown)


def test_the_drift_is_measured_when_it_rests(engine: Engine, edit: Edit) -> None:
    assert edited(engine.answer(edit)).drift is None
    rest = dataclasses.replace(edit, quality=Quality.REFINED)
    strong = edited(engine.answer(rest)).drift
    weak = edited(engine.answer(with_face(rest, strengths=(("Smiling", 0.2),)))).drift
    none = edited(engine.answer(with_face(rest, strengths=()))).drift
    assert strong is not None
    assert weak is not None
    assert strong > weak > 0
    assert none == 0


def test_export_with_nothing_set_is_the_same_file(engine: Engine, edit: Edit, tmp_path: Path) -> None:
    out = tmp_path / "out.png"
    reply = engine.answer(Export(with_face(edit, strengths=()), str(out)))
    assert isinstance(reply, protocol.Exported), reply
    assert np.array_equal(np.asarray(Image.open(out)), picture())


def test_export_changes_nothing_outside_the_crop(engine: Engine, edit: Edit, tmp_path: Path) -> None:
    out = tmp_path / "out.png"
    assert isinstance(engine.answer(Export(edit, str(out))), protocol.Exported)
    result = np.asarray(Image.open(out))
    outside = np.ones(result.shape[:2], bool)
    outside[4:37, 8:41] = False
    assert np.array_equal(result[outside], picture()[outside])
    assert not np.array_equal(result, picture())


def test_export_ignores_the_screens_quality(engine: Engine, edit: Edit, tmp_path: Path) -> None:
    one, two = tmp_path / "1.png", tmp_path / "2.png"
    engine.answer(Export(edit, str(one)))
    engine.answer(Export(dataclasses.replace(edit, quality=Quality.REFINED, largest_side=5), str(two)))
    assert one.read_bytes() == two.read_bytes()


def test_bad_photos(engine: Engine, edit: Edit, tmp_path: Path) -> None:
    missing = dataclasses.replace(edit, photo=PhotoRef(str(tmp_path / "none.jpg"), "00"))
    assert failed(engine.answer(missing)).trouble is Trouble.BAD_PHOTO
    text = tmp_path / "text.jpg"
    text.write_text("no photo at all")
    ref = PhotoRef(str(text), hashlib.sha256(text.read_bytes()).hexdigest())
    assert failed(engine.answer(protocol.FindFaces(ref))).trouble is Trouble.BAD_PHOTO


def test_a_photo_changed_behind_our_back(engine: Engine, edit: Edit) -> None:
    Image.fromarray(picture(seed=5)).save(edit.photo.path)
    reply = failed(engine.answer(edit))
    assert reply.trouble is Trouble.BAD_PHOTO
    assert "changed by another program" in reply.message


def test_bad_models(engine: Engine, edit: Edit, tmp_path: Path) -> None:
    assert failed(engine.answer(protocol.LoadModel(str(tmp_path / "x")))).trouble is Trouble.BAD_MODEL
    plain = str(save_tiny(tmp_path, sliders=False))
    reply = failed(engine.answer(dataclasses.replace(edit, model=plain)))
    assert reply.trouble is Trouble.BAD_MODEL
    assert "has no sliders" in reply.message


def test_an_unknown_slider(engine: Engine, edit: Edit) -> None:
    reply = failed(engine.answer(with_face(edit, strengths=(("Hat", 1.0),))))
    assert reply.trouble is Trouble.BAD_REQUEST
    assert "Smiling, Male" in reply.message


def test_an_output_that_can_not_be_written(engine: Engine, edit: Edit, tmp_path: Path) -> None:
    reply = failed(engine.answer(Export(edit, str(tmp_path / "no" / "such" / "folder.png"))))
    assert reply.trouble is Trouble.NOT_WRITTEN


def test_a_fault_of_ours_is_survived(engine: Engine, edit: Edit, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> None:
        raise RuntimeError("a bug")

    with monkeypatch.context() as patch:
        patch.setattr(Retoucher, "encode", broken)
        reply = failed(engine.answer(edit))
    assert reply.trouble is Trouble.INTERNAL
    assert "a bug" in reply.details
    assert isinstance(engine.answer(edit), protocol.Edited)


def running_out(times: int) -> Callable[..., object]:
    """An encode that runs out of memory that many times, then works."""
    real, left = Retoucher.encode, [times]

    def encode(self: Retoucher, *arguments: object) -> object:
        if left[0]:
            left[0] -= 1
            raise RuntimeError("MPS backend out of memory")
        return real(self, *arguments)  # type: ignore[arg-type]

    return encode


def test_a_full_card_moves_the_work_to_the_processor(
    engine: Engine, edit: Edit, monkeypatch: pytest.MonkeyPatch
) -> None:
    engine.retoucher = Retoucher(Device(torch.device("cpu"), "Pretend Card"))
    monkeypatch.setattr(Retoucher, "encode", running_out(1))
    replies: list[protocol.Reply] = []
    assert isinstance(engine.answer(edit, replies.append), protocol.Edited)
    notices = [r.message for r in replies if isinstance(r, protocol.Notice)]
    assert len(notices) == 1
    assert "Pretend Card has too little free memory" in notices[0]
    assert engine.retoucher.device is CPU


def test_memory_that_ends_on_the_processor_too_is_said(
    engine: Engine, edit: Edit, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Retoucher, "encode", running_out(1))
    assert failed(engine.answer(edit)).trouble is Trouble.OUT_OF_MEMORY
    assert isinstance(engine.answer(edit), protocol.Edited)


def test_a_card_that_no_longer_answers_is_noticed(
    engine: Engine, edit: Edit, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> None:
        raise RuntimeError("CUDA error: an illegal memory access was encountered")

    assert not engine.lost
    monkeypatch.setattr(Retoucher, "encode", broken)
    assert failed(engine.answer(edit)).trouble is Trouble.INTERNAL
    assert engine.lost  # the worker ends, and the window starts another


def test_a_crop_outside_the_photo_is_our_fault_and_stays_in_the_log(engine: Engine, edit: Edit) -> None:
    far = tuple((x + 1000, y) for x, y in QUAD)
    reply = failed(engine.answer(with_face(edit, quad=far)))
    assert reply.trouble is Trouble.INTERNAL
    assert "crop" not in reply.message


def test_devices() -> None:
    assert choose_device("cpu") is CPU
    with pytest.raises(ValueError, match="no device 'tpu'"):
        choose_device("tpu")
    with pytest.raises(ValueError, match="no precision 'int3'"):
        choose_device("cpu", "int3")
    if not torch.cuda.is_available():
        with pytest.raises(ValueError, match="no NVIDIA"):
            choose_device("cuda")
