"""`semblance --self-test`: what the program does, done once on this machine, with a table of how it went."""

from __future__ import annotations

import sys
import tempfile
import time
from collections.abc import Iterable, Sequence
from pathlib import Path

from app.self_test.checks import CHECKS, Check, CheckFailed

WINDOW = "window"
_NAME = 26


def main(argv: Sequence[str] | None = None) -> int:
    """Run the checks; 0 when all went well, 1 when one did not, 2 for a mistake in the command line.

    With the word "window" and a folder it is the child process of the last check.
    """
    words = list(sys.argv[1:] if argv is None else argv)
    if words[:1] == [WINDOW] and len(words) == 2:
        from app.self_test.window import open_once

        return open_once(Path(words[1]))
    if words:
        print("semblance: --self-test takes nothing after it.", file=sys.stderr)
        return 2
    with tempfile.TemporaryDirectory(prefix="semblance-self-test-", ignore_cleanup_errors=True) as scratch:
        return run_all(CHECKS, Path(scratch))


def run_all(checks: Iterable[Check], folder: Path) -> int:
    """Run `checks` one after another in `folder`, printing a line for each as it ends; the exit code."""
    print(f"{'check':{_NAME}} {'time':>7}  result", flush=True)
    failed = 0
    began = time.monotonic()
    for check in checks:
        start = time.monotonic()
        try:
            result = f"ok      {check.run(folder)}"
        except (CheckFailed, OSError) as trouble:
            failed += 1
            result = "FAILED  " + str(trouble).replace("\n", "\n    ")
        print(f"{check.name:{_NAME}} {time.monotonic() - start:5.1f} s  {result}", flush=True)
    said = f"{failed} failed" if failed else "all ok"
    print(f"{'together':{_NAME}} {time.monotonic() - began:5.1f} s  {said}", flush=True)
    return 1 if failed else 0
