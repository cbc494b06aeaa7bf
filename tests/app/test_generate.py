"""The page that makes new pictures, with the fake engine behind it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QItemSelectionModel, QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.engine.engine_client import EngineState
from app.generate.grid import Grid
from app.generate.settings import GridSettings
from app.generate.words import conditions_in_words
from app.pages.book import EDIT
from app.pages.generate import GeneratePage
from app.photos.made import KEY
from app.settings import Settings
from app.widgets.elided import ElidedLabel
from app.widgets.where_rows import WhereRows
from app.window import Window
from tests.app.conftest import MakeWindow, kill, wait_for_rest
from tests.app.fake_generate import colour


@pytest.fixture
def window(qtbot: QtBot, make_window: MakeWindow) -> Window:
    return ready(qtbot, make_window())


def ready(qtbot: QtBot, window: Window) -> Window:
    qtbot.waitUntil(lambda: window.session.model is not None)
    window.book.turn("generate")
    qtbot.waitUntil(lambda: not page_of(window).past.is_busy)
    return window


def page_of(window: Window) -> GeneratePage:
    page = window.book.current
    assert isinstance(page, GeneratePage)
    return page


def generate(qtbot: QtBot, page: GeneratePage, seed: int = 0, count: int = 6) -> Grid:
    """A whole grid, and its way into the history."""
    page.panel.seed.show_seed(seed)
    page.panel.count.setValue(count)
    QTest.mouseClick(page.panel.button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not page.drawing.runs and not page.past.is_busy)
    assert page.drawing.grid is not None
    return page.drawing.grid


def choose(page: GeneratePage, *rows: int) -> None:
    page.pictures.selectionModel().clear()
    for row in rows:
        index = page.pictures.grid.index(row)
        page.pictures.selectionModel().select(index, QItemSelectionModel.SelectionFlag.Select)


def seeds(page: GeneratePage) -> list[int]:
    grid = page.pictures.grid
    made = [grid.made(grid.index(row)) for row in range(grid.rowCount())]
    return [each.seed for each in made if each is not None]


def test_a_grid_fills_as_pictures_come(qtbot: QtBot, make_window: MakeWindow) -> None:
    page = page_of(ready(qtbot, make_window(step_seconds=0.05)))
    assert page.invitation.isVisible()
    page.panel.seed.show_seed(5)
    page.panel.count.setValue(4)
    QTest.mouseClick(page.invitation.button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(seeds(page)) == 2)
    assert page.pictures.grid.rowCount() == 4  # with places for those to come
    assert page.panel.button.text() == "Stop"
    assert page.foot.words.text().startswith("2 of 4 pictures")
    qtbot.waitUntil(lambda: not page.drawing.runs)
    assert seeds(page) == [5, 6, 7, 8]
    made = page.pictures.grid.made(page.pictures.grid.index(0))
    assert made is not None
    blue, green, red = (int(value) for value in colour(5)[0, 0, :3])
    assert made.image.pixelColor(0, 0) == QColor(red, green, blue)
    assert page.panel.button.text() == "Generate"


def test_a_seed_is_thrown_anew_unless_it_is_locked(qtbot: QtBot, window: Window) -> None:
    page = page_of(window)
    seen = set()
    for _ in range(3):
        page.panel.seed.lock.setChecked(False)
        QTest.mouseClick(page.panel.button, Qt.MouseButton.LeftButton)
        qtbot.waitUntil(lambda: not page.drawing.runs)
        seen.add(seeds(page)[0])
    assert len(seen) == 3
    page.panel.seed.lock.setChecked(True)
    before = seeds(page)
    QTest.mouseClick(page.panel.button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not page.drawing.runs)
    assert seeds(page) == before


def test_who_types_a_seed_keeps_it(window: Window) -> None:
    page = page_of(window)
    page.panel.seed.lock.setChecked(False)
    field = page.panel.seed.field
    window.activateWindow()
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, "77")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert page.panel.settings().seed == 77


def test_stop_keeps_what_is_there(qtbot: QtBot, make_window: MakeWindow) -> None:
    page = page_of(ready(qtbot, make_window(step_seconds=0.05)))
    page.panel.seed.show_seed(1)
    page.generate()
    qtbot.waitUntil(lambda: len(seeds(page)) == 2)
    QTest.mouseClick(page.panel.button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not page.drawing.runs and not page.past.is_busy)
    assert page.pictures.grid.rowCount() == len(seeds(page)) < 16
    assert page.foot.words.text().startswith("Stopped after")
    assert [past.count for past in page.past.grids] == [len(seeds(page))]


def test_conditions_and_their_rate(qtbot: QtBot, window: Window) -> None:
    page = page_of(window)
    row = page.panel.where.rows["Smiling"]
    QTest.mouseClick(row.group.button(2), Qt.MouseButton.LeftButton)  # without
    generate(qtbot, page, seed=0, count=4)
    assert seeds(page) == [1, 3, 5, 7]
    assert "4 of 8 faces are as asked for (50 %)" in page.foot.words.text()


def test_what_nobody_is_with_or_without_has_words_of_its_own(qtbot: QtBot) -> None:
    rows = WhereRows()
    qtbot.addWidget(rows)
    rows.show_attributes(("Age", "Eyeglasses", "Male", "Young"))
    words = {name: [button.text() for button in row.group.buttons()] for name, row in rows.rows.items()}
    assert words == {
        "Age": ["any", "old", "young"],
        "Eyeglasses": ["any", "with", "without"],
        "Male": ["any", "masculine", "feminine"],
        "Young": ["any", "young", "old"],
    }
    where = (("Age", False), ("Eyeglasses", False), ("Male", True), ("Smiling", True))
    assert conditions_in_words(GridSettings(seed=1, where=where)) == "young, no Glasses, masculine, Smile"


def test_a_hopeless_condition_is_said_with_what_to_do(qtbot: QtBot, window: Window) -> None:
    page = page_of(window)
    page.panel.where.show_where((("Male", True), ("Smiling", True)))
    generate(qtbot, page)
    text = page.foot.words.text()
    assert "Given up: of 400 faces" in text
    assert "Rarest is “masculine”: 0 of 400" in text
    assert page.past.grids == ()


def test_more_like_these(qtbot: QtBot, window: Window) -> None:
    page = page_of(window)
    grid = generate(qtbot, page)
    assert not page.head.like.isEnabled()
    choose(page, 1, 4)
    assert page.head.words.text() == "2 chosen"
    QTest.mouseClick(page.head.like, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not page.drawing.runs)
    assert page.drawing.grid is not None
    assert page.drawing.grid.settings.like == (grid.pictures[1].z_sem, grid.pictures[4].z_sem)
    assert page.panel.like.isVisible()
    QTest.mouseClick(page.panel.like.cross, Qt.MouseButton.LeftButton)
    assert page.panel.settings().like == ()


def test_a_grid_of_the_past_comes_back_with_its_settings(qtbot: QtBot, window: Window) -> None:
    page = page_of(window)
    page.panel.where.show_where((("Smiling", True),))
    page.panel.variety.value.setValue(60)
    generate(qtbot, page, seed=10, count=3)
    page.panel.where.clear()
    page.panel.variety.value.setValue(90)
    generate(qtbot, page, seed=30, count=4)
    [newest, oldest] = page.past.grids
    assert newest.count == 4
    with qtbot.waitSignal(page.past.restored):
        page.past_list.wanted.emit(oldest)
    assert seeds(page) == [10, 12, 14]
    settings = page.panel.settings()
    assert (settings.seed, settings.count, settings.variety) == (10, 3, 60)
    assert settings.where == (("Smiling", True),)
    again = seeds(page)
    QTest.mouseClick(page.panel.button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not page.drawing.runs and not page.past.is_busy)
    assert seeds(page) == again


def test_a_grid_of_the_past_is_not_spoken_over_by_the_one_that_it_ends(
    qtbot: QtBot, make_window: MakeWindow
) -> None:
    page = page_of(ready(qtbot, make_window(step_seconds=0.02)))
    generate(qtbot, page, seed=10, count=2)
    page.panel.count.setValue(40)
    page.generate()
    qtbot.waitUntil(lambda: " of 40 pictures" in page.foot.words.text())
    with qtbot.waitSignals([page.past.restored, page.drawing.moved]):  # it goes on until it hears of its end
        page.past.restored.connect(page.drawing.moved)
        page.past_list.wanted.emit(page.past.grids[0])
    qtbot.waitUntil(lambda: not page.drawing.runs)
    assert page.foot.words.text().startswith("Seed 10")
    assert not page.foot.bar.isVisible()
    page.generate()
    qtbot.waitUntil(lambda: " of 2 pictures" in page.foot.words.text())
    page.drawing.stop()
    qtbot.waitUntil(lambda: not page.drawing.runs and not page.past.is_busy)


def test_chosen_pictures_say_which_model_made_them(
    qtbot: QtBot, make_window: MakeWindow, tmp_path: Path
) -> None:
    window = ready(qtbot, make_window())
    page = page_of(window)
    generate(qtbot, page, count=2)
    assert window.session.model is not None
    ours = window.session.model.fingerprint
    other = tmp_path / "other.safetensors"
    other.touch()
    window.session.load_model(other)
    qtbot.waitUntil(lambda: window.session.model is not None and window.session.model.fingerprint != ours)
    with qtbot.waitSignal(page.past.restored):
        page.past_list.wanted.emit(page.past.grids[0])
    choose(page, 0)
    page.more_like_these()
    qtbot.waitUntil(lambda: not page.drawing.runs and not page.past.is_busy)
    assert page.drawing.grid is not None
    assert page.drawing.grid.settings.like_of == ours
    assert page.drawing.grid.settings.request(str(other)).like_of == ours
    with qtbot.waitSignal(page.past.restored):  # also when that grid comes back
        page.past_list.wanted.emit(page.past.grids[0])
    assert page.panel.settings().like_of == ours


def test_no_word_is_cut_in_a_small_window(qtbot: QtBot, window: Window) -> None:
    page = page_of(window)
    generate(qtbot, page)
    buttons = (page.head.like, page.head.newness, page.head.open, page.head.save)
    beside, alone = Qt.ToolButtonStyle.ToolButtonTextBesideIcon, Qt.ToolButtonStyle.ToolButtonIconOnly
    for width, style in ((1500, beside), (800, alone), (1500, beside)):
        window.resize(width, 700)
        qtbot.waitUntil(lambda style=style: page.head.open.toolButtonStyle() is style)  # type: ignore[misc]
        qtbot.waitUntil(lambda: all(button.width() >= button.sizeHint().width() for button in buttons))
        for row in page.panel.where.rows.values():
            name = row.findChild(ElidedLabel)
            assert name is not None
            assert name.width() >= name.fontMetrics().horizontalAdvance(name.text())


def test_keys_and_a_closer_look(qtbot: QtBot, window: Window) -> None:
    page = page_of(window)
    generate(qtbot, page)
    page.pictures.choose(0)
    QTest.keyClick(page.pictures, Qt.Key.Key_Right)
    assert page.pictures.currentIndex().row() == 1
    QTest.keyClick(page.pictures, Qt.Key.Key_Return)
    assert page.zoom.isVisible()
    QTest.keyClick(page.zoom, Qt.Key.Key_Right)
    assert "seed 2" in page.zoom.accessibleDescription()
    QTest.keyClick(page.zoom, Qt.Key.Key_Escape)
    assert page.pictures.isVisible()
    assert [made.seed for made in page.pictures.chosen()] == [2]


def test_a_picture_opens_in_the_editor_and_says_how_it_was_made(qtbot: QtBot, window: Window) -> None:
    page = page_of(window)
    generate(qtbot, page, seed=40)
    choose(page, 2)
    QTest.mouseClick(page.head.open, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: window.book.name == EDIT)
    wait_for_rest(qtbot, window)
    assert window.session.document is not None
    path = window.session.document.photo.path
    with Image.open(path) as picture:
        assert picture.size == (512, 512)
        about = json.loads(picture.info[KEY])
        assert "trainedAlgorithmicMedia" in picture.info["XML:com.adobe.xmp"]
    assert (about["settings"]["seed"], about["settings"]["count"], about["model"]) == (42, 1, "Portrait")


def test_pictures_are_saved_without_overwriting(qtbot: QtBot, window: Window, tmp_path: Path) -> None:
    page = page_of(window)
    grid = generate(qtbot, page, seed=1)
    folder = tmp_path / "mine"
    folder.mkdir()
    (folder / "generated 1.png").write_text("mine")
    choose(page, 0, 1)
    QTest.mouseClick(page.head.save, Qt.MouseButton.LeftButton)
    assert page.deeds.dialog is not None
    page.deeds.dialog.fileSelected.emit(str(folder))
    page.deeds.dialog.close()
    qtbot.waitUntil(lambda: not page.deeds.is_busy)
    assert sorted(path.name for path in folder.iterdir()) == [
        "generated 1 (2).png", "generated 1.png", "generated 2.png",
    ]  # fmt: skip
    assert (folder / "generated 1.png").read_text() == "mine"
    page.deeds.write(grid, grid.pictures[:1], [tmp_path / "no" / "such.png"])
    qtbot.waitUntil(lambda: any("could not be written" in toast.text for toast in window.toaster.toasts))


@pytest.mark.parametrize(("seed", "words"), [(7, "A copy, or nearly"), (8, "No copy")])
def test_is_it_new(qtbot: QtBot, window: Window, seed: int, words: str) -> None:
    page = page_of(window)
    generate(qtbot, page, seed=seed, count=1)
    choose(page, 0)
    QTest.mouseClick(page.head.newness, Qt.MouseButton.LeftButton)
    dialog = page.deeds.newness
    assert dialog is not None
    qtbot.waitUntil(lambda: dialog.pictures.columnCount() == 5)
    assert words in dialog.verdict.text()
    assert "2,000" in dialog.explanation.text()
    dialog.reject()


def test_a_model_without_training_codes_is_no_riddle(
    qtbot: QtBot, make_window: MakeWindow, settings: Settings, tmp_path: Path
) -> None:
    settings.model = str(tmp_path / "forgetful.safetensors")
    Path(settings.model).touch()
    page = page_of(ready(qtbot, make_window()))
    generate(qtbot, page, count=1)
    choose(page, 0)
    QTest.mouseClick(page.head.newness, Qt.MouseButton.LeftButton)
    dialog = page.deeds.newness
    assert dialog is not None
    qtbot.waitUntil(lambda: "carries no codes" in dialog.explanation.text())
    dialog.reject()


def test_a_model_that_can_not(
    qtbot: QtBot, make_window: MakeWindow, settings: Settings, tmp_path: Path
) -> None:
    settings.model = str(tmp_path / "unable.safetensors")
    Path(settings.model).touch()
    page = page_of(ready(qtbot, make_window()))
    assert not page.panel.button.isEnabled()
    assert not page.invitation.button.isEnabled()
    assert "latent network" in page.panel.hint.text()
    assert page.panel.hint.isVisible()


def test_a_plain_model_has_nothing_to_stay_near(
    qtbot: QtBot, make_window: MakeWindow, settings: Settings, tmp_path: Path
) -> None:
    settings.model = str(tmp_path / "plain.safetensors")
    Path(settings.model).touch()
    window = ready(qtbot, make_window(attributes=()))
    page = page_of(window)
    assert not page.panel.where_fold.isVisible()
    generate(qtbot, page, count=2)
    choose(page, 0)
    QTest.mouseClick(page.head.like, Qt.MouseButton.LeftButton)
    assert "noise alone" in window.toaster.toasts[-1].text
    assert not page.drawing.runs


def test_another_model_ends_the_grid_and_what_it_stayed_near(
    qtbot: QtBot, make_window: MakeWindow, tmp_path: Path
) -> None:
    window = ready(qtbot, make_window(step_seconds=0.05))
    page = page_of(window)
    page.panel.show_like((bytes(16),), ())
    page.panel.show_drawing(False)
    page.panel.count.setValue(30)
    page.generate()
    qtbot.waitUntil(lambda: bool(seeds(page)))
    other = tmp_path / "unable.safetensors"
    other.touch()
    window.session.load_model(other)
    qtbot.waitUntil(lambda: not page.drawing.runs and not page.past.is_busy, timeout=10_000)
    assert 0 < len(seeds(page)) < 30
    assert page.panel.settings().like == ()
    assert not page.panel.button.isEnabled()


def test_a_favourite_by_the_menu_key(qtbot: QtBot, window: Window) -> None:
    page = page_of(window)
    generate(qtbot, page, count=1)
    page.past_list.view.setCurrentIndex(page.past_list.model_.index(0))
    page.past_list.view.customContextMenuRequested.emit(QPoint(-5, -5))
    menu = page.past_list.menu
    assert menu is not None
    keep = next(action for action in menu.actions() if action.text() == "Keep as a favourite")
    keep.trigger()
    menu.close()
    qtbot.waitUntil(lambda: not page.past.is_busy)
    assert page.past.grids[0].kept


def test_a_failure_is_said_and_loses_nothing(qtbot: QtBot, make_window: MakeWindow) -> None:
    window = ready(qtbot, make_window(fail_on="Generate"))
    page = page_of(window)
    page.generate()
    qtbot.waitUntil(lambda: not page.drawing.runs)
    assert "told to fail" in window.toaster.toasts[-1].text
    assert page.invitation.isVisible()


def test_a_killed_engine_goes_on(qtbot: QtBot, make_window: MakeWindow) -> None:
    window = ready(qtbot, make_window(step_seconds=0.05))
    page = page_of(window)
    page.panel.seed.show_seed(3)
    page.panel.count.setValue(5)
    page.generate()
    qtbot.waitUntil(lambda: len(seeds(page)) == 2)
    kill(window.engine.pid)
    qtbot.waitUntil(lambda: not page.drawing.runs, timeout=15_000)
    assert window.engine.state is EngineState.RUNNING
    assert seeds(page) == [3, 4, 5, 6, 7]


def test_drawing_steps_aside_for_an_edit(qtbot: QtBot, make_window: MakeWindow, photo: Path) -> None:
    window = make_window(photo, step_seconds=0.02)
    wait_for_rest(qtbot, window)
    page = page_of(ready(qtbot, window))
    page.panel.count.setValue(8)
    page.panel.seed.show_seed(1)
    page.generate()
    qtbot.waitUntil(lambda: len(seeds(page)) == 1)
    window.session.set_strength("Smiling", 40)
    assert window.session.document is not None
    qtbot.waitUntil(lambda: window.engine.counts.shown > 0)
    qtbot.waitUntil(lambda: not page.drawing.runs, timeout=10_000)
    assert seeds(page) == list(range(1, 9))


def test_everything_has_a_name(window: Window) -> None:
    page = page_of(window)
    focusable = [
        widget for widget in page.findChildren(QWidget)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isVisibleTo(page)
    ]  # fmt: skip
    nameless = [
        widget for widget in focusable
        if not widget.accessibleName() and widget.metaObject().className() != "QLineEdit"
    ]  # fmt: skip
    assert nameless == []
