import pytest

from backcoach.core import command, phrases
from backcoach.core.session import Session
from backcoach.core.timeline import Phase
from backcoach.terminal import questions
from backcoach.terminal.glyphs import ASCII, UTF8, glyphs_for
from backcoach.terminal.view import Card
from backcoach.text import ENGLISH
from tests.helpers.catalogue import EXERCISES
from tests.terminal.drawing import SIZE, begun, drawn, moments

STOP_RULE = "Stop if it is sharp, shooting, or tingles."
SMALL = [(60, 20), (50, 16), (40, 12), (24, 8), (12, 4), (1, 1)]
LARGE = [(100, 30), (120, 40), (200, 60)]
CARDS = [
    question.card(ENGLISH)
    for question in (
        questions.Score("tilt", "10"),
        questions.Sharp("tilt", 7),
        questions.Choices("tilt"),
        questions.Care(),
        questions.End("q"),
        questions.JumpTo(("Bridge", "March"), "2"),
        questions.Help(),
    )
]


def reach(name: str, phase: Phase) -> Session:
    return next(session for session in moments(name) if session.step.phase is phase)


def within(session: Session, ms: int) -> Session:
    session.advance(session.now_ms + ms)
    return session


def test_every_phase_is_met_by_these_tests() -> None:
    assert {session.step.phase for session in moments("every-phase")} == set(Phase)


@pytest.mark.parametrize("name", ["every-phase", "bird-dog", "twist-march"])
def test_what_matters_is_always_in_sight_at_80_by_24(name: str) -> None:
    for session in moments(name):
        lines = drawn(session)
        shown = "\n".join(lines)

        assert len(lines) == 24, shown
        assert max(map(len, lines)) <= 80, shown
        assert EXERCISES[session.step.exercise].name in lines[2], shown
        assert phrases.whereabouts(session.timeline, session.step, ENGLISH) in lines[3]
        assert phrases.phase(session.step.phase, ENGLISH) in shown
        assert "Breathe" in shown
        assert "Next: " in shown
        assert STOP_RULE in shown
        assert lines[-1].startswith("  Space pause  s this hurts  → next  ← back  q end")
        assert lines[-1].endswith("? keys")


@pytest.mark.parametrize("size", SMALL + LARGE)
def test_nothing_is_higher_or_wider_than_the_terminal(size: tuple[int, int]) -> None:
    for session in moments("every-phase"):
        lines = drawn(session, size)
        assert len(lines) <= size[1]
        assert max(map(len, lines)) <= size[0]


@pytest.mark.parametrize("card", CARDS, ids=lambda card: card.title)
@pytest.mark.parametrize("size", [SIZE, *SMALL, *LARGE])
def test_no_card_is_higher_or_wider_than_the_terminal(card: Card, size: tuple[int, int]) -> None:
    lines = drawn(begun("bridge-march"), size, card=card)

    assert len(lines) <= size[1]
    assert max(map(len, lines)) <= size[0]


@pytest.mark.parametrize("card", CARDS, ids=lambda card: card.title)
def test_a_card_is_shown_whole_with_its_keys_and_the_stop_rule(card: Card) -> None:
    shown = "\n".join(drawn(begun("bridge-march"), card=card))

    assert card.title in shown
    assert STOP_RULE in shown
    assert all(line in shown for line in card.lines)
    assert all(hint.does in shown for hint in (*card.hints, *card.table))


def test_the_count_of_a_hold_is_large_and_its_phase_and_repetitions_are_told() -> None:
    session = within(reach("bridge-march", Phase.HOLD), 500)

    assert [line.rstrip() for line in drawn(session)] == [
        "  Bridge march · exercise 1 of 2                                     1:16 left",
        "",
        "  Bridge",
        "  Set 1 of 2",
        "",
        "                  ████████████",
        "                  ████████████    Hold",
        "                          ████    Breathe easily",
        "                          ████",
        "                      ████████",
        "                      ████████",
        "                          ████",
        "                          ████",
        "                  ████████████",
        "                  ████████████",
        "",
        "  █████████████░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░",
        "",
        "  ● ○  Rep 1 of 2",
        "",
        "  Next: Bridge, set 2 of 2",
        "  ████████████████░░░░░░░░░░░░░░░░░░░░░░░░░ ░░░░░░░░░░░░░░░░░░░░░░░░░░░░  22 %",
        "  Stop if it is sharp, shooting, or tingles.",
        "  Space pause  s this hurts  → next  ← back  q end  x skip  e easier  ? keys",
    ]


def test_get_ready_shows_the_starting_position_and_all_steps() -> None:
    lines = [line.strip() for line in drawn(begun("bridge"))]

    first = lines.index("Come into the position.")
    assert lines[first + 1 : first + 4] == ["1. Begin.", "2. Go on.", "3. End."]


def test_the_breath_bar_swells_going_in_and_sinks_going_out() -> None:
    def widths(phase: Phase) -> list[int]:
        session = reach("bridge", phase)
        return [sum(line.count("▒") for line in drawn(within(session, 600))) for _ in range(3)]

    going_out, going_in = widths(Phase.OUT), widths(Phase.BACK)
    assert going_out == sorted(going_out, reverse=True)
    assert going_in == sorted(going_in)
    assert len({*going_out, *going_in}) > 3


def test_repetitions_at_ones_own_pace_count_up_and_say_how_to_go_on() -> None:
    session = within(reach("squat-march", Phase.FREE), 2_000)
    shown = "\n".join(drawn(session))

    assert "Press → when you are done." in shown
    assert "~1:47 left" in shown


def test_a_plan_without_free_steps_is_no_estimate() -> None:
    assert "~" not in "\n".join(drawn(begun("bridge-march")))


def test_a_pause_says_so_and_how_to_go_on() -> None:
    session = reach("bridge", Phase.HOLD)
    session.handle(command.Pause(), session.now_ms)
    shown = "\n".join(drawn(session))

    assert "Paused · Hold" in shown
    assert "Space goes on." in shown
    assert "Space go on" in shown


def test_a_notice_has_a_line_of_its_own() -> None:
    assert "  Not now" in drawn(begun("bridge"), notice="Not now")


def test_ascii_is_enough_where_the_terminal_has_no_more() -> None:
    for session in moments("every-phase"):
        lines = drawn(session, glyphs=ASCII)
        assert "\n".join(lines).isascii()
        assert max(map(len, lines)) <= 80


def test_the_glyphs_follow_the_encoding() -> None:
    assert glyphs_for("UTF8").full == "█"
    assert glyphs_for("latin-1").clean("é → 部") == "é -> ?"
    assert glyphs_for("no-such-encoding") == ASCII
    assert glyphs_for(None) == UTF8


def test_in_a_small_terminal_the_count_phase_side_and_name_stay() -> None:
    session = within(reach("twist-march", Phase.HOLD), 500)
    shown = "\n".join(drawn(session, (30, 6)))

    assert "Twist" in shown
    assert "left side" in shown
    assert "Hold" in shown
    assert "20 s" in shown
