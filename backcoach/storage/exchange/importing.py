"""Takes in what is in a file: an exported diary, a table of pain scores, a routine as text."""

from collections.abc import Collection
from datetime import datetime
from pathlib import Path

from backcoach.core import routine_text
from backcoach.storage.database import Database, told_as_sentences
from backcoach.storage.exchange import merging, reading, routines
from backcoach.storage.exchange.document import Document
from backcoach.storage.exchange.merging import Counts, Merged, Settings
from backcoach.storage.exchange.naming import sections
from backcoach.storage.exchange.routines import Place, RoutineText
from backcoach.storage.pain_csv import adding, telling
from backcoach.storage.pain_csv import reading as pain_reading
from backcoach.storage.pain_csv.dates import DateOrder
from backcoach.storage.pain_csv.reading import PainFile
from backcoach.text import Words, isolated

Incoming = Document | PainFile | RoutineText


def content(path: Path) -> bytes:
    """Return all that is in a file. Raises StorageError."""
    with told_as_sentences(path):
        return path.read_bytes()


def read(
    data: bytes,
    file: str,
    now: datetime,
    exercises: Collection[str],
    order: DateOrder | None = None,
) -> Incoming:
    """Return what the content of a file with this name is.

    exercises are the ids of those that there are; order is that of the dates of a table, where it
    has to be said. Raises AmbiguousDatesError where it has to be, and UserError for all that cannot
    be read.
    """
    name = file.lower()
    if name.endswith(".toml") or routine_text.is_text(data):
        return routines.read(data, file, exercises)
    if name.endswith(".json") or data.removeprefix(reading.BOM).lstrip()[:1] == b"{":
        return reading.decode(data, file, now)
    return pain_reading.read(data, now, order)


def take(
    database: Database, incoming: Document | PainFile, place: Place, *, dry_run: bool = False
) -> Merged:
    """Store what is new of it, all or nothing, and tell how much that is, or would be.

    Raises UserError for what cannot be merged, StorageError when the database does not work.
    """
    match incoming:
        case Document():
            return _merge(database, incoming, place, dry_run=dry_run)
        case PainFile(entries=entries):
            new = len(adding.missing(database, entries))
            if not dry_run:
                new = adding.add_missing(database, entries)
            return Merged({"pain": Counts(new, len(entries) - new)}, Settings.ABSENT)


def take_routine(incoming: RoutineText, place: Place, *, dry_run: bool = False) -> Merged:
    """Keep a routine as one of the person's own, unless there is the same one already.

    Raises StorageError when it cannot be written.
    """
    counts = routines.add_new([incoming], place, dry_run=dry_run)
    return Merged({"routines": counts}, Settings.ABSENT)


def _merge(database: Database, document: Document, place: Place, *, dry_run: bool) -> Merged:
    exercises, file = place.catalogue.exercises, document.source.file
    coming = [
        routines.read(text.encode(), f"{file}: routines {number}", exercises)
        for number, text in enumerate(document.routines, start=1)
    ]
    with database.transaction():
        merged = merging.merge(database, document, place.settings_path, dry_run=dry_run)
        counts = routines.add_new(coming, place, dry_run=dry_run)
    return Merged(merged.counts | {"routines": counts}, merged.settings)


def how_read(incoming: Incoming, words: Words) -> str:
    """Return how a file was read, so that one can see whether that is right; of a diary nothing."""
    match incoming:
        case PainFile():
            return telling.told(incoming, words)
        case RoutineText(routine=routine):
            n = len(routine.items)
            said = words.ngettext(
                'The routine "{name}", with {n} exercise.',
                'The routine "{name}", with {n} exercises.',
                n,
            )
            return said.format(name=isolated(routine.name), n=n)
        case _:
            return ""


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
