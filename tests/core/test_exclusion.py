"""What a person's conditions rule out is not in a routine, and what is changed is told."""

import re

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from hypothesis.strategies import DrawFn
from msgspec.structs import replace

from backcoach.core import command, phrases, telling
from backcoach.core.compiler import compile_routine
from backcoach.core.dose import Hold, Timed
from backcoach.core.exclusion import Adapted, Change, adapted, within
from backcoach.core.exercise import Exclusion, Exercise, Form, Position
from backcoach.core.preferences import Preferences
from backcoach.core.routine import Item, Routine, alone, dose_of
from backcoach.core.session import Session
from backcoach.core.timeline import Kind, Timeline
from backcoach.core.view import in_place
from backcoach.errors import UserError
from backcoach.storage.shelf import shipped
from backcoach.text import ENGLISH
from tests.helpers import chance
from tests.helpers.catalogue import EXERCISES, ROUTINES, catalogue_of, routine_of

KNEE, BALANCE, PREGNANCY = Exclusion.KNEE, Exclusion.BALANCE, Exclusion.PREGNANCY
SOME = (KNEE, BALANCE, PREGNANCY)


class Case:
    """A routine, the exercises there are, and what a person has ticked."""

    def __init__(
        self, routine: Routine, exercises: dict[str, Exercise], conditions: tuple[Exclusion, ...]
    ) -> None:
        self.routine = routine
        self.exercises = exercises
        self.conditions = conditions

    def adapted(self) -> Adapted:
        return adapted(self.routine, self.exercises, self.conditions)


_conditions = st.lists(st.sampled_from(SOME), unique=True).map(tuple)


@st.composite
def exercises(draw: DrawFn, id: str) -> Exercise:
    """Draw an exercise that is excluded for some, and may be swapped for the others."""
    others = [name for name in chance.NAMES if name != id]
    return replace(
        draw(chance.exercises(id)),
        excluded=draw(_conditions),
        swaps=tuple(draw(st.lists(st.sampled_from(others), unique=True))),
    )


@st.composite
def cases(draw: DrawFn) -> Case:
    """Draw a routine and a person of whom something of it is left to do."""
    catalogue = catalogue_of(*(draw(exercises(name)) for name in chance.NAMES))
    case = Case(draw(chance.routines()), catalogue, draw(_conditions))
    assume(any(is_permitted(case, item.exercise) for item in case.routine.items))
    return case


def is_permitted(case: Case, id: str) -> bool:
    return not set(case.exercises[id].excluded) & set(case.conditions)


def goes_down(case: Case, *ids: str) -> bool:
    """Tell whether one gets down on the floor for one of some exercises."""
    return any(case.exercises[id].position.on_floor for id in ids)


def permitted_swaps(case: Case, id: str) -> list[str]:
    usual = [item.exercise for item in case.routine.items]
    swaps = [swap for swap in case.exercises[id].swaps if is_permitted(case, swap)]
    return [swap for swap in swaps if goes_down(case, *usual) or not goes_down(case, swap)]


@given(cases())
def test_nothing_that_is_ruled_out_is_in_the_routine_or_can_get_into_its_session(
    case: Case,
) -> None:
    preferences = Preferences(exclusions=case.conditions)
    routine = case.adapted().routine
    timeline = compile_routine(routine, case.exercises, preferences, ENGLISH)
    for exercise in timeline.inputs.exercises.values():
        assert not set(exercise.excluded) & set(case.conditions)


def swapped(item: Item, exercise: Exercise, instead: Exercise) -> Item:
    if isinstance(instead.dose, Timed):
        return Item(exercise=instead.id)
    sets = dose_of(item, exercise).sets
    return Item(exercise=instead.id, dose=replace(instead.dose, sets=sets))


@given(cases())
def test_the_changes_lead_from_one_routine_to_the_other_in_its_order(case: Case) -> None:
    done = case.adapted()
    changes = list(done.changes)
    items: list[Item] = []
    for item in case.routine.items:
        exercise = case.exercises[item.exercise]
        if because := tuple(each for each in exercise.excluded if each in case.conditions):
            change = changes.pop(0)
            assert (change.left_out, change.because) == (exercise, because)
            if change.instead is not None:
                items.append(swapped(item, exercise, change.instead))
        else:
            items.append(item)
    assert changes == []
    assert done.routine == replace(case.routine, items=tuple(items))


