"""A real window with the fake engine that edits by itself until it is killed; for `test_kills`.

    python killed_window.py FOLDER PHOTO

It offers what an earlier life left, restores it, writes into FOLDER/restored.json what came back, and then
moves a slider, exports and saves on a timer. FOLDER/journal has a line for each edit: the
time (`time.monotonic`, the same for all processes) and where the slider is then.
"""

from __future__ import annotations

import json
import os
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from PySide6.QtCore import QTimer

from app.engine.engine_client import EngineClient
from app.files import recipe
from app.main import make_application
from app.settings import Settings, ThemeChoice
from app.theme import Theme
from app.window import Window

FOLDER = Path(sys.argv[1])
STEP = 23  # milliseconds between two moves
EXPORT_EVERY, SAVE_EVERY = 40, 97  # moves


class Life:
    """Drives one window."""

    def __init__(self, photo: Path) -> None:
        self.photo = photo
        model = FOLDER / "portrait.safetensors"
        model.touch()
        worker = Path(__file__).with_name("fake_worker.py")
        engine = EngineClient([sys.executable, str(worker), "{}"], FOLDER / "engine.log")
        settings = Settings(path=FOLDER / "settings.json", model=str(model))
        self.window = Window(engine, Theme(ThemeChoice.DARK), settings)
        self.journal = os.open(FOLDER / "journal", os.O_WRONLY | os.O_APPEND | os.O_CREAT)
        self.moves = 0
        self.value = 1
        self.timer = QTimer(interval=STEP)
        self.timer.timeout.connect(self.move)

    def begin(self) -> None:
        """Show the window; what happens then depends on what is found."""
        recovery = self.window.keeping.recovery
        recovery.looked.connect(self.on_looked)
        self.window.show()
        self.window.start([])
        engine = self.window.engine
        engine.ready.connect(lambda _: self.tell_engine(engine.pid))

    def tell_engine(self, pid: int | None) -> None:
        """Whom to kill."""
        (FOLDER / "engine.pid.new").write_text(str(pid))
        os.replace(FOLDER / "engine.pid.new", FOLDER / "engine.pid")

    def on_looked(self, count: int) -> None:
        """Restore what is offered, or open the photo."""
        if count:
            self.window.keeping.recovery.restore()
        else:
            self.window.session.open(self.photo)
        self.wait = QTimer(interval=5)
        self.wait.timeout.connect(lambda: self.go_on(count))
        self.wait.start()

    def go_on(self, count: int) -> None:
        """Once the photo is there, say what came back, and edit on."""
        document = self.window.session.document
        if document is None:
            return
        self.wait.stop()
        self.value = document.state.current.strength("Smiling")
        stack = document.undo_stack
        told = {
            "offered": count, "value": self.value, "steps": stack.count(), "index": stack.index(),
            "photo": str(document.photo.path),
        }  # fmt: skip
        (FOLDER / "restored.new").write_text(json.dumps(told))
        os.replace(FOLDER / "restored.new", FOLDER / "restored.json")
        self.note()
        self.timer.start()

    def move(self) -> None:
        """One edit: 1..100 and again, some of them in one gesture, and now and then a file."""
        session = self.window.session
        self.moves += 1
        if self.moves % 7 == 1:
            session.begin_gesture()
        self.value = self.value % 100 + 1
        session.set_strength("Smiling", self.value)
        self.note()
        if self.moves % 7 == 0:
            session.end_gesture()
        document = session.document
        if self.moves % EXPORT_EVERY == 0:
            carried = "" if document is None else recipe.text_for(document, session.model)
            session.export(FOLDER / "export.png", None, True, recipe=carried)
        if self.moves % SAVE_EVERY == 0 and document is not None:
            document.file = FOLDER / "saved.semblance"
            self.window.keeping.saving.save()

    def note(self) -> None:
        """This is on the screen now."""
        os.write(self.journal, f"{time.monotonic()} {self.value}\n".encode())


def main() -> None:
    """Until somebody kills it."""
    application = make_application()
    life = Life(Path(sys.argv[2]))
    life.begin()
    sys.exit(application.exec())


if __name__ == "__main__":
    main()
