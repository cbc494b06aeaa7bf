"""The page of the training runs in a real window: what it shows, does, and tells."""

from __future__ import annotations

import errno
import re
import time
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAccessible, QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QSystemTrayIcon, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from app.engine.engine_client import EngineState
from app.pages.training import TrainingPage
from app.runs.places import default_runs
from app.settings import ThemeChoice
from app.theme import Theme
from app.translations import translations
from app.widgets.page_tab import PageTab
from app.widgets.toast import Toast
from app.window import Window
from core.protocol import YieldMemory
from tests.app.conftest import MakeWindow
from tests.app.looks import clipped, settle
from tests.app.run_folders import make_run, sheet
from training.jobs.folder import RunFolder, RunState, Status
from training.jobs.queue import VARIABLE, Queue


@pytest.fixture(autouse=True)
def queue(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Queue:
    """The user's, in this test."""
    monkeypatch.setenv(VARIABLE, str(tmp_path / "jobs"))
    return Queue()


@pytest.fixture
def window(make_window: MakeWindow) -> Window:
    return make_window()


def page_of(window: Window, qtbot: QtBot) -> TrainingPage:
    """Turned to, and after its first look."""
    page = window.book.turn("training")
    assert isinstance(page, TrainingPage)
    qtbot.waitUntil(lambda: not window.running.watch._background.is_busy)
    return page


def show(page: TrainingPage, run: RunFolder, qtbot: QtBot) -> None:
    """Choose a run, and wait for what is read of it."""
    qtbot.waitUntil(lambda: page.list.runs.index_of(run.path).isValid())
    page.choose(run.path)
    qtbot.waitUntil(lambda: page._details is not None and page._details.run == run.path)
    qtbot.waitUntil(lambda: not page.reader._reading)


def press(page: TrainingPage, action: QAction) -> None:
    """The button of an action."""
    buttons = [each for each in page.detail.findChildren(QToolButton) if each.defaultAction() is action]
    assert buttons[0].isVisible(), action.text()
    QTest.mouseClick(buttons[0], Qt.MouseButton.LeftButton)


def click(toast: Toast, word: str) -> None:
    """A button of a message."""
    next(each for each in toast.findChildren(QPushButton) if each.text() == word).click()


def visible(page: TrainingPage) -> set[str]:
    """Words of the buttons that are offered."""
    return {each.text() for each in page.detail.findChildren(QToolButton) if each.isVisible() and each.text()}


def running(run: RunFolder, done: float = 0.5) -> RunState:
    return RunState("running", "autoencoder", round(400 * done), 400, done, 65.0, 12.5)


def test_without_runs_it_says_what_training_is_for(window: Window, qtbot: QtBot) -> None:
    page = page_of(window, qtbot)
    assert page.empty.isVisible()
    with qtbot.waitSignal(window.running.wizard_wanted):
        QTest.mouseClick(page.empty.make, Qt.MouseButton.LeftButton)


def test_a_finished_run_shows_curves_and_pictures_and_opens_in_the_editor(
    window: Window, qtbot: QtBot
) -> None:
    run = make_run(default_runs() / "cats", rows=60, sheets=4, memory=3.5)
    page = page_of(window, qtbot)
    show(page, run, qtbot)
    detail = page.detail
    plot = detail.figures.plot
    assert plot is not None
    assert len(plot.drawn) == 2  # of the prior, which came last
    detail.figures.stage.setCurrentIndex(0)
    detail.figures.stage.activated.emit(0)
    assert "on other pictures" in plot.legend.text()
    detail.figures.logarithmic.setChecked(True)
    detail.figures.smoothing.setValue(60)
    assert len(plot.drawn) == 3  # the loss raw and smooth, and validation
    qtbot.waitUntil(lambda: not detail.samples.sheet.image.isNull())
    assert "40,000 codes" in detail.samples.caption.text()
    detail.samples.slider.setValue(0)
    assert "10,000 pictures" in detail.samples.caption.text()
    assert visible(page) >= {"Open in the editor", "Duplicate…", "Remove from the list"}
    press(page, page.actions_.open)
    qtbot.waitUntil(lambda: window.session.models.path == str(run.model))
    assert window.book.name == "edit"


def test_the_newest_sheet_is_followed_until_the_user_goes_back(window: Window, qtbot: QtBot) -> None:
    run = make_run(default_runs() / "cats", "stopped", sheets=3)
    page = page_of(window, qtbot)
    show(page, run, qtbot)
    samples = page.detail.samples
    assert samples.slider.value() == 2
    time.sleep(0.02)
    newest = sheet(run, "prior", 99_000, 5)
    page.reader.refresh()
    qtbot.waitUntil(lambda: samples.shown is not None and samples.shown.path == newest)
    samples.slider.setValue(1)
    shown = samples.shown
    time.sleep(0.02)
    sheet(run, "prior", 100_000, 6)
    page.reader.refresh()
    qtbot.waitUntil(lambda: samples.slider.maximum() == 4)
    assert samples.shown == shown


def test_a_run_at_work_is_followed_and_hears_the_buttons(window: Window, qtbot: QtBot) -> None:
    run = make_run(default_runs() / "cats", "running", rows=4)
    with run.hold():
        run.write_state(running(run, 0.25))
        page = page_of(window, qtbot)
        show(page, run, qtbot)
        words = page.detail.numbers.text()
        assert "100 of 400" in words
        assert "12.5 img/s" in words
        assert "1 min left" in words
        for action in (page.actions_.sample, page.actions_.save, page.actions_.pause, page.actions_.stop):
            press(page, action)
        qtbot.waitUntil(lambda: run.waiting() == ["sample", "save", "pause", "stop"])
        run.checkpoints.mkdir()
        (run.checkpoints / "autoencoder-000000012345.safetensors").touch()
        qtbot.waitUntil(lambda: "saved up to 12,345" in page.detail.numbers.text())
        run.write_state(running(run, 0.75))
        run.append({"stage": "prior", "seen": 10**6, "loss": 0.5})
        qtbot.waitUntil(lambda: "300 of 400" in page.detail.numbers.text())
        plot = page.detail.figures.plot
        assert plot is not None
        qtbot.waitUntil(lambda: plot._lines[0].points.x[-1] == 10**6)
        run.write_state(RunState("paused", "autoencoder", 300, 400, 0.75))
        qtbot.waitUntil(lambda: page.detail.status.text() == "Paused")
        run.take()
        press(page, page.actions_.resume)
        qtbot.waitUntil(lambda: run.waiting() == ["resume"])


def test_a_run_hears_the_stop_where_the_queue_can_not_be_written(
    window: Window, qtbot: QtBot, queue: Queue, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_queue: Queue, _number: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    run = make_run(default_runs() / "cats", "running")
    queue.add(run.path)
    page = page_of(window, qtbot)
    with run.hold():
        run.write_state(running(run))
        show(page, run, qtbot)
        qtbot.waitUntil(lambda: window.running.watch.snapshot.is_active)
        monkeypatch.setattr(Queue, "cancel", full)
        press(page, page.actions_.stop)
        qtbot.waitUntil(lambda: run.waiting() == ["stop"])


def test_a_failed_run_says_why_with_its_log_behind_it(window: Window, qtbot: QtBot) -> None:
    run = make_run(default_runs() / "cats", "failed", message="The pictures are gone. Put them back.")
    run.log.write_text("line\n" * 500 + "the last words")
    page = page_of(window, qtbot)
    show(page, run, qtbot)
    assert page.detail.words.text() == "The pictures are gone. Put them back."
    assert page.detail.log.isHidden()
    press(page, page.actions_.log)
    assert page.detail.log.isVisible()
    assert page.detail.log.toPlainText().endswith("the last words")
    assert "Try again" in visible(page)


def test_the_queue_is_reordered_duplicated_and_thinned_out(
    window: Window, qtbot: QtBot, tmp_path: Path, queue: Queue
) -> None:
    runs = [make_run(tmp_path / "elsewhere" / name, None) for name in ("a", "b")]
    for run in runs:
        queue.add(run.path)
    page = page_of(window, qtbot)
    show(page, runs[1], qtbot)
    assert page.detail.status.text() == "Waiting, number 2"
    assert visible(page) >= {"Order", "Start the queue", "Take out of the queue"}
    page.actions_.moves[0].trigger()
    qtbot.waitUntil(lambda: page.detail.status.text() == "Waiting, number 1")
    press(page, page.actions_.duplicate)
    qtbot.waitUntil(lambda: page.list.current is not None and page.list.current.name == "b 2")
    press(page, page.actions_.remove)
    qtbot.waitUntil(lambda: [job.path.name for job in queue.jobs()] == ["b", "a"])
    qtbot.waitUntil(lambda: [entry.name for entry in page.list.runs.entries] == ["b", "a"])
    click(window.toaster.toasts[-1], "Undo")
    qtbot.waitUntil(lambda: [entry.name for entry in page.list.runs.entries] == ["b", "a", "b 2"])
    show(page, runs[0], qtbot)
    press(page, page.actions_.stop)
    qtbot.waitUntil(lambda: page.detail.status.text() == "Stopped")


def test_what_can_not_be_done_is_said(window: Window, qtbot: QtBot, tmp_path: Path, queue: Queue) -> None:
    run = make_run(tmp_path / "a", None)
    queue.add(run.path)
    page = page_of(window, qtbot)
    show(page, run, qtbot)
    queue.remove(1)
    press(page, page.actions_.stop)
    qtbot.waitUntil(lambda: bool(window.toaster.toasts))
    assert "There is no job 1" in window.toaster.toasts[0].text


def test_a_search_finds_and_the_chosen_run_stays(window: Window, qtbot: QtBot) -> None:
    for number in range(12):
        make_run(default_runs() / f"run {number}", age=number)
    page = page_of(window, qtbot)
    qtbot.waitUntil(lambda: len(page.list.runs.entries) == 12)
    page.list.search.setText("run 7")
    current = page.list.current
    assert current is not None
    assert current.name == "run 7"
    page.list.search.setText("")
    assert page.list.current == current
    page.list.search.setText("nothing of that kind")
    assert not page.list.runs.entries
    assert page.detail.name.text() == "run 7"


@pytest.mark.parametrize("status", ["finished", "failed"])
def test_the_end_of_a_run_is_told_on_every_page(window: Window, qtbot: QtBot, status: Status) -> None:
    run = make_run(default_runs() / "cats", "running")
    with run.hold():
        run.write_state(running(run))
        window.running.watch.look()
        qtbot.waitUntil(lambda: window.running.watch.snapshot.is_active)
        run.write_state(RunState(status, "autoencoder", 400, 400, 1.0, message="Why it did."))
    window.running.watch.look()
    qtbot.waitUntil(lambda: bool(window.toaster.toasts))
    toast = window.toaster.toasts[-1]
    assert "cats" in toast.text
    assert ("Why it did." in toast.text) == (status == "failed")
    (tab,) = [tab for tab in window.findChildren(PageTab) if tab.text() == "Training"]
    assert tab.badge == 1
    tab.grab()
    click(toast, "Show")
    assert window.book.name == "training"
    assert tab.badge == 0


def test_what_the_user_looks_at_is_not_told(
    window: Window, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(window, "isActiveWindow", lambda: True)
    runs = [make_run(default_runs() / name, "running") for name in ("cats", "dogs")]
    page = page_of(window, qtbot)
    with runs[0].hold(), runs[1].hold():
        for run in runs:
            run.write_state(running(run))
        show(page, runs[0], qtbot)
        qtbot.waitUntil(lambda: window.running.watch.snapshot.is_active)
        for run in runs:
            run.write_state(RunState("finished", "autoencoder", 400, 400, 1.0))
    window.running.watch.look()
    qtbot.waitUntil(lambda: page.detail.status.text() == "Finished")
    qtbot.waitUntil(lambda: bool(window.toaster.toasts))
    assert [("cats" in toast.text, "dogs" in toast.text) for toast in window.toaster.toasts] == [
        (False, True)
    ]


def test_numbers_are_written_as_the_language_has_it(
    window: Window, qtbot: QtBot, request: pytest.FixtureRequest
) -> None:
    request.addfinalizer(lambda: translations().use("en"))
    translations().use("de")
    run = make_run(default_runs() / "cats", "running", rows=60, sheets=4, memory=3.5)
    page = page_of(window, qtbot)
    with run.hold():
        run.write_state(RunState("running", "prior", 12_345, 40_000, 0.5, 65.0, 12.5))
        show(page, run, qtbot)
        qtbot.waitUntil(lambda: "3,5 GB" in page.detail.numbers.text())
        words = page.detail.numbers.text()
        assert "12.345" in words
        assert "40.000" in words
        assert "12,5" in words
    assert "40.000" in page.detail.samples.caption.text()
    plot = page.detail.figures.plot
    assert plot is not None
    assert re.search(r"<b>0,\d+</b>", plot.legend.text())
    assert plot._axes["left"].tickStrings([0.05, 0.1], 1.0, 0.05) == ["0,05", "0,10"]


def test_a_run_that_ended_while_no_window_was_open_is_told_when_one_opens(
    make_window: MakeWindow, qtbot: QtBot
) -> None:
    run = make_run(default_runs() / "cats", "running")
    with run.hold():
        run.write_state(running(run))
        window = make_window()
        qtbot.waitUntil(lambda: window.running.watch.snapshot.is_active)
        window.close()
        run.write_state(RunState("finished", "autoencoder", 400, 400, 1.0))
    again = make_window()
    qtbot.waitUntil(lambda: bool(again.toaster.toasts))
    assert "is finished" in again.toaster.toasts[0].text
    again.close()
    third = make_window()
    qtbot.waitUntil(lambda: bool(third.running.watch.snapshot.entries))
    assert not third.toaster.toasts


def test_the_system_tells_it_where_nobody_looks_at_the_window(
    window: Window, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []
    monkeypatch.setattr(QSystemTrayIcon, "isSystemTrayAvailable", staticmethod(lambda: True))
    monkeypatch.setattr(QSystemTrayIcon, "supportsMessages", staticmethod(lambda: True))
    monkeypatch.setattr(QSystemTrayIcon, "showMessage", lambda *words: told.append(words[2]))
    monkeypatch.setattr(window, "isActiveWindow", lambda: False)
    run = make_run(default_runs() / "cats", "running")
    with run.hold():
        window.running.watch.look()
        qtbot.waitUntil(lambda: window.running.watch.snapshot.is_active)
    run.write_state(RunState("finished", "autoencoder", 400, 400, 1.0))
    window.running.watch.look()
    qtbot.waitUntil(lambda: bool(told))
    assert "cats" in told[0]
    window.running._notices._tray.messageClicked.emit()  # type: ignore[union-attr]
    assert window.book.name == "training"


def test_the_engine_is_asked_for_its_memory_when_a_run_begins_on_the_card(
    window: Window, qtbot: QtBot
) -> None:
    asked: list[object] = []
    window.engine.sent.connect(lambda _, request: asked.append(request))
    qtbot.waitUntil(lambda: window.engine.state is EngineState.RUNNING)
    with make_run(default_runs() / "cats", "running", compute={"device": "auto"}).hold():
        window.running.watch.look()
        qtbot.waitUntil(lambda: YieldMemory() in asked)
        qtbot.waitUntil(lambda: bool(window.toaster.toasts))
        assert "1.2 GB" in window.toaster.toasts[0].text
    asked.clear()
    with make_run(default_runs() / "dogs", "running", compute={"device": "cpu"}).hold():
        window.running.watch.look()
        qtbot.waitUntil(lambda: len(window.running.watch.snapshot.entries) == 2)
        qtbot.waitUntil(lambda: not window.running._sharing._background.is_busy)
        assert YieldMemory() not in asked


def test_colours_follow_the_theme(window: Window, qtbot: QtBot, theme: Theme) -> None:
    run = make_run(default_runs() / "cats", rows=30)
    page = page_of(window, qtbot)
    show(page, run, qtbot)
    plot = page.detail.figures.plot
    assert plot is not None
    dark = plot.view.backgroundBrush().color()
    theme.set_choice(ThemeChoice.LIGHT)
    assert plot.view.backgroundBrush().color() != dark


def test_a_watched_folder_shows_its_runs_or_that_there_are_none(
    window: Window, qtbot: QtBot, tmp_path: Path
) -> None:
    page = page_of(window, qtbot)
    run = make_run(tmp_path / "cluster" / "far away", "stopped")
    page.watch_folder(str(run.path.parent))
    qtbot.waitUntil(lambda: page.list.current is not None and page.list.current.path == run.path)
    (tmp_path / "nothing").mkdir()
    page.watch_folder(str(tmp_path / "nothing"))
    qtbot.waitUntil(lambda: bool(window.toaster.toasts))
    assert "no training run" in window.toaster.toasts[0].text


def test_every_control_has_a_name_and_room(window: Window, qtbot: QtBot) -> None:
    run = make_run(default_runs() / "cats", "running", rows=60, sheets=4, memory=3.5)
    with run.hold():
        run.write_state(running(run))
        page = page_of(window, qtbot)
        window.resize(1280, 800)
        show(page, run, qtbot)
        page.actions_.log.setChecked(True)
        settle()
        assert not nameless(page)
        assert not clipped(page)
    run.write_state(RunState("failed", message="It did not work, for many reasons. " * 5))
    window.running.watch.look()
    qtbot.waitUntil(lambda: page.detail.status.text() == "Failed")
    window.resize(860, 640)
    settle()
    assert not clipped(page)


def test_the_language_may_change(window: Window, qtbot: QtBot) -> None:
    run = make_run(default_runs() / "cats", rows=30, sheets=2)
    page = page_of(window, qtbot)
    show(page, run, qtbot)
    for widget in (page, *page.findChildren(QWidget)):
        QApplication.sendEvent(widget, QEvent(QEvent.Type.LanguageChange))
    assert page.detail.figures.stage.count() == 2
    assert page.detail.name.text() == "cats"


def nameless(root: QWidget) -> list[str]:
    """Controls that take the keyboard and have no name."""
    return [
        type(each).__name__
        for each in root.findChildren(QWidget)
        if each.isVisible() and each.focusPolicy() & Qt.FocusPolicy.TabFocus and not _spoken(each)
    ]


def _spoken(widget: QWidget) -> str:
    interface = QAccessible.queryAccessibleInterface(widget)
    return widget.accessibleName() or interface.text(QAccessible.Text.Name)
