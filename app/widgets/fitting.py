"""Heights of frames whose text wraps."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget


def fit_height(widget: QWidget, width: int) -> int:
    """Give a widget this width and the height that its wrapped text then needs; returns the height."""
    layout = widget.layout()
    if layout is None:
        raise ValueError("only a widget with a layout has a height for a width")
    widget.setFixedWidth(width)
    layout.activate()
    # "total" counts the frame's border, too, without which the last line of the text is cut
    fits = layout.hasHeightForWidth()
    height = layout.totalHeightForWidth(width) if fits else layout.totalSizeHint().height()
    widget.setFixedHeight(height)
    return height
