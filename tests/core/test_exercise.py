"""What an exercise knows about itself."""

from backcoach.core.dose import Timed
from backcoach.core.exercise import Breath, Position
from tests.helpers.catalogue import exercise


def test_sitting_and_standing_are_not_on_the_floor() -> None:
    upright = {position for position in Position if not position.on_floor}
    assert upright == {Position.STANDING, Position.SITTING}


def test_relatives_are_the_easier_ones_then_the_harder_ones() -> None:
    plank = exercise("plank", Timed(move_s=9), easier="wall-plank", harder="side-plank")
    assert plank.relatives == ("wall-plank", "side-plank")
    assert exercise("march", Timed(move_s=9)).relatives == ()


def test_there_is_no_word_for_holding_the_breath() -> None:
    assert set(Breath) == {"in", "out", "free"}
