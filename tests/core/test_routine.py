"""Routines stand in an order of their own."""

import msgspec
from msgspec.structs import replace

from backcoach.core.routine import LAST, Routine, in_order
from tests.helpers.catalogue import routine_of


def test_routines_stand_by_their_places_and_what_has_none_comes_last_by_its_id() -> None:
    routines = [routine_of("walk", id=id) for id in ("b", "z", "a", "c")]
    routines[1:2] = [replace(routines[1], place=2)]
    routines[3:] = [replace(routines[3], place=10)]
    assert [each.id for each in in_order(routines)] == ["z", "c", "a", "b"]


def test_a_routine_that_was_stored_without_a_place_can_be_read() -> None:
    stored = msgspec.to_builtins(routine_of("walk"))
    del stored["place"]
    assert msgspec.convert(stored, Routine).place == LAST
