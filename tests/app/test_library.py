"""Exercises, routines and texts in the whole program: found, opened, left again, and begun."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from shutil import copytree

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from backcoach import assets
from backcoach.app.places import EXERCISES, ROUTINES
from backcoach.app.presenters.exercises import ExercisesPresenter
from backcoach.app.presenters.routines import RoutinesPresenter
from backcoach.app.world import World
from backcoach.core.catalogue import Catalogue
from backcoach.core.exercise import Equipment, Exclusion, Exercise
from backcoach.core.playhead import State
from backcoach.storage.shelf import FolderShelf
from backcoach.ui.pages.exercise import ExercisePage
from backcoach.ui.pages.exercises import ExercisesPage
from backcoach.ui.pages.reading import ReadingPage
from backcoach.ui.pages.routine import RoutinePage
from backcoach.ui.pages.routines import RoutinesPage
from backcoach.ui.pages.today import TodayPage
from backcoach.ui.widgets.fields import OpeningList
from backcoach.ui.widgets.link_row import LinkRow
from tests.app.conftest import Person
from tests.helpers.clock import FakeClock
from tests.helpers.pages import heard
from tests.helpers.widgets import find

MONTH_MS = 31 * 24 * 3_600_000


@pytest.fixture
def known(person: Person) -> Iterator[Person]:
    """Return somebody who has been through the first run."""
    person.open()
    person.get_through_the_first_run()
    yield person
    person.window.hide()


def place(person: Person, number: int) -> None:
    """Go to a place by its shortcut."""
    person.key(Qt.Key(Qt.Key.Key_0 + number), Qt.KeyboardModifier.ControlModifier)
    QCoreApplication.processEvents()


def title(person: Person) -> str:
    """Return what the page is called."""
    labels = person.window.findChildren(QLabel)
    QCoreApplication.processEvents()
    labels = person.window.findChildren(QLabel)
    return next(
        each.text() for each in labels if each.isVisible() and each.property("role") == "title"
    )


def follow(person: Person, name: str) -> None:
    """Press a line that leads to another page."""
    QCoreApplication.processEvents()
    rows = [row for row in person.window.findChildren(LinkRow) if row.isVisible()]
    next(row for row in rows if name in row.accessibleName()).setFocus()
    person.key(Qt.Key.Key_Return)
    QCoreApplication.processEvents()


def shown(person: Person) -> list[str]:
    """Return the names on the wall."""
    model = person.program.pages.exercises.page.wall.model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def search(person: Person, text: str) -> None:
    person.key(Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    field = person.window.focusWidget()
    assert isinstance(field, QLineEdit)
    field.setText(text)


def test_the_places_have_shortcuts_in_their_order(known: Person) -> None:
    titles = []
    for number in range(1, 7):
        place(known, number)
        titles.append(title(known))
    assert titles == ["Good morning", "Exercises", "Routines", "Progress", "History", "Settings"]


def test_the_wall_begins_with_what_can_be_done_at_home(known: Person) -> None:
    place(known, 2)
    exercises = known.program.world.catalogue.exercises.values()
    in_gym = {each.name for each in exercises if any(thing.in_gym for thing in each.equipment)}
    assert "Barbell hip thrust" in in_gym
    names = shown(known)
    assert set(names[-len(in_gym) :]) == in_gym
    assert names[: -len(in_gym)] == sorted(set(names) - in_gym, key=str.casefold)


def test_an_exercise_is_found_opened_and_left_by_keys_alone(known: Person) -> None:
    place(known, 2)
    search(known, "glute bridge")
    assert "Glute bridge" in shown(known)
    known.key(Qt.Key.Key_Return)
    known.key(Qt.Key.Key_Return)
    assert title(known) == shown(known)[0]
    known.key(Qt.Key.Key_Escape)
    assert title(known) == "Exercises"
    assert known.window.focusWidget() is known.program.pages.exercises.page.wall
    assert "Glute bridge" in shown(known)


def test_a_way_from_page_to_page_is_gone_back_step_by_step(known: Person) -> None:
    known.program.go_to(EXERCISES)
    known.program.places.open_exercise("glute-bridge")
    follow(known, "Pelvic tilt")
    assert title(known) == "Pelvic tilt"
    assert known.window.focusWidget() is known.window.page
    known.key(Qt.Key.Key_Escape)
    assert title(known) == "Glute bridge"
    known.key(Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert title(known) == "Exercises"
    known.key(Qt.Key.Key_Escape)
    assert title(known) == "Exercises"


def test_try_this_one_plays_the_exercise_alone(known: Person) -> None:
    known.program.go_to(EXERCISES)
    known.program.places.open_exercise("cat-cow")
    QCoreApplication.processEvents()
    known.press("Try this one")
    assert "How is your back now?" in known.read()
    known.press("Begin")
    assert known.state() is State.RUNNING
    assert [item.exercise for item in known.session.timeline.inputs.routine.items] == ["cat-cow"]
    known.let_pass(30 * 60_000)
    assert "You did" in known.read()
    known.press("Done")
    [row] = known.program.world.stored.history.sessions()
    assert row.routine == "cat-cow"
    assert title(known) == "Cat-cow"


def test_after_a_routine_comes_today_wherever_it_was_begun(known: Person) -> None:
    place(known, 3)
    find(known.window, QPushButton, "Desk break: Start").click()
    known.press("Begin")
    known.let_pass(60 * 60_000)
    known.press("Done")
    assert title(known) == "Good morning"


def test_whoever_does_not_begin_is_back_at_the_exercise(known: Person) -> None:
    known.program.go_to(EXERCISES)
    known.program.places.open_exercise("cat-cow")
    QCoreApplication.processEvents()
    known.press("Try this one")
    known.press("Not now")
    assert title(known) == "Cat-cow"


def test_the_safety_questions_come_before_a_single_exercise_too(
    known: Person, clock: FakeClock
) -> None:
    known.program.go_to(EXERCISES)
    known.program.places.open_exercise("cat-cow")
    QCoreApplication.processEvents()
    clock.pass_ms(MONTH_MS)
    known.press("Try this one")
    assert "How is your back now?" not in known.read()
    known.press("None of these")
    assert "How is your back now?" in known.read()


def ruled_out(known: Person) -> Exercise:
    """Return an exercise that the person's conditions rule out from now on."""
    exercises = known.program.world.catalogue.exercises.values()
    exercise = next(each for each in exercises if each.excluded)
    known.program.keeper.change("exclusions", (exercise.excluded[0],))
    return exercise


