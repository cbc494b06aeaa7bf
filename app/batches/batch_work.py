"""One photo of a batch: read, find its faces, write the edited files. No widgets here."""

from __future__ import annotations

import hashlib
import os
import shutil
import tempfile
import threading
import time
from collections import deque
from collections.abc import Collection
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, Signal, Slot

from app.batches.batch_plan import ItemState, Plan, WhichFaces, for_others
from app.edits.edit_state import EditState
from app.engine.engine_client import EngineClient
from app.files.recipe import PhotoNote, Recipe, to_text
from core.protocol import (
    Cancelled,
    Edit,
    Export,
    Exported,
    FacesFound,
    Failed,
    FindFaces,
    PhotoRef,
    Progress,
    Quad,
    Quality,
    Reply,
    Request,
    Trouble,
)

_FINDING, _ENCODING, _WRITING = 0.05, 0.35, 0.98  # shares of a photo's time, about
_CLOSING = 2.0  # seconds for a thread to end
_SPARE = 4_000_000  # bytes that must be left on the disk beside a file as large as the photo


@dataclass
class Outcome:
    """What became of a photo.

    Attributes:
        state: done, skipped, failed or cancelled.
        why: for the user.
        written: files.
        died: the engine ended in the middle: worth another try.
        hopeless: every other photo would fare the same, such as on a full disk.
        not_written: the file could not be written.
    """

    state: ItemState
    why: str = ""
    written: list[Path] = field(default_factory=list)
    died: bool = False
    hopeless: bool = False
    not_written: bool = False


@dataclass(frozen=True)
class _Unready:
    """The photo cannot be begun; `hopeless` as in `Outcome`."""

    why: str
    hopeless: bool


