"""What a report is made of: of its period, but for what the diary says."""

from collections.abc import Iterator
from contextlib import closing
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest

from backcoach.app.report_contents import Period, contents, usual_period
from backcoach.charts import dates
from backcoach.charts.series import between
from backcoach.core.dose import Timed
from backcoach.core.routine import Item
from backcoach.diary.activity import ActivityEntry
from backcoach.diary.insight import insight
from backcoach.diary.pain import Context, PainEntry
from backcoach.printing.report import Contents, Note
from backcoach.storage import diary
from backcoach.storage.activities import ActivityEntries
from backcoach.storage.database import Database, StorageError, open_database
from backcoach.storage.history import History
from backcoach.storage.no_database import NoDatabase
from backcoach.storage.pain_entries import PainEntries
from backcoach.text import ENGLISH
from tests.helpers.catalogue import EXERCISES
from tests.helpers.played import EIGHT_OCLOCK, play, play_items, store

WEEKS = 16
BEGAN = EIGHT_OCLOCK.date()
TODAY = BEGAN + timedelta(weeks=WEEKS) - timedelta(days=1)


def on(day: int) -> datetime:
    return EIGHT_OCLOCK + timedelta(days=day)


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    """Give 16 weeks with a score on each day, one note a week, and a session now and then."""
    with closing(open_database(tmp_path / "backcoach.db")) as opened:
        with opened.transaction():
            for day in range(7 * WEEKS):
                note = f"week {day // 7}" if day % 7 == 0 else ""
                score = 8 - day // 20
                entry = PainEntry(f"pain-{day}", on(day), Context.OTHER, score, note)
                PainEntries(opened).add(entry)
            for day, routine in ((0, "three"), (35, "twist"), (70, "march")):
                store(History(opened, ENGLISH), f"session-{day}", play(routine), on(day))
        yield opened


def made(database: Database | NoDatabase, first: date, last: date, name: str = "") -> Contents:
    return contents(database, EXERCISES, Period(first, last), TODAY, 1, ENGLISH, name)


def test_picture_table_and_notes_are_of_the_period(database: Database) -> None:
    first, last = BEGAN + timedelta(days=30), BEGAN + timedelta(days=45)
    found = made(database, first, last, "Ann")
    assert (found.name, found.first, found.last, found.today) == ("Ann", first, last, TODAY)
    assert found.series == between(diary.read(database, TODAY, 1), first, last)
    assert [row.name for row in found.practice] == ["Twist"]
    assert found.notes == (
        Note(BEGAN + timedelta(days=35), "week 5"),
        Note(BEGAN + timedelta(days=42), "week 6"),
    )


def test_what_the_diary_says_is_of_all_of_it_up_to_the_last_day(database: Database) -> None:
    last = TODAY - timedelta(days=10)
    short, long = (made(database, first, last) for first in (last, BEGAN))
    assert short.insight == long.insight == insight(diary.read(database, last, 1))
    assert short.insight.since == BEGAN
    assert short.insight != made(database, BEGAN, TODAY).insight


def test_which_weeks_are_over_is_judged_by_today(database: Database) -> None:
    last = BEGAN + timedelta(days=39)
    weeks = made(database, BEGAN, last).series.weeks
    assert weeks[-1].first <= last < weeks[-1].first + timedelta(days=6)
    assert all(week.is_over for week in weeks)
    assert not made(database, BEGAN, TODAY).series.weeks[-1].is_over


def test_days_of_another_year_say_which(database: Database) -> None:
    history = History(database, ENGLISH)
    for day, move_s in ((-200, 30), (-190, 40), (-189, 40), (-188, 40)):
        march = Item(exercise="march", dose=Timed(move_s=move_s))
        store(history, f"before{day}", play_items(march), on(day))
    (row, *_rest) = made(database, on(-200).date(), TODAY).practice
    assert row.name == "March"
    changed = dates.dated(on(-190).date())
    assert changed.endswith("2024")
    assert row.doses[1] == f"40 seconds (from {changed})"


def test_the_usual_period_is_12_weeks_both_ends_with_them(database: Database) -> None:
    assert usual_period(database, TODAY) == (TODAY - timedelta(days=83), TODAY)


def test_the_usual_period_of_a_young_diary_is_all_of_it(database: Database) -> None:
    assert usual_period(database, BEGAN + timedelta(days=9)) == (BEGAN, BEGAN + timedelta(days=9))
    before = ActivityEntry("walk", on(-2), "walking", "Walking", 20)
    ActivityEntries(database).add(before)
    first, _last = usual_period(database, BEGAN + timedelta(days=9))
    assert first == BEGAN - timedelta(days=2)


def test_the_usual_period_of_a_diary_that_is_a_little_older_is_all_of_it(
    database: Database,
) -> None:
    for days, first in ((84, BEGAN), (90, BEGAN), (91, BEGAN + timedelta(days=8))):
        last = BEGAN + timedelta(days=days)
        assert usual_period(database, last) == (first, last)


def test_a_period_never_ends_before_it_begins(database: Database) -> None:
    before = BEGAN - timedelta(days=100)
    assert usual_period(database, before) == (before, before)


def test_without_a_diary_there_is_a_report_with_nothing_in_it() -> None:
    nowhere = NoDatabase(StorageError("The disk is full."))
    assert usual_period(nowhere, TODAY) == (TODAY, TODAY)
    found = made(nowhere, *usual_period(nowhere, TODAY))
    assert (found.practice, found.notes, found.insight.began) == ((), (), None)
    assert found.series.is_empty
