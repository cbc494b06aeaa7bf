"""Named training configurations: ours, and every row of the diffusion autoencoder paper's tables."""

from __future__ import annotations

from training.presets.official import OFFICIAL
from training.presets.ours import OURS
from training.presets.preset import Preset

__all__ = ["PRESETS", "Preset"]

PRESETS: dict[str, Preset] = {preset.name: preset for preset in (*OURS, *OFFICIAL)}
