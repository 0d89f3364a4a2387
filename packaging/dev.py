"""Run, test and measure BackCoach from a checkout; needs only Python 3.11 or newer.

    python3 packaging/dev.py run [ARGUMENTS OF BACKCOACH]
    python3 packaging/dev.py test [--full] [ARGUMENTS OF PYTEST]
    python3 packaging/dev.py bench [ARGUMENTS]
    python3 packaging/dev.py lock [--upgrade]

run     starts BackCoach; without a display, the default routine plays in the terminal
test    runs ruff, mypy, and pytest with coverage; --full adds the long tests, as CI does
bench   measures speed
lock    writes packaging/requirements.lock again from pyproject.toml

The first time, .venv is made: about 300 MB are downloaded, and it takes 800 MB. On Debian and
Ubuntu, root also gets the system libraries that Qt needs, and for test --full an X server in
memory, a print server and what goes with them; others are told what is missing.
"""

from __future__ import annotations

import importlib.util
import os
import shlex
import signal
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import compile_catalogue
import system_libraries
import virtual_environment

ROOT = Path(__file__).resolve().parents[1]
ENVIRONMENT = virtual_environment.VirtualEnvironment(ROOT)

LINTERS = {
    "ruff check": "ruff check --quiet",
    "ruff format": "ruff format --check --quiet",
    "mypy": "mypy",
}
# In full, the tests are run in groups, as many at once as there are cores: these folders, and what
# is in none of them. The random user comes so often that to measure its lines takes too long.
GROUPS = (
    ("tests/app",),
    ("tests/core", "tests/body", "tests/drawing"),
    ("tests/ui", "tests/charts", "tests/printing"),
    ("tests/storage", "tests/diary"),
)
UNMEASURED = "tests/core/test_random_user.py"
EVERY_LINE_TESTED = (
    "backcoach/core/*",
    "backcoach/body/*",
    "backcoach/diary/*",
    "backcoach/storage/*",
    "backcoach/player.py",
)


def main(arguments: Sequence[str]) -> int:
    """Do one command and return the exit code."""
    name, *rest = arguments or ["--help"]
    if name in {"-h", "--help"} or (name != "run" and {"-h", "--help"} & set(rest)):
        print(__doc__)
        return 0
    if name not in COMMANDS:
        say(f"There is no command {name!r}; there are {', '.join(COMMANDS)}.")
        return 2
    unusable = trouble(sys.version_info[:2], has_pip=_can_import("venv", "ensurepip"))
    if unusable:
        say(unusable)
        return 2
    try:
        return COMMANDS[name](rest)
    except subprocess.CalledProcessError as error:
        say(f"This did not work (exit code {error.returncode}): {shlex.join(map(str, error.cmd))}")
    except OSError as error:
        say(f"This did not work: {error}")
    except KeyboardInterrupt:
        say("Stopped.")
        return 130
    return 1


def run(arguments: Sequence[str]) -> int:
    """Start BackCoach."""
    display = has_display(os.environ, sys.platform)
    if not display and not arguments:
        say("There is no display here, so the default routine plays in this terminal.")
        arguments = ["play", "--terminal"]
    wanted = system_libraries.WINDOW if display else system_libraries.OFFSCREEN
    system_libraries.ensure(wanted, say)
    prepare()
    return become([str(ENVIRONMENT.python), "-m", "backcoach", *arguments])


def test(arguments: Sequence[str]) -> int:
    """Run everything that has to pass; the arguments go to pytest."""
    if not system_libraries.ensure(system_libraries.OFFSCREEN, say):
        return 1
    if "--full" in arguments:
        servers = system_libraries.SOUND_SERVER | system_libraries.PRINT_SERVER
        system_libraries.ensure(system_libraries.DESKTOP | servers, say)
    prepare()
    results = {name: _passes(name, command.split()) for name, command in LINTERS.items()}
    results["pytest"] = _pytest_passes(arguments)
    if set(arguments) <= {"--full"}:
        results["coverage"] = _coverage_passes()
    print(f"\n{summary(results)}", flush=True)
    return 0 if all(results.values()) else 1


def bench(arguments: Sequence[str]) -> int:
    """Measure speed."""
    prepare()
    return become([str(ENVIRONMENT.python), str(ROOT / "packaging/bench.py"), *arguments])


