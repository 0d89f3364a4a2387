"""backcoach insight."""

from argparse import Namespace
from collections.abc import Sequence
from contextlib import closing

from backcoach.cli import output
from backcoach.cli.context import Context
from backcoach.diary import consistency, numbers, saying
from backcoach.diary.diary import Diary
from backcoach.diary.insight import insight
from backcoach.diary.measures import Insight, Week
from backcoach.services.clock import SystemClock
from backcoach.text import Words, _, ngettext


def run(arguments: Namespace) -> int:
    """Say what the diary says, and every number behind it."""
    context = Context(arguments.data_dir)
    diary = _diary(context)
    found, weeks = insight(diary), consistency.weeks(diary)
    if arguments.json:
        said = saying.sentences(found, context.words)
        output.write_json({"sentences": said, "insight": found, "weeks": weeks})
    else:
        _write(found, weeks, context.words)
    return 0


def _diary(context: Context) -> Diary:
    """Return the diary until today; an empty one as long as nothing is stored."""
    from backcoach.storage import diary

    today = SystemClock().local_time().date()
    first_weekday = context.preferences.first_weekday.number
    context.say_settings_problems()
    if not context.data.database_path.exists():
        return Diary(today, first_weekday)
    with closing(context.data.open_database()) as database:
        return diary.read(database, today, first_weekday)


def _write(found: Insight, weeks: Sequence[Week], words: Words) -> None:
    for sentence in saying.sentences(found, words):
        print(sentence)
    print(_on_target(weeks))
    print()
    output.write_table([_("Number"), _("Value")], numbers.numbers(found, words))
    if weeks:
        columns = [_("Week from"), _("Sessions"), _("Planned"), _("Kept"), ""]
        output.write_table(columns, map(_row, weeks))


def _on_target(weeks: Sequence[Week]) -> str:
    kept, planned = consistency.on_target(weeks)
    if not planned:
        return _("Once a week with a target is over, it is counted here.")
    said = ngettext(
        "You kept your target in {kept} of the last {n} week.",
        "You kept your target in {kept} of the last {n} weeks.",
        planned,
    )
    return said.format(kept=kept, n=planned)


def _row(week: Week) -> list[str]:
    planned = week.planned is not None
    return [
        week.first.isoformat(),
        str(week.done),
        str(week.planned) if planned else "",
        str(week.kept) if planned else "",
        "" if week.is_over else _("not over yet"),
    ]
