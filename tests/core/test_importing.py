"""Official checkpoints are recognised by their contents and become models; what would do harm is named."""

from __future__ import annotations

import os
import pickle
from collections.abc import Callable
from pathlib import Path

import pytest
import torch

from core import protocol
from core.engine import Engine
from core.model_file import load_model
from core.official import import_official
from core.protocol import (
    CheckpointFound,
    Exported,
    Failed,
    FileRefused,
    FilesInspected,
    ImportOfficial,
    Trouble,
)
from core.unpickle import Command, is_command, unpickle
from tests.core.checkpoint_files import raw_zip
from tests.core.tiny import save_tiny


class Calls:
    """Pickles into a call of a function."""

    def __init__(self, function: Callable[..., object], *arguments: object) -> None:
        self._call = (function, arguments)

    def __reduce__(self) -> tuple[object, ...]:
        return self._call


@pytest.fixture
def engine() -> Engine:
    return Engine("cpu")


@pytest.fixture
def golden(shared_dir: Path) -> Path:
    return shared_dir / "golden" / "checkpoints"


def inspected(engine: Engine, *paths: Path) -> tuple[CheckpointFound | FileRefused, ...]:
    reply = engine.answer(protocol.InspectFiles(tuple(str(path) for path in paths)))
    assert isinstance(reply, FilesInspected)
    return reply.files


def request_for(golden: Path, target: Path) -> ImportOfficial:
    base, latent, classifier = (
        str(golden / f"tiny32_autoenc{part}" / "last.ckpt") for part in ("", "_latent", "_cls")
    )
    return ImportOfficial(str(target), base, latent, classifier, name="Tiny", licence="MIT")


def test_the_golden_checkpoints_are_recognised(engine: Engine, golden: Path) -> None:
    files = [*sorted(golden.glob("*/last.ckpt")), golden / "tiny32_autoenc" / "latent.pkl"]
    found = {Path(each.path).parent.name: each for each in inspected(engine, *files[:-1])}
    kinds = {name: each.kind for name, each in found.items() if isinstance(each, CheckpointFound)}
    assert kinds == {
        "tiny32_autoenc": "autoencoder", "tiny32_autoenc_latent": "latent",
        "tiny32_autoenc_cls": "classifier", "tiny32_ddpm": "plain",
    }  # fmt: skip
    (statistics,) = inspected(engine, files[-1])
    assert isinstance(statistics, CheckpointFound)
    assert (statistics.kind, statistics.family, statistics.code) == ("statistics", "tiny32", 64)
    base = found["tiny32_autoenc"]
    assert isinstance(base, CheckpointFound)
    assert (base.name, base.family, base.code, base.image_size) == ("tiny32_autoenc", "tiny32", 64, 32)


def test_the_golden_checkpoints_become_one_model(engine: Engine, golden: Path, tmp_path: Path) -> None:
    wanted = request_for(golden, tmp_path / "tiny.safetensors")
    told: list[protocol.Reply] = []
    assert engine.answer(wanted, told.append) == Exported(wanted.path)
    made = load_model(Path(wanted.path))
    right = import_official(Path(wanted.autoencoder), Path(wanted.latent), Path(wanted.classifier))
    assert (made.card.name, made.card.licence) == ("Tiny", "MIT")
    for name, value in right.autoencoder.state_dict().items():
        assert torch.equal(value, made.autoencoder.state_dict()[name])
    assert made.prior is not None
    assert made.attributes is not None
    assert len(made.attributes.names) == 40
    loading = [each for each in told if isinstance(each, protocol.Progress) and each.stage == "loading"]
    assert 0 <= loading[0].done <= loading[-1].done <= loading[-1].total


def test_an_import_stops_within_a_tensor_and_leaves_nothing(
    engine: Engine, golden: Path, tmp_path: Path
) -> None:
    wanted = request_for(golden, tmp_path / "tiny.safetensors")
    asked = [0]

    def stopped() -> bool:
        asked[0] += 1
        return asked[0] > 30

    assert engine.answer(wanted, stopped=stopped) == protocol.Cancelled()
    assert asked[0] == 31
    assert not list(tmp_path.iterdir())


def test_a_place_that_cannot_be_written_is_said(engine: Engine, golden: Path, tmp_path: Path) -> None:
    reply = engine.answer(request_for(golden, tmp_path / "nowhere" / "tiny.safetensors"))
    assert isinstance(reply, Failed)
    assert reply.trouble is Trouble.NOT_WRITTEN
    assert "can't be written" in reply.message


def test_files_of_different_models_are_said(engine: Engine, golden: Path, tmp_path: Path) -> None:
    plain = golden / "tiny32_ddpm" / "last.ckpt"
    classifier = golden / "tiny32_autoenc_cls" / "last.ckpt"
    reply = engine.answer(
        ImportOfficial(str(tmp_path / "x.safetensors"), str(plain), classifier=str(classifier))
    )
    assert isinstance(reply, Failed)
    assert reply.trouble is Trouble.BAD_MODEL
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("zipped", [True, False])
def test_a_file_that_would_run_commands_is_called_dangerous(
    engine: Engine, tmp_path: Path, zipped: bool
) -> None:
    mark, path = tmp_path / "harmed", tmp_path / "gift.ckpt"
    attack = pickle.dumps({"state_dict": Calls(os.mkdir, str(mark))}, 2)
    if zipped:
        raw_zip(path, attack)
    else:
        path.write_bytes(attack)
    (refused,) = inspected(engine, path)
    assert isinstance(refused, FileRefused)
    assert "dangerous" in refused.message
    assert "mkdir" in refused.message
    assert "Nothing of it was run" in refused.message
    assert not mark.exists()
    reply = engine.answer(ImportOfficial(str(tmp_path / "x.safetensors"), str(path)))
    assert isinstance(reply, Failed)
    assert "dangerous" in reply.message
    assert not mark.exists()


def test_what_is_no_checkpoint_is_said_and_does_not_hide_the_others(engine: Engine, tmp_path: Path) -> None:
    noise, empty, ours = tmp_path / "noise.ckpt", tmp_path / "empty.ckpt", save_tiny(tmp_path)
    noise.write_bytes(os.urandom(3000))
    empty.touch()
    said = inspected(engine, noise, empty, ours, tmp_path / "gone.ckpt")
    assert all(isinstance(each, FileRefused) for each in said)
    words = [each.message for each in said if isinstance(each, FileRefused)]
    for part, message in zip(
        ("PyTorch did not write it", "is empty", "PyTorch", "no file"), words, strict=True
    ):
        assert part in message


@pytest.mark.parametrize(
    "name",
    ["os.system", "posix.system", "nt.system", "builtins.eval", "__builtin__.exec", "subprocess.Popen",
     "runpy._run_code", "importlib.import_module", "urllib.request.urlopen", "pathlib.Path.unlink"],
)  # fmt: skip
def test_commands_are_known(name: str) -> None:
    module, _, last = name.rpartition(".")
    assert is_command(name)
    with pytest.raises(Command, match="no checkpoint has"):
        unpickle(f"\x80\x02c{module}\n{last}\n.".encode("latin1"), wary=True)


@pytest.mark.parametrize(
    "name",
    ["collections.OrderedDict", "torch._utils._rebuild_tensor_v2", "builtins.set", "pathlib.PosixPath",
     "pytorch_lightning.callbacks.model_checkpoint.ModelCheckpoint", "choices.ModelName", "ostrich.system"],
)  # fmt: skip
def test_what_checkpoints_name_is_no_command(name: str) -> None:
    assert not is_command(name)
