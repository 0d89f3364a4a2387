"""Finding exercises: every word, any of what is ticked, nothing that is not at hand."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from backcoach.body.muscles import Muscle
from backcoach.core.exercise import Equipment, Exercise, Position
from backcoach.core.finding import Wanted, found, in_order, plain
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


def test_a_thing_of_two_words_is_found_by_its_name_and_not_by_its_id() -> None:
    machine = replace(STRETCH, equipment=(Equipment.LEG_CURL_MACHINE,))
    assert found([machine], Wanted(text="leg curl machine")) == ("stretch",)
    assert found([machine], Wanted(text="leg-curl-machine")) == ()


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
