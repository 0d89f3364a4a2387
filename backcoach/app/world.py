"""What there is around the pages: what is stored, the catalogue, the clock, the sound."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime

from backcoach.app.safety import Safety
from backcoach.app.scenes import Scenes
from backcoach.app.stored import Stored
from backcoach.core import exclusion
from backcoach.core.catalogue import Catalogue, readable
from backcoach.core.compiler import compile_routine
from backcoach.core.exclusion import Adapted
from backcoach.core.preferences import Preferences
from backcoach.core.routine import Routine, in_order
from backcoach.core.timeline import Kind, Timeline
from backcoach.errors import UserError
from backcoach.services.ports import Clock, Sound
from backcoach.text import Words


@dataclass(frozen=True)
class World:
    """Handed to whoever presents a page.

    sound and preferences are asked for when they are used: sound comes late, preferences change.
    """

    stored: Stored
    catalogue: Catalogue
    scenes: Scenes
    clock: Clock
    safety: Safety
    sound: Callable[[], Sound]
    preferences: Callable[[], Preferences]
    words: Words

    @property
    def now(self) -> datetime:
        """The time of day, with its zone."""
        return self.clock.local_time()

    @property
    def today(self) -> date:
        """The day that it is where the person is."""
        return self.now.date()

    def adapted(self, routine: str) -> Adapted:
        """Return a routine without what the person's conditions rule out.

        Raises UserError for a file that is wrong, and when nothing is left of the routine.
        """
        found = self.catalogue.routine(routine)
        return exclusion.adapted(found, self.catalogue.exercises, self.preferences().exclusions)

    def routines(self, tell: Callable[[str], object]) -> tuple[Adapted, ...]:
        """Return all routines that this person can do, in their order.

        tell is called with a sentence about each of the others, unless there are only those.
        """
        problems: list[str] = []
        found = []
        for routine in in_order(readable(self.catalogue.routines, problems.append)):
            try:
                found.append(self.adapted(routine.id))
            except UserError as error:
                problems.append(str(error))
        for sentence in problems if found else ():
            tell(sentence)
        return tuple(found)

    def compiled(self, routine: Routine, kind: Kind = Kind.ROUTINE) -> Timeline:
        """Return the timeline of a routine as it is, in this person's timing."""
        return compile_routine(
            routine, self.catalogue.exercises, self.preferences(), self.words, kind
        )
