"""People and writers as rows."""

from dataclasses import replace
from typing import Any

from sqlalchemy import Connection, RowMapping, insert, select, update

from painjournal.domain.errors import NoSuchPerson, NoSuchWriter
from painjournal.domain.people import Occupation, Person, Writer
from painjournal.i18n import tr
from painjournal.store import rows
from painjournal.store.rows import new_uuid

_PEOPLE = select(rows.people).order_by(rows.people.c.id)
_WRITERS = select(rows.writers).order_by(rows.writers.c.id)


def people(connection: Connection) -> tuple[Person, ...]:
    """Everybody the journal is about, in the order they came in."""
    return tuple(_person(row) for row in connection.execute(_PEOPLE).mappings())


def writers(connection: Connection) -> tuple[Writer, ...]:
    """Everybody who writes, in the order they came in."""
    return tuple(_writer(row) for row in connection.execute(_WRITERS).mappings())


def person(connection: Connection, person_id: int) -> Person:
    """Person of a number. Raises NoSuchPerson."""
    found = next((one for one in people(connection) if one.id == person_id), None)
    if found is None:
        raise NoSuchPerson(tr("This person is not in the journal."))
    return found


def writer(connection: Connection, writer_id: int) -> Writer:
    """Writer of a number. Raises NoSuchWriter."""
    found = next((one for one in writers(connection) if one.id == writer_id), None)
    if found is None:
        raise NoSuchWriter(tr("This writer is not in the journal."))
    return found


def add_person(connection: Connection, person: Person) -> Person:
    """Keep a new person; returns them with their number."""
    row = {"uuid": new_uuid()} | _of_person(person)
    added = connection.execute(insert(rows.people), row)
    return replace(person, id=added.lastrowid)


def add_writer(connection: Connection, writer: Writer) -> Writer:
    """Keep a new writer; returns them with their number."""
    row = {"uuid": new_uuid(), "person_id": writer.person_id} | _of_writer(writer)
    added = connection.execute(insert(rows.writers), row)
    return replace(writer, id=added.lastrowid)


def change_person(connection: Connection, person: Person) -> None:
    """Change what is known of a person, but not their number."""
    connection.execute(update(rows.people).where(rows.people.c.id == person.id), _of_person(person))


def change_writer(connection: Connection, writer: Writer) -> None:
    """Change what is known of a writer, but not whose voice it is."""
    connection.execute(
        update(rows.writers).where(rows.writers.c.id == writer.id), _of_writer(writer)
    )


def _of_person(person: Person) -> dict[str, Any]:
    return {
        "name": person.name,
        "occupation": person.occupation.value,
        "birth_year": person.birth_year,
        "archived": int(person.archived),
    }


def _of_writer(writer: Writer) -> dict[str, Any]:
    return {
        "name": writer.name,
        "shows_answers": int(writer.shows_answers),
        "together": int(writer.together),
        "archived": int(writer.archived),
    }


def _person(row: RowMapping) -> Person:
    return Person(
        id=row["id"],
        name=row["name"],
        occupation=_occupation(row["occupation"]),
        birth_year=row["birth_year"],
        archived=bool(row["archived"]),
    )


def _occupation(stored: str) -> Occupation:
    # A newer version may know more of them; what is not known asks for no attendance.
    return Occupation(stored) if stored in set(Occupation) else Occupation.NEITHER


def _writer(row: RowMapping) -> Writer:
    return Writer(
        id=row["id"],
        name=row["name"],
        person_id=row["person_id"],
        shows_answers=bool(row["shows_answers"]),
        together=bool(row["together"]),
        archived=bool(row["archived"]),
    )
