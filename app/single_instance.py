"""One window for all: a second launch hands its files to the window that is open, and ends.

    claim = claim_or_hand_over(files)      # first thing in the program; None: another window has taken them
    listener = claim.listen(parent)        # when the window stands
    listener.received.connect(...)

Who starts holds a lock from the one to the other, so that two photos opened at the same moment in the file
manager meet in one window.
"""

from __future__ import annotations

import getpass
import hashlib
import json
import logging
import os
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QLockFile, QObject, Signal, Slot
from PySide6.QtNetwork import QLocalServer, QLocalSocket

from app import paths

_CONNECT = 500  # milliseconds
_REPLY = 5000  # for a window that is just doing something else
_START = 8000  # for another process between its start and its window
_LONGEST = 4_000_000  # bytes of a message
_TAKEN = b"taken\n"
_log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Message:
    """What a second launch says: its files, and the desktop's token that allows a window to come forward."""

    files: tuple[Path, ...] = ()
    token: str = ""

    def to_bytes(self) -> bytes:
        """One line."""
        stored = {"files": [str(path) for path in self.files], "token": self.token}
        return json.dumps(stored).encode() + b"\n"

    @classmethod
    def from_bytes(cls, data: bytes) -> Message:
        """Back again.

        Raises:
            ValueError: it is something else.
        """
        stored = json.loads(data)
        if not isinstance(stored, dict) or not isinstance(stored.get("files"), list):
            raise ValueError("not a message of another launch")
        files = tuple(Path(file) for file in stored["files"] if isinstance(file, str))
        return cls(files, str(stored.get("token", "")))


def address() -> str:
    """Where this user's window listens; another one for another folder of settings."""
    try:
        user = getpass.getuser()
    except (OSError, KeyError):  # a user without a name, as in some containers
        user = str(os.getuid()) if hasattr(os, "getuid") else "user"
    key = hashlib.sha256(f"{user}\0{paths.config_dir()}".encode()).hexdigest()[:16]
    name = f"semblance-{key}"
    return name if sys.platform == "win32" else str(_folder() / name)


def _folder() -> Path:
    """For sockets and locks: the user's own where the desktop gives one, as its path must be short."""
    own = os.environ.get("XDG_RUNTIME_DIR", "")
    return Path(own) if own and Path(own).is_dir() else Path(tempfile.gettempdir())


class Claim:
    """The right to be the window that others hand their files to."""

    def __init__(self, where: str, lock: QLockFile | None) -> None:
        self._where, self._lock = where, lock

    def listen(self, parent: QObject | None = None) -> Listener:
        """Take the files of later launches from now on."""
        listener = Listener(parent)
        if self._lock is not None:
            listener.start(self._where)
            self.release()
        return listener

    def release(self) -> None:
        """Let others try."""
        if self._lock is not None:
            self._lock.unlock()
            self._lock = None


def claim_or_hand_over(files: Sequence[Path]) -> Claim | None:
    """Give the files to the window that is open; without one, claim to be it.

    A window that does not answer is left alone: then this one opens, too, and nobody listens in it.
    """
    where = address()
    lock = QLockFile(str(_folder() / f"{Path(where).name}.lock"))
    lock.setStaleLockTime(0)  # by its process, not by its age
    locked = lock.tryLock(_START)
    token = os.environ.get("XDG_ACTIVATION_TOKEN", "") or os.environ.get("DESKTOP_STARTUP_ID", "")
    message = Message(tuple(path.absolute() for path in files), token)
    if _is_ours(where) and _send(where, message):
        if locked:
            lock.unlock()
        return None
    return Claim(where, lock if locked else None)


def _is_ours(where: str) -> bool:
    """Whether what is there was made by this user: in a folder that all share it might not be."""
    if sys.platform == "win32":
        return True
    try:
        return Path(where).stat().st_uid == os.getuid()
    except OSError:
        return False


def _send(where: str, message: Message) -> bool:
    """Whether a window took it."""
    socket = QLocalSocket()
    socket.connectToServer(where)
    if not socket.waitForConnected(_CONNECT):
        return False
    socket.write(message.to_bytes())
    reply = b""
    while not reply.endswith(b"\n") and socket.waitForReadyRead(_REPLY):
        reply += bytes(socket.readAll().data())
    socket.disconnectFromServer()
    return reply == _TAKEN


class Listener(QObject):
    """Hears of later launches.

    Signals:
        received(Message)
    """

    received = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._on_connection)
        self._read: dict[QLocalSocket, bytes] = {}

    @property
    def is_listening(self) -> bool:
        """Whether later launches find this window."""
        return self._server.isListening()

    def start(self, where: str) -> None:
        """Listen; what a process that died has left there is removed. Only who holds the lock may do this."""
        QLocalServer.removeServer(where)
        if not self._server.listen(where):
            _log.warning("later launches open their own windows: %s", self._server.errorString())

    def close(self) -> None:
        """Listen no more."""
        self._server.close()

    @Slot()
    def _on_connection(self) -> None:
        while (socket := self._server.nextPendingConnection()) is not None:
            self._read[socket] = b""
            socket.readyRead.connect(self._on_data)
            socket.disconnected.connect(self._on_disconnected)

    @Slot()
    def _on_data(self) -> None:
        socket = self.sender()
        if not isinstance(socket, QLocalSocket) or socket not in self._read:
            return
        self._read[socket] += bytes(socket.readAll().data())
        data = self._read[socket]
        if len(data) > _LONGEST:
            socket.abort()
        elif data.endswith(b"\n"):
            try:
                message = Message.from_bytes(data)
            except ValueError:
                _log.warning("something that is no launch of this program spoke to it")
                socket.abort()
                return
            socket.write(_TAKEN)
            socket.flush()
            self.received.emit(message)

    @Slot()
    def _on_disconnected(self) -> None:
        socket = self.sender()
        if isinstance(socket, QLocalSocket):
            self._read.pop(socket, None)
            socket.deleteLater()
