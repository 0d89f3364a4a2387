"""What was done besides the exercises: noted down on Today, and taken back."""

from PySide6.QtCore import QObject, Signal

from backcoach.app.presenters.changes import Changes
from backcoach.app.world import World
from backcoach.core.catalogue import readable
from backcoach.diary import activity
from backcoach.diary.activity import ActivityEntry, Talk
from backcoach.storage.ids import new_id


class ActivityPresenter(QObject):
    """Asks which activity was done, and keeps it."""

    told = Signal(str)

    def __init__(self, changes: Changes, world: World) -> None:
        super().__init__()
        self._changes = changes
        self._world = world

    def ask(self) -> None:
        """Ask which activity was done."""
        from backcoach.ui.pages.log_panel import LogPanel

        panel = LogPanel(tuple(readable(self._world.catalogue.activities, self.told.emit)))
        panel.given.connect(self._keep)
        self._changes.panels.open(panel)

    def _keep(self, id: str, minutes: int, talk: Talk | None) -> None:
        now, name = self._world.now, self._world.catalogue.activities[id].name
        entry = ActivityEntry(new_id(), now, id, name, minutes, talk)
        told = activity.told(entry, self._world.words)
        self._changes.keep(self._world.stored.activities, entry, told)