def test_what_is_ruled_out_is_marked_on_the_wall_and_nothing_else_is(known: Person) -> None:
    exercise = ruled_out(known)
    place(known, 2)
    model = known.program.pages.exercises.page.wall.model()
    names = [
        model.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole)
        for row in range(model.rowCount())
    ]
    marked = [name for name in names if name.endswith(", Left out for you")]
    assert any(name.startswith(f"{exercise.name}, ") for name in marked)
    excluded = [
        each
        for each in known.program.world.catalogue.exercises.values()
        if exercise.excluded[0] in each.excluded
    ]
    assert len(marked) == len(excluded)


def test_what_is_ruled_out_leads_to_what_is_done_instead(known: Person) -> None:
    known.program.keeper.change("exclusions", (Exclusion.OSTEOPOROSIS,))
    exercises = known.program.world.catalogue.exercises
    swaps = [exercises[id] for id in exercises["partial-crunch"].swaps]
    instead = next(each for each in swaps if Exclusion.OSTEOPOROSIS not in each.excluded)
    known.program.places.open_exercise("partial-crunch")
    follow(known, instead.name)
    assert title(known) == instead.name


def test_what_is_ruled_out_by_all_that_can_be_ticked_has_no_swap_and_is_said(
    known: Person,
) -> None:
    known.program.keeper.change("exclusions", tuple(Exclusion))
    exercises = known.program.world.catalogue.exercises
    stuck = next(
        each
        for each in exercises.values()
        if each.excluded and all(exercises[id].excluded for id in each.swaps)
    )
    known.program.places.open_exercise(stuck.id)
    QCoreApplication.processEvents()
    assert f"{stuck.name} is left out because of" in known.read()
    assert "Done instead" not in known.read()


