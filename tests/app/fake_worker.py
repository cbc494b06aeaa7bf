"""An engine without a network: speaks the protocol, takes its time, and tints faces blue.

    python fake_worker.py '{"faces": 2}' ADDRESS

It runs as its own process and needs numpy only. The photo is really read, the export really written.
Some names of photos mean something: in one called "nobody" there is no face, the engine ends while it writes
one called "deadly", and the first time it writes one called "shaky"; "unwritable" finds the disk full, and
"stuck" a drive that hangs before a file is complete. When one called "crowded" is edited, the card is full.
"""

from __future__ import annotations

import json
import os
import sys
import threading
import time
import traceback
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from multiprocessing.connection import Client, Connection
from pathlib import Path
from typing import Any, cast

import numpy as np
from numpy.typing import NDArray

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from core import protocol
from core.mailbox import Mailbox
from core.photo.files import PhotoError, read_photo, to_srgb, write_photo
from core.protocol import Envelope, Failed, Progress, Quad, Quality, Trouble
from tests.app import fake_generate, fake_models, fake_morph, fake_sliders

_BAD_MODEL = Failed(
    Trouble.BAD_MODEL,
    "bad.safetensors is not a Semblance model: its header is damaged. Choose another file.",
    "Traceback (most recent call last): ...",
)
ATTRIBUTES = ("Smiling", "Eyeglasses", "Male", "Age")


@dataclass(frozen=True)
class Behaviour:
    """What the fake does.

    Attributes:
        faces: how many it finds.
        start_seconds: before it is ready.
        encode_steps, preview_steps, refined_steps: how many steps each takes.
        step_seconds: of each step.
        journal: a file to which it adds a line for each render: "start STAMP", "end STAMP" or "stop STAMP".
        die_on: the name of a request type in whose middle the process ends; "start" to end at once.
        fail_on: the name of a request type that is answered by `Failed`.
        attributes: of its model.
        distance: of every face from the training pictures: unusual from 17, very unlike from 20; 0 where the
            model can't tell.
    """

    faces: int = 1
    start_seconds: float = 0.0
    encode_steps: int = 3
    preview_steps: int = 2
    refined_steps: int = 4
    step_seconds: float = 0.005
    journal: str = ""
    die_on: str = ""
    fail_on: str = ""
    attributes: tuple[str, ...] = ATTRIBUTES
    distance: float = 12.0


class Stopped(Exception):
    """The request is not wanted any more."""


