"""What a strip's frames, times and files are called, for people."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication

from core.protocol import Interpolate, Progress

translate = QCoreApplication.translate


def place_in_words(request: Interpolate, index: int) -> str:
    """ "the photo Anna" or "40 % of the way from Anna to Ben"."""
    place = request.places[index]
    names = [Path(end.photo.path).stem for end in request.ends]
    number = round(place)
    if abs(place - number) < 1e-6:
        return translate("Morph", "the photo {0}").replace("{0}", names[number])
    way = int(place)
    text = translate("Morph", "{0} % of the way from {1} to {2}")
    values = str(round(100 * (place - way))), names[way], names[way + 1]
    for slot, value in enumerate(values):
        text = text.replace(f"{{{slot}}}", value)
    return text


def time_in_words(seconds: float) -> str:
    """ "about 20 s" or "about 3 min"."""
    if seconds < 90:
        rounded = max(5, 5 * round(seconds / 5)) if seconds > 3 else max(1, round(seconds))
        return translate("Morph", "about {0} s").replace("{0}", str(rounded))
    return translate("Morph", "about {0} min").replace("{0}", str(round(seconds / 60)))


def progress_in_words(progress: Progress) -> str:
    """How far an export is."""
    stages = {
        "loading": translate("Morph", "Loading the model"),
        "encoding": translate("Morph", "Analysing the photos"),
        "decoding": translate("Morph", "Drawing the edits"),
        "drawing": translate("Morph", "Drawing the frames"),
        "writing": translate("Morph", "Writing the frames"),
    }
    words = stages.get(progress.stage, progress.stage)
    if progress.total > 1:
        words += f" · {round(100 * progress.done / progress.total)} %"
    if progress.seconds_left is not None and progress.seconds_left >= 1:
        left = translate("Morph", "{0} left").replace("{0}", time_in_words(progress.seconds_left))
        words += f" · {left}"
    return words