def lock(arguments: Sequence[str]) -> int:
    """Write the lock: every package that pyproject.toml leads to, for all systems, with hashes."""
    with tempfile.TemporaryDirectory() as folder:
        say("Installing uv in a folder of its own …")
        python = virtual_environment.make(Path(folder))
        virtual_environment.install(python, "uv")
        say("Writing packaging/requirements.lock …")
        compiling = "uv pip compile --quiet --universal --generate-hashes --python-version 3.11"
        files = "--extra dev --output-file packaging/requirements.lock pyproject.toml"
        header = ["--custom-compile-command", "python3 packaging/dev.py lock"]
        command = [str(python), "-m", *compiling.split(), *files.split(), *header, *arguments]
        return subprocess.run(command, cwd=ROOT, check=False).returncode


COMMANDS = {"run": run, "test": test, "bench": bench, "lock": lock}


def say(sentence: str) -> None:
    """Tell what is going on, apart from what a program prints."""
    print(sentence, file=sys.stderr, flush=True)


def has_display(environment: Mapping[str, str], system: str) -> bool:
    """Return whether windows can be shown."""
    displays = (environment.get("DISPLAY"), environment.get("WAYLAND_DISPLAY"))
    return system != "linux" or any(displays)


def trouble(version: tuple[int, ...], *, has_pip: bool) -> str | None:
    """Return why this Python cannot be used, in one sentence."""
    found = ".".join(map(str, version))
    if version < (3, 11):
        return f"BackCoach needs Python 3.11 or newer; this is Python {found}."
    if not has_pip:
        return f"Python's venv is missing; on Debian: sudo apt-get install python{found}-venv"
    return None


def prepare() -> None:
    """Bring .venv and the compiled catalogue up to date."""
    ENVIRONMENT.prepare(say)
    compile_catalogue.bring_up_to_date(ROOT / "assets")


def become(command: list[str]) -> int:
    """Run a command in the place of this program: Ctrl-C and the exit code are its own."""
    if os.name == "posix":
        os.execv(command[0], command)
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the program that runs
    return subprocess.call(command)


def summary(results: Mapping[str, bool]) -> str:
    """Return one line: what passed, and what failed."""
    passed = [name for name, good in results.items() if good]
    failed = [name for name, good in results.items() if not good]
    parts = [f"passed: {', '.join(passed)}"] if passed else []
    return "; ".join(parts + ([f"FAILED: {', '.join(failed)}"] if failed else []))


def _can_import(*modules: str) -> bool:
    return all(importlib.util.find_spec(module) for module in modules)


def _passes(name: str, module_and_arguments: Sequence[str]) -> bool:
    print(f"\n{name} …", flush=True)
    return _python(*module_and_arguments)


def _pytest_passes(arguments: Sequence[str]) -> bool:
    """Run the tests and bring together which lines they reach."""
    _python("coverage", "erase")
    run = ["coverage", "run", "-m", "pytest"]
    if list(arguments) == ["--full"]:
        passed = _groups_pass([*run, "--full"])
    else:
        passed = _passes("pytest with coverage", [*run, *arguments])
    _python("coverage", "combine", "--quiet")
    return passed


def _groups_pass(run: Sequence[str]) -> bool:
    """Run all groups of tests; each is told when it is over."""
    others = [f"--ignore={folder}" for group in GROUPS for folder in group]
    groups = (
        [*run, *others],
        *([*run, *group, f"--ignore={UNMEASURED}"] for group in GROUPS),
        ["pytest", "--full", UNMEASURED],
    )
    print("\npytest with coverage, in groups …", flush=True)
    with ThreadPoolExecutor(max_workers=os.cpu_count()) as pool:
        return all(list(pool.map(_group_passes, groups)))


def _group_passes(module_and_arguments: Sequence[str]) -> bool:
    command, environment = _module(module_and_arguments)
    out, both = subprocess.PIPE, subprocess.STDOUT
    ran = subprocess.run(
        command, cwd=ROOT, env=environment, stdout=out, stderr=both, text=True, check=False
    )
    print(ran.stdout, flush=True)
    return ran.returncode == 0


def _coverage_passes() -> bool:
    report = ["coverage", "report", "--fail-under=100", f"--include={','.join(EVERY_LINE_TESTED)}"]
    return _passes("every line of the core is tested", report)


def _python(*module_and_arguments: str) -> bool:
    command, environment = _module(module_and_arguments)
    return subprocess.run(command, cwd=ROOT, env=environment, check=False).returncode == 0


def _module(module_and_arguments: Sequence[str]) -> tuple[list[str], dict[str, str]]:
    """Return the command that runs a module in the checkout's environment, with no display."""
    command = [str(ENVIRONMENT.python), "-m", *module_and_arguments]
    return command, os.environ | {"QT_QPA_PLATFORM": "offscreen"}


if __name__ == "__main__":
    try:
        code = main(sys.argv[1:])
        sys.stdout.flush()
    except BrokenPipeError:  # whoever read has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        code = 0
    sys.exit(code)
