"""What a training to be would take here, with every setting as it will be."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict

from training.estimate import StageEstimate, estimate_of
from training.new_run import config_of
from training.survey.machine_checks import check_memory
from training.survey.spread import at_full_speed
from training.survey.talk import Talk
from training.survey.words import options_of


def explain_needs(words: Sequence[str], talk: Talk) -> None:
    """Reckon what `words` (of `semblance train`) ask for.

    Lines: "finding" where there is no room for it; "result" with the `size` of the pictures, `totals` and
    `seconds` of each stage, the `memory` of the hungriest, and `checkpoints`, `model` file and decoded
    `picture` in bytes.

    Raises:
        ValueError: the words make no sense; says which.
    """
    config = config_of(options_of(words))
    with at_full_speed():
        found = estimate_of(config, "")
    for finding in check_memory(found):
        talk.say("finding", **asdict(finding))
    together = config.compute.processes
    talk.say(
        "result",
        size=config.image_size,
        totals={_name(stage): stage.total for stage in found.stages},
        seconds={
            _name(stage): stage.seconds / (1 if stage.stage == "prior" else together)
            for stage in found.stages
        },
        memory=max((stage.memory for stage in found.stages), default=0.0),
        checkpoints=found.checkpoints,
        model=found.model_file,
        picture=found.picture,
    )


def _name(stage: StageEstimate) -> str:
    """As a trial calls it."""
    return "prior" if stage.stage == "prior" else "autoencoder"
