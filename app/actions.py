"""Everything the user can ask for: actions with names, keys and icons, in menus and a bar."""

from __future__ import annotations

from PySide6.QtCore import QObject, QSize, Qt
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenuBar, QSizePolicy, QToolBar, QToolButton, QWidget

from app.icons import Icons
from app.settings import ThemeChoice
from app.theme import Role


class Actions(QObject):
    """The window's actions. Their `triggered` and `toggled` are connected by the window."""

    def __init__(self, icons: Icons, parent: QWidget) -> None:
        super().__init__(parent)
        self._icons = icons
        keys = QKeySequence.StandardKey
        self.open = self._make(self.tr("Open photo…"), keys.Open, "open", self.tr("Open"))
        self.paste = self._make(self.tr("Paste photo"), keys.Paste)
        self.model = self._make(self.tr("Open model…"), "Ctrl+Shift+O")
        self.export = self._make(
            self.tr("Export…"), ["Ctrl+E", "Ctrl+Shift+S"], "export", self.tr("Export"), role=Role.ON_ACCENT
        )
        self.quit = self._make(self.tr("Quit"), ["Ctrl+Q"])
        self.undo = self._make(self.tr("Undo"), keys.Undo, "undo")
        self.redo = self._make(self.tr("Redo"), ["Ctrl+Shift+Z", "Ctrl+Y"], "redo")
        self.reset = self._make(self.tr("Reset all"), "Ctrl+Shift+R", "reset")
        self.next_face = self._make(self.tr("Next face"), "F", "face")
        self.before = self._make(self.tr("Show before"), short=self.tr("Before"), checkable=True)
        self.wipe = self._make(self.tr("Compare before and after"), "W", "wipe", self.tr("Compare"), True)
        self.faces = self._make(self.tr("Show faces"), "Shift+F", checkable=True)
        self.zoom_in = self._make(self.tr("Zoom in"), ["+", "=", "Ctrl++", "Ctrl+="])
        self.zoom_out = self._make(self.tr("Zoom out"), ["-", "Ctrl+-"])
        self.fit = self._make(self.tr("Fit in window"), ["0", "Ctrl+0"], "fit", self.tr("Fit"))
        self.actual = self._make(self.tr("Full size"), ["1", "Ctrl+1"], "actual", self.tr("100 %"))
        self.log = self._make(self.tr("Open log folder"))
        self.about = self._make(self.tr("About Semblance"))
        self.quit.setMenuRole(QAction.MenuRole.QuitRole)
        self.about.setMenuRole(QAction.MenuRole.AboutRole)
        self.before_button = QToolButton(parent)  # goes into the bar
        self.themes = QActionGroup(self)
        self.theme: dict[ThemeChoice, QAction] = {}
        for choice, name in (
            (ThemeChoice.SYSTEM, self.tr("As the system")),
            (ThemeChoice.LIGHT, self.tr("Light")),
            (ThemeChoice.DARK, self.tr("Dark")),
        ):
            action = self._make(name, checkable=True)
            action.setData(choice)
            self.themes.addAction(action)
            self.theme[choice] = action

    def _make(
        self,
        text: str,
        keys: QKeySequence.StandardKey | str | list[str] | None = None,
        icon: str = "",
        short: str = "",
        checkable: bool = False,
        role: Role = Role.TEXT,
    ) -> QAction:
        action = QAction(text, self)
        if isinstance(keys, QKeySequence.StandardKey):
            action.setShortcuts(keys)
        elif keys:
            action.setShortcuts([QKeySequence(key) for key in ([keys] if isinstance(keys, str) else keys)])
        if short:
            action.setIconText(short)
        if icon:
            self._icons.bind(action, icon, role)
        action.setCheckable(checkable)
        key = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        action.setToolTip(f"{text.rstrip('…')} ({key})" if key else text.rstrip("…"))
        return action

    def fill_menus(self, bar: QMenuBar) -> None:
        """File, Edit, View, Help."""
        file = bar.addMenu(self.tr("&File"))
        file.addActions([self.open, self.paste, self.export])
        file.addSeparator()
        file.addAction(self.model)
        file.addSeparator()
        file.addAction(self.quit)
        edit = bar.addMenu(self.tr("&Edit"))
        edit.addActions([self.undo, self.redo])
        edit.addSeparator()
        edit.addActions([self.reset, self.next_face])
        view = bar.addMenu(self.tr("&View"))
        view.addActions([self.zoom_in, self.zoom_out, self.fit, self.actual])
        view.addSeparator()
        view.addActions([self.before, self.wipe, self.faces])
        view.addSeparator()
        view.addMenu(self.tr("Theme")).addActions(self.themes.actions())
        help_menu = bar.addMenu(self.tr("&Help"))
        help_menu.addActions([self.log, self.about])

    def fill_bar(self, bar: QToolBar) -> None:
        """The few that are used all the time."""
        em = bar.fontMetrics().height()
        bar.setIconSize(QSize(round(1.3 * em), round(1.3 * em)))
        bar.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
        bar.setMovable(False)
        bar.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        self._add(bar, self.open, worded=True)
        bar.addSeparator()
        self._add(bar, self.undo)
        self._add(bar, self.redo)
        self._add(bar, self.reset)
        bar.addSeparator()
        self._add_before(bar)
        self._add(bar, self.wipe, worded=True)
        bar.addSeparator()
        self._add(bar, self.fit)
        self._add(bar, self.actual)
        gap = QWidget(bar)
        gap.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        bar.addWidget(gap)
        self._add(bar, self.export, worded=True).setObjectName("primary")

    def _add_before(self, bar: QToolBar) -> None:
        """A button that does its work while it is held, which an action cannot."""
        button = self.before_button
        self._icons.bind(button, "before")
        button.setText(self.before.iconText())
        button.setToolTip(self.tr("Hold to show the photo as it was (\\)"))
        button.setAccessibleName(self.tr("Show before while held"))
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.before.enabledChanged.connect(button.setEnabled)
        bar.addWidget(button)

    def _add(self, bar: QToolBar, action: QAction, worded: bool = False) -> QToolButton:
        bar.addAction(action)
        button = bar.widgetForAction(action)
        if not isinstance(button, QToolButton):
            raise TypeError("a tool bar shows actions as tool buttons")
        button.setAccessibleName(action.text().rstrip("…"))
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        if worded:
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        return button
