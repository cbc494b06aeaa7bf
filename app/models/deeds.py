"""What can be done with a model file: use it, rename it, copy it, move it to the trash."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, Signal

from app import paths
from app.background import Background
from app.editor.session import Session
from app.models.library import Library
from app.models.samples import SampleStore
from app.models.shelf import Place, Shelved, free_path, models_dir
from app.models.trash import move_to_trash, take_back
from app.sentences import translated
from app.settings import Settings
from core.model_header import ModelError, copy_model, rename_model

translate = QCoreApplication.translate


class Halted(Exception):
    """The user does not want it any more."""


@dataclass(frozen=True)
class _Use:
    """What a model was used for: at every start, by the editor; and how its file was listed, if it was."""

    default: bool
    in_use: bool
    listed: str | None


class Deeds(QObject):
    """Does them one after the other, on a thread.

    Signals:
        progress(str, float): what is being done, and its share, 0 to 1.
        done(str, path): a sentence, and the file that it is about.
        failed(str, str): a sentence, and details.
        trashed(str, undo): a sentence, and what puts the file back; None where that is not known.
        settled(): nothing is being done now.
    """

    progress = Signal(str, float)
    done = Signal(str, object)
    failed = Signal(str, str)
    trashed = Signal(str, object)
    settled = Signal()
    _moved = Signal(str, float)

    def __init__(
        self,
        library: Library,
        samples: SampleStore,
        session: Session,
        settings: Settings,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._library, self._samples, self._session, self._settings = library, samples, session, settings
        self._files = Background("model files", self)
        self._halt = threading.Event()  # of what is to be done by now; another one after each `cancel`
        self._moved.connect(self.progress)

    @property
    def is_busy(self) -> bool:
        """Whether a file is being written."""
        return self._files.is_busy

    def close(self) -> None:
        """End what can be ended, finish what must be."""
        self._halt.set()
        self._files.close()

    def cancel(self) -> None:
        """End the copying that is under way or waits; nothing of it is left behind."""
        self._halt.set()
        self._halt = threading.Event()

    # --- use

    def in_use(self, model: Shelved) -> bool:
        """Whether the editor works with it."""
        used = self._session.model
        return used is not None and _same(Path(used.model), model.path)

    def is_default(self, model: Shelved) -> bool:
        """Whether the editor starts with it."""
        chosen = self._settings.model
        return _same(Path(chosen) if chosen else paths.default_model(), model.path)

    def use(self, model: Shelved) -> None:
        """Load it into the editor; what becomes of that, the session says."""
        self._session.load_model(model.path)

    def set_default(self, model: Shelved, on: bool) -> None:
        """Start with it from now on, or again with the one that came with the program."""
        bundled = not on or model.place is Place.BUNDLED
        self._settings.model = "" if bundled else str(model.path)
        self._settings.save()

    # --- change

    def may_change(self, model: Shelved) -> bool:
        """Whether it is the user's to rename and throw away."""
        return model.place is not Place.BUNDLED

    def other_names(self, model: Shelved) -> set[str]:
        """What the models beside it are called."""
        return {each.name for each in self._library.models if each.path != model.path}

    def rename(self, model: Shelved, name: str) -> None:
        """Give it another name, in its file."""
        old, digest = model.name, self._library.digest(model)
        words = translate("Models", "Renaming {0}…").replace("{0}", old)

        def then(_: object) -> None:
            pins = self._settings.pins
            if old in pins and name not in pins:
                pins[name] = list(pins[old])
            text = translate("Models", "{0} is called {1} now.")
            self._library.carry(model.path, lambda new: self._samples.carry(digest, new))
            self._over(text.replace("{0}", old).replace("{1}", name), model.path)

        meter = self._meter(words)
        self._do(lambda: rename_model(model.path, name, meter), then)

    def copy_in(self, source: Path, name: str, then: Callable[[Path], object] | None = None) -> None:
        """Put a copy into the models folder."""
        folder = models_dir()
        meter = self._meter(translate("Models", "Copying {0}…").replace("{0}", name))

        def work() -> Path:
            folder.mkdir(parents=True, exist_ok=True)
            target = free_path(name, folder)
            copy_model(source, target, meter)
            return target

        def finish(target: Path) -> None:
            text = translate("Models", "{0} is in your models folder now.").replace("{0}", name)
            self._over(text, target)
            if then is not None:
                then(target)

        self._do(work, finish)

    def export(self, model: Shelved, target: Path) -> None:
        """Write a copy where the user wants one."""
        if target.exists() and model.path.exists() and target.samefile(model.path):
            text = translate("Models", "{0} is the model's own file. Choose another name or folder.")
            self.failed.emit(text.replace("{0}", target.name), "")
            return
        meter = self._meter(translate("Models", "Copying {0}…").replace("{0}", model.name))

        def then(_: object) -> None:
            text = translate("Models", "A copy of {0} is in {1}.").replace("{0}", model.name)
            self._over(text.replace("{1}", str(target)), target)

        self._do(lambda: copy_model(model.path, target, meter), then)

    def leave(self, path: Path) -> None:
        """List a file where it is."""
        if str(path) not in self._settings.models:
            self._settings.models = [*self._settings.models, str(path)]
            self._settings.save()
        self._library.look(then=lambda: self.done.emit("", path))

    def forget(self, model: Shelved) -> None:
        """Take a file that was left elsewhere off the list; the file stays."""
        if self.is_default(model):
            self.set_default(model, on=False)
        self._settings.models = [path for path in self._settings.models if Path(path) != model.path]
        self._settings.save()
        self._library.look(then=lambda: None)

    def trash(self, model: Shelved) -> None:
        """Move it to the trash. What depended on it goes on with the bundled model."""
        try:
            trashed = move_to_trash(model.path)
        except OSError as problem:
            text = translate(
                "Models",
                "{0} can't be moved to the trash: {1}. Close programs that use it and see to it that you may "
                "change its folder; or delete it there, where its drive has no trash.",
            )
            self.failed.emit(text.replace("{0}", model.name).replace("{1}", str(problem)), "")
            return
        listed = next((path for path in self._settings.models if Path(path) == model.path), None)
        before = _Use(self.is_default(model), self.in_use(model), listed)
        self._end_dependence(model)
        self._settings.models = [path for path in self._settings.models if Path(path) != model.path]
        self._settings.save()
        text = translate("Models", "{0} is in the trash.").replace("{0}", model.name)
        undo = partial(self._take_back, trashed, model, before) if trashed is not None else None
        self._library.look(then=lambda: self.trashed.emit(text, undo))

    def _take_back(self, trashed: Path, model: Shelved, before: _Use) -> None:
        """As it was before it went to the trash."""
        try:
            take_back(trashed, model.path)
        except OSError as problem:
            text = translate("Models", "{0} can't be put back: {1}. Look for it in the trash.")
            reason = problem.strerror or str(problem)
            self.failed.emit(text.replace("{0}", model.name).replace("{1}", reason), str(problem))
            return
        if before.listed is not None and before.listed not in self._settings.models:
            self._settings.models = [*self._settings.models, before.listed]
            self._settings.save()
        if before.default:
            self.set_default(model, on=True)
        if before.in_use:
            self._session.load_model(model.path)
        self._over(translate("Models", "{0} is back.").replace("{0}", model.name), model.path)

    def _end_dependence(self, model: Shelved) -> None:
        if self.is_default(model):
            self.set_default(model, on=False)
        if self.in_use(model):
            self._session.load_model(paths.default_model())

    # --- inside

    def _meter(self, words: str) -> Callable[[int, int], None]:
        """Called on the thread; halted by the next `cancel`."""
        halt = self._halt

        def moved(done: int, total: int) -> None:
            if halt.is_set():
                raise Halted
            self._moved.emit(words, done / max(total, 1))

        return moved

    def _do(self, work: Callable[[], object], then: Callable[..., object]) -> None:
        def failed(problem: Exception) -> None:
            self.settled.emit()
            if isinstance(problem, Halted):
                return
            if isinstance(problem, ModelError):
                self.failed.emit(translated(str(problem)), "")
                return
            text = translate(
                "Models",
                "The file could not be written: {0}. Nothing was changed. Make room on the disk, or choose "
                "another folder.",
            )
            reason = problem.strerror if isinstance(problem, OSError) else None
            self.failed.emit(text.replace("{0}", reason or str(problem)), repr(problem))

        self._files.do(work, then, failed)

    def _over(self, text: str, path: Path) -> None:
        self.settled.emit()
        self._library.look(then=lambda: self.done.emit(text, path))


def _same(one: Path, other: Path) -> bool:
    return one == other or one.absolute() == other.absolute()
