"""What goes wrong in a command, as one sentence for the user and an exit code; our own faults also in a log.

Free of torch.
"""

from __future__ import annotations

import datetime
import errno
import io
import os
import sys
import traceback
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import platformdirs

from core.faults import is_out_of_memory
from core.files import FULL
from core.photo.photo import PhotoError

DONE, FAILURE, MISTAKE, STOPPED = 0, 1, 2, 130
"""Exit codes."""


class UserError(Exception):
    """The user can set it right; the message says what happened, why, and what to do."""


class Failure(Exception):
    """The user can't help it. The message is for the user, `details` for the log."""

    def __init__(self, message: str, details: str = "") -> None:
        super().__init__(message)
        self.details = details


def guarded(program: str, work: Callable[[], int]) -> int:
    """The exit code of `work`; whatever it raises becomes a sentence on stderr, after the program's name."""
    for stream in (sys.stdout, sys.stderr):  # a file's name may have letters that a terminal has not
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
    try:
        code = work()
        sys.stdout.flush()
    except SystemExit as leaving:  # argparse has said what it had to say
        return leaving.code if isinstance(leaving.code, int) else DONE
    except BrokenPipeError:  # whoever read our output has seen enough; Python must not try to write the rest
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return FAILURE
    except BaseException as trouble:  # the last guard: a user never sees a traceback
        code, message = _explain(trouble)
        print(f"{program}: {message}", file=sys.stderr)
    return code


def _explain(trouble: BaseException) -> tuple[int, str]:
    """The exit code and the sentence for an exception; ours to mend are written to the log."""
    if isinstance(trouble, UserError | PhotoError):
        return MISTAKE, str(trouble)
    if isinstance(trouble, KeyboardInterrupt):
        return STOPPED, "Stopped before it was done."
    details = "".join(traceback.format_exception(trouble))
    if isinstance(trouble, Failure):
        message, details = str(trouble), trouble.details or details
    elif is_out_of_memory(trouble):
        message = (
            "There is not enough memory for this. Close other programs, or ask for less at a time; "
            "where a graphics card is used, '--device cpu' works with the machine's own memory."
        )
    else:
        message = f"Something went wrong inside ({_short(trouble)})."
    return FAILURE, _with_log(message, details)


@contextmanager
def writing(path: Path) -> Iterator[None]:
    """Turn what the system says while `path` is written into a sentence.

    Raises:
        UserError: in place of any OSError.
    """
    try:
        yield
    except OSError as problem:
        raise UserError(f"'{path}' was not written: {_reason(path, problem)}") from problem


def _reason(path: Path, problem: OSError) -> str:
    if problem.errno in FULL:
        return "the disk is full. Free some space or choose another place."
    if isinstance(problem, PermissionError) or problem.errno == errno.EROFS:
        return f"you may not write to the folder '{path.parent}'. Choose another one."
    return f"{problem.strerror or problem}. Choose another place."


def _short(trouble: BaseException) -> str:
    return f"{type(trouble).__name__}: {trouble}".splitlines()[0][:200]


def _with_log(message: str, details: str) -> str:
    """Append `details` to the log, and say in the message where that is."""
    try:
        folder = Path(platformdirs.user_log_dir("semblance", appauthor=False, ensure_exists=True))
        log = folder / "command-line.log"
        with log.open("a", encoding="utf-8", errors="backslashreplace") as file:
            now = datetime.datetime.now().astimezone().isoformat(timespec="seconds")
            file.write(f"--- {now} {' '.join(sys.argv)}\n{details.rstrip()}\n")
    except OSError as problem:
        return f"{message} The log could not be written ({problem}).\n{details.rstrip()}"
    return f"{message} The details are in {log}."
