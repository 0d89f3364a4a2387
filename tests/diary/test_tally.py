"""What was done of each exercise, in words."""

from backcoach.core.exercise import Side
from backcoach.diary.tally import ExerciseTally, SideTally, columns, row, rows
from backcoach.text import ENGLISH
from tests.helpers.catalogue import EXERCISES


def tally(exercise: str, done: int, sore: int, **sides: SideTally) -> ExerciseTally:
    return ExerciseTally(exercise, done, sore, {Side(side): each for side, each in sides.items()})


def test_an_exercise_that_is_held_tells_its_best_hold_and_its_sides() -> None:
    twist = tally("twist", 12, 2, left=SideTally(12, 2, 41_000), right=SideTally(11, 0, 38_000))
    assert row(twist, EXERCISES["twist"], ENGLISH) == (
        "Twist",
        "12 times",
        "2 times",
        "41 s",
        "12 sets, 41 s, hurt 2 times",
        "11 sets, 38 s",
    )


def test_how_long_one_kept_moving_is_no_hold() -> None:
    march = tally("march", 1, 0, both=SideTally(1, 0, 20_000))
    assert row(march, EXERCISES["march"], ENGLISH) == ("March", "1 time", "", "", "", "")


def test_an_exercise_that_is_gone_is_called_by_its_id() -> None:
    gone = tally("side-plank", 0, 1, left=SideTally(0, 1))
    (found,) = rows([gone], EXERCISES, ENGLISH)
    assert (found.name, found.sore, found.left) == ("Side plank", "1 time", "hurt 1 time")


def test_each_column_has_a_title() -> None:
    assert len(set(columns(ENGLISH))) == len(columns(ENGLISH))
