"""backcoach insight."""

from argparse import Namespace
from collections.abc import Iterable
from datetime import date
from typing import Any

import msgspec

from backcoach.cli import output
from backcoach.cli.context import Context
from backcoach.diary import consistency, insight, key_numbers, numbers, saying, tally
from backcoach.diary.announcing import to_come
from backcoach.diary.diary import Diary
from backcoach.diary.measures import Insight, Week
from backcoach.diary.own_activity import OwnLine, own_lines
from backcoach.diary.tally import ExerciseTally
from backcoach.services.clock import SystemClock
from backcoach.text import Words, _


class _Read(msgspec.Struct, frozen=True):
    """What the page Progress is made from; own are the own activities, in words."""

    diary: Diary
    found: Insight
    weeks: tuple[Week, ...]
    exercises: tuple[ExerciseTally, ...]
    own: tuple[OwnLine, ...]


def run(arguments: Namespace) -> int:
    """Say what the page Progress says, and every number behind it."""
    context = Context(arguments.data_dir)
    read = _read(context)
    if arguments.json:
        output.write_json(_as_data(read, context.words))
    else:
        _write(read, context)
    return 0


def _read(context: Context) -> _Read:
    """Return what is stored until today."""
    from backcoach.storage import diary
    from backcoach.storage.exercise_tallies import tallies
    from backcoach.storage.own_activities import OwnActivities

    today = SystemClock().local_time().date()
    first_weekday = context.preferences.first_weekday.number
    context.say_settings_problems()
    with context.looked_at() as database:
        read, own = diary.read(database, today, first_weekday), OwnActivities(database)
        lines = own_lines(own.rated(), own.left(), own.ratings, context.words)
        weeks = consistency.weeks(read)
        return _Read(read, insight.insight(read), weeks, tallies(database), lines)


def _as_data(read: _Read, words: Words) -> dict[str, Any]:
    return {
        "sentences": saying.sentences(read.found, words, date.isoformat),
        "to_come": to_come(read.diary, read.found.coming, words, date.isoformat),
        "moved": key_numbers.moved(read.diary, words),
        "key_numbers": [each._asdict() for each in _key_numbers(read, words)],
        "insight": read.found,
        "weeks": read.weeks,
        "exercises": read.exercises,
        "own_activities": [each._asdict() for each in read.own],
    }


def _key_numbers(read: _Read, words: Words) -> tuple[key_numbers.Number, ...]:
    return key_numbers.key_numbers(read.diary, read.found, words, date.isoformat)


def _write(read: _Read, context: Context) -> None:
    words = context.words
    for sentence in saying.sentences(read.found, words, date.isoformat):
        print(sentence)
    print(key_numbers.moved(read.diary, words))
    print()
    _write_to_come(to_come(read.diary, read.found.coming, words, date.isoformat))
    output.write_table([_("At a glance"), "", ""], [_turned(n) for n in _key_numbers(read, words)])
    output.write_table([_("Number"), _("Value")], numbers.numbers(read.found, words))
    if read.weeks:
        columns = [_("Week from"), _("Sessions"), _("Planned"), _("Kept"), ""]
        output.write_table(columns, map(_week, read.weeks))
    if read.exercises:
        rows = tally.rows(read.exercises, context.catalogue.exercises, words)
        output.write_table(tally.columns(words), rows)
    if read.own:
        output.write_table([_("My activities"), ""], read.own)


def _write_to_come(lines: Iterable[str]) -> None:
    shown = list(lines)
    if shown:
        print(_("Still to come"))
        for line in shown:
            print(line)
        print()


def _turned(number: key_numbers.Number) -> tuple[str, str, str]:
    """Return a number with its name first, as it is read in a table."""
    return number.name, number.number, number.detail


def _week(week: Week) -> list[str]:
    planned = week.planned is not None
    return [
        week.first.isoformat(),
        str(week.done),
        str(week.planned) if planned else "",
        str(week.kept) if planned else "",
        "" if week.is_over else _("not over yet"),
    ]
