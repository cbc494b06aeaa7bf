"""Has the engine look at examples, and learn a slider from them. No widgets here."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from app.editor.session import Session
from app.engine.engine_task import EngineTask
from app.own_sliders.examples import Example, Examples, State
from app.photos.pyramid import image_of
from app.photos.thumbnails import Thumbnailer
from core.protocol import (
    ExampleSeen,
    Failed,
    LearnSlider,
    ModelLoaded,
    PhotoRef,
    Progress,
    Reply,
    SeeExamples,
    SliderLearned,
)

FEWEST = 10  # examples of a kind; fewer the engine refuses
_WRITE_AFTER = 800  # milliseconds


class Learning(QObject):
    """Between the examples and the engine.

    Signals:
        progressed(Progress), rested(): of looking and learning.
        learned(SliderLearned): also when the examples can't support a slider.
        outdated(): what was learned is not of these examples any more.
        failed(message, details)
    """

    progressed = Signal(object)
    rested = Signal()
    learned = Signal(object)
    outdated = Signal()
    failed = Signal(str, str)

    def __init__(self, session: Session, examples: Examples, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session, self.examples = session, examples
        self._fingerprint = ""
        self.result: SliderLearned | None = None
        self._look, self._learn = EngineTask(session.engine, self), EngineTask(session.engine, self)
        self._thumbnails = Thumbnailer(self)
        self._thumbnails.made.connect(self._on_thumbnail)
        for task in (self._look, self._learn):
            task.told.connect(self._on_told)
            task.failed.connect(self._on_failed)
            task.stopped.connect(self.rested)
        self._look.done.connect(self.rested)
        self._learn.done.connect(self._on_learned)
        self._write = QTimer(self, singleShot=True, interval=_WRITE_AFTER)
        self._write.timeout.connect(examples.save)
        session.model_ready.connect(self._on_model)
        examples.rearranged.connect(self._write.start)
        if session.model is not None:
            self._fingerprint = session.model.fingerprint
        self.look()

    @property
    def is_learning(self) -> bool:
        """Whether a slider is being learned."""
        return self._learn.runs

    @property
    def is_busy(self) -> bool:
        """Whether the engine does anything for this."""
        return self._learn.runs or self._look.runs

    def add(self, paths: Iterable[Path], has: bool) -> None:
        """Put files on a side and look at them."""
        self.examples.add(paths, has)
        self._outdate()
        self.look()

    def swap(self, examples: Sequence[Example]) -> None:
        """Put these on the other side."""
        self.examples.swap(examples)
        self._outdate()

    def remove(self, examples: Sequence[Example]) -> None:
        """Take these away."""
        self.examples.remove(examples)
        self._outdate()

    def put_back(self, examples: Sequence[Example]) -> None:
        """They were taken away by mistake."""
        self.examples.put_back(examples)
        self._outdate()
        self.look()

    def set_name(self, name: str) -> None:
        """What the slider is to be called."""
        if name != self.examples.name:
            self.examples.name = name
            self._write.start()

    def look(self) -> None:
        """Let the engine look at what it has not seen."""
        waiting = [each for each in self.examples.all() if each.state is State.WAITING]
        self._thumbnails.want([each.path for each in waiting if each.picture is None])
        if waiting and self._session.model is not None and not self._learn.runs:
            photos = tuple(_ref(each) for each in waiting)
            self._look.send(SeeExamples(self._session.model.model, photos))

    def learn(self) -> None:
        """Learn from the examples there are."""
        model = self._session.model
        if model is None:
            return
        self._look.cancel()
        has, has_not = (
            tuple(_ref(each) for each in self.examples.side(side) if each.state is not State.FAILED)
            for side in (True, False)
        )
        self._learn.send(LearnSlider(model.model, self.examples.name, has, has_not))

    @Slot()
    def cancel(self) -> None:
        """Stop; what was looked at stays so."""
        self._look.cancel()
        self._learn.cancel()

    def close(self) -> None:
        """Leave nothing running, and everything written down."""
        self.cancel()
        self._thumbnails.close()
        self._write.stop()
        self.examples.save()

    # --- inside

    def _outdate(self) -> None:
        if self._learn.runs:
            self._learn.cancel()
        if self.result is not None:
            self.result = None
            self.outdated.emit()

    @Slot(object)
    def _on_model(self, model: ModelLoaded) -> None:
        if model.fingerprint != self._fingerprint:
            self._fingerprint = model.fingerprint
            self._outdate()
            self.examples.forget_model()
        self.look()

    @Slot(object, object)
    def _on_thumbnail(self, path: Path, picture: object) -> None:
        example = self.examples.find(path)
        if example is not None and example.picture is None:
            example.picture = picture  # type: ignore[assignment]
            self.examples.changed.emit(example)

    @Slot(object)
    def _on_told(self, reply: Reply) -> None:
        if isinstance(reply, ExampleSeen):
            self._on_seen(reply)
        elif isinstance(reply, Progress):
            self.progressed.emit(reply)

    def _on_seen(self, seen: ExampleSeen) -> None:
        example = self.examples.find(Path(seen.photo.path))
        if example is None:
            return
        example.problem, example.faces = seen.problem, seen.faces
        example.state = State.USABLE if not seen.problem else State.NO_FACE
        if seen.pixels is None:
            example.state = State.FAILED
        else:
            example.picture = image_of(seen.pixels)
        self.examples.changed.emit(example)

    @Slot(object)
    def _on_learned(self, learned: SliderLearned) -> None:
        self.result = learned
        for judged in learned.judged:
            example = self.examples.find(Path(judged.photo.path))
            if example is not None:
                example.score, example.mistaken = judged.score, judged.mistaken
        if learned.judged:
            self.examples.sort([Path(judged.photo.path) for judged in learned.judged])
        self.rested.emit()
        self.learned.emit(learned)

    @Slot(object)
    def _on_failed(self, failed: Failed) -> None:
        self.rested.emit()
        self.failed.emit(failed.message, failed.details)


def _ref(example: Example) -> PhotoRef:
    return PhotoRef(str(example.path), "")
