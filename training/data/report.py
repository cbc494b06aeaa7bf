"""What was found when the pictures were prepared, for the user and for the run's `data.json`."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Skipped:
    """A picture that is not trained on, and why."""

    name: str
    reason: str


@dataclass(frozen=True)
class Twin:
    """A picture that nearly repeats an earlier one."""

    name: str
    of: str


@dataclass(frozen=True)
class DataReport:
    """Counts and lists; `dataclasses.asdict` of it is plain JSON.

    Attributes:
        fingerprint: of names and contents; what `prepare(expected=...)` takes.
        listed: pictures found in the sources; `train` + `validation` of them are used.
        skipped: the others, with the reason.
        upscaled: used pictures that had fewer pixels than the model's.
        near_duplicates: used pictures that nearly repeat an earlier one; `twins` are the first of them.
        leaked: those that are for validation and repeat a training picture: figures are too good by them.
        labelled: used pictures that the labels name; `columns` are the labels' columns.
        decoded: pictures that had to be decoded this time.
        seconds: that preparing took.
        notes: sentences for the user.
    """

    fingerprint: str
    listed: int
    train: int
    validation: int
    skipped: tuple[Skipped, ...]
    upscaled: int
    near_duplicates: int
    twins: tuple[Twin, ...]
    leaked: int
    labelled: int
    columns: tuple[str, ...]
    decoded: int
    seconds: float
    notes: tuple[str, ...]

    def summary(self) -> str:
        """A few lines for a person."""
        lines = [f"{self.train} training pictures, {self.validation} for validation."]
        if self.skipped:
            shown = "; ".join(f"{skipped.name}: {skipped.reason}" for skipped in self.skipped[:3])
            more = " ..." if len(self.skipped) > 3 else ""
            lines.append(f"{len(self.skipped)} of {self.listed} were skipped ({shown}{more}).")
        if self.upscaled:
            lines.append(f"{self.upscaled} are smaller than the model's pictures and were enlarged.")
        if self.near_duplicates:
            twin = self.twins[0]
            lines.append(
                f"{self.near_duplicates} nearly repeat an earlier one (as {twin.name} repeats {twin.of})."
            )
        if self.leaked:
            lines.append(
                f"{self.leaked} validation pictures nearly repeat training pictures; leave them out."
            )
        if self.columns:
            lines.append(f"{self.labelled} are labelled.")
        return "\n".join([*lines, *self.notes])
