"""All tables together: any entry with every part of it can be read back, and the lists too."""

import csv
import zipfile
from dataclasses import replace
from datetime import date
from io import BytesIO, StringIO

import pytest
from hypothesis import given, settings
from tests.exchange.readers import entries_of, tables
from tests.strategies import LISTS, entries

from painjournal.domain.asking import Asked, HowOften
from painjournal.domain.circumstances import Programme, SchoolTime, StretchNote, TimeKind
from painjournal.domain.entries import Entry
from painjournal.domain.parts import Dose, Event, Moment, Session
from painjournal.domain.people import Person, Writer
from painjournal.domain.treatments import Treatment, TreatmentKind
from painjournal.domain.whole_journal import WholeJournal
from painjournal.exchange.tables_zip import tables_zip

MAYA = Person(id=1, name="Maya")
OWN = Writer(id=1, name="Maya", person_id=1)
MUM = Writer(id=2, name="Mum")
OWN_MEASURES = {one.code: one for one in LISTS.every_measure}


def journal(*written: Entry) -> WholeJournal:
    return WholeJournal(people=(MAYA,), writers=(OWN, MUM), entries=written, lists={1: LISTS})


@settings(max_examples=80)
@given(entries(), entries(writer_id=2))
def test_everything_that_was_written_can_be_read_back(own: Entry, mums: Entry) -> None:
    found = tables(tables_zip(journal(own, mums)))
    read = entries_of(found, OWN_MEASURES)
    assert [one.content for one in read] == [own.content, mums.content]
    assert [(one.day, one.zone, one.first_recorded, one.changed) for one in read] == [
        (one.day, one.zone, one.first_recorded, one.changed) for one in (own, mums)
    ]
    assert [row["recorded_late"] for row in found["days"]] == [
        "yes" if one.is_late else "no" for one in (own, mums)
    ]


@settings(max_examples=40)
@given(entries())
def test_no_cell_of_any_table_can_run_as_a_formula(written: Entry) -> None:
    with zipfile.ZipFile(BytesIO(tables_zip(journal(written)))) as archive:
        for name in archive.namelist():
            text = archive.read(name).decode("utf-8-sig")
            for row in csv.reader(StringIO(text, newline="")):
                number = [cell for cell in row if cell.startswith("-") and is_number(cell)]
                run = ("=", "+", "-", "@", "\t", "\r")
                assert [cell for cell in row if cell.startswith(run)] == number


def is_number(cell: str) -> bool:
    """A number below zero is no formula."""
    return cell[1:].replace(".", "", 1).isdigit()


def test_the_same_journal_gives_the_same_bytes() -> None:
    one = journal(Entry(person_id=1, writer_id=1, day=date(2026, 1, 1), note="x"))
    assert tables_zip(one) == tables_zip(one)


def test_words_of_people_stand_beside_the_codes() -> None:
    entry = Entry(
        person_id=1,
        writer_id=1,
        day=date(2026, 1, 1),
        answers={"own-2": 365, "own-1": 0, "own-99": 7},
        sessions=(Session(kind="pool", minutes=30), Session(kind="own-session")),
        doses=(Dose(treatment="line-0", amount="200 mg"), Dose(treatment="gone")),
        moments=(Moment(at=870, level=6, places=("f-knee-l",), doing="=walking"),),
        events=(Event(kind="exam", words="maths"), Event(kind="own-event")),
    )
    found = tables(tables_zip(journal(entry)))
    assert [(row["code"], row["question"], row["answer"]) for row in found["own_answers"]] == [
        ("own-1", "Swings", "0"),
        ("own-2", "Warmth", "36.5"),
        ("own-99", "", "7"),
    ]
    assert found["own_answers"][0]["answer_words"] == "never"
    assert [(row["kind_words"], row["minutes"]) for row in found["sessions"]] == [
        ("Exercise in water", "30"),
        ("our session", ""),
    ]
    assert [(row["name"], row["amount"]) for row in found["doses"]] == [
        ("Ibuprofen", "200 mg"),
        ("", ""),
    ]
    (moment,) = found["moments"]
    assert (moment["time"], moment["level"], moment["places_words"], moment["doing"]) == (
        "14:30",
        "6",
        "Left knee (front)",
        "=walking",
    )
    assert [(row["kind_words"], row["words"]) for row in found["events"]] == [
        ("Exam or test", "maths"),
        ("our event", ""),
    ]


def test_every_list_has_its_table() -> None:
    first, last = date(2026, 1, 7), date(2026, 3, 20)
    lists = replace(
        LISTS,
        treatments=(
            Treatment(
                code="t",
                person_id=1,
                name="Heat pack",
                kind=TreatmentKind.OTHER,
                amount="20 min",
                start=first,
                stop=last,
                confirmed=last,
            ),
        ),
        school_times=(
            SchoolTime(
                code="s", person_id=1, name="Spring", kind=TimeKind.TERM, first=first, last=last
            ),
        ),
        programmes=(Programme(person_id=1, since=first, text="Walk\nStretch"),),
    )
    whole = replace(
        journal(),
        lists={1: lists},
        stretch_notes=(
            StretchNote(code="n", person_id=1, writer_id=2, first=first, last=last, text="-cold"),
        ),
        asked=(
            Asked(person_id=1, writer_id=2, code="school", how_often=HowOften.DAILY, since=first),
        ),
    )
    found = tables(tables_zip(whole))
    assert [row["name"] for row in found["own_questions"]] == [
        one.name for one in LISTS.own_measures
    ]
    assert found["own_questions"][1]["steps"].splitlines() == [*LISTS.own_measures[1].steps]
    assert [row["words"] for row in found["own_words"]] == [one.words for one in LISTS.words]
    (treatment,) = found["treatments"]
    assert (treatment["kind"], treatment["start"], treatment["stop"]) == (
        "other",
        "2026-01-07",
        "2026-03-20",
    )
    assert [(row["kind"], row["first"]) for row in found["school_times"]] == [
        ("term", "2026-01-07")
    ]
    assert [row["text"] for row in found["home_programme"]] == ["Walk\nStretch"]
    (note,) = found["long_notes"]
    assert (note["writer"], note["writer_is"], note["note"]) == ("Mum", "adult", "-cold")
    (asked,) = found["asked"]
    assert (asked["code"], asked["how_often"], asked["since"]) == ("school", "daily", "2026-01-07")


def test_what_belongs_to_nobody_is_a_fault() -> None:
    with pytest.raises(KeyError):
        tables_zip(journal(Entry(person_id=7, writer_id=1, day=date(2026, 1, 1))))
