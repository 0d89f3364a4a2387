"""The morning after: which session is asked about, and what becomes of the answer."""

from datetime import date, datetime, timedelta

from backcoach.app import today_values
from backcoach.app.world import World
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
        rows = self._world.stored.history.sessions_on(now.date() - DAY)
        if not rows or self._left_on == now.date():
            return None
        self._session = rows[-1].id
        entries = self._entries(self._session, now.date())
        return today_values.morning_after(rows[-1].local_date, entries, now, self._world.words)

    def answer(self, score: int | None, now: datetime) -> None:
        """Keep the answer; without one, do not ask again today while the program runs."""
        if score is None:
            self._left_on = now.date()
        else:
            made = PainEntry(new_id(), now, Context.NEXT_MORNING, score, session=self._session)
            self._world.stored.pain.add(made)

    def _entries(self, session: str, today: date) -> list[PainEntry]:
        """Return the entries about a session, and those of this morning that name no session."""
        pain = self._world.stored.pain
        of_today = [
            entry
            for entry in pain.on(today)
            if entry.context is Context.NEXT_MORNING and entry.session is None
        ]
        return [*pain.of_session(session), *of_today]
