"""A table of pain scores is read as it was meant, or not at all."""

import csv
import io
import time
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backcoach.diary.pain import LONGEST_NOTE, Context, Place
from backcoach.errors import UserError
from backcoach.storage.pain_csv import reading, telling
from backcoach.storage.pain_csv.dates import AmbiguousDatesError, DateOrder
from backcoach.storage.pain_csv.reading import PainFile
from backcoach.text import ENGLISH
from tests.storage.pain_csv.tables import HEAD, NOW, read

ID = "0193b0c0-0000-7000-8000-000000000001"


def entries(text: str, order: DateOrder | None = None) -> list[tuple[str, int | None, str]]:
    found = read(text, order).entries
    return [(f"{each.at:%Y-%m-%d %H:%M %z}", each.score, each.note) for each in found]


def complaint(text: str, order: DateOrder | None = None) -> str:
    with pytest.raises(UserError) as caught:
        read(text, order)
    return str(caught.value)


NOON_OF_MARCH_3 = ("2025-03-03 12:00 +0100", 4, "stiff")


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_a_table_is_read_whatever_program_wrote_it(delimiter: str, encoding: str, end: str) -> None:
    rows = (("Datum", "Schmerzstärke", "Notiz"), ("2025-03-03", "4", f'"früh{delimiter} müde"'))
    text = end.join(delimiter.join(row) for row in rows)
    (entry,) = read(text, encoding=encoding).entries
    assert (entry.score, entry.note) == (4, f"früh{delimiter} müde")


@pytest.mark.parametrize(
    "text",
    [
        "date,pain,note\n2025-03-03,4,stiff",
        "Note;Pain score;Date of the score\nstiff;4;2025-03-03",
        "Fecha|Dolor|Observaciones\n2025-03-03|4|stiff",
        "Zeitpunkt\tSchmerz\tBemerkung\n2025-03-03\t4\tstiff",
        "2025-03-03,4,stiff",
        "\ufeff2025-03-03,4,stiff",
        "stiff,4,2025-03-03",
        "Sleep score,Pain,Date,Comments\n9,4,2025-03-03,stiff",
        "A,Pain_level,Note\n2025-03-03,4,stiff",
        "Sleep score,Rating (0-10),Date,Comments\n9,4,2025-03-03,stiff",
        "sep=;\nDatum;Wert;Notiz\n2025-03-03;4;stiff",
        '\n\n2025-03-03 ,  4 , "stiff"\n\n,,\n',
    ],
)
def test_columns_are_found_by_their_names_or_by_what_is_in_them(text: str) -> None:
    assert entries(text) == [NOON_OF_MARCH_3]


@pytest.mark.parametrize(
    "written",
    [
        *("2025-03-03", "2025/3/3", "2025.03.03", "3.3.2025", "3. 3. 2025", "03.03.25"),
        *("2025-03-03T12:00", "2025-03-03 12:00:00.250", "03/03/2025, 12:00 PM"),
        *("2025-03-03T11:00Z", "2025-03-03T11:00:00+00:00", "2025-03-03 12:00+01"),
    ],
)
def test_a_date_is_read_as_it_is_written_and_is_noon_without_a_time(written: str) -> None:
    assert entries(f"Date;Pain;Note\n{written};4;stiff") == [NOON_OF_MARCH_3]


@pytest.mark.parametrize(
    ("written", "at"),
    [
        ("2025-03-03 0:05", "2025-03-03 00:05 +0100"),
        ("2025-03-03 12:05 am", "2025-03-03 00:05 +0100"),
        ("2025-03-03 1:05 p.m.", "2025-03-03 13:05 +0100"),
        ("2025-03-03T23:30+0530", "2025-03-03 23:30 +0530"),
        ("2025-03-03T23:30-08:00", "2025-03-03 23:30 -0800"),
        ("2025-03-03T23:30Z", "2025-03-04 00:30 +0100"),
        ("2024-03-31 02:30", "2024-03-31 03:30 +0200"),
        ("2024-10-27 02:30", "2024-10-27 02:30 +0100"),
        ("2024-07-01", "2024-07-01 12:00 +0200"),
    ],
)
def test_a_time_is_that_of_its_place(written: str, at: str) -> None:
    assert entries(f"Date;Pain\n{written};4") == [(at, 4, "")]


