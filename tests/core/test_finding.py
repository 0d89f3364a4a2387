"""Finding exercises: every word, any of what is ticked, nothing that is not at hand."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from backcoach.body.muscles import Muscle
from backcoach.core.exercise import Avoided, Equipment, Exercise, Form, Position
from backcoach.core.finding import Level, Wanted, found, in_order, plain
from backcoach.storage.shelf import shipped
from tests.helpers.catalogue import EXERCISES
from tests.helpers.languages import Shouted

PLANK = EXERCISES["plank"]
BRIDGE = replace(
    PLANK,
    id="bridge",
    name="Glute bridge",
    summary="A lift of the hips.",
    position=Position.LYING,
    muscles=(Muscle.GLUTES, Muscle.HAMSTRINGS),
    equipment=(Equipment.MAT,),
)
CURL = replace(
    PLANK,
    id="curl",
    name="Übung auf dem Ball",
    summary="Pull the ball towards you.",
    position=Position.LYING,
    muscles=(Muscle.HAMSTRINGS,),
    equipment=(Equipment.BALL, Equipment.MAT),
)
STRETCH = replace(
    PLANK,
    id="stretch",
    name="Standing stretch",
    summary="A long, easy stretch.",
    position=Position.STANDING,
    muscles=(Muscle.LOW_BACK,),
    equipment=(),
)
ALL = (BRIDGE, CURL, STRETCH)
SHIPPED = tuple(shipped().exercises.values())


class Prefixed(Shouted):
    """A language in which each term begins with up."""

    def gettext(self, message: str) -> str:
        return f"up{message}"


values = st.builds(
    Wanted,
    text=st.sampled_from(["", "lift", "back  EASY", "chair", "zzz"]),
    muscles=st.frozensets(st.sampled_from(Muscle), max_size=2),
    equipment=st.frozensets(st.sampled_from(Equipment), max_size=2),
    positions=st.frozensets(st.sampled_from(Position), max_size=2),
    at_hand=st.none() | st.frozensets(st.sampled_from(Equipment), max_size=4),
    level=st.none() | st.sampled_from(Level),
)


def test_who_wants_nothing_in_particular_finds_everything_in_its_order() -> None:
    assert found(ALL, Wanted()) == ("bridge", "curl", "stretch")
    assert found(reversed(ALL), Wanted()) == ("stretch", "curl", "bridge")


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("glute", ("bridge",)),
        ("lift of", ("bridge",)),
        ("hamstrings", ("bridge", "curl")),
        ("hamstrings ball", ("curl",)),
        ("ball hamstrings", ("curl",)),
        ("mat", ("bridge", "curl")),
        ("low back", ("stretch",)),
        ("BRIDGE", ("bridge",)),
        ("ubung", ("curl",)),
        ("ÜBUNG", ("curl",)),
        ("  stretch  ", ("stretch",)),
        ("glute ball", ()),
    ],
)
def test_every_word_is_looked_for_whatever_its_case_accents_and_place(
    text: str, ids: tuple[str, ...]
) -> None:
    assert found(ALL, Wanted(text=text)) == ids


def test_a_hyphen_counts_as_a_space() -> None:
    machine = replace(STRETCH, equipment=(Equipment.LEG_CURL_MACHINE,))
    assert found([machine], Wanted(text="leg curl machine")) == ("stretch",)
    assert found([machine], Wanted(text="leg-curl-machine")) == ("stretch",)
    hyphened = replace(STRETCH, name="Sit-to-stand")
    assert found([hyphened], Wanted(text="sit to stand")) == ("stretch",)


def test_an_exercise_is_found_by_its_id_and_by_what_it_is_done_instead_of() -> None:
    avoided = Avoided(name="Sit-ups", why="They bend the back again and again.")
    other = replace(STRETCH, id="bird-dog", instead_of=(avoided,))
    assert found([other, BRIDGE], Wanted(text="bird-dog")) == ("bird-dog",)
    assert found([other, BRIDGE], Wanted(text="sit-up")) == ("bird-dog",)
    assert found([other, BRIDGE], Wanted(text="again")) == ()


@pytest.mark.parametrize(
    ("text", "muscle"),
    [
        ("stomach", Muscle.ABDOMINALS),
        ("belly", Muscle.DEEP_CORE),
        ("abs", Muscle.ABDOMINALS),
        ("lower back", Muscle.LOW_BACK),
        ("shoulder blades", Muscle.UPPER_BACK),
        ("bottom", Muscle.GLUTES),
        ("buttocks", Muscle.GLUTES),
        ("thigh", Muscle.HAMSTRINGS),
        ("thigh", Muscle.QUADRICEPS),
        ("calf", Muscle.CALVES),
    ],
)
def test_muscles_are_found_by_what_people_call_them(text: str, muscle: Muscle) -> None:
    named, other = (replace(STRETCH, muscles=(each,)) for each in (muscle, Muscle.CHEST))
    assert found([named], Wanted(text=text)) == ("stretch",)
    assert found([other], Wanted(text=text)) == ()


def test_one_starts_with_what_has_no_easier_one_and_needs_no_gym() -> None:
    first = replace(STRETCH, id="first", easier=Form(how="Do less."))
    further = replace(first, id="further", easier=Form(how="Do less.", exercises=("first",)))
    in_gym = replace(first, id="gym", equipment=(Equipment.CABLE,))
    both = replace(further, id="both", equipment=(Equipment.CABLE,))
    none = replace(first, id="none", easier=None)
    there_are = (first, further, in_gym, both, none)
    assert found(there_are, Wanted(level=Level.START)) == ("first", "none")
    assert found(there_are, Wanted(level=Level.FURTHER)) == ("further", "both")
    assert len(found(there_are, Wanted())) == 5


def test_one_of_the_muscles_things_and_positions_is_enough() -> None:
    both = frozenset((Muscle.GLUTES, Muscle.LOW_BACK))
    assert found(ALL, Wanted(muscles=both)) == ("bridge", "stretch")
    assert found(ALL, Wanted(equipment=frozenset((Equipment.BALL, Equipment.WALL)))) == ("curl",)
    assert found(ALL, Wanted(positions=frozenset((Position.STANDING,)))) == ("stretch",)


def test_it_needs_no_more_than_what_is_at_hand() -> None:
    assert found(ALL, Wanted(at_hand=frozenset())) == ("stretch",)
    assert found(ALL, Wanted(at_hand=frozenset((Equipment.MAT,)))) == ("bridge", "stretch")
    assert found(ALL, Wanted(at_hand=frozenset(Equipment))) == found(ALL, Wanted())


def test_muscles_and_things_are_looked_for_in_the_language_in_use() -> None:
    assert found(ALL, Wanted(text="uplow uphamstrings"), Prefixed()) == ()
    assert found(ALL, Wanted(text="uphamstrings upball"), Prefixed()) == ("curl",)


@given(values, values)
def test_who_wants_more_finds_no_more(one: Wanted, other: Wanted) -> None:
    both = replace(
        one,
        text=f"{one.text} {other.text}",
        muscles=one.muscles or other.muscles,
        positions=one.positions or other.positions,
        level=one.level or other.level,
    )
    assert set(found(SHIPPED, both)) <= set(found(SHIPPED, one))


@given(values)
def test_what_is_found_is_some_of_what_there_is_in_its_order(wanted: Wanted) -> None:
    ids = found(SHIPPED, wanted)
    assert list(ids) == [each.id for each in SHIPPED if each.id in ids]


@given(st.sampled_from(SHIPPED))
def test_every_exercise_is_found_by_its_own_name(exercise: Exercise) -> None:
    assert exercise.id in found(SHIPPED, Wanted(text=exercise.name))


def test_they_are_ordered_by_name_and_what_needs_a_gym_comes_last() -> None:
    barbell = replace(BRIDGE, id="thrust", name="A thrust", equipment=(Equipment.BARBELL,))
    dumbbell = replace(BRIDGE, id="hinge", name="Hinge", equipment=(Equipment.DUMBBELL,))
    bench = replace(STRETCH, id="dip", name="Dip", equipment=(Equipment.CHAIR, Equipment.BENCH))
    ordered = in_order((CURL, barbell, STRETCH, bench, dumbbell, BRIDGE))
    assert ordered == (BRIDGE, dumbbell, STRETCH, CURL, barbell, bench)


@pytest.mark.parametrize(
    ("text", "compared"),
    [("Élan", "elan"), ("STRASSE", "strasse"), ("Straße", "strasse"), ("ﬁne", "fine"), ("ℂ", "c")],  # noqa: RUF001
)
def test_a_text_is_compared_in_plain_small_letters(text: str, compared: str) -> None:
    assert plain(text) == compared
