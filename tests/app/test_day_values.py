"""What is said of a day: only what is of it, each thing in a line."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from PySide6.QtCore import QLocale

from backcoach.app import span_values
from backcoach.app.day_values import sheet
from backcoach.core.record import Outcome
from backcoach.core.timeline import Kind
from backcoach.diary.activity import ActivityEntry
from backcoach.diary.morning import Morning
from backcoach.diary.pain import Context, PainEntry
from backcoach.diary.span import Span, SpanKind
from backcoach.storage.rows import SessionRow
from backcoach.text import ENGLISH
from backcoach.ui.pages.day import Day

DAY = date(2025, 3, 3)
AT = datetime(2025, 3, 3, 7, 30, tzinfo=UTC)
FLARE = Span("flare", SpanKind.FLARE_UP, DAY - timedelta(days=2), None, "after digging")
OVER = Span("over", SpanKind.ILLNESS, DAY, DAY)
PAST = Span("past", SpanKind.TREATMENT, DAY - timedelta(days=9), DAY - timedelta(days=1))
SESSION = SessionRow(
    id="played",
    started=AT,
    local_date=DAY,
    routine="gentle-start",
    routine_name="Gentle start",
    kind=Kind.ROUTINE,
    outcome=Outcome.FINISHED,
    active_ms=600_000,
    planned_blocks=14,
    done_blocks=12,
    sore=2,
    counts=True,
)


@pytest.fixture(autouse=True)
def british() -> Any:
    """Write days as in Britain, whatever the machine does."""
    before = QLocale()
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom))
    yield
    QLocale.setDefault(before)


def told(**given: Any) -> Day:
    parts: dict[str, Any] = {"entries": (), "sessions": {}, "active": (), "spans": ()}
    return sheet(DAY, DAY, **{**parts, **given}, words=ENGLISH)


def test_the_day_is_written_in_full() -> None:
    assert told().title == "Monday, 3 March 2025"


def test_an_entry_is_told_with_its_time_and_its_note() -> None:
    entry = PainEntry("one", AT, Context.BEFORE, 4, "Stiff.")
    assert told(entries=(entry,)).pain == (("one", "07:30, 4 of 10, before a session", "Stiff."),)


def test_a_session_is_told_with_what_was_done_and_what_hurt() -> None:
    said = "12 of 14 sets · 10 min · finished · 2 sets hurt"
    pending = told(sessions={SESSION: Morning.PENDING})
    assert pending.sessions == (("played", "07:30, Gentle start", said),)


@pytest.mark.parametrize(
    ("after", "said"),
    [
        (Morning.SETTLED, " · settled by the next morning"),
        (Morning.WORSE, " · worse on the next morning"),
        (Morning.NOT_COMPARED, "hurt"),
        (Morning.NOT_ANSWERED, "hurt"),
    ],
)
def test_a_session_is_told_with_the_morning_after_where_that_is_known(
    after: Morning, said: str
) -> None:
    [(_id, _title, more)] = told(sessions={SESSION: after}).sessions
    assert more.endswith(said)


def test_an_activity_is_told_with_its_time() -> None:
    walk = ActivityEntry("walk", AT, "walking", "Walking", 20)
    assert told(active=(walk,)).active == ("07:30, Walking, 20 min",)


def test_of_the_spans_those_that_hold_the_day_are_told_and_which_go_on() -> None:
    day = told(spans=(FLARE, OVER, PAST))
    assert [each.id for each in day.spans] == ["flare", "over"]
    assert day.going_on == {"flare"}


@pytest.mark.parametrize(("day", "is_last"), [(-1, False), (0, True)])
def test_after_today_there_is_no_day(day: int, is_last: bool) -> None:
    shown = sheet(DAY + timedelta(days=day), DAY, (), {}, (), (), ENGLISH)
    assert shown.is_last is is_last


@pytest.mark.parametrize(
    ("span", "said"),
    [
        (FLARE, "Flare-up, after digging: since 01/03/2025"),
        (OVER, "Illness: 03/03/2025"),
        (PAST, "Change of treatment: 22/02/2025 to 02/03/2025"),
    ],
)
def test_a_span_is_told_with_its_days(span: Span, said: str) -> None:
    assert span_values.said(span, ENGLISH) == said