def test_a_time_may_have_a_column_of_its_own() -> None:
    rows = "2025-03-03,08:30,4,\n2025-03-03,,5,stiff"
    expected = [("2025-03-03 08:30 +0100", 4, ""), ("2025-03-03 12:00 +0100", 5, "stiff")]
    assert entries(f"Date,Time,Pain,Note\n{rows}") == expected
    assert entries(rows) == expected


@pytest.mark.parametrize(
    ("dates", "order"),
    [
        (("13.02.2025", "02.03.2025"), DateOrder.DMY),
        (("02/03/2025", "02/13/2025"), DateOrder.MDY),
        (("2025-03-02",), DateOrder.YMD),
        (("03.03.2025", "04.04.2024"), DateOrder.DMY),
    ],
)
def test_all_dates_together_tell_their_order(dates: tuple[str, ...], order: DateOrder) -> None:
    assert read(HEAD + "".join(f"{day},4\n" for day in dates)).order is order


def test_dates_with_two_orders_are_ambiguous_until_one_is_chosen() -> None:
    text = f"{HEAD}01.01.2025,3\n02.03.2025,4\n"
    with pytest.raises(AmbiguousDatesError) as caught:
        read(text)
    assert str(caught.value) == (
        'The dates are ambiguous, such as "02.03.2025".'
        " Say their order with one of these: --date-order dmy, --date-order mdy."
    )
    assert caught.value.date == "02.03.2025"
    assert entries(text, DateOrder.DMY)[1][0] == "2025-03-02 12:00 +0100"
    assert entries(text, DateOrder.MDY)[1][0] == "2025-02-03 12:00 +0100"


@pytest.mark.parametrize(
    ("dates", "orders"),
    [
        (("01/02/03",), ("ymd", "dmy", "mdy")),
        (("13/01/24",), ("ymd", "dmy")),
        (("01-13-24",), ("mdy",)),
        (("03/03/24",), ("ymd", "dmy", "mdy")),
        (("01.02.03",), ("dmy", "mdy")),
        (("13.01.24",), ("dmy",)),
    ],
)
def test_a_year_of_two_digits_may_be_first_but_not_before_a_point(
    dates: tuple[str, ...], orders: tuple[str, ...]
) -> None:
    text = HEAD + "".join(f"{day},4\n" for day in dates)
    try:
        found = [read(text).order]
    except AmbiguousDatesError as error:
        found = list(error.orders)
    assert found == list(orders)


def test_an_order_in_which_a_day_would_be_still_to_come_is_not_meant() -> None:
    assert read(f"{HEAD}02/01/2025,4\n02/12/2025,4").order is DateOrder.MDY
    assert read(f"{HEAD}01/02/24,4\n30/01/24,4").order is DateOrder.DMY
    assert read(f"{HEAD}24/02/01,4\n24/01/30,4\n12/01/31,3").order is DateOrder.YMD
    with pytest.raises(AmbiguousDatesError):
        read(f"{HEAD}11/12/2025,4")
    assert "lies in the future" in complaint(f"{HEAD}2025-03-15,4\n2025-03-01,4")


