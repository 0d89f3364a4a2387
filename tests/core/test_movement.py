"""Which moment of its figure a session shows."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from backcoach.core.compiler import compile_routine
from backcoach.core.movement import Moment, breath, moment
from backcoach.core.preferences import Preferences
from backcoach.core.routine import alone
from backcoach.core.timeline import Phase, Timeline
from backcoach.storage.shelf import shipped
from backcoach.text import ENGLISH

CATALOGUE = shipped()


def timeline_of(id: str) -> Timeline:
    exercises = CATALOGUE.exercises
    return compile_routine(alone(exercises[id]), exercises, Preferences(), ENGLISH)


@pytest.mark.parametrize("id", ["glute-bridge", "knee-drop-twist", "cat-cow"])
def test_a_phase_runs_from_0_to_1(id: str) -> None:
    for step in timeline_of(id).steps:
        assert step.duration_ms
        shown = [
            moment(step, CATALOGUE.exercises[id], step.duration_ms * part // 4) for part in range(5)
        ]
        assert [each.phase for each in shown] == [step.phase] * 5
        assert [each.fraction for each in shown] == pytest.approx([0, 0.25, 0.5, 0.75, 1], abs=1e-3)


def test_a_movement_that_goes_on_repeats_its_cycle() -> None:
    march = CATALOGUE.exercises["march-on-the-spot"]
    assert march.figure
    cycle_ms = round(march.figure.cycle_s * 1000)
    step = next(step for step in timeline_of(march.id).steps if step.phase is Phase.MOVE)
    assert moment(step, march, cycle_ms // 4).fraction == pytest.approx(0.25)
    assert moment(step, march, 3 * cycle_ms + cycle_ms // 4).fraction == pytest.approx(0.25)


def test_a_movement_without_a_figure_has_moments_too() -> None:
    march = replace(CATALOGUE.exercises["march-on-the-spot"], figure=None)
    step = next(step for step in timeline_of(march.id).steps if step.phase is Phase.MOVE)
    assert 0 <= moment(step, march, 12_345).fraction < 1


def test_the_right_side_is_the_mirror_image() -> None:
    twist = CATALOGUE.exercises["knee-drop-twist"]
    sides = {
        step.key.side: moment(step, twist, 0).mirrored
        for step in timeline_of(twist.id).steps
        if step.works
    }
    assert sides == {"left": False, "right": True}


@given(st.sampled_from(sorted(CATALOGUE.exercises)))
def test_the_chest_never_jumps(id: str) -> None:
    for step in timeline_of(id).steps:
        lasts_ms = min(step.estimate_ms, 20_000)
        levels = [breath(step, at_ms) for at_ms in range(0, lasts_ms, 33)]
        assert all(0 <= level <= 1 for level in levels)
        assert all(abs(b - a) < 0.08 for a, b in pairwise(levels))


def test_it_fills_while_one_breathes_in_and_empties_while_one_breathes_out() -> None:
    steps = timeline_of("glute-bridge").steps
    out = next(step for step in steps if step.phase is Phase.OUT)
    back = next(step for step in steps if step.phase is Phase.BACK)
    assert (out.breaths[0].breath, back.breaths[0].breath) == ("out", "in")
    assert breath(out, 0) == pytest.approx(1)
    assert breath(out, out.estimate_ms) == pytest.approx(0)
    assert breath(back, 0) == pytest.approx(0)
    assert breath(back, back.estimate_ms) == pytest.approx(1)


def test_a_step_with_no_length_stays_at_its_start() -> None:
    bridge = CATALOGUE.exercises["glute-bridge"]
    out = next(step for step in timeline_of(bridge.id).steps if step.phase is Phase.OUT)
    endless = replace(out, duration_ms=None)
    assert moment(endless, bridge, 5_000) == Moment(
        "out", 0.0, mirrored=False, breath=breath(endless, 5_000)
    )
