"""What is on a routine sheet, and where."""

from typing import TypeVar

import pytest
from msgspec.structs import replace

from backcoach.app.scenes import Scenes
from backcoach.core import phrases
from backcoach.core.dose import Timed
from backcoach.core.exercise import Equipment
from backcoach.printing import qr
from backcoach.printing.flow import Document
from backcoach.printing.marks import Align, Code, Figure, Frame, Text
from backcoach.printing.paper import Paper
from backcoach.printing.sheet import Form, Layout
from backcoach.storage.shelf import shipped
from backcoach.text import ENGLISH, isolated
from tests.helpers.catalogue import EXERCISES, exercise
from tests.helpers.marks import texts
from tests.helpers.sheets import of_routine, prescribed, said, sheet_of

pytestmark = [pytest.mark.usefixtures("qapp")]

SHIPPED = shipped()
PAGE, STANDARD, LARGE = Layout
SCENES = Scenes(SHIPPED.exercises)
BRIDGE, TWIST, BIRD_DOG = (EXERCISES[id] for id in ("bridge", "twist", "bird-dog"))
CODE = "routine: " + 900 * "x"
Kind = TypeVar("Kind")


def marks(document: Document, kind: type[Kind]) -> list[Kind]:
    return [mark for page in document.pages for mark in page.marks if isinstance(mark, kind)]


def shipped_sheet(id: str, form: Form) -> Document:
    """Return the sheet of a routine that came with the program, with figures and a code."""
    routine = SHIPPED.routine(id)
    scenes = {item.exercise: SCENES.of(item.exercise) for item in routine.items}
    figures = {id: each.box.width / each.box.height for id, each in scenes.items() if each}
    return sheet_of(of_routine(routine, SHIPPED.exercises, figures, code=CODE), form)


def ticks(document: Document) -> int:
    """Return how many boxes there are to tick: they are square."""
    boxes = (mark.box for mark in marks(document, Frame))
    return sum(abs(box.width - box.height) < 0.01 for box in boxes)


@pytest.mark.parametrize("layout", Layout)
def test_a_sheet_names_all_in_the_order_in_which_it_is_done(layout: Layout) -> None:
    written = said(sheet_of(prescribed([BRIDGE, TWIST]), Form(layout)))
    order = (
        "Morning",
        "2026-10-05 · About",
        "2 exercises",
        "You need: nothing",
        "How often: Often.",
        "1 Bridge",
        "2 sets of 2, hold 3 seconds, rest 10 seconds",
        "2 Twist",
        "Hold for 20 seconds on each side",
        "Pain before and after",
    )
    places = [written.index(part) for part in order]
    assert places == sorted(places)


@pytest.mark.parametrize("layout", Layout)
def test_the_rest_between_sides_is_part_of_the_dose(layout: Layout) -> None:
    written = said(sheet_of(prescribed([replace(TWIST, side_rest_s=15)]), Form(layout)))
    assert "Hold for 20 seconds on each side, rest 15 seconds between sides" in written


@pytest.mark.parametrize("layout", [STANDARD, LARGE])
def test_an_exercise_is_told_in_full_where_there_is_room(layout: Layout) -> None:
    written = said(sheet_of(prescribed([BRIDGE]), Form(layout)))
    directions = (
        "Start Come into the position. 1 Begin. 2 Go on. 3 End. "
        "Breath Breathe out as you move. Avoid Too fast. Easier Do less."
    )
    assert directions in written


def test_the_single_page_tells_in_a_line_how_it_is_done() -> None:
    assert "Reach out." in said(sheet_of(prescribed([BRIDGE]), Form(PAGE)))


def test_an_exercise_without_an_easier_form_says_nothing_of_one() -> None:
    assert "Easier" not in said(sheet_of(prescribed([BIRD_DOG]), Form()))


@pytest.mark.parametrize("layout", Layout)
def test_when_to_stop_is_on_each_page(layout: Layout) -> None:
    pages = sheet_of(prescribed([BRIDGE] * 20), Form(layout)).pages
    stop = phrases.emergency_stop(ENGLISH)
    assert len(pages) > 1
    for number, page in enumerate(pages, start=1):
        written = [text.text for text in texts(page)]
        assert stop in written
        assert f"Morning, page {number} of {len(pages)}" in written


@pytest.mark.parametrize("layout", Layout)
def test_the_foot_has_as_much_of_a_long_name_as_there_is_room_for(layout: Layout) -> None:
    first, *_others = sheet_of(prescribed([BRIDGE], name="Way " * 99), Form(layout)).pages
    (foot,) = (text.text for text in texts(first) if ", page 1 of " in text.text)
    assert foot.startswith("Way Way")
    assert "…, page 1 of " in foot


@pytest.mark.parametrize("layout", Layout)
def test_a_name_from_right_to_left_leaves_the_page_after_it(layout: Layout) -> None:
    name = "בוקר"
    written = said(sheet_of(prescribed([BRIDGE], name=name), Form(layout)))
    assert f"{isolated(name)}, page 1 of " in written


