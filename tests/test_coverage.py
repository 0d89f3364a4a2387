"""What the catalogue covers of the documents it was made from: all, and the table says where."""

import make_coverage
from backcoach.storage.shelf import shipped
from make_coverage import Items

ITEMS = make_coverage.read_items()
CATALOGUE = shipped()
KINDS = make_coverage.numbers_by_kind(CATALOGUE)
NUMBERS = list(range(1, 115))


def test_the_table_is_what_is_made_now() -> None:
    assert make_coverage.TABLE.read_text("utf-8") == make_coverage.table()


def test_every_item_has_its_row_in_order() -> None:
    assert list(ITEMS.items) == NUMBERS


def test_every_item_is_somewhere() -> None:
    nowhere = [row for row in make_coverage.rows(ITEMS, CATALOGUE) if not row.where]
    assert nowhere == []


def test_no_file_names_a_number_that_is_no_item() -> None:
    named = {
        f"{kind}/{id}: {number}"
        for kind, files in KINDS.items()
        for id, numbers in files.items()
        for number in numbers - set(NUMBERS)
    }
    assert named == set()
    assert set(ITEMS.where) <= set(NUMBERS)


def test_a_row_tells_the_files_of_each_kind_and_the_place_in_the_program() -> None:
    items = Items(items={13: "Talk test", 999: "Nothing"}, where={13: "Today"})
    talk, nothing = make_coverage.rows(items, CATALOGUE)
    assert talk.where.startswith("exercises: ")
    assert "march-on-the-spot" in talk.where
    assert talk.where.endswith("cards: talk-test; Today")
    assert nothing == (999, "Nothing", "")


def test_what_all_files_of_a_kind_name_is_said_once() -> None:
    items = Items(items={51: "Stop rule"}, where={})
    [row] = make_coverage.rows(items, CATALOGUE)
    assert row.where.startswith("all exercises; all routines; cards: ")
