"""The checkout's .venv: the locked packages, and BackCoach itself as an editable install."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
import xml.etree.ElementTree as ET
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class VirtualEnvironment:
    """The .venv of a checkout.

    Two stamps inside it say what it was made from, so that only what changed is done again. A
    stamp is written last: without it, whatever is there is half-made.
    """

    root: Path

    @property
    def folder(self) -> Path:
        """Where it is."""
        return self.root / ".venv"

    @property
    def python(self) -> Path:
        """Its interpreter."""
        return interpreter(self.folder)

    def prepare(self, say: Callable[[str], None]) -> None:
        """Bring it up to date; takes no time when nothing changed.

        Raises CalledProcessError when an installation fails.
        """
        if not self.python.exists() or not self._has("packages", self.packages_stamp()):
            say("Making .venv …")
            make(self.folder)
            say("Installing the locked packages (about 300 MB the first time) …")
            install(self.python, "--require-hashes", "--requirement", self._lock)
            self._write("packages", self.packages_stamp())
        if not self._resources.exists() or not self._has("project", self.project_stamp()):
            say("Installing BackCoach from this checkout …")
            install(self.python, "--no-build-isolation", "--no-deps", "--editable", self.root)
            self._write("project", self.project_stamp())

    def packages_stamp(self) -> str:
        """Return what decides about the installed packages: Python, the place and the lock."""
        where = f"{sys.implementation.cache_tag} {self.root}".encode()
        return _digest([where, self._lock.read_bytes()])

    def project_stamp(self) -> str:
        """Return what decides about the editable install and the compiled resources."""
        resources = self.root / "resources.qrc"
        compiled = [self.root / (file.text or "") for file in ET.parse(resources).iter("file")]
        described = [self.root / "pyproject.toml", self.root / "packaging/build_hook.py", resources]
        return _digest(path.read_bytes() for path in described + compiled)

    @property
    def _lock(self) -> Path:
        return self.root / "packaging/requirements.lock"

    @property
    def _resources(self) -> Path:
        return self.root / "assets/resources.rcc"

    def _has(self, name: str, stamp: str) -> bool:
        file = self._stamp_file(name)
        return file.exists() and file.read_text() == stamp

    def _write(self, name: str, stamp: str) -> None:
        self._stamp_file(name).write_text(stamp)

    def _stamp_file(self, name: str) -> Path:
        return self.folder / f"backcoach-{name}.stamp"


def make(folder: Path) -> Path:
    """Make a virtual environment, whatever was there before, and return its interpreter."""
    _run([sys.executable, "-m", "venv", "--clear", folder])
    return interpreter(folder)


def interpreter(folder: Path) -> Path:
    """Return the interpreter of a virtual environment."""
    return folder / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def install(python: Path, *what: str | Path) -> None:
    """Install packages with the pip of a virtual environment.

    Raises CalledProcessError when that fails.
    """
    _run([python, "-m", "pip", "install", "-qq", *what])


def _digest(parts: Iterable[bytes]) -> str:
    digest = hashlib.sha256()
    for part in parts:
        digest.update(hashlib.sha256(part).digest())
    return digest.hexdigest()


def _run(command: list[str | Path]) -> None:
    subprocess.run(command, check=True, stdin=subprocess.DEVNULL, stdout=sys.stderr)
