"""How far an edit has taken a face from itself."""

from __future__ import annotations

import torch

from core.device import Device
from core.model_file import Model
from core.retouch.crops import DecodedCrop


def drift(model: Model, decoded: DecodedCrop, device: Device) -> float | None:
    """Seen by the model's own encoder: the distance between the z-normalised codes of the unedited and the
    edited decode, in units of that between two random pictures.

    None for models without a code or without its statistics.
    """
    if model.latent is None or model.autoencoder.encoder is None:
        return None
    with device.computing():
        both = model.autoencoder.encode_semantic(torch.cat([decoded.reconstruction, decoded.edited]))
        assert both is not None
        before, after = model.latent.normalise(both)
    # Two independent codes of n numbers of deviation 1 are sqrt(2 n) apart.
    return float((after - before).norm()) / (2 * len(before)) ** 0.5
