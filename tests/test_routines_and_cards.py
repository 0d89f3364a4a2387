"""The routines, cards and activities that are shipped: how long they take, and their sentences."""

from collections.abc import Iterator

import pytest

from backcoach.core.activity import ActivityKind
from backcoach.core.compiler import compile_routine
from backcoach.core.exercise import Source
from backcoach.core.preferences import Preferences
from backcoach.core.routine import in_order
from backcoach.storage.shelf import shipped
from backcoach.text import ENGLISH

MINUTES = {
    "gentle-start": 10,
    "core-stability": 19,
    "legs-and-glutes": 27,
    "desk-break": 7,
    "evening-mobility": 14,
    "flare-day": 9,
    "ball-and-floor": 20,
    "gym-lower-body": 38,
}

CATALOGUE = shipped()


def _sentences() -> Iterator[tuple[str, str]]:
    for routine in CATALOGUE.routines.values():
        yield from _with(routine.id, routine.goal, routine.frequency, *_facts(routine.sources))
    for activity in CATALOGUE.activities.values():
        yield from _with(activity.id, activity.note, *_facts(activity.sources))
    for card in CATALOGUE.cards.values():
        yield from _with(card.id, *card.paragraphs, *_facts(card.sources))


def _with(id: str, *sentences: str) -> list[tuple[str, str]]:
    return [(id, sentence) for sentence in sentences]


def _facts(sources: tuple[Source, ...]) -> list[str]:
    return [source.fact for source in sources]


@pytest.mark.parametrize("name", sorted(CATALOGUE.routines))
def test_a_routine_takes_the_time_it_is_meant_to_within_a_tenth(name: str) -> None:
    routine = CATALOGUE.routine(name)
    timeline = compile_routine(routine, CATALOGUE.exercises, Preferences(), ENGLISH)
    assert timeline.total_ms / 60_000 == pytest.approx(MINUTES[name], rel=0.1001)


def test_every_routine_has_its_place() -> None:
    places = sorted(routine.place for routine in CATALOGUE.routines.values())
    assert places == list(range(1, len(MINUTES) + 1))
    assert in_order(CATALOGUE.routines.values())[0].id == "gentle-start"


def test_every_sentence_ends_calmly() -> None:
    loud = [
        (id, text)
        for id, text in _sentences()
        if not text.endswith(".") or "!" in text or "—" in text or " – " in text
    ]
    assert loud == []


def test_every_routine_says_what_is_our_own_choice() -> None:
    routines = CATALOGUE.routines.values()
    assert [r.id for r in routines if not any(s.convention for s in r.sources)] == []


def test_cards_say_who_says_it_other_than_ourselves() -> None:
    cards = CATALOGUE.cards.values()
    assert [card.id for card in cards if all(source.convention for source in card.sources)] == []
    assert len(cards) == len({card.title for card in cards}) >= 14


def test_there_are_activities_of_every_kind() -> None:
    assert {each.kind for each in CATALOGUE.activities.values()} == set(ActivityKind)
