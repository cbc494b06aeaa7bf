"""Moving a face's crop by hand: between the crop tool, its options and the session."""

from __future__ import annotations

from PySide6.QtCore import QObject, QRectF, Slot

from app.editor.session import Session
from app.editor.tool_actions import ToolActions
from app.edits.crop_shape import CropShape
from app.widgets.canvas import Canvas
from app.widgets.crop_tool import CropTool
from app.widgets.tool_options import CropOptions
from core.protocol import Quad


class Cropping(QObject):
    """A crop is shown as it is pulled, and given to the session, as one step, when it is accepted."""

    def __init__(
        self, session: Session, canvas: Canvas, tool: CropTool, options: CropOptions, actions: ToolActions
    ) -> None:
        super().__init__(canvas)
        self._session, self._canvas, self.tool = session, canvas, tool
        self._options, self._actions = options, actions
        tool.changed.connect(self._show)
        options.angle_changed.connect(self._on_angle)
        options.side_changed.connect(self._on_side)
        actions.as_found.triggered.connect(self.put_back)

    @property
    def is_on(self) -> bool:
        """Whether the tool is in use."""
        return self._canvas.tool is self.tool

    def begin(self) -> None:
        """Take up the current face's crop, and show all of it."""
        document = self._session.document
        if document is None or document.quad is None:
            return
        self._canvas.set_tool(self.tool)
        self.tool.begin(document.quad)
        self._canvas.set_extent(self._canvas.photo_place.united(_bounds(document.quad)), keep=True)

    def end(self) -> None:
        """The tool is put away; what was not accepted is gone."""
        if self.is_on:
            self._canvas.set_tool(None)
            self._canvas.set_extent(self._canvas.photo_place, keep=True)

    def accept(self) -> None:
        """Edit the face in the crop as it is now."""
        quad = self.tool.quad
        if quad is None or not self.tool.is_moved:
            return
        found = self._found()
        self._session.set_crop(None if found is not None and _same(quad, found) else quad)

    def refresh(self) -> None:
        """Show the crop's numbers, and what can be done with it."""
        self._show()

    def follow(self) -> None:
        """What is set has changed: by undo, or to another face."""
        document = self._session.document
        if self.is_on and document is not None and document.quad not in (None, self.tool.start):
            self.begin()

    @Slot()
    def put_back(self) -> None:
        """Where it was found; to be accepted, too."""
        found = self._found()
        if self.is_on and found is not None:
            self.tool.set_shape(CropShape.of(found))

    def _found(self) -> Quad | None:
        document = self._session.document
        if document is None:
            return None
        return document.faces[document.face].quad if document.faces else document.centre

    @Slot()
    def _show(self) -> None:
        shape, found = self.tool.shape, self._found()
        if shape is not None and self.is_on:
            self._options.show_shape(shape)
            self._actions.as_found.setEnabled(found is not None and not _same(shape.quad, found))

    @Slot(float)
    def _on_angle(self, angle: float) -> None:
        if self.tool.shape is not None:
            self.tool.set_shape(self.tool.shape.turned_to(angle))

    @Slot(int)
    def _on_side(self, side: int) -> None:
        if self.tool.shape is not None:
            self.tool.set_shape(self.tool.shape.sized(side))


def _same(one: Quad, other: Quad) -> bool:
    """Whether two crops are the same for anybody who looks."""
    return all(
        abs(a - b) < 0.01
        for corner, also in zip(one, other, strict=True)
        for a, b in zip(corner, also, strict=True)
    )


def _bounds(quad: Quad) -> QRectF:
    across, down = zip(*quad, strict=True)
    return QRectF(min(across), min(down), max(across) - min(across), max(down) - min(down))
