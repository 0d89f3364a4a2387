"""backcoach history."""

from argparse import Namespace
from collections.abc import Sequence
from datetime import datetime

import msgspec

from backcoach.cli import output, removal
from backcoach.cli.context import Context
from backcoach.core import phrases, telling
from backcoach.core.record import BlockRecord, Record
from backcoach.diary.activity import ActivityEntry, lasted, talked
from backcoach.storage import ids
from backcoach.storage.activities import ActivityEntries
from backcoach.storage.history import History
from backcoach.storage.rows import SessionRow
from backcoach.text import Words, _

SHOWN = 30

Line = SessionRow | ActivityEntry


def run(arguments: Namespace) -> int:
    """List sessions and activities, show one session, or remove one of them."""
    context = Context(arguments.data_dir)
    if arguments.remove is not None:
        return removal.remove(context, arguments.remove, sure=arguments.yes)
    if arguments.id is None:
        lines, waiting = _lines(context, None if arguments.all else SHOWN)
        _write_lines(lines, waiting, context.words, json=arguments.json)
    else:
        row, record = _session(context, arguments.id)
        _write_session(row, record, context.words, json=arguments.json)
    return 0


def _lines(context: Context, limit: int | None) -> tuple[list[Line], int]:
    """Return the ended sessions and the activities, and how many sessions are not ended.

    They are mixed, the newest first.
    """
    with context.looked_at() as database:
        history = History(database, context.words)
        lines: list[Line] = [*history.sessions(limit), *ActivityEntries(database).newest(limit)]
        waiting = len(history.unfinished())
    return sorted(lines, key=_began, reverse=True)[:limit], waiting


def _began(line: Line) -> datetime:
    return line.started if isinstance(line, SessionRow) else line.at


def _session(context: Context, id: str) -> tuple[SessionRow, Record]:
    with context.looked_at() as database:
        return History(database, context.words).find(id)


def _write_lines(lines: Sequence[Line], waiting: int, words: Words, *, json: bool) -> None:
    if json:
        output.write_json([_as_data(line) for line in lines])
        return
    if lines:
        columns = [_("When"), _("Routine"), _("Done"), _("Active"), _("Ended"), _("Hurt"), _("Id")]
        output.write_table(columns, [_row(line, words) for line in lines])
    elif not waiting:
        print(_("No sessions yet. To begin, type: backcoach play"))
    if waiting:
        one, many = "{n} session is not ended.", "{n} sessions are not ended."
        hint = _("It is being played, or was cut off: backcoach play offers to go on.")
        print(words.ngettext(one, many, waiting).format(n=waiting), hint)


def _as_data(line: Line) -> object:
    """Return what is written as JSON; the kind of an activity is told as that of a session is."""
    if isinstance(line, SessionRow):
        return line
    return {"kind": "activity"} | msgspec.structs.asdict(line)


def _row(line: Line, words: Words) -> list[str]:
    when = f"{_began(line):%Y-%m-%d %H:%M}"
    if isinstance(line, SessionRow):
        return [when, *_session_cells(line, words)]
    return [when, *_activity_cells(line, words)]


def _activity_cells(entry: ActivityEntry, words: Words) -> list[str]:
    done, how = words.gettext("activity"), talked(entry.talk, words)
    return [entry.name, done, lasted(entry, words), how, "", ids.short(entry.id)]


def _session_cells(row: SessionRow, words: Words) -> list[str]:
    return [
        row.routine_name,
        f"{row.done_blocks}/{row.planned_blocks}",
        phrases.length(row.active_ms, words),
        telling.outcome(row.outcome, words),
        str(row.sore or ""),
        ids.short(row.id),
    ]


def _write_session(row: SessionRow, record: Record, words: Words, *, json: bool) -> None:
    if json:
        output.write_json({"session": row, "blocks": record.blocks, "sore": record.sore})
        return
    heading = _("{name}, {when}").format(
        name=row.routine_name, when=f"{row.started:%Y-%m-%d %H:%M}"
    )
    output.write_text([f"# {heading}", telling.summary(record, words)])
    columns = [_("Exercise"), _("Set"), _("Side"), _("Done"), _("Planned")]
    output.write_table(columns, [_block(block, words) for block in record.blocks])
    for mark in record.sore:
        print(telling.sore(mark, words))


def _block(done: BlockRecord, words: Words) -> list[str]:
    _item, set_number, side = done.block
    return [
        done.name,
        str(set_number),
        words.gettext(side),
        telling.amount(done, done.done, words),
        telling.amount(done, done.planned, words),
    ]
