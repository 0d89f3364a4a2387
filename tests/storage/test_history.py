from datetime import date, timedelta, timezone
from pathlib import Path

import pytest

from backcoach.core import record
from backcoach.core.command import Interrupt, Jump, SkipExercise, Sore, Start, Stop, StopReason
from backcoach.core.compiler import compile_routine
from backcoach.core.preferences import Preferences, ThemeChoice
from backcoach.core.record import Outcome
from backcoach.core.session import Session
from backcoach.core.timeline import Kind
from backcoach.errors import UserError
from backcoach.storage.continuity import SessionGoneError
from backcoach.storage.database import StorageError
from backcoach.text import ENGLISH
from tests.helpers.catalogue import EXERCISES, ROUTINES
from tests.helpers.played import EIGHT_OCLOCK, database_in, history_in, play, store


def test_what_was_stored_comes_back_as_it_was(tmp_path: Path) -> None:
    events = play("three", (30_000, Sore(4, sharp=False)), (40_000, SkipExercise()))
    kept = store(history_in(tmp_path), "one", events)
    assert history_in(tmp_path).events("one") == tuple(kept)


def test_a_finished_session_is_a_line_of_the_history(tmp_path: Path) -> None:
    history = history_in(tmp_path)
    told = record.fold(store(history, "one", play("bridge-march")), ENGLISH)
    (row,) = history.sessions()
    assert (row.id, row.routine, row.kind) == ("one", "bridge-march", Kind.ROUTINE)
    assert (row.outcome, row.counts, row.sore) == (Outcome.FINISHED, True, 0)
    assert (row.done_blocks, row.planned_blocks) == (3, 3)
    assert row.active_ms == told.active_ms > 0
    assert row.started == EIGHT_OCLOCK


def test_the_newest_session_comes_first_and_no_more_than_asked_for(tmp_path: Path) -> None:
    history = history_in(tmp_path)
    for number in range(3):
        store(history, str(number), play("march"), EIGHT_OCLOCK + timedelta(hours=number))
    assert [row.id for row in history.sessions()] == ["2", "1", "0"]
    assert [row.id for row in history.sessions(limit=2)] == ["2", "1"]


def test_a_day_stays_the_day_that_the_person_lived(tmp_path: Path) -> None:
    history = history_in(tmp_path)
    in_tokyo = timezone(timedelta(hours=9))
    at = EIGHT_OCLOCK.replace(hour=22).astimezone(in_tokyo)
    store(history, "one", play("march"), at)
    (row,) = history.sessions()
    assert row.local_date == date(2025, 3, 4)
    assert row.started.utcoffset() == timedelta(hours=9)


def test_sessions_that_share_their_inputs_store_them_once(tmp_path: Path) -> None:
    database = database_in(tmp_path)
    history = history_in(tmp_path)
    for name in ("march", "march", "twist"):
        store(history, f"{name} {len(history.sessions())}", play(name))
    assert database.rows("SELECT count(*) FROM inputs") == [(2,)]


def test_settings_that_are_no_timing_are_not_stored_with_a_session(tmp_path: Path) -> None:
    database, history = database_in(tmp_path), history_in(tmp_path)
    for theme in ThemeChoice:
        chosen = Preferences(theme=theme, default_routine=f"evening-{theme}")
        timeline = compile_routine(ROUTINES["march"], EXERCISES, chosen, ENGLISH)
        store(history, theme, Session(timeline, ENGLISH).handle(Start(), 0))
    assert database.rows("SELECT count(*) FROM session") == [(len(ThemeChoice),)]
    [(body,)] = database.rows("SELECT body FROM inputs")
    assert "theme" not in body
    assert "evening" not in body


def test_a_session_is_found_by_how_its_id_begins(tmp_path: Path) -> None:
    history = history_in(tmp_path)
    kept = store(history, "0193-aa", play("march"))
    store(history, "0193-bb", play("twist"))
    row, told = history.find("0193-A")
    assert row.id == "0193-aa"
    assert told == record.fold(kept, ENGLISH)


