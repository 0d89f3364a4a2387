"""Takes in what is in a file: a diary that was exported, or a table of pain scores."""

from datetime import datetime
from pathlib import Path

from backcoach.storage.database import Database, told_as_sentences
from backcoach.storage.exchange import merging, reading
from backcoach.storage.exchange.document import Document
from backcoach.storage.exchange.merging import Counts, Merged, Settings
from backcoach.storage.exchange.naming import sections
from backcoach.storage.pain_csv import adding, telling
from backcoach.storage.pain_csv import reading as pain_reading
from backcoach.storage.pain_csv.dates import DateOrder
from backcoach.storage.pain_csv.reading import PainFile
from backcoach.text import Words

Incoming = Document | PainFile


def read(path: Path, now: datetime, order: DateOrder | None = None) -> Incoming:
    """Return what is in a file; order is that of the dates of a table, where it has to be said.

    Raises AmbiguousDatesError where it has to be, and UserError for all that cannot be read.
    """
    with told_as_sentences(path):
        data = path.read_bytes()
    if path.suffix.lower() == ".json" or data.removeprefix(reading.BOM).lstrip()[:1] == b"{":
        return reading.decode(data, path.name, now)
    return pain_reading.read(data, now, order)


def take(
    database: Database, incoming: Incoming, settings_path: Path, *, dry_run: bool = False
) -> Merged:
    """Store what is new of it, all or nothing, and tell how much that is, or would be.

    Raises UserError for what cannot be merged, StorageError when the database does not work.
    """
    match incoming:
        case Document():
            return merging.merge(database, incoming, settings_path, dry_run=dry_run)
        case PainFile(entries=entries):
            new = len(adding.missing(database, entries))
            if not dry_run:
                new = adding.add_missing(database, entries)
            return Merged({"pain": Counts(new, len(entries) - new)}, Settings.ABSENT)


def how_read(incoming: Incoming, words: Words) -> str:
    """Return how a table was read, so that one can see whether that is right; else nothing."""
    return telling.told(incoming, words) if isinstance(incoming, PainFile) else ""


def told(merged: Merged, words: Words) -> tuple[str, ...]:
    """Return sentences with what is new of each kind, or would be, and about the settings."""
    names, said = sections(words), words.gettext("{name}: {new} new, {known} there already.")
    counted = [
        said.format(name=names[section], new=counts.new, known=counts.known)
        for section, counts in merged.counts.items()
        if any(counts)
    ]
    return (*counted, *_settings(merged.settings, words))


def _settings(settings: Settings, words: Words) -> tuple[str, ...]:
    match settings:
        case Settings.ABSENT:
            return ()
        case Settings.TAKEN:
            return (words.gettext("The settings are those of the file."),)
        case Settings.KEPT:
            return (words.gettext("Your settings stay as they are."),)
