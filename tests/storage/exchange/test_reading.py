import json
import tempfile
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backcoach.errors import UserError
from backcoach.storage.database import Database
from backcoach.storage.exchange import merging, reading, writing
from backcoach.storage.exchange.document import SECTIONS, VERSION, Document
from backcoach.storage.rows import time_of
from tests.helpers.played import close_databases, database_in
from tests.storage.exchange.diaries import EVERYTHING, LATER, keep, written

DATA = (Path(__file__).parent / "versions" / f"{VERSION}.json").read_bytes()
NAME = "diary.json"
ENTRY = b'{"id":"one","at":"2025-03-03T08:00:00Z","context":"after","score":3}'
HEAD = b'{"format": "backcoach-diary", "version": 1'
NO_DIARY = "diary.json: this is not a diary of BackCoach."


def _said(data: bytes) -> str:
    with pytest.raises(UserError) as caught:
        reading.decode(data, NAME, LATER)
    return str(caught.value)


def _changed(section: str, **fields: object) -> bytes:
    """Return a diary whose first record of a section, in a line of its own, is another one."""
    whole = json.loads(DATA)
    whole[section][0] |= fields
    lines = DATA.splitlines()
    line = lines.index(f'"{section}": ['.encode()) + 1
    comma = b"," * lines[line].endswith(b",")
    lines[line] = json.dumps(whole[section][0]).encode() + comma
    return b"\n".join(lines)


def _line_of(section: str) -> int:
    return DATA.splitlines().index(f'"{section}": ['.encode()) + 2


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (b"", "diary.json: the end of it is missing."),
        (DATA[: len(DATA) // 2], "diary.json: the end of it is missing."),
        (b"[]", NO_DIARY),
        (b"{}", NO_DIARY),
        (b'{"format": "recipes", "version": 1}', NO_DIARY),
        (b'{"format": "backcoach-diary", "version": "1"}', NO_DIARY),
        (b'{"format": "backcoach-diary", "version": 0}', NO_DIARY),
        (
            b'{"format": "backcoach-diary", "version": 2, "pain": 7}',
            (
                "diary.json: written by a newer BackCoach (the file is version 2, this program"
                " knows 1). Update BackCoach, then import the file again."
            ),
        ),
        (b"date,score\n2025-03-03,4\n", "diary.json, line 1: this is not JSON."),
        (DATA.replace(b'"pain": [', b'"pain" [', 1), "diary.json, line 21: this is not JSON."),
        (DATA + b"}", "diary.json, line 45: this is not JSON."),
        (DATA.replace("Ä".encode(), b"\xc4"), "diary.json, line 23: this is not JSON."),
        (DATA.decode().encode("utf-16"), "diary.json, line 1: this is not JSON."),
        (HEAD + b', "pain": ' + b"[" * 100_000, "diary.json, line 1: this is not JSON."),
        (HEAD + b', "pain": 7}', "diary.json: pain: expected a list, got a whole number."),
        (HEAD + b', "settings": 7}', "diary.json: settings: expected a table, got a whole number."),
        (HEAD + b', "settings": {"a": 1e999}}', "diary.json: a number is too large."),
        (HEAD + b', "pain": [\n1e999]}', "diary.json, line 2: a number is too large."),
        (HEAD + b', "pain": [\n\n7]}', "diary.json, line 3: expected a table, got a whole number."),
    ],
)
def test_a_file_that_is_no_diary_is_told_in_one_sentence(data: bytes, sentence: str) -> None:
    assert _said(data) == sentence


