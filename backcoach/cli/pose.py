"""backcoach pose."""

from argparse import Namespace
from pathlib import Path

from backcoach import assets
from backcoach.cli.context import Context


def run(arguments: Namespace) -> int:
    """Show a figure in a window until that is closed."""
    from backcoach.app import pose

    path = Path(arguments.name)
    if path.suffix != ".toml":
        exercise = Context(arguments.data_dir).catalogue.exercise(arguments.name)
        path = assets.folder("catalogue") / "exercises" / f"{exercise.id}.toml"
    return pose.show(path, watch=arguments.watch)