@pytest.mark.parametrize("layout", [STANDARD, LARGE])
def test_when_to_get_help_is_said_in_full_before_the_first_exercise(layout: Layout) -> None:
    written = said(sheet_of(prescribed([BRIDGE]), Form(layout)))
    whole = " ".join(filter(None, phrases.care(ENGLISH)))
    assert whole in written
    assert written.index(whole) < written.index("Bridge")


def test_the_single_page_says_in_short_when_to_get_help() -> None:
    written = said(sheet_of(prescribed([BRIDGE]), Form(PAGE)))
    first, _, get_help, *signs, _, _ = phrases.care(ENGLISH)
    for part in first, get_help, *signs:
        assert part.removeprefix("· ") in written


@pytest.mark.parametrize("paper", Paper)
@pytest.mark.parametrize("days", [7, 14, 28])
@pytest.mark.parametrize("id", SHIPPED.routines)
def test_each_routine_that_came_with_the_program_is_on_one_page_with_its_code(
    id: str, days: int, paper: Paper
) -> None:
    document = shipped_sheet(id, Form(PAGE, paper, days))
    assert len(document.pages) == 1
    assert len(marks(document, Code)) == 1


@pytest.mark.parametrize("paper", Paper)
@pytest.mark.parametrize("id", SHIPPED.routines)
def test_each_routine_that_came_with_the_program_is_on_three_pages_in_full(
    id: str, paper: Paper
) -> None:
    assert len(shipped_sheet(id, Form(STANDARD, paper)).pages) <= 3


@pytest.mark.parametrize("paper", Paper)
@pytest.mark.parametrize("layout", Layout)
@pytest.mark.parametrize("id", SHIPPED.routines)
def test_nothing_is_cut_off_that_came_with_the_program(
    id: str, layout: Layout, paper: Paper
) -> None:
    assert "…" not in said(shipped_sheet(id, Form(layout, paper)))


@pytest.mark.parametrize("layout", Layout)
@pytest.mark.parametrize("days", [1, 7, 14, 15, 31])
def test_there_is_a_box_for_each_day_and_side(layout: Layout, days: int) -> None:
    document = sheet_of(prescribed([BRIDGE, TWIST]), Form(layout, days=days))
    assert ticks(document) == 3 * days
    labels = [mark.text for mark in marks(document, Text)]
    assert "Left" in labels
    assert "Right" in labels
    assert str(days) in labels


@pytest.mark.parametrize("layout", Layout)
def test_what_both_sides_do_at_once_or_in_turn_has_one_row_of_boxes(layout: Layout) -> None:
    document = sheet_of(prescribed([BRIDGE, BIRD_DOG]), Form(layout))
    assert ticks(document) == 2 * 14
    assert "Left" not in [mark.text for mark in marks(document, Text)]


@pytest.mark.parametrize("layout", Layout)
def test_pain_has_a_cell_before_and_after_for_each_day(layout: Layout) -> None:
    document = sheet_of(prescribed([BRIDGE]), Form(layout, days=20))
    stop_boxes = 0 if layout is PAGE else 1
    assert len(marks(document, Frame)) - ticks(document) - stop_boxes == 2 * 20
    labels = [mark.text for mark in marks(document, Text)]
    assert "Before" in labels
    assert "After" in labels


@pytest.mark.parametrize("layout", [STANDARD, LARGE])
def test_the_line_of_pain_goes_from_0_to_10(layout: Layout) -> None:
    numbers = " ".join(str(n) for n in range(11))
    ends = "no pain the worst you can think of"
    assert f"{numbers} {ends}" in said(sheet_of(prescribed([BRIDGE]), Form(layout)))


@pytest.mark.parametrize("layout", Layout)
def test_a_figure_is_shown_at_its_start_and_its_end_in_the_same_size(layout: Layout) -> None:
    start, end = marks(sheet_of(prescribed([BRIDGE]), Form(layout)), Figure)
    assert (start.exercise, start.phase, start.fraction) == ("bridge", "out", 0.0)
    assert (end.exercise, end.phase, end.fraction) == ("bridge", "out", 1.0)
    assert start.box[2:] == end.box[2:]


def test_a_movement_that_goes_on_is_shown_at_two_moments_of_it() -> None:
    march = exercise("march", Timed(move_s=20))
    shown = marks(sheet_of(prescribed([march]), Form()), Figure)
    assert [(each.phase, each.fraction) for each in shown] == [("move", 0.0), ("move", 0.25)]


def test_wide_figures_are_below_each_other_and_high_ones_beside() -> None:
    for aspect, is_beside in ((0.4, True), (3.0, False)):
        what = prescribed([BRIDGE], figures={"bridge": aspect})
        start, end = marks(sheet_of(what, Form(LARGE)), Figure)
        assert (start.box.y == end.box.y) is is_beside


