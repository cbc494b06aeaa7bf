"""The engine's process dies, hangs, or is told to go; the window goes on."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtTest import QSignalSpy
from pytestqt.qtbot import QtBot

from app.engine import engine_client, engine_process
from app.engine.engine_client import EngineClient, EngineState
from core.protocol import Edit, Edited, Export, FaceEdit, Failed, LoadModel, ModelLoaded, PhotoRef
from tests.app.conftest import kill

QUAD = ((10.0, 10.0), (10.0, 90.0), (90.0, 90.0), (90.0, 10.0))
MakeClient = Callable[..., EngineClient]


def _answers(client: EngineClient) -> list[tuple[int, object, object]]:
    heard: list[tuple[int, object, object]] = []
    client.replied.connect(lambda *reply: heard.append(reply))
    return heard


@pytest.fixture
def edit(photo: Any) -> Edit:
    face = FaceEdit(QUAD, (("Smiling", 1.0),))
    return Edit("m.safetensors", PhotoRef(str(photo), "0" * 64), (face,))


def test_starts_and_answers(qtbot: QtBot, make_client: MakeClient) -> None:
    client = make_client()
    heard = _answers(client)
    with qtbot.waitSignal(client.ready, timeout=10_000) as ready:
        client.start()
    assert ready.args[0].device == "Fake processor"
    stamp = client.send(LoadModel("m.safetensors"))
    qtbot.waitUntil(lambda: not client.waiting, timeout=10_000)
    assert heard[-1][0] == stamp
    assert isinstance(heard[-1][2], ModelLoaded)


def test_requests_sent_before_the_engine_stands_are_kept(
    qtbot: QtBot, make_client: MakeClient, edit: Edit
) -> None:
    client = make_client(start_seconds=0.3)
    heard = _answers(client)
    client.start()
    client.send(LoadModel("m.safetensors"))
    for _ in range(20):
        client.send(edit)
    qtbot.waitUntil(lambda: not client.waiting, timeout=10_000)
    assert client.counts.shown == 1, "only the newest of the edits that piled up is rendered"
    assert isinstance(heard[-1][2], Edited)


def test_killed_in_mid_render_it_comes_back_and_answers(
    qtbot: QtBot, make_client: MakeClient, edit: Edit
) -> None:
    client = make_client(step_seconds=0.3)
    heard = _answers(client)
    client.start()
    client.send(LoadModel("m.safetensors"))
    stamp = client.send(edit)
    qtbot.waitUntil(lambda: any(reply[0] == stamp for reply in heard), timeout=10_000)  # its first progress
    first = client.pid
    with qtbot.waitSignal(client.lost, timeout=10_000) as lost:
        kill(first)
    assert "restarted" in lost.args[0]
    qtbot.waitUntil(lambda: not client.waiting, timeout=15_000)
    assert client.pid != first
    assert [type(reply[2]) for reply in heard].count(ModelLoaded) == 2
    assert heard[-1][0] == stamp
    assert isinstance(heard[-1][2], Edited)


def test_gives_up_after_five_deaths_and_tries_again_when_told(
    qtbot: QtBot, make_client: MakeClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(engine_client, "_BACK_OFF", (0, 1, 1, 1, 1))
    client = make_client(die_on="start")
    lost = QSignalSpy(client.lost)
    with qtbot.waitSignal(client.gave_up, timeout=20_000) as gave_up:
        client.start()
    assert "5 times" in gave_up.args[0]
    assert lost.count() == 4
    assert client.state is EngineState.FAILED
    with qtbot.waitSignal(client.gave_up, timeout=20_000):
        client.retry()


def test_a_program_that_does_not_exist_is_a_death_too(
    qtbot: QtBot, make_client: MakeClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(engine_client, "_BACK_OFF", (0, 1, 1, 1, 1))
    client = make_client(command=["/nowhere/python"])
    with qtbot.waitSignal(client.gave_up, timeout=10_000):
        client.start()


_CONNECT = "import os, sys, time; from multiprocessing.connection import Client; "


@pytest.mark.parametrize(
    "words",
    [
        "c = Client(sys.argv[1]); os._exit(3)",
        "c = Client(sys.argv[1]); c.close(); time.sleep(0.2)",
        "c = Client(sys.argv[1]); c.recv_bytes(); c.send_bytes(b'a wrong answer'); time.sleep(60)",
        "c = Client(sys.argv[1]); c.close(); time.sleep(60)",
    ],
)
def test_an_engine_that_fails_while_it_connects_is_a_death_too(
    qtbot: QtBot, make_client: MakeClient, monkeypatch: pytest.MonkeyPatch, words: str
) -> None:
    monkeypatch.setattr(engine_client, "_BACK_OFF", (0, 1, 1, 1, 1))
    client = make_client(command=[sys.executable, "-c", _CONNECT + words])
    with qtbot.waitSignal(client.gave_up, timeout=20_000):
        client.start()


def test_no_listening_is_a_death_too(
    qtbot: QtBot, make_client: MakeClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(**_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(engine_client, "_BACK_OFF", (0, 1, 1, 1, 1))
    monkeypatch.setattr(engine_process, "Listener", refuse)
    client = make_client()
    with qtbot.waitSignal(client.gave_up, timeout=10_000):
        client.start()
    assert client.state is EngineState.FAILED


def test_a_request_that_the_engine_dies_of_twice_is_given_up(
    qtbot: QtBot, make_client: MakeClient, edit: Edit, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(engine_client, "DEATH_WINDOW", 0.0)  # as if hours lay between the deaths
    client = make_client(die_on="Edit")
    lost = QSignalSpy(client.lost)
    heard = _answers(client)
    client.start()
    stamp = client.send(edit)
    qtbot.waitUntil(lambda: not client.waiting, timeout=15_000)
    assert lost.count() == 2
    assert heard[-1][0] == stamp
    assert isinstance(heard[-1][2], Failed)
    assert "stopped twice" in heard[-1][2].message
    with qtbot.waitSignal(client.ready, timeout=10_000):
        pass
    client.send(LoadModel("m.safetensors"))
    qtbot.waitUntil(lambda: not client.waiting, timeout=10_000)
    assert isinstance(heard[-1][2], ModelLoaded), "the engine is well again"


def test_only_a_model_that_was_loaded_is_loaded_again(qtbot: QtBot, make_client: MakeClient) -> None:
    client = make_client()
    heard = _answers(client)
    client.start()
    good = client.send(LoadModel("m.safetensors"))
    client.send(LoadModel("bad.safetensors"))
    qtbot.waitUntil(lambda: not client.waiting and client.pid is not None, timeout=10_000)
    heard.clear()
    with qtbot.waitSignal(client.ready, timeout=10_000):
        kill(client.pid)
    qtbot.waitUntil(lambda: not client.waiting, timeout=10_000)
    answers = [(stamp, type(reply)) for stamp, _, reply in heard if isinstance(reply, (Failed, ModelLoaded))]
    assert answers == [(good, ModelLoaded)]


def test_an_export_that_dies_is_told_and_not_repeated(
    qtbot: QtBot, make_client: MakeClient, edit: Edit, tmp_path: Any
) -> None:
    client = make_client(die_on="Export")
    heard = _answers(client)
    client.start()
    with qtbot.waitSignal(client.lost, timeout=10_000):
        client.send(Export(edit, str(tmp_path / "out.png")))
    assert isinstance(heard[-1][2], Failed)
    assert "no file was changed" in heard[-1][2].message
    assert not (tmp_path / "out.png").exists()
    with qtbot.waitSignal(client.ready, timeout=10_000):
        pass


def test_close_ends_a_process_that_does_not_listen(qtbot: QtBot, make_client: MakeClient) -> None:
    deaf = (
        "import os, signal, sys, time; from multiprocessing.connection import Client; "
        "signal.signal(signal.SIGTERM, signal.SIG_IGN); "
        "c = Client(sys.argv[1], authkey=bytes.fromhex(os.environ['SEMBLANCE_ENGINE_KEY'])); time.sleep(60)"
    )
    client = make_client(command=[sys.executable, "-c", deaf])
    client.start()
    qtbot.wait(400)
    began = time.monotonic()
    client.close()
    assert time.monotonic() - began < 6
    assert client.state is EngineState.STOPPED


def test_close_while_starting(qtbot: QtBot, make_client: MakeClient) -> None:
    client = make_client(start_seconds=30)
    client.start()
    began = time.monotonic()
    client.close()
    assert time.monotonic() - began < 3


def test_a_cancelled_edit_is_answered(qtbot: QtBot, make_client: MakeClient, edit: Edit) -> None:
    client = make_client(step_seconds=0.2)
    heard = _answers(client)
    client.start()
    stamp = client.send(edit)
    qtbot.waitUntil(lambda: bool(heard), timeout=10_000)
    client.cancel(stamp)
    qtbot.waitUntil(lambda: not client.waiting, timeout=10_000)
    assert client.counts.cancelled == 1
    assert client.counts.shown == 0
