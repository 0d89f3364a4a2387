"""packaging/system_libraries.py, without installing anything."""

import ctypes
import os
import sys

import pytest

import system_libraries

NEEDED = {"libone.so.1": "one", "libtwo.so.2": "two"}


@pytest.mark.parametrize(
    ("os_release", "expected"),
    [
        ({"ID": "debian"}, True),
        ({"ID": "ubuntu", "ID_LIKE": "debian"}, True),
        ({"ID": "linuxmint", "ID_LIKE": "ubuntu debian"}, True),
        ({"ID": "rocky", "ID_LIKE": "rhel centos fedora"}, False),
        ({"ID": "arch"}, False),
        ({}, False),
    ],
)
def test_who_uses_apt(os_release: dict[str, str], expected: bool) -> None:
    assert system_libraries.uses_apt(os_release) is expected


def test_packages_of_what_cannot_be_loaded() -> None:
    def load(soname: str) -> None:
        if soname == "libtwo.so.2":
            raise OSError(soname)

    assert system_libraries.missing_packages(NEEDED, load) == ["two"]


def test_nothing_is_missing_when_everything_loads() -> None:
    assert system_libraries.missing_packages(NEEDED, lambda _: None) == []


def test_packages_of_programs_that_are_not_found() -> None:
    programs = {sys.executable: "python", "no-such-program": "nothing"}
    assert system_libraries.missing_packages(programs) == ["nothing"]


@pytest.fixture
def said(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What is said on a Debian without libtwo, where apt-get installs what it is asked to."""
    said: list[str] = []
    there = {"libone.so.1"}

    def load(_: object, soname: str) -> None:
        if soname not in there:
            raise OSError(soname)

    def apt_get(*arguments: str) -> None:
        said.append(f"apt-get {arguments[0]}")
        there.update(soname for soname, name in NEEDED.items() if name in arguments)

    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(system_libraries, "_os_release", lambda: {"ID": "debian"})
    monkeypatch.setattr(system_libraries, "_apt_get", apt_get)
    monkeypatch.setattr(ctypes.CDLL, "__init__", load)
    return said


def test_root_installs_what_is_missing(said: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 0, raising=False)
    assert system_libraries.ensure(NEEDED, said.append)
    assert said == [
        "Installing from the system: two …",
        "apt-get update",
        "apt-get install",
    ]


def test_others_are_told_what_to_install(said: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 1000, raising=False)
    assert not system_libraries.ensure(NEEDED, said.append)
    assert said == ["More is needed from the system: sudo apt-get install two"]


def test_elsewhere_nothing_is_looked_for(said: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(system_libraries, "_os_release", lambda: {"ID": "arch"})
    assert system_libraries.ensure(NEEDED, said.append)
    assert said == []
