"""What a progress report is made of, read from what is stored: for window and command line."""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import NamedTuple

from backcoach.charts import dates
from backcoach.charts.series import between
from backcoach.core.exercise import Exercise
from backcoach.diary import practice
from backcoach.diary.insight import insight
from backcoach.printing.report import Contents, Note
from backcoach.storage import diary
from backcoach.storage.database import Database
from backcoach.storage.no_database import NoDatabase
from backcoach.storage.pain_entries import PainEntries
from backcoach.storage.practice import practised
from backcoach.text import Words

WEEKS = 12


class Period(NamedTuple):
    """The days from first to last, both with them."""

    first: date
    last: date


def usual_period(database: Database | NoDatabase, last: date) -> Period:
    """Return the 12 weeks up to a day, or less where the diary is younger.

    Raises StorageError, as does all here.
    """
    whole = last - timedelta(weeks=WEEKS) + timedelta(days=1)
    began = diary.first_day(database) or last
    return Period(min(max(whole, began), last), last)


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

    What the diary says is of all of it up to the last day, whenever the period begins. name is the
    person's.
    """
    read = diary.read(database, period.last, first_weekday)
    done = practised(database, *period)
    return Contents(
        name=name,
        first=period.first,
        last=period.last,
        series=between(read, period.first),
        insight=insight(read),
        practice=practice.rows(done, exercises, words, dates.clear_on(period.last)),
        notes=tuple(Note(day, text) for day, text in PainEntries(database).notes(*period)),
        today=today,
    )
