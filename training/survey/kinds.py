"""The kinds of model that there are, with what each would take here."""

from __future__ import annotations

from training.config import STAGES
from training.estimate import Estimate, estimate
from training.presets import PRESETS, Preset
from training.survey.talk import Talk


def explain_kinds(talk: Talk) -> None:
    """Say a line "kind" for each preset, ours first; see `_kind`."""
    for preset in PRESETS.values():
        talk.check()
        talk.say("preset", **_kind(preset, estimate(preset)))


def _kind(preset: Preset, found: Estimate) -> dict[str, object]:
    """What the preset is, and the estimate: `seconds` of each stage; `checkpoints`, `model` and decoded
    `picture` in bytes; the `memory` of its hungriest stage, and `fits`: whether one example has room."""
    config = preset.make()
    return {
        "name": preset.name,
        "description": preset.description,
        "purpose": preset.purpose,
        "paper": preset.paper,
        "starts_from": preset.starts_from,
        "size": config.image_size,
        "faces": config.faces,
        "crop": config.data.crop,
        "prior": "prior" in config.stages,
        "sliders": "attributes" in config.stages,
        "stages": [stage for stage in STAGES if stage in config.stages],
        "emphasis": config.objective.centre_emphasis,
        "precision": config.compute.precision,
        "weights": found.parameters,
        "gigaflops": found.stages[0].cost.flops / 1e9,
        "batch": config.optimisation.batch,
        "total": config.optimisation.total,
        "prior_total": config.prior_optimisation.total,
        "seconds": {stage.stage: stage.seconds for stage in found.stages},
        "memory": max(stage.memory for stage in found.stages),
        "fits": all(stage.micro_batch > 0 for stage in found.stages),
        "checkpoints": found.checkpoints,
        "model": found.model_file,
        "picture": found.picture,
    }
