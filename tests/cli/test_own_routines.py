"""A routine that was imported is played, shown and listed like any other."""

import io
import json
from pathlib import Path

import pytest

from tests.cli.conftest import Say

TEXT = (
    '# BackCoach routine\nname = "Rücken am Abend"\nitems = [\n{exercise="cat-cow"},\n'
    '{exercise="glute-bridge",dose={kind="paced",reps=2,out_s=2,back_s=2}},\n]\n'
)
TOLD = 'The routine "Rücken am Abend", with 2 exercises.\nRoutines: '


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "scanned.txt"
    path.write_text(TEXT, "utf-8")
    return path


def test_a_routine_comes_in_once_and_a_dry_run_brings_none(
    say: Say, tmp_path: Path, file: Path
) -> None:
    dry = say("import", str(file), "--dry-run")
    assert dry.out == f"{TOLD}1 new, 0 there already.\nNothing was stored: this was a dry run.\n"
    assert not (tmp_path / "data").exists()
    assert say("import", str(file)) == (0, f"{TOLD}1 new, 0 there already.\n", "")
    assert say("import", str(file)) == (0, f"{TOLD}0 new, 1 there already.\n", "")
    assert [each.name for each in (tmp_path / "data").rglob("*.toml")] == ["rucken-am-abend.toml"]


def test_what_is_piped_in_is_read(say: Say, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(TEXT.encode())))
    assert say("import", "-").out == f"{TOLD}1 new, 0 there already.\n"
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(TEXT[:30].encode())))
    said = say("import", "-")
    assert (said.code, said.out) == (2, "")
    assert said.err.startswith("backcoach: The input: ")


def test_it_is_known_by_its_name_and_by_its_id(say: Say, file: Path) -> None:
    say("import", str(file))
    assert "rucken-am-abend" in say("list").out
    routines = json.loads(say("list", "--json").out)["routines"]
    assert routines[-1]["exercises"] == ["cat-cow", "glute-bridge"]
    for name in ("rucken-am-abend", "Rücken am Abend"):
        assert "2. Glute bridge: 2 repetitions" in say("show", name).out
        assert say("timeline", name).code == 0
    played = say("play", "rucken-am-abend", "--json", "--speed", "1000")
    assert "rucken-am-abend" in played.out.splitlines()[0]
    assert "SessionFinished" in played.out


def test_one_that_is_broken_is_told_of_and_takes_nothing_away(
    say: Say, tmp_path: Path, file: Path
) -> None:
    say("import", str(file))
    own = tmp_path / "data" / "routines"
    (own / "broken.toml").write_text("=")
    (own / "lost.toml").write_text(TEXT.replace("cat-cow", "cat-caw"), "utf-8")
    listed, checked = say("list"), say("check")
    assert "rucken-am-abend" in listed.out
    assert "gentle-start" in listed.out
    for said in (listed.err, checked.out):
        assert "broken.toml: " in said
        assert 'lost.toml: items 1, exercise: there is no exercise "cat-caw".' in said
    assert checked.code == 2
    assert say("timeline", "gentle-start").code == 0


def test_when_the_routine_for_today_is_gone_that_is_said_and_the_usual_one_is_played(
    say: Say, tmp_path: Path, file: Path
) -> None:
    say("import", str(file))
    (tmp_path / "data" / "settings.json").write_text('{"default_routine": "rucken-am-abend"}')
    assert "rucken-am-abend" in say("play", "--json", "--speed", "1000").out.splitlines()[0]
    (tmp_path / "data" / "routines" / "rucken-am-abend.toml").unlink()
    played = say("play", "--json", "--speed", "1000")
    assert 'there is no routine "rucken-am-abend". gentle-start is used.' in played.err
    assert "gentle-start" in played.out.splitlines()[0]


def test_the_content_that_is_checked_is_what_is_shipped(say: Say, file: Path) -> None:
    before = say("check")
    say("import", str(file))
    after = say("check")
    assert (before.code, after.code) == (0, 0)
    assert "Routines: 8" in before.out
    assert "Routines: 9" in after.out
