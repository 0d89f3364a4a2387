"""Every session script is played as it is written."""

from pathlib import Path

import pytest

from tests.helpers import scripts

FOLDER = Path(__file__).parents[1] / "scripts"


@pytest.mark.parametrize("path", sorted(FOLDER.glob("*.txt")), ids=lambda path: path.stem)
def test_script(path: Path) -> None:
    scripts.replay(scripts.read(path))


def test_a_mismatch_shows_the_script_with_an_arrow_on_its_line(tmp_path: Path) -> None:
    path = tmp_path / "wrong.txt"
    path.write_text("A story.\n\nroutine march\n0 start\n    0 started\n    0 finished\n", "utf-8")
    with pytest.raises(AssertionError) as failure:
        scripts.replay(scripts.read(path))
    shown = str(failure.value)
    assert "-->     0 finished" in shown
    assert "0 enter ready 1.1, 15 s" in shown
