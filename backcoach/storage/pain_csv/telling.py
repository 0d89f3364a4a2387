"""How a file of pain scores was read, in words, so that one can see whether that is right."""

from collections.abc import Iterator

from backcoach.storage.pain_csv.columns import Columns, Role
from backcoach.storage.pain_csv.dates import DateOrder
from backcoach.storage.pain_csv.reading import PainFile
from backcoach.text import Words


def told(file: PainFile, words: Words) -> str:
    """Return a sentence with the columns, the first one as 1, the order of dates, and the days."""
    columns = file.columns
    read = ", ".join([*_used(columns, words), *_unused(columns, words)])
    return (
        f"{read}; {_order(file.order, words)}; {_delimiter(columns, words)}; {_days(file, words)}."
    )


def _used(columns: Columns, words: Words) -> Iterator[str]:
    t = words.gettext
    labels = {
        Role.DATE: t("Date: {column}"),
        Role.TIME: t("time: {column}"),
        Role.SCORE: t("score: {column}"),
        Role.NOTE: t("note: {column}"),
        Role.PLACE: t("where: {column}"),
        Role.CONTEXT: t("context: {column}"),
        Role.ID: t("id: {column}"),
    }
    for role, label in labels.items():
        if role in columns.index_of:
            yield label.format(column=_column(columns, columns.index_of[role], words))


def _unused(columns: Columns, words: Words) -> Iterator[str]:
    for index in range(columns.count):
        if index not in columns.index_of.values():
            column = _column(columns, index, words)
            yield words.gettext("not used: {column}").format(column=column)


def _column(columns: Columns, index: int, words: Words) -> str:
    name = columns.names[index] if columns.names else ""
    said = words.gettext('column {n} "{name}"') if name else words.gettext("column {n}")
    return said.format(n=index + 1, name=name)


def _order(order: DateOrder, words: Words) -> str:
    t = words.gettext
    match order:
        case DateOrder.YMD:
            return t("year-month-day")
        case DateOrder.DMY:
            return t("day-month-year")
        case DateOrder.MDY:
            return t("month-day-year")


def _delimiter(columns: Columns, words: Words) -> str:
    t = words.gettext
    named = {";": t("semicolons"), ",": t("commas"), "\t": t("tabs"), "|": t("bars")}
    return named[columns.delimiter]


def _days(file: PainFile, words: Words) -> str:
    days, n = [entry.at.date() for entry in file.entries], len(file.entries)
    said = words.ngettext("{n} entry of {first}", "{n} entries from {first} to {last}", n)
    return said.format(n=n, first=min(days), last=max(days))
