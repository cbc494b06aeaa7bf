"""What this computer has, what the kinds take on it, and a trial of one."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.training.data.made import fill
from tests.training.survey.heard import Heard
from training.estimate import estimate
from training.presets import PRESETS
from training.survey import trial
from training.survey.kinds import explain_kinds
from training.survey.machine import describe_machine, free_bytes
from training.survey.talk import Talk, Unwanted
from training.survey.trial import try_out


def test_the_machine_is_described(tmp_path: Path) -> None:
    heard = Heard()
    describe_machine(tmp_path / "not" / "there", Talk(heard))
    machine = heard.lines[0]
    assert machine["kind"] == "machine"
    assert machine["device"] in ("cpu", "cuda", "mps")
    assert machine["processors"] >= 1
    assert machine["free"] == pytest.approx(free_bytes(tmp_path), rel=0.1)
    assert bool(machine["cards"]) is (machine["device"] != "cpu")


def test_every_kind_is_explained(monkeypatch: pytest.MonkeyPatch) -> None:
    ours = {name: preset for name, preset in PRESETS.items() if not preset.paper}
    monkeypatch.setattr("training.survey.kinds.PRESETS", ours)
    heard = Heard()
    explain_kinds(Talk(heard))
    kinds = {line["name"]: line for line in heard.of("preset")}
    assert list(kinds) == list(ours)
    tiny, expected = kinds["tiny32"], estimate(PRESETS["tiny32"])
    assert (tiny["size"], tiny["total"], tiny["batch"], tiny["fits"]) == (32, 320, 16, True)
    assert tiny["checkpoints"] + tiny["model"] == expected.disk
    assert set(tiny["seconds"]) == {"autoencoder", "prior"}
    assert kinds["portrait128"]["weights"] > kinds["portrait64"]["weights"] > tiny["weights"]


@pytest.mark.usefixtures("one_thread")
def test_a_trial_measures_what_the_estimate_only_guesses(tmp_path: Path) -> None:
    folder = fill(tmp_path / "set", 2)
    words = ["tiny32", "--data", str(folder), "-o", str(tmp_path / "run")]
    heard = Heard()
    try_out(words, Talk(heard), steps=3)
    result = heard.result
    assert [line["stage"] for line in heard.of("progress")].count("prior") >= 1
    assert result["seconds"]["autoencoder"] == pytest.approx(320 / result["rate"]["autoencoder"])
    assert result["seconds"]["prior"] == pytest.approx(2000 / result["rate"]["prior"])
    assert result["batch"] == 16
    assert result["memory"] > 1e7
    assert result["checkpoints"] == estimate(PRESETS["tiny32"]).checkpoints
    assert not (tmp_path / "run").exists()
    double = Heard()
    try_out([*words, "--set", "optimisation.total=640"], Talk(double), steps=3)
    assert double.result["seconds"]["autoencoder"] == pytest.approx(
        640 / double.result["rate"]["autoencoder"]
    )


@pytest.mark.usefixtures("one_thread")
def test_a_trial_ends_early_when_it_takes_long_or_is_not_wanted(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    words = ["tiny32", "--data", str(fill(tmp_path / "set", 2)), "-o", str(tmp_path / "run")]
    monkeypatch.setattr(trial, "_LONGEST", 0.0)
    heard = Heard()
    try_out(words, Talk(heard), steps=50)
    assert max(line["done"] for line in heard.of("progress")) < 50
    with pytest.raises(Unwanted):
        try_out(words, Talk(Heard(), lambda: False), steps=3)


def test_a_trial_of_nonsense_says_so(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="invalid choice"):
        try_out(["portrait65"], Talk(Heard()))
    with pytest.raises(ValueError, match="there is no setting 'x'"):
        try_out(["tiny32", "--data", str(fill(tmp_path, 1)), "--set", "x=1"], Talk(Heard()))
