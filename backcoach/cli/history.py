"""backcoach history."""

from argparse import Namespace
from collections.abc import Sequence
from contextlib import closing

from backcoach.cli import output
from backcoach.cli.context import Context
from backcoach.core import phrases, telling
from backcoach.core.record import BlockRecord, Record
from backcoach.errors import UserError
from backcoach.storage.history import History
from backcoach.storage.rows import SessionRow
from backcoach.text import Words, _

SHOWN = 30
SHORT_ID = 13


def run(arguments: Namespace) -> int:
    """List sessions, or show one."""
    context = Context(arguments.data_dir)
    if arguments.id is None:
        rows, waiting = _sessions(context, None if arguments.all else SHOWN)
        _write_sessions(rows, waiting, context.words, json=arguments.json)
    else:
        row, record = _session(context, arguments.id)
        _write_session(row, record, context.words, json=arguments.json)
    return 0


def _sessions(context: Context, limit: int | None) -> tuple[list[SessionRow], int]:
    """Return the ended sessions, and how many are not ended."""
    if not context.data.database_path.exists():
        return [], 0
    with closing(context.data.open_database()) as database:
        history = History(database, context.words)
        return history.sessions(limit), len(history.unfinished())


def _session(context: Context, id: str) -> tuple[SessionRow, Record]:
    if not context.data.database_path.exists():
        raise UserError(_('There is no session "{start}".').format(start=id))
    with closing(context.data.open_database()) as database:
        return History(database, context.words).find(id)


def _write_sessions(rows: Sequence[SessionRow], waiting: int, words: Words, *, json: bool) -> None:
    if json:
        output.write_json(rows)
        return
    if rows:
        columns = [_("When"), _("Routine"), _("Done"), _("Active"), _("Ended"), _("Hurt"), _("Id")]
        output.write_table(columns, [_row(row, words) for row in rows])
    elif not waiting:
        print(_("No sessions yet. To begin, type: backcoach play"))
    if waiting:
        one, many = "{n} session is not ended.", "{n} sessions are not ended."
        hint = _("It is being played, or was cut off: backcoach play offers to go on.")
        print(words.ngettext(one, many, waiting).format(n=waiting), hint)


def _row(row: SessionRow, words: Words) -> list[str]:
    return [
        f"{row.started:%Y-%m-%d %H:%M}",
        row.routine_name,
        f"{row.done_blocks}/{row.planned_blocks}",
        phrases.length(row.active_ms, words),
        telling.outcome(row.outcome, words),
        str(row.sore or ""),
        row.id[:SHORT_ID],
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
