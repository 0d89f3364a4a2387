"""What there is to be seen of a session, as one frozen value: terminal and window show the same."""

import math
from dataclasses import dataclass
from typing import NamedTuple

from backcoach.core import phrases
from backcoach.core.breathing import span_at
from backcoach.core.command import Command, Substitute
from backcoach.core.exercise import Breath, Form
from backcoach.core.playhead import State
from backcoach.core.session import LEGAL, Session
from backcoach.core.timeline import CueKind, Phase, Step, Timeline
from backcoach.text import Words

PASSING_MS = 5_000
# Those that work most; there is no room for more.
MUSCLES = 2
_PASSING = (CueKind.HALFWAY, CueKind.NEARLY_DONE)
_WAYS = (Phase.READY, Phase.REST, Phase.SWITCH)


class Segment(NamedTuple):
    """One item of the session: its planned length, and how much of it is behind, 0 to 1."""

    length_ms: int
    done: float


@dataclass(frozen=True, kw_only=True)
class View:
    """One moment of a session, in words and numbers.

    count is in seconds, and goes up where a command ends the step; places is how many digits it
    may need in this step. phase_done, and swell (how full the lungs are), are 0 to 1, or None
    where they mean nothing. reps is 0 where nothing is counted. legal are the kinds of commands
    that can be given now; easier is the id of the exercise that may take this one's place.
    """

    routine: str
    item: int
    items: int
    left_ms: int
    left_is_estimate: bool
    percent: int
    segments: tuple[Segment, ...]
    name: str
    muscles: str
    place: str
    phase: str
    breath: str
    paused: bool
    count: int
    places: int
    phase_done: float | None
    swell: float | None
    rep: int
    reps: int
    caption: str
    hint: str
    how: tuple[str, ...]
    following: str
    stop_rule: str
    legal: frozenset[type[Command]]
    easier: str | None


def look(session: Session, words: Words) -> View:
    """Return what there is to be seen of a session now."""
    timeline, step, into_ms = session.timeline, session.step, session.into_ms
    left_ms = _left_ms(timeline, step, into_ms)
    total_ms = timeline.total_ms
    span = span_at(step.breaths, into_ms)
    paused = session.state is State.PAUSED
    exercise = timeline.exercise(step)
    return View(
        routine=timeline.inputs.routine.name,
        item=step.key.item,
        items=timeline.item_count,
        left_ms=left_ms,
        left_is_estimate=_is_estimate(timeline, step),
        percent=100 - math.ceil(100 * left_ms / total_ms),
        segments=_segments(timeline, total_ms - left_ms),
        name=exercise.name,
        muscles=" · ".join(words.gettext(muscle) for muscle in exercise.muscles[:MUSCLES]),
        place=phrases.whereabouts(timeline, step, words),
        phase=phrases.phase(step.phase, words),
        breath=phrases.breath(span.breath, words),
        paused=paused,
        count=_count(step, into_ms),
        places=_places(step, into_ms),
        phase_done=_phase_done(step, into_ms),
        swell=_swell(span.breath, span.fraction(into_ms)),
        rep=step.key.rep if step.works else max(step.key.rep - 1, 0),
        reps=_reps(timeline, step),
        caption=_caption(step, into_ms, words),
        hint=_hint(step, words, paused=paused),
        how=_how(timeline, step),
        following=_following(timeline, step, words),
        stop_rule=phrases.emergency_stop(words),
        legal=LEGAL[session.situation],
        easier=in_place(exercise.easier, session),
    )


def in_place(form: Form | None, session: Session) -> str | None:
    """Return the first exercise of an easier or harder form that may be done instead, if any."""
    names = form.exercises if form else ()
    return next((name for name in names if session.allows(Substitute(name))), None)


def _left_ms(timeline: Timeline, step: Step, into_ms: int) -> int:
    """Return what is left of the plan; a get-ready put in after a pause comes on top of it."""
    planned = next((s for s in timeline.steps if s.key == step.key), None)
    end_ms = planned.start_ms + planned.estimate_ms if planned else step.start_ms
    left_ms = max(step.estimate_ms - into_ms, 0) + timeline.total_ms - end_ms
    return min(left_ms, timeline.total_ms)


def _is_estimate(timeline: Timeline, step: Step) -> bool:
    return any(s.duration_ms is None and s.block >= step.block for s in timeline.steps)


def _segments(timeline: Timeline, done_ms: int) -> tuple[Segment, ...]:
    lengths = [0] * timeline.item_count
    for step in timeline.steps:
        lengths[step.key.item - 1] += step.estimate_ms
    segments = []
    for length_ms in lengths:
        segments.append(Segment(length_ms, min(max(done_ms / length_ms, 0.0), 1.0)))
        done_ms -= length_ms
    return tuple(segments)


def _count(step: Step, into_ms: int) -> int:
    if step.duration_ms is None:
        return into_ms // 1000
    return math.ceil((step.duration_ms - into_ms) / 1000)


def _places(step: Step, into_ms: int) -> int:
    longest_s = (step.duration_ms or max(into_ms, step.estimate_ms)) // 1000
    return max(len(str(longest_s)), 2)


def _phase_done(step: Step, into_ms: int) -> float | None:
    return round(into_ms / step.duration_ms, 3) if step.duration_ms else None


def _swell(breath: Breath, over: float) -> float | None:
    over = round(over, 3)
    return {Breath.IN: over, Breath.OUT: 1 - over, Breath.FREE: None}[breath]


def _reps(timeline: Timeline, step: Step) -> int:
    """Return how many repetitions there are to be shown: none before the first, and none of one."""
    reps = timeline.blocks[step.block][-1].key.rep
    begun = step.key.rep > 0 if step.works else step.key.rep > 1
    return reps if reps > 1 and begun else 0


def _caption(step: Step, into_ms: int, words: Words) -> str:
    """Return what was said last; what only tells the time gives way to the step's own words.

    What a rest leads to is not said here: it is what is next.
    """
    said = step.text if step.works else ""
    for cue in step.cues:
        passing = cue.kind in _PASSING and into_ms - cue.offset_ms < PASSING_MS
        introduces = cue.kind in (CueKind.INTRODUCE, CueKind.SWITCH)
        if cue.offset_ms <= into_ms and (passing or introduces):
            said = cue.text
    return "" if said == phrases.phase(step.phase, words) else said


def _hint(step: Step, words: Words, *, paused: bool) -> str:
    if paused:
        return words.gettext("Space goes on.")
    if step.phase is Phase.FREE:
        return words.gettext("Press → when you are done.")
    return ""


def _how(timeline: Timeline, step: Step) -> tuple[str, ...]:
    """Return the starting position and the steps of what is about to begin."""
    if step.phase not in _WAYS:
        return ()
    exercise = timeline.exercise(step)
    return (exercise.start, *exercise.steps)


def _following(timeline: Timeline, step: Step, words: Words) -> str:
    if step.phase in (Phase.REST, Phase.SWITCH):
        return phrases.ahead(timeline, step, words)
    return phrases.upcoming(timeline, step, words)
