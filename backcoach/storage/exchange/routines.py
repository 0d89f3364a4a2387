"""A routine that comes in as text, and is one of the person's own from then on."""

from collections.abc import Collection, Iterable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from backcoach.core import routine_text
from backcoach.core.catalogue import Catalogue
from backcoach.core.routine import Routine
from backcoach.errors import UserError
from backcoach.storage.exchange.merging import Counts
from backcoach.storage.own_routines import OwnRoutines


class Place(NamedTuple):
    """What there is besides the database: the settings, and the routines that can be done.

    own are those of the catalogue that are the person's own.
    """

    settings_path: Path
    own: OwnRoutines
    catalogue: Catalogue


class RoutineText(NamedTuple):
    """A routine, and the text that it was read from."""

    routine: Routine
    text: str


def read(data: bytes, file: str, exercises: Collection[str]) -> RoutineText:
    """Return the routine in a file. Raises UserError with the place in it."""
    routine = routine_text.read(data, file, exercises)
    return RoutineText(routine, data.decode("utf-8-sig"))


def written(place: Place) -> tuple[str, ...]:
    """Return the person's own routines as text, but those that cannot be done."""
    return tuple(place.own.text(each.id) for each in _done(place.catalogue) if each.id in place.own)


def add_new(coming: Iterable[RoutineText], place: Place, *, dry_run: bool = False) -> Counts:
    """Keep routines as the person's own, unless there is the same one already.

    A dry run only counts them. Raises StorageError when one cannot be written.
    """
    new = known = 0
    for each in coming:
        if _is_known(each, place.catalogue):
            known += 1
            continue
        new += 1
        if not dry_run:
            _add(each, place)
    return Counts(new, known)


def _is_known(coming: RoutineText, catalogue: Catalogue) -> bool:
    """Tell whether there is a routine with the same name, exercises and doses already."""
    exercises = catalogue.exercises
    wanted = routine_text.text(coming.routine, exercises)
    return any(routine_text.text(each, exercises) == wanted for each in _done(catalogue))


def _done(catalogue: Catalogue) -> Iterator[Routine]:
    """Yield all routines that can be done."""
    for id in catalogue.routines:
        with suppress(UserError):
            yield catalogue.routine(id)


def _add(coming: RoutineText, place: Place) -> None:
    """Keep a routine, with an id that means nothing else."""
    catalogue = place.catalogue
    kinds = (catalogue.routines, catalogue.exercises, catalogue.activities, catalogue.cards)
    taken = {id for kind in kinds for id in kind}
    place.own.keep(routine_text.free_id(coming.routine.name, taken), coming.text)
