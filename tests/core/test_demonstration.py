"""How an exercise is shown to somebody who only looks."""

from itertools import pairwise

import pytest
from msgspec.structs import replace

from backcoach.core.demonstration import HOLD_S, WAIT_MS, WAY_S, Demonstration
from backcoach.core.dose import AnyDose, Free, Hold, Paced, Timed
from backcoach.core.exercise import Exercise, Sides
from backcoach.core.movement import Moment
from backcoach.storage.shelf import shipped
from tests.helpers.catalogue import EXERCISES

CATALOGUE = shipped().exercises
BRIDGE, MARCH = CATALOGUE["glute-bridge"], CATALOGUE["march-on-the-spot"]
FRAME_MS = 33


def moments(exercise: Exercise) -> list[Moment]:
    """Return what is seen in a round, from its beginning to that of the next."""
    shown = Demonstration(exercise)
    return [shown.at(passed_ms) for passed_ms in range(0, shown.length_ms + 1, FRAME_MS)]


def phases(exercise: Exercise) -> list[tuple[str, bool]]:
    """Return phases and sides in their order."""
    seen = [(moment.phase, moment.mirrored) for moment in moments(exercise)]
    return [after for before, after in pairwise([("", False), *seen]) if before != after]


def dosed(dose: AnyDose, sides: Sides = Sides.BOTH) -> Exercise:
    return replace(BRIDGE, dose=dose, sides=sides)


def test_it_begins_at_the_end_of_the_way_out_and_comes_round() -> None:
    assert [phase for phase, _side in phases(BRIDGE)] == ["hold", "back", "out"]


def test_without_a_hold_it_begins_on_the_way_back() -> None:
    shown = Demonstration(dosed(Paced(reps=5, out_s=2, back_s=2)))
    assert shown.at(0)[:2] == ("back", 0.0)


def test_a_round_follows_a_round() -> None:
    shown = Demonstration(BRIDGE)
    for passed_ms in (0, 1_000, shown.length_ms - 1):
        assert shown.at(passed_ms) == shown.at(passed_ms + 3 * shown.length_ms)


def test_nothing_takes_long_and_no_way_takes_no_time() -> None:
    slow = Demonstration(dosed(Hold(out_s=0, hold_s=60, back_s=20)))
    assert slow.length_ms == 1000 * (1 + HOLD_S + WAY_S) + WAIT_MS
    assert slow.length_ms == Demonstration(dosed(Hold(sets=3, out_s=1, hold_s=4))).length_ms


def test_before_the_next_round_one_stays_where_one_began() -> None:
    shown = Demonstration(BRIDGE)
    hold_ms, back_ms = 3_000, 2_000
    waits = [shown.at(hold_ms + back_ms + part_ms) for part_ms in (0, WAIT_MS // 2, WAIT_MS - 1)]
    assert {moment[:2] for moment in waits} == {("back", 1.0)}
    assert shown.at(hold_ms + back_ms + WAIT_MS)[:2] == ("out", 0.0)


@pytest.mark.parametrize(
    ("sides", "mirrored"),
    [(Sides.BOTH, {False}), (Sides.EACH, {False}), (Sides.ALTERNATING, {False, True})],
)
def test_only_what_alternates_is_shown_on_both_sides(sides: Sides, mirrored: set[bool]) -> None:
    seen = phases(dosed(Paced(reps=5, out_s=1, hold_s=1, back_s=1), sides))
    assert {side for _phase, side in seen} == mirrored


def test_a_movement_that_goes_on_begins_in_the_middle() -> None:
    assert MARCH.figure is not None
    assert Demonstration(MARCH).at(0)[:2] == ("move", 0.25)
    free = Demonstration(dosed(Free(sets=3, reps=8)))
    assert free.at(0)[:2] == ("free", 0.5)


def test_an_exercise_without_a_figure_is_shown_too() -> None:
    assert Demonstration(EXERCISES["walk"]).at(0).fraction == 0


def test_a_long_movement_is_not_cut() -> None:
    assert Demonstration(dosed(Timed(sets=2, move_s=180))).length_ms == 180_000


@pytest.mark.parametrize("exercise", CATALOGUE.values(), ids=lambda exercise: exercise.id)
def test_every_exercise_of_the_catalogue_can_be_shown(exercise: Exercise) -> None:
    seen = moments(exercise)
    assert all(0 <= moment.fraction <= 1 and 0 <= moment.breath <= 1 for moment in seen)
    within = [(a, b) for a, b in pairwise(seen) if a.phase == b.phase and a.mirrored == b.mirrored]
    steps = [abs(b.fraction - a.fraction) for a, b in within if a.phase not in ("move", "free")]
    assert max(steps, default=0) < 0.05
