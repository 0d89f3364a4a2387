"""The settings, a tone to try, and the person's data."""

from PySide6.QtCore import QObject, Signal

from backcoach.app.presenters.data import DataPresenter
from backcoach.app.settings_keeper import SettingsKeeper
from backcoach.app.world import World
from backcoach.core.catalogue import readable
from backcoach.core.routine import in_order
from backcoach.services.ports import NullSound, Tone
from backcoach.services.sound import QtSound
from backcoach.text import _
from backcoach.ui.pages.settings import SettingsPage


class SettingsPresenter(QObject):
    """Fills the settings and does what they ask for."""

    told = Signal(str)

    def __init__(self, page: SettingsPage, world: World, keeper: SettingsKeeper) -> None:
        super().__init__()
        self.page = page
        self._world = world
        self._data = DataPresenter(page.data, world, keeper)
        self._data.told.connect(self.told)
        self._data.imported.connect(self.refresh)
        page.changed.connect(keeper.change)
        page.reset_asked.connect(keeper.reset)
        page.reset_asked.connect(self.refresh)
        page.sound_asked.connect(self._play)
        page.changed.connect(lambda: page.say_sound(""))

    def refresh(self) -> None:
        """Show what is set."""
        routines = in_order(readable(self._world.catalogue.routines, self.told.emit))
        names = {routine.id: routine.name for routine in routines}
        self.page.say_sound("")
        self.page.present(self._world.preferences(), names)
        self._data.refresh()

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
