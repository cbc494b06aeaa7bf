"""The page of models: which there are, what each can do, and the ways in and out."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from app.editor.session import Session
from app.icons import Icons
from app.models.arrivals import Arrivals, files_of
from app.models.bringing import Bringing
from app.models.deeds import Deeds
from app.models.library import Library
from app.models.list_model import Card, ModelsModel
from app.models.questions import Questions
from app.models.samples import SampleStore
from app.models.shelf import Place, Shelved, models_dir
from app.own_sliders.library import Library as OwnSliders
from app.pages.page import Page
from app.sentences import translated
from app.settings import Settings
from app.theme import Theme
from app.widgets.model_details import ModelDetails
from app.widgets.model_list import ModelList
from app.widgets.models_head import ModelsHead
from app.widgets.toast import Kind, Toaster
from app.widgets.work_foot import WorkFoot
from core.protocol import ModelLoaded


class ModelsPage(Page):
    """Puts them together.

    Signals:
        editor_wanted(): the user wants to edit with the model that was loaded.
    """

    editor_wanted = Signal()

    def __init__(
        self, session: Session, own_sliders: OwnSliders, settings: Settings, theme: Theme, icons: Icons,
        toaster: Toaster, parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self._session, self._own_sliders, self._toaster = session, own_sliders, toaster
        self.library, self.samples = Library(settings, self), SampleStore(session.engine, self)
        self.deeds = Deeds(self.library, self.samples, session, settings, self)
        self.bringing = Bringing(session.engine, self.library, self.deeds, self)
        self.arrivals = Arrivals(self.bringing, self.library, toaster, self)
        self.questions = Questions(self.deeds, self._fitting, self)
        self.cards = ModelsModel(self._card, self)
        self.list = ModelList(self.cards, theme, icons, self)
        self.details, self.head = ModelDetails(theme, icons, self), ModelsHead(icons, self)
        self.foot = WorkFoot(icons, self)
        self.menu: QMenu | None = None
        self._drawn: tuple[str, float] = ("", 0.0)
        self._wanted: Path | None = None  # to be chosen once it is listed
        self._loading: Path | None = None  # the user asked to use it
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        left = QVBoxLayout()
        left.setSpacing(0)
        left.addWidget(self.head)
        left.addWidget(self.list, 1)
        left.addWidget(self.foot)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addLayout(left, 1)
        row.addWidget(self.details)

    def _connect(self) -> None:
        self.library.changed.connect(self._on_changed)
        self.library.digested.connect(self._on_digested)
        self.samples.ready.connect(self._on_samples)
        self.samples.progress.connect(self._on_drawn)
        self._session.model_ready.connect(self._on_model)
        self._session.model_refused.connect(self._on_not_loaded)
        self._session.model_failed.connect(self._on_not_loaded)
        self.list.chosen.connect(self._show_details)
        self.list.use_wanted.connect(self._use)
        self.list.rename_wanted.connect(self._rename)
        self.list.trash_wanted.connect(self._trash)
        self.list.menu_wanted.connect(self._show_menu)
        details = self.details
        for signal, slot in (
            (details.use_wanted, self._use), (details.rename_wanted, self._rename),
            (details.trash_wanted, self._trash), (details.export_wanted, self._export),
            (details.folder_wanted, self._open_folder), (details.copy_wanted, self._copy_in),
            (details.forget_wanted, self._forget),
        ):  # fmt: skip
            signal.connect(partial(self._with_current, slot))
        details.default_wanted.connect(self._on_default)
        self.head.bring_wanted.connect(self.arrivals.choose_files)
        self.head.folder_wanted.connect(self._open_models_folder)
        self.head.search.textChanged.connect(self._on_changed)
        self.head.search.entered.connect(self._on_entered)
        for source in (self.deeds, self.bringing):
            source.failed.connect(self._on_failed)
        self.deeds.progress.connect(self._on_progress)
        self.deeds.settled.connect(self.foot.hide)
        self.deeds.done.connect(self._on_done)
        self.deeds.trashed.connect(self._on_trashed)
        self.bringing.progress.connect(self._on_progress)
        self.arrivals.arrived.connect(self._on_arrived)
        self.bringing.finished.connect(self.foot.hide)
        self.foot.cancel_wanted.connect(self.bringing.cancel)

    # --- a page of the book

    def come(self) -> None:
        """Look, and draw what is missing."""
        self.library.watch()
        self.samples.go_on()
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def leave(self) -> None:
        """Nobody looks."""
        self.library.rest()
        self.samples.rest()

    def close_page(self) -> None:
        """The window closes."""
        for each in (self.questions, self.bringing, self.deeds, self.samples, self.library):
            each.close()

    def accepts(self, data: QMimeData) -> bool:
        """All files but photos and documents, which the editor opens."""
        return bool(files_of(data))

    def take(self, data: QMimeData) -> bool:
        """Look what it is."""
        files = files_of(data)
        if files:
            self.arrivals.bring(files)
        return bool(files)

    # --- what is shown

    def _card(self, model: Shelved) -> Card:
        digest = self.library.digest(model)
        if model.about is not None:
            self.library.want_digest(model)
            self.samples.want(digest, model.path)
        samples = self.samples.get(digest)
        return Card(
            model,
            samples.pictures if samples is not None else (),
            self._drawn[1] if digest and digest == self._drawn[0] else None,
            self.deeds.in_use(model),
            self.deeds.is_default(model),
        )

    @Slot()
    def _on_changed(self) -> None:
        """Others are there, or others are looked for."""
        current = self.list.current
        models = self.library.models
        wanted = self.head.search.text().casefold().split()
        shown = tuple(each for each in models if all(word in _text(each) for word in wanted))
        self.head.show_count(len(models))
        self.cards.show(shown)
        if self._choose_wanted() or not shown:
            return
        if self.list.current is None and not (current is not None and self.list.choose(current.path)):
            used = next((each for each in shown if self.deeds.in_use(each)), shown[0])
            self.list.choose(used.path)
        self._refresh_details()

    @Slot(object)
    def _on_arrived(self, path: Path) -> None:
        self._wanted = path
        self.library.look(then=self._choose_wanted)

    def _choose_wanted(self) -> bool:
        if self._wanted is None or not self.list.choose(self._wanted):
            return False
        self._wanted = None
        self._refresh_details()
        return True

    @Slot(object)
    def _show_details(self, model: Shelved | None) -> None:
        card = self._card(model) if model is not None else None
        digest = self.library.digest(model) if model is not None else ""
        fitting = self._fitting(model) if model is not None else 0
        self.details.show_card(card, self.samples.get(digest), self.samples.trouble(digest), digest, fitting)

    def _refresh_details(self) -> None:
        self._show_details(self.list.current)

    @Slot(object)
    def _on_digested(self, path: Path) -> None:
        self.cards.refresh(path)
        self._refresh_details()

    @Slot(str)
    def _on_samples(self, _digest: str) -> None:
        self._drawn = ("", 0.0)
        self.cards.refresh()
        self._refresh_details()

    @Slot(str, float)
    def _on_drawn(self, digest: str, share: float) -> None:
        self._drawn = (digest, share)
        self.cards.refresh()

    def _fitting(self, model: Shelved) -> int:
        """How many of the user's own sliders work with it, as far as that is known."""
        samples = self.samples.get(self.library.digest(model))
        if samples is None or not samples.fingerprint:
            return 0
        return sum(each.card.fits == samples.fingerprint for each in self._own_sliders.sliders)

    # --- what is done

    def _with_current(self, slot: object) -> None:
        if self.list.current is not None and callable(slot):
            slot(self.list.current)

    @Slot(object)
    def _use(self, model: Shelved) -> None:
        if model.about is None:
            self._toaster.say(Kind.ERROR, translated(model.trouble))
        elif not self.deeds.in_use(model):
            self._loading = model.path
            self.deeds.use(model)

    @Slot(object)
    def _on_model(self, loaded: ModelLoaded) -> None:
        self.cards.refresh()
        self._refresh_details()
        if self._loading is not None and Path(loaded.model) == self._loading:
            toast = self._toaster.say(Kind.DONE, self.tr("{0} is in use now.").replace("{0}", loaded.name))
            toast.add_button(self.tr("Edit photos"), self.editor_wanted.emit)
            self._toaster.arrange()
        self._loading = None

    @Slot()
    def _on_not_loaded(self) -> None:
        self._loading = None
        self.cards.refresh()

    @Slot(bool)
    def _on_default(self, on: bool) -> None:
        if self.list.current is not None:
            self.deeds.set_default(self.list.current, on)
            self.cards.refresh()
            self._refresh_details()

    @Slot(object)
    def _rename(self, model: Shelved) -> None:
        if model.about is not None and self._may_change(model):
            self.questions.rename(model)

    @Slot(object)
    def _trash(self, model: Shelved) -> None:
        if self._may_change(model):
            self.questions.trash(model)

    def _may_change(self, model: Shelved) -> bool:
        may = self.deeds.may_change(model)
        if not may:
            text = self.tr("The model that came with Semblance stays as it is. Export a copy to change that.")
            self._toaster.say(Kind.INFO, text)
        return may

    def _export(self, model: Shelved) -> None:
        self.questions.export(model)

    def _copy_in(self, model: Shelved) -> None:
        forget = partial(self.deeds.forget, model) if model.place is Place.ELSEWHERE else None
        self.deeds.copy_in(model.path, model.name, None if forget is None else lambda _: forget())

    def _forget(self, model: Shelved) -> None:
        self.deeds.forget(model)

    def _open_folder(self, model: Shelved) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(model.path.parent)))

    @Slot()
    def _open_models_folder(self) -> None:
        models_dir().mkdir(parents=True, exist_ok=True)
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(models_dir())))

    @Slot(object, QPoint)
    def _show_menu(self, model: Shelved, place: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if model.about is not None and not self.deeds.in_use(model):
            menu.addAction(self.tr("Use this model"), lambda: self._use(model))
        if model.about is not None:
            menu.addAction(self.tr("Export a copy…"), lambda: self._export(model))
        menu.addAction(self.tr("Show folder"), lambda: self._open_folder(model))
        if self.deeds.may_change(model):
            menu.addSeparator()
            if model.about is not None:
                menu.addAction(self.tr("Rename…"), lambda: self._rename(model))
            menu.addAction(self.tr("Move to trash…"), lambda: self._trash(model))
        self.menu = menu
        menu.popup(place)

    @Slot()
    def _on_entered(self) -> None:
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    # --- what became of it

    @Slot(str, float)
    def _on_progress(self, text: str, share: float) -> None:
        self.foot.show_progress(text, share)

    @Slot(str, object)
    def _on_done(self, text: str, path: Path | None) -> None:
        if text:
            self._toaster.say(Kind.DONE, text)
        if path is not None:
            self._wanted = path
        self._choose_wanted()

    @Slot(str, object)
    def _on_trashed(self, text: str, undo: Callable[[], None] | None) -> None:
        toast = self._toaster.say(Kind.DONE, text)
        if undo is not None:
            toast.add_button(self.tr("Undo"), undo)
            self._toaster.arrange()

    @Slot(str, str)
    def _on_failed(self, text: str, details: str) -> None:
        self._toaster.say(Kind.ERROR, text, details)


def _text(model: Shelved) -> str:
    """What the search looks in."""
    about = model.about
    parts = [model.name, model.path.name]
    if about is not None:
        parts += [about.card.trained_on, about.card.licence, *about.attributes]
    return " ".join(parts).casefold()
