"""The build hook: compiles resources and catalogue, and puts the data files into the wheel."""

import importlib.util
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface
from hatchling.builders.utils import get_reproducible_timestamp
from hatchling.builders.wheel import WheelBuilderConfig

RESOURCES = "assets/resources.rcc"
CATALOGUE = "assets/catalogue.json"
IN_THE_WHEEL = {
    "assets/catalogue": "backcoach/_data/catalogue",
    "assets/locale": "backcoach/_data/locale",
    RESOURCES: "backcoach/_data/resources.rcc",
    CATALOGUE: "backcoach/_data/catalogue.json",
}


class BuildHook(BuildHookInterface[WheelBuilderConfig]):
    """Runs before each wheel; an editable install reads the data from the checkout's assets/."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compile what has to be and, for a real wheel, include the data files."""
        root = Path(self.root)
        compiling = [sys.executable, str(root / "packaging/compile_catalogue.py")]
        try:
            compile_resources(root / "resources.qrc", root / RESOURCES)
            subprocess.run(compiling, check=True)
        except (OSError, subprocess.CalledProcessError) as error:
            self.app.abort(f"The data files could not be compiled: {error}")
        if version != "editable":
            build_data["force_include"].update(IN_THE_WHEEL)


def compile_resources(source: Path, target: Path) -> None:
    """Compile a .qrc file; the same input gives the same bytes, whenever and wherever.

    Nothing is compressed: not every Qt can read every method, and a wheel is compressed anyway.
    Raises FileNotFoundError without rcc, CalledProcessError when rcc refuses the file.
    """
    part = target.with_suffix(".part")
    options = ["--binary", "--compress-algo", "none", "--output", str(part), str(source)]
    moment = {"SOURCE_DATE_EPOCH": str(get_reproducible_timestamp())}
    subprocess.run([str(find_rcc()), *options], check=True, env=os.environ | moment)
    part.replace(target)


def find_rcc() -> Path:
    """Return Qt's resource compiler, which pyside6-essentials brings.

    Raises FileNotFoundError when it is not installed.
    """
    qt = importlib.util.find_spec("PySide6")
    folders = [Path(folder) for folder in qt.submodule_search_locations or ()] if qt else []
    for rcc in [folder / name for folder in folders for name in ("Qt/libexec/rcc", "rcc.exe")]:
        if rcc.is_file():
            return rcc
    raise FileNotFoundError("Qt's rcc was not found; install pyside6-essentials to build BackCoach")
