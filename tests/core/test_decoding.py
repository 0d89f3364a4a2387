"""A file that is wrong gives one plain sentence: the file, the place in it, what was expected."""

from collections.abc import Callable
from typing import Any

import pytest

from backcoach.body.muscles import Muscle
from backcoach.core.decoding import convert, decode_toml
from backcoach.core.exercise import Equipment, Exercise, Position
from backcoach.core.preferences import Preferences
from backcoach.core.routine import Routine
from backcoach.errors import UserError

ROUTINE = """
name = "Evening"
goal = "Sleep well."
frequency = "Daily."

[[items]]
exercise = "march"

[[items]]
exercise = "plank"
dose = { kind = "paced", reps = 5, out_s = 2, back_s = 2 }

[[sources]]
fact = "It is made up."
by = "A test"
"""
EXERCISE = """
name = "Plank"
summary = "A hold."
position = "face-down"
sides = "both"
stretch = false
muscles = ["deep core"]
equipment = []
start = "Lie down."
steps = ["Rise.", "Hold.", "Sink."]
tips = ["Breathe."]
mistakes = ["Sagging."]
cautions = ["Stop if it hurts."]
breathing_how = "Evenly."
breathing = { out = "out" }
says = {}
dose = { kind = "hold", hold_s = 10 }
sources = [{ fact = "It is made up.", by = "A test" }]
"""


def sentence(of: Callable[[], object]) -> str:
    """Return the message of the error that something raises."""
    with pytest.raises(UserError) as error:
        of()
    return str(error.value)


def decode_routine(text: str | bytes) -> Routine:
    data = text if isinstance(text, bytes) else text.encode()
    return decode_toml(data, Routine, "evening.toml", id="evening")


def decode_exercise(text: str) -> Exercise:
    return decode_toml(text.encode(), Exercise, "plank.toml", id="plank")


def test_a_good_file_becomes_a_value_with_the_id_of_its_name() -> None:
    assert decode_routine(ROUTINE).id == "evening"
    assert [item.exercise for item in decode_routine(ROUTINE).items] == ["march", "plank"]
    assert decode_exercise(EXERCISE).id == "plank"


NOT_WHOLE = "items 2, dose, reps: expected a whole number, got"


@pytest.mark.parametrize(
    ("written", "instead", "complaint"),
    [
        ("reps = 5", "reps = 0", "items 2, dose, reps: expected a whole number >= 1."),
        ("reps = 5", "reps = -1", "items 2, dose, reps: expected a whole number >= 1."),
        ("reps = 5", f"reps = {10**9}", "items 2, dose, reps: expected a whole number <= 100."),
        ("reps = 5", "reps = 1.5", f"{NOT_WHOLE} a number."),
        ("reps = 5", 'reps = "5"', f"{NOT_WHOLE} text."),
        ("reps = 5", "reps = true", f"{NOT_WHOLE} true or false."),
        ("reps = 5, ", "", 'items 2, dose: "reps" is missing.'),
        ("reps = 5", "reps = 5, x = 1", 'items 2, dose: there is no field "x" here.'),
        ('"paced"', '"pacd"', "items 2, dose, kind: expected one of: free, hold, paced, timed."),
        ('kind = "paced", ', "", 'items 2, dose: "kind" is missing.'),
        ('goal = "Sleep well."', "", '"goal" is missing.'),
        ('goal = "Sleep well."', "goal = 3", "goal: expected text, got a whole number."),
        ('goal = "Sleep well."', 'goal = ""', "goal: expected text that is not empty."),
        ('name = "Evening"', 'name = "Evening"\nid = "x"', "id is not written in the file."),
        ('by = "A test"', 'by = "A test"\nx = 1', 'sources 1: there is no field "x" here.'),
    ],
)
def test_a_wrong_routine(written: str, instead: str, complaint: str) -> None:
    wrong = ROUTINE.replace(written, instead)
    assert wrong != ROUTINE
    assert sentence(lambda: decode_routine(wrong)) == f"evening.toml: {complaint}"


