"""How soon the window sees what a slider does: through the engine's own process, as in the editor."""

from __future__ import annotations

import math
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEventLoop, QTimer

from app.engine.engine_client import EngineClient
from app.engine.engine_process import worker_command
from core.files import sha256_of
from core.protocol import (
    Edit,
    Edited,
    FaceEdit,
    FacesFound,
    Failed,
    FindFaces,
    LoadModel,
    ModelLoaded,
    PhotoRef,
    Quad,
    Quality,
    Reply,
    Request,
)
from devtools.bench import plot, rows
from devtools.bench.faces import quad_of
from devtools.bench.section import Options, Skip
from devtools.bench.timing import percentile, spread
from training.evaluate import page

TITLE = "From the slider to the picture"
MOVES_A_SECOND = 60
LONGEST = 300.0  # seconds that an answer may take
PREPARING = 60.0  # seconds that the engine is given to find a fast way to call its network
FAST = "the network is called by"  # in its log, then
SHOWN_SIDE = 1000  # pixels of the patch, of a window on a common screen


@dataclass(frozen=True)
class Drag:
    """A slider dragged to and fro for some seconds on one face.

    Attributes:
        first_seconds: from the photo's coming on the screen to the model's first picture of the face.
        moves: values that the slider took.
        pictures: previews that came.
        milliseconds: for each of them, from the slider's taking its value to its coming.
        p50_ms, p95_ms: of these.
        settle_seconds: from letting go to the refined picture.
    """

    face: int
    first_seconds: float
    moves: int
    pictures: int
    pictures_a_second: float
    p50_ms: float
    p95_ms: float
    settle_seconds: float
    milliseconds: tuple[float, ...] = ()


@dataclass(frozen=True)
class Start:
    """The engine's start: until its process answers, until it has the model, and until its network is called
    in the fast way, which it prepares in the first pause; None where none came.
    """

    ready_seconds: float
    model_seconds: float
    fast_seconds: float | None


def measure(options: Options) -> list[Start | Drag]:
    """Start an engine's process, then drag on each photo."""
    application = QCoreApplication.instance() or QCoreApplication([])
    with tempfile.TemporaryDirectory() as scratch:
        client = EngineClient(worker_command(options.device), Path(scratch) / "engine.log")
        hand = _Hand(client)
        try:
            return _measure(hand, options)
        finally:
            client.close()
            application.processEvents()


def show(found: Sequence[Start | Drag]) -> list[str]:
    """Percentiles, pictures a second, and when each picture came."""
    drags = [row for row in found if isinstance(row, Drag)]
    ages = [age for drag in drags for age in drag.milliseconds]
    series = {
        f"face {drag.face}": [
            ((number + 1) / len(drag.milliseconds), age)
            for number, age in enumerate(sorted(drag.milliseconds))
        ]
        for drag in drags[:6]
    }
    rate = spread([drag.pictures_a_second for drag in drags])
    settle = spread([drag.settle_seconds for drag in drags])
    return [
        page.paragraph(
            f"The slider takes {MOVES_A_SECOND} values a second. A picture comes "
            f"{percentile(ages, 0.5):.0f} ms after its value was set (95% within "
            f"{percentile(ages, 0.95):.0f} ms), {rate.median:.1f} a second; after letting go the refined one "
            f"is there in {settle.median:.2f} s."
        ),
        plot.figure(
            plot.lines(series, plot.Axis("share of the pictures"), plot.Axis("ms at most", zero=True)),
            "How old a value is when its picture comes.",
        ),
        *rows.tables(found),
    ]


