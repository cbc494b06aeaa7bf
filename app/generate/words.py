"""What a grid's settings are called, for people and for searching."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QDateTime, QLocale

from app.generate.past import PastGrid
from app.generate.settings import GridSettings
from app.names import friendly, sides
from app.translations import translations

translate = QCoreApplication.translate


def condition_words(attribute: str, there: bool) -> str:
    """ "Glasses" or "no Glasses", "old" or "young"."""
    if both := sides(attribute):
        return both[0] if there else both[1]
    if there:
        return friendly(attribute)
    return translate("Generate", "no {0}").replace("{0}", friendly(attribute))


def conditions_in_words(settings: GridSettings) -> str:
    """All of them, joined; empty for none."""
    return ", ".join(condition_words(name, there) for name, there in settings.where)


def settings_in_words(settings: GridSettings) -> str:
    """In one line: what it is of, and with which settings."""
    parts = [translate("Generate", "Seed {0}").replace("{0}", str(settings.seed))]
    if settings.where:
        parts.append(conditions_in_words(settings))
    if settings.like:
        words = translate("Generate", "like {0} chosen, {1} % away")
        parts.append(words.replace("{0}", str(len(settings.like))).replace("{1}", str(settings.spread)))
    parts.append(translate("Generate", "variety {0} %").replace("{0}", str(settings.variety)))
    return " · ".join(parts)


def when_in_words(past: PastGrid) -> str:
    """Date and time, short, as the language has them."""
    moment = QDateTime.fromMSecsSinceEpoch(round(past.when.timestamp() * 1000))
    return QLocale(translations().language).toString(moment, QLocale.FormatType.ShortFormat)


def matches(past: PastGrid, sought: str) -> bool:
    """Whether every word that is sought is somewhere in its words."""
    names = " ".join(f"{name} {friendly(name)}" for name, _ in past.settings.where)
    text = f"{settings_in_words(past.settings)} {past.model_name} {when_in_words(past)} {names}".casefold()
    return all(word in text for word in sought.casefold().split())


def time_in_words(seconds: float) -> str:
    """ "about 20 seconds" or "about 3 minutes"."""
    if seconds < 90:
        rounded = max(5, 5 * round(seconds / 5)) if seconds > 3 else max(1, round(seconds))
        return translate("Generate", "about {0} s").replace("{0}", str(rounded))
    return translate("Generate", "about {0} min").replace("{0}", str(round(seconds / 60)))
