"""The commands that draw or try the window where nobody sees it."""

from pathlib import Path

import pytest

from tests.cli.conftest import Say

pytestmark = pytest.mark.usefixtures("qapp")


def test_the_self_test_says_what_it_found(say: Say) -> None:
    said = say("self-test")
    assert (said.code, said.err) == (0, "")
    assert "All is well: Gentle start, 14 of 14 sets" in said.out


def test_the_command_names_the_pictures(say: Say, tmp_path: Path) -> None:
    said = say("tour", "-o", str(tmp_path / "new"), "--theme", "high-contrast-dark")
    assert said.code == 0
    written = [Path(line) for line in said.out.splitlines()]
    assert written[0].name == "first-run-1.png"
    assert all(path.exists() for path in written)


@pytest.mark.parametrize("percent", ["79", "201", "many"])
def test_a_size_of_text_that_there_is_not_is_said(say: Say, tmp_path: Path, percent: str) -> None:
    said = say("tour", "-o", str(tmp_path), "--text-size", percent)
    assert said.code == 2
    assert f"expected a whole number from 80 to 200, not '{percent}'" in said.err
