"""What the preferences do when they change: at once, and kept. No widgets."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from app import paths
from app.cuda_runtime.runtime import CudaRuntime
from app.engine.engine_client import EngineClient
from app.engine.engine_process import worker_command
from app.files import session_folder, tidy
from app.settings import Settings, ThemeChoice
from app.theme import Theme
from app.translations import translations
from core.protocol import Ready

EngineCommand = Callable[[str, str, Path | None], list[str]]


class Preferences(QObject):
    """Changes a setting and lets it count.

    Args:
        open_photos: tells which files are open.
        command: how to start the engine on a device, in a precision, with a folder for codes.

    Signals:
        changed(): a setting has another value, or the engine stands again.
        lists_changed(): how many files are listed, or whether the film strip is shown.
        autosaves_cleared(): what is offered for recovery is not wanted any more.
    """

    changed = Signal()
    lists_changed = Signal()
    autosaves_cleared = Signal()

    def __init__(
        self,
        settings: Settings,
        theme: Theme,
        engine: EngineClient,
        open_photos: Callable[[], Iterable[Path]],
        parent: QObject | None = None,
        command: EngineCommand = worker_command,
    ) -> None:
        super().__init__(parent)
        self.settings = settings
        self.command = command
        self.ready: Ready | None = None
        self._theme, self._engine, self._open_photos = theme, engine, open_photos
        self._translations = translations()
        self.cuda = CudaRuntime(self)
        self.cuda.installed.connect(self._restart)
        self.cuda.removed.connect(self._restart)
        engine.ready.connect(self._on_ready)
        theme.changed.connect(self.changed)

    def set_theme(self, choice: ThemeChoice) -> None:
        """Light, dark, or as the desktop has it."""
        self.settings.theme = choice
        self._theme.set_choice(choice)
        self._keep()

    def set_language(self, language: str) -> None:
        """One of `app.settings.LANGUAGES`."""
        self.settings.language = language
        self._translations.use(language)
        self._keep()

    def set_device(self, device: str) -> None:
        """One of `app.settings.DEVICES`; the engine starts again there."""
        if device != self.settings.device:
            self.settings.device = device
            self._restart()

    def set_precision(self, precision: str) -> None:
        """One of `app.settings.PRECISIONS`; the engine starts again with it."""
        if precision != self.settings.precision:
            self.settings.precision = precision
            self._restart()

    def set_keep_codes(self, keep: bool) -> None:
        """Whether the engine keeps codes on disk; it starts again. Those that are there go with the wish."""
        if keep != self.settings.keep_codes:
            self.settings.keep_codes = keep
            self._restart()
            if not keep:
                self.clear("codes")

    def set_value(self, name: str, value: object) -> None:
        """Another of the settings, by its name; those who use it look it up.

        Raises:
            AttributeError: there is none of this name.
        """
        if getattr(self.settings, name) != value:
            setattr(self.settings, name, value)
            self._keep()
            if name in {"recent_limit", "film_strip"}:
                self.lists_changed.emit()

    # --- files

    def clear(self, what: str) -> None:
        """Remove "autosaves" of windows that are gone, "codes", "logs" or "pasted" pictures that nothing
        needs.
        """
        if what == "autosaves":
            self.autosaves_cleared.emit()
            for folder in session_folder.left_behind():
                folder.remove()
        elif what == "logs":
            tidy.clear_logs(paths.log_dir())
        elif what == "codes":
            tidy.clear_codes(paths.codes_dir())
        else:
            tidy.remove_old(paths.pasted_dir(), self.needing(), 0.0, self._open_photos())
        self.changed.emit()

    def folder(self, what: str) -> Path:
        """Where "settings", "autosaves", "codes", "logs" and "pasted" pictures are."""
        return {
            "settings": paths.config_dir,
            "autosaves": session_folder.sessions_dir,
            "codes": paths.codes_dir,
            "logs": paths.log_dir,
            "pasted": paths.pasted_dir,
        }[what]()

    def tidy(self) -> None:
        """Remove pasted pictures that are a month old and that nothing needs, and what is left of CUDA."""
        tidy.remove_old(paths.pasted_dir(), self.needing(), in_use=self._open_photos())
        self.cuda.tidy()

    def needing(self) -> list[Path]:
        """Where pasted pictures may be named that are still needed: the recent list, autosaves, the queue."""
        return [paths.config_dir(), paths.data_dir(), self.settings.path]

    @property
    def language(self) -> str:
        """The one that is shown, a key of `app.translations.NAMES`."""
        return self._translations.language

    @Slot()
    def _restart(self) -> None:
        self.ready = None
        self._keep()
        settings = self.settings
        self._engine.restart(self.command(settings.device, settings.precision, settings.codes_dir))

    def _keep(self) -> None:
        self.settings.save()
        self.changed.emit()

    def _on_ready(self, ready: Ready) -> None:
        self.ready = ready
        if not self.settings.keep_codes:  # the engine before this one may have gone on writing while it ended
            tidy.clear_codes(paths.codes_dir())
        self.changed.emit()
