"""A routine goes out as text and comes in again as it was."""

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from backcoach.core import routine_text
from backcoach.core.dose import Hold, Paced
from backcoach.core.exercise import Exercise
from backcoach.core.routine import LAST, Item, Routine, dose_of
from backcoach.errors import UserError
from backcoach.storage.shelf import shipped
from tests.helpers.catalogue import catalogue_of, exercise, routine_of
from tests.helpers.chance import NAMES, doses

BRIDGE = exercise("bridge", Paced(reps=5, out_s=2, back_s=2))
STRETCH = exercise("hip-stretch", Hold(hold_s=20))
EXERCISES = catalogue_of(BRIDGE, STRETCH)
MOST_BYTES = 718  # of a code with 89 modules a side
BIDI_CONTROLS = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
SEEN = st.characters(exclude_categories=["Cs", "Cc"], exclude_characters=BIDI_CONTROLS)
NAMED = st.text(SEEN, max_size=300)


def read(text: str, exercises: dict[str, Exercise] | None = None) -> Routine:
    return routine_text.read(text.encode(), "a.toml", exercises or EXERCISES)


def done(routine: Routine, exercises: dict[str, Exercise]) -> Sequence[object]:
    """Return what is done in a routine."""
    return [(each.exercise, dose_of(each, exercises[each.exercise])) for each in routine.items]


@given(st.data())
def test_a_routine_comes_back_with_its_name_its_exercises_and_their_doses(
    data: st.DataObject,
) -> None:
    exercises = {name: exercise(name, data.draw(doses())) for name in NAMES}
    items = st.builds(Item, exercise=st.sampled_from(NAMES), dose=st.none() | doses())
    name = " ".join(data.draw(NAMED).split()) or "A"
    drawn = data.draw(st.lists(items, min_size=1, max_size=30))
    routine = replace(routine_of(*drawn), name=name)
    text = routine_text.text(routine, exercises)
    back = read(text, exercises)
    assert (back.name, done(back, exercises)) == (name, done(routine, exercises))
    assert routine_text.text(back, exercises) == text


def test_only_what_is_not_as_usual_is_written() -> None:
    others = (Paced(sets=2, reps=5, out_s=2, back_s=0), Hold(hold_s=30, out_s=3))
    routine = routine_of(
        Item(exercise="bridge"),
        Item(exercise="bridge", dose=BRIDGE.dose),
        *(Item(exercise="hip-stretch", dose=dose) for dose in others),
    )
    text = routine_text.text(replace(routine, name='A "B" \\ C'), EXERCISES)
    assert text == (
        "# BackCoach routine\n"
        'name = "A \\"B\\" \\\\ C"\n'
        "items = [\n"
        '{exercise="bridge"},\n'
        '{exercise="bridge"},\n'
        '{exercise="hip-stretch",dose={kind="paced",sets=2,reps=5,out_s=2,back_s=0}},\n'
        '{exercise="hip-stretch",dose={kind="hold",hold_s=30}},\n'
        "]\n"
    )


def test_every_shipped_routine_is_short_enough_for_a_code_that_can_be_read() -> None:
    catalogue = shipped()
    for routine in catalogue.routines.values():
        data = routine_text.text(routine, catalogue.exercises).encode()
        back = routine_text.read(data, "a.toml", catalogue.exercises)
        assert len(data) <= MOST_BYTES
        assert (back.id, back.name) == (routine.id, routine.name)


SHORT = '\n\n# BackCoach routine\nname="A"\nitems=[{exercise="bridge"}]'


def test_the_text_is_known_by_how_it_begins() -> None:
    assert routine_text.is_text(SHORT.encode())
    assert routine_text.is_text(b"\xef\xbb\xbf" + SHORT.encode())
    assert not routine_text.is_text(b"date,pain\n# BackCoach routine")


def test_what_a_text_leaves_out_is_said_in_plain_words() -> None:
    routine = read(SHORT)
    assert (routine.id, routine.name, routine.place) == ("a", "A", LAST)
    assert "put together" in routine.goal
    assert "planned" in routine.frequency
    assert [source.by for source in routine.sources] == ["Your own routine"]


