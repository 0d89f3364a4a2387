"""What was said about pain is never lost: not to a slip, an exchange or a second mark."""

import pytest

from backcoach.core import record
from backcoach.core.command import Back, Command, Resume, Sore, Stop, Substitute
from backcoach.core.replay import Mark
from backcoach.text import ENGLISH
from tests.helpers.played import play


def marks(routine: str, *orders: tuple[int, Command]) -> list[tuple[str, int | None, bool | None]]:
    """Return exercise, score and sharp of each mark in the record of a session."""
    told = record.fold(play(routine, *orders), ENGLISH)
    return [(mark.exercise, mark.score, mark.sharp) for mark in told.sore]


@pytest.mark.parametrize(
    ("first", "then", "together"),
    [
        (Mark(None, None), Mark(4, False), Mark(4, False)),
        (Mark(4, False), Mark(None, None), Mark(4, False)),
        (Mark(4, False), Mark(7, None), Mark(7, False)),
        (Mark(8, True), Mark(2, False), Mark(2, True)),
        (Mark(2, None), Mark(None, True), Mark(2, True)),
    ],
)
def test_marks_are_taken_together(first: Mark, then: Mark, together: Mark) -> None:
    assert first.joined_by(then) == together


def test_a_slip_of_the_key_erases_nothing() -> None:
    orders = (21_000, Sore()), (22_000, Sore(8, sharp=True)), (23_000, Resume()), (27_000, Sore())
    assert marks("bridge", *orders, (28_000, Stop())) == [("bridge", 8, True)]


def test_the_mark_of_an_exercise_outlives_its_exchange() -> None:
    orders = (21_000, Sore(8)), (22_000, Substitute("tilt")), (23_000, Resume()), (45_000, Sore(2))
    assert marks("bridge", *orders, (46_000, Stop())) == [("bridge", 8, None), ("tilt", 2, None)]


def test_two_repetitions_of_a_block_are_one_mark() -> None:
    orders = (21_000, Sore(3)), (22_000, Resume()), (33_000, Sore(5)), (34_000, Resume())
    assert marks("bridge", *orders, (60_000, Stop())) == [("bridge", 5, None)]


def test_what_was_done_stays_done_when_doing_it_again_is_cut() -> None:
    orders = (16_000 + 15_000, Back()), (16_000 + 15_000 + 7_000, Stop())
    told = record.fold(play("plank", *orders), ENGLISH)
    assert told.blocks[0].done == 10_000
