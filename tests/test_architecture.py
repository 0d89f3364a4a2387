"""The map: which part may import which, who may know Qt, and what starts without it."""

import ast
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

ROOT = Path(__file__).parents[1]
PACKAGE = "backcoach"
QT = ("PySide6", "shiboken6", "pyqtgraph")
CHARTS, PRINTING = "charts.*", "printing.*"
PAGES = "printing.paper printing.marks printing.block printing.flow printing.sheet printing.qr"
PURE = "core body diary"


class Part(NamedTuple):
    """Parts of the house, what they may import, and whether they may use Qt."""

    names: str
    may_import: str = ""
    qt: bool = False
    inside_functions: str = ""


# "x" is the module or package x; "x.*" all of package x but those modules that have a row of
# their own. The first row that names a module is the one that holds for it.
MAP = (
    Part("errors text theme assets"),
    Part("body", "text"),
    Part("core", "body.pose body.muscles text"),
    Part("diary", "core text"),
    Part("storage", "core body diary assets text services.ports"),
    Part("services.ports services.clock services.cue_bus player", "core services.ports"),
    Part("terminal", "core player text services.ports"),
    Part("charts.series charts.tick_days", f"{PURE} text"),
    Part(PAGES, f"{PURE} text {PAGES}"),
    Part("printing.report", f"{PURE} text charts.series charts.tick_days {PAGES}"),
    Part("services.*", f"{PURE} theme text services.ports services.*", qt=True),
    Part("drawing", "body core theme text", qt=True),
    Part(
        CHARTS,
        f"{PURE} theme text drawing charts.* charts.series charts.tick_days",
        qt=True,
    ),
    Part(
        PRINTING,
        f"{PURE} theme text drawing printing.* {PAGES} printing.report",
        qt=True,
    ),
    Part("ui", f"{PURE} theme text drawing charts", qt=True),
    Part("app", f"{PURE} errors text theme assets storage services player terminal charts printing "
        "drawing ui", qt=True),
    Part(
        "cli",
        f"{PURE} storage assets text player terminal services.ports services.clock "
        "printing.paper printing.sheet printing.report",
        inside_functions="app",
    ),
    Part("__main__", "cli"),
    Part("__init__"),
)  # fmt: skip
EVERYBODY = ("errors", "__init__")
ONLY_IN = {"numpy": ("diary.insight", "charts")}


class Import(NamedTuple):
    """One import: who, what, in which line, and whether it waits inside a function."""

    module: str
    target: str
    line: int
    in_function: bool


def modules_of(root: Path) -> dict[str, Path]:
    """Return all modules below a package's folder, by dotted name without the package's."""
    modules = {}
    for path in sorted(root.rglob("*.py")):
        parts = path.relative_to(root).with_suffix("").parts
        is_package = parts[-1] == "__init__" and len(parts) > 1
        modules[".".join(parts[:-1] if is_package else parts)] = path
    return modules


def imports_of(module: str, path: Path, known: set[str]) -> Iterator[Import]:
    """Yield the imports of a module, wherever in it they are."""
    tree = ast.parse(path.read_text("utf-8"))
    inside = {
        id(node)
        for function in ast.walk(tree)
        if isinstance(function, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda)
        for node in ast.walk(function)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Import | ast.ImportFrom):
            for target in _targets(node, module, path, known):
                yield Import(module, target, node.lineno, id(node) in inside)


def _targets(
    node: ast.Import | ast.ImportFrom, module: str, path: Path, known: set[str]
) -> list[str]:
    if isinstance(node, ast.Import):
        return [_ours(alias.name) for alias in node.names]
    base = node.module or ""
    if node.level:
        package = [PACKAGE, *module.split(".")][: None if path.stem == "__init__" else -1]
        package = [PACKAGE] if module == "__init__" else package
        base = ".".join([*package[: len(package) - node.level + 1], *filter(None, [node.module])])
    names = [_ours(f"{base}.{alias.name}") for alias in node.names]
    return [name if name.lstrip(":") in known else _ours(base) for name in names]