@pytest.mark.parametrize(
    ("written", "instead", "complaint"),
    [
        (
            '"face-down"',
            '"upside-down"',
            f"position: expected one of: {', '.join(Position)}.",
        ),
        (
            '["deep core"]',
            '["deep core", "wings"]',
            f"muscles 2: expected one of: {', '.join(Muscle)}.",
        ),
        ('["deep core"]', "[]", "muscles: expected a list of at least 1."),
        ('out = "out"', 'out = "held"', "breathing, out: expected one of: in, out, free."),
        ("says = {}", "says = {}\neasier = 1", "easier: expected a table, got a whole number."),
        ("stretch = false", 'stretch = "no"', "stretch: expected true or false, got text."),
        ("equipment = []", 'equipment = "mat"', "equipment: expected a list, got text."),
        ("says = {}", "says = []", "says: expected a table, got a list."),
        ("hold_s = 10", "hold_s = 3601", "dose, hold_s: expected a whole number <= 3600."),
    ],
)
def test_a_wrong_exercise(written: str, instead: str, complaint: str) -> None:
    wrong = EXERCISE.replace(written, instead)
    assert wrong != EXERCISE
    assert sentence(lambda: decode_exercise(wrong)) == f"plank.toml: {complaint}"


def test_broken_toml() -> None:
    assert sentence(lambda: decode_routine("name = \n")) == (
        "evening.toml: Invalid value (at line 1, column 8)."
    )
    assert sentence(lambda: decode_routine("\n[[items\n")) == (
        "evening.toml: Expected ']]' at the end of an array declaration (at line 2, column 8)."
    )


@pytest.mark.parametrize(
    "limits",
    ["a = " + "[" * 5_000 + "]" * 5_000, "a = " + "9" * 5_000],
    ids=["tables in tables without end", "a number without end"],
)
def test_toml_beyond_all_limits(limits: str) -> None:
    assert sentence(lambda: decode_routine(limits)).startswith("evening.toml: ")


def test_not_utf_8() -> None:
    assert sentence(lambda: decode_routine(b'name = "caf\xe9"')) == (
        "evening.toml: line 1 is not text in UTF-8."
    )


def test_not_utf_8_is_an_error_of_the_person_s_world() -> None:
    assert sentence(lambda: decode_routine(b"\xff")).startswith("evening.toml: ")


def test_a_name_in_a_table_that_is_no_name() -> None:
    wrong = EXERCISE + "\n[figure.poses.Out1]\n"
    assert sentence(lambda: decode_exercise(wrong)) == (
        "plank.toml: figure, poses, a name: expected small letters, digits and hyphens."
    )


def test_the_pose_that_is_wrong_is_named_whatever_else_is_wrong() -> None:
    poses = """
[figure.poses.start]
like = "lying"

[figure.poses.end]
like = "start"
touches = { elbow = "floor" }
"""
    wrong = "plank.toml: figure, poses, end, touches, a name: expected one of: pelvis, "
    nameless = EXERCISE.replace('name = "Plank"', "") + poses
    assert sentence(lambda: decode_exercise(EXERCISE + poses)).startswith(wrong)
    assert sentence(lambda: decode_exercise(nameless)).startswith(wrong)


@pytest.mark.parametrize(
    ("name", "value", "complaint"),
    [
        ("theme", "purple", ": expected one of: system, light, dark."),
        ("theme", 3, ": expected text, got a whole number."),
        ("frame_rate", 45, ": expected one of: 30, 60."),
        ("frame_rate", "60", ": expected a whole number, got text."),
        ("tone_volume", 72, ": expected a multiple of 5."),
        ("tone_volume", 105, ": expected a whole number <= 100."),
        ("high_contrast", "yes", ": expected true or false, got text."),
        ("equipment", "mat", ": expected a list, got text."),
        ("equipment", ["mat", "sofa"], f" 2: expected one of: {', '.join(Equipment)}."),
        ("default_routine", "My own", ": expected small letters, digits and hyphens."),
        ("default_routine", None, ": expected text, got nothing."),
    ],
)
def test_a_wrong_setting(name: str, value: object, complaint: str) -> None:
    assert sentence(lambda: convert({name: value}, Preferences, "settings.json")) == (
        f"settings.json: {name}{complaint}"
    )


def test_what_is_no_file_is_converted_alike() -> None:
    data: dict[str, Any] = {"rest_factor": 5}
    assert sentence(lambda: convert(data, Preferences, "settings.json")) == (
        "settings.json: rest_factor: expected a number <= 3.0."
    )
    assert sentence(lambda: convert([], Preferences, "settings.json")) == (
        "settings.json: expected a table, got a list."
    )
