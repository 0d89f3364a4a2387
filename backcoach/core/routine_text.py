"""A routine as text: what the QR code of a sheet holds, and a file of a person's own.

The text is TOML, as short as a routine's file can be. What is left out is as usual: the dose is
the exercise's own, a field of a dose has its default.

    # BackCoach routine
    name = "Two for the morning"
    items = [
    {exercise="cat-cow"},
    {exercise="glute-bridge",dose={kind="paced",reps=5,out_s=2,hold_s=3,back_s=2}},
    ]
"""

import re
import unicodedata
from codecs import BOM_UTF8
from collections.abc import Collection, Container, Iterator, Mapping
from itertools import chain, count
from typing import Any

from msgspec import structs

from backcoach.core.catalogue import no_exercise
from backcoach.core.decoding import decode_table, parse_toml
from backcoach.core.dose import AnyDose
from backcoach.core.exercise import Exercise
from backcoach.core.routine import LAST, Item, Routine, dose_of
from backcoach.errors import UserError
from backcoach.text import _

HEAD = "# BackCoach routine"
LONGEST_ID = 50  # so that a number can follow
BIDI_CONTROLS = frozenset(
    "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
)


def text(routine: Routine, exercises: Mapping[str, Exercise]) -> str:
    """Return a routine as text, an item a line; its goal and its sources are not in it.

    Two routines have the same text if their names, exercises and doses are the same.
    """
    import tomli_w

    name = tomli_w.dumps({"name": routine.name})
    items = "".join(f"{_line(item, exercises[item.exercise])}\n" for item in routine.items)
    return f"{HEAD}\n{name}items = [\n{items}]\n"


def is_text(data: bytes) -> bool:
    """Tell whether data begin as the text of a routine does."""
    return data.removeprefix(BOM_UTF8).lstrip().startswith(HEAD.encode())


def read(data: bytes, file: str, exercises: Collection[str]) -> Routine:
    """Return the routine that a text describes, with the id that goes with its name.

    Raises UserError with the file, the place in it and what was expected.
    """
    whole = table(data, file)
    routine = decode_table(whole, Routine, file, id=id_of(str(whole.get("name"))))
    for number, item in enumerate(routine.items, start=1):
        if item.exercise not in exercises:
            place = f"{file}: items {number}, exercise"
            raise UserError(no_exercise(item.exercise, exercises, place))
    return routine


def table(data: bytes, file: str) -> dict[str, Any]:
    """Return the table in a text, with what a routine has to have and a text may leave out.

    Who says so and its place among the shipped routines are not taken over. Raises UserError.
    """
    usual = {
        "goal": _("What you put together, or what was put together for you."),
        "frequency": _("As often as you have planned, or as you were told."),
    }
    source = {
        "fact": _("You chose these exercises and their doses, or somebody chose them for you."),
        "by": _("Your own routine"),
    }
    written: dict[str, Any] = _printable(_parsed(data.removeprefix(BOM_UTF8), file))
    return usual | written | {"sources": [source], "place": LAST}


def id_of(name: str) -> str:
    """Return the id that goes with a name: Rücken am Abend is rucken-am-abend."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode()
    words = re.findall("[a-z0-9]+", plain.lower().replace("'", ""))
    return "-".join(words)[:LONGEST_ID].strip("-") or "routine"


def free_id(name: str, taken: Container[str]) -> str:
    """Return the id that goes with a name, with a number after it where it is taken."""
    id = id_of(name)
    ids = chain([id], (f"{id}-{number}" for number in count(2)))
    return next(each for each in ids if each not in taken)


def _parsed(data: bytes, file: str) -> dict[str, Any]:
    """Return the table in a text. Raises UserError with the line, for those who know no TOML."""
    import tomllib

    try:
        return parse_toml(data, file)
    except UserError as error:
        if not isinstance(error.__cause__, tomllib.TOMLDecodeError):
            raise
        line = re.search(r"line (\d+), column \d+\)$", str(error.__cause__))
        if line is None:
            said = _("{file}: this is no routine that BackCoach can read: its end is missing.")
            raise UserError(said.format(file=file)) from error
        said = _("{file}: this is no routine that BackCoach can read: line {line} is wrong.")
        raise UserError(said.format(file=file, line=line[1])) from error


def _line(item: Item, exercise: Exercise) -> str:
    dose = dose_of(item, exercise)
    written = "" if dose == exercise.dose else f",dose={{{','.join(_fields(dose))}}}"
    return f'{{exercise="{exercise.id}"{written}}},'


def _fields(dose: AnyDose) -> Iterator[str]:
    """Yield what has to be written of a dose: its kind, and what is not as usual."""
    yield f'kind="{dose.__struct_config__.tag}"'
    for field in structs.fields(dose):
        value = getattr(dose, field.name)
        if value != field.default:
            yield f"{field.name}={value}"


def _printable(value: Any) -> Any:
    """Return a decoded value whose texts have no character that steers a screen or a printer."""
    match value:
        case str():
            return "".join(filter(_is_printable, " ".join(value.split())))
        case list():
            return [_printable(each) for each in value]
        case dict():
            return {_printable(name): _printable(each) for name, each in value.items()}
        case _:
            return value


def _is_printable(character: str) -> bool:
    return unicodedata.category(character) != "Cc" and character not in BIDI_CONTROLS
