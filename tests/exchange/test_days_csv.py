"""The table of days: nothing is lost, nothing blank becomes zero, nothing runs as a formula."""

import csv
import io
from datetime import UTC, date, datetime

import pytest
from hypothesis import given, settings
from tests.strategies import entries

from painjournal.domain.catalogue import MEASURES
from painjournal.domain.entries import Entry, Place
from painjournal.domain.measures import Answer
from painjournal.domain.people import Person, Writer
from painjournal.domain.whole_journal import WholeJournal
from painjournal.exchange.days_csv import FREE_WORDS, columns, days_csv

MAYA = Person(id=1, name="Maya")
OWN = Writer(id=1, name="Maya", person_id=1)
MUM = Writer(id=2, name="Mum")


def table(*written: Entry, person: Person = MAYA, sample: bool = False) -> list[dict[str, str]]:
    made = days_csv(
        WholeJournal(people=(person,), writers=(OWN, MUM), entries=written, is_sample=sample)
    )
    return list(csv.DictReader(io.StringIO(made.decode("utf-8-sig"), newline="")))


def free(row: dict[str, str], name: str) -> str:
    """Words of a cell as its documentation says they are read."""
    return row[name].removeprefix("'")


@settings(max_examples=60)
@given(entries())
def test_no_cell_can_run_as_a_formula(written: Entry) -> None:
    (row,) = table(written)
    assert not [cell for cell in row.values() if cell.startswith(("=", "+", "-", "@", "\t", "\r"))]


@pytest.mark.parametrize(
    "words",
    [
        "=1+1",
        "+49",
        "-2",
        "@SUM(A1)",
        "\tx",
        "'quoted",
        "''",
        " =1+1",
        "\v@x",
        "\uff1d1+1",
        "\uff0d2",
    ],
)
def test_words_that_look_like_a_formula_come_back_whole(words: str) -> None:
    (row,) = table(Entry(person_id=1, writer_id=1, day=date(2026, 1, 1), note=words))
    assert row["note"] == f"'{words}"
    assert free(row, "note") == words


def test_a_name_cannot_run_as_a_formula_either() -> None:
    named = Person(id=1, name="=cmd()")
    (row,) = table(Entry(person_id=1, writer_id=1, day=date(2026, 1, 1)), person=named)
    assert row["person"] == "'=cmd()"


def test_a_zone_that_another_program_made_up_cannot_run_as_a_formula() -> None:
    (row,) = table(Entry(person_id=1, writer_id=1, day=date(2026, 1, 1), zone="=cmd()"))
    assert row["zone"] == "'=cmd()"


def test_what_was_not_answered_is_blank() -> None:
    (row,) = table(Entry(person_id=1, writer_id=1, day=date(2026, 1, 1), nothing_to_add=True))
    kept = {"person", "day", "writer", "writer_is", "together", "nothing_to_add"}
    kept |= {"recorded_late", "zone", "invented"}
    assert {name for name, cell in row.items() if cell} == kept


def test_words_stand_beside_the_codes() -> None:
    answers: dict[str, Answer] = {
        "school": 2,
        "how_hard": 0,
        "did_today": frozenset({2, 5}),
        "sleep_woke": 395,
        "pain_level": 0,
    }
    places = (Place(id="f-knee-l", level=5), Place(id="b-neck"))
    (row,) = table(
        Entry(person_id=1, writer_id=2, day=date(2026, 1, 1), answers=answers, places=places)
    )
    assert (row["school"], row["school_words"]) == ("part", "Part of the day")
    assert (row["how_hard"], row["how_hard_words"]) == ("0", "Not hard")
    assert (row["did_today"], row["did_today_words"]) == (
        "moved;therapy",
        "Moved or sport; Therapy",
    )
    assert (row["sleep_woke"], row["pain_level"]) == ("06:35", "0")
    assert (row["places"], row["places_words"]) == (
        "f-knee-l:5;b-neck",
        "Left knee (front); Back of neck",
    )
    assert (row["writer"], row["writer_is"]) == ("Mum", "adult")


def test_invented_days_are_marked() -> None:
    one = Entry(person_id=1, writer_id=1, day=date(2026, 1, 1))
    assert [table(one, sample=sample)[0]["invented"] for sample in (True, False)] == ["yes", "no"]


def test_commas_quotes_and_lines_stay_in_their_cell() -> None:
    note = 'a, "b"\nc;d'
    (row,) = table(Entry(person_id=1, writer_id=1, day=date(2026, 1, 1), note=note))
    assert row["note"] == note


def test_every_measure_has_its_column_once() -> None:
    assert len(set(columns())) == len(columns())
    assert {one.code for one in MEASURES} <= set(columns())
    assert set(FREE_WORDS) <= set(columns())


def test_the_file_says_its_alphabet_and_ends_lines_as_the_standard_does() -> None:
    one = Entry(person_id=1, writer_id=1, day=date(2026, 1, 1), changed=datetime.now(UTC))
    made = days_csv(WholeJournal(people=(MAYA,), writers=(OWN,), entries=(one,)))
    assert made.startswith("\N{ZERO WIDTH NO-BREAK SPACE}person".encode())
    assert made.count(b"\r\n") == 2
