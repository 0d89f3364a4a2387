"""Write schemas/N.sql, a database of today's version with one session in it.

Run once for each new version, before it is released: python -m tests.storage.make_dump
"""

import sqlite3
import tempfile
from pathlib import Path

from backcoach.storage.migrations import APPLICATION_ID, STEPS
from tests.helpers.played import history_in, play, store

SCHEMAS = Path(__file__).parent / "schemas"
SESSION = "0193c8a2-0000-7000-8000-000000000001"


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        store(history_in(Path(folder)), SESSION, play("three"))
        connection = sqlite3.connect(Path(folder) / "backcoach.db")
        lines = list(connection.iterdump())
        connection.close()
    pragmas = [f"PRAGMA application_id = {APPLICATION_ID};", f"PRAGMA user_version = {len(STEPS)};"]
    (SCHEMAS / f"{len(STEPS)}.sql").write_text("\n".join([*lines, *pragmas, ""]))


if __name__ == "__main__":
    main()
