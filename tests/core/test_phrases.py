"""The words of the coach, in English."""

from datetime import UTC, datetime

import pytest

from backcoach.core import phrases
from backcoach.core.dose import AnyDose, Free, Hold, Paced, Timed
from backcoach.core.exercise import Breath, Equipment, Side, Sides
from backcoach.core.timeline import Phase
from backcoach.text import ENGLISH
from tests.helpers.catalogue import EXERCISES, compiled, name_of


@pytest.mark.parametrize(
    ("dose", "sides", "words"),
    [
        (Paced(reps=5, out_s=2, back_s=2), Sides.BOTH, "5 repetitions"),
        (Paced(sets=2, reps=1, out_s=2, back_s=2), Sides.EACH, "2 sets of 1 repetition, each side"),
        (Free(reps=8), Sides.ALTERNATING, "8 repetitions, each side"),
        (Hold(sets=3, hold_s=25), Sides.BOTH, "3 sets of 25 s"),
        (Timed(move_s=180), Sides.ALTERNATING, "3 min"),
    ],
)
def test_a_dose_in_words(dose: AnyDose, sides: Sides, words: str) -> None:
    assert phrases.dose(dose, sides, ENGLISH) == words


@pytest.mark.parametrize(
    ("ms", "words"),
    [(0, "0 s"), (999, "1 s"), (59_400, "59 s"), (60_000, "1 min"), (90_000, "1 min 30 s")],
)
def test_lengths_in_words(ms: int, words: str) -> None:
    assert phrases.length(ms, ENGLISH) == words


def test_how_much_a_session_is() -> None:
    assert phrases.extent(1, 1, ENGLISH) == "About 1 minute · 1 exercise"
    assert phrases.extent(12, 8, ENGLISH) == "About 12 minutes · 8 exercises"
    assert phrases.extent(12, 0, ENGLISH) == "About 12 minutes"


def test_a_thing_is_named_in_words() -> None:
    things = Equipment.MAT, Equipment.LEG_CURL_MACHINE
    assert phrases.terms(things, ENGLISH) == "mat, leg curl machine"
    assert phrases.at_start(phrases.term(things[1], ENGLISH)) == "Leg curl machine"
    assert phrases.at_start(phrases.terms((), ENGLISH)) == ""


def test_a_session_that_waits_is_told_with_what_was_done_in_it() -> None:
    last = datetime(2025, 11, 20, 7, 5, tzinfo=UTC)
    said = "Gentle start is not finished: 5 of 12 sets done, last at 07:05."
    assert phrases.cut_off("Gentle start", last, 5, 12, ENGLISH) == said


def test_everything_that_happens_has_a_word() -> None:
    assert phrases.phase(Phase.SWITCH, ENGLISH) == "Switch sides"
    assert len({phrases.phase(each, ENGLISH) for each in Phase}) == len(Phase)
    assert phrases.breath(Breath.OUT, ENGLISH) == "Breathe out"
    assert len({phrases.breath(each, ENGLISH) for each in Breath}) == len(Breath)
    assert phrases.side(Side.LEFT, ENGLISH) == "left side"
    assert len({phrases.side(each, ENGLISH) for each in Side}) == len(Side)


def test_what_is_said_before_an_exercise() -> None:
    plank = EXERCISES["plank"]
    assert phrases.introduction(plank, plank.dose, ENGLISH) == "Plank: 2 sets of 10 s"
    assert phrases.rest_before(plank, 2, Side.BOTH, ENGLISH) == "Rest. Next: Plank, set 2"
    assert phrases.rest_before(plank, 2, Side.LEFT, ENGLISH).endswith(", set 2, left side")
    assert phrases.switch_to(Side.RIGHT, ENGLISH) == "Switch to the right side"
    own_pace = phrases.own_pace(Free(reps=8), Sides.EACH, ENGLISH)
    assert own_pace == "8 repetitions at your own pace, then go on"
    own_pace = phrases.own_pace(Free(reps=8), Sides.ALTERNATING, ENGLISH)
    assert own_pace == "8 repetitions, each side at your own pace, then go on"


def test_what_is_said_when_it_was_sharp() -> None:
    sentences = phrases.care(ENGLISH)
    assert sentences[0] == ("Stop now for sharp or shooting pain, tingling, numbness or dizziness.")


def test_the_stop_rule() -> None:
    sentence = phrases.emergency_stop(ENGLISH)
    assert sentence == "Stop if it is sharp, shooting, or tingles."


@pytest.mark.parametrize(
    ("step", "here", "next_"),
    [
        ("ready 1.1 left", "Set 1 of 2, left side", "Reach, set 1 of 2, right side"),
        ("hold 1.1 right #1", "Set 1 of 2, right side", "Reach, set 2 of 2, left side"),
        ("rest 1.2 left", "Set 2 of 2, left side", "Reach, set 2 of 2, right side"),
        ("back 1.2 right #2", "Set 2 of 2, right side", "March"),
        ("move 2.1", "Set 1 of 1", "Squat"),
        ("free 3.2", "Set 2 of 2", "The end"),
    ],
)
def test_where_one_is_and_what_comes_next(step: str, here: str, next_: str) -> None:
    timeline = compiled("every-phase")
    found = next(each for each in timeline.steps if name_of(each.key) == step)
    assert phrases.whereabouts(timeline, found, ENGLISH) == here
    assert phrases.upcoming(timeline, found, ENGLISH) == next_
