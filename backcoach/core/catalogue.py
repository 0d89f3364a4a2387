"""Exercises, routines, activities and reading cards, each read when it is first asked for."""

from collections import ChainMap
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import suppress
from types import MappingProxyType
from typing import Any, Protocol, TypeVar

from backcoach.core.activity import Activity
from backcoach.core.card import Card
from backcoach.core.decoding import decode_table
from backcoach.core.exercise import Exercise
from backcoach.core.routine import Routine
from backcoach.errors import UserError
from backcoach.text import ENGLISH, Words, _

# The fields that people read or hear, and the tables that such fields are in.
SENTENCES = frozenset(
    (
        "name",
        "summary",
        "start",
        "steps",
        "tips",
        "mistakes",
        "cautions",
        "breathing_how",
        "says",
        "how",
        "fact",
        "goal",
        "frequency",
        "why",
        "title",
        "paragraphs",
        "note",
    )
)
TABLES = frozenset(("easier", "harder", "sources", "items", "instead_of"))

T = TypeVar("T", Exercise, Routine, Activity, Card)


class Shelf(Protocol):
    """Where the files of one kind are kept; a file's name without its ending is its id."""

    def ids(self) -> list[str]:
        """Return the ids of all files, sorted."""
        ...

    def read(self, id: str) -> tuple[str, dict[str, Any]]:
        """Return the name of a file and the table in it.

        Raises KeyError when there is none, and UserError when it cannot be read.
        """
        ...


class Collection(Mapping[str, T]):
    """Values by id, decoded when first asked for. Raises UserError for a file that is wrong."""

    def __init__(self, kind: type[T], shelf: Shelf, words: Words) -> None:
        self._kind: type[T] = kind
        self._shelf = shelf
        self._words = words
        self._known: dict[str, T] = {}

    def __getitem__(self, id: str) -> T:
        if id not in self._known:
            name, table = self._shelf.read(id)
            told = in_language(table, self._words)
            self._known[id] = decode_table(told, self._kind, name, id=id)
        return self._known[id]

    def __contains__(self, id: object) -> bool:
        return id in self._known or id in self._shelf.ids()

    def __iter__(self) -> Iterator[str]:
        return iter(self._shelf.ids())

    def __len__(self) -> int:
        return len(self._shelf.ids())


class Catalogue:
    """All that is there to be done, logged or read, its sentences in one language.

    shelf returns the shelf of a kind: exercises, routines, activities or cards. own are routines
    that the person has besides; one of them takes the place of a shipped one with the same id.
    """

    def __init__(
        self,
        shelf: Callable[[str], Shelf],
        words: Words = ENGLISH,
        own: Mapping[str, Routine] = MappingProxyType({}),
    ) -> None:
        shipped = Collection(Routine, shelf("routines"), words)
        self.exercises: Mapping[str, Exercise] = Collection(Exercise, shelf("exercises"), words)
        self.routines: Mapping[str, Routine] = ChainMap(own, shipped)  # type: ignore[arg-type]
        self.activities: Mapping[str, Activity] = Collection(Activity, shelf("activities"), words)
        self.cards: Mapping[str, Card] = Collection(Card, shelf("cards"), words)

    def exercise(self, asked: str) -> Exercise:
        """Return an exercise by id or name. Raises UserError, with the nearest id, if none."""
        return _there(self.exercises, asked, _('There is no exercise "{asked}".'))

    def activity(self, asked: str) -> Activity:
        """Return an activity by id or name. Raises UserError, with the nearest id, if none."""
        return _there(self.activities, asked, _('There is no activity "{asked}".'))

    def routine(self, asked: str) -> Routine:
        """Return a routine by id or name, all of whose exercises are there and can be read.

        Raises UserError, with the nearest id, if it or one of them is not.
        """
        routine = _there(self.routines, asked, _('There is no routine "{asked}".'))
        for number, item in enumerate(routine.items, start=1):
            self._need(item.exercise, f"{routine.id}.toml: items {number}, exercise")
        return routine

    def _need(self, id: str, place: str) -> Exercise:
        if id not in self.exercises:
            raise UserError(no_exercise(id, self.exercises, place))
        return self.exercises[id]


def in_language(value: Any, words: Words, *, sentence: bool = False) -> Any:
    """Return a decoded table with all its sentences in a language; the rest stays as it is."""
    match value:
        case str() if sentence and value:
            return words.gettext(value)
        case list() | tuple():
            return [in_language(part, words, sentence=sentence) for part in value]
        case dict():
            return {
                name: in_language(part, words, sentence=sentence or name in SENTENCES)
                if sentence or name in SENTENCES | TABLES
                else part
                for name, part in value.items()
            }
        case _:
            return value


def readable(values: Mapping[str, T], tell: Callable[[str], object]) -> Iterator[T]:
    """Yield what can be read; tell is called with a sentence about each file that is wrong."""
    for id in values:
        try:
            yield values[id]
        except UserError as error:
            tell(str(error))


def those(values: Mapping[str, T], ids: Iterable[str]) -> Iterator[T]:
    """Yield those of some ids that are there and can be read; the others are passed over."""
    for id in ids:
        with suppress(KeyError, UserError):
            yield values[id]


def named(values: Mapping[str, T], asked: str) -> T | None:
    """Return what an id, a name or a title stands for, if it is among the values."""
    id = as_id(asked)
    if id in values:
        return values[id]
    others = readable(values, lambda _sentence: None)
    return next((each for each in others if as_id(name_of(each)) == id), None)


def name_of(value: Exercise | Routine | Activity | Card) -> str:
    """Return what people call it: its name or, of a card, its title."""
    return value.title if isinstance(value, Card) else value.name


def _there(values: Mapping[str, T], asked: str, problem: str) -> T:
    """Return what is asked for; else raise UserError with the problem and the nearest id."""
    found = named(values, asked)
    if found is None:
        raise UserError(problem.format(asked=asked) + nearest(as_id(asked), values))
    return found


def as_id(asked: str) -> str:
    """Return the id that a name stands for: Gentle start is gentle-start."""
    return "-".join(asked.lower().replace("'", "").split())


def no_exercise(asked: str, known: Iterable[str], place: str) -> str:
    """Return a sentence about a place in a file that names an exercise that is not there."""
    problem = _('{place}: there is no exercise "{asked}".').format(place=place, asked=asked)
    return problem + nearest(asked, known)


def is_missing(place: str, field: str) -> str:
    """Return a sentence about a place in a file that lacks a field."""
    return _('{place}: "{field}" is missing.').format(place=place, field=field)


def nearest(asked: str, known: Iterable[str]) -> str:
    """Return a sentence, after a space, that suggests the most similar of the known ids."""
    import difflib

    similar = difflib.get_close_matches(asked, list(known), n=1, cutoff=0.5)
    if not similar:
        return ""
    return " " + _('Did you mean "{name}"?').format(name=similar[0])
