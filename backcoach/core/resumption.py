"""Going on with a session that was cut off, from its stored events."""

from collections.abc import Iterable

from backcoach.core.event import Event
from backcoach.core.replay import Replay
from backcoach.core.session import Session
from backcoach.text import Words


def go_on(events: Iterable[Event], words: Words, gap_ms: int) -> tuple[Session, list[Event]]:
    """Return a session that is paused in the get-ready of the block under way, and its events.

    gap_ms is how long nothing was running. Raises ValueError when nothing is left to do.
    """
    replay = Replay.of(events, words)
    if replay.block is None:
        raise ValueError("nothing is left to do in this session")
    session = Session(replay.timeline, words, replay.now_ms)
    return session, session.restore(replay.block, gap_ms)


def nothing_left(events: Iterable[Event], words: Words) -> bool:
    """Tell whether all of a session was done or skipped, though it was never ended."""
    return Replay.of(events, words).block is None
