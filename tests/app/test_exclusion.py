"""Somebody ticks a condition: what does not go with it is left out, in sight."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from re import sub
from shutil import copytree

import pytest
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from backcoach import assets
from backcoach.app.presenters.today import TodayPresenter
from backcoach.core import telling
from backcoach.core.catalogue import Catalogue
from backcoach.core.exclusion import adapted
from backcoach.core.exercise import Exclusion
from backcoach.storage.shelf import FolderShelf, shipped
from backcoach.text import ENGLISH
from backcoach.ui.pages.today import TodayPage
from tests.app.conftest import Person
from tests.helpers.pages import texts
from tests.helpers.widgets import find

SHIPPED = shipped()
CHANGES = adapted(
    SHIPPED.routines["gentle-start"], SHIPPED.exercises, [Exclusion.HIP_REPLACEMENT]
).changes
SENTENCES = telling.changes(CHANGES, ENGLISH)


@pytest.fixture
def known(person: Person) -> Person:
    """Return somebody who has been through the first run."""
    person.open()
    person.get_through_the_first_run()
    return person


def tick(person: Person, condition: str) -> None:
    """Tick a condition in the settings, and go back to Today."""
    person.press("Settings")
    name = f"Leave out what does not suit you: {condition}"
    find(person.window, QAbstractButton, name).click()
    person.press("Today")


def test_what_is_ticked_is_left_out_and_something_else_is_played(
    known: Person, make_person: Callable[[], Person]
) -> None:
    assert "swapped" not in known.read()
    tick(known, "Hip replacement")
    assert "3 exercises swapped" in known.read()
    known.close()
    again = make_person()
    again.open()
    assert "3 exercises swapped" in again.read()
    again.press("Start")
    assert all(sentence in again.read() for sentence in SENTENCES)
    again.press("Begin")
    left_out, _because, instead = CHANGES[0]
    assert instead is not None
    again.reach(lambda session: session.step.exercise == instead.id)
    assert instead.name in again.read()
    assert left_out.id not in again.session.timeline.inputs.exercises


def test_a_short_form_tells_of_no_swap_that_it_does_not_reach(known: Person) -> None:
    tick(known, "Hip replacement")
    first, last = SENTENCES[0], SENTENCES[-1]
    known.press("Start")
    assert last in known.read()
    known.press("Not now")
    [short] = [each for each in known.read().splitlines() if each.endswith("minutes today")]
    known.press(short)
    assert first in known.read()
    assert last not in known.read()


def test_what_is_no_longer_ticked_is_done_again(known: Person) -> None:
    tick(known, "Hip replacement")
    tick(known, "Hip replacement")
    assert "swapped" not in known.read()
    known.press("Start")
    assert "left out" not in known.read()


def test_a_session_that_was_cut_off_goes_on_as_it_was(
    known: Person, make_person: Callable[[], Person]
) -> None:
    known.press("Start")
    known.press("Begin")
    known.reach(lambda session: session.step.exercise == "pelvic-tilt")
    known.close()
    again = make_person()
    again.open()
    again.program.keeper.change("exclusions", (Exclusion.HIP_REPLACEMENT,))
    again.press("Go on where you were")
    assert "knee-drop-twist" in {step.exercise for step in again.session.timeline.steps}


ONLY_MARCH = """
name = "Only march"
goal = "To walk."
frequency = "Often."
[[items]]
exercise = "march-on-the-spot"
[[sources]]
fact = "It is made up."
by = "A test"
convention = true
"""


def with_a_march(folder: Path) -> Catalogue:
    """Return a catalogue with a routine of nothing but a march, which nothing can replace."""
    for kind in ("exercises", "routines"):
        copytree(assets.folder("catalogue") / kind, folder / kind)
    march = folder / "exercises" / "march-on-the-spot.toml"
    march.write_text(sub(r"(?m)^swaps = .*$", "", march.read_text("utf-8")), "utf-8")
    (folder / "routines" / "only-march.toml").write_text(ONLY_MARCH, "utf-8")
    return Catalogue(lambda kind: FolderShelf(folder / kind))


def test_a_routine_of_which_nothing_is_left_is_said_and_another_one_is_next(
    known: Person, tmp_path: Path, qtbot: QtBot
) -> None:
    page = TodayPage()
    qtbot.addWidget(page)
    page.show()
    today = TodayPresenter(page, replace(known.program.world, catalogue=with_a_march(tmp_path)))
    told: list[str] = []
    today.told.connect(told.append)
    page.routine_chosen.emit("only-march")
    assert "Only march" in texts(page)
    known.program.keeper.change("exclusions", (Exclusion.BALANCE,))
    today.refresh()
    today.draw()
    assert "Only march" not in texts(page)
    assert told == [
        "All exercises of Only march are left out because of what you ticked in Settings."
    ]
