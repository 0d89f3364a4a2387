"""What is announced for a day is there on that day, for whoever logs each day until then."""

from collections.abc import Callable, Iterable, Sequence
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from backcoach.diary.announcing import to_come
from backcoach.diary.diary import Diary, Played, Scored
from backcoach.diary.insight import insight
from backcoach.diary.measures import Insight, Tier
from backcoach.diary.pain import Context
from backcoach.diary.saying import sentences
from backcoach.text import ENGLISH
from tests.helpers.by_day import MONDAY, day

LAST = 84
SHOWN: dict[str, Callable[[Insight], object]] = {
    "direction": lambda found: found.trend,
    "comparison": lambda found: found.tier is not Tier.NOT_ENOUGH and found.comparison,
    "after": lambda found: found.after,
}
WEEKDAYS = range(1, 8)


def logged(days: Iterable[int], today: int, first_weekday: int = 1) -> Diary:
    """Return a diary with entries on days, and more sessions in every second week."""
    played = (n for n in range(today + 1) if n % 14 < 7)
    return Diary(
        today=day(today),
        first_weekday=first_weekday,
        scores=tuple(Scored(day(n), n % 5, Context.OTHER) for n in days),
        sessions=tuple(Played(day(n), True, False, 600_000) for n in played),
    )


def coming(diary: Diary) -> tuple[str, ...]:
    return to_come(diary, insight(diary).coming, ENGLISH, lambda day: f"{day:%d.%m.}")


@pytest.mark.parametrize("first_weekday", WEEKDAYS)
@pytest.mark.parametrize("began", WEEKDAYS)
def test_whoever_logs_each_day_gets_what_was_announced_on_its_day_and_not_before(
    began: int, first_weekday: int
) -> None:
    found = {
        today: insight(logged(range(began, today + 1), today, first_weekday))
        for today in range(began, began + LAST + 7)
    }
    for name, shown in SHOWN.items():
        comes = min(today for today, each in found.items() if shown(each))
        for today, each in found.items():
            announced = getattr(each.coming, name)
            assert announced == (day(comes) if today < comes else None), (name, today)


@given(
    st.lists(st.booleans(), min_size=1, max_size=100),
    st.integers(1, 7),
    st.sampled_from(sorted(SHOWN)),
)
def test_after_any_beginning_whoever_logs_each_day_from_now_on_gets_what_was_announced(
    was_logged: Sequence[bool], first_weekday: int, name: str
) -> None:
    today = len(was_logged) - 1
    days = [n for n, is_logged in enumerate(was_logged) if is_logged]
    announced = getattr(insight(logged(days, today, first_weekday)).coming, name)
    if announced is not None:
        then = (announced - MONDAY).days
        filled = sorted({*days, *range(today, then + 1)})
        assert SHOWN[name](insight(logged(filled, then, first_weekday)))


def test_first_days_that_were_logged_too_seldom_are_never_announced() -> None:
    few = [0, 3, 6, 9, *range(14, 30)]
    assert insight(logged(few, 29)).coming.comparison is None
    assert insight(logged([*range(8), *range(14, 30)], 29)).coming.comparison == day(41)


def test_an_empty_diary_says_on_which_day_there_will_be_what() -> None:
    assert coming(Diary(day(0))) == (
        "At once: a dot for each entry, and a bar for the sessions of each week.",
        "As soon as 4 of 7 days are logged: the line of the 7-day median.",
        "From 30.01. on: where your pain has been going.",
        "From 12.02. on: your first 14 days beside the last 28.",
        (
            "From 26.03. on: how it was in the weeks after more sessions, if some weeks have more "
            "than others."
        ),
        "This holds if you log your pain each day. With 5 days a week, it may take longer.",
    )


def test_what_is_there_is_not_announced_any_more() -> None:
    young = logged(range(5), 4)
    assert "At once: a dot for each entry." in coming(replace(young, scores=()))
    assert [line.partition(":")[0] for line in coming(young)[:-1]] == [
        "From 30.01. on",
        "From 12.02. on",
        "From 26.03. on",
    ]
    assert len(coming(logged(range(50), 49))) == 2
    assert coming(logged(range(LAST), LAST - 1)) == ()


def test_in_a_pause_no_dots_are_announced_beside_those_that_are_there() -> None:
    paused = logged(range(30), 120)
    assert coming(paused)[0].startswith("From")
    assert len(coming(paused)) == 4


def test_nobody_who_logged_every_day_reads_that_anything_is_missing() -> None:
    for today in range(LAST + 14):
        diary = logged(range(today + 1), today)
        said = [*sentences(insight(diary), ENGLISH, date.isoformat), *coming(diary)]
        for word in ("Below", "fewer", "cannot be", "at least 4"):
            assert word not in " ".join(said), today


def test_announcements_do_not_move_as_long_as_each_day_is_logged() -> None:
    first = insight(Diary(day(0))).coming
    assert insight(logged(range(20), 19)).coming == first
    assert first.direction == day(28)
    assert first.comparison == day(0) + timedelta(days=41)


def test_what_an_entry_of_today_would_complete_is_announced_for_today() -> None:
    found = insight(logged([*range(14), *range(20, 35)], 41))
    assert found.comparison is None
    assert found.coming.comparison == day(41)
