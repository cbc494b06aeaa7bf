"""Everything the user can ask for: actions with names, keys and icons, in menus and a bar."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QSizePolicy, QToolBar, QToolButton, QWidget

from app.icons import Icons
from app.menus.action_registry import ActionRegistry, Menu, with_key
from app.settings import ThemeChoice
from app.theme import Role


class Actions(ActionRegistry):
    """The window's actions. More are added by those who do them: see `ActionRegistry.add`."""

    def __init__(self, icons: Icons, parent: QWidget) -> None:
        super().__init__(icons, parent)
        self.before_button = QToolButton(parent)  # goes into the bar
        self._buttons: list[QToolButton] = []
        self._make_file()
        self._make_edit()
        self._make_view()
        self._make_themes()
        self._make_face_and_model()
        self._make_help()

    def _make_file(self) -> None:
        self.open = self.add(
            "open", lambda: self.tr("Open photo…"), "Ctrl+O", Menu.FILE, icon="open",
            short=lambda: self.tr("Open"),
        )  # fmt: skip
        self.paste = self.add("paste", lambda: self.tr("Paste photo"), "Ctrl+V", Menu.FILE)
        self.add_separator(Menu.FILE)
        self.export = self.add(
            "export", lambda: self.tr("Export…"), "Ctrl+E", Menu.FILE, icon="export", needs_photo=True,
            short=lambda: self.tr("Export"), role=Role.ON_ACCENT,
        )  # fmt: skip
        line = QAction(self)
        line.setSeparator(True)
        self.menu(Menu.FILE).addAction(line)
        self.quit = self.add("quit", lambda: self.tr("Quit"), "Ctrl+Q", Menu.FILE)
        self.quit.setMenuRole(QAction.MenuRole.QuitRole)
        self._line_before_quit = line

    def _make_edit(self) -> None:
        self.undo = self.add(
            "undo", lambda: self.tr("Undo"), "Ctrl+Z", Menu.EDIT, icon="undo",
            reason=lambda: self.tr("There is nothing to undo."), editor=True,
        )  # fmt: skip
        self.redo = self.add(
            "redo", lambda: self.tr("Redo"), ["Ctrl+Shift+Z", "Ctrl+Y"], Menu.EDIT, icon="redo",
            reason=lambda: self.tr("There is nothing to redo."), editor=True,
        )  # fmt: skip
        self.add_separator(Menu.EDIT)
        self.reset = self.add(
            "reset", lambda: self.tr("Reset all"), "Ctrl+Shift+R", Menu.EDIT, icon="reset",
            reason=lambda: self.tr("Nothing has been changed yet."), editor=True,
        )  # fmt: skip

    def _make_view(self) -> None:
        add, view = self.add, Menu.VIEW
        self.zoom_in = add(
            "zoom_in", lambda: self.tr("Zoom in"), ["+", "=", "Ctrl++", "Ctrl+="], view, needs_photo=True
        )
        self.zoom_out = add("zoom_out", lambda: self.tr("Zoom out"), ["-", "Ctrl+-"], view, needs_photo=True)
        self.fit = add(
            "fit", lambda: self.tr("Fit in window"), ["0", "Ctrl+0"], view, icon="fit", needs_photo=True,
            short=lambda: self.tr("Fit"),
        )  # fmt: skip
        self.actual = add(
            "actual", lambda: self.tr("Full size"), ["1", "Ctrl+1"], view, icon="actual", needs_photo=True,
            short=lambda: self.tr("100 %"),
        )  # fmt: skip
        self.add_separator(view)
        self.before = add(
            "before", lambda: self.tr("Show before"), None, view, checkable=True, needs_photo=True,
            short=lambda: self.tr("Before"),
        )  # fmt: skip
        self.wipe = add(
            "wipe", lambda: self.tr("Compare before and after"), "W", view, icon="wipe", checkable=True,
            needs_photo=True, short=lambda: self.tr("Compare"),
        )  # fmt: skip
        self.faces = add(
            "faces", lambda: self.tr("Show faces"), "Shift+F", view, checkable=True, needs_photo=True
        )
        self.add_separator(view)

    def _make_themes(self) -> None:
        submenu = self.add_submenu(Menu.VIEW, lambda: self.tr("Theme"))
        self.themes = QActionGroup(self)
        self.theme: dict[ThemeChoice, QAction] = {}
        for choice, text, long in (
            (ThemeChoice.SYSTEM, lambda: self.tr("As the system"), lambda: self.tr("Theme: as the system")),
            (ThemeChoice.LIGHT, lambda: self.tr("Light"), lambda: self.tr("Theme: light")),
            (ThemeChoice.DARK, lambda: self.tr("Dark"), lambda: self.tr("Theme: dark")),
        ):
            number = len(self.theme) + 1
            action = self.add(
                f"theme_{choice.value}", text, f"Ctrl+Alt+Shift+{number}", Menu.VIEW,
                checkable=True, long=long, submenu=submenu,
            )  # fmt: skip
            action.setData(choice)
            self.themes.addAction(action)
            self.theme[choice] = action

    def _make_face_and_model(self) -> None:
        self.next_face = self.add(
            "next_face", lambda: self.tr("Next face"), "F", Menu.FACE, icon="face",
            reason=lambda: self.tr("There is no other face in this photo."),
        )  # fmt: skip
        self.model = self.add("model", lambda: self.tr("Open model…"), "Ctrl+Shift+O", Menu.MODEL)

    def _make_help(self) -> None:
        self.log = self.add("log", lambda: self.tr("Open log folder"), "Ctrl+Alt+L", Menu.HELP)
        self.about = self.add("about", lambda: self.tr("About Semblance"), "Shift+F1", Menu.HELP)
        self.about.setMenuRole(QAction.MenuRole.AboutRole)

    def _last_of(self, place: QMenu) -> QAction | None:
        """Quit stays last in its menu, and About in its."""
        if place is self.menu(Menu.FILE):
            return getattr(self, "_line_before_quit", None)
        if place is self.menu(Menu.HELP):
            return getattr(self, "about", None)
        return None

    # --- the bar

    def fill_bar(self, bar: QToolBar) -> None:
        """The few that are used all the time."""
        em = bar.fontMetrics().height()
        bar.setIconSize(QSize(round(1.3 * em), round(1.3 * em)))
        bar.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
        bar.setMovable(False)
        bar.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        self._show(bar, self.open, worded=True)
        bar.addSeparator()
        self._show(bar, self.undo)
        self._show(bar, self.redo)
        self._show(bar, self.reset)
        self._show(bar, self.entry("history").action)
        bar.addSeparator()
        self._add_before(bar)
        self._show(bar, self.wipe, worded=True)
        bar.addSeparator()
        self._show(bar, self.fit)
        self._show(bar, self.actual)
        gap = QWidget(bar)
        gap.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        bar.addWidget(gap)
        self._show(bar, self.export, worded=True).setObjectName("primary")
        self._name_buttons()

    def _add_before(self, bar: QToolBar) -> None:
        """A button that does its work while it is held, which an action cannot."""
        button = self.before_button
        self._icons.bind(button, "before")
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setEnabled(self.before.isEnabled())
        self.before.enabledChanged.connect(button.setEnabled)
        bar.addWidget(button)

    def _show(self, bar: QToolBar, action: QAction, worded: bool = False) -> QToolButton:
        bar.addAction(action)
        button = bar.widgetForAction(action)
        if not isinstance(button, QToolButton):
            raise TypeError("a tool bar shows actions as tool buttons")
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        if worded:
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._buttons.append(button)
        return button

    def _name_buttons(self) -> None:
        self.before_button.setText(self.before.iconText())
        self.before_button.setToolTip(self.tr("Hold to show the photo as it was (\\)"))
        self.before_button.setAccessibleName(self.tr("Show before while held"))
        for button in self._buttons:
            button.setAccessibleName(button.defaultAction().text().rstrip(" …"))

    # --- language, and what undo and redo would do

    def retranslate(self) -> None:
        """Ask for every text again, the bar's too."""
        super().retranslate()
        self._name_buttons()

    def show_history(self, undo: str, redo: str) -> None:
        """Say what there is to undo and redo; empty where there is nothing."""
        for action, text, what in (
            (self.undo, self.tr("Undo {0}"), undo),
            (self.redo, self.tr("Redo {0}"), redo),
        ):
            action.setText(text.replace("{0}", what).strip())
            action.setToolTip(with_key(action.text(), action))
