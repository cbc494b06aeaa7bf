"""The open photo and its edits. No widgets here."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoStack

from app.edits import masks
from app.edits.edit_state import EditState, FaceState
from app.photos.photo_loader import LoadedPhoto
from core.protocol import Edit, Edited, FaceEdit, FaceFound, PhotoRef, Quad, Quality

_PATCH_SIDES = (512, 768, 1024, 1536, 2048, 3072, 4096)  # few, so that most moves of the zoom ask for nothing
# Pasting and sending a larger preview takes longer than making it: 1024 showed half as many a second as 640.
_LARGEST_PATCH = {Quality.PREVIEW: 640, Quality.REFINED: _PATCH_SIDES[-1]}


class Document(QObject):
    """A photo with its edits and their history.

    Signals:
        changed(EditState): what the user has set is another thing now.
        faces_changed()
        marked(): it was exported or saved.
    """

    changed = Signal(object)
    faces_changed = Signal()
    marked = Signal()

    def __init__(self, photo: LoadedPhoto, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._photo = photo
        self._state = EditState()
        self._exported = EditState()
        self._saved = EditState()
        self.file: Path | None = None  # the `.semblance` file it was opened from or saved to
        self.embeds = False  # whether that file holds the photo, too
        self.kept: Edited | None = None  # what the engine answered last, to be shown again at once
        self._faces: tuple[FaceFound, ...] | None = None
        self._centre: Quad | None = None
        self.undo_stack = QUndoStack(self)

    @property
    def ref(self) -> PhotoRef:
        """What the engine is told about the photo."""
        return self._photo.ref

    @property
    def photo(self) -> LoadedPhoto:
        """The photo as it was read."""
        return self._photo

    @property
    def name(self) -> str:
        """The file's name."""
        return self._photo.path.name

    @property
    def state(self) -> EditState:
        """What the user has set."""
        return self._state

    def set_state(self, state: EditState) -> None:
        """For undo commands; everything else pushes one."""
        if state != self._state:
            self._state = state
            self.changed.emit(state)

    @property
    def has_unexported_edits(self) -> bool:
        """Whether the photo looks different from what was last exported."""
        return self._state.changes and self._state != self._exported

    @property
    def is_saved(self) -> bool:
        """Whether what the user has set is in a document file."""
        return self._state == self._saved

    @property
    def would_be_lost(self) -> bool:
        """Whether edits would be lost with this document: neither exported nor saved."""
        return self.has_unexported_edits and not self.is_saved

    def mark_exported(self, state: EditState | None = None) -> None:
        """The photo was written with `state`, or as it is now."""
        self._exported = self._state if state is None else state
        self._mark()

    def mark_saved(self, state: EditState | None = None) -> None:
        """A document file was written with `state`, or as it is now."""
        self._saved = self._state if state is None else state
        self._mark()

    def _mark(self) -> None:
        if self._state in (self._exported, self._saved):
            self.undo_stack.setClean()
        self.marked.emit()

    @property
    def faces(self) -> tuple[FaceFound, ...]:
        """What was found, the largest first."""
        return self._faces or ()

    @property
    def centre(self) -> Quad | None:
        """The crop to use when there is no face; None until faces have been looked for."""
        return self._centre

    @property
    def searched(self) -> bool:
        """Whether faces have been looked for."""
        return self._centre is not None

    def set_faces(self, faces: tuple[FaceFound, ...], centre: Quad) -> None:
        """What the engine found, and the crop to use when that is nothing."""
        self._faces, self._centre = faces, centre
        self.faces_changed.emit()

    def forget_faces(self) -> None:
        """Another model looks for its own crop."""
        self._faces, self._centre = None, None

    @property
    def quads(self) -> tuple[Quad, ...]:
        """The crop of every face, or the one in the middle; none until faces have been looked for."""
        return () if self._centre is None else self._state.quads(self.faces, self._centre)

    @property
    def face(self) -> int:
        """The face that the sliders are for, of those there are."""
        return min(self._state.face, max(len(self.quads) - 1, 0))

    @property
    def quad(self) -> Quad | None:
        """The crop that the sliders are for; None until faces have been looked for."""
        quads = self.quads
        return quads[self.face] if quads else None

    def request(
        self, model: str, quality: Quality, zoom: float = 1.0, trial: FaceState | None = None
    ) -> Edit | None:
        """What to ask the engine for; None until faces have been looked for.

        Args:
            model: path of the model file.
            quality: how much work it is worth.
            zoom: device pixels a photo pixel; patches are no larger than that needs.
            trial: in place of what is set for the current face.
        """
        quads, current = self.quads, self.face
        if not quads:
            return None
        state = self._state if trial is None else self._state.with_face(current, trial)
        numbers = [n for n in range(len(quads)) if n == current or state.of(n).changes]
        faces = tuple(_face_edit(state.of(number), quads[number]) for number in numbers)
        side = 0
        if quality in _LARGEST_PATCH:
            side = max(_patch_side(face.quad, zoom, _LARGEST_PATCH[quality]) for face in faces)
        return Edit(model, self.ref, faces, numbers.index(current), quality, side)


def _face_edit(state: FaceState, quad: Quad) -> FaceEdit:
    mask = None if state.mask is None else masks.feathered(state.mask, state.feather)
    return state.request(quad, mask)


def _patch_side(quad: Quad, zoom: float, most: int) -> int:
    """Pixels a side of the smallest patch with a pixel for each of the screen's, for a crop at `zoom`."""
    across = max(max(values) - min(values) for values in zip(*quad, strict=True))
    needed = across * min(zoom, 1.0)
    return next((side for side in _PATCH_SIDES if needed <= side < most), most)
