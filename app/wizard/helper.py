"""Processes that answer the wizard's questions (`training.survey`): the window itself loads no torch."""

from __future__ import annotations

import json
import logging
from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QObject, QProcess, QProcessEnvironment, Signal, Slot

from app.sentences import translated
from core.sentences import Sentence
from training.jobs.processes import environment, train_command

_log = logging.getLogger(__name__)
_ENDING = 3000  # milliseconds to wait for a process that was killed
_TAIL = 2000  # letters of what it complained of


class Talker(QObject):
    """One process of `semblance train`, and what it says, line by line.

    Signals:
        said(dict): a line of JSON, with its sentences in the window's language.
        ended(int, str): its exit code and the end of its error output; not after `close`.
    """

    said = Signal(object)
    ended = Signal(int, str)

    def __init__(self, words: Sequence[str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        program, *arguments = train_command(words)
        self._process = QProcess(self)
        self._process.setProgram(program)
        self._process.setArguments(arguments)
        surroundings = QProcessEnvironment()
        for name, value in environment().items():
            surroundings.insert(name, value)
        self._process.setProcessEnvironment(surroundings)
        self._process.readyReadStandardOutput.connect(self._read)
        self._process.finished.connect(self._on_finished)
        self._process.errorOccurred.connect(self._on_error)

    def start(self) -> None:
        """Returns at once."""
        self._process.start()

    def tell(self, content: dict[str, Any]) -> None:
        """A line for its stdin."""
        self._process.write(json.dumps(content).encode() + b"\n")

    def close(self, patience: int = 0) -> None:
        """End it, if it still runs, and hear no more of it.

        Args:
            patience: milliseconds that it may take to end by itself; then it is killed.
        """
        self._process.blockSignals(True)
        if patience:
            self._process.waitForFinished(patience)
        if self._process.state() is not QProcess.ProcessState.NotRunning:
            self._process.kill()
            self._process.waitForFinished(_ENDING)
        self.deleteLater()

    @Slot()
    def _read(self) -> None:
        while self._process.canReadLine():
            line = bytes(self._process.readLine().data())
            try:
                content = json.loads(line)
            except ValueError:
                _log.info("a helper said %r", line[:200])
                continue
            if isinstance(content, dict):
                self.said.emit(_in_our_language(content))

    @Slot(int)
    def _on_finished(self, code: int) -> None:
        self._read()
        complaint = bytes(self._process.readAllStandardError().data()).decode(errors="replace")
        if complaint.strip():
            _log.warning("a helper ended with code %d: %s", code, complaint[-_TAIL:])
        self.ended.emit(code, complaint.strip()[-_TAIL:])

    @Slot(QProcess.ProcessError)
    def _on_error(self, error: QProcess.ProcessError) -> None:
        if error is QProcess.ProcessError.FailedToStart:  # else `finished` follows
            self.ended.emit(-1, self._process.errorString())


class Question(QObject):
    """Something that was asked.

    Signals:
        said(dict): a line on the way.
        answered(dict): the result; the last.
        failed(str): there is no result, in a sentence; the last.
    """

    said = Signal(object)
    answered = Signal(object)
    failed = Signal(str)

    def __init__(self, helper: Helper, number: int, words: Sequence[str]) -> None:
        super().__init__(helper)
        self.number, self.words = number, tuple(words)
        self.is_open = True
        self._helper = helper

    def cancel(self) -> None:
        """The answer is wanted no more; no signal follows."""
        if self.is_open:
            self.is_open = False
            self._helper.forget(self)

    def take(self, line: dict[str, Any]) -> None:
        """A line of the answer."""
        if not self.is_open:
            return
        kind = line.get("kind")
        if kind in ("result", "error"):
            self.is_open = False
            self._helper.close_question(self)
            if kind == "result":
                self.answered.emit(line)
            else:
                self.failed.emit(str(line.get("text", "")))
        else:
            self.said.emit(line)


class Helper(QObject):
    """Asks questions: small ones of one process that is kept, large ones of a process of their own."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._next = 0
        self._kept: Talker | None = None
        self._open: dict[int, Question] = {}
        self._alone: dict[int, Talker] = {}

    def ask(self, words: Sequence[str], *, alone: bool = False) -> Question:
        """Ask what `words` of `training.survey` ask.

        Args:
            alone: in a process of its own, which is killed when the question is cancelled.
        """
        self._next += 1
        question = Question(self, self._next, words)
        self._open[question.number] = question
        if alone:
            talker = Talker(["survey", *words], self)
            self._alone[question.number] = talker
            talker.said.connect(question.take)
            talker.ended.connect(lambda code, text: self._on_alone_ended(question, code, text))
            talker.start()
        else:
            self._resident().tell({"id": question.number, "words": list(words)})
        return question

    def forget(self, question: Question) -> None:
        """It was cancelled."""
        if question.number not in self._alone and self._kept is not None:
            self._kept.tell({"cancel": question.number})
        self.close_question(question)

    def close_question(self, question: Question) -> None:
        """It was answered."""
        self._open.pop(question.number, None)
        talker = self._alone.pop(question.number, None)
        if talker is not None:
            talker.close()
        question.deleteLater()

    def close(self) -> None:
        """End every process."""
        for question in list(self._open.values()):
            question.cancel()
        if self._kept is not None:
            self._kept.close()
            self._kept = None

    def _resident(self) -> Talker:
        if self._kept is None:
            self._kept = Talker(["survey", "serve"], self)
            self._kept.said.connect(self._on_said)
            self._kept.ended.connect(self._on_kept_ended)
            self._kept.start()
        return self._kept

    @Slot(object)
    def _on_said(self, line: dict[str, Any]) -> None:
        question = self._open.get(line.get("id", 0))
        if question is not None:
            question.take(line)

    @Slot(int, str)
    def _on_kept_ended(self, _code: int, complaint: str) -> None:
        """It died: what it was asked has no answer, and the next question starts another."""
        if self._kept is not None:
            self._kept.deleteLater()
        self._kept = None
        for question in [each for each in self._open.values() if each.number not in self._alone]:
            question.take({"kind": "error", "text": self._words(complaint)})

    def _on_alone_ended(self, question: Question, _code: int, complaint: str) -> None:
        question.take({"kind": "error", "text": self._words(complaint)})

    def _words(self, complaint: str) -> str:
        text = self.tr("The process that looks at this ended unexpectedly. Try again. {0}")
        return text.replace("{0}", complaint.splitlines()[-1] if complaint else "").strip()


def _in_our_language(value: Any) -> Any:
    """What came as JSON, with every sentence as the window says it."""
    if isinstance(value, dict):
        if set(value) == {"sentence", "values"}:
            values = {name: _rebuilt(each) for name, each in value["values"].items()}
            return translated(Sentence(value["sentence"], **values))
        return {name: _in_our_language(each) for name, each in value.items()}
    if isinstance(value, list):
        return [_in_our_language(each) for each in value]
    return value


def _rebuilt(value: Any) -> Any:
    if isinstance(value, dict):
        return Sentence(value["sentence"], **{name: _rebuilt(each) for name, each in value["values"].items()})
    return value