@given(cases())
def test_an_exercise_is_left_without_a_swap_only_where_none_may_be_done_that_is_not_used(
    case: Case,
) -> None:
    used: list[str] = []
    for change in case.adapted().changes:
        left = [id for id in permitted_swaps(case, change.left_out.id) if id not in used]
        if change.instead is None:
            assert left == []
        else:
            assert change.instead.id in left
            used.append(change.instead.id)


@given(cases())
def test_a_routine_that_never_goes_to_the_floor_stays_off_it(case: Case) -> None:
    before, after = (
        [item.exercise for item in routine.items] for routine in (case.routine, case.adapted()[0])
    )
    assert goes_down(case, *before) or not goes_down(case, *after)


@given(cases())
def test_nothing_is_done_twice_in_a_row_for_a_swap_that_could_be_another(case: Case) -> None:
    used: list[str] = []
    changes = iter(case.adapted().changes)
    kept = [each.exercise for each in case.routine.items if is_permitted(case, each.exercise)]
    done: list[str] = []
    for item in case.routine.items:
        if is_permitted(case, item.exercise):
            done.append(kept.pop(0))
            continue
        instead = next(changes).instead
        beside = {*done[-1:], *kept[:1]}
        if instead is not None:
            others = set(permitted_swaps(case, item.exercise)) - {*used, *beside}
            assert instead.id not in beside or not others
            used.append(instead.id)
            done.append(instead.id)


@given(cases())
def test_nothing_to_change_leaves_the_routine_as_it_is(case: Case) -> None:
    assert adapted(case.routine, case.exercises, ()) == (case.routine, ())
    if not case.adapted().changes:
        assert case.adapted().routine is case.routine


def excluding(id: str, *conditions: Exclusion, swaps: tuple[str, ...] = ()) -> Exercise:
    return replace(EXERCISES[id], excluded=conditions, swaps=swaps)


def standing(catalogue: dict[str, Exercise]) -> dict[str, Exercise]:
    return {id: replace(each, position=Position.STANDING) for id, each in catalogue.items()}


def test_a_routine_of_which_nothing_is_left_is_said() -> None:
    catalogue = {**EXERCISES, "march": excluding("march", KNEE)}
    said = "All exercises of March are left out because of what you ticked in Settings."
    with pytest.raises(UserError, match=f"^{re.escape(said)}$"):
        adapted(ROUTINES["march"], catalogue, [KNEE])


def test_a_swap_has_the_sets_of_the_item_and_its_own_dose() -> None:
    catalogue = standing({**EXERCISES, "plank": excluding("plank", KNEE, swaps=("bridge",))})
    routine = routine_of(Item(exercise="plank", dose=Hold(sets=3, hold_s=9)))
    [item] = adapted(routine, catalogue, [KNEE]).routine.items
    assert item.dose == replace(EXERCISES["bridge"].dose, sets=3)


def test_a_swap_that_goes_on_for_a_time_is_done_once() -> None:
    walk = replace(EXERCISES["bridge"], id="walk", dose=Timed(move_s=60))
    known = standing({"walk": walk, "plank": excluding("plank", KNEE, swaps=("walk",))})
    routine = routine_of(Item(exercise="plank", dose=Hold(sets=3, hold_s=9)))
    (item,) = adapted(routine, known, [KNEE]).routine.items
    assert (item.exercise, item.dose) == ("walk", None)


@pytest.mark.parametrize(
    ("routine", "conditions", "done"),
    [
        ("plank", [KNEE], ["bridge"]),
        ("plank", [KNEE, BALANCE], ["tilt"]),
        ("plank bridge", [KNEE], ["tilt", "bridge"]),
        ("plank tilt bridge", [KNEE], ["bridge", "tilt", "bridge"]),
        ("plank plank", [KNEE], ["bridge", "tilt"]),
        ("plank march plank plank", [KNEE], ["bridge", "march", "tilt"]),
    ],
)
def test_the_best_swap_is_the_first_that_may_be_done_and_is_not_there_yet(
    routine: str, conditions: list[Exclusion], done: list[str]
) -> None:
    plank = excluding("plank", KNEE, swaps=("bridge", "tilt"))
    catalogue = {**EXERCISES, "plank": plank, "bridge": excluding("bridge", BALANCE)}
    known = standing(catalogue)
    items = adapted(routine_of(*routine.split()), known, conditions).routine.items
    assert [item.exercise for item in items] == done


