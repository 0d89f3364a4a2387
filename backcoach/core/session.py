"""One run through a timeline.

Rules:
- Time is an argument, in whole milliseconds of a clock that never goes back.
- What may be asked, and when, is the table LEGAL and nothing else; buttons read it too.
- An illegal command raises and changes nothing, not even the time.
- A command is judged at its own time: handle() first advances to it. One that was legal before
  and comes too late is absorbed, because it was legal when it was sent.
- Sessions know no gaps and drop no cues: lateness is judged outside.
"""

import copy
from collections.abc import Mapping
from enum import StrEnum

from backcoach.core import command
from backcoach.core.command import Command
from backcoach.core.event import Event
from backcoach.core.moves import Moves
from backcoach.core.playhead import Playhead, State
from backcoach.core.timeline import Block, Phase, Step, Timeline
from backcoach.text import Words


class Situation(StrEnum):
    """The columns of the table: what a command finds."""

    NEW = "new"
    READY = "ready"
    WORK = "work"
    FREE = "free"
    WAIT = "wait"
    PAUSED = "paused"
    OVER = "over"


_ANYWHERE: frozenset[type[Command]] = frozenset(
    (
        command.Next,
        command.Back,
        command.SkipExercise,
        command.Jump,
        command.Sore,
        command.Substitute,
        command.Stop,
        command.Interrupt,
    )
)
LEGAL: Mapping[Situation, frozenset[type[Command]]] = {
    Situation.NEW: frozenset((command.Start,)),
    Situation.READY: _ANYWHERE | {command.Pause, command.MoreTime},
    Situation.WORK: _ANYWHERE | {command.Pause},
    Situation.FREE: _ANYWHERE | {command.Pause},
    Situation.WAIT: _ANYWHERE | {command.Pause, command.MoreTime},
    Situation.PAUSED: _ANYWHERE | {command.Resume},
    Situation.OVER: frozenset(),
}


class IllegalCommandError(Exception):
    """The command cannot be given now; nothing has changed."""


class Session:
    """One run through a timeline, told the time and what the person did; answers with events."""

    def __init__(self, timeline: Timeline, words: Words, now_ms: int = 0) -> None:
        self._head = Playhead(timeline, now_ms)
        self._words = words

    @property
    def timeline(self) -> Timeline:
        """The timeline as it is now; a substitution makes a new one."""
        return self._head.timeline

    @property
    def state(self) -> State:
        """What the session is doing."""
        return self._head.state

    @property
    def step(self) -> Step:
        """The step under the playhead."""
        return self._head.step

    @property
    def into_ms(self) -> int:
        """How far the playhead is into the step."""
        return self._head.into_ms

    @property
    def now_ms(self) -> int:
        """The last time that the session was told."""
        return self._head.now_ms

    @property
    def due_ms(self) -> int | None:
        """When something will happen by itself; None while only a command can change anything."""
        return self._head.due_ms

    @property
    def situation(self) -> Situation:
        """The column of the table that a command would find now."""
        return _situation(self._head)

    def allows(self, asked: Command | type[Command]) -> bool:
        """Tell whether a command, or this kind of command, would be legal now."""
        return _allows(self._head, asked)

    def advance(self, now_ms: int) -> list[Event]:
        """Go on to a time and return what happened until then. Raises ValueError if it is past."""
        return self._head.advance(now_ms)

    def handle(self, asked: Command, now_ms: int) -> list[Event]:
        """Do what is asked at a time and return all that happened until and through it.

        Raises IllegalCommandError, with nothing changed, when it cannot be done at that time.
        """
        head = copy.copy(self._head)
        was_legal = _allows(head, asked)
        events = head.advance(now_ms)
        if _allows(head, asked):
            events += Moves(head, self._words).make(asked)
            events += head.advance(now_ms)
        elif not was_legal:
            raise IllegalCommandError(f"{type(asked).__name__} while {_situation(head)}")
        self._head = head
        return events

    def restore(self, block: Block, gap_ms: int) -> list[Event]:
        """Be paused in the get-ready of a block: how a new session goes on after a crash."""
        return Moves(self._head, self._words).restore(block, gap_ms)


def _situation(head: Playhead) -> Situation:
    match head.state:
        case State.READY_TO_START:
            return Situation.NEW
        case State.PAUSED:
            return Situation.PAUSED
        case State.FINISHED | State.STOPPED:
            return Situation.OVER
        case State.RUNNING:
            return _RUNNING.get(head.step.phase, Situation.WORK)


_RUNNING = {
    Phase.READY: Situation.READY,
    Phase.FREE: Situation.FREE,
    Phase.REST: Situation.WAIT,
    Phase.SWITCH: Situation.WAIT,
}


def _allows(head: Playhead, asked: Command | type[Command]) -> bool:
    kind = asked if isinstance(asked, type) else type(asked)
    if kind not in LEGAL[_situation(head)]:
        return False
    match asked:
        case command.Jump(item=item):
            return 1 <= item <= head.timeline.item_count
        case command.Substitute(exercise=name):
            return name in head.timeline.relatives(head.step)
        case command.Sore(score=score):
            return score is None or 0 <= score <= 10
        case _:
            return True
