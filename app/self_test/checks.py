"""The checks: each does one thing the program is for, on the portrait that comes with it, and looks at what
came of it.
"""

from __future__ import annotations

import json
import queue
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from app import paths
from app.engine.engine_process import EngineProcess, worker_command
from app.self_test.processes import CheckFailed, call
from core.protocol import Envelope, Failed, LoadModel, ModelLoaded, Ready

__all__ = ["CHECKS", "Check", "CheckFailed"]

_PATIENCE = 300.0  # seconds for the engine to load torch on a slow disk
_STEPS = "20"
_LEAST_PSNR = 22.0  # dB between the photo's face and what came back; the bundled model reaches 30 and more
_LEAST_CHANGE = 5  # levels; what an edit at full strength surely changes somewhere
_PIECES = 8  # pictures to train on
_Reply = TypeVar("_Reply")


@dataclass(frozen=True)
class Check:
    """A name for the table, and what to do in a folder; it returns a remark, or raises `CheckFailed`."""

    name: str
    run: Callable[[Path], str]


def encode(folder: Path) -> str:
    """The sample portrait's face becomes codes."""
    words = ("encode", str(_portrait()), "-o", "code.safetensors", "--steps", _STEPS, "--json")
    told = json.loads(call(folder, *words))
    (folder / "encoded.json").write_text(json.dumps(told), encoding="utf-8")
    if not (folder / "code.safetensors").stat().st_size:
        raise CheckFailed("the file of codes is empty")
    return f"z_sem {told['z_sem']}, x_T {told['x_T']}"


def decode(folder: Path) -> str:
    """The codes become the face again."""
    call(folder, "decode", "code.safetensors", "-o", "decoded.png", "--steps", _STEPS)
    decoded = _pixels(folder / "decoded.png")
    quad = json.loads((folder / "encoded.json").read_text(encoding="utf-8"))["quad"]
    with Image.open(_portrait()) as photo:
        face = _straightened(photo.convert("RGB"), quad, len(decoded))
    psnr = float(-10 * np.log10(np.mean(((decoded - face) / 255.0) ** 2) + 1e-12))
    if psnr < _LEAST_PSNR:
        raise CheckFailed(f"the face that came back is not the one that was encoded ({psnr:.1f} dB)")
    return f"{len(decoded)} x {len(decoded)} pixels, {psnr:.1f} dB"


def edit(folder: Path) -> str:
    """A slider changes the face, and nothing outside of it."""
    words = ("edit", str(_portrait()), "--set", "Smiling=-1", "-o", "edited.png", "--steps", _STEPS, "--json")
    told = json.loads(call(folder, *words))
    before, after = _pixels(_portrait()), _pixels(folder / "edited.png")
    if before.shape != after.shape:
        raise CheckFailed(f"the photo came back with another size: {after.shape[1]} x {after.shape[0]}")
    changed = np.abs(after - before).max(axis=-1)
    (left, top), (right, bottom) = np.floor(np.min(told["quad"], 0)), np.ceil(np.max(told["quad"], 0))
    rows, columns = np.nonzero(changed)
    if changed.max() < _LEAST_CHANGE:
        raise CheckFailed("the slider changed nothing")
    if columns.min() < left or columns.max() > right or rows.min() < top or rows.max() > bottom:
        raise CheckFailed("the edit changed pixels outside of the face")
    return f"{np.mean(changed > 0):.0%} of {before.shape[1]} x {before.shape[0]} pixels changed"


def engine(folder: Path) -> str:
    """The engine's process starts, loads the model and ends when it is told to."""
    replies: queue.SimpleQueue[object] = queue.SimpleQueue()
    log = folder / "engine.log"
    process = EngineProcess(
        worker_command(),
        log,
        on_reply=lambda envelope: replies.put(envelope.content),
        on_ended=replies.put,
    )
    process.start()
    try:
        ready = _wait_for(replies, Ready, log)
        process.send(Envelope(1, LoadModel(str(paths.default_model()))))
        model = _wait_for(replies, ModelLoaded, log)
    finally:
        process.close()
    if not isinstance(_last(replies), int):
        raise CheckFailed("the engine's process did not end when it was told to")
    return f"{ready.device}, {len(model.attributes)} sliders"


