"""What the history page shows of what was stored."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta, timezone
from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QLocale

from backcoach.app.history_values import (
    activity_detail,
    activity_removed,
    detail,
    lines,
    removed,
    steps,
)
from backcoach.core.command import Sore, Stop, StopReason
from backcoach.core.course import Moment
from backcoach.core.record import Outcome, Record
from backcoach.core.timeline import Kind
from backcoach.diary.activity import ActivityEntry, Talk
from backcoach.diary.pain import Context, PainEntry, Place
from backcoach.storage.beside_sessions import Around, Beside
from backcoach.storage.rows import SessionRow
from backcoach.text import ENGLISH
from backcoach.ui.pages.history import Noted
from tests.helpers.played import close_databases, history_in, play, store

ROW = SessionRow(
    id="0193",
    started=datetime(2025, 11, 21, 7, 5, tzinfo=UTC),
    local_date=date(2025, 11, 21),
    routine="gentle-start",
    routine_name="Gentle start",
    kind=Kind.ROUTINE,
    outcome=Outcome.FINISHED,
    active_ms=750_000,
    planned_blocks=16,
    done_blocks=14,
    sore=0,
    counts=True,
)
NOW = ROW.started + timedelta(days=3)
WALK = ActivityEntry("walk", ROW.started, "walking", "Walking", 20, Talk.TALK)


@pytest.fixture(autouse=True)
def _in_britain() -> Iterator[None]:
    before = QLocale()
    QLocale.setDefault(QLocale("en_GB"))
    yield
    QLocale.setDefault(before)


@pytest.fixture(autouse=True)
def _closed() -> Iterator[None]:
    yield
    close_databases()


@pytest.fixture
def hurting(tmp_path: Path) -> tuple[SessionRow, Record]:
    """Return a session that was played and stored: two exercises done, then ended for pain."""
    history = history_in(tmp_path)
    marks = (70_000, Sore(7, sharp=True)), (71_000, Sore()), (72_000, Stop(StopReason.PAIN))
    store(history, "0193-bb", play("three", *marks))
    return history.find("0193-bb")


def test_a_line_says_what_when_how_much_and_how_it_ended() -> None:
    [line] = lines([ROW], {}, NOW, ENGLISH)
    assert line._asdict() == {
        "id": "0193",
        "day": "Fri 21 Nov 2025",
        "time": "07:05",
        "routine": "Gentle start",
        "done": "14 of 16 sets",
        "length": "12 min 30 s",
        "ended": "finished",
        "skipped": "",
        "hurt": "",
        "pain": "",
    }


@pytest.mark.parametrize(
    ("scores", "said"),
    [
        (Around(4, 3), "pain 4 → 3"),
        (Around(0, 0), "pain 0 → 0"),
        (Around(None, 0), "pain 0 after"),
        (Around(0, None), "pain 0 before"),
        (Around(4, 3, 5), "pain 4 → 3, next morning 5: settled"),
        (Around(4, 3, 6), "pain 4 → 3, next morning 6: worse"),
        (Around(None, 1, 0), "pain 1 after, next morning 0: settled"),
        (Around(None, None, 0), "pain next morning 0"),
        (Around(), ""),
    ],
)
def test_a_line_says_of_the_pain_what_is_known(scores: Around, said: str) -> None:
    rows = [ROW, replace(ROW, id="0194")]
    [one, other] = lines(rows, {"0193": Beside(scores)}, NOW, ENGLISH)
    assert (one.pain, other.pain) == (said, "")


@pytest.mark.parametrize(
    ("skipped", "said"), [(0, ""), (1, "1 exercise skipped"), (2, "2 exercises skipped")]
)
def test_a_line_says_how_many_exercises_were_skipped(skipped: int, said: str) -> None:
    [line] = lines([ROW], {"0193": Beside(skipped=skipped)}, NOW, ENGLISH)
    assert line.skipped == said


@pytest.mark.parametrize(("sore", "said"), [(0, ""), (1, "1 set hurt"), (2, "2 sets hurt")])
def test_a_line_says_how_many_sets_hurt(sore: int, said: str) -> None:
    [line] = lines([replace(ROW, sore=sore)], {}, NOW, ENGLISH)
    assert line.hurt == said


@pytest.mark.parametrize(
    ("language", "day", "time"),
    [
        ("en_US", "Fri Nov 21, 2025", "7:05\u202fAM"),
        ("de_DE", "Fr. 21. Nov. 2025", "07:05"),
        ("ja_JP", "2025年11月21日金", "7:05"),
    ],
)
def test_days_and_times_are_written_as_the_language_does(
    language: str, day: str, time: str
) -> None:
    QLocale.setDefault(QLocale(language))
    [line] = lines([ROW], {}, NOW, ENGLISH)
    assert (line.day, line.time) == (day, time)


def test_lines_keep_their_order() -> None:
    rows = [replace(ROW, id=id) for id in ("c", "a", "b")]
    assert [line.id for line in lines(rows, {}, NOW, ENGLISH)] == ["c", "a", "b"]


def test_activities_stand_among_the_sessions_in_their_places() -> None:
    before, after = ROW.started - timedelta(days=1), ROW.started + timedelta(minutes=1)
    rows = [ROW, replace(ROW, id="older", started=before - timedelta(minutes=1))]
    entries = [replace(WALK, id="after", at=after), replace(WALK, id="before", at=before)]
    shown = [line.id for line in lines(rows, {}, NOW, ENGLISH, entries)]
    assert shown == ["after", "0193", "before", "older"]


def test_what_was_done_far_away_stands_at_the_day_that_the_person_lived() -> None:
    tokyo = (ROW.started + timedelta(hours=12)).astimezone(timezone(timedelta(hours=9)))
    later = ROW.started + timedelta(hours=14)
    rows = [replace(ROW, id="at home", started=later), replace(ROW, id="in Tokyo", started=tokyo)]
    assert [(line.id, line.day) for line in lines(rows, {}, NOW, ENGLISH)] == [
        ("in Tokyo", "Sat 22 Nov 2025"),
        ("at home", "Fri 21 Nov 2025"),
    ]


def test_the_line_of_an_activity_says_that_it_is_one() -> None:
    [line] = lines([], {}, NOW, ENGLISH, [WALK])
    assert line._asdict() == {
        "id": "walk",
        "day": "Fri 21 Nov 2025",
        "time": "07:05",
        "routine": "Walking",
        "done": "activity",
        "length": "20 min",
        "ended": "could talk",
        "skipped": "",
        "hurt": "",
        "pain": "",
    }


@pytest.mark.parametrize(
    ("talk", "said"), [(Talk.FEW, "20 min, few words."), (None, "20 min. An activity stands")]
)
def test_the_detail_of_an_activity_says_what_was_noted_down(talk: Talk | None, said: str) -> None:
    told = activity_detail(replace(WALK, talk=talk), ENGLISH)
    assert told.title == "Walking, Fri 21 Nov 2025, 07:05"
    [sentence] = told.sentences
    assert sentence.startswith(said)
    assert sentence.endswith("not counted as one.")
    assert told.day == date(2025, 11, 21)
    assert (told.blocks, told.hurt, told.noted, told.has_steps) == ((), (), (), False)


def test_every_outcome_has_its_words() -> None:
    rows = [replace(ROW, outcome=outcome) for outcome in Outcome]
    assert [line.ended for line in lines(rows, {}, NOW, ENGLISH)] == [
        "under way",
        "finished",
        "ended early",
        "ended for pain",
        "cut off",
    ]


def test_the_detail_says_what_was_done_set_by_set_and_what_hurt(
    hurting: tuple[SessionRow, Record],
) -> None:
    told = detail(*hurting, (), NOW, ENGLISH)
    assert (told.title, told.day) == ("Three, Mon 3 Mar 2025, 08:00", date(2025, 3, 3))
    assert told.sentences == (
        "You did 2 of 5 sets in 1 min 10 s. It was ended for pain.",
        "How it was on the morning after is not known.",
    )
    assert told.blocks == (
        ("March", "Set 1", "", "20 s of 20 s"),
        ("Bridge", "Set 1", "", "2 of 2"),
        ("Bridge", "Set 2", "", "0 of 2"),
        ("Twist", "Set 1", "left side", "0 s of 20 s"),
        ("Twist", "Set 1", "right side", "0 s of 20 s"),
    )
    assert told.hurt == ("Hurt: Bridge (7/10, sharp)",)
    assert told.has_steps


def test_the_detail_says_what_was_noted_and_how_the_morning_after_was(
    hurting: tuple[SessionRow, Record],
) -> None:
    started = hurting[0].started
    morning = started + timedelta(days=1, hours=-1)
    noted = (
        PainEntry("a", started, Context.BEFORE, 3, where=Place.LOW_BACK),
        PainEntry("b", started + timedelta(minutes=5), Context.AFTER, None, "Stiff."),
        PainEntry("c", morning, Context.NEXT_MORNING, 5),
    )
    told = detail(*hurting, noted, NOW, ENGLISH)
    assert told.sentences[1] == "It was worse on the morning after."
    assert told.noted == (
        Noted("08:00: 3 of 10, low back, before a session"),
        Noted("08:05: a note, after a session", "Stiff."),
        Noted("Tue 4 Mar 2025, 07:00: 5 of 10, the morning after a session"),
    )


def test_an_answer_with_nothing_to_compare_it_with_is_told_as_that_and_not_as_open(
    hurting: tuple[SessionRow, Record],
) -> None:
    now = hurting[0].started + timedelta(days=1)
    told = detail(*hurting, (PainEntry("c", now, Context.NEXT_MORNING, 5),), now, ENGLISH)
    assert told.sentences[1].startswith("There is nothing to compare the answer")


def test_as_long_as_the_morning_after_can_be_answered_it_is_open(
    hurting: tuple[SessionRow, Record],
) -> None:
    now = hurting[0].started + timedelta(days=1)
    told = detail(*hurting, (), now, ENGLISH)
    assert told.sentences[1] == "How it is on the morning after is still open."


@pytest.mark.parametrize(
    ("language", "time"),
    [
        ("en_GB", "07:05:09"),
        ("en_US", "7:05:09\u202fAM"),
        ("fi_FI", "7.05.09"),
        ("de_DE", "07:05:09"),
        ("ja_JP", "7:05:09"),
    ],
)
def test_steps_are_told_to_the_second(language: str, time: str) -> None:
    QLocale.setDefault(QLocale(language))
    moment = Moment(ROW.started.replace(second=9), "Paused")
    assert steps([moment]) == [(time, "Paused")]


def test_of_a_removed_session_it_is_said_which_and_what_stays() -> None:
    said = "Removed: Gentle start, Fri 21 Nov 2025, 07:05. What you noted about your back stays."
    assert removed(ROW, ENGLISH) == said
    assert activity_removed(WALK, ENGLISH) == "Removed: Walking, 20 min, could talk."


def test_of_one_that_came_to_its_end_no_more_is_said(tmp_path: Path) -> None:
    history = history_in(tmp_path)
    store(history, "0193-aa", play("three"))
    told = detail(*history.find("0193-aa"), (), NOW, ENGLISH)
    assert told.sentences[0] == "You did 5 of 5 sets in 2 min 51 s."
    assert (told.hurt, told.noted) == ((), ())


@pytest.mark.parametrize(
    ("mark", "said"),
    [
        (Sore(), "Hurt: March (no number given)"),
        (Sore(0, sharp=False), "Hurt: March (0/10)"),
        (Sore(3, sharp=True), "Hurt: March (3/10, sharp)"),
    ],
)
def test_of_a_mark_what_was_answered_is_told(tmp_path: Path, mark: Sore, said: str) -> None:
    history = history_in(tmp_path)
    store(history, "0193-aa", play("three", (5_000, mark), (6_000, Stop(StopReason.LEFT))))
    told = detail(*history.find("0193-aa"), (), NOW, ENGLISH)
    assert told.hurt == (said,)
    assert told.sentences[0].endswith("It was ended early.")