@pytest.mark.parametrize("layout", Layout)
def test_start_and_end_of_a_movement_are_named_below_its_figures(layout: Layout) -> None:
    document = sheet_of(prescribed([BRIDGE]), Form(layout))
    names = [mark for mark in marks(document, Text) if mark.align is Align.CENTRE][:2]
    assert [mark.text for mark in names] == ["Start", "End"]
    for figure, name in zip(marks(document, Figure), names, strict=True):
        assert (name.box.x, name.box.width) == (figure.box.x, figure.box.width)
        assert name.box.y == pytest.approx(figure.box.bottom)


@pytest.mark.parametrize("layout", Layout)
def test_a_movement_that_goes_on_has_neither_a_start_nor_an_end(layout: Layout) -> None:
    document = sheet_of(prescribed([exercise("march", Timed(move_s=20))]), Form(layout))
    assert "End" not in [mark.text for mark in marks(document, Text)]


def test_on_the_single_page_all_exercises_begin_in_the_same_column() -> None:
    document = sheet_of(prescribed([BRIDGE, TWIST], figures={"twist": 1.0}), Form(PAGE))
    names = [mark for mark in marks(document, Text) if mark.text in ("Bridge", "Twist")]
    assert names[0].box.x == names[1].box.x


@pytest.mark.parametrize("layout", [STANDARD, LARGE])
def test_an_exercise_without_a_figure_has_the_whole_width(layout: Layout) -> None:
    document = sheet_of(prescribed([BRIDGE], figures={}), Form(layout))
    name = next(mark for mark in marks(document, Text) if mark.text == "Bridge")
    assert marks(document, Figure) == []
    assert name.box.x < 100


@pytest.mark.parametrize("layout", Layout)
def test_a_code_is_large_enough_for_a_telephone_and_says_what_it_is_for(layout: Layout) -> None:
    document = sheet_of(prescribed([BRIDGE], code=CODE), Form(layout))
    (code,) = marks(document, Code)
    assert code.text == CODE
    assert code.box.width / qr.modules(CODE) >= 1.1
    assert "Scan this code" in said(document)


def test_on_the_single_page_the_code_is_larger_where_there_is_room() -> None:
    few, many = (sheet_of(prescribed([BRIDGE] * n, code=CODE), Form(PAGE)) for n in (2, 10))
    assert len(few.pages) == len(many.pages) == 1
    sizes = [marks(each, Code)[0].box.width / qr.modules(CODE) for each in (few, many)]
    assert sizes == pytest.approx([1.3, 1.1])


@pytest.mark.parametrize("layout", Layout)
@pytest.mark.parametrize("code", ["", 9_000 * "x"])
def test_without_a_code_nothing_is_said_of_one(layout: Layout, code: str) -> None:
    document = sheet_of(prescribed([BRIDGE], code=code), Form(layout))
    assert marks(document, Code) == []
    assert "Scan this code" not in said(document)


@pytest.mark.parametrize("layout", Layout)
def test_what_is_needed_and_changed_is_said(layout: Layout) -> None:
    step = replace(BRIDGE, equipment=(Equipment.STEP, Equipment.WALL))
    left_out = "Left out for you: Bird dog."
    written = said(sheet_of(prescribed([step, step], changes=left_out), Form(layout)))
    assert "You need: step, wall" in written
    assert written.count(left_out) == 1


def test_what_is_needed_has_a_line_of_its_own_unless_it_fits_beside_the_rest() -> None:
    step = replace(BRIDGE, equipment=(Equipment.STEP, Equipment.WALL, Equipment.CHAIR))
    small, large = (sheet_of(prescribed([step]), Form(each)) for each in (STANDARD, LARGE))
    assert " · You need: step, wall, chair" in said(small)
    assert "You need: step, wall, chair" in [mark.text for mark in marks(large, Text)]


def test_each_page_of_rows_begins_with_the_days() -> None:
    first, *others = sheet_of(prescribed([BRIDGE] * 20), Form(PAGE)).pages
    assert [text.text for text in texts(first)].count("Day") == 1
    for page in others:
        assert [text.text for text in texts(page)][:2] == ["Day", "1"]


def test_days_that_are_close_together_are_numbered_every_other_one() -> None:
    document = sheet_of(prescribed([BRIDGE]), Form(PAGE, days=31))
    labels = [mark.text for mark in marks(document, Text)]
    days = labels[labels.index("Day") + 1 :][:16]
    assert days == [str(day) for day in range(1, 32, 2)]


@pytest.mark.parametrize(("layout", "most"), [(PAGE, 2), (STANDARD, 3), (LARGE, 3)])
def test_a_long_name_ends_after_a_few_lines(layout: Layout, most: int) -> None:
    document = sheet_of(prescribed([replace(BRIDGE, name="Bridge " * 50)]), Form(layout))
    names = [mark for mark in marks(document, Text) if mark.text.startswith("Bridge")]
    lines = [mark.text for mark in names if mark.style == names[0].style]
    assert len(lines) == most
    assert lines[-1].endswith("Bridge…")
