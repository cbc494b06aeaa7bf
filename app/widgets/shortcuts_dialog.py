"""All shortcuts at a glance, to look up and to change."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Slot
from PySide6.QtGui import QGuiApplication, QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QKeySequenceEdit,
    QLabel,
    QLineEdit,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from app.menus.action_registry import Entry
from app.menus.fuzzy import match
from app.menus.shortcuts import Conflict, Shortcuts, gestures, native

_NAME = Qt.ItemDataRole.UserRole


class ShortcutsDialog(QDialog):
    """A list by menu; below it the keys of the line that is chosen. Changes count at once."""

    def __init__(self, shortcuts: Shortcuts, parent: QWidget) -> None:
        super().__init__(parent)
        self._shortcuts = shortcuts
        self.search, self.tree = QLineEdit(self), QTreeWidget(self)
        self.recorder, self._label = QKeySequenceEdit(self), QLabel(self)
        self.message = QLabel(self)
        self.set_button, self.clear_button = QPushButton(self), QPushButton(self)
        self.reset_button, self.reset_all_button = QPushButton(self), QPushButton(self)
        self.copy_button, self.close_button = QPushButton(self), QPushButton(self)
        self._lay_out()
        self._retranslate()
        self._connect()
        self._select_first()

    def _lay_out(self) -> None:
        em = self.fontMetrics().height()
        self.search.setClearButtonEnabled(True)
        self.tree.setColumnCount(2)
        self.tree.setRootIsDecorated(False)
        self.tree.setItemsExpandable(False)
        self.tree.setIndentation(em)
        self.tree.setFrameShape(QFrame.Shape.NoFrame)
        self.tree.setUniformRowHeights(True)
        self.tree.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.tree.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.tree.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self.tree.header().setStretchLastSection(False)
        self.recorder.setMaximumSequenceLength(1)
        self.recorder.setClearButtonEnabled(True)
        self._label.setBuddy(self.recorder)
        self.message.setWordWrap(True)
        self.message.setMinimumHeight(2 * em)
        for button in (self.clear_button, self.reset_button, self.reset_all_button, self.copy_button):
            button.setAutoDefault(False)
        self.set_button.setAutoDefault(False)
        self.set_button.setObjectName("primary")
        change, foot = QHBoxLayout(), QHBoxLayout()
        change.setSpacing(em // 2)
        change.addWidget(self._label)
        change.addWidget(self.recorder, 1)
        for button in (self.set_button, self.clear_button, self.reset_button):
            change.addWidget(button)
        foot.addWidget(self.reset_all_button)
        foot.addWidget(self.copy_button)
        foot.addStretch(1)
        foot.addWidget(self.close_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(em, em, em, em)
        column.setSpacing(em * 2 // 3)
        column.addWidget(self.search)
        column.addWidget(self.tree, 1)
        column.addLayout(change)
        column.addWidget(self.message)
        column.addLayout(foot)
        self.resize(50 * em, 42 * em)

    def _connect(self) -> None:
        self.search.textChanged.connect(self._filter)
        self.tree.currentItemChanged.connect(self._on_chosen)
        self.recorder.keySequenceChanged.connect(self._on_recorded)
        self.set_button.clicked.connect(self._set)
        self.clear_button.clicked.connect(self._clear)
        self.reset_button.clicked.connect(self._reset)
        self.reset_all_button.clicked.connect(self._reset_all)
        self.copy_button.clicked.connect(self._copy)
        self.close_button.clicked.connect(self.accept)

    def changeEvent(self, event: QEvent) -> None:
        """The language may change while it is open."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
            self._select_first()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self.setWindowTitle(self.tr("Keyboard shortcuts"))
        self.search.setPlaceholderText(self.tr("Search by name or key"))
        self.search.setAccessibleName(self.tr("Search shortcuts"))
        self.tree.setHeaderLabels([self.tr("Action"), self.tr("Keys")])
        self.tree.setAccessibleName(self.tr("Actions and their keys"))
        self._label.setText(self.tr("New key:"))
        self.recorder.setAccessibleName(self.tr("New key: press it"))
        for inner in self.recorder.findChildren(QLineEdit):
            inner.setAccessibleName(self.tr("New key: press it"))
            inner.setPlaceholderText(self.tr("Press the keys"))
        for button, text in (
            (self.set_button, self.tr("Set")),
            (self.clear_button, self.tr("Remove")),
            (self.reset_button, self.tr("Reset")),
            (self.reset_all_button, self.tr("Reset all")),
            (self.copy_button, self.tr("Copy as text")),
            (self.close_button, self.tr("Close")),
        ):
            button.setText(text)
            button.setAccessibleName(text)
        self._fill()

    # --- the list

    def _fill(self) -> None:
        """All actions by menu, then what cannot be changed."""
        chosen = self._chosen()
        self.tree.clear()
        heads: dict[object, QTreeWidgetItem] = {}
        for entry in self._shortcuts.in_order():
            menu = entry.menu
            if menu not in heads:
                title = self._shortcuts.actions.title(menu) if menu is not None else self.tr("Other")
                heads[menu] = self._head(title)
            item = QTreeWidgetItem(heads[menu], [entry.title, self._keys_of(entry)])
            item.setData(0, _NAME, entry.name)
            if entry is chosen:
                self.tree.setCurrentItem(item)
        head = self._head(self.tr("Mouse and held keys"))
        for what, how in gestures():
            QTreeWidgetItem(head, [what, how])
        self.tree.expandAll()
        self._filter(self.search.text())

    def _head(self, title: str) -> QTreeWidgetItem:
        head = QTreeWidgetItem(self.tree, [title])
        head.setFlags(Qt.ItemFlag.ItemIsEnabled)
        font = head.font(0)
        font.setWeight(font.Weight.DemiBold)
        head.setFont(0, font)
        return head

    def _keys_of(self, entry: Entry) -> str:
        return ", ".join(native(key) for key in self._shortcuts.keys(entry))

    @Slot(str)
    def _filter(self, text: str) -> None:
        """Hide what does not answer, by name or by key."""
        for row in range(self.tree.topLevelItemCount()):
            head = self.tree.topLevelItem(row)
            if head is None:
                continue
            items = [head.child(i) for i in range(head.childCount())]
            for item in items:
                by_key = text.strip().lower() in item.text(1).lower()
                item.setHidden(bool(text.strip()) and not by_key and match(text, item.text(0)) is None)
            head.setHidden(all(item.isHidden() for item in items))

    def _select_first(self) -> None:
        first = self.tree.topLevelItem(0)
        if first is not None and self._chosen() is None:
            self.tree.setCurrentItem(first.child(0))
        self._on_chosen()

    def _chosen(self) -> Entry | None:
        item = self.tree.currentItem()
        name = item.data(0, _NAME) if item is not None else None
        return self._shortcuts.actions.entry(name) if name else None

    # --- changing

    @Slot()
    def _on_chosen(self) -> None:
        entry = self._chosen()
        self.recorder.clear()
        self.recorder.setEnabled(entry is not None)
        self._say("")
        self._enable(entry)

    def _enable(self, entry: Entry | None) -> None:
        self.set_button.setText(self.tr("Set"))
        self.set_button.setEnabled(entry is not None and not self.recorder.keySequence().isEmpty())
        self.clear_button.setEnabled(entry is not None and bool(self._shortcuts.keys(entry)))
        self.reset_button.setEnabled(entry is not None and self._shortcuts.is_changed(entry))

    def _recorded(self) -> str:
        return self.recorder.keySequence().toString(QKeySequence.SequenceFormat.PortableText)

    def _conflict(self) -> Conflict | None:
        entry = self._chosen()
        return None if entry is None else self._shortcuts.conflict(entry, self._recorded())

    @Slot()
    def _on_recorded(self) -> None:
        entry = self._chosen()
        self._enable(entry)
        if self.recorder.keySequence().isEmpty():
            self._say("")
            return
        conflict = self._conflict()
        if conflict is None:
            self._say("")
        elif conflict.owner is None:
            self._say(conflict.sentence, warning=True)
            self.set_button.setEnabled(False)
        else:
            lost = self.tr("If you take it, “{0}” is left without it.")
            self._say(f"{conflict.sentence} {lost.replace('{0}', conflict.owner.title)}", warning=True)
            self.set_button.setText(self.tr("Take it"))

    @Slot()
    def _set(self) -> None:
        entry = self._chosen()
        if entry is not None and self._recorded():
            self._shortcuts.give(entry, [self._recorded()])
            self._after(self.tr("“{0}” now has {1}."), entry)

    @Slot()
    def _clear(self) -> None:
        entry = self._chosen()
        if entry is not None:
            self._shortcuts.give(entry, [])
            self._after(self.tr("“{0}” has no key now."), entry)

    @Slot()
    def _reset(self) -> None:
        entry = self._chosen()
        if entry is not None:
            self._shortcuts.reset(entry)
            self._after(self.tr("“{0}” has its usual keys again: {1}."), entry)

    @Slot()
    def _reset_all(self) -> None:
        self._shortcuts.reset_all()
        self._fill()
        self._on_chosen()
        self._say(self.tr("All shortcuts are as they were at first."))

    @Slot()
    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._shortcuts.as_text())
        self._say(self.tr("The list is on the clipboard, to print or to keep."))

    def _after(self, text: str, entry: Entry) -> None:
        self._fill()
        self._on_chosen()
        self._say(text.replace("{0}", entry.title).replace("{1}", self._keys_of(entry)))

    def _say(self, text: str, warning: bool = False) -> None:
        self.message.setProperty("warning", warning)
        self.message.style().unpolish(self.message)
        self.message.style().polish(self.message)
        self.message.setText(text)
        self.message.setAccessibleName(text)
