import io
from pathlib import Path

import pytest

from backcoach.terminal import ask
from backcoach.text import ENGLISH


def test_where_nobody_can_answer_the_options_are_told_and_none_is_chosen(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO())

    assert ask.choose("Go on?", {"g": "go on", "d": "discard"}, ENGLISH) is None
    assert capsys.readouterr().out.splitlines() == [
        "Go on?",
        "  g    go on",
        "  d    discard",
        "  Esc  none of these",
    ]


@pytest.mark.parametrize(
    ("given", "answer"),
    [
        ("records/session.json\n", Path("records/session.json")),
        ("  a folder/a file \n", Path("a folder/a file")),
        ("~/session.json\n", Path.home() / "session.json"),
        ("\n", None),
        ("", None),
    ],
)
def test_a_path_is_what_was_typed_and_nothing_is_no_path(
    given: str, answer: Path | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO(given))

    assert ask.path("Where?") == answer


@pytest.mark.parametrize(
    ("given", "answer", "asked_again"),
    [
        ("0\n", 0, 0),
        (" 10 \n", 10, 0),
        ("\n", None, 0),
        ("", None, 0),
        ("11\nfive\n-1\n5\n", 5, 3),
        ("4.5\n\n", None, 1),
    ],
)
def test_a_score_is_a_whole_number_from_0_to_10_and_can_be_left_out(
    given: str,
    answer: int | None,
    asked_again: int,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO(given))

    assert ask.score("How is your back now?", ENGLISH) == answer
    said = capsys.readouterr().out
    assert said.startswith("How is your back now?\n0 is no pain, 10 the worst")
    assert said.count("Give a whole number from 0 to 10, or only Enter.") == asked_again
