"""The page where the model makes new pictures: a grid, what decides it, and the grids of the past."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TypeAlias

from PySide6.QtCore import QPoint, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QMenu, QStackedWidget, QVBoxLayout, QWidget

from app.editor.session import Session
from app.generate.deeds import Deeds
from app.generate.drawing import Drawing
from app.generate.grid import Grid, Made
from app.generate.past import Past
from app.generate.words import settings_in_words
from app.icons import Icons
from app.pages.page import Page
from app.settings import Settings
from app.theme import Theme
from app.widgets.generate_panel import GeneratePanel
from app.widgets.grid_foot import GridFoot
from app.widgets.grid_head import GridHead
from app.widgets.grid_invitation import GridInvitation
from app.widgets.past_list import PastList
from app.widgets.picture_grid import PictureGrid
from app.widgets.picture_zoom import PictureZoom
from app.widgets.toast import Kind, Toaster
from core.protocol import Generated, ModelLoaded

Deed: TypeAlias = Callable[[Grid, Sequence[Made]], None]


class GeneratePage(Page):
    """Puts them together.

    Signals:
        editor_wanted(): pictures of it are being opened there.
    """

    editor_wanted = Signal()

    def __init__(
        self, session: Session, settings: Settings, theme: Theme, icons: Icons, toaster: Toaster,
        parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self._session, self._toaster = session, toaster
        self._grid: Grid | None = None  # the one that is shown
        self._looked = False
        self.menu: QMenu | None = None
        self.drawing, self.past = Drawing(session.engine, self), Past(self)
        self.deeds = Deeds(session, settings, toaster, self)
        self.panel = GeneratePanel(theme, icons, self)
        self.pictures, self.zoom = PictureGrid(theme, self), PictureZoom(theme, self)
        self.invitation = GridInvitation(theme, icons, self)
        self.head, self.foot = GridHead(icons, self), GridFoot(self.drawing, self)
        self.past_list = PastList(self.past, theme, icons, self)
        self._stack = QStackedWidget(self)
        self._lay_out()
        self._connect_drawing()
        self._connect_widgets()
        session.model_ready.connect(self._on_model)
        if session.model is not None:
            self._on_model(session.model)

    def _lay_out(self) -> None:
        for widget in (self.invitation, self.pictures, self.zoom):
            self._stack.addWidget(widget)
        middle = QVBoxLayout()
        middle.setContentsMargins(0, 0, 0, 0)
        middle.setSpacing(0)
        middle.addWidget(self.head)
        middle.addWidget(self._stack, 1)
        middle.addWidget(self.foot)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(0)
        line.addWidget(self.past_list)
        line.addLayout(middle, 1)
        line.addWidget(self.panel)
        self.panel.setFixedWidth(self.panel.sizeHint().width())

    def _connect_drawing(self) -> None:
        drawing = self.drawing
        drawing.began.connect(self._on_began)
        drawing.drawn.connect(self._on_drawn)
        drawing.ended.connect(self._on_ended)
        drawing.failed.connect(partial(self._toaster.say, Kind.ERROR))
        self.past.restored.connect(self._on_restored)
        self.past.failed.connect(partial(self._toaster.say, Kind.ERROR))

    def _connect_widgets(self) -> None:
        panel, head = self.panel, self.head
        panel.generate_wanted.connect(self.generate)
        panel.stop_wanted.connect(self.drawing.stop)
        self.invitation.wanted.connect(self.generate)
        self.pictures.chosen_changed.connect(self._on_chosen)
        self.pictures.opened.connect(self.look_closer)
        self.pictures.menu_wanted.connect(self._on_menu)
        self.zoom.step_wanted.connect(self._on_step)
        self.zoom.left.connect(self.show_all)
        head.past_toggled.connect(self.past_list.setVisible)
        head.back_wanted.connect(self.show_all)
        head.like_wanted.connect(self.more_like_these)
        head.newness_wanted.connect(self._ask_newness)
        head.open_wanted.connect(self._open)
        head.save_wanted.connect(self._save)
        self.past_list.wanted.connect(self.past.restore)
        self.deeds.opened.connect(self.editor_wanted)

    # --- the book

    def come(self) -> None:
        """It is shown now; the first time the past is read."""
        if not self._looked:
            self._looked = True
            self.past.look()

    def close_page(self) -> None:
        """Keep what is there, and leave nothing running."""
        if self.drawing.runs and self._grid is not None and self._grid.pictures:
            self.past.add(self._grid)
        self.past.close()
        self.deeds.close()

    # --- what the user wants

    @Slot()
    def generate(self) -> None:
        """Another grid."""
        model = self._session.model
        if model is not None:
            self.drawing.start(self.panel.settings(), model)

    @Slot()
    def more_like_these(self) -> None:
        """Another grid, near the chosen pictures."""
        chosen = [made for made in self.pictures.chosen() if made.z_sem]
        if not chosen:
            self._toaster.say(
                Kind.INFO,
                self.tr(
                    "This model has no codes to stay near; every picture of it is drawn from noise alone."
                ),
            )
            return
        like_of = "" if self._grid is None else self._grid.fingerprint
        self.panel.show_like(tuple(made.z_sem for made in chosen), [made.image for made in chosen], like_of)
        self.generate()

    @Slot(int)
    def look_closer(self, row: int) -> None:
        """One picture, large."""
        self.pictures.choose(row)
        self._show_zoomed(row)
        self._stack.setCurrentWidget(self.zoom)
        self.head.show_zoomed(True)
        self.zoom.setFocus()

    @Slot()
    def show_all(self) -> None:
        """All pictures again."""
        self._stack.setCurrentWidget(self.pictures)
        self.head.show_zoomed(False)
        self.pictures.setFocus()

    @Slot(int)
    def _on_step(self, step: int) -> None:
        row = self.pictures.currentIndex().row() + step
        if self._grid is not None and 0 <= row < len(self._grid.pictures):
            self.pictures.choose(row)
            self._show_zoomed(row)

    def _show_zoomed(self, row: int) -> None:
        if self._grid is not None:
            made = self._grid.pictures[row]
            self.zoom.show_picture(made.image, self.pictures.grid.index(row).data())

    @Slot()
    def _ask_newness(self) -> None:
        self._with_chosen(lambda grid, chosen: self.deeds.ask_newness(grid, chosen[0]))

    @Slot()
    def _open(self) -> None:
        self._with_chosen(self.deeds.open)

    @Slot()
    def _save(self) -> None:
        self._with_chosen(self.deeds.save)

    def _with_chosen(self, deed: Deed) -> None:
        chosen = self.pictures.chosen()
        if self._grid is not None and chosen:
            deed(self._grid, chosen)

    @Slot(QPoint)
    def _on_menu(self, place: QPoint) -> None:
        self.menu = menu = QMenu(self)
        for button in (self.head.like, self.head.newness, self.head.open, self.head.save):
            menu.addAction(button.text(), button.click).setEnabled(button.isEnabled())
        menu.popup(place)

    # --- news

    @Slot(object)
    def _on_model(self, model: ModelLoaded) -> None:
        grid = self.drawing.grid
        if grid is not None and grid.model != model.model:
            self.drawing.stop()
            self.panel.show_like((), ())  # codes of another model
        self.panel.show_model(model)
        self.invitation.show_able(model.generates)

    @Slot(object)
    def _on_began(self, grid: Grid) -> None:
        self._show_grid(grid, grid.settings.count)
        self.panel.show_drawing(True)

    @Slot(object)
    def _on_drawn(self, made: Made) -> None:
        if self._grid is self.drawing.grid:
            self.pictures.grid.add(made)

    @Slot(object, object)
    def _on_ended(self, grid: Grid, generated: Generated | None) -> None:
        self.panel.show_drawing(False)
        if grid.pictures:
            self.past.add(grid)
        if grid is self._grid:
            self.pictures.grid.end()
            self.foot.show_end(grid, generated)
            if not grid.pictures and self._stack.currentWidget() is not self.invitation:
                self._stack.setCurrentWidget(self.invitation)

    @Slot(object)
    def _on_restored(self, grid: Grid) -> None:
        """A grid of the past; one that is being drawn is ended, and kept as far as it is."""
        if self.drawing.runs:
            self.drawing.stop()
        self._show_grid(grid, len(grid.pictures))
        self.panel.show_settings(grid.settings)
        words = settings_in_words(grid.settings) + "."
        if self._session.model is not None and self._session.model.name != grid.model_name:
            text = self.tr("Made by the model {0}. With the one in use now, its seeds give other pictures.")
            words += " " + text.replace("{0}", grid.model_name)
        self.foot.say(words)

    def _show_grid(self, grid: Grid, places: int) -> None:
        self._grid = grid
        self.pictures.grid.show(grid, places)
        if self._stack.currentWidget() is not self.pictures:
            self.show_all()

    @Slot()
    def _on_chosen(self) -> None:
        self.head.show_chosen(len(self.pictures.chosen()))
