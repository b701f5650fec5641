"""What an entry said before each sitting, kept as text whose names never get another sense."""

import json
from collections.abc import Iterator
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, bindparam, select
from sqlalchemy.dialects.sqlite import insert

from painjournal.domain.entries import Entry, Place, zone_named
from painjournal.domain.measures import Answer
from painjournal.domain.notes import normalised
from painjournal.domain.parts import Dose, Event, Moment, Session, Sign, Taken
from painjournal.store.answers import (
    level_understood,
    number_understood,
    place_understood,
    ticks_understood,
)
from painjournal.store.entries import StoredEntry, moment
from painjournal.store.parts import (
    dose_understood,
    event_understood,
    moment_understood,
    noticed_understood,
    session_understood,
    sign_understood,
)
from painjournal.store.rows import versions

# Every state has these; the others are there where something was said.
_ALWAYS = {"together", "nothing_to_add", "answers", "places", "note", "changed"}
_KEEP = insert(versions).on_conflict_do_nothing()
_STATES = (
    select(versions.c.state)
    .where(versions.c.entry_id == bindparam("entry"))
    .order_by(versions.c.id)
)


def keep(connection: Connection, stored: StoredEntry, sitting: str, now: datetime) -> None:
    """Keep what an entry said before a sitting; the first state of a sitting is the one kept."""
    version = {
        "entry_id": stored.id,
        "sitting": sitting,
        "recorded": int(now.timestamp()),
        "state": _state(stored.entry),
    }
    connection.execute(_KEEP, version)


def states(connection: Connection, now: StoredEntry) -> tuple[Entry, ...]:
    """What an entry said before each sitting, oldest first, as entries of their own."""
    rows = connection.execute(_STATES, {"entry": now.id})
    said = (_from_state(now.entry, state) for (state,) in rows)
    return tuple(one for one in said if one is not None)


def _state(entry: Entry) -> str:
    return json.dumps(
        {
            "together": entry.together,
            "nothing_to_add": entry.nothing_to_add,
            "answers": {
                code: sorted(value) if isinstance(value, frozenset) else value
                for code, value in entry.answers.items()
            },
            "places": [[place.id, place.level, place.words] for place in entry.places],
            "note": entry.note,
            "changed": int(entry.changed.timestamp()) if entry.changed else None,
        }
        | {name: said for name, said in _parts(entry).items() if said},
        ensure_ascii=False,
        separators=(",", ":"),
    )


def _parts(entry: Entry) -> dict[str, list[Any]]:
    return {
        "signs": sorted([one.code, one.place] for one in entry.signs),
        "noticed": sorted(entry.noticed),
        "sessions": [[one.kind, one.minutes] for one in entry.sessions],
        "doses": [
            [one.treatment, one.taken.value, one.amount, one.unwanted] for one in entry.doses
        ],
        "moments": [
            [one.at, one.level, one.step, one.doing, one.helped, list(one.places)]
            for one in entry.moments
        ],
        "events": [[one.kind, one.words] for one in entry.events],
    }


def _from_state(now: Entry, state: str) -> Entry | None:
    """Entry as a state says it, without what is not understood; None if it cannot be read."""
    # What is no text where text belongs is refused by `normalised`.
    try:
        said = json.loads(state)
        return _entry(now, said) if said.keys() >= _ALWAYS else None
    except (AttributeError, TypeError, ValueError):
        return None


def _entry(now: Entry, said: dict[str, Any]) -> Entry:
    changed = said["changed"]
    return Entry(
        person_id=now.person_id,
        writer_id=now.writer_id,
        day=now.day,
        together=bool(said["together"]),
        nothing_to_add=bool(said["nothing_to_add"]),
        answers=dict(_answers(said["answers"])),
        places=tuple(
            Place(id=place, level=level_understood(level), words=normalised(words))
            for place, level, words in said["places"]
            if place_understood(place)
        ),
        note=normalised(said["note"]),
        signs=frozenset(
            Sign(code=code, place=place)
            for code, place in said.get("signs", ())
            if sign_understood((code, place))
        ),
        noticed=frozenset(word for word in said.get("noticed", ()) if noticed_understood((word,))),
        sessions=tuple(
            Session(kind=kind, minutes=minutes)
            for kind, minutes in said.get("sessions", ())
            if session_understood((kind, minutes))
        ),
        doses=tuple(
            Dose(
                treatment=normalised(treatment),
                taken=Taken(taken),
                amount=normalised(amount),
                unwanted=normalised(unwanted),
            )
            for treatment, taken, amount, unwanted in said.get("doses", ())
            if dose_understood((treatment, taken))
        ),
        moments=tuple(
            Moment(
                at=at,
                level=level,
                step=step,
                places=tuple(places),
                doing=normalised(doing),
                helped=normalised(helped),
            )
            for at, level, step, doing, helped, places in said.get("moments", ())
            if moment_understood((at, level, step)) and all(map(place_understood, places))
        ),
        events=tuple(
            Event(kind=kind, words=normalised(words))
            for kind, words in said.get("events", ())
            if event_understood((kind,))
        ),
        zone=now.zone,
        first_recorded=now.first_recorded,
        changed=(None if changed is None else moment(changed, zone_named(now.zone))),
    )


def _answers(said: dict[str, Any]) -> Iterator[tuple[str, Answer]]:
    ticks = ticks_understood()
    for code, value in said.items():
        if isinstance(value, list):
            if chosen := ticks.get(code, frozenset()).intersection(value):
                yield code, chosen
        elif number_understood(code, value):
            yield code, value
