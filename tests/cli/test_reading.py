"""list, show and timeline."""

import json
from pathlib import Path

import pytest

from backcoach.body.muscles import Muscle
from backcoach.core.exercise import Equipment, Position
from tests.cli.conftest import Say


def test_list_names_routines_with_their_minutes_and_exercises(say: Say) -> None:
    listed = say("list")
    assert listed.code == 0
    rows = [row.split("  ") for row in listed.out.splitlines()]
    cells = [[cell.strip() for cell in row if cell] for row in rows]
    assert ["gentle-start", "Gentle start", "11", "8"] in cells
    assert ["chair-squat", "standing", "chair"] in cells
    assert ["tai-chi", "mind and body"] in cells
    assert ["talk-test", "How hard is right? The talk test"] in cells


def test_list_fits_a_narrow_terminal(say: Say) -> None:
    assert max(len(line) for line in say("list").out.splitlines()) <= 80


def test_list_as_data(say: Say) -> None:
    listed = json.loads(say("list", "--json").out)
    [routine] = [each for each in listed["routines"] if each["id"] == "gentle-start"]
    assert (routine["minutes"], len(routine["exercises"]), routine["changes"]) == (11, 8, [])
    exercises = {each["id"]: each for each in listed["exercises"]}
    assert set(routine["exercises"]) <= exercises.keys()
    assert exercises["glute-bridge"]["dose"]["kind"] == "paced"
    assert "walking" in {each["id"] for each in listed["activities"]}
    assert "crunches" in {each["id"] for each in listed["cards"]}


def listed(say: Say, *asked: str) -> set[str]:
    """Return the ids of the exercises that are found, the same as data and for people."""
    data = json.loads(say("list", "--json", *asked).out)
    assert data.keys() == {"exercises"}
    ids = [each["id"] for each in data["exercises"]]
    rows = say("list", *asked).out.splitlines()
    assert [row.split()[0] for row in rows[2:-1]] == ids
    return set(ids)


def test_list_finds_exercises_by_words_and_by_what_they_are(say: Say) -> None:
    assert listed(say, "bridge") >= {"glute-bridge", "single-leg-bridge"}
    on_a_chair = listed(say, "--equipment", "chair", "--position", "sitting")
    assert "seated-rotation" in on_a_chair
    assert "chair-squat" not in on_a_chair
    both = listed(say, "--muscle", "hip abductors", "--muscle", "Deep-Core")
    assert both == listed(say, "--muscle", "hip-abductors") | listed(say, "--muscle", "deep core")
    assert listed(say, "hip", "--muscle", "glutes") < listed(say, "hip")


def test_list_finds_exercises_by_their_level(say: Say) -> None:
    start, further = listed(say, "--level", "start"), listed(say, "--level", "further")
    assert {"pelvic-tilt", "clam"} <= start
    assert {"glute-bridge", "dead-bug"} <= further
    assert start.isdisjoint(further)
    assert say("list", "--level", "first").code == 2


def test_list_says_so_when_nothing_is_found(say: Say) -> None:
    assert say("list", "zzz") == (0, "", "backcoach: There is no such exercise.\n")
    assert json.loads(say("list", "zzz", "--json").out) == {"exercises": []}


def test_list_finds_exercises_that_need_nothing(say: Say) -> None:
    data = json.loads(say("list", "--json").out)
    need_nothing = {each["id"] for each in data["exercises"] if not each["equipment"]}
    assert listed(say, "--equipment", "Nothing") == need_nothing
    assert say("list", "--equipment", "nothing", "--equipment", "chair") == (
        2,
        "",
        'backcoach: "nothing" goes with no other equipment.\n',
    )


@pytest.mark.parametrize(
    ("option", "choices"),
    [
        ("equipment", f'{", ".join(Equipment)}, and "nothing"'),
        ("position", ", ".join(Position)),
    ],
)
def test_list_names_the_choices_when_there_is_none_like_that(
    say: Say, option: str, choices: str
) -> None:
    sentence = f'There is no {option} "Wings". There are: {choices}.'
    assert say("list", f"--{option}", "Wings") == (2, "", f"backcoach: {sentence}\n")


def test_list_names_the_muscles_that_an_exercise_works(say: Say) -> None:
    data = json.loads(say("list", "--json").out)
    worked = {muscle for each in data["exercises"] for muscle in each["muscles"]}
    choices = ", ".join(muscle for muscle in Muscle if muscle in worked)
    sentence = f'No exercise is for the muscle "wings". There are some for: {choices}.'
    assert say("list", "--muscle", "wings") == (2, "", f"backcoach: {sentence}\n")


def test_show_an_exercise_tells_everything_with_its_sources(say: Say) -> None:
    shown = say("show", "Glute bridge").out
    for part in ("What to do", "1. Tighten", "Breathing", "Take care", "Easier", "Sources"):
        assert part in shown
    assert "Stop at once if pain is sharp or shooting" in shown
    assert "…" not in shown
    assert "(our own choice)" in shown


