"""The time of one network call, in every way that this machine has, against the plain one."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from copy import deepcopy
from dataclasses import dataclass

import torch
from torch import Tensor, nn
from torch.utils.flop_counter import FlopCounterMode

from core.device import Device, choose_device
from core.nn.unet import UNet, UNetCall, UNetConfig
from core.runtime.choose import ways
from core.runtime.fast_network import check, take_sample
from core.runtime.way import Precision, Way
from devtools.bench import plot, rows
from devtools.bench.matmul import Product
from devtools.bench.section import Options
from devtools.bench.timing import in_turns, seconds_of, spread
from training.evaluate import page
from training.presets import PRESETS

TITLE = "A network call"
PLAIN = "plain"
NETWORKS = {
    "portrait64": "ours, 64 px",
    "ffhq64": "64 px",
    "ffhq128": "128 px",
    "ffhq256": "256 px",
}
BATCHES = (1, 16)
PATIENCE = 25.0  # seconds of one call beyond which a batch is not worth the wait


@dataclass(frozen=True)
class Row:
    """One way of calling one network.

    Attributes:
        gflop: of the call, multiplications and additions.
        milliseconds: the median.
        times_faster: than plain torch in float32, eager, which takes turns with it: the median of the rounds,
            and the quartiles. None for the plain way itself.
        share_of_peak: of matrix products in the same arithmetic, timed in turns with the calls.
        off: distance from the plain answers, as a share of their size.
    """

    network: str
    pixels: int
    batch: int
    way: str
    gflop: float
    milliseconds: float
    times_faster: float | None
    times_faster_low: float | None
    times_faster_high: float | None
    share_of_peak: float
    off: float | None


@dataclass(frozen=True)
class Failure:
    """A way that this machine does not have."""

    network: str
    way: str
    why: str


def measure(options: Options) -> list[Row | Failure]:
    """Every network with random weights, at batch 1 and 16."""
    device = choose_device(options.device)
    found: list[Row | Failure] = []
    for name in list(NETWORKS)[:1] if options.quick else NETWORKS:
        unet = random_network(PRESETS[name].make().architecture.unet).to(device.torch_device)
        calls, failures = build(unet, ways(device.torch_device, device.precision))
        found += [Failure(name, way, why) for way, why in failures.items()]
        for batch in BATCHES:
            options.say(f"  {name}, batch {batch}")
            found += _rows(name, unet, calls, batch, device, options)
    return found


def random_network(config: UNetConfig) -> UNet:
    """Nothing in it is zero, as nothing is in a trained one."""
    torch.manual_seed(0)
    unet = UNet(config)
    for parameter in unet.parameters():
        if not parameter.any():
            nn.init.normal_(parameter, std=0.02)
    return unet.requires_grad_(False).eval()


def build(
    unet: UNet, known: Sequence[Way]
) -> tuple[dict[str, tuple[UNetCall, float, Precision]], dict[str, str]]:
    """The calls, with their distance from the plain answers and their arithmetic, and why others are not."""
    calls: dict[str, tuple[UNetCall, float, Precision]] = {}
    failures: dict[str, str] = {}
    sample = take_sample(unet)
    for way in known:
        try:
            call = way.build(deepcopy(unet))
            off = check(call, sample, way.tolerance)
        except Exception as trouble:  # as for a user: the other ways are measured all the same
            failures[way.name] = f"{type(trouble).__name__}: {trouble}"
            continue
        calls[way.name] = (call, off, way.precision)
    return calls, failures


@torch.no_grad()
def _rows(
    name: str,
    unet: UNet,
    calls: Mapping[str, tuple[UNetCall, float, Precision]],
    batch: int,
    device: Device,
    options: Options,
) -> list[Row]:
    x, t, z_sem = _inputs(unet.config, batch, device.torch_device)
    condition = unet.condition(z_sem)

    def of(call: UNetCall) -> Callable[[], object]:
        return lambda: call(x, t, condition)

    works = {PLAIN: lambda: unet(x, t, z_sem), **{way: of(call) for way, (call, _, _) in calls.items()}}
    first = seconds_of(works[PLAIN], device.torch_device)
    if first > PATIENCE:
        options.say(f"    left out: a plain call took {first:.0f} s")
        return []
    with FlopCounterMode(display=False) as counter:
        unet(x[:1], t[:1], z_sem[:1])
    gflop = batch * counter.get_total_flops() / 1e9
    kinds: dict[str, Precision] = {PLAIN: "float32", **{way: kind for way, (_, _, kind) in calls.items()}}
    products: dict[str, Product] = {kind: Product(device.torch_device, kind) for kind in set(kinds.values())}
    times = in_turns({**works, **products}, device.torch_device, 1.0 if options.quick else 5.0)
    found = []
    for way, kind in kinds.items():
        seconds = times[way]
        ratio = spread([plain / own for plain, own in zip(times[PLAIN], seconds, strict=True)])
        compared = way != PLAIN
        off = calls[way][1] if compared else None
        median = spread(seconds).median
        peak = products[kind].flop / spread(times[kind]).median
        found.append(
            Row(
                network=name,
                pixels=unet.config.image_size,
                batch=batch,
                way=way,
                gflop=gflop,
                milliseconds=1e3 * median,
                times_faster=ratio.median if compared else None,
                times_faster_low=ratio.low if compared else None,
                times_faster_high=ratio.high if compared else None,
                share_of_peak=1e9 * gflop / median / peak,
                off=off,
            )
        )
    return found


def _inputs(config: UNetConfig, batch: int, device: torch.device) -> tuple[Tensor, Tensor, Tensor]:
    shape = (batch, 3, config.image_size, config.image_size)
    t = torch.full((batch,), 500, device=device)
    return torch.randn(shape, device=device), t, torch.randn(batch, config.code, device=device)


def show(found: Sequence[Row | Failure]) -> list[str]:
    """How many times faster each way is, then everything."""
    measured = [row for row in found if isinstance(row, Row)]
    compared = {_label(row): row for row in measured if row.times_faster is not None}
    return [
        page.paragraph(
            "One call of the network alone, in turns with plain torch: eager, float32, the code's part "
            "computed in every call. Random weights. Below 1 is slower than plain."
        ),
        plot.figure(
            plot.bars(
                {label: row.times_faster or 0.0 for label, row in compared.items()},
                "times as fast as plain",
                ranges={
                    label: (row.times_faster_low or 0.0, row.times_faster_high or 0.0)
                    for label, row in compared.items()
                },
                mark=1.0,
            ),
            "Median of the rounds, with quartiles.",
        ),
        *rows.tables(found),
    ]


def _label(row: Row) -> str:
    return f"{NETWORKS[row.network]}, batch {row.batch}, {row.way}"
