"""Answers what checkpoints of the official models are, and makes model files of them."""

from __future__ import annotations

import dataclasses
import re
from pathlib import Path

import torch

from core import protocol
from core.model_file import ModelError, save_model
from core.model_header import unreadable
from core.official import below, import_official, state_of
from core.official_layout import ATTRIBUTES, LayoutError, image_size
from core.protocol import CheckpointFound, CheckpointKind, FileRefused
from core.sentences import Sentence
from core.torch_zip import TorchZip
from core.unpickle import TensorEntry
from core.work import Work

_ROLE = re.compile(r"_(autoenc(_latent|_cls)?|ddpm)$")
_MIB = 1 << 20


def inspect(request: protocol.InspectFiles, work: Work) -> protocol.FilesInspected:
    """Recognise files by their contents; none of their tensors are read.

    Raises:
        Stopped: it is not wanted any more.
    """
    found: list[CheckpointFound | FileRefused] = []
    for place, path in enumerate(request.paths):
        work.check()
        work.report(protocol.Progress("loading", place, len(request.paths)))
        try:
            found.append(recognise(Path(path)))
        except ModelError as problem:
            found.append(FileRefused(path, str(problem)))
        except OSError as problem:
            found.append(FileRefused(path, unreadable(Path(path), problem)))
    return protocol.FilesInspected(request, tuple(found))


def recognise(path: Path) -> CheckpointFound:
    """What an official checkpoint is, by its contents.

    Raises:
        ModelError: it is none.
        OSError: it can't be read.
    """
    with TorchZip(path) as file:
        contents = file.contents if isinstance(file.contents, dict) else {}
        settings = contents.get("hyper_parameters")
        named = settings.get("name") if isinstance(settings, dict) else None
        name = str(named)[:80] if isinstance(named, str) and named else path.absolute().parent.name
        mean = contents.get("conds_mean")
        if "state_dict" not in contents and isinstance(mean, TensorEntry) and "conds_std" in contents:
            return CheckpointFound(str(path), "statistics", name, family(name), mean.shape[-1], 0)
        entries = state_of(file)
        averaged = below(entries, "ema_model.")
        kind: CheckpointKind = "plain"
        code = entries["conds_mean"].shape[-1] if "conds_mean" in entries else 0
        classifier = entries.get("classifier.weight")
        if classifier is not None and not averaged:
            if len(classifier.shape) != 2 or classifier.shape[0] != len(ATTRIBUTES):
                raise file.bad(
                    Sentence(
                        "it does not hold the {count} attribute classifiers of an *_autoenc_cls run. "
                        "Choose last.ckpt of one.",
                        count=len(ATTRIBUTES),
                    )
                )
            return CheckpointFound(str(path), "classifier", name, family(name), classifier.shape[1], 0)
        if not averaged:
            raise file.bad(
                Sentence(
                    "it holds no averaged network (ema_model). "
                    "Choose last.ckpt of an *_autoenc, *_autoenc_latent or *_ddpm run."
                )
            )
        if any(key.startswith("latent_net.") for key in averaged):
            kind = "latent"
        elif any(key.startswith("encoder.") for key in averaged):
            kind = "autoencoder"
        head = averaged.get("encoder.out.3.weight")
        shapes = {key: entry.shape for key, entry in averaged.items()}
        try:
            side = image_size(shapes, entries["x_T"].shape if "x_T" in entries else None)
        except LayoutError:
            side = 0
        return CheckpointFound(
            str(path), kind, name, family(name), head.shape[0] if head is not None else code, side
        )


def family(name: str) -> str:
    """What the official names of one model's files have in common: "ffhq256_autoenc_cls" is of "ffhq256"."""
    return _ROLE.sub("", name)


def bring_in(request: protocol.ImportOfficial, work: Work) -> protocol.Reply:
    """Write one model file of official checkpoints.

    Raises:
        Stopped: it is not wanted any more; nothing is written.
        ModelError: the files are damaged, or do not belong together.
    """

    def on_bytes(done: int, total: int) -> None:
        work.check()
        work.report(protocol.Progress("loading", done // _MIB, max(total // _MIB, 1)))

    parts = (request.latent, request.classifier, request.statistics)
    try:
        latent, classifier, statistics = (Path(part) if part else None for part in parts)
        model = import_official(Path(request.autoencoder), latent, classifier, statistics, on_bytes)
    except OSError as problem:
        raise ModelError(unreadable(Path(problem.filename or request.autoencoder), problem)) from problem
    card = model.card
    card = dataclasses.replace(card, name=request.name or card.name, licence=request.licence or card.licence)
    work.check()
    work.report(protocol.Progress("writing", 0, 1))
    work.writing = True
    dtype = torch.float16 if request.half else torch.float32
    try:
        save_model(dataclasses.replace(model, card=card), Path(request.path), dtype)
    except OSError as problem:
        message = Sentence(
            "'{file}' can't be written: {reason}. Make room on the disk, or see to it that you may write "
            "there, and bring the files in again.",
            file=request.path,
            reason=problem.strerror or str(problem),
        )
        return protocol.Failed(protocol.Trouble.NOT_WRITTEN, message, str(problem))
    return protocol.Exported(request.path)
