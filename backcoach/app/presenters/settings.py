"""The settings, the data folder, and a copy of what is in it."""

from pathlib import Path

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices

from backcoach.app import dialogs
from backcoach.app.settings_keeper import SettingsKeeper
from backcoach.app.world import World
from backcoach.core.catalogue import readable
from backcoach.core.routine import in_order
from backcoach.services.ports import NullSound, Tone
from backcoach.services.sound import QtSound
from backcoach.storage.database import StorageError
from backcoach.text import _
from backcoach.ui.pages.settings import SettingsPage


class SettingsPresenter(QObject):
    """Fills the settings and does what they ask for."""

    told = Signal(str)

    def __init__(self, page: SettingsPage, world: World, keeper: SettingsKeeper) -> None:
        super().__init__()
        self.page = page
        self._world = world
        page.changed.connect(keeper.change)
        page.reset_asked.connect(keeper.reset)
        page.reset_asked.connect(self.refresh)
        page.sound_asked.connect(self._play)
        page.changed.connect(lambda: page.say_sound(""))
        page.folder_asked.connect(self._open_folder)
        page.backup_asked.connect(self._back_up)

    def refresh(self) -> None:
        """Show what is set."""
        routines = in_order(readable(self._world.catalogue.routines, self.told.emit))
        names = {routine.id: routine.name for routine in routines}
        folder = str(self._world.stored.folder.path)
        self.page.say_sound("")
        self.page.present(self._world.preferences(), names, folder)

    def _play(self) -> None:
        self._world.sound().play(Tone.GO)
        self.page.say_sound(self._why_silent())

    def _why_silent(self) -> str:
        """Return why no tone can be heard now, or nothing."""
        sound = self._world.sound()
        if isinstance(sound, NullSound) or (isinstance(sound, QtSound) and not sound.has_output):
            return _("There is no sound output on this computer now.")
        if not self._world.preferences().tone_volume:
            return _("The volume is 0: no tone is heard.")
        return ""

    def _open_folder(self) -> None:
        folder = self._world.stored.folder.path
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(folder)):
            self.told.emit(_("The folder could not be opened here: {path}").format(path=folder))

    def _back_up(self) -> None:
        today = self._world.today
        path = dialogs.new_file(
            self.page, _("Save a backup copy"), Path.home() / f"backcoach-{today}.db"
        )
        if path is None:
            return
        try:
            self._world.stored.database.backup_to(path)
        except StorageError as error:
            self.page.say_backup(str(error))
        else:
            self.page.say_backup(_("The copy is in {path}.").format(path=path))
