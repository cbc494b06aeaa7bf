"""Brings the album's photos onto the screen, and forgets the pixels of those not looked at."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QImage

from app.edits.document import Document
from app.photos.album import Album, Entry
from app.photos.photo_loader import LoadedPhoto, PhotoLoader, new_pasted_path
from app.photos.pyramid import fitted
from app.photos.thumbnails import SIDE, Thumbnailer, edited_thumbnail
from app.sentences import translated

_KEPT_BYTES = 64_000_000  # of edited patches of photos that are not looked at
_WHOLE = 2  # photos of which every pixel is in memory
Prepare = Callable[[Document], None]


class Opening(QObject):
    """Owns the album and what reads its files.

    Of the current photo and the one looked at before, every pixel is in memory; of the others a thumbnail,
    their edits and, within `_KEPT_BYTES`, their last edited patches.

    Signals:
        opening(name): a photo is being read for the first time.
        shown(Document): is to be on the screen now, for the first time or again.
        completed(Document): all pixels of one that is on the screen are there again.
        failed(message, details): sentences for the user.
        emptied(): nothing is on the screen any more, as the last photo was closed, or the one shown while
            the next one is still being read.
    """

    opening = Signal(str)
    shown = Signal(object)
    completed = Signal(object)
    failed = Signal(str, str)
    emptied = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.album = Album(self)
        self._shown: Entry | None = None
        self._seen: list[Entry] = []  # what was on the screen, the last one first; with `_shown`
        self._reading: Entry | None = None
        self._alone: set[Entry] = set()  # opened by themselves: gone again when they cannot be read
        self._loader = PhotoLoader(self)
        self._loader.loaded.connect(self._on_loaded)
        self._loader.failed.connect(self._on_failed)
        self._thumbnailer = Thumbnailer(self)
        self._thumbnailer.made.connect(self._on_thumbnail)
        self._thumbnailer.failed.connect(self._on_no_thumbnail)

    # --- what the user asks for

    def open(self, paths: Sequence[Path], prepare: Prepare | None = None, *, show: bool = True) -> None:
        """Add photos and look at the first of them; `prepare` as in `Entry`, for a single one.

        Not to `show` them leaves the photo there is on the screen, where there is one.
        """
        before = set(self.album.entries)
        entries = self.album.add(paths)
        if not entries:
            return
        new = [entry for entry in entries if entry not in before]
        if len(entries) == 1:
            self._alone.update(new)
            if entries[0].document is None:
                entries[0].prepare = prepare
            elif prepare is not None:
                prepare(entries[0].document)
        else:
            self._thumbnailer.want(entry.path for entry in new)
        if show or self._shown is None:
            self.show(entries[0])

    def open_pasted(self, image: QImage) -> None:
        """Keep a picture from the clipboard as a file, and look at it."""
        [entry] = self.album.add([new_pasted_path()])
        self._alone.add(entry)
        entry.set_thumbnail(fitted(image.convertToFormat(QImage.Format.Format_RGB32), SIDE))
        self._begin(entry)
        self._loader.load_pasted(image, entry.path)

    def show(self, entry: Entry) -> None:
        """Look at another photo: at once where it was looked at before, otherwise when it is read."""
        if entry is self._reading or (entry is self._shown and self._reading is None and _is_whole(entry)):
            self.album.set_current(entry)
            return
        if _is_whole(entry):
            self._stop_reading()
            self.album.set_current(entry)
        else:
            self._begin(entry)
            self._loader.load(entry.path)
        if entry.document is not None:
            self._put_on_screen(entry)

    def stay(self) -> None:
        """A dialog is about the photo on the screen: one that is being read does not take its place."""
        if self._shown is not None and self._reading is not None and self._reading is not self._shown:
            self._stop_reading()
            self.album.set_current(self._shown)

    def prefer(self, entry: Entry) -> None:
        """Its thumbnail is in view: make it next."""
        if entry.thumbnail is None and not entry.failure and entry is not self._reading:
            self._thumbnailer.want([entry.path], first=True)

    def close_entry(self, entry: Entry) -> None:
        """Take a photo out of the album, with its edits."""
        next_one = self.album.after_closing(entry)
        self._thumbnailer.drop(entry.path)
        self._forget(entry)
        wanted = self.album.current is entry
        was_shown = entry is self._shown
        if was_shown:
            self._shown = None
        if wanted and next_one is not None:
            self.show(next_one)
        self.album.remove(entry)
        if was_shown and self._shown is None:
            self.emptied.emit()  # also while the next one is being read

    def close(self) -> None:
        """Stop what runs here."""
        self._loader.close()
        self._thumbnailer.close()

    # --- reading

    def _begin(self, entry: Entry) -> None:
        """Make room, and say that `entry` is on its way."""
        self._stop_reading()
        self._reading = entry
        for each in self.album.entries:
            if each is not self._shown and each is not entry:
                _release(each)
        entry.set_reading(True)
        self.album.set_current(entry)
        if entry.document is None:
            self.opening.emit(entry.name)

    def _stop_reading(self) -> None:
        entry, self._reading = self._reading, None
        self._loader.cancel()
        if entry is not None:
            entry.set_reading(False)
            self.prefer(entry)

    @Slot(object)
    def _on_loaded(self, photo: LoadedPhoto) -> None:
        entry, self._reading = self._reading, None
        if entry is None:
            return
        self._alone.discard(entry)
        document = entry.document
        if document is None:
            entry.failure = ""
            entry.set_document(Document(photo))
            self._thumbnailer.drop(entry.path)
            entry.set_thumbnail(edited_thumbnail(photo.picture, None))
            entry.set_reading(False)
            self._put_on_screen(entry)
        elif photo.ref.sha256 != document.ref.sha256:
            text = self.tr(
                "{0} was changed by another program after it was opened. To edit the new version, close it "
                "and open it again."
            )
            self._fail(entry, text.replace("{0}", entry.name), "")
        else:
            document.photo.picture.refill(photo.picture)
            entry.set_failure("")
            entry.set_reading(False)
            self.completed.emit(document)

    @Slot(str, str)
    def _on_failed(self, message: str, details: str) -> None:
        entry, self._reading = self._reading, None
        if entry is not None:
            self._fail(entry, message, details)

    def _fail(self, entry: Entry, message: str, details: str) -> None:
        known = bool(entry.failure)
        entry.failure = message
        entry.set_reading(False)
        entry.set_failure(message)
        if entry.document is not None:
            pass  # it stays on the screen, small as it is, with its edits
        elif entry in self._alone:
            self._forget(entry)
            self.album.remove(entry)
            self._go_on(self._shown)
        else:
            self._go_on(self._shown if known and self._shown else self.album.beside(entry))
        self.failed.emit(message, details)

    def _go_on(self, entry: Entry | None) -> None:
        """After a failure."""
        if entry is None:
            self.album.set_current(None)
        elif entry is self._shown:
            self.album.set_current(entry)
        else:
            self.show(entry)

    def _forget(self, entry: Entry) -> None:
        self._alone.discard(entry)
        if entry is self._reading:
            self._reading = None
            self._loader.cancel()
        if entry in self._seen:
            self._seen.remove(entry)

    # --- the screen, and memory

    def _put_on_screen(self, entry: Entry) -> None:
        self._shown = entry
        self._seen = [entry, *(each for each in self._seen if each is not entry)]
        for each in self._seen[_WHOLE:]:
            _release(each)
        self._trim_kept()
        if entry.document is not None:
            self.shown.emit(entry.document)

    def _trim_kept(self) -> None:
        """Patches of other photos may take so much memory and no more; the engine can make them again."""
        room = _KEPT_BYTES
        for document in (entry.document for entry in self._seen[1:]):
            if document is None or document.kept is None:
                continue
            room -= sum(patch.pixels.nbytes for patch in document.kept.patches)
            if room < 0:
                document.kept = None

    @Slot(object, object)
    def _on_thumbnail(self, path: Path, image: QImage) -> None:
        for entry in self.album.entries:
            if entry.path == path and entry.document is None:
                entry.set_thumbnail(image)

    @Slot(object, object)
    def _on_no_thumbnail(self, path: Path, message: str) -> None:
        for entry in self.album.entries:
            if entry.path == path and entry.document is None and entry is not self._reading:
                entry.set_failure(translated(message))


def _is_whole(entry: Entry) -> bool:
    return entry.document is not None and entry.document.photo.picture.is_whole


def _release(entry: Entry) -> None:
    if entry.document is not None:
        entry.document.photo.picture.release(SIDE)
