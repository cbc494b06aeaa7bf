"""The window's end of the training runs: looks after them while their page is not shown, or not made yet."""

from __future__ import annotations

import time
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from app.editor.session import Session
from app.engine.engine_client import EngineClient
from app.icons import Icons
from app.pages.book import EDIT, Book
from app.pages.training import TrainingPage
from app.runs.catalogue import Catalogue
from app.runs.deeds import Deeds
from app.runs.entry import RunEntry
from app.runs.notices import Notices
from app.runs.places import Places
from app.runs.sharing import Sharing
from app.runs.watch import RunsWatch
from app.theme import Theme
from app.widgets.toast import Kind, Toaster
from training.jobs.queue import Queue

PAGE = "training"
_PATIENCE = 30.0  # seconds after which a supervisor that did not come is started once more


class Running(QObject):
    """Watches the runs, has a supervisor at work where one is missing, tells what has ended; makes the page.

    Args:
        supervisor: how one is started, where not as usual.

    Signals:
        wizard_wanted(), duplicate_wanted(Path): as the page has them.
    """

    wizard_wanted = Signal()
    duplicate_wanted = Signal(object)

    def __init__(
        self,
        book: Book,
        engine: EngineClient,
        session: Session,
        toaster: Toaster,
        window: QWidget,
        supervisor: Sequence[str] | None = None,
    ) -> None:
        super().__init__(window)
        self._book, self._session, self._toaster = book, session, toaster
        queue = Queue()
        self.watch = RunsWatch(Catalogue(queue, Places()), self)
        self.deeds = Deeds(queue, supervisor, self)
        self._notices = Notices(toaster, window, self._is_shown)
        self._sharing = Sharing(engine, toaster, self)
        self._news: dict[Path, RunEntry] = {}  # not seen yet
        self._last_start = -_PATIENCE
        self._problem = ""
        self._connect()

    def _connect(self) -> None:
        watch = self.watch
        watch.looked.connect(self._on_looked)
        watch.ended.connect(self._notices.tell_ended)
        watch.needs_help.connect(self._notices.tell_needs_help)
        watch.ended.connect(self._on_news)
        watch.needs_help.connect(self._on_news)
        watch.began.connect(self._sharing.begin)
        self.deeds.done.connect(watch.look)
        self.deeds.failed.connect(self._on_failed)
        self._notices.show_wanted.connect(self.show)
        self._book.turned.connect(self._on_turned)

    def add_page(self, theme: Theme, icons: Icons) -> None:
        """Put the page into the book."""

        def make() -> TrainingPage:
            page = TrainingPage(self.watch, self.deeds, theme, icons)
            page.wizard_wanted.connect(self.wizard_wanted)
            page.duplicate_wanted.connect(self.duplicate_wanted)
            page.open_wanted.connect(self._open)
            page.removed.connect(self._on_removed)
            page.nothing_found.connect(self._on_nothing_found)
            return page

        self._book.add(PAGE, lambda: self.tr("Training"), make)

    def start(self) -> None:
        """Begin to look."""
        self.watch.look()

    def close(self) -> None:
        """The window closes; the runs go on."""
        self.watch.close()
        self.deeds.close()
        self._sharing.close()
        self._notices.close()

    @Slot(object)
    def show(self, run: Path) -> None:
        """Turn to the page, and show this run."""
        page = self._book.turn(PAGE)
        if isinstance(page, TrainingPage):
            page.choose(run)

    def _is_shown(self, run: Path) -> bool:
        page = self._book.current if self._book.name == PAGE else None
        return isinstance(page, TrainingPage) and page.shown == run

    @Slot()
    def _on_looked(self) -> None:
        snapshot, now = self.watch.snapshot, time.monotonic()
        if snapshot.is_abandoned and now - self._last_start > _PATIENCE:
            self._last_start = now
            self.deeds.start()
        if snapshot.problem and snapshot.problem != self._problem:
            self._toaster.say(Kind.ERROR, snapshot.problem)
        self._problem = snapshot.problem

    @Slot(object)
    def _on_removed(self, entry: RunEntry) -> None:
        text = self.tr("“{0}” is out of the list; its folder stays where it is.")
        toast = self._toaster.say(Kind.INFO, text.replace("{0}", entry.name))
        toast.add_button(self.tr("Undo"), lambda: self._put_back(entry))
        self._toaster.arrange()

    def _put_back(self, entry: RunEntry) -> None:
        self.watch.places.watch(entry.path)
        if entry.place:
            self.deeds.add(entry.path)
        else:
            self.watch.look()

    @Slot(str)
    def _on_nothing_found(self, folder: str) -> None:
        text = self.tr("There is no training run in {0} yet. Runs that come there will be shown.")
        self._toaster.say(Kind.INFO, text.replace("{0}", folder))

    @Slot(object)
    def _on_news(self, entry: RunEntry) -> None:
        if self._book.name != PAGE:
            self._news[entry.path] = entry
            self._show_badge()

    @Slot(str)
    def _on_turned(self, name: str) -> None:
        if name == PAGE:
            self._news.clear()
            self._show_badge()

    def _show_badge(self) -> None:
        words = self.tr("Trainings that ended or need you: {0}").replace("{0}", str(len(self._news)))
        self._book.tabs.set_badge(PAGE, len(self._news), words if self._news else "")

    @Slot(object)
    def _open(self, model: Path) -> None:
        """A finished model, in the editor."""
        self._session.load_model(model)
        self._book.turn(EDIT)

    @Slot(str)
    def _on_failed(self, problem: str) -> None:
        self._toaster.say(Kind.ERROR, problem)
