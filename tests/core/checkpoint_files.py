"""Makes checkpoint files for tests: good ones as the official code saves them, and bad ones by hand."""

from __future__ import annotations

import re
import sys
import types
import zipfile
from collections import OrderedDict
from collections.abc import Mapping
from pathlib import Path
from unittest import mock

import torch
from torch import Tensor, nn

from core.autoencoder import DiffusionAutoencoder
from core.prior import LatentPrior

_OFFICIAL = (  # written apart from the importer's table, so that each checks the other
    (r"\bnorm1\b", "in_layers.0"),
    (r"\bconv1\b", "in_layers.2"),
    (r"\bcode_projection\b", "cond_emb_layers.1"),
    (r"\bnorm2\b", "out_layers.0"),
    (r"\bconv2\b", "out_layers.3"),
    (r"\bskip\b", "skip_connection"),
    (r"(blocks?\.\d+(?:\.\d+)?)\.out\.", r"\1.proj_out."),
)


def raw_zip(path: Path, pickle: bytes, members: Mapping[str, bytes] | None = None) -> Path:
    """A file as `torch.save` lays it out, with this pickle and these members under `data/`."""
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("archive/data.pkl", pickle)
        archive.writestr("archive/byteorder", b"little")
        for name, data in (members or {}).items():
            archive.writestr(f"archive/data/{name}", data)
    return path


def save_lightning(path: Path, state: Mapping[str, Tensor], **settings: object) -> Path:
    """A checkpoint as PyTorch Lightning 1.4 saves it, its callbacks keyed by a class not installed here."""
    names = (
        "pytorch_lightning",
        "pytorch_lightning.callbacks",
        "pytorch_lightning.callbacks.model_checkpoint",
    )
    modules = {name: types.ModuleType(name) for name in names}
    callback = type("ModelCheckpoint", (), {"__module__": names[-1]})
    modules[names[-1]].__dict__["ModelCheckpoint"] = callback
    contents = {
        "epoch": 1,
        "global_step": 50,
        "pytorch-lightning_version": "1.4.5",
        "state_dict": OrderedDict(state),
        "callbacks": {callback: {"monitor": None, "best_model_score": torch.tensor(0.5)}},
        "optimizer_states": [{"state": {0: {"step": 50, "exp_avg": torch.zeros(3)}}, "param_groups": []}],
        "lr_schedulers": [],
        "hyper_parameters": {"name": "tiny_autoenc", "data_name": "ffhqlmdb256", "batch_size": 8, **settings},
    }
    with mock.patch.dict(sys.modules, modules):
        torch.save(contents, path)
    return path


def official_network(module: nn.Module, *, encoder: bool = False, coded: bool = True) -> dict[str, Tensor]:
    """The tensors of a `UNet` or `SemanticEncoder` by their official names."""
    return {_official(name, encoder, coded): value.clone() for name, value in module.state_dict().items()}


def _official(name: str, encoder: bool, coded: bool) -> str:
    heads = {"head_norm.": "out.0.", "head_conv.": "out.3." if encoder else "out.2."}
    if coded:
        heads["time_embed."] = "time_embed.time_embed."
    for ours, theirs in heads.items():
        if name.startswith(ours):
            return theirs + name.removeprefix(ours)
    name = name.replace(".time_projection.", ".emb_layers.1.")
    for pattern, theirs in _OFFICIAL:
        name = re.sub(pattern, theirs, name)
    return name


def official_autoencoder(autoencoder: DiffusionAutoencoder) -> dict[str, Tensor]:
    """All tensors of an autoencoder by their official names, without `model.` or `ema_model.`."""
    encoder = autoencoder.encoder
    tensors = official_network(autoencoder.unet, coded=encoder is not None)
    if encoder is not None:
        theirs = official_network(encoder, encoder=True)
        tensors |= {f"encoder.{name}": value for name, value in theirs.items()}
    return tensors


def official_latent(prior: LatentPrior) -> dict[str, Tensor]:
    """The tensors of a latent network by their official names, the duplicates among them."""
    tensors: dict[str, Tensor] = {}
    for name, value in prior.network.state_dict().items():
        copy = value.clone()
        if name.startswith("last."):
            tensors[name.replace("last.", f"layers.{prior.config.layers - 1}.linear.")] = copy
        elif ".time_projection." in name:
            tensors[name.replace("time_projection", "linear_emb")] = copy
            tensors[name.replace("time_projection", "cond_layers.1")] = copy
        else:
            tensors[name] = copy
    return {f"latent_net.{name}": value for name, value in tensors.items()}


def prefixed(prefix: str, tensors: Mapping[str, Tensor]) -> dict[str, Tensor]:
    """The same tensors with a longer name."""
    return {prefix + name: value for name, value in tensors.items()}
