"""What was practised in a period, as sessions were really played and stored."""

from datetime import date, timedelta
from pathlib import Path

from msgspec.structs import replace

from backcoach.core.command import Resume, SkipExercise, Sore, Start, Stop, Substitute
from backcoach.core.compiler import compile_routine
from backcoach.core.dose import AnyDose, Paced
from backcoach.core.exercise import Side, Sides
from backcoach.core.preferences import Preferences
from backcoach.core.routine import Item
from backcoach.core.session import Session
from backcoach.core.timeline import Kind
from backcoach.diary.practice import Practised, Prescription
from backcoach.storage import practice
from backcoach.text import ENGLISH
from tests.helpers.catalogue import EXERCISES, routine_of
from tests.helpers.played import EIGHT_OCLOCK, database_in, history_in, play, play_items, store

DAY = timedelta(days=1)
MONDAY = EIGHT_OCLOCK.date()
OWN = EXERCISES["tilt"].dose


def practised(folder: Path, first: date = date.min, last: date = date.max) -> dict[str, Practised]:
    found = practice.practised(database_in(folder), first, last)
    return {each.tally.exercise: each for each in found}


def tilts(reps: int) -> Item:
    return Item(exercise="tilt", dose=dose(reps))


def dose(reps: int) -> AnyDose:
    return Paced(reps=reps, out_s=1, back_s=1)


def test_without_a_session_nothing_was_practised(tmp_path: Path) -> None:
    assert practised(tmp_path) == {}


def test_each_session_says_in_which_dose_an_exercise_was_prescribed(tmp_path: Path) -> None:
    history = history_in(tmp_path)
    items: tuple[Item | str, ...] = tilts(5), tilts(8), "tilt"
    for days, item in enumerate(items):
        store(history, f"{days}", play_items(item), EIGHT_OCLOCK + days * DAY)
    found = practised(tmp_path)["tilt"]
    assert found.tally.done == 3
    assert found.prescriptions == tuple(
        Prescription(MONDAY + days * DAY, (each,), Sides.BOTH)
        for days, each in enumerate((dose(5), dose(8), OWN))
    )


def test_the_doses_of_a_day_are_in_the_order_in_which_they_were_done(tmp_path: Path) -> None:
    history = history_in(tmp_path)
    store(history, "evening", play_items(tilts(8)), EIGHT_OCLOCK + timedelta(hours=10))
    store(history, "morning", play_items(tilts(5)))
    doses = [each.doses for each in practised(tmp_path)["tilt"].prescriptions]
    assert doses == [(dose(5),), (dose(8),)]


def test_an_exercise_that_comes_twice_in_a_session_has_each_dose_once(tmp_path: Path) -> None:
    store(history_in(tmp_path), "one", play_items(tilts(5), "march", tilts(5), tilts(8)))
    (prescription,) = practised(tmp_path)["tilt"].prescriptions
    assert prescription.doses == (dose(5), dose(8))


def test_an_exercise_is_as_it_was_in_the_session(tmp_path: Path) -> None:
    lying = replace(EXERCISES["twist"], side_rest_s=15)
    exercises = {**EXERCISES, "twist": lying}
    made = compile_routine(routine_of("twist"), exercises, Preferences(), ENGLISH, Kind.ROUTINE)
    session = Session(made, ENGLISH)
    store(history_in(tmp_path), "one", session.handle(Start(), 0) + session.advance(3_600_000))
    (prescription,) = practised(tmp_path)["twist"].prescriptions
    assert prescription == Prescription(MONDAY, (lying.dose,), Sides.EACH, 15)


def test_only_the_days_of_the_period_are_looked_at_both_ends_with_it(tmp_path: Path) -> None:
    history = history_in(tmp_path)
    for days in range(5):
        hurts = [(9_000, Sore(days, sharp=False)), (9_000, Resume())]
        events = play_items(tilts(days + 1), orders=hurts)
        store(history, f"{days}", events, EIGHT_OCLOCK + days * DAY)
    found = practised(tmp_path, MONDAY + DAY, MONDAY + 3 * DAY)["tilt"]
    assert [each.day for each in found.prescriptions] == [MONDAY + n * DAY for n in (1, 2, 3)]
    assert found.tally.done == 3
    assert (found.tally.sore, found.tally.sides[Side.BOTH].worst) == (3, 3)
    assert practised(tmp_path, MONDAY + 9 * DAY) == {}


def test_a_session_that_was_left_counts_with_what_was_done_of_it(tmp_path: Path) -> None:
    events = play("bridge-march", (1_000, SkipExercise()), (9_000, Stop()))
    store(history_in(tmp_path), "one", events)
    assert practised(tmp_path) == {}
    store(history_in(tmp_path), "two", play("bridge-march", (1_000, SkipExercise())))
    found = practised(tmp_path)
    assert list(found) == ["march"]
    assert len(found["march"].prescriptions) == 2


def test_a_session_that_is_not_over_is_not_looked_at(tmp_path: Path) -> None:
    store(history_in(tmp_path), "one", play_items("tilt")[:-1])
    assert practised(tmp_path) == {}


def test_what_was_done_in_place_of_another_exercise_was_not_prescribed(tmp_path: Path) -> None:
    events = play("bridge-march", (1_000, Substitute("tilt")))
    store(history_in(tmp_path), "one", events)
    found = practised(tmp_path)
    assert {id: each.is_substitute for id, each in found.items()} == {"tilt": True, "march": False}
    assert found["tilt"].prescriptions == ()
    assert [each.doses for each in found["march"].prescriptions] == [(EXERCISES["march"].dose,)]


def test_what_cannot_be_read_of_a_session_takes_nothing_from_the_others(tmp_path: Path) -> None:
    database, history = database_in(tmp_path), history_in(tmp_path)
    store(history, "bad", play_items("march", tilts(5), orders=[(1_000, Substitute("lean"))]))
    store(history, "good", play_items(tilts(8)), EIGHT_OCLOCK + DAY)
    with database.transaction():
        database.write(
            "UPDATE inputs SET body = '{' WHERE key = (SELECT inputs FROM session WHERE id = 'bad')"
        )
        database.write("UPDATE event SET body = substr(body, 1, 40) WHERE session = 1")
    found = practised(tmp_path)
    assert found["tilt"].tally.done == 2
    assert [each.doses for each in found["tilt"].prescriptions] == [(dose(8),)]
    assert not found["lean"].is_substitute
