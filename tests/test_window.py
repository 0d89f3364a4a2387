"""The real program, its real window, real keys: what they leave in the database."""

from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest

from backcoach.core import event
from backcoach.core.event import Event
from backcoach.core.record import Outcome, fold
from backcoach.diary import screening
from backcoach.diary.pain import Context
from backcoach.storage.data_folder import DataFolder
from backcoach.storage.history import History
from backcoach.storage.pain_entries import PainEntries
from backcoach.storage.screenings import Screenings
from backcoach.text import ENGLISH
from tests.helpers.desktop import Desktop, Window, backcoach, new_desktop, sound_server, until

pytestmark = pytest.mark.full

FAST = ("play", "gentle-start", "--speed", "20")


@pytest.fixture(scope="module")
def desktop(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desktop]:
    """One desktop for all tests; there is no sound on it."""
    with new_desktop(tmp_path_factory.mktemp("desktop")) as made:
        yield made


@pytest.fixture
def kept(tmp_path: Path) -> "Kept":
    """The data of somebody who has answered the safety questions."""
    made = Kept(tmp_path / "data")
    with closing(made.folder.open_database()) as database:
        Screenings(database).add(screening.Outcome.CLEAR, datetime.now(UTC))
    return made


class Kept:
    """What is in a data folder, now."""

    def __init__(self, path: Path) -> None:
        self.folder = DataFolder(path)

    @property
    def events(self) -> tuple[Event, ...]:
        """All events of the newest session."""
        with closing(self.folder.open_database()) as database:
            ids = database.rows("SELECT id FROM session ORDER BY key DESC LIMIT 1")
            return History(database, ENGLISH).events(ids[0][0]) if ids else ()

    @property
    def sessions(self) -> int:
        """How many there are, ended or not."""
        with closing(self.folder.open_database()) as database:
            return int(database.rows("SELECT count(*) FROM session")[0][0])

    @property
    def pain(self) -> list[tuple[Context, int | None, str | None]]:
        """Every answer to how the back is: when, how much, and for which session."""
        with closing(self.folder.open_database()) as database:
            entries = PainEntries(database).since(datetime(2000, 1, 1, tzinfo=UTC))
            return [(entry.context, entry.score, entry.session) for entry in entries]

    @property
    def outcomes(self) -> dict[str, Outcome]:
        """How the sessions ended, by their ids."""
        with closing(self.folder.open_database()) as database:
            return {row.id: row.outcome for row in History(database, ENGLISH).sessions()}

    def count(self, kind: type[Event]) -> int:
        """Return how many events of a kind there are in the newest session."""
        return sum(isinstance(happened, kind) for happened in self.events)

    def wait_for(self, kind: type[Event], times: int = 1) -> None:
        """Wait until events of a kind are stored."""
        until(lambda: self.count(kind) >= times)

    def wait_for_more(self) -> None:
        """Wait until the session goes on."""
        so_far = len(self.events)
        until(lambda: len(self.events) > so_far)


def skip_to_the_end(window: Window, kept: Kept) -> None:
    while not kept.count(event.SessionFinished):
        skipped = kept.count(event.ItemSkipped)
        window.press("shift+Right")
        until(lambda: kept.count(event.ItemSkipped) > skipped or kept.count(event.SessionFinished))


