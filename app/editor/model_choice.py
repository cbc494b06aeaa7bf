"""Which model is in use. One that works is let go only when another one is ready."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from app.engine.engine_client import EngineClient
from core.protocol import Failed, LoadModel, ModelLoaded, Progress, Reply, Request


class ModelChoice(QObject):
    """Asks the engine for models, and keeps the one in use until the next one stands.

    Signals:
        loading(path): nothing can be edited until this model is there.
        loaded(ModelLoaded): another model is in use now.
        renewed(ModelLoaded): the same model, with other sliders of the user's own.
        refused(message, details): a model could not be loaded; one that works is used instead.
        failed(message, details): a model could not be loaded, and there is no other.
        progress(Progress), idle(): of the loading.
    """

    loading = Signal(str)
    loaded = Signal(object)
    renewed = Signal(object)
    refused = Signal(str, str)
    failed = Signal(str, str)
    progress = Signal(object)
    idle = Signal()

    def __init__(self, engine: EngineClient, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._engine = engine
        self._model: ModelLoaded | None = None
        self._model_stamp = 0  # the request that brought the model; a restarted engine repeats it
        self._asked = ""
        self._asked_stamp = 0
        self._fallback: Path | None = None
        self._own_sliders: Callable[[], tuple[str, ...]] = tuple
        self._renewals: set[int] = set()
        engine.replied.connect(self._on_replied)

    @property
    def model(self) -> ModelLoaded | None:
        """The one in use."""
        return self._model

    @property
    def path(self) -> str:
        """Of the model in use or, while there is none, of the one asked for."""
        return self._asked if self._model is None else self._model.model

    def load(self, path: Path, fallback: Path | None = None) -> None:
        """Use another model file; `fallback` is taken when that fails and no model is in use."""
        self._asked, self._fallback = str(path), fallback
        if self._model is None:
            self.loading.emit(self._asked)
        self._asked_stamp = self._engine.send(LoadModel(self._asked, self._own_sliders()))

    def set_own_sliders(self, files: Callable[[], tuple[str, ...]]) -> None:
        """Where the user's own sliders are, beside those of the models."""
        self._own_sliders = files

    @Slot()
    def renew(self) -> None:
        """The user's own sliders are others now."""
        if self._model is not None:
            self._renewals.add(self._engine.send(LoadModel(self._model.model, self._own_sliders())))

    @Slot(object, object, object)
    def _on_replied(self, stamp: int, request: Request, reply: Reply) -> None:
        if not isinstance(request, LoadModel):
            return
        if isinstance(reply, Progress):
            self.progress.emit(reply)
        elif isinstance(reply, ModelLoaded):
            self.idle.emit()
            self._on_loaded(stamp, reply)
            if request.sliders != self._own_sliders():
                self.renew()  # they changed while it was loaded
        elif isinstance(reply, Failed):
            self.idle.emit()
            self._on_failed(stamp, reply)

    def _on_loaded(self, stamp: int, reply: ModelLoaded) -> None:
        known, older = self._model_stamp, self._model
        self._model, self._model_stamp = reply, stamp
        if stamp in self._renewals and older is not None and older.model == reply.model:
            self._renewals.discard(stamp)
            self.renewed.emit(reply)
        elif stamp != known:  # a restarted engine that loads it again changes nothing
            self.loaded.emit(reply)

    def _on_failed(self, stamp: int, reply: Failed) -> None:
        if stamp == self._model_stamp:  # it worked before the engine was restarted
            self._model, self._model_stamp = None, 0
        if stamp != self._asked_stamp:
            return  # the user has asked for another one since
        if self._model is not None:
            words = self.tr("{0} stays in use.").replace("{0}", self._model.name)
            self._asked = self._model.model
            self.refused.emit(f"{reply.message} {words}", reply.details)
        elif self._fallback is not None and str(self._fallback) != self._asked and self._fallback.exists():
            words = self.tr("The model that came with Semblance is used instead.")
            self.refused.emit(f"{reply.message} {words}", reply.details)
            self.load(self._fallback)
        else:
            self.failed.emit(reply.message, reply.details)
