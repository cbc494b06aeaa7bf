"""Trains the U-Net and the semantic encoder together (section 3 of the paper, with the recipe of the
run's configuration).
"""

from __future__ import annotations

import copy
import json
import math
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from torch import Tensor, nn

from core.autoencoder import DiffusionAutoencoder
from core.diffusion.objective import add_noise, expand, loss_weight, target
from core.diffusion.schedule import T
from training.checkpoint import State
from training.config import TrainConfig
from training.dataset import Pictures
from training.ema import update_ema

Log = Callable[[dict[str, float]], None]


@dataclass(frozen=True)
class Batch:
    """One step's randomness, drawn from (seed, images seen) alone, so that a resumed run repeats an
    unbroken one.

    Attributes:
        images: [B,3,S,S].
        noise: [B,3,S,S].
        t: [B] timesteps.
    """

    images: Tensor
    noise: Tensor
    t: Tensor


def draw_batch(config: TrainConfig, pictures: Pictures, seen: int) -> Batch:
    """The batch that follows after `seen` images."""
    rng = np.random.default_rng((config.seed, seen))
    indices = rng.integers(len(pictures), size=config.batch)
    images = pictures.images(indices, flip=rng.random(config.batch) < 0.5)
    noise = torch.from_numpy(rng.standard_normal(images.shape, dtype=np.float32))
    t = rng.integers(T, size=config.batch)
    share = 1.0 if seen < config.max_noise_first * config.images else config.max_noise_share
    t[: round(share * config.batch)] = T - 1
    return Batch(images, noise, torch.from_numpy(t))


def learning_rate(config: TrainConfig, seen: int) -> float:
    """Rises over `warmup`, stays, and falls linearly over the last `cooldown` of the run."""
    rate = config.learning_rate * min(1.0, (seen + config.batch) / max(config.warmup, 1))
    falling = config.cooldown * config.images
    return rate * min(1.0, max(0.0, (config.images - seen) / falling)) if falling else rate


def denoising_loss(model: DiffusionAutoencoder, config: TrainConfig, batch: Batch) -> Tensor:
    """[B] weighted loss of each image (equation 6 for eps and plain weights)."""
    assert model.encoder is not None
    d = config.architecture.diffusion
    alphas_cumprod = torch.from_numpy(model.schedule.alphas_cumprod).float()[batch.t]
    noisy = add_noise(batch.images, batch.noise, alphas_cumprod)
    output = model.unet(noisy, batch.t, model.encoder(batch.images))
    error = (output - target(batch.images, batch.noise, alphas_cumprod, d.prediction)).square()
    error = error * pixel_weights(model.image_size, config.centre_emphasis)
    return (
        (error * expand(loss_weight(alphas_cumprod, d.prediction, config.weighting), error))
        .flatten(1)
        .mean(1)
    )


def pixel_weights(size: int, emphasis: float) -> Tensor:
    """[size,size] weights of mean 1: a soft hill over the inner face of an aligned crop, 1 + `emphasis`
    times as high.
    """
    place = (torch.arange(size) + 0.5) / size
    hill = torch.exp(-((place[:, None] - 0.6) ** 2 + (place[None] - 0.5) ** 2) / (2 * 0.16**2))
    weights = 1 + emphasis * hill
    return weights / weights.mean()


def new_state(config: TrainConfig) -> State:
    """Fresh weights, drawn from the run's seed."""
    torch.manual_seed(config.seed)
    model = DiffusionAutoencoder(config.architecture)
    model.to(memory_format=torch.channels_last)  # type: ignore[call-overload]  # torch's own types lack it
    optimizer = torch.optim.AdamW(
        model.parameters(), lr=config.learning_rate, weight_decay=config.weight_decay
    )
    ema = copy.deepcopy(model).requires_grad_(False).eval()
    return State(model, ema, optimizer)


def train_step(state: State, config: TrainConfig, batch: Batch) -> tuple[float, float]:
    """One optimiser and EMA step; returns the loss and the gradient norm before clipping."""
    model = state.model
    assert isinstance(model, DiffusionAutoencoder)
    model.train()
    torch.manual_seed(hash((config.seed, state.images)) & 0x7FFFFFFF)  # dropout
    for group in state.optimizer.param_groups:
        group["lr"] = learning_rate(config, state.images)
    loss = denoising_loss(model, config, batch).mean()
    state.optimizer.zero_grad(set_to_none=True)
    loss.backward()  # type: ignore[no-untyped-call]
    norm = nn.utils.clip_grad_norm_(model.parameters(), config.gradient_clip)
    state.optimizer.step()
    state.images += config.batch
    update_ema(state.ema, model, config.ema_decay, state.images / config.batch)
    return loss.item(), norm.item()


@torch.no_grad()
def validation_loss(model: DiffusionAutoencoder, config: TrainConfig, pictures: Pictures) -> float:
    """Mean denoising loss over `pictures`, with noise and timesteps that never change."""
    rng = np.random.default_rng(config.seed)
    losses = []
    for start in range(0, len(pictures), config.batch):
        images = pictures.images(np.arange(start, min(start + config.batch, len(pictures))))
        noise = torch.from_numpy(rng.standard_normal(images.shape, dtype=np.float32))
        t = torch.from_numpy(rng.integers(T, size=len(images)))
        losses += denoising_loss(model, config, Batch(images, noise, t)).tolist()
    return math.fsum(losses) / len(losses)


def train(
    config: TrainConfig,
    pictures: Pictures,
    validation: Pictures | None,
    run: Path,
    *,
    resume: bool = False,
    max_seconds: float = math.inf,
    max_images: float = math.inf,
    log: Log = lambda _: None,
) -> State:
    """Train until `config.images`, or `max_images` of them, or `max_seconds`, saving to `run`.

    Raises:
        ValueError: `resume` found a checkpoint that can't be used.
    """
    state = new_state(config)
    newest = run / "checkpoints" / "autoencoder.safetensors"
    if resume and newest.exists():
        state.load(newest)
    ema = state.ema
    assert isinstance(ema, DiffusionAutoencoder)
    began, since, losses = time.monotonic(), time.monotonic(), list[float]()
    while state.images < min(config.images, max_images) and time.monotonic() - began < max_seconds:
        loss, norm = train_step(state, config, draw_batch(config, pictures, state.images))
        losses.append(loss)
        if state.images % config.evaluate_every < config.batch:
            rate = len(losses) * config.batch / (time.monotonic() - since)
            row = {
                "images": float(state.images),
                "loss": math.fsum(losses) / len(losses),
                "gradient_norm": norm,
            }
            row |= {"images_per_second": rate, "eta_seconds": (config.images - state.images) / rate}
            if validation is not None:
                row["validation_loss"] = validation_loss(ema, config, validation)
            state.save(newest)
            with (run / "metrics.jsonl").open("a", encoding="utf-8") as file:
                file.write(json.dumps(row) + "\n")
            log(row)
            losses, since = [], time.monotonic()
    state.save(newest)
    return state
