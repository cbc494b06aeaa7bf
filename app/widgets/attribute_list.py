"""All sliders of a model: pinned ones first, the rest in groups, or those that a search finds."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from PySide6.QtCore import QCoreApplication, Signal, Slot
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from app.edits.attribute_groups import FEW, OPEN_AT_FIRST, Group, grouped
from app.edits.edit_state import FaceState
from app.icons import Icons
from app.names import friendly
from app.theme import Theme
from app.widgets.attribute_row import AttributeRow
from app.widgets.fold import Fold
from core.slider_file import is_own

PINNED = "pinned"


class AttributeList(QWidget):
    """The rows, by attribute, and where each of them is.

    Signals:
        taken(), released(), strength_changed(attribute, value), on_changed(attribute, on),
        hold_changed(attribute, held): as the rows have them.
        pins_changed(attributes): by the user; in the order of pinning.
        fold_changed(group, is_open): by the user.
    """

    taken = Signal()
    released = Signal()
    strength_changed = Signal(str, int)
    on_changed = Signal(str, bool)
    hold_changed = Signal(str, bool)
    pins_changed = Signal(object)
    fold_changed = Signal(str, bool)

    def __init__(self, theme: Theme, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._icons = theme, icons
        self.rows: dict[str, AttributeRow] = {}
        self.folds: dict[str, Fold] = {}
        self._groups: tuple[Group, ...] = ()
        self._pins: tuple[str, ...] = ()
        self._folded: dict[str, bool] = {}
        self._search = ""
        self._nothing = QLabel(self)
        self._nothing.setWordWrap(True)
        self._nothing.setProperty("faint", True)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self._nothing)
        self._nothing.hide()

    def show_attributes(self, attributes: Iterable[str], pins: Iterable[str] = ()) -> None:
        """Make a slider for each; `pins` come first, as far as there are any such attributes."""
        self.clear()
        names = tuple(attributes)
        together = len(names) <= FEW and not any(is_own(name) for name in names)
        self._groups = () if together else grouped(names)
        for name in names:
            self.rows[name] = self._make_row(name)
        self._pins = tuple(name for name in pins if name in self.rows and self._groups)
        keys = [group.key for group in self._groups]
        open_at_first = {PINNED, *(OPEN_AT_FIRST.intersection(keys) or keys[:1])}
        for key in [PINNED, *keys] if keys else []:
            fold = self.folds[key] = Fold(key, self._icons, self)
            fold.set_open(self._folded.get(key, key in open_at_first))
            fold.toggled.connect(self._on_folded)
            self._column.addWidget(fold)
        self._place_rows()
        self.retranslate()

    def clear(self) -> None:
        """No sliders."""
        for widget in (*self.rows.values(), *self.folds.values()):
            widget.hide()
            widget.deleteLater()
        self.rows, self.folds, self._groups, self._pins = {}, {}, (), ()
        self.search("")

    def retranslate(self) -> None:
        """Set every text in the language of the moment."""
        for row in self.rows.values():
            row.retranslate()
        for group in self._groups:
            self.folds[group.key].set_title(group.title)
        if PINNED in self.folds:
            self.folds[PINNED].set_title(QCoreApplication.translate("Groups", "Pinned"))

    def set_folded(self, is_open: Mapping[str, bool]) -> None:
        """Which groups are unfolded, of those that were ever touched."""
        self._folded = dict(is_open)
        for key, fold in self.folds.items():
            if key in self._folded:
                fold.set_open(self._folded[key])

    def set_pins(self, pins: Iterable[str]) -> None:
        """Put these first, without telling anyone; where there are few sliders, nothing is pinned."""
        self._pins = tuple(name for name in pins if name in self.rows and self._groups)
        self._place_rows()

    @property
    def pins(self) -> tuple[str, ...]:
        """What is pinned, in the order of pinning."""
        return self._pins

    def show_state(self, state: FaceState) -> None:
        """Set the sliders."""
        for row in self.rows.values():
            row.show_state(state)
        self._count()

    def set_wheel_needs_focus(self, needs: bool) -> None:
        """Where the panel scrolls, the wheel scrolls it."""
        for row in self.rows.values():
            row.slider.wheel_needs_focus = needs

    # --- search

    def search(self, text: str) -> None:
        """Show only what is called so, in the user's words or the model's; everything for no text."""
        self._search = text.strip()
        hits = {name for name in self.rows if self._is_hit(name)}
        for name, row in self.rows.items():
            row.setVisible(name in hits)
        for key, fold in self.folds.items():
            fold.force_open(bool(self._search))
            fold.setVisible(any(name in hits for name in self._members(key)))
        self._nothing.setVisible(bool(self.rows) and not hits)
        self._nothing.setText(self.tr("No slider is called “{0}”.").replace("{0}", self._search))

    @property
    def first_hit(self) -> AttributeRow | None:
        """The topmost slider of those that are shown."""
        order = [*self._pins, *(name for group in self._groups for name in group.attributes), *self.rows]
        return next((self.rows[name] for name in order if self._is_hit(name)), None)

    def _is_hit(self, name: str) -> bool:
        titles = [group.title for group in self._groups if name in group.attributes]
        spoken = " ".join([friendly(name), name.replace("_", " "), *titles]).casefold()
        return all(word in spoken for word in self._search.casefold().split())

    # --- inside

    def _members(self, key: str) -> tuple[str, ...]:
        if key == PINNED:
            return self._pins
        group = next(group for group in self._groups if group.key == key)
        return tuple(name for name in group.attributes if name not in self._pins)

    def _make_row(self, name: str) -> AttributeRow:
        row = AttributeRow(name, self._theme, self._icons, self)
        row.taken.connect(self.taken)
        row.released.connect(self.released)
        row.value_changed.connect(self._on_value)
        row.on_changed.connect(self.on_changed)
        row.hold_changed.connect(self.hold_changed)
        row.pin_changed.connect(self._on_pin)
        row.allow_pin(bool(self._groups))
        return row

    def _place_rows(self) -> None:
        """Put every row where it belongs, in the order of the tab key."""
        for key, fold in self.folds.items():
            for name in self._members(key):
                fold.rows.addWidget(self.rows[name])
        if not self._groups:
            for name, row in self.rows.items():
                if name not in self._pins:
                    self._column.addWidget(row)
        for name, row in self.rows.items():
            row.set_pinned(name in self._pins)
        self.search(self._search)
        self._count()

    def _count(self) -> None:
        for key, fold in self.folds.items():
            fold.show_touched(sum(self.rows[name].is_touched for name in self._members(key)))

    @Slot(str, int)
    def _on_value(self, attribute: str, value: int) -> None:
        self._count()
        self.strength_changed.emit(attribute, value)

    @Slot(str, bool)
    def _on_pin(self, attribute: str, pinned: bool) -> None:
        others = tuple(name for name in self._pins if name != attribute)
        self._pins = (*others, attribute) if pinned else others
        self._place_rows()
        self.pins_changed.emit(self._pins)

    @Slot(str, bool)
    def _on_folded(self, key: str, is_open: bool) -> None:
        self._folded[key] = is_open
        self.fold_changed.emit(key, is_open)
