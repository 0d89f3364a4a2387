"""The player as it was looked at and approved; BACKCOACH_APPROVE=1 writes the pictures again."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from backcoach.body.muscles import Muscle
from backcoach.body.scene import Scene
from backcoach.core.session import Situation
from backcoach.theme import THEMES
from backcoach.ui.style import Style
from tests.helpers.figures import FIGURE
from tests.helpers.pages import SMALL, settled
from tests.helpers.pictures import approved, unlike
from tests.helpers.playing import PANELS, Playing

GOLDEN = Path(__file__).parent / "golden"
MOST_BYTES = 60_000
# They are kept at half their size. Letters and edges differ a little from system to system: in each
# tile, this much on average.
KEPT, ALIKE = SMALL / 2, 6.0
HOLD_MS = 69_900
# Of these, the font has none; each system has others.
BORROWED = ("←", "→")
PICTURES = [
    ("light", "ready"),
    ("light", "out"),
    ("light", "hold"),
    ("light", "paused"),
    ("light", "kind"),
    ("dark", "ready"),
    ("dark", "out"),
    ("dark", "kind"),
]


def picture(qtbot: QtBot, look: str, state: str) -> QImage:
    """Return a picture of the player in a look and a state."""
    scene = Scene(FIGURE, [Muscle.LOW_BACK])
    playing = Playing(qtbot, size=SMALL, style=Style(THEMES[look]), scene=scene)
    if state in PANELS:
        PANELS[state](playing)
    else:
        reach(playing, state)
    return seen(playing)


def seen(playing: Playing) -> QImage:
    for label in playing.page.findChildren(QLabel):
        if label.text() in BORROWED:
            label.setText(" ")
    image = settled(playing.page).grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    return image.scaled(KEPT, mode=Qt.TransformationMode.SmoothTransformation)


def reach(playing: Playing, state: str) -> None:
    playing.begin({"ready": Situation.READY, "paused": Situation.PAUSED}.get(state, Situation.WORK))
    if state == "hold":
        playing.session.advance(HOLD_MS)
        playing.show()
    if not playing.view.paused:
        assert playing.session.step.phase == state


@pytest.mark.parametrize(("look", "state"), PICTURES)
def test_the_player_is_as_it_was_approved(qtbot: QtBot, look: str, state: str) -> None:
    file = GOLDEN / f"player-{look}-{state}.png"
    found = picture(qtbot, look, state)
    assert unlike(found, approved(file, found), ALIKE) == []
    assert file.stat().st_size < MOST_BYTES


def test_a_word_or_a_number_that_is_different_is_found(qtbot: QtBot) -> None:
    playing = Playing(qtbot, size=SMALL)
    before = seen(playing)
    assert unlike(before, seen(playing), ALIKE) == []
    playing.session.advance(playing.session.now_ms + 1_000)
    playing.show()
    assert unlike(before, seen(playing), ALIKE) != []
