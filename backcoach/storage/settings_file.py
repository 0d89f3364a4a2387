"""The preferences in one JSON file. What is wrong in it is repaired, and said.

A value that cannot be used is repaired to its default; of a list, what can be used stays.
"""

from pathlib import Path

import msgspec

from backcoach.core.decoding import convert
from backcoach.core.preferences import Preferences
from backcoach.errors import UserError
from backcoach.storage import files
from backcoach.text import _


def load(path: Path) -> tuple[Preferences, list[str]]:
    """Return the preferences, and a sentence for each value that could not be used.

    Without a file, all are at their defaults. The file is not changed.
    """
    try:
        found = _read(path)
    except UserError as error:
        return Preferences(), [f"{error} {_('The default settings are used.')}"]
    return _repair(found, path)


def save(path: Path, preferences: Preferences) -> None:
    """Write all preferences. Raises StorageError, and nothing is lost.

    Fields that only another version knows stay in the file. When anything else in it cannot be
    used, it is first copied to settings-broken.json.
    """
    from backcoach.storage.database import make_private, told_as_sentences

    others, all_usable = _others(path)
    make_private(path.parent)
    with told_as_sentences(path):
        if not all_usable:
            files.copy_aside(path)
        files.replace(path, _encode(msgspec.to_builtins(preferences) | others))


def _others(path: Path) -> tuple[dict[str, object], bool]:
    """Return the fields that we do not know, and whether all others in the file can be used."""
    try:
        found = _read(path)
    except UserError:
        return {}, False
    ours = {name: found.pop(name) for name in Preferences.__struct_fields__ if name in found}
    _preferences, said = _repair(ours, path)
    return found, not said


def _read(path: Path) -> dict[str, object]:
    """Return what a file holds, nothing when it is not there. Raises UserError."""
    try:
        found = msgspec.json.decode(path.read_bytes())
    except FileNotFoundError:
        return {}
    except OSError as error:
        raise UserError(f"{path.name}: {error.strerror or error}.") from error
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise UserError(f"{path.name}: {error}.") from error
    return convert(found, dict[str, object], path.name)


def _encode(values: dict[str, object]) -> bytes:
    return msgspec.json.format(msgspec.json.encode(values)) + b"\n"


def _repair(found: dict[str, object], path: Path) -> tuple[Preferences, list[str]]:
    good: dict[str, object] = {}
    said = []
    for name, value in found.items():
        if not (problem := _problem(name, value, path)):
            good[name] = value
            continue
        then = _("Its default is used.")
        if name not in Preferences.__struct_fields__:
            then = _("It is ignored.")
        elif usable := _usable(name, value, path):
            good[name] = usable
            then = _("What else is in the list is used, as far as it can be.")
        said.append(f"{problem} {then}")
    return convert(good, Preferences, path.name), said


def _usable(name: str, value: object, path: Path) -> list[object]:
    """Return the items of a list that can be used each on its own: what was ticked stays so."""
    items = value if isinstance(value, list) else []
    return [item for item in items if not _problem(name, [item], path)]


def _problem(name: str, value: object, path: Path) -> str:
    """Return in a sentence why a value cannot be used; nothing when it can."""
    try:
        convert({name: value}, Preferences, path.name)
    except UserError as error:
        return str(error)
    return ""
