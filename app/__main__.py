"""`semblance` and `python -m app`: the editor, or one of the commands.

Nothing heavy is imported before it is known which.
"""

from __future__ import annotations

import importlib
import os
import sys
from collections.abc import Sequence
from pathlib import Path

_NEW_WINDOW = "--new-window"
_COMMANDS = ("import", "info", "encode", "decode", "edit", "interpolate", "sample", "demo")
_PROGRAMS = {
    "train": "training.__main__",
    "jobs": "training.jobs.command",
    "evaluate": "training.evaluate.__main__",
    "--worker": "core.worker",
    "--self-test": "app.self_test.command",
}
_COMPUTING = ("train", "evaluate", "--worker")
_HELP = """usage: semblance [photo or folder ...]    open the editor
       semblance COMMAND [options]        work without a window; COMMAND --help says how

commands:
  edit          change a photo: semblance edit PHOTO --set Smiling=0.6 -o OUT
  encode        photo to codes
  decode        codes to photo
  interpolate   turn one photo into another
  sample        new pictures
  demo          one edit, shown beside the photo
  import        official checkpoints to a model file
  info          what a model file is
  train         make a model from a folder of pictures
  jobs          trainings in the background, one after another
  evaluate      measure models side by side: a report with pictures

options:
  --new-window  open a window of its own, though there is one already
  --self-test   try everything once on this machine, and print a table
  --help        this text
  --version     which version this is"""


def main(argv: Sequence[str] | None = None) -> int:
    """Do what the command line says; returns the exit code, 2 for a mistake in it."""
    words = list(sys.argv[1:] if argv is None else argv)
    _give_streams()
    _give_back_libraries()
    first = words[0] if words else ""
    if first in {*_COMMANDS, *_COMPUTING}:
        from app.cuda_runtime.place import enable

        # Threads that wait by spinning make each other slow, by ten times and more on a busy machine.
        os.environ.setdefault("OMP_WAIT_POLICY", "PASSIVE")
        enable()
    if first in _COMMANDS:
        return _call("core.commands", words)
    if first in _PROGRAMS:
        return _call(_PROGRAMS[first], words[1:])
    if first in {"--help", "-h"}:
        print(_HELP)
        return 0
    if first == "--version":
        from app.version import version

        print(f"semblance {version()}")
        return 0
    return _edit(words)


def _call(module: str, words: list[str]) -> int:
    """Run another program of the house in this process."""
    return int(importlib.import_module(module).main(words) or 0)


def _edit(words: list[str]) -> int:
    """Open the editor, unless the words make no sense."""
    own_window = _NEW_WINDOW in words and not Path(_NEW_WINDOW).exists()
    if own_window:
        words = [word for word in words if word != _NEW_WINDOW]
    photos = [word for word in words if word != "--"]
    options = [word for word in words if word.startswith("-") and not Path(word).exists()]
    if options and words[0] != "--":
        return _mistake(f"there is no option {options[0]}. `semblance --help` lists what there is.")
    missing = [photo for photo in photos if not Path(photo).exists()]
    if missing:
        return _mistake(
            f"there is no file or command {missing[0]}. Check the name; `semblance --help` helps."
        )
    if sys.platform.startswith("linux") and not _has_display():
        return _mistake(
            "there is no display for a window. Start a desktop session, or use `semblance edit PHOTO`."
        )
    claim = None
    if not own_window:
        from app.single_instance import claim_or_hand_over

        claim = claim_or_hand_over([Path(photo) for photo in photos])
        if claim is None:
            return 0
    from app.main import run

    return run(photos, claim=claim)


def _give_streams() -> None:
    """A windowed program of Windows has no streams at all, which printing and the fault handler need."""
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:
            nowhere = Path(os.devnull).open("w", encoding="utf-8")  # noqa: SIM115 - for the whole life
            setattr(sys, name, nowhere)


def _give_back_libraries() -> None:
    """Programs of the system that this one starts, such as ffmpeg, shall not load the package's libraries.

    PyInstaller names them in a variable that only the start of this process needed. A child that is this
    program, too, must be told to set it for itself and not to rely on its parent.
    """
    if sys.platform.startswith("linux") and getattr(sys, "frozen", False):
        before = os.environ.pop("LD_LIBRARY_PATH_ORIG", None)
        os.environ.pop("LD_LIBRARY_PATH", None)
        if before is not None:
            os.environ["LD_LIBRARY_PATH"] = before
        os.environ["PYINSTALLER_RESET_ENVIRONMENT"] = "1"


def _has_display() -> bool:
    asked = os.environ.get("QT_QPA_PLATFORM", "")
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY") or asked)


def _mistake(sentence: str) -> int:
    print(f"semblance: {sentence}", file=sys.stderr)
    return 2


if __name__ == "__main__":
    if getattr(sys, "frozen", False):
        from multiprocessing import freeze_support

        freeze_support()  # a helper process that Python started ends here, before anything heavy is imported
    sys.exit(main())
