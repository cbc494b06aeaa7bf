"""How true each solver is for its number of network calls: to the photo, and to an edit."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
import torch
from torch import Tensor

from core.autoencoder import Code
from core.device import choose_device
from core.diffusion.solvers import SOLVERS, SolverName
from core.editing import manipulate
from core.engine import Engine
from core.metrics import mse, ssim
from core.model_file import Model, load_model
from core.photo.align import centre_quad, crop_quad
from core.photo.files import read_photo, to_srgb
from core.runtime.choose import speed_up
from core.tensors import as_images
from devtools.bench import faces, plot, rows
from devtools.bench.official import DECODE_CALLS, ENCODE_CALLS, semantic
from devtools.bench.section import Options, Skip
from training.evaluate import page

TITLE = "Solvers"
CALLS = (5, 8, 10, 15, 20, 30, 50, 100)  # of a decode; a third of a fixed point's encode
# An encode is kept, while decodes come again and again.
PAIRS = ((20, 4), (20, 5), (20, 6), (20, 8), (20, 10), (20, 12), (15, 10), (12, 8))
# O-BELM's two end states belong to one grid, and a fixed point to one decode.
PAIRED: tuple[SolverName, ...] = ("ddim", "ab2")
FEW_CALLS = 20  # up to here all pictures; beyond, as many fewer as the calls are more
TRUTH = 60  # steps of ab2, whose squared error is about an eightieth of that of 20 steps
SLIDERS = ("Smiling", "Eyeglasses")
STRONG, FAR = 2.0, 1.5
BATCH = 16


@dataclass(frozen=True)
class Row:
    """One solver with its numbers of steps. Errors are squared, of the crop on the [0,1] scale.

    Attributes:
        edit_*: of an edited crop against the same edit by official DDIM.
        change_*: of edited less unedited, which is what the editor adds to the photo, against official
            DDIM's.
        true_edit, true_change: the same two against very many steps of second order.
        zero_difference: the largest between a decode with its sliders at 0 and the unedited one; None where
            it was not looked at.
        strong_outside: share of values beyond 1.5 times the range with sliders at 2; 1 where one is infinite.
        strong_largest: absolute value, 1 being white.
    """

    solver: str
    encode_steps: int
    decode_steps: int
    encode_calls: int
    decode_calls: int
    pictures: int
    reconstruction_mse: float
    reconstruction_mse_median: float
    reconstruction_ssim: float
    reconstruction_ssim_median: float
    edit_mse: float
    edit_mse_median: float
    change_mse: float
    change_mse_median: float
    true_edit: float
    true_change: float
    zero_difference: float | None
    strong_outside: float
    strong_largest: float


def measure(options: Options) -> list[Row]:
    """Every solver, first with as many calls both ways, then with fewer for the decode."""
    device = choose_device(options.device)
    model = load_model(options.model).to(device.torch_device)
    if model.attributes is None or model.autoencoder.encoder is None:
        raise Skip("The model has no sliders.")
    speed_up(model.autoencoder, device.torch_device, "float32", "at once")
    images = pictures(options, model.autoencoder.image_size).to(device.torch_device)
    found = []
    for row in study(model, images, (5, 10, 20) if options.quick else CALLS):
        options.say(f"  {row.solver}, {row.encode_calls} + {row.decode_calls} calls")
        found.append(row)
    return found


def show(found: Sequence[Row]) -> list[str]:
    """Errors by calls, and every row."""
    official = [row for row in found if _is_official(row)]
    even = [row for row in found if not _is_official(row) and row.encode_steps == row.decode_steps]
    calls = plot.Axis("network calls, both ways together", log=True)
    pieces = [
        page.paragraph(
            "With as many steps to encode as to decode. Below the level line, a solver is truer than the "
            f"official {ENCODE_CALLS} + {DECODE_CALLS} calls."
        )
    ]
    for field, name in (
        ("reconstruction_mse", "Squared error of the reconstruction"),
        ("true_edit", "Squared error of an edited crop against very many steps"),
        ("true_change", "Squared error of what an edit adds to the photo, against very many steps"),
    ):
        pieces.append(plot.figure(errors(even, official, field, calls), f"{name}, by network calls."))
    return [*pieces, *rows.tables(found)]


def errors(even: Sequence[Row], official: Sequence[Row], field: str, calls: plot.Axis) -> str:
    """SVG of a figure by calls: a line for each solver, and a level one for the official way."""
    series: dict[str, list[plot.Point]] = {}
    for row in even:
        value = getattr(row, field)
        if 0 < value < math.inf:
            point = (float(row.encode_calls + row.decode_calls), max(value, 1e-9))
            series.setdefault(row.solver, []).append(point)
    ends = [point[0] for line in series.values() for point in line]
    for row in official:
        level = getattr(row, field)
        series[f"official {ENCODE_CALLS} + {DECODE_CALLS}"] = [(min(ends), level), (max(ends), level)]
    return plot.lines(series, calls, plot.Axis("mean squared error", log=True))


def pictures(options: Options, size: int) -> Tensor:
    """Crops [B,3,size,size] of the photos to measure on: the largest face, or all of a picture that is no
    larger than a crop.
    """
    crops, engine = [], Engine(options.device)
    for path in options.photos(4 if options.quick else 16):
        pixels = to_srgb(read_photo(path))
        height, width = pixels.shape[:2]
        if max(height, width) <= 2 * size:
            quad = centre_quad(height, width)
        else:
            quad = np.array(faces.find(engine, [path])[0].quad)
        crops.append(as_images(crop_quad(pixels, quad, size)))
    return torch.cat(crops)


@dataclass(frozen=True)
class _Plan:
    solver: SolverName
    encode_steps: int
    decode_steps: int


def plans(calls: Sequence[int]) -> list[_Plan]:
    """What is measured, after the official way: each solver at about these calls, and the pairs."""
    even: dict[_Plan, None] = {}
    for number in calls:
        for solver in SOLVERS:
            a_step = SOLVERS[solver].encode_calls(10) / 10
            steps = max(2, round(number / a_step))
            even[_Plan(solver, steps, steps)] = None
    pairs = [_Plan(solver, *pair) for solver in PAIRED for pair in PAIRS]
    return [*even, *pairs]


@torch.no_grad()
def study(model: Model, images: Tensor, calls: Sequence[int]) -> Iterator[Row]:
    """A row at a time, the official way first."""
    bench = _Bench(model, images)
    official = _Plan("ddim", ENCODE_CALLS, DECODE_CALLS)
    bench.official = bench.made(official, len(images))
    bench.truth = bench.made(_Plan("ab2", TRUTH, TRUTH), len(images))
    yield bench.row(official, bench.official)
    for plan in plans(calls):
        count = max(1, math.ceil(len(images) * min(1.0, FEW_CALLS / plan.decode_steps)))
        yield bench.row(plan, bench.made(plan, count))


@dataclass(frozen=True)
class _Made:
    """Decodes of the first few pictures: unedited, with each slider at 1, with all at 2."""

    plain: Tensor
    edited: tuple[Tensor, ...]
    strong: Tensor
    zero_difference: float | None

    def changes(self, count: int) -> list[Tensor]:
        """What each edit adds to the first `count` pictures."""
        plain = self.plain[:count].clamp(-1, 1)
        return [each[:count].clamp(-1, 1) - plain for each in self.edited]


class _Bench:
    official: _Made
    truth: _Made

    def __init__(self, model: Model, images: Tensor) -> None:
        self._model, self._autoencoder, self._images = model, model.autoencoder, images
        self._kept: dict[tuple[SolverName, int, int], Code] = {}

    @cached_property
    def _sliders(self) -> list[str]:
        assert self._model.attributes is not None
        names = self._model.attributes.names
        return [name for name in SLIDERS if name in names] or list(names[:2])

    def _moved(self, z_sem: Tensor, strengths: dict[str, float]) -> Tensor:
        assert self._model.attributes is not None
        assert self._model.latent is not None
        return manipulate(z_sem, strengths, self._model.attributes, self._model.latent)

    def _code(self, plan: _Plan, count: int) -> Code:
        key = (plan.solver, plan.encode_steps, count)
        if key not in self._kept:
            self._kept[key] = self._autoencoder.encode(
                self._images[:count], plan.encode_steps, solver=plan.solver
            )
        return self._kept[key]

    def made(self, plan: _Plan, count: int) -> _Made:
        """All decodes of a plan for the first `count` pictures."""
        code = self._code(plan, count)
        assert code.z_sem is not None
        edits = [{name: 1.0} for name in self._sliders]
        moves: list[dict[str, float]] = [{}, *edits, dict.fromkeys(self._sliders, STRONG)]
        plain, *edited, strong = self._decode(plan, [(move, code) for move in moves])
        zero = None
        if plan.decode_steps <= FEW_CALLS:
            one = Code(code.z_sem[:1], code.x_T[:1])
            unmoved, at_zero = (
                self._decode(plan, [(move, one)])[0] for move in ({}, dict.fromkeys(self._sliders, 0.0))
            )
            zero = float((unmoved - at_zero).abs().max())
        return _Made(plain, tuple(edited), strong, zero)

    def _decode(self, plan: _Plan, jobs: Sequence[tuple[dict[str, float], Code]]) -> list[Tensor]:
        """Unclamped pictures of each job, several jobs at a time."""
        done: list[Tensor] = []
        together = max(1, BATCH // len(jobs[0][1].x_T))
        for first in range(0, len(jobs), together):
            group = jobs[first : first + together]
            z_sem = torch.cat([self._moved(semantic(code), move) for move, code in group])
            x_T = torch.cat([code.x_T for _, code in group])
            below = None
            if group[0][1].below is not None:
                states = [code.below.x for _, code in group if code.below is not None]
                below = type(group[0][1].below)(torch.cat(states), group[0][1].below.timestep)
            batch = Code(z_sem, x_T, below)
            done += self._autoencoder.decode(batch, plan.decode_steps, solver=plan.solver).chunk(len(group))
        return done

    def row(self, plan: _Plan, made: _Made) -> Row:
        """Its figures against the photos, the official way and the truth."""
        count, solver = len(made.plain), SOLVERS[plan.solver]
        images, plain = self._images[:count], made.plain.clamp(-1, 1)
        back, alike = mse(plain, images), ssim(plain, images)
        edit, change = self._apart(made, self.official)
        true_edit, true_change = self._apart(made, self.truth)
        kept = self._code(plan, count).below is not None and plan.encode_steps == plan.decode_steps
        finite = bool(made.strong.isfinite().all())
        return Row(
            plan.solver,
            plan.encode_steps,
            plan.decode_steps,
            solver.encode_calls(plan.encode_steps),
            solver.decode_calls(plan.decode_steps) - kept,
            count,
            float(back.mean()),
            float(back.median()),
            float(alike.mean()),
            float(alike.median()),
            float(edit.mean()),
            float(edit.median()),
            float(change.mean()),
            float(change.median()),
            float(true_edit.mean()),
            float(true_change.mean()),
            made.zero_difference,
            float((made.strong.abs() > FAR).float().mean()) if finite else 1.0,
            float(made.strong.abs().max()) if finite else math.inf,
        )

    def _apart(self, made: _Made, other: _Made) -> tuple[Tensor, Tensor]:
        """Squared differences of edits and of their changes, by edit and picture."""
        count = len(made.plain)
        pairs = zip(made.edited, other.edited, strict=True)
        edits = [mse(ours.clamp(-1, 1), theirs[:count].clamp(-1, 1)) for ours, theirs in pairs]
        changes = [
            mse(ours, theirs) for ours, theirs in zip(made.changes(count), other.changes(count), strict=True)
        ]
        return torch.cat(edits), torch.cat(changes)


def _is_official(row: Row) -> bool:
    return (row.solver, row.encode_steps, row.decode_steps) == ("ddim", ENCODE_CALLS, DECODE_CALLS)
