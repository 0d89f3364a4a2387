"""The real program, its real window, real keys: what they leave in the database."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from backcoach.core import event
from backcoach.core.event import Event
from backcoach.core.record import Outcome, fold
from backcoach.diary.pain import Context
from backcoach.text import ENGLISH
from tests.helpers.desktop import Desktop, Window, backcoach, new_desktop, sound_server, until
from tests.helpers.kept import Kept

pytestmark = pytest.mark.full

FAST = ("play", "gentle-start", "--speed", "20")
TO_THE_END = ["shift+Right"] * 8  # an exercise each


@pytest.fixture(scope="module")
def desktop(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desktop]:
    """One desktop for all tests; nothing sounds on it."""
    with new_desktop(tmp_path_factory.mktemp("desktop")) as made:
        yield made


@pytest.fixture
def kept(tmp_path: Path) -> Kept:
    """The data of somebody who knows the program."""
    made = Kept(tmp_path / "data")
    made.answer_safety(datetime.now(UTC))
    return made


def press(window: Window, kept: Kept, *keys: str, until_stored: type[Event]) -> None:
    """Press keys, and wait for what the last one does."""
    times = kept.count(until_stored)
    window.press(*keys)
    until(lambda: kept.count(until_stored) > times)


def close(window: Window) -> None:
    window.ask_to_close()
    window.check_end()


def test_a_first_evening(desktop: Desktop, tmp_path: Path) -> None:
    kept = Kept(tmp_path / "data")
    with desktop.backcoach(kept.folder.path, *FAST) as window:
        window.press("Return")  # the first screen is read
        window.press("Tab", "Tab", "Tab", "Return")  # none of these
        window.press("Return")  # begin with the gentle start
        press(window, kept, "3", "Return", until_stored=event.SessionStarted)
        use_the_keys(window, kept)
        look_away(window, kept)
        press(window, kept, *TO_THE_END, until_stored=event.SessionFinished)
        window.press("5", "Return")
        until(lambda: len(kept.pain) == 3)
        close(window)
    told = fold(kept.events, ENGLISH)
    (id,) = kept.outcomes
    assert kept.outcomes == {id: Outcome.FINISHED}
    scores = {Context.BEFORE: 3, Context.DURING: 2, Context.AFTER: 5}
    assert kept.pain == [(context, score, id) for context, score in scores.items()]
    assert [mark.score for mark in told.sore] == [2]
    assert 0 < told.done_blocks < len(told.blocks)
    assert told.speed == 20


def use_the_keys(window: Window, kept: Kept) -> None:
    """Press nearly everything that can be pressed, and run again at the end."""
    press(window, kept, "space", until_stored=event.Paused)
    press(window, kept, "space", until_stored=event.Resumed)
    press(window, kept, "shift+Right", "plus", until_stored=event.TimeAdded)
    press(window, kept, "ctrl+Right", until_stored=event.Moved)
    press(window, kept, "shift+Left", until_stored=event.Moved)
    press(window, kept, "Right", "s", until_stored=event.SoreMarked)
    press(window, kept, "2", "Escape", until_stored=event.SoreMarked)
    press(window, kept, "space", until_stored=event.Resumed)


def look_away(window: Window, kept: Kept) -> None:
    """Leave the window minimised until a block is done."""
    assert fold(kept.events, ENGLISH).done_blocks == 0
    window.minimise()
    until(lambda: fold(kept.events, ENGLISH).done_blocks)
    assert not window.is_visible
    window.come_back()


def test_a_second_start_brings_the_window_to_the_front(desktop: Desktop, kept: Kept) -> None:
    with desktop.backcoach(kept.folder.path) as window:
        window.minimise()
        with desktop.running(*backcoach(kept.folder.path)) as second:
            assert (*second.communicate(timeout=60), second.returncode) == ("", "", 0)
        until(lambda: window.is_visible and window.is_active)
        close(window)


def test_what_is_left_for_later_is_gone_on_with(desktop: Desktop, kept: Kept) -> None:
    with desktop.backcoach(kept.folder.path, *FAST) as window:
        press(window, kept, "Return", until_stored=event.SessionStarted)
        window.ask_to_close()
        until(lambda: kept.count(event.Paused))
        window.press("Tab", "Tab", "Return")  # go on later
        window.check_end()
    goes_on(desktop, kept)


def test_what_is_killed_is_gone_on_with(desktop: Desktop, kept: Kept) -> None:
    with desktop.backcoach(kept.folder.path, *FAST) as window:
        press(window, kept, "Return", until_stored=event.SessionStarted)
        press(window, kept, "shift+Right", until_stored=event.StepLeft)
        window.process.kill()
    goes_on(desktop, kept)


def goes_on(desktop: Desktop, kept: Kept) -> None:
    """Check that the next start offers the session, and that Enter goes on with it."""
    assert kept.outcomes == {}
    so_far = kept.events
    with desktop.backcoach(kept.folder.path) as window:
        press(window, kept, "Return", until_stored=event.Resumed)
        press(window, kept, *TO_THE_END, until_stored=event.SessionFinished)
        close(window)
    assert kept.events[: len(so_far)] == so_far
    assert list(kept.outcomes.values()) == [Outcome.FINISHED]


def test_escape_only_asks(desktop: Desktop, kept: Kept) -> None:
    with desktop.backcoach(kept.folder.path, *FAST) as window:
        press(window, kept, "Return", until_stored=event.SessionStarted)
        press(window, kept, "Escape", until_stored=event.Paused)
        press(window, kept, "Escape", "space", until_stored=event.Resumed)
        press(window, kept, "Escape", "Tab", "Return", until_stored=event.SessionStopped)
        close(window)
    assert list(kept.outcomes.values()) == [Outcome.LEFT]


def test_a_session_outlives_the_sound_server(desktop: Desktop, kept: Kept) -> None:
    with sound_server(desktop) as server, desktop.backcoach(kept.folder.path, *FAST) as window:
        press(window, kept, "Return", until_stored=event.SessionStarted)
        until(lambda: "backcoach" in desktop.ask("pactl", "list", "sink-inputs"))
        server.kill()
        press(window, kept, "shift+Right", until_stored=event.StepLeft)
        press(window, kept, *TO_THE_END, until_stored=event.SessionFinished)
        close(window)
    assert list(kept.outcomes.values()) == [Outcome.FINISHED]
    assert kept.count(event.Interrupted) == 0
