"""What people call the things that models call otherwise."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from core.slider_file import first_name, is_own

_CONTEXT = "Attributes"
_NAMES = {
    "5_o_Clock_Shadow": QT_TRANSLATE_NOOP("Attributes", "Stubble"),
    "Age": QT_TRANSLATE_NOOP("Attributes", "Age"),
    "Arched_Eyebrows": QT_TRANSLATE_NOOP("Attributes", "Arched eyebrows"),
    "Attractive": QT_TRANSLATE_NOOP("Attributes", "Attractive"),
    "Bags_Under_Eyes": QT_TRANSLATE_NOOP("Attributes", "Bags under eyes"),
    "Bald": QT_TRANSLATE_NOOP("Attributes", "Bald"),
    "Bangs": QT_TRANSLATE_NOOP("Attributes", "Fringe"),
    "Big_Lips": QT_TRANSLATE_NOOP("Attributes", "Full lips"),
    "Big_Nose": QT_TRANSLATE_NOOP("Attributes", "Large nose"),
    "Black_Hair": QT_TRANSLATE_NOOP("Attributes", "Black hair"),
    "Blond_Hair": QT_TRANSLATE_NOOP("Attributes", "Blond hair"),
    "Blurry": QT_TRANSLATE_NOOP("Attributes", "Blur"),
    "Brown_Hair": QT_TRANSLATE_NOOP("Attributes", "Brown hair"),
    "Bushy_Eyebrows": QT_TRANSLATE_NOOP("Attributes", "Bushy eyebrows"),
    "Chubby": QT_TRANSLATE_NOOP("Attributes", "Chubby"),
    "Double_Chin": QT_TRANSLATE_NOOP("Attributes", "Double chin"),
    "Eyeglasses": QT_TRANSLATE_NOOP("Attributes", "Glasses"),
    "Goatee": QT_TRANSLATE_NOOP("Attributes", "Goatee"),
    "Gray_Hair": QT_TRANSLATE_NOOP("Attributes", "Grey hair"),
    "Heavy_Makeup": QT_TRANSLATE_NOOP("Attributes", "Make-up"),
    "High_Cheekbones": QT_TRANSLATE_NOOP("Attributes", "High cheekbones"),
    "Male": QT_TRANSLATE_NOOP("Attributes", "Masculine"),
    "Mouth_Slightly_Open": QT_TRANSLATE_NOOP("Attributes", "Open mouth"),
    "Mustache": QT_TRANSLATE_NOOP("Attributes", "Moustache"),
    "Narrow_Eyes": QT_TRANSLATE_NOOP("Attributes", "Narrow eyes"),
    "No_Beard": QT_TRANSLATE_NOOP("Attributes", "Clean-shaven"),
    "Oval_Face": QT_TRANSLATE_NOOP("Attributes", "Oval face"),
    "Pale_Skin": QT_TRANSLATE_NOOP("Attributes", "Pale skin"),
    "Pointy_Nose": QT_TRANSLATE_NOOP("Attributes", "Pointed nose"),
    "Receding_Hairline": QT_TRANSLATE_NOOP("Attributes", "Receding hairline"),
    "Rosy_Cheeks": QT_TRANSLATE_NOOP("Attributes", "Rosy cheeks"),
    "Sideburns": QT_TRANSLATE_NOOP("Attributes", "Sideburns"),
    "Smiling": QT_TRANSLATE_NOOP("Attributes", "Smile"),
    "Straight_Hair": QT_TRANSLATE_NOOP("Attributes", "Straight hair"),
    "Wavy_Hair": QT_TRANSLATE_NOOP("Attributes", "Wavy hair"),
    "Wearing_Earrings": QT_TRANSLATE_NOOP("Attributes", "Earrings"),
    "Wearing_Hat": QT_TRANSLATE_NOOP("Attributes", "Hat"),
    "Wearing_Lipstick": QT_TRANSLATE_NOOP("Attributes", "Lipstick"),
    "Wearing_Necklace": QT_TRANSLATE_NOOP("Attributes", "Necklace"),
    "Wearing_Necktie": QT_TRANSLATE_NOOP("Attributes", "Necktie"),
    "Young": QT_TRANSLATE_NOOP("Attributes", "Youth"),
}

_OLD, _YOUNG = QT_TRANSLATE_NOOP("Attributes", "old"), QT_TRANSLATE_NOOP("Attributes", "young")
_SIDES = {
    "Age": (_OLD, _YOUNG),
    "Male": (QT_TRANSLATE_NOOP("Attributes", "masculine"), QT_TRANSLATE_NOOP("Attributes", "feminine")),
    "Young": (_YOUNG, _OLD),
}


_own: dict[str, str] = {}  # what the user calls the sliders that the user made, by their keys


def set_own_names(names: Mapping[str, str]) -> None:
    """What the user's own sliders are called from now on, by their keys."""
    _own.clear()
    _own.update(names)


def friendly(attribute: str) -> str:
    """The name to show for a model's attribute: from the table, or its own with spaces, as "Green hair"; of
    the user's own sliders, the name the user gave.
    """
    if is_own(attribute):
        return _own.get(attribute) or first_name(attribute)
    known = _NAMES.get(attribute)
    if known is not None:
        return QCoreApplication.translate(_CONTEXT, str(known))
    words = attribute.replace("_", " ").strip()
    return words[:1].upper() + words[1:].lower() if words else attribute


def sides(attribute: str) -> tuple[str, str] | None:
    """What those who have much of an attribute and those who have little of it are called, where it is
    nothing that people are with or without, as age.
    """
    if attribute not in _SIDES:
        return None
    much, little = (QCoreApplication.translate(_CONTEXT, str(word)) for word in _SIDES[attribute])
    return much, little


def signed(value: int) -> str:
    """A slider's value as shown: +40, 0, −25 (with a minus sign, not a hyphen)."""
    return f"+{value}" if value > 0 else str(value).replace("-", "\N{MINUS SIGN}")
