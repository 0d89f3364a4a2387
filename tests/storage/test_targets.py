from datetime import date
from pathlib import Path

import pytest

from backcoach.diary.target import Target
from backcoach.storage.targets import Targets
from tests.helpers.played import database_in

MARCH_3 = date(2025, 3, 3)


@pytest.mark.parametrize("sessions", [0, 7])
def test_a_target_comes_back_as_it_was(tmp_path: Path, sessions: int) -> None:
    Targets(database_in(tmp_path)).set(Target(MARCH_3, sessions))
    assert Targets(database_in(tmp_path)).all() == (Target(MARCH_3, sessions),)


def test_targets_come_the_oldest_first(tmp_path: Path) -> None:
    targets = Targets(database_in(tmp_path))
    for day in (9, 3, 5):
        targets.set(Target(date(2025, 3, day), 3))
    assert [target.day.day for target in targets.all()] == [3, 5, 9]


def test_the_last_one_that_was_set_on_a_day_holds(tmp_path: Path) -> None:
    targets = Targets(database_in(tmp_path))
    for sessions in (3, 5, 2):
        targets.set(Target(MARCH_3, sessions))
    assert targets.all() == (Target(MARCH_3, 2),)


@pytest.mark.parametrize("sessions", [-1, 8, None])
def test_the_table_takes_nothing_that_could_not_be_read(
    tmp_path: Path, sessions: int | None
) -> None:
    database = database_in(tmp_path)
    Targets(database).set(Target(MARCH_3, 3))
    with pytest.raises(Exception, match="constraint failed"), database.transaction():
        database.write("UPDATE weekly_target SET sessions = ?", (sessions,))
    assert Targets(database).all() == (Target(MARCH_3, 3),)
