"""How the back is: noted down on a page, changed, deleted, and all of that taken back."""

from datetime import date, datetime, time

from PySide6.QtCore import QObject

from backcoach.app import day_values
from backcoach.app.presenters.changes import Changes
from backcoach.app.world import World
from backcoach.diary import pain
from backcoach.diary.pain import PainEntry
from backcoach.storage.ids import new_id
from backcoach.ui.pages.pain_panel import Pain, PainPanel

NOON = time(12)


class PainPresenter(QObject):
    """Asks how the back is, or was, and keeps it."""

    def __init__(self, changes: Changes, world: World) -> None:
        super().__init__()
        self._changes = changes
        self._world = world

    def ask(self, day: date | None = None) -> None:
        """Ask how the back is; about another day than today, how it was then."""
        is_now = day in (None, self._world.today)
        at = None if is_now or day is None else datetime.combine(day, NOON)
        self._open(Pain(at=at))

    def change(self, entry: PainEntry) -> None:
        """Ask again about an entry."""
        at = _shown(entry.at)
        self._open(Pain(at, entry.score, entry.context, entry.where, entry.note), entry)

    def delete(self, entry: PainEntry) -> None:
        """Forget an entry."""
        self._changes.delete(self._world.stored.pain, entry, self._told(entry))

    def _open(self, filled: Pain, before: PainEntry | None = None) -> None:
        panel = PainPanel(_shown(self._world.now), filled, deletes=before is not None)
        panel.given.connect(lambda given: self._keep(given, before))
        if before is not None:
            panel.delete_asked.connect(lambda: self.delete(before))
        self._changes.panels.open(panel)

    def _keep(self, given: Pain, before: PainEntry | None) -> None:
        """Keep what is given, in the place of what was kept before."""
        entry = self._entry(given, before)
        is_expected = given.at is None or (before is not None and entry.at == before.at)
        told = self._told(entry) if is_expected else day_values.dated(entry, self._world.words)
        self._changes.keep(self._world.stored.pain, entry, told, before)

    def _entry(self, given: Pain, before: PainEntry | None) -> PainEntry:
        return PainEntry(
            id=before.id if before else new_id(),
            at=self._moment(given.at, before),
            context=given.context,
            score=given.score,
            note=given.note,
            session=before.session if before else None,
            where=given.where,
        )

    def _moment(self, at: datetime | None, before: PainEntry | None) -> datetime:
        """Return a time that is given, with its zone; one that was not changed stays as it was."""
        if at is None:
            return self._world.now
        if before is not None and _shown(before.at) == at:
            return before.at
        return at.astimezone()

    def _told(self, entry: PainEntry) -> str:
        return pain.told(entry, self._world.words)


def _shown(at: datetime) -> datetime:
    """Return a time as a clock on the wall shows it, to the minute."""
    return at.replace(tzinfo=None, second=0, microsecond=0)
