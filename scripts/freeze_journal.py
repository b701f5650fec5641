"""Freezes a journal of the present schema for ever, so that every later version must open it.

Run once for each released number of the tables: python scripts/freeze_journal.py
Writes tests/old_journals/<number>.painjournal and what it says as <number>.json; a number that is
there already is never written again.
"""

import json
import sys
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from painjournal.domain.asking import HowOften, PainScale, first_asked
from painjournal.domain.entries import Entry, Place
from painjournal.domain.people import Occupation, Person, Writer
from painjournal.store import asked, entries, people, versions
from painjournal.store.journal_file import JournalFile
from painjournal.store.schema import SCHEMA

FOLDER = Path(__file__).parents[1] / "tests" / "old_journals"
LAST = date(2025, 11, 18)


def family_entries() -> list[Entry]:
    """Days with something of everything: late, together, emptied, closed with nothing to add."""
    found = []
    for n in range(21):
        day = LAST - timedelta(days=20 - n)
        first = datetime(day.year, day.month, day.day, 18, 30, tzinfo=UTC)
        for person, writer in ((1, 1), (1, 3), (2, 2)):
            if (n + writer) % 5 == 0:
                continue
            late = timedelta(days=4) if n % 7 == writer else timedelta(0)
            blank = n % 9 == 4
            found.append(
                Entry(
                    person_id=person,
                    writer_id=writer,
                    day=day,
                    together=person == 2,
                    nothing_to_add=blank and n % 2 == 0,
                    answers={}
                    if blank
                    else {
                        "did_today": frozenset({0} if n % 4 == 0 else {1 + n % 7, 1 + n % 3}),
                        "school": n % 5,
                        "sleep_quality": (n * writer) % 5,
                        "sleep_lights_out": (22 * 60 + n * 13) % 1440,
                        ("pain_level" if person == 1 else "pain_words"): n % 5,
                    },
                    places=()
                    if blank or writer == 3
                    else (
                        Place(id="f-knee-l", level=n % 11),
                        Place(id="b-neck"),
                        Place(id="elsewhere", level=0, words="behind the eye"),
                    ),
                    note="" if n % 3 else f"Tag {n}: ein langer Weg, 長い道, 🌧️\nand then home.",
                    zone=("Europe/Berlin", "America/St_Johns")[n % 2],
                    first_recorded=first + late,
                    changed=first + late + timedelta(minutes=n),
                )
            )
    return found


def plain(entry: Entry) -> dict[str, object]:
    """What an entry says, as JSON can hold it."""
    if entry.first_recorded is None or entry.changed is None:
        raise ValueError("an entry that was never kept")
    return {
        "person": entry.person_id,
        "writer": entry.writer_id,
        "day": entry.day.isoformat(),
        "together": entry.together,
        "nothing_to_add": entry.nothing_to_add,
        "answers": {
            code: sorted(value) if isinstance(value, frozenset) else value
            for code, value in sorted(entry.answers.items())
        },
        "places": sorted([one.id, one.level, one.words] for one in entry.places),
        "note": entry.note,
        "zone": entry.zone,
        "first_recorded": int(entry.first_recorded.timestamp()),
        "changed": int(entry.changed.timestamp()),
    }


def freeze(path: Path) -> list[Entry]:
    """Write the journal; returns the entries in it."""
    file = JournalFile.open(path, writing=True, create=True)
    written = family_entries()
    with file.act() as connection:
        maya = people.add_person(
            connection, Person(name="Maya", occupation=Occupation.SCHOOL, birth_year=2010)
        )
        finn = people.add_person(connection, Person(name="Finn"))
        own = people.add_writer(connection, Writer(name="Maya", person_id=maya.id))
        people.add_writer(connection, Writer(name="Finn", person_id=finn.id, together=True))
        people.add_writer(connection, Writer(name="Mum", shows_answers=False))
        since = written[0].day
        asked.put(connection, first_asked(maya, own, since, pain=HowOften.WEEKLY))
        for writer in people.writers(connection)[1:]:
            asked.put(connection, first_asked(finn, writer, since, scale=PainScale.WORDS))
        for entry in written:
            stored = entries.put(connection, entry)
            if entry.day.day % 6 == 0 and entry.changed is not None:
                versions.keep(connection, stored, f"sitting {stored.id}", entry.changed)
    file.close()
    return written


def main() -> int:
    """Freeze the present number, unless it is frozen."""
    target = FOLDER / f"{SCHEMA.revision}.painjournal"
    if target.exists():
        print(f"{target.name} is frozen already.")
        return 1
    FOLDER.mkdir(exist_ok=True)
    said = [plain(entry) for entry in freeze(target)]
    target.with_name(f".{target.name}.lock").unlink()
    lines = ",\n".join(json.dumps(one, ensure_ascii=False) for one in said)
    said_file = target.with_suffix(".json")
    said_file.write_text(f"[\n{lines}\n]\n", encoding="utf-8", newline="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
