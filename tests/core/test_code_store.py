"""A crop is encoded once in its life, and nothing that happens to the folder of codes stops an edit."""

from __future__ import annotations

import contextlib
import dataclasses
import logging
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
import torch

from core.autoencoder import Code
from core.diffusion.denoiser import Below
from core.engine import Engine
from core.files import leftovers
from core.protocol import CodeKey, Edit, FaceEdit, Quality
from core.retouch import code_store
from core.retouch.code_store import CodeStore
from core.tensor_file import write_tensors
from tests.core.test_engine import QUAD, edited, patch_of, save_photo
from tests.core.test_transfer import stages_of
from tests.core.tiny import picture, save_tiny

KEY = CodeKey("a" * 64, "b" * 64, QUAD, 20, "ddim")
ROOT = Path(__file__).parents[2]


def code(seed: int = 0, below: Below | None = None) -> Code:
    noise = torch.Generator().manual_seed(seed)
    return Code(torch.randn(1, 16, generator=noise), torch.randn(1, 3, 16, 16, generator=noise), below)


def same(one: Code | None, other: Code) -> bool:
    assert one is not None
    assert one.z_sem is not None
    assert other.z_sem is not None
    return torch.equal(one.z_sem, other.z_sem) and torch.equal(one.x_T, other.x_T)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "user" / "codes"


@pytest.fixture
def edit(tmp_path: Path) -> Edit:
    return Edit(
        str(save_tiny(tmp_path)), save_photo(tmp_path), (FaceEdit(QUAD, (("Smiling", 1.0),)),), steps=8
    )


@contextlib.contextmanager
def store_in(folder: Path, most_bytes: int = code_store.MOST_BYTES) -> Iterator[CodeStore]:
    """One that has written everything at the end."""
    store = CodeStore(folder, most_bytes)
    yield store
    store.close(30)


def filled(folder: Path) -> Path:
    """The file of `code()` under `KEY`."""
    with store_in(folder) as store:
        store.put(KEY, code())
    (path,) = folder.iterdir()
    return path


def engine_in(folder: Path | None) -> Engine:
    return Engine("cpu", paced=False, codes=folder)


# --- edits


def test_after_a_restart_a_known_photo_is_not_encoded_and_shows_the_same_pixels(
    edit: Edit, folder: Path
) -> None:
    first = engine_in(folder)
    before = patch_of(first.answer(edit))
    first.close()
    second = engine_in(folder)
    assert stages_of(second, edit) == {"loading", "decoding"}
    assert np.array_equal(patch_of(second.answer(edit)).pixels, before.pixels)


@pytest.mark.parametrize("what", ["photo", "quad", "model", "steps"])
def test_what_decides_the_codes_is_told_apart(edit: Edit, folder: Path, tmp_path: Path, what: str) -> None:
    first = engine_in(folder)
    edited(first.answer(edit))
    first.close()
    if what == "photo":
        other = save_photo(tmp_path, "other.webp")
        assert other.sha256 != edit.photo.sha256
        edit = dataclasses.replace(edit, photo=other)
    elif what == "quad":
        moved = tuple((x + 1, y) for x, y in QUAD)
        edit = dataclasses.replace(edit, faces=(FaceEdit(moved),))  # type: ignore[arg-type]
    elif what == "model":
        edit = dataclasses.replace(edit, model=str(save_tiny(tmp_path, prior=False)))
    else:
        edit = dataclasses.replace(edit, steps=7)
    assert "encoding" in stages_of(engine_in(folder), edit)


def test_every_quality_has_the_same_codes(edit: Edit, folder: Path) -> None:
    edit = dataclasses.replace(edit, steps=0)
    first = engine_in(folder)
    edited(first.answer(edit))
    first.close()
    for quality in Quality:
        assert "encoding" not in stages_of(engine_in(folder), dataclasses.replace(edit, quality=quality))


def test_codes_of_another_solver_are_not_these(folder: Path) -> None:
    filled(folder)
    assert CodeStore(folder).get(KEY._replace(solver="ab2")) is None


def test_a_copy_of_a_photo_under_another_name_is_known(edit: Edit, folder: Path, tmp_path: Path) -> None:
    first = engine_in(folder)
    edited(first.answer(edit))
    first.close()
    copy = save_photo(tmp_path, "holiday.png")
    assert copy.sha256 == edit.photo.sha256
    assert "encoding" not in stages_of(engine_in(folder), dataclasses.replace(edit, photo=copy))


def test_without_a_folder_nothing_is_kept(edit: Edit, tmp_path: Path) -> None:
    before = set(tmp_path.rglob("*"))
    engine = engine_in(None)
    edited(engine.answer(edit))
    engine.close()
    assert set(tmp_path.rglob("*")) == before
    assert "encoding" in stages_of(engine_in(None), edit)


def test_nothing_but_codes_is_written(edit: Edit, folder: Path) -> None:
    engine = engine_in(folder)
    edited(engine.answer(edit))
    engine.close()
    (path,) = folder.iterdir()
    written = path.read_bytes()
    for private in (edit.photo.sha256, Path(edit.photo.path).name, "Smiling", str(edit.photo.path)):
        assert private.encode() not in written
        assert private not in path.name
    assert picture().tobytes()[:64] not in written
    assert path.stat().st_size < 4 * (16 + 3 * 16 * 16) + 1000


