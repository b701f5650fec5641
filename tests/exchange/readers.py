"""Reads the tables of an export back into entries, as their documentation says they are read."""

import csv
import io
import zipfile
from collections import defaultdict
from collections.abc import Iterator, Mapping
from datetime import date, datetime
from decimal import Decimal

from painjournal.domain.catalogue import MEASURES
from painjournal.domain.entries import Entry, Place
from painjournal.domain.measures import Answer, Kind, Measure
from painjournal.domain.parts import Dose, Event, Moment, Session, Sign, Taken
from painjournal.domain.places import ELSEWHERE
from painjournal.exchange import days_csv, lists_csv, parts_csv

Row = dict[str, str]
FREE_WORDS = {*days_csv.FREE_WORDS, *parts_csv.FREE_WORDS, *lists_csv.FREE_WORDS}


def tables(made: bytes) -> dict[str, list[Row]]:
    """Tables of a zip file by name, with free words as they were typed."""
    with zipfile.ZipFile(io.BytesIO(made)) as archive:
        return {
            name.removesuffix(".csv"): list(rows(archive.read(name))) for name in archive.namelist()
        }


def rows(table: bytes) -> Iterator[Row]:
    """Rows of one CSV file with free words as they were typed."""
    for row in csv.DictReader(io.StringIO(table.decode("utf-8-sig"), newline="")):
        yield {
            name: cell.removeprefix("'") if name in FREE_WORDS else cell
            for name, cell in row.items()
        }


def entries_of(found: Mapping[str, list[Row]], own: Mapping[str, Measure]) -> list[Entry]:
    """Entries of all tables together; `own` are the family's own measures by code."""
    parts: dict[str, dict[tuple[str, ...], list[Row]]] = {}
    for name in parts_csv.COLUMNS:
        of_day = parts.setdefault(name, defaultdict(list))
        for row in found[name]:
            of_day[_key(row)].append(row)
    return [
        _entry(row, {name: of_day[_key(row)] for name, of_day in parts.items()}, own)
        for row in found["days"]
    ]


def _key(row: Row) -> tuple[str, ...]:
    return tuple(row[name] for name in days_csv.KEY)


def _entry(row: Row, parts: Mapping[str, list[Row]], own: Mapping[str, Measure]) -> Entry:
    answers = {one.code: _answer(one, row[one.code]) for one in MEASURES if row[one.code]}
    answers |= {
        one["code"]: _answer(own[one["code"]], one["answer"]) for one in parts["own_answers"]
    }
    signs = (cell.partition(":") for cell in row["signs"].split(";") if cell)
    return Entry(
        person_id=1,
        writer_id=1 if row["writer_is"] == "self" else 2,
        day=date.fromisoformat(row["day"]),
        together=row["together"] == "yes",
        nothing_to_add=row["nothing_to_add"] == "yes",
        answers=answers,
        places=tuple(
            _place(cell, row["elsewhere_words"]) for cell in row["places"].split(";") if cell
        ),
        note=row["note"],
        signs=frozenset(Sign(code=code, place=place) for code, _, place in signs),
        noticed=frozenset(filter(None, row["noticed"].split(";"))),
        sessions=tuple(
            Session(kind=one["kind"], minutes=_whole(one["minutes"])) for one in parts["sessions"]
        ),
        doses=tuple(
            Dose(
                treatment=one["treatment"],
                taken=Taken(one["taken"]),
                amount=one["amount"],
                unwanted=one["unwanted"],
            )
            for one in parts["doses"]
        ),
        moments=tuple(
            Moment(
                at=_clock(one["time"]),
                level=_whole(one["level"]),
                step=_whole(one["step"]),
                places=tuple(filter(None, one["places"].split(";"))),
                doing=one["doing"],
                helped=one["helped"],
            )
            for one in parts["moments"]
        ),
        events=tuple(Event(kind=one["kind"], words=one["words"]) for one in parts["events"]),
        zone=row["zone"],
        first_recorded=datetime.fromisoformat(row["first_recorded"]),
        changed=datetime.fromisoformat(row["changed"]),
    )


def _answer(one: Measure, cell: str) -> Answer:
    codes = {choice.code: choice.value for choice in one.choices}
    if one.kind is Kind.TICKS:
        return frozenset(codes[code] for code in cell.split(";"))
    if one.kind is Kind.CLOCK:
        return _clock(cell)
    if one.kind is Kind.NUMBER:
        return int(Decimal(cell).scaleb(one.decimals))
    return codes[cell] if codes else int(cell)


def _place(cell: str, elsewhere: str) -> Place:
    name, _, level = cell.partition(":")
    return Place(id=name, level=_whole(level), words=elsewhere if name == ELSEWHERE else "")


def _clock(cell: str) -> int:
    hours, minutes = cell.split(":")
    return int(hours) * 60 + int(minutes)


def _whole(cell: str) -> int | None:
    return int(cell) if cell else None
