"""Doses whose phases have no words, no breath, or no time for the words."""

import pytest
from msgspec.structs import replace

from backcoach.core.dose import AnyDose, Free, Hold, Paced, Timed
from backcoach.core.exercise import Breath, Breathing, Exercise, PhaseWords
from backcoach.core.prescribing import wrong_doses
from backcoach.core.routine import Item
from backcoach.text import ENGLISH
from tests.helpers.catalogue import catalogue_of, exercise, routine_of

PACED = Paced(reps=2, out_s=2, hold_s=2, back_s=2)
SAYS = PhaseWords(out="Up", hold="Wait", back="Down", move="Go on", prepare="Ready")
IN, OUT, FREE = Breath.IN, Breath.OUT, Breath.FREE
BREATHING = Breathing(prepare=IN, out=OUT, hold=FREE, back=IN, move=FREE, free=FREE)
UNCOUNTED = Breathing(prepare=FREE, out=FREE, hold=FREE, back=FREE, move=FREE, free=FREE)


def plank(dose: AnyDose = PACED, **changes: object) -> Exercise:
    """Return an exercise with which nothing is wrong but for the changes."""
    return replace(exercise("plank", dose), **{"says": SAYS, "breathing": BREATHING, **changes})


def wrong(own: Exercise, *doses: AnyDose) -> list[str]:
    """Return what is found in an exercise, and in a routine that has it in each of some doses."""
    items = [Item(exercise=own.id, dose=dose) for dose in doses]
    routines = {"evening": routine_of(*items, id="evening")} if items else {}
    return list(wrong_doses(catalogue_of(own), routines, ENGLISH))


@pytest.mark.parametrize("dose", [PACED, Hold(hold_s=20), Timed(move_s=60), Free(reps=8)])
def test_nothing_is_found_where_nothing_is_wrong(dose: AnyDose) -> None:
    assert wrong(plank(dose), dose, PACED) == []


def test_links_of_an_exercise_do_not_matter() -> None:
    assert wrong(replace(plank(), easier=exercise("a", PACED, easier="gone").easier)) == []


def test_a_routine_with_an_exercise_that_is_not_there_is_left_out() -> None:
    routines = {"evening": routine_of("gone", id="evening")}
    assert list(wrong_doses(catalogue_of(plank()), routines, ENGLISH)) == []


@pytest.mark.parametrize(
    ("field", "empty"),
    [("says", replace(SAYS, hold=None)), ("breathing", replace(BREATHING, hold=None))],
)
def test_a_phase_of_a_dose_that_has_no_words_or_no_breath_is_told_of_where_they_belong(
    field: str, empty: object
) -> None:
    short = replace(PACED, hold_s=0)
    lacking = plank(short, **{field: empty})
    complaint = f'plank.toml: {field}: "hold" is missing.'
    assert wrong(lacking, short) == []
    assert wrong(lacking, short, PACED) == [complaint]
    assert wrong(replace(lacking, dose=PACED)) == [complaint]


@pytest.mark.parametrize(
    ("dose", "phase"), [(Hold(out_s=0, hold_s=20, back_s=0), "hold"), (Timed(move_s=60), "move")]
)
def test_every_kind_of_phase_has_its_breath(dose: AnyDose, phase: str) -> None:
    complaint = f'plank.toml: breathing: "{phase}" is missing.'
    assert wrong(plank(dose, breathing=Breathing())) == [complaint]


def test_at_ones_own_pace_there_is_a_breath_but_no_words_are_needed() -> None:
    own = plank(Free(reps=8), says=PhaseWords(), breathing=Breathing())
    assert wrong(own) == ['plank.toml: breathing: "free" is missing.']


@pytest.mark.parametrize("dose", [replace(PACED, hold_s=0), Hold(hold_s=3)])
def test_what_is_repeated_or_held_breathes(dose: AnyDose) -> None:
    assert wrong(plank(dose, breathing=UNCOUNTED)) == [
        "plank.toml: breathing: expected in or out in one of the phases."
    ]


@pytest.mark.parametrize("dose", [Hold(hold_s=20), Timed(move_s=20), Free(reps=9)])
def test_a_long_hold_has_whole_breaths_and_other_doses_may_be_free(dose: AnyDose) -> None:
    assert wrong(plank(dose, breathing=UNCOUNTED)) == []


@pytest.mark.parametrize("breath", [IN, OUT])
def test_no_breath_is_held(breath: Breath) -> None:
    breathing = replace(BREATHING, hold=breath)
    assert wrong(plank(breathing=breathing)) == [
        "plank.toml: breathing, hold: expected free, as no breath is held."
    ]
    assert wrong(plank(replace(PACED, hold_s=10), breathing=breathing)) == []


def test_words_are_over_before_the_next_ones_begin() -> None:
    six_words = PhaseWords(out="Bring your knees to your chest", hold="Wait", back="Down")
    complaint = '"Bring your knees to your chest" takes 2.4 s to say, and there are 2.0 s.'
    found = wrong(plank(replace(PACED, out_s=3), says=six_words), PACED)
    assert set(found) == {f"evening.toml: items 1: {complaint}"}


def test_the_last_words_are_over_when_the_session_is() -> None:
    six_words = replace(SAYS, back="Bring your feet to the floor")
    found = wrong(plank(replace(PACED, reps=1), says=six_words))
    assert [each.partition('"')[0] for each in found] == ["plank.toml: dose: "]


def test_a_breath_may_come_too_soon_after_the_words() -> None:
    long = " ".join(["slowly"] * 11)
    found = wrong(plank(Hold(hold_s=20), says=replace(SAYS, hold=long)))
    assert found == [f'plank.toml: dose: "{long}" takes 4.4 s to say, and there are 4.0 s.']
