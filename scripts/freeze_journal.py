"""Freezes a journal of the present schema for ever, so that every later version must open it.

Run once for each released number of the tables: python scripts/freeze_journal.py
Writes tests/old_journals/<number>.painjournal, with something in every table, and what it says as
<number>.json; a number that is there already is never written again.
"""

import json
import sys
from dataclasses import fields
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from sqlalchemy import Connection, func, select

from painjournal.domain.asking import HowOften, PainScale
from painjournal.domain.circumstances import Programme, SchoolTime, StretchNote, TimeKind
from painjournal.domain.entries import Entry, Place
from painjournal.domain.lists import PersonLists
from painjournal.domain.own_measures import OwnMeasure, Scale
from painjournal.domain.parts import Dose, Event, Moment, Session, Sign, Taken
from painjournal.domain.people import Occupation, Person, Writer
from painjournal.domain.ready_sets import first_asked
from painjournal.domain.treatments import Treatment, TreatmentKind
from painjournal.domain.vocabulary import OwnWord, WordKind
from painjournal.store import (
    asked,
    entries,
    form_order,
    lists,
    own_measures,
    own_words,
    people,
    private_notes,
    programmes,
    school_times,
    stretch_notes,
    treatments,
    versions,
)
from painjournal.store.journal_file import JournalFile
from painjournal.store.rows import TABLES
from painjournal.store.schema import SCHEMA

FOLDER = Path(__file__).parents[1] / "tests" / "old_journals"
LAST = date(2025, 11, 18)
FIRST = LAST - timedelta(days=20)

MAYAS_LISTS = PersonLists(
    own_measures=(
        OwnMeasure(code="own-1", person_id=1, name="Itch", scale=Scale.LEVEL, adults_too=True),
        OwnMeasure(
            code="own-2",
            person_id=1,
            name="Screen",
            question="How much screen time?",
            scale=Scale.STEPS,
            steps=("none", "little", "some", "much", "all day"),
            position=1,
        ),
        OwnMeasure(
            code="own-3",
            person_id=1,
            name="Warmth",
            scale=Scale.NUMBER,
            lowest=-50,
            highest=425,
            unit="°C",
            decimals=1,
            position=2,
        ),
        OwnMeasure(code="own-4", person_id=1, name="Choir", scale=Scale.YES_NO, position=3),
        OwnMeasure(
            code="own-5", person_id=1, name="Lunch", scale=Scale.TIME, retired=True, position=4
        ),
    ),
    words=(
        OwnWord(code="own-6", person_id=1, kind=WordKind.NOTICED, words="Sparkles"),
        OwnWord(code="own-7", person_id=1, kind=WordKind.SESSION, words="Riding", retired=True),
        OwnWord(code="own-8", person_id=1, kind=WordKind.EVENT, words="Cat ill"),
    ),
    treatments=(
        Treatment(
            code="own-9",
            person_id=1,
            name="Ibuprofen",
            amount="200 mg, when needed",
            start=FIRST,
            stop=LAST,
            confirmed=LAST,
        ),
        Treatment(code="own-10", person_id=1, name="Vitamin D", kind=TreatmentKind.SUPPLEMENT),
        Treatment(code="own-11", person_id=1, name="Warm bath", kind=TreatmentKind.OTHER),
    ),
    school_times=(
        SchoolTime(
            code="own-12",
            person_id=1,
            name="Autumn",
            kind=TimeKind.TERM,
            first=FIRST,
            last=LAST,
        ),
        SchoolTime(
            code="own-13",
            person_id=1,
            name="Half term",
            kind=TimeKind.HOLIDAY,
            first=LAST - timedelta(days=3),
            last=LAST,
        ),
    ),
    programmes=(
        Programme(person_id=1, since=FIRST, text="Ten bends, each side.\nWalk."),
        Programme(person_id=1, since=LAST, text=""),
    ),
)
STRETCHES = (
    StretchNote(
        code="own-14", person_id=1, writer_id=1, first=FIRST, last=LAST, text="Exams 🌧️\nall month"
    ),
    StretchNote(code="own-15", person_id=2, writer_id=3, first=LAST, last=LAST, text="x"),
)
PRIVATE = ((1, LAST, 1, "Nur für mich 🌧️"), (2, FIRST, 3, "what I saw"))


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
            if person == 1 and not blank and n % 2:
                found[-1] = with_parts(found[-1], n)
    return found


