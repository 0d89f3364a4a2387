"""Reads a document from a file. What is wrong in it is one sentence that names the line."""

import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from typing import Annotated, Any, Generic, Literal, TypeVar

import msgspec
from msgspec import Meta, Raw, structs

from backcoach.core.decoding import convert
from backcoach.core.timeline import Inputs
from backcoach.diary.own_activity import OwnRating
from backcoach.errors import UserError
from backcoach.storage.exchange.checking import as_stored, check_events
from backcoach.storage.exchange.document import (
    SECTIONS,
    VERSION,
    Document,
    PlayedSession,
    RatedActivity,
    Source,
    key_of_inputs,
)
from backcoach.text import _

BOM = b"\xef\xbb\xbf"

T = TypeVar("T")
R = TypeVar("R")
V = TypeVar("V", bound=msgspec.Struct)


class _Header(msgspec.Struct):
    """What a diary says of itself in every version."""

    format: Literal["backcoach-diary"]
    version: Annotated[int, Meta(ge=1)]


class _Body(msgspec.Struct, Generic[R]):
    """What else it holds, each record in it as it is written: R is Raw."""

    program: str = ""
    settings: dict[str, Any] | None = None
    inputs: dict[str, R] = {}
    sessions: tuple[R, ...] = ()
    pain: tuple[R, ...] = ()
    activities: tuple[R, ...] = ()
    spans: tuple[R, ...] = ()
    targets: tuple[R, ...] = ()
    own_activities: tuple[R, ...] = ()
    own_ratings: tuple[R, ...] = ()
    screenings: tuple[R, ...] = ()
    routines: tuple[str, ...] = ()


def decode(data: bytes, file: str, now: datetime) -> Document:
    """Return the document that the bytes of a file are. Raises UserError with the line.

    What lies more than a day after now is refused: it would stand above all else from then on.
    """
    data = data.removeprefix(BOM)
    _check_header(data, file)
    body = _body(data, file)
    source = Source(file, data, {name: getattr(body, name) for name in SECTIONS})
    inputs = {key: _record(raw, Inputs, source, now) for key, raw in body.inputs.items()}
    sections: dict[str, Any] = {
        name: tuple([_record(raw, kind, source, now) for raw in source.records[name]])
        for name, kind in SECTIONS.items()
    }
    sections["sessions"] = tuple(_checked(sections["sessions"], inputs, source, now))
    _check_ratings(sections["own_ratings"], sections["own_activities"], source)
    return Document(
        program=body.program,
        settings=body.settings,
        routines=body.routines,
        inputs={key_of_inputs(each): each for each in inputs.values()},
        source=source,
        **sections,
    )


def _check_header(data: bytes, file: str) -> None:
    """Raise UserError when a file is no diary, or one of a newer version."""
    try:
        header = _parsed(data, _Header, file)
    except msgspec.ValidationError as error:
        sentence = _("{file}: this is not a diary of BackCoach.")
        raise UserError(sentence.format(file=file)) from error
    if header.version > VERSION:
        sentence = _(
            "{file}: written by a newer BackCoach (the file is version {found}, this program"
            " knows {known}). Update BackCoach, then import the file again."
        )
        raise UserError(sentence.format(file=file, found=header.version, known=VERSION))


def _body(data: bytes, file: str) -> _Body[Raw]:
    try:
        return _parsed(data, _Body[Raw], file)
    except msgspec.ValidationError:
        return _explained(data, _Body[Any], file)


def _parsed(data: bytes, kind: type[T], file: str) -> T:
    """Return what a file holds. Raises ValidationError, and UserError when it is not JSON."""
    try:
        data.decode()
        return msgspec.json.decode(data, type=kind)
    except msgspec.ValidationError:
        raise
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise UserError(_trouble(error, data, file)) from error


def _trouble(error: Exception, data: bytes, file: str) -> str:
    """Return what is wrong with a file that is not JSON, and where."""
    if "truncated" in str(error):
        return _("{file}: the end of it is missing.").format(file=file)
    place = error.start if isinstance(error, UnicodeDecodeError) else _byte_of(error)
    line = data.count(b"\n", 0, place) + 1
    return _("{file}, line {line}: this is not JSON.").format(file=file, line=line)


def _byte_of(error: Exception) -> int:
    found = re.search(r"byte (\d+)", str(error))
    return int(found[1]) if found else 0


def _record(raw: Raw, kind: type[V], source: Source, now: datetime) -> V:
    """Return a record as it would be stored. Raises UserError with its line."""
    try:
        with source.naming(raw):
            return as_stored(msgspec.json.decode(raw, type=kind), now)
    except msgspec.ValidationError:
        return _explained(raw, kind, source.place(raw))


def _explained(data: bytes | Raw, kind: type[T], place: str) -> T:
    """Raise UserError that says in plain words why data are not of this kind."""
    try:
        found = msgspec.json.decode(data)
    except msgspec.ValidationError as error:
        raise UserError(_("{place}: a number is too large.").format(place=place)) from error
    return convert(found, kind, place)


def _checked(
    sessions: Iterable[PlayedSession], inputs: Mapping[str, Inputs], source: Source, now: datetime
) -> Iterator[PlayedSession]:
    """Yield sessions with their inputs by the keys that those have here. Raises UserError."""
    keys = {name: key_of_inputs(each) for name, each in inputs.items()}
    for session, raw in zip(sessions, source.records["sessions"], strict=True):
        with source.naming(raw):
            if session.inputs not in inputs:
                raise UserError(_("What this session was made from is not in the file."))
            check_events(session, now)
        yield structs.replace(session, inputs=keys[session.inputs])


def _check_ratings(
    ratings: Iterable[OwnRating], activities: Iterable[RatedActivity], source: Source
) -> None:
    known = {activity.id for activity in activities}
    for rating, raw in zip(ratings, source.records["own_ratings"], strict=True):
        with source.naming(raw):
            if rating.activity not in known:
                raise UserError(_("The activity that is rated is not in the file."))
