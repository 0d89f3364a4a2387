"""How often each exercise was done and hurt, as sessions were really played and stored."""

from datetime import timedelta
from pathlib import Path

import pytest

from backcoach.core.command import (
    Command,
    Resume,
    SkipExercise,
    Sore,
    Start,
    Stop,
    StopReason,
    Substitute,
)
from backcoach.core.exercise import Side
from backcoach.core.session import Session
from backcoach.diary.tally import ExerciseTally, SideTally
from backcoach.storage.exercise_tallies import tallies
from backcoach.text import ENGLISH
from tests.helpers.catalogue import compiled
from tests.helpers.played import EIGHT_OCLOCK, LONG_MS, database_in, history_in, play, store


def tallied(folder: Path) -> dict[str, ExerciseTally]:
    return {each.exercise: each for each in tallies(database_in(folder))}


def sides(**tally: SideTally) -> dict[Side, SideTally]:
    return {Side(side): each for side, each in tally.items()}


def test_without_a_session_there_is_nothing(tmp_path: Path) -> None:
    assert tallies(database_in(tmp_path)) == ()


def test_an_exercise_is_done_once_for_each_session_and_its_sets_are_counted(tmp_path: Path) -> None:
    history = history_in(tmp_path)
    for days in range(3):
        store(history, f"{days}", play("bridge-march"), EIGHT_OCLOCK + timedelta(days=days))
    assert tallied(tmp_path) == {
        "bridge": ExerciseTally("bridge", 3, 0, sides(both=SideTally(6))),
        "march": ExerciseTally("march", 3, 0, sides(both=SideTally(3, 0, 20_000))),
    }


def test_the_one_done_most_often_comes_first(tmp_path: Path) -> None:
    history = history_in(tmp_path)
    for days, name in enumerate(("march", "twist", "march", "plank", "twist", "march")):
        store(history, f"{days}", play(name), EIGHT_OCLOCK + timedelta(days=days))
    assert [each.exercise for each in tallies(database_in(tmp_path))] == ["march", "twist", "plank"]


def test_what_was_not_done_is_left_out_and_a_set_is_done_from_80_percent_on(
    tmp_path: Path,
) -> None:
    history = history_in(tmp_path)
    store(history, "skipped", play("bridge-march", (1_000, SkipExercise())))
    assert list(tallied(tmp_path)) == ["march"]
    ready_ms = begins_ms("march")
    part = play("march", (ready_ms + 15_000, Stop()), until_ms=ready_ms + 15_000)
    store(history, "part", part, EIGHT_OCLOCK + timedelta(days=1))
    assert tallied(tmp_path)["march"].done == 1
    most = play("march", (ready_ms + 16_000, Stop()), until_ms=ready_ms + 16_000)
    store(history, "most", most, EIGHT_OCLOCK + timedelta(days=2))
    assert tallied(tmp_path)["march"].done == 2


def test_left_and_right_are_apart_and_the_longest_hold_is_that_of_either(tmp_path: Path) -> None:
    cut_ms = begins_ms("twist", side=Side.RIGHT) + 17_000
    store(history_in(tmp_path), "one", play("twist", (cut_ms, Stop()), until_ms=cut_ms))
    twist = tallied(tmp_path)["twist"]
    assert twist.sides == sides(left=SideTally(1, 0, 20_000), right=SideTally(1, 0, 17_000))
    assert twist.longest_ms == 20_000
    assert twist.done == 1


def hurts(at_ms: int, *then: Command, times: int = 1) -> list[tuple[int, Command]]:
    """Return the commands of somebody who says that it hurts, and goes on."""
    return [(at_ms, each) for each in (*[Sore(3, sharp=False)] * times, *then, Resume())]


def begins_ms(name: str, set_number: int = 1, side: Side = Side.BOTH) -> int:
    """Return when the work of a set of the first exercise of a routine begins."""
    steps = compiled(name).steps
    key = 1, set_number, side
    return next(step.start_ms for step in steps if step.counts and step.key[:3] == key)


def test_what_hurt_is_counted_once_for_each_session_and_side(tmp_path: Path) -> None:
    left, right = begins_ms("twist", side=Side.LEFT), begins_ms("twist", side=Side.RIGHT)
    history = history_in(tmp_path)
    store(history, "left", play("twist", *hurts(left, times=2)))
    later_ms = 9_000  # to get ready again, and to move into it
    both = play("twist", *hurts(left, times=2), *hurts(right + later_ms))
    store(history, "both", both, EIGHT_OCLOCK + timedelta(days=1))
    twist = tallied(tmp_path)["twist"]
    assert {side: each.sore for side, each in twist.sides.items()} == {"left": 2, "right": 1}
    assert twist.sore == 2


def test_a_side_of_what_is_done_in_turn_hurts_on_its_own(tmp_path: Path) -> None:
    right = begins_ms("bird-dog", side=Side.RIGHT)
    store(history_in(tmp_path), "one", play("bird-dog", *hurts(right)))
    dog = tallied(tmp_path)["bird-dog"]
    assert dog.sides == sides(both=SideTally(1), right=SideTally(0, 1, 0, 3))
    assert (dog.done, dog.sore) == (1, 1)


