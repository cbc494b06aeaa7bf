"""The randomness of a run: a function of (seed, attempt, examples seen) and of nothing else.

Every image has its own stream, so that a run that was stopped, or is spread over other processes, or takes
smaller micro-batches, sees exactly what an unbroken one sees.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from core.diffusion.schedule import T
from training.config import Objective
from training.supervision import VIEW


@dataclass(frozen=True)
class Draw:
    """What is drawn for some images of a step.

    Attributes:
        indices: [b] which pictures of the set.
        flip: [b] which are mirrored.
        t: [b] timesteps.
        noise: [b,3,S,S] float32.
        views: [b,6] float32 in [-1,1]: how the views differ that labels are taught with (see `view_of`).
    """

    indices: NDArray[np.int64]
    flip: NDArray[np.bool_]
    t: NDArray[np.int64]
    noise: NDArray[np.float32]
    views: NDArray[np.float32]


@dataclass(frozen=True)
class Source:
    """Draws for a set of pictures.

    Attributes:
        seed: of the run.
        pictures: how many the set has; each comes once before any comes again.
        size: pixels a side.
        flip: whether half are mirrored.
        batch: images of one step, over all processes.
        total: images of the whole training.
        objective: which share is seen at the highest noise, and for how long all are.
    """

    seed: int
    pictures: int
    size: int
    flip: bool
    batch: int
    total: int
    objective: Objective

    def draw(self, seen: int, attempt: int, share: slice = slice(None)) -> Draw:
        """What follows after `seen` images, or one process's `share` of it.

        `attempt` counts how often the training was rolled back: each has fresh randomness.
        """
        places = np.arange(self.batch)[share]
        streams = [np.random.default_rng((self.seed, attempt, seen + int(place))) for place in places]
        only_noise = seen < self.objective.max_noise_first * self.total
        quota = self.batch if only_noise else round(self.objective.max_noise_share * self.batch)
        t = np.array([stream.integers(T) for stream in streams], dtype=np.int64)
        flip = np.array([stream.random() < 0.5 for stream in streams]) & self.flip
        shape = (3, self.size, self.size)
        noise = np.stack([stream.standard_normal(shape, dtype=np.float32) for stream in streams])
        views = np.stack([2 * stream.random(VIEW, dtype=np.float32) - 1 for stream in streams])
        indices = np.array([self._index(seen + int(place), attempt) for place in places], dtype=np.int64)
        return Draw(indices, flip, np.where(places < quota, T - 1, t), noise, views)

    def _index(self, number: int, attempt: int) -> int:
        epoch, place = divmod(number, self.pictures)
        return int(_order(self.seed, attempt, epoch, self.pictures)[place])


@lru_cache(maxsize=2)
def _order(seed: int, attempt: int, epoch: int, count: int) -> NDArray[np.int64]:
    # A fourth number keeps this stream apart from those of the images.
    return np.random.default_rng((seed, attempt, epoch, 1)).permutation(count)


def step_seed(seed: int, attempt: int, seen: int, rank: int) -> int:
    """Seed of torch's own generator, for dropout, at one step of one process."""
    return int(np.random.SeedSequence((seed, attempt, seen, rank)).generate_state(1)[0])
