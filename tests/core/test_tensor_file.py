"""Tensors on disks that take no more."""

from __future__ import annotations

import errno
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
import torch
from safetensors import SafetensorError

from core.tensor_file import write_tensors

if sys.platform == "win32":
    pytest.skip("needs limits of file sizes", allow_module_level=True)

import resource


@pytest.fixture
def small_disk() -> Iterator[None]:
    """No file may become larger than 4096 bytes."""
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (4096, limits[1]))
    yield
    resource.setrlimit(resource.RLIMIT_FSIZE, limits)


def test_a_full_disk_is_known_by_the_systems_number(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise SafetensorError(
            "Error while serializing: I/O error: No space left on device (os error 28)"  # its words
        )

    monkeypatch.setattr("core.tensor_file.save_file", full)
    with pytest.raises(OSError, match="No space left") as raised:
        write_tensors(tmp_path / "a.safetensors", {"a": torch.zeros(10)}, {})
    assert raised.value.errno == errno.ENOSPC
    assert not list(tmp_path.iterdir())


def test_what_the_disk_refuses_leaves_the_old_file_and_no_other(tmp_path: Path, small_disk: None) -> None:
    path = tmp_path / "a.safetensors"
    write_tensors(path, {"a": torch.zeros(10)}, {})
    before = path.read_bytes()
    with pytest.raises(OSError, match="too large") as raised:
        write_tensors(path, {"a": torch.zeros(100_000)}, {})
    assert raised.value.errno == errno.EFBIG
    assert [(each, each.read_bytes()) for each in tmp_path.iterdir()] == [(path, before)]
