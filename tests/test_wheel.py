"""The wheel holds all that BackCoach needs, and runs far away from the checkout."""

import json
import os
import shutil
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
GIVEN_UP = ("BACKCOACH", "COVERAGE", "DISPLAY", "PYTHON", "WAYLAND_DISPLAY", "XDG")


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built from the checkout."""
    return build(ROOT, tmp_path_factory.mktemp("wheel"))


@pytest.fixture(scope="module")
def site(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder that the wheel is installed in."""
    site = tmp_path_factory.mktemp("site")
    pip("install", "--target", site, wheel, cwd=site)
    return site


def test_the_wheel_holds_the_code_and_the_data(wheel: Path) -> None:
    expected = {path.relative_to(ROOT).as_posix() for path in (ROOT / "backcoach").rglob("*.py")}
    expected |= {
        f"backcoach/_data/{path.relative_to(ROOT / 'assets').as_posix()}"
        for folder in ("catalogue", "locale")
        for path in (ROOT / "assets" / folder).rglob("*")
        if path.is_file()
    }
    expected |= {"backcoach/_data/resources.rcc", "backcoach/_data/catalogue.json"}
    assert expected <= names(wheel)


def test_the_wheel_holds_nothing_else(wheel: Path) -> None:
    assert {name.split("/")[0] for name in names(wheel)} == {
        "backcoach",
        f"{wheel.name.removesuffix('-py3-none-any.whl')}.dist-info",
    }


def test_the_same_checkout_gives_the_same_wheel(wheel: Path, tmp_path: Path) -> None:
    assert build(ROOT, tmp_path).read_bytes() == wheel.read_bytes()


def test_the_source_distribution_gives_the_same_wheel(wheel: Path, tmp_path: Path) -> None:
    python("-m", "hatchling", "build", "--target", "sdist", "--directory", tmp_path, cwd=ROOT)
    (archive,) = tmp_path.glob("*.tar.gz")
    with tarfile.open(archive) as file:
        file.extractall(tmp_path, filter="data")
    source = tmp_path / archive.name.removesuffix(".tar.gz")
    assert not (source / "assets/resources.rcc").exists()
    assert not (source / "assets/catalogue.json").exists()
    assert names(build(source, tmp_path)) == names(wheel)


@pytest.mark.skipif(not (ROOT / ".git").exists(), reason="not a git checkout")
@pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed")
def test_no_generated_file_is_tracked() -> None:
    command = ["git", "ls-files", "--cached", "--ignored", "--exclude-standard"]
    tracked = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True)
    assert tracked.stdout == ""


def test_the_installed_copy_is_the_one_that_runs(site: Path, tmp_path: Path) -> None:
    code = "from backcoach import assets; print(assets.__file__, assets.resources(), sep='\\n')"
    assert python("-c", code, cwd=tmp_path, site=site).splitlines() == [
        str(site / "backcoach/assets.py"),
        str(site / "backcoach/_data/resources.rcc"),
    ]


def test_the_installed_copy_plays_a_session_and_remembers_it(site: Path, tmp_path: Path) -> None:
    nowhere, data = tmp_path / "nowhere", tmp_path / "data"
    nowhere.mkdir()
    kept = f"--data-dir={data}"
    play = ["play", "gentle-start", "--terminal", "--speed=1000", kept]
    python("-m", "backcoach", *play, cwd=nowhere, site=site)

    history = python("-m", "backcoach", "history", "--json", kept, cwd=nowhere, site=site)
    assert [session["outcome"] for session in json.loads(history)] == ["finished"]


def build(source: Path, folder: Path) -> Path:
    pip("wheel", "--no-build-isolation", "--wheel-dir", folder, source, cwd=folder)
    (wheel,) = folder.glob("*.whl")
    return wheel


def pip(command: str, *arguments: str | Path, cwd: Path) -> None:
    python("-m", "pip", command, "--quiet", "--no-index", "--no-deps", *arguments, cwd=cwd)


def names(wheel: Path) -> set[str]:
    with zipfile.ZipFile(wheel) as archive:
        return set(archive.namelist())


def python(*arguments: str | Path, cwd: Path, site: Path | None = None) -> str:
    """Run Python, as somebody would who has no checkout, and return what it printed."""
    environment = {name: it for name, it in os.environ.items() if not name.startswith(GIVEN_UP)}
    environment |= {"HOME": str(cwd), "PYTHONDONTWRITEBYTECODE": "1"}
    if site is not None:
        environment["PYTHONPATH"] = str(site)
    result = subprocess.run(
        [sys.executable, *arguments],
        cwd=cwd,
        env=environment,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )
    assert result.returncode == 0, result.stdout + result.stderr
    return result.stdout