@pytest.mark.parametrize(
    ("section", "fields", "said"),
    [
        ("pain", {"score": 11}, "A pain score is from 0 to 10."),
        ("pain", {"score": "4"}, "score: expected a whole number, got text."),
        ("pain", {"score": None, "note": " "}, "Give a score from 0 to 10, or write a note."),
        ("pain", {"at": "3 March"}, "at: expected a time such as 2025-03-04T08:00:00+01:00."),
        (
            "pain",
            {"at": "2025-03-03T08:00:00"},
            "A time has to say its time zone, such as +01:00.",
        ),
        ("pain", {"at": "0001-01-01T00:00:00+10:00"}, "A year has to be from 1900 to 2999."),
        ("pain", {"note": "\0"}, "A text has a character in it that cannot be stored."),
        (
            "pain",
            {"context": "at night"},
            "context: expected one of: before, during, after, next morning, other.",
        ),
        ("activities", {"minutes": 601}, "An activity takes from 1 to 600 minutes."),
        ("spans", {"last": "2025-03-02"}, "The last day cannot be before the first one."),
        ("spans", {"first": "2025-02-30"}, "first: expected a date such as 2025-03-04."),
        ("targets", {"sessions": 8}, "A weekly target is from 0 to 7 sessions."),
        ("own_activities", {"name": " "}, "Name the activity in 1 to 60 characters."),
        ("own_ratings", {"score": -1}, "How well it goes is from 0 to 10."),
        ("own_ratings", {"activity": "gone"}, "The activity that is rated is not in the file."),
        ("screenings", {"outcome": "maybe"}, "outcome: expected one of: clear, checked, open."),
        ("sessions", {"inputs": "gone"}, "What this session was made from is not in the file."),
        (
            "sessions",
            {"events": []},
            "The events of a session begin with SessionStarted, and with one only.",
        ),
        (
            "sessions",
            {"at": "2025-03-03T08:00:01Z"},
            "A session begins at the time of its first event.",
        ),
        (
            "sessions",
            {"events": [[1, 0, {"event": "SessionPainted"}]]},
            "events 1 3, event: expected something else.",
        ),
    ],
)
def test_what_cannot_be_is_told_with_its_line(
    section: str, fields: dict[str, object], said: str
) -> None:
    assert _said(_changed(section, **fields)) == f"{NAME}, line {_line_of(section)}: {said}"


@pytest.mark.parametrize("times_ms", [(-1, 5), (5, 9, 6), (5, 10**30)])
def test_the_time_of_a_session_goes_forward(times_ms: tuple[int, ...]) -> None:
    [first, *_others] = json.loads(DATA)["sessions"][0]["events"]
    number, utc_ms, started = first
    events = [[number, utc_ms, started | {"at_ms": times_ms[0]}]]
    events += [
        [number, 0, {"event": "Paused", "at_ms": at_ms}]
        for number, at_ms in enumerate(times_ms[1:], start=2)
    ]
    said = f"{NAME}, line {_line_of('sessions')}: The time of a session only goes forward."
    assert _said(_changed("sessions", events=events)) == said


@pytest.mark.parametrize("gone", [1, 2, -2])
def test_a_session_with_an_event_taken_out_is_told_but_one_without_its_end_was_cut_off(
    tmp_path: Path, gone: int
) -> None:
    events = json.loads(DATA)["sessions"][0]["events"]
    cut_off = reading.decode(_changed("sessions", events=events[:-1]), NAME, LATER)
    assert merging.merge(database_in(tmp_path), cut_off).counts["sessions"].new == 5
    del events[gone]
    said = "The events of a session are numbered from 1 on, and none is missing."
    told = _said(_changed("sessions", events=events))
    assert told == f"{NAME}, line {_line_of('sessions')}: {said}"


@pytest.mark.parametrize(
    ("section", "fields"),
    [
        ("pain", {"at": "2025-03-05T08:00:01Z"}),
        ("activities", {"at": "2099-03-03T08:00:00Z"}),
        ("spans", {"first": "2025-03-06", "last": None}),
        ("spans", {"last": "2025-03-06"}),
        ("targets", {"day": "2025-03-06"}),
        ("screenings", {"at": "2025-03-05T18:00:01+10:00"}),
    ],
)
def test_what_lies_more_than_a_day_in_the_future_is_told(
    section: str, fields: dict[str, object]
) -> None:
    whole = json.loads(DATA) | {name: [] for name in SECTIONS}
    whole[section] = [json.loads(DATA)[section][0] | fields]
    now = datetime(2025, 3, 4, 8, tzinfo=UTC)
    with pytest.raises(UserError, match=r"This lies in the future\.$"):
        reading.decode(json.dumps(whole).encode(), NAME, now)
    reading.decode(json.dumps(whole).encode(), NAME, now + timedelta(days=99 * 365))


@pytest.mark.parametrize("number", [0, -1])
def test_no_event_of_a_session_lies_in_the_future(number: int) -> None:
    [session, *_others] = json.loads(DATA)["sessions"]
    session["events"][number][1] += 10**12
    session["at"] = time_of(session["events"][0][1], 0).isoformat()
    data, now = _changed("sessions", **session), datetime(2025, 3, 8, tzinfo=UTC)
    reading.decode(DATA, NAME, now)
    with pytest.raises(UserError, match=r"This lies in the future\.$"):
        reading.decode(data, NAME, now)


