"""What a progress report is made of, read from what is stored: for window and command line."""

from collections.abc import Mapping
from datetime import date, timedelta
from functools import partial
from typing import NamedTuple

from backcoach.charts import dates
from backcoach.charts.series import between
from backcoach.core.exercise import Exercise
from backcoach.diary import practice
from backcoach.diary.insight import insight
from backcoach.errors import UserError
from backcoach.printing.report import Contents, Note
from backcoach.storage import diary
from backcoach.storage.database import Database
from backcoach.storage.no_database import NoDatabase
from backcoach.storage.pain_entries import PainEntries
from backcoach.storage.practice import practised
from backcoach.text import Words, _

WEEKS, A_LITTLE_MORE = 12, timedelta(weeks=1)
"""The usual period; a diary that is only a little older is reported from its beginning."""


class Period(NamedTuple):
    """The days from first to last, both with them."""

    first: date
    last: date


def usual_period(database: Database | NoDatabase, last: date) -> Period:
    """Return the 12 weeks up to a day, or the whole diary where it is not much older.

    Raises StorageError, as does all here.
    """
    whole = last - timedelta(weeks=WEEKS) + timedelta(days=1)
    began = diary.first_day(database) or last
    return Period(min(began if began >= whole - A_LITTLE_MORE else whole, last), last)


def contents(
    database: Database | NoDatabase,
    exercises: Mapping[str, Exercise],
    period: Period,
    today: date,
    first_weekday: int,
    words: Words,
    name: str = "",
) -> Contents:
    """Return what is reported today of a period, which has no day to come.

    What the diary says is of all of it up to the last day, whenever the period begins; which weeks
    are over is judged by today. name is the person's. Raises UserError for a period that ends
    before it begins.
    """
    if period.last < period.first:
        raise UserError(_("The last day cannot be before the first one."))
    read = partial(diary.read, database, first_weekday=first_weekday)
    done = practised(database, *period)
    return Contents(
        name=name,
        first=period.first,
        last=period.last,
        series=between(read(today), *period),
        insight=insight(read(period.last)),
        practice=practice.rows(done, exercises, words, dates.clear_on(period.last)),
        notes=tuple(Note(day, text) for day, text in PainEntries(database).notes(*period)),
        today=today,
    )
