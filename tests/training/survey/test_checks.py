"""What is wrong is found before a training begins, and said with its remedy."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from tests.training.data.made import fill
from tests.training.survey.heard import Heard
from training.jobs.folder import RunFolder
from training.step import TooLittleMemory
from training.survey import machine_checks
from training.survey.checks import check_plan
from training.survey.machine import describe_machine
from training.survey.needs import explain_needs
from training.survey.talk import Talk
from training.survey.trial import try_out


def found(*words: object) -> list[tuple[str, str, bool]]:
    """(page, sentence, whether it stops) of each finding; every one must say what to do."""
    heard = Heard()
    check_plan([str(word) for word in words], Talk(heard))
    findings = heard.of("finding")
    assert heard.result["stops"] == sum(line["stops"] for line in findings)
    for line in findings:
        text = line["text"]
        told = text["sentence"] if isinstance(text, dict) else text
        assert line["remedy"] or told.count(".") > 1 or ":" in told, told
    return [(line["page"], _said(line["text"]), line["stops"]) for line in findings]


def _said(text: object) -> str:
    if not isinstance(text, dict):
        return str(text)
    values = {name: _said(value) for name, value in text["values"].items()}
    return str(text["sentence"]).format(**values)


@pytest.fixture
def pictures(tmp_path: Path) -> Path:
    """Enough to begin."""
    return fill(tmp_path / "set", 12)


def test_a_good_plan_has_only_the_number_of_pictures_against_it(pictures: Path, tmp_path: Path) -> None:
    assert found("tiny32", "--data", pictures, "-o", tmp_path / "run") == [
        ("pictures", "12 pictures are few: the model will know them by heart.", False)
    ]
    assert not (tmp_path / "run").exists()


def test_all_that_is_missing_is_found_at_once(tmp_path: Path) -> None:
    said = found(
        "ffhq128-latent", "--data", tmp_path / "gone", "--labels", tmp_path / "no.csv", "--set", "seed=1"
    )
    assert said == [
        ("pictures", f"There is no {tmp_path / 'gone'}.", True),
        ("attributes", f"There is no table of labels {tmp_path / 'no.csv'}.", True),
        ("summary", "No folder is chosen for the training.", True),
    ]
    assert [page for page, _, _ in found()] == ["pictures", "kind", "summary"]


def test_too_few_damaged_and_small_pictures(tmp_path: Path) -> None:
    folder = fill(tmp_path / "set", 5)
    run = tmp_path / "run"
    said = found("portrait64", "--data", folder, "-o", run)
    assert ("pictures", "5 pictures are too few to learn from.", True) in said
    assert ("crop", "Most pictures have fewer than 64 pixels a side and must be enlarged.", False) in said
    for number in range(5, 12):
        (folder / f"{number}.png").write_bytes(b"broken")
    said = found("tiny32", "--data", folder, "-o", run)
    assert any(page == "crop" and text.startswith("7 of 12 pictures") for page, text, _ in said)


def test_a_crop_that_fits_no_picture(pictures: Path, tmp_path: Path) -> None:
    said = found("tiny32", "--data", pictures, "--crop", "face", "-o", tmp_path / "run")
    assert [(page, stops) for page, text, stops in said if "None of 12" in text] == [("crop", True)]


def test_labels_that_do_not_fit(pictures: Path, tmp_path: Path) -> None:
    table = tmp_path / "labels.csv"
    table.write_text("file,glad\n" + "".join(f"set/{n:05d}.png,1\n" for n in range(12)))
    rules = (
        '[{"name":"Glad","column":"glad","without":0,"with_":1,"examples":"binary"},'
        '{"name":"Sad","column":"sad","without":0,"with_":1,"examples":"binary"}]'
    )
    base = ["tiny32", "--data", pictures, "-o", tmp_path / "run", "--labels", table]
    said = [text for page, text, _ in found(*base, "--set", f"attributes={rules}") if page == "attributes"]
    assert said == [
        "Slider Glad has pictures of one kind only: 12 with it, 0 without.",
        "The labels have no column sad for the slider Sad.",
    ]
    table.write_text("file,glad\nother.png,1\n")
    said = [text for page, text, stops in found(*base) if page == "attributes" and stops]
    assert len(said) == 1
    assert "names none of the pictures" in said[0]


def test_settings_and_models_to_start_from(pictures: Path, tmp_path: Path) -> None:
    base = ["--data", pictures, "-o", tmp_path / "run"]
    assert ("kind", "A setting can't be used: there is no setting 'sed'.", True) in found(
        "tiny32", *base, "--set", "sed=3"
    )
    assert ("kind", "ffhq128-latent goes on from a model that is there already.", True) in found(
        "ffhq128-latent", *base
    )
    gone = tmp_path / "gone.safetensors"
    assert ("kind", f"There is no model file {gone}.", True) in found("tiny32", *base, "--base", gone)
    gone.write_bytes(b"no model")
    assert [page for page, _, stops in found("tiny32", *base, "--base", gone) if stops] == ["kind"]


def test_what_the_machine_has_not(pictures: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    base = ["--data", pictures, "-o", tmp_path / "run"]
    monkeypatch.setattr(machine_checks, "cards", list)
    said = found("tiny32", *base, "--gpus", "3")
    assert ("machine", "3 graphics cards are asked for, and this computer has 0.", True) in said
    assert any(page == "machine" and "can't be shared evenly" in text for page, text, _ in said)
    said = found("tiny32", *base, "--set", "compute.device=tpu")
    assert any(page == "machine" and "no device 'tpu'" in text for page, text, _ in said)
    monkeypatch.setattr(machine_checks, "free_bytes", lambda _: 1000)
    assert [page for page, text, stops in found("tiny32", *base) if stops] == ["summary"]
    monkeypatch.setattr("training.estimate.available_memory", lambda _: 1e8)
    assert ("kind", "This computer has too little memory for this kind of model.", True) in found(
        "tiny32", *base
    )


def test_the_users_own_settings_must_have_room(
    pictures: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("training.estimate.available_memory", lambda _: 8e9)
    base = ["tiny32", "--data", pictures, "-o", tmp_path / "run"]
    hopeless = ["--set", "optimisation.batch=1000000"]
    stops = [(page, text) for page, text, stops in found(*base, *hopeless) if stops]
    assert len(stops) == 1
    assert stops[0][0] == "kind"
    assert stops[0][1].startswith("Steps of 1000000 pictures or codes need")
    with pytest.raises(TooLittleMemory, match=r"which this computer has not\. Set optimisation\.batch to"):
        try_out([str(word) for word in (*base, *hopeless)], Talk(Heard()), steps=1)
    heard = Heard()
    explain_needs([str(word) for word in (*base, *hopeless)], Talk(heard))
    most = int(heard.of("finding")[0]["remedy"]["values"]["most"])
    assert not [text for _, text, stops in found(*base, "--set", f"optimisation.batch={most}") if stops]
    assert [text for _, text, stops in found(*base, "--set", f"optimisation.batch={most + 1}") if stops]


def test_networks_that_do_not_fit_each_other_are_refused_in_words(pictures: Path, tmp_path: Path) -> None:
    base = ["tiny32", "--data", pictures, "-o", tmp_path / "run"]
    for setting, word in (
        ("architecture.unet.image_size=64", "must be the same: set both"),
        ("architecture.unet.code=64", "must be the same: set both"),
    ):
        stops = [text for page, text, stops in found(*base, "--set", setting) if stops]
        assert [word in text for text in stops] == [True]
    both = [f"architecture.{part}.image_size=50" for part in ("unet", "encoder")]
    stops = [text for _, text, stops in found(*base, "--set", both[0], "--set", both[1]) if stops]
    assert "'image_size' must be a multiple of" in stops[0]


def test_what_a_training_needs_follows_its_settings(pictures: Path, tmp_path: Path) -> None:
    def needs(*settings: str) -> dict[str, object]:
        heard = Heard()
        words = ["tiny32", "--data", str(pictures), "-o", str(tmp_path / "run")]
        explain_needs([*words, *(word for each in settings for word in ("--set", each))], Talk(heard))
        return heard.result

    usual = needs()
    large = needs(
        *(f"architecture.{part}.image_size=64" for part in ("unet", "encoder")), "optimisation.total=640"
    )
    assert (usual["size"], large["size"]) == (32, 64)
    assert large["totals"] == {"autoencoder": 640, "prior": 2000}
    assert large["picture"] == 4 * usual["picture"]  # type: ignore[operator]
    for name in ("memory", "checkpoints"):
        assert large[name] > usual[name]  # type: ignore[operator]
    assert large["seconds"]["autoencoder"] > 4 * usual["seconds"]["autoencoder"]  # type: ignore[index]


def test_where_the_run_cannot_be(pictures: Path, tmp_path: Path) -> None:
    run = RunFolder(tmp_path / "run")
    run.path.mkdir()
    run.config.write_text("{}")
    assert ("summary", f"{run.path} holds a training already.", True) in found(
        "tiny32", "--data", pictures, "-o", run.path
    )
    assert ("summary", f"The training would be kept among its own pictures, in {pictures}.", True) in found(
        "tiny32", "--data", pictures, "-o", pictures
    )
    blocked = tmp_path / "file"
    blocked.touch()
    assert ("summary", f"Nothing can be written to {blocked}.", True) in found(
        "tiny32", "--data", pictures, "-o", blocked / "run"
    )
    far = Path("/proc/none/such/run")
    if sys.platform == "linux":
        said = found("tiny32", "--data", pictures, "-o", far)
        assert ("summary", f"There is no {far.parent}, and it can't be made in /proc.", True) in said
        assert not any("free" in text for _, text, _ in said)  # of a disk that there is not
        heard = Heard()
        describe_machine(far, Talk(heard))
        assert heard.lines[0]["free"] is None
    if os.name == "posix" and os.geteuid() != 0:
        tmp_path.chmod(0o500)
        said = found("tiny32", "--data", pictures, "-o", tmp_path / "new")
        tmp_path.chmod(0o700)
        assert ("summary", f"Nothing can be written to {tmp_path}.", True) in said
