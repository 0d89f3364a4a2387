"""What was practised of each exercise, in words."""

from collections.abc import Sequence
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from backcoach.core.dose import AnyDose, Hold, Paced
from backcoach.core.exercise import Side, Sides
from backcoach.diary.practice import (
    MOST_AT_TIMES,
    MOST_CHANGES,
    STAYS,
    PracticeRow,
    Practised,
    Prescription,
    rows,
)
from backcoach.diary.tally import ExerciseTally, SideTally
from backcoach.text import ENGLISH
from tests.helpers.catalogue import EXERCISES

FIRST = date(2025, 3, 3)


def reps(n: int) -> Paced:
    return Paced(reps=n, out_s=2, back_s=2)


def said(n: int) -> str:
    return f"{n} time" if n == 1 else f"{n} times"


def told(practised: Practised) -> PracticeRow:
    (row,) = rows([practised], EXERCISES, ENGLISH, lambda day: f"day {(day - FIRST).days}")
    return row


def prescribed(*doses: AnyDose | Sequence[AnyDose], sides: Sides = Sides.BOTH) -> Practised:
    """Return a bridge that was prescribed in these doses, one day after the other."""
    each = [dose if isinstance(dose, Sequence) else (dose,) for dose in doses]
    prescriptions = [
        Prescription(FIRST + timedelta(days=number), tuple(dose), sides)
        for number, dose in enumerate(each)
    ]
    return Practised(ExerciseTally("bridge", len(doses), 0, {}), tuple(prescriptions), False)


def changes(*repetitions: int) -> tuple[str, ...]:
    """Return what is said of a bridge with so many repetitions, one day after the other."""
    return told(prescribed(*map(reps, repetitions))).doses


def hurt(**sides: SideTally) -> tuple[str, ...]:
    tally = ExerciseTally("twist", 1, 1, {Side(side): each for side, each in sides.items()})
    return told(Practised(tally, (), False)).sore


def test_an_exercise_says_its_name_how_often_and_its_dose() -> None:
    plain = told(prescribed(reps(5), reps(5)))
    assert plain == ("Bridge", "2 sessions", ("5 times",), ())


def test_an_exercise_that_is_gone_is_called_by_its_id() -> None:
    gone = Practised(ExerciseTally("side-plank", 1, 0, {}), (), False)
    assert told(gone).name == "Side plank"


def test_a_change_is_told_with_the_day_from_which_on_it_holds() -> None:
    assert changes(5, 5, 6, 6, 6, 8, 8) == (
        "5 times",
        "6 times (from day 2)",
        "8 times (from day 5)",
    )


def test_a_dose_that_was_gone_back_to_is_told_again() -> None:
    assert changes(5, 5, 5, 6, 6, 6, 5) == (
        "5 times",
        "6 times (from day 3)",
        "5 times (from day 6)",
    )


def test_what_changes_now_and_then_only_is_no_change() -> None:
    assert changes(5, 5, 2, 2, 5, 5, 5) == ("5 times", "2 times (at times)")


def test_what_goes_to_and_fro_is_told_once_even_if_it_was_last() -> None:
    assert changes(5, 6, 5, 6, 5, 6) == ("5 times", "6 times (at times)")
    assert changes(5, 6, 7, 5, 6, 7) == (
        "5 times",
        "6 times (at times)",
        "7 times (at times)",
    )


def test_a_dose_that_came_to_stay_later_is_not_told_as_one_at_times() -> None:
    assert changes(5, 6, 5, 6, 6, 6) == ("5 times", "6 times (from day 3)")


def test_of_many_changes_the_newest_are_told_and_the_rest_counted() -> None:
    many = [n for n in range(1, MOST_CHANGES + 4) for _time in range(3)]
    found = changes(*many)
    assert found[:2] == ("1 time", "2 more changes")
    assert found[-1] == f"{said(MOST_CHANGES + 3)} (from day {len(many) - 3})"
    assert len(found) == 2 + MOST_CHANGES


@given(st.lists(st.integers(1, 9), min_size=1, max_size=60), st.integers(1, 9))
def test_the_doses_never_become_a_wall_of_text_and_end_with_the_present_one(
    repetitions: list[int], now: int
) -> None:
    found = changes(*repetitions, *[now] * STAYS)
    lasting = [line for line in found if not line.endswith(" (at times)")]
    assert found[0] == said(repetitions[0])
    assert lasting[-1].split(" (")[0] == said(now)
    assert len(lasting) <= 2 + MOST_CHANGES
    assert len(found) <= len(lasting) + MOST_AT_TIMES


def test_several_doses_in_one_session_are_told_in_their_order() -> None:
    twice = prescribed((reps(5), Hold(hold_s=20)), sides=Sides.EACH)
    assert told(twice).doses == (
        "5 times on each side and, later in the session, Hold for 20 seconds on each side",
    )


def test_a_dose_says_how_long_one_rests_between_the_sides() -> None:
    lying = Prescription(FIRST, (reps(5),), Sides.EACH, side_rest_s=15)
    practised = Practised(ExerciseTally("bridge", 1, 0, {}), (lying,), False)
    assert told(practised).doses == ("5 times on each side, rest 15 seconds between sides",)


def test_what_was_done_instead_of_another_exercise_only_says_so() -> None:
    tally = ExerciseTally("tilt", 1, 0, {})
    assert told(Practised(tally, (), True)).doses == ("In place of another exercise",)
    assert told(Practised(tally, (), False)).doses == ()
    also = prescribed(reps(5))._replace(is_substitute=True)
    assert told(also).doses == ("5 times",)


def test_each_side_that_hurt_says_how_often_and_how_much() -> None:
    assert hurt(right=SideTally(4, 1), left=SideTally(9, 3, 0, 6), both=SideTally(2, 2, 0, 0)) == (
        "Left side: in 3 sessions, worst 6 of 10",
        "Right side: in 1 session",
        "In 2 sessions, worst 0 of 10",
    )
    assert hurt(left=SideTally(9), right=SideTally(9, 1, 0, 4)) == (
        "Right side: in 1 session, worst 4 of 10",
    )
