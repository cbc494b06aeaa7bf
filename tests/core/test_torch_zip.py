"""Tensors come out of `torch.save` files as torch would read them, and bad files end in a sentence."""

from __future__ import annotations

import io
import zipfile
from collections import OrderedDict
from pathlib import Path

import pytest
import torch
from torch import Tensor, nn

from core.model_file import ModelError
from core.torch_zip import TorchZip
from core.unpickle import TensorEntry
from tests.core.checkpoint_files import raw_zip


def read_all(path: Path) -> dict[str, Tensor]:
    """Every tensor of a file that holds a dictionary of them."""
    with TorchZip(path) as file:
        assert isinstance(file.contents, dict)
        entries = {name: entry for name, entry in file.contents.items() if isinstance(entry, TensorEntry)}
        assert len(entries) == len(file.contents)
        return {name: file.tensor(entry) for name, entry in entries.items()}


def refusal(path: Path) -> str:
    """The sentences a user gets for this file."""
    with pytest.raises(ModelError) as caught:
        read_all(path)
    text = str(caught.value)
    assert path.name in text
    assert text.endswith(".")
    assert text.count(". ") >= 1, "it does not say what to do"
    assert len(text) < 400
    return text


def entry_pickle(
    count: int = 4,
    shape: tuple[int, ...] = (4,),
    stride: tuple[int, ...] = (1,),
    offset: int = 0,
    kind: str = "Float",
) -> bytes:
    """The pickle of {"w": tensor} with a tensor described so."""

    def numbers(values: tuple[int, ...]) -> bytes:
        return b"(" + b"".join(number(value) for value in values) + b"t"

    def number(value: int) -> bytes:
        return b"\x8a\x10" + value.to_bytes(16, "little", signed=True)

    storage = (
        f"(X\x07\x00\x00\x00storagectorch\n{kind}Storage\nX\x01\x00\x00\x000X\x03\x00\x00\x00cpu".encode()
    )
    described = b"(" + storage + number(count) + b"tQ" + number(offset) + numbers(shape) + numbers(stride)
    return b"\x80\x02}X\x01\x00\x00\x00wctorch._utils\n_rebuild_tensor_v2\n" + described + b"\x89}tRs."


def test_tensors_are_those_that_torch_reads(tmp_path: Path) -> None:
    base = torch.randn(6, 5, 4)
    saved = OrderedDict(
        plain=base,
        turned=base.permute(2, 0, 1),
        slice=base[2:5, 1::2],
        repeated=base[:1].squeeze(0),
        scalar=torch.tensor(3.5),
        parameter=nn.Parameter(torch.ones(3)),
        half=torch.randn(7).half(),
        bfloat=torch.randn(7).bfloat16(),
        double=torch.randn(3, dtype=torch.float64),
        whole=torch.arange(9),
        flags=torch.tensor([True, False]),
        column=base.as_strided((6, 1), (20, 77), 3),
    )
    torch.save(saved, tmp_path / "a.pt")
    expected = torch.load(tmp_path / "a.pt", weights_only=True)
    ours = read_all(tmp_path / "a.pt")
    assert ours.keys() == expected.keys()
    for name, tensor in expected.items():
        assert ours[name].dtype == tensor.dtype
        assert ours[name].is_contiguous()
        assert torch.equal(ours[name], tensor.detach())


def test_a_handmade_file_is_read(tmp_path: Path) -> None:
    """The files below differ from this one in what is wrong with them."""
    data = torch.arange(4.0).numpy().tobytes()
    tensors = read_all(raw_zip(tmp_path / "a.ckpt", entry_pickle(), {"0": data}))
    assert tensors["w"].tolist() == [0, 1, 2, 3]


