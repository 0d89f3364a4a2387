"""The marked spans of the diary."""

from datetime import date

from backcoach.diary.span import Span, SpanKind
from backcoach.storage.database import Database
from backcoach.storage.no_database import NoDatabase


class Spans:
    """The marked spans in a database. All methods raise StorageError when it does not work."""

    def __init__(self, database: Database | NoDatabase) -> None:
        self._database = database

    def add(self, span: Span) -> None:
        """Store a span; one with the same id is replaced."""
        with self._database.transaction():
            self._database.write(
                """
                INSERT INTO span (id, kind, first_date, last_date, word) VALUES (?, ?, ?, ?, ?)
                ON CONFLICT (id) DO UPDATE SET kind = excluded.kind,
                first_date = excluded.first_date, last_date = excluded.last_date,
                word = excluded.word
                """,
                (
                    span.id,
                    span.kind.value,
                    span.first.isoformat(),
                    span.last.isoformat() if span.last else None,
                    span.word,
                ),
            )

    def remove(self, id: str) -> None:
        """Forget a span, if there is one with this id."""
        with self._database.transaction():
            self._database.write("DELETE FROM span WHERE id = ?", (id,))

    def all(self) -> tuple[Span, ...]:
        """Return all spans, by their first day."""
        rows = self._database.rows(
            "SELECT id, kind, first_date, last_date, word FROM span ORDER BY first_date, id"
        )
        return tuple(_span(*row) for row in rows)


def _span(id: str, kind: str, first: str, last: str | None, word: str) -> Span:
    until = date.fromisoformat(last) if last else None
    return Span(id, SpanKind(kind), date.fromisoformat(first), until, word)
