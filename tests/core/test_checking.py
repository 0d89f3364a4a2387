"""What is wrong in a catalogue is found, each in a sentence with file, field and expectation."""

import msgspec
import pytest
from msgspec.structs import replace

from backcoach.body.muscles import Muscle
from backcoach.core.activity import Activity, ActivityKind
from backcoach.core.card import Card
from backcoach.core.checking import findings
from backcoach.core.dose import Paced
from backcoach.core.exercise import Equipment, Exercise, Form, PhaseWords, Position, Sides, Source
from tests.helpers.catalogue import SOURCE, exercise, routine_of
from tests.helpers.shelves import AnyValue, Drawer, drawers, shelves, toml_of

OURS = replace(SOURCE, by="BackCoach")
FORM = Form(how="Otherwise.")
DOSE = Paced(reps=5, out_s=2, back_s=2)
PLANK = replace(
    exercise("plank", DOSE),
    says=PhaseWords(out="Rise", back="Sink"),
    easier=FORM,
    harder=FORM,
    sources=(OURS,),
    prepare_s=0,
)
FILE = toml_of(PLANK)


def named(id: str, **changes: object) -> Exercise:
    """Return an exercise with which nothing is wrong but for the changes."""
    name = id.replace("-", " ").capitalize()
    return replace(PLANK, **{"id": id, "name": name, **changes})


def evening(*items: str) -> AnyValue:
    return replace(routine_of(*items, id="evening"), sources=(OURS,))


def card(id: str, title: str, *sources: Source) -> Card:
    return Card(id=id, title=title, paragraphs=("Read.",), sources=sources or (OURS,))


def activity(id: str, name: str, *sources: Source) -> Activity:
    kind = ActivityKind.ACTIVE
    return Activity(id=id, name=name, kind=kind, note="Go.", sources=sources or (OURS,))


def written(file: str) -> list[str]:
    """Return what is found when the file of the plank says this."""
    drawer = Drawer()
    drawer.files["plank"] = file
    return findings(drawers(exercises=drawer))


def line(field: str, file: str = FILE) -> str:
    """Return the line of a field in the file of the plank."""
    return next(line for line in file.splitlines() if line.startswith(f"{field} = "))


def test_nothing_is_found_where_nothing_is_wrong() -> None:
    found = findings(
        shelves(PLANK, evening("plank"), card("backs", "Backs"), activity("walk", "A walk"))
    )
    assert found == []


FIELDS = [field for field in msgspec.structs.fields(Exercise) if field.name != "id"]
NUMBERS = [field.name for field in FIELDS if field.name.endswith("_s")]
REQUIRED = [field.name for field in FIELDS if field.required]


@pytest.mark.parametrize("field", REQUIRED)
def test_a_field_that_is_missing(field: str) -> None:
    assert written(FILE.replace(line(field), "")) == [f'plank.toml: "{field}" is missing.']


TEXT = "expected text, got a whole number."
LIST = "expected a list, got a whole number."
TABLE = "expected a table, got a whole number."
MISTYPED = {
    **dict.fromkeys(("name", "summary", "start", "breathing_how"), TEXT),
    **dict.fromkeys(("muscles", "equipment", "steps", "tips", "mistakes", "cautions"), LIST),
    **dict.fromkeys(("excluded", "swaps", "instead_of", "sources"), LIST),
    **dict.fromkeys(("breathing", "says", "dose", "easier", "harder", "figure"), TABLE),
    "position": TEXT,
    "sides": TEXT,
    "stretch": "expected true or false, got a whole number.",
}


@pytest.mark.parametrize("field", MISTYPED)
def test_a_field_of_another_kind(field: str) -> None:
    rest = "\n".join(line for line in FILE.splitlines() if not line.startswith(f"{field} = "))
    assert written(f"{field} = 3\n{rest}") == [f"plank.toml: {field}: {MISTYPED[field]}"]


@pytest.mark.parametrize("field", NUMBERS)
def test_a_number_as_text(field: str) -> None:
    rest = "\n".join(line for line in FILE.splitlines() if not line.startswith(f"{field} = "))
    assert written(f'{field} = "3"\n{rest}') == [
        f"plank.toml: {field}: expected a whole number, got text."
    ]


def test_every_field_is_tried_as_another_kind() -> None:
    assert sorted([*MISTYPED, *NUMBERS]) == sorted(field.name for field in FIELDS)