def test_show_an_exercise_tells_what_is_better_left_alone_and_why(say: Say) -> None:
    [avoided, *_others] = json.loads(say("show", "split-squat", "--json").out)["instead_of"]
    shown = " ".join(say("show", "split-squat").out.split())
    assert f"Better left alone - {avoided['name']}: {avoided['why']}" in shown


def test_show_a_routine_tells_its_exercises_and_stop_rule(say: Say) -> None:
    shown = say("show", "gentle-start").out
    assert "Length: about 11 minutes" in shown
    assert "4. Knee-drop twist: 2 sets of 15 s, each side" in shown
    assert "Stop if it is sharp, shooting, or tingles." in shown


@pytest.mark.parametrize("name", ["tai-chi", "Tai chi"])
def test_show_an_activity_by_id_or_name(say: Say, name: str) -> None:
    shown = say("show", name).out
    for part in ("Tai chi\n", "Kind: mind and body\n", "Sources\n"):
        assert part in shown


@pytest.mark.parametrize("name", ["talk-test", "how hard is right?  The talk test"])
def test_show_a_card_by_id_or_title(say: Say, name: str) -> None:
    shown, card = say("show", name).out, json.loads(say("show", name, "--json").out)
    assert shown.startswith(f"{card['title']}\n")
    words = " ".join(shown.split())
    for paragraph in (*card["paragraphs"], "Sources"):
        assert " ".join(paragraph.split()) in words


def test_show_tells_everything_in_plain_words(say: Say) -> None:
    assert "Position: hands and knees\n" in say("show", "cat-cow").out
    assert "You need: leg curl machine\n" in say("show", "leg-curl").out


def test_show_as_data(say: Say) -> None:
    assert json.loads(say("show", "cat-cow", "--json").out)["name"] == "Cat-cow"


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (
            ("show", "glut-brige"),
            (
                'There is no exercise, routine, activity or card "glut-brige". '
                'Did you mean "glute-bridge"?'
            ),
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


@pytest.fixture
def _hip_replacement(tmp_path: Path) -> None:
    """Somebody who has ticked it: gentle start has three exercises that do not go with it."""
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "settings.json").write_text('{"exclusions": ["hip replacement"]}')


TWIST = "Knee-drop twist is left out because of a hip replacement."
SWAPPED = f"{TWIST} Tilt with march is done instead."


@pytest.mark.usefixtures("_hip_replacement")
def test_show_a_routine_as_this_person_does_it(say: Say) -> None:
    shown = " ".join(say("show", "gentle-start").out.split())
    assert "4. Tilt with march: 2 sets of" in shown
    assert "Left out for you - Knees to chest is left out" in shown
    assert SWAPPED in shown


@pytest.mark.usefixtures("_hip_replacement")
def test_a_routine_as_data_tells_what_is_changed_in_it(say: Say) -> None:
    twist = {
        "left_out": "knee-drop-twist",
        "because": ["hip replacement"],
        "instead": "tilt-with-march",
    }
    shown = json.loads(say("show", "gentle-start", "--json").out)
    assert shown["items"][3]["exercise"] == "tilt-with-march"
    assert [change["left_out"] for change in shown["changes"]] == [
        "knees-to-chest",
        "knee-drop-twist",
        "childs-pose",
    ]
    assert shown["changes"][1] == twist
    listed = json.loads(say("list", "--json").out)["routines"]
    [gentle] = [each for each in listed if each["id"] == "gentle-start"]
    assert gentle["changes"] == shown["changes"]
    assert gentle["exercises"] == [item["exercise"] for item in shown["items"]]


@pytest.mark.usefixtures("_hip_replacement")
def test_an_exercise_on_its_own_is_shown_with_why_it_is_left_out_of_routines(say: Say) -> None:
    assert TWIST in say("show", "knee-drop-twist").out
    assert "left out" not in say("show", "glute-bridge").out


@pytest.mark.usefixtures("_hip_replacement")
def test_a_timeline_tells_what_is_changed_beside_the_data(say: Say) -> None:
    told = say("timeline", "gentle-start", "--json")
    done = {step["exercise"] for step in json.loads(told.out)}
    assert "tilt-with-march" in done
    assert "knee-drop-twist" not in done
    assert f"backcoach: {SWAPPED}\n" in told.err
    assert say("timeline", "gentle-start", "--short").err.count("left out") < 3


def test_routines_are_listed_in_their_order(say: Say) -> None:
    listed = [each["id"] for each in json.loads(say("list", "--json").out)["routines"]]
    assert listed[:2] == ["gentle-start", "core-stability"]
    assert listed[-1] == "gym-lower-body"
