"""What every page of the wizard is."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from app.widgets.fold import Fold
from app.wizard.desk import Desk


class WizardPage(QWidget):
    """One question. Subclasses lay out in `column`, and show the plan in `show_plan`.

    Signals:
        changed(): `fault` may be another.
    """

    changed = Signal()
    name = ""
    """As the survey's checks call it."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.em = self.fontMetrics().height()
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(self.em * 2 // 3)

    def step(self) -> str:
        """A word or two, for the list at the left."""
        raise NotImplementedError

    def title(self) -> str:
        """The question."""
        raise NotImplementedError

    def hint(self) -> str:
        """What to think of, in a sentence or two."""
        raise NotImplementedError

    def fault(self) -> str:
        """Why the wizard can't go on from here, in a sentence; empty where it can."""
        return ""

    def come(self) -> None:
        """The page is shown."""

    def leave(self) -> None:
        """And no longer."""

    def show_plan(self) -> None:
        """Set the controls to what the plan says."""

    def close_page(self) -> None:
        """The wizard closes."""

    def details(self) -> Fold:
        """A fold for what few ask; folded."""
        fold = Fold(f"wizard-{self.name}", self.desk.icons, self)
        fold.set_title(self.tr("Details"))
        fold.set_open(False)
        fold.rows.setSpacing(self.em // 2)
        return fold

    def faint(self, text: str = "") -> QLabel:
        """A paragraph that stands back."""
        label = QLabel(text, self)
        label.setWordWrap(True)
        label.setProperty("faint", True)
        return label

    @Slot()
    def tell(self) -> None:
        """Say `changed`."""
        self.changed.emit()
