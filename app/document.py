"""The open photo and its edits. No widgets here."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoStack

from app.photo_loader import LoadedPhoto
from core.protocol import Edit, FaceFound, PhotoRef, Quad, Quality

FULL_STRENGTH = 100  # a slider's largest value; the engine's strength is the value over this
_PATCH_SIDES = (512, 1024, 2048, 4096)  # few, so that a request stays the same while the zoom changes little
_LARGEST_PATCH = {Quality.PREVIEW: 1024, Quality.REFINED: _PATCH_SIDES[-1]}


@dataclass(frozen=True)
class EditState:
    """Everything the user has set. Compares by value; never changes.

    Attributes:
        strengths: (attribute, -100..100) that are not zero, in the order of names.
        hold: attributes that must not change, in the order of names.
        face: which of the photo's faces.
    """

    strengths: tuple[tuple[str, int], ...] = ()
    hold: tuple[str, ...] = ()
    face: int = 0

    def strength(self, attribute: str) -> int:
        """Of one attribute, -100..100."""
        return dict(self.strengths).get(attribute, 0)

    def with_strength(self, attribute: str, value: int) -> EditState:
        """The same but for one attribute."""
        return self.with_strengths(dict(self.strengths) | {attribute: value})

    def with_strengths(self, strengths: Mapping[str, int]) -> EditState:
        """The same but for all attributes."""
        return replace(self, strengths=tuple(sorted((k, v) for k, v in strengths.items() if v)))

    def with_hold(self, attribute: str, held: bool) -> EditState:
        """The same, but `attribute` is held fixed or set free."""
        names = set(self.hold) | {attribute} if held else set(self.hold) - {attribute}
        return replace(self, hold=tuple(sorted(names)))

    def only(self, attributes: Iterable[str]) -> EditState:
        """The same, without what a model with these attributes cannot do."""
        known = set(attributes)
        return replace(
            self,
            strengths=tuple((name, value) for name, value in self.strengths if name in known),
            hold=tuple(name for name in self.hold if name in known),
        )


class Document(QObject):
    """A photo with its edits and their history.

    Signals:
        changed(EditState): what the user has set is another thing now.
        faces_changed()
    """

    changed = Signal(object)
    faces_changed = Signal()

    def __init__(self, photo: LoadedPhoto, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._photo = photo
        self._state = EditState()
        self._exported = EditState()
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
        """Whether something would be lost with this document."""
        return bool(self._state.strengths) and self._state != self._exported

    def mark_exported(self) -> None:
        """The photo was written as it is now."""
        self._exported = self._state
        self.undo_stack.setClean()

    @property
    def faces(self) -> tuple[FaceFound, ...]:
        """What was found, the largest first."""
        return self._faces or ()

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
    def quad(self) -> Quad | None:
        """The crop that is edited; None until faces have been looked for."""
        if not self._faces:
            return self._centre
        return self._faces[min(self._state.face, len(self._faces) - 1)].quad

    def request(self, model: str, quality: Quality, zoom: float = 1.0) -> Edit | None:
        """What to ask the engine for; None until faces have been looked for.

        Args:
            model: path of the model file.
            quality: how much work it is worth.
            zoom: device pixels a photo pixel; the patch is no larger than that needs.
        """
        quad = self.quad
        if quad is None:
            return None
        strengths = tuple((name, value / FULL_STRENGTH) for name, value in self._state.strengths)
        side = _patch_side(quad, zoom, _LARGEST_PATCH[quality]) if quality in _LARGEST_PATCH else 0
        return Edit(model, self.ref, quad, strengths, self._state.hold, quality, side)


def _patch_side(quad: Quad, zoom: float, most: int) -> int:
    """Pixels a side of the smallest patch with a pixel for each of the screen's, for a crop at `zoom`."""
    across = max(max(values) - min(values) for values in zip(*quad, strict=True))
    needed = across * min(zoom, 1.0)
    return next((side for side in _PATCH_SIDES if needed <= side < most), most)
