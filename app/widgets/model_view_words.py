"""The words of the dialog on what the model sees: names, what they mean, and verdicts."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from app.theme import Role
from core.protocol import Grade, Lacking

translate = QCoreApplication.translate

Words = tuple[tuple[str, str], ...]  # (name, what it means)


def picture_words() -> Words:
    """Of crop, reconstruction and stochastic code."""
    return (
        (
            translate("ModelView", "What goes in"),
            translate("ModelView", "The face as it is cut out for the model."),
        ),
        (
            translate("ModelView", "Redrawn, unedited"),
            translate(
                "ModelView",
                "What the model makes of its two codes. An edit adds only the difference that it makes to "
                "this, so your photo keeps its own detail.",
            ),
        ),
        (
            translate("ModelView", "Stochastic code"),
            translate(
                "ModelView",
                "All that the other code, 'what is in the picture', does not say. For pictures that the "
                "model knows well it looks like pure noise; where you can make out shapes, the model had no "
                "other way to keep them.",
            ),
        ),
    )


def gauge_words() -> Words:
    """Of distance, reconstruction and structure."""
    return (
        (
            translate("ModelView", "Distance from the training pictures"),
            translate(
                "ModelView",
                "How far this picture's semantic code is from the middle of the training pictures' codes, "
                "and how many of 100 training pictures are nearer. From 95 on it is unusual, from 99 very "
                "unlike.",
            ),
        ),
        (
            translate("ModelView", "Reconstruction"),
            translate(
                "ModelView",
                "How closely the model can redraw this picture, unedited (PSNR). The longer the bar, the "
                "better.",
            ),
        ),
        (
            translate("ModelView", "Structure left in the stochastic code"),
            translate(
                "ModelView",
                "Coarse shapes in it, beside those of pure noise (1.0). What stands there does not move "
                "with the sliders, and may shine through an edit.",
            ),
        ),
    )


def figure_words() -> Words:
    """Of mean, deviation, kurtosis and likeness of neighbours."""
    return (
        (
            translate("ModelView", "Mean of red, green, blue"),
            translate(
                "ModelView",
                "0 for pure noise; else a cast of colour or light that the model did not expect.",
            ),
        ),
        (
            translate("ModelView", "Deviation of red, green, blue"),
            translate(
                "ModelView",
                "1 for pure noise; less where the picture is smoother than the model expects, more where it "
                "is busier.",
            ),
        ),
        (
            translate("ModelView", "Peaks (kurtosis)"),
            translate(
                "ModelView",
                "0 for pure noise; the higher, the more a few spots stand out: highlights, rims of glasses, "
                "a logo.",
            ),
        ),
        (
            translate("ModelView", "Neighbouring pixels alike"),
            translate("ModelView", "0 for pure noise; 1 where every pixel is as the one beside it."),
        ),
    )


def verdict(grade: Grade) -> tuple[str, str, Role]:
    """A grade in a few words, what to expect, and its colour."""
    if grade is Grade.ALIKE:
        return (
            translate("ModelView", "Like the training pictures"),
            translate(
                "ModelView",
                "The model knows pictures like this one: edits should come out as they do on most.",
            ),
            Role.GOOD,
        )
    if grade is Grade.UNUSUAL:
        return (
            translate("ModelView", "Unusual for this model"),
            translate(
                "ModelView",
                "Few of its training pictures are as far from their middle. Edits may be weaker or drift a "
                "little; the photo itself always comes back unchanged.",
            ),
            Role.WARNING,
        )
    return (
        translate("ModelView", "Very unlike the training pictures"),
        translate(
            "ModelView",
            "The model has hardly seen anything like it. Edits may be weaker, drift, or change more than "
            "you asked for; the photo itself always comes back unchanged.",
        ),
        Role.BAD,
    )


def why_not(lacking: Lacking | None) -> str:
    """Why a model can't tell how like its training pictures a picture is."""
    if lacking is Lacking.ENCODER:
        return translate(
            "ModelView",
            "This model has no semantic code, by which pictures could be compared with those it was trained "
            "on. Everything else is shown below.",
        )
    return translate(
        "ModelView",
        "The model's file holds no codes of its training pictures, or too few, so it can't be told how like "
        "them this one is. Everything else is shown below.",
    )
