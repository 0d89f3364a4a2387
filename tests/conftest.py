"""What holds for every test: the long ones wait for --full, and nothing unexpected is logged."""

import gc
import logging
import os
from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings

from tests.helpers.logs import Logged

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

os.environ["QT_QPA_PLATFORM"] = "offscreen"

settings.register_profile("quick", max_examples=30, deadline=None)
settings.register_profile("full", max_examples=120, deadline=None)


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--full", action="store_true", help="run the long tests too")


def pytest_configure(config: pytest.Config) -> None:
    settings.load_profile("full" if config.getoption("--full") else "quick")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    if config.getoption("--full"):
        return
    for item in items:
        if item.get_closest_marker("full"):
            item.add_marker(pytest.mark.skip(reason="long; runs with --full"))


@pytest.fixture(autouse=True)
def logged() -> Iterator[Logged]:
    """Fail the test on any log record from WARNING on that it did not expect()."""
    handler = Logged()
    logging.getLogger().addHandler(handler)
    yield handler
    logging.getLogger().removeHandler(handler)
    handler.check()


@pytest.fixture(scope="session")
def qapp() -> "QApplication":
    """Give the tests with windows the program's own application: its font, style and icons."""
    from backcoach.app import display

    return display.application(offscreen=True)


@pytest.fixture(autouse=True)
def no_timer_is_left(request: pytest.FixtureRequest) -> Iterator[None]:
    """Fail a test with a window if a timer still runs once its windows are closed."""
    yield
    if "qtbot" not in request.fixturenames:
        return
    from PySide6.QtCore import QTimer
    from shiboken6 import isValid

    timers = [each for each in gc.get_objects() if isinstance(each, QTimer) and isValid(each)]
    running = [timer for timer in timers if timer.isActive()]
    for timer in running:
        timer.stop()
    assert not running, f"timers still run: {running}"
