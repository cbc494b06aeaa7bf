"""The training wizard: from page to page, with a survey that answers at once, and once with the real one."""

from __future__ import annotations

import json
import shlex
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from app.icons import Icons
from app.theme import Theme
from app.widgets.fold import Fold
from app.widgets.notes import Sign
from app.wizard.attributes import AttributesPage
from app.wizard.crop import CropPage
from app.wizard.kind import KindPage
from app.wizard.machine import MachinePage
from app.wizard.plan import FOLDERS, Plan
from app.wizard.plan_file import OwnPresets, PlanFile
from app.wizard.save_dialog import SaveDialog
from app.wizard.wizard import Wizard
from tests.app import fake_survey
from tests.app.conftest import MakeWindow
from tests.app.fake_survey import PICTURES
from tests.app.looks import clipped, settle
from training.jobs.lock import FileLock
from training.jobs.queue import Queue

FAKE = Path(__file__).with_name("fake_survey.py")
PROJECT = Path(__file__).resolve().parents[2]
Fake = Callable[..., None]
MakeWizard = Callable[[], Wizard]


@pytest.fixture
def survey(monkeypatch: pytest.MonkeyPatch) -> Fake:
    """Sets how the survey behaves; see `fake_survey`."""

    def behave(**behaviour: Any) -> None:
        start = [sys.executable, str(FAKE), json.dumps(behaviour)]
        monkeypatch.setattr("app.wizard.helper.train_command", lambda words: [*start, *words])

    behave()
    return behave


