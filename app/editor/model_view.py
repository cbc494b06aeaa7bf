"""What the model sees in the face that is edited: asked for when the engine has time, told once."""

from __future__ import annotations

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from app.editor.session import Session
from app.engine.engine_task import EngineTask
from app.menus.action_registry import Menu
from app.menus.actions import Actions
from app.theme import Theme
from app.widgets.model_view_dialog import ModelViewDialog
from app.widgets.toast import Kind, Toaster
from core.protocol import CodeDescribed, DescribeCode, Failed, Grade, Quality

_REMEMBERED = 8


class ModelView(QObject):
    """Asks for it after the picture of rest, hints once at a photo that is very unlike the training pictures,
    and opens the dialog.
    """

    def __init__(
        self, session: Session, actions: Actions, toaster: Toaster, theme: Theme, window: QWidget
    ) -> None:
        super().__init__(window)
        self._session, self._toaster, self._theme, self._window = session, toaster, theme, window
        self._task = EngineTask(session.engine, self)
        self._asked: DescribeCode | None = None
        self._known: dict[DescribeCode, CodeDescribed | Failed] = {}
        self._hinted: set[str] = set()  # digests of photos
        self.dialog: ModelViewDialog | None = None
        actions.add(
            "model_view", lambda: self.tr("What the model sees…"), "Ctrl+Alt+W", Menu.FACE,
            slot=self.show, needs_photo=True,
        )  # fmt: skip
        session.idle.connect(self._on_idle)
        session.model_ready.connect(self._known.clear)  # the same file may hold another model now
        for changed in (session.opened, session.emptied, session.faces_changed, session.model_ready):
            changed.connect(self._on_other)
        self._task.done.connect(self._on_done)
        self._task.failed.connect(self._on_done)
        self._task.stopped.connect(self._on_stopped)

    @property
    def described(self) -> CodeDescribed | None:
        """What is known of the current face."""
        known = self._known.get(wanted) if (wanted := self._wanted()) is not None else None
        return known if isinstance(known, CodeDescribed) else None

    @Slot()
    def show(self) -> None:
        """Open the dialog, or bring it to the front; what is not known yet comes when it is."""
        if self.dialog is None:
            self.dialog = ModelViewDialog(self._theme, self._window)
            self.dialog.finished.connect(self._on_closed)
        self._ask()
        self._fill()
        self.dialog.show()
        self.dialog.raise_()
        self.dialog.activateWindow()

    def _wanted(self) -> DescribeCode | None:
        document, model = self._session.document, self._session.model
        if document is None or model is None or document.quad is None:
            return None
        return DescribeCode(model.model, document.ref, document.quad)

    @Slot()
    def _on_idle(self) -> None:
        """The picture of rest is there: now the engine has time."""
        document = self._session.document
        kept = document.kept if document is not None else None
        if kept is None or kept.request.quality is not Quality.REFINED:
            return
        wanted = self._wanted()
        if wanted is not None and kept.request.focused.quad == wanted.quad:
            self._ask()

    @Slot()
    def _on_other(self) -> None:
        """Another photo, face or model: what is asked for may not be wanted any more."""
        if self._task.runs and self._asked != self._wanted():
            self._task.cancel()
        if self.dialog is not None:
            self._ask()
            self._fill()
        elif self.described is not None:
            self._hint()

    def _ask(self) -> None:
        wanted = self._wanted()
        if wanted is None or wanted in self._known or (self._task.runs and self._asked == wanted):
            return
        self._asked = wanted
        self._task.send(wanted)

    @Slot(object)
    def _on_done(self, reply: CodeDescribed | Failed) -> None:
        if self._asked is None:
            return
        while len(self._known) >= _REMEMBERED:
            del self._known[next(iter(self._known))]
        self._known[self._asked] = reply
        self._asked = None
        self._fill()
        self._hint()

    @Slot()
    def _on_stopped(self) -> None:
        self._asked = None

    def _fill(self) -> None:
        """Show in the dialog what is known now."""
        if self.dialog is None:
            return
        wanted = self._wanted()
        known = self._known.get(wanted) if wanted is not None else None
        if isinstance(known, Failed):
            self.dialog.show_failed(known.message)
        elif known is not None and self._session.model is not None:
            self.dialog.show_described(known, self._session.model)
        else:
            self.dialog.show_waiting(has_photo=self._session.document is not None)

    def _hint(self) -> None:
        """A kind word, once, where edits may disappoint. Where no face was found that is said already."""
        document, model, described = self._session.document, self._session.model, self.described
        if document is None or model is None or described is None or described.likeness is None:
            return
        unlike = described.likeness.grade is Grade.VERY_UNLIKE
        if not unlike or document.ref.sha256 in self._hinted or (model.faces and not document.faces):
            return
        self._hinted.add(document.ref.sha256)
        if self.dialog is not None:
            return  # which says it
        toast = self._toaster.say(
            Kind.INFO,
            self.tr(
                "This picture is very unlike those the model was trained on. Edits may be weaker or drift; "
                "the photo itself always comes back unchanged."
            ),
        )
        toast.add_button(self.tr("What the model sees…"), self.show)
        self._toaster.arrange()

    @Slot()
    def _on_closed(self) -> None:
        if self.dialog is not None:
            self.dialog.deleteLater()
            self.dialog = None