@pytest.mark.parametrize("ending", [{"event": "SessionFinished"}, {"event": "Paused"}])
@pytest.mark.parametrize(
    "happened",
    [
        {"event": "Substituted", "item": 1, "old": "march", "new": "gone", "block": [1, 1, "both"]},
        {"event": "SoreMarked", "step": [9, 1, "both", 0, "move"], "score": 3, "sharp": None},
    ],
    ids=["an exercise that it does not have", "a step that it does not have"],
)
def test_a_session_that_cannot_have_happened_is_told_and_nothing_is_stored(
    tmp_path: Path, happened: dict[str, object], ending: dict[str, object]
) -> None:
    [first, *_others] = json.loads(DATA)["sessions"][0]["events"]
    later = [
        [number, first[1] + 1000, {"at_ms": 1000} | each]
        for number, each in ((2, happened), (3, ending))
    ]
    document = reading.decode(_changed("sessions", events=[first, *later]), NAME, LATER)
    before = writing.document(database_in(tmp_path))
    with pytest.raises(UserError) as caught:
        merging.merge(database_in(tmp_path), document)
    said = f"{NAME}, line {_line_of('sessions')}: This session cannot have happened."
    assert str(caught.value) == said
    assert writing.document(database_in(tmp_path)) == before


def test_lines_are_found_however_the_file_is_laid_out() -> None:
    pretty = json.dumps(json.loads(DATA) | {"pain": [{"id": "x"}]}, indent=1).encode()
    line = pretty[: pretty.index(b'"pain": [')].count(b"\n") + 2
    assert _said(pretty) == f'{NAME}, line {line}: "at" is missing.'


def test_a_file_may_begin_with_a_mark_and_leave_out_what_is_not_there() -> None:
    document = reading.decode(b"\xef\xbb\xbf" + HEAD + b', "pain": [' + ENTRY + b"]}", NAME, LATER)
    assert [entry.id for entry in document.pain] == ["one"]
    assert [name for name in SECTIONS if getattr(document, name)] == ["pain"]


def test_a_time_is_taken_to_the_millisecond(tmp_path: Path) -> None:
    exact = ENTRY.replace(b"00Z", b"00.123456Z")
    document = reading.decode(HEAD + b', "pain": [' + exact + b"]}", NAME, LATER)
    assert document.pain[0].at.isoformat() == "2025-03-03T08:00:00.123000+00:00"
    merging.merge(database_in(tmp_path), document)
    assert merging.merge(database_in(tmp_path), document).counts["pain"].known == 1


def _nothing_else_happens(data: bytes) -> None:
    """Read and merge something: it is in the diary, or not at all."""
    try:
        document = reading.decode(data, NAME, LATER)
    except UserError:
        return
    with tempfile.TemporaryDirectory() as folder:
        database = database_in(Path(folder))
        _merge_or_not(database, document)
        close_databases()


def _merge_or_not(database: Database, document: Document) -> None:
    keep(database, EVERYTHING)
    before = writing.document(database)
    try:
        merging.merge(database, document)
    except UserError:
        assert writing.document(database) == before
    else:
        after = written(database)
        assert all(len(after[name]) >= len(getattr(document, name)) for name in SECTIONS)


@given(st.integers(0, len(DATA) - 1), st.binary(max_size=3))
def test_a_damaged_byte_is_read_or_told(at: int, instead: bytes) -> None:
    _nothing_else_happens(DATA[:at] + instead + DATA[at + 1 :])


ODD: tuple[object, ...] = (None, True, -1, 0, 1, 3, 10**30, 0.5, "", "left", "2025-03-04", [], {})


@st.composite
def _odd_diaries(draw: st.DrawFn) -> bytes:
    """Return a diary with other values in some places, also deep in a session."""
    whole = json.loads(DATA)
    for _number in range(draw(st.integers(1, 3))):
        key: Any = draw(st.sampled_from(["settings", "inputs", *SECTIONS]))
        there = whole
        while there[key] and isinstance(there[key], dict | list) and draw(st.integers(0, 9)):
            there = there[key]
            keys = list(there) if isinstance(there, dict) else list(range(len(there)))
            key = draw(st.sampled_from(keys))
        there[key] = draw(st.sampled_from(ODD))
    return json.dumps(whole).encode()


@given(_odd_diaries())
def test_an_odd_value_is_read_or_told(data: bytes) -> None:
    _nothing_else_happens(data)
