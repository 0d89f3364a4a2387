"""The catalogue that is shipped: every file is right, and every sentence fits what it is for."""

import re
from collections.abc import Iterator
from itertools import groupby

import pytest

from backcoach.core.checking import findings
from backcoach.core.compiler import compile_routine
from backcoach.core.dose import Timed
from backcoach.core.exercise import Exercise
from backcoach.core.preferences import Preferences
from backcoach.core.timeline import Kind, Timeline
from backcoach.storage.shelf import shipped
from backcoach.text import ENGLISH

GENTLE_START = (
    "march-on-the-spot",
    "pelvic-tilt",
    "knees-to-chest",
    "knee-drop-twist",
    "cat-cow",
    "glute-bridge",
    "wall-plank",
    "childs-pose",
)

ONLY_IN_THE_WINDOW = re.compile(r"\b(pacer|screen|button|a card under|its (easier|harder) form)\b")

CATALOGUE = shipped()


def _compiled(routine: str, kind: Kind = Kind.ROUTINE) -> Timeline:
    found = CATALOGUE.routine(routine)
    return compile_routine(found, CATALOGUE.exercises, Preferences(), ENGLISH, kind)


def _sentences(exercise: Exercise) -> Iterator[str]:
    yield from (exercise.summary, exercise.start, exercise.breathing_how)
    for listed in (exercise.steps, exercise.tips, exercise.mistakes, exercise.cautions):
        yield from listed
    yield from (form.how for form in (exercise.easier, exercise.harder) if form)
    yield from (source.fact for source in exercise.sources)


def test_nothing_is_wrong_in_any_file() -> None:
    """Links, sources, breaths, and the time that words take; figures are looked at elsewhere."""
    assert findings(CATALOGUE) == []


def test_gentle_start_is_there_in_its_order() -> None:
    items = CATALOGUE.routine("gentle-start").items
    assert tuple(item.exercise for item in items) == GENTLE_START


def test_gentle_start_takes_about_ten_minutes() -> None:
    assert 540_000 <= _compiled("gentle-start").total_ms <= 660_000


def test_its_short_form_fills_five_minutes() -> None:
    short = _compiled("gentle-start", Kind.SHORT)
    last_item_ms = sum(s.estimate_ms for s in short.steps if s.key.item == short.item_count)
    assert short.total_ms >= 300_000 > short.total_ms - last_item_ms


@pytest.mark.parametrize("name", sorted(CATALOGUE.exercises))
def test_every_exercise_is_whole(name: str) -> None:
    exercise = CATALOGUE.exercise(name)
    assert exercise.easier
    assert exercise.harder
    assert all(sentence.endswith(".") for sentence in _sentences(exercise))
    assert not [s for s in _sentences(exercise) if "!" in s or "—" in s]
    assert any(source.convention for source in exercise.sources)
    assert {number for source in exercise.sources for number in source.seed} >= {51, 83}


@pytest.mark.parametrize("name", sorted(CATALOGUE.exercises))
def test_no_caution_only_says_again_who_should_ask_first(name: str) -> None:
    exercise = CATALOGUE.exercise(name)
    said = {word for each in exercise.excluded for word in each.split() if len(word) > 3}
    ask_first = [each for each in exercise.cautions if "ask first" in each]
    assert not [each for each in ask_first if said & set(re.findall(r"\w+", each.lower()))]


@pytest.mark.parametrize("name", sorted(CATALOGUE.exercises))
def test_no_source_is_named_3_times_in_a_row(name: str) -> None:
    sources = CATALOGUE.exercise(name).sources
    in_a_row = groupby((source.by, source.address) for source in sources)
    assert max(len(list(each)) for _, each in in_a_row) < 3


def test_what_is_printed_speaks_of_nothing_that_only_the_window_has() -> None:
    frequencies = [routine.frequency for routine in CATALOGUE.routines.values()]
    told = [said for each in CATALOGUE.exercises.values() for said in _sentences(each)]
    assert [said for said in (*frequencies, *told) if ONLY_IN_THE_WINDOW.search(said)] == []


@pytest.mark.parametrize("name", sorted(CATALOGUE.routines))
def test_every_routine_warms_up_and_tells_when_to_stop(name: str) -> None:
    routine = CATALOGUE.routine(name)
    assert isinstance(CATALOGUE.exercise(routine.items[0].exercise).dose, Timed)
    assert {number for source in routine.sources for number in source.seed} >= {51, 82}
