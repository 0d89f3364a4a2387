"""What is seen of a session: the same laws at every moment of it."""

from collections.abc import Iterator
from gettext import NullTranslations
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backcoach.core import command
from backcoach.core.command import Command
from backcoach.core.compiler import compile_routine
from backcoach.core.playhead import State
from backcoach.core.preferences import Preferences
from backcoach.core.session import LEGAL, IllegalCommandError, Session, Situation
from backcoach.core.timeline import Phase, Timeline
from backcoach.core.view import View, in_place, look
from backcoach.text import ENGLISH
from tests.helpers import chance
from tests.helpers.catalogue import EXERCISES, ROUTINES, routine_of, session_of

WAYS = (Phase.READY, Phase.REST, Phase.SWITCH)


def begun(name: str) -> Session:
    session = session_of(name)
    session.handle(command.Start(), 0)
    return session


def moments(name: str) -> Iterator[Session]:
    """Yield a session at each start and cue, shortly before the next one, and when it is over."""
    session = begun(name)
    yield session
    while session.state is State.RUNNING:
        due_ms = session.due_ms
        if due_ms is None:
            session.advance(session.now_ms + 95_500)
            yield session
            session.handle(command.Next(), session.now_ms)
        else:
            session.advance(max(due_ms - 1, session.now_ms))
            yield session
            session.advance(due_ms)
        yield session


def seen(session: Session) -> View:
    return look(session, ENGLISH)


def reach(name: str, phase: Phase, rep: int = 0) -> Session:
    """Return a session at the start of the first step of a kind."""
    return next(
        session
        for session in moments(name)
        if session.step.phase is phase and rep in (0, session.step.key.rep)
    )


def behind_ms(view: View) -> float:
    """Return how much of the plan the segments say is over."""
    return sum(segment.length_ms * segment.done for segment in view.segments)


@pytest.mark.parametrize("name", ROUTINES)
def test_a_count_goes_down_to_1_or_up_where_a_command_ends_the_step(name: str) -> None:
    for session in moments(name):
        view, step, into_ms = seen(session), session.step, session.into_ms
        if step.duration_ms is None:
            assert view.count * 1000 <= into_ms < (view.count + 1) * 1000
            assert view.phase_done is None
        else:
            left_ms = step.duration_ms - into_ms
            assert (view.count - 1) * 1000 < left_ms <= view.count * 1000
            assert view.phase_done == pytest.approx(into_ms / step.duration_ms, abs=0.001)
        assert len(str(view.count)) <= view.places


@pytest.mark.parametrize("name", ROUTINES)
def test_segments_are_the_plan_and_what_is_behind_and_left_make_it_up(name: str) -> None:
    for session in moments(name):
        view, total_ms = seen(session), session.timeline.total_ms
        if session.state is not State.RUNNING:
            continue
        assert sum(segment.length_ms for segment in view.segments) == total_ms
        assert behind_ms(view) + view.left_ms == pytest.approx(total_ms)
        parts = [segment.done for segment in view.segments]
        assert parts[: view.item - 1] == [1.0] * (view.item - 1)
        assert parts[view.item :] == [0.0] * (view.items - view.item)


@pytest.mark.parametrize("name", ROUTINES)
def test_left_alone_it_goes_on_from_0_to_100_percent(name: str) -> None:
    views = [seen(session) for session in moments(name)]
    assert (views[0].percent, views[-1].percent, views[-1].left_ms) == (0, 100, 0)
    assert all(a.percent <= b.percent and a.left_ms >= b.left_ms for a, b in pairwise(views))


@pytest.mark.parametrize("name", ROUTINES)
def test_what_is_left_is_an_estimate_until_the_last_step_at_ones_own_pace(name: str) -> None:
    for session in moments(name):
        free = [s.block for s in session.timeline.steps if s.phase is Phase.FREE]
        expected = any(block >= session.step.block for block in free)
        assert seen(session).left_is_estimate is expected


