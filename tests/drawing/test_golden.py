"""The pictures that were looked at and approved; BACKCOACH_APPROVE=1 writes them again."""

import os
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from backcoach.body.muscles import Muscle
from backcoach.body.scene import Scene
from tests.helpers.figures import FIGURE, SCENES
from tests.helpers.pictures import LOOKS, difference, picture

GOLDEN = Path(__file__).parent / "golden"
APPROVE = "BACKCOACH_APPROVE"
# How far apart two pictures may be, on average: edges differ a little from system to system.
ALIKE = 2.0


@pytest.mark.parametrize("look", LOOKS)
def test_the_picture_is_as_it_was_approved(look: str) -> None:
    file = GOLDEN / f"{look}.png"
    found = picture(Scene(FIGURE, [Muscle.LOW_BACK]), look)
    if os.environ.get(APPROVE):
        file.parent.mkdir(exist_ok=True)
        assert found.save(str(file))
    approved = QImage(str(file)).convertToFormat(QImage.Format.Format_RGB32)
    assert not approved.isNull()
    assert difference(found, approved) < ALIKE


def test_pictures_that_are_not_alike_are_told_apart() -> None:
    scene = SCENES["small"]
    assert difference(picture(scene, "light"), picture(scene, "dark")) > ALIKE
    ends = (picture(scene, "light", fraction) for fraction in (0.0, 1.0))
    assert difference(*ends) > ALIKE / 10
