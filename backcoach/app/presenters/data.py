"""The person's data: their folder, a copy of them, out to a file, and in from one."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QGuiApplication

from backcoach.app import dialogs
from backcoach.app.problems import problems_told
from backcoach.app.settings_keeper import SettingsKeeper
from backcoach.app.world import World
from backcoach.storage.database import StorageError
from backcoach.storage.exchange import exporting, importing
from backcoach.storage.exchange.importing import Incoming
from backcoach.storage.exchange.merging import Merged
from backcoach.storage.exchange.routines import Place, RoutineText
from backcoach.storage.pain_csv.dates import AmbiguousDatesError, DateOrder
from backcoach.text import _
from backcoach.ui.pages.data_card import DataCard


class DataPresenter(QObject):
    """Does what is asked for about the person's data.

    told has sentences for the person; imported tells that something else is stored now.
    """

    told = Signal(str)
    imported = Signal()

    def __init__(self, card: DataCard, world: World, keeper: SettingsKeeper) -> None:
        super().__init__()
        self._card, self._world, self._keeper = card, world, keeper
        self._work: Callable[[], object] = lambda: None
        self._follow: Callable[[Any], object] = lambda _answer: None
        card.folder_asked.connect(self._open_folder)
        card.backup_asked.connect(self._back_up)
        card.export_asked.connect(self._ask_where_to)
        card.import_asked.connect(self._ask_where_from)
        card.announced.connect(self._do)
        card.answered.connect(self._take_answer)

    def refresh(self) -> None:
        """Show where the data are."""
        self._card.present(str(self._world.stored.folder.path))

    def _open_folder(self) -> None:
        folder = self._world.stored.folder.path
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(folder)):
            self.told.emit(_("The folder could not be opened here: {path}").format(path=folder))

    def _back_up(self) -> None:
        suggested = Path.home() / f"backcoach-{self._world.today}.db"
        path = dialogs.new_file(self._card, _("Save a backup copy"), suggested)
        if path is None:
            return
        try:
            self._world.stored.database.backup_to(path)
        except StorageError as error:
            self._card.tell(str(error))
        else:
            self._card.tell(_("The copy is in {path}.").format(path=path))

    def _ask_where_to(self) -> None:
        suggested = Path.home() / f"backcoach-{self._world.today}.json"
        path = dialogs.new_file(self._card, _("Export the diary"), suggested, _export_kinds())
        if path is not None:
            said = _("Writing {file} …").format(file=path.name)
            self._announce(said, lambda: self._export(path))

    def _export(self, path: Path) -> None:
        """Write the diary; the person was asked about a file that is there, by its whole name."""
        whole, stored = exporting.destination(path), self._world.stored
        self._keeper.flush()
        exporting.export(
            whole,
            stored.opened,
            self._place,
            self._world.words,
            replace=whole == path,
        )
        self._card.tell(_("Your diary is in {path}.").format(path=whole))

    def _ask_where_from(self) -> None:
        path = dialogs.file_to_read(self._card, _("Import"), _import_kinds())
        if path is not None:
            self._read(path)

    def _read(self, path: Path, order: DateOrder | None = None) -> None:
        said = _("Reading {file} …").format(file=path.name)
        self._announce(said, lambda: self._look_into(path, order))

    def _look_into(self, path: Path, order: DateOrder | None) -> None:
        """Show what would come in, or ask what has to be known for that."""
        try:
            incoming = self._incoming(path, order)
        except AmbiguousDatesError as error:
            self._ask_order(path, error)
        else:
            self._ask_whether(path.name, incoming, self._take(incoming, dry_run=True))

    def _incoming(self, path: Path, order: DateOrder | None) -> Incoming:
        exercises, data = self._world.catalogue.exercises, importing.content(path)
        return importing.read(data, path.name, self._world.now, exercises, order)

    def _ask_order(self, path: Path, ambiguous: AmbiguousDatesError) -> None:
        names = {
            DateOrder.DMY: _("The day"),
            DateOrder.MDY: _("The month"),
            DateOrder.YMD: _("The year"),
        }
        offered = {order: name for order, name in names.items() if order in ambiguous.orders}
        self._follow = lambda order: self._read(path, order)
        self._card.ask(_('What comes first in "{date}"?').format(date=ambiguous.date), offered)

    def _ask_whether(self, file: str, incoming: Incoming, merged: Merged) -> None:
        words = self._world.words
        said = [importing.how_read(incoming, words), *importing.told(merged, words)]
        if merged.is_empty:
            nothing = _("Nothing in {file} is new.").format(file=file)
            self._card.tell(_lines(nothing, *said))
            return
        begun = _("Importing {file} …").format(file=file)
        self._follow = lambda _yes: self._announce(begun, lambda: self._import(file, incoming))
        asked = _("This is what would come in from {file}.").format(file=file)
        self._card.ask(_lines(asked, *said), {True: _("Import")})

    def _import(self, file: str, incoming: Incoming) -> None:
        merged = self._take(incoming)
        self._keeper.read_again()
        self._world.safety.read_again()
        self.imported.emit()
        done = _("Imported from {file}.").format(file=file)
        self._card.tell(_lines(done, *importing.told(merged, self._world.words)))

    def _take(self, incoming: Incoming, *, dry_run: bool = False) -> Merged:
        """Store what is new; a diary while no session is played. Raises UserError."""
        stored = self._world.stored
        if isinstance(incoming, RoutineText):
            return importing.take_routine(incoming, self._place, dry_run=dry_run)
        self._keeper.flush()
        with stored.playing():
            return importing.take(stored.opened, incoming, self._place, dry_run=dry_run)

    @property
    def _place(self) -> Place:
        stored = self._world.stored
        return Place(stored.folder.settings_path, stored.own_routines, stored.catalogue)

    def _take_answer(self, answer: Any) -> None:
        self._follow(answer)

    def _announce(self, sentence: str, work: Callable[[], object]) -> None:
        """Say what is done, and do it once that can be seen: it may take seconds."""
        self._work = work
        self._card.announce(sentence)

    def _do(self) -> None:
        with problems_told(self._say_problem), _busy():
            self._work()

    def _say_problem(self, sentence: str) -> None:
        self._card.tell("")
        self.told.emit(sentence)


@contextmanager
def _busy() -> Iterator[None]:
    """Show by the pointer that one has to wait."""
    QGuiApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
    try:
        yield
    finally:
        QGuiApplication.restoreOverrideCursor()


def _lines(*sentences: str) -> str:
    return "\n".join(filter(None, sentences))


def _export_kinds() -> str:
    kinds = (
        _("BackCoach diary, can be imported again (*.json)"),
        _("Tables for a spreadsheet (*.zip)"),
        _("FHIR, for other health programs (*.fhir.json)"),
    )
    return ";;".join(kinds)


def _import_kinds() -> str:
    kinds = (
        _("Diaries, tables of pain scores, routines (*.json *.csv *.tsv *.txt *.toml)"),
        _("All files (*)"),
    )
    return ";;".join(kinds)
