"""What `history --remove` does."""

from backcoach.cli.context import Context
from backcoach.cli.output import has_keys
from backcoach.diary.activity import ActivityEntry, told
from backcoach.errors import UserError
from backcoach.storage import ids
from backcoach.storage.activities import ActivityEntries
from backcoach.storage.history import History
from backcoach.storage.rows import SessionRow
from backcoach.text import Words, _


def remove(context: Context, start: str, *, sure: bool) -> int:
    """Take the session or activity whose id starts so out of the history; return the exit code.

    A session cannot be typed in again, as an activity can: unless the person is sure, it is asked
    about, or, where nobody can answer, refused. Raises UserError.
    """
    with context.looked_at() as database:
        history, entries = History(database, context.words), ActivityEntries(database)
        found = _found(history, entries, start)
        if isinstance(found, ActivityEntry):
            entries.remove(found.id)
            said = told(found, context.words)
        elif sure or _is_wanted(found, context.words):
            history.remove(found.id)
            said = _told(found)
        else:
            print(_("Nothing is removed."))
            return 1
    print(_("Removed: {activity}.").format(activity=said))
    return 0


def _found(history: History, entries: ActivityEntries, start: str) -> SessionRow | ActivityEntry:
    both: list[SessionRow | ActivityEntry] = [*history.sessions(), *entries.newest()]
    none = _('Your history has no session or activity "{start}".')
    several = _('More than one of them begins with "{start}". Give more of its id.')
    return ids.only(both, start, none=none, several=several)


def _is_wanted(row: SessionRow, words: Words) -> bool:
    """Ask whether a session is to be removed for good. Raises UserError if nobody can answer."""
    question = _(
        "Remove {session}? It cannot be brought back. What you noted about your back stays."
    )
    if not has_keys():
        hint = _("{session} cannot be brought back once it is removed. If you are sure, add --yes.")
        raise UserError(hint.format(session=_told(row)))
    from backcoach.terminal import ask

    answers = {"r": words.gettext("remove it for good")}
    return ask.choose(question.format(session=_told(row)), answers, words) is not None


def _told(row: SessionRow) -> str:
    when = f"{row.started:%Y-%m-%d %H:%M}"
    return _("{name}, {when}").format(name=row.routine_name, when=when)
