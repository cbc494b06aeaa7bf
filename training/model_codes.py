"""Puts the semantic codes of the training pictures into a model file that lacks them.

    python -m training.model_codes MODEL --data PICTURES -o MODEL

Training does so by itself; this is for models of before, and for official ones after `semblance import`.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import get_args

from core.device import choose_device, limit_threads
from core.model_file import load_model, with_codes
from training.config import Crop, Data, TrainConfig
from training.data.prepare import prepare
from training.evaluate.reconstruct import some
from training.stages.codes import codes_of


def main(argv: Sequence[str] | None = None) -> int:
    """Put them in; 0 on success, 2 for what the user can put right."""
    options = _parser().parse_args(argv)
    limit_threads()
    try:
        count = _put(options)
    except (ValueError, OSError) as problem:
        print(f"model_codes: {problem}", file=sys.stderr)
        return 2
    print(f"'{options.output}' carries the codes of {count:,} pictures.")
    return 0


def _put(options: argparse.Namespace) -> int:
    model = load_model(options.model)
    device = choose_device(options.device).torch_device
    with tempfile.TemporaryDirectory() as cache:
        data = Data((options.data,), crop=options.crop)
        pictures = some(prepare(data, model.autoencoder.image_size, Path(cache)).train, options.pictures)
        codes = codes_of(model.autoencoder.to(device), pictures)
        del pictures  # Windows removes no folder whose files are mapped
    with_codes(options.model, codes, options.output)
    return len(codes)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m training.model_codes",
        description="Put the codes of its training pictures into a model file; the rest stays as it is.",
        allow_abbrev=False,
    )
    add = parser.add_argument
    add("model", type=Path, metavar="MODEL", help="a .safetensors model file")
    add("--data", required=True, metavar="PLACE", help="its training pictures: a folder, zip or LMDB folder")
    add("--crop", choices=get_args(Crop), default="centre", help="how pictures become square")
    add("--pictures", type=int, default=TrainConfig.codes_kept, metavar="N", help="at most, evenly spread")
    add("-o", "--output", required=True, type=Path, metavar="FILE", help="model file to write; may be MODEL")
    add("--device", default="auto", help="auto, cuda, mps or cpu")
    return parser


if __name__ == "__main__":
    sys.exit(main())
