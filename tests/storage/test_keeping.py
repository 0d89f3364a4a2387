"""What sessions leave behind: their events, and how the back was around and in them."""

from datetime import timedelta
from pathlib import Path
from typing import NamedTuple

import pytest

from backcoach.core.command import Back, Command, Pause, Resume, SkipExercise, Sore, Start
from backcoach.core.resumption import go_on
from backcoach.diary.pain import Context, PainEntry
from backcoach.errors import UserError
from backcoach.player import Player
from backcoach.storage.keeping import Keeping
from backcoach.storage.pain_entries import PainEntries
from backcoach.text import ENGLISH
from tests.helpers.catalogue import session_of
from tests.helpers.clock import FakeClock
from tests.helpers.played import close_databases, database_in, history_in


class Playing(NamedTuple):
    """A session under way, who keeps it, and what is stored about it."""

    keeping: Keeping
    player: Player
    clock: FakeClock
    pain: PainEntries

    def send(self, *commands: Command) -> None:
        """Ask for one thing after the other, a second apart."""
        for asked in commands:
            self.clock.pass_ms(1_000)
            self.player.send(asked)

    def entries(self) -> list[PainEntry]:
        return self.pain.of_session(self.keeping.recorder.id)

    def scores(self) -> list[tuple[Context, int | None]]:
        return [(entry.context, entry.score) for entry in self.entries()]


def playing(folder: Path, speed: float = 1.0) -> Playing:
    clock, pain, history = FakeClock(), PainEntries(database_in(folder)), history_in(folder)
    keeping = Keeping(history, pain, clock, print)
    session = session_of("three")
    player = Player(session, clock, [keeping.begin(), keeping], speed)
    player.send(Start(speed))
    return Playing(keeping, player, clock, pain)


DURING = Context.DURING


def test_a_score_in_a_session_is_an_entry_of_that_moment(tmp_path: Path) -> None:
    made = playing(tmp_path)
    made.send(Sore(), Sore(6))
    [entry] = made.entries()
    assert (entry.context, entry.score, entry.note) == (DURING, 6, "")
    assert entry.at == made.clock.local_time()


def test_what_hurts_without_a_score_is_no_entry(tmp_path: Path) -> None:
    made = playing(tmp_path)
    made.send(Sore(), Sore(sharp=False), Resume())
    assert made.entries() == []


def test_an_answer_given_later_takes_the_place_of_the_one_before(tmp_path: Path) -> None:
    made = playing(tmp_path)
    made.send(Sore(), Sore(3))
    [first] = made.entries()
    made.send(Sore(7, sharp=False), Sore())
    [entry] = made.entries()
    assert (entry.id, entry.at, entry.score) == (first.id, first.at, 7)


def test_what_hurts_again_once_the_session_has_gone_on_is_another_entry(tmp_path: Path) -> None:
    made = playing(tmp_path)
    made.send(Sore(3), Resume(), Pause(), Back(), Sore(4))
    assert made.scores() == [(DURING, 3), (DURING, 4)]


def test_another_step_that_hurts_in_the_same_pause_is_another_entry(tmp_path: Path) -> None:
    made = playing(tmp_path)
    made.send(Sore(3), SkipExercise(), Sore(5))
    assert made.scores() == [(DURING, 3), (DURING, 5)]


def test_the_scores_of_a_session_at_another_speed_are_kept(tmp_path: Path) -> None:
    made = playing(tmp_path, speed=20.0)
    made.send(Sore(4))
    assert made.scores() == [(DURING, 4)]


def test_going_on_after_a_crash_doubles_nothing(tmp_path: Path) -> None:
    made = playing(tmp_path)
    made.keeping.note(Context.BEFORE, 2)
    made.send(Sore(6), Resume())
    close_databases()

    history, pain = history_in(tmp_path), PainEntries(database_in(tmp_path))
    [left] = history.unfinished()
    keeping = Keeping(history, pain, made.clock, print)
    session, began = go_on(left.events, ENGLISH, gap_ms=5_000)
    player = Player(session, made.clock, [keeping.begin(left), keeping])
    player.tell(began)
    later = Playing(keeping, player, made.clock, pain)
    later.send(Resume(), Back())
    assert later.scores() == [(Context.BEFORE, 2), (DURING, 6)]
    later.send(Sore(1))
    assert later.scores() == [(Context.BEFORE, 2), (DURING, 6), (DURING, 1)]


def test_a_score_that_cannot_be_stored_waits_and_is_stored_once(tmp_path: Path) -> None:
    made = playing(tmp_path)
    with database_in(tmp_path).transaction():
        made.send(Sore(3), Sore(5))
        assert made.entries() == []
    made.send(Resume(), Sore(8))
    assert made.scores() == [(DURING, 5), (DURING, 8)]


def test_answers_around_a_session_stand_beside_those_in_it(tmp_path: Path) -> None:
    made = playing(tmp_path)
    made.keeping.note(Context.BEFORE, 2)
    made.send(Sore(6))
    made.clock.pass_ms(60_000)
    made.keeping.note(Context.AFTER, 3, "  stiff ")
    assert made.keeping.store()
    assert made.scores() == [(Context.BEFORE, 2), (DURING, 6), (Context.AFTER, 3)]
    assert made.entries()[2].note == "stiff"
    assert made.entries()[2].at - made.entries()[1].at == timedelta(minutes=1)


def test_an_answer_that_is_taken_back_before_it_was_stored_is_none(tmp_path: Path) -> None:
    made = playing(tmp_path)
    made.keeping.note(Context.AFTER, 3)
    made.keeping.note(Context.AFTER, None)
    assert made.keeping.store()
    assert made.entries() == []


def test_a_note_that_is_too_long_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="at most 2000 characters"):
        playing(tmp_path).keeping.note(Context.AFTER, 3, "x" * 2_001)


def test_a_database_that_is_gone_is_told_and_what_waits_can_be_let_go_of(tmp_path: Path) -> None:
    said: list[str] = []
    database, history = database_in(tmp_path), history_in(tmp_path)
    clock = FakeClock()
    keeping = Keeping(history, PainEntries(database), clock, said.append)
    keeping.begin()
    keeping.note(Context.BEFORE, 4)
    other = database_in(tmp_path)
    with other.transaction():
        assert not keeping.store()
    assert len(said) == 1
    keeping.save_elsewhere(tmp_path / "mine.json")
    assert '"score": 4' in (tmp_path / "mine.json").read_text("utf-8")
    saved = [keeping.is_saved]
    keeping.note(Context.BEFORE, 5)
    assert [*saved, keeping.is_saved] == [True, False]
    keeping.forget()
    keeping.begin()
    assert keeping.store()
    assert database.rows("SELECT * FROM pain_entry") == []
