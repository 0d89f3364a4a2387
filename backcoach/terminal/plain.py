"""The session as plain lines, for a pipe or a terminal that can do no more. It has no keys."""

import os
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TextIO

from backcoach.core import command, event, phrases
from backcoach.core.command import Command, StopReason
from backcoach.core.event import Event
from backcoach.core.playhead import State
from backcoach.core.session import Session
from backcoach.core.timeline import Block, CueKind, Phase, Step
from backcoach.player import Player
from backcoach.terminal.glyphs import glyphs_for
from backcoach.terminal.signals import Signal, Signals
from backcoach.text import Words

SLICE_MS = 200
_TEXT_COLUMN = 16
_PLAYING = (State.RUNNING, State.PAUSED)
_SHOWN = (CueKind.BREATHE_IN, CueKind.BREATHE_OUT, CueKind.HALFWAY, CueKind.NEARLY_DONE)


class Lines:
    """A listener that writes a line for each thing that matters, at once.

    When nobody reads any more, it is closed and silent, and error says why: others still get their
    events.
    """

    def __init__(self, session: Session, words: Words, stream: TextIO | None = None) -> None:
        self._session = session
        self._words = words
        self._stream = sys.stdout if stream is None else stream
        self._glyphs = glyphs_for(self._stream.encoding)
        self._begun = False
        self._exercise: tuple[int, str] | None = None
        self._block: Block | None = None
        self._rep = 0
        self.closed = False
        self.error: OSError | None = None

    def __call__(self, events: Sequence[Event]) -> None:
        """Listen to the player."""
        for happened in events:
            self._tell(happened)

    def silence(self) -> None:
        """Let what is still buffered for a reader that has gone vanish without an error."""
        with Path(os.devnull).open("w") as nowhere:
            os.dup2(nowhere.fileno(), self._stream.fileno())

    def _tell(self, happened: Event) -> None:
        t = self._words.gettext
        match happened:
            case event.SessionStarted():
                self._begin()
            case event.StepEntered(step=step):
                self._enter(step)
            case event.CueReached(cue=cue) if cue.kind in _SHOWN:
                self._line(" " * _TEXT_COLUMN + cue.text.lower())
            case event.Paused():
                self._line(t("Paused."))
            case event.Interrupted(gap_ms=gap_ms):
                self._line(phrases.gap(gap_ms, self._words))
            case event.Resumed():
                self._line(t("Going on."))
            case event.SessionFinished():
                self._line("")
                self._line(t("Done."))
            case event.SessionStopped():
                self._line("")
                self._line(t("Ended here. What you did is kept."))

    def _begin(self) -> None:
        timeline = self._session.timeline
        items, words = timeline.item_count, self._words
        count = words.ngettext("{n} exercise", "{n} exercises", items).format(n=items)
        about = "~" if any(step.duration_ms is None for step in timeline.steps) else ""
        length = about + phrases.length(timeline.total_ms, words)
        self._line(f"{timeline.inputs.routine.name} · {count} · {length}")
        self._line(phrases.emergency_stop(words))
        self._begun = True

    def _enter(self, step: Step) -> None:
        if not self._begun:
            self._begin()
        if self._exercise != (step.key.item, step.exercise):
            self._introduce(step)
        if step.works:
            self._place(step)
        self._line(self._phase(step))

    def _introduce(self, step: Step) -> None:
        exercise = self._session.timeline.exercise(step)
        name = next((c.text for c in step.cues if c.kind is CueKind.INTRODUCE), exercise.name)
        of = self._words.gettext("{n} of {items}")
        self._line("")
        self._line(
            f"{of.format(n=step.key.item, items=self._session.timeline.item_count)} · {name}"
        )
        self._line(f"  {exercise.start}")
        for number, how in enumerate(exercise.steps, start=1):
            self._line(f"  {number}. {how}")
        self._exercise = (step.key.item, step.exercise)
        self._block, self._rep = None, 0

    def _place(self, step: Step) -> None:
        """Write the set and side, and the repetition, when they are new."""
        timeline, words = self._session.timeline, self._words
        where = phrases.whereabouts(timeline, step, words)
        place = step.block._replace(side=step.key.side)
        if place != self._block:
            self._line(f"  {where}")
            self._block, self._rep = place, 0
        reps = timeline.blocks[step.block][-1].key.rep
        if reps > 1 and step.key.rep != self._rep:
            self._line(f"  {phrases.repetition(step.key.rep, reps, words)}")
        self._rep = step.key.rep

    def _phase(self, step: Step) -> str:
        seconds = f"{step.duration_ms / 1000:3.0f} s" if step.duration_ms else " " * 5
        said = step.text if step.works or step.phase in (Phase.REST, Phase.SWITCH) else ""
        breath = phrases.breath(step.breaths[0].breath, self._words).lower() if step.works else ""
        texts = " · ".join(text for text in (said, breath) if text)
        return f"  {_short(step.phase, self._words):<6} {seconds}  {texts}".rstrip()

    def _line(self, text: str) -> None:
        if self.closed:
            return
        try:
            self._stream.write(self._glyphs.clean(text) + "\n")
            self._stream.flush()
        except OSError as error:
            self.closed = True
            self.error = error


def play(
    player: Player, lines: Lines | None = None, wait: Callable[[float], object] = time.sleep
) -> None:
    """Play a session, from its start if it has not begun, until it is over or nobody reads it.

    There are no keys. A step at one's own pace therefore ends when its planned time is over, and
    an interruption goes on by itself once it was told. Ctrl-C ends the session and keeps what was
    done. When lines are closed, or a listener raises BrokenPipeError (which is raised again), or
    the terminal goes away, the session is paused and left unfinished. wait is given seconds.
    """
    session = player.session
    try:
        with Signals(Signal.INTERRUPT, Signal.CLOSE) as signals:
            player.start()
            while session.state in _PLAYING and not (lines and lines.closed):
                if not _turn(player, wait, signals):
                    break
    finally:
        if lines and lines.closed:
            lines.silence()
        _send(player, command.Pause())


def _turn(player: Player, wait: Callable[[float], object], signals: Signals) -> bool:
    """Wait for what comes next and deal with it; tell whether to go on."""
    is_free = player.session.step.phase is Phase.FREE
    wait_s = (player.wait_ms(SLICE_MS if is_free else None) or 0.0) / 1000
    signals.wait(lambda: wait(wait_s))
    match signals.take():
        case Signal.CLOSE:
            return False
        case Signal.INTERRUPT:
            _send(player, command.Stop(StopReason.LEFT))
        case _:
            player.wake()
            _go_on(player)
    return True


def _go_on(player: Player) -> None:
    """Do what a key would do: after an interruption, and at the end of a free step."""
    session = player.session
    free = session.step.phase is Phase.FREE
    if session.state is State.PAUSED:
        _send(player, command.Resume())
    elif free and session.into_ms >= session.step.estimate_ms:
        _send(player, command.Next())


def _send(player: Player, asked: Command) -> None:
    if player.session.allows(asked):
        player.send(asked)


def _short(phase: Phase, words: Words) -> str:
    t = words.gettext
    return {
        Phase.READY: t("ready"),
        Phase.PREPARE: t("brace"),
        Phase.OUT: t("out"),
        Phase.HOLD: t("hold"),
        Phase.BACK: t("back"),
        Phase.MOVE: t("move"),
        Phase.FREE: t("free"),
        Phase.REST: t("rest"),
        Phase.SWITCH: t("switch"),
    }[phase]
