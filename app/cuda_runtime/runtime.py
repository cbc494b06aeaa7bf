"""The CUDA runtime as the window sees it: is there a card, is it installed, install it, take it away.

The work is done on a thread of its own; signals bring it back. No widgets.
"""

from __future__ import annotations

import logging
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from app.cuda_runtime import card, place
from app.cuda_runtime.card import Card
from app.cuda_runtime.install import Try, install, is_untidy, put_away, tidy
from app.cuda_runtime.plan import Plan, plan_here
from app.cuda_runtime.trial import edit_once
from app.cuda_runtime.wheels import RuntimeTrouble, Stopped

_TOLD_EVERY = 0.1  # seconds
_CLOSING = 2.0  # seconds for the thread to end; it asks between pieces of a megabyte
_log = logging.getLogger(__name__)


class CudaRuntime(QObject):
    """One for the window.

    Args:
        find: looks for a card.
        attempt: tries a runtime before it counts.
        plan: what would be installed; None where nothing can be. The default is the packaged program's; a
            checkout has the torch that its user chose.

    Signals:
        looked(): whether there is a card is known now.
        moved(): the installation has come further.
        installed(), removed(): done; the engine should start again.
        failed(kind, details): as `RuntimeTrouble` has them; or "stopped".
    """

    looked = Signal()
    moved = Signal()
    installed = Signal()
    removed = Signal()
    failed = Signal(str, str)
    _found = Signal(object)
    _told = Signal(object)
    _ended = Signal(str, str)

    def __init__(
        self,
        parent: QObject | None = None,
        find: Callable[[], Card | None] = card.find,
        attempt: Try = edit_once,
        plan: Plan | None = None,
    ) -> None:
        super().__init__(parent)
        self._find, self._attempt = find, attempt
        self.plan = plan or (plan_here() if getattr(sys, "frozen", False) else None)
        self.card: Card | None = None
        self.has_looked = False
        self.done = 0  # bytes
        self._looking: threading.Thread | None = None
        self._working: threading.Thread | None = None
        self._tidying: threading.Thread | None = None
        self._stop = threading.Event()
        self._found.connect(self._on_found)
        self._told.connect(self._on_told)
        self._ended.connect(self._on_ended)

    @property
    def mark(self) -> place.Mark | None:
        """What is installed."""
        return place.installed()

    @property
    def outdated(self) -> bool:
        """Whether what is installed is for another version of this program, and does nothing here."""
        return self.mark is None and place.current().exists()

    @property
    def runs(self) -> bool:
        """Whether an installation is under way."""
        return self._working is not None

    @property
    def can_install(self) -> bool:
        """Whether there is a plan for this system, and a card and driver that it fits."""
        plan, found = self.plan, self.card
        fits = plan is not None and found is not None and plan.card_fits(found) and plan.driver_fits(found)
        return fits and not self.runs

    def look(self) -> None:
        """Find out whether there is a card; `looked` follows."""
        if self._looking is None and self.plan is not None:
            self._looking = threading.Thread(
                target=lambda: self._found.emit(self._find()), name="cuda-card", daemon=True
            )
            self._looking.start()

    def install(self, wheel_folder: Path | None = None) -> None:
        """Begin; `wheel_folder` has the wheels, None downloads them. The user has agreed to it."""
        if self.plan is None or self.runs:
            return
        self.done = 0
        self._stop.clear()
        self._working = threading.Thread(
            target=self._work, args=(self.plan, wheel_folder), name="cuda-install", daemon=True
        )
        self._working.start()
        self.moved.emit()

    def stop(self) -> None:
        """End the installation; nothing is left of it."""
        self._stop.set()

    def remove(self) -> None:
        """Take the runtime away; its gigabytes go in the background."""
        try:
            put_away()
        except OSError as error:
            self.failed.emit("in use", str(error))
            return
        self.tidy()
        self.removed.emit()

    def tidy(self) -> None:
        """Remove in the background what an installation that was killed, or a removal, has left."""
        if is_untidy() and not self.runs:
            self._tidying = threading.Thread(target=tidy, name="cuda-tidy", daemon=True)
            self._tidying.start()

    def close(self) -> None:
        """The window closes: end what runs."""
        self._stop.set()
        for thread in (self._looking, self._working, self._tidying):
            if thread is not None:
                thread.join(_CLOSING)

    def _work(self, plan: Plan, wheel_folder: Path | None) -> None:
        done, told = 0, 0.0

        def report(more: int) -> None:
            nonlocal done, told
            if self._stop.is_set():
                raise Stopped
            done += more
            if time.monotonic() - told > _TOLD_EVERY:
                told = time.monotonic()
                self._told.emit(done)

        try:
            install(plan, wheel_folder, report, self._attempt)
        except Stopped:
            self._ended.emit("stopped", "")
        except RuntimeTrouble as trouble:
            _log.warning("no CUDA runtime: %s: %s", trouble.kind, trouble)
            self._ended.emit(trouble.kind, str(trouble))
        except Exception as trouble:  # the window must hear of every end
            _log.exception("no CUDA runtime")
            self._ended.emit("unusable", repr(trouble))
        else:
            self._ended.emit("", "")

    @Slot(object)
    def _on_found(self, found: Card | None) -> None:
        self.card, self.has_looked, self._looking = found, True, None
        self.looked.emit()

    @Slot(object)
    def _on_told(self, done: int) -> None:
        self.done = done
        self.moved.emit()

    @Slot(str, str)
    def _on_ended(self, kind: str, details: str) -> None:
        if self._working is not None:
            self._working.join()
            self._working = None
        self.moved.emit()
        if kind:
            self.failed.emit(kind, details)
        else:
            self.installed.emit()
