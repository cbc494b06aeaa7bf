"""The models there are, looked after while somebody looks: new files appear, changed ones are read again."""

from __future__ import annotations

import json
import logging
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

import platformdirs
from PySide6.QtCore import QObject, QTimer, Signal, Slot

from app import paths
from app.background import Background
from app.models.shelf import Place, Shelved, Sources, look, models_dir
from app.settings import Settings
from core.files import sha256_of, write_atomically

LOOK_EVERY = 2000  # milliseconds, while the page is shown
_log = logging.getLogger(__name__)


def cache_dir() -> Path:
    """What was found out about models and can be found out again; made when missing."""
    root = Path(platformdirs.user_cache_dir(paths.APPLICATION, appauthor=False, ensure_exists=True))
    folder = root / "models"
    folder.mkdir(parents=True, exist_ok=True)
    return folder


class Library(QObject):
    """Watches the folders, the files that were left elsewhere, and the training runs.

    Signals:
        changed(): there are others, or others' names.
        digested(path): its SHA-256 is known now.
    """

    changed = Signal()
    digested = Signal(object)

    def __init__(self, settings: Settings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self._found: dict[Path, Shelved] = {}
        self._order: tuple[Shelved, ...] = ()
        self._digests: dict[str, Any] = _read(cache_dir() / "digests.json")
        self._wanted: set[Path] = set()
        self._carried: dict[Path, Callable[[str], object]] = {}
        self._looker = Background("models", self)
        self._reader = Background("digests", self)
        self._again = False
        self.queue: Path | None = None
        self._timer = QTimer(self, interval=LOOK_EVERY)
        self._timer.timeout.connect(self.look)

    @property
    def models(self) -> tuple[Shelved, ...]:
        """Those there are, in order; a run's product only until it is in the models folder."""
        kept = {self.digest(each) for each in self._order if each.place is not Place.RUN} - {""}
        return tuple(
            each for each in self._order if each.place is not Place.RUN or self.digest(each) not in kept
        )

    def names(self) -> set[str]:
        """What the models are called."""
        return {each.name for each in self._order}

    def get(self, path: Path) -> Shelved | None:
        """What is known of a file."""
        return self._found.get(path)

    def sources(self) -> Sources:
        """Where is looked."""
        chosen = [self._settings.model] if self._settings.model else []
        elsewhere = tuple(Path(path) for path in (*self._settings.models, *chosen))
        return Sources(paths.default_model(), models_dir(), elsewhere, self.queue)

    def watch(self) -> None:
        """Look now and from time to time."""
        self._timer.start()
        self.look()

    def rest(self) -> None:
        """Nobody looks."""
        self._timer.stop()

    def close(self) -> None:
        """Leave nothing running."""
        self._timer.stop()
        self._looker.close()
        self._reader.close()

    @Slot()
    def look(self, then: Callable[[], object] | None = None) -> None:
        """See what there is; `then` is called when that is known."""
        if self._looker.is_busy and then is None:
            return  # the drive is slow: not faster than it can
        sources, known = self.sources(), dict(self._found)

        def on_looked(found: tuple[Shelved, ...]) -> None:
            self._on_looked(found)
            if then is not None:
                then()

        self._looker.do(lambda: look(sources, known), on_looked)

    def _on_looked(self, found: tuple[Shelved, ...]) -> None:
        if found == self._order:
            return
        self._order = found
        self._found = {each.path: each for each in found}
        kept = [each for each in found if each.place is not Place.RUN]
        sizes = {each.stamp[1] for each in kept}
        for each in found:
            if each.place is not Place.RUN or each.stamp[1] in sizes:  # which may be a copy of it
                self.want_digest(each)
        self.changed.emit()

    # --- digests

    def digest(self, model: Shelved) -> str:
        """SHA-256 of a file in hex; empty until it is known."""
        entry = self._digests.get(str(model.path))
        if isinstance(entry, list) and len(entry) == 3 and tuple(entry[:2]) == model.stamp:
            return str(entry[2])
        return ""

    def carry(self, path: Path, then: Callable[[str], object]) -> None:
        """Tell `then` the next digest of a file that was just changed."""
        self._carried[path] = then

    def want_digest(self, model: Shelved) -> None:
        """Compute it, when it is not known: what runs have made is read only when it is shown."""
        if model.trouble or model.path in self._wanted or self.digest(model):
            return
        self._wanted.add(model.path)

        def then(digest: str) -> None:
            self._wanted.discard(model.path)
            self._digests[str(model.path)] = [*model.stamp, digest]
            self._keep_digests()
            carried = self._carried.pop(model.path, None)
            if carried is not None:
                carried(digest)
            self.digested.emit(model.path)
            if model.place is not Place.BUNDLED:
                self.changed.emit()

        self._reader.do(lambda: sha256_of(model.path), then, lambda _: self._wanted.discard(model.path))

    def _keep_digests(self) -> None:
        known = {path: entry for path, entry in self._digests.items() if Path(path) in self._found}
        file, text = cache_dir() / "digests.json", json.dumps(known)

        def write() -> None:
            with suppress(OSError), write_atomically(file) as temporary:
                temporary.write_text(text, encoding="utf-8")

        self._reader.do(write)


def _read(file: Path) -> dict[str, Any]:
    try:
        content = json.loads(file.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return content if isinstance(content, dict) else {}