OTHER_ORDER = "is a date in another order than expected."
NO_DATE = "is no date that can be read."
READ_SO = (
    ' The file was read so: Date: column 1 "Date", score: column 2 "Pain", note: column 3 "Note".'
)
QUOTED = "a quotation mark is not closed, or where none can be, or a cell is too long."


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        ("2025-03-03,11", 'Line 2: "11" is no whole number from 0 to 10.'),
        ("2025-03-03,6/10", 'Line 2: "6/10" is no whole number from 0 to 10.'),
        ('2025-03-03,"4,5"', 'Line 2: "4,5" is no whole number from 0 to 10.'),
        ("2025-03-03,4\n2025-03-03,bad", 'Line 3: "bad" is no whole number from 0 to 10.'),
        ("2025-03-03,-1", 'Line 2: "-1" is no whole number from 0 to 10.'),
        ("2025-03-03,", "Line 2: the pain score is missing."),
        ("2025-03-03,,bad", "Line 2: the pain score is missing."),
        (",4", "Line 2: the date is missing."),
        ("yesterday,4", f'Line 2: "yesterday" {NO_DATE}'),
        ("2025-02-31,4", f'Line 2: "2025-02-31" {NO_DATE}'),
        ("2025-13-13,4", f'Line 2: "2025-13-13" {NO_DATE}'),
        ("31.02.2025,4", f'Line 2: "31.02.2025" {NO_DATE}'),
        ("1969-12-31,4", f'Line 2: "1969-12-31" {NO_DATE}'),
        ("2025-03-03 24:10,4", f'Line 2: "2025-03-03 24:10" {NO_DATE}'),
        ("2025-03-03 13:10 pm,4", f'Line 2: "2025-03-03 13:10 pm" {NO_DATE}'),
        ("13.02.2025,4\n02/13/2025,4", f'Line 3: "02/13/2025" {OTHER_ORDER}'),
        ("2025-03-15,4", 'Line 2: "2025-03-15" lies in the future.'),
        ("2025-03-14T09:01+01:00,4", 'Line 2: "2025-03-14T09:01+01:00" lies in the future.'),
        ('2025-03-03,4\n2025-03-04,3,"half\n\n', f"Line 3: {QUOTED}"),
        ('2025-03-03,4\n"2025"-03-04,3', f"Line 3: {QUOTED}"),
        ("2025-03-03,4,sat, and stood", "Line 2: there are more columns than in the first row."),
        (f"2025-03-03,4,{'x' * 2001}", f"Line 2: A note has at most {LONGEST_NOTE} characters."),
        (f"2025-03-03,4\n{'x,' * 50}", "Line 3: there are too many columns."),
        (f"2025-03-03,4,\n{'d' * 41}\x1b,4", f'Line 3: "{"d" * 40}…" {NO_DATE}'),
        ("\x07,4", f'Line 2: " " {NO_DATE}'),
    ],
)
def test_what_cannot_be_is_said_with_its_line(rows: str, said: str) -> None:
    rest = complaint(HEAD + rows).removeprefix(said)
    assert rest in ("", READ_SO)
    assert (rest == "") is said.endswith((QUOTED, "too many columns."))


NO_SCORES = "There is no column with pain scores among"
NAME_IT = "Name the one with them: pain."


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "The file is empty."),
        ("\n \n", "The file is empty."),
        (HEAD, "The file has no entries."),
        ("hello", "There is no column with dates."),
        ("4;5", "There is no column with dates."),
        ("2025-03-03;good", "There is no column with pain scores."),
        ("date,minutes\n2025-03-03,7", f'{NO_SCORES} "date", "minutes". {NAME_IT}'),
        ("date;time;steps\n2025-03-03;8:00;9", f'{NO_SCORES} "date", "time", "steps". {NAME_IT}'),
        ("Tag;Schlaf Wert;\n3.3.2025;4;", f'{NO_SCORES} "Tag", "Schlaf Wert". {NAME_IT}'),
        (f"date,{'x' * 50}\n2025-03-03,4", f'{NO_SCORES} "date", "{"x" * 40}…". {NAME_IT}'),
        ("a\0b", "This is no text, or only a part of one."),
    ],
)
def test_a_file_that_is_no_such_table_is_one_sentence(text: str, said: str) -> None:
    assert complaint(text) == said


@pytest.mark.parametrize("data", [b"\xff\xfeD", bytes(range(1, 256)), b"\x89PNG\r\n\x1a\n\0\0"])
def test_what_is_no_text_is_one_sentence(data: bytes) -> None:
    with pytest.raises(UserError, match="This is no text"):
        reading.read(data, NOW)


def test_a_text_that_ends_inside_a_letter_is_cut_but_one_of_windows_may_end_with_any() -> None:
    text = f"{HEAD}2025-03-03,4,früh\n2025-03-04,5,grü"
    with pytest.raises(UserError, match="only a part of one"):
        reading.read(text.encode()[:-1], NOW)
    assert read(f"{HEAD}2025-03-03,4,grü", encoding="cp1252").entries[0].note == "grü"


def test_a_date_in_another_order_than_the_chosen_one_is_said() -> None:
    said = complaint(f"{HEAD}2025-03-04,4", DateOrder.DMY)
    assert said == f'Line 2: "2025-03-04" {OTHER_ORDER}{READ_SO}'


