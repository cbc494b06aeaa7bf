"""What the survey's figures mean, in sentences."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from app.translations import grouped
from app.widgets.notes import Note, Sign
from app.wizard.facts import Pictures
from app.wizard.plan import Crop
from app.wizard.suggest import MOSTLY, SOME

LEAST, FEW, MANY = 8, 200, 1000  # pictures
_REPEATS = 0.02  # share of pictures that is worth a warning


def on_pictures(pictures: Pictures) -> list[Note]:
    """Is the set large enough, whole, and of one kind?"""
    return [
        _on_number(pictures.usable),
        *_on_damage(pictures),
        *_on_repeats(pictures),
        *_on_faces(pictures),
        *_on_colour(pictures),
        *_on_sizes(pictures),
    ]


def on_crop(pictures: Pictures, crop: Crop, size: int, aligned: bool) -> list[Note]:
    """Do the pictures fit the crop?"""
    translate = QCoreApplication.translate
    notes = []
    share = pictures.face_share
    if crop == "face" and share < MOSTLY:
        text = translate(
            "Wizard", "A face was found in {0} of {1} pictures only. The others will be left out."
        )
        remedy = translate("Wizard", "For pictures of anything else, take the middle.")
        notes.append(Note(Sign.MIND, _two(text, pictures.with_face, pictures.looked), remedy))
    if crop == "celeba" and 0 < pictures.celeba < pictures.usable:
        text = translate(
            "Wizard", "{0} of {1} pictures have the size of aligned CelebA. The others will be left out."
        )
        notes.append(Note(Sign.MIND, _two(text, pictures.celeba, pictures.usable)))
    if crop == "centre" and share >= MOSTLY and not aligned and pictures.aligned_share < MOSTLY:
        text = translate("Wizard", "These are faces, and they do not lie alike.")
        remedy = translate(
            "Wizard", "“Find the face” makes better sliders, and the editor can use the model on any photo."
        )
        notes.append(Note(Sign.MIND, text, remedy))
    side = pictures.face_side if crop == "face" else (pictures.sides[1] if pictures.sides else 0)
    if side and side < size:
        text = translate(
            "Wizard",
            "Most crops have about {0} pixels a side, fewer than {1}: they are enlarged, and stay soft.",
        )
        notes.append(Note(Sign.MIND, _two(text, side, size)))
    return notes


def _on_number(usable: int) -> Note:
    translate = QCoreApplication.translate
    text = translate("Wizard", "{0} pictures can be used.").replace("{0}", grouped(usable))
    if usable < LEAST:
        return Note(Sign.BAD, text, translate("Wizard", "That is too few: 8 are the least."))
    if usable < FEW:
        remedy = translate(
            "Wizard", "That is enough to try it out. A model that is to be any good wants a thousand or more."
        )
        return Note(Sign.MIND, text, remedy)
    if usable < MANY:
        return Note(Sign.INFO, text, translate("Wizard", "More would be better: a thousand or more."))
    return Note(Sign.GOOD, text)


def _on_damage(pictures: Pictures) -> list[Note]:
    translate = QCoreApplication.translate
    if pictures.bad == 0:
        return [Note(Sign.GOOD, translate("Wizard", "No file is damaged."))]
    if pictures.bad == 1:
        return [Note(Sign.MIND, translate("Wizard", "1 file can't be read, and is left out; see below."))]
    text = translate("Wizard", "{0} files can't be read, and are left out; see below.")
    return [Note(Sign.MIND, text.replace("{0}", grouped(pictures.bad)))]


def _on_repeats(pictures: Pictures) -> list[Note]:
    translate = QCoreApplication.translate
    if pictures.twins == 0:
        return [Note(Sign.GOOD, translate("Wizard", "No picture is there twice."))]
    text = translate("Wizard", "Pictures that nearly repeat another: {0}.").replace(
        "{0}", grouped(pictures.twins)
    )
    if pictures.twins <= _REPEATS * pictures.usable:
        return [Note(Sign.INFO, text)]
    return [
        Note(
            Sign.MIND,
            text,
            translate("Wizard", "The model will favour these. Leave the copies out if you can."),
        )
    ]


def _on_faces(pictures: Pictures) -> list[Note]:
    translate = QCoreApplication.translate
    if not pictures.looked:
        return []
    share = pictures.face_share
    if share >= MOSTLY:
        text = translate("Wizard", "Faces were found in {0} of {1} pictures that were looked at.")
        notes = [Note(Sign.GOOD, _two(text, pictures.with_face, pictures.looked))]
        if pictures.aligned_share >= MOSTLY:
            notes.append(Note(Sign.GOOD, translate("Wizard", "The faces are cropped alike already.")))
        elif pictures.several > SOME * pictures.looked:
            text = translate("Wizard", "Several faces are in {0} of {1}; the largest of each is taken.")
            notes.append(Note(Sign.INFO, _two(text, pictures.several, pictures.looked)))
        return notes
    if share <= SOME:
        text = translate("Wizard", "Hardly any faces: {0} in {1} pictures that were looked at.")
        return [Note(Sign.INFO, _two(text, pictures.with_face, pictures.looked))]
    text = translate(
        "Wizard", "Mixed: {0} of {1} pictures that were looked at show a face, and the others do not."
    )
    remedy = translate(
        "Wizard", "A model learns one kind of picture best. Leave the faces out, or everything else."
    )
    return [Note(Sign.MIND, _two(text, pictures.with_face, pictures.looked), remedy)]


def _on_colour(pictures: Pictures) -> list[Note]:
    translate = QCoreApplication.translate
    grey = pictures.grey / pictures.usable if pictures.usable else 0.0
    if not 0.05 < grey < 0.95:
        return []
    text = translate("Wizard", "Mixed: {0} pictures are black and white, and {1} in colour.")
    remedy = translate("Wizard", "The model will make both. Keep one kind if you want one.")
    return [Note(Sign.MIND, _two(text, pictures.grey, pictures.usable - pictures.grey), remedy)]


def _on_sizes(pictures: Pictures) -> list[Note]:
    translate = QCoreApplication.translate
    if not pictures.sides:
        return []
    least, middle, most = pictures.sides
    if least == most:
        text = translate("Wizard", "All have {0} pixels at their shorter side.").replace(
            "{0}", grouped(least)
        )
    else:
        text = translate("Wizard", "The shorter side has {0} to {1} pixels, usually {2}.")
        text = _two(text, least, most).replace("{2}", grouped(middle))
    if middle < 64:
        return [Note(Sign.MIND, text, translate("Wizard", "That is small: the model will be blurred."))]
    return [Note(Sign.INFO, text)]


def _two(text: str, first: int, second: int) -> str:
    return text.replace("{0}", grouped(first)).replace("{1}", grouped(second))