def test_what_is_ruled_out_is_said_and_can_be_tried_all_the_same(known: Person) -> None:
    exercise = ruled_out(known)
    known.program.go_to(EXERCISES)
    known.program.places.open_exercise(exercise.id)
    QCoreApplication.processEvents()
    assert f"{exercise.name} is left out because of" in known.read()
    known.press("Try it all the same")
    assert f"{exercise.name} is left out because of" in known.read()
    known.press("Begin")
    assert known.session.timeline.inputs.routine.items[0].exercise == exercise.id


def test_what_i_have_is_what_the_settings_say(known: Person) -> None:
    known.program.go_to(EXERCISES)
    equipment = find(known.window, OpeningList, "Any equipment")
    equipment.setCurrentIndex(1)
    assert equipment.currentText() == "What I have"
    some = len(shown(known))
    known.program.keeper.change("equipment", ())
    known.program.go_to(EXERCISES)
    fewer = len(shown(known))
    known.program.keeper.change("equipment", tuple(Equipment))
    known.program.go_to(EXERCISES)
    whole = len(known.program.world.catalogue.exercises)
    assert 0 < fewer < some < len(shown(known)) == whole


def test_a_level_leaves_what_is_of_that_level(known: Person) -> None:
    known.program.go_to(EXERCISES)
    levels = find(known.window, OpeningList, "Any level")
    levels.setCurrentText("To start with")
    assert "Pelvic tilt" in shown(known)
    assert "Barbell hip thrust" not in shown(known)
    assert "Dead bug" not in shown(known)
    levels.setCurrentText("A step further")
    assert "Dead bug" in shown(known)
    assert "Pelvic tilt" not in shown(known)


def test_a_text_is_opened_from_the_list_and_from_today(known: Person) -> None:
    cards = known.program.world.catalogue.cards
    card = cards[next(iter(cards))]
    known.program.go_to(EXERCISES)
    known.press("Good to know")
    follow(known, card.title)
    assert title(known) == card.title
    known.key(Qt.Key.Key_Escape)
    assert title(known) == "Good to know"
    place(known, 1)
    known.program.pages.today.card_asked.emit(card.id)
    assert title(known) == card.title
    known.key(Qt.Key.Key_Escape)
    assert title(known) == "Good morning"


def test_a_routine_is_looked_at_and_begun(known: Person) -> None:
    place(known, 3)
    find(known.window, QPushButton, "Gentle start: What is in it").click()
    assert title(known) == "Gentle start"
    follow(known, "Cat-cow")
    assert title(known) == "Cat-cow"
    known.key(Qt.Key.Key_Escape)
    known.key(Qt.Key.Key_Escape)
    assert title(known) == "Routines"
    find(known.window, QPushButton, "Gentle start: Start").click()
    known.press("Begin")
    assert known.session.timeline.inputs.routine.id == "gentle-start"


def test_the_routine_that_is_to_be_offered_is_there_on_today_and_the_next_time(
    known: Person, make_person: Callable[[], Person]
) -> None:
    place(known, 3)
    routines = known.program.world.catalogue.routines
    other = next(routine for routine in routines.values() if routine.id != "gentle-start")
    known.program.pages.today.page.routine_chosen.emit("gentle-start")
    find(known.window, QPushButton, f"{other.name}: Offer it on Today").click()
    QCoreApplication.processEvents()
    assert known.program.keeper.preferences.default_routine == other.id
    assert known.read().count("Today offers this one") == 1
    place(known, 1)
    assert other.name in known.read()
    known.close()
    later = make_person()
    later.open()
    assert other.name in later.read()


