"""What is said about the things that a session needs: pure."""

from collections.abc import Collection, Iterable

from backcoach.core import phrases
from backcoach.core.exercise import Equipment
from backcoach.core.timeline import Timeline
from backcoach.text import _, chosen


def needs(timeline: Timeline, at_hand: Collection[Equipment]) -> str:
    """Return what a session needs, and what of it is not at hand; empty if it needs nothing."""
    return " ".join(filter(None, (needed(timeline), missing(timeline, at_hand))))


def needed(timeline: Timeline) -> str:
    """Return what a session needs; empty if that is nothing."""
    return _said(_("Needs: {things}."), _things(timeline))


def missing(timeline: Timeline, at_hand: Collection[Equipment]) -> str:
    """Return what a session needs and is not at hand; empty if that is nothing."""
    lacking = (thing for thing in _things(timeline) if thing not in at_hand)
    return _said(_("You have not ticked: {things}."), lacking)


def _things(timeline: Timeline) -> Iterable[Equipment]:
    """Return what is needed in the order of the session; an easier form that is not done is not."""
    exercises = (timeline.exercise(block[0]) for block in timeline.blocks.values())
    return dict.fromkeys(thing for each in exercises for thing in each.equipment)


def _said(sentence: str, things: Iterable[Equipment]) -> str:
    listed = phrases.terms(things, chosen())
    return sentence.format(things=listed) if listed else ""
