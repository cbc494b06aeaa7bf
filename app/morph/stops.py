"""The photos that a strip goes through, in their order, and what the engine finds in them. No widgets."""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence
from pathlib import Path
from weakref import ReferenceType, ref

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QImage
from shiboken6 import isValid

from app.editor.session import Session
from app.edits import masks
from app.edits.document import Document
from app.engine.engine_task import EngineTask
from app.photos.pyramid import image_of
from core.protocol import (
    CropFace,
    FaceCropped,
    FaceEdit,
    FacesFound,
    Failed,
    FindFaces,
    MorphEnd,
    PhotoRef,
    Quad,
    Reply,
)

MOST = 24
SIDE = 192  # pixels of a slot's picture


class Stop(QObject):
    """One photo on the way.

    Attributes:
        photo: its file; with its digest once it was read.
        quads: of the faces that were found; None before they were looked for.
        face: which of them is meant.
        centre: there is no face, and the middle of the photo is taken.
        end: for the engine; None until it is known.
        picture: the crop, small; None until there is one.
    """

    def __init__(self, photo: PhotoRef, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.photo = photo
        self.quads: tuple[Quad, ...] | None = None
        self.face = 0
        self.centre = False
        self.end: MorphEnd | None = None
        self.picture: QImage | None = None
        self._document: ReferenceType[Document] | None = None

    @property
    def path(self) -> Path:
        """Of its file."""
        return Path(self.photo.path)

    @property
    def is_edited(self) -> bool:
        """Whether it is not as in the file."""
        return self.end is not None and self.end.face.changes

    @property
    def document(self) -> Document | None:
        """The open photo that it is a face of, as long as that is open."""
        document = None if self._document is None else self._document()
        return document if document is not None and isValid(document) else None

    def follow(self, document: Document, face: int) -> bool:
        """Be this face of an open photo, with its edits of now; whether that is something new."""
        edit = edit_of(document, face)
        end = MorphEnd(document.ref, edit)
        known = self.end == end
        self._document = ref(document)
        self.photo, self.quads, self.face, self.end = document.ref, document.quads, face, end
        self.centre = not document.faces
        return not known


class Stops(QObject):
    """All of them, in order. What is not known of them is asked of the engine, one after the other.

    Signals:
        rearranged(): another order, or others.
        changed(Stop): what is known of one.
        ready_changed(): what the strip is made of, or whether all is known.
        noted(str): a sentence for the user.
        failed(message, details): one could not be used, and is gone.
    """

    rearranged = Signal()
    changed = Signal(object)
    ready_changed = Signal()
    noted = Signal(str)
    failed = Signal(str, str)

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._all: list[Stop] = []
        self._waiting: deque[Stop] = deque()
        self._asked: Stop | None = None
        self._task = EngineTask(session.engine, self)
        self._task.done.connect(self._on_done)
        self._task.failed.connect(self._on_failed)
        self._task.stopped.connect(self._on_stopped)
        session.model_ready.connect(self._on_model)

    @property
    def all(self) -> tuple[Stop, ...]:
        """In order."""
        return tuple(self._all)

    @property
    def ends(self) -> tuple[MorphEnd, ...]:
        """For the engine, when all is known of at least two; none before."""
        ends = tuple(stop.end for stop in self._all if stop.end is not None and stop.picture is not None)
        return ends if len(ends) == len(self._all) >= 2 else ()

    # --- the user

    def add(self, paths: Sequence[Path], at: int | None = None) -> None:
        """Put photos there, or at the end; their largest faces are meant."""
        self._insert([Stop(PhotoRef(str(path), ""), self) for path in paths], at)

    def add_face(self, document: Document, face: int) -> None:
        """A face of an open photo, with its edits."""
        stop = Stop(document.ref, self)
        stop.follow(document, face)
        self._insert([stop], None)

    def remove(self, stop: Stop) -> None:
        """Take one out."""
        self._all.remove(stop)
        if stop in self._waiting:
            self._waiting.remove(stop)
        if stop is self._asked:
            self._task.cancel()
        stop.deleteLater()
        self.rearranged.emit()
        self.ready_changed.emit()

    def move(self, stop: Stop, to: int) -> None:
        """Put one in another place."""
        before = self._all.index(stop)
        self._all.insert(min(max(to, 0), len(self._all) - 1), self._all.pop(before))
        if self._all.index(stop) != before:
            self.rearranged.emit()
            self.ready_changed.emit()

    def choose_face(self, stop: Stop, face: int) -> None:
        """Mean another face of the same photo."""
        document = stop.document
        if document is not None and document.quads:
            stop.follow(document, face)
        stop.face, stop.end, stop.picture = face, None if document is None else stop.end, None
        self._ask_again(stop)
        self.ready_changed.emit()

    def look(self) -> None:
        """Open photos may have other edits now, or another crop."""
        news = False
        for stop in self._all:
            document = stop.document
            if document is None or stop.face >= len(document.quads):
                continue
            quad = None if stop.end is None else stop.end.face.quad
            if stop.follow(document, stop.face):
                news = True
                if stop.end is not None and stop.end.face.quad != quad:
                    stop.picture = None
                    self._ask_again(stop)
                self.changed.emit(stop)
        if news:
            self.ready_changed.emit()

    # --- the engine

    def _insert(self, stops: list[Stop], at: int | None) -> None:
        room = max(0, MOST - len(self._all))
        if len(stops) > room:
            self.noted.emit(self.tr("A strip goes through at most {0} photos.").replace("{0}", str(MOST)))
            stops = stops[:room]
        place = len(self._all) if at is None else at
        self._all[place:place] = stops
        self._waiting += stops
        self.rearranged.emit()
        self.ready_changed.emit()
        self._ask()

    def _ask_again(self, stop: Stop) -> None:
        if stop is self._asked:
            self._asked = None
        if stop not in self._waiting:
            self._waiting.append(stop)
        self.changed.emit(stop)
        self._ask()

    def _ask(self) -> None:
        """The next thing that is not known."""
        model = self._session.model
        while self._asked is None and self._waiting and model is not None:
            stop = self._asked = self._waiting.popleft()
            if stop.end is None and stop.quads is None and model.faces:
                self._task.send(FindFaces(stop.photo))
                return
            quad = stop.quads[stop.face] if stop.quads else None
            quad = stop.end.face.quad if stop.end is not None else quad
            self._task.send(CropFace(model.model, stop.photo, quad, SIDE))

    @Slot(object)
    def _on_done(self, reply: Reply) -> None:
        stop, self._asked = self._asked, None
        if stop is None or stop not in self._all:
            pass
        elif isinstance(reply, FacesFound):
            stop.quads = tuple(face.quad for face in reply.faces)
            stop.centre = not reply.faces
            if stop.centre:
                stop.quads = (reply.centre,)
                self.noted.emit(self._no_face(stop))
            self._waiting.appendleft(stop)
        elif isinstance(reply, FaceCropped):
            stop.photo = reply.photo
            stop.quads = stop.quads or (reply.quad,)
            face = FaceEdit(reply.quad) if stop.end is None else stop.end.face
            stop.end = MorphEnd(reply.photo, face)
            stop.picture = image_of(reply.pixels)
            self.changed.emit(stop)
            self.ready_changed.emit()
        self._ask()

    @Slot(object)
    def _on_failed(self, failure: Failed) -> None:
        stop, self._asked = self._asked, None
        if stop in self._all:
            self.remove(stop)
            self.failed.emit(failure.message, failure.details)
        self._ask()

    @Slot()
    def _on_stopped(self) -> None:
        self._asked = None
        self._ask()

    @Slot()
    def _on_model(self) -> None:
        """Another model may want other crops; edits that it cannot make are left to `look`."""
        model = self._session.model
        self._waiting.clear()
        self._asked = None
        for stop in self._all:
            document = stop.document
            stop.end, stop.picture, stop.quads = None, None, None
            if document is not None and document.quads and model is not None:
                stop.follow(document, min(stop.face, len(document.quads) - 1))
            else:
                stop.face = 0
            self._waiting.append(stop)
            self.changed.emit(stop)
        self.ready_changed.emit()
        self._ask()

    def _no_face(self, stop: Stop) -> str:
        text = self.tr(
            "No face was found in {0}, so the middle of the photo is taken. To show where the face is, open "
            "the photo on the Edit page, place the crop, and add it from the open photos."
        )
        return text.replace("{0}", stop.path.name)


def edit_of(document: Document, face: int) -> FaceEdit:
    """What is set for a face of an open photo."""
    state = document.state.of(face)
    mask = None if state.mask is None else masks.feathered(state.mask, state.feather)
    return state.request(document.quads[face], mask)