def test_today_offers_the_routine_that_was_begun_last(
    known: Person, make_person: Callable[[], Person]
) -> None:
    place(known, 3)
    find(known.window, QPushButton, "Desk break: Start").click()
    known.press("Begin")
    known.close()
    later = make_person()
    later.open()
    assert later.program.keeper.preferences.default_routine == "desk-break"
    assert "Desk break" in later.read()


def test_a_single_exercise_is_not_what_today_offers_next(known: Person) -> None:
    known.program.places.open_exercise("pelvic-tilt")
    known.press("Try this one")
    known.press("Begin")
    assert known.session.timeline.inputs.routine.id == "pelvic-tilt"
    assert known.program.keeper.preferences.default_routine == "gentle-start"


def test_a_routine_of_which_nothing_is_left_is_told_of_and_the_others_are_shown(
    known: Person,
) -> None:
    known.program.keeper.change("exclusions", tuple(Exclusion))
    known.program.go_to(ROUTINES)
    QCoreApplication.processEvents()
    assert title(known) == "Routines"
    page = known.window.page
    assert isinstance(page, RoutinesPage)
    told = known.window.notice.sentences
    shown = [each for each in page.findChildren(QPushButton) if "Start" in each.accessibleName()]
    assert len(shown) + len(told) == len(known.program.world.catalogue.routines)


def test_pages_are_made_when_they_are_first_shown(known: Person) -> None:
    kinds = (ExercisesPage, ExercisePage, RoutinesPage, RoutinePage, ReadingPage)
    made = [kind for kind in kinds if known.window.findChildren(kind)]
    assert made == []
    assert isinstance(known.window.page, TodayPage)


@pytest.fixture
def broken(known: Person, tmp_path: Path) -> World:
    """Return the world of somebody in whose catalogue a file of each kind is wrong."""
    copytree(assets.folder("catalogue"), tmp_path / "catalogue")
    for name in ("exercises/wrong", "routines/wrong", "cards/wrong"):
        (tmp_path / "catalogue" / f"{name}.toml").write_text("name = 3", "utf-8")
    catalogue = Catalogue(lambda kind: FolderShelf(tmp_path / "catalogue" / kind))
    return replace(known.program.world, catalogue=catalogue)


def test_what_is_in_a_file_that_is_wrong_is_left_out_and_told_of_once(
    broken: World, qtbot: QtBot
) -> None:
    page = ExercisesPage()
    qtbot.addWidget(page)
    presenter = ExercisesPresenter(page, broken)
    told = heard(presenter.told)
    presenter.refresh()
    presenter.refresh()
    assert [sentence.split(":")[0] for sentence in told] == ["wrong.toml", "wrong.toml"]
    assert page.wall.model().rowCount() == len(broken.catalogue.exercises) - 1
    titles = [row.accessibleName() for row in page.findChildren(LinkRow)]
    assert len(titles) == len(broken.catalogue.cards) - 1


def test_a_routine_in_a_file_that_is_wrong_is_left_out(
    broken: World, known: Person, qtbot: QtBot
) -> None:
    page = RoutinesPage()
    qtbot.addWidget(page)
    presenter = RoutinesPresenter(page, broken, known.program.keeper)
    told = heard(presenter.told)
    presenter.refresh()
    assert [sentence.split(":")[0] for sentence in told] == ["wrong.toml"]


def test_what_is_not_there_is_told_of_and_the_page_stays(known: Person) -> None:
    known.program.go_to(EXERCISES)
    known.program.places.open_exercise("glute-brigde")
    assert title(known) == "Exercises"
    [sentence] = known.window.notice.sentences
    assert 'Did you mean "glute-bridge"?' in sentence
