"""backcoach log-activity."""

from argparse import Namespace
from contextlib import closing

from backcoach.cli.context import Context
from backcoach.diary.activity import LEAST_MIN, MOST_MIN, ActivityEntry, Talk, told
from backcoach.errors import UserError
from backcoach.services.clock import SystemClock
from backcoach.storage.activities import ActivityEntries
from backcoach.storage.ids import new_id
from backcoach.text import _


def run(arguments: Namespace) -> int:
    """Keep an activity that was done, and say what was kept."""
    context = Context(arguments.data_dir)
    activity = context.catalogue.activity(arguments.name)
    minutes, talk = _minutes(arguments.minutes), _talk(arguments.talk)
    now = SystemClock().local_time()
    entry = ActivityEntry(new_id(), now, activity.id, activity.name, minutes, talk)
    with closing(context.data.open_database()) as database:
        ActivityEntries(database).add(entry)
    print(_("Kept: {activity}.").format(activity=told(entry, context.words)))
    return 0


def _minutes(text: str) -> int:
    try:
        return int(text)
    except ValueError as error:
        sentence = _('Give a whole number of minutes, {least} to {most}, not "{text}".')
        raise UserError(sentence.format(least=LEAST_MIN, most=MOST_MIN, text=text)) from error


def _talk(text: str | None) -> Talk | None:
    try:
        return None if text is None else Talk(text)
    except ValueError as error:
        sentence = _('The talk test is "sing", "talk" or "few", not "{text}".')
        raise UserError(sentence.format(text=text)) from error
