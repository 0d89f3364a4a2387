"""What most commands need: the catalogue, the words, the preferences, the data folder."""

import sys
from functools import cached_property
from pathlib import Path

from backcoach import assets, text
from backcoach.core.catalogue import Catalogue
from backcoach.core.preferences import Preferences
from backcoach.core.timeline import Timeline
from backcoach.storage.data_folder import DataFolder
from backcoach.storage.shelf import FolderShelf
from backcoach.text import Words


class Context:
    """The world of one command, each part made when it is first asked for."""

    def __init__(self, data_dir: Path | None) -> None:
        self._data_dir = data_dir

    @cached_property
    def catalogue(self) -> Catalogue:
        """The exercises and routines that came with the program."""
        folder = assets.folder("catalogue")
        exercises, routines = folder / "exercises", folder / "routines"
        return Catalogue(FolderShelf(exercises), FolderShelf(routines), self.words)

    @property
    def words(self) -> Words:
        """The words of the chosen language."""
        return text.chosen()

    @cached_property
    def data(self) -> DataFolder:
        """Where the person's data are."""
        return DataFolder(self._data_dir) if self._data_dir else DataFolder.of_platform()

    @cached_property
    def preferences(self) -> Preferences:
        """What the person has set; what could not be read of it is said once."""
        from backcoach.storage import settings_file

        preferences, said = settings_file.load(self.data.settings_path)
        for sentence in said:
            print(f"backcoach: {sentence}", file=sys.stderr)
        return preferences

    def timeline(self, routine: str, *, short: bool) -> Timeline:
        """Return the compiled timeline of a routine. Raises UserError."""
        from backcoach.core.compiler import compile_routine
        from backcoach.core.timeline import Kind

        return compile_routine(
            self.catalogue.routine(routine),
            self.catalogue.exercises,
            self.preferences,
            self.words,
            Kind.SHORT if short else Kind.ROUTINE,
        )
