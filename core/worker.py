"""The engine's process: reads requests from the window's connection, always works on the newest, writes
replies.

Run as `python -m core.worker ADDRESS [--device NAME] [--precision NAME] [--codes FOLDER]`; the connection's
key comes in the environment (see `core.protocol`). The process ends when it is told to, or when the window
is gone.
"""

from __future__ import annotations

import argparse
import faulthandler
import logging
import os
import sys
import threading
from collections.abc import Sequence
from functools import partial
from multiprocessing.connection import Client, Connection
from pathlib import Path
from typing import cast

from core import protocol
from core.mailbox import Mailbox
from core.protocol import Envelope
from core.sentences import Sentence

log = logging.getLogger(__name__)


class Replies:
    """The way back to the window; both threads write."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._lock = threading.Lock()

    def send(self, stamp: int, reply: protocol.Reply) -> None:
        """Send one reply; one that finds the window gone is dropped (the reading thread ends the process)."""
        try:
            with self._lock:
                self._connection.send(Envelope(stamp, reply))
        except OSError:
            log.info("the window is gone")


def serve(
    connection: Connection, device: str = "auto", precision: str = "auto", codes: Path | None = None
) -> int:
    """Answer requests until told to quit, the window is gone (0), or the device no longer answers (1).

    The arguments are those of `Engine`.
    """
    mailbox, replies = Mailbox(), Replies(connection)
    reader = threading.Thread(target=_read, args=(connection, mailbox, replies), daemon=True, name="requests")
    reader.start()  # requests may arrive while torch still loads

    from core.device import limit_threads
    from core.engine import Engine

    limit_threads()
    try:
        engine = Engine(device, precision, codes=codes, speed="when idle")
    except ValueError as trouble:
        replies.send(0, protocol.Notice(Sentence("{why} The engine chose one by itself.", why=str(trouble))))
        engine = Engine(precision=precision, codes=codes, speed="when idle")
    device_in_use = engine.retoucher.device
    replies.send(0, protocol.Ready(device_in_use.label, device_in_use.precision))
    while (taken := mailbox.take()) is not None:
        stamp, request = taken
        reply = engine.answer(request, partial(replies.send, stamp), mailbox.stopped)
        if not (isinstance(reply, protocol.Cancelled) and mailbox.put_back()):
            replies.send(stamp, reply)
        if engine.lost:
            break  # the window starts another
    engine.close()
    return int(engine.lost)


def _read(connection: Connection, mailbox: Mailbox, replies: Replies) -> None:
    try:
        while True:
            envelope: Envelope = connection.recv()
            for stamp in mailbox.put(envelope.stamp, cast("protocol.Request", envelope.content)):
                replies.send(stamp, protocol.Cancelled())
    except (EOFError, OSError):
        log.info("the window is gone")
    finally:
        mailbox.close()


def main(argv: Sequence[str] | None = None) -> int:
    """Connect and serve."""
    parser = argparse.ArgumentParser(
        prog="core.worker", description="The engine's process; started by the window."
    )
    parser.add_argument("address")
    parser.add_argument("--device", default="auto")
    parser.add_argument("--precision", default="auto", choices=("auto", "float32"))
    parser.add_argument("--codes", type=Path, help="folder where photos' codes are kept")
    options = parser.parse_args(argv)
    faulthandler.enable()
    logging.basicConfig(
        stream=sys.stderr, level=logging.INFO, format="%(asctime)s %(levelname)s %(name)s: %(message)s"
    )
    key = bytes.fromhex(os.environ.pop(protocol.KEY_VARIABLE, ""))
    with Client(options.address, authkey=key) as connection:
        return serve(connection, options.device, options.precision, options.codes)


if __name__ == "__main__":
    sys.exit(main())
