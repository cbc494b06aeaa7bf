"""A whole edit, from the photo to the file: ours against the official way on the same model."""

from __future__ import annotations

import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import product
from pathlib import Path

from torch import Tensor

from core import protocol
from core.autoencoder import Code
from core.engine import Engine
from core.metrics import mse, ssim
from core.protocol import Quality
from core.retouch.crops import DecodedCrop
from core.work import Work
from devtools.bench import faces, plot, rows
from devtools.bench.faces import Face
from devtools.bench.official import DECODE_CALLS, ENCODE_CALLS, Official, semantic
from devtools.bench.section import Options, Skip
from devtools.bench.timing import seconds_of, spread
from training.evaluate import page

TITLE = "A whole edit"
TRUTH = 100  # steps of ab2 each way; with half as many an edit differs by 7e-8, the official one by 6e-5


@dataclass(frozen=True)
class Row:
    """One slider moved on one face. Errors are of the crop, squared, on the [0,1] scale.

    Attributes:
        preview_seconds: ours, from the slider's move to the first picture, encoding included.
        export_seconds: ours, from then to the photo's file at full size.
        official_seconds: 250 calls to encode and 100 to decode; no file, and nothing of the photo beyond the
            crop.
        times_faster: the official seconds over ours.
        reconstruction_*: of the unedited crop against the photo's.
        edit_*: of the edited crop against the truth: the same edit in so many steps of second order that
            their reconstruction is the crop, with a thousandth of the official one's error.
        change_mse: of edited less unedited, which is what an edit adds to the photo, against the truth's.
    """

    face: int
    slider: str
    strength: float
    preview_seconds: float
    export_seconds: float
    official_seconds: float
    times_faster: float
    reconstruction_mse: float
    official_reconstruction_mse: float
    reconstruction_ssim: float
    official_reconstruction_ssim: float
    edit_mse: float
    official_edit_mse: float
    edit_ssim: float
    official_edit_ssim: float
    change_mse: float
    official_change_mse: float


def measure(options: Options) -> list[Row]:
    """Faces and sliders in turn; for each, ours and the official way, one after the other."""
    engine = Engine(options.device, speed="at once")
    loaded = faces.ask(engine, protocol.LoadModel(str(options.model)), protocol.ModelLoaded)
    if not loaded.attributes:
        raise Skip(f"The model '{loaded.name}' has no sliders.")
    official = Official(options.model, engine.retoucher.device.torch_device)
    found = faces.find(engine, options.photos(1 if options.quick else 4))
    sliders = [(slider, (-1.0, 1.0)[number % 2]) for number, slider in enumerate(loaded.attributes)]
    most = 2 if options.quick else 16
    jobs = list(product(found, sliders))[:most]
    measured = []
    with tempfile.TemporaryDirectory() as scratch:
        bench = _Bench(engine, official, options, Path(scratch))
        bench.warm_up(*jobs[0])
        for number, (face, slider) in enumerate(jobs, start=1):
            options.say(f"  edit {number} of {len(jobs)}")
            measured.append(bench.row(face, *slider, ours_first=number % 2 == 0))
    return measured


def show(found: Sequence[Row]) -> list[str]:
    """Time and errors of both, then every edit."""
    ours = spread([row.preview_seconds + row.export_seconds for row in found])
    preview = spread([row.preview_seconds for row in found])
    theirs = spread([row.official_seconds for row in found])
    factor = spread([row.times_faster for row in found])
    official = f"official {ENCODE_CALLS} + {DECODE_CALLS}"
    figures = ("reconstruction_mse", "reconstruction_ssim", "edit_mse", "edit_ssim", "change_mse")
    lines = []
    for name in figures:
        pair = [spread([getattr(row, which) for row in found]) for which in (name, f"official_{name}")]
        lines.append([name.replace("_", " "), *map(rows.quartiles, pair)])
    return [
        page.paragraph(
            f"Ours is {factor.median:.1f} times faster (quartiles {factor.low:.1f} and {factor.high:.1f} of "
            f"{factor.count} edits). Ours reads on a slider's move, encodes, shows a preview, and writes the "
            "whole photo; the official way, in plain eager float32, only makes the edited crop."
        ),
        plot.figure(
            plot.bars(
                {official: theirs.median, "ours, with export": ours.median, "ours, preview": preview.median},
                "seconds",
                ranges={
                    official: (theirs.low, theirs.high),
                    "ours, with export": (ours.low, ours.high),
                    "ours, preview": (preview.low, preview.high),
                },
            ),
            "Median time of an edit, with quartiles.",
        ),
        page.paragraph(
            "Errors, median and quartiles; of an edit against the same in very many steps of second order."
        ),
        page.table(["", "ours", official], lines),
        *rows.tables(found),
    ]


