"""The diary as a FHIR R4 bundle: pain scores are observations, sessions are procedures.

The resources are those of https://hl7.org/fhir/R4/. The question is https://loinc.org/72514-3; its
answers are quantities with the unit {score} of UCUM.
"""

import re
from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import Any
from uuid import UUID, uuid5

import msgspec

from backcoach.core import record, telling
from backcoach.core.record import Outcome, Record
from backcoach.diary.pain import PainEntry, context_said, place_said
from backcoach.storage.database import Database
from backcoach.storage.exchange.collecting import collect
from backcoach.storage.exchange.document import Document, PlayedSession, events_of
from backcoach.storage.rows import offset_min_of, time_of
from backcoach.text import Words

CATEGORY = "http://terminology.hl7.org/CodeSystem/observation-category"
PAIN_SEVERITY = {
    "system": "http://loinc.org",
    "code": "72514-3",
    "display": "Pain severity - 0-10 verbal numeric rating [Score] - Reported",
}
SCORE = {"unit": "{score}", "system": "http://unitsofmeasure.org", "code": "{score}"}
STATUS = {Outcome.FINISHED: "completed", Outcome.UNDER_WAY: "in-progress"}
PATIENTS = UUID("7f0f6c3e-5f0c-5d0a-9f43-1f3a52f9b6a1")  # what patients are named in
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f]")  # not allowed in a text of FHIR

Resource = dict[str, Any]


def bundle(database: Database, words: Words) -> bytes:
    """Return all pain scores and sessions as the JSON of a Bundle, about a patient without a name.

    The same diary gives the same bytes. Raises StorageError.
    """
    resources = _Told(collect(database), words).resources()
    entries = [{"fullUrl": f"urn:uuid:{each['id']}", "resource": each} for each in resources]
    return msgspec.json.encode({"resourceType": "Bundle", "type": "collection", "entry": entries})


class _Told:
    """A document as resources, whose UUIDs are made from the ids in it.

    The patient's is made from the oldest ones, so that no two people have the same.
    """

    def __init__(self, document: Document, words: Words) -> None:
        self._document = document
        self._words = words
        self._sessions = {session.id for session in document.sessions}
        oldest = [entry.id for entry in document.pain[:1]]
        oldest += [session.id for session in document.sessions[:1]]
        self._patient = uuid5(PATIENTS, " ".join(oldest))

    def resources(self) -> Iterator[Resource]:
        """Yield the patient, then the pain scores, then the sessions."""
        yield {"resourceType": "Patient", "id": str(self._patient), "active": True}
        for entry in self._document.pain:
            if entry.score is not None:
                yield self._observation(entry)
        for session in self._document.sessions:
            yield self._procedure(session)

    def _observation(self, entry: PainEntry) -> Resource:
        """Return a pain score; it is a part of its session where that was not discarded."""
        session = entry.session if entry.session in self._sessions else None
        return self._resource(
            "Observation",
            entry.id,
            status="final",
            category=[{"coding": [{"system": CATEGORY, "code": "survey"}]}],
            code={"coding": [PAIN_SEVERITY]},
            partOf=[_reference(self._uuid("Procedure", session))] if session else None,
            effectiveDateTime=_date_time(entry.at),
            valueQuantity={"value": entry.score, **SCORE},
            bodySite={"text": place_said(entry.where, self._words)} if entry.where else None,
            note=_notes(context_said(entry.context, self._words), entry.note),
        )

    def _procedure(self, session: PlayedSession) -> Resource:
        inputs = self._document.inputs[session.inputs]
        told = record.fold(events_of(session, inputs), self._words)
        end = time_of(session.events[-1].utc_ms, offset_min_of(session.at))
        sore = (telling.sore(mark, self._words) for mark in told.sore)
        return self._resource(
            "Procedure",
            session.id,
            status=_status(told),
            statusReason={"text": telling.outcome(told.outcome, self._words)},
            code={"text": told.routine_name},
            performedPeriod={"start": _date_time(session.at), "end": _date_time(end)},
            note=_notes(*_done(told, self._words), *sore),
        )

    def _resource(self, kind: str, id: str, **fields: object) -> Resource:
        """Return a resource about the patient with those of its fields that say something."""
        said = {name: value for name, value in fields.items() if value is not None}
        head = {"resourceType": kind, "id": str(self._uuid(kind, id))}
        return head | {"subject": _reference(self._patient)} | said

    def _uuid(self, kind: str, id: str) -> UUID:
        return uuid5(self._patient, f"{kind}/{id}")


def _reference(uuid: UUID) -> dict[str, str]:
    return {"reference": f"urn:uuid:{uuid}"}


def _status(told: Record) -> str:
    """Return a code of FHIR: one that was ended early is stopped, or not-done if nothing was."""
    is_begun = any(block.done for block in told.blocks)
    return STATUS.get(told.outcome, "stopped" if is_begun else "not-done")


def _done(told: Record, words: Words) -> list[str]:
    """Return for each exercise how much of it was done: Bridge: 2 of 3 sets."""
    sets: dict[str, list[bool]] = {}
    for block in told.blocks:
        sets.setdefault(block.name, []).append(block.is_done)
    return [_sets(name, done, words) for name, done in sets.items()]


def _sets(name: str, done: Sequence[bool], words: Words) -> str:
    said = words.ngettext("{name}: {done} of {n} set", "{name}: {done} of {n} sets", len(done))
    return said.format(name=name, done=sum(done), n=len(done))


def _date_time(at: datetime) -> str:
    """Return a time as FHIR wants it: with its seconds and its time zone."""
    return at.isoformat(timespec="milliseconds")


def _notes(*texts: str) -> list[dict[str, str]] | None:
    said = [_CONTROL.sub("", text).strip() for text in texts]
    return [{"text": text} for text in said if text] or None
