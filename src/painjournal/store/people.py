"""People and writers as rows."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from painjournal.domain.people import Occupation, Person, Writer
from painjournal.store.rows import PersonRow, WriterRow


def people(session: Session) -> tuple[Person, ...]:
    """Everybody the journal is about, in the order they came in."""
    return tuple(_person(row) for row in session.scalars(select(PersonRow).order_by(PersonRow.id)))


def writers(session: Session) -> tuple[Writer, ...]:
    """Everybody who writes, in the order they came in."""
    return tuple(_writer(row) for row in session.scalars(select(WriterRow).order_by(WriterRow.id)))


def add_person(session: Session, person: Person) -> Person:
    """Keep a new person; returns them with their number."""
    row = PersonRow()
    _fill_person(row, person)
    session.add(row)
    session.flush()
    return _person(row)


def add_writer(session: Session, writer: Writer) -> Writer:
    """Keep a new writer; returns them with their number."""
    row = WriterRow(person_id=writer.person_id)
    _fill_writer(row, writer)
    session.add(row)
    session.flush()
    return _writer(row)


def change_person(session: Session, person: Person) -> bool:
    """Change a person's name and circumstances; False when there is no such person."""
    row = session.get(PersonRow, person.id)
    if row is None:
        return False
    _fill_person(row, person)
    session.flush()
    return True


def change_writer(session: Session, writer: Writer) -> bool:
    """Change a writer's name and choice; False when there is no such writer."""
    row = session.get(WriterRow, writer.id)
    if row is None:
        return False
    _fill_writer(row, writer)
    session.flush()
    return True


def _fill_person(row: PersonRow, person: Person) -> None:
    row.name = person.name
    row.occupation = person.occupation.value
    row.birth_year = person.birth_year


def _fill_writer(row: WriterRow, writer: Writer) -> None:
    row.name = writer.name
    row.shows_answers = int(writer.shows_answers)
    row.together = int(writer.together)


def _person(row: PersonRow) -> Person:
    return Person(
        id=row.id,
        name=row.name,
        occupation=_occupation(row.occupation),
        birth_year=row.birth_year,
    )


def _occupation(stored: str) -> Occupation:
    # A newer version may know more of them; what is not known asks for no attendance.
    return Occupation(stored) if stored in set(Occupation) else Occupation.NEITHER


def _writer(row: WriterRow) -> Writer:
    return Writer(
        id=row.id,
        name=row.name,
        person_id=row.person_id,
        shows_answers=bool(row.shows_answers),
        together=bool(row.together),
    )
