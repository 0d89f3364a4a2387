from backcoach.core import event
from backcoach.core.gaps import Gaps
from backcoach.text import ENGLISH


def test_every_interruption_is_told_and_nothing_else() -> None:
    told: list[str] = []
    gaps = Gaps(ENGLISH, told.append)

    gaps([event.Paused(at_ms=0), event.Resumed(at_ms=0)])
    gaps([event.Interrupted(at_ms=0, gap_ms=720_000)])

    assert told == ["12 minutes went by without the session. You are paused where you were."]


def test_how_a_session_came_to_be_gone_on_with_is_not_told() -> None:
    told: list[str] = []
    gaps = Gaps(ENGLISH, told.append)

    gaps([event.Interrupted(at_ms=0, gap_ms=720_000)])
    gaps([event.Interrupted(at_ms=0, gap_ms=4_000)])

    assert told == ["4 seconds went by without the session. You are paused where you were."]
