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
