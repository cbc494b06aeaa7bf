"""What is no model file, or a damaged one, is called by its name, in words without the library's jargon."""

from __future__ import annotations

import json
import os
import pickle
import struct
import zipfile
from collections import OrderedDict
from pathlib import Path

import pytest
import torch
from safetensors import safe_open
from safetensors.torch import save_file

from core.model_contents import read_contents
from core.model_header import ModelError, about_model, read_header
from core.sentences import Sentence
from tests.core.checkpoint_files import raw_zip
from tests.core.tiny import CODE, save_tiny

JARGON = (
    "Error",
    "safetensors_rust",
    "deserializ",
    "InvalidHeader",
    "MetadataIncomplete",
    "size mismatch",
    "(",
)


class Attack:
    """Pickles into a command."""

    def __init__(self, mark: Path) -> None:
        self._mark = mark

    def __reduce__(self) -> tuple[object, ...]:
        return os.mkdir, (str(self._mark),)


def told(path: Path) -> str:
    """Why it can't be used."""
    with pytest.raises(ModelError) as caught:
        about_model(path)
    said = str(caught.value)
    assert isinstance(said, Sentence)
    assert path.name in said
    return said


def test_a_list_of_contents_is_read_as_the_library_reads_it(tmp_path: Path) -> None:
    path = save_tiny(tmp_path)
    contents = read_contents(path)
    with safe_open(path, "pt") as file:
        assert contents.metadata == file.metadata()
        assert set(contents.tensors) == set(file.keys())
        for name, place in contents.tensors.items():
            piece = file.get_slice(name)
            assert (place.kind, list(place.shape)) == (piece.get_dtype(), piece.get_shape())


@pytest.mark.parametrize("kept", [-1, -1000, 3000, 600, 20])
def test_a_model_that_is_cut_short_says_how_much_is_missing(tmp_path: Path, kept: int) -> None:
    path = save_tiny(tmp_path)
    content = path.read_bytes()
    path.write_bytes(content[:kept])
    said = told(path)
    assert "is cut short" in said
    assert "Copy or download it again" in said
    if kept < 0:
        assert f"{-kept:,} of its {len(content):,} bytes are missing" in said
    assert not any(word in said for word in JARGON)


def test_a_list_of_contents_that_is_damaged(tmp_path: Path) -> None:
    path = save_tiny(tmp_path)
    content = path.read_bytes()
    for damaged in (
        content[:200] + b"\x00\x01" + content[202:],
        content.replace(b'"F32"', b'"Q99"', 1),
        content.replace(b'"data_offsets":[', b'"data_offsets":{', 1),
    ):
        assert damaged != content
        path.write_bytes(damaged)
        said = told(path)
        assert "its list of contents can't be read" in said
        assert not any(word in said for word in JARGON)


def test_a_list_that_is_not_what_the_file_holds(tmp_path: Path) -> None:
    path = save_tiny(tmp_path)
    content = path.read_bytes()
    path.write_bytes(content + b"more")
    assert "not what it holds" in told(path)
    (length,) = struct.unpack("<Q", content[:8])
    listed = json.loads(content[8 : 8 + length])
    listed["latent.mean"]["shape"] = [CODE + 1]
    text = json.dumps(listed).encode()
    path.write_bytes(struct.pack("<Q", len(text)) + text + content[8 + length :])
    assert "not what it holds" in told(path)


@pytest.mark.parametrize("name", ["latent.mean", "attributes.weights", "attributes.biases"])
def test_tensors_of_another_shape_than_described_are_seen_without_loading(tmp_path: Path, name: str) -> None:
    path = save_tiny(tmp_path)
    with safe_open(path, "pt") as file:
        tensors, metadata = {key: file.get_tensor(key) for key in file.keys()}, file.metadata()  # noqa: SIM118
    save_file(tensors | {name: torch.zeros(3, 5)}, path, metadata)
    said = told(path)
    assert "is damaged" in said
    assert not any(word in said for word in JARGON)


@pytest.mark.parametrize("zipped", [True, False])
@pytest.mark.parametrize("protocol", [0, 2, 5])
def test_a_pickle_that_would_run_commands_is_called_dangerous(
    tmp_path: Path, zipped: bool, protocol: int
) -> None:
    mark, path = tmp_path / "harmed", tmp_path / "gift.safetensors"
    attack = pickle.dumps(Attack(mark), protocol)
    if zipped:
        raw_zip(path, attack)
    else:
        path.write_bytes(attack)
    said = told(path)
    assert "is dangerous" in said
    assert "mkdir" in said
    assert "Nothing of it was run" in said
    assert not mark.exists()


@pytest.mark.parametrize("cut", [None, 300])
def test_any_other_pickle_is_not_opened_under_this_name(tmp_path: Path, cut: int | None) -> None:
    path = tmp_path / "model.safetensors"
    torch.save(OrderedDict(a=torch.zeros(400)), path)
    path.write_bytes(path.read_bytes()[:cut])
    for said in (told(path), told(old_pickle(tmp_path))):
        assert "can run commands" in said
        assert "doesn't open it under this name" in said
        assert "rename it to end in .ckpt" in said


def old_pickle(folder: Path) -> Path:
    path = folder / "old.safetensors"
    path.write_bytes(pickle.dumps({"a": [1, 2]}, 4))
    return path


@pytest.mark.parametrize(
    ("content", "part"),
    [
        (b"", "is empty"),
        (b"just some text, no model", "is no model file"),
        (b"cats and dogs, no model", "is no model file"),
        (b"\x10" * 5000, "is no model file"),
        (b"<!DOCTYPE html><title>404</title>", "is a web page"),
        (b"version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 9\n", "git lfs pull"),
    ],
)
def test_what_is_something_else_is_called_so(tmp_path: Path, content: bytes, part: str) -> None:
    path = tmp_path / "m.safetensors"
    path.write_bytes(content)
    assert part in told(path)


def test_an_archive_of_something_else_is_to_be_unpacked(tmp_path: Path) -> None:
    path = tmp_path / "m.safetensors"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("model.safetensors", b"...")
    assert "Unpack it" in told(path)


def test_a_file_that_may_not_be_read_is_not_called_damaged(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = save_tiny(tmp_path)

    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", refuse)
    with pytest.raises(ModelError, match="can't be read: Permission denied") as caught:
        read_header(path)
    assert "damaged" not in str(caught.value)
