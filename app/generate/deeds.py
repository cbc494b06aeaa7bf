"""What can be done with new pictures: open them in the editor, save them, ask whether they are new."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from app.background import Background
from app.editor.session import Session
from app.generate.grid import Grid, Made
from app.photos.made import keep_made, write_made
from app.settings import Settings
from app.widgets.newness_dialog import NewnessDialog
from app.widgets.toast import Kind, Toaster


class Deeds(QObject):
    """Works on pictures of a grid.

    Signals:
        opened(): pictures are being opened in the editor.
    """

    opened = Signal()

    def __init__(self, session: Session, settings: Settings, toaster: Toaster, parent: QWidget) -> None:
        super().__init__(parent)
        self._session, self._settings, self._toaster, self._parent = session, settings, toaster, parent
        self._background = Background("made pictures", self)
        self.dialog: QFileDialog | None = None
        self.newness: NewnessDialog | None = None

    @property
    def is_busy(self) -> bool:
        """Whether files are being written."""
        return self._background.is_busy

    def close(self) -> None:
        """Finish what is being written."""
        self._background.close()

    def open(self, grid: Grid, pictures: Sequence[Made]) -> None:
        """Open pictures in the editor, as photos of their own."""

        def write() -> list[Path]:
            return [keep_made(made.image, self._stem(made), about(grid, made)) for made in pictures]

        self._background.do(write, self._on_kept, self._on_failed)

    def save(self, grid: Grid, pictures: Sequence[Made]) -> None:
        """Ask where to, and write them as PNG files."""
        folder = Path(self._settings.export_folder or self._settings.folder or Path.home())
        if len(pictures) == 1:
            name = f"{self._stem(pictures[0])}.png"
            dialog = QFileDialog(self._parent, self.tr("Save picture"), str(folder))
            dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
            dialog.setNameFilters([self.tr("PNG pictures (*.png)")])
            dialog.setDefaultSuffix("png")
            dialog.selectFile(name)
            dialog.fileSelected.connect(lambda path: self.write(grid, pictures, [Path(path)]))
        else:
            title = self.tr("Save {0} pictures into a folder").replace("{0}", str(len(pictures)))
            dialog = QFileDialog(self._parent, title, str(folder))
            dialog.setFileMode(QFileDialog.FileMode.Directory)
            dialog.setOption(QFileDialog.Option.ShowDirsOnly)
            dialog.fileSelected.connect(
                lambda path: self.write(grid, pictures, self._free_paths(Path(path), pictures))
            )
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.dialog = dialog
        dialog.open()

    def write(self, grid: Grid, pictures: Sequence[Made], files: Sequence[Path]) -> None:
        """Write each picture to its file."""

        def write() -> list[Path]:
            for made, path in zip(pictures, files, strict=True):
                write_made(made.image, path, about(grid, made))
            return list(files)

        self._background.do(write, self._on_saved, self._on_failed)

    def ask_newness(self, grid: Grid, made: Made) -> None:
        """Show the training pictures most like it."""
        self.newness = NewnessDialog(self._session.engine, grid.model, made.image, made.z_sem, self._parent)
        self.newness.open()

    def _stem(self, made: Made) -> str:
        return self.tr("generated {0}").replace("{0}", str(made.seed))

    def _free_paths(self, folder: Path, pictures: Sequence[Made]) -> list[Path]:
        """Names that no file has yet."""
        free: list[Path] = []
        for made in pictures:
            path, number = folder / f"{self._stem(made)}.png", 2
            while path.exists() or path in free:
                path, number = folder / f"{self._stem(made)} ({number}).png", number + 1
            free.append(path)
        return free

    def _on_kept(self, files: list[Path]) -> None:
        self.opened.emit()
        self._session.open_all(files, show=True)

    def _on_saved(self, files: list[Path]) -> None:
        text = (
            self.tr("Saved {0}").replace("{0}", str(files[0]))
            if len(files) == 1
            else self.tr("Saved {0} pictures.").replace("{0}", str(len(files)))
        )
        toast = self._toaster.say(Kind.DONE, text)
        folder = QUrl.fromLocalFile(str(files[0].parent))
        toast.add_button(self.tr("Show folder"), lambda: QDesktopServices.openUrl(folder))
        self._toaster.arrange()

    def _on_failed(self, error: Exception) -> None:
        self._toaster.say(
            Kind.ERROR,
            self.tr(
                "The picture could not be written: the folder is write-protected or the disk is full. It is "
                "still here; choose another folder."
            ),
            str(error),
        )


def about(grid: Grid, made: Made) -> dict[str, Any]:
    """What made a picture: it alone comes again from these."""
    settings = grid.settings.as_json() | {"count": 1, "seed": made.seed}
    return {"model": grid.model_name, "settings": settings}