@pytest.mark.parametrize(
    ("routine", "done"),
    [
        ("squat march", ["tilt", "march"]),
        ("plank march bridge", ["walk", "march", "bridge"]),
        ("plank march walk bridge", ["tilt", "march", "walk", "bridge"]),
        ("plank march walk bridge tilt", ["walk", "march", "walk", "bridge", "tilt"]),
        ("plank walk bridge tilt", ["tilt", "walk", "bridge", "tilt"]),
        ("tilt bridge walk plank", ["tilt", "bridge", "walk", "tilt"]),
        ("plank march walk", ["walk", "march", "walk"]),
        ("plank walk", ["walk", "walk"]),
    ],
)
def test_the_best_swap_is_not_done_twice_in_a_row_nor_twice_at_all_nor_elsewhere(
    routine: str, done: list[str]
) -> None:
    plank = excluding("plank", KNEE, swaps=("tilt", "walk"))
    squat = replace(excluding("squat", KNEE, swaps=("walk", "tilt")), position=Position.LYING)
    catalogue = {**EXERCISES, "plank": plank, "squat": squat}
    items = adapted(routine_of(*routine.split()), catalogue, [KNEE]).routine.items
    assert [item.exercise for item in items] == done


def test_a_swap_that_is_not_there_is_passed_over() -> None:
    catalogue = {**EXERCISES, "plank": excluding("plank", KNEE, swaps=("gone", "walk"))}
    (item,) = adapted(ROUTINES["plank"], catalogue, [KNEE]).routine.items
    assert item.exercise == "walk"


def test_an_easier_or_harder_form_that_is_not_there_is_passed_over() -> None:
    bridge = replace(EXERCISES["bridge"], easier=Form(how="Less.", exercises=("gone", "march")))
    known = {**EXERCISES, "bridge": bridge}
    session = started(compile_routine(ROUTINES["bridge"], known, Preferences(), ENGLISH))
    assert in_place(bridge.easier, session) == "march"


def test_an_easier_or_harder_form_that_is_ruled_out_is_not_offered() -> None:
    bridge = replace(EXERCISES["bridge"], easier=Form(how="Less.", exercises=("tilt", "march")))
    catalogue = {**EXERCISES, "bridge": bridge, "tilt": excluding("tilt", KNEE)}
    usual = started(compile_routine(ROUTINES["bridge"], catalogue, Preferences(), ENGLISH))
    assert in_place(bridge.easier, usual) == "tilt"
    preferences = Preferences(exclusions=(KNEE,))
    session = started(compile_routine(ROUTINES["bridge"], catalogue, preferences, ENGLISH))
    assert in_place(bridge.easier, session) == "march"
    assert not session.allows(command.Substitute("tilt"))
    assert session.timeline.relatives(session.step) == ("march", "march")


def started(timeline: Timeline) -> Session:
    session = Session(timeline, ENGLISH)
    session.handle(command.Start(), 0)
    return session


def test_an_exercise_that_is_asked_for_on_its_own_is_done_all_the_same() -> None:
    catalogue = {**EXERCISES, "tilt": excluding("tilt", KNEE)}
    preferences = Preferences(exclusions=(KNEE,))
    timeline = compile_routine(alone(catalogue["tilt"]), catalogue, preferences, ENGLISH)
    assert {step.exercise for step in timeline.steps} == {"tilt"}


def test_what_a_short_form_does_not_reach_is_not_told_as_done() -> None:
    changes = (
        Change(EXERCISES["plank"], (KNEE,), EXERCISES["walk"]),
        Change(EXERCISES["plank"], (KNEE,), EXERCISES["tilt"]),
        Change(EXERCISES["lean"], (KNEE,), None),
    )
    routine = routine_of(*["walk"] * 5, "tilt")
    whole, short = (
        compile_routine(routine, EXERCISES, Preferences(), ENGLISH, kind)
        for kind in (Kind.ROUTINE, Kind.SHORT)
    )
    assert within(changes, whole) == changes
    assert within(changes, short) == (changes[0], changes[2])


