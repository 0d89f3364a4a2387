"""Exercises and routines by id or name, and sentences for those that are not there."""

import pytest
from msgspec.structs import replace

from backcoach.core.catalogue import Catalogue, as_id, named, readable, those
from backcoach.core.dose import Timed
from backcoach.core.exercise import Exercise, Form
from backcoach.errors import UserError
from backcoach.text import ENGLISH
from tests.helpers.activities import ACTIVITIES
from tests.helpers.catalogue import exercise, routine_of
from tests.helpers.figures import FIGURE
from tests.helpers.languages import Shouted
from tests.helpers.shelves import Drawer, drawers, shelves


def movement(id: str, easier: str | None = None) -> Exercise:
    return exercise(id, Timed(move_s=9), easier=easier)


def complaint(catalogue: Catalogue, asked: str) -> str:
    """Return what is said when a routine is asked for."""
    with pytest.raises(UserError) as error:
        catalogue.routine(asked)
    return str(error.value)


def test_an_exercise_is_found_by_its_id_and_by_its_name() -> None:
    catalogue = shelves(movement("childs-pose"))
    assert catalogue.exercise("childs-pose") == catalogue.exercise("Child's  Pose")
    assert as_id(" Gentle start ") == "gentle-start"


def test_a_file_is_read_when_it_is_first_asked_for_and_not_again() -> None:
    drawer = Drawer(movement("march"), movement("walk"))
    exercises = drawers(exercises=drawer).exercises
    assert (list(exercises), len(exercises), drawer.reads) == (["march", "walk"], 2, [])
    assert exercises["walk"] is exercises["walk"]
    assert drawer.reads == ["walk"]


def test_an_unknown_exercise_and_the_one_that_may_be_meant() -> None:
    catalogue = shelves(movement("glute-bridge"), movement("march"))
    with pytest.raises(UserError) as error:
        catalogue.exercise("Glute bridges")
    assert str(error.value) == (
        'There is no exercise "Glute bridges". Did you mean "glute-bridge"?'
    )
    with pytest.raises(UserError) as error:
        catalogue.exercise("xyz")
    assert str(error.value) == 'There is no exercise "xyz".'


def test_an_unknown_routine_and_the_one_that_may_be_meant() -> None:
    catalogue = shelves(movement("march"), routine_of("march", id="gentle-start"))
    assert complaint(catalogue, "gentle-stat") == (
        'There is no routine "gentle-stat". Did you mean "gentle-start"?'
    )


def test_a_routine_is_found_with_all_that_it_needs() -> None:
    catalogue = shelves(
        movement("plank", "march"), movement("march"), routine_of("plank", id="evening")
    )
    assert catalogue.routine("Evening").id == "evening"


def test_a_routine_with_an_exercise_that_is_not_there() -> None:
    catalogue = shelves(movement("march"), routine_of("march", "marhc", id="evening"))
    assert complaint(catalogue, "evening") == (
        'evening.toml: items 2, exercise: there is no exercise "marhc". Did you mean "march"?'
    )


def test_a_routine_with_an_exercise_that_cannot_be_read() -> None:
    drawer = Drawer(movement("march"))
    drawer.files["plank"] = "name = 1"
    catalogue = drawers(
        exercises=drawer, routines=Drawer(routine_of("march", "plank", id="evening"))
    )
    assert complaint(catalogue, "evening").startswith("plank.toml: name: expected text")


def test_a_routine_needs_no_other_exercises_than_its_own() -> None:
    drawer = Drawer(replace(movement("plank", "bridge"), swaps=("tilt", "march")), movement("tilt"))
    drawer.files["bridge"] = "="
    catalogue = drawers(exercises=drawer, routines=Drawer(routine_of("plank", id="evening")))
    assert catalogue.routine("evening").id == "evening"
    assert drawer.reads == ["plank"]


