import pytest

from backcoach.core.command import Jump, Resume, SkipExercise, Sore, Stop, StopReason, Substitute
from backcoach.terminal.keys import BACKSPACE, CTRL_C, ENTER, ESCAPE
from backcoach.terminal.questions import (
    Answer,
    Care,
    Choices,
    End,
    Help,
    JumpTo,
    Question,
    Score,
    Sharp,
)
from backcoach.text import ENGLISH

STOP_FOR_PAIN = Stop(StopReason.PAIN)


def press(question: Question, *keys: str) -> Answer:
    """Press keys one after the other; every one but the last must leave a question open."""
    answer = Answer(question)
    for key in keys:
        assert answer.question is not None
        answer = answer.question.press(key)
    return answer


@pytest.mark.parametrize(
    ("keys", "score"),
    [
        (("7",), 7),
        (("0",), 0),
        (("1", "0"), 10),
        (("1", "5"), 5),
        (("1", "0", "3"), 3),
        (("8", BACKSPACE), None),
        (("8", BACKSPACE, "2"), 2),
        (("a", " ", "-", "٣"), None),
        ((), None),
    ],
)
def test_a_score_is_0_to_10_or_left_out(keys: tuple[str, ...], score: int | None) -> None:
    kept = () if score is None else (Sore(score),)
    assert press(Score("tilt"), *keys, ENTER) == Answer(Sharp("tilt", score), kept)


@pytest.mark.parametrize(
    ("key", "answer"),
    [
        ("y", Answer(Care(), (Sore(7, sharp=True),))),
        ("n", Answer(Choices("tilt", 7), (Sore(7, sharp=False),))),
        (ENTER, Answer(Choices("tilt", 7, kind_known=False))),
        (ESCAPE, Answer(None)),
        ("z", Answer(Sharp("tilt", 7))),
    ],
)
def test_the_kind_of_pain_decides_what_comes_next(key: str, answer: Answer) -> None:
    assert press(Sharp("tilt", 7), key) == answer


def test_where_the_kind_of_pain_is_not_known_the_advice_is_to_stop() -> None:
    assert (
        "When you are not sure, stop here."
        in Choices(None, 3, kind_known=False).card(ENGLISH).lines[0]
    )
    assert "Any of these is fine." in Choices(None, 3).card(ENGLISH).lines[0]


@pytest.mark.parametrize(("score", "first"), [(None, "Space"), (5, "Space"), (6, "x")])
def test_much_pain_puts_leaving_the_exercise_first(score: int | None, first: str) -> None:
    assert Choices("tilt", score).card(ENGLISH).hints[0].label == first


@pytest.mark.parametrize("key", [ENTER, "q", CTRL_C])
@pytest.mark.parametrize("armed", [False, True])
def test_the_care_card_ends_the_session(key: str, armed: bool) -> None:
    assert press(Care(armed), key) == Answer(None, (STOP_FOR_PAIN,))


@pytest.mark.parametrize("key", [" ", ESCAPE, "n", "x", "e", "right", "s", "?"])
def test_nothing_but_g_and_then_o_goes_on_from_the_care_card(key: str) -> None:
    assert press(Care(), key) == Answer(Care())
    assert press(Care(), "g", key) == Answer(Care())
    assert press(Care(), "g", key, "g") == Answer(Care(armed=True))
    assert press(Care(), "g", "o") == Answer(None, (Resume(),))
    assert press(Care(), "g", "g") == Answer(Care(armed=True))
    assert press(Care(), "o") == Answer(Care())


@pytest.mark.parametrize(
    ("key", "answer"),
    [
        (" ", Answer(None, (Resume(),))),
        ("e", Answer(None, (Substitute("tilt"), Resume()))),
        ("x", Answer(None, (SkipExercise(), Resume()))),
        ("q", Answer(None, (STOP_FOR_PAIN,))),
        (ESCAPE, Answer(None)),
        ("g", Answer(Choices("tilt"))),
    ],
)
def test_after_other_pain_there_are_choices(key: str, answer: Answer) -> None:
    assert press(Choices("tilt"), key) == answer


def test_an_easier_form_is_offered_only_if_there_is_one() -> None:
    assert press(Choices(None), "e") == Answer(Choices(None))


@pytest.mark.parametrize("question", [Score(None), Sharp(None, None), Choices(None)])
def test_who_leaves_while_being_asked_about_pain_ends_for_pain(question: Question) -> None:
    assert press(question, CTRL_C, CTRL_C).commands == (STOP_FOR_PAIN,)


@pytest.mark.parametrize("asked_by", ["q", CTRL_C])
def test_the_end_is_asked_about(asked_by: str) -> None:
    assert press(End(asked_by), asked_by) == Answer(None, (Stop(),))
    assert press(End(asked_by), " ") == Answer(None, (Resume(),))
    assert press(End(asked_by), ESCAPE) == Answer(None)
    assert press(End(asked_by), "x") == Answer(End(asked_by))


TWELVE = tuple(f"Exercise {n}" for n in range(1, 13))


@pytest.mark.parametrize(
    ("keys", "commands"),
    [
        (("4",), (Jump(4),)),
        (("1", "2"), (Jump(12),)),
        (("1", "3"), (Jump(3),)),
        (("0",), ()),
        (("1", "0"), (Jump(10),)),
        (("5", BACKSPACE), ()),
        ((), ()),
    ],
)
def test_a_jump_goes_to_a_number_that_there_is(
    keys: tuple[str, ...], commands: tuple[Jump, ...]
) -> None:
    assert press(JumpTo(TWELVE), *keys, ENTER) == Answer(None, commands)


def test_escape_stays() -> None:
    assert press(JumpTo(TWELVE), "4", ESCAPE) == Answer(None)
    assert press(JumpTo(TWELVE), CTRL_C) == Answer(End(CTRL_C))


def test_any_key_closes_the_help() -> None:
    assert press(Help(), "x") == Answer(None)
    assert press(Help(), CTRL_C) == Answer(End(CTRL_C))
