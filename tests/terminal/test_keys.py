import pytest

from backcoach.core import command
from backcoach.core.session import LEGAL, Situation
from backcoach.terminal import keys
from backcoach.terminal.keys import Intent
from backcoach.text import ENGLISH
from tests.terminal.drawing import begun, moments


class Stroke(str):
    """A key as a terminal library tells it."""

    def __new__(cls, text: str, name: str | None = None) -> "Stroke":
        self = super().__new__(cls, text)
        self.name = name
        return self

    name: str | None


def test_every_command_that_a_person_can_give_has_a_key() -> None:
    by_the_player = {command.Start, command.Interrupt}
    asked = {kind for kinds in LEGAL.values() for kind in kinds} - by_the_player

    session, paused = begun("bridge"), begun("bridge")
    paused.handle(command.Pause(), 0)
    with_keys = {
        type(keys.command_for(key.intent, either))
        for key in keys.TABLE
        for either in (session, paused)
    }

    assert asked <= with_keys


def test_no_key_means_two_things() -> None:
    names = [name for key in keys.TABLE for name in key.names]

    assert len(names) == len(set(names))
    assert {key.intent for key in keys.TABLE} == set(Intent)


@pytest.mark.parametrize("intent", Intent)
def test_every_key_is_told_in_short_and_in_a_sentence(intent: Intent) -> None:
    assert keys.does(intent, ENGLISH)
    assert len(keys.explain(intent, ENGLISH)) > len(keys.does(intent, ENGLISH))


def test_only_legal_keys_are_told() -> None:
    situations = set()
    for session in moments("every-phase"):
        told = {hint.does for hint in keys.hints(session, ENGLISH)}
        assert ("15 s more" in told) is session.allows(command.MoreTime)
        assert {"pause", "this hurts", "end"} <= told
        situations.add(session.situation)
    assert situations == {Situation.READY, Situation.WORK, Situation.FREE, Situation.WAIT}


def test_forms_are_told_where_there_are_any() -> None:
    bridge = {hint.label for hint in keys.hints(begun("bridge"), ENGLISH)}
    twist = {hint.label for hint in keys.hints(begun("twist"), ENGLISH)}
    bird_dog = {hint.label for hint in keys.hints(begun("bird-dog"), ENGLISH)}

    assert {"e", "h"} <= bridge
    assert {"e", "h"} & twist == {"e"}
    assert not {"e", "h"} & bird_dog
    assert keys.command_for(Intent.EASIER, begun("bridge")) == command.Substitute("tilt")


@pytest.mark.parametrize(
    ("stroke", "intent"),
    [
        (Stroke(" "), Intent.PAUSE),
        (Stroke("N"), Intent.NEXT),
        (Stroke("\x1b[C", "KEY_RIGHT"), Intent.NEXT),
        (Stroke("\x1b[D", "KEY_LEFT"), Intent.BACK),
        (Stroke("\x1b[1;2C", "KEY_SHIFT_RIGHT"), Intent.SKIP),
        (Stroke("\x1b[1;2C", "KEY_SRIGHT"), Intent.SKIP),
        (Stroke("S"), Intent.SORE),
        (Stroke("="), Intent.MORE),
        (Stroke("?"), Intent.HELP),
        (Stroke("\x1bOP", "KEY_F1"), None),
        (Stroke("z"), None),
        (Stroke(""), None),
    ],
)
def test_keys_are_known_as_terminals_send_them(stroke: Stroke, intent: Intent | None) -> None:
    assert keys.intent_of(keys.name_of(stroke)) == intent
