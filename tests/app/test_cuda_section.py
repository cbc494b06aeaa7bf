"""The preferences' offer of CUDA, with a fake card and wheels of a few bytes."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QMessageBox
from pytestqt.qtbot import QtBot

from app.cuda_runtime import place
from app.cuda_runtime.card import Card
from app.cuda_runtime.plan import Plan
from app.cuda_runtime.runtime import CudaRuntime
from app.cuda_runtime.wheels import RuntimeTrouble
from app.widgets.cuda_section import CudaSection
from tests.app.conftest import MakeWindow
from tests.app.looks import open_dialogs
from tests.packaging.fake_wheels import make_wheels, plan_of

CARD = Card("NVIDIA Fake 4070", 12 * 2**30, (580, 95, 5), (8, 9))
MakeSection = Callable[..., CudaSection]


@pytest.fixture
def plan(tmp_path: Path) -> Plan:
    return plan_of(make_wheels(tmp_path / "wheels"))


@pytest.fixture
def make_section(qtbot: QtBot, plan: Plan) -> Iterator[MakeSection]:
    """Shows a section with a card, and closes its runtime."""
    made: list[CudaRuntime] = []

    def make(card: Card | None = CARD, attempt: Callable[[Path], None] = lambda _: None) -> CudaSection:
        runtime = CudaRuntime(find=lambda: card, attempt=attempt, plan=plan)
        made.append(runtime)
        section = CudaSection(runtime)
        qtbot.addWidget(section)
        section.retranslate()
        section.show()
        qtbot.waitUntil(lambda: runtime.has_looked)
        return section

    yield make
    for runtime in made:
        runtime.close()
        runtime.deleteLater()


def _agree() -> None:
    (box,) = open_dialogs()
    assert isinstance(box, QMessageBox)
    button = next(b for b in box.buttons() if box.buttonRole(b) is QMessageBox.ButtonRole.AcceptRole)
    button.click()


def test_nothing_is_fetched_without_a_yes_then_installed_then_removed(
    qtbot: QtBot, make_section: MakeSection
) -> None:
    section = make_section()
    runtime = section._runtime
    assert section.words.text().startswith("NVIDIA Fake 4070 can make Semblance much faster.")
    section.download.click()
    (box,) = open_dialogs()
    box.reject()
    assert not runtime.runs
    assert place.installed() is None
    section.download.click()
    with qtbot.waitSignal(runtime.installed):
        _agree()
    assert place.installed() is not None
    assert section.words.text().startswith("CUDA 13.0 is installed")
    assert section.download.isHidden()
    with qtbot.waitSignal(runtime.removed):
        section.remove.click()
    assert place.installed() is None
    assert section.download.isVisible()


def test_a_card_that_does_not_work_is_said_and_nothing_stays(qtbot: QtBot, make_section: MakeSection) -> None:
    def fail(_: Path) -> None:
        raise RuntimeTrouble("unusable", "no kernel image is available")

    section = make_section(attempt=fail)
    section.download.click()
    with qtbot.waitSignal(section._runtime.failed):
        _agree()
    assert section.words.text().startswith("The card did not work with these libraries")
    assert place.installed() is None
    assert section.download.isVisible()


@pytest.mark.parametrize(
    ("card", "words"),
    [
        (None, "No NVIDIA graphics card was found"),
        (Card("Old", 0, (580, 95, 5), (6, 1)), "Old is too old for CUDA 13.0"),
        (Card("New", 0, (550, 54), (8, 9)), "New could make Semblance much faster, but needs a newer driver"),
    ],
)
def test_what_stands_in_the_way_is_said(make_section: MakeSection, card: Card | None, words: str) -> None:
    section = make_section(card)
    assert section.words.text().startswith(words)
    assert section.download.isHidden()
    assert section.folder.isHidden()


def test_a_runtime_of_another_version_can_be_replaced_or_removed(
    qtbot: QtBot, make_section: MakeSection, plan: Plan
) -> None:
    place.current().mkdir(parents=True)
    place.Mark(place.python_tag(), "2.0.0", "11.8", 1).write(place.current())
    section = make_section()
    runtime = section._runtime
    assert runtime.outdated
    assert section.download.isVisible()
    assert section.remove.isVisible()
    with qtbot.waitSignal(runtime.removed):
        section.remove.click()
    assert section.remove.isHidden()
    qtbot.waitUntil(lambda: not list(place.home().iterdir()))


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        ("files", "A file could not be read or written, so nothing was installed: no access"),
        ("busy", "Another window of Semblance is installing CUDA."),
    ],
)
def test_what_went_wrong_is_said(make_section: MakeSection, kind: str, words: str) -> None:
    section = make_section()
    section._runtime.failed.emit(kind, "no access")
    assert section.words.text().startswith(words)


def test_a_checkout_offers_nothing(make_window: MakeWindow) -> None:
    window = make_window()
    window.shell.show_engine_preferences()
    (dialog,) = open_dialogs()
    assert window.shell.preferences.cuda.plan is None
    assert not [section for section in dialog.findChildren(CudaSection) if section.isVisible()]
    dialog.reject()


def test_the_offer_comes_once_and_leads_to_the_preferences(
    qtbot: QtBot, make_window: MakeWindow, plan: Plan
) -> None:
    window = make_window()
    cuda = window.shell.preferences.cuda
    cuda.plan, cuda._find = plan, lambda: CARD
    window.shell._look_for_card()
    qtbot.waitUntil(lambda: bool(window.toaster.toasts))
    (toast,) = window.toaster.toasts
    assert "NVIDIA Fake 4070" in toast.text
    assert window.shell.preferences.settings.cuda_offered
    toast.leave()
    window.shell.show_engine_preferences()
    (dialog,) = open_dialogs()
    (section,) = dialog.findChildren(CudaSection)
    qtbot.waitUntil(section.download.isVisible)
    dialog.reject()
    window.shell._offer_cuda()
    assert not window.toaster.toasts
