"""A print server of the tests' own: a real CUPS, whose printers write what they get into files."""

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

import pytest

import system_libraries
from tests.helpers.desktop import until

PDF, POSTSCRIPT = "Generic PDF Printer", "Generic PostScript Printer"
FOLDERS = "etc etc/ppd spool cache state temp printed"
PATIENCE_S = 120
ROOT = Path(__file__).parents[2]

FILES_CONF = """\
ServerRoot {folder}/etc
RequestRoot {folder}/spool
CacheDir {folder}/cache
StateDir {folder}/state
TempDir {folder}/temp
ErrorLog {folder}/error_log
AccessLog {folder}/access_log
PageLog {folder}/page_log
Printcap {folder}/printcap
FileDevice Yes
"""
SERVER_CONF = """\
LogLevel info
ErrorPolicy abort-job
Listen {folder}/socket
Browsing No
WebInterface No
<Location />
Allow all
</Location>
<Policy default>
<Limit All>
Allow all
</Limit>
</Policy>
"""


class PrintServer:
    """A server that runs; environment leads programs to it, and to no other."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self.environment: Mapping[str, str] = os.environ | {"CUPS_SERVER": f"{folder}/socket"}

    def ask(self, *command: str) -> str:
        """Return what a program prints."""
        ran = subprocess.run(
            command, cwd=ROOT, env=self.environment, capture_output=True, text=True, check=False
        )
        assert ran.returncode == 0, f"{ran.stderr}\n{self.log()}"
        return ran.stdout

    def answers(self) -> bool:
        return "is running" in self.ask("lpstat", "-r")

    def add(self, printer: str, kind: str) -> None:
        """Set up a printer, for one job, whose usual paper is Letter."""
        written = self._written_by(printer)
        drivers = self.ask(program("lpinfo"), "-m").splitlines()
        driver = next(line.split()[0] for line in drivers if line.partition(" ")[2] == kind)
        set_up = ["-p", printer, "-E", "-v", f"file://{written}", "-m", driver]
        set_up += ["-o", "PageSize=Letter"]
        self.ask(program("lpadmin"), *set_up)

    def printed_by(self, printer: str) -> Path:
        """Wait until the job is over, and return the file that was printed."""
        until(lambda: not self.ask("lpstat", "-o", printer), PATIENCE_S)
        assert self._written_by(printer).exists(), self.log()
        return self._written_by(printer)

    def _written_by(self, printer: str) -> Path:
        return self._folder / "printed" / printer

    def log(self) -> str:
        """Return the last that the server said."""
        path = self._folder / "error_log"
        return path.read_text("utf-8", "replace")[-4_000:] if path.exists() else ""


@contextmanager
def new_print_server() -> Iterator[PrintServer]:
    """Start a server without printers; skip the test where something for that is missing."""
    if sys.platform != "linux":
        pytest.skip("only Linux has such print servers")
    if missing := system_libraries.missing_packages(system_libraries.PRINT_SERVER):
        pytest.skip(f"this needs {', '.join(missing)}")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        _prepare(folder)
        conf = ["-c", str(folder / "etc/cupsd.conf"), "-s", str(folder / "etc/cups-files.conf")]
        with subprocess.Popen([program("cupsd"), "-f", *conf]) as process:
            try:
                server = PrintServer(folder)
                until(server.answers, PATIENCE_S)
                yield server
            finally:
                process.terminate()


def _prepare(folder: Path) -> None:
    """Make the folders, open to filters, which run as somebody else if the server is root's."""
    folder.chmod(0o755)
    for name in FOLDERS.split():
        (folder / name).mkdir()
    (folder / "temp").chmod(0o1777)
    (folder / "etc/cups-files.conf").write_text(FILES_CONF.format(folder=folder))
    (folder / "etc/cupsd.conf").write_text(SERVER_CONF.format(folder=folder))


def program(name: str) -> str:
    """Return a program for whoever looks after printers: not everybody's PATH knows it."""
    return f"/usr/sbin/{name}"
