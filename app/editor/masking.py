"""Painting a mask: between the brush, its options, the session, and what is seen meanwhile."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt, Slot
from PySide6.QtGui import QKeyEvent

from app.editor.masked_patches import MaskedPatches, Placed, placed, shares_patch
from app.editor.session import Session
from app.editor.tool_actions import ToolActions
from app.edits import masks
from app.widgets.canvas import Canvas
from app.widgets.mask_tool import MaskTool
from app.widgets.tool_options import MaskOptions
from core.protocol import Edit, Edited, Mask, Quality

_FEATHER_STEP = 5


class Masking(QObject):
    """A stroke is seen at once, by masking here what the engine has answered, and is one step to undo."""

    def __init__(
        self, session: Session, canvas: Canvas, tool: MaskTool, options: MaskOptions, actions: ToolActions
    ) -> None:
        super().__init__(canvas)
        self._session, self._canvas, self.tool = session, canvas, tool
        self._options, self._actions = options, actions
        self._patches = MaskedPatches()
        self._asked: Edit | None = None
        session.unmasked.connect(self._on_unmasked)
        session.idle.connect(self._ask)
        tool.began.connect(session.begin_gesture)
        tool.ended.connect(session.end_gesture)
        tool.painted.connect(self._show)
        tool.finished.connect(self._on_finished)
        tool.settings_changed.connect(self._show_settings)
        self._connect_options()

    def _connect_options(self) -> None:
        options, actions, tool = self._options, self._actions, self.tool
        options.protects_changed.connect(tool.set_protects)
        options.size_.moved.connect(tool.set_size)
        options.opacity.moved.connect(tool.set_opacity)
        options.feather.taken.connect(self._session.begin_gesture)
        options.feather.released.connect(self._session.end_gesture)
        options.feather.moved.connect(self._on_feather)
        actions.swap.triggered.connect(tool.swap)
        actions.smaller.triggered.connect(tool.shrink)
        actions.larger.triggered.connect(tool.grow)
        actions.harder.triggered.connect(partial(self._feather_by, -_FEATHER_STEP))
        actions.softer.triggered.connect(partial(self._feather_by, _FEATHER_STEP))
        actions.overlay.toggled.connect(tool.set_overlay)
        actions.invert.triggered.connect(self.invert)
        actions.clear.triggered.connect(self.clear)
        for widget in (self._canvas, options):
            widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """With the brush in hand, digits are its opacity, whatever else they are keys of."""
        keys = {QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress}
        if event.type() in keys and isinstance(event, QKeyEvent) and self.is_on:
            opacity = _opacity(event)
            if opacity is not None:
                event.accept()
                if event.type() == QEvent.Type.KeyPress:
                    self.tool.set_opacity(opacity)
                return True
        return super().eventFilter(watched, event)

    @property
    def is_on(self) -> bool:
        """Whether the tool is in use."""
        return self._canvas.tool is self.tool

    def begin(self) -> None:
        """Take up the current face's mask."""
        document = self._session.document
        if document is None or document.quad is None:
            return
        state = document.state.current
        self._canvas.set_tool(self.tool)
        self.tool.begin(document.quad, state.mask, state.feather)
        self.refresh()
        self._ask()

    def refresh(self) -> None:
        """Show what is set, and what can be done with the mask."""
        document = self._session.document
        self._actions.clear.setEnabled(document is not None and document.state.current.mask is not None)
        self._show_settings()

    def end(self) -> None:
        """The tool is put away."""
        if self.is_on:
            self._canvas.set_tool(None)
            self._canvas.tint.show_image(None, None)

    def forget(self) -> None:
        """Another photo."""
        self._patches.forget()
        self._asked = None

    def follow(self) -> None:
        """What is set has changed: by a stroke, by undo, to another face."""
        if self.is_on:
            if self.tool.is_painting:
                self.tool.cancel_drag()
            self.begin()
        edit = self._edit()
        if edit is not None and edit.focused.changes and self._patches.fits(edit):
            self._canvas.show_patches(self._patches.under(edit.focused.mask))

    def to_show(self, edited: Edited) -> list[Placed]:
        """What to lay over the photo for an engine's answer."""
        self._patches.hear(edited)
        preview = edited.request.quality is Quality.PREVIEW
        if self._patches.fits(edited.request):
            if self.tool.is_painting:
                return self._patches.under(self._soft(self.tool.mask))
            if preview and self._patches.is_refined:
                return self._patches.under(edited.request.focused.mask)
        return [placed(patch) for patch in edited.patches]

    @Slot()
    def invert(self) -> None:
        """What was protected is edited, and the other way round."""
        document = self._session.document
        if document is not None:
            self._session.set_mask(masks.inverted(document.state.current.mask), self.tr("Invert mask"))

    @Slot()
    def clear(self) -> None:
        """The edit applies everywhere."""
        self._session.set_mask(None, self.tr("Clear mask"))

    # --- inside

    def _edit(self) -> Edit | None:
        document, model = self._session.document, self._session.model
        if document is None or model is None:
            return None
        return document.request(model.model, Quality.REFINED, self._canvas.zoom)

    def _soft(self, mask: Mask | None) -> Mask | None:
        document = self._session.document
        if mask is None or document is None:
            return None
        return masks.feathered(mask, document.state.current.feather)

    @Slot()
    def _ask(self) -> None:
        """Before the brush uncovers something: get what is under the mask, once."""
        edit = self._edit()
        if not self.is_on or edit is None or edit.focused.mask is None or not edit.focused.changes:
            return
        if self._session.is_trying or shares_patch(edit):
            return
        fine = self._patches.is_refined and self._patches.largest_side >= edit.largest_side
        waiting = self._session.is_waiting or self._session.engine.waiting
        if not waiting and edit != self._asked and not (fine and self._patches.fits(edit)):
            self._asked = edit
            self._session.ask_unmasked()

    @Slot(object)
    def _on_unmasked(self, edited: Edited) -> None:
        self._patches.hear(edited)

    @Slot(object)
    def _show(self, mask: Mask | None) -> None:
        document, edit = self._session.document, self._edit()
        if document is None or edit is None or not edit.focused.changes:
            return
        if self._patches.fits(edit):
            self._canvas.show_patches(self._patches.under(self._soft(mask)))
        else:
            self._session.try_on(replace(document.state.current, mask=mask))

    @Slot(object, bool)
    def _on_finished(self, mask: Mask | None, protected: bool) -> None:
        text = self.tr("Protect with the brush") if protected else self.tr("Edit with the brush")
        self._session.set_mask(mask, text)

    @Slot(int)
    def _on_feather(self, feather: int) -> None:
        self._session.set_number("feather", feather)

    def _feather_by(self, step: int, _checked: bool = False) -> None:
        document = self._session.document
        if document is not None:
            feather = document.state.current.feather + step
            self._session.set_number("feather", min(max(feather, 0), 100))

    @Slot()
    def _show_settings(self) -> None:
        document, tool = self._session.document, self.tool
        if document is not None:
            feather = document.state.current.feather
            self._options.show_settings(
                protects=tool.protects, size=tool.size, opacity=tool.opacity, feather=feather
            )


def _opacity(event: QKeyEvent) -> int | None:
    """What a digit means: 10 to 90 per cent, and 0 for 100."""
    held = event.modifiers() & ~(Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier)
    if held or event.text() not in set("0123456789"):
        return None
    return 10 * int(event.text()) or 100
