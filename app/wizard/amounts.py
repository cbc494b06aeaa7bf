"""Times and sizes, as roughly as they are known."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLocale

from app.translations import translations

_DAY = 86400.0
_YEAR = 365.25 * _DAY


def time(seconds: float) -> str:
    """ "20 seconds", "12 minutes", "3 hours", "5 days", "30 years": an estimate has no more to say."""
    translate = QCoreApplication.translate
    if seconds < 90:
        return translate("Amounts", "{0} seconds").replace("{0}", str(max(1, round(seconds))))
    if seconds < 90 * 60:
        return translate("Amounts", "{0} minutes").replace("{0}", str(round(seconds / 60)))
    if seconds < 2 * _DAY:
        return translate("Amounts", "{0} hours").replace("{0}", _rough(seconds / 3600))
    if seconds < 2 * _YEAR:
        return translate("Amounts", "{0} days").replace("{0}", str(round(seconds / _DAY)))
    return translate("Amounts", "{0} years").replace("{0}", str(round(seconds / _YEAR)))


def size(number: float) -> str:
    """Of memory or disk."""
    translate = QCoreApplication.translate
    if number < 0.95e9:
        return translate("Amounts", "{0} MB").replace("{0}", str(max(1, round(number / 1e6))))
    return translate("Amounts", "{0} GB").replace("{0}", _rough(number / 1e9))


def _rough(number: float) -> str:
    if number >= 10:
        return str(round(number))
    return QLocale(translations().language).toString(round(number, 1), "g", 2)
