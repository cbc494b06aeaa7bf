"""A U-Net that is called in the fastest way that has proved itself."""

from __future__ import annotations

import logging
import time
from collections.abc import Sequence
from dataclasses import dataclass

import torch
from torch import Tensor

from core.faults import is_out_of_memory
from core.nn.unet import Condition, UNet, UNetCall
from core.runtime.way import Way

log = logging.getLogger(__name__)


class WrongAnswerError(Exception):
    """A fast way does not give what the plain one gives."""


@dataclass(frozen=True)
class Sample:
    """Random inputs of a U-Net, of batch 2, and what the plain network makes of them."""

    x: Tensor
    t: Tensor
    condition: Condition | None
    halves: tuple[Condition | None, Condition | None]
    answer: Tensor


@torch.no_grad()
def take_sample(unet: UNet) -> Sample:
    """In float32, also under autocast."""
    device = next(unet.parameters()).device
    generator = torch.Generator().manual_seed(0)
    size, code = unet.config.image_size, unet.config.code
    x = torch.randn((2, 3, size, size), generator=generator).to(device)
    z_sem = torch.randn((2, code), generator=generator).to(device) if code else None
    t = torch.tensor([700, 30], device=device)
    with torch.autocast(device.type, enabled=False):
        first, second = (unet.condition(z_sem[i : i + 1] if z_sem is not None else None) for i in (0, 1))
        condition = unet.condition(z_sem)
        return Sample(x, t, condition, (first, second), unet(x, t, condition))


def check(call: UNetCall, sample: Sample, tolerance: float) -> float:
    """Hold a call's answers, for a batch and for each of its pictures, against the plain ones.

    Returns:
        Their distance, as a share of the plain answers' size.

    Raises:
        WrongAnswerError: they are too far off, or no numbers at all.
    """
    answers = [call(sample.x, sample.t, sample.condition)]
    for i, half in enumerate(sample.halves):
        answers.append(call(sample.x[i : i + 1], sample.t[i : i + 1], half))
    size = sample.answer.norm().clamp(min=1e-20)
    distances = [(each - sample.answer).norm() / size for each in (answers[0], torch.cat(answers[1:]))]
    off = float(torch.stack(distances).max())  # not a number, if one of them is not
    if not off <= tolerance:
        raise WrongAnswerError(f"its answers are {off:.2g} off, and {tolerance:.2g} would be allowed")
    return off


class FastNetwork:
    """Called as `UNet.forward`, with a prepared code. Plain until `prepare`, and after a failure.

    Attributes:
        way: the name of the way in use; None for the plain one.
    """

    def __init__(self, unet: UNet) -> None:
        self.unet = unet
        self.way: str | None = None
        self._fast: UNetCall | None = None
        self._calling = False
        self._last_call = time.monotonic()

    def __call__(self, x: Tensor, t: Tensor, condition: Condition | None) -> Tensor:
        """[B,3,H,W] at timesteps [B] -> [B,3,H,W]."""
        fast = self._fast
        if fast is not None:
            try:
                return fast(x, t, condition)
            except Exception as trouble:  # whatever it was, the plain way does not need it
                if len(x) > 1 and is_out_of_memory(trouble):
                    raise  # there is no room for so many at once in any way, and the caller can take fewer
                log.warning("%s failed and is not used any more: %s", self.way, _words(trouble))
                self._fast = self.way = None
            # Outside of the handler, the trouble no longer holds what the way had on the card.
            fast = None
            if x.device.type == "cuda":
                torch.cuda.empty_cache()
        self._calling = True
        try:
            output: Tensor = self.unet(x, t, condition)
        finally:
            self._last_call = time.monotonic()
            self._calling = False
        return output

    @property
    def idle_for(self) -> float:
        """Seconds since the last plain call ended; 0 while there is one."""
        return 0.0 if self._calling else time.monotonic() - self._last_call

    def prepare(self, ways: Sequence[Way], sample: Sample | None = None) -> None:
        """Use the first of `ways` that can be built and whose answers are right."""
        for way in ways:
            began = time.monotonic()
            try:
                sample = sample or take_sample(self.unet)
                call = way.build(self.unet)
                check(call, sample, way.tolerance)
            except Exception as trouble:  # whatever it was, there is another way
                level = logging.INFO if isinstance(trouble, ImportError) else logging.WARNING
                log.log(level, "%s is not used: %s", way.name, _words(trouble))
                continue
            self.way, self._fast = way.name, call
            log.info("the network is called by %s, ready after %.1f s", way.name, time.monotonic() - began)
            return


def _words(trouble: Exception) -> str:
    """One line."""
    return " ".join(f"{type(trouble).__name__}: {trouble}".split())
