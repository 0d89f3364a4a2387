from datetime import date, timedelta, timezone
from pathlib import Path

import pytest

from backcoach.diary.own_activity import LONGEST_NAME, OwnActivity, OwnRating
from backcoach.storage.own_activities import OwnActivities
from tests.helpers.played import EIGHT_OCLOCK, database_in

LIFTING, SITTING = OwnActivity("lift", "Lifting the child"), OwnActivity("sit", "Sitting for long")


def _own_in(folder: Path) -> OwnActivities:
    return OwnActivities(database_in(folder))


def _rating(id: str, days: int = 0, activity: OwnActivity = LIFTING) -> OwnRating:
    return OwnRating(id, EIGHT_OCLOCK + timedelta(days=days), activity.id, 6)


def test_activities_come_back_in_the_order_in_which_they_were_added(tmp_path: Path) -> None:
    own = _own_in(tmp_path)
    longest = OwnActivity("a", "ß" * LONGEST_NAME)
    for activity in (SITTING, LIFTING, longest):
        own.add(activity)
    assert _own_in(tmp_path).rated() == (SITTING, LIFTING, longest)


def test_an_activity_that_is_left_keeps_its_ratings_and_can_be_taken_up_again(
    tmp_path: Path,
) -> None:
    own = _own_in(tmp_path)
    own.add(LIFTING)
    own.rate(_rating("one"))
    own.leave(LIFTING.id)
    assert own.rated() == ()
    assert own.ratings(LIFTING.id) == (_rating("one"),)
    renamed = OwnActivity(LIFTING.id, "Lifting Mia")
    own.add(renamed)
    assert own.rated() == (renamed,)
    assert own.ratings(LIFTING.id) == (_rating("one"),)


def test_an_activity_that_is_removed_takes_its_ratings_along(tmp_path: Path) -> None:
    own = _own_in(tmp_path)
    for activity in (LIFTING, SITTING):
        own.add(activity)
        own.rate(_rating(activity.id, activity=activity))
    own.remove(LIFTING.id)
    own.remove(LIFTING.id)
    assert own.rated() == (SITTING,)
    assert own.ratings(LIFTING.id) == ()
    assert own.ratings(SITTING.id) == (_rating("sit", activity=SITTING),)


def test_the_ratings_of_an_activity_come_the_oldest_first(tmp_path: Path) -> None:
    own = _own_in(tmp_path)
    own.add(LIFTING)
    own.add(SITTING)
    for days in (14, 0, 7):
        own.rate(_rating(f"{days}", days))
    own.rate(_rating("other", activity=SITTING))
    assert [rating.id for rating in own.ratings(LIFTING.id)] == ["0", "7", "14"]


@pytest.mark.parametrize("score", [0, 10])
def test_a_rating_comes_back_as_it_was(tmp_path: Path, score: int) -> None:
    own = _own_in(tmp_path)
    own.add(LIFTING)
    in_lima = EIGHT_OCLOCK.astimezone(timezone(timedelta(hours=-5)))
    own.rate(OwnRating("one", in_lima, LIFTING.id, score))
    [found] = own.ratings(LIFTING.id)
    assert found == OwnRating("one", in_lima, LIFTING.id, score)
    assert found.at.isoformat() == "2025-03-03T03:00:00-05:00"


def test_a_rating_that_is_given_again_has_the_later_score(tmp_path: Path) -> None:
    own = _own_in(tmp_path)
    own.add(LIFTING)
    own.rate(_rating("one"))
    again = OwnRating("one", EIGHT_OCLOCK, LIFTING.id, 9)
    own.rate(again)
    assert own.ratings(LIFTING.id) == (again,)


def test_a_rating_can_be_taken_back_alone(tmp_path: Path) -> None:
    own = _own_in(tmp_path)
    own.add(LIFTING)
    own.rate(_rating("one"))
    own.rate(_rating("two", 7))
    own.unrate("one")
    own.unrate("one")
    assert own.ratings(LIFTING.id) == (_rating("two", 7),)


def test_the_day_of_the_last_rating_is_that_of_an_activity_still_rated(tmp_path: Path) -> None:
    own = _own_in(tmp_path)
    assert own.last_rated() is None
    own.add(LIFTING)
    own.add(SITTING)
    own.rate(_rating("late", 14, SITTING))
    for days in (0, 7):
        own.rate(_rating(f"{days}", days))
    assert own.last_rated() == date(2025, 3, 17)
    own.leave(SITTING.id)
    assert own.last_rated() == date(2025, 3, 10)


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE own_rating SET score = 11",
        "UPDATE own_rating SET score = -1",
        "UPDATE own_rating SET activity = 77",
        "UPDATE own_activity SET name = ''",
        "UPDATE own_activity SET is_rated = 2",
    ],
)
def test_the_tables_take_nothing_that_could_not_be_read(tmp_path: Path, change: str) -> None:
    database = database_in(tmp_path)
    own = OwnActivities(database)
    own.add(LIFTING)
    own.rate(_rating("one"))
    with pytest.raises(Exception, match="constraint failed"), database.transaction():
        database.write(change)
    assert (own.rated(), own.ratings(LIFTING.id)) == ((LIFTING,), (_rating("one"),))


def test_those_that_were_rated_and_are_left_can_be_looked_at(tmp_path: Path) -> None:
    own = _own_in(tmp_path)
    never_rated = OwnActivity("never", "Never rated")
    for activity in (SITTING, LIFTING, never_rated):
        own.add(activity)
    own.rate(_rating("one"))
    own.rate(_rating("two", activity=SITTING))
    assert own.left() == ()
    for activity in (LIFTING, never_rated):
        own.leave(activity.id)
    assert own.left() == (LIFTING,)
    assert own.rated() == (SITTING,)