class PhotoWork(QObject):
    """Does one photo at a time.

    Signals:
        progressed(Progress)
        ended(Outcome): exactly once for each `begin`.
    """

    progressed = Signal(object)
    ended = Signal(object)
    _prepared = Signal(object, object)

    def __init__(self, engine: EngineClient, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._engine = engine
        self._generation = 0
        self._thread: threading.Thread | None = None
        self._stamp = 0
        self._busy = False
        self._orders: deque[Export] = deque()
        self._written: list[Path] = []
        self._notes: list[str] = []
        self._began = 0.0
        self._crops = 1  # to be done
        self._crop = 0
        self._last = Progress("finding", 0, 1)
        self.share = 0.0  # 0 to 1, of this photo
        self._prepared.connect(self._on_prepared)
        engine.replied.connect(self._on_replied)

    @property
    def seconds(self) -> float:
        """Since it was begun."""
        return time.monotonic() - self._began

    def begin(self, path: Path, plan: Plan, number: str, taken: Collection[str]) -> None:
        """Take up a photo; the arguments are those of `Plan.target`."""
        self._generation += 1
        self._path, self._plan, self._number, self._taken = path, plan, number, taken
        self._busy, self._stamp, self.share = True, 0, 0.0
        self._orders.clear()
        self._written, self._notes = [], []
        self._crops, self._crop, self._last = 1, 0, Progress("finding", 0, 1)
        self._began = time.monotonic()
        folder = plan.folder_for(path)
        self._thread = threading.Thread(
            target=self._prepare, args=(self._generation, path, folder), name=f"batch {path}", daemon=True
        )
        self._thread.start()

    def cancel(self) -> None:
        """Stop at the next step; a file that is not complete is not there."""
        if not self._busy:
            return
        if self._stamp:
            self._engine.cancel(self._stamp)
        else:
            self._end(Outcome(ItemState.CANCELLED))

    def close(self) -> None:
        """Stop, and say nothing of it."""
        self._generation += 1
        self._busy = False
        if self._stamp:
            self._engine.cancel(self._stamp)
            self._stamp = 0
        if self._thread is not None:
            self._thread.join(_CLOSING)

    # --- inside

    def _prepare(self, generation: int, path: Path, folder: Path) -> None:
        """On a thread."""
        result = _ready(path, folder)
        with suppress(RuntimeError):  # the window went meanwhile
            self._prepared.emit(generation, result)

    @Slot(object, object)
    def _on_prepared(self, generation: int, result: PhotoRef | _Unready) -> None:
        if generation != self._generation or not self._busy:
            return
        if isinstance(result, _Unready):
            self._end(Outcome(ItemState.FAILED, result.why, hopeless=result.hopeless))
        else:
            self._stamp = self._engine.send(FindFaces(result))

    @Slot(object, object, object)
    def _on_replied(self, stamp: int, request: Request, reply: Reply) -> None:
        if not self._busy or stamp != self._stamp:
            return
        if isinstance(reply, Progress):
            self._follow(reply)
        elif isinstance(reply, FacesFound):
            self._on_faces(reply)
        elif isinstance(reply, Exported):
            self._written.append(Path(reply.path))
            self._notes += [note for note in reply.notes if note not in self._notes]
            self._next()
        elif isinstance(reply, Cancelled):
            self._end(Outcome(ItemState.CANCELLED))
        elif isinstance(reply, Failed):
            self._on_failed(request, reply)

    def _on_faces(self, found: FacesFound) -> None:
        quads: list[Quad] = [face.quad for face in found.faces] if self._plan.needs_face else []
        if not quads:
            if self._plan.needs_face and not self._plan.middle:
                self._end(Outcome(ItemState.SKIPPED, self.tr("No face was found in this photo.")))
                return
            quads = [found.centre]
        if self._plan.faces is WhichFaces.LARGEST:
            quads = quads[:1]
        if self._plan.faces is WhichFaces.EACH and len(quads) > 1:
            for number, quad in enumerate(quads):
                self._order(found, {number: quad}, number + 1)
        else:
            self._order(found, dict(enumerate(quads)), 0)
        if not self._orders:
            self._end(Outcome(ItemState.SKIPPED, self.tr("A file of this name is there already.")))
            return
        self._crops = sum(len(order.edit.faces) for order in self._orders)
        self._next()

    def _order(self, found: FacesFound, quads: dict[int, Quad], number: int) -> None:
        """Add a file to write, with these faces edited, unless it is there already and is to stay."""
        plan, output = self._plan, self._plan.output
        taken = {*self._taken, *(os.path.normcase(order.path) for order in self._orders)}
        path = plan.target(self._path, self._number, number, taken)
        if path is None:
            return
        edit = for_others(plan.edit)
        faces = tuple(edit.request(quad, None) for quad in quads.values())
        was_jpeg = self._path.suffix.lower() in {".jpg", ".jpeg", ".jpe"}
        export = Export(
            Edit(plan.model, found.photo, faces, quality=Quality.FULL), str(path.absolute()),
            output.quality_for(was_jpeg, path), output.keep_metadata, output.longest_side,
            self._recipe(found, quads) if output.embed else "",
        )  # fmt: skip
        self._orders.append(export)

    def _recipe(self, found: FacesFound, quads: dict[int, Quad]) -> str:
        """What the file carries, from which its edit can be taken up again."""
        state = EditState()
        for number in quads:
            state = state.with_face(number, for_others(self._plan.edit))
        note = PhotoNote(self._path.name, found.photo.sha256)
        faces = found.faces if self._plan.needs_face else ()
        return to_text(Recipe(state, note, faces, found.centre, self._plan.model_name))

    def _next(self) -> None:
        if self._orders:
            self._stamp = self._engine.send(self._orders.popleft())
        else:
            self._end(Outcome(ItemState.DONE, " ".join(self._notes)))

    def _on_failed(self, request: Request, reply: Failed) -> None:
        # Looking for faces is tried again by the client itself, an export is not.
        died = isinstance(request, Export) and reply.trouble is Trouble.INTERNAL and self._engine.pid is None
        self._end(
            Outcome(
                ItemState.FAILED,
                reply.message,
                died=died,
                hopeless=reply.trouble in {Trouble.BAD_MODEL, Trouble.BAD_REQUEST},
                not_written=reply.trouble is Trouble.NOT_WRITTEN,
            )
        )

    def _end(self, outcome: Outcome) -> None:
        self._busy, self._stamp = False, 0
        self._orders.clear()
        outcome.written = self._written
        self.ended.emit(outcome)

    def _follow(self, progress: Progress) -> None:
        """How far the photo is, of what the engine says of its part."""
        last, self._last = self._last, progress
        back = last.stage == "decoding" and (progress.stage == "encoding" or progress.done < last.done)
        if back and progress.stage in {"encoding", "decoding"}:
            self._crop = min(self._crop + 1, self._crops - 1)
        part = progress.done / max(progress.total, 1)
        if progress.stage == "encoding":
            part *= _ENCODING
        elif progress.stage == "decoding":
            part = _ENCODING + (1 - _ENCODING) * part
        share = _FINDING + (_WRITING - _FINDING) * (self._crop + part) / self._crops
        if progress.stage in {"encoding", "decoding"}:
            self.share = max(self.share, share)
        self.progressed.emit(progress)


def _ready(path: Path, folder: Path) -> PhotoRef | _Unready:
    """What the engine is told about the photo, if it can be read and its result be written."""
    translate = QCoreApplication.translate
    try:
        size = path.stat().st_size
        digest = hashlib.sha256()
        with path.open("rb") as file:
            while piece := file.read(1 << 20):
                digest.update(piece)
    except OSError as error:
        text = translate("Batch", "{0} cannot be read: {1}. It may have been moved or deleted.")
        why = text.replace("{0}", path.name).replace("{1}", error.strerror or str(error))
        return _Unready(why, hopeless=False)
    trouble = _place_trouble(folder, size)
    return _Unready(trouble, hopeless=True) if trouble else PhotoRef(str(path), digest.hexdigest())


def _place_trouble(folder: Path, size: int) -> str:
    """Why nothing can be written to the folder; empty when it can."""
    translate = QCoreApplication.translate
    try:
        if not folder.is_dir():
            text = translate("Batch", "There is no folder {0} any more. Put it back, then go on.")
            return text.replace("{0}", str(folder))
        with tempfile.TemporaryFile(dir=folder, prefix=".semblance-"):
            pass
        if shutil.disk_usage(folder).free < size + _SPARE:
            text = translate("Batch", "The disk of {0} is full. Free some space, then go on.")
            return text.replace("{0}", str(folder))
    except OSError as error:
        text = translate("Batch", "Nothing can be written to the folder {0}: {1}. Change that, then go on.")
        return text.replace("{0}", str(folder)).replace("{1}", error.strerror or str(error))
    return ""
