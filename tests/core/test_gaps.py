from backcoach.core import event
from backcoach.core.gaps import Gaps
from backcoach.text import ENGLISH


def test_every_interruption_is_told_and_nothing_else() -> None:
    told: list[str] = []
    gaps = Gaps(ENGLISH, told.append)

    gaps([event.Paused(at_ms=0), event.Resumed(at_ms=0)])
    gaps([event.Interrupted(at_ms=0, gap_ms=720_000)])

    assert told == ["12 minutes passed while nobody was here. Paused where you were."]