class FakeEngine:
    """Answers requests."""

    def __init__(self, connection: Connection, behaviour: Behaviour) -> None:
        self._connection, self._behaviour = connection, behaviour
        self._mailbox = Mailbox()
        self._lock = threading.Lock()
        self._encoded: set[tuple[str, Quad]] = set()
        self._photos: dict[str, NDArray[np.uint8]] = {}
        self._stamp = 0

    def serve(self) -> None:
        """Until the window is gone."""
        threading.Thread(target=self._read, daemon=True).start()
        time.sleep(self._behaviour.start_seconds)
        self._send(0, protocol.Ready("Fake processor", "float32"))
        while (taken := self._mailbox.take()) is not None:
            self._stamp, request = taken
            reply = self._answer(request)
            if not (isinstance(reply, protocol.Cancelled) and self._mailbox.put_back()):
                self._send(self._stamp, reply)

    def _read(self) -> None:
        try:
            while True:
                envelope: Envelope = self._connection.recv()
                request = cast("protocol.Request", envelope.content)
                for stamp in self._mailbox.put(envelope.stamp, request):
                    self._send(stamp, protocol.Cancelled())
        except (EOFError, OSError):
            self._mailbox.close()

    def _send(self, stamp: int, reply: protocol.Reply) -> None:
        with self._lock:
            self._connection.send(Envelope(stamp, reply))

    def _answer(self, request: object) -> protocol.Reply:
        if type(request).__name__ == self._behaviour.fail_on:
            return Failed(Trouble.INTERNAL, "The fake engine was told to fail. Try again.", "Traceback: none")
        answers: dict[type, Callable[[Any], protocol.Reply]] = {
            protocol.LoadModel: self._load,
            protocol.FindFaces: self._find,
            protocol.DescribeCode: self._describe,
            protocol.Generate: self._generate,
            protocol.Neighbours: fake_generate.neighbours,
            protocol.SeeExamples: self._see,
            protocol.LearnSlider: self._learn,
            protocol.InspectFiles: fake_models.inspect,
            protocol.ImportOfficial: lambda request: fake_models.bring_in(request, self._each_step),
            protocol.DrawSamples: lambda request: fake_models.draw(request, self._each_step),
            protocol.CropFace: lambda request: fake_morph.crop(request, self._each_step),
            protocol.Interpolate: self._interpolate,
            protocol.ExportStrip: lambda request: fake_morph.export(request, self._each_step),
            protocol.Edit: self._edit,
            protocol.Export: self._export,
            protocol.GetCodes: self._codes,
            protocol.PutCodes: self._take_codes,
            protocol.YieldMemory: lambda _: protocol.MemoryYielded("Fake processor", 1_200_000_000),
        }
        try:
            return answers[type(request)](request)
        except Stopped:
            self._note("stop")
            return protocol.Cancelled()
        except PhotoError as error:
            return Failed(Trouble.BAD_PHOTO, str(error))
        except Exception:
            return Failed(Trouble.INTERNAL, "The fake engine has a fault.", traceback.format_exc())

    def _load(self, request: protocol.LoadModel) -> protocol.Reply:
        if Path(request.model).name == "bad.safetensors":
            return _BAD_MODEL
        if Path(request.model).name == "deadly.safetensors":
            os._exit(3)
        self._send(self._stamp, Progress("loading", 0, 1))
        return protocol.ModelLoaded(
            request.model, "Portrait", 64,
            (*self._behaviour.attributes, *fake_sliders.own(request.model, request.sliders)), True,
            "2,000 portraits of public office holders", "MIT", "unable" not in Path(request.model).name,
            fake_sliders.fingerprint(request.model),
        )  # fmt: skip

    def _see(self, request: protocol.SeeExamples) -> protocol.Reply:
        return fake_sliders.see(request, partial(self._send, self._stamp), self._each_step)

    def _learn(self, request: protocol.LearnSlider) -> protocol.Reply:
        return fake_sliders.learn(request, partial(self._send, self._stamp), self._each_step)

    def _find(self, request: protocol.FindFaces) -> protocol.Reply:
        self._steps("finding", 1)
        height, width = self._pixels(request.photo).shape[:2]
        faces = []
        count = 0 if "nobody" in request.photo.path else self._behaviour.faces
        for index in range(count):
            side = min(height, width / count) * 0.62
            left, top = (index + 0.5) * width / count - side / 2, height * 0.42 - side / 2
            quad = _square(left, top, side)
            faces.append(protocol.FaceFound((left, top, side, side), quad, 0.9))
        side = float(min(height, width))
        return protocol.FacesFound(
            request.photo, tuple(faces), _square((width - side) / 2, (height - side) / 2, side)
        )

    def _edit(self, request: protocol.Edit) -> protocol.Reply:
        began = time.perf_counter()
        self._note("start")
        pixels = self._pixels(request.photo)
        self._encode(request, pixels)
        if "crowded" in request.photo.path and request.changes:
            self._send(self._stamp, protocol.Ready("CPU", "float32"))
            self._send(self._stamp, protocol.Notice("The card has too little free memory."))
        preview = request.quality is Quality.PREVIEW
        behaviour = self._behaviour
        self._steps("decoding", behaviour.preview_steps if preview else behaviour.refined_steps)
        if self._behaviour.die_on == "Edit" and request.changes:
            os._exit(3)
        tinted = _tinted(pixels, request)
        patches = []
        for face in request.faces:
            if face.changes:
                left, top, right, bottom = _box(face.quad, pixels)
                patches.append(protocol.Patch(left, top, 1.0, _bgrx(tinted[top:bottom, left:right])))
        self._note("end")
        seconds = time.perf_counter() - began
        return protocol.Edited(request, tuple(patches), 31.4, None if preview else 0.2, seconds)

    def _describe(self, request: protocol.DescribeCode) -> protocol.Reply:
        pixels, distance = self._pixels(request.photo), self._behaviour.distance
        self._steps("decoding", self._behaviour.refined_steps)
        left, top, right, bottom = _box(request.quad, pixels)
        crop = _bgrx(_shrunk(pixels[top:bottom, left:right], 64, 64))
        noise = np.random.default_rng(0).normal(128, 42, (64, 64, 3)).clip(0, 255).astype(np.uint8)
        grade = protocol.Grade.ALIKE if distance < 17 else protocol.Grade.UNUSUAL
        grade = grade if distance < 20 else protocol.Grade.VERY_UNLIKE
        likeness = protocol.Likeness(distance, 17.0, 20.0, min(0.05 * distance, 1.0), grade)
        figures = protocol.NoiseFigures((0.01, 0.02, -0.03), (0.9, 0.91, 0.92), 1.3, 1.2, 0.01)
        told = (likeness, None) if distance else (None, protocol.Lacking.CODES)
        return protocol.CodeDescribed(request, crop, crop, _bgrx(noise), figures, 31.4, *told)

    def _generate(self, request: protocol.Generate) -> protocol.Reply:
        return fake_generate.generate(request, partial(self._send, self._stamp), self._each_step)

    def _interpolate(self, request: protocol.Interpolate) -> protocol.Reply:
        return fake_morph.interpolate(request, partial(self._send, self._stamp), self._each_step)

    def _encode(self, request: protocol.Edit, pixels: NDArray[np.uint8]) -> None:
        quad = request.focused.quad
        if (request.photo.sha256, quad) in self._encoded:
            return
        left, top, right, bottom = _box(quad, pixels)
        small = _shrunk(pixels[top:bottom, left:right], 64, 64)
        noise = np.random.default_rng(0).integers(0, 256, small.shape)
        for step in self._each_step("encoding", self._behaviour.encode_steps):
            share = step / self._behaviour.encode_steps
            picture = (small * share + noise * (1 - share)).astype(np.uint8)
            self._send(self._stamp, protocol.Intermediate(_bgrx(picture)))
        self._encoded.add((request.photo.sha256, quad))

    def _codes(self, request: protocol.GetCodes) -> protocol.Reply:
        """Eight bytes that say whose they are."""
        photo = request.edit.photo.sha256
        quads = [face.quad for face in request.edit.faces if (photo, face.quad) in self._encoded]
        entries = (protocol.CodeEntry("fake", photo, quad, 20, 64, b"z_fake", b"x_T_fake") for quad in quads)
        return protocol.Codes("fake", tuple(entries))

    def _take_codes(self, request: protocol.PutCodes) -> protocol.Reply:
        fit = [entry for entry in request.entries if (entry.model, entry.x_T) == ("fake", b"x_T_fake")]
        self._encoded |= {(entry.photo, entry.quad) for entry in fit}
        return protocol.CodesTaken()

    def _export(self, request: protocol.Export) -> protocol.Reply:
        self._steps("decoding", self._behaviour.refined_steps)
        if Path(request.edit.model).name == "bad.safetensors":
            return _BAD_MODEL
        source = Path(request.edit.photo.path)
        once = source.with_suffix(".died")
        if self._behaviour.die_on == "Export" or "deadly" in source.name:
            os._exit(3)
        if "shaky" in source.name and not once.exists():
            once.touch()
            os._exit(3)
        if "unwritable" in source.name:
            return Failed(Trouble.NOT_WRITTEN, f"{source.name} was not saved: the disk is full.")
        if "stuck" in source.name:
            os.fsync = lambda fd: time.sleep(600)
        photo = read_photo(source)
        write_photo(
            photo,
            _tinted(to_srgb(photo), request.edit),
            request.path,
            edited=request.edit.changes,
            quality=request.quality,
            keep_metadata=request.keep_metadata,
            longest_side=request.longest_side,
            recipe=request.recipe,
        )
        return protocol.Exported(request.path, ())

    def _steps(self, stage: str, total: int) -> None:
        for _ in self._each_step(stage, total):
            pass

    def _each_step(self, stage: str, total: int) -> Iterator[int]:
        for step in range(1, total + 1):
            time.sleep(self._behaviour.step_seconds)
            if self._mailbox.stopped():
                raise Stopped
            left = (total - step) * self._behaviour.step_seconds
            self._send(self._stamp, Progress(stage, step, total, left))
            yield step

    def _pixels(self, photo: protocol.PhotoRef) -> NDArray[np.uint8]:
        if not photo.sha256 or photo.sha256 not in self._photos:
            self._photos[photo.sha256] = to_srgb(read_photo(photo.path))
        return self._photos[photo.sha256]

    def _note(self, word: str) -> None:
        if self._behaviour.journal:
            with Path(self._behaviour.journal).open("a", encoding="utf-8") as journal:
                journal.write(f"{word} {self._stamp}\n")


