"""A stage's newest few checkpoints, of which a damaged one is never the last word."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from training.checkpoint import CheckpointError, OtherCheckpoint, StaleCheckpoint, State


@dataclass(frozen=True)
class Checkpoints:
    """The files `STAGE-SEEN.safetensors` in a folder.

    Attributes:
        folder: of the run's checkpoints.
        stage: whose these are.
        parent: what the stage stands on; checkpoints that stand on something else are not taken.
        keep: how many of the newest stay.
    """

    folder: Path
    stage: str
    parent: str
    keep: int

    def save(self, state: State) -> Path:
        """Write the state and drop what is too old. What lies ahead of it, from before a rollback, goes too.

        Raises:
            OSError: no space, or not allowed; the older ones are all still there.
        """
        path = self.folder / f"{self.stage}-{state.seen:012}.safetensors"
        state.save(path, self.parent)
        files = self.files()
        ahead = [file for file in files if file.name > path.name]
        for old in ahead + files[: -self.keep]:
            old.unlink(missing_ok=True)
        return path

    def load_newest(self, state: State, say: Callable[[str], None]) -> bool:
        """Go to the newest checkpoint that can be used; False when there is none.

        A damaged one is set aside as `*.damaged`, with a word; those that stand on something else are of no
        use any more and go.

        Raises:
            OtherCheckpoint: the settings of the run are of another network.
        """
        for path in reversed(self.files()):
            try:
                state.load(path, self.parent)
            except OtherCheckpoint:
                raise
            except StaleCheckpoint:
                path.unlink(missing_ok=True)
            except CheckpointError as problem:
                path.replace(path.with_suffix(".damaged"))
                say(f"Went one checkpoint further back: {problem}.")
            else:
                return True
        return False

    def newest(self) -> int | None:
        """How many examples the newest checkpoint has seen; None when there is none."""
        files = self.files()
        return int(files[-1].stem.removeprefix(f"{self.stage}-")) if files else None

    def files(self) -> list[Path]:
        """From the oldest to the newest."""
        return sorted(self.folder.glob(f"{self.stage}-*.safetensors"))


def clear_torn_files(folder: Path) -> None:
    """Remove what a process left half-written when it was killed. Only who holds the run's lock may."""
    for torn in folder.glob(".semblance-*"):
        torn.unlink(missing_ok=True)
