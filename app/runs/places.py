"""Where runs are looked for besides the queue, and which of them the user does not want to see."""

from __future__ import annotations

import json
import logging
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from app import paths
from core.files import write_atomically

VERSION = 1
_MARK = b'"optimisation"'  # in every run's settings, and hardly in another program's config.json
_LONGEST = 1 << 20  # bytes of a config.json that is one of ours
_log = logging.getLogger(__name__)


def default_runs() -> Path:
    """The folder for new runs, where the user names none; it need not be there."""
    return paths.data_dir() / "runs"


class Places:
    """Folders with runs in them, kept in a small JSON file.

    Attributes:
        folders: added by the user: a run's own folder, or one that holds runs.
        hidden: runs that were taken out of the list.
        live: runs that a trainer was at work on when the window last looked, so that a window that opens
            later can tell what became of them.
        keep: called after each change; writes the file, at first at once.

    Changes belong on one thread; `runs` and `save` may be called on others.
    """

    def __init__(self, file: Path | None = None) -> None:
        self._file = file or paths.data_dir() / "watched-runs.json"
        self.folders: tuple[Path, ...] = ()
        self.hidden: frozenset[Path] = frozenset()
        self.live: frozenset[Path] = frozenset()
        self.keep: Callable[[], object] = self.save
        self._ours: dict[Path, bool] = {}
        self._load()

    def watch(self, folder: Path) -> None:
        """Add a folder; what was hidden in it is shown again."""
        folder = folder.absolute()
        if folder not in self.folders:
            self.folders = (*self.folders, folder)
        self.hidden = frozenset(run for run in self.hidden if folder != run and folder not in run.parents)
        self.keep()

    def hide(self, run: Path) -> None:
        """Show a run no more; a folder that was added for it alone is forgotten."""
        self.folders = tuple(folder for folder in self.folders if folder != run)
        self.hidden |= {run}
        self.keep()

    def show(self, run: Path) -> None:
        """The other way."""
        self.hidden -= {run}
        self.keep()

    def remember_live(self, live: Iterable[Path]) -> None:
        """Note which runs are at work."""
        now = frozenset(live)
        if now != self.live:
            self.live = now
            self.keep()

    def runs(self) -> list[Path]:
        """The runs in the folders, without the hidden ones."""
        found: dict[Path, None] = {}
        for folder in (default_runs(), *self.folders):
            for path in self._in(folder):
                if path not in self.hidden:
                    found[path] = None
        return list(found)

    def _in(self, folder: Path) -> list[Path]:
        if self._is_run(folder):
            return [folder]
        try:
            return sorted(path for path in folder.iterdir() if self._is_run(path))
        except OSError:  # a stick that was pulled out
            return []

    def _is_run(self, folder: Path) -> bool:
        """By its settings, which are read once."""
        config = folder / "config.json"
        if self._ours.get(folder):
            return config.exists()
        try:
            with config.open("rb") as file:
                self._ours[folder] = _MARK in file.read(_LONGEST)
        except OSError:
            return False
        return self._ours[folder]

    def save(self) -> None:
        """Write it; a disk that refuses is logged."""
        content: dict[str, Any] = {"version": VERSION}
        for name in ("folders", "hidden", "live"):
            content[name] = sorted(str(path) for path in getattr(self, name))
        try:
            with write_atomically(self._file) as temporary:
                temporary.write_text(json.dumps(content, indent=1), encoding="utf-8")
        except OSError as problem:
            _log.warning("watched folders not written to %s: %s", self._file, problem)

    def _load(self) -> None:
        try:
            content = json.loads(self._file.read_text(encoding="utf-8"))
            self.folders = tuple(Path(name) for name in content["folders"])
            self.hidden = frozenset(Path(name) for name in content["hidden"])
            self.live = frozenset(Path(name) for name in content["live"])
        except FileNotFoundError:
            pass
        except (OSError, ValueError, KeyError, TypeError) as problem:
            _log.warning("watched folders not read from %s: %s", self._file, problem)
