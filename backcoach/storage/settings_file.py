"""The preferences in one JSON file. What is wrong in it is repaired to its default, and said."""

from pathlib import Path

import msgspec

from backcoach.core.decoding import convert
from backcoach.core.preferences import Preferences
from backcoach.errors import UserError
from backcoach.text import _


def load(path: Path) -> tuple[Preferences, list[str]]:
    """Return the preferences, and a sentence for each value that could not be used.

    Without a file, all are at their defaults. The file is not changed.
    """
    try:
        found = msgspec.json.decode(path.read_bytes(), type=dict[str, object])
    except FileNotFoundError:
        return Preferences(), []
    except OSError as error:
        return Preferences(), [_repaired(path, error.strerror or str(error))]
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        return Preferences(), [_repaired(path, str(error))]
    return _repair(found, path)


def _repair(found: dict[str, object], path: Path) -> tuple[Preferences, list[str]]:
    good: dict[str, object] = {}
    said = []
    for name, value in found.items():
        try:
            convert({name: value}, Preferences, path.name)
            good[name] = value
        except UserError as error:
            known = name in Preferences.__struct_fields__
            then = _("Its default is used.") if known else _("It is ignored.")
            said.append(f"{error} {then}")
    return convert(good, Preferences, path.name), said


def _repaired(path: Path, problem: str) -> str:
    sentence = _("{path}: {problem}. The default settings are used.")
    return sentence.format(path=path.name, problem=problem)
