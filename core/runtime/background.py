"""Prepares a network in a thread of its own, when nothing else is to be done."""

from __future__ import annotations

import logging
import os
import sys
import threading
import time
import weakref
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor

from core.runtime.fast_network import FastNetwork, take_sample
from core.runtime.way import Way

IDLE = 1.0  # seconds without a network call
LOOK = 0.2  # seconds from one look to the next
POLITENESS = 10  # of 19
_log = logging.getLogger(__name__)


def prepare_when_idle(network: FastNetwork, ways: Sequence[Way], idle: float = IDLE) -> threading.Thread:
    """Start a thread that calls `network.prepare` once no call has come for a while. It ends without, when
    the network is no longer in use or the program ends.
    """
    thread = threading.Thread(target=_run, args=(weakref.ref(network), ways, idle), name="prepare network")
    thread.start()
    return thread


def _run(known: weakref.ref[FastNetwork], ways: Sequence[Way], idle: float) -> None:
    while threading.main_thread().is_alive():
        network = known()
        if network is None:
            return
        if network.idle_for >= idle:
            # The plain calls are the long part. What a way builds keeps its threads, which must not be slow.
            try:
                with ThreadPoolExecutor(1, initializer=_yield_to_others) as quiet:
                    sample = quiet.submit(take_sample, network.unet).result()
            except Exception as trouble:  # most likely out of memory; the plain way goes on
                _log.warning("no fast way is tried: %s", trouble)
                return
            if threading.main_thread().is_alive():
                network.prepare(ways, sample)
            return
        del network
        time.sleep(LOOK)


def _yield_to_others() -> None:
    """Lower the priority of this thread and of those it will start; only Linux has priorities of threads."""
    if sys.platform == "linux":
        os.setpriority(os.PRIO_PROCESS, threading.get_native_id(), POLITENESS)
