"""A run from its pictures to its model, from the command line."""

from __future__ import annotations

import dataclasses
import errno
import json
import shutil
import threading
import time
from contextlib import AbstractContextManager
from pathlib import Path

import pytest
import torch

from core.files import write_atomically
from core.model_file import load_model
from tests.training.conftest import make_labelled
from training import __main__ as command
from training.checkpoint import State
from training.checkpoints import Checkpoints
from training.config import TrainConfig
from training.jobs.folder import RunFolder, condition
from training.launch import AGAIN
from training.loop import Ending, Loop
from training.presets import PRESETS
from training.stages.codes import codes_of
from training.step import StartAgain

pytestmark = pytest.mark.usefixtures("one_thread")

SHORT = [
    "--set",
    "optimisation.total=96",
    "--set",
    "prior_optimisation.total=512",
    "--set",
    "intervals.log=32",
]


def train(run: Path, *words: str) -> int:
    return command.main(["tiny32", "-o", str(run), *SHORT, *words])


@pytest.fixture(scope="module")
def finished(one_thread: None, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with labelled pictures and a finished run on them."""
    place = tmp_path_factory.mktemp("finished")
    data = make_labelled(place)
    words = ["--data", str(data), "--validation", str(place / "val"), "--labels", str(place / "labels.csv")]
    assert train(place / "run", *words, "--seed", "3") == 0
    return place


@pytest.fixture
def run(finished: Path, tmp_path: Path) -> Path:
    """A finished run of the test's own, on pictures of its own."""
    place = tmp_path / "copy"
    shutil.copytree(finished, place)
    config = place / "run" / "config.json"
    config.write_text(config.read_text().replace(str(finished), str(place)))
    return place / "run"


def test_it_ends_in_a_model_with_sliders_prior_and_figures(run: Path) -> None:
    model = load_model(run / "model.safetensors")
    assert model.attributes is not None
    assert model.attributes.names == ("Bright",)
    assert model.prior is not None
    assert model.codes is not None
    assert model.latent is not None
    assert len(model.codes) == 40
    assert torch.allclose(model.codes.mean(0), model.latent.mean, atol=1e-2)
    assert model.card.images == 96
    assert model.card.figures["auroc.Bright"] > 0.8
    assert model.card.figures["edit_effect.Bright"] > 0
    assert TrainConfig.load(run / "config.json").seed == 3
    folder = RunFolder(run)
    assert condition(folder) == "finished"
    stages = [row["stage"] for row in folder.rows()[0]]
    assert sorted(set(stages)) == ["autoencoder", "prior"]
    data = json.loads(folder.data_report.read_text())
    assert (data["train"], data["validation"], len(data["skipped"])) == (40, 4, 0)
    assert json.loads((run / "attributes.json").read_text())[0]["kept"]
    assert "Slider 'Bright'" in folder.log.read_text()


def test_going_on_with_a_finished_run_gives_the_same_model(run: Path) -> None:
    before = (run / "model.safetensors").read_bytes()
    assert command.main(["--resume", "-o", str(run)]) == 0
    assert (run / "model.safetensors").read_bytes() == before


def test_a_changed_data_set_is_refused_in_words(run: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (run.parent / "data" / "07.png").unlink()
    assert command.main(["--resume", "-o", str(run)]) == 2
    said = capsys.readouterr().err
    assert "missing" in said
    assert "07.png" in said
    state = RunFolder(run).read_state()
    assert state is not None
    assert state.status == "failed"
    assert "missing" in state.message


def test_a_run_that_is_cut_short_makes_a_model_and_can_go_on(labelled: Path, tmp_path: Path) -> None:
    folder = tmp_path / "run"
    assert train(folder, "--data", str(labelled), "--max-images", "32") == 0
    assert load_model(folder / "model.safetensors").card.images == 32
    assert command.main(["--resume", "-o", str(folder)]) == 0
    gone_on = load_model(folder / "model.safetensors")
    assert gone_on.card.images == 96
    whole = tmp_path / "whole"
    assert train(whole, "--data", str(labelled)) == 0
    unbroken = load_model(whole / "model.safetensors")
    assert gone_on.prior is not None
    assert unbroken.prior is not None
    for a, b in (
        (gone_on.autoencoder.parameters(), unbroken.autoencoder.parameters()),
        (gone_on.prior.parameters(), unbroken.prior.parameters()),
    ):
        assert all(torch.equal(x, y) for x, y in zip(a, b, strict=True))


def test_a_stopped_run_says_how_to_go_on(
    labelled: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "run"
    taken: list[int] = []
    take = RunFolder.take

    def stop_later(self: RunFolder) -> list[str]:
        taken.append(1)
        return ["stop"] if len(taken) == 8 else list(take(self))

    monkeypatch.setattr(RunFolder, "take", stop_later)
    assert train(folder, "--data", str(labelled)) == 0
    assert "Go on with: semblance train --resume" in capsys.readouterr().out
    assert condition(RunFolder(folder)) == "stopped"
    assert not (folder / "model.safetensors").exists()


def test_a_run_that_is_stopped_on_a_full_disk_says_what_is_lost(
    labelled: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    folder, save = RunFolder(tmp_path / "run"), Checkpoints.save
    full = threading.Event()

    def save_until_full(self: Checkpoints, state: State) -> Path:
        if state.seen > 32:
            full.set()
            folder.send("stop")
            raise OSError(errno.ENOSPC, "No space left on device")
        return save(self, state)

    def write_until_full(path: Path) -> AbstractContextManager[Path]:
        if full.is_set() and path == folder.state_file:
            raise OSError(errno.ENOSPC, "No space left on device")
        return write_atomically(path)

    monkeypatch.setattr(Checkpoints, "save", save_until_full)
    monkeypatch.setattr("training.jobs.json_files.write_atomically", write_until_full)
    assert train(folder.path, "--data", str(labelled), "--set", "intervals.save=32") == 0
    lost = (
        "Stopped while the disk was full. Saved: the training up to 32 images. Lost: the 32 images after that"
    )
    said = capsys.readouterr()
    assert lost in said.out
    assert "everything saved" not in said.out
    assert "The disk of" in said.err
    state = folder.read_state()
    assert state is not None
    assert (state.status, state.done) == ("stopped", 32)
    assert state.message.startswith(lost)
    monkeypatch.undo()
    assert command.main(["--resume", "-o", str(folder.path)]) == 0
    assert load_model(folder.model).card.images == 96


@pytest.mark.parametrize(
    ("where", "what"),
    [
        ("training.run.pictures_of", "the decoded pictures"),
        ("training.run.Codes.save", "the pictures' codes"),
        ("training.run.save_model", "the model"),
    ],
)
def test_what_else_a_stop_on_a_full_disk_leaves_unwritten_is_named(
    labelled: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, where: str, what: str
) -> None:
    folder = RunFolder(tmp_path / "run")

    def full(*_: object, **__: object) -> None:
        folder.send("stop")
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(where, full)
    assert train(folder.path, "--data", str(labelled)) == 0
    state = folder.read_state()
    assert state is not None
    assert state.status == "stopped"
    assert f"the disk was full: {what} could not be written" in state.message
    monkeypatch.undo()
    assert command.main(["--resume", "-o", str(folder.path)]) == 0
    assert folder.model.exists()


def test_a_model_can_be_the_start_of_another(finished: Path, labelled: Path, tmp_path: Path) -> None:
    base = finished / "run" / "model.safetensors"
    folder = tmp_path / "next"
    assert train(folder, "--data", str(labelled), "--base", str(base), "--max-images", "0") == 0
    old, new = load_model(base), load_model(folder / "model.safetensors")
    assert new.card.images == old.card.images
    for a, b in zip(old.autoencoder.parameters(), new.autoencoder.parameters(), strict=True):
        assert torch.equal(a, b)


def test_a_run_can_train_the_prior_alone(finished: Path, labelled: Path, tmp_path: Path) -> None:
    base = finished / "run" / "model.safetensors"
    folder = tmp_path / "prior"
    stages = ["--set", 'stages=["codes","prior"]']
    assert train(folder, "--data", str(labelled), "--base", str(base), *stages, "--seed", "9") == 0
    old, new = load_model(base), load_model(folder / "model.safetensors")
    assert new.prior is not None
    assert old.prior is not None
    assert new.attributes is not None  # kept: they belong to the same codes
    pairs = zip(old.prior.parameters(), new.prior.parameters(), strict=True)
    assert not all(torch.equal(a, b) for a, b in pairs)
    autoencoders = zip(old.autoencoder.parameters(), new.autoencoder.parameters(), strict=True)
    assert all(torch.equal(a, b) for a, b in autoencoders)


def test_the_plain_ddim_baseline(labelled: Path, tmp_path: Path) -> None:
    run = RunFolder(tmp_path / "run")
    config = PRESETS["tiny32"].make()
    unet = dataclasses.replace(config.architecture.unet, code=0, code_map=0)
    config = dataclasses.replace(
        config,
        architecture=dataclasses.replace(config.architecture, unet=unet, encoder=None),
        stages=("autoencoder",),
        data=dataclasses.replace(
            config.data, sources=(str(labelled),), validation=(str(labelled.parent / "val"),)
        ),
        optimisation=dataclasses.replace(config.optimisation, total=64),
        intervals=dataclasses.replace(config.intervals, sample=64),
    )
    run.path.mkdir()
    config.save(run.config)
    assert command.main(["--resume", "-o", str(run.path)]) == 0
    model = load_model(run.model)
    assert model.autoencoder.encoder is None
    assert [file.stem.split("-")[0] for file in run.samples.iterdir()] == ["ddim"]


def test_a_training_that_came_to_nothing_makes_no_model(
    labelled: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "run"
    assert train(folder, "--data", str(labelled), "--set", "optimisation.learning_rate=1e18") == 2
    assert "The training failed at" in capsys.readouterr().err
    assert not (folder / "model.safetensors").exists()


def test_mistakes_are_said(labelled: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    def said(*words: str) -> str:
        assert command.main(list(words)) == 2
        return capsys.readouterr().err

    base = ["tiny32", "-o", str(tmp_path / "run")]
    data = ["--data", str(labelled)]
    assert "There is no" in said(*base, "--data", str(tmp_path / "none"))
    assert not (tmp_path / "run").exists()
    other = ["tiny32", "-o", str(tmp_path / "other"), *data]
    assert "no setting 'imagse'" in said(*other, "--set", "imagse=5")
    assert "no value for 'seed'" in said(*other, "--set", "seed=many")
    assert "'seed' must be at least 0" in said(*other, "--seed", "-1")
    assert "it takes a whole number" in said(*other, "--set", "optimisation.batch=1.5")
    assert "it takes a number" in said(*other, "--set", "optimisation.learning_rate=NaN")
    assert "it takes one of 'centre', 'celeba', 'face'" in said(*other, "--set", "data.crop=round")
    assert "it takes one of 'plain', 'min_snr'" in said(*other, "--set", "objective.weighting=foo")
    assert "no setting 'attributes[0].x'" in said(*other, "--set", 'attributes=[{"x":1}]')
    assert "a share from 0 to 1" in said(*other, "--set", "objective.max_noise_share=2")
    assert "--queue takes no --max-minutes" in said(*other, "--queue", "--max-minutes", "5")
    assert "name=value" in said(*other, "--set", "seed")
    assert "'batch' must be at least 1" in said(*other, "--set", "optimisation.batch=0")
    assert "Give a preset, --data and -o" in said("tiny32")
    assert "There is no run" in said("--resume", "-o", str(tmp_path / "nowhere"))
    assert "no model file" in said(*other, "--base", str(tmp_path / "none.safetensors"))
    assert "it takes one of 'autoencoder'" in said(*other, "--set", 'stages=["autoencodre"]')
    assert "the stages of a run are" in said(*other, "--set", "stages=[]")
    assert "needs the model file to start from" in said(*other, "--set", 'stages=["prior"]')
    latent = ["ffhq128-latent", "-o", str(tmp_path / "other"), *data]
    assert "starts from a model of 'ffhq128': give it by --base" in said(*latent)
    assert not (tmp_path / "other").exists()
    for number in range(1, 40):
        (labelled / f"{number:02}.png").unlink()
    assert "1 pictures are too few" in said(*other)


def test_two_trainings_of_one_run_are_refused(run: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = (run / "config.json").read_bytes()
    with RunFolder(run).hold():
        for words in ([], ["--set", "intervals.keep=9"]):
            assert command.main(["--resume", "-o", str(run), *words]) == 2
            assert "is being trained already" in capsys.readouterr().err
        assert command.main(["tiny32", "-o", str(run), "--data", str(run.parent / "data")]) == 2
        assert "already holds a run" in capsys.readouterr().err
    assert (run / "config.json").read_bytes() == before


def test_what_the_checkpoints_stand_on_can_not_be_changed(
    run: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    names = sorted(path.name for path in (run / "checkpoints").iterdir())
    for setting in ("architecture.unet.code_map=4", "prior.layers=5", "seed=4"):
        assert command.main(["--resume", "-o", str(run), "--set", setting]) == 2
        assert "can't be changed once a run has begun" in capsys.readouterr().err
    assert command.main(["--resume", "--base", "x", "-o", str(run)]) == 2
    assert "its own preset" in capsys.readouterr().err
    assert sorted(path.name for path in (run / "checkpoints").iterdir()) == names


def test_pictures_that_were_moved_are_named_anew(run: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = (run / "model.safetensors").read_bytes()
    for name in ("data", "val"):
        (run.parent / name).rename(run.parent / f"moved {name}")
    assert command.main(["--resume", "-o", str(run)]) == 2
    capsys.readouterr()
    places = ["--data", str(run.parent / "moved data"), "--validation", str(run.parent / "moved val")]
    table = run.parent / "labels.csv"
    table.write_text(table.read_text().replace("\ndata/", "\nmoved data/").replace("\nval/", "\nmoved val/"))
    assert command.main(["--resume", "-o", str(run), *places]) == 0
    assert load_model(run / "model.safetensors").card.images == 96
    assert len((run / "model.safetensors").read_bytes()) == pytest.approx(len(before), abs=64)


def test_a_pause_outside_the_training_keeps_the_runs_place(
    labelled: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder, seen = RunFolder(tmp_path / "run"), list[str]()
    codes = codes_of

    def paused(*arguments: object, **words: object) -> object:
        if not seen:
            folder.send("pause")
            seen.append("sent")
            threading.Thread(target=look_and_resume).start()
            time.sleep(0.3)  # until the command file is looked at again
        return codes(*arguments, **words)  # type: ignore[arg-type]

    def look_and_resume() -> None:
        deadline = time.monotonic() + 30
        while time.monotonic() < deadline:
            state = folder.read_state()
            if state is not None and state.status == "paused":
                seen.append(state.stage)
                break
            time.sleep(0.02)
        folder.send("resume")

    monkeypatch.setattr("training.run.codes_of", paused)
    assert train(folder.path, "--data", str(labelled)) == 0
    assert seen == ["sent", "codes"]
    assert folder.model.exists()


def test_ctrl_c_twice_ends_at_once(
    labelled: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def interrupted(loop: Loop) -> Ending:
        raise KeyboardInterrupt

    monkeypatch.setattr(Loop, "run", interrupted)
    assert train(tmp_path / "run", "--data", str(labelled)) == 130
    assert "Ended at once. Go on with" in capsys.readouterr().err
    assert condition(RunFolder(tmp_path / "run")) == "interrupted"


def test_processes_that_start_again_find_the_smaller_size(
    run: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    sizes: list[int] = []

    def short_of_memory(loop: Loop) -> Ending:
        sizes.append(loop._micro_batch)
        loop._report()
        raise StartAgain(4)

    monkeypatch.setattr(Loop, "run", short_of_memory)
    for _ in range(2):
        assert command.main(["--resume", "-o", str(run)]) == AGAIN
    assert sizes == [0, 4]
    state = RunFolder(run).read_state()
    assert state is not None
    assert state.micro_batch == 4
    assert "all processes start again with 4 examples at a time" in capsys.readouterr().err


def test_mistakes_are_said_before_several_processes_start(
    run: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert command.main(["--resume", "-o", str(run), "--gpus", "3"]) == 2
    assert "Choose a multiple of 3" in capsys.readouterr().err
    assert command.main(["--resume", "-o", str(run), "--gpus", "0"]) == 2
    assert "'processes' must be at least 1" in capsys.readouterr().err
    (run.parent / "data" / "07.png").unlink()
    assert command.main(["--resume", "-o", str(run), "--gpus", "2"]) == 2
    assert "07.png" in capsys.readouterr().err


def test_damaged_settings_are_said(run: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (run / "config.json").write_text("{")
    assert command.main(["--resume", "-o", str(run)]) == 2
    assert "holds no settings of a training run" in capsys.readouterr().err
    (run / "config.json").write_text('{"version": 99}')
    assert command.main(["--resume", "-o", str(run)]) == 2
    assert "later version" in capsys.readouterr().err


def test_the_list_explains_every_preset(capsys: pytest.CaptureFixture[str]) -> None:
    assert command.main(["--list"]) == 0
    said = capsys.readouterr().out
    assert all(name in said for name in PRESETS)
