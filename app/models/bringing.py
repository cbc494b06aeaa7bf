"""Models from outside: what was dropped is looked at, planned with the user, and brought in."""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, Signal, Slot

from app.background import Background
from app.engine.engine_client import EngineClient
from app.engine.engine_task import EngineTask
from app.models.deeds import Deeds
from app.models.import_plan import OfficialSet, Plan, Ready, Refused, files_in, gather
from app.models.library import Library
from app.models.shelf import ENDING, free_path, models_dir
from app.sentences import translated
from core.model_header import ModelError, about_model
from core.protocol import (
    CheckpointFound,
    Exported,
    Failed,
    FileRefused,
    FilesInspected,
    ImportOfficial,
    InspectFiles,
    Progress,
)

translate = QCoreApplication.translate
Looked = tuple[list[Ready], list[Refused], list[Path]]


class Bringing(QObject):
    """One import at a time.

    Signals:
        looking(): files are being looked at.
        planned(Plan): this is what was dropped, since the last `begin`.
        progress(str, float): what is being done, and its share, 0 to 1.
        brought(str, path): this model is there now.
        failed(str, str): one could not be brought in: a sentence, and details.
        finished(): nothing more is to be done, or the user ended it.
    """

    looking = Signal()
    planned = Signal(object)
    progress = Signal(str, float)
    brought = Signal(str, object)
    failed = Signal(str, str)
    finished = Signal()

    def __init__(
        self, engine: EngineClient, library: Library, deeds: Deeds, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._library, self._deeds = library, deeds
        self._disk = Background("import", self)
        self._inspecting, self._importing = EngineTask(engine, self), EngineTask(engine, self)
        self._inspecting.done.connect(self._on_inspected)
        self._inspecting.failed.connect(self._on_not_inspected)
        self._importing.told.connect(self._on_told)
        self._importing.done.connect(self._on_imported)
        self._importing.failed.connect(self._on_failed)
        self._importing.stopped.connect(self._on_stopped)
        self._plan, self._found = Plan(), list[CheckpointFound]()
        self._sets: deque[OfficialSet] = deque()
        self._current: OfficialSet | None = None
        self._share = 0.0

    @property
    def plan(self) -> Plan:
        """What was dropped so far."""
        return self._plan

    @property
    def runs(self) -> bool:
        """Whether official files are being read."""
        return self._current is not None

    def begin(self, dropped: Sequence[Path]) -> None:
        """Look at files and folders, for another import."""
        self._plan, self._found = Plan(), []
        self.add(dropped)

    def add(self, dropped: Sequence[Path]) -> None:
        """And at these, too."""
        self.looking.emit()
        self._disk.do(lambda: _look(dropped), self._on_looked, self._on_unreadable)

    def start(self, plan: Plan, *, copy: bool) -> None:
        """Do it; `copy` puts models of ours into the models folder instead of leaving them where they are."""
        for ready in plan.ready:
            if copy:
                self._deeds.copy_in(ready.path, ready.about.card.name)
            else:
                self._deeds.leave(ready.path)
        self._sets = deque(each for each in plan.sets if each.base is not None)
        self._next()

    @Slot()
    def cancel(self) -> None:
        """Stop; of what is unfinished nothing is left behind."""
        self._sets.clear()
        self._deeds.cancel()
        self._importing.cancel()
        if self._current is None:
            self.finished.emit()

    def close(self) -> None:
        """Leave nothing running."""
        self._sets.clear()
        self._disk.close()

    # --- looking

    def _on_looked(self, looked: Looked) -> None:
        ready, refused, others = looked
        known = {each.path for each in self._plan.ready}
        self._plan = Plan(
            (*self._plan.ready, *(each for each in ready if each.path not in known)),
            self._plan.sets,
            (*self._plan.refused, *refused),
        )
        if others:
            self._inspecting.send(InspectFiles(tuple(str(path) for path in others)))
        else:
            self.planned.emit(self._plan)

    def _on_unreadable(self, problem: Exception) -> None:
        text = translate("Models", "The folder could not be read: {0}.").replace("{0}", str(problem))
        self.failed.emit(text, "")
        self.planned.emit(self._plan)

    @Slot(object)
    def _on_inspected(self, reply: FilesInspected) -> None:
        self._found += [each for each in reply.files if isinstance(each, CheckpointFound)]
        refused = [
            Refused(Path(each.path), translated(each.message))
            for each in reply.files
            if isinstance(each, FileRefused)
        ]
        self._plan = Plan(
            self._plan.ready, gather(self._found, self._library.names()), (*self._plan.refused, *refused)
        )
        self.planned.emit(self._plan)

    @Slot(object)
    def _on_not_inspected(self, failure: Failed) -> None:
        self.failed.emit(failure.message, failure.details)
        self.planned.emit(self._plan)

    # --- bringing in

    def _next(self) -> None:
        if not self._sets:
            self._current = None
            self.finished.emit()
            return
        self._current, self._share = self._sets.popleft(), 0.0
        base = self._current.base
        assert base is not None
        folder = models_dir()
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError as problem:
            text = translate("Models", "The models folder can't be made: {0}.")
            self.failed.emit(text.replace("{0}", problem.strerror or str(problem)), str(problem))
            self._next()
            return
        self._importing.send(request_of(self._current, free_path(self._current.name, folder)))

    @Slot(object)
    def _on_told(self, reply: object) -> None:
        if isinstance(reply, Progress) and self._current is not None:
            if reply.stage == "writing":
                text, share = translate("Models", "Writing {0}…"), 1.0
            else:
                text, share = translate("Models", "Reading {0}…"), reply.done / max(reply.total, 1)
            self._share = max(self._share, share)  # how much there is to read turns out on the way
            self.progress.emit(text.replace("{0}", self._current.name), self._share)

    @Slot(object)
    def _on_imported(self, reply: Exported) -> None:
        assert self._current is not None
        text = translate("Models", "{0} is in your models folder now.").replace("{0}", self._current.name)
        self.brought.emit(text, Path(reply.path))
        self._next()

    @Slot(object)
    def _on_failed(self, failure: Failed) -> None:
        self.failed.emit(failure.message, failure.details)
        self._next()

    @Slot()
    def _on_stopped(self) -> None:
        self._next()


def request_of(wanted: OfficialSet, target: Path) -> ImportOfficial:
    """What the engine is asked for.

    Raises:
        ValueError: there is no autoencoder.
    """
    if wanted.base is None:
        raise ValueError("there is nothing to make a model of")
    latent = wanted.latent if wanted.latent is not wanted.base else None
    return ImportOfficial(
        str(target),
        wanted.base.path,
        latent=_path(latent),
        classifier=_path(wanted.classifier),
        statistics=_path(wanted.statistics),
        name=wanted.name,
        licence=wanted.licence,
        half=wanted.half,
    )


def _path(file: CheckpointFound | None) -> str:
    return file.path if file is not None else ""


def _look(dropped: Sequence[Path]) -> Looked:
    ready: list[Ready] = []
    refused: list[Refused] = []
    others: list[Path] = []
    files = files_in(dropped)
    for path in files:
        if path.suffix.lower() != ENDING:
            others.append(path)
            continue
        try:
            ready.append(Ready(path, about_model(path)))
        except ModelError as problem:
            refused.append(Refused(path, translated(str(problem))))
    if not files:
        for folder in dropped:
            text = translate("Models", "There are no models in the folder {0}.")
            refused.append(Refused(folder, text.replace("{0}", folder.name)))
    return ready, refused, others
