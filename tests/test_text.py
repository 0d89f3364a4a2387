"""Words get their language in one place."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from backcoach import text
from tests.helpers.languages import Shouted


@pytest.fixture(autouse=True)
def english_afterwards() -> Iterator[None]:
    before = text.chosen()
    yield
    text.use(before)


def test_words_are_english_unless_another_language_is_used() -> None:
    text.use(text.ENGLISH)
    assert text._("Rest") == "Rest"
    assert text.ngettext("{n} set", "{n} sets", 2) == "{n} sets"


def test_the_language_that_is_used_is_used_everywhere() -> None:
    shouted = Shouted()
    text.use(shouted)
    assert text.chosen() is shouted
    assert text._("Rest") == "REST"
    assert text.ngettext("{n} set", "{n} sets", 1) == "{N} SET"


@pytest.mark.parametrize("name", ["שגרת בוקר", "Ab אב", "تمرين"])
def test_a_name_written_from_right_to_left_is_isolated(name: str) -> None:
    assert text.isolated(name) == f"\N{FIRST STRONG ISOLATE}{name}\N{POP DIRECTIONAL ISOLATE}"


@pytest.mark.parametrize("name", ["", "Evening", "Für den Rücken (2)", "朝の体操"])
def test_any_other_name_stays_as_it_is(name: str) -> None:
    assert text.isolated(name) == name


def test_a_language_that_is_not_there_is_english(tmp_path: Path) -> None:
    assert text.load(tmp_path, ["xx"]).gettext("Rest") == "Rest"
    assert text.load(tmp_path).gettext("Rest") == "Rest"