@pytest.mark.parametrize(
    ("asked", "sentence"),
    [
        ("7", 'There is no session "7".'),
        ("", 'There is no session "".'),
        ("%", 'There is no session "%".'),
        ("0193", 'More than one session begins with "0193". Give more of its id.'),
    ],
)
def test_an_id_that_is_not_one_session_is_said(tmp_path: Path, asked: str, sentence: str) -> None:
    history = history_in(tmp_path)
    store(history, "0193-aa", play("march"))
    store(history, "0193-bb", play("march"))
    with pytest.raises(UserError, match="session") as caught:
        history.find(asked)
    assert str(caught.value) == sentence


def test_an_unfinished_session_is_offered_for_twelve_hours(tmp_path: Path) -> None:
    history = history_in(tmp_path)
    store(history, "cut", play("three", until_ms=60_000))
    (left,) = history.unfinished()
    offered = history.offer(left.last + timedelta(hours=12))
    assert offered == left
    assert history.sessions() == []


def test_an_older_one_is_closed_as_abandoned_with_what_was_done(tmp_path: Path) -> None:
    history = history_in(tmp_path)
    store(history, "cut", play("bridge-march", until_ms=50_000))
    (left,) = history.unfinished()
    too_late = left.last + timedelta(hours=12, seconds=1)
    assert history.offer(too_late) is None
    assert history.sessions() == []
    history.close_old(too_late)
    (row,) = history.sessions()
    assert (row.outcome, row.done_blocks, row.planned_blocks) == (Outcome.ABANDONED, 1, 3)


def test_of_several_the_newest_is_offered_and_the_others_wait(tmp_path: Path) -> None:
    history = history_in(tmp_path)
    store(history, "old", play("three", until_ms=60_000))
    store(history, "new", play("three", until_ms=60_000), EIGHT_OCLOCK + timedelta(hours=1))
    offered = history.offer(EIGHT_OCLOCK + timedelta(hours=2))
    assert offered is not None
    assert offered.id == "new"
    assert [left.id for left in history.unfinished()] == ["new", "old"]


def test_one_that_was_cut_after_its_last_movement_is_finished(tmp_path: Path) -> None:
    history = history_in(tmp_path)
    store(history, "cut", play("march")[:-1])
    assert history.offer(EIGHT_OCLOCK + timedelta(hours=1)) is None
    history.close_old(EIGHT_OCLOCK + timedelta(hours=1))
    assert [row.outcome for row in history.sessions()] == [Outcome.FINISHED]


def test_to_close_old_ones_leaves_what_can_be_gone_on_with(tmp_path: Path) -> None:
    history = history_in(tmp_path)
    store(history, "cut", play("three", until_ms=60_000))
    (left,) = history.unfinished()
    history.close_old(left.last + timedelta(hours=12))
    assert history.unfinished() == [left]


@pytest.mark.parametrize("sharp", [True, False, None])
def test_one_that_was_left_at_sharp_pain_is_ended_for_pain(
    tmp_path: Path, sharp: bool | None
) -> None:
    history = history_in(tmp_path)
    for id in ("old", "kept"):
        store(history, id, play("three", (30_000, Sore(7, sharp=sharp)), until_ms=30_000))
    kept, old = history.unfinished()
    history.keep(kept, kept.last)
    history.close_old(old.last + timedelta(hours=13))
    usual = {Outcome.LEFT, Outcome.ABANDONED}
    assert {row.outcome for row in history.sessions()} == ({Outcome.PAIN} if sharp else usual)


def test_a_session_can_be_kept_as_it_is(tmp_path: Path) -> None:
    history = history_in(tmp_path)
    store(history, "cut", play("three", until_ms=60_000))
    (left,) = history.unfinished()
    history.keep(left, left.last)
    (row,) = history.sessions()
    assert row.outcome is Outcome.LEFT
    assert history.unfinished() == []


def test_a_discarded_session_leaves_nothing_behind(tmp_path: Path) -> None:
    database, history = database_in(tmp_path), history_in(tmp_path)
    store(history, "cut", play("three", until_ms=60_000))
    store(history, "whole", play("march"))
    history.discard("cut")
    assert history.unfinished() == []
    assert [row.id for row in history.sessions()] == ["whole"]
    assert database.rows("SELECT count(*) FROM inputs") == [(1,)]
    assert database.rows("SELECT DISTINCT session FROM event") == [(2,)]


