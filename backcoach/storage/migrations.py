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
    (
        # Only timing is stored with a session now. The digest stays: it only finds equal inputs.
        """
        UPDATE inputs SET body = json_remove(body, '$.preferences.default_routine')
        WHERE json_valid(body)
        """,
        # session is an id without a reference: an entry may be written before its session is,
        # and stays when that is discarded.
        """
        CREATE TABLE pain_entry (
            key INTEGER PRIMARY KEY,
            id TEXT NOT NULL UNIQUE,
            utc_ms INTEGER NOT NULL,
            local_date TEXT NOT NULL,
            utc_offset_min INTEGER NOT NULL,
            context TEXT NOT NULL
                CHECK (context IN ('before', 'during', 'after', 'next morning', 'other')),
            score INTEGER CHECK (score BETWEEN 0 AND 10),
            note TEXT NOT NULL DEFAULT '' CHECK (length(note) <= 2000),
            session TEXT,
            CHECK (score IS NOT NULL OR note <> '')
        ) STRICT
        """,
        "CREATE INDEX pain_entry_at ON pain_entry (utc_ms)",
        """
        CREATE TABLE screening (
            key INTEGER PRIMARY KEY,
            utc_ms INTEGER NOT NULL,
            local_date TEXT NOT NULL,
            utc_offset_min INTEGER NOT NULL,
            outcome TEXT NOT NULL CHECK (outcome IN ('clear', 'checked', 'open'))
        ) STRICT
        """,
    ),
    (
        # name is what the activity was called then: it is told without the catalogue.
        """
        CREATE TABLE activity_entry (
            key INTEGER PRIMARY KEY,
            id TEXT NOT NULL UNIQUE,
            utc_ms INTEGER NOT NULL,
            local_date TEXT NOT NULL,
            utc_offset_min INTEGER NOT NULL,
            activity TEXT NOT NULL,
            name TEXT NOT NULL,
            minutes INTEGER NOT NULL CHECK (minutes BETWEEN 1 AND 600),
            talk TEXT CHECK (talk IN ('sing', 'talk', 'few'))
        ) STRICT
        """,
        "CREATE INDEX activity_entry_at ON activity_entry (utc_ms)",
        "CREATE INDEX activity_entry_on ON activity_entry (local_date)",
    ),
)
