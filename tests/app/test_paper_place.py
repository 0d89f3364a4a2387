"""Which paper is usual, by the locale of the system."""

import pytest

from backcoach.app.paper_place import usual_paper
from backcoach.printing.paper import Paper

VARIABLES = ("LC_ALL", "LC_PAPER", "LANG")


@pytest.mark.skipif("os.name != 'posix'", reason="only POSIX has these variables")
@pytest.mark.parametrize(
    ("names", "paper"),
    [
        (("", "", "en_US.UTF-8"), Paper.LETTER),
        (("", "", "de_DE.UTF-8"), Paper.A4),
        (("", "", "C.UTF-8"), Paper.A4),
        (("", "en_CA", "de_DE.UTF-8"), Paper.LETTER),
        (("", "de_DE@euro", "en_US.UTF-8"), Paper.A4),
        (("de_DE.UTF-8", "en_US.UTF-8", "en_US.UTF-8"), Paper.A4),
        (("", "", "no such locale"), Paper.A4),
    ],
)
def test_the_first_variable_that_is_set_says_it(
    names: tuple[str, ...], paper: Paper, monkeypatch: pytest.MonkeyPatch
) -> None:
    for variable, name in zip(VARIABLES, names, strict=True):
        monkeypatch.setenv(variable, name)
    assert usual_paper() is paper


def test_without_a_word_about_it_it_is_that_of_the_system(monkeypatch: pytest.MonkeyPatch) -> None:
    for variable in VARIABLES:
        monkeypatch.delenv(variable, raising=False)
    assert usual_paper() in Paper
