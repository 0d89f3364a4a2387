from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from backcoach.cli import main


class Said(NamedTuple):
    """What a command answered with."""

    code: int
    out: str
    err: str


Say = Callable[..., Said]


@pytest.fixture
def say(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> Say:
    """Run a command in this process, with its data in a folder of the test's own."""

    def run(*words: str) -> Said:
        try:
            code = main(["--data-dir", str(tmp_path / "data"), *words])
        except SystemExit as error:
            code = int(error.code or 0)
        return Said(code, *capsys.readouterr())

    return run
