"""Which attributes belong together. No widgets here.

The names are those of CelebA's 40 attributes (Liu et al., Deep Learning Face Attributes in the Wild, 2015),
which the published models have, and what our own models add.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from core.slider_file import is_own

FEW = 8  # sliders; with no more, headings and a search field would only be in the way
OTHER = "other"
OWN = "own"  # sliders that the user made


@dataclass(frozen=True)
class Group:
    """Attributes under one heading.

    Attributes:
        key: names the group in settings.
        attributes: of the model, in the order of the sliders.
    """

    key: str
    attributes: tuple[str, ...]

    @property
    def title(self) -> str:
        """The heading."""
        return QCoreApplication.translate("Groups", str(_TITLES[self.key]))


_TITLES = {
    OWN: QT_TRANSLATE_NOOP("Groups", "My sliders"),
    "expression": QT_TRANSLATE_NOOP("Groups", "Expression"),
    "age": QT_TRANSLATE_NOOP("Groups", "Age and gender"),
    "eyes": QT_TRANSLATE_NOOP("Groups", "Eyes and glasses"),
    "hair": QT_TRANSLATE_NOOP("Groups", "Hair"),
    "beard": QT_TRANSLATE_NOOP("Groups", "Beard"),
    "skin": QT_TRANSLATE_NOOP("Groups", "Skin and make-up"),
    "shape": QT_TRANSLATE_NOOP("Groups", "Face shape"),
    "accessories": QT_TRANSLATE_NOOP("Groups", "Accessories"),
    "picture": QT_TRANSLATE_NOOP("Groups", "Picture"),
    OTHER: QT_TRANSLATE_NOOP("Groups", "Other"),
}
_MEMBERS = {
    "expression": ("Smiling", "Mouth_Slightly_Open"),
    "age": ("Age", "Young", "Male"),
    "eyes": ("Eyeglasses", "Narrow_Eyes", "Bags_Under_Eyes", "Arched_Eyebrows", "Bushy_Eyebrows"),
    "hair": (
        "Black_Hair", "Brown_Hair", "Blond_Hair", "Gray_Hair", "Straight_Hair", "Wavy_Hair", "Bangs",
        "Receding_Hairline", "Bald",
    ),
    "beard": ("No_Beard", "5_o_Clock_Shadow", "Mustache", "Goatee", "Sideburns"),
    "skin": ("Heavy_Makeup", "Wearing_Lipstick", "Rosy_Cheeks", "Pale_Skin", "Attractive"),
    "shape": (
        "Oval_Face", "High_Cheekbones", "Chubby", "Double_Chin", "Big_Lips", "Big_Nose", "Pointy_Nose",
    ),
    "accessories": ("Wearing_Hat", "Wearing_Earrings", "Wearing_Necklace", "Wearing_Necktie"),
    "picture": ("Blurry",),
}  # fmt: skip

OPEN_AT_FIRST = frozenset({OWN, "expression", "age"})


def grouped(attributes: Iterable[str]) -> tuple[Group, ...]:
    """A model's attributes under their headings; what nobody knows, in the model's order, under the last."""
    given = list(dict.fromkeys(attributes))
    there = [name for name in given if not is_own(name)]
    groups = [Group(OWN, tuple(name for name in given if is_own(name)))]
    groups += [
        Group(key, tuple(name for name in members if name in there)) for key, members in _MEMBERS.items()
    ]
    known = {name for members in _MEMBERS.values() for name in members}
    groups.append(Group(OTHER, tuple(name for name in there if name not in known)))
    return tuple(group for group in groups if group.attributes)
