"""The course of a session: what happened in it, step by step, each with its time of day."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime, timedelta
from typing import NamedTuple

from msgspec.structs import replace

from backcoach.core import event, phrases, telling
from backcoach.core.event import Event
from backcoach.core.exercise import Exercise, Side
from backcoach.core.record import Outcome, SoreRecord
from backcoach.core.replay import Mark, Replay
from backcoach.core.timeline import Block, Phase, Step, StepKey
from backcoach.text import Words, isolated

MILLISECOND = timedelta(milliseconds=1)

Timed = tuple[datetime, Event]


class Moment(NamedTuple):
    """One thing that happened in a session, and the time of day when it did."""

    at: datetime
    text: str


def course(events: Iterable[Timed], words: Words) -> tuple[Moment, ...]:
    """Return what happened in a session from its stored events, SessionStarted first.

    When one began to get ready, to rest or to change sides is not stored: the timeline says it.
    """
    return tuple(_Course(words).moments(list(_ended_in_time(_answered(events)))))


def _answered(events: Iterable[Timed]) -> list[Timed]:
    """Return the events; what is answered about a mark, until one goes on, is in its place."""
    kept: list[Timed] = []
    marks: dict[StepKey, int] = {}
    for at, happened in events:
        match happened:
            case event.SoreMarked(step=step) if step in marks:
                marked_at, mark = kept[marks[step]]
                kept[marks[step]] = marked_at, _joined(mark, happened)
                continue
            case event.SoreMarked(step=step):
                marks[step] = len(kept)
            case event.Resumed():
                marks = {}
        kept.append((at, happened))
    return kept


def _joined(first: Event, later: event.SoreMarked) -> Event:
    assert isinstance(first, event.SoreMarked)
    mark = Mark(first.score, first.sharp).joined_by(Mark(later.score, later.sharp))
    return replace(first, score=mark.score, sharp=mark.sharp)


def _ended_in_time(events: Iterable[Timed]) -> Iterator[Timed]:
    """Yield the events; what was cut off ended with the last of them, not when that was found."""
    last_at, last_ms = None, None
    for at, happened in events:
        is_found_later = happened.at_ms == last_ms and isinstance(happened, event.SessionStopped)
        last_at = last_at if last_at and is_found_later else at
        last_ms = happened.at_ms
        yield last_at, happened


class _Course:
    """Tells one event after the other, with what went before in mind."""

    def __init__(self, words: Words) -> None:
        self._words = words
        self._replay = Replay(words)
        self._places: dict[StepKey, int] = {}

    def moments(self, events: Sequence[Timed]) -> Iterator[Moment]:
        """Yield what is told of all events of a session."""
        for number, (at, happened) in enumerate(events):
            later = events[number + 1 :]
            if text := self._text(at, happened, later):
                yield Moment(at, text)
            self._add(happened)
            if later:
                yield from self._way(at, happened, later[0][1].at_ms)

    def _add(self, happened: Event) -> None:
        self._replay.add(happened)
        if isinstance(happened, event.SessionStarted | event.Substituted):
            steps = self._replay.timeline.steps
            self._places = {step.key: place for place, step in enumerate(steps)}

    def _text(self, at: datetime, happened: Event, later: Sequence[Timed]) -> str:
        """Return what is told of an event, if anything; later are those that come after it."""
        t = self._words.gettext
        match happened:
            case event.SessionStarted(inputs=inputs):
                return t("Started: {name}").format(name=isolated(inputs.routine.name))
            case event.StepLeft(step=key) if key in self._places:
                return self._left(self._replay.timeline.steps[self._places[key]], happened)
            case event.Paused():
                return self._paused(at, later)
            case event.Interrupted(gap_ms=gap_ms):
                return t("Interrupted for {length}").format(length=self._length(gap_ms))
            case event.Moved(block=block):
                return t("Went to {place}").format(place=self._place(block, block.side))
            case event.TimeAdded(added_ms=added_ms):
                return t("More time: {length}").format(length=self._length(added_ms))
            case event.SoreMarked():
                return self._sore(happened)
            case event.Substituted(old=old, new=new):
                names = self._replay.timeline.inputs.exercises
                return t("{old} changed to {new}").format(old=names[old].name, new=names[new].name)
            case event.ItemSkipped(item=item):
                return t("Skipped: {name}").format(name=self._last_of(item).name)
            case event.SessionFinished():
                return self._ended(Outcome.FINISHED)
            case event.SessionStopped(reason=reason):
                return self._ended(Outcome(reason.value))
        return ""

    def _left(self, step: Step, left: event.StepLeft) -> str:
        """Return how much was done of a step: Bridge, set 1, repetition 2: done."""
        place = self._place(step.block, step.key.side)
        if self._replay.timeline.blocks[step.block][-1].key.rep > 1:
            repetition = self._words.gettext("repetition {n}").format(n=step.key.rep)
            place = f"{place}, {repetition}"
        return f"{place}: {self._amount(step, left)}"

    def _amount(self, step: Step, left: event.StepLeft) -> str:
        t = self._words.gettext
        if not step.reps:
            return self._seconds(step, left)
        if not left.completed:
            return t("not finished")
        if step.phase is Phase.FREE:
            done = self._words.ngettext("{n} repetition done", "{n} repetitions done", step.reps)
            return done.format(n=step.reps)
        return t("done")

    def _seconds(self, step: Step, left: event.StepLeft) -> str:
        t = self._words.gettext
        length = self._length(min(left.done_ms, step.estimate_ms))
        if not left.completed:
            of = t("{done} of {planned}")
            length = of.format(done=length, planned=self._length(step.estimate_ms))
        held = step.phase is Phase.HOLD
        return t("held for {length}").format(length=length) if held else length

    def _paused(self, at: datetime, later: Sequence[Timed]) -> str:
        """Return for how long it was paused, if it went on after that."""
        t = self._words.gettext
        until = next((then for then, each in later if isinstance(each, event.Resumed)), None)
        if until is None:
            return t("Paused")
        return t("Paused for {length}").format(length=self._length((until - at) / MILLISECOND))

    def _sore(self, mark: event.SoreMarked) -> str:
        block = self._replay.block_of(mark.step)
        exercise = self._exercise(block)
        marked = SoreRecord(block, exercise.id, exercise.name, mark.score, mark.sharp)
        return telling.sore(marked, self._words)

    def _ended(self, how: Outcome) -> str:
        return phrases.at_start(telling.outcome(how, self._words))

    def _place(self, block: Block, side: Side) -> str:
        """Return where in the session something was: Reach, set 2, left side."""
        number = self._words.gettext("set {n}").format(n=block.set)
        parts = [self._exercise(block).name, number]
        if side is not Side.BOTH:
            parts.append(phrases.side(side, self._words))
        return ", ".join(parts)

    def _exercise(self, block: Block) -> Exercise:
        timeline = self._replay.timeline
        return timeline.exercise(timeline.steps[timeline.first_work(block)])

    def _last_of(self, item: int) -> Exercise:
        """Return the exercise of an item or, where it was changed, the later one."""
        blocks = self._replay.timeline.blocks
        return self._exercise([block for block in blocks if block.item == item][-1])

    def _length(self, ms: float) -> str:
        return phrases.length(round(ms), self._words)

    def _way(self, at: datetime, happened: Event, until_ms: int) -> Iterator[Moment]:
        """Yield what came between two blocks, if that began before anything else happened."""
        way, after_ms = self._way_after(happened)
        if way is None or way.works or happened.at_ms + after_ms > until_ms:
            return
        text = way.text
        if way.phase is Phase.READY:
            name = self._replay.timeline.exercise(way).name
            text = self._words.gettext("Get ready: {name}").format(name=name)
        yield Moment(at + after_ms / self._replay.speed * MILLISECOND, text)

    def _way_after(self, happened: Event) -> tuple[Step | None, int]:
        """Return the step to which an event leads, if that is known, and in how many ms."""
        timeline, block = self._replay.timeline, self._replay.block
        match happened:
            case event.SessionStarted():
                return timeline.steps[0], 0
            case event.ItemSkipped() if block:
                return timeline.steps[timeline.first_step(block.item)], 0
            case event.StepLeft(step=key, completed=True) if key in self._places:
                return self._after_block(self._places[key])
        return None, 0

    def _after_block(self, place: int) -> tuple[Step | None, int]:
        """Return the step after a block whose last counting step is at a place."""
        timeline = self._replay.timeline
        end = timeline.after_block(place)
        rest = timeline.steps[place + 1 : end]
        is_over = end < len(timeline.steps) and not any(step.counts for step in rest)
        return timeline.steps[end] if is_over else None, sum(step.estimate_ms for step in rest)