def test_goal_and_frequency_of_a_file_stay_and_its_place_and_sources_do_not() -> None:
    said = 'goal="To walk."\nfrequency="Daily."\nplace=1\n'
    source = '[[sources]]\nfact="It heals."\nby="Somebody"\naddress="file:///etc"\n'
    routine = read(SHORT.replace("items", f"{said}items") + "\n" + source)
    assert (routine.goal, routine.frequency, routine.place) == ("To walk.", "Daily.", LAST)
    assert [source.address for source in routine.sources] == [None]


def test_it_is_read_with_a_byte_order_mark_and_with_the_line_ends_of_windows() -> None:
    data = b"\xef\xbb\xbf" + SHORT.replace("\n", "\r\n").encode()
    assert routine_text.read(data, "a.toml", EXERCISES) == read(SHORT)


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("שגרת בוקר", "שגרת בוקר"),
        ("  two \\t words\\u2028 ", "two words"),
        ("\\u001b[31mred\\u0000\\u007f", "[31mred"),
        (f"a\u202e{BIDI_CONTROLS}b", "ab"),
        ("é" * 300, "é" * 300),
    ],
)
def test_a_name_stays_but_for_what_cannot_be_seen(written: str, name: str) -> None:
    assert read(SHORT.replace('"A"', f'"{written}"')).name == name


BAD = {
    'name="A"\nitems=[]': "a.toml: items: expected a list of at least 1.",
    'name="A"': 'a.toml: "items" is missing.',
    'items=[{exercise="bridge"}]': 'a.toml: "name" is missing.',
    'name=" \\u0000"\nitems=[{exercise="bridge"}]': (
        "a.toml: name: expected text that is not empty."
    ),
    f'name="{"a" * 401}"\nitems=[{{exercise="bridge"}}]': (
        "a.toml: name: expected text of at most 400 letters."
    ),
    'name="A"\nitems=[{exercise="bridge"},{exercise="brigde"}]': (
        'a.toml: items 2, exercise: there is no exercise "brigde". Did you mean "bridge"?'
    ),
    'name="A"\nitems=[{exercise="bridge",dose={kind="free",reps=0}}]': (
        "a.toml: items 1, dose, reps: expected a whole number >= 1."
    ),
    'name=" \u202e"\nitems=[{exercise="bridge"}]': (
        "a.toml: name: expected text that is not empty."
    ),
    "# BackCoach routine\nname=\n": (
        "a.toml: this is no routine that BackCoach can read: line 2 is wrong."
    ),
    'name="A"\nitems=[': (
        "a.toml: this is no routine that BackCoach can read: its end is missing."
    ),
    'name="A"\nid="b"\nitems=[]': "a.toml: id is not written in the file.",
    'name="A"\n"\\u001bx"=1\nitems=[{exercise="bridge"}]': 'a.toml: there is no field "x" here.',
    'name="A"\nitems=[' + '{exercise="bridge"},' * 61 + "]": (
        "a.toml: items: expected a list of at most 60."
    ),
}


@pytest.mark.parametrize("text", BAD)
def test_what_is_wrong_in_a_text_is_one_sentence(text: str) -> None:
    with pytest.raises(UserError) as caught:
        read(text)
    assert str(caught.value) == BAD[text]


@pytest.mark.parametrize(
    ("name", "id"),
    [
        ("Gentle start", "gentle-start"),
        ("Rücken am Abend", "rucken-am-abend"),
        ("Don't sit! (2)", "dont-sit-2"),
        ("שגרה", "routine"),
        ("", "routine"),
        ("a" * 400, "a" * 50),
        (f"{'a' * 49} b", "a" * 49),
    ],
)
def test_an_id_is_what_is_left_of_a_name_in_plain_letters(name: str, id: str) -> None:
    assert routine_text.id_of(name) == id


def test_an_id_that_is_taken_gets_a_number() -> None:
    assert routine_text.free_id("A", {"b"}) == "a"
    assert routine_text.free_id("A", {"a"}) == "a-2"
    assert routine_text.free_id("A", {"a", "a-2", "a-3"}) == "a-4"
