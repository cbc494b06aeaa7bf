"""Installing the CUDA runtime and taking it away: whole or not at all. Free of Qt."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from app.cuda_runtime import place
from app.cuda_runtime.plan import Plan, Wheel
from app.cuda_runtime.wheels import Report, RuntimeTrouble, check, download, unpack
from core.files import FULL
from training.jobs.lock import FileLock

Try = Callable[[Path], None]
"""Uses the runtime in a folder once; raises `RuntimeTrouble` where that fails."""
# On its way in; the one from before, while its successor comes in; on its way out.
_NEW, _OLD, _GONE = "new-", "old-", "gone-"
_NAMED = 3  # missing files


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
        files = _files(plan, wheel_folder)
        home.mkdir(parents=True, exist_ok=True)
        with _alone(home):
            _clear(home)
            need = plan.unpacked if wheel_folder is not None else plan.room
            if shutil.disk_usage(home).free < need:
                raise RuntimeTrouble("disk", f"{home} has too little room for {need} bytes")
            new = Path(tempfile.mkdtemp(prefix=_NEW, dir=home))
            try:
                size = sum(_take(wheel, files.get(wheel), new, report) for wheel in plan.wheels)
                _settle()
                mark = place.Mark(place.python_tag(), plan.torch, plan.cuda, size)
                mark.write(new)
                attempt(new)
                report(0)  # whoever stopped it meanwhile does not want it
                _replace(new, place.current())
            except BaseException:
                shutil.rmtree(new, ignore_errors=True)
                raise
            _clear(home)
    except OSError as error:
        kind = "disk" if error.errno in FULL else "files"
        raise RuntimeTrouble(kind, str(error)) from error
    return mark


def put_away() -> None:
    """Take the runtime out of use, at once for whoever looks; `tidy` removes it.

    Raises:
        OSError: the folder can't be renamed, as on Windows while the engine uses it.
    """
    if place.current().exists():
        away = Path(tempfile.mkdtemp(prefix=_GONE, dir=place.home()))
        try:
            os.replace(place.current(), away / "runtime")
        except OSError:
            away.rmdir()
            raise


def tidy() -> None:
    """Remove what was put away, or what a killed installation left; nothing while one is under way."""
    home = place.home()
    if is_untidy():
        try:
            with _alone(home):
                _clear(home)
        except (OSError, RuntimeTrouble):
            return  # the next start tries again


def is_untidy() -> bool:
    """Whether there is anything for `tidy`, or an installation under way."""
    return any(_left(place.home()))


@contextmanager
def _alone(home: Path) -> Iterator[None]:
    """Hold the lock that whoever changes `home` holds; it ends with its process."""
    lock = FileLock(home.with_suffix(".lock"))
    if not lock.acquire():
        raise RuntimeTrouble("busy", f"{lock.path} is held")
    try:
        yield
    finally:
        lock.release()


def _left(home: Path) -> Iterator[Path]:
    for prefix in (_NEW, _OLD, _GONE):
        yield from home.glob(f"{prefix}*")


def _clear(home: Path) -> None:
    """Remove what is left over. A runtime that was killed on the way to its successor comes back."""
    for old in home.glob(f"{_OLD}*/runtime"):
        if not place.current().exists():
            os.replace(old, place.current())
    for left in _left(home):
        shutil.rmtree(left, ignore_errors=True)


def _files(plan: Plan, wheel_folder: Path | None) -> dict[Wheel, Path]:
    """Where the wheels of a folder are.

    Raises:
        RuntimeTrouble: some are not there.
    """
    if wheel_folder is None:
        return {}
    found = {wheel: wheel.find(wheel_folder) for wheel in plan.wheels}
    missing = [wheel.name for wheel, file in found.items() if file is None]
    if missing:
        more = ["…"] if len(missing) > _NAMED else []
        raise RuntimeTrouble("missing", ", ".join(missing[:_NAMED] + more))
    return {wheel: file for wheel, file in found.items() if file is not None}


def _take(wheel: Wheel, file: Path | None, new: Path, report: Report) -> int:
    """Unpack one wheel into `new`, from `file` or from the network; returns the bytes written."""
    if file is not None:
        check(wheel, file, report)
        return unpack(file, new, report)
    fetched = new / wheel.name
    download(wheel, fetched, report)
    try:
        return unpack(fetched, new, report)
    finally:
        fetched.unlink()


def _settle() -> None:
    """The files before the mark that lets them count: a power cut must not leave one without the other."""
    if hasattr(os, "sync"):
        os.sync()


def _replace(new: Path, current: Path) -> None:
    if current.exists():
        old = Path(tempfile.mkdtemp(prefix=_OLD, dir=current.parent)) / "runtime"
        os.replace(current, old)
    os.replace(new, current)
