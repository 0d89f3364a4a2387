"""Files of the catalogue that cannot be read take nothing away but what needs them."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from shutil import copytree

import pytest
from PySide6.QtWidgets import QComboBox, QLabel
from pytestqt.qtbot import QtBot

from backcoach import assets
from backcoach.app.presenters.exercise import ExercisePresenter
from backcoach.app.presenters.routines import RoutinesPresenter
from backcoach.app.presenters.settings import SettingsPresenter
from backcoach.app.presenters.today import TodayPresenter
from backcoach.app.world import World
from backcoach.core.catalogue import Catalogue
from backcoach.errors import UserError
from backcoach.storage.shelf import FolderShelf
from backcoach.ui.pages.exercise import ExercisePage
from backcoach.ui.pages.routines import RoutinesPage
from backcoach.ui.pages.settings import SettingsPage
from backcoach.ui.pages.today import TodayPage
from tests.app.conftest import Person
from tests.helpers.pages import buttons, heard, texts

NO_ROUTINE = "There is no routine to do now"
IN_ORDER = [
    "Gentle start",
    "Core stability",
    "Legs and glutes",
    "Desk break",
    "Evening mobility",
    "Flare day",
    "Ball and floor",
    "Gym lower body",
]

Break = Callable[..., World]


@pytest.fixture
def broken(person: Person, tmp_path: Path) -> Break:
    """Return what makes a world in whose catalogue some files are wrong."""
    person.open()
    person.get_through_the_first_run()
    folder = tmp_path / "catalogue"

    def make(*names: str) -> World:
        copytree(assets.folder("catalogue"), folder)
        for name in names:
            for path in folder.glob(f"{name}.toml"):
                path.write_text("=", "utf-8")
        catalogue = Catalogue(lambda kind: FolderShelf(folder / kind))
        return replace(person.program.world, catalogue=catalogue)

    return make


class Looked:
    """What somebody finds on Today and on the page of all routines, and what is told."""

    def __init__(self, world: World, person: Person, qtbot: QtBot) -> None:
        self.today = TodayPresenter(TodayPage(), world)
        self.routines = RoutinesPresenter(RoutinesPage(), world, person.program.keeper)
        self.told = heard(self.today.told), heard(self.routines.told)
        for each in (self.today, self.routines):
            qtbot.addWidget(each.page)
            each.page.show()
            each.refresh()
        self.today.draw()

    @property
    def next(self) -> str:
        titles = [
            each
            for each in self.today.page.findChildren(QLabel)
            if each.property("role") == "title"
        ]
        return titles[1].text()

    @property
    def others(self) -> list[str]:
        [box] = self.today.page.findChildren(QComboBox)
        return [box.itemText(row).partition(",")[0] for row in range(box.count())]

    @property
    def cards(self) -> list[str]:
        labels = self.routines.page.findChildren(QLabel)
        return [each.text() for each in labels if each.text() in IN_ORDER]


def test_routines_are_listed_in_their_order(broken: Break, person: Person, qtbot: QtBot) -> None:
    world = broken()
    looked = Looked(world, person, qtbot)
    assert [looked.next, *looked.others] == looked.cards == IN_ORDER
    page = SettingsPage()
    qtbot.addWidget(page)
    SettingsPresenter(page, world, person.program.keeper).refresh()
    listed = [
        [box.itemText(row) for row in range(box.count())] for box in page.findChildren(QComboBox)
    ]
    assert IN_ORDER in listed


def test_what_only_a_link_leads_to_is_not_missed(
    broken: Break, person: Person, qtbot: QtBot
) -> None:
    """Gentle start leads to the bird dog, and core stability to the clam, if one wants."""
    world = broken("exercises/clam", "exercises/one-limb-bird-dog", "exercises/heel-slide")
    looked = Looked(world, person, qtbot)
    assert [looked.next, *looked.others] == looked.cards == IN_ORDER
    assert looked.told == ([], [])


def test_a_single_exercise_is_tried_without_its_relatives(broken: Break, qtbot: QtBot) -> None:
    page = ExercisePage()
    qtbot.addWidget(page)
    presenter = ExercisePresenter(page, broken("exercises/clam"))
    started = heard(presenter.start_asked)
    presenter.show("side-lying-leg-raise")
    page.try_asked.emit()
    [timeline] = started
    assert "clam" not in timeline.inputs.exercises


def test_without_gentle_start_the_next_one_in_order_is_offered_and_why_is_told(
    broken: Break, person: Person, qtbot: QtBot
) -> None:
    looked = Looked(broken("routines/gentle-start", "exercises/pelvic-tilt"), person, qtbot)
    assert [looked.next, *looked.others] == [IN_ORDER[2], *IN_ORDER[3:5], *IN_ORDER[6:]]
    assert looked.cards == [looked.next, *looked.others]
    for told in looked.told:
        assert {sentence.split(":")[0] for sentence in told} == {
            "gentle-start.toml",
            "pelvic-tilt.toml",
        }


@pytest.mark.parametrize("files", ["routines/*", "exercises/*"])
def test_without_any_routine_the_pages_say_so_in_their_own_words(
    broken: Break, person: Person, qtbot: QtBot, files: str
) -> None:
    looked = Looked(broken(files), person, qtbot)
    looked.today.draw()
    for page in (looked.today.page, looked.routines.page):
        assert NO_ROUTINE in texts(page)
        assert not [text for text in buttons(page) if "Start" in text]
    assert looked.told == ([], [])
    assert any(text.startswith("Good ") or text == "Hello" for text in texts(looked.today.page))
    with pytest.raises(UserError, match=r"^There is no routine that can be done now\.$"):
        looked.today.timeline(short=False)


def test_a_start_that_cannot_be_is_told_of(broken: Break, person: Person, qtbot: QtBot) -> None:
    looked = Looked(broken("exercises/*"), person, qtbot)
    looked.today.page.start_asked.emit(False)
    assert looked.told[0] == ["There is no routine that can be done now."]


def test_with_no_routine_at_all_the_first_run_leads_to_today(
    make_person: Callable[[], Person], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    folder = tmp_path / "catalogue"
    copytree(assets.folder("catalogue"), folder)
    for path in folder.glob("routines/*.toml"):
        path.write_text("=", "utf-8")
    monkeypatch.setattr(assets, "folder", lambda _name: folder)
    newcomer = make_person()
    newcomer.open()
    newcomer.get_through_the_first_run()
    assert NO_ROUTINE in newcomer.read()
