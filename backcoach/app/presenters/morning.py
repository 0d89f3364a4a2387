"""The morning after: which session is asked about, and what becomes of the answer."""

from datetime import date, datetime, timedelta

from backcoach.app import today_values
from backcoach.app.world import World
from backcoach.diary import morning
from backcoach.diary.pain import Context, PainEntry
from backcoach.storage.ids import new_id
from backcoach.ui.pages.today_cards import MorningAfter

DAY = timedelta(days=1)


class MorningQuestion:
    """Asks about the last session of yesterday, until it is answered or left for today.

    All methods raise StorageError when the database does not work.
    """

    def __init__(self, world: World) -> None:
        self._world = world
        self._session: str | None = None
        self._left_on: date | None = None

    def look(self, now: datetime) -> MorningAfter | None:
        """Return what is asked now, or what the answer means; None without such a session."""
        stored = self._world.stored
        rows = stored.history.sessions_on(now.date() - DAY)
        if not rows or self._left_on == now.date():
            return None
        last = rows[-1]
        if not morning.has_begun(last.local_date, stored.history.last_done(last.id), now):
            return None
        self._session = last.id
        entries = stored.noted_about(last)
        return today_values.morning_after(last.local_date, entries, now, self._world.words)

    def leave(self, now: datetime) -> None:
        """Do not ask again today while the program runs."""
        self._left_on = now.date()

    def entry(self, score: int, now: datetime) -> PainEntry:
        """Return the answer as it is to be kept."""
        return PainEntry(new_id(), now, Context.NEXT_MORNING, score, session=self._session)
