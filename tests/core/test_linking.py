"""Links that lead nowhere or in a circle, and swaps that are of no use."""

import pytest
from msgspec.structs import replace

from backcoach.core.dose import Timed
from backcoach.core.exercise import Exclusion, Exercise, Form
from backcoach.core.linking import wrong_links
from tests.helpers.catalogue import catalogue_of, exercise, routine_of

KNEE, BALANCE = Exclusion.KNEE, Exclusion.BALANCE


def linked(id: str, easier: str = "", harder: str = "") -> Exercise:
    """Return an exercise with links to others, between spaces."""
    forms = [Form(how="So.", exercises=tuple(names.split())) for names in (easier, harder)]
    return replace(exercise(id, Timed(move_s=9)), easier=forms[0], harder=forms[1])


def swapped(id: str, *swaps: str, excluded: tuple[Exclusion, ...] = ()) -> Exercise:
    return replace(linked(id), swaps=swaps, excluded=excluded)


def wrong(*exercises: Exercise, known: str = "") -> list[str]:
    found = catalogue_of(*exercises)
    return list(wrong_links(found, {}, [*found, *known.split()]))


@pytest.mark.parametrize(
    ("exercises", "circle"),
    [
        ([linked("a", harder="a")], "a.toml: harder: {circle} a, a."),
        ([linked("a", harder="b"), linked("b", harder="a")], "a.toml: harder: {circle} a, b, a."),
        ([linked("a", easier="b"), linked("b", easier="a")], "b.toml: easier: {circle} a, b, a."),
        ([linked("a", "b", "b"), linked("b")], "a.toml: harder: {circle} a, b, a."),
        (
            [linked("c", harder="b"), linked("a", harder="c"), linked("b", harder="a")],
            "a.toml: harder: {circle} a, c, b, a.",
        ),
    ],
)
def test_easier_and_harder_have_to_be_an_order(exercises: list[Exercise], circle: str) -> None:
    said = "expected an order, but from easy to hard this is a circle:"
    assert wrong(*exercises) == [circle.format(circle=said)]


def test_a_link_and_its_answer_are_no_circle_nor_are_two_ways_to_one_exercise() -> None:
    tilt, bridge = linked("tilt", harder="bridge plank"), linked("bridge", "tilt", "plank")
    assert wrong(tilt, bridge, linked("plank", "bridge tilt")) == []


def test_every_circle_is_found() -> None:
    pairs = (linked("a", harder="b"), linked("b", harder="a"), linked("c", "d"), linked("d", "c"))
    assert [each.rpartition(": ")[2] for each in wrong(*pairs)] == ["a, b, a.", "c, d, c."]


def test_a_link_to_what_is_not_there_and_the_one_that_may_be_meant() -> None:
    far = replace(linked("march", "walc", "run"), swaps=("sleep",), excluded=(KNEE,))
    assert wrong(far, known="walk") == [
        'march.toml: easier: there is no exercise "walc". Did you mean "walk"?',
        'march.toml: harder: there is no exercise "run".',
        'march.toml: swaps: there is no exercise "sleep".',
    ]


def test_an_item_that_is_not_there() -> None:
    routines = {"evening": routine_of("march", "swim", id="evening")}
    found = catalogue_of(linked("march"))
    assert list(wrong_links(found, routines, found)) == [
        'evening.toml: items 2, exercise: there is no exercise "swim".'
    ]


def test_what_is_not_there_is_told_once_with_all_places_that_lead_to_it() -> None:
    found = catalogue_of(linked("march", "run", "swim"), linked("walk", "run"))
    routines = {"evening": routine_of("run", "march", "run", id="evening")}
    places = (
        "march.toml: easier",
        "walk.toml: easier",
        "evening.toml: items 1, exercise",
        "evening.toml: items 3, exercise",
    )
    assert list(wrong_links(found, routines, found)) == [
        f'{"; ".join(places)}: there is no exercise "run".',
        'march.toml: harder: there is no exercise "swim".',
    ]


@pytest.mark.parametrize("field", ["easier", "harder"])
def test_there_is_an_easier_and_a_harder_form(field: str) -> None:
    without = replace(linked("march"), **{field: None})
    assert wrong(without) == [f'march.toml: "{field}" is missing.']


def test_where_something_is_excluded_something_else_is_there_to_be_done() -> None:
    assert wrong(swapped("march", excluded=(KNEE,))) == ['march.toml: "swaps" is missing.']


def test_what_is_there_but_cannot_be_read_is_no_link_to_nowhere() -> None:
    assert wrong(linked("march", "walk"), known="walk") == []


@pytest.mark.parametrize(
    ("swap", "complaint"),
    [
        (swapped("b"), None),
        (swapped("b", "c", excluded=(KNEE,)), None),
        (
            swapped("b", "c", excluded=(KNEE, BALANCE, Exclusion.PREGNANCY)),
            "each of the conditions that b is for rules it out, too.",
        ),
    ],
)
def test_a_swap_has_to_help_with_one_condition(swap: Exercise, complaint: str | None) -> None:
    found = wrong(swapped("a", "b", excluded=(KNEE, BALANCE)), swap, known="c")
    assert found == ([f"a.toml: swaps: {complaint}"] if complaint else [])


def test_a_swap_is_another_exercise() -> None:
    assert wrong(swapped("a", "a", excluded=(KNEE,))) == [
        "a.toml: swaps: expected another exercise than this one."
    ]


def test_where_nothing_is_excluded_nothing_is_swapped() -> None:
    assert wrong(swapped("a", "b"), swapped("b")) == [
        "a.toml: swaps: expected none, as nothing is excluded."
    ]
