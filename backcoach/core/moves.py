"""What each command does to a playhead, once the table has said that it is legal."""

from backcoach.core import command, compiler, event
from backcoach.core.command import Command
from backcoach.core.event import Event
from backcoach.core.playhead import Playhead, State
from backcoach.core.timeline import REPEATED, Block, Phase
from backcoach.text import Words

BACK_MS = 2_000
ADDED_MS = 15_000


class Moves:
    """The commands as movements of one playhead; each returns what happened."""

    def __init__(self, head: Playhead, words: Words) -> None:
        self._head = head
        self._words = words

    def make(self, asked: Command) -> list[Event]:
        """Do what is asked, at the playhead's time."""
        match asked:
            case command.Start(speed=speed):
                return self._start(speed)
            case command.Pause():
                return self._pause()
            case command.Resume():
                return self._resume()
            case command.Next():
                return self._next()
            case command.Back():
                return self._back()
            case command.SkipExercise():
                return self._skip()
            case command.Jump(item=item):
                return self._jump(item)
            case command.MoreTime():
                return self._more_time()
            case command.Sore(score=score, sharp=sharp):
                return self._sore(score, sharp)
            case command.Substitute(exercise=exercise):
                return self._substitute(exercise)
            case command.Stop(reason=reason):
                return self._stop(reason)
            case command.Interrupt(gap_ms=gap_ms):
                return self._interrupt(gap_ms)
        raise TypeError(f"not a command: {asked!r}")

    def restore(self, block: Block, gap_ms: int) -> list[Event]:
        """Put the playhead, paused, to the get-ready of a block."""
        head = self._head
        head.state = State.PAUSED
        interrupted = event.Interrupted(at_ms=head.now_ms, gap_ms=gap_ms)
        return [interrupted, *self._come_to(block)]

    def _start(self, speed: float) -> list[Event]:
        head = self._head
        head.state = State.RUNNING
        inputs = head.timeline.inputs
        started = event.SessionStarted(at_ms=head.now_ms, inputs=inputs, speed=speed)
        return [started, *head.enter(0)]

    def _pause(self) -> list[Event]:
        self._head.state = State.PAUSED
        return [event.Paused(at_ms=self._head.now_ms)]

    def _resume(self) -> list[Event]:
        head = self._head
        head.state = State.RUNNING
        events: list[Event] = [event.Resumed(at_ms=head.now_ms)]
        if head.step.phase not in REPEATED:
            return events
        first = self._start_of_repetition()
        ready = compiler.short_ready(head.timeline.steps[first], self._words)
        return events + head.leave(completed=False) + head.insert(ready, first)

    def _next(self) -> list[Event]:
        head = self._head
        if not head.step.works or head.step.phase is Phase.FREE:
            return head.leave(completed=True) + head.enter(head.following)
        after = head.timeline.after_block(head.work)
        left = head.leave(completed=False)
        if after == len(head.timeline.steps):
            return left + head.enter(after)
        return left + self._moved(head.timeline.steps[after].block) + head.enter(after)

    def _back(self) -> list[Event]:
        head = self._head
        block = head.step.block
        waiting = head.step.phase in (Phase.REST, Phase.SWITCH)
        if waiting or head.into_ms <= BACK_MS:
            before = head.timeline.work_before(head.work)
            block = before.block if before else block
        return head.leave(completed=False) + self._moved(block) + self._return_to(block)

    def _return_to(self, block: Block) -> list[Event]:
        head = self._head
        first = head.timeline.first_work(block)
        if head.step.phase is Phase.READY and head.following == first:
            return head.insert(head.step, first)
        if block.item != head.step.block.item:
            return self._come_to(block)
        return head.insert(compiler.short_ready(head.timeline.steps[first], self._words), first)

    def _skip(self) -> list[Event]:
        head = self._head
        item = head.step.block.item
        skipped = event.ItemSkipped(at_ms=head.now_ms, item=item)
        steps = head.timeline.steps
        after = next((i for i, s in enumerate(steps) if s.block.item > item), len(steps))
        return [*head.leave(completed=False), skipped, *head.enter(after)]

    def _jump(self, item: int) -> list[Event]:
        head = self._head
        first = head.timeline.first_step(item)
        moved = self._moved(head.timeline.steps[first].block)
        return head.leave(completed=False) + moved + head.enter(first)

    def _more_time(self) -> list[Event]:
        head = self._head
        longer_ms = head.step.estimate_ms + ADDED_MS
        head.replace_step(compiler.with_duration(head.step, longer_ms, self._words))
        return [event.TimeAdded(at_ms=head.now_ms, step=head.step.key, added_ms=ADDED_MS)]

    def _sore(self, score: int | None, sharp: bool | None) -> list[Event]:
        head = self._head
        marked = head.step
        if marked.phase in (Phase.REST, Phase.SWITCH):
            marked = head.timeline.work_before(head.work) or marked
        mark = event.SoreMarked(at_ms=head.now_ms, step=marked.key, score=score, sharp=sharp)
        return [mark] if head.state is State.PAUSED else [mark, *self._pause()]

    def _substitute(self, name: str) -> list[Event]:
        head = self._head
        block, old = head.step.block, head.step.exercise
        exercise = head.timeline.inputs.exercises[name]
        left = head.leave(completed=False)
        head.timeline, ready = compiler.substitute(head.timeline, block, exercise, self._words)
        changed = event.Substituted(
            at_ms=head.now_ms, item=block.item, old=old, new=name, block=block
        )
        return [*left, changed, *head.enter(ready)]

    def _stop(self, reason: command.StopReason) -> list[Event]:
        head = self._head
        left = head.leave(completed=False)
        head.state = State.STOPPED
        return [*left, event.SessionStopped(at_ms=head.now_ms, reason=reason)]

    def _interrupt(self, gap_ms: int) -> list[Event]:
        head = self._head
        if head.state is State.PAUSED:
            return []
        head.state = State.PAUSED
        return [event.Interrupted(at_ms=head.now_ms, gap_ms=gap_ms)]

    def _moved(self, block: Block) -> list[Event]:
        return [event.Moved(at_ms=self._head.now_ms, block=block)]

    def _come_to(self, block: Block) -> list[Event]:
        """Get ready for a block as one does for its item, from elsewhere."""
        timeline = self._head.timeline
        first = timeline.first_work(block)
        ready = timeline.steps[timeline.first_step(block.item)]
        return self._head.insert(compiler.ready_like(ready, timeline.steps[first]), first)

    def _start_of_repetition(self) -> int:
        head = self._head
        repetition = head.step.key._replace(phase=Phase.READY)
        index = head.work
        while (
            index and head.timeline.steps[index - 1].key._replace(phase=Phase.READY) == repetition
        ):
            index -= 1
        return index
