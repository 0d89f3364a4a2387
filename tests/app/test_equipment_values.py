"""What a session needs is said in one place, the same for every page."""

import pytest
from msgspec.structs import replace

from backcoach.app import equipment_values
from backcoach.core.compiler import compile_routine
from backcoach.core.exercise import Equipment
from backcoach.core.preferences import Preferences
from backcoach.core.timeline import Timeline
from backcoach.text import ENGLISH
from tests.helpers.catalogue import EXERCISES, ROUTINES


def timeline_with(**equipment: tuple[Equipment, ...]) -> Timeline:
    """Return the timeline of a march, a bridge and a twist that need something."""
    needing = {id: replace(each, equipment=equipment.get(id, ())) for id, each in EXERCISES.items()}
    return compile_routine(ROUTINES["three"], needing, Preferences(), ENGLISH)


@pytest.mark.parametrize(
    ("at_hand", "said"),
    [
        (tuple(Equipment), "Needs: mat, wall, leg curl machine."),
        (
            (Equipment.WALL, Equipment.BALL),
            "Needs: mat, wall, leg curl machine. You have not ticked: mat, leg curl machine.",
        ),
    ],
)
def test_what_a_session_needs_is_told_and_what_is_missing(
    at_hand: tuple[Equipment, ...], said: str
) -> None:
    machine = Equipment.LEG_CURL_MACHINE
    timeline = timeline_with(
        march=(Equipment.MAT,), bridge=(Equipment.WALL, Equipment.MAT), twist=(machine,)
    )
    assert equipment_values.needs(timeline, at_hand) == said


def test_an_easier_form_that_is_not_done_needs_nothing() -> None:
    timeline = timeline_with(tilt=(Equipment.BALL,))
    assert "tilt" in timeline.inputs.exercises
    assert equipment_values.needs(timeline, ()) == ""
