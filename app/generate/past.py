"""The grids of the past, kept on disk until there are too many; favourites stay."""

from __future__ import annotations

import logging
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from app import paths
from app.background import Background
from app.generate.grid import Grid
from app.generate.grid_file import COLUMNS, read_about, read_grid, write_grid
from app.generate.settings import GridSettings

MOST = 100  # grids that are no favourites
ENDING, KEPT_ENDING = ".png", ".kept.png"  # the name says it, so that a renaming is all it takes
_SHOWN = 4  # pictures of a thumbnail
_log = logging.getLogger(__name__)


@dataclass(frozen=True, eq=False)
class PastGrid:
    """One grid as the list shows it.

    Attributes:
        name: of its file.
        settings, model_name, when: as the grid has them; `count`: pictures that are there.
        thumbnail: its first pictures, side by side.
    """

    name: str
    settings: GridSettings
    model_name: str
    when: datetime
    count: int
    thumbnail: QImage

    @property
    def kept(self) -> bool:
        """Whether it is a favourite."""
        return self.name.endswith(KEPT_ENDING)


def folder() -> Path:
    """Where they are; made when missing."""
    place = paths.data_dir() / "generated"
    place.mkdir(exist_ok=True)
    return place


class Past(QObject):
    """Keeps grids, the newest first. Files are read and written on a thread of their own.

    Signals:
        changed(): `grids` is another list.
        restored(Grid): what `restore` asked for.
        failed(message, details): a sentence for the user.
    """

    changed = Signal()
    restored = Signal(object)
    failed = Signal(str, str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.grids: tuple[PastGrid, ...] = ()
        self._background = Background("generated", self)

    @property
    def is_busy(self) -> bool:
        """Whether something is read or written."""
        return self._background.is_busy

    def look(self) -> None:
        """Read what there is."""
        self._background.do(_all, self._show)

    def add(self, grid: Grid) -> None:
        """Keep a grid; the oldest ones go when there are too many."""
        grid.name = grid.name or f"{grid.when:%Y%m%d-%H%M%S-%f}{ENDING}"

        def write() -> PastGrid:
            path = folder() / grid.name
            write_grid(grid, path)
            return _read(path)

        self._background.do(write, self._on_added, self._on_not_written)

    def restore(self, past: PastGrid) -> None:
        """Read its pictures; `restored` follows."""
        self._background.do(lambda: read_grid(folder() / past.name), self._on_read, self._on_not_read)

    def set_kept(self, past: PastGrid, kept: bool) -> None:
        """Make it a favourite, or none."""
        stem = past.name.removesuffix(KEPT_ENDING).removesuffix(ENDING)
        self._rename(past, stem + (KEPT_ENDING if kept else ENDING))

    def remove(self, past: PastGrid) -> None:
        """Forget a grid."""
        self._background.do(lambda: (folder() / past.name).unlink(missing_ok=True))
        self._show([each for each in self.grids if each is not past])

    def close(self) -> None:
        """Finish what is being written."""
        self._background.close()

    def _rename(self, past: PastGrid, name: str) -> None:
        def rename() -> PastGrid:
            (folder() / past.name).rename(folder() / name)
            return _read(folder() / name)

        def then(renamed: PastGrid) -> None:
            self._show([renamed if each is past else each for each in self.grids])

        self._background.do(rename, then, self._on_not_written)

    def _show(self, grids: list[PastGrid]) -> None:
        self.grids = tuple(sorted(grids, key=lambda each: each.name, reverse=True))
        self.changed.emit()

    def _on_added(self, added: PastGrid) -> None:
        grids = [each for each in self.grids if each.name != added.name]
        self._show([added, *grids])
        for old in [each for each in self.grids if not each.kept][MOST:]:
            self.remove(old)

    def _on_read(self, grid: Grid) -> None:
        self.restored.emit(grid)

    def _on_not_written(self, error: Exception) -> None:
        self.failed.emit(
            self.tr(
                "The history of generated pictures could not be written, probably because the disk is full "
                "or write-protected. The pictures on the screen are still there; save those you want."
            ),
            str(error),
        )

    def _on_not_read(self, error: Exception) -> None:
        self.look()
        self.failed.emit(
            self.tr(
                "This grid could not be read again: its file is gone or damaged. The others are untouched."
            ),
            str(error),
        )


def _all() -> list[PastGrid]:
    """Those that can be read."""
    found = []
    for path in folder().glob(f"*{ENDING}"):
        if path.name.startswith("."):
            continue  # one that is being written, or was when the program was killed
        try:
            found.append(_read(path))
        except (OSError, ValueError, KeyError, TypeError, SyntaxError) as error:
            _log.warning("left out of the history: %s: %s", path.name, error)
    return found


def _read(path: Path) -> PastGrid:
    about = read_about(path)
    sheet, side = QImage(str(path)), int(about["side"])
    count = len(about["seeds"])
    width = side * min(_SHOWN, COLUMNS, count)
    return PastGrid(
        path.name,
        GridSettings.from_json(about["settings"]),
        str(about["model_name"]),
        datetime.fromisoformat(about["when"]),
        count,
        sheet.copy(0, 0, width, side),
    )
