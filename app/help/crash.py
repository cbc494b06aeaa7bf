"""What happens when something goes wrong that nobody thought of: it is written down, and the user is told."""

from __future__ import annotations

import faulthandler
import logging
import logging.handlers
import os
import sys
import threading
import traceback
from pathlib import Path
from types import TracebackType
from typing import TextIO

from PySide6.QtCore import QObject, Signal

_STACKS, _LAST = "crash.log", "crash.last.log"
_log = logging.getLogger(__name__)


class CrashReporter(QObject):
    """Hears of exceptions that nothing caught, on any thread.

    Signals:
        happened(message, details)

    Attributes:
        previous: the stacks that the interpreter left when it died the last time; empty when it did not.
    """

    happened = Signal(str, str)
    previous = ""

    def install(self, folder: Path) -> None:
        """Log to `folder`, catch what is not caught, and let a dying interpreter leave its stacks there."""
        handler = logging.handlers.RotatingFileHandler(
            folder / "semblance.log", maxBytes=1_000_000, backupCount=2, encoding="utf-8"
        )
        handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
        logging.basicConfig(level=logging.INFO, handlers=[handler])
        self.previous = _put_aside(folder / _STACKS)
        self._stacks: TextIO = (folder / _STACKS).open("a", encoding="utf-8")
        faulthandler.enable(self._stacks)
        sys.excepthook = self._on_exception
        threading.excepthook = self._on_thread_exception

    def _on_exception(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        details = "".join(traceback.format_exception(kind, error, trace))
        _log.error("not caught:\n%s", details)
        message = self.tr(
            "Something unexpected happened: {0}. Your photo and edits are still here; if something looks "
            "wrong, export and restart."
        )
        self.happened.emit(message.replace("{0}", str(error) or kind.__name__), details)

    def _on_thread_exception(self, args: threading.ExceptHookArgs) -> None:
        if args.exc_value is not None:
            self._on_exception(args.exc_type, args.exc_value, args.exc_traceback)


def _put_aside(path: Path) -> str:
    """Read what a crash left there and keep it under another name, so that it is told of once."""
    try:
        text = path.read_text(encoding="utf-8", errors="replace")
        if text.strip():
            os.replace(path, path.with_name(_LAST))
    except OSError:  # there is none, or another window of this program writes to it
        return ""
    return text.strip()
