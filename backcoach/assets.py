"""A leaf: where the data files are, inside the wheel or in this checkout's assets/."""

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def folder(name: str) -> Path:
    """Return a folder of data files: 'catalogue' or 'locale'.

    Raises FileNotFoundError when the installation lacks it.
    """
    return _existing(_data() / name)


def resources() -> Path:
    """Return the compiled resources, for QResource.registerResource: fonts, icons, sounds.

    Raises FileNotFoundError when the installation lacks them.
    """
    return _existing(_data() / "resources.rcc")


def compiled_catalogue() -> Path:
    """Return where the tables of the catalogue's files are, parsed when BackCoach was built.

    It need not be there: whoever lacks it parses the files themselves.
    """
    return _data() / "catalogue.json"


def _data() -> Path:
    installed = _PACKAGE / "_data"
    return installed if installed.is_dir() else _PACKAGE.parent / "assets"


def _existing(path: Path) -> Path:
    if not path.exists():
        raise FileNotFoundError(f"{path} is missing: BackCoach is not completely installed")
    return path
