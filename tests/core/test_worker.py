"""The engine's own process, over its real connection."""

from __future__ import annotations

import contextlib
import dataclasses
import hashlib
import os
import subprocess
import sys
from collections.abc import Iterator
from multiprocessing.connection import Connection, Listener
from pathlib import Path

import pytest
from PIL import Image

from core import protocol
from core.protocol import Cancel, Edit, Envelope, Export, FaceEdit, LoadModel, PhotoRef, Quality, Quit
from tests.core.tiny import picture, save_tiny

QUAD = ((8.0, 4.0), (8.0, 36.0), (40.0, 36.0), (40.0, 4.0))
PATIENCE = 60  # seconds, for a slow machine that starts torch


class Window:
    """The window's side of a worker, as far as a test needs it."""

    def __init__(self, connection: Connection, process: subprocess.Popen[bytes]) -> None:
        self.connection, self.process = connection, process

    def send(self, stamp: int, request: protocol.Request) -> None:
        self.connection.send(Envelope(stamp, request))

    def receive(self) -> Envelope:
        assert self.connection.poll(PATIENCE), "the worker did not answer"
        envelope: Envelope = self.connection.recv()
        return envelope

    def answer(self, stamp: int) -> object:
        """What ends the request of that stamp; progress is passed over."""
        while True:
            envelope = self.receive()
            progress = isinstance(
                envelope.content, protocol.Progress | protocol.Intermediate | protocol.Notice
            )
            if envelope.stamp == stamp and not progress:
                return envelope.content


@contextlib.contextmanager
def worker() -> Iterator[Window]:
    key = os.urandom(16)
    with Listener(authkey=key) as listener:
        process = subprocess.Popen(
            [sys.executable, "-m", "core.worker", str(listener.address), "--device", "cpu"],
            env={**os.environ, protocol.KEY_VARIABLE: key.hex()},
        )
        try:
            with listener.accept() as connection:
                yield Window(connection, process)
        finally:
            process.kill()
            process.wait()


@pytest.fixture
def edit(tmp_path: Path) -> Edit:
    path = tmp_path / "photo.png"
    Image.fromarray(picture()).save(path)
    ref = PhotoRef(str(path), hashlib.sha256(path.read_bytes()).hexdigest())
    return Edit(str(save_tiny(tmp_path)), ref, (FaceEdit(QUAD, (("Smiling", 1.0),)),))


def test_a_session_with_the_worker(edit: Edit, tmp_path: Path) -> None:
    with worker() as window:
        window.send(1, LoadModel(edit.model))  # at once: requests wait while torch loads
        ready = window.receive()
        assert ready.stamp == 0
        assert ready.content == protocol.Ready("CPU", "float32")
        assert isinstance(window.answer(1), protocol.ModelLoaded)

        # Of many edits sent while one runs, only the newest is done; each of the others is answered too.
        for stamp in range(2, 30):
            face = FaceEdit(QUAD, (("Smiling", stamp / 30),))
            moved = dataclasses.replace(edit, faces=(face,), quality=Quality.REFINED, steps=40)
            window.send(stamp, moved)
        answers = _answers(window, 2, 29)
        assert isinstance(answers[29], protocol.Edited)
        assert sum(isinstance(answer, protocol.Edited) for answer in answers.values()) <= 2
        assert all(isinstance(answer, protocol.Edited | protocol.Cancelled) for answer in answers.values())

        # An export is stopped by its own cancel.
        window.send(
            30,
            Export(dataclasses.replace(edit, steps=1000), str(tmp_path / "o.png")),
        )
        while not isinstance(window.receive().content, protocol.Progress):
            pass
        window.send(31, Cancel(30))
        assert window.answer(30) == protocol.Cancelled()
        assert not (tmp_path / "o.png").exists()

        window.send(32, Quit())
        assert window.process.wait(PATIENCE) == 0


def _answers(window: Window, first: int, last: int) -> dict[int, object]:
    """The final answers to all requests of those stamps, in whatever order they come."""
    answers: dict[int, object] = {}
    while len(answers) < last - first + 1:
        envelope = window.receive()
        if not isinstance(envelope.content, protocol.Progress | protocol.Intermediate):
            assert envelope.stamp not in answers, "a request was answered twice"
            answers[envelope.stamp] = envelope.content
    return answers


def test_the_worker_ends_when_the_window_is_gone(edit: Edit) -> None:
    with worker() as window:
        assert isinstance(window.receive().content, protocol.Ready)
        window.send(1, dataclasses.replace(edit, quality=Quality.REFINED, steps=1000))
        window.connection.close()
        assert window.process.wait(PATIENCE) == 0


def test_a_stranger_without_the_key_is_turned_away() -> None:
    with Listener(authkey=b"right") as listener:
        process = subprocess.Popen(
            [sys.executable, "-m", "core.worker", str(listener.address)],
            env={**os.environ, protocol.KEY_VARIABLE: b"wrong".hex()},
            stderr=subprocess.DEVNULL,
        )
        with pytest.raises(Exception, match="digest"):
            listener.accept()
        assert process.wait(PATIENCE) != 0
