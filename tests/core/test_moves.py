"""What only a mistake of ours could ask for."""

import pytest

from backcoach.core import command
from backcoach.core.moves import Moves
from backcoach.core.playhead import Playhead
from backcoach.core.session import IllegalCommandError
from backcoach.text import ENGLISH
from tests.helpers.catalogue import compiled, session_of


def test_a_command_without_a_meaning_is_a_mistake() -> None:
    with pytest.raises(TypeError, match="not a command"):
        Moves(Playhead(compiled("march"), 0), ENGLISH).make(command.Command())
    with pytest.raises(IllegalCommandError, match="Command while new"):
        session_of("march").handle(command.Command(), 0)


def test_only_the_exercises_that_are_linked_can_be_changed_to() -> None:
    session = session_of("bridge-march")
    session.handle(command.Start(), 0)
    asked = {name: session.allows(command.Substitute(name)) for name in ("tilt", "bridge", "lean")}
    assert asked == {"tilt": True, "bridge": False, "lean": False}