def with_parts(entry: Entry, n: int) -> Entry:
    """A day with every part and answers to every own measure."""
    values = (n % 11, n % 5, 365 - n, n % 2, 720 + n)
    for own, value in zip(MAYAS_LISTS.every_measure, values, strict=True):
        entry = entry.with_answer(own, value)
    return (
        entry.with_signs((Sign(code="touch", place="f-knee-l"), Sign(code="sweating")))
        .with_noticed(("dizzy", "own-6"))
        .with_sessions((Session(kind="pool", minutes=30 + n), Session(kind="own-7")))
        .with_doses(
            (
                Dose(treatment="own-9", amount="200 mg", unwanted="müde\n🌧️"),
                Dose(treatment="own-11", taken=Taken.NOT_TODAY),
            )
        )
        .with_moments(
            (
                Moment(at=8 * 60 + n, level=n % 11, places=("b-neck", "f-knee-l"), doing="Maths"),
                Moment(at=1439, step=n % 5, helped="a warm bath"),
                Moment(at=1439),
            )
        )
        .with_events((Event(kind="own-8", words="at night"), Event(kind="exam")))
    )


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
    } | {name: found for name, found in _plain_parts(entry).items() if found}


def plain_record(record: object) -> dict[str, object]:
    """What a record of one of the lists says, as JSON can hold it."""
    found: dict[str, object] = {}
    for one in fields(record):  # type: ignore[arg-type]
        value = getattr(record, one.name)
        found[one.name] = value.isoformat() if isinstance(value, date) else value
    return {name: list(one) if isinstance(one, tuple) else one for name, one in found.items()}


def plain_beside(connection: Connection) -> dict[str, object]:
    """All that the journal holds beside its entries, as JSON can hold it."""
    of = [lists.of(connection, one.id) for one in people.people(connection)]
    return {
        "people": [plain_record(one) for one in people.people(connection)],
        "writers": [plain_record(one) for one in people.writers(connection)],
        "orders": [list(form_order.codes(connection, 1, one)) for one in (1, 2, 3)],
        "stretch_notes": [plain_record(one) for one in stretch_notes.every(connection)],
        "private_notes": [
            private_notes.find(connection, person, day, writer)
            for person, day, writer, _ in PRIVATE
        ],
    } | {
        one.name: [plain_record(record) for each in of for record in getattr(each, one.name)]
        for one in fields(PersonLists)
    }


def rows_in(connection: Connection) -> dict[str, int]:
    """Number of rows in each table."""
    return {
        name: connection.execute(select(func.count()).select_from(table)).scalar_one()
        for name, table in TABLES.tables.items()
    }


def _plain_parts(entry: Entry) -> dict[str, object]:
    return {
        "signs": sorted([one.code, one.place] for one in entry.signs),
        "noticed": sorted(entry.noticed),
        "sessions": [[one.kind, one.minutes] for one in entry.sessions],
        "doses": sorted(
            [one.treatment, one.taken.value, one.amount, one.unwanted] for one in entry.doses
        ),
        "moments": [
            [one.at, one.level, one.step, list(one.places), one.doing, one.helped]
            for one in entry.moments
        ],
        "events": [[one.kind, one.words] for one in entry.events],
    }


def freeze(path: Path) -> dict[str, object]:
    """Write the journal; returns what it says."""
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
        people.add_writer(connection, Writer(name="Gran", archived=True))
        asked.put(connection, first_asked(maya, own, FIRST, pain=HowOften.WEEKLY))
        for writer in people.writers(connection)[1:]:
            asked.put(connection, first_asked(finn, writer, FIRST, scale=PainScale.WORDS))
        _put_beside(connection)
        for entry in written:
            stored = entries.put(connection, entry)
            if entry.day.day % 6 == 0 and entry.changed is not None:
                versions.keep(connection, stored, f"sitting {stored.id}", entry.changed)
        beside, counts = plain_beside(connection), rows_in(connection)
    file.close()
    if empty := [name for name, n in counts.items() if not n]:
        raise ValueError(f"nothing in {empty}")
    return {"entries": [plain(entry) for entry in written], "rows": counts, "beside": beside}


def _put_beside(connection: Connection) -> None:
    for own in MAYAS_LISTS.own_measures:
        own_measures.put(connection, own)
    for word in MAYAS_LISTS.words:
        own_words.put(connection, word)
    for treatment in MAYAS_LISTS.treatments:
        treatments.put(connection, treatment)
    for time in MAYAS_LISTS.school_times:
        school_times.put(connection, time)
    for programme in MAYAS_LISTS.programmes:
        programmes.put(connection, programme)
    for note in STRETCHES:
        stretch_notes.add(connection, note)
    for person, day, writer, text in PRIVATE:
        private_notes.put(connection, person, day, writer, text)
    form_order.put(connection, 1, 1, ["stress", "own-1", "note", "mood"])


def main() -> int:
    """Freeze the present number, unless it is frozen."""
    target = FOLDER / f"{SCHEMA.revision}.painjournal"
    if target.exists():
        print(f"{target.name} is frozen already.")
        return 1
    FOLDER.mkdir(exist_ok=True)
    said = freeze(target)
    target.with_name(f".{target.name}.lock").unlink()
    lines = ",\n".join(
        f"{json.dumps(name)}: {json.dumps(one, ensure_ascii=False)}" for name, one in said.items()
    )
    said_file = target.with_suffix(".json")
    said_file.write_text(f"{{\n{lines}\n}}\n", encoding="utf-8", newline="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
