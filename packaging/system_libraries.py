"""What is needed of the system: finds what is missing on Debian and Ubuntu, and installs it."""

from __future__ import annotations

import ctypes
import os
import platform
import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping

# soname, or program -> Debian package, found with ldd in a bare Debian 12
OFFSCREEN = {
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libfontconfig.so.1": "libfontconfig1",  # brings a font, too
    "libdbus-1.so.3": "libdbus-1-3",
    "libglib-2.0.so.0": "libglib2.0-0",
}
SOUND = {
    "libpulse.so.0": "libpulse0",
    "libXrandr.so.2": "libxrandr2",
}
WINDOW = {
    **OFFSCREEN,
    **SOUND,
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libcups.so.2": "libcups2",  # without it, no printer is found
}
# what the tests of the real window need
DESKTOP = {
    **WINDOW,
    "Xvfb": "xvfb",
    "openbox": "openbox",
    "wmctrl": "wmctrl",
    "xdotool": "xdotool",
}
SOUND_SERVER = {
    "pulseaudio": "pulseaudio",
}
# what the tests of paper need: to look at PDF files, and a print server
PAPER = {
    "pdftoppm": "poppler-utils",
    "zbarimg": "zbar-tools",
}
PRINT_SERVER = {
    **PAPER,
    "/usr/sbin/cupsd": "cups",  # of /usr/sbin, not everybody's PATH knows
    "/usr/sbin/lpadmin": "cups-client",
    "ps2pdf": "ghostscript",
}


def ensure(needed: Mapping[str, str], say: Callable[[str], None]) -> bool:
    """Return whether all that is needed is there, after root has installed what was missing.

    Where apt-get is not the way, nothing is looked for: Qt itself names what it lacks.
    """
    if sys.platform != "linux" or not uses_apt(_os_release()):
        return True
    missing = missing_packages(needed)
    if missing and os.geteuid() == 0:
        say(f"Installing from the system: {' '.join(missing)} …")
        _apt_get("update")
        _apt_get("install", "--yes", "--no-install-recommends", *missing)
        missing = missing_packages(needed)
    if missing:
        say(f"More is needed from the system: sudo apt-get install {' '.join(missing)}")
    return not missing


def uses_apt(os_release: Mapping[str, str]) -> bool:
    """Return whether a system is Debian, Ubuntu or one of their children."""
    family = {os_release.get("ID", ""), *os_release.get("ID_LIKE", "").split()}
    return not family.isdisjoint({"debian", "ubuntu"})


def missing_packages(
    needed: Mapping[str, str], load: Callable[[str], object] = ctypes.CDLL
) -> list[str]:
    """Return the packages of the libraries that cannot be loaded, and of programs not found."""
    return [package for name, package in needed.items() if not _is_there(name, load)]


def _is_there(name: str, load: Callable[[str], object]) -> bool:
    return _loads(name, load) if ".so." in name else shutil.which(name) is not None


def _loads(soname: str, load: Callable[[str], object]) -> bool:
    try:
        load(soname)
    except OSError:
        return False
    return True


def _os_release() -> Mapping[str, str]:
    try:
        return platform.freedesktop_os_release()
    except OSError:
        return {}


def _apt_get(*arguments: str) -> None:
    environment = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    command = ["apt-get", "-qq", "-o", "Dpkg::Use-Pty=0", *arguments]
    try:
        subprocess.run(
            command, env=environment, stdin=subprocess.DEVNULL, stdout=sys.stderr, check=False
        )
    except FileNotFoundError:
        print("apt-get was not found", file=sys.stderr)
