"""What is said of a model, in plain words."""

from __future__ import annotations

import math
from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication, QLocale

from app.models.shelf import Place, Shelved
from app.names import friendly
from app.sentences import translated
from app.translations import translations
from core.model_header import ModelAbout

translate = QCoreApplication.translate
_RECOGNISED = "auroc."
_SUCCEEDED = "edit_success."


def file_size(size: int) -> str:
    """As "43 MB"."""
    if size >= 1e9:
        return translate("Models", "{0} GB").replace("{0}", number(size / 1e9, 1))
    if size >= 1e6:
        return translate("Models", "{0} MB").replace("{0}", number(size / 1e6, 0 if size >= 1e7 else 1))
    return translate("Models", "{0} kB").replace("{0}", number(max(size / 1e3, 1)))


def number(value: float, places: int = 0) -> str:
    """In the language's own way."""
    return QLocale(translations().language).toString(float(value), "f", places)


def summary(model: Shelved) -> str:
    """One line below its name."""
    about = model.about
    if about is None:
        return translate("Models", "Can't be used")
    pixels = translate("Models", "{0} × {0} px").replace("{0}", str(about.image_size))
    if len(about.attributes) == 1:
        sliders = translate("Models", "1 slider")
    elif about.attributes:
        sliders = translate("Models", "{0} sliders").replace("{0}", str(len(about.attributes)))
    else:
        sliders = translate("Models", "no sliders")
    return " · ".join((pixels, sliders, file_size(about.bytes)))


def place(model: Shelved) -> str:
    """Where it comes from."""
    if model.place is Place.BUNDLED:
        return translate("Models", "Came with Semblance")
    if model.place is Place.OWN:
        return translate("Models", "In your models folder")
    if model.place is Place.RUN and model.run is not None:
        return translate("Models", "Made by the training run “{0}”").replace("{0}", model.run.name)
    return translate("Models", "Left where it is")


def badges(about: ModelAbout) -> list[str]:
    """What it can do, in a word each."""
    able = (
        (about.edits, translate("Models", "Edit")),
        (about.morphs, translate("Models", "Morph")),
        (about.generates, translate("Models", "Generate")),
        (about.learns, translate("Models", "Own sliders")),
    )
    return [word for can, word in able if can]


def abilities(about: ModelAbout) -> list[tuple[bool, str]]:
    """What it can and what it can't do, in sentences."""
    if not about.code:
        return [
            (False, translate("Models", "Can't encode photos, so it neither edits nor morphs")),
            (True, translate("Models", "Makes new pictures")),
        ]
    return [
        (True, translate("Models", "Edits photos with its sliders"))
        if about.edits
        else (False, translate("Models", "Has no sliders to edit photos with")),
        (True, translate("Models", "Morphs one photo into another")),
        (True, translate("Models", "Makes new pictures"))
        if about.generates
        else (False, translate("Models", "Has no latent network, so it makes no new pictures")),
    ]


def subject(about: ModelAbout) -> str:
    """What it works on."""
    pixels = translate("Models", "{0} × {0} pixels").replace("{0}", str(about.image_size))
    what = (
        translate("Models", "faces, found and aligned")
        if about.card.faces
        else translate("Models", "any subject, the photo's centre")
    )
    return f"{pixels}, {what}"


def sliders(about: ModelAbout) -> str:
    """Their names."""
    return ", ".join(friendly(name) for name in about.attributes) or translate("Models", "none")


def images(about: ModelAbout) -> str:
    """How many it has seen."""
    if about.card.images < 1:
        return translate("Models", "unknown")
    return translate("Models", "{0}, counted with repeats").replace("{0}", number(about.card.images))


def size(about: ModelAbout) -> str:
    """Of the file, the networks and each number in it."""
    networks = translate("Models", "{0} million numbers of {1} bits")
    networks = networks.replace("{0}", number(sum(about.parameters.values()) / 1e6, 1))
    return f"{file_size(about.bytes)}, " + networks.replace("{1}", "16" if about.half else "32")


def licence(about: ModelAbout) -> str:
    """Of the weights."""
    return translated(about.card.licence)


def trained_on(about: ModelAbout) -> str:
    """The training pictures."""
    return translated(about.card.trained_on)


def limits(about: ModelAbout) -> str:
    """For whom it does not work well."""
    return translated(about.card.limits)


def measured(about: ModelAbout) -> list[str]:
    """The figures on the card that can be said in words, in sentences."""
    figures = {
        name: float(value)
        for name, value in about.card.figures.items()
        if isinstance(value, int | float) and math.isfinite(value)
    }
    said = []
    error = figures.get("reconstruction.mse")
    if error is not None and error >= 0:
        text = translate("Models", "A photo drawn again differs from itself by {0} % of full brightness.")
        said.append(text.replace("{0}", number(100 * math.sqrt(error), 1)))
    fid = figures.get("fid")
    if fid is not None:
        text = translate("Models", "New pictures: FID {0} (0 would be like real ones).")
        said.append(text.replace("{0}", number(fid, 1)))
    if each := _by_slider(figures, _RECOGNISED):
        text = translate("Models", "Of 100 pairs with and without, it tells which is which in: {0}.")
        said.append(text.replace("{0}", each))
    if each := _by_slider(figures, _SUCCEEDED):
        text = translate("Models", "Of 100 edits at full strength, so many look as asked to the model: {0}.")
        said.append(text.replace("{0}", each))
    return said


def _by_slider(figures: Mapping[str, float], kind: str) -> str:
    """The shares of one kind, in per cent, each after its slider's name; "" where there are none."""
    return ", ".join(
        f"{friendly(name.removeprefix(kind))} {number(100 * value)}"
        for name, value in figures.items()
        if name.startswith(kind) and 0 <= value <= 1
    )


def groups(about: ModelAbout) -> list[str]:
    """How well it works for each group of people that it was measured on, in sentences."""
    named = {
        "women": translate("Models", "Women"),
        "men": translate("Models", "Men"),
        "under_45": translate("Models", "Under 45"),
        "45_to_59": translate("Models", "45 to 59"),
        "from_60": translate("Models", "60 and over"),
    }
    said = []
    for name, figures in about.card.groups().items():
        if name not in named:
            continue
        told = [value for figure, value in figures.items() if figure.startswith(_RECOGNISED)]
        error = figures.get("reconstruction.mse")
        parts = [translate("Models", "{0} pictures").replace("{0}", number(figures["pictures"]))]
        if error is not None and error >= 0:
            text = translate("Models", "drawn again within {0} %")
            parts.append(text.replace("{0}", number(100 * math.sqrt(error), 1)))
        if told:
            text = translate("Models", "right about {0} of 100 pairs")
            parts.append(text.replace("{0}", number(100 * sum(told) / len(told))))
        said.append(f"{named[name]}: {', '.join(parts)}")
    return said


def source(kind: str) -> str:
    """What sample pictures are."""
    return {
        "prior": translate("Models", "New pictures that this model made"),
        "training": translate("Models", "Training pictures, drawn again by this model"),
        "portrait": translate("Models", "A photo, drawn again by this model; it makes no new pictures"),
    }.get(kind, translate("Models", "This model makes no pictures of its own"))
