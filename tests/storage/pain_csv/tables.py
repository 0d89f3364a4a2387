"""Tables of pain scores, as text."""

from datetime import UTC, datetime

from backcoach.storage.pain_csv import reading
from backcoach.storage.pain_csv.dates import DateOrder
from backcoach.storage.pain_csv.reading import PainFile

NOW = datetime(2025, 3, 14, 8, tzinfo=UTC)
HEAD = "Date,Pain,Note\n"


def read(text: str, order: DateOrder | None = None, encoding: str = "utf-8") -> PainFile:
    """Read a table as on the day that is NOW."""
    return reading.read(text.encode(encoding), NOW, order)
