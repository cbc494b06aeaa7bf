"""Steps follow the machine's speed."""

from __future__ import annotations

from core.pace import Pace

CHOICES = (3, 4, 6, 8, 12, 20)


def pace_after(*calls: float) -> int:
    pace = Pace(CHOICES, 0.1, first=6)
    for seconds in calls:
        pace.note(1, seconds)
    return pace.steps()


def test_before_anything_is_known_the_first_choice_stands() -> None:
    assert pace_after() == 6


def test_a_fast_machine_takes_more_steps_and_a_slow_one_fewer() -> None:
    assert pace_after(0.001) == 20
    assert pace_after(0.016) == 6
    assert pace_after(0.03) == 3
    assert pace_after(10.0) == 3


def test_small_changes_of_speed_change_nothing() -> None:
    pace = Pace(CHOICES, 0.1, first=6)
    pace.note(6, 0.1)
    for seconds in (0.115, 0.09, 0.12, 0.08):
        pace.note(6, seconds)
        assert pace.steps() == 6


def test_it_follows_a_machine_that_gets_busy_and_free_again() -> None:
    pace = Pace(CHOICES, 0.1, first=6)
    for _ in range(20):
        pace.note(1, 0.03)
    assert pace.steps() == 3
    for _ in range(20):
        pace.note(1, 0.004)
    assert pace.steps() == 20


def test_a_choice_that_needs_two_decodes_has_to_be_shorter() -> None:
    pace = Pace(CHOICES, 0.1, first=6)
    pace.note(1, 0.005)  # 20 steps take 0.1 s, and twice 20 would take far more than a little longer
    assert pace.steps({4, 6}) == 12
    assert pace.steps({12}) == 12
    assert pace.steps({12, 20}) == 20
