"""The plan that was left, and the user's own presets, each a JSON file in the app's folder."""

from __future__ import annotations

import json
import logging
from pathlib import Path
from typing import Any

from app import paths
from app.wizard.plan import Plan
from core.files import write_atomically

VERSION = 1
_log = logging.getLogger(__name__)


class PlanFile:
    """The choices of an unfinished wizard."""

    def __init__(self, file: Path | None = None) -> None:
        self._file = file or paths.data_dir() / "wizard.json"

    def load(self) -> tuple[Plan, int] | None:
        """The plan and the page it was left on; None where there is none, or it can't be read."""
        content = _read(self._file)
        if not isinstance(content, dict) or not isinstance(content.get("plan"), dict):
            return None
        page = content.get("page")
        return Plan.from_json(content["plan"]), page if isinstance(page, int) else 0

    def save(self, plan: Plan, page: int) -> None:
        """Keep them. A disk that refuses is logged: the wizard goes on."""
        _write(self._file, {"plan": plan.to_json(), "page": page})

    def forget(self) -> None:
        """The training has been started."""
        self._file.unlink(missing_ok=True)


class OwnPresets:
    """Plans without pictures, under names of the user's."""

    def __init__(self, file: Path | None = None) -> None:
        self._file = file or paths.config_dir() / "training-presets.json"

    def load(self) -> dict[str, Plan]:
        """By name, in the order of their making."""
        content = _read(self._file)
        stored = content.get("presets") if isinstance(content, dict) else None
        if not isinstance(stored, dict):
            return {}
        return {name: Plan.from_json(values) for name, values in stored.items()}

    def save(self, name: str, plan: Plan) -> bool:
        """Add one, or replace that of this name; whether the disk took it."""
        return self._write({**self.load(), name: plan.recipe()})

    def remove(self, name: str) -> bool:
        """Delete one; whether the disk took it."""
        return self._write({other: plan for other, plan in self.load().items() if other != name})

    def _write(self, presets: dict[str, Plan]) -> bool:
        return _write(self._file, {"presets": {name: plan.to_json() for name, plan in presets.items()}})


def _read(file: Path) -> Any:
    try:
        return json.loads(file.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return None
    except (OSError, ValueError) as problem:
        _log.warning("%s can't be read: %s", file, problem)
        return None


def _write(file: Path, content: dict[str, Any]) -> bool:
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        with write_atomically(file) as temporary:
            temporary.write_text(json.dumps({"version": VERSION, **content}, indent=1), encoding="utf-8")
    except OSError as problem:
        _log.warning("%s can't be written: %s", file, problem)
        return False
    return True
