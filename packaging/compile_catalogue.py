"""Compile the catalogue: assets/catalogue.json holds the table of every TOML file, by its text.

TOML takes long to parse. Whoever reads a file looks up its text; a text that is not here, because
the file was changed, is parsed. So what is here may be old, but it is never wrong. The build hook
and dev.py write it, with nothing but Python's own library.
"""

from __future__ import annotations

import json
import tomllib
from collections.abc import Iterable
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]


def bring_up_to_date(assets: Path) -> None:
    """Write the compiled catalogue of an assets folder, unless it is there as it should be."""
    files = sorted((assets / "catalogue").glob("*/*.toml"))
    texts = [path.read_bytes().decode(errors="surrogateescape") for path in files]
    target = assets / "catalogue.json"
    if not _has_all(target, texts):
        part = target.with_suffix(".part")
        part.write_text(compiled(texts), "utf-8")
        part.replace(target)


def compiled(texts: Iterable[str]) -> str:
    """Return the tables of TOML texts as JSON; what is no TOML, or no JSON, is left out."""
    entries = filter(None, map(_entry, dict.fromkeys(texts)))
    return "{\n" + ",\n".join(entries) + "\n}\n"


def _entry(text: str) -> str | None:
    try:
        text.encode()  # fails for what was no UTF-8
        table = json.dumps(tomllib.loads(text), ensure_ascii=False, allow_nan=False)
    except (ValueError, TypeError, RecursionError):
        return None  # it is said when the file is read
    return f"{json.dumps(text, ensure_ascii=False)}: {table}"


def _has_all(target: Path, texts: Iterable[str]) -> bool:
    try:
        return set(json.loads(target.read_text("utf-8"))) == set(texts)
    except (OSError, ValueError):
        return False


if __name__ == "__main__":
    bring_up_to_date(ROOT / "assets")
