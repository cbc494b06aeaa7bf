"""The solvers by name."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Literal

from core.diffusion.denoiser import Solver
from core.diffusion.fixed_point import FixedPoint
from core.diffusion.multistep import Ab2
from core.diffusion.obelm import Obelm
from core.diffusion.reference import Ddim

SolverName = Literal["ddim", "ab2", "fixed_point", "obelm"]

SOLVERS: Mapping[SolverName, Solver] = MappingProxyType(
    {"ddim": Ddim(), "ab2": Ab2(), "fixed_point": FixedPoint(), "obelm": Obelm()}
)
"""Every solver; none has a state of its own."""
