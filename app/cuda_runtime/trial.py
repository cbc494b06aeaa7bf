"""Tries a runtime before it counts: one small edit on the card, by the program itself."""

from __future__ import annotations

import tempfile
from pathlib import Path

from app import paths
from app.cuda_runtime.place import VARIABLE
from app.cuda_runtime.wheels import RuntimeTrouble
from app.self_test.processes import CheckFailed, call


def edit_once(runtime: Path) -> None:
    """Edit the sample portrait with the runtime in this folder.

    Raises:
        RuntimeTrouble: it went wrong; says what the program said.
    """
    portrait = paths.resource("samples", "portrait.jpg")
    with tempfile.TemporaryDirectory(prefix="semblance-cuda-", ignore_cleanup_errors=True) as scratch:
        words = ["edit", str(portrait), "--set", "Smiling=1", "-o", "tried.png", "--steps", "5"]
        try:
            call(Path(scratch), *words, "--device", "cuda", variables={VARIABLE: str(runtime)})
        except CheckFailed as trouble:
            raise RuntimeTrouble("unusable", str(trouble)) from trouble
