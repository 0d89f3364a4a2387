from pathlib import Path

from backcoach.storage.exchange import collecting
from backcoach.storage.exchange.document import SECTIONS
from backcoach.storage.exchange.naming import named, sections
from backcoach.text import ENGLISH
from tests.helpers.played import database_in
from tests.storage.exchange.diaries import EVERYTHING, keep


def test_a_record_of_each_kind_is_called_so_that_it_can_be_found_in_the_program(
    tmp_path: Path,
) -> None:
    keep(database_in(tmp_path), EVERYTHING)
    document = collecting.collect(database_in(tmp_path))
    assert [named(getattr(document, section)[0], ENGLISH) for section in SECTIONS] == [
        "the session of 2025-03-03 08:00",
        "the pain entry of 2025-03-03 08:00",
        'the activity "Walking" of 2025-03-03 08:00',
        "what is marked from 2025-03-03 on",
        "the weekly target that was set on 2025-03-03",
        'your own activity "Lifting the child"',
        "how well one of your own activities went on 2025-03-03 08:00",
        "the safety questions of 2025-03-03 08:00",
    ]


def test_each_kind_has_a_name() -> None:
    assert list(sections(ENGLISH)) == [*SECTIONS, "routines"]
