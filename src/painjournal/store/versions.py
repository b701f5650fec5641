"""What an entry said before each sitting, kept as text whose names never get another sense."""

import json
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, bindparam, select
from sqlalchemy.dialects.sqlite import insert

from painjournal.domain.entries import Entry, Place, zone_named
from painjournal.store.entries import StoredEntry, moment
from painjournal.store.rows import versions

_PARTS = {"together", "nothing_to_add", "answers", "places", "note", "changed"}
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
    said = (_said(state) for (state,) in rows)
    return tuple(_from_state(now.entry, one) for one in said if one is not None)


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
        },
        ensure_ascii=False,
        separators=(",", ":"),
    )


def _said(state: str) -> dict[str, Any] | None:
    """What a state says, None where it cannot be read any more."""
    try:
        said = json.loads(state)
    except ValueError:
        return None
    return said if isinstance(said, dict) and said.keys() >= _PARTS else None


def _from_state(now: Entry, said: dict[str, Any]) -> Entry:
    changed = said["changed"]
    return Entry(
        person_id=now.person_id,
        writer_id=now.writer_id,
        day=now.day,
        together=said["together"],
        nothing_to_add=said["nothing_to_add"],
        answers={
            code: frozenset(value) if isinstance(value, list) else value
            for code, value in said["answers"].items()
        },
        places=tuple(
            Place(id=place, level=level, words=words) for place, level, words in said["places"]
        ),
        note=said["note"],
        zone=now.zone,
        first_recorded=now.first_recorded,
        changed=(None if changed is None else moment(changed, zone_named(now.zone))),
    )
