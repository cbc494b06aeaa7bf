"""Starts the editor: the window first, the engine behind it."""

from __future__ import annotations

import ctypes
import signal
import sys
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QIcon
from PySide6.QtWidgets import QApplication

from app import paths
from app.engine.engine_client import EngineClient
from app.engine.engine_process import worker_command
from app.front import Front
from app.garbage import Collector
from app.help.crash import CrashReporter
from app.open_events import OpenEvents
from app.settings import Settings
from app.single_instance import Claim
from app.theme import Theme
from app.translations import translations
from app.version import version
from app.window import Window


def run(photos: Sequence[str], command: Sequence[str] | None = None, claim: Claim | None = None) -> int:
    """Open the editor on `photos`; returns the exit code when its window is closed.

    Args:
        photos: paths of photos, and of folders with photos in them.
        command: how to start the engine, instead of the usual way.
        claim: to be the window that takes the files of later launches; without it each has its own.
    """
    application = make_application()
    reporter = CrashReporter()
    reporter.install(paths.log_dir())
    settings = Settings.load()
    translations().use(settings.language)
    theme = Theme(settings.theme, application)
    theme.apply()
    usual = worker_command(settings.device, settings.precision, settings.codes_dir)
    engine = EngineClient(command or usual, paths.log_dir() / "engine.log")
    window = Window(engine, theme, settings)
    reporter.happened.connect(window.show_crash)
    if reporter.previous:
        window.shell.support.offer_crash(reporter.previous)
    window.show()
    if not settings.toured:
        window.shell.tour.begin()
    if claim is not None:
        listener = claim.listen(window)
        listener.received.connect(Front(window).take)
        application.aboutToQuit.connect(listener.close)
    signal.signal(signal.SIGINT, lambda *_: window.close())
    collector = Collector(application)
    opening = OpenEvents(application)
    opening.asked.connect(window.intake.open)
    waker = QTimer(interval=200)  # lets Python see Ctrl-C in the terminal
    waker.timeout.connect(lambda: None)
    waker.start()
    QTimer.singleShot(0, window, lambda: window.start([Path(photo) for photo in photos]))
    code = application.exec()
    collector.close()
    return code


def make_application() -> QApplication:
    """The one QApplication, named and looking as it should."""
    QCoreApplication.setApplicationName("Semblance")
    QCoreApplication.setOrganizationName("Semblance")
    QCoreApplication.setApplicationVersion(version())
    QGuiApplication.setHighDpiScaleFactorRoundingPolicy(Qt.HighDpiScaleFactorRoundingPolicy.PassThrough)
    QGuiApplication.setDesktopFileName("semblance")
    QCoreApplication.setAttribute(Qt.ApplicationAttribute.AA_DontShowIconsInMenus)
    if sys.platform == "win32":  # as the installer's shortcuts have it: the task bar keeps them together
        ctypes.windll.shell32.SetCurrentProcessExplicitAppUserModelID("app.semblance.Semblance")
    application = QApplication(sys.argv[:1])
    application.setStyle("Fusion")
    application.setWindowIcon(QIcon(str(paths.resource("icons", "semblance.svg"))))
    return application
