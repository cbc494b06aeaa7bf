"""What can be done with the chosen run: actions for its buttons and for the list's menu."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QAction, QDesktopServices, QGuiApplication

from app.runs.deeds import Deeds
from app.runs.entry import RunEntry
from training.jobs.queue import Place

Text = Callable[[], str]


class RunActions(QObject):
    """Shown as far as they make sense for the run; nothing here waits.

    Signals:
        duplicate_wanted(Path), remove_wanted(RunEntry), open_wanted(Path): of the run's folder, the run, the
            model file.
        log_wanted(bool): show or hide the log.
    """

    duplicate_wanted = Signal(object)
    remove_wanted = Signal(object)
    open_wanted = Signal(object)
    log_wanted = Signal(bool)

    def __init__(self, deeds: Deeds, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._deeds = deeds
        self._entry: RunEntry | None = None
        self._texts: dict[QAction, Text] = {}
        self._tips: dict[QAction, Text] = {}
        self.resume = self._add(self._resume_text, lambda: self.tr("Go on from where it was"), deeds.go_on)
        self.open = self._add(
            lambda: self.tr("Open in the editor"), lambda: self.tr("Edit photos with its model"), self._open
        )
        self.pause = self._add(
            lambda: self.tr("Pause"),
            lambda: self.tr("Wait, and keep the memory and the place"),
            lambda entry: deeds.tell(entry, "pause"),
        )
        self.stop = self._add(
            self._stop_text,
            lambda: self.tr("End it in order; it can be resumed later, also after a restart"),
            deeds.stop,
        )
        self.sample = self._add(
            lambda: self.tr("Sample now"),
            lambda: self.tr("Draw a sheet of pictures now"),
            lambda entry: deeds.tell(entry, "sample"),
        )
        self.save = self._add(
            lambda: self.tr("Save now"),
            lambda: self.tr("Write a checkpoint now"),
            lambda entry: deeds.tell(entry, "save"),
        )
        self.start = self._add(
            lambda: self.tr("Start the queue"),
            lambda: self.tr("Begin with the first run that waits"),
            lambda _: deeds.start(),
        )
        self.moves = [self._add_move(place, text) for place, text in self._places()]
        self.duplicate = self._add(
            lambda: self.tr("Duplicate…"),
            lambda: self.tr("Another run with these settings"),
            lambda entry: self.duplicate_wanted.emit(entry.path),
        )
        self.folder = self._add(
            lambda: self.tr("Open folder"), lambda: self.tr("Show the run's files"), _open_folder
        )
        self.command = self._add(
            lambda: self.tr("Copy command"),
            lambda: self.tr("The line that goes on with this run in a terminal, or on another machine"),
            _copy_command,
        )
        self.log = self._add(lambda: self.tr("Log"), lambda: self.tr("What its trainer printed"), None)
        self.log.setCheckable(True)
        self.log.toggled.connect(self.log_wanted)
        self.remove = self._add(
            lambda: self.tr("Remove from the list"),
            lambda: self.tr("Its folder stays"),
            self.remove_wanted.emit,
        )
        self._model = False
        self.retranslate()

    def _places(self) -> list[tuple[Place, Text]]:
        return [
            ("first", lambda: self.tr("First in the queue")),
            ("up", lambda: self.tr("Up in the queue")),
            ("down", lambda: self.tr("Down in the queue")),
            ("last", lambda: self.tr("Last in the queue")),
        ]

    @property
    def all(self) -> list[QAction]:
        """In the order of a menu."""
        return list(self._texts)

    def show_entry(self, entry: RunEntry | None, *, model: bool, supervised: bool) -> None:
        """Offer what can be done with this run; `model`: it has made one."""
        self._entry, self._model = entry, model
        if entry is None:
            for action in self.all:
                action.setVisible(False)
            return
        shown = {
            self.resume: entry.may_go_on,
            self.open: model and not entry.is_live,
            self.pause: entry.may_pause,
            self.stop: entry.may_stop,
            self.sample: entry.may_be_told,
            self.save: entry.may_be_told,
            self.start: entry.status == "waiting" and not supervised,
            self.remove: entry.may_leave,
            **dict.fromkeys(self.moves, entry.may_move),
        }
        for action in self.all:
            makes_sense = entry.status != "missing" or action is self.remove
            action.setVisible(makes_sense and shown.get(action, True))
        self.retranslate()

    def retranslate(self) -> None:
        """In the language of the moment."""
        for action, text in self._texts.items():
            action.setText(text())
            action.setToolTip(self._tips[action]())

    def _resume_text(self) -> str:
        status = "" if self._entry is None else self._entry.status
        if status == "failed":
            return self.tr("Try again")
        return self.tr("Start") if status == "ready" else self.tr("Resume")

    def _stop_text(self) -> str:
        waits = self._entry is not None and self._entry.place > 0
        return self.tr("Take out of the queue") if waits else self.tr("Stop")

    def _add(self, text: Text, tip: Text, do: Callable[[RunEntry], object] | None) -> QAction:
        action = QAction(self)
        self._texts[action], self._tips[action] = text, tip
        if do is not None:
            action.triggered.connect(partial(self._do, do))
        return action

    def _add_move(self, place: Place, text: Text) -> QAction:
        return self._add(text, text, lambda entry: self._deeds.move(entry, place))

    def _do(self, do: Callable[[RunEntry], object], _checked: bool = False) -> None:
        if self._entry is not None:
            do(self._entry)

    def _open(self, entry: RunEntry) -> None:
        if self._model:
            self.open_wanted.emit(entry.run.model)


def _copy_command(entry: RunEntry) -> None:
    QGuiApplication.clipboard().setText(f'semblance train --resume -o "{entry.path}"')


def _open_folder(entry: RunEntry) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(entry.path)))