@pytest.mark.parametrize(
    ("pickled", "word"),
    [
        (entry_pickle(count=10**12), "shorter"),
        (entry_pickle(count=3), "larger"),
        (entry_pickle(count=-4), "larger"),
        (entry_pickle(shape=(5,)), "larger"),
        (entry_pickle(shape=(10**9,), stride=(0,)), "larger"),
        (entry_pickle(shape=(4,), offset=1), "larger"),
        (entry_pickle(shape=(2,), stride=(4,)), "larger"),
        (entry_pickle(shape=(2,), stride=(2**100,)), "larger"),
        (entry_pickle(shape=(0,), offset=10**9), "larger"),
        (entry_pickle(shape=(-4,)), "damaged"),
        (entry_pickle(stride=(-1,)), "damaged"),
        (entry_pickle(offset=-1), "damaged"),
        (entry_pickle(shape=(2, 2)), "damaged"),
        (entry_pickle(kind="Quantized"), "unknown type"),
        (b"\x80\x02}", "cut short"),
    ],
)
def test_impossible_tensors_are_refused(pickled: bytes, word: str, tmp_path: Path) -> None:
    assert word in refusal(raw_zip(tmp_path / "a.ckpt", pickled, {"0": bytes(16)}))


def test_missing_numbers_are_refused(tmp_path: Path) -> None:
    assert "missing" in refusal(raw_zip(tmp_path / "a.ckpt", entry_pickle()))


@pytest.mark.parametrize("member", ["data.pkl", "data/0", "byteorder"])
def test_zip_bombs_are_refused(member: str, tmp_path: Path) -> None:
    """200 megabytes of zeros, packed into 200 kilobytes: PyTorch never packs."""
    path = tmp_path / "bomb.ckpt"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in ("data.pkl", "data/0", "byteorder"):
            data = entry_pickle(count=50 << 20) if name == "data.pkl" else b"little"
            info = zipfile.ZipInfo(f"archive/{name}")
            if name == member:
                info.compress_type, data = zipfile.ZIP_DEFLATED, bytes(200 << 20)
            archive.writestr(info, data)
    assert path.stat().st_size < 1 << 20
    assert "compressed" in refusal(path)


def test_damaged_numbers_are_refused(tmp_path: Path) -> None:
    path = raw_zip(tmp_path / "a.ckpt", entry_pickle(), {"0": b"0123456789abcdef"})
    path.write_bytes(path.read_bytes().replace(b"0123456789abcdef", b"0123456789abcdeX"))
    assert "damaged" in refusal(path)


def test_other_byte_order_is_refused(tmp_path: Path) -> None:
    path = raw_zip(tmp_path / "a.ckpt", entry_pickle(), {"0": bytes(16)})
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("archive/data.pkl", entry_pickle())
        archive.writestr("archive/byteorder", b"big")
    assert "byte order" in refusal(path)


def test_files_that_are_no_checkpoints(tmp_path: Path) -> None:
    old = io.BytesIO()
    torch.save({"w": torch.zeros(1)}, old, _use_new_zipfile_serialization=False)
    picture = io.BytesIO()
    with zipfile.ZipFile(picture, "w") as archive:
        archive.writestr("holiday.jpg", b"")
    cases = {
        "empty.ckpt": (b"", "0 bytes"),
        "notes.ckpt": (b"Dear diary, this is not a checkpoint.\n" * 20, "not a checkpoint"),
        "drive.ckpt": (b"\n<!DOCTYPE html><html><title>Quota exceeded</title>", "web page"),
        "old.ckpt": (old.getvalue(), "before version 1.6"),
        "pictures.ckpt": (picture.getvalue(), "not one that PyTorch wrote"),
    }
    for name, (data, word) in cases.items():
        (tmp_path / name).write_bytes(data)
        assert word in refusal(tmp_path / name)
    assert "no file" in refusal(tmp_path / "nothing.ckpt")
    assert "no file" in refusal(tmp_path)


def test_every_truncation_is_refused(tmp_path: Path) -> None:
    whole = raw_zip(tmp_path / "whole.ckpt", entry_pickle(), {"0": bytes(16)}).read_bytes()
    path = tmp_path / "cut.ckpt"
    for length in range(1, len(whole), 7):
        path.write_bytes(whole[:length])
        refusal(path)
    path.write_bytes(whole[: len(whole) - 30])
    assert "cut short" in refusal(path)
