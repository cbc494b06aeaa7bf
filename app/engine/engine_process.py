"""One life of the engine's process: start it, talk to it, end it.

Three plain threads: one waits for the process, one reads replies, one writes requests, so that the window
never waits for any of them. The callbacks are called on these threads.
"""

from __future__ import annotations

import logging
import os
import queue
import secrets
import subprocess
import sys
import threading
from collections.abc import Callable, Sequence
from multiprocessing import AuthenticationError
from multiprocessing.connection import Client, Connection, Listener
from pathlib import Path

from app import paths
from app.logs import rotate
from core.protocol import KEY_VARIABLE, Envelope, Quit, is_live

_log = logging.getLogger(__name__)
_GRACE = 2.0  # seconds between asking, terminating and killing


def worker_command(device: str = "auto", precision: str = "auto", codes: Path | None = None) -> list[str]:
    """How the engine is started; the address to connect to follows as the last argument.

    Args:
        device, precision: as `app.settings` has them.
        codes: where it keeps photos' codes; None keeps none.
    """
    frozen = getattr(sys, "frozen", False)
    start = [sys.executable, "--worker"] if frozen else [sys.executable, "-m", "core.worker"]
    chosen = [("--device", device), ("--precision", precision)]
    if codes is not None:
        start += ["--codes", str(codes)]
    return start + [word for option, value in chosen if value != "auto" for word in (option, value)]


class EngineProcess:
    """A running engine. Create, then `start`; `on_ended` comes exactly once, after everything else.

    Args:
        command: program and arguments, without the address.
        log_path: where the process's error output goes.
        on_reply: called with each envelope.
        on_ended: called with the exit code once the process has ended, or None when it could not be started.
    """

    def __init__(
        self,
        command: Sequence[str],
        log_path: Path,
        on_reply: Callable[[Envelope], None],
        on_ended: Callable[[int | None], None],
    ) -> None:
        self._command = list(command)
        self._log_path = log_path
        self._on_reply = on_reply
        self._on_ended = on_ended
        self._key = secrets.token_bytes(32)
        self._listener: Listener | None = None
        self._outbox = _Outbox()
        self._process: subprocess.Popen[bytes] | None = None
        self._connection: Connection | None = None
        self._connected = threading.Event()
        self._watcher = threading.Thread(target=self._watch, name="engine-watch", daemon=True)
        self._reader = threading.Thread(target=self._read, name="engine-read", daemon=True)
        self._writer: threading.Thread | None = None

    @property
    def pid(self) -> int | None:
        """Of the process, once it runs."""
        return None if self._process is None else self._process.pid

    def start(self) -> None:
        """Start the process; returns at once."""
        try:
            self._listener = Listener(authkey=self._key)
            self._process = self._launch(str(self._listener.address))
        except OSError as error:
            _log.error("the engine cannot be started: %s", error)
        self._watcher.start()
        if self._process is not None:
            self._reader.start()

    def send(self, envelope: Envelope) -> int | None:
        """Send soon; returns the stamp of a live request that it replaces before that one was ever sent."""
        return self._outbox.put(envelope)

    def close(self) -> None:
        """End the process, kindly at first, and wait for it; takes no more than a few seconds."""
        if self._process is not None:
            self._outbox.put(Envelope(0, Quit()))
            self._end_process(self._process)
        self.join()

    def join(self) -> None:
        """Wait for the last thread, which has nothing left to do but to end."""
        if self._watcher.is_alive() and self._watcher is not threading.current_thread():
            self._watcher.join(_GRACE * 2)

    def _launch(self, address: str) -> subprocess.Popen[bytes]:
        environment = dict(os.environ)
        environment[KEY_VARIABLE] = self._key.hex()
        known = environment.get("PYTHONPATH")
        environment["PYTHONPATH"] = os.pathsep.join([str(paths.root()), *([known] if known else [])])
        flags = int(getattr(subprocess, "CREATE_NO_WINDOW", 0))  # on Windows only
        self._log_path.parent.mkdir(parents=True, exist_ok=True)
        rotate(self._log_path)
        with self._log_path.open("ab") as log:
            return subprocess.Popen(
                [*self._command, address],
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                env=environment,
                creationflags=flags,
            )

    def _end_process(self, process: subprocess.Popen[bytes]) -> None:
        for harder in (process.terminate, process.kill, None):
            try:
                process.wait(_GRACE if self._connected.is_set() else 0.1)
                return
            except subprocess.TimeoutExpired:
                if harder is not None:
                    harder()

    def _watch(self) -> None:
        """Wait for the process to end, then clear up everything that stood for it."""
        code: int | None = None
        if self._process is not None:
            code = self._process.wait()
            if not self._connected.is_set():
                self._wake_reader()
            self._reader.join()
        self._outbox.close()
        if self._writer is not None:
            self._writer.join()
        if self._connection is not None:
            self._connection.close()
        if self._listener is not None:
            self._listener.close()
        self._on_ended(code)

    def _wake_reader(self) -> None:
        """The process ended before it connected: connect in its place, so that `accept` returns.

        Without the key: a handshake would wait for ever for a reader that has ended already.
        """
        if self._listener is None:
            return
        try:
            Client(self._listener.address).close()
        except OSError as error:
            _log.debug("the listener had gone already: %s", error)

    def _read(self) -> None:
        if self._listener is None or self._process is None:
            return
        try:
            connection = self._listener.accept()
        except (OSError, EOFError, AuthenticationError) as error:
            _log.warning("no connection with the engine: %r", error)
            self._end_process(self._process)
            return
        self._connection = connection
        self._connected.set()
        self._writer = threading.Thread(
            target=self._write, args=(connection,), name="engine-write", daemon=True
        )
        self._writer.start()
        try:
            while True:
                self._on_reply(connection.recv())
        except (EOFError, OSError) as error:
            _log.debug("the engine's connection ended: %r", error)
        except Exception:
            _log.exception("the engine said something that cannot be read")
        self._outbox.close()
        self._end_process(self._process)

    def _write(self, connection: Connection) -> None:
        try:
            while (envelope := self._outbox.take()) is not None:
                connection.send(envelope)
                if isinstance(envelope.content, Quit):
                    break
        except (OSError, ValueError) as error:
            _log.debug("the engine takes no more requests: %r", error)


class _Outbox:
    """Requests on their way: a queue in which a live request waits at most once, always as the newest."""

    def __init__(self) -> None:
        self._signal: queue.SimpleQueue[Envelope | None] = queue.SimpleQueue()
        self._lock = threading.Lock()
        self._live: Envelope | None = None

    def put(self, envelope: Envelope) -> int | None:
        if not is_live(envelope.content):  # type: ignore[arg-type]
            self._signal.put(envelope)
            return None
        with self._lock:
            replaced, self._live = self._live, envelope
        if replaced is None:
            self._signal.put(envelope)  # stands for whatever is live when its turn comes
            return None
        return replaced.stamp

    def take(self) -> Envelope | None:
        """The next one, waiting for it; None when the outbox is closed."""
        envelope = self._signal.get()
        if envelope is None or not is_live(envelope.content):  # type: ignore[arg-type]
            return envelope
        with self._lock:
            newest, self._live = self._live, None
        return newest

    def close(self) -> None:
        self._signal.put(None)