def _square(left: float, top: float, side: float) -> Quad:
    return (left, top), (left, top + side), (left + side, top + side), (left + side, top)


def _box(quad: Quad, pixels: NDArray[np.uint8]) -> tuple[int, int, int, int]:
    height, width = pixels.shape[:2]
    (left, top), _, (right, bottom), _ = quad
    return max(int(left), 0), max(int(top), 0), min(int(right), width), min(int(bottom), height)


def _tinted(pixels: NDArray[np.uint8], request: protocol.Edit) -> NDArray[np.uint8]:
    """The photo with each crop's blue moved by the sum of its strengths, where its mask says so."""
    tinted = pixels.astype(np.float32)
    for face in request.faces:
        left, top, right, bottom = _box(face.quad, pixels)
        rows = np.linspace(-1, 1, bottom - top)[:, None]
        columns = np.linspace(-1, 1, right - left)[None, :]
        mask = np.clip(2 - 2 * np.hypot(rows, columns), 0, 1)
        if face.mask is not None:
            levels = np.frombuffer(face.mask.levels, np.uint8).reshape(face.mask.side, face.mask.side)
            mask = mask * _shrunk(levels[..., None], bottom - top, right - left)[..., 0] / 255
        moved = sum(value for _, value in face.strengths) + face.variation_share
        tinted[top:bottom, left:right, 2] += 120 * moved * mask
    return tinted.round().clip(0, 255).astype(np.uint8)


def _shrunk(pixels: NDArray[np.uint8], height: int, width: int) -> NDArray[np.uint8]:
    rows = np.linspace(0, pixels.shape[0] - 1, height).astype(int)
    columns = np.linspace(0, pixels.shape[1] - 1, width).astype(int)
    return pixels[rows][:, columns]


def _bgrx(pixels: NDArray[np.uint8]) -> NDArray[np.uint8]:
    full = np.full((*pixels.shape[:2], 4), 255, np.uint8)
    full[..., :3] = pixels[..., ::-1]
    return full


def main() -> None:
    """Connect and serve."""
    behaviour = Behaviour(**json.loads(sys.argv[1]))
    if behaviour.die_on == "start":
        sys.exit(3)
    key = bytes.fromhex(os.environ[protocol.KEY_VARIABLE])
    with Client(sys.argv[2], authkey=key) as connection:
        FakeEngine(connection, behaviour).serve()


if __name__ == "__main__":
    main()
