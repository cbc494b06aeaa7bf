"""What the user has set for a photo, as values that never change. No Qt here."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace

from core.protocol import FaceEdit, FaceFound, Mask, Quad

FULL_STRENGTH = 100  # a slider's largest value; the engine's strength is the value over this
MOST_AMOUNT = 200  # per cent


@dataclass(frozen=True)
class FaceState:
    """What is set for one face.

    Attributes:
        strengths: (attribute, -100..100) that are not zero, in the order of names.
        off: attributes whose box is not ticked: their strength is kept and has no effect; in order.
        hold: attributes that must not change, in the order of names.
        amount: per cent of all strengths, 0..`MOST_AMOUNT`.
        keep_detail: 0..100, how much of the fine detail stays the photo's.
        variation: number of other noise; `variation_share`, 0..100, how far towards it.
        mask: where the edit applies, as painted; None for everywhere.
        feather: 0..100, how softly the mask's borders fall, in hundredths of a quarter of the crop's side.
        quad: the crop as the user moved it; None as it was found.
    """

    strengths: tuple[tuple[str, int], ...] = ()
    off: tuple[str, ...] = ()
    hold: tuple[str, ...] = ()
    amount: int = 100
    keep_detail: int = 0
    variation: int = 0
    variation_share: int = 0
    mask: Mask | None = None
    feather: int = 10
    quad: Quad | None = None

    def strength(self, attribute: str) -> int:
        """Of one attribute, -100..100, whether its box is ticked or not."""
        return dict(self.strengths).get(attribute, 0)

    def with_strength(self, attribute: str, value: int) -> FaceState:
        """The same but for one attribute."""
        return self.with_strengths(dict(self.strengths) | {attribute: value})

    def with_strengths(self, strengths: Mapping[str, int]) -> FaceState:
        """The same but for all attributes."""
        return replace(self, strengths=tuple(sorted((k, v) for k, v in strengths.items() if v)))

    def with_hold(self, attribute: str, held: bool) -> FaceState:
        """The same, but `attribute` is held fixed or set free."""
        return replace(self, hold=_with(self.hold, attribute, held))

    def with_off(self, attribute: str, off: bool) -> FaceState:
        """The same, but the box of `attribute` is not ticked, or is."""
        return replace(self, off=_with(self.off, attribute, off))

    def reset(self) -> FaceState:
        """Nothing is changed any more; what is held stays held, and the crop where it is."""
        return FaceState(hold=self.hold, quad=self.quad)

    def only(self, attributes: Iterable[str]) -> FaceState:
        """The same, without what a model with these attributes cannot do."""
        known = set(attributes)
        return replace(
            self,
            strengths=tuple((name, value) for name, value in self.strengths if name in known),
            off=tuple(name for name in self.off if name in known),
            hold=tuple(name for name in self.hold if name in known),
        )

    @property
    def effective(self) -> tuple[tuple[str, float], ...]:
        """(attribute, strength) as the engine takes them, after boxes and amount."""
        share = self.amount / 100 / FULL_STRENGTH
        on = [(name, value) for name, value in self.strengths if name not in self.off]
        return tuple((name, value * share) for name, value in on if value * share)

    @property
    def changes(self) -> bool:
        """Whether the photo will look different."""
        return bool(self.effective) or self.variation_share > 0

    @property
    def is_touched(self) -> bool:
        """Whether there is anything to reset."""
        return self != self.reset()

    def request(self, quad: Quad, mask: Mask | None) -> FaceEdit:
        """What to ask the engine for, for the crop `quad` with the feathered `mask`."""
        return FaceEdit(
            quad=quad,
            strengths=self.effective,
            hold=self.hold,
            variation=self.variation,
            variation_share=self.variation_share / 100,
            keep_detail=self.keep_detail / 100,
            mask=mask,
        )


@dataclass(frozen=True)
class EditState:
    """Everything the user has set for a photo.

    Attributes:
        faces: (number of the face, what is set for it), of those that are not as at first, in order.
        face: which face the sliders are for.
    """

    faces: tuple[tuple[int, FaceState], ...] = ()
    face: int = 0

    @property
    def current(self) -> FaceState:
        """What is set for the face that the sliders are for."""
        return self.of(self.face)

    def of(self, face: int) -> FaceState:
        """What is set for a face."""
        return dict(self.faces).get(face, FaceState())

    def with_current(self, state: FaceState) -> EditState:
        """The same but for the current face."""
        return self.with_face(self.face, state)

    def with_face(self, face: int, state: FaceState) -> EditState:
        """The same but for one face."""
        others = {number: kept for number, kept in self.faces if number != face}
        if state != FaceState():
            others[face] = state
        return replace(self, faces=tuple(sorted(others.items(), key=lambda item: item[0])))

    def mapped(self, change: Callable[[FaceState], FaceState]) -> EditState:
        """The same with `change` done to every face."""
        state = self
        for number, kept in self.faces:
            state = state.with_face(number, change(kept))
        return state

    def only(self, attributes: Iterable[str]) -> EditState:
        """The same, without what a model with these attributes cannot do."""
        known = set(attributes)
        return self.mapped(lambda face: face.only(known))

    @property
    def changes(self) -> bool:
        """Whether the photo will look different."""
        return any(face.changes for _, face in self.faces)

    def quads(self, found: tuple[FaceFound, ...], centre: Quad) -> tuple[Quad, ...]:
        """The crop of every face, as found or as the user moved it; one crop where no face was found."""
        quads = [face.quad for face in found] or [centre]
        return tuple(self.of(number).quad or quad for number, quad in enumerate(quads))


def _with(names: tuple[str, ...], name: str, there: bool) -> tuple[str, ...]:
    return tuple(sorted({*names, name} if there else {*names} - {name}))