@pytest.mark.parametrize(
    ("field", "instead", "complaint"),
    [
        ("muscles", '["wings"]', f"muscles 1: expected one of: {', '.join(Muscle)}."),
        ("equipment", '["sofa"]', f"equipment 1: expected one of: {', '.join(Equipment)}."),
        ("position", '"floating"', f"position: expected one of: {', '.join(Position)}."),
        ("sides", '"left"', f"sides: expected one of: {', '.join(Sides)}."),
        ("steps", '["One."]', "steps: expected a list of at least 3."),
        ("breathing", '{ hold = "held" }', "breathing, hold: expected one of: in, out, free."),
        ("swaps", '["The Bridge"]', "swaps 1: expected small letters, digits and hyphens."),
        ("tips", '["Slow."]\nturn = 1', 'there is no field "turn" here.'),
        ("name", '""', "name: expected text that is not empty."),
    ],
)
def test_a_field_that_says_what_is_not_there(field: str, instead: str, complaint: str) -> None:
    file = FILE.replace(line(field), f"{field} = {instead}")
    assert written(file) == [f"plank.toml: {complaint}"]


def test_all_that_cannot_be_read_is_told_and_the_rest_is_looked_at() -> None:
    drawer = Drawer(named("bridge", swaps=("plank",)), named("march", swaps=("walk",)))
    drawer.files["plank"], drawer.files["Squat"] = "name = ]", FILE
    assert findings(drawers(exercises=drawer)) == [
        "Squat.toml: id: expected small letters, digits and hyphens.",
        "plank.toml: Invalid value (at line 1, column 8).",
        'march.toml: swaps: there is no exercise "walk".',
        "bridge.toml: swaps: expected none, as nothing is excluded.",
        "march.toml: swaps: expected none, as nothing is excluded.",
    ]


@pytest.mark.parametrize(
    ("values", "sentence"),
    [
        (
            (named("bridge"), named("hip-bridge", name="BRIDGE")),
            'hip-bridge.toml: name: "BRIDGE" could also mean bridge.toml.',
        ),
        (
            (named("a", name="Child's pose"), named("b", name="Childs  pose")),
            'b.toml: name: "Childs  pose" could also mean a.toml.',
        ),
        (
            (evening("plank"), PLANK, named("evening")),
            "routines/evening.toml: expected another name than exercises/evening.toml has.",
        ),
        (
            (evening("plank"), PLANK, named("late", name="Evening")),
            'late.toml: name: "Evening" could also mean evening.toml.',
        ),
        (
            (named("walk"), activity("walk", "Stroll")),
            "activities/walk.toml: expected another name than exercises/walk.toml has.",
        ),
        (
            (named("walk"), card("talk-test", "Walk")),
            'talk-test.toml: title: "Walk" could also mean walk.toml.',
        ),
        (
            (activity("walk", "Walk"), activity("stroll", "walk")),
            'stroll.toml: name: "walk" could also mean walk.toml.',
        ),
        (
            (card("a", "Backs"), card("b", "backs")),
            'b.toml: title: "backs" could also mean a.toml.',
        ),
    ],
)
def test_two_files_that_one_name_could_mean(values: tuple[AnyValue, ...], sentence: str) -> None:
    assert findings(shelves(*values)) == [sentence]


def test_a_name_that_is_not_the_id_is_no_trouble() -> None:
    assert findings(shelves(named("bridge", name="Hip lift"), activity("plank", "Plank"))) == []


@pytest.mark.parametrize(
    ("changes", "complaint"),
    [
        ({"address": "www.example.org"}, "address: expected https:// or http:// before it."),
        ({"convention": True}, "by: expected BackCoach, as this is our own choice."),
        ({"seed": (51, 115)}, "seed: expected numbers from 1 to 114."),
        ({"seed": (0,)}, "seed: expected numbers from 1 to 114."),
        ({"address": "http://example.org", "seed": (1, 114)}, None),
    ],
)
def test_sources_of_every_kind_of_file(changes: dict[str, object], complaint: str | None) -> None:
    wrong = replace(SOURCE, **{"convention": False, **changes})
    both = (OURS, wrong)
    for value in (
        named("plank", sources=both),
        replace(routine_of("plank", id="plank"), sources=both),
        activity("plank", "Plank", *both),
        card("plank", "Plank", *both),
    ):
        sources = [each for each in findings(shelves(value)) if "sources" in each]
        assert sources == ([f"plank.toml: sources 2, {complaint}"] if complaint else [])


def test_a_phase_without_words_is_told_of_once_whatever_doses_have_it() -> None:
    silent = named("plank", says=PhaseWords(out="Rise"))
    assert findings(shelves(silent, evening("plank", "plank"))) == [
        'plank.toml: says: "back" is missing.'
    ]


def test_what_is_wrong_in_every_repetition_is_told_once() -> None:
    hasty = named("plank", says=PhaseWords(out="Lift your hips as high as you can", back="Sink"))
    complaint = '"Lift your hips as high as you can" takes 3.2 s to say, and there are 2.0 s.'
    assert findings(shelves(hasty)) == [f"plank.toml: dose: {complaint}"]
