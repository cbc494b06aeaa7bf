"""In the preferences: what an NVIDIA card would bring, what it costs, installing it and taking it away."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import urlsplit

from PySide6.QtCore import QLocale, Qt, Slot
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QMessageBox,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from app.cuda_runtime.card import Card
from app.cuda_runtime.plan import Plan
from app.cuda_runtime.runtime import CudaRuntime
from app.translations import translations

_STEPS = 1000  # of the bar


class CudaSection(QWidget):
    """Hidden where nothing can be installed, as in a checkout."""

    def __init__(self, runtime: CudaRuntime, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._runtime = runtime
        self._trouble = ""
        self.words, self.bar = QLabel(self), QProgressBar(self)
        self.words.setWordWrap(True)
        self.bar.setRange(0, _STEPS)
        self.bar.setTextVisible(False)
        self.download, self.folder = QPushButton(self), QPushButton(self)
        self.stop, self.remove = QPushButton(self), QPushButton(self)
        line = QHBoxLayout()
        line.setSpacing(self.fontMetrics().height() // 2)
        for button in (self.download, self.folder, self.stop, self.remove):
            line.addWidget(button)
        line.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.words)
        column.addWidget(self.bar)
        column.addLayout(line)
        self.download.clicked.connect(self._ask)
        self.folder.clicked.connect(self._choose)
        self.stop.clicked.connect(runtime.stop)
        self.remove.clicked.connect(runtime.remove)
        for signal in (runtime.looked, runtime.moved, runtime.installed, runtime.removed):
            signal.connect(self.refresh)
        runtime.failed.connect(self._on_failed)
        self.setHidden(runtime.plan is None)
        runtime.look()

    def retranslate(self) -> None:
        """Set every text in the language of the moment."""
        for button, text in (
            (self.download, self.tr("Download and install…")),
            (self.folder, self.tr("Install from a folder…")),
            (self.stop, self.tr("Stop")),
            (self.remove, self.tr("Remove")),
        ):
            button.setText(text)
            button.setAccessibleName(text)
        self.bar.setAccessibleName(self.tr("Progress"))
        self.refresh()

    @Slot()
    def refresh(self) -> None:
        """Say how it is now."""
        runtime, plan = self._runtime, self._runtime.plan
        if plan is None:
            return
        installed = runtime.mark is not None
        self.bar.setVisible(runtime.runs)
        self.bar.setValue(round(_STEPS * min(runtime.done / max(plan.size, 1), 1.0)))
        self.stop.setVisible(runtime.runs)
        self.remove.setVisible((installed or runtime.outdated) and not runtime.runs)
        self.download.setVisible(runtime.can_install and not installed and plan.is_pinned)
        self.folder.setVisible(runtime.can_install and not installed)
        self.words.setText("\n\n".join(part for part in (self._trouble, self._state()) if part))

    def _state(self) -> str:
        """What there is, or what goes on."""
        runtime, plan = self._runtime, self._runtime.plan
        mark = runtime.mark
        if plan is not None and runtime.runs:
            text = self.tr("Installing CUDA: {0} of {1}").replace("{0}", _size(runtime.done))
            return text.replace("{1}", _size(plan.size))
        if mark is not None:
            text = self.tr("CUDA {0} is installed and takes {1}. The engine uses the NVIDIA card.")
            return text.replace("{0}", mark.cuda).replace("{1}", _size(mark.size))
        if not runtime.has_looked:
            return self.tr("Looking for an NVIDIA graphics card…")
        if plan is None or runtime.card is None:
            return self.tr("No NVIDIA graphics card was found, so the engine works on the processor.")
        return self._prospect(plan, runtime.card)

    def _prospect(self, plan: Plan, card: Card) -> str:
        """What could be."""
        if not plan.card_fits(card):
            text = self.tr("{0} is too old for CUDA {1}, so the engine works on the processor.")
            return text.replace("{0}", card.name).replace("{1}", plan.cuda)
        if not plan.driver_fits(card):
            text = self.tr("{0} could make Semblance much faster, but needs a newer driver: {1} or later.")
            return text.replace("{0}", card.name).replace("{1}", ".".join(map(str, plan.driver)))
        text = self.tr(
            "{0} can make Semblance much faster. That takes PyTorch with NVIDIA's CUDA libraries: {1}, and "
            "about {2} on the disk."
        )
        text = text.replace("{0}", card.name).replace("{1}", _size(plan.size))
        return text.replace("{2}", _size(plan.unpacked))

    @Slot()
    def _ask(self) -> None:
        plan = self._runtime.plan
        if plan is None:
            return
        text = self.tr(
            "Download {0} from {1}?\n\nIt is a build of PyTorch with NVIDIA's CUDA libraries, under NVIDIA's "
            "licence. Each file is checked against a fingerprint that came with Semblance. All of it goes "
            "into your own folder, from where you can remove it again here. Nothing of yours is sent."
        )
        hosts = sorted({urlsplit(wheel.url).hostname or "" for wheel in plan.wheels})
        box = QMessageBox(QMessageBox.Icon.Question, self.tr("CUDA"), "", parent=self)
        box.setText(text.replace("{0}", _size(plan.size)).replace("{1}", ", ".join(hosts)))
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        agreed = box.addButton(self.tr("Download"), QMessageBox.ButtonRole.AcceptRole)
        box.addButton(QMessageBox.StandardButton.Cancel)
        box.buttonClicked.connect(lambda button: self._begin(None) if button is agreed else None)
        box.open()

    @Slot()
    def _choose(self) -> None:
        dialog = QFileDialog(self, self.tr("Folder with the wheels of PyTorch and CUDA"))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda folder: self._begin(Path(folder)))
        dialog.open()

    def _begin(self, folder: Path | None) -> None:
        self._trouble = ""
        self._runtime.install(folder)

    @Slot(str, str)
    def _on_failed(self, kind: str, details: str) -> None:
        sentences = {
            "stopped": self.tr("Stopped; nothing was installed."),
            "network": self.tr("The download broke off. Check the network, then try again."),
            "damaged": self.tr("A file is not the one that Semblance expects, so nothing was installed."),
            "missing": self.tr("The folder lacks {0}. Put what is missing there, then try again.").replace(
                "{0}", details
            ),
            "disk": self.tr("The disk has too little room. Free some, then try again."),
            "files": self.tr("A file could not be read or written, so nothing was installed: {0}").replace(
                "{0}", details
            ),
            "busy": self.tr("Another window of Semblance is installing CUDA. Wait until it is done."),
            "in use": self.tr("The libraries are in use. Restart Semblance, then remove them first of all."),
        }
        usual = self.tr(
            "The card did not work with these libraries, so nothing was installed. The log says more."
        )
        self._trouble = sentences.get(kind, usual)
        self.refresh()


def _size(count: int) -> str:
    return QLocale(translations().language).formattedDataSize(
        count, 1, QLocale.DataSizeFormat.DataSizeSIFormat
    )