@pytest.fixture(autouse=True)
def own_queue(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[Queue]:
    """A queue of the test's own, which somebody seems to look after: no supervisor is started."""
    monkeypatch.setenv("SEMBLANCE_JOBS", str(tmp_path / "jobs"))
    queue = Queue()
    queue.folder.mkdir()
    lock = FileLock(queue.supervisor_lock)
    assert lock.acquire()
    yield queue
    lock.release()


@pytest.fixture
def make_wizard(qtbot: QtBot, theme: Theme) -> Iterator[MakeWizard]:
    """Makes wizards that are shown, and closes them."""
    made: list[Wizard] = []

    def make() -> Wizard:
        wizard = Wizard(theme, Icons(theme))
        wizard.show()
        made.append(wizard)
        return wizard

    yield make
    for wizard in made:
        wizard.close()
        wizard.deleteLater()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A dozen tiny pictures, half of them bright, and a table that says which."""
    place = tmp_path / "my pictures"
    place.mkdir()
    rows = ["file,bright"]
    for number in range(12):
        bright = number % 2
        noise = np.random.default_rng(number).integers(0, 128, (6, 6, 3)) + 127 * bright
        Image.fromarray(noise.astype(np.uint8)).resize((48, 48)).save(place / f"{number}.png")
        rows.append(f"{number}.png,{bright}")
    (place / "labels.csv").write_text("\n".join(rows))
    return place


def looked_at(qtbot: QtBot, wizard: Wizard, folder: Path) -> None:
    """Choose pictures, and wait for what is found."""
    wizard.add([folder])
    qtbot.waitUntil(lambda: wizard.desk.known.pictures is not None, timeout=60_000)
    qtbot.waitUntil(lambda: len(wizard.desk.known.kinds) > 2, timeout=60_000)


def summary_of(qtbot: QtBot, wizard: Wizard) -> None:
    """Go to the last page, and wait for the checks."""
    while wizard.page is not wizard.summary:
        assert wizard.foot.next.isEnabled(), wizard.page.fault()
        wizard.foot.next.click()
    qtbot.waitUntil(lambda: wizard.summary._question is None, timeout=60_000)


# --- page by page


def test_nothing_goes_on_without_pictures(qtbot: QtBot, survey: Fake, make_wizard: MakeWizard) -> None:
    wizard = make_wizard()
    assert wizard.title.text().endswith("?")
    assert not wizard.foot.next.isEnabled()
    assert not wizard.foot.back.isEnabled()
    assert "folder" in wizard.foot.next.toolTip()
    wizard.show_page(3)
    assert wizard.page is wizard.pictures


def test_dropped_folders_are_looked_at_and_suit_the_rest(
    qtbot: QtBot, survey: Fake, make_wizard: MakeWizard, folder: Path
) -> None:
    wizard = make_wizard()
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(folder)), QUrl.fromLocalFile(str(folder / "3.png"))])
    button, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    wizard.dropEvent(QDropEvent(QPointF(5, 5), Qt.DropAction.CopyAction, data, button, none))
    assert wizard.desk.plan.sources == (str(folder),)  # a picture stands for its folder
    qtbot.waitUntil(lambda: wizard.desk.known.pictures is not None)
    plan = wizard.desk.plan
    assert (plan.crop, plan.size, plan.kind) == ("face", 64, "portrait64")
    notes = {note.text: note.sign for note in wizard.pictures.notes.notes}
    assert notes["1,200 pictures can be used."] is Sign.GOOD
    assert wizard.desk.known.bad == [("b.jpg", "b is empty.")]
    assert "b.jpg: b is empty." in wizard.pictures.lists.toPlainText()
    assert wizard.pictures.sheet.reasons == ["b is empty."]
    assert wizard.foot.next.isEnabled()


@pytest.mark.parametrize(
    ("changed", "word"),
    [
        ({"usable": 120}, "enough to try"),
        ({"faces": PICTURES["faces"] | {"looked": 64, "with": 32}}, "Mixed: 32 of 64"),
        ({"grey": 600}, "600 pictures are black and white, and 600 in colour"),
        ({"twins": 300}, "favour"),
        ({"sides": [20, 30, 40]}, "small"),
    ],
)
def test_a_small_or_mixed_set_is_warned_of(
    qtbot: QtBot, survey: Fake, make_wizard: MakeWizard, folder: Path, changed: dict[str, Any], word: str
) -> None:
    survey(answers={"pictures": [PICTURES | changed]})
    wizard = make_wizard()
    looked_at(qtbot, wizard, folder)
    warnings = [
        f"{each.text} {each.remedy}" for each in wizard.pictures.notes.notes if each.sign is Sign.MIND
    ]
    assert [text for text in warnings if word in text]
    assert wizard.foot.next.isEnabled()


def test_too_few_pictures_and_a_folder_that_cannot_be_read_block(
    qtbot: QtBot, survey: Fake, make_wizard: MakeWizard, folder: Path
) -> None:
    survey(answers={"pictures": [PICTURES | {"usable": 5}]})
    wizard = make_wizard()
    looked_at(qtbot, wizard, folder)
    assert not wizard.foot.next.isEnabled()
    survey(answers={"pictures": [{"kind": "error", "text": "There is no picture there."}]})
    other = make_wizard()
    other.add([folder])
    qtbot.waitUntil(lambda: other.page.fault() == "There is no picture there.")
    other.pictures.sources.removed.emit(str(folder))
    assert other.desk.plan.sources == ()


def test_an_empty_folder_among_good_ones_is_taken_out_at_a_press(
    qtbot: QtBot, survey: Fake, make_wizard: MakeWizard, folder: Path, tmp_path: Path
) -> None:
    empty = tmp_path / "empty"
    empty.mkdir()
    survey(
        answers={
            "pictures": [
                {"kind": "unusable", "places": [str(empty)]},
                {"kind": "error", "text": "There are no pictures in it. Take it out."},
            ]
        }
    )
    wizard = make_wizard()
    wizard.add([folder, empty])
    qtbot.waitUntil(lambda: bool(wizard.pictures.notes.notes))
    note = wizard.pictures.notes.notes[0]
    assert (note.sign, note.button) == (Sign.BAD, "Take out")
    wizard.pictures.notes.findChildren(QPushButton)[0].click()
    assert wizard.desk.plan.sources == (str(folder),)


def test_a_place_that_cannot_be_written_has_no_free_space(
    qtbot: QtBot, survey: Fake, make_wizard: MakeWizard, folder: Path
) -> None:
    machine, *kinds = fake_survey.machine()
    survey(answers={"machine": [machine | {"free": None}, *kinds]})
    wizard = make_wizard()
    looked_at(qtbot, wizard, folder)
    for _ in range(4):
        wizard.foot.next.click()
    page = wizard.page
    assert isinstance(page, MachinePage)
    assert page.values["disk"].text() == "the usual folder can't be written to"
    notes = {note.text: note.remedy for note in page.notes.notes}
    remedy = notes[f"Nothing can be written to {wizard.desk.run.parent}."]
    assert remedy == "Choose another folder on the next page."
    wizard.desk.change(folder=str(folder / "run"))
    assert not page.notes.notes


def test_the_crops_follow_the_choice_at_once(
    qtbot: QtBot, survey: Fake, make_wizard: MakeWizard, folder: Path
) -> None:
    wizard = make_wizard()
    looked_at(qtbot, wizard, folder)
    wizard.foot.next.click()
    page = wizard.page
    assert isinstance(page, CropPage)
    qtbot.waitUntil(lambda: page.sheet.count == 1)
    shown = page.sheet.model().index(0, 0).data(Qt.ItemDataRole.ToolTipRole)
    assert shown.startswith("face 64")
    page.cards["centre"].click()
    page.sizes[128].click()
    assert (wizard.desk.plan.crop, wizard.desk.plan.size) == ("centre", 128)
    assert (wizard.desk.plan.kind, wizard.desk.plan.aligned) == ("portrait128", False)
    qtbot.waitUntil(
        lambda: (
            page.sheet.count == 1
            and page.sheet.model().index(0, 0).data(Qt.ItemDataRole.ToolTipRole).startswith("centre 128")
        )
    )
    assert [note for note in page.notes.notes if "do not lie alike" in note.text]


def test_a_face_crop_of_a_mixed_set_is_warned_of(
    qtbot: QtBot, survey: Fake, make_wizard: MakeWizard, folder: Path
) -> None:
    survey(answers={"pictures": [PICTURES | {"faces": PICTURES["faces"] | {"looked": 64, "with": 40}}]})
    wizard = make_wizard()
    looked_at(qtbot, wizard, folder)
    wizard.foot.next.click()
    page = wizard.page
    assert isinstance(page, CropPage)
    assert wizard.desk.plan.crop == "face"
    assert [note for note in page.notes.notes if "40 of 64" in note.text]


def test_a_crop_that_no_picture_fits_blocks_and_says_what_to_do(
    qtbot: QtBot, survey: Fake, make_wizard: MakeWizard, folder: Path
) -> None:
    wizard = make_wizard()
    looked_at(qtbot, wizard, folder)
    wizard.foot.next.click()
    page = wizard.page
    assert isinstance(page, CropPage)
    qtbot.waitUntil(lambda: page.sheet.count == 1)
    survey(answers={"crops": [{"kind": "result", "tried": 40, "made": 0, "upscaled": 0}]})
    wizard.desk.helper.close()  # so that the next question meets the other answers
    page.cards["celeba"].click()
    qtbot.waitUntil(lambda: not wizard.foot.next.isEnabled())
    notes = [(note.sign, note.text, note.remedy) for note in page.notes.notes]
    remedy = "Choose another crop, or other pictures."
    assert notes == [(Sign.BAD, "None of these pictures can be used with this crop.", remedy)]
    page.cards["centre"].click()
    assert wizard.foot.next.isEnabled()


def test_the_kinds_have_figures_and_one_that_goes_on_wants_a_model(
    qtbot: QtBot, survey: Fake, make_wizard: MakeWizard, folder: Path
) -> None:
    wizard = make_wizard()
    looked_at(qtbot, wizard, folder)
    wizard.foot.next.click()
    wizard.foot.next.click()
    page = wizard.page
    assert isinstance(page, KindPage)
    assert page.cards["portrait64"].isChecked()
    assert "about 74 minutes here" in page.cards["portrait64"].figures.text()
    page.papers.heading.click()
    page.cards["ffhq128-latent"].click()
    assert wizard.desk.plan.size == 128
    assert not wizard.foot.next.isEnabled()
    assert page.base_row.isVisible()
    page._on_base(str(folder / "m.safetensors"))
    assert wizard.foot.next.isEnabled()
    page.settings.setPlainText("seed=5\nnonsense\n optimisation.batch=8 ")
    assert wizard.desk.plan.settings == ("seed=5", "optimisation.batch=8")
    assert wizard.desk.words()[-1] == "optimisation.batch=8"


def test_sliders_come_from_a_table_the_folders_or_later(
    qtbot: QtBot, survey: Fake, make_wizard: MakeWizard, folder: Path
) -> None:
    table = str(folder / "labels.csv")
    survey(answers={"pictures": [PICTURES | {"tables": [table], "folders": {"a": 5, "b": 6}}]})
    wizard = make_wizard()
    looked_at(qtbot, wizard, folder)
    for _ in range(3):
        wizard.foot.next.click()
    page = wizard.page
    assert isinstance(page, AttributesPage)
    assert page.later.isChecked()
    assert "--labels" not in wizard.desk.words()
    page.table.click()
    qtbot.waitUntil(lambda: bool(wizard.desk.known.columns))
    assert [slider.column for slider in wizard.desk.plan.sliders] == ["glad"]  # yes and no, not numbers
    row = page.columns.topLevelItem(1)
    assert row is not None
    row.setCheckState(0, Qt.CheckState.Checked)
    row.setText(0, "Grown up")
    chosen = {slider.name: (slider.without, slider.with_) for slider in wizard.desk.plan.sliders}
    assert chosen == {"glad": (0.0, 1.0), "Grown up": (30.0, 60.0)}
    town = page.columns.topLevelItem(2)
    assert town is not None
    assert not town.flags() & Qt.ItemFlag.ItemIsUserCheckable
    page.folders.click()
    assert wizard.desk.plan.labels == FOLDERS
    page.later.click()
    assert (wizard.desk.plan.labels, wizard.desk.plan.sliders) == ("", ())


def test_a_trial_replaces_the_estimate_and_can_be_stopped(
    qtbot: QtBot, survey: Fake, make_wizard: MakeWizard, folder: Path
) -> None:
    survey(slow=["trial"])
    wizard = make_wizard()
    looked_at(qtbot, wizard, folder)
    for _ in range(4):
        wizard.foot.next.click()
    page = wizard.page
    assert isinstance(page, MachinePage)
    assert page.takes["time"].text() == "about 74 minutes"
    page.begin.click()
    assert page.cancel.isVisible()
    page.cancel.click()
    assert page.begin.isVisible()
    survey()
    page.begin.click()
    qtbot.waitUntil(lambda: page.takes["time"].text() == "about 2.2 hours")
    assert page.takes["memory"].text() == "2 GB"
    page.lengths[0.05].click()
    assert page.takes["time"].text() == "about 7 minutes"
    assert f"optimisation.total={round(0.05 * 130_000)}" in wizard.desk.words()


def test_the_users_own_settings_are_reckoned_with(
    qtbot: QtBot, survey: Fake, make_wizard: MakeWizard, folder: Path
) -> None:
    wizard = make_wizard()
    looked_at(qtbot, wizard, folder)
    wizard.desk.change(settings=("architecture.unet.image_size=128", "optimisation.total=260000"))
    for _ in range(4):
        wizard.foot.next.click()
    page = wizard.page
    assert isinstance(page, MachinePage)
    assert page.takes["time"].text() == "–"  # not the kind's own
    qtbot.waitUntil(lambda: page.takes["time"].text() == "about 10 hours")
    assert (page.takes["memory"].text(), page.takes["disk"].text()) == ("6 GB", "1.1 GB")
    page.begin.click()
    qtbot.waitUntil(lambda: page.takes["time"].text() == "about 4.2 hours")  # twice the examples of the trial
    wizard.foot.next.click()
    assert "128 pixels a side, about 4.2 hours" in wizard.summary.told.text()
    wizard.show_page(1)
    crop = wizard.page
    assert isinstance(crop, CropPage)
    qtbot.waitUntil(
        lambda: (
            crop.sheet.count == 1
            and crop.sheet.model().index(0, 0).data(Qt.ItemDataRole.ToolTipRole).startswith("face 128")
        )
    )


@pytest.mark.parametrize("refused", [True, False])
def test_settings_that_no_memory_holds_are_said(
    qtbot: QtBot, survey: Fake, make_wizard: MakeWizard, folder: Path, refused: bool
) -> None:
    finding = {
        "kind": "finding",
        "page": "kind",
        "text": "It is too much.",
        "remedy": "Set less.",
        "stops": True,
    }
    needs = {
        "size": 64,
        "totals": {},
        "seconds": {},
        "memory": 9e11,
        "checkpoints": 1,
        "model": 1,
        "picture": 1,
    }
    wrong = {"kind": "error", "text": "It is too much."}
    survey(answers={"needs": [wrong] if refused else [finding, {"kind": "result", **needs}]})
    wizard = make_wizard()
    looked_at(qtbot, wizard, folder)
    wizard.desk.change(settings=("optimisation.batch=1000000",))
    for _ in range(4):
        wizard.foot.next.click()
    page = wizard.page
    assert isinstance(page, MachinePage)
    qtbot.waitUntil(lambda: bool(page.notes.notes))
    note = page.notes.notes[0]
    assert (note.sign, note.text, note.remedy) == (
        Sign.BAD,
        "It is too much.",
        "" if refused else "Set less.",
    )


def test_whatever_is_wrong_leads_to_where_it_is_put_right(
    qtbot: QtBot, survey: Fake, make_wizard: MakeWizard, folder: Path
) -> None:
    finding = {
        "kind": "finding", "page": "crop", "stops": True, "remedy": "Choose another.",
        "text": {"sentence": "None of {count} fits.", "values": {"count": 3}},
    }  # fmt: skip
    mild = finding | {"page": "summary", "stops": False, "text": "It is long."}
    survey(answers={"check": [mild, finding, {"kind": "result", "stops": 1}]})
    wizard = make_wizard()
    looked_at(qtbot, wizard, folder)
    summary_of(qtbot, wizard)
    assert not wizard.foot.next.isEnabled()
    assert not wizard.foot.queue.isEnabled()
    assert wizard.foot.next.toolTip() == "None of 3 fits."
    first, second = wizard.summary.checks.notes
    assert (first.sign, first.remedy, second.sign) == (Sign.BAD, "Choose another.", Sign.MIND)
    assert not second.button
    assert first.deed is not None
    first.deed()
    assert isinstance(wizard.page, CropPage)


def test_every_text_has_room(qtbot: QtBot, survey: Fake, make_wizard: MakeWizard, folder: Path) -> None:
    result = PICTURES | {
        "tables": [str(folder / "labels.csv")],
        "usable": 100,
        "twins": 90,
        "sides": [9, 9, 9],
    }
    survey(answers={"pictures": [result]})
    wizard = make_wizard()
    found = {"empty": clipped(wizard)}
    looked_at(qtbot, wizard, folder)
    for page in wizard.pages:
        if isinstance(page, AttributesPage):
            page.table.click()
            qtbot.waitUntil(lambda: bool(wizard.desk.known.columns))
        for fold in page.findChildren(Fold):
            fold.heading.click()
        settle()
        found[page.name] = clipped(wizard)
        if page is not wizard.summary:
            wizard.foot.next.click()
    assert len(found) == 7
    assert {name: texts for name, texts in found.items() if texts} == {}


# --- leaving and coming back


def test_it_can_be_left_and_taken_up_again(
    qtbot: QtBot, survey: Fake, make_wizard: MakeWizard, folder: Path
) -> None:
    wizard = make_wizard()
    looked_at(qtbot, wizard, folder)
    wizard.foot.next.click()
    wizard.desk.change(mirror=False, name="Mine")
    wizard.foot.cancel.click()
    assert not wizard.isVisible()
    again = make_wizard()
    assert isinstance(again.page, CropPage)
    assert again.desk.plan == wizard.desk.plan
    qtbot.waitUntil(lambda: again.desk.known.pictures is not None)
    assert again.desk.plan == wizard.desk.plan  # what was chosen is not suggested anew
    again.foot.afresh.click()
    assert again.desk.plan == Plan()
    assert again.page.name == "pictures"


def test_own_presets_are_saved_offered_and_deleted(
    qtbot: QtBot, survey: Fake, make_wizard: MakeWizard, folder: Path
) -> None:
    wizard = make_wizard()
    looked_at(qtbot, wizard, folder)
    wizard.desk.change(crop="centre", length=0.25, settings=("seed=9",))
    summary_of(qtbot, wizard)
    wizard.foot.preset.click()
    dialog = next(each for each in wizard.findChildren(SaveDialog))
    dialog.name.setText("For the cat")
    dialog.save.click()
    assert list(OwnPresets().load()) == ["For the cat"]
    wizard.desk.change(crop="face", length=1.0, settings=())
    wizard.show_page(2)
    page = wizard.page
    assert isinstance(page, KindPage)
    page.own_cards["For the cat"].click()
    plan = wizard.desk.plan
    assert (plan.crop, plan.length, plan.settings, plan.sources) == (
        "centre",
        0.25,
        ("seed=9",),
        (str(folder),),
    )
    page._remove_own("For the cat")
    assert not page.own_cards
    assert not OwnPresets().load()


def test_a_survey_that_dies_is_said_and_started_again(
    qtbot: QtBot, survey: Fake, make_wizard: MakeWizard, folder: Path
) -> None:
    survey(die=["pictures", "machine"])
    wizard = make_wizard()
    wizard.add([folder])
    qtbot.waitUntil(lambda: "ended unexpectedly" in wizard.page.fault())
    qtbot.waitUntil(lambda: "it died" in wizard.desk.trouble)
    survey()
    wizard.pictures.sources.removed.emit(str(folder))
    looked = wizard.desk.known
    wizard.desk.ask_machine()
    wizard.add([folder])
    qtbot.waitUntil(lambda: looked.pictures is not None and len(looked.kinds) > 2)


# --- starting


def test_a_start_that_fails_keeps_everything(
    qtbot: QtBot, survey: Fake, make_wizard: MakeWizard, folder: Path
) -> None:
    wizard = make_wizard()
    looked_at(qtbot, wizard, folder)
    summary_of(qtbot, wizard)
    survey(refuse="The disk is full.")
    wizard.foot.next.click()
    qtbot.waitUntil(lambda: wizard.foot.notice.text() == "The disk is full.")
    assert wizard.isVisible()
    assert wizard.foot.next.isEnabled()
    assert PlanFile().load() is not None


def test_the_command_line_can_be_copied_for_elsewhere(
    qtbot: QtBot, survey: Fake, make_wizard: MakeWizard, folder: Path
) -> None:
    wizard = make_wizard()
    looked_at(qtbot, wizard, folder)
    summary_of(qtbot, wizard)
    box = wizard.summary.command
    wizard.summary.more.heading.click()
    texts = []
    for way in box.ways:
        way.click()
        box.copy.click()
        texts.append(QApplication.clipboard().text())
    assert shlex.split(texts[0]) == ["semblance", "train", *wizard.desk.words(), "--queue"]
    assert texts[0] == f"{texts[1]} --queue"
    assert "torchrun" in texts[2].splitlines()[1]


@pytest.mark.slow
def test_real_pictures_become_a_run_exactly_as_the_command_line_says(
    qtbot: QtBot, make_wizard: MakeWizard, folder: Path, own_queue: Queue, tmp_path: Path
) -> None:
    other = tmp_path / "other"
    other.mkdir()
    (other / "config.json").write_text("{}")
    own_queue.add(other)
    wizard = make_wizard()
    looked_at(qtbot, wizard, folder)
    pictures = wizard.desk.known.pictures
    assert pictures is not None
    assert (pictures.usable, pictures.tables) == (12, (str(folder / "labels.csv"),))
    wizard.desk.change(kind="tiny32", size=32)
    for _ in range(3):
        wizard.foot.next.click()
    page = wizard.page
    assert isinstance(page, AttributesPage)
    page.table.click()
    qtbot.waitUntil(lambda: bool(wizard.desk.plan.sliders), timeout=60_000)
    summary_of(qtbot, wizard)
    assert wizard.foot.next.isEnabled(), wizard.summary.fault()
    run, plan, line = wizard.desk.run, wizard.desk.plan, wizard.summary.command.text
    with qtbot.waitSignal(wizard.started, timeout=60_000) as started:
        wizard.foot.next.click()
    assert started.args == [run]
    assert not wizard.isVisible()
    assert PlanFile().load() is None
    assert [job.path for job in own_queue.jobs()] == [run, other]  # first, as "Start now" says
    made = (run / "config.json").read_text()
    assert sorted(path.name for path in run.iterdir()) == ["config.json", "wizard.json"]
    assert json.loads((run / "wizard.json").read_text())["kind"] == plan.kind
    own_queue.remove(own_queue.jobs()[0].number)
    for path in run.iterdir():
        path.unlink()
    words = shlex.split(line)
    assert words[:2] == ["semblance", "train"]
    done = subprocess.run(
        [sys.executable, "-m", "app", *words[1:]], cwd=PROJECT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    assert (run / "config.json").read_text() == made
    assert [job.path for job in own_queue.jobs()] == [other, run]


def test_the_window_opens_it_once_and_closes_it_with_itself(
    qtbot: QtBot, survey: Fake, make_window: MakeWindow, folder: Path
) -> None:
    window = make_window()
    action = window.actions_.entry("make_model").action
    action.trigger()
    wizard = window.making.wizard
    assert wizard is not None
    action.trigger()
    assert window.making.wizard is wizard
    looked_at(qtbot, wizard, folder)
    summary_of(qtbot, wizard)
    run = wizard.desk.run
    wizard.foot.queue.click()
    qtbot.waitUntil(lambda: window.making.wizard is None)
    assert window.book.name == "training"
    assert json.loads((run / "config.json").read_text())[-1] == "--queue"
    action.trigger()
    again = window.making.wizard
    assert again is not None
    window.close()
    qtbot.waitUntil(lambda: window.making.wizard is None)


def test_another_run_like_one_that_the_wizard_made(
    qtbot: QtBot, survey: Fake, make_window: MakeWindow, folder: Path, tmp_path: Path
) -> None:
    from app.wizard import run_plan

    run_plan.save(tmp_path, Plan(sources=(str(folder),), kind="tiny32", size=32, name="Old", mirror=False))
    window = make_window()
    window.making.duplicate(tmp_path)
    wizard = window.making.wizard
    assert wizard is not None
    assert (wizard.desk.plan.kind, wizard.desk.plan.mirror, wizard.desk.plan.name) == ("tiny32", False, "")
    qtbot.waitUntil(lambda: wizard.desk.known.pictures is not None)
    assert wizard.desk.plan.kind == "tiny32"
    assert "are kept for the next time" in wizard.foot.cancel.toolTip()
    wizard.close()


def test_another_run_like_one_leaves_what_was_unfinished(
    qtbot: QtBot, survey: Fake, make_window: MakeWindow, folder: Path, tmp_path: Path
) -> None:
    from app.wizard import run_plan

    PlanFile().save(Plan(sources=(str(folder),), kind="tiny32", size=32, name="Unfinished"), 2)
    unfinished = PlanFile().load()
    run_plan.save(tmp_path, Plan(sources=(str(folder),), kind="tiny32", size=32, mirror=False))
    window = make_window()
    window.making.duplicate(tmp_path)
    wizard = window.making.wizard
    assert wizard is not None
    assert (wizard.desk.plan.mirror, wizard.desk.plan.name) == (False, "")
    assert "given up" in wizard.foot.cancel.toolTip()
    qtbot.waitUntil(lambda: wizard.desk.known.pictures is not None)
    wizard.close()
    assert PlanFile().load() == unfinished
    qtbot.waitUntil(lambda: window.making.wizard is None)
    window.making.duplicate(tmp_path)
    again = window.making.wizard
    assert again is not None
    qtbot.waitUntil(lambda: again.desk.known.pictures is not None)
    summary_of(qtbot, again)
    again.foot.queue.click()
    qtbot.waitUntil(lambda: window.making.wizard is None)
    assert PlanFile().load() == unfinished


def test_the_ways_to_sliders_stay_small_where_there_is_no_table(
    qtbot: QtBot, survey: Fake, make_wizard: MakeWizard, folder: Path
) -> None:
    wizard = make_wizard()
    looked_at(qtbot, wizard, folder)
    wizard.desk.change(kind="tiny32", size=32)
    wizard.show_page(3)
    page = wizard.page
    assert isinstance(page, AttributesPage)
    assert not page.columns.isVisible()
    settle()
    cards = (page.later, page.table, page.folders)
    assert page.later.height() <= max(card.heightForWidth(card.width()) for card in cards)