def test_what_can_be_asked_is_read_from_the_table() -> None:
    new, ready = session_of("every-phase"), begun("every-phase")
    paused, over = begun("every-phase"), begun("every-phase")
    paused.handle(command.Pause(), 0)
    over.handle(command.Stop(), 0)
    work, free, wait = (reach("every-phase", p) for p in (Phase.OUT, Phase.FREE, Phase.REST))
    met = {each.situation: seen(each).legal for each in (new, ready, work, free, wait, paused)}
    assert {**met, over.situation: seen(over).legal} == LEGAL
    assert set(LEGAL) == set(Situation)


@st.composite
def anywhere(draw: st.DrawFn) -> Session:
    """Draw a session that somebody did anything with."""
    timeline: Timeline = draw(chance.timelines())
    session = Session(timeline, ENGLISH)
    asked: list[tuple[int, Command]] = draw(
        st.lists(st.tuples(chance.waits(), chance.commands()), max_size=8)
    )
    for wait_ms, each in [(0, command.Start()), *asked]:
        try:
            session.handle(each, session.now_ms + wait_ms)
        except IllegalCommandError:
            continue
    return session


@given(anywhere())
def test_whatever_was_done_what_is_seen_makes_sense(session: Session) -> None:
    view = seen(session)
    assert 0 <= view.percent <= 100
    assert 0 <= view.left_ms <= session.timeline.total_ms
    assert all(0 <= segment.done <= 1 for segment in view.segments)
    assert len(view.segments) == view.items
    assert 1 <= view.item <= view.items
    assert view.count >= 0
    assert view.phase_done is None or 0 <= view.phase_done <= 1
    assert view.swell is None or 0 <= view.swell <= 1
    assert 0 <= view.rep <= max(view.reps, session.step.key.rep)
    assert view.legal == LEGAL[session.situation]
    assert view.easier is None or session.allows(command.Substitute(view.easier))


def test_the_easier_exercise_is_the_one_that_the_exercise_names() -> None:
    assert seen(reach("bridge", Phase.OUT)).easier == "tilt"
    assert seen(reach("march", Phase.MOVE)).easier is None


def test_nothing_is_easier_where_nothing_can_be_exchanged() -> None:
    session = session_of("bridge")
    assert seen(session).easier is None
    assert in_place(EXERCISES["bridge"].easier, session) is None
    session.handle(command.Start(), 0)
    assert in_place(EXERCISES["bridge"].harder, session) == "march"


def test_an_exercise_that_took_the_place_of_another_one_is_shown() -> None:
    session = reach("bridge-march", Phase.OUT)
    session.handle(command.Substitute("tilt"), session.now_ms)
    view = seen(session)
    assert (view.name, view.item, view.following) == ("Tilt", 1, "Tilt, set 2 of 2")


@pytest.mark.parametrize("name", ROUTINES)
def test_before_work_the_way_into_it_is_told_and_else_not(name: str) -> None:
    for session in moments(name):
        exercise = EXERCISES[session.step.exercise]
        how = (exercise.start, *exercise.steps) if session.step.phase in WAYS else ()
        assert seen(session).how == how


@pytest.mark.parametrize("name", ROUTINES)
def test_repetitions_are_counted_from_the_first_one_to_the_last(name: str) -> None:
    for session in moments(name):
        view, key = seen(session), session.step.key
        if not view.reps:
            continue
        done = key.rep if session.step.works else key.rep - 1
        assert view.rep == done
        assert 1 <= view.rep <= view.reps


def test_a_single_hold_and_repetitions_not_begun_are_not_counted() -> None:
    assert seen(reach("plank", Phase.HOLD)).reps == 0
    assert seen(begun("bridge")).reps == 0
    assert seen(reach("bridge", Phase.OUT)).reps == 2