@pytest.mark.parametrize(
    ("because", "instead", "said"),
    [
        ((KNEE,), None, "Plank is left out because of knee trouble."),
        (
            (BALANCE,),
            "tilt",
            "Plank is left out because of a balance problem. Tilt is done instead.",
        ),
        (
            (PREGNANCY, KNEE),
            None,
            "Plank is left out because of pregnancy, and because of knee trouble.",
        ),
        (
            (KNEE, PREGNANCY, Exclusion.HIP_REPLACEMENT),
            None,
            (
                "Plank is left out because of knee trouble, and because of pregnancy,"
                " and because of a hip replacement."
            ),
        ),
    ],
)
def test_a_change_is_told_once_in_sentences(
    because: tuple[Exclusion, ...], instead: str | None, said: str
) -> None:
    change = Change(EXERCISES["plank"], because, EXERCISES[instead] if instead else None)
    assert telling.changes([change, change], ENGLISH) == (said,)


@pytest.mark.parametrize(
    ("left", "swapped", "said"),
    [
        (0, 0, ""),
        (1, 0, "1 exercise left out"),
        (2, 0, "2 exercises left out"),
        (0, 1, "1 exercise swapped"),
        (0, 3, "3 exercises swapped"),
        (1, 1, "1 exercise left out, 1 swapped"),
        (2, 3, "2 exercises left out, 3 swapped"),
    ],
)
def test_how_much_is_changed_is_told_in_a_line(left: int, swapped: int, said: str) -> None:
    without = Change(EXERCISES["plank"], (KNEE,), None)
    another = Change(EXERCISES["plank"], (KNEE,), EXERCISES["tilt"])
    changes = [without] * left + [another] * swapped
    assert telling.changes_in_short(changes, ENGLISH) == said


def test_what_is_changed_is_told_to_others_without_its_reasons() -> None:
    plank, squat, tilt = (EXERCISES[id] for id in ("plank", "squat", "tilt"))
    made = (
        Change(plank, (PREGNANCY,), None),
        Change(squat, (KNEE,), tilt),
        Change(squat, (KNEE,), None),
        Change(plank, (PREGNANCY,), None),
    )
    said = "Left out for you: Plank, Squat. Instead of Squat: Tilt."
    assert telling.changes_without_reasons(made, ENGLISH) == said
    assert telling.changes_without_reasons((), ENGLISH) == ""


def test_every_condition_has_a_name_of_its_own() -> None:
    for name_of in (phrases.condition, phrases.condition_to_tick):
        names = {name_of(each, ENGLISH) for each in Exclusion}
        assert len(names) == len(Exclusion)


def test_the_modified_crunch_of_the_catalogue_gives_way_to_the_dead_bug() -> None:
    catalogue = shipped()
    routine = catalogue.routine("core-stability")
    done = adapted(routine, catalogue.exercises, [Exclusion.OSTEOPOROSIS])
    said = "Modified crunch is left out because of osteoporosis. Dead bug is done instead."
    assert said in telling.changes(done.changes, ENGLISH)
    before, after = [[each.exercise for each in r.items] for r in (routine, done.routine)]
    assert after[before.index("modified-crunch")] == "dead-bug"


@pytest.mark.parametrize("condition", Exclusion)
def test_every_routine_of_the_catalogue_has_something_for_everybody(condition: Exclusion) -> None:
    catalogue = shipped()
    for routine in catalogue.routines.values():
        done = adapted(routine, catalogue.exercises, [condition]).routine
        assert all(
            condition not in catalogue.exercises[item.exercise].excluded for item in done.items
        )


def test_the_desk_break_stays_off_the_floor_and_no_3_dead_bugs_are_in_a_row() -> None:
    catalogue = shipped()

    def done(routine: str, *conditions: Exclusion) -> list[str]:
        found = adapted(catalogue.routines[routine], catalogue.exercises, conditions)
        return [item.exercise for item in found.routine.items]

    desk = done("desk-break", Exclusion.LEG_SYMPTOMS_BENDING, KNEE)
    assert not [id for id in desk if catalogue.exercises[id].position.on_floor]
    core = done("core-stability", Exclusion.OSTEOPOROSIS, Exclusion.WRIST_OR_SHOULDER)
    assert core[2:5] == ["dead-bug", "glute-bridge", "dead-bug"]