def _ours(name: str) -> str:
    """Return a name with a colon in front, and without the package, if it is one of ours."""
    if name == PACKAGE:
        return ":__init__"
    return ":" + name.removeprefix(f"{PACKAGE}.") if name.startswith(f"{PACKAGE}.") else name


def part_of(module: str) -> Part | None:
    """Return the part that a module belongs to."""
    return next((p for p in MAP if any(_is_in(module, n) for n in p.names.split())), None)


def _is_in(module: str, name: str) -> bool:
    """Tell whether a name of the map means a module; x.* leaves out what has its own row."""
    if not name.endswith(".*"):
        return module == name or module.startswith(f"{name}.")
    own_rows = [each for part in MAP for each in part.names.split() if not each.endswith(".*")]
    package = name.removesuffix(".*")
    return _is_in(module, package) and not any(_is_in(module, own) for own in own_rows)


def complaint(found: Import) -> str | None:
    """Return what is wrong about an import, if anything is."""
    part = part_of(found.module)
    where = f"{found.module}, line {found.line}"
    if part is None:
        return f"{found.module} is not on the map"
    if not found.target.startswith(":"):
        return _complaint_about_library(found, part, where)
    target = found.target[1:]
    may = part.may_import.split() + [n for n in part.names.split() if _is_in(found.module, n)]
    may += EVERYBODY
    may += part.inside_functions.split() if found.in_function else []
    return None if any(_is_in(target, name) for name in may) else f"{where} imports {target}"


def _complaint_about_library(found: Import, part: Part, where: str) -> str | None:
    library = found.target.partition(".")[0]
    if library in QT and not part.qt:
        return f"{where} imports {library}"
    if library in ONLY_IN and not any(_is_in(found.module, name) for name in ONLY_IN[library]):
        return f"{where} imports {library}"
    return None


def complaints(root: Path) -> list[str]:
    """Return all that breaks the map in a package's folder."""
    modules = modules_of(root)
    lost = [f"{module} is not on the map" for module in modules if part_of(module) is None]
    wrong = [complaint(found) for found in all_imports(modules)]
    return lost + [each for each in wrong if each and each not in lost] + circles(modules)


def all_imports(modules: dict[str, Path]) -> Iterator[Import]:
    for module, path in modules.items():
        yield from imports_of(module, path, set(modules))


def circles(modules: dict[str, Path]) -> list[str]:
    """Return each module that can be reached from itself, and by which way."""
    leads_to: dict[str, set[str]] = {module: set() for module in modules}
    for found in all_imports(modules):
        if found.target[1:] in modules and not found.in_function:
            leads_to[found.module].add(found.target[1:])
    return [" -> ".join(way) for module in modules if (way := _way_round(module, leads_to))]


def _way_round(start: str, leads_to: dict[str, set[str]]) -> list[str]:
    waiting, seen = [[start]], set()
    while waiting:
        way = waiting.pop(0)
        for after in sorted(leads_to[way[-1]]):
            if after == start:
                return [*way, start]
            if after not in seen:
                seen.add(after)
                waiting.append([*way, after])
    return []


def test_every_import_is_on_the_map_and_none_goes_in_a_circle() -> None:
    assert complaints(ROOT / PACKAGE) == []


