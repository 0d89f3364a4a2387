"""The diary as tables for a spreadsheet: one zip with a CSV file for each kind of row."""

import csv
import io
import zipfile
from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime

from backcoach.core import record
from backcoach.core.record import BlockRecord, Record, SoreRecord
from backcoach.storage.database import Database
from backcoach.storage.exchange.collecting import collect
from backcoach.storage.exchange.document import Document, PlayedSession, events_of
from backcoach.text import Words

_NO_DATE = (1980, 1, 1, 0, 0, 0)
_READ_BY_ALL = 0o644 << 16
_UNIX = 3
_FORMULA = ("=", "+", "-", "@", "\t", "\r")

PAIN = ("id", "date", "time", "score", "context", "where", "note", "session")
SESSIONS = (
    "id",
    "date",
    "time",
    "routine",
    "kind",
    "outcome",
    "minutes",
    "planned",
    "done",
    "sore",
    "counts",
)
EXERCISES = (
    "session",
    "date",
    "item",
    "set",
    "side",
    "exercise",
    "name",
    "unit",
    "planned",
    "done",
    "sore",
    "sore_score",
    "sharp",
)
ACTIVITIES = ("id", "date", "time", "activity", "name", "minutes", "talk")

Row = Sequence[object]


def zip_of(database: Database, words: Words) -> bytes:
    """Return a zip of pain.csv, sessions.csv, exercises.csv and activities.csv.

    A row is a pain entry, a session, a block of one exercise, an activity. They are UTF-8 with a
    mark at the start, without which some spreadsheets misread it. The same diary gives the same
    bytes. Raises StorageError.
    """
    document = collect(database)
    told = [
        (each, record.fold(events_of(each, document.inputs[each.inputs]), words))
        for each in document.sessions
    ]
    return _zip(
        {
            "pain.csv": _csv(PAIN, _pain(document)),
            "sessions.csv": _csv(SESSIONS, (_session(*each) for each in told)),
            "exercises.csv": _csv(EXERCISES, (row for each in told for row in _blocks(*each))),
            "activities.csv": _csv(ACTIVITIES, _activities(document)),
        }
    )


def _pain(document: Document) -> Iterator[Row]:
    for each in document.pain:
        said = (each.score, each.context, each.where, each.note, each.session)
        yield each.id, *_day_and_time(each.at), *said


def _session(session: PlayedSession, told: Record) -> Row:
    minutes, is_counted = round(told.active_ms / 60_000, 1), _yes(told.counts)
    how = (told.routine_name, told.kind, told.outcome, minutes)
    blocks = (len(told.blocks), told.done_blocks, len(told.sore))
    return session.id, *_day_and_time(session.at), *how, *blocks, is_counted


def _blocks(session: PlayedSession, told: Record) -> Iterator[Row]:
    """Yield a row for each block; what was planned and done is in repetitions or seconds.

    What hurt, and was then exchanged for another exercise, has a row without either.
    """
    head = (session.id, session.at.date())
    sore = {(mark.block, mark.exercise): mark for mark in told.sore}
    for each in told.blocks:
        mark = sore.pop((each.block, each.exercise), None)
        yield *head, *each.block, each.exercise, each.name, *_amounts(each), *_hurt(mark)
    for mark in sore.values():
        yield *head, *mark.block, mark.exercise, mark.name, None, None, None, *_hurt(mark)


def _amounts(block: BlockRecord) -> Row:
    unit, size = ("seconds", 1000) if block.timed else ("repetitions", 1)
    return unit, round(block.planned / size), round(block.done / size)


def _hurt(mark: SoreRecord | None) -> Row:
    return ("yes", mark.score, _yes(mark.sharp)) if mark else ("no", None, None)


def _activities(document: Document) -> Iterator[Row]:
    for each in document.activities:
        said = (each.activity, each.name, each.minutes, each.talk)
        yield each.id, *_day_and_time(each.at), *said


def _day_and_time(at: datetime) -> tuple[str, str]:
    return at.date().isoformat(), at.time().isoformat("seconds")


def _yes(answer: bool | None) -> str | None:
    return None if answer is None else "yes" if answer else "no"


def _csv(names: Row, rows: Iterable[Row]) -> bytes:
    text = io.StringIO(newline="")
    table = csv.writer(text)
    table.writerow(names)
    table.writerows([[_harmless(value) for value in row] for row in rows])
    return text.getvalue().encode("utf-8-sig")


def _harmless(value: object) -> object:
    """Return a value that no spreadsheet takes for a formula."""
    is_formula = isinstance(value, str) and value.startswith(_FORMULA)
    return f"'{value}" if is_formula else value


def _zip(files: dict[str, bytes]) -> bytes:
    """Return a zip that says nothing of when and where it was made."""
    whole = io.BytesIO()
    with zipfile.ZipFile(whole, "w") as archive:
        for name, content in files.items():
            entry = zipfile.ZipInfo(name, _NO_DATE)
            entry.create_system, entry.external_attr = _UNIX, _READ_BY_ALL
            archive.writestr(entry, content, zipfile.ZIP_DEFLATED)
    return whole.getvalue()