def test_what_hurt_is_the_exercise_that_was_under_way_not_what_took_its_place(
    tmp_path: Path,
) -> None:
    first, second = begins_ms("bridge-march"), begins_ms("bridge-march", 2)
    history = history_in(tmp_path)
    swapped = play("bridge-march", *hurts(second, Substitute("tilt")))
    store(history, "one", swapped)
    found = tallied(tmp_path)
    assert (found["bridge"].sore, found["tilt"].sore) == (1, 0)
    assert (found["bridge"].done, found["tilt"].done) == (1, 1)
    instead = play("bridge-march", (first, Substitute("tilt")), *hurts(first + 20_000))
    store(history, "two", instead, EIGHT_OCLOCK + timedelta(days=1))
    found = tallied(tmp_path)
    assert (found["bridge"].sore, found["tilt"].sore) == (1, 1)


def test_what_hurt_before_another_set_was_replaced_stays_with_its_exercise(tmp_path: Path) -> None:
    first, second = begins_ms("bridge-march"), begins_ms("bridge-march", 2)
    orders = *hurts(first), (second, Substitute("tilt"))
    store(history_in(tmp_path), "one", play("bridge-march", *orders))
    found = tallied(tmp_path)
    assert {id: each.sore for id, each in found.items()} == {"bridge": 1, "tilt": 0, "march": 0}


def test_how_much_it_hurt_is_the_worst_of_what_was_answered_last_about_each_set(
    tmp_path: Path,
) -> None:
    first, second = begins_ms("bridge-march"), begins_ms("bridge-march", 2)
    answers = Sore(9, sharp=False), Sore(4, sharp=None), Sore(None, sharp=False)
    orders = [(first, each) for each in (*answers, Resume())]
    again = [(second + 9_000, each) for each in (Sore(3, sharp=False), Resume())]
    store(history_in(tmp_path), "one", play("bridge-march", *orders, *again))
    bridge = tallied(tmp_path)["bridge"]
    assert (bridge.sore, bridge.sides[Side.BOTH].worst) == (1, 4)


def test_how_much_it_hurt_may_be_left_open(tmp_path: Path) -> None:
    open_ms = begins_ms("march")
    orders = [(open_ms, each) for each in (Sore(None, sharp=False), Resume())]
    store(history_in(tmp_path), "one", play("march", *orders))
    march = tallied(tmp_path)["march"]
    assert (march.sore, march.sides[Side.BOTH].worst) == (1, None)


def test_days_outside_of_the_asked_ones_are_left_out(tmp_path: Path) -> None:
    history = history_in(tmp_path)
    for days in range(4):
        store(history, f"{days}", play("march"), EIGHT_OCLOCK + timedelta(days=days))
    first = EIGHT_OCLOCK.date()
    (march,) = tallies(database_in(tmp_path), first + timedelta(1), first + timedelta(2))
    assert (march.done, march.sides[Side.BOTH].sets) == (2, 2)


@pytest.mark.parametrize("kind", ["SessionStarted", "SoreMarked", "Substituted"])
def test_what_cannot_be_read_of_a_session_takes_nothing_from_the_others(
    tmp_path: Path, kind: str
) -> None:
    database, history = database_in(tmp_path), history_in(tmp_path)
    first, second = begins_ms("bridge-march"), begins_ms("bridge-march", 2)
    events = play("bridge-march", *hurts(first), (second, Substitute("tilt")))
    for days, id in enumerate(("bad", "good")):
        store(history, id, events, EIGHT_OCLOCK + timedelta(days=days))
    with database.transaction():
        damaged = "UPDATE event SET body = substr(body, 1, 40) WHERE session = 1 AND body GLOB ?"
        database.write(damaged, (f'{{"event":"{kind}"*',))
        database.write("UPDATE session_summary SET counts = 0")
    assert tallied(tmp_path)["bridge"].sore >= 1


def test_what_only_hurt_is_there_too(tmp_path: Path) -> None:
    ready_ms = begins_ms("march")
    end = (ready_ms + 2_000, Sore(8, sharp=True)), (ready_ms + 2_000, Stop(StopReason.PAIN))
    store(history_in(tmp_path), "one", play("march", *end, until_ms=ready_ms + 2_000))
    assert [(each.done, each.sore) for each in tallied(tmp_path).values()] == [(0, 1)]


def test_a_session_at_another_speed_was_only_looked_at(tmp_path: Path) -> None:
    session = Session(compiled("march"), ENGLISH)
    start = session.handle(Start(speed=3), 0) + session.handle(Sore(3, sharp=False), 9_000)
    events = start + session.handle(Resume(), 9_000) + session.advance(LONG_MS)
    store(history_in(tmp_path), "one", events)
    assert tallies(database_in(tmp_path)) == ()


@pytest.mark.parametrize("reason", ["left", "abandoned", "pain"])
def test_a_session_counts_here_however_it_ended(tmp_path: Path, reason: str) -> None:
    database, history = database_in(tmp_path), history_in(tmp_path)
    store(history, "one", play("three"))
    with database.transaction():
        database.write("UPDATE session_summary SET outcome = ?, counts = 0", (reason,))
    assert tallied(tmp_path)["march"].done == 1
