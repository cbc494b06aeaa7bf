"""The system's trash: into it, and back out of it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QFile


def move_to_trash(path: Path) -> Path | None:
    """Move a file there.

    Returns:
        where it lies now; None where the system does not say.

    Raises:
        OSError: there is no trash, or the file can't be moved.
    """
    file = QFile(str(path))
    if not file.moveToTrash():
        raise OSError(file.errorString() or path.name)
    now = Path(file.fileName())
    return now if now != path and now.exists() else None


def take_back(trashed: Path, path: Path) -> None:
    """Put a file back from where it lies in the trash.

    Raises:
        OSError: it is not there any more, or another has its place.
    """
    if path.exists():
        raise FileExistsError(f"there is another {path.name} now")
    trashed.rename(path)
    if trashed.parent.name == "files":  # freedesktop.org's trash notes beside it where it came from
        (trashed.parent.parent / "info" / f"{trashed.name}.trashinfo").unlink(missing_ok=True)
