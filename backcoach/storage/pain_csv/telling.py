"""How a file of pain scores was read, in words, so that one can see whether that is right."""

from backcoach.storage.pain_csv import columns
from backcoach.storage.pain_csv.columns import Columns
from backcoach.storage.pain_csv.dates import DateOrder
from backcoach.storage.pain_csv.reading import PainFile
from backcoach.text import Words


def told(file: PainFile, words: Words) -> str:
    """Return a sentence with the columns, the first one as 1, the order of dates, and the days."""
    order, delimiter = _order(file.order, words), _delimiter(file.columns, words)
    return f"{columns.told(file.columns, words)}; {order}; {delimiter}; {_days(file, words)}."


def _order(order: DateOrder, words: Words) -> str:
    t = words.gettext
    match order:
        case DateOrder.YMD:
            return t("year-month-day")
        case DateOrder.DMY:
            return t("day-month-year")
        case DateOrder.MDY:
            return t("month-day-year")


def _delimiter(read: Columns, words: Words) -> str:
    t = words.gettext
    named = {";": t("semicolons"), ",": t("commas"), "\t": t("tabs"), "|": t("bars")}
    return named[read.delimiter]


def _days(file: PainFile, words: Words) -> str:
    days, n = [entry.at.date() for entry in file.entries], len(file.entries)
    said = words.ngettext("{n} entry of {first}", "{n} entries from {first} to {last}", n)
    return said.format(n=n, first=min(days), last=max(days))
