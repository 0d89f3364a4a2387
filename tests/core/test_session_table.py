"""The table of commands: every command in every situation, written out here a second time."""

import pytest

from backcoach.core import command
from backcoach.core.command import Command, StopReason
from backcoach.core.playhead import State
from backcoach.core.session import IllegalCommandError, Session
from tests.helpers.catalogue import name_of, session_of
from tests.helpers.scripts import told

LATE_MS = 2_500
ILLEGAL = "illegal"

# Where 2.5 s into each phase are, in the run of "every-phase", and the step that they are in.
SITUATIONS = {
    "ready": (149_000, "ready 2.1"),
    "prepare": (63_000, "prepare 1.1 right #2"),
    "out": (66_000, "out 1.1 right #2"),
    "hold": (69_000, "hold 1.1 right #2"),
    "back": (74_000, "back 1.1 right #2"),
    "move": (164_000, "move 2.1"),
    "free": (199_000, "free 3.1"),
    "rest": (77_000, "rest 1.2 left"),
    "switch": (43_000, "switch 1.1 right"),
}
EVERYWHERE = " ".join(SITUATIONS)
HERE = "here"

# What each command leads to: the step that the session is then in, "here" for the same as before.
GOES_TO: dict[Command, dict[str, str]] = {
    command.Start(): {EVERYWHERE: ILLEGAL},
    command.Next(): {
        "ready": "move 2.1",
        "prepare out hold back": "rest 1.2 left",
        "move": "ready 3.1",
        "free": "rest 3.2",
        "rest": "prepare 1.2 left #1",
        "switch": "prepare 1.1 right #1",
    },
    command.Back(): {
        "ready": "ready 2.1",
        "prepare out hold back": "ready 1.1 right #1",
        "move": "ready 2.1",
        "free": "ready 3.1",
        "rest": "ready 1.1 right #1",
        "switch": "ready 1.1 left #1",
    },
    command.SkipExercise(): {
        "ready": "ready 3.1",
        "prepare out hold back": "ready 2.1",
        "move": "ready 3.1",
        "free": "finished",
        "rest switch": "ready 2.1",
    },
    command.Jump(1): {EVERYWHERE: "ready 1.1 left"},
    command.Jump(3): {EVERYWHERE: "ready 3.1"},
    command.Jump(0): {EVERYWHERE: ILLEGAL},
    command.Jump(4): {EVERYWHERE: ILLEGAL},
    command.Sore(): {EVERYWHERE: HERE},
    command.Sore(10, sharp=True): {EVERYWHERE: HERE},
    command.Sore(11): {EVERYWHERE: ILLEGAL},
    command.Sore(-1): {EVERYWHERE: ILLEGAL},
    command.Substitute("lean"): {
        "ready move": "ready 2.1 left",
        "prepare out hold back switch": "ready 1.1 right",
        "free": "ready 3.1 left",
        "rest": "ready 1.2 left",
    },
    command.Substitute("unheard-of"): {EVERYWHERE: ILLEGAL},
    command.Stop(): {EVERYWHERE: "stopped"},
    command.Stop(StopReason.PAIN): {EVERYWHERE: "stopped"},
    command.Interrupt(5_000): {EVERYWHERE: HERE},
}
RUNNING_ONLY: dict[Command, dict[str, str]] = {
    command.Pause(): {EVERYWHERE: HERE},
    command.Resume(): {EVERYWHERE: ILLEGAL},
    command.MoreTime(): {
        "ready rest switch": HERE,
        "prepare out hold back move free": ILLEGAL,
    },
}
PAUSED_ONLY: dict[Command, dict[str, str]] = {
    command.Pause(): {EVERYWHERE: ILLEGAL},
    command.Resume(): {
        "prepare out hold back": "ready 1.1 right #2",
        "ready rest switch move free": HERE,
    },
    command.MoreTime(): {EVERYWHERE: ILLEGAL},
}
PAUSES = (command.Pause, command.Sore, command.Interrupt)
COMMANDS = (*GOES_TO, *RUNNING_ONLY)

Case = tuple[str, Command, str]


def say(value: object) -> str:
    return value if isinstance(value, str) else repr(value).removesuffix("()")


def cases(*tables: dict[Command, dict[str, str]]) -> list[Case]:
    """Return every situation with every command and where it leads to."""
    return [
        (situation, asked, SITUATIONS[situation][1] if goes_to == HERE else goes_to)
        for table in tables
        for asked, row in table.items()
        for situations, goes_to in row.items()
        for situation in situations.split()
    ]


def run_to(situation: str) -> Session:
    """Return a session that is 2.5 s into a phase."""
    start_ms, step = SITUATIONS[situation]
    session = session_of("every-phase")
    session.handle(command.Start(), 0)
    session.advance(start_ms + LATE_MS)
    assert name_of(session.step.key) == step
    return session


def paused_in(situation: str) -> Session:
    session = run_to(situation)
    session.handle(command.Pause(), session.now_ms)
    return session


def place(session: Session) -> str:
    if session.state in (State.FINISHED, State.STOPPED):
        return session.state.value
    return name_of(session.step.key)


