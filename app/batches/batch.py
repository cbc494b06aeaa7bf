"""One edit for many photos, one after another, while the editor goes on. No widgets here.

    batch = Batch(engine)
    batch.start(plan, photos)

What is left to do is kept on disk; `batch_file.load` has it after a crash, and `take_up` goes on with it.
"""

from __future__ import annotations

import logging
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from app.batches import batch_file
from app.batches.batch_plan import Item, ItemState, Plan, key
from app.batches.batch_work import Outcome, PhotoWork
from app.batches.pace import Pace
from app.engine.engine_client import EngineClient, EngineState

ENGINE_AGAIN_AFTER = 60_000  # milliseconds after the engine was given up: nobody may be there to click
_ENGINE_TRIES = 3
_NOT_WRITTEN_IN_A_ROW = 2
_log = logging.getLogger(__name__)


class Batch(QObject):
    """A queue of photos.

    Signals:
        listed(): there are other photos, or they stand in another order.
        item_changed(index)
        progressed(Progress): of the photo under way.
        state_changed(): it runs, rests or is paused.
        finished(): nothing is waiting any more.
    """

    listed = Signal()
    item_changed = Signal(int)
    progressed = Signal(object)
    state_changed = Signal()
    finished = Signal()

    def __init__(self, engine: EngineClient, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._engine = engine
        self.plan: Plan | None = None
        self.items: list[Item] = []
        self.report: Path | None = None
        self.why_paused = ""  # a sentence, when it was not the user
        self._paused = False
        self._current: Item | None = None
        self._retried: set[Item] = set()  # in whose middle the engine died once
        self._cancelling = False
        self._not_written = 0
        self._tries = 0
        self._pace = Pace()
        self._work = PhotoWork(engine, self)
        self._work.progressed.connect(self.progressed)
        self._work.ended.connect(self._on_ended)
        self._again = QTimer(self, singleShot=True, interval=ENGINE_AGAIN_AFTER)
        self._again.timeout.connect(self._try_engine)
        engine.state_changed.connect(self._on_engine)

    # --- asking

    @property
    def is_running(self) -> bool:
        """Whether photos are waiting or under way, paused or not."""
        return self.plan is not None and (self._current is not None or self._first() is not None)

    @property
    def is_paused(self) -> bool:
        """Whether nothing new is begun."""
        return self._paused

    @property
    def engine_state(self) -> EngineState:
        """How the engine is that does the work."""
        return self._engine.state

    @property
    def current(self) -> int:
        """Index of the photo under way; -1 for none."""
        return self.items.index(self._current) if self._current in self.items else -1

    @property
    def counts(self) -> Counter[ItemState]:
        """How many photos are in each state."""
        return Counter(item.state for item in self.items)

    @property
    def share(self) -> float:
        """0 to 1, how much is done."""
        left = self.counts[ItemState.WAITING] + self.counts[ItemState.WORKING]
        part = self._work.share if self._current is not None else 0.0
        return (len(self.items) - left + part) / max(len(self.items), 1)

    @property
    def seconds_left(self) -> float | None:
        """For everything; None while it cannot be told yet."""
        working = self._current is not None
        spent = self._work.seconds if working else 0.0
        share = self._work.share if working else 0.0
        return self._pace.left(self.counts[ItemState.WAITING], max(share, 0.001) if working else 0.0, spent)

    # --- doing

    def start(self, plan: Plan, photos: Iterable[Path]) -> None:
        """Begin with these photos; the batch before is forgotten.

        Raises:
            RuntimeError: one is running.
        """
        self.take_up(plan, [Item(path.absolute()) for path in dict.fromkeys(photos)])

    def take_up(self, plan: Plan, items: Sequence[Item]) -> None:
        """Go on with a batch that was interrupted. Raises RuntimeError when one is running."""
        if self.is_running:
            raise RuntimeError("a batch is running")
        self.plan, self.items, self.report = plan, list(items), None
        self._paused, self.why_paused = False, ""
        self._retried.clear()
        self._not_written = self._tries = 0
        self._pace = Pace()
        self.listed.emit()
        self._go()

    def add(self, photos: Iterable[Path]) -> None:
        """More photos for the batch that is running; those in it already are left out."""
        known = {item.path for item in self.items}
        new = [path.absolute() for path in dict.fromkeys(photos)]
        self.items += [Item(path) for path in new if path not in known]
        self.listed.emit()
        self._go()

    def pause(self, why: str = "") -> None:
        """Begin nothing new; the photo under way is finished."""
        if not self._paused:
            self._paused, self.why_paused = True, why
            self.state_changed.emit()

    def go_on(self) -> None:
        """After a pause; also brings back an engine that was given up."""
        self._paused, self.why_paused = False, ""
        self._not_written = self._tries = 0
        if self._engine.state is EngineState.FAILED:
            self._engine.retry()
        self._go()

    def cancel(self, indices: Iterable[int]) -> None:
        """Take these photos out; the one under way stops at its next step."""
        if not self.is_running:
            return
        stopped = [self.items[index] for index in indices]
        for item in stopped:
            if item.state is ItemState.WAITING:
                self._set(item, ItemState.CANCELLED)
        if self._current in stopped:
            self._cancelling = True  # nothing else is begun before all are out
            self._work.cancel()
            self._cancelling = False
        self._after_change()

    def cancel_all(self) -> None:
        """Stop everything."""
        self.cancel(range(len(self.items)))

    def retry(self, indices: Iterable[int] | None = None) -> None:
        """Do photos again: those given, or all that failed or were cancelled."""
        again = {ItemState.FAILED, ItemState.CANCELLED}
        if indices is None:
            indices = [index for index, item in enumerate(self.items) if item.state in again]
        for index in indices:
            item = self.items[index]
            if item.state in again | {ItemState.SKIPPED}:
                self._retried.discard(item)
                item.reset()
                self.item_changed.emit(index)
        self.go_on()

    def move(self, index: int, by: int) -> int:
        """Let a waiting photo change places with the next waiting one before (-1) or behind it (+1).

        Returns its new index.
        """
        other = index + by
        while 0 <= other < len(self.items) and self.items[other].state is not ItemState.WAITING:
            other += by
        if not 0 <= other < len(self.items) or self.items[index].state is not ItemState.WAITING:
            return index
        self.items[index], self.items[other] = self.items[other], self.items[index]
        self._keep()
        self.item_changed.emit(index)
        self.item_changed.emit(other)
        return other

    def close(self, *, keep: bool = False) -> None:
        """End; with `keep` the rest is offered at the next start."""
        running = self.is_running
        self._again.stop()
        self._work.close()
        self._current = None
        if self.plan is not None and running:
            if keep:
                batch_file.save(self.plan, self.items)
            else:
                batch_file.forget()
        self.plan, self.items = None, []

    # --- inside

    def _first(self) -> Item | None:
        return next((item for item in self.items if item.state is ItemState.WAITING), None)

    def _go(self) -> None:
        """Begin the next photo, if there is one and nothing stands against it."""
        if self.plan is None:
            return
        item = self._first()
        if self._current is None and item is not None and not self._paused:
            self._current = item
            number = str(self.items.index(item) + 1).zfill(len(str(len(self.items))))
            self._set(item, ItemState.WORKING)
            self._work.begin(item.path, self.plan, number, self._taken())
        self._keep()
        self.state_changed.emit()

    def _taken(self) -> set[str]:
        """What must not be replaced: the photos themselves, and what this batch wrote."""
        files = [path for item in self.items for path in (item.path, *item.written)]
        return {key(path) for path in files}

    @Slot(object)
    def _on_ended(self, outcome: Outcome) -> None:
        item, self._current = self._current, None
        if item is None:
            return
        item.seconds, item.written, item.why = self._work.seconds, outcome.written, outcome.why
        again = outcome.died and item not in self._retried
        if again:
            self._retried.add(item)
        if outcome.state is ItemState.DONE:
            self._pace.add(item.seconds)
            self._tries = 0
        self._not_written = self._not_written + 1 if outcome.not_written else 0
        if again or outcome.hopeless:
            item.reset()
            self._set(item, ItemState.WAITING)
        else:
            self._set(item, outcome.state)
        if outcome.hopeless or self._not_written >= _NOT_WRITTEN_IN_A_ROW:
            self._not_written = 0
            self.pause(outcome.why)
        if not self._cancelling:
            self._after_change()

    def _after_change(self) -> None:
        """Go on with the next, or say that there is none."""
        if self.is_running:
            self._go()
        elif self.plan is not None:
            self._finish(self.plan)

    def _finish(self, plan: Plan) -> None:
        self._paused, self.why_paused = False, ""
        if plan.report:
            self.report = batch_file.write_report(plan, self.items, self.report)
        batch_file.forget()
        _log.info("batch: %s", {state.value: count for state, count in self.counts.items()})
        self.state_changed.emit()
        self.finished.emit()

    def _set(self, item: Item, state: ItemState) -> None:
        item.state = state
        self.item_changed.emit(self.items.index(item))

    def _keep(self) -> None:
        if self.plan is not None and self.is_running:
            batch_file.save(self.plan, self.items)

    @Slot(object)
    def _on_engine(self, state: EngineState) -> None:
        """An engine that was given up is tried again now and then: nobody may be there to do it."""
        if state is EngineState.FAILED and self.is_running and self._tries < _ENGINE_TRIES:
            self._again.start()
        elif state is not EngineState.FAILED:
            self._again.stop()
        self.state_changed.emit()

    @Slot()
    def _try_engine(self) -> None:
        if self.is_running and self._engine.state is EngineState.FAILED:
            self._tries += 1
            self._engine.retry()
