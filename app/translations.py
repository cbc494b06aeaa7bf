"""Languages: which there are, which one is meant, and switching while the window is open."""

from __future__ import annotations

import logging

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QObject, QTranslator

from app import paths

_log = logging.getLogger(__name__)
NAMES = {"en": "English", "de": "Deutsch", "zh_CN": "简体中文"}  # each in itself, as is the custom


class Translations(QObject):
    """Installs the translators of one language, in place of those of the last.

    Qt then tells every widget by a LanguageChange event, at which they ask for their texts again.
    """

    def __init__(self, application: QCoreApplication) -> None:
        super().__init__(application)
        self._application = application
        self._installed: list[QTranslator] = []
        self.language = "en"

    def use(self, choice: str) -> None:
        """Switch to a language of `NAMES`, or, for an empty choice, to the desktop's where there is such."""
        language = choice if choice in NAMES else of_the_desktop()
        if language == self.language:
            return
        for translator in self._installed:
            self._application.removeTranslator(translator)
        self._installed = []
        self.language = language
        if language != "en":
            own = str(paths.resource("translations"))
            qts = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
            self._install(f"qtbase_{language}", qts)  # the words of Qt's own dialogs
            self._install(f"semblance_{language}", own)

    def _install(self, name: str, folder: str) -> None:
        translator = QTranslator()
        if translator.load(name, folder):
            self._application.installTranslator(translator)
            self._installed.append(translator)
        else:
            _log.warning("no translation %s in %s", name, folder)


def translations() -> Translations:
    """Those of the one application.

    Raises:
        RuntimeError: there is none yet.
    """
    application = QCoreApplication.instance()
    if application is None:
        raise RuntimeError("languages need an application")
    found = application.findChild(Translations)
    return found if isinstance(found, Translations) else Translations(application)


def of_the_desktop() -> str:
    """The first language of the desktop that there is; English where there is none."""
    for wanted in QLocale.system().uiLanguages():
        name = wanted.replace("-", "_")
        if name in NAMES:
            return name
        language, _, rest = name.partition("_")
        if language == "zh" and not any(each in rest for each in ("Hant", "TW", "HK", "MO")):
            return "zh_CN"
        if language in NAMES:
            return language
    return "en"


def decimal(value: float, places: int = 1) -> str:
    """A number as it is written in the window's language: "2.4", "2,4"."""
    locale = QLocale(translations().language)
    locale.setNumberOptions(QLocale.NumberOption.OmitGroupSeparator)
    return locale.toString(float(value), "f", places)


def grouped(value: float, places: int = 0) -> str:
    """A number with its thousands apart: "12,345", "12.345"."""
    return QLocale(translations().language).toString(float(value), "f", places)


def significant(value: float, digits: int = 4) -> str:
    """A number of any size: "0.05123", "0,05123", "1.2e-05"."""
    return f"{value:.{digits}g}".replace(".", QLocale(translations().language).decimalPoint())