def train(folder: Path) -> str:
    """Two steps of a tiny training, and the model file it makes."""
    pictures = folder / "pictures"
    pictures.mkdir()
    with Image.open(_portrait()) as photo:
        side = min(photo.size) // 2
        for number in range(_PIECES):
            corner = number * side // _PIECES
            piece = photo.crop((corner, corner, corner + side, corner + side))
            piece.convert("RGB").resize((32, 32)).save(pictures / f"{number}.png")
    settings = ("optimisation.batch=4", "optimisation.total=8", "prior_optimisation.total=512")
    words = [word for setting in settings for word in ("--set", setting)]
    call(folder, "train", "tiny32", "--data", str(pictures), "-o", "run", *words)
    told = json.loads(call(folder, "info", str(Path("run", "model.safetensors")), "--json"))
    return f"a model of {told['image_size']} x {told['image_size']} pixels"


def window(folder: Path) -> str:
    """The window opens, unseen, with the portrait in it."""
    home = folder / "home"
    home.mkdir()
    names = ("HOME", *(f"XDG_{what}_HOME" for what in ("CONFIG", "STATE", "CACHE", "DATA")))
    windows = (f"WIN_PD_OVERRIDE_{what}" for what in ("LOCAL_APPDATA", "APPDATA"))
    variables = dict.fromkeys((*names, *windows), str(home))  # the user's own settings stay out of it
    variables["QT_QPA_PLATFORM"] = "offscreen"
    told = json.loads(call(folder, "--self-test", "window", str(folder), variables=variables))
    if len(np.unique(_pixels(folder / "window.png").reshape(-1, 3), axis=0)) < 100:
        raise CheckFailed("the window stayed empty")
    return f"there after {told['shown']:.1f} s, the face found after {told['found']:.1f} s"


CHECKS: Sequence[Check] = (
    Check("encode a portrait", encode),
    Check("decode it", decode),
    Check("edit it", edit),
    Check("engine process", engine),
    Check("train two steps", train),
    Check("open a window", window),
)


def _portrait() -> Path:
    return paths.resource("samples", "portrait.jpg")


def _pixels(path: Path) -> NDArray[np.float64]:
    """[H,W,3], 0 to 255."""
    with Image.open(path) as picture:
        return np.asarray(picture.convert("RGB"), np.float64)


def _straightened(photo: Image.Image, quad: Sequence[Sequence[float]], side: int) -> NDArray[np.float64]:
    """What is in a quad, as a square [side,side,3]; shrunk in two goes, as QUAD does not average."""
    corners = tuple(coordinate for corner in quad for coordinate in corner)
    large = photo.transform((side * 8, side * 8), Image.Transform.QUAD, corners, Image.Resampling.BILINEAR)
    return np.asarray(large.resize((side, side), Image.Resampling.BOX), np.float64)


def _wait_for(replies: queue.SimpleQueue[object], kind: type[_Reply], log: Path) -> _Reply:
    while True:
        try:
            reply = replies.get(timeout=_PATIENCE)
        except queue.Empty:
            raise CheckFailed(f"the engine sent no {kind.__name__} within {_PATIENCE:.0f} seconds") from None
        if isinstance(reply, kind):
            return reply
        if isinstance(reply, Failed):
            raise CheckFailed(f"the engine says: {reply.message}")
        if reply is None or isinstance(reply, int):
            raise CheckFailed(f"the engine's process ended with exit code {reply}:\n{_tail(log)}")


def _last(replies: queue.SimpleQueue[object]) -> object:
    """What came last, which after the end of the process is its exit code."""
    last: object = None
    while not replies.empty():
        last = replies.get()
    return last


def _tail(log: Path) -> str:
    text = log.read_text(encoding="utf-8", errors="replace") if log.exists() else "it has left no log"
    return "\n".join(text.splitlines()[-12:])
