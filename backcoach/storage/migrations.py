"""The schema as numbered steps. A step that was released is history and never changes.

Step n brings a database from version n - 1 to n. Steps are plain SQL, one statement a string, and
never use today's classes. Every released version has a dump in the tests.
"""

APPLICATION_ID = 0x42436F61

STEPS: tuple[tuple[str, ...], ...] = (
    (
        """
        CREATE TABLE inputs (
            key INTEGER PRIMARY KEY,
            digest BLOB NOT NULL UNIQUE,
            body TEXT NOT NULL
        ) STRICT
        """,
        """
        CREATE TABLE session (
            key INTEGER PRIMARY KEY,
            id TEXT NOT NULL UNIQUE,
            inputs INTEGER NOT NULL REFERENCES inputs (key),
            started_utc_ms INTEGER NOT NULL,
            local_date TEXT NOT NULL,
            utc_offset_min INTEGER NOT NULL
        ) STRICT
        """,
        "CREATE INDEX session_started ON session (started_utc_ms)",
        """
        CREATE TABLE event (
            session INTEGER NOT NULL REFERENCES session (key) ON DELETE CASCADE,
            number INTEGER NOT NULL,
            utc_ms INTEGER NOT NULL,
            body TEXT NOT NULL,
            PRIMARY KEY (session, number)
        ) STRICT, WITHOUT ROWID
        """,
        """
        CREATE TABLE session_summary (
            session INTEGER PRIMARY KEY REFERENCES session (key) ON DELETE CASCADE,
            routine TEXT NOT NULL,
            routine_name TEXT NOT NULL,
            kind TEXT NOT NULL,
            outcome TEXT NOT NULL,
            active_ms INTEGER NOT NULL,
            planned_blocks INTEGER NOT NULL,
            done_blocks INTEGER NOT NULL,
            sore INTEGER NOT NULL,
            counts INTEGER NOT NULL
        ) STRICT
        """,
        """
        CREATE TABLE block_summary (
            session INTEGER NOT NULL REFERENCES session (key) ON DELETE CASCADE,
            item INTEGER NOT NULL,
            "set" INTEGER NOT NULL,
            side TEXT NOT NULL,
            exercise TEXT NOT NULL,
            timed INTEGER NOT NULL,
            planned INTEGER NOT NULL,
            done INTEGER NOT NULL,
            PRIMARY KEY (session, item, "set", side)
        ) STRICT, WITHOUT ROWID
        """,
    ),
)
