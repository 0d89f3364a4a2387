"""backcoach check."""

import platform
import sqlite3
from argparse import Namespace
from contextlib import closing

from backcoach import __version__
from backcoach.cli import output
from backcoach.cli.context import Context
from backcoach.core.catalogue import readable
from backcoach.core.checking import findings
from backcoach.errors import UserError
from backcoach.storage.history import History
from backcoach.storage.shelf import shipped
from backcoach.text import _


def run(arguments: Namespace) -> int:
    """Say where data live and whether all is well; 2 when something is not."""
    context = Context(arguments.data_dir)
    facts: dict[str, object] = {
        "backcoach": __version__,
        "python": platform.python_version(),
        "sqlite": sqlite3.sqlite_version,
        "data_folder": str(context.data.path),
    }
    problems = _check_catalogue(context, facts)
    problems += context.settings_problems
    problems += _check_database(context, facts, rebuild=arguments.rebuild)
    if arguments.json:
        output.write_json(facts | {"problems": problems})
    else:
        _write(facts, problems)
    return 2 if problems else 0


def _check_catalogue(context: Context, facts: dict[str, object]) -> list[str]:
    catalogue = context.catalogue
    context.default_routine()
    facts["exercises"] = len(catalogue.exercises)
    facts["routines"] = len(catalogue.routines)
    return [*findings(shipped(context.words), context.words), *_wrong_own(context)]


def _wrong_own(context: Context) -> list[str]:
    """Return what is wrong with the person's own routines."""
    wrong: list[str] = []
    for routine in readable(context.own_routines, wrong.append):
        try:
            context.catalogue.routine(routine.id)
        except UserError as error:
            wrong.append(str(error))
    return wrong


def _check_database(context: Context, facts: dict[str, object], *, rebuild: bool) -> list[str]:
    path = context.data.database_path
    if not path.exists():
        facts["database"] = None
        return []
    facts["database"] = str(path)
    try:
        with closing(context.data.open_database()) as database:
            facts["database_version"] = database.version()
            problems = database.problems()
            history = History(database, context.words)
            if rebuild:
                facts["summaries_repaired"] = history.rebuild()
            facts["sessions"] = len(history.sessions())
            facts["unfinished"] = len(history.unfinished())
            return problems + history.unreadable()
    except UserError as error:
        return [str(error)]


def _write(facts: dict[str, object], problems: list[str]) -> None:
    names = {
        "backcoach": "BackCoach",
        "python": "Python",
        "sqlite": "SQLite",
        "data_folder": _("Your data are in"),
        "exercises": _("Exercises"),
        "routines": _("Routines"),
        "database": _("Database"),
        "database_version": _("Version of its tables"),
        "summaries_repaired": _("Summaries repaired"),
        "sessions": _("Sessions"),
        "unfinished": _("Cut off, not ended"),
    }
    for key, fact in facts.items():
        print(f"{names[key]}: {_('none yet') if fact is None else fact}")
    for problem in problems:
        print(f"! {problem}")
    if not problems:
        print(_("All is well."))