def test_those_that_are_not_there_or_cannot_be_read_are_passed_over() -> None:
    drawer = Drawer(movement("bridge"), movement("clam"))
    drawer.files["cat"] = "="
    exercises = drawers(exercises=drawer).exercises
    asked = ("clam", "cat", "dog", "bridge")
    assert [each.id for each in those(exercises, asked)] == ["clam", "bridge"]


def test_of_what_can_be_read_nothing_is_lost_and_what_cannot_is_told() -> None:
    drawer = Drawer(movement("bridge"), movement("cat"), movement("clam"))
    drawer.files["cat"] = "="
    values, told = drawers(exercises=drawer).exercises, list[str]()
    assert [each.id for each in readable(values, told.append)] == ["bridge", "clam"]
    assert [sentence.partition(":")[0] for sentence in told] == ["cat.toml"]


def test_an_activity_is_found_by_its_id_and_by_its_name() -> None:
    catalogue = shelves(*ACTIVITIES)
    assert catalogue.activity("Tai chi AT home") is catalogue.activity("tai-chi")
    with pytest.raises(UserError, match=r'no activity "wolking"\. Did you mean "walking"\?'):
        catalogue.activity("wolking")


def test_of_all_activities_only_the_one_that_is_asked_for_is_needed() -> None:
    drawer = Drawer(*ACTIVITIES)
    drawer.files["hiking"] = drawer.files["zumba"] = "="
    activities = drawers(activities=drawer)
    assert activities.activity("walking").id == "walking"
    assert activities.activity("Tai chi at home").id == "tai-chi"


def test_a_name_is_looked_for_past_files_that_are_wrong() -> None:
    drawer = Drawer(movement("bridge"), replace(movement("clam"), name="The shell's opening"))
    drawer.files["cat"] = "="
    values = drawers(exercises=drawer).exercises
    assert named(values, "the SHELLS opening") == values["clam"]
    assert named(values, "clam") == values["clam"]
    assert named(values, "shell") is None


def test_a_broken_file_is_told_of_when_it_is_asked_for() -> None:
    drawer = Drawer(movement("march"), movement("walk"))
    drawer.files["march"] = "name = 1"
    catalogue = drawers(exercises=drawer)
    assert catalogue.exercise("walk").id == "walk"
    with pytest.raises(UserError, match=r"^march\.toml: name: expected text"):
        catalogue.exercise("march")


def test_sentences_are_in_the_language_and_all_else_stays_as_it_is() -> None:
    plain = replace(movement("plank", "march"), figure=FIGURE)
    catalogue = shelves(plain, routine_of("plank", id="evening"), words=Shouted())
    told = catalogue.exercise("plank")
    assert (told.name, told.steps, told.says.out) == (
        "PLANK",
        ("BEGIN.", "GO ON.", "END."),
        "REACH OUT",
    )
    assert told.easier == Form(how="DO LESS.", exercises=("march",))
    assert told.sources[0].fact == "IT IS MADE UP."
    assert (told.id, told.position, told.dose) == (plain.id, plain.position, plain.dose)
    assert (told.breathing, told.figure) == (plain.breathing, plain.figure)
    assert catalogue.routines["evening"].goal == "TO BE TESTED."
    assert catalogue.routines["evening"].items[0].exercise == "plank"


def test_a_pose_may_be_called_start() -> None:
    plain = replace(movement("plank"), figure=FIGURE)
    assert shelves(plain, words=Shouted()).exercise("plank").figure == plain.figure


@pytest.mark.parametrize("broken", ["name = 1", "says = []", "steps = { name = 1 }", "sources = 3"])
def test_a_wrong_file_is_told_of_alike_in_every_language(broken: str) -> None:
    said = []
    for words in (ENGLISH, Shouted()):
        drawer = Drawer()
        drawer.files["march"] = broken
        with pytest.raises(UserError) as error:
            drawers(words, exercises=drawer).exercise("march")
        said.append(str(error.value))
    assert said[0] == said[1]
    assert said[0].startswith("march.toml: ")
