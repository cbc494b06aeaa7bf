"""A second launch hands its files to the first window and ends; with real processes."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtNetwork import QLocalSocket
from pytestqt.qtbot import QtBot

from app import single_instance
from app.front import Front
from app.single_instance import Claim, Listener, Message, claim_or_hand_over
from tests.app.conftest import MakeWindow, fake_command, kill, wait_for_rest

ROOT = Path(__file__).resolve().parents[2]
DRIVER = """
import json, sys
from pathlib import Path
from PySide6.QtCore import QTimer
from app import __main__, main
from app.window import Window

class Driven(Window):
    told = None

    def start(self, photos):
        super().start(photos)
        self.timer = QTimer(self, interval=50)
        self.timer.timeout.connect(self.look)
        self.timer.start()

    def look(self):
        document = self.session.document
        now = [[entry.name for entry in self.session.album.entries], document.name if document else ""]
        if now != self.told:
            self.told = now
            print(json.dumps(now), flush=True)
        if Path(sys.argv[1]).exists():
            self.timer.stop()
            self.close()

main.Window = Driven
main.worker_command = lambda *_: json.loads(sys.argv[2])
sys.exit(__main__.main(sys.argv[3:]))
"""


class First:
    """A window in a process of its own."""

    def __init__(self, home: Path, stop: Path, words: list[str]) -> None:
        self._stop = stop
        self.process = subprocess.Popen(
            [sys.executable, "-c", DRIVER, str(stop), json.dumps(fake_command()), *words],
            env=_environment(home),
            stdout=subprocess.PIPE,
            text=True,
        )

    def until(self, wanted: Callable[[list[str], str], bool]) -> tuple[list[str], str]:
        """Read what it shows until that is it: the names of its photos, and of the one on the screen."""
        assert self.process.stdout is not None
        for line in self.process.stdout:
            names, shown = json.loads(line)
            if wanted(names, shown):
                return names, shown
        raise AssertionError(f"it ended with {self.process.wait()}")

    def stop(self) -> int:
        """Close the window; its exit code."""
        self._stop.touch()
        self.process.communicate(timeout=30)
        return self.process.returncode


def _environment(home: Path) -> dict[str, str]:
    names = (
        "HOME",
        "XDG_CONFIG_HOME",
        "XDG_STATE_HOME",
        "XDG_CACHE_HOME",
        "XDG_DATA_HOME",
        "XDG_RUNTIME_DIR",
    )
    folders = dict.fromkeys(names, str(home))
    return {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT), **folders}


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """The user's folders."""
    folder = tmp_path / "home"
    folder.mkdir(mode=0o700)
    return folder


@pytest.fixture
def start(home: Path, tmp_path: Path) -> Iterator[Callable[..., First]]:
    """Starts windows, and ends them whatever happens."""
    made: list[First] = []

    def make(*words: Any) -> First:
        made.append(First(home, tmp_path / f"stop {len(made)}", [str(word) for word in words]))
        return made[-1]

    yield make
    for first in made:
        if first.process.poll() is None:
            first.process.kill()
        first.process.communicate()


@pytest.fixture
def other(tmp_path: Path) -> Path:
    """Another photo."""
    path = tmp_path / "other.png"
    Image.new("RGB", (120, 90), (9, 9, 9)).save(path)
    return path


def _launch(home: Path, *words: Any, cwd: Path = ROOT) -> tuple[int, float]:
    """The whole program, as the desktop starts it; its exit code, and the seconds it took."""
    began = time.monotonic()
    done = subprocess.run(
        [sys.executable, "-m", "app", *map(str, words)],
        env=_environment(home), cwd=cwd, timeout=60, check=False,
    )  # fmt: skip
    return done.returncode, time.monotonic() - began


def test_a_second_launch_hands_its_photo_over_and_ends(
    start: Callable[..., First], home: Path, photo: Path, other: Path
) -> None:
    first = start(photo)
    first.until(lambda _, shown: shown == photo.name)
    code, _ = _launch(home, other.name, cwd=other.parent)
    assert code == 0
    names, _ = first.until(lambda _, shown: shown == other.name)
    assert names == [photo.name, other.name]
    assert _launch(home)[0] == 0, "without photos it only brings the window to the front"
    assert first.stop() == 0


def test_what_a_killed_window_left_is_in_nobodys_way_and_new_window_is_heeded(
    start: Callable[..., First], home: Path, photo: Path, other: Path
) -> None:
    first = start(photo)
    first.until(lambda _, shown: shown == photo.name)
    kill(first.process.pid)
    first.process.wait()
    if sys.platform != "win32":
        assert list(home.glob("semblance-*")), "the socket is still there"
    second = start(other)
    second.until(lambda _, shown: shown == other.name)
    third = start("--new-window", photo)
    names, _ = third.until(lambda _, shown: shown == photo.name)
    assert names == [photo.name]
    assert (second.stop(), third.stop()) == (0, 0)


def test_a_window_that_does_not_answer_is_left_alone(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, home: Path, photo: Path
) -> None:
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(home))
    monkeypatch.setattr(single_instance, "_REPLY", 100)
    claim = claim_or_hand_over([])
    assert isinstance(claim, Claim)
    listener = claim.listen()
    assert listener.is_listening
    later = claim_or_hand_over([photo])  # nobody's event loop runs here, so there is no answer
    assert isinstance(later, Claim)
    later.release()
    listener.close()
    listener.deleteLater()


def _is_cut_off(socket: QLocalSocket) -> bool:
    return socket.state() is QLocalSocket.LocalSocketState.UnconnectedState


def test_strange_messages_are_not_taken(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, home: Path) -> None:
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(home))
    heard: list[Message] = []
    listener = Listener()
    listener.received.connect(heard.append)
    listener.start(single_instance.address())
    for words in (b"GET / HTTP/1.1\n", b"[]\n", b'{"files": 3}\n'):
        socket = QLocalSocket()
        socket.connectToServer(single_instance.address())
        assert socket.waitForConnected(500)
        socket.write(words)
        socket.flush()
        qtbot.waitUntil(partial(_is_cut_off, socket), timeout=3000)
        socket.deleteLater()
    assert not heard
    message = Message((home / "a photo.jpg",), "token")
    assert Message.from_bytes(message.to_bytes()) == message
    listener.close()
    listener.deleteLater()


def test_the_window_comes_to_the_front(
    qtbot: QtBot, make_window: MakeWindow, photo: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_ACTIVATION_TOKEN", "")
    window = make_window()
    window.showMinimized()
    Front(window).take(Message((photo,), "a token"))
    assert not window.windowState() & Qt.WindowState.WindowMinimized
    assert os.environ["XDG_ACTIVATION_TOKEN"] == "a token"
    wait_for_rest(qtbot, window)
    assert window.session.document is not None
