"""Brings what is new in a document into a data folder: all of it, or nothing."""

from collections.abc import Callable, Mapping
from enum import StrEnum
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple

import msgspec

from backcoach.core import record
from backcoach.core.event import SessionFinished, SessionStopped
from backcoach.core.timeline import Inputs
from backcoach.diary.own_activity import MOST
from backcoach.diary.screening import Screening
from backcoach.errors import UserError
from backcoach.storage import files
from backcoach.storage.activities import ActivityEntries
from backcoach.storage.database import Database, make_private, told_as_sentences
from backcoach.storage.exchange.collecting import collect
from backcoach.storage.exchange.document import (
    SECTIONS,
    Document,
    PlayedSession,
    RatedActivity,
    Record,
    events_of,
    key_of,
)
from backcoach.storage.exchange.naming import named
from backcoach.storage.history import History
from backcoach.storage.own_activities import OwnActivities
from backcoach.storage.pain_entries import PainEntries
from backcoach.storage.rows import offset_min_of, time_of
from backcoach.storage.screenings import Screenings
from backcoach.storage.spans import Spans
from backcoach.storage.targets import Targets
from backcoach.text import ENGLISH, _, chosen

# What the fold of a session raises when its events do not go with what it was made from.
_IMPOSSIBLE = (ArithmeticError, LookupError, RuntimeError, StopIteration, ValueError)


class Settings(StrEnum):
    """What became of the settings of a file."""

    ABSENT = "absent"  # it has none
    TAKEN = "taken"
    KEPT = "kept"  # this folder has its own, and they stay


class Counts(NamedTuple):
    """How many records of a kind were new, and how many were there already."""

    new: int
    known: int


class Merged(msgspec.Struct, frozen=True):
    """What a merge brought, or would bring; counts by the names of SECTIONS."""

    counts: dict[str, Counts]
    settings: Settings

    @property
    def is_empty(self) -> bool:
        """Whether nothing of it was new."""
        is_new = any(counts.new for counts in self.counts.values())
        return not is_new and self.settings is not Settings.TAKEN


def merge(
    database: Database,
    document: Document,
    settings_path: Path | None = None,
    *,
    dry_run: bool = False,
) -> Merged:
    """Store what is new of a document, and tell how much that is.

    What is there with the same id and the same content is left as it is. A dry run takes all of
    it back. Raises UserError, and nothing is stored, when an id is there with other content or a
    session cannot have happened; StorageError when the database does not work.
    """
    with database.transaction():
        database.write("SAVEPOINT before")
        there, adders = collect(database), _adders(database, document)
        counts = {name: _add_new(name, document, there, adders[name]) for name in SECTIONS}
        if there.screenings and counts["screenings"].new:
            _order_screenings(database)
        settings = _merge_settings(document, settings_path, dry_run=dry_run)
        if dry_run:
            database.write("ROLLBACK TO before")
    return Merged(counts, settings)


def _adders(database: Database, document: Document) -> dict[str, Callable[[Any], None]]:
    """Return by the name of each section how one of its records is stored."""
    own = OwnActivities(database)
    return {
        "sessions": partial(_add_session, History(database, ENGLISH), document.inputs),
        "pain": PainEntries(database).add,
        "activities": ActivityEntries(database).add,
        "spans": Spans(database).add,
        "targets": Targets(database).set,
        "own_activities": partial(_add_own_activity, own),
        "own_ratings": own.rate,
        "screenings": partial(_add_screening, Screenings(database)),
    }


def _add_new(
    section: str, document: Document, there: Document, add: Callable[[Any], None]
) -> Counts:
    known = {key_of(each): _content(each) for each in getattr(there, section)}
    records, raws = getattr(document, section), document.source.records[section]
    new = 0
    for each, raw in zip(records, raws, strict=True):
        with document.source.naming(raw):
            if _is_new(each, known):
                add(each)
                new += 1
    return Counts(new, len(records) - new)


def _is_new(each: Record, known: dict[str, bytes]) -> bool:
    """Tell whether a record is none of those known, and add it. Raises UserError for a clash."""
    key, content = key_of(each), _content(each)
    if key not in known:
        known[key] = content
        return True
    if known[key] != content:
        sentence = _(
            "Your diary has {record} with other content. Nothing was imported. Change or remove it"
            " there or in the file, then import the file again."
        )
        raise UserError(sentence.format(record=named(each, chosen())))
    return False


def _content(each: Record) -> bytes:
    """Return what two records have in common that are the same; not whether one is rated now."""
    if isinstance(each, RatedActivity):
        return each.name.encode()
    return msgspec.json.encode(each)


def _add_session(history: History, inputs: Mapping[str, Inputs], session: PlayedSession) -> None:
    """Store a session. Raises UserError when its events do not go with what it was made from."""
    events = events_of(session, inputs[session.inputs])
    numbered = [
        (dated.number, time_of(dated.utc_ms, offset_min_of(session.at)), happened)
        for dated, happened in zip(session.events, events, strict=True)
    ]
    try:
        history.add(session.id, numbered, events)
        if not isinstance(events[-1], SessionFinished | SessionStopped):
            record.fold(events, ENGLISH)  # else it was folded to be stored
    except _IMPOSSIBLE as error:
        raise UserError(_("This session cannot have happened.")) from error


def _add_own_activity(own: OwnActivities, activity: RatedActivity) -> None:
    """Store an own activity; it is not rated where there are as many as can be."""
    own.add(activity)
    if not activity.is_rated or len(own.rated()) > MOST:
        own.leave(activity.id)


def _add_screening(stored: Screenings, screening: Screening) -> None:
    stored.add(screening.outcome, screening.at)


def _order_screenings(database: Database) -> None:
    """Store the screenings again by their time: the last one holds, wherever it was answered."""
    stored = Screenings(database)
    by_time = sorted(stored.all(), key=lambda each: each.at)
    database.write("DELETE FROM screening")
    for screening in by_time:
        _add_screening(stored, screening)


def _merge_settings(document: Document, path: Path | None, *, dry_run: bool) -> Settings:
    if path is None or document.settings is None:
        return Settings.ABSENT
    if path.exists():
        return Settings.KEPT
    if not dry_run:
        make_private(path.parent)
        with told_as_sentences(path):
            content = msgspec.json.format(msgspec.json.encode(document.settings)) + b"\n"
            files.replace(path, content)
    return Settings.TAKEN
