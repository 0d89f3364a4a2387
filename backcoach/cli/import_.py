"""backcoach import."""

from argparse import Namespace
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from backcoach.cli.context import Context
from backcoach.cli.output import has_keys
from backcoach.services.clock import SystemClock
from backcoach.storage.data_folder import DataFolder
from backcoach.storage.database import Database, told_as_sentences
from backcoach.storage.exchange import merging, reading
from backcoach.storage.exchange.merging import Counts, Merged, Settings
from backcoach.storage.pain_csv import adding, telling
from backcoach.storage.pain_csv import reading as pain_reading
from backcoach.storage.pain_csv.dates import AmbiguousDatesError, DateOrder
from backcoach.storage.pain_csv.reading import PainFile
from backcoach.text import Words, _


def run(arguments: Namespace) -> int:
    """Take into the diary what is new in a file, all of it or nothing, and say how much that is."""
    context = Context(arguments.data_dir)
    path: Path = arguments.file
    with told_as_sentences(path):
        data = path.read_bytes()
    if _is_json(path, data):
        document = reading.decode(data, path.name)
        with _database(context, dry_run=arguments.dry_run) as database:
            settings = context.data.settings_path
            merged = merging.merge(database, document, settings, dry_run=arguments.dry_run)
        _write_merged(merged, context.words)
    else:
        file = _pain_file(data, arguments.date_order, context.words)
        print(telling.told(file, context.words))
        with _database(context, dry_run=arguments.dry_run) as database:
            _write_counts(_("Pain entries"), _add(database, file, dry_run=arguments.dry_run))
    if arguments.dry_run:
        print(_("Nothing was stored: this was a dry run."))
    return 0


def _is_json(path: Path, data: bytes) -> bool:
    return path.suffix.lower() == ".json" or data.removeprefix(reading.BOM).lstrip()[:1] == b"{"


def _pain_file(data: bytes, order: str | None, words: Words) -> PainFile:
    """Read a table, and ask in which order its dates are where it does not say so itself."""
    now = SystemClock().local_time()
    try:
        return pain_reading.read(data, now, DateOrder(order) if order else None)
    except AmbiguousDatesError as error:
        if not has_keys():
            raise
        return pain_reading.read(data, now, _ask(error, words))


def _ask(ambiguous: AmbiguousDatesError, words: Words) -> DateOrder:
    from backcoach.terminal import ask

    answers = {"d": (DateOrder.DMY, _("the day")), "m": (DateOrder.MDY, _("the month"))}
    question = _('What comes first in "{date}"?').format(date=ambiguous.date)
    key = ask.choose(question, {key: name for key, (_order, name) in answers.items()}, words)
    if key is None:
        raise ambiguous
    return answers[key][0]


@contextmanager
def _database(context: Context, *, dry_run: bool) -> Iterator[Database]:
    """Open the diary, while no session is played; for a dry run without one, an empty one."""
    if dry_run and not context.data.database_path.exists():
        with (
            TemporaryDirectory() as folder,
            closing(DataFolder(Path(folder)).open_database()) as database,
        ):
            yield database
    else:
        with context.data.playing(), closing(context.data.open_database()) as database:
            yield database


def _add(database: Database, file: PainFile, *, dry_run: bool) -> Counts:
    if dry_run:
        new = len(adding.missing(database, file.entries))
    else:
        new = adding.add_missing(database, file.entries)
    return Counts(new, len(file.entries) - new)


def _write_merged(merged: Merged, words: Words) -> None:
    t = words.gettext
    names = {
        "sessions": t("Sessions"),
        "pain": t("Pain entries"),
        "activities": t("Activities"),
        "spans": t("Marked days"),
        "targets": t("Weekly targets"),
        "own_activities": t("Activities of your own"),
        "own_ratings": t("Ratings of them"),
        "screenings": t("Safety questions"),
    }
    for section, counts in merged.counts.items():
        if any(counts):
            _write_counts(names[section], counts)
    match merged.settings:
        case Settings.TAKEN:
            print(t("The settings are those of the file."))
        case Settings.KEPT:
            print(t("Your settings stay as they are."))


def _write_counts(name: str, counts: Counts) -> None:
    said = _("{name}: {new} new, {known} there already.")
    print(said.format(name=name, new=counts.new, known=counts.known))
