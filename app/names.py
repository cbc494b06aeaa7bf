"""What people call the things that models call otherwise."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

_CONTEXT = "Attributes"
_NAMES = {
    "Age": QT_TRANSLATE_NOOP("Attributes", "Age"),
    "Eyeglasses": QT_TRANSLATE_NOOP("Attributes", "Glasses"),
    "Male": QT_TRANSLATE_NOOP("Attributes", "Masculine"),
    "No_Beard": QT_TRANSLATE_NOOP("Attributes", "Clean-shaven"),
    "Smiling": QT_TRANSLATE_NOOP("Attributes", "Smile"),
    "Young": QT_TRANSLATE_NOOP("Attributes", "Youth"),
    "Wearing_Hat": QT_TRANSLATE_NOOP("Attributes", "Hat"),
    "Wearing_Lipstick": QT_TRANSLATE_NOOP("Attributes", "Lipstick"),
    "Wearing_Earrings": QT_TRANSLATE_NOOP("Attributes", "Earrings"),
    "Wearing_Necklace": QT_TRANSLATE_NOOP("Attributes", "Necklace"),
    "Wearing_Necktie": QT_TRANSLATE_NOOP("Attributes", "Necktie"),
    "Mouth_Slightly_Open": QT_TRANSLATE_NOOP("Attributes", "Open mouth"),
    "5_o_Clock_Shadow": QT_TRANSLATE_NOOP("Attributes", "Stubble"),
}


def friendly(attribute: str) -> str:
    """The name to show for a model's attribute: from the table, or its own with spaces, as "Gray hair"."""
    known = _NAMES.get(attribute)
    if known is not None:
        return QCoreApplication.translate(_CONTEXT, str(known))
    words = attribute.replace("_", " ").strip()
    return words[:1].upper() + words[1:].lower() if words else attribute


def signed(value: int) -> str:
    """A slider's value as shown: +40, 0, −25 (with a minus sign, not a hyphen)."""
    return f"+{value}" if value > 0 else str(value).replace("-", "\N{MINUS SIGN}")
