"""Write schemas/N.sql, a database of today's version with one of everything in it.

Run once for each new version, before it is released: python -m tests.storage.make_dump
"""

import sqlite3
import tempfile
from pathlib import Path

from backcoach.diary.activity import ActivityEntry, Talk
from backcoach.diary.pain import Context, PainEntry
from backcoach.diary.screening import Outcome, Screening
from backcoach.storage.activities import ActivityEntries
from backcoach.storage.migrations import APPLICATION_ID, STEPS
from backcoach.storage.pain_entries import PainEntries
from backcoach.storage.screenings import Screenings
from tests.helpers.played import EIGHT_OCLOCK, database_in, history_in, play, store

SCHEMAS = Path(__file__).parent / "schemas"
SESSION = "0193c8a2-0000-7000-8000-000000000001"
ENTRY_ID = "0193c8a2-0000-7000-8000-000000000002"
ENTRY = PainEntry(ENTRY_ID, EIGHT_OCLOCK, Context.AFTER, 3, "Better than before.", SESSION)
ACTIVITY_ID = "0193c8a2-0000-7000-8000-000000000003"
ACTIVITY = ActivityEntry(ACTIVITY_ID, EIGHT_OCLOCK, "walking", "Walking", 20, Talk.TALK)
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
    Screenings(database_in(folder)).add(SCREENING.outcome, SCREENING.at)


if __name__ == "__main__":
    main()
