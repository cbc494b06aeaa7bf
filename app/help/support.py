"""When something went wrong: the crash of the last time, the log folder, and a bundle for whoever helps."""

from __future__ import annotations

import logging
from datetime import date
from pathlib import Path

from PySide6.QtCore import QDir, QObject, QStandardPaths, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from app import paths
from app.editor.session import Session
from app.settings import Settings
from app.widgets.toast import Kind, Toaster
from core.protocol import Ready

_log = logging.getLogger(__name__)


class Support(QObject):
    """Tells of a crash, and gathers what is needed to find its cause."""

    def __init__(self, window: QWidget, session: Session, settings: Settings, toaster: Toaster) -> None:
        super().__init__(window)
        self._window, self._session, self._settings, self._toaster = window, session, settings, toaster
        self._ready: Ready | None = None
        session.engine.ready.connect(self._on_ready)

    @Slot()
    def open_logs(self) -> None:
        """In the system's file manager."""
        open_folder(paths.log_dir())

    def offer_crash(self, stacks: str) -> None:
        """The last time ended badly: say so, offer to look at it, and go on."""
        toast = self._toaster.say(
            Kind.WARNING,
            self.tr("Semblance ended unexpectedly last time. What happened was written down."),
            stacks,
        )
        toast.add_button(self.tr("Make a debug bundle…"), self.choose_bundle)
        toast.stay()
        self._toaster.arrange()

    # --- the bundle

    @Slot()
    def choose_bundle(self) -> None:
        """Ask where to put it."""
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DesktopLocation)
        name = f"semblance-debug-{date.today():%Y-%m-%d}.zip"
        dialog = QFileDialog(self._window, self.tr("Save the debug bundle"), folder or QDir.homePath())
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilters([self.tr("Zip files (*.zip)")])
        dialog.setDefaultSuffix("zip")
        dialog.selectFile(name)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self.make_bundle)
        dialog.open()

    @Slot(str)
    def make_bundle(self, name: str) -> None:
        """Write it, and say what is in it."""
        from app.help.debug_bundle import write_bundle
        from app.help.scrubber import Secrets

        path = Path(name)
        secrets = Secrets.of_this_machine(self._names())
        try:
            write_bundle(
                path, paths.log_dir(), self._settings, secrets, self._engine(), list(self._toaster.errors)
            )
        except OSError as error:
            _log.warning("debug bundle: %s", error)
            text = self.tr("The debug bundle was not written: {0}. Choose another folder, then try again.")
            self._toaster.say(Kind.ERROR, text.replace("{0}", error.strerror or str(error)))
            return
        text = self.tr(
            "The debug bundle is in {0}: logs, settings and versions as text, without names, folders or "
            "photos. Look through it before you send it; nothing is sent by itself."
        )
        toast = self._toaster.say(Kind.DONE, text.replace("{0}", path.name))
        toast.add_button(self.tr("Show in folder"), lambda: open_folder(path.parent))
        self._toaster.arrange()

    def _names(self) -> list[str]:
        """What the user works on, as far as is known here: no name of it may be in the bundle."""
        names = [self._settings.model, str(self._session.models.path)]
        names += self._settings.recent
        names += [entry.name for entry in self._session.album.entries]
        return [name for name in names if name]

    def _engine(self) -> dict[str, str]:
        facts = {"state": self._session.engine.state.value}
        if self._ready is not None:
            facts |= {"device": self._ready.device, "precision": self._ready.precision}
        return facts

    @Slot(object)
    def _on_ready(self, ready: Ready) -> None:
        self._ready = ready


def open_folder(folder: Path) -> None:
    """In the system's file manager."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))