def observed(session: Session) -> tuple[object, ...]:
    """Return all that can be seen of a session."""
    return (
        session.timeline,
        session.state,
        session.step,
        session.into_ms,
        session.now_ms,
        session.due_ms,
        session.situation,
        tuple(session.allows(asked) for asked in COMMANDS),
    )


def refuses(session: Session, untouched: Session, asked: Command) -> None:
    """Check that a command is refused, and that nothing tells that it was ever tried."""
    before = observed(session)
    assert not session.allows(asked)
    with pytest.raises(IllegalCommandError):
        session.handle(asked, session.now_ms)
    with pytest.raises(IllegalCommandError):
        session.handle(asked, session.now_ms + 10)
    assert observed(session) == before
    assert rest_of(session) == rest_of(untouched)


def rest_of(session: Session) -> list[str]:
    """Play on, helped over pauses and free repetitions, and tell what happened."""
    lines = []
    for asked in (command.Resume(), None, command.Next(), None, command.Next(), None):
        if asked is None:
            lines += told(session.advance(session.now_ms + 400_000))
        elif session.allows(asked):
            lines += told(session.handle(asked, session.now_ms))
    return lines


def test_the_table_names_each_command_for_each_situation_once() -> None:
    all_kinds = {kind.__name__ for kind in Command.__subclasses__()}
    assert {type(asked).__name__ for asked in COMMANDS} == all_kinds
    for table in (RUNNING_ONLY, PAUSED_ONLY):
        pairs = [(situation, asked) for situation, asked, _ in cases(GOES_TO, table)]
        assert sorted(map(repr, pairs)) == sorted(
            repr((situation, asked)) for situation in SITUATIONS for asked in COMMANDS
        )


@pytest.mark.parametrize(("situation", "asked", "goes_to"), cases(GOES_TO, RUNNING_ONLY), ids=say)
def test_a_command_while_running(situation: str, asked: Command, goes_to: str) -> None:
    session = run_to(situation)
    if goes_to == ILLEGAL:
        refuses(session, run_to(situation), asked)
        return
    assert session.allows(asked)
    session.handle(asked, session.now_ms)
    assert place(session) == goes_to
    if session.state not in (State.FINISHED, State.STOPPED):
        assert session.state is (State.PAUSED if isinstance(asked, PAUSES) else State.RUNNING)


@pytest.mark.parametrize(("situation", "asked", "goes_to"), cases(GOES_TO, PAUSED_ONLY), ids=say)
def test_a_command_while_paused(situation: str, asked: Command, goes_to: str) -> None:
    session = paused_in(situation)
    if goes_to == ILLEGAL:
        refuses(session, paused_in(situation), asked)
        return
    assert session.allows(asked)
    events = session.handle(asked, session.now_ms)
    assert place(session) == goes_to
    if isinstance(asked, command.Interrupt):
        assert events == []
    if session.state not in (State.FINISHED, State.STOPPED):
        running = isinstance(asked, command.Resume)
        assert session.state is (State.RUNNING if running else State.PAUSED)


@pytest.mark.parametrize("asked", COMMANDS, ids=say)
def test_a_new_session_can_only_be_started(asked: Command) -> None:
    session = session_of("every-phase")
    if isinstance(asked, command.Start):
        session.handle(asked, 0)
        assert (place(session), session.state) == ("ready 1.1 left", State.RUNNING)
    else:
        refuses(session, session_of("every-phase"), asked)


@pytest.mark.parametrize("ending", [command.Stop(), command.Next()], ids=say)
@pytest.mark.parametrize("asked", COMMANDS, ids=say)
def test_after_the_end_nothing_can_be_asked(asked: Command, ending: Command) -> None:
    def over() -> Session:
        session = session_of("march")
        session.handle(command.Start(), 0)
        session.handle(ending, 16_000)
        return session

    refuses(over(), over(), asked)


@pytest.mark.parametrize("situation", SITUATIONS)
def test_within_two_seconds_back_leads_to_the_work_before(situation: str) -> None:
    goes_to = {
        "ready": "ready 1.2 right #1",
        "prepare": "ready 1.1 right #1",  # the work before the second repetition is the first
        "out": "ready 1.1 right #1",
        "hold": "ready 1.1 right #1",
        "back": "ready 1.1 right #1",
        "move": "ready 1.2 right #1",
        "free": "ready 2.1",
        "rest": "ready 1.1 right #1",
        "switch": "ready 1.1 left #1",
    }
    session = session_of("every-phase")
    session.handle(command.Start(), 0)
    session.handle(command.Back(), SITUATIONS[situation][0] + 2_000)
    assert place(session) == goes_to[situation]


def test_a_command_that_comes_too_late_is_absorbed() -> None:
    session, twin = session_of("every-phase"), session_of("every-phase")
    for each in (session, twin):
        each.handle(command.Start(), 0)
    assert session.allows(command.MoreTime)
    assert told(session.handle(command.MoreTime(), 16_000)) == told(twin.advance(16_000))
    assert observed(session) == observed(twin)
    refuses(session, twin, command.MoreTime())


def test_time_never_goes_back() -> None:
    session = run_to("rest")
    before = observed(session)
    with pytest.raises(ValueError, match="went back from 79500 ms to 79499 ms"):
        session.advance(79_499)
    with pytest.raises(ValueError, match="went back"):
        session.handle(command.Next(), 0)
    assert observed(session) == before