def test_summaries_can_be_made_again_from_the_events(tmp_path: Path) -> None:
    database, history = database_in(tmp_path), history_in(tmp_path)
    store(history, "left", play("three", (70_000, Stop()), until_ms=70_000))
    pain = (70_000, Sore(7, sharp=True)), (71_000, Stop(StopReason.PAIN))
    store(history, "pain", play("three", *pain, until_ms=71_000))
    store(history, "odd", play("three", (9_000, Jump(3)), (50_000, Interrupt(9_000))))
    assert history.rebuild() == 0
    rows = history.sessions()
    with database.transaction():
        database.write("UPDATE session_summary SET done_blocks = 99 WHERE session = 1")
        database.write("DELETE FROM block_summary WHERE session = 2")
        database.write("DELETE FROM session_summary WHERE session = 2")
    assert history.rebuild() == 2
    assert history.sessions() == rows


def test_ending_for_pain_counts_when_it_was_marked(tmp_path: Path) -> None:
    history = history_in(tmp_path)
    store(history, "said", play("three", (9_000, Sore()), (9_500, Stop(StopReason.PAIN))))
    assert [(row.counts, row.sore) for row in history.sessions()] == [(True, 1)]


def test_a_session_that_cannot_be_read_is_named(tmp_path: Path) -> None:
    database, history = database_in(tmp_path), history_in(tmp_path)
    store(history, "one", play("march"))
    with database.transaction():
        database.write("""UPDATE event SET body = '{"event": "Danced"}' WHERE number = 2""")
    with pytest.raises(StorageError, match=r"^Session one cannot be read: damaged"):
        history.events("one")


def test_a_session_that_cannot_be_read_is_not_offered(tmp_path: Path) -> None:
    database, history = database_in(tmp_path), history_in(tmp_path)
    store(history, "cut", play("three", until_ms=60_000))
    with database.transaction():
        database.write("UPDATE inputs SET body = '{}'")
    assert history.unfinished() == []
    assert history.offer(EIGHT_OCLOCK) is None


def test_a_session_that_was_ended_or_forgotten_elsewhere_is_not_ended_again(tmp_path: Path) -> None:
    history = history_in(tmp_path)
    store(history, "one", play("three", until_ms=60_000))
    [left] = history.unfinished()
    history.keep(left, EIGHT_OCLOCK)
    with pytest.raises(SessionGoneError, match="ended or forgotten"):
        history.keep(left, EIGHT_OCLOCK)
    history.remove("one")
    with pytest.raises(SessionGoneError, match="ended or forgotten"):
        history.keep(left, EIGHT_OCLOCK)


def test_what_was_last_done_in_a_session_is_not_when_it_was_ended(tmp_path: Path) -> None:
    history = history_in(tmp_path)
    kept = store(history, "cut off", play("three", until_ms=60_000))
    [left] = history.unfinished()
    history.keep(left, EIGHT_OCLOCK + timedelta(hours=11))
    assert history.last_done("cut off") == EIGHT_OCLOCK + timedelta(seconds=len(kept) - 1)
    whole = store(history, "whole", play("three"))
    assert history.last_done("whole") == EIGHT_OCLOCK + timedelta(seconds=len(whole) - 2)


def test_events_are_added_all_or_none(tmp_path: Path) -> None:
    history = history_in(tmp_path)
    kept = store(history, "one", play("three", until_ms=60_000))
    twice = [(len(kept) + 1, EIGHT_OCLOCK, kept[-1]), (1, EIGHT_OCLOCK, kept[-1])]
    with pytest.raises(Exception, match="UNIQUE"):
        history.add("one", twice, [*kept, kept[-1]])
    assert history.events("one") == tuple(kept)


def test_events_come_with_their_times_of_day(tmp_path: Path) -> None:
    history = history_in(tmp_path)
    kept = store(history, "one", play("march"))
    times = [EIGHT_OCLOCK + timedelta(seconds=number) for number in range(len(kept))]
    assert history.timed_events("one") == tuple(zip(times, kept, strict=True))
