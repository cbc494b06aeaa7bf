"""The page on which users make their own sliders, and what becomes of them in the editor."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from app import paths
from app.names import friendly
from app.own_sliders.examples import State
from app.own_sliders.library import Library
from app.pages.book import EDIT
from app.pages.sliders import STORE, SlidersPage
from app.widgets.example_grid import ExampleGrid
from app.window import Window
from core.protocol import Verdict
from core.slider_file import SliderError, is_own, read_slider, write_slider
from tests.app.conftest import MakeWindow, kill, wait_for_rest
from tests.app.fake_sliders import make
from tests.app.test_documents import save_to

Pictures = Callable[..., list[Path]]


@pytest.fixture
def pictures(tmp_path: Path) -> Pictures:
    """Small pictures whose names begin with `kind`."""

    def paint(kind: str, count: int) -> list[Path]:
        folder = tmp_path / kind
        folder.mkdir(exist_ok=True)
        found = []
        for number in range(count):
            found.append(folder / f"{kind} {number}.png")
            Image.new("RGB", (12, 12), (9 * number, 80, 80)).save(found[-1])
        return found

    return paint


def turned(window: Window) -> SlidersPage:
    page = window.book.turn("sliders")
    assert isinstance(page, SlidersPage)
    return page


@pytest.fixture
def page(edited_window: Window) -> SlidersPage:
    return turned(edited_window)


def drop(grid: ExampleGrid, files: list[Path]) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
    copy, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    entered = QDragEnterEvent(QPoint(9, 9), copy, data, left, none)
    grid.dragEnterEvent(entered)
    assert entered.isAccepted()
    grid.dropEvent(QDropEvent(QPointF(9, 9), copy, data, left, none))


def rest(qtbot: QtBot, page: SlidersPage) -> None:
    qtbot.waitUntil(
        lambda: not page.learning.is_busy and all(e.state is not State.WAITING for e in page.examples.all()),
        timeout=10_000,
    )


def collect(qtbot: QtBot, page: SlidersPage, has: list[Path], has_not: list[Path]) -> None:
    page.learning.add(has, True)
    page.learning.add(has_not, False)
    rest(qtbot, page)


def name_it(page: SlidersPage, name: str) -> None:
    page.panel.name.setFocus()
    page.panel.name.clear()
    QTest.keyClicks(page.panel.name, name)


def learn(qtbot: QtBot, page: SlidersPage) -> None:
    QTest.mouseClick(page.panel.learn, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: page.learning.result is not None, timeout=10_000)


def kept(qtbot: QtBot, window: Window, page: SlidersPage) -> str:
    """Add what was learned; returns its key."""
    QTest.mouseClick(page.panel.add, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: any(is_own(name) for name in window.page.panel.rows), timeout=10_000)
    return next(name for name in window.page.panel.rows if is_own(name))


def test_from_dropped_pictures_to_a_slider_in_the_editor(
    qtbot: QtBot, edited_window: Window, page: SlidersPage, pictures: Pictures
) -> None:
    assert not page.panel.learn.isEnabled()
    drop(page.sides[True].grid, [pictures("with", 12)[0].parent])
    drop(page.sides[False].grid, pictures("other", 12))
    qtbot.waitUntil(lambda: len(page.examples.all()) == 24)
    rest(qtbot, page)
    assert not page.panel.learn.isEnabled()  # it has no name yet
    name_it(page, "Freckles")
    learn(qtbot, page)
    assert page.learning.result is not None
    assert page.learning.result.verdict is Verdict.WELL
    assert page.panel.verdict.text() == "A good slider"
    qtbot.waitUntil(lambda: set(page.panel.preview.pictures) == {-1, 0, 1}, timeout=10_000)
    less, more = (page.panel.preview.pictures[end] for end in (-1, 1))
    assert less.pixelColor(less.rect().center()).blue() < more.pixelColor(more.rect().center()).blue()
    key = kept(qtbot, edited_window, page)
    assert edited_window.page.panel.list.folds["own"].is_open
    assert friendly(key) == "Freckles"
    edited_window.book.turn(EDIT)
    edited_window.page.panel.rows[key].value.setValue(40)
    wait_for_rest(qtbot, edited_window)
    document = edited_window.session.document
    assert document is not None
    assert document.kept is not None
    assert document.kept.request.focused.strengths == ((key, 0.4),)
    assert document.kept.patches


def test_the_preview_leaves_the_edit_alone(
    qtbot: QtBot, edited_window: Window, page: SlidersPage, pictures: Pictures
) -> None:
    document = edited_window.session.document
    assert document is not None
    before, shown = document.kept, list[object]()
    edited_window.session.shown.connect(shown.append)
    collect(qtbot, page, pictures("with", 10), pictures("other", 10))
    name_it(page, "Freckles")
    learn(qtbot, page)
    qtbot.waitUntil(lambda: len(page.panel.preview.pictures) == 3, timeout=10_000)
    assert document.kept is before
    assert not shown
    assert document.undo_stack.count() == 0


def test_mistakes_stand_first_and_are_put_right_by_a_key(
    qtbot: QtBot, page: SlidersPage, pictures: Pictures
) -> None:
    wrong = pictures("with", 12)[11]
    collect(qtbot, page, pictures("with", 11), [*pictures("other", 11), wrong])
    name_it(page, "Freckles")
    learn(qtbot, page)
    first = page.examples.side(False)[0]
    assert (first.path, first.mistaken) == (wrong, True)
    assert "is it on the right side?" in page.sides[False].grid.side.words(first)
    assert "1 marked" in page.panel.legend.text()
    grid = page.sides[False].grid
    grid.setFocus()
    grid.setCurrentIndex(grid.side.index(0))
    QTest.keyClick(grid, Qt.Key.Key_M)
    assert page.examples.side(True)[-1] is first or first.has
    assert page.learning.result is None  # it was about other examples
    assert page.panel.add.isHidden()
    learn(qtbot, page)
    assert page.learning.result is not None
    assert page.learning.result.verdict is Verdict.WELL


def test_removed_examples_can_be_had_back(
    qtbot: QtBot, edited_window: Window, page: SlidersPage, pictures: Pictures
) -> None:
    collect(qtbot, page, pictures("with", 10), [])
    grid = page.sides[True].grid
    grid.setFocus()
    grid.selectAll()
    QTest.keyClick(grid, Qt.Key.Key_Delete)
    assert not page.examples.all()
    toast = edited_window.toaster.toasts[-1]
    undo = next(button for button in toast.findChildren(QPushButton) if button.text() == "Undo")
    undo.click()
    assert len(page.examples.side(True)) == 10


def test_it_says_what_is_missing(qtbot: QtBot, page: SlidersPage, pictures: Pictures) -> None:
    collect(qtbot, page, pictures("with", 8), [])
    assert "Add 2 more pictures" in page.panel.learn.toolTip()
    page.learning.add(pictures("with", 10), True)
    page.learning.add(pictures("other", 3), False)
    rest(qtbot, page)
    assert "Add 7 more pictures that do not have it" in page.panel.learn.toolTip()
    page.learning.remove(page.examples.side(False))
    assert page.panel.learn.toolTip() == "Give the slider a name."
    name_it(page, "Freckles")
    assert page.panel.learn.isEnabled()


def test_what_cannot_be_used_is_marked(qtbot: QtBot, page: SlidersPage, pictures: Pictures) -> None:
    collect(qtbot, page, [*pictures("with", 10), *pictures("nobody", 1), *pictures("broken", 1)], [])
    states = {each.path.parent.name: each.state for each in page.examples.all()}
    assert states == {"with": State.USABLE, "nobody": State.NO_FACE, "broken": State.FAILED}
    assert page.examples.count(True) == 10
    model = page.sides[True].grid.side
    told = [model.data(model.index(row), Qt.ItemDataRole.AccessibleTextRole) for row in range(12)]
    assert any("No face was found" in text for text in told)


def test_examples_that_cannot_be_told_apart_make_no_slider(
    qtbot: QtBot, page: SlidersPage, pictures: Pictures
) -> None:
    collect(qtbot, page, pictures("other", 10), pictures("with", 10))
    name_it(page, "Freckles")
    learn(qtbot, page)
    assert page.panel.verdict.text() == "No slider yet"
    assert page.panel.add.isHidden()
    assert "can't support" in page.panel.sentence.text()


def test_examples_survive_the_window(
    qtbot: QtBot, make_window: MakeWindow, photo: Path, pictures: Pictures
) -> None:
    window = make_window(photo)
    page = turned(window)
    name_it(page, "Freckles")
    page.learning.add(pictures("with", 3), True)
    page.learning.add(pictures("other", 2), False)
    window.close()
    again = turned(make_window(photo))
    assert again.panel.name.text() == "Freckles"
    assert [len(again.examples.side(has)) for has in (True, False)] == [3, 2]
    rest(qtbot, again)


def test_damaged_notes_of_examples_are_no_trouble(make_window: MakeWindow, photo: Path) -> None:
    (paths.data_dir() / STORE).write_text('{"name": 3, "has": [[]], "has_not": 7}')
    assert turned(make_window(photo)).examples.all() == []


def test_cancel_stops_it_at_the_next_picture(
    qtbot: QtBot, make_window: MakeWindow, photo: Path, pictures: Pictures
) -> None:
    window = make_window(photo, step_seconds=0.05)
    wait_for_rest(qtbot, window)
    page = turned(window)
    page.learning.add(pictures("with", 60), True)
    qtbot.waitUntil(lambda: any(each.state is State.USABLE for each in page.examples.all()))
    qtbot.waitUntil(page.panel.cancel.isVisible)
    QTest.mouseClick(page.panel.cancel, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not page.learning.is_busy, timeout=2000)
    assert any(each.state is State.WAITING for each in page.examples.all())
    assert page.panel.cancel.isHidden()


def test_a_killed_engine_starts_over(
    qtbot: QtBot, make_window: MakeWindow, photo: Path, pictures: Pictures
) -> None:
    window = make_window(photo, step_seconds=0.02)
    wait_for_rest(qtbot, window)
    page = turned(window)
    page.learning.add(pictures("with", 30), True)
    qtbot.waitUntil(lambda: any(each.state is State.USABLE for each in page.examples.all()))
    kill(window.engine.pid)
    rest(qtbot, page)
    name_it(page, "Freckles")
    learn(qtbot, page)


def test_own_sliders_are_there_from_the_start_and_can_be_renamed_and_deleted(
    qtbot: QtBot, make_window: MakeWindow, photo: Path, tmp_path: Path
) -> None:
    folder = paths.sliders_dir()
    folder.mkdir()
    window = make_window(photo)
    wait_for_rest(qtbot, window)
    model = window.session.model
    assert model is not None
    page = turned(window)
    write_slider(make("Freckles", model.model), tmp_path / "a.safetensors")
    page.shelf.take_in(str(tmp_path / "a.safetensors"))
    wait_for_rest(qtbot, window)
    window.close()

    again = make_window(photo)
    wait_for_rest(qtbot, again)
    page = turned(again)
    key = again.own_sliders.sliders[0].card.key
    assert again.session.model is not None
    assert key in again.session.model.attributes
    again.page.panel.rows[key].value.setValue(50)
    wait_for_rest(qtbot, again)
    row = page.panel.list.rows[0]
    row.begin_renaming()
    row.field.setText("Smile")  # as the model's own is called
    QTest.keyClick(row.field, Qt.Key.Key_Return)
    assert [each.card.name for each in again.own_sliders.sliders] == ["Smile 2"]
    assert again.own_sliders.sliders[0].card.key == key
    wait_for_rest(qtbot, again)
    document = again.session.document
    assert document is not None
    assert document.state.current.strength(key) == 50
    page.panel.list.rows[0].remove_wanted.emit(key)
    qtbot.waitUntil(lambda: key not in again.page.panel.rows)
    assert document.state.current.strength(key) == 0
    undo = next(b for b in again.toaster.toasts[-1].findChildren(QPushButton) if b.text() == "Undo")
    undo.click()
    qtbot.waitUntil(lambda: key in again.page.panel.rows)
    qtbot.waitUntil(lambda: document.state.current.strength(key) == 50)  # in the photo, too
    assert again.page.panel.rows[key].value.value() == 50
    document.undo_stack.undo()
    assert document.state.current.strength(key) == 0
    document.undo_stack.redo()
    wait_for_rest(qtbot, again)

    page.panel.list.rows[0].remove_wanted.emit(key)
    qtbot.waitUntil(lambda: key not in again.page.panel.rows)
    again.session.set_strength("Smiling", 20)  # what is done since is not taken back
    undo = next(b for b in again.toaster.toasts[-1].findChildren(QPushButton) if b.text() == "Undo")
    undo.click()
    qtbot.waitUntil(lambda: key in again.page.panel.rows)
    wait_for_rest(qtbot, again)
    assert document.state.current.strength("Smiling") == 20
    assert document.state.current.strength(key) == 0


def test_a_slider_of_another_model_is_kept_and_not_offered(
    qtbot: QtBot, edited_window: Window, page: SlidersPage, tmp_path: Path
) -> None:
    write_slider(make("Freckles", "other.safetensors"), tmp_path / "a.safetensors")
    page.shelf.take_in(str(tmp_path / "a.safetensors"))
    wait_for_rest(qtbot, edited_window)
    assert "made with another model" in edited_window.toaster.toasts[-1].text
    assert not page.panel.list.rows[0].fits
    assert not any(is_own(name) for name in edited_window.page.panel.rows)


def test_what_is_no_slider_is_refused_in_words(edited_window: Window, page: SlidersPage, photo: Path) -> None:
    page.shelf.take_in(str(photo))
    assert "is no slider" in edited_window.toaster.toasts[-1].text
    assert not page.panel.list.rows


def test_a_document_with_a_slider_that_is_gone_says_so(
    qtbot: QtBot, edited_window: Window, page: SlidersPage, tmp_path: Path
) -> None:
    window, model = edited_window, edited_window.session.model
    assert model is not None
    write_slider(make("Freckles", model.model), tmp_path / "a.safetensors")
    page.shelf.take_in(str(tmp_path / "a.safetensors"))
    key = window.own_sliders.sliders[0].card.key
    qtbot.waitUntil(lambda: key in window.page.panel.rows)
    window.session.set_strength(key, 30)
    wait_for_rest(qtbot, window)
    window.book.turn(EDIT)
    save_to(qtbot, window, tmp_path / "a.semblance")
    window.own_sliders.remove(key)
    wait_for_rest(qtbot, window)
    window.session.close_photo(window.session.album.entries[0])
    window.toaster.clear()
    window.keeping.open(tmp_path / "a.semblance")
    qtbot.waitUntil(lambda: bool(window.toaster.toasts))
    assert "your own slider Freckles, which is not here" in window.toaster.toasts[-1].text
    wait_for_rest(qtbot, window)


class TestLibrary:
    """The folder of sliders."""

    def test_the_same_slider_is_kept_once(self, tmp_path: Path, qapp: object) -> None:
        library = Library(tmp_path / "sliders")
        write_slider(make("A", "m"), tmp_path / "a.safetensors")
        first = library.take_in(tmp_path / "a.safetensors")
        assert library.take_in(tmp_path / "a.safetensors") == first
        write_slider(make("a", "m", number=2), tmp_path / "b.safetensors")
        assert library.take_in(tmp_path / "b.safetensors").name == "a 2"
        assert len(library.sliders) == len(library.files()) == 2

    def test_exports_come_back(self, tmp_path: Path, qapp: object) -> None:
        library = Library(tmp_path / "sliders")
        write_slider(make("A", "m"), tmp_path / "a.safetensors")
        card = library.take_in(tmp_path / "a.safetensors")
        library.rename(card.key, "B")
        library.export(card.key, tmp_path / "out.safetensors")
        out = read_slider(tmp_path / "out.safetensors").card
        assert (out.name, out.key) == ("B", card.key)

    def test_damaged_files_are_passed_over(self, tmp_path: Path, qapp: object) -> None:
        (tmp_path / "a.safetensors").write_bytes(b"nonsense")
        assert Library(tmp_path).sliders == ()

    def test_what_is_gone_is_said(self, tmp_path: Path, qapp: object) -> None:
        library = Library(tmp_path)
        with pytest.raises(SliderError, match="not there any more"):
            library.rename("x~00000000", "B")
        with pytest.raises(SliderError, match="was not saved to"):
            library.restore("x~00000000")

    def test_the_bin_is_emptied(self, tmp_path: Path, qapp: object) -> None:
        library = Library(tmp_path / "sliders")
        write_slider(make("A", "m"), tmp_path / "a.safetensors")
        library.remove(library.take_in(tmp_path / "a.safetensors").key)
        assert len([*(tmp_path / "sliders" / "removed").iterdir()]) == 1
        library.empty_bin()
        assert not [*(tmp_path / "sliders" / "removed").iterdir()]
