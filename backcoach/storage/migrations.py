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
    (
        # An exercise that was tried alone is a kind of its own now, and does not count.
        """
        UPDATE inputs SET body = json_set(body, '$.kind', 'single')
        WHERE json_valid(body) AND json_array_length(body, '$.routine.items') = 1
        AND json_extract(body, '$.routine.id') = json_extract(body, '$.routine.items[0].exercise')
        """,
        """
        UPDATE session_summary SET kind = 'single', counts = 0 WHERE session IN (
            SELECT session.key FROM session JOIN inputs ON inputs.key = session.inputs
            WHERE json_valid(body) AND json_extract(body, '$.kind') = 'single'
        )
        """,
        """
        ALTER TABLE pain_entry ADD COLUMN place TEXT
            CHECK (place IN ('low back', 'left leg', 'right leg', 'other'))
        """,
        "CREATE INDEX pain_entry_on ON pain_entry (local_date)",
        "CREATE INDEX session_on ON session (local_date)",
        # last_date is empty as long as it goes on.
        """
        CREATE TABLE span (
            key INTEGER PRIMARY KEY,
            id TEXT NOT NULL UNIQUE,
            kind TEXT NOT NULL CHECK (kind IN ('flare-up', 'illness', 'treatment change')),
            first_date TEXT NOT NULL,
            last_date TEXT CHECK (last_date >= first_date),
            word TEXT NOT NULL DEFAULT '' CHECK (length(word) <= 60)
        ) STRICT
        """,
        # How many sessions a week from a day on; 0 is no target.
        """
        CREATE TABLE weekly_target (
            local_date TEXT PRIMARY KEY,
            sessions INTEGER NOT NULL CHECK (sessions BETWEEN 0 AND 7)
        ) STRICT, WITHOUT ROWID
        """,
        # One that is not rated any more keeps its ratings.
        """
        CREATE TABLE own_activity (
            key INTEGER PRIMARY KEY,
            id TEXT NOT NULL UNIQUE,
            name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 60),
            is_rated INTEGER NOT NULL DEFAULT 1 CHECK (is_rated IN (0, 1))
        ) STRICT
        """,
        """
        CREATE TABLE own_rating (
            key INTEGER PRIMARY KEY,
            id TEXT NOT NULL UNIQUE,
            activity INTEGER NOT NULL REFERENCES own_activity (key) ON DELETE CASCADE,
            utc_ms INTEGER NOT NULL,
            local_date TEXT NOT NULL,
            utc_offset_min INTEGER NOT NULL,
            score INTEGER NOT NULL CHECK (score BETWEEN 0 AND 10)
        ) STRICT
        """,
        "CREATE INDEX own_rating_at ON own_rating (utc_ms)",
    ),
)
