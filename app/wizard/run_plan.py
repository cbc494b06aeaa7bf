"""The plan that a run was made by, in the run's folder: for another one like it."""

from __future__ import annotations

import dataclasses
import json
from pathlib import Path

from app.wizard.plan import Plan
from core.files import write_atomically

_NAME = "wizard.json"


def save(run: Path, plan: Plan) -> None:
    """Keep it.

    Raises:
        OSError: the folder can't be written.
    """
    with write_atomically(run / _NAME) as temporary:
        temporary.write_text(json.dumps(plan.to_json(), indent=1), encoding="utf-8")


def load(run: Path) -> Plan | None:
    """The plan, for a run of its own name and folder; None where no wizard made the run."""
    try:
        values = json.loads((run / _NAME).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return None
    return dataclasses.replace(Plan.from_json(values), name="", folder="")
