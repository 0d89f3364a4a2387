"""Write schemas/N.sql, a database of today's version with one of everything in it.

Run once for each new version, before it is released: python -m tests.storage.make_dump
"""

import sqlite3
import tempfile
from pathlib import Path

from backcoach.diary.activity import ActivityEntry, Talk
from backcoach.diary.own_activity import OwnActivity, OwnRating
from backcoach.diary.pain import Context, PainEntry, Place
from backcoach.diary.screening import Outcome, Screening
from backcoach.diary.span import Span, SpanKind
from backcoach.diary.target import Target
from backcoach.storage.activities import ActivityEntries
from backcoach.storage.migrations import APPLICATION_ID, STEPS
from backcoach.storage.own_activities import OwnActivities
from backcoach.storage.pain_entries import PainEntries
from backcoach.storage.screenings import Screenings
from backcoach.storage.spans import Spans
from backcoach.storage.targets import Targets
from tests.helpers.played import EIGHT_OCLOCK, database_in, history_in, play, store

SCHEMAS = Path(__file__).parent / "schemas"
DAY = EIGHT_OCLOCK.date()
SESSION = "0193c8a2-0000-7000-8000-000000000001"
ENTRY_ID = "0193c8a2-0000-7000-8000-000000000002"
NOTE = "Better than before."
ENTRY = PainEntry(ENTRY_ID, EIGHT_OCLOCK, Context.AFTER, 3, NOTE, SESSION, Place.LEFT_LEG)
ACTIVITY_ID = "0193c8a2-0000-7000-8000-000000000003"
ACTIVITY = ActivityEntry(ACTIVITY_ID, EIGHT_OCLOCK, "walking", "Walking", 20, Talk.TALK)
SPAN = Span("0193c8a2-0000-7000-8000-000000000004", SpanKind.FLARE_UP, DAY, DAY, "After digging")
TARGET = Target(DAY, 3)
OWN = OwnActivity("0193c8a2-0000-7000-8000-000000000005", "Lifting the child")
RATING = OwnRating("0193c8a2-0000-7000-8000-000000000006", EIGHT_OCLOCK, OWN.id, 6)
SCREENING = Screening(EIGHT_OCLOCK, Outcome.CLEAR)


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        _fill(Path(folder))
        connection = sqlite3.connect(Path(folder) / "backcoach.db")
        lines = list(connection.iterdump())
        connection.close()
    pragmas = [f"PRAGMA application_id = {APPLICATION_ID};", f"PRAGMA user_version = {len(STEPS)};"]
    (SCHEMAS / f"{len(STEPS)}.sql").write_text("\n".join([*lines, *pragmas, ""]))


def _fill(folder: Path) -> None:
    store(history_in(folder), SESSION, play("three"))
    PainEntries(database_in(folder)).add(ENTRY)
    ActivityEntries(database_in(folder)).add(ACTIVITY)
    Spans(database_in(folder)).add(SPAN)
    Targets(database_in(folder)).set(TARGET)
    OwnActivities(database_in(folder)).add(OWN)
    OwnActivities(database_in(folder)).rate(RATING)
    Screenings(database_in(folder)).add(SCREENING.outcome, SCREENING.at)


if __name__ == "__main__":
    main()