@dataclass(frozen=True)
class _Ours:
    preview_seconds: float
    export_seconds: float
    decoded: DecodedCrop


@dataclass(frozen=True)
class _Known:
    """A face before any edit.

    Attributes:
        crop: [1,3,S,S].
        code: by very many steps, and `truth` its decode.
        official: its reconstruction the official way.
    """

    crop: Tensor
    code: Code
    truth: Tensor
    official: Tensor


class _Bench:
    def __init__(self, engine: Engine, official: Official, options: Options, scratch: Path) -> None:
        self._engine, self._official, self._options = engine, official, options
        self._device = engine.retoucher.device.torch_device
        self._out = scratch / "edited.jpg"
        self._known: dict[int, _Known] = {}

    def warm_up(self, face: Face, slider: tuple[str, float]) -> None:
        """What happens once in the life of an engine does not count."""
        crop = self._ours(face, *slider).decoded.crop
        self._official.decode(*self._official.encode(crop, 4), 4)

    def row(self, face: Face, slider: str, strength: float, *, ours_first: bool) -> Row:
        """Both ways, in the order that is asked for, and their errors."""
        ours = self._ours(face, slider, strength) if ours_first else None
        if face.number not in self._known:
            crop = (ours or self._ours(face, slider, strength)).decoded.crop
            self._known[face.number] = self._learn(crop)
        known = self._known[face.number]
        made: list[Tensor] = []

        def officially() -> None:
            code, x_T = self._official.encode(known.crop)
            made.append(self._official.decode(self._official.moved(code, slider, strength), x_T))

        seconds = seconds_of(officially, self._device)
        ours = ours or self._ours(face, slider, strength)
        moved = self._official.moved(semantic(known.code), slider, strength)
        truth = self._truth(Code(moved, known.code.x_T, known.code.below))
        mine, theirs = ours.decoded, made[0]
        return Row(
            face.number,
            slider,
            strength,
            ours.preview_seconds,
            ours.export_seconds,
            seconds,
            seconds / (ours.preview_seconds + ours.export_seconds),
            float(mse(mine.reconstruction, known.crop)),
            float(mse(known.official, known.crop)),
            float(ssim(mine.reconstruction, known.crop)),
            float(ssim(known.official, known.crop)),
            float(mse(mine.edited, truth)),
            float(mse(theirs, truth)),
            float(ssim(mine.edited, truth)),
            float(ssim(theirs, truth)),
            float(mse(mine.edited - mine.reconstruction, truth - known.truth)),
            float(mse(theirs - known.official, truth - known.truth)),
        )

    def _learn(self, crop: Tensor) -> _Known:
        code = self._official.model.autoencoder.encode(crop, TRUTH, solver="ab2")
        official = self._official.decode(*self._official.encode(crop))
        return _Known(crop, code, self._truth(code), official)

    def _truth(self, code: Code) -> Tensor:
        return self._official.model.autoencoder.decode(code, TRUTH, solver="ab2").clamp(-1, 1)

    def _ours(self, face: Face, slider: str, strength: float) -> _Ours:
        """A preview of a face that was never seen, and the export."""
        engine = self._engine
        engine.retoucher.crops.clear()
        edit = protocol.Edit(
            str(self._options.model),
            face.photo,
            (protocol.FaceEdit(face.quad, ((slider, strength),)),),
            largest_side=1000,
        )
        began = time.perf_counter()
        faces.ask(engine, edit, protocol.Edited)
        seen = time.perf_counter()
        faces.ask(engine, protocol.Export(edit, str(self._out)), protocol.Exported)
        written = time.perf_counter()
        return _Ours(seen - began, written - seen, self._exported(edit))

    def _exported(self, edit: protocol.Edit) -> DecodedCrop:
        """What the export was made of, which the engine still knows."""
        full = protocol.Edit(edit.model, edit.photo, edit.faces, quality=Quality.FULL)
        retoucher = self._engine.retoucher
        work = Work(lambda _: None, lambda: False)
        return retoucher.decode(full, full.focused, retoucher.decode_steps(full), work)
