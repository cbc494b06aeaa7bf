"""Cyclic garbage is collected on the window's thread, and what was there before it is not looked through."""

from __future__ import annotations

import gc
import weakref

from PySide6.QtWidgets import QApplication

from app.garbage import Collector


class Ring:
    """Holds itself."""

    def __init__(self) -> None:
        self.me = self


def test_what_comes_later_is_collected_when_due(qapp: QApplication) -> None:
    old, collector = Ring(), Collector()
    assert not gc.isenabled()
    assert not any(each is old for each in gc.get_objects())  # out of its way
    collector.collect()  # nothing is due yet
    rings = [Ring() for _ in range(gc.get_threshold()[0] + 100)]
    first = weakref.ref(rings[0])
    del rings
    assert first() is not None
    collector.collect()
    assert first() is None
    collector.close()
    assert gc.isenabled()
    assert any(each is old for each in gc.get_objects())
