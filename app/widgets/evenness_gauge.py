"""How even a strip is, in plain words."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QWidget

from app.morph.evenness import Evenness, evenness
from app.theme import Role, Theme
from app.widgets.gauges import Gauge
from core.protocol import Interpolated

_FULL = 4.0  # times the usual speed that fill the bar


class EvennessGauge(Gauge):
    """The longer the bar, the larger the largest jump."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._result: Interpolated | None = None
        self._show()

    def show_result(self, result: Interpolated | None) -> None:
        """Of a strip that is complete; None for none."""
        self._result = result
        self._show()

    def changeEvent(self, event: QEvent) -> None:
        """The language may change while the window is open."""
        if event.type() == QEvent.Type.LanguageChange:
            self._show()
        super().changeEvent(event)

    def _show(self) -> None:
        result = self._result
        figures = None if result is None else evenness(result.lengths, result.request.places)
        self.set_words(self.tr("Smoothness"), self._about(figures))
        if figures is None:
            self.show_nothing()
            return
        share = (figures.unevenness - 1) / (_FULL - 1)
        if figures.unevenness < 1.6:
            self.show_figure(self.tr("Very even"), max(share, 0.04), Role.GOOD)
        elif figures.unevenness < 2.4:
            self.show_figure(self.tr("Even"), share, Role.GOOD)
        else:
            text = self.tr("Jumps after frame {0}").replace("{0}", str(figures.fastest + 1))
            self.show_figure(text, share, Role.WARNING)

    def _about(self, figures: Evenness | None) -> str:
        lines = [
            self.tr(
                "How evenly the faces change on the way. The shorter the bar, the better: a full one means a "
                "place where it goes four times as fast as on average."
            ),
            self.tr("Where it jumps, photos that are more alike help, or one more photo between them."),
        ]
        if figures is None or self._result is None:
            return "\n".join(lines)
        by_lpips = self._result.by == "LPIPS"
        lines.append(
            self.tr("Measured by LPIPS, a network that sees as people do.")
            if by_lpips
            else self.tr(
                "Measured by the model's own eye (1 is as far as two random faces are apart), because LPIPS "
                "is not installed."
            )
        )
        text = self.tr("Length of the way: {0}. Perceptual path length: {1}.")
        lines.append(
            text.replace("{0}", f"{figures.length:.2f}").replace("{1}", f"{figures.path_length:.2f}")
        )
        return "\n".join(lines)
