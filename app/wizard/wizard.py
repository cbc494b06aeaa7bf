"""The training wizard: from a folder of pictures to a run in the queue."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from app.icons import Icons
from app.theme import Theme
from app.wizard.attributes import AttributesPage
from app.wizard.crop import CropPage
from app.wizard.desk import Desk
from app.wizard.foot import Foot
from app.wizard.kind import KindPage
from app.wizard.machine import MachinePage
from app.wizard.page import WizardPage
from app.wizard.pictures import PicturesPage
from app.wizard.plan import Plan
from app.wizard.plan_file import PlanFile
from app.wizard.save_dialog import SaveDialog
from app.wizard.start import Start
from app.wizard.summary import SummaryPage


class Wizard(QDialog):
    """Pages from a list at the left, one question each. The window behind it stays usable.

    Signals:
        started(Path): a run is in the queue.
    """

    started = Signal(object)

    def __init__(self, theme: Theme, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._file = PlanFile()
        left = self._file.load()
        plan, page = left or (Plan(), 0)
        self.desk = Desk(plan, theme, icons, self)
        self.starter = Start(self)
        self.steps, self.stack = QListWidget(self), QStackedWidget(self)
        self.title, self.hint = QLabel(self), QLabel(self)
        self.foot = Foot(self)
        self.pictures = PicturesPage(self.desk, self)
        self.summary = SummaryPage(self.desk, self)
        self.pages: list[WizardPage] = [
            self.pictures, CropPage(self.desk, self), KindPage(self.desk, self),
            AttributesPage(self.desk, self), MachinePage(self.desk, self), self.summary,
        ]  # fmt: skip
        self._shown = -1
        self._reached = page
        self._closed = False
        self._once = False  # other choices are shown than those that are kept
        self.setWindowTitle(self.tr("Make a model"))
        self.setAcceptDrops(True)
        self._lay_out()
        self._word()
        self._connect()
        self.foot.afresh.setVisible(left is not None and bool(plan.sources))
        for each in self.pages:
            each.show_plan()
        self.desk.ask_machine()
        self.show_page(min(page, len(self.pages) - 1))

    def _lay_out(self) -> None:
        em = self.fontMetrics().height()
        self.steps.setObjectName("pages")
        self.steps.setFrameShape(QFrame.Shape.NoFrame)
        self.steps.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for page in self.pages:
            area = QScrollArea(self)
            area.setWidget(page)
            area.setWidgetResizable(True)
            area.setFrameShape(QFrame.Shape.NoFrame)
            area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
            page.column.setContentsMargins(0, 0, em * 2 // 3, 0)
            self.stack.addWidget(area)
            self.steps.addItem("")
        font = self.title.font()
        font.setPointSizeF(font.pointSizeF() * 1.35)
        font.setWeight(font.Weight.DemiBold)
        self.title.setFont(font)
        self.hint.setProperty("faint", True)
        for label in (self.title, self.hint):
            label.setWordWrap(True)
        upper, right = QHBoxLayout(), QVBoxLayout()
        right.setSpacing(em // 3)
        right.addWidget(self.title)
        right.addWidget(self.hint)
        right.addSpacing(em // 2)
        right.addWidget(self.stack, 1)
        upper.setSpacing(em)
        upper.addWidget(self.steps)
        upper.addLayout(right, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(em, em, em, em)
        column.setSpacing(em)
        column.addLayout(upper, 1)
        column.addWidget(self.foot)
        self.resize(62 * em, 43 * em)

    def _word(self) -> None:
        self.steps.setAccessibleName(self.tr("Steps"))
        for row, page in enumerate(self.pages):
            item = self.steps.item(row)
            if item is not None:
                item.setText(page.step())
        self.steps.setFixedWidth(self.steps.sizeHintForColumn(0) + 2 * self.fontMetrics().height())

    def _connect(self) -> None:
        self.steps.currentRowChanged.connect(self.show_page)
        self.foot.cancel.clicked.connect(self.reject)
        self.foot.back.clicked.connect(lambda: self.show_page(self._shown - 1))
        self.foot.next.clicked.connect(self._on_next)
        self.foot.queue.clicked.connect(lambda: self._start(first=False))
        self.foot.afresh.clicked.connect(self._start_afresh)
        self.foot.preset.clicked.connect(self._save_preset)
        self.summary.page_wanted.connect(self._on_page_wanted)
        self.desk.plan_changed.connect(self._on_plan)
        self.starter.started.connect(self._on_started)
        self.starter.failed.connect(self._on_not_started)
        for page in self.pages:
            page.changed.connect(self._refresh)

    # --- from page to page

    @property
    def page(self) -> WizardPage:
        """The page that is shown."""
        return self.pages[self._shown]

    @Slot(int)
    def show_page(self, number: int) -> None:
        """Turn to a page; as far as the pages before it allow."""
        number = min(number, self._furthest())
        if number == self._shown or number < 0:
            self.steps.setCurrentRow(self._shown)
            return
        if self._shown >= 0:
            self.page.leave()
        self._shown = number
        self._reached = max(self._reached, number)
        self.stack.setCurrentIndex(number)
        self.steps.setCurrentRow(number)
        self.title.setText(self.page.title())
        self.hint.setText(self.page.hint())
        self.foot.notice.clear()
        self.page.come()
        self._keep()
        self._refresh()

    def _furthest(self) -> int:
        """The first page with a fault."""
        for number, page in enumerate(self.pages):
            if page.fault():
                return number
        return len(self.pages) - 1

    @Slot()
    def _on_next(self) -> None:
        if self.page is self.summary:
            self._start(first=True)
        else:
            self.show_page(self._shown + 1)

    @Slot(str)
    def _on_page_wanted(self, name: str) -> None:
        self.show_page(next(number for number, page in enumerate(self.pages) if page.name == name))

    @Slot()
    def _refresh(self) -> None:
        if self._shown < 0 or self._closed:
            return
        last = self.page is self.summary
        fault = self.page.fault()
        busy = self.starter.is_busy
        furthest = self._furthest()
        for row in range(self.steps.count()):
            item = self.steps.item(row)
            if item is not None:
                can = row == self._shown or row <= min(furthest, self._reached)
                flags = item.flags() | Qt.ItemFlag.ItemIsEnabled
                item.setFlags(flags if can else flags & ~Qt.ItemFlag.ItemIsEnabled)
        self.foot.show_page(fault, first=self._shown == 0, last=last, busy=busy)

    @Slot()
    def _on_plan(self) -> None:
        for page in self.pages:
            page.show_plan()
        self._keep()
        self._refresh()

    # --- what else the user does

    def add(self, places: Iterable[Path]) -> None:
        """Pictures to learn from."""
        self.show_page(0)
        self.pictures.add(places)

    def begin_with(self, plan: Plan) -> None:
        """Another plan; choices that were left unfinished stay kept for the next time."""
        self._once = self.desk.plan != Plan()
        self.foot.say_kept(not self._once)
        self.desk.set_plan(plan)
        self.show_page(0)

    @Slot()
    def _start_afresh(self) -> None:
        self.foot.afresh.hide()
        self._once = False
        self.foot.say_kept(True)
        self._reached = 0
        self.desk.set_plan(Plan())
        self.show_page(0)

    @Slot()
    def _save_preset(self) -> None:
        dialog = SaveDialog(self.desk.presets.load(), self)
        dialog.named.connect(self._on_named)
        dialog.open()

    @Slot(str)
    def _on_named(self, name: str) -> None:
        if self.desk.presets.save(name, self.desk.plan):
            self.foot.notice.clear()
        else:
            self.foot.notice.setText(
                self.tr("The preset could not be saved: your settings’ folder can't be written.")
            )

    # --- starting

    def _start(self, *, first: bool) -> None:
        if self.page.fault() or self.starter.is_busy:
            return
        self.foot.notice.setText(self.tr("Starting…"))
        self.starter.begin(self.desk.words(), self.desk.run, self.desk.plan, first=first)
        self._refresh()

    @Slot(object)
    def _on_started(self, run: Path) -> None:
        if not self._once:
            self._file.forget()
        self._closed = True
        self.started.emit(run)
        self.accept()

    @Slot(str)
    def _on_not_started(self, text: str) -> None:
        self.foot.notice.setText(text)
        self._refresh()

    # --- the end

    def _keep(self) -> None:
        if not self._closed and not self._once and self.desk.plan != Plan():
            self._file.save(self.desk.plan, self._shown)

    def done(self, result: int) -> None:
        """However it ends: leave nothing running."""
        self._keep()
        self._closed = True
        for page in self.pages:
            page.close_page()
        self.starter.close()
        self.desk.close()
        super().done(result)

    def closeEvent(self, event: QCloseEvent) -> None:
        """As Cancel."""
        self.reject()
        event.accept()

    # --- what is dropped

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Files and folders of this computer."""
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Add them."""
        self.add(Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile())
        event.acceptProposedAction()