FORBIDDEN = {
    "core/a.py": ("import backcoach.storage.history", "core.a, line 1 imports storage.history"),
    "core/b.py": ("from backcoach import player", "core.b, line 1 imports player"),
    "core/c.py": ("from ..storage import history", "core.c, line 1 imports storage.history"),
    "core/d.py": ("from PySide6.QtCore import QTimer", "core.d, line 1 imports PySide6"),
    "core/e.py": (
        "from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    from backcoach.ui import page",
        "core.e, line 3 imports ui",
    ),
    "core/f.py": ("def f():\n    from backcoach import app", "core.f, line 2 imports app"),
    "core/g.py": ("from backcoach.body import skeleton", "core.g, line 1 imports body"),
    "diary/pain.py": ("import numpy as np", "diary.pain, line 1 imports numpy"),
    "storage/history.py": ("import backcoach.theme", "storage.history, line 1 imports theme"),
    "services/ports.py": ("import shiboken6", "services.ports, line 1 imports shiboken6"),
    "services/sound.py": ("from . import clock", "services.sound, line 1 imports services.clock"),
    "services/clock.py": ("", ""),
    "printing/sheet.py": ("from . import dialog", "printing.sheet, line 1 imports printing.dialog"),
    "printing/dialog.py": ("", ""),
    "terminal/__init__.py": ("from .. import storage", "terminal, line 1 imports storage"),
    "storage/__init__.py": ("", ""),
    "player.py": ("from .text import _", "player, line 1 imports text"),
    "text.py": ("from backcoach.core import dose", "text, line 1 imports core"),
    "core/__init__.py": ("", ""),
    "cli/show.py": ("from backcoach.app import main", "cli.show, line 1 imports app.main"),
    "utils.py": ("", "utils is not on the map"),
    "ui/one.py": ("from .two import X", "ui.one -> ui.two -> ui.one"),
    "ui/two.py": ("from backcoach.ui.one import Y", "ui.two -> ui.one -> ui.two"),
    "app/main.py": ("from backcoach import cli", "app.main, line 1 imports cli"),
    "cli/__init__.py": ("", ""),
    "app/__init__.py": ("", ""),
}  # fmt: skip


def test_a_forbidden_import_is_found_wherever_it_hides(tmp_path: Path) -> None:
    write(tmp_path, {name: text for name, (text, _found) in FORBIDDEN.items()})
    expected = sorted(found for _text, found in FORBIDDEN.values() if found)
    assert sorted(complaints(tmp_path)) == expected


def test_an_allowed_import_is_not_found(tmp_path: Path) -> None:
    allowed = {
        "core/a.py": "from backcoach.body.pose import Pose\nfrom . import b\nfrom .b import X",
        "core/b.py": "from backcoach.errors import UserError\nfrom backcoach import __version__",
        "body/pose.py": "import msgspec",
        "ui/page.py": "from PySide6.QtWidgets import QWidget\nfrom backcoach.charts import series",
        "charts/series.py": "import numpy",
        "charts/trend.py": "from .series import X\nfrom backcoach.drawing import figure",
        "printing/report.py": "from backcoach.charts.series import X",
        "diary/insight.py": "import numpy",
        "cli/__init__.py": "def main():\n    from backcoach.app import main",
        "app/main.py": "from backcoach.services import sound",
    }
    write(tmp_path, allowed)
    assert complaints(tmp_path) == []


def write(folder: Path, files: dict[str, str]) -> None:
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, "utf-8")


QT_FREE = ("core", "body", "diary", "storage", "services.cue_bus", "player", "terminal", "cli")
BLOCKED = f"""
import importlib, sys
for name in {QT!r}:
    sys.modules[name] = None
for name in sys.argv[1:]:
    importlib.import_module(name)
"""


def run(code: str, *arguments: str) -> str:
    """Run code in a fresh interpreter, which is not measured, and return what it printed."""
    command = [sys.executable, "-W", "error", "-c", code, *arguments]
    plain = {name: value for name, value in os.environ.items() if not name.startswith("COVERAGE_")}
    done = subprocess.run(command, cwd=ROOT, env=plain, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.mark.parametrize("part", QT_FREE)
def test_it_can_be_imported_where_there_is_no_qt(part: str) -> None:
    ours = [module for module in modules_of(ROOT / PACKAGE) if _is_in(module, part)]
    run(BLOCKED, *(f"{PACKAGE}.{module}" for module in ours))


def test_without_qt_a_module_that_wants_it_cannot_be_imported() -> None:
    with pytest.raises(AssertionError, match="PySide6"):
        run(BLOCKED, "PySide6.QtCore")


def test_the_command_line_alone_brings_in_nothing_heavy() -> None:
    code = f"import sys, {PACKAGE}.cli; print(*sys.modules)"
    heavy = {"PySide6", "rich", "blessed", "sqlite3", "numpy"}
    assert heavy & set(run(code).split()) == set()
