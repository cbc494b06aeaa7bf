"""What the user can ask of the canvas's tools."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtGui import QAction, QActionGroup

from app.menus.action_registry import ActionRegistry, Menu


class ToolActions(QObject):
    """The tools themselves, and what each can do; habits of Photoshop and Lightroom where they have one."""

    def __init__(self, registry: ActionRegistry) -> None:
        super().__init__(registry)
        self._registry = registry
        self.group = QActionGroup(self)
        self._make_tools()
        self._make_crop()
        self._make_mask()
        self.side_by_side = registry.add(
            "side_by_side", lambda: self.tr("Before and after side by side"), "Y", Menu.VIEW, icon="sides",
            checkable=True, needs_photo=True, short=lambda: self.tr("Side by side"), after="wipe",
        )  # fmt: skip
        self.next_face = registry.entry("next_face").action
        self._wipe = registry.entry("wipe").action
        self._wipe.toggled.connect(self._on_wipe)
        self.side_by_side.toggled.connect(self._on_side_by_side)

    def _make_tools(self) -> None:
        add, group = self._registry.add, self.group
        self._registry.add_separator(Menu.FACE)
        self.hand = add(
            "tool_hand", lambda: self.tr("Look and choose"), "V", Menu.FACE, icon="hand", checkable=True,
            needs_photo=True,
        )  # fmt: skip
        self.crop = add(
            "tool_crop", lambda: self.tr("Crop of the face"), "C", Menu.FACE, icon="crop", checkable=True,
            reason=lambda: self.tr("The photo has not been analysed yet."),
        )  # fmt: skip
        self.mask = add(
            "tool_mask", lambda: self.tr("Mask brush"), "B", Menu.FACE, icon="brush", checkable=True,
            reason=lambda: self.tr("The photo has not been analysed yet."),
        )  # fmt: skip
        for action in (self.hand, self.crop, self.mask):
            group.addAction(action)
        self.hand.setChecked(True)

    def _make_crop(self) -> None:
        add = self._registry.add
        reason = self._tr_crop_only
        self.accept = add(
            "crop_accept", lambda: self.tr("Use this crop"), ["Return", "Enter"], Menu.FACE, reason=reason
        )
        self.cancel = add(
            "tool_cancel", lambda: self.tr("Leave the tool"), "Esc", Menu.FACE, reason=self._tr_tool_only
        )
        self.as_found = add(
            "crop_as_found", lambda: self.tr("Crop as found"), "Shift+C", Menu.FACE, icon="reset",
            reason=reason, short=lambda: self.tr("As found"),
        )  # fmt: skip
        for action in (self.accept, self.cancel):
            # Enter and Esc belong to whatever has the keyboard: the tool hears them on the canvas only
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)

    def _make_mask(self) -> None:
        add, reason = self._registry.add, self._tr_mask_only
        self._registry.add_separator(Menu.FACE)
        self.swap = add(
            "mask_swap", lambda: self.tr("Swap protect and edit"), "X", Menu.FACE, icon="swap", reason=reason
        )
        self.smaller = add("brush_smaller", lambda: self.tr("Smaller brush"), "[", Menu.FACE, reason=reason)
        self.larger = add("brush_larger", lambda: self.tr("Larger brush"), "]", Menu.FACE, reason=reason)
        self.harder = add("mask_harder", lambda: self.tr("Less feather"), "Shift+[", Menu.FACE, reason=reason)
        self.softer = add("mask_softer", lambda: self.tr("More feather"), "Shift+]", Menu.FACE, reason=reason)
        self.overlay = add(
            "mask_overlay", lambda: self.tr("Show the mask"), "O", Menu.FACE, icon="overlay", checkable=True,
            reason=reason,
        )  # fmt: skip
        self.invert = add(
            "mask_invert", lambda: self.tr("Invert mask"), "Ctrl+I", Menu.FACE, icon="invert", reason=reason
        )
        self.clear = add(
            "mask_clear", lambda: self.tr("Clear mask"), "Ctrl+Backspace", Menu.FACE, icon="clear",
            reason=lambda: self.tr("Nothing is masked."),
        )  # fmt: skip
        self.overlay.setChecked(True)

    @Slot(bool)
    def _on_wipe(self, on: bool) -> None:
        """One way to compare at a time."""
        if on:
            self.side_by_side.setChecked(False)

    @Slot(bool)
    def _on_side_by_side(self, on: bool) -> None:
        if on:
            self._wipe.setChecked(False)

    @property
    def of_crop(self) -> tuple[QAction, ...]:
        """What is there while the crop tool is chosen."""
        return self.accept, self.as_found

    @property
    def of_mask(self) -> tuple[QAction, ...]:
        """What is there while the brush is chosen."""
        return (
            self.swap, self.smaller, self.larger, self.harder, self.softer, self.overlay, self.invert,
            self.clear,
        )  # fmt: skip

    def _tr_crop_only(self) -> str:
        return self.tr("Choose the crop tool first.")

    def _tr_mask_only(self) -> str:
        return self.tr("Choose the mask brush first.")

    def _tr_tool_only(self) -> str:
        return self.tr("No tool is in use.")
