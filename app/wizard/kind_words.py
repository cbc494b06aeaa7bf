"""What the kinds of model are called, what each is for, and what it takes here."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from app.wizard import amounts
from app.wizard.facts import Kind


def title(kind: Kind | str, faces: bool = True) -> str:
    """For people; the papers' keep their own names.

    Args:
        faces: whether the pictures are faces that lie alike.
    """
    name = kind if isinstance(kind, str) else kind.name
    translate = QCoreApplication.translate
    ours = {
        "portrait64": translate("Kinds", "Small portrait model")
        if faces
        else translate("Kinds", "Small model"),
        "portrait128": translate("Kinds", "Large portrait model")
        if faces
        else translate("Kinds", "Large model"),
        "tiny32": translate("Kinds", "A quick try"),
    }
    return ours.get(name, name)


def words(kind: Kind, faces: bool = True) -> str:
    """What it is for."""
    translate = QCoreApplication.translate
    ours = {
        "portrait64": translate(
            "Kinds",
            "For editing portraits, morphing and new faces. The only good one that can be learned without a "
            "graphics card.",
        )
        if faces
        else translate(
            "Kinds",
            "For editing such pictures, morphing and new ones. The only good one that can be learned "
            "without a graphics card.",
        ),
        "portrait128": translate(
            "Kinds",
            "The same, four times as many pixels and visibly finer. Wants a graphics card.",
        ),
        "tiny32": translate(
            "Kinds", "Goes through every step in a minute, to see how it works. Its pictures are poor."
        ),
    }
    return ours.get(kind.name, f"{kind.description}. For {kind.purpose}.")


def figures(kind: Kind, length: float, pictures: int) -> str:
    """Size, time, memory and disk."""
    translate = QCoreApplication.translate
    needs = kind.needs(length)
    parts = [
        translate("Kinds", "{0} pixels").replace("{0}", str(kind.size)),
        translate("Kinds", "about {0} here").replace("{0}", amounts.time(needs.time)),
        translate("Kinds", "{0} memory").replace("{0}", amounts.size(kind.memory)),
        translate("Kinds", "{0} disk").replace("{0}", amounts.size(needs.disk_for(pictures))),
    ]
    if not kind.fits:
        parts.append(translate("Kinds", "too large for this computer"))
    return " · ".join(parts)
