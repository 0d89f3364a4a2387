from datetime import date

from backcoach.diary.diary import Diary
from tests.helpers.diaries import TODAY, ago, daily, diary


def test_a_diary_begins_with_the_first_score_session_or_activity() -> None:
    assert diary(daily(9), sessions=[3]).began == ago(8)
    assert diary(daily(2), sessions=[3, 2]).began == ago(3)
    assert Diary(TODAY, active=frozenset({ago(5), ago(7)})).began == ago(7)


def test_an_empty_diary_has_not_begun() -> None:
    assert Diary(date(2025, 3, 3)).began is None