def test_after_a_pause_in_a_repetition_those_done_are_still_seen() -> None:
    session = reach("bridge", Phase.HOLD, rep=2)
    session.handle(command.Pause(), session.now_ms)
    session.handle(command.Resume(), session.now_ms)
    view = seen(session)
    assert session.step.phase is Phase.READY
    assert (view.rep, view.reps) == (1, 2)


def test_a_pause_adds_its_get_ready_to_what_is_left() -> None:
    session = reach("bridge", Phase.HOLD, rep=2)
    before_ms = seen(reach("bridge", Phase.OUT, rep=2)).left_ms
    session.handle(command.Pause(), session.now_ms)
    session.handle(command.Resume(), session.now_ms)
    assert seen(session).left_ms == before_ms + 3_000


def test_what_the_person_has_to_press_is_told() -> None:
    free = reach("squat-march", Phase.FREE)
    assert seen(free).hint == "Press → when you are done."
    assert seen(free).caption == "8 repetitions at your own pace, then go on"
    free.handle(command.Pause(), free.now_ms)
    assert seen(free).hint == "Space goes on."
    assert (seen(free).paused, seen(begun("march")).hint) == (True, "")


def test_the_time_is_told_in_passing_where_there_is_nothing_else_to_be_said() -> None:
    walk = Session(compile_routine(routine_of("walk"), EXERCISES, Preferences(), ENGLISH), ENGLISH)
    walk.handle(command.Start(), 0)
    start_ms = next(step.start_ms for step in walk.timeline.steps if step.phase is Phase.MOVE)
    told = []
    for into_ms in (29_999, 30_000, 34_999, 35_000, 50_000, 54_999, 55_000):
        walk.advance(start_ms + into_ms)
        told.append(seen(walk).caption)
    assert told == ["", "Half way", "Half way", "", "10 seconds left", "10 seconds left", ""]


def test_what_is_said_is_said_for_as_long_as_it_holds() -> None:
    captions = {session.step.phase: seen(session).caption for session in moments("every-phase")}
    assert captions == {
        Phase.READY: "Squat: 2 sets of 8 repetitions",
        Phase.PREPARE: "",
        Phase.OUT: "Reach out",
        Phase.HOLD: "",
        Phase.BACK: "",
        Phase.MOVE: "",
        Phase.FREE: "8 repetitions at your own pace, then go on",
        Phase.REST: "",
        Phase.SWITCH: "Switch to the right side",
    }


def test_what_is_next_is_the_set_one_waits_for_then_the_one_after_then_the_end() -> None:
    assert seen(reach("bridge-march", Phase.OUT)).following == "Bridge, set 2 of 2"
    assert seen(reach("bridge-march", Phase.REST)).following == "Bridge, set 2 of 2"
    assert seen(reach("twist", Phase.SWITCH)).following == "Twist, set 1 of 1, right side"
    assert seen(reach("march", Phase.MOVE)).following == "The end"


def test_the_lungs_fill_while_one_breathes_in_and_empty_while_one_breathes_out() -> None:
    out = reach("bridge", Phase.OUT)
    levels = {}
    for into_ms in (0, 1_000, 1_999):
        out.advance(out.now_ms - out.into_ms + into_ms)
        levels[into_ms] = seen(out).swell
    assert levels == {0: 1.0, 1_000: 0.5, 1_999: pytest.approx(0, abs=0.001)}
    assert seen(reach("bridge", Phase.BACK)).swell == 0
    assert seen(begun("bridge")).swell is None


def test_only_the_muscles_that_work_most_are_named() -> None:
    assert seen(begun("march")).muscles == "deep core"


class Marked(NullTranslations):
    """English, with a mark before all that was looked up."""

    def gettext(self, message: str) -> str:
        return f"* {message}"


def test_all_that_is_not_of_the_catalogue_is_in_the_chosen_language() -> None:
    view = look(reach("squat-march", Phase.FREE), Marked())
    ours = (view.phase, view.breath, view.hint, view.stop_rule, view.place, view.muscles)
    assert [text for text in ours if not text.startswith("* ")] == []
