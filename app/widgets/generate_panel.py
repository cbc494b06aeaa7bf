"""The panel on the right of the page that makes new pictures: everything that decides them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize, Qt, Signal, Slot
from PySide6.QtGui import QImage
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from app.generate.settings import MOST_PICTURES, MOST_STEPS, GridSettings
from app.icons import Icons
from app.theme import Theme
from app.widgets.fold import Fold
from app.widgets.like_row import LikeRow
from app.widgets.seed_row import SeedRow
from app.widgets.slider_row import SliderRow
from app.widgets.where_rows import WhereRows
from core.protocol import ModelLoaded

_USUAL = GridSettings()


class GeneratePanel(QWidget):
    """Settings, and the button.

    Signals:
        generate_wanted(), stop_wanted(): the button.
        like_cleared(): no chosen pictures to stay near.
    """

    generate_wanted = Signal()
    stop_wanted = Signal()
    like_cleared = Signal()

    def __init__(self, theme: Theme, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("panelFrame")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._codes: tuple[bytes, ...] = ()
        self._codes_of = ""  # fingerprint of the model that made them
        self._drawing = False
        self._able = True
        self._title, self._body, self._area, self._foot = (
            QLabel(self),
            QWidget(self),
            QScrollArea(self),
            QFrame(self),
        )
        self.count, self.steps, self.latent_steps = QSpinBox(self), QSpinBox(self), QSpinBox(self)
        self._count_label, self._steps_label, self._latent_label = QLabel(self), QLabel(self), QLabel(self)
        self.seed = SeedRow(icons, self)
        self.variety = SliderRow(theme, self, least=0, most=100, home=_USUAL.variety)
        self.detail = SliderRow(theme, self, least=0, most=100, home=_USUAL.detail)
        self.like = LikeRow(theme, icons, self)
        self.where = WhereRows(self)
        self.where_fold = Fold("where", icons, self)
        self.quality = Fold("quality", icons, self)
        self.hint = QLabel(self)
        self.button = QPushButton(self)
        self._lay_out()
        self.show_settings(_USUAL)
        self.seed.lock.setChecked(False)
        self._retranslate()
        self.where.changed.connect(self._on_where)
        self.like.cleared.connect(self._on_like_cleared)
        self.button.clicked.connect(self._on_button)

    def sizeHint(self) -> QSize:
        """So wide that the names of what pictures must show are seen whole."""
        return QSize(self.fontMetrics().height() * 22, self.fontMetrics().height() * 30)

    # --- what is set

    def settings(self) -> GridSettings:
        """What is set; the seed is a new one unless it is locked."""
        return GridSettings(
            count=self.count.value(),
            seed=self.seed.seed_to_use(),
            steps=self.steps.value(),
            latent_steps=self.latent_steps.value(),
            variety=self.variety.value.value(),
            detail=self.detail.value.value(),
            like=self._codes,
            like_of=self._codes_of,
            spread=self.like.spread.value.value(),
            where=self.where.where,
        )

    def show_settings(self, settings: GridSettings) -> None:
        """Those of another grid, its seed locked; the chosen pictures it stayed near are only counted."""
        self.count.setValue(settings.count)
        self.seed.show_seed(settings.seed)
        self.steps.setValue(settings.steps)
        self.latent_steps.setValue(settings.latent_steps)
        self.variety.show_value(settings.variety)
        self.detail.show_value(settings.detail)
        self.like.spread.show_value(settings.spread)
        self.show_like(settings.like, (), settings.like_of)
        self.where.show_where(settings.where)
        self._on_where()

    def show_like(self, codes: tuple[bytes, ...], images: Sequence[QImage], like_of: str = "") -> None:
        """Pictures to stay near, how they look where that is known, and the model that made them."""
        self._codes, self._codes_of = codes, like_of
        self.like.show_chosen(len(codes), images)

    def show_model(self, model: ModelLoaded) -> None:
        """What this model can."""
        self._able = model.generates
        self.where.show_attributes(model.attributes)
        self.where_fold.setVisible(bool(model.attributes))
        self.hint.setVisible(not model.generates)
        self._show_button()

    def show_drawing(self, drawing: bool) -> None:
        """The button stops, or begins."""
        self._drawing = drawing
        self._show_button()

    def _show_button(self) -> None:
        text = self.tr("Stop") if self._drawing else self.tr("Generate")
        self.button.setText(text)
        self.button.setAccessibleName(text)
        self.button.setEnabled(self._drawing or self._able or bool(self._codes))
        name = "" if self._drawing else "primary"
        if self.button.objectName() != name:
            self.button.setObjectName(name)
            self.button.style().unpolish(self.button)
            self.button.style().polish(self.button)

    # --- layout and words

    def _lay_out(self) -> None:
        em = self.fontMetrics().height()
        font = self._title.font()
        font.setWeight(font.Weight.DemiBold)
        font.setPointSizeF(font.pointSizeF() * 1.15)
        self._title.setFont(font)
        self._title.setContentsMargins(em, em * 3 // 4, em, em // 3)
        for field, label, least, most in (
            (self.count, self._count_label, 1, MOST_PICTURES),
            (self.steps, self._steps_label, 2, MOST_STEPS),
            (self.latent_steps, self._latent_label, 2, MOST_STEPS),
        ):
            field.setRange(least, most)
            field.setFixedWidth(4 * em)
            field.setButtonSymbols(QAbstractSpinBox.ButtonSymbols.NoButtons)
            field.setAlignment(Qt.AlignmentFlag.AlignRight)
            label.setBuddy(field)
        self.hint.setWordWrap(True)
        self.hint.setProperty("warning", True)
        self.hint.hide()
        self._body.setObjectName("panel")
        body = QVBoxLayout(self._body)
        body.setContentsMargins(em, 0, em, em // 2)
        body.setSpacing(em // 4)
        body.addLayout(_line(self._count_label, self.count))
        for widget in (self.seed, self.variety, self.detail, self.like, self.where_fold, self.quality):
            body.addWidget(widget)
        body.addStretch(1)
        self.where_fold.rows.addWidget(self.where)
        self.quality.rows.addLayout(_line(self._steps_label, self.steps))
        self.quality.rows.addLayout(_line(self._latent_label, self.latent_steps))
        self.quality.set_open(False)
        self._area.setObjectName("panel")
        self._area.setWidget(self._body)
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._foot.setObjectName("panelFoot")
        foot = QVBoxLayout(self._foot)
        foot.setContentsMargins(em, em // 2, em, em * 3 // 4)
        foot.addWidget(self.hint)
        foot.addWidget(self.button)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._title)
        column.addWidget(self._area, 1)
        column.addWidget(self._foot)

    def changeEvent(self, event: QEvent) -> None:
        """The language may change while the window is open."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self._title.setText(self.tr("New pictures"))
        self._count_label.setText(self.tr("How many"))
        self._steps_label.setText(self.tr("Steps for the picture"))
        self._latent_label.setText(self.tr("Steps for the idea"))
        self.steps.setToolTip(self.tr("More steps take longer and change little above 20."))
        self.latent_steps.setToolTip(
            self.tr("The model first thinks up a face and then paints it; this is for the thinking up.")
        )
        for field, label in (
            (self.count, self._count_label),
            (self.steps, self._steps_label),
            (self.latent_steps, self._latent_label),
        ):
            field.setAccessibleName(label.text())
        self.variety.name_it(
            self.tr("Variety"),
            self.tr("How far the faces go from the average one. Less is safer, more is more surprising."),
        )
        self.detail.name_it(
            self.tr("Fine detail"),
            self.tr("How strong hair, skin and background are drawn. Too much of it looks speckled."),
        )
        self.where_fold.set_title(self.tr("What they must show"))
        self.quality.set_title(self.tr("Quality and time"))
        self.hint.setText(
            self.tr(
                "This model cannot make pictures of nobody: it has no latent network. Choose another model "
                "in the Model menu."
            )
        )
        self.seed.retranslate()
        self.like.retranslate()
        self._show_button()

    @Slot()
    def _on_where(self) -> None:
        self.where_fold.show_touched(len(self.where.where))

    @Slot()
    def _on_like_cleared(self) -> None:
        self.show_like((), ())
        self._show_button()
        self.like_cleared.emit()

    @Slot()
    def _on_button(self) -> None:
        (self.stop_wanted if self._drawing else self.generate_wanted).emit()


def _line(label: QLabel, field: QSpinBox) -> QHBoxLayout:
    row = QHBoxLayout()
    row.addWidget(label, 1)
    row.addWidget(field)
    return row
