"""list, show and timeline."""

import json

import pytest

from tests.cli.conftest import Say


def test_list_names_routines_with_their_minutes_and_exercises(say: Say) -> None:
    listed = say("list")
    assert listed.code == 0
    assert "gentle-start  Gentle start  11" in listed.out
    assert "glute-bridge       Glute bridge       5 repetitions" in listed.out


def test_list_as_data(say: Say) -> None:
    listed = json.loads(say("list", "--json").out)
    (routine,) = listed["routines"]
    assert (routine["id"], routine["minutes"], len(routine["exercises"])) == ("gentle-start", 11, 8)
    assert {e["id"] for e in listed["exercises"]} == set(routine["exercises"])
    assert listed["exercises"][0]["dose"]["kind"] == "paced"


def test_show_an_exercise_tells_everything_with_its_sources(say: Say) -> None:
    shown = say("show", "Glute bridge").out
    for part in ("What to do", "1. Tighten", "Breathing", "Take care", "Easier", "Sources"):
        assert part in shown
    assert "Stop at once if pain is sharp or shooting" in shown
    assert "…" not in shown
    assert "(our own choice)" in shown


def test_show_a_routine_tells_its_exercises_and_stop_rule(say: Say) -> None:
    shown = say("show", "gentle-start").out
    assert "Length: about 11 minutes" in shown
    assert "4. Knee-drop twist: 2 sets of 15 s, each side" in shown
    assert "Stop if it is sharp, shooting, or tingles." in shown


def test_show_as_data(say: Say) -> None:
    assert json.loads(say("show", "cat-cow", "--json").out)["name"] == "Cat-cow"


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (
            ("show", "glut-brige"),
            'There is no exercise or routine "glut-brige". Did you mean "glute-bridge"?',
        ),
        (
            ("timeline", "gentel start"),
            'There is no routine "gentel start". Did you mean "gentle-start"?',
        ),
        (("play", "zzz"), 'There is no routine "zzz".'),
    ],
)
def test_an_unknown_name_gets_the_nearest(say: Say, words: tuple[str, ...], sentence: str) -> None:
    assert say(*words) == (2, "", f"backcoach: {sentence}\n")


def test_timeline_has_every_step_and_cue(say: Say) -> None:
    steps = json.loads(say("timeline", "gentle-start", "--json").out)
    march, tilt = steps[0], steps[2:6]
    assert march["phase"] == "ready"
    assert march["cues"][0] == {
        "kind": "introduce",
        "offset_ms": 0,
        "text": "March on the spot: 3 min",
    }
    assert [step["phase"] for step in tilt] == ["ready", "out", "hold", "back"]
    assert [step["start_ms"] for step in tilt] == [195_000, 215_000, 217_000, 219_000]
    assert tilt[1]["breath"] == [{"breath": "out", "offset_ms": 0, "duration_ms": 2_000}]
    keys = {"start_ms", "estimated", "duration_ms", "item", "set", "rep", "side", "text"}
    assert all(keys <= step.keys() for step in steps)


def test_the_short_timeline_fills_five_minutes(say: Say) -> None:
    steps = json.loads(say("timeline", "gentle-start", "--short", "--json").out)
    last = steps[-1]
    assert 300_000 <= last["start_ms"] + last["duration_ms"] < 360_000


def test_timeline_for_people(say: Say) -> None:
    lines = say("timeline", "gentle-start").out.splitlines()
    assert any(line.split()[:3] == ["3:35", "2", "s"] for line in lines)
    assert any("Press your low back down" in line for line in lines)
