"""Pages of the preferences: general, engine, export."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSignalBlocker, Qt, Slot
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from app.preferences import Preferences
from app.settings import DEVICES, LANGUAGES, MOST_RECENT, PRECISIONS, ThemeChoice
from app.translations import NAMES
from app.widgets.cuda_section import CudaSection


class Page(QWidget):
    """A form with notes below it. Subclasses make controls in `_make` and name them in `retranslate`."""

    def __init__(self, preferences: Preferences, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._preferences = preferences
        em = self.fontMetrics().height()
        self._form = QFormLayout()
        self._form.setHorizontalSpacing(em)
        self._form.setVerticalSpacing(em * 2 // 3)
        self._form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        self._form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.FieldsStayAtSizeHint)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, em, 0)
        self._column.setSpacing(em)
        self._column.addLayout(self._form)
        self._make()
        self._column.addStretch(1)
        preferences.changed.connect(self.show_settings)
        self.show_settings()

    def title(self) -> str:
        """For the list at the left."""
        raise NotImplementedError

    def _make(self) -> None:
        """Make the controls and connect them."""
        raise NotImplementedError

    def retranslate(self) -> None:
        """Set every text in the language of the moment."""
        raise NotImplementedError

    def show_settings(self) -> None:
        """Set the controls to what the settings have, without telling anyone."""
        raise NotImplementedError

    def _row(self, control: QWidget) -> QLabel:
        """A control with a name before it."""
        label = QLabel(self)
        label.setBuddy(control)
        label.setMinimumHeight(control.sizeHint().height())  # on one line with it
        self._form.addRow(label, control)
        return label

    def _note(self) -> QLabel:
        """A paragraph."""
        label = QLabel(self)
        label.setWordWrap(True)
        label.setProperty("faint", True)
        self._column.addWidget(label)
        return label


def name(label: QLabel, control: QWidget, text: str) -> None:
    """Give a control its name, for eyes and ears."""
    label.setText(f"{text}:")
    control.setAccessibleName(text)


def _set_texts(box: QComboBox, texts: list[str]) -> None:
    """The texts of a choice in another language; what is chosen stays."""
    with QSignalBlocker(box):
        for i, text in enumerate(texts):
            box.setItemText(i, text)
    box.setMinimumWidth(box.sizeHint().width())


class GeneralPage(Page):
    """Language, theme, lists."""

    def title(self) -> str:
        """For the list at the left."""
        return self.tr("General")

    def _make(self) -> None:
        self.language, self.theme = QComboBox(self), QComboBox(self)
        self.recent, self.film_strip = QSpinBox(self), QCheckBox(self)
        for code in LANGUAGES:
            self.language.addItem(NAMES.get(code, ""), code)
        for choice in ThemeChoice:
            self.theme.addItem("", choice)
        self.recent.setRange(0, MOST_RECENT)
        self.recent.setButtonSymbols(QSpinBox.ButtonSymbols.NoButtons)
        self._language_label, self._theme_label = self._row(self.language), self._row(self.theme)
        self._recent_label = self._row(self.recent)
        self._form.addRow(self.film_strip)
        preferences = self._preferences
        self.language.activated.connect(lambda i: preferences.set_language(self.language.itemData(i)))
        self.theme.activated.connect(lambda i: preferences.set_theme(self.theme.itemData(i)))
        self.recent.valueChanged.connect(lambda value: preferences.set_value("recent_limit", value))
        self.film_strip.toggled.connect(lambda on: preferences.set_value("film_strip", on))

    def retranslate(self) -> None:
        """Set every text in the language of the moment."""
        name(self._language_label, self.language, self.tr("Language"))
        name(self._theme_label, self.theme, self.tr("Theme"))
        name(self._recent_label, self.recent, self.tr("Recent files listed"))
        _set_texts(self.language, [self.tr("As the system"), *NAMES.values()])
        _set_texts(self.theme, [self.tr("As the system"), self.tr("Light"), self.tr("Dark")])
        self.film_strip.setText(self.tr("Show the film strip when several photos are open"))
        self.film_strip.setAccessibleName(self.film_strip.text())

    def show_settings(self) -> None:
        """Set the controls to what the settings have, without telling anyone."""
        settings = self._preferences.settings
        with QSignalBlocker(self.recent), QSignalBlocker(self.film_strip):
            self.language.setCurrentIndex(self.language.findData(settings.language))
            self.theme.setCurrentIndex(list(ThemeChoice).index(settings.theme))
            self.recent.setValue(settings.recent_limit)
            self.film_strip.setChecked(settings.film_strip)


class EnginePage(Page):
    """Where the engine computes, and how precisely."""

    def title(self) -> str:
        """For the list at the left."""
        return self.tr("Engine")

    def _make(self) -> None:
        self.device, self.precision = QComboBox(self), QComboBox(self)
        for code in DEVICES:
            self.device.addItem("", code)
        for code in PRECISIONS:
            self.precision.addItem("", code)
        self._device_label, self._precision_label = self._row(self.device), self._row(self.precision)
        self.now, self._about = self._note(), self._note()
        self.cuda = CudaSection(self._preferences.cuda, self)
        self._column.addWidget(self.cuda)
        preferences = self._preferences
        self.device.activated.connect(lambda i: preferences.set_device(self.device.itemData(i)))
        self.precision.activated.connect(lambda i: preferences.set_precision(self.precision.itemData(i)))

    def retranslate(self) -> None:
        """Set every text in the language of the moment."""
        name(self._device_label, self.device, self.tr("Device"))
        name(self._precision_label, self.precision, self.tr("Precision"))
        _set_texts(
            self.device,
            [
                self.tr("Automatic: the fastest there is"),
                self.tr("NVIDIA graphics card (CUDA)"),
                self.tr("Apple graphics processor"),
                self.tr("Processor (CPU)"),
            ],
        )
        _set_texts(self.precision, [self.tr("Automatic: half where it is faster"), self.tr("Full (32 bits)")])
        self._about.setText(
            self.tr(
                "When the device or the precision changes, the engine starts again, which takes some "
                "seconds. Photos and edits stay as they are. Full precision takes more memory of a graphics "
                "card; on the processor it is always used."
            )
        )
        self.cuda.retranslate()
        self.show_settings()

    def show_settings(self) -> None:
        """Set the controls to what the settings have, without telling anyone."""
        settings, ready = self._preferences.settings, self._preferences.ready
        self.device.setCurrentIndex(DEVICES.index(settings.device))
        self.precision.setCurrentIndex(PRECISIONS.index(settings.precision))
        if ready is None:
            self.now.setText(self.tr("The engine is starting…"))
        else:
            full = ready.precision == "float32"
            precision = self.tr("full precision") if full else self.tr("half precision")
            text = self.tr("Now: {0}, {1}").replace("{0}", ready.device)
            self.now.setText(text.replace("{1}", precision))


class ExportPage(Page):
    """What the export dialog starts with."""

    def title(self) -> str:
        """For the list at the left."""
        return self.tr("Export")

    def _make(self) -> None:
        self.quality, self.folder = QSpinBox(self), QLabel(self)
        self.quality.setRange(1, 100)
        self.quality.setButtonSymbols(QSpinBox.ButtonSymbols.NoButtons)
        self.metadata, self.embed = QCheckBox(self), QCheckBox(self)
        self.choose, self.beside = QPushButton(self), QPushButton(self)
        self._quality_label = self._row(self.quality)
        line = QHBoxLayout()
        line.setSpacing(self.fontMetrics().height() // 2)
        line.addWidget(self.choose)
        line.addWidget(self.beside)
        line.addStretch(1)
        self._folder_label = QLabel(self)
        self.folder.setWordWrap(True)
        self._form.addRow(self._folder_label, self.folder)
        self._form.addRow("", line)
        self._form.addRow(self.metadata)
        self._form.addRow(self.embed)
        preferences = self._preferences
        self.quality.valueChanged.connect(lambda value: preferences.set_value("export_quality", value))
        self.metadata.toggled.connect(lambda on: preferences.set_value("keep_metadata", on))
        self.embed.toggled.connect(lambda on: preferences.set_value("export_embed", on))
        self.choose.clicked.connect(self._choose_folder)
        self.beside.clicked.connect(lambda: preferences.set_value("export_folder", ""))

    def retranslate(self) -> None:
        """Set every text in the language of the moment."""
        name(self._quality_label, self.quality, self.tr("Quality of JPEG and WebP"))
        self._folder_label.setText(self.tr("Folder:"))
        for button, text in (
            (self.choose, self.tr("Choose a folder…")),
            (self.beside, self.tr("Beside the photo")),
            (self.metadata, self.tr("Keep camera data, captions and location")),
            (self.embed, self.tr("Carry the edit in the file, so that it can be taken up again")),
        ):
            button.setText(text)
            button.setAccessibleName(text)
        self.show_settings()

    def show_settings(self) -> None:
        """Set the controls to what the settings have, without telling anyone."""
        settings = self._preferences.settings
        with QSignalBlocker(self.quality), QSignalBlocker(self.metadata), QSignalBlocker(self.embed):
            self.quality.setValue(settings.export_quality)
            self.metadata.setChecked(settings.keep_metadata)
            self.embed.setChecked(settings.export_embed)
        self.folder.setText(settings.export_folder or self.tr("Beside the photo"))
        self.beside.setEnabled(bool(settings.export_folder))

    @Slot()
    def _choose_folder(self) -> None:
        start = self._preferences.settings.export_folder or str(Path.home())
        dialog = QFileDialog(self, self.tr("Folder for exports"), start)
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda folder: self._preferences.set_value("export_folder", folder))
        dialog.open()
