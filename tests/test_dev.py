"""packaging/dev.py and what it stands on, without installing anything."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import dev
import system_libraries
import virtual_environment
from virtual_environment import VirtualEnvironment


@pytest.fixture
def checkout(tmp_path: Path) -> VirtualEnvironment:
    """A checkout that has only what decides about its .venv."""
    for folder in ("packaging", "assets"):
        (tmp_path / folder).mkdir()
    for name in ("packaging/requirements.lock", "packaging/build_hook.py", "pyproject.toml"):
        (tmp_path / name).write_text("first")
    (tmp_path / "resources.qrc").write_text("<RCC><file>assets/icon.svg</file></RCC>")
    (tmp_path / "assets/icon.svg").write_text("first")
    return VirtualEnvironment(tmp_path)


class TestCommands:
    def test_help_is_given_without_arguments(self, capsys: pytest.CaptureFixture[str]) -> None:
        assert dev.main([]) == 0
        assert "dev.py test [--full]" in capsys.readouterr().out

    def test_every_command_is_in_the_help(self) -> None:
        assert all(f"dev.py {name} " in str(dev.__doc__) for name in dev.COMMANDS)

    def test_an_unknown_command_is_refused(self, capsys: pytest.CaptureFixture[str]) -> None:
        assert dev.main(["walk"]) == 2
        assert "no command 'walk'" in capsys.readouterr().err

    def test_help_of_run_is_the_programs_own(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setitem(dev.COMMANDS, "run", lambda rest: 7 if rest == ["--help"] else 0)
        assert dev.main(["run", "--help"]) == 7

    @pytest.mark.parametrize(
        "error",
        [subprocess.CalledProcessError(3, ["pip", "install"]), OSError("disk full")],
        ids=["a program failed", "the system refused"],
    )
    def test_trouble_is_one_line(
        self,
        error: Exception,
        monkeypatch: pytest.MonkeyPatch,
        capsys: pytest.CaptureFixture[str],
    ) -> None:
        def fail(_: object) -> int:
            raise error

        monkeypatch.setitem(dev.COMMANDS, "run", fail)
        assert dev.main(["run"]) == 1
        assert capsys.readouterr().err.count("\n") == 1

    def test_summary_names_what_failed(self) -> None:
        results = {"mypy": True, "pytest": False, "coverage": True}
        assert dev.summary(results) == "passed: mypy, coverage; FAILED: pytest"

    @pytest.mark.parametrize(("arguments", "expected"), [([], False), (["--full"], True)])
    def test_only_the_long_tests_need_a_desktop(
        self, arguments: list[str], expected: bool, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        needed: dict[str, str] = {}

        def ensure(more: dict[str, str], _say: object) -> bool:
            needed.update(more)
            return True

        monkeypatch.setattr(system_libraries, "ensure", ensure)
        monkeypatch.setattr(dev, "prepare", lambda: None)
        monkeypatch.setattr(dev, "_passes", lambda *_: True)
        monkeypatch.setattr(dev, "_pytest_passes", lambda *_: True)
        assert dev.test(arguments) == 0
        assert {"Xvfb", "openbox", "pulseaudio", "pdftoppm"}.issubset(needed) is expected
        assert "libEGL.so.1" in needed


class TestPython:
    def test_an_old_python_is_refused(self) -> None:
        assert "3.11 or newer; this is Python 3.10" in str(dev.trouble((3, 10), has_pip=True))

    def test_a_missing_venv_is_named(self) -> None:
        assert "python3.12-venv" in str(dev.trouble((3, 12), has_pip=False))

    def test_a_complete_python_is_taken(self) -> None:
        assert dev.trouble((3, 11), has_pip=True) is None


class TestDisplay:
    @pytest.mark.parametrize(
        ("environment", "system", "expected"),
        [
            ({}, "linux", False),
            ({"DISPLAY": ""}, "linux", False),
            ({"DISPLAY": ":0"}, "linux", True),
            ({"WAYLAND_DISPLAY": "wayland-0"}, "linux", True),
            ({}, "darwin", True),
            ({}, "win32", True),
        ],
    )
    def test_display(self, environment: dict[str, str], system: str, expected: bool) -> None:
        assert dev.has_display(environment, system) is expected

    @pytest.mark.parametrize(
        ("arguments", "display", "expected"),
        [
            ([], {}, ["play", "--terminal"]),
            (["list"], {}, ["list"]),
            ([], {"DISPLAY": ":0"}, []),
        ],
    )
    def test_only_a_bare_run_without_a_display_plays_in_the_terminal(
        self,
        arguments: list[str],
        display: dict[str, str],
        expected: list[str],
        monkeypatch: pytest.MonkeyPatch,
    ) -> None:
        started: list[list[str]] = []
        monkeypatch.setattr(sys, "platform", "linux")
        monkeypatch.delenv("DISPLAY", raising=False)
        monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
        for name, value in display.items():
            monkeypatch.setenv(name, value)
        monkeypatch.setattr(system_libraries, "ensure", lambda *_: True)
        monkeypatch.setattr(dev, "prepare", lambda: None)
        monkeypatch.setattr(dev, "become", started.append)
        dev.run(arguments)
        assert [command[1:] for command in started] == [["-m", "backcoach", *expected]]


class TestStamps:
    def test_nothing_changes_by_itself(self, checkout: VirtualEnvironment) -> None:
        assert stamps(checkout) == stamps(VirtualEnvironment(checkout.root))

    def test_the_lock_decides_about_the_packages(self, checkout: VirtualEnvironment) -> None:
        packages, project = stamps(checkout)
        change(checkout.root / "packaging/requirements.lock")
        assert checkout.packages_stamp() != packages
        assert checkout.project_stamp() == project

    def test_another_python_decides_about_the_packages(
        self, checkout: VirtualEnvironment, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        packages = checkout.packages_stamp()
        monkeypatch.setattr(sys.implementation, "cache_tag", "cpython-400")
        assert checkout.packages_stamp() != packages

    @pytest.mark.parametrize(
        "name", ["pyproject.toml", "packaging/build_hook.py", "resources.qrc", "assets/icon.svg"]
    )
    def test_what_decides_about_the_project(self, name: str, checkout: VirtualEnvironment) -> None:
        packages, project = stamps(checkout)
        change(checkout.root / name)
        assert checkout.packages_stamp() == packages
        assert checkout.project_stamp() != project


class TestPrepare:
    """Nothing is really made or installed here."""

    @pytest.fixture(autouse=True)
    def installed(self, checkout: VirtualEnvironment, monkeypatch: pytest.MonkeyPatch) -> list[str]:
        """What was installed, as the last argument of pip; '--fail' in the lock makes pip fail."""
        done: list[str] = []

        def make(folder: Path) -> None:
            shutil.rmtree(folder, ignore_errors=True)
            interpreter = virtual_environment.interpreter(folder)
            interpreter.parent.mkdir(parents=True)
            interpreter.touch()

        def install(_python: Path, *what: str | Path) -> None:
            if "--fail" in (checkout.root / "packaging/requirements.lock").read_text():
                raise subprocess.CalledProcessError(1, ["pip"])
            (checkout.root / "assets/resources.rcc").touch()
            done.append(Path(what[-1]).name)

        monkeypatch.setattr(virtual_environment, "make", make)
        monkeypatch.setattr(virtual_environment, "install", install)
        return done

    def test_the_second_time_there_is_nothing_to_do(
        self, checkout: VirtualEnvironment, installed: list[str]
    ) -> None:
        assert [prepare(checkout), prepare(checkout)] == [3, 0]
        assert installed == ["requirements.lock", checkout.root.name]

    def test_a_new_icon_needs_no_new_packages(
        self, checkout: VirtualEnvironment, installed: list[str]
    ) -> None:
        prepare(checkout)
        change(checkout.root / "assets/icon.svg")
        assert prepare(checkout) == 1
        assert installed[2:] == [checkout.root.name]

    def test_lost_resources_are_compiled_again(self, checkout: VirtualEnvironment) -> None:
        prepare(checkout)
        (checkout.root / "assets/resources.rcc").unlink()
        assert prepare(checkout) == 1

    def test_a_new_lock_is_installed_afresh(self, checkout: VirtualEnvironment) -> None:
        prepare(checkout)
        (checkout.folder / "left over").touch()
        change(checkout.root / "packaging/requirements.lock")
        assert prepare(checkout) == 3
        assert not (checkout.folder / "left over").exists()

    def test_a_half_made_one_is_made_again(self, checkout: VirtualEnvironment) -> None:
        lock = checkout.root / "packaging/requirements.lock"
        lock.write_text("--fail")
        with pytest.raises(subprocess.CalledProcessError):
            prepare(checkout)
        lock.write_text("first")
        assert prepare(checkout) == 3


def test_dev_compiles_the_catalogue_of_its_checkout(
    checkout: VirtualEnvironment, monkeypatch: pytest.MonkeyPatch
) -> None:
    cards = checkout.root / "assets/catalogue/cards"
    cards.mkdir(parents=True)
    (cards / "backs.toml").write_text("title = 'Backs'")
    monkeypatch.setattr(dev, "ROOT", checkout.root)
    monkeypatch.setattr(VirtualEnvironment, "prepare", lambda *_: None)
    dev.prepare()
    assert "Backs" in (checkout.root / "assets/catalogue.json").read_text("utf-8")


def stamps(checkout: VirtualEnvironment) -> tuple[str, str]:
    return checkout.packages_stamp(), checkout.project_stamp()


def change(file: Path) -> None:
    file.write_text(file.read_text() + " ")


def prepare(checkout: VirtualEnvironment) -> int:
    """Return in how many sentences it said what it does."""
    said: list[str] = []
    checkout.prepare(said.append)
    return len(said)
