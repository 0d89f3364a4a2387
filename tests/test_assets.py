"""The data files are found inside an installed wheel, and otherwise in the checkout."""

import runpy
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from backcoach import assets


@pytest.fixture
def package(tmp_path: Path) -> Path:
    """A package folder that holds only assets.py."""
    package = tmp_path / "backcoach"
    package.mkdir()
    shutil.copy(assets.__file__, package)
    return package


def test_an_installed_copy_reads_the_data_inside_the_package(package: Path) -> None:
    (package / "_data/catalogue").mkdir(parents=True)
    (package / "_data/resources.rcc").touch()
    (package.parent / "assets/catalogue").mkdir(parents=True)

    assert folder_of(package)("catalogue") == package / "_data/catalogue"
    assert resources_of(package)() == package / "_data/resources.rcc"
    assert compiled_of(package)() == package / "_data/catalogue.json"


def test_a_checkout_reads_its_assets(package: Path) -> None:
    (package.parent / "assets/locale").mkdir(parents=True)
    (package.parent / "assets/resources.rcc").touch()

    assert folder_of(package)("locale") == package.parent / "assets/locale"
    assert resources_of(package)() == package.parent / "assets/resources.rcc"
    assert compiled_of(package)() == package.parent / "assets/catalogue.json"


def test_a_folder_that_is_missing_is_named(package: Path) -> None:
    with pytest.raises(FileNotFoundError, match="catalogue is missing"):
        folder_of(package)("catalogue")


def test_resources_that_are_missing_are_named(package: Path) -> None:
    with pytest.raises(FileNotFoundError, match=r"resources\.rcc is missing"):
        resources_of(package)()


@pytest.mark.parametrize("name", ["catalogue", "locale"])
def test_this_installation_has_its_folders(name: str) -> None:
    assert assets.folder(name).is_dir()


def folder_of(package: Path) -> Callable[[str], Path]:
    return _run(package)["folder"]


def resources_of(package: Path) -> Callable[[], Path]:
    return _run(package)["resources"]


def compiled_of(package: Path) -> Callable[[], Path]:
    return _run(package)["compiled_catalogue"]


def _run(package: Path) -> dict[str, Callable[..., Path]]:
    return runpy.run_path(str(package / "assets.py"))
