"""Installing the CUDA runtime and taking it away: whole or not at all. Free of Qt."""

from __future__ import annotations

import errno
import logging
import os
import shutil
import tempfile
from collections.abc import Callable
from pathlib import Path

from app.cuda_runtime import place
from app.cuda_runtime.plan import Plan, Wheel
from app.cuda_runtime.wheels import Report, RuntimeTrouble, check, download, unpack

Try = Callable[[Path], None]
"""Uses the runtime in a folder once; raises `RuntimeTrouble` where that fails."""
_NEW, _OLD = "new-", "old-"
_log = logging.getLogger(__name__)


def install(plan: Plan, wheel_folder: Path | None, report: Report, attempt: Try) -> place.Mark:
    """Install the runtime of `plan`, in the place of any other.

    Args:
        wheel_folder: where the wheels are already; None downloads them.
        report: told of the bytes fetched or checked; what it raises stops the work.
        attempt: tried before the runtime counts.

    Raises:
        RuntimeTrouble: it did not work; nothing is left of it, and a runtime from before is as it was.
    """
    home = place.home()
    try:
        home.mkdir(parents=True, exist_ok=True)
        clear(home)
        if shutil.disk_usage(home).free < plan.room:
            raise RuntimeTrouble("disk", f"{home} has too little room for {plan.room} bytes")
        new = Path(tempfile.mkdtemp(prefix=_NEW, dir=home))
        try:
            size = sum(_take(wheel, wheel_folder, new, report) for wheel in plan.wheels)
            mark = place.Mark(place.python_tag(), plan.torch, plan.cuda, size)
            mark.write(new)
            attempt(new)
            _replace(new, place.current())
        except BaseException:
            shutil.rmtree(new, ignore_errors=True)
            raise
    except OSError as error:
        kind = "disk" if error.errno in {errno.ENOSPC, errno.EDQUOT} else "unusable"
        raise RuntimeTrouble(kind, str(error)) from error
    clear(home)
    return mark


def remove() -> None:
    """Take the runtime away; at once for whoever looks, even where a file is still in use.

    Raises:
        OSError: the folder can't be renamed, as on Windows while the engine uses it.
    """
    if place.current().exists():
        os.replace(place.current(), Path(tempfile.mkdtemp(prefix=_OLD, dir=place.home())) / "runtime")
    clear(place.home())


def clear(home: Path) -> None:
    """Remove what an interrupted installation, or a removal, has left."""
    for left in [*home.glob(f"{_NEW}*"), *home.glob(f"{_OLD}*")]:
        shutil.rmtree(left, ignore_errors=True)


def _take(wheel: Wheel, wheel_folder: Path | None, new: Path, report: Report) -> int:
    """Unpack one wheel into `new`; returns the bytes written."""
    if wheel_folder is not None:
        found = wheel.find(wheel_folder)
        if found is None:
            raise RuntimeTrouble("missing", wheel.name)
        check(wheel, found, report)
        return unpack(found, new, report)
    file = new / wheel.name
    download(wheel, file, report)
    try:
        return unpack(file, new, report)
    finally:
        file.unlink()


def _replace(new: Path, current: Path) -> None:
    if current.exists():
        old = Path(tempfile.mkdtemp(prefix=_OLD, dir=current.parent)) / "runtime"
        os.replace(current, old)
    os.replace(new, current)