def test_a_first_evening(desktop: Desktop, tmp_path: Path) -> None:
    kept = Kept(tmp_path / "data")
    with desktop.backcoach(kept.folder.path, *FAST) as window:
        window.press("Return")  # the first screen
        window.press("Tab", "Tab", "Tab", "Return")  # none of these
        window.press("Return")  # begin with the gentle start
        window.press("3", "Return")
        kept.wait_for(event.SessionStarted)
        window.press("space")
        kept.wait_for(event.Paused)
        window.press("space")
        kept.wait_for(event.Resumed)
        window.press("shift+Right")  # not three minutes of marching
        kept.wait_for(event.ItemSkipped)
        window.press("s")
        kept.wait_for(event.SoreMarked)
        window.press("Escape", "space")
        kept.wait_for(event.Resumed, 2)
        window.minimise()
        until(lambda: fold(kept.events, ENGLISH).done_blocks > 0)
        assert not window.is_visible
        window.come_back()
        window.press("ctrl+Left")
        kept.wait_for(event.Moved)
        skip_to_the_end(window, kept)
        window.press("5", "Return")
        until(lambda: len(kept.pain) == 2)
        window.ask_to_close()
        window.check_end()
    told = fold(kept.events, ENGLISH)
    (id,) = kept.outcomes
    assert kept.outcomes == {id: Outcome.FINISHED}
    assert kept.pain == [(Context.BEFORE, 3, id), (Context.AFTER, 5, id)]
    assert (told.speed, told.counts, len(told.sore)) == (20.0, False, 1)
    assert 0 < told.done_blocks < len(told.blocks)


def test_a_second_start_brings_the_window_to_the_front(desktop: Desktop, kept: Kept) -> None:
    with desktop.backcoach(kept.folder.path) as window:
        window.minimise()
        with desktop.running(*backcoach(kept.folder.path)) as second:
            assert second.communicate(timeout=60) == ("", "")
            assert second.returncode == 0
        until(lambda: window.is_visible and window.is_active)
        window.ask_to_close()
        window.check_end()


def test_a_session_that_is_left_for_later_is_gone_on_with(desktop: Desktop, kept: Kept) -> None:
    with desktop.backcoach(kept.folder.path, *FAST) as window:
        window.press("Return")
        kept.wait_for(event.SessionStarted)
        window.ask_to_close()
        kept.wait_for(event.Paused)
        window.press("Tab", "Tab", "Return")  # go on later
        window.check_end()
    assert kept.outcomes == {}
    goes_on(desktop, kept)


def test_a_session_whose_program_is_killed_is_gone_on_with(desktop: Desktop, kept: Kept) -> None:
    with desktop.backcoach(kept.folder.path, *FAST) as window:
        window.press("Return")
        kept.wait_for(event.SessionStarted)
        kept.wait_for_more()
        window.process.kill()
    assert kept.outcomes == {}
    goes_on(desktop, kept)


def goes_on(desktop: Desktop, kept: Kept) -> None:
    """Check that the next start offers a session, that Enter goes on with it, and that it ends."""
    resumed, so_far = kept.count(event.Resumed), kept.events
    with desktop.backcoach(kept.folder.path) as window:
        window.press("Return")
        kept.wait_for(event.Resumed, resumed + 1)
        skip_to_the_end(window, kept)
        window.press("Return")
        window.ask_to_close()
        window.check_end()
    assert kept.events[: len(so_far)] == so_far
    assert list(kept.outcomes.values()) == [Outcome.FINISHED]
    assert kept.sessions == 1


def test_escape_asks_and_changes_nothing(desktop: Desktop, kept: Kept) -> None:
    with desktop.backcoach(kept.folder.path, *FAST) as window:
        window.press("Return")
        kept.wait_for(event.SessionStarted)
        window.press("Escape")
        kept.wait_for(event.Paused)
        window.press("Escape", "space")
        kept.wait_for(event.Resumed)
        window.press("Escape", "Tab", "Return")  # end here
        kept.wait_for(event.SessionStopped)
        window.ask_to_close()
        window.check_end()
    assert list(kept.outcomes.values()) == [Outcome.LEFT]


def test_a_session_outlives_the_sound_server(desktop: Desktop, kept: Kept) -> None:
    with sound_server(desktop) as server, desktop.backcoach(kept.folder.path, *FAST) as window:
        until(lambda: "python" in desktop.ask("pactl", "list", "clients"))
        window.press("Return")
        kept.wait_for(event.SessionStarted)
        window.press("shift+Right")
        kept.wait_for_more()
        server.kill()
        kept.wait_for_more()
        skip_to_the_end(window, kept)
        window.press("Return")
        window.ask_to_close()
        window.check_end()
    assert list(kept.outcomes.values()) == [Outcome.FINISHED]
    assert kept.count(event.Interrupted) == 0
