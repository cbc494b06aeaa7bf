"""A run's randomness depends on the seed and on what was seen, and on nothing else."""

from __future__ import annotations

import dataclasses

import numpy as np

from training.config import Objective
from training.draws import Source, step_seed

SOURCE = Source(seed=3, pictures=10, size=4, flip=True, batch=8, total=1000, objective=Objective())


def test_the_processes_shares_make_up_the_batch() -> None:
    whole = SOURCE.draw(16, 0)
    for rank in range(2):
        share = SOURCE.draw(16, 0, slice(rank, 8, 2))
        for name in ("indices", "flip", "t", "noise"):
            assert np.array_equal(getattr(share, name), getattr(whole, name)[rank::2])


def test_other_steps_seeds_and_attempts_draw_otherwise() -> None:
    first = SOURCE.draw(0, 0).noise
    assert np.array_equal(first, SOURCE.draw(0, 0).noise)
    others = [SOURCE.draw(8, 0), SOURCE.draw(0, 1), dataclasses.replace(SOURCE, seed=4).draw(0, 0)]
    assert not any(np.array_equal(first, other.noise) for other in others)
    assert len({step_seed(*values) for values in np.ndindex(3, 3, 3, 3)}) == 81


def test_each_picture_comes_once_before_any_comes_again() -> None:
    order = np.concatenate([SOURCE.draw(seen, 0).indices for seen in range(0, 80, 8)])
    epochs = order.reshape(-1, 10)
    assert (np.sort(epochs, axis=1) == np.arange(10)).all()
    assert len({tuple(epoch) for epoch in epochs}) > 1


def test_noise_is_standard_normal_and_flips_are_fair() -> None:
    source = dataclasses.replace(SOURCE, batch=2000, size=8)
    drawn = source.draw(0, 0)
    assert abs(drawn.noise.mean()) < 0.01
    assert abs(drawn.noise.std() - 1) < 0.01
    assert 0.45 < drawn.flip.mean() < 0.55
    assert abs(drawn.t.mean() - 499.5) < 25
    assert (drawn.t.min(), drawn.t.max()) >= (0, 980)
    assert not dataclasses.replace(source, flip=False).draw(0, 0).flip.any()


def test_the_first_batches_are_all_noise_and_later_ones_in_part() -> None:
    source = dataclasses.replace(SOURCE, objective=Objective(max_noise_first=0.5, max_noise_share=0.25))
    assert (source.draw(496, 0).t == 999).all()
    later = source.draw(504, 0).t
    assert (later[:2] == 999).all()
    assert len(set(later[2:].tolist())) > 4