@pytest.mark.parametrize("score", ["4", "04", "4.0", '"4,0"', " 4 "])
def test_a_whole_number_may_have_a_decimal_point_or_comma(score: str) -> None:
    assert entries(f"{HEAD}2025-03-03,{score},stiff") == [NOON_OF_MARCH_3]


def test_places_and_contexts_are_read_where_all_of_them_are_known() -> None:
    text = "date,pain,where,context\n2025-03-03,4,Low_Back,next-morning\n2025-03-04,5,,\n"
    known = [(each.where, each.context) for each in read(text).entries]
    assert known == [(Place.LOW_BACK, Context.NEXT_MORNING), (None, Context.OTHER)]
    unknown = read(text.replace("Low_Back", "neck").replace("next-morning", "at work"))
    assert {(each.where, each.context) for each in unknown.entries} == {(None, Context.OTHER)}
    assert 'not used: column 3 "where", not used: column 4 "context"' in told(unknown)


def told(file: PainFile) -> str:
    return telling.told(file, ENGLISH)


def test_how_a_file_was_read_is_told() -> None:
    text = "Datum;Uhrzeit;Schmerz;Schlaf;\n13.2.2025;;4;7;\n2.3.2025;8:00;5;;\n"
    assert told(read(text)) == (
        'Date: column 1 "Datum", time: column 2 "Uhrzeit", score: column 3 "Schmerz",'
        ' not used: column 4 "Schlaf", not used: column 5; day-month-year; semicolons;'
        " 2 entries from 2025-02-13 to 2025-03-02."
    )
    mdy = told(read("2/13/2025|4"))
    assert mdy == "Date: column 1, score: column 2; month-day-year; bars; 1 entry of 2025-02-13."
    assert "; year-month-day; tabs; " in told(read("2025-03-03\t4"))


def test_what_is_in_the_same_file_is_the_same_wherever_it_is_read(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    text = f"{HEAD}2025-03-03,4\n2025-03-03T08:00Z,4\n2025-03-03T08:00+03:00,4\n"
    here = [entry.id for entry in read(text).entries]
    monkeypatch.setenv("TZ", "America/New_York")
    time.tzset()
    assert [entry.id for entry in read(text).entries] == here


def test_ids_of_our_own_stay_and_others_are_not_used() -> None:
    text = f"id,date,score,note\n{ID},2025-03-03,,only a note\n{ID},2025-03-03,4,\n"
    first, second = read(text).entries
    assert (first.id, first.score, first.note) == (ID, None, "only a note")
    assert second.id != ID
    numbered = read("id,date,score\n1,2025-03-03,4").entries
    assert numbered[0].id == read("date,score\n2025-03-03,4").entries[0].id


@given(
    st.lists(
        st.tuples(
            st.dates(date(2000, 1, 1), date(2025, 1, 1)),
            st.integers(0, 10),
            st.text("abc ;,\t\"'üñ\n", max_size=20),
        ),
        min_size=1,
        max_size=8,
    ),
    st.sampled_from([",", ";", "\t", "|"]),
    st.sampled_from(["utf-8", "utf-16", "cp1252"]),
)
def test_what_a_program_writes_is_what_is_read(
    rows: list[tuple[date, int, str]], delimiter: str, encoding: str
) -> None:
    text = io.StringIO(newline="")
    table = csv.writer(text, delimiter=delimiter)
    table.writerow(("Date", "Pain", "Note"))
    table.writerows((f"{day:%d.%m.%Y}", score, note) for day, score, note in rows)
    found = read(text.getvalue(), DateOrder.DMY, encoding).entries
    assert [(each.score, each.note) for each in found] == [
        (score, note.strip()) for _day, score, note in rows
    ]
    assert len({each.id for each in found}) == len(rows)


def test_many_rows_are_read_once_each() -> None:
    text = HEAD + "".join(f"2025-03-03 08:00,{n % 11},note {n}\n" for n in range(20_000))
    assert len({entry.id for entry in read(text).entries}) == 20_000
    assert complaint(f"{text}2025-03-03,11").startswith('Line 20002: "11"')
    assert complaint(f'{HEAD}2025-03-03,4,"{text}') == f"Line 2: {QUOTED}"
