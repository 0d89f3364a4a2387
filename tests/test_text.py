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


def test_a_language_that_is_not_there_is_english(tmp_path: Path) -> None:
    assert text.load(tmp_path, ["xx"]).gettext("Rest") == "Rest"
    assert text.load(tmp_path).gettext("Rest") == "Rest"
