"""Session scripts: a story in times, commands and expected events, read and replayed.

    A title, in one line or more.

    routine bridge
    0 start
        0 started
        0 enter ready 1.1, 15 s
        ...
    17 pause
        15 enter out 1.1 #1, 2 s
        17 paused

A line that begins with a time, in seconds, is a command; `wait` only lets time pass. The indented
lines under it are the events that it answers with, all of them and in their order; `...` stands
for any number of events, and `illegal` for a command that is refused. `#` after two spaces begins
a comment. Steps are written as in `names`: hold 1.2 left #1 is item 1, set 2, left, repetition 1.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from backcoach.core import command, event
from backcoach.core.command import Command, StopReason
from backcoach.core.event import Event
from backcoach.core.session import IllegalCommandError, Session
from backcoach.core.timeline import Step
from tests.helpers.catalogue import name_of, session_of

ANYTHING = "..."


@dataclass
class Beat:
    """One command at one time, and the lines of the events that are expected of it."""

    at_ms: int
    asked: Command | None
    line: int
    expected: list[tuple[int, str]] = field(default_factory=list)


@dataclass
class Script:
    """A story as it was read."""

    name: str
    lines: list[str]
    routine: str = ""
    beats: list[Beat] = field(default_factory=list)


def read(path: Path) -> Script:
    """Return the script in a file."""
    script = Script(path.stem, path.read_text("utf-8").splitlines())
    title, separator, _story = "\n".join(script.lines).partition("\n\n")
    for number, line in enumerate(script.lines):
        text = re.sub(r"  #.*", "", line).rstrip()
        if not separator or number <= title.count("\n") or not text:
            continue
        if text.startswith("    "):
            script.beats[-1].expected.append((number, text.strip()))
        elif text.startswith("routine "):
            script.routine = text.removeprefix("routine ")
        else:
            at, _space, asked = text.partition(" ")
            script.beats.append(Beat(round(float(at) * 1000), as_command(asked), number))
    return script


def replay(script: Script) -> None:
    """Play a script. Raises AssertionError that shows it, an arrow at the line that is wrong."""
    session = session_of(script.routine)
    for beat in script.beats:
        happened = _answer(session, beat)
        wrong = _first_mismatch(beat, happened)
        if wrong is not None:
            raise AssertionError(_with_arrow(script, wrong, happened))


def as_command(text: str) -> Command | None:
    """Return the command that a script names; None for wait."""
    if text == "wait":
        return None
    for name, make in COMMANDS.items():
        if text == name or text.startswith(f"{name} "):
            return make(text.removeprefix(name).strip())
    raise ValueError(f"no command: {text!r}")


def _sore(answers: str) -> Command:
    score, _space, sharp = answers.partition(" ")
    said = {"": None, "sharp": True, "not sharp": False}[sharp]
    return command.Sore(int(score) if score else None, said)


COMMANDS: dict[str, Callable[[str], Command]] = {
    "start": lambda _: command.Start(),
    "pause": lambda _: command.Pause(),
    "resume": lambda _: command.Resume(),
    "next": lambda _: command.Next(),
    "back": lambda _: command.Back(),
    "skip": lambda _: command.SkipExercise(),
    "jump": lambda item: command.Jump(int(item)),
    "more time": lambda _: command.MoreTime(),
    "sore": _sore,
    "substitute": command.Substitute,
    "stop": lambda reason: command.Stop(StopReason(reason or "left")),
    "interrupt": lambda seconds: command.Interrupt(int(seconds) * 1000),
}


def _answer(session: Session, beat: Beat) -> list[str]:
    try:
        if beat.asked is None:
            return told(session.advance(beat.at_ms))
        return told(session.handle(beat.asked, beat.at_ms))
    except IllegalCommandError:
        return ["illegal"]


def told(events: Sequence[Event]) -> list[str]:
    """Return one line for each event: its time in seconds, then what happened."""
    return [f"{_seconds(each.at_ms)} {_tell(each)}" for each in events]


def _tell(happened: Event) -> str:
    match happened:
        case event.StepEntered(step=step):
            return f"enter {name_of(step.key)}{_length(step)}"
        case event.StepLeft(step=key, done_ms=done_ms, completed=completed, counts=counts):
            cut = "" if completed else ", cut"
            return f"leave {name_of(key)} after {_seconds(done_ms)} s{cut}" + ", counts" * counts
        case event.CueReached(cue=cue):
            return f"cue {cue.kind}"
        case event.Interrupted(gap_ms=gap_ms):
            return f"interrupted for {_seconds(gap_ms)} s"
        case event.Moved(block=block):
            return f"moved to {block.item}.{block.set} {block.side}".removesuffix(" both")
        case event.TimeAdded(step=key, added_ms=added_ms):
            return f"added {_seconds(added_ms)} s to {name_of(key)}"
        case event.SoreMarked(step=key, score=score, sharp=sharp):
            answers = "" if score is None else f", {score} of 10"
            answers += {None: "", True: ", sharp", False: ", not sharp"}[sharp]
            return f"sore in {name_of(key)}{answers}"
        case event.Substituted(old=old, new=new):
            return f"{new} instead of {old}"
        case event.ItemSkipped(item=item):
            return f"skipped {item}"
        case event.SessionStopped(reason=reason):
            return f"stopped: {reason}"
        case _:
            return type(happened).__name__.removeprefix("Session").lower()


def _length(step: Step) -> str:
    length = ", no length" if step.duration_ms is None else f", {_seconds(step.duration_ms)} s"
    return length + ", estimated" * step.estimated


def _seconds(ms: int) -> str:
    return f"{ms / 1000:g}"


def _first_mismatch(beat: Beat, happened: list[str]) -> int | None:
    """Return the number of the first line that does not tell what happened."""
    left = list(happened)
    open_end = False
    for line, expected in beat.expected:
        if expected == ANYTHING:
            open_end = True
        elif open_end and expected in left:
            del left[: left.index(expected) + 1]
            open_end = False
        elif not open_end and left[:1] == [expected]:
            del left[0]
        else:
            return line
    if left and not open_end:
        return beat.expected[-1][0] if beat.expected else beat.line
    return None


def _with_arrow(script: Script, wrong: int, happened: list[str]) -> str:
    story = [("--> " if n == wrong else "    ") + line for n, line in enumerate(script.lines)]
    answer = [f"            {line}" for line in happened or ["nothing"]]
    return "\n".join([f"{script.name}:", *story, "What happened instead:", *answer])
