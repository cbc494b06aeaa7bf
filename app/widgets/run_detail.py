"""One training run: how it is, what can be done with it, its curves, its pictures, its log."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt, Slot
from PySide6.QtGui import QFontDatabase, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QMenu,
    QPlainTextEdit,
    QProgressBar,
    QSplitter,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from app.runs.entry import RunEntry
from app.runs.metrics import Figures
from app.runs.reader import Details
from app.runs.run_actions import RunActions
from app.runs.words import numbers, role, sentence, status_word
from app.theme import Role, Theme
from app.translations import decimal, grouped
from app.widgets.action_button import ActionButton
from app.widgets.elided import ElidedLabel
from app.widgets.figures_view import FiguresView
from app.widgets.flow import FlowLayout
from app.widgets.samples_view import SamplesView

_WIDE = 54  # em from which curves and pictures stand side by side
_STEPS = 1000  # of the progress bar


class RunDetail(QWidget):
    """Shows a `RunEntry`, and what was read of its files."""

    def __init__(self, actions: RunActions, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._actions, self._theme = actions, theme
        self._entry: RunEntry | None = None
        self._supervised = True
        self._memory = ""
        self._saved: tuple[str, int] | None = None
        self._divided: Qt.Orientation | None = None
        self.name, self.status, self.words = ElidedLabel(self), QLabel(self), QLabel(self)
        self.bar, self.numbers = QProgressBar(self), QLabel(self)
        self.figures, self.samples = FiguresView(theme, self), SamplesView(theme, self)
        self.log = QPlainTextEdit(self)
        self._both = QSplitter(self)
        self._move = QToolButton(self)
        self._lay_out()
        self._retranslate()
        actions.log_wanted.connect(self.log.setVisible)
        theme.changed.connect(self._show)

    def _lay_out(self) -> None:
        em = self.fontMetrics().height()
        font = self.name.font()
        font.setPointSizeF(font.pointSizeF() * 1.5)
        font.setWeight(font.Weight.DemiBold)
        self.name.setFont(font)
        self.words.setWordWrap(True)
        self.words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.numbers.setProperty("faint", True)
        self.bar.setTextVisible(False)
        self.bar.setRange(0, _STEPS)
        self.log.setReadOnly(True)
        self.log.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.log.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.log.setFixedHeight(14 * em)
        self.log.hide()
        head = QHBoxLayout()
        head.addWidget(self.name, 1)
        head.addWidget(self.status)
        self._both.addWidget(self.figures)
        self._both.addWidget(self.samples)
        self._both.setChildrenCollapsible(False)
        self._both.setHandleWidth(em)
        column = QVBoxLayout(self)
        column.setContentsMargins(round(1.4 * em), em, round(1.4 * em), em)
        column.setSpacing(em // 2)
        column.addLayout(head)
        column.addWidget(self.words)
        column.addWidget(self.bar)
        column.addWidget(self.numbers)
        column.addWidget(self._buttons(em))
        column.addSpacing(em // 3)
        column.addWidget(self._both, 1)
        column.addWidget(self.log)

    def _buttons(self, em: int) -> QWidget:
        row = QWidget(self)
        line = FlowLayout(row, em // 3)
        line.setContentsMargins(0, 0, 0, 0)
        actions = self._actions
        for action in actions.all:
            if action is actions.moves[0]:
                line.addWidget(self._move)
            if action in actions.moves:
                continue
            button = ActionButton(action, row, worded=True)
            button.setObjectName("primary" if action in (actions.resume, actions.open) else "segment")
            button.setVisible(False)
            action.visibleChanged.connect(lambda button=button: _follow(button))
            line.addWidget(button)
        self._move.setObjectName("segment")
        self._move.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._move.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        menu = QMenu(self._move)
        menu.addActions(actions.moves)
        self._move.setMenu(menu)
        self._move.hide()
        return row

    def show_entry(self, entry: RunEntry, *, supervised: bool) -> None:
        """Another run, or news of this one."""
        if self._entry is None or entry.path != self._entry.path:
            self.figures.clear()
            self.samples.show_samples(())
            self.log.clear()
            self._memory, self._saved = "", None
        self._entry, self._supervised = entry, supervised
        self._move.setVisible(entry.may_move)
        self._show()

    def show_details(self, details: Details) -> None:
        """What was found in its folder."""
        self.samples.show_samples(details.samples)
        self._show_log(details.log)
        self._saved = details.saved
        self._show()

    def show_figures(self, figures: Figures) -> None:
        """Its curves; and how much memory it takes on the card, where that is told."""
        self.figures.show_figures(figures)
        newest = [value for (_, name), value in figures.last.items() if name == "memory_gb"][-1:]
        text = self.tr("{0} GB of the graphics card")
        self._memory = text.replace("{0}", decimal(newest[0])) if newest else ""
        self._show()

    @Slot()
    def _show(self) -> None:
        entry = self._entry
        if entry is None:
            return
        self.name.setText(entry.name)
        self.name.setToolTip(str(entry.path))
        self.status.setText(status_word(entry))
        self._paint(self.status, role(entry.status), "font-weight: 600;")
        self.words.setText(sentence(entry, supervised=self._supervised))
        self._paint(self.words, Role.BAD if entry.status in ("failed", "missing") else Role.TEXT)
        share = 0.0 if entry.state is None else entry.state.overall
        self.bar.setValue(round(_STEPS * share))
        self.bar.setVisible(entry.state is not None and entry.status != "finished")
        parts = numbers(entry)
        if parts and entry.is_live and self._memory:
            parts.append(self._memory)
        if parts and self._saved is not None and entry.state is not None:
            stage, seen = self._saved
            if stage == entry.state.stage:
                parts.append(self.tr("saved up to {0}").replace("{0}", grouped(seen)))
        self.numbers.setText(" · ".join(parts))
        self.numbers.setVisible(bool(parts))

    def _paint(self, label: QLabel, colour: Role, more: str = "") -> None:
        sheet = f"color: {self._theme.colour(colour).name()}; {more}"
        if label.styleSheet() != sheet:
            label.setStyleSheet(sheet)

    def _show_log(self, text: str) -> None:
        if text == self.log.toPlainText():
            return
        scroll = self.log.verticalScrollBar()
        at_end = scroll.value() >= scroll.maximum() - 1
        place = scroll.value()
        self.log.setPlainText(text)
        scroll.setValue(scroll.maximum() if at_end else place)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Side by side where there is room for both, else below each other."""
        self._divide()
        super().resizeEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        """Now sizes mean something."""
        super().showEvent(event)
        self._divide()

    def _divide(self) -> None:
        wide = self.width() >= _WIDE * self.fontMetrics().height()
        wanted = Qt.Orientation.Horizontal if wide else Qt.Orientation.Vertical
        if self.isVisible() and wanted is not self._divided:
            self._divided = wanted
            self._both.setOrientation(wanted)
            self._both.setSizes([_STEPS, _STEPS])  # half and half, until the user moves the handle

    def minimumSizeHint(self) -> QSize:
        """Less than what is in it would like: it scales."""
        em = self.fontMetrics().height()
        return QSize(20 * em, 20 * em)

    def changeEvent(self, event: QEvent) -> None:
        """The language may change while the window is open."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self._actions.retranslate()
        self._move.setText(self.tr("Order"))
        self._move.setAccessibleName(self.tr("Place in the queue"))
        self._move.setToolTip(self.tr("Place in the queue"))
        self.bar.setAccessibleName(self.tr("Progress of the run"))
        self.log.setAccessibleName(self.tr("Log of the run"))
        self.log.setPlaceholderText(
            self.tr("There is no log yet. A run that was started in a terminal may have printed there.")
        )
        self._show()


def _follow(button: ActionButton) -> None:
    button.setVisible(button.defaultAction().isVisible())
