"""What most commands need: the catalogue, the words, the preferences, the data folder."""

from collections.abc import Iterator
from contextlib import closing, contextmanager
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from backcoach import text
from backcoach.cli import output
from backcoach.core import exclusion, telling
from backcoach.core.catalogue import Catalogue
from backcoach.core.exclusion import Adapted
from backcoach.core.preferences import Preferences
from backcoach.core.timeline import Timeline
from backcoach.storage.data_folder import DataFolder
from backcoach.storage.own_routines import OwnRoutines
from backcoach.storage.shelf import shipped
from backcoach.text import Words, _

if TYPE_CHECKING:
    from backcoach.storage.database import Database
    from backcoach.storage.exchange.routines import Place
    from backcoach.storage.no_database import NoDatabase


class Context:
    """The world of one command, each part made when it is first asked for."""

    def __init__(self, data_dir: Path | None) -> None:
        self._data_dir = data_dir
        self.settings_problems: list[str] = []

    @cached_property
    def catalogue(self) -> Catalogue:
        """What can be done and read: what came with the program, and the person's own routines."""
        return shipped(self.words, self.own_routines)

    @cached_property
    def own_routines(self) -> OwnRoutines:
        """The person's own routines."""
        return OwnRoutines(self.data.routines_path)

    @property
    def place(self) -> "Place":
        """What goes out and comes in besides what is in the database."""
        from backcoach.storage.exchange.routines import Place

        return Place(self.data.settings_path, self.own_routines, self.catalogue)

    @property
    def words(self) -> Words:
        """The words of the chosen language."""
        return text.chosen()

    @cached_property
    def data(self) -> DataFolder:
        """Where the person's data are."""
        return DataFolder(self._data_dir) if self._data_dir else DataFolder.of_platform()

    @contextmanager
    def looked_at(self) -> "Iterator[Database | NoDatabase]":
        """Open what is stored; as long as that is nothing, nothing is made to look at it.

        Raises StorageError.
        """
        from backcoach.storage.database import StorageError
        from backcoach.storage.no_database import NoDatabase

        is_there = self.data.database_path.exists()
        nothing = NoDatabase(StorageError(_("Nothing is stored yet.")))
        with closing(self.data.open_database() if is_there else nothing) as database:
            yield database

    @cached_property
    def preferences(self) -> Preferences:
        """What the person has set; settings_problems then tells what could not be read of it."""
        from backcoach.storage import settings_file

        preferences, self.settings_problems = settings_file.load(self.data.settings_path)
        return preferences

    def say_settings_problems(self) -> None:
        """Say what is wrong in the settings, once they were needed."""
        for sentence in self.settings_problems:
            output.say(sentence)

    def default_routine(self) -> str:
        """Return the id of the routine that is played without a name: one that there is."""
        chosen, usual = self.preferences.default_routine, Preferences().default_routine
        if chosen == usual or chosen in self.catalogue.routines:
            return chosen
        sentence = _('{file}: default_routine: there is no routine "{asked}". {usual} is used.')
        file = self.data.settings_path.name
        self.settings_problems.append(sentence.format(file=file, asked=chosen, usual=usual))
        return usual

    def adapted(self, routine: str) -> Adapted:
        """Return a routine without what the person's conditions rule out. Raises UserError."""
        catalogue = self.catalogue
        found = catalogue.routine(routine)
        return exclusion.adapted(found, catalogue.exercises, self.preferences.exclusions)

    def say_changes(self, routine: str, timeline: Timeline) -> None:
        """Say what is left out of a routine in its timeline, and what is done instead."""
        changes = exclusion.within(self.adapted(routine).changes, timeline)
        for sentence in telling.changes(changes, self.words):
            output.say(sentence)

    def timeline(self, routine: str, *, short: bool) -> Timeline:
        """Return the compiled timeline of a routine as this person does it. Raises UserError."""
        from backcoach.core.compiler import compile_routine
        from backcoach.core.timeline import Kind

        return compile_routine(
            self.adapted(routine).routine,
            self.catalogue.exercises,
            self.preferences,
            self.words,
            Kind.SHORT if short else Kind.ROUTINE,
        )
