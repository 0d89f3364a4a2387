import json
import re
from datetime import timedelta, timezone
from pathlib import Path
from typing import Any

import pytest
from fhir.resources.R4B.bundle import Bundle
from hypothesis import given, settings
from msgspec.structs import replace

from backcoach.diary.pain import Context, PainEntry, Place
from backcoach.storage.database import Database
from backcoach.storage.exchange import fhir
from backcoach.text import ENGLISH
from tests.helpers.played import EIGHT_OCLOCK, close_databases, database_in
from tests.storage.exchange.diaries import EVERYTHING, Noted, keep, noted
from tests.storage.make_dump import ENTRY, SESSION

URN = re.compile("urn:uuid:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")


def _resources(database: Database, kind: str) -> list[dict[str, Any]]:
    entries = json.loads(fhir.bundle(database, ENGLISH))["entry"]
    found = [entry["resource"] for entry in entries]
    return [resource for resource in found if resource["resourceType"] == kind]


@settings(max_examples=15)
@given(noted())
def test_any_diary_is_a_bundle_of_fhir(
    tmp_path_factory: pytest.TempPathFactory, written_down: Noted
) -> None:
    database = database_in(tmp_path_factory.mktemp("diary"))
    keep(database, written_down)
    data = fhir.bundle(database, ENGLISH)
    close_databases()
    bundle = Bundle.model_validate_json(data)
    scores = [entry for entry in written_down.pain if entry.score is not None]
    assert bundle.entry is not None
    assert len(bundle.entry) == 1 + len(scores) + len(written_down.sessions)


def test_every_reference_leads_to_an_entry_and_each_has_a_name_of_its_own(tmp_path: Path) -> None:
    other = replace(ENTRY, id=SESSION, session="discarded")
    keep(database_in(tmp_path), EVERYTHING._replace(pain=(ENTRY, other)))
    data = fhir.bundle(database_in(tmp_path), ENGLISH)
    names = [entry["fullUrl"] for entry in json.loads(data)["entry"]]
    assert all(URN.fullmatch(name) for name in names)
    assert len(set(names)) == len(names)
    assert set(re.findall(r'"reference":"([^"]*)"', data.decode())) <= set(names)


def test_the_same_diary_gives_the_same_bytes(tmp_path: Path) -> None:
    for name in ("one", "two"):
        keep(database_in(tmp_path / name), EVERYTHING)
    one, two = (fhir.bundle(database_in(tmp_path / name), ENGLISH) for name in ("one", "two"))
    assert one == two


def test_a_score_is_an_observation(tmp_path: Path) -> None:
    at = EIGHT_OCLOCK.astimezone(timezone(timedelta(hours=-3, minutes=-30)))
    keep(
        database_in(tmp_path),
        Noted(pain=(replace(ENTRY, at=at),), sessions=(("finished", EIGHT_OCLOCK),)),
    )
    [found] = _resources(database_in(tmp_path), "Observation")
    [session] = _resources(database_in(tmp_path), "Procedure")
    [patient] = _resources(database_in(tmp_path), "Patient")
    assert found.pop("id")
    assert patient == {"resourceType": "Patient", "id": patient["id"], "active": True}
    assert found == {
        "resourceType": "Observation",
        "status": "final",
        "category": [
            {
                "coding": [
                    {
                        "system": "http://terminology.hl7.org/CodeSystem/observation-category",
                        "code": "survey",
                    }
                ]
            }
        ],
        "code": {
            "coding": [
                {
                    "system": "http://loinc.org",
                    "code": "72514-3",
                    "display": "Pain severity - 0-10 verbal numeric rating [Score] - Reported",
                }
            ]
        },
        "subject": {"reference": f"urn:uuid:{patient['id']}"},
        "partOf": [{"reference": f"urn:uuid:{session['id']}"}],
        "effectiveDateTime": "2025-03-03T04:30:00.000-03:30",
        "valueQuantity": {
            "value": 3,
            "unit": "{score}",
            "system": "http://unitsofmeasure.org",
            "code": "{score}",
        },
        "bodySite": {"text": "left leg"},
        "note": [{"text": "after a session"}, {"text": "Better than before."}],
    }


def test_what_was_not_said_is_left_out_and_a_note_alone_is_no_score(tmp_path: Path) -> None:
    plain = PainEntry("one", EIGHT_OCLOCK, Context.OTHER, 0, " \x07\n")
    note = PainEntry("two", EIGHT_OCLOCK, Context.OTHER, None, "Stiff.", where=Place.LOW_BACK)
    keep(database_in(tmp_path), Noted(pain=(plain, note)))
    [found] = _resources(database_in(tmp_path), "Observation")
    assert found["valueQuantity"]["value"] == 0
    assert {"bodySite", "partOf", "note"} & set(found) == set()


@pytest.mark.parametrize(
    ("played", "status", "reason"),
    [
        ("finished", "completed", "finished"),
        ("ended for pain", "stopped", "ended for pain"),
        ("left at once", "not-done", "ended early"),
        ("not ended", "in-progress", "under way"),
    ],
)
def test_a_session_is_a_procedure(tmp_path: Path, played: str, status: str, reason: str) -> None:
    keep(database_in(tmp_path), Noted(sessions=((played, EIGHT_OCLOCK),)))
    [found] = _resources(database_in(tmp_path), "Procedure")
    assert (found["status"], found["statusReason"]["text"]) == (status, reason)
    assert found["code"]["text"] in ("Three", "Bridge march")
    assert found["performedPeriod"]["start"] == "2025-03-03T08:00:00.000+00:00"
    assert found["performedPeriod"]["end"] > found["performedPeriod"]["start"]


def test_what_was_done_and_what_hurt_is_noted(tmp_path: Path) -> None:
    keep(database_in(tmp_path), Noted(sessions=(("finished", EIGHT_OCLOCK),)))
    [found] = _resources(database_in(tmp_path), "Procedure")
    assert [note["text"] for note in found["note"]] == [
        "March: 1 of 1 set",
        "Bridge: 2 of 2 sets",
        "Twist: 2 of 2 sets",
        "Hurt: March (4/10)",
    ]


def test_no_two_people_are_the_same_patient(tmp_path: Path) -> None:
    patients = []
    for id in ("one", "two"):
        database = database_in(tmp_path / id)
        keep(database, Noted(pain=(replace(ENTRY, id=id), replace(ENTRY, id="z-same"))))
        patients.append(_resources(database, "Patient")[0]["id"])
        patients += [found["id"] for found in _resources(database, "Observation")]
    assert len(set(patients)) == len(patients)
