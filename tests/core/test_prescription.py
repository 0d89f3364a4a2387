"""Doses and movements in full words."""

import re

import pytest
from msgspec.structs import replace

from backcoach.core.compiler import compile_routine
from backcoach.core.dose import AnyDose, Free, Hold, Paced, Timed
from backcoach.core.exercise import PhaseWords, Sides
from backcoach.core.preferences import Preferences
from backcoach.core.prescription import dose_in_full, how
from backcoach.core.routine import Routine, dose_of
from backcoach.core.timeline import Phase
from backcoach.storage.shelf import shipped
from backcoach.text import ENGLISH
from tests.helpers.catalogue import EXERCISES
from tests.helpers.languages import Shouted

EACH, BOTH, IN_TURN = Sides.EACH, Sides.BOTH, Sides.ALTERNATING
SHIPPED = shipped()


@pytest.mark.parametrize(
    ("dose", "sides", "said"),
    [
        (
            Paced(sets=2, reps=5, out_s=2, hold_s=5, back_s=2, rest_s=30),
            EACH,
            "2 sets of 5 on each side, hold 5 seconds, rest 30 seconds",
        ),
        (Paced(reps=1, out_s=2, hold_s=1, back_s=2), BOTH, "1 time, hold 1 second"),
        (Paced(reps=5, out_s=2, back_s=2, rest_s=30), IN_TURN, "5 times on each side in turn"),
        (
            Free(sets=3, reps=8, rest_s=60),
            EACH,
            "3 sets of 8 on each side, at your own pace, rest 1 minute",
        ),
        (Hold(hold_s=25), BOTH, "Hold for 25 seconds"),
        (
            Hold(sets=2, hold_s=90, rest_s=5),
            EACH,
            "Hold 2 times for 90 seconds on each side",
        ),
        (Timed(move_s=180), IN_TURN, "3 minutes"),
        (Timed(move_s=150), EACH, "2 minutes 30 seconds on each side"),
        (Timed(sets=2, move_s=121, rest_s=60), BOTH, "2 times 2 minutes 1 second, rest 1 minute"),
    ],
)
def test_a_dose_is_said_with_all_that_is_to_be_done(dose: AnyDose, sides: Sides, said: str) -> None:
    assert dose_in_full(dose, sides, ENGLISH) == said


@pytest.mark.parametrize(
    ("sets", "rest_s", "side_rest_s", "said"),
    [
        (1, 30, 0, ""),
        (1, 0, 60, ", rest 1 minute between sides"),
        (2, 5, 0, ""),
        (2, 6, 0, ", rest 6 seconds"),
        (2, 30, 5, ", rest 30 seconds"),
        (2, 30, 15, ", rest 15 seconds between sides, rest 30 seconds between sets"),
        (2, 10, 15, ", rest 15 seconds between sides"),
    ],
)
def test_rests_are_said_where_the_side_changes_unless_to_change_takes_longer(
    sets: int, rest_s: int, side_rest_s: int, said: str
) -> None:
    dose = Hold(sets=sets, hold_s=25, rest_s=rest_s)
    assert dose_in_full(dose, EACH, ENGLISH, side_rest_s=side_rest_s).endswith(f" each side{said}")


@pytest.mark.parametrize("routine", SHIPPED.routines.values(), ids=lambda each: each.id)
def test_just_those_rests_are_said_that_there_are_in_a_session(routine: Routine) -> None:
    timeline = compile_routine(routine, SHIPPED.exercises, Preferences(), ENGLISH)
    for number, item in enumerate(routine.items, start=1):
        exercise = SHIPPED.exercises[item.exercise]
        dose, rest_s = dose_of(item, exercise), exercise.side_rest_s
        said = dose_in_full(dose, exercise.sides, ENGLISH, side_rest_s=rest_s)
        steps = (step for step in timeline.steps if step.key.item == number)
        rests = {step.duration_ms for step in steps if step.key.phase is Phase.REST}
        assert {length_ms(each) for each in re.findall(r"rest (\d+ \w+)", said)} == rests


def length_ms(said: str) -> int:
    """Return how long 90 seconds or 1 minute is."""
    number, unit = said.split()
    return int(number) * (60_000 if unit.startswith("minute") else 1000)


def test_a_dose_is_in_the_language_that_is_asked_for() -> None:
    assert dose_in_full(Hold(hold_s=25), EACH, ShoutedNames()) == "HOLD FOR 25 SECONDS ON EACH SIDE"


class ShoutedNames(Shouted):
    """Leaves the names of what is filled in as they are."""

    def gettext(self, message: str) -> str:
        return message.upper().replace("{TIME}", "{time}").replace("{AMOUNT}", "{amount}")

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        return (msgid1 if n == 1 else msgid2).upper().replace("{N}", "{n}")


def test_how_a_movement_is_done_is_said_in_the_order_of_its_phases() -> None:
    says = PhaseWords(back="Lower slowly.", prepare="Breathe in", out="Lift")
    assert how(replace(EXERCISES["bridge"], says=says)) == "Breathe in. Lift. Lower slowly."


def test_what_is_said_in_one_phase_at_most_is_told_by_its_first_step_too() -> None:
    assert how(replace(EXERCISES["squat"], says=PhaseWords())) == "Begin."
    assert how(replace(EXERCISES["march"], says=PhaseWords(move="March"))) == "March. Begin."
