"""Which ways there are to call a network on a device, the best first."""

from __future__ import annotations

from typing import Literal

import torch

from core.autoencoder import DiffusionAutoencoder
from core.runtime.background import prepare_when_idle
from core.runtime.channels_last import CHANNELS_LAST
from core.runtime.cuda import BFLOAT16, FLOAT16, FLOAT32
from core.runtime.fast_network import FastNetwork
from core.runtime.onnx_session import ONNXRUNTIME
from core.runtime.way import Way

Speed = Literal["plain", "when idle", "at once"]


def ways(device: torch.device, precision: str) -> tuple[Way, ...]:
    """`precision` as in `core.device.Device`."""
    if device.type == "cuda":
        return (FLOAT16, BFLOAT16) if precision == "float16" else (FLOAT32,)
    return (ONNXRUNTIME, CHANNELS_LAST) if device.type == "cpu" else ()


def speed_up(autoencoder: DiffusionAutoencoder, device: torch.device, precision: str, speed: Speed) -> None:
    """Have a model's network called in the fastest way from now on or, on the CPU with "when idle", from the
    first pause on. The model must stay on the device.
    """
    known = ways(device, precision)
    if speed == "plain" or not known:
        return
    network = FastNetwork(autoencoder.unet)
    autoencoder.fast_call = network
    if speed == "at once" or device.type == "cuda":  # where preparing takes but a few calls
        network.prepare(known)
    else:
        prepare_when_idle(network, known)
