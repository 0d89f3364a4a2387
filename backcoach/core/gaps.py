"""Tells about time that passed with nobody there."""

from collections.abc import Callable, Sequence

from backcoach.core import event, phrases
from backcoach.core.event import Event
from backcoach.text import Words


class Gaps:
    """A listener that tells one sentence for each interruption of what it has heard before."""

    def __init__(self, words: Words, tell: Callable[[str], object]) -> None:
        self._words = words
        self._tell = tell
        self._listens = False

    def __call__(self, events: Sequence[Event]) -> None:
        """Listen to the player."""
        for happened in events:
            if self._listens and isinstance(happened, event.Interrupted):
                self._tell(phrases.gap(happened.gap_ms, self._words))
            self._listens = True
