"""What was done besides the exercises: noted down on Today, and taken back."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from backcoach.app.world import World
from backcoach.core.catalogue import readable
from backcoach.diary import activity
from backcoach.diary.activity import ActivityEntry, Talk
from backcoach.storage.database import StorageError
from backcoach.storage.ids import new_id
from backcoach.ui.pages.today import TodayPage


class ActivityPresenter(QObject):
    """Keeps what is given on Today's panel; changed tells that there is one more, or one less."""

    changed = Signal()
    told = Signal(str)

    def __init__(self, page: TodayPage, world: World) -> None:
        super().__init__()
        self._page = page
        self._world = world
        self._last = ""
        page.log_asked.connect(self._open_log)
        page.activity_given.connect(self._keep)
        page.undo_asked.connect(self._undo)

    def _open_log(self) -> None:
        self._page.open_log(tuple(readable(self._world.catalogue.activities, self.told.emit)))

    def _keep(self, id: str, minutes: int, talk: Talk | None) -> None:
        """Keep an activity; where that cannot be, what was given stays on the panel."""
        now, name = self._world.clock.local_time(), self._world.catalogue.activities[id].name
        entry = ActivityEntry(new_id(), now, id, name, minutes, talk)
        if self._changed(lambda: self._world.stored.activities.add(entry)):
            self._last = entry.id
            self._page.close_log()
            self._page.tell_logged(activity.told(entry, self._world.words))

    def _undo(self) -> None:
        self._changed(lambda: self._world.stored.activities.remove(self._last))

    def _changed(self, change: Callable[[], object]) -> bool:
        """Change what is stored, or say why that cannot be; tell whether it could."""
        try:
            change()
        except StorageError as error:
            self.told.emit(str(error))
            return False
        self.changed.emit()
        return True
