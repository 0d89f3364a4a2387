"""A few activities, and a catalogue of the test's own with these and a few reading cards."""

import shutil
from pathlib import Path

import pytest

from backcoach import assets
from backcoach.core.activity import Activity, ActivityKind
from tests.helpers.catalogue import SOURCE

NAMES = {
    "gardening": ("Gardening", ActivityKind.EVERYDAY),
    "hiking": ("Hiking", ActivityKind.ACTIVE),
    "tai-chi": ("Tai chi at home", ActivityKind.MIND_BODY),
    "walking": ("Walking", ActivityKind.ACTIVE),
}
ACTIVITIES = tuple(
    Activity(id=id, name=name, kind=kind, note=f"A note on {id}.", sources=(SOURCE,))
    for id, (name, kind) in NAMES.items()
)
SOURCES = '[[sources]]\nfact = "It is made up."\nby = "A test"\nconvention = true\n'


def stock(folder: Path, patch: pytest.MonkeyPatch, cards: int = 3) -> Path:
    """Let the program find its data in a folder, and return the one of the catalogue."""
    catalogue = folder / "catalogue"
    shutil.copytree(assets.folder("catalogue"), catalogue)
    for kind in ("activities", "cards"):
        shutil.rmtree(catalogue / kind, ignore_errors=True)
        (catalogue / kind).mkdir()
    for each in ACTIVITIES:
        text = f'name = "{each.name}"\nkind = "{each.kind}"\nnote = "{each.note}"\n{SOURCES}'
        (catalogue / "activities" / f"{each.id}.toml").write_text(text, "utf-8")
    for number in range(cards):
        text = f'title = "Card {number}"\nparagraphs = ["First {number}.", "Second."]\n{SOURCES}'
        (catalogue / "cards" / f"card-{number}.toml").write_text(text, "utf-8")
    shipped = assets.folder
    patch.setattr(
        assets, "folder", lambda name: catalogue if name == "catalogue" else shipped(name)
    )
    return catalogue
