"""backcoach log-pain."""

from argparse import Namespace
from contextlib import closing
from datetime import UTC, date, datetime, time
from enum import StrEnum
from typing import TypeVar

from backcoach.cli import output
from backcoach.cli.context import Context
from backcoach.diary import pain
from backcoach.diary.pain import PainEntry, Place
from backcoach.errors import UserError
from backcoach.services.clock import SystemClock
from backcoach.storage import ids
from backcoach.storage.pain_csv.dates import lived
from backcoach.storage.pain_csv.table import shortened
from backcoach.storage.pain_entries import PainEntries
from backcoach.text import Words, _

SCORES = tuple(str(score) for score in range(11))
SHOWN = 30
_FIRST = datetime(1970, 1, 1, tzinfo=UTC)

E = TypeVar("E", bound=StrEnum)


def run(arguments: Namespace) -> int:
    """Keep how the back was, list the newest entries, or take one back, and say what was done."""
    context = Context(arguments.data_dir)
    if arguments.list:
        _list(context)
        return 0
    if arguments.remove is not None:
        removed = _remove(context, arguments.remove)
        print(_("Removed: {pain}.").format(pain=_told(removed, context.words)))
        return 0
    entry = _entry(arguments)
    with closing(context.data.open_database()) as database:
        PainEntries(database).add(entry)
    print(_("Kept: {pain}.").format(pain=_told(entry, context.words)))
    hint = _("To take it back, type: backcoach log-pain --remove {id}")
    print(hint.format(id=ids.short(entry.id)))
    return 0


def _entry(arguments: Namespace) -> PainEntry:
    return PainEntry(
        id=ids.new_id(),
        at=_at(arguments.at, SystemClock().local_time()),
        context=_one_of(pain.Context, arguments.context, "--context") or pain.Context.OTHER,
        score=_score(arguments.score),
        note=_note(arguments.note),
        where=_one_of(Place, arguments.where, "--where"),
    )


def _score(text: str | None) -> int | None:
    if text is not None and text not in SCORES:
        sentence = _('A pain score is a whole number from 0 to 10, not "{text}".')
        raise UserError(sentence.format(text=text))
    return None if text is None else int(text)


def _at(text: str | None, now: datetime) -> datetime:
    """Return the time that is given in ISO 8601: without a zone local; a date alone is its noon.

    Of today it is now as long as noon is still to come.
    """
    if text is None:
        return now
    try:
        at = _moment(text, now)
    except (ValueError, OverflowError) as error:
        sentence = _('Give the time as in 2026-03-05T08:30, not "{text}".')
        raise UserError(sentence.format(text=text)) from error
    if not _FIRST <= at <= now:
        sentence = _('Give a time from 1970 until now, not "{text}".')
        raise UserError(sentence.format(text=text))
    return at


def _moment(text: str, now: datetime) -> datetime:
    try:
        day = date.fromisoformat(text)
    except ValueError:
        return lived(datetime.fromisoformat(text))
    noon = lived(datetime.combine(day, time(12)))
    return min(noon, now) if day == now.date() else noon


def _one_of(kind: type[E], text: str | None, option: str) -> E | None:
    try:
        return None if text is None else kind(text.casefold().replace("-", " "))
    except ValueError as error:
        names = ", ".join(each.replace(" ", "-") for each in kind)
        sentence = _('{option} is one of {names}, not "{text}".')
        raise UserError(sentence.format(option=option, names=names, text=text)) from error


def _note(text: str) -> str:
    try:
        text.encode()
    except UnicodeEncodeError as error:
        raise UserError(_("The note has a sign in it that cannot be stored.")) from error
    return text.strip()


def _list(context: Context) -> None:
    """Write the newest entries, each with what it is removed by."""
    with context.looked_at() as database:
        entries = PainEntries(database).newest(SHOWN)
    if entries:
        columns = [_("When"), _("Id"), _("Pain"), _("Note")]
        output.write_table(columns, [_row(entry, context.words) for entry in entries])
    else:
        print(_("No pain entries yet. To add one, type: backcoach log-pain SCORE"))


def _row(entry: PainEntry, words: Words) -> list[str]:
    when = f"{entry.at:%Y-%m-%d %H:%M}"
    return [when, ids.short(entry.id), pain.told(entry, words), shortened(entry.note)]


def _remove(context: Context, start: str) -> PainEntry:
    """Take back the entry whose id starts so, and return it. Raises UserError."""
    with context.looked_at() as database:
        entries = PainEntries(database)
        entry = entries.find(start)
        entries.remove(entry.id)
    return entry


def _told(entry: PainEntry, words: Words) -> str:
    return f"{pain.told(entry, words)}, {entry.at:%Y-%m-%d %H:%M}"
