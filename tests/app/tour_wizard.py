"""The training wizard from its first page to its last, on real pictures, photographed on the way.

    python -m tests.app.tour_wizard OUTDIR PICTURES [--labels TABLE] [--start]

With --start a quick try is put into a queue of its own below OUTDIR and trained. Under Xvfb it looks as a
user sees it.
"""

from __future__ import annotations

import argparse
import os
import time
from pathlib import Path

from PySide6.QtTest import QTest

from app.icons import Icons
from app.theme import Theme
from app.wizard.attributes import AttributesPage
from app.wizard.crop import CropPage
from app.wizard.kind import KindPage
from app.wizard.machine import MachinePage
from app.wizard.wizard import Wizard
from tests.app.screenshots import Stage, in_both_themes


class WizardTour(Stage):
    """Walks through it once."""

    def __init__(self, folder: Path, pictures: Path, labels: Path | None, theme: Theme) -> None:
        self.folder, self.theme = folder, theme
        self.pictures, self.labels = pictures, labels

    def walk(self, *, start: bool) -> None:
        """All pages."""
        wizard = Wizard(self.theme, Icons(self.theme))
        if wizard.foot.afresh.isVisibleTo(wizard):
            wizard.foot.afresh.click()
        wizard.show()
        self._grab(wizard, "wizard-0-empty")
        began = time.perf_counter()
        wizard.add([self.pictures])
        self._until(lambda: wizard.pictures.sheet.count > 20)
        self._grab(wizard, "wizard-1-looking")
        self._until(lambda: wizard.desk.known.pictures is not None)
        print(f"survey: {time.perf_counter() - began:.1f} s")
        self._grab(wizard, "wizard-1-pictures")
        wizard.foot.next.click()
        crop = wizard.pages[1]
        assert isinstance(crop, CropPage)
        self._until(lambda: crop.sheet.count >= 30)
        QTest.qWait(300)
        self._grab(wizard, "wizard-2-crop")
        wizard.foot.next.click()
        self._until(lambda: len(wizard.desk.known.kinds) > 20)
        self._grab(wizard, "wizard-3-kind")
        kind = wizard.pages[2]
        assert isinstance(kind, KindPage)
        kind.cards["tiny32"].click()
        wizard.foot.next.click()
        self._attributes(wizard)
        self._machine(wizard)
        wizard.foot.next.click()
        self._until(lambda: not wizard.summary.fault())
        self._grab(wizard, "wizard-6-summary")
        wizard.summary.more.heading.click()
        self._grab(wizard, "wizard-6-details")
        if start:
            wizard.foot.next.click()
            self._until(lambda: not wizard.isVisible())
        else:
            wizard.desk.change(folder=str(self.pictures), sources=(*wizard.desk.plan.sources, "/gone"))
            QTest.qWait(600)
            self._until(lambda: wizard.summary._question is None)
            self._grab(wizard, "wizard-6-wrong")
            wizard.desk.change(folder="", sources=(str(self.pictures),))
        wizard.close()
        wizard.deleteLater()

    def _attributes(self, wizard: Wizard) -> None:
        page = wizard.pages[3]
        assert isinstance(page, AttributesPage)
        if self.labels is not None:
            page._on_table(str(self.labels))
            self._until(lambda: bool(wizard.desk.known.columns))
        self._grab(wizard, "wizard-4-sliders")
        wizard.foot.next.click()

    def _machine(self, wizard: Wizard) -> None:
        page = wizard.pages[4]
        assert isinstance(page, MachinePage)
        self._grab(wizard, "wizard-5-machine")
        page.begin.click()
        self._until(lambda: page.bar.maximum() > 0 or page.begin.isVisible())
        self._grab(wizard, "wizard-5-trying")
        self._until(page.begin.isVisible)
        self._grab(wizard, "wizard-5-tried")


def main() -> None:
    """Walk it, dark and light."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("pictures", type=Path)
    parser.add_argument("--labels", type=Path)
    parser.add_argument("--start", action="store_true")
    options = parser.parse_args()
    home = options.folder.absolute() / "home"
    for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME"):
        os.environ[name] = str(home / name.lower())  # the user's own plans and runs stay as they are
    os.environ["SEMBLANCE_JOBS"] = str(home / "jobs")
    in_both_themes(
        options.folder,
        lambda theme: WizardTour(options.folder, options.pictures, options.labels, theme).walk(
            start=options.start
        ),
    )


if __name__ == "__main__":
    main()
