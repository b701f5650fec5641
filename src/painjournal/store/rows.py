"""The tables of a journal file: whole numbers for keys and days, one row for each answer.

A day is `date.toordinal()`, a moment is whole seconds since 1970 in UTC. What can be merged with
another journal one day carries a UUID.
"""

from uuid import uuid4

from sqlalchemy import (
    Column,
    ForeignKey,
    Integer,
    MetaData,
    PrimaryKeyConstraint,
    String,
    Table,
    Text,
    UniqueConstraint,
)
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column


def new_uuid() -> str:
    """Name of a new row that no other journal has."""
    return str(uuid4())


class Row(DeclarativeBase):
    """What all tables share; constraints are named so that later versions can change them."""

    metadata = MetaData(
        naming_convention={
            "ix": "ix_%(table_name)s_%(column_0_N_name)s",
            "uq": "uq_%(table_name)s_%(column_0_N_name)s",
            "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
            "pk": "pk_%(table_name)s",
        }
    )


class JournalRow(Row):
    """One fact about the journal itself: its UUID, or that it is a sample."""

    __tablename__ = "journal"

    key: Mapped[str] = mapped_column(String, primary_key=True)
    value: Mapped[str] = mapped_column(Text)


class PersonRow(Row):
    """Somebody the journal is about."""

    __tablename__ = "person"

    id: Mapped[int] = mapped_column(Integer, primary_key=True)
    uuid: Mapped[str] = mapped_column(String, unique=True, default=new_uuid)
    name: Mapped[str] = mapped_column(Text)
    occupation: Mapped[str] = mapped_column(String)
    birth_year: Mapped[int | None] = mapped_column(Integer)


class WriterRow(Row):
    """Somebody who writes; with a person when they write about themselves."""

    __tablename__ = "writer"

    id: Mapped[int] = mapped_column(Integer, primary_key=True)
    uuid: Mapped[str] = mapped_column(String, unique=True, default=new_uuid)
    name: Mapped[str] = mapped_column(Text)
    person_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"), unique=True)
    shows_answers: Mapped[int] = mapped_column(Integer)
    together: Mapped[int] = mapped_column(Integer)


class AskedRow(Row):
    """From a day on, a question is asked so often of a writer about a person."""

    __tablename__ = "asked"
    __table_args__ = (UniqueConstraint("person_id", "writer_id", "code", "since"),)

    id: Mapped[int] = mapped_column(Integer, primary_key=True)
    uuid: Mapped[str] = mapped_column(String, unique=True, default=new_uuid)
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"))
    writer_id: Mapped[int] = mapped_column(ForeignKey("writer.id"))
    code: Mapped[str] = mapped_column(String)
    how_often: Mapped[str] = mapped_column(String)
    since: Mapped[int] = mapped_column(Integer)


# What belongs to a day is written and read as plain tuples, often and in bulk: tables, not classes.

entries = Table(
    "entry",
    Row.metadata,
    Column("id", Integer, primary_key=True),
    Column("uuid", String, nullable=False, unique=True),
    Column("person_id", ForeignKey("person.id"), nullable=False),
    Column("day", Integer, nullable=False),
    Column("writer_id", ForeignKey("writer.id"), nullable=False),
    Column("together", Integer, nullable=False),
    Column("nothing_to_add", Integer, nullable=False),
    Column("zone", String, nullable=False),
    Column("first_recorded", Integer, nullable=False),
    Column("first_recorded_day", Integer, nullable=False),
    Column("changed", Integer, nullable=False),
    UniqueConstraint("person_id", "day", "writer_id"),
)

answers = Table(
    "answer",
    Row.metadata,
    Column("entry_id", ForeignKey("entry.id"), nullable=False),
    Column("measure", String, nullable=False),
    Column("value", Integer, nullable=False),
    PrimaryKeyConstraint("entry_id", "measure"),
    sqlite_with_rowid=False,
)

ticks = Table(
    "tick",
    Row.metadata,
    Column("entry_id", ForeignKey("entry.id"), nullable=False),
    Column("measure", String, nullable=False),
    Column("choice", Integer, nullable=False),
    PrimaryKeyConstraint("entry_id", "measure", "choice"),
    sqlite_with_rowid=False,
)

places = Table(
    "place",
    Row.metadata,
    Column("entry_id", ForeignKey("entry.id"), nullable=False),
    Column("place", String, nullable=False),
    Column("level", Integer),
    Column("words", Text, nullable=False),
    PrimaryKeyConstraint("entry_id", "place"),
    sqlite_with_rowid=False,
)

notes = Table(
    "note",
    Row.metadata,
    Column("id", Integer, primary_key=True),
    Column("entry_id", ForeignKey("entry.id"), nullable=False),
    Column("kind", String, nullable=False),
    Column("text", Text, nullable=False),
    UniqueConstraint("entry_id", "kind"),
)

versions = Table(
    "version",
    Row.metadata,
    Column("id", Integer, primary_key=True),
    Column("entry_id", ForeignKey("entry.id"), nullable=False),
    Column("sitting", String, nullable=False),
    Column("recorded", Integer, nullable=False),
    Column("state", Text, nullable=False),
    UniqueConstraint("entry_id", "sitting"),
)