@dataclass
class _Hand:
    """The window's part: sends, and waits for answers in Qt's event loop.

    Attributes:
        replies, came: answers by stamp, and when they came; at 0, when the process was ready.
        died: the process did; the client would start another, whose times are no measure.
    """

    client: EngineClient
    replies: dict[int, Reply] = field(default_factory=dict)
    came: dict[int, float] = field(default_factory=dict)
    died: bool = False

    def __post_init__(self) -> None:
        self.client.replied.connect(self._on_replied)
        self.client.lost.connect(self._on_lost)
        self.client.ready.connect(lambda _: self.came.setdefault(0, time.perf_counter()))

    def ask(self, request: Request) -> tuple[Reply, float]:
        """The answer, and the seconds until it came."""
        began = time.perf_counter()
        stamp = self.client.send(request)
        self.until(lambda: stamp in self.replies)
        reply = self.replies[stamp]
        if isinstance(reply, Failed):
            raise RuntimeError(f"{reply.message}\n{reply.details}")
        return reply, self.came[stamp] - began

    def rest_until_fast(self) -> bool:
        """Ask for nothing until the engine's log says how it calls its network; whether it did."""
        ends = time.perf_counter() + PREPARING

        def prepared() -> bool:
            return FAST in self.client.log_path.read_text(encoding="utf-8", errors="replace")

        self.until(lambda: prepared() or time.perf_counter() > ends)
        return prepared()

    def until(self, done: Callable[[], bool]) -> None:
        """Let Qt work until then."""
        began = time.perf_counter()
        while not done():
            if self.died:
                last = self.client.log_path.read_text(encoding="utf-8", errors="replace")[-2000:]
                raise RuntimeError(f"the engine's process died; its last words:\n{last}")
            if time.perf_counter() - began > LONGEST:
                raise TimeoutError(f"the engine did not answer within {LONGEST:.0f} s")
            QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents, 50)

    def _on_lost(self, _: str) -> None:
        self.died = True

    def _on_replied(self, stamp: int, _: Request, reply: Reply) -> None:
        if isinstance(reply, (Edited, Failed, FacesFound, ModelLoaded)):
            self.came[stamp] = time.perf_counter()
            self.replies[stamp] = reply


def _measure(hand: _Hand, options: Options) -> list[Start | Drag]:
    began = time.perf_counter()
    hand.client.start()
    model, _ = hand.ask(LoadModel(str(options.model)))
    assert isinstance(model, ModelLoaded)
    loaded = time.perf_counter() - began
    if not model.attributes:
        raise Skip(f"The model '{model.name}' has no sliders.")
    fast = hand.rest_until_fast()
    start = Start(hand.came[0] - began, loaded, time.perf_counter() - began if fast else None)
    found: list[Start | Drag] = [start]
    for number, photo in enumerate(options.photos(1 if options.quick else 4), start=1):
        options.say(f"  face {number}")
        ref = PhotoRef(str(photo), sha256_of(photo))
        faces, _ = hand.ask(FindFaces(ref))
        assert isinstance(faces, FacesFound)
        edit = _Slider(str(options.model), ref, quad_of(faces), model.attributes[0])
        found.append(_drag(hand, number, edit, seconds=4.0 if options.quick else 15.0))
    return found


@dataclass(frozen=True)
class _Slider:
    model: str
    photo: PhotoRef
    quad: Quad
    name: str

    def at(self, value: float, quality: Quality) -> Edit:
        strengths = ((self.name, value),) if value else ()
        face = FaceEdit(self.quad, strengths)
        return Edit(self.model, self.photo, (face,), quality=quality, largest_side=SHOWN_SIDE)


def _drag(hand: _Hand, number: int, slider: _Slider, seconds: float) -> Drag:
    _, first = hand.ask(slider.at(0.0, Quality.PREVIEW))
    hand.ask(slider.at(0.5, Quality.PREVIEW))  # finds out how many steps there is time for
    began, set_at = time.perf_counter(), dict[int, float]()

    def move() -> None:
        now = time.perf_counter()
        value = round(math.sin((now - began) * 2), 2) or 0.01
        set_at[hand.client.send(slider.at(value, Quality.PREVIEW))] = now

    timer = QTimer(interval=1000 // MOVES_A_SECOND)
    timer.timeout.connect(move)
    timer.start()
    hand.until(lambda: time.perf_counter() - began > seconds)
    timer.stop()
    took = time.perf_counter() - began
    _, settle = hand.ask(slider.at(0.75, Quality.REFINED))
    ages = [
        1000 * (hand.came[stamp] - when)
        for stamp, when in set_at.items()
        if isinstance(hand.replies.get(stamp), Edited) and hand.came[stamp] <= began + took
    ]
    if not ages:
        raise RuntimeError(f"no picture came in {took:.0f} s")
    return Drag(
        number,
        first,
        len(set_at),
        len(ages),
        len(ages) / took,
        percentile(ages, 0.5),
        percentile(ages, 0.95),
        settle,
        tuple(ages),
    )
