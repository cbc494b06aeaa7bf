"""The wizard's choices as values, as files, and as a command line."""

from __future__ import annotations

import dataclasses
import json
import shlex
from pathlib import Path
from typing import Any

import pytest

from app.wizard import run_plan
from app.wizard.command_line import shown, torchrun, train_words
from app.wizard.facts import Kind, Pictures
from app.wizard.plan import FOLDERS, Plan, Slider
from app.wizard.plan_file import OwnPresets, PlanFile
from app.wizard.suggest import crop_for, suggested
from tests.app.fake_survey import PICTURES, machine
from training.new_run import config_of
from training.survey.words import options_of

KINDS = {line["name"]: Kind.of(line) for line in machine() if line["kind"] == "preset"}
FULL = Plan(
    sources=("/a b", "/c"), aside=0.1, crop="celeba", aligned=False, mirror=False, size=32, kind="tiny32",
    base="/m.safetensors", settings=("seed=3", "name=Other"), labels="/l.csv",
    sliders=(Slider("Glad", "glad", 0.0, 1.0), Slider("Old", "age", 30.0, 60.5, "positive")),
    length=0.5, processes=2, name="Mine", folder="/runs/mine", trained_on="Ours; “all”", licence="CC0",
)  # fmt: skip


def test_a_plan_survives_its_file_and_a_damaged_one_does_no_harm(tmp_path: Path) -> None:
    file = PlanFile(tmp_path / "wizard.json")
    assert file.load() is None
    file.save(FULL, 4)
    assert file.load() == (FULL, 4)
    (tmp_path / "wizard.json").write_text("{")
    assert file.load() is None
    file.save(FULL, 2)
    file.forget()
    assert file.load() is None


@pytest.mark.parametrize(
    "values",
    [None, [], {"crop": "round", "size": "big", "sliders": [{"name": 1}], "sources": 3, "length": "long"}],
)
def test_what_makes_no_sense_in_a_plan_has_its_usual_value(values: Any) -> None:
    assert Plan.from_json(values) == Plan()


def test_a_preset_is_a_plan_without_its_pictures(tmp_path: Path) -> None:
    presets = OwnPresets(tmp_path / "presets.json")
    assert presets.save("Small ones", FULL)
    assert presets.save("Others", Plan(kind="portrait64", labels=FOLDERS))
    recipe = OwnPresets(tmp_path / "presets.json").load()["Small ones"]
    assert (recipe.sources, recipe.labels, recipe.folder, recipe.crop) == ((), "", "", "celeba")
    mine = Plan(sources=("/x",), name="X", labels="/x.csv").with_recipe(recipe)
    assert (mine.sources, mine.name, mine.labels, mine.crop, mine.length) == (
        ("/x",), "X", "/x.csv", "celeba", 0.5,
    )  # fmt: skip
    assert presets.remove("Small ones")
    assert list(presets.load()) == ["Others"]
    unwritable = OwnPresets(tmp_path / "presets.json" / "x.json")
    assert not unwritable.save("Lost", FULL)


def test_a_run_remembers_its_plan(tmp_path: Path) -> None:
    assert run_plan.load(tmp_path) is None
    run_plan.save(tmp_path, FULL)
    assert run_plan.load(tmp_path) == dataclasses.replace(FULL, name="", folder="")


def test_the_command_line_says_all_that_was_chosen(tmp_path: Path) -> None:
    for name in ("a b", "c"):
        (tmp_path / name).mkdir()
    (tmp_path / "l.csv").touch()
    sources = (str(tmp_path / "a b"), str(tmp_path / "c"))
    plan = dataclasses.replace(FULL, sources=sources, labels=str(tmp_path / "l.csv"))
    words = train_words(plan, tmp_path / "run", KINDS["tiny32"], "cpu")
    options = options_of(words)
    config = config_of(options)
    assert options.output == tmp_path / "run"
    assert not options.base  # this kind starts from nothing
    assert config.data.sources == sources
    assert (config.data.crop, config.data.flip, config.data.validation_share) == ("celeba", False, 0.1)
    assert config.data.labels == plan.labels
    assert (config.optimisation.total, config.prior_optimisation.total) == (160, 500)
    assert [dataclasses.asdict(rule) for rule in config.attributes] == [
        {**dataclasses.asdict(slider), "hold": ()} for slider in plan.sliders
    ]
    assert (config.name, config.seed) == ("Other", 3)  # the user's own settings count last
    assert (config.compute.processes, config.faces) == (2, False)
    assert (config.trained_on, config.licence) == ("Ours; “all”", "CC0")
    assert shlex.split(shown(words)) == ["semblance", "train", *words]


def test_a_plain_plan_is_a_short_command_line() -> None:
    plan = Plan(sources=("/a",), kind="portrait64", aside=0.0)
    words = train_words(plan, Path("/r"), KINDS["portrait64"], "cuda")
    assert words == ["portrait64", "--data", "/a", "--crop", "face", "-o", "/r"]


def test_what_a_kind_asks_for_and_the_pictures_or_the_machine_have_not() -> None:
    plan = Plan(sources=("/a",), kind="portrait64", crop="centre", aligned=False, labels="/l.csv")
    words = train_words(plan, Path("/r"), KINDS["portrait64"], "cpu")
    assert {"faces=false", "objective.centre_emphasis=0"} <= set(words)
    assert "--labels" not in words  # no slider was chosen
    paper = dataclasses.replace(plan, kind="ffhq128-latent", base="/m.safetensors", aligned=True)
    words = train_words(paper, Path("/r"), KINDS["ffhq128-latent"], "cpu")
    assert words[words.index("--base") + 1] == "/m.safetensors"
    assert "compute.precision=auto" in words
    assert "compute.precision=auto" not in train_words(paper, Path("/r"), KINDS["ffhq128-latent"], "cuda")


def test_several_computers_begin_with_one_and_the_same_run() -> None:
    words = train_words(Plan(sources=("/a",), kind="tiny32"), Path("/r"), None, "cpu")
    first, then = torchrun(words, Path("/r"), 4).splitlines()
    assert shlex.split(first)[-1] == "--prepare"
    assert options_of(shlex.split(first)[2:]).prepare
    assert "--nproc-per-node 4" in then
    assert then.endswith("-m training --resume -o /r")


def pictures(**faces: Any) -> Pictures:
    """Of the fake survey, with other faces."""
    changed = json.loads(json.dumps(PICTURES))
    celeba = faces.pop("celeba", 0)
    changed["faces"].update(faces)
    return Pictures.of(changed | {"celeba": celeba})


@pytest.mark.parametrize(
    ("faces", "expected"),
    [
        ({"with": 24, "aligned": 0}, ("face", True)),
        ({"with": 24, "aligned": 23}, ("centre", True)),
        ({"with": 3, "aligned": 0}, ("centre", False)),
        ({"with": 24, "aligned": 0, "celeba": 1190}, ("celeba", True)),
    ],
)
def test_the_crop_that_is_offered_suits_the_pictures(
    faces: dict[str, int], expected: tuple[str, bool]
) -> None:
    assert crop_for(pictures(**faces)) == expected


def test_the_size_that_is_offered_suits_pictures_and_machine() -> None:
    assert (suggested(Plan(), pictures(), "cpu").size, suggested(Plan(), pictures(), "cpu").kind) == (
        64, "portrait64",
    )  # fmt: skip
    assert suggested(Plan(), pictures(), "cuda").kind == "portrait128"
    assert suggested(Plan(), pictures(side=90), "cuda").kind == "portrait64"
