"""The page of models: what is there is shown, what is dropped is brought in, and nothing bad does harm."""

from __future__ import annotations

import dataclasses
import pickle
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QMessageBox, QPushButton
from pytestqt.qtbot import QtBot

from app import paths
from app.models import deeds, words
from app.models.deeds import Deeds
from app.models.list_model import CARD
from app.models.shelf import Place, models_dir
from app.pages.models import ModelsPage
from app.settings import Settings
from app.widgets.rename_dialog import RenameDialog
from app.window import Window
from core.model_header import about_model
from tests.app.conftest import MakeWindow
from tests.app.fake_models import write_checkpoint, write_model
from training.jobs.queue import Queue

WAIT = 20_000


@pytest.fixture(autouse=True)
def bundled(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The model that came with the program."""
    path = write_model(tmp_path / "program" / "portrait.safetensors", "Portrait")
    monkeypatch.setattr(paths, "default_model", lambda: path)
    monkeypatch.setenv("SEMBLANCE_JOBS", str(tmp_path / "jobs"))
    return path


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    """Those of a first start."""
    return Settings(path=tmp_path / "settings.json", toured=True)


def open_page(qtbot: QtBot, make_window: MakeWindow, **behaviour: object) -> tuple[Window, ModelsPage]:
    window = make_window(**behaviour)
    page = window.book.turn("models")
    assert isinstance(page, ModelsPage)
    qtbot.waitUntil(lambda: bool(page.cards.shown) and window.session.model is not None, timeout=WAIT)
    return window, page


def drop(window: Window, *files: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in files])
    window.dropEvent(
        QDropEvent(
            QPointF(200, 200),
            Qt.DropAction.CopyAction,
            data,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
    )


def said(qtbot: QtBot, window: Window, part: str) -> None:
    qtbot.waitUntil(lambda: any(part in toast.text for toast in window.toaster.toasts), timeout=WAIT)


def names(page: ModelsPage) -> list[str]:
    return [each.name for each in page.cards.shown]


def listed(qtbot: QtBot, page: ModelsPage, *wanted: str) -> None:
    qtbot.waitUntil(lambda: sorted(names(page)) == sorted(wanted), timeout=WAIT)


def choose(page: ModelsPage, name: str) -> None:
    assert page.list.choose(next(each.path for each in page.cards.shown if each.name == name))


def test_a_card_says_what_its_model_can_do(qtbot: QtBot, make_window: MakeWindow) -> None:
    _, page = open_page(qtbot, make_window)
    card = page.cards.index(0).data(CARD)
    assert card.in_use
    assert card.is_default
    spoken = page.cards.index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    for word in ("Portrait", "64 × 64 px", "1 slider", "In use", "Used at every start", "Edit", "Generate"):
        assert word in spoken
    details = page.details
    values = " ".join(value.text() for value in details._values if not value.isHidden())
    told = ("Smile", "squares", "MIT", "1,200", "differs from itself by 2.0 %", "Smile 97", "Smile 88")
    for word in (*told, "Women: 16 pictures, drawn again within 3.0 %", "91 of 100", "Weak for circles."):
        assert word in values
    assert not details.use.isEnabled()
    assert details.rename.isHidden()
    assert details.trash.isHidden()
    qtbot.waitUntil(lambda: len(details.digest.text()) == 64, timeout=WAIT)
    details.copy_digest.click()
    assert page.window().toaster.toasts == []  # type: ignore[attr-defined]


def test_pictures_are_drawn_once_and_kept(qtbot: QtBot, make_window: MakeWindow) -> None:
    window, page = open_page(qtbot, make_window)
    qtbot.waitUntil(lambda: len(page.cards.index(0).data(CARD).pictures) == 6, timeout=WAIT)
    first = page.cards.index(0).data(CARD).pictures
    assert first[0].pixelColor(3, 3).red() < first[5].pixelColor(3, 3).red()
    assert "New pictures" in page.details.caption.text()
    window.close()
    again, page = open_page(qtbot, make_window, fail_on="DrawSamples")
    qtbot.waitUntil(lambda: len(page.cards.index(0).data(CARD).pictures) == 6, timeout=WAIT)
    assert page.cards.index(0).data(CARD).pictures[5] == first[5]
    assert not again.toaster.toasts


def test_a_model_without_pictures_says_why(qtbot: QtBot, make_window: MakeWindow) -> None:
    write_model(models_dir() / "large.safetensors", "Large")
    _, page = open_page(qtbot, make_window)
    choose(page, "Large")
    qtbot.waitUntil(lambda: "not enough memory" in page.details.caption.text(), timeout=WAIT)


def test_what_appears_in_the_folder_is_shown_and_what_goes_is_not(
    qtbot: QtBot, make_window: MakeWindow
) -> None:
    _, page = open_page(qtbot, make_window)
    path = write_model(models_dir() / "cats.safetensors", "Cats", sliders=(), prior=False)
    listed(qtbot, page, "Portrait", "Cats")
    choose(page, "Cats")
    assert "no new pictures" in page.details.abilities.text()
    path.unlink()
    listed(qtbot, page, "Portrait")
    assert page.list.current is not None


def test_files_that_cannot_be_used_say_why_and_harm_nothing(qtbot: QtBot, make_window: MakeWindow) -> None:
    whole = write_model(models_dir() / "whole.safetensors", "Whole")
    (models_dir() / "short.safetensors").write_bytes(whole.read_bytes()[:-20])
    (models_dir() / "pickle.safetensors").write_bytes(pickle.dumps({"weights": [1, 2]}))
    future = whole.read_bytes().replace(b'\\"format\\": 1', b'\\"format\\": 9')
    assert future != whole.read_bytes()
    (models_dir() / "future.safetensors").write_bytes(future)
    (models_dir() / "random.safetensors").write_bytes(bytes(range(256)) * 9)
    window, page = open_page(qtbot, make_window)
    listed(qtbot, page, "Portrait", "Whole", "short.safetensors", "future.safetensors", "random.safetensors",
           "pickle.safetensors")  # fmt: skip
    for name, part in (
        ("short", "20 of its"), ("future", "later version"), ("random", "no model file"),
        ("pickle", "can run commands"),
    ):  # fmt: skip
        choose(page, f"{name}.safetensors")
        assert part in page.details.trouble.text()
        assert not page.details.use.isEnabled()
    page.list.use_wanted.emit(page.list.current)
    said(qtbot, window, "can run commands")
    assert window.session.model is not None


def test_enter_uses_a_model_and_a_tick_keeps_it(
    qtbot: QtBot, make_window: MakeWindow, settings: Settings
) -> None:
    path = write_model(models_dir() / "cats.safetensors", "Cats")
    window, page = open_page(qtbot, make_window)
    listed(qtbot, page, "Portrait", "Cats")
    page.list.setFocus()
    QTest.keyClick(page.list, Qt.Key.Key_Right)
    assert page.list.current is not None
    assert page.list.current.path == path
    QTest.keyClick(page.list, Qt.Key.Key_Return)
    said(qtbot, window, "is in use now")
    assert window.session.models.path == str(path)
    assert page.cards.index(1).data(CARD).in_use
    assert settings.model == ""
    page.details.default.click()
    assert settings.model == str(path)
    assert Settings.load(settings.path).model == str(path)
    page.details.default.click()
    assert settings.model == ""


def test_a_model_is_renamed_in_its_file(qtbot: QtBot, make_window: MakeWindow, settings: Settings) -> None:
    path = write_model(models_dir() / "cats.safetensors", "Cats")
    settings.pins = {"Cats": ["Smiling"]}
    window, page = open_page(qtbot, make_window)
    listed(qtbot, page, "Portrait", "Cats")
    choose(page, "Cats")
    qtbot.waitUntil(lambda: len(page.cards.index(1).data(CARD).pictures) == 6, timeout=WAIT)
    page.list.setFocus()
    QTest.keyClick(page.list, Qt.Key.Key_F2)
    dialog = page.questions.dialog
    assert isinstance(dialog, RenameDialog)
    dialog.name.setText("  Big   cats ")
    dialog.rename.click()
    listed(qtbot, page, "Portrait", "Big cats")
    assert about_model(path).card.name == "Big cats"
    assert settings.pins["Big cats"] == ["Smiling"]
    said(qtbot, window, "is called Big cats now")
    qtbot.waitUntil(lambda: len(page.cards.index(1).data(CARD).pictures) == 6, timeout=WAIT)


@pytest.mark.parametrize(
    ("name", "why"),
    [("", "needs a name"), ("  ", "needs a name"), (" dogs ", "Another model is called “dogs”")],
)
def test_a_model_is_not_renamed_to_nothing_or_to_another_s_name(
    qtbot: QtBot, make_window: MakeWindow, name: str, why: str
) -> None:
    path = write_model(models_dir() / "cats.safetensors", "Cats")
    write_model(models_dir() / "dogs.safetensors", "Dogs")
    _, page = open_page(qtbot, make_window)
    listed(qtbot, page, "Portrait", "Cats", "Dogs")
    choose(page, "Cats")
    page.details.rename.click()
    dialog = page.questions.dialog
    assert isinstance(dialog, RenameDialog)
    assert dialog.rename.isEnabled()
    dialog.name.setText(name)
    assert why in dialog.why.text()
    assert not dialog.rename.isEnabled()
    QTest.keyClick(dialog.name, Qt.Key.Key_Return)
    assert page.questions.dialog is dialog
    assert about_model(path).card.name == "Cats"
    dialog.name.setText("cats")
    assert not dialog.why.text()
    dialog.rename.click()
    listed(qtbot, page, "Portrait", "cats", "Dogs")


def test_cards_of_files_with_one_name_tell_which_file_each_is(
    qtbot: QtBot, make_window: MakeWindow, tmp_path: Path
) -> None:
    window, page = open_page(qtbot, make_window)
    for folder in ("monday", "sunday"):
        write_checkpoint(tmp_path / "drop" / folder / "last.ckpt", "autoencoder", "tiny")
        write_checkpoint(tmp_path / "drop" / folder / "bad.ckpt", "nothing", "")
        write_model(tmp_path / "drop" / folder / f"{folder}.safetensors", "Dogs")
    write_checkpoint(tmp_path / "drop" / "other.ckpt", "plain", "noise")
    drop(window, tmp_path / "drop")
    qtbot.waitUntil(lambda: page.arrivals.dialog is not None, timeout=WAIT)
    dialog = page.arrivals.dialog
    assert dialog is not None
    texts = [label.text() for label in dialog.findChildren(QLabel)]
    for heading in (
        "Official checkpoints of “tiny” · monday/last.ckpt", "Official checkpoints of “noise”",
        "Official checkpoints of “tiny” · sunday/last.ckpt", "Dogs · monday.safetensors",
        "Dogs · sunday.safetensors", "bad.ckpt · monday/bad.ckpt", "bad.ckpt · sunday/bad.ckpt",
    ):  # fmt: skip
        assert texts.count(heading) == 1, texts
    dialog.reject()


def test_the_bundled_model_stays_as_it_is(qtbot: QtBot, make_window: MakeWindow, bundled: Path) -> None:
    window, page = open_page(qtbot, make_window)
    before = bundled.read_bytes()
    for key in (Qt.Key.Key_F2, Qt.Key.Key_Delete):
        QTest.keyClick(page.list, key)
        said(qtbot, window, "stays as it is")
        assert page.questions.dialog is None
        window.toaster.clear()
    assert bundled.read_bytes() == before


def test_the_trash_asks_what_depends_on_it(
    qtbot: QtBot, make_window: MakeWindow, settings: Settings, monkeypatch: pytest.MonkeyPatch, bundled: Path
) -> None:
    path = write_model(models_dir() / "cats.safetensors", "Cats")
    settings.model = str(path)
    window, page = open_page(qtbot, make_window)
    listed(qtbot, page, "Portrait", "Cats")
    choose(page, "Cats")
    page.details.trash.click()
    box = page.questions.dialog
    assert isinstance(box, QMessageBox)
    assert "The editor works with it" in box.text()
    assert "The editor starts with it" in box.text()
    box.button(QMessageBox.StandardButton.Cancel).click()
    assert path.exists()
    monkeypatch.setattr(deeds, "move_to_trash", lambda path: path.unlink())
    page.details.trash.click()
    box = page.questions.dialog
    assert isinstance(box, QMessageBox)
    box.button(QMessageBox.StandardButton.Yes).click()
    listed(qtbot, page, "Portrait")
    assert not path.exists()
    assert settings.model == ""
    qtbot.waitUntil(lambda: window.session.models.path == str(bundled), timeout=WAIT)
    said(qtbot, window, "is in the trash")


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere the trash is the user's own")
def test_what_was_thrown_away_comes_back_as_it_was(
    qtbot: QtBot, make_window: MakeWindow, settings: Settings, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    (tmp_path / "data").mkdir(exist_ok=True)
    path = write_model(tmp_path / "elsewhere" / "cats.safetensors", "Cats")
    settings.model, settings.models = str(path), [str(path)]
    window, page = open_page(qtbot, make_window)
    listed(qtbot, page, "Portrait", "Cats")
    choose(page, "Cats")
    assert page.list.current is not None
    page.deeds.trash(page.list.current)
    listed(qtbot, page, "Portrait")
    said(qtbot, window, "is in the trash")
    trashed = list((tmp_path / "data" / "Trash").rglob("cats*"))
    assert not path.exists()
    assert len(trashed) == 2
    buttons = [each for toast in window.toaster.toasts for each in toast.findChildren(QPushButton)]
    next(each for each in buttons if each.text() == "Undo").click()
    listed(qtbot, page, "Portrait", "Cats")
    said(qtbot, window, "Cats is back")
    assert path.exists()
    assert not any(each.exists() for each in trashed)
    assert settings.model == str(path)
    assert settings.models == [str(path)]
    qtbot.waitUntil(lambda: window.session.models.path == str(path), timeout=WAIT)


@pytest.mark.parametrize("was_listed", [True, False])
def test_undo_puts_one_model_back_and_leaves_the_others_as_they_are(
    qtbot: QtBot,
    make_window: MakeWindow,
    settings: Settings,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    was_listed: bool,
) -> None:
    folder = tmp_path / "elsewhere" if was_listed else models_dir()
    path = write_model(folder / "cats.safetensors", "Cats")
    left, added = (write_model(tmp_path / f"{name}.safetensors", name) for name in ("Fish", "Dogs"))
    settings.models = [str(left), str(path)] if was_listed else [str(left)]
    window, page = open_page(qtbot, make_window)
    listed(qtbot, page, "Portrait", "Cats", "Fish")
    choose(page, "Cats")
    aside = tmp_path / "thrown away.safetensors"
    monkeypatch.setattr(deeds, "move_to_trash", lambda path: path.rename(aside))
    undo: list[Callable[[], None]] = []
    page.deeds.trashed.connect(lambda _, way_back: undo.append(way_back))
    assert page.list.current is not None
    page.deeds.trash(page.list.current)
    listed(qtbot, page, "Portrait", "Fish")
    qtbot.waitUntil(lambda: bool(undo), timeout=WAIT)
    page.deeds.forget(next(each for each in page.cards.shown if each.path == left))
    page.deeds.leave(added)
    listed(qtbot, page, "Portrait", "Dogs")
    undo[0]()
    listed(qtbot, page, "Portrait", "Cats", "Dogs")
    said(qtbot, window, "Cats is back")
    assert settings.models == [str(added), *([str(path)] if was_listed else [])]
    assert Settings.load(settings.path).models == settings.models


def test_a_trash_that_refuses_is_said(
    qtbot: QtBot, make_window: MakeWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = write_model(models_dir() / "cats.safetensors", "Cats")
    window, page = open_page(qtbot, make_window)
    listed(qtbot, page, "Portrait", "Cats")

    def refuse(_: Path) -> None:
        raise OSError("it is locked")

    monkeypatch.setattr(deeds, "move_to_trash", refuse)
    choose(page, "Cats")
    assert page.list.current is not None
    page.deeds.trash(page.list.current)
    said(qtbot, window, "can't be moved to the trash: it is locked")
    assert path.exists()


def test_a_copy_is_exported_whole(
    qtbot: QtBot, make_window: MakeWindow, bundled: Path, tmp_path: Path
) -> None:
    window, page = open_page(qtbot, make_window)
    target = tmp_path / "elsewhere.safetensors"
    assert page.list.current is not None
    page.questions._on_target(page.list.current, str(target))
    said(qtbot, window, "A copy of Portrait is in")
    assert target.read_bytes() == bundled.read_bytes()
    page.deeds.export(page.list.current, tmp_path / "no such folder" / "x.safetensors")
    said(qtbot, window, "could not be written")
    same = tmp_path / "same.safetensors"
    same.hardlink_to(bundled)
    page.questions._on_target(page.list.current, str(same))
    said(qtbot, window, "is the model's own file")
    assert same.samefile(bundled)


def test_a_disk_without_room_is_said_before_anything_is_copied(
    qtbot: QtBot, make_window: MakeWindow, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    window, page = open_page(qtbot, make_window)
    monkeypatch.setattr("core.model_header.shutil.disk_usage", lambda _: SimpleNamespace(free=99))
    monkeypatch.setattr("core.model_header.write_atomically", lambda _: pytest.fail("it began"))
    assert page.list.current is not None
    page.deeds.export(page.list.current, tmp_path / "copy.safetensors")
    said(qtbot, window, "No space left on device")
    assert not (tmp_path / "copy.safetensors").exists()


def test_an_export_is_cancelled_within_a_piece_and_the_next_one_goes_on(
    qtbot: QtBot, make_window: MakeWindow, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr("core.model_header._PIECE", 16)
    window, page = open_page(qtbot, make_window)
    reached, go_on = threading.Event(), threading.Event()
    meter = Deeds._meter

    def slow(deeds: Deeds, text: str) -> Callable[[int, int], None]:
        inner = meter(deeds, text)

        def moved(done: int, total: int) -> None:
            inner(done, total)
            reached.set()
            go_on.wait(10)

        return moved

    monkeypatch.setattr(Deeds, "_meter", slow)
    assert page.list.current is not None
    page.deeds.export(page.list.current, tmp_path / "one.safetensors")
    qtbot.waitUntil(lambda: reached.is_set() and page.foot.isVisible(), timeout=WAIT)
    assert "Copying Portrait" in page.foot.words.text()
    page.foot.cancel.click()
    page.deeds.export(page.list.current, tmp_path / "two.safetensors")
    go_on.set()
    qtbot.waitUntil((tmp_path / "two.safetensors").exists, timeout=WAIT)
    said(qtbot, window, "two.safetensors")
    assert not (tmp_path / "one.safetensors").exists()
    assert not list(tmp_path.glob(".semblance*"))


def test_our_own_file_is_copied_or_left(
    qtbot: QtBot, make_window: MakeWindow, settings: Settings, tmp_path: Path
) -> None:
    window, page = open_page(qtbot, make_window)
    outside = write_model(tmp_path / "stick" / "dogs.safetensors", "Dogs")
    drop(window, outside)
    qtbot.waitUntil(lambda: page.arrivals.dialog is not None, timeout=WAIT)
    assert page.arrivals.dialog is not None
    page.arrivals.dialog.copy.setChecked(False)
    page.arrivals.dialog.go.click()
    listed(qtbot, page, "Portrait", "Dogs")
    assert settings.models == [str(outside)]
    assert page.list.current is not None
    assert page.list.current.place is Place.ELSEWHERE
    drop(window, outside)
    said(qtbot, window, "in the list already")
    page.details.copy.click()
    qtbot.waitUntil((models_dir() / "Dogs.safetensors").exists, timeout=WAIT)
    qtbot.waitUntil(lambda: settings.models == [], timeout=WAIT)
    qtbot.waitUntil(lambda: [each.place for each in page.cards.shown][1:] == [Place.OWN], timeout=WAIT)
    assert outside.exists()


def test_official_checkpoints_become_models_by_a_drop(
    qtbot: QtBot, make_window: MakeWindow, tmp_path: Path
) -> None:
    window, page = open_page(qtbot, make_window)
    for kind in ("autoencoder", "classifier"):
        write_checkpoint(tmp_path / "drop" / f"tiny_{kind}" / "last.ckpt", kind, "tiny")
    write_checkpoint(tmp_path / "drop" / "noise" / "last.ckpt", "plain", "noise")
    drop(window, tmp_path / "drop")
    qtbot.waitUntil(lambda: page.arrivals.dialog is not None, timeout=WAIT)
    dialog = page.arrivals.dialog
    assert dialog is not None
    assert [card.found.name for card in dialog.cards] == ["tiny", "noise_plain"]
    texts = " ".join(label.text() for label in dialog.cards[0].findChildren(type(page.details.name)))
    assert "it will make no new pictures" in texts
    dialog.cards[0].name.setText("Tiny faces")
    latent = write_checkpoint(tmp_path / "later" / "last.ckpt", "latent", "tiny")
    page.bringing.add([latent])
    qtbot.waitUntil(lambda: dialog.cards[0].found.latent is not None, timeout=WAIT)
    assert dialog.cards[0].name.text() == "Tiny faces"
    dialog.go.click()
    listed(qtbot, page, "Portrait", "Tiny faces", "noise_plain")
    made = about_model(models_dir() / "Tiny faces.safetensors")
    assert made.generates
    assert made.edits
    assert page.arrivals.dialog is None


def test_what_is_dangerous_or_no_model_is_refused_in_words(
    qtbot: QtBot, make_window: MakeWindow, tmp_path: Path
) -> None:
    window, page = open_page(qtbot, make_window)
    evil, random = tmp_path / "gift.ckpt", tmp_path / "noise.bin"
    evil.write_text("evil")
    random.write_bytes(bytes(range(256)))
    drop(window, evil, random)
    said(qtbot, window, "is dangerous")
    said(qtbot, window, "is not a checkpoint")
    assert page.arrivals.dialog is None
    (tmp_path / "empty").mkdir()
    drop(window, tmp_path / "empty")
    said(qtbot, window, "no models in the folder")
    assert names(page) == ["Portrait"]


def test_an_import_that_fails_leaves_the_others(
    qtbot: QtBot, make_window: MakeWindow, tmp_path: Path
) -> None:
    window, page = open_page(qtbot, make_window)
    for family in ("unwritable", "good"):
        write_checkpoint(tmp_path / "drop" / family / "last.ckpt", "autoencoder", family)
    drop(window, tmp_path / "drop")
    qtbot.waitUntil(lambda: page.arrivals.dialog is not None, timeout=WAIT)
    assert page.arrivals.dialog is not None
    page.arrivals.dialog.go.click()
    said(qtbot, window, "can't be written: disk full")
    listed(qtbot, page, "Portrait", "good")


def test_an_import_is_cancelled_within_a_step(qtbot: QtBot, make_window: MakeWindow, tmp_path: Path) -> None:
    window, page = open_page(qtbot, make_window, step_seconds=0.3)
    write_checkpoint(tmp_path / "drop" / "last.ckpt", "autoencoder", "slow")
    drop(window, tmp_path / "drop" / "last.ckpt")
    qtbot.waitUntil(lambda: page.arrivals.dialog is not None, timeout=WAIT)
    dialog = page.arrivals.dialog
    assert dialog is not None
    dialog.go.click()
    qtbot.waitUntil(lambda: "Reading slow" in dialog.words.text(), timeout=WAIT)
    with qtbot.waitSignal(page.bringing.finished, timeout=WAIT):
        dialog.reject()
    assert not list(models_dir().glob("*"))
    assert names(page) == ["Portrait"]


def test_a_run_s_model_appears_by_itself(qtbot: QtBot, make_window: MakeWindow, tmp_path: Path) -> None:
    window, page = open_page(qtbot, make_window)
    run = tmp_path / "runs" / "my run"
    run.mkdir(parents=True)
    (run / "config.json").write_text("{}")
    Queue().add(run)
    assert names(page) == ["Portrait"]
    write_model(run / "model.safetensors", "Mine")
    listed(qtbot, page, "Portrait", "Mine")
    choose(page, "Mine")
    assert "my run" in page.details.place.text()
    page.details.copy.click()
    said(qtbot, window, "is in your models folder now")
    qtbot.waitUntil(
        lambda: [each.place for each in page.cards.shown] == [Place.BUNDLED, Place.OWN], timeout=WAIT
    )


def test_what_hundreds_of_runs_have_made_is_read_only_as_far_as_it_is_shown(
    qtbot: QtBot, make_window: MakeWindow, tmp_path: Path
) -> None:
    for number in range(200):
        run = tmp_path / "runs" / f"{number:03}"
        run.mkdir(parents=True)
        (run / "config.json").write_text("{}")
        write_model(run / "model.safetensors", f"Model number {number:03}")
        Queue().add(run)
    _, page = open_page(qtbot, make_window, step_seconds=0.0)
    qtbot.waitUntil(lambda: len(page.cards.shown) == 201, timeout=WAIT)

    def known() -> int:
        return sum(bool(page.library.digest(each)) for each in page.cards.shown)

    qtbot.waitUntil(lambda: known() > 5, timeout=WAIT)
    qtbot.wait(300)
    assert known() < 60
    began = time.perf_counter()
    page.head.search.setText("number 199")
    assert time.perf_counter() - began < 0.5
    assert names(page) == ["Model number 199"]


def test_a_search_finds_by_name_and_training(qtbot: QtBot, make_window: MakeWindow) -> None:
    for name in ("Cats", "Dogs", "Horses", "Rooms"):
        write_model(models_dir() / f"{name}.safetensors", name)
    _, page = open_page(qtbot, make_window)
    listed(qtbot, page, "Portrait", "Cats", "Dogs", "Horses", "Rooms")
    assert page.head.search.isVisible()
    page.head.search.setText("horse")
    assert names(page) == ["Horses"]
    page.head.search.setText("squares")
    assert len(names(page)) == 5
    page.head.search.setText("nothing like it")
    assert names(page) == []
    assert page.list.current is None


def test_photos_dropped_on_the_page_go_to_the_editor(
    qtbot: QtBot, make_window: MakeWindow, photo: Path
) -> None:
    window, _ = open_page(qtbot, make_window)
    drop(window, photo)
    qtbot.waitUntil(lambda: window.session.document is not None, timeout=WAIT)
    assert window.book.name == "edit"


def test_files_are_written_beside_the_window_s_thread(
    qtbot: QtBot, make_window: MakeWindow, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    window, page = open_page(qtbot, make_window)
    threads: list[threading.Thread] = []
    meter = Deeds._meter

    def spied(deeds: Deeds, text: str) -> object:
        inner = meter(deeds, text)

        def moved(done: int, total: int) -> None:
            threads.append(threading.current_thread())
            inner(done, total)

        return moved

    monkeypatch.setattr(Deeds, "_meter", spied)
    assert page.list.current is not None
    page.deeds.export(page.list.current, tmp_path / "copy.safetensors")
    said(qtbot, window, "A copy of")
    assert threads
    assert threading.main_thread() not in threads


def test_words_for_models_of_every_kind(tmp_path: Path) -> None:
    about = about_model(write_model(tmp_path / "m.safetensors", "M", sliders=(), prior=False))
    assert words.badges(about) == ["Morph", "Own sliders"]
    plain = dataclasses.replace(about, code=0, generates=True, learns=False)
    assert words.badges(plain) == ["Generate"]
    assert [can for can, _ in words.abilities(plain)] == [False, True]
    assert words.file_size(43_000_000) == "43 MB"
    assert words.file_size(1_530_000_000) == "1.5 GB"