# --- the folder


def test_codes_come_back_to_the_last_bit(folder: Path) -> None:
    states = code(3, Below(torch.randn(1, 3, 16, 16), 949)), Code(None, torch.randn(1, 3, 8, 8))
    with store_in(folder) as store:
        for steps, each in enumerate(states):
            store.put(KEY._replace(steps=steps), each)
    two, one = (CodeStore(folder).get(KEY._replace(steps=steps)) for steps in (0, 1))
    assert same(two, states[0])
    assert two is not None
    assert two.below is not None
    assert states[0].below is not None
    assert torch.equal(two.below.x, states[0].below.x)
    assert two.below.timestep == 949
    assert one is not None
    assert one.z_sem is None
    assert one.below is None


@pytest.mark.parametrize("damage", ["cut", "empty", "text", "foreign", "numbers", "flipped"])
def test_a_damaged_or_foreign_file_is_removed_and_written_anew(folder: Path, damage: str) -> None:
    path = filled(folder)
    whole = path.read_bytes()
    if damage == "cut":
        path.write_bytes(whole[: len(whole) // 2])
    elif damage == "empty":
        path.write_bytes(b"")
    elif damage == "text":
        path.write_text("no tensors at all")
    elif damage == "foreign":
        write_tensors(path, {"x_T": torch.zeros(1, 3, 16, 16)}, {})
    elif damage == "numbers":
        broken = code()
        broken.x_T[0, 0, 0, 0] = float("nan")
        write_tensors(path, {"x_T": broken.x_T}, {"semblance_codes": "1"})
    else:
        path.write_bytes(whole[:4] + bytes([whole[4] ^ 0xFF]) + whole[5:])
    assert CodeStore(folder).get(KEY) is None
    assert not path.exists()
    filled(folder)
    assert same(CodeStore(folder).get(KEY), code())


def test_a_file_that_can_not_be_read_just_now_stays(
    edit: Edit, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    engine = engine_in(folder)
    before = patch_of(engine.answer(edit))
    engine.close()
    (path,) = folder.iterdir()
    whole = path.read_bytes()

    def held(*_: object) -> None:
        raise PermissionError(13, "another program holds it")

    with monkeypatch.context() as patch:
        patch.setattr(code_store, "safe_open", held)
        patch.setattr(code_store.CodeStore, "put", lambda *_: None)
        assert np.array_equal(patch_of(engine_in(folder).answer(edit)).pixels, before.pixels)
    assert path.read_bytes() == whole
    assert "encoding" not in stages_of(engine_in(folder), edit)


def test_codes_that_do_not_fit_the_model_are_not_used(edit: Edit, folder: Path) -> None:
    engine = engine_in(folder)
    before = patch_of(engine.answer(edit))
    engine.close()
    (path,) = folder.iterdir()
    write_tensors(path, {"x_T": torch.zeros(1, 3, 8, 8)}, {"semblance_codes": "1"})
    other = engine_in(folder)
    assert "encoding" in stages_of(other, edit)
    assert np.array_equal(patch_of(other.answer(edit)).pixels, before.pixels)
    other.close()
    assert "encoding" not in stages_of(engine_in(folder), edit)  # the right ones took its place


def test_what_was_used_longest_ago_goes_when_there_is_too_much(folder: Path) -> None:
    size = filled(folder).stat().st_size
    most = 10 * size
    for steps in range(30):
        with store_in(folder, most) as store:  # each looks through the folder at its first file
            store.put(KEY._replace(steps=steps), code())
        for age, path in enumerate(sorted(folder.iterdir(), key=lambda each: each.stat().st_mtime_ns)):
            os.utime(
                path, (1000 + age, 1000 + age)
            )  # the file system's clock may be too coarse to order them
        assert CodeStore(folder).get(KEY._replace(steps=0)) is not None  # always used
        assert sum(path.stat().st_size for path in folder.iterdir()) <= most
    assert CodeStore(folder).get(KEY._replace(steps=29)) is not None
    assert CodeStore(folder).get(KEY._replace(steps=2)) is None


def test_one_store_that_goes_on_writing_stays_within_its_bounds(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    size = filled(folder).stat().st_size
    monkeypatch.setattr(code_store, "ROOM", 3 * size)
    store = CodeStore(folder, 10 * size)
    for steps in range(60):
        store.put(KEY._replace(steps=steps), code())
        if steps % 10 == 9:  # the queue is short
            store.close(30)
            assert sum(path.stat().st_size for path in folder.iterdir()) <= 13 * size
            store = CodeStore(folder, 10 * size)
    store.close(30)


def test_other_files_in_the_folder_are_left_alone(folder: Path) -> None:
    folder.mkdir(parents=True)
    mine = folder / "notes.txt"
    mine.write_bytes(b"x" * 100_000)
    with store_in(folder, 5000) as store:
        for steps in range(6):
            store.put(KEY._replace(steps=steps), code())
    assert mine.exists()


# --- disks and processes


def test_a_folder_that_can_not_be_written_costs_one_line(
    edit: Edit, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    place = tmp_path / "codes"
    place.write_text("a file where the folder should be")
    engine = engine_in(place)
    with caplog.at_level(logging.WARNING):
        for steps in (3, 4, 5):
            edited(engine.answer(dataclasses.replace(edit, steps=steps)))
        engine.close()
    assert [record.name for record in caplog.records if record.name == "core.retouch.code_store"] == [
        "core.retouch.code_store"
    ]


def test_a_full_disk_costs_one_line_and_leaves_nothing(
    folder: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch, store_in(folder) as store:
        patch.setattr("core.tensor_file.save_file", full)
        for steps in range(3):
            store.put(KEY._replace(steps=steps), code())
        store.close(30)
    assert len(caplog.records) == 1
    assert not list(folder.iterdir())
    assert filled(folder).exists()  # when there is room again


def test_a_fault_nobody_thought_of_does_not_end_the_writing(
    folder: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    real, tried = write_tensors, []

    def faulty(*arguments: object) -> None:
        tried.append(arguments)
        if len(tried) < 3:
            raise RuntimeError("no memory for a copy")
        real(*arguments)  # type: ignore[arg-type]

    monkeypatch.setattr(code_store, "write_tensors", faulty)
    with store_in(folder) as store:
        for steps in range(3):
            store.put(KEY._replace(steps=steps), code())
    assert len(list(folder.iterdir())) == 1
    assert [record.message for record in caplog.records] == [
        "codes are not kept, photos are encoded again: no memory for a copy"
    ]


def test_a_disk_that_stands_still_holds_nothing_up(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import threading

    go_on = threading.Event()
    real = write_tensors

    def stuck(*arguments: object) -> None:
        go_on.wait(30)
        real(*arguments)  # type: ignore[arg-type]

    monkeypatch.setattr(code_store, "write_tensors", stuck)
    store = CodeStore(folder)
    for steps in range(100):
        store.put(KEY._replace(steps=steps), code())
    store.close(0.05)
    go_on.set()
    began = time.monotonic()
    store.close(30)
    assert time.monotonic() - began < 25  # it does not wait when there is nothing to wait for
    assert 1 <= len(list(folder.iterdir())) < 30


WRITER = """
import sys, time, torch
from pathlib import Path
from core.autoencoder import Code
from core.protocol import CodeKey
from core.retouch.code_store import CodeStore
torch.set_num_threads(1)
store = CodeStore(Path(sys.argv[1]), int(sys.argv[2]))
key = CodeKey("a" * 64, "b" * 64, ((8.0, 4.0), (8.0, 36.0), (40.0, 36.0), (40.0, 4.0)), 20, "ddim")
first, count = int(sys.argv[3]), int(sys.argv[4])
print("begins", flush=True)
for number in range(first, first + count):
    noise = torch.Generator().manual_seed(number)
    code = Code(torch.randn(1, 16, generator=noise), torch.randn(1, 3, 16, 16, generator=noise))
    while store._queue.full():
        time.sleep(0.001)
    store.put(key._replace(steps=number), code)
store.close(60)
"""


def writer(folder: Path, most_bytes: int, first: int, count: int) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-c", WRITER, str(folder), str(most_bytes), str(first), str(count)]
    return subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE)


def test_two_engines_share_a_folder(folder: Path) -> None:
    most = 60_000
    both = [writer(folder, most, 0, 24), writer(folder, most, 12, 24)]
    said = [each.communicate(timeout=120) for each in both]
    assert [each.returncode for each in both] == [0, 0], said
    assert [error for _, error in said] == [b"", b""]
    found = 0
    for number in range(36):
        there = CodeStore(folder).get(KEY._replace(steps=number))
        if there is not None:
            assert same(there, code(number))
            found += 1
    assert 5 < found < 36
    assert not list(folder.glob(".semblance-*"))


def test_a_process_killed_in_the_middle_leaves_whole_files(folder: Path) -> None:
    process = writer(folder, code_store.MOST_BYTES, 0, 100_000)
    assert process.stdout is not None
    process.stdout.readline()
    while not folder.exists() or len(list(folder.iterdir())) < 20:
        assert process.poll() is None
    process.kill()
    process.communicate()
    names = {path.name for path in folder.iterdir() if not path.name.startswith(".")}
    for number in range(len(names)):
        found = CodeStore(folder).get(KEY._replace(steps=number))
        if found is not None:
            assert same(found, code(number))
    assert {path.name for path in folder.iterdir() if not path.name.startswith(".")} == names  # none damaged
    whole = next(path for path in folder.iterdir() if not path.name.startswith("."))
    temporary = folder / f".semblance-{'0' * 12}-abcdefgh.safetensors"  # as a kill leaves one
    temporary.write_bytes(b"x" * 500)
    os.utime(temporary, (1, 1))
    with store_in(folder, 5000) as store:
        store.put(KEY, code())
    assert not temporary.exists()
    assert leftovers(whole) == []
