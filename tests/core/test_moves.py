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


def test_the_exercises_to_change_to_are_those_linked_easier_first() -> None:
    assert session_of("bridge").substitutes == ("tilt",)
    assert session_of("march").substitutes == ()
