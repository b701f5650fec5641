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


def new_uuid() -> str:
    """Name of a new row that no other journal has."""
    return str(uuid4())


TABLES = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
        "pk": "pk_%(table_name)s",
    }
)
"""All tables of a journal; constraints are named so that later versions can change them."""

# What is read becomes the records of the domain, so the tables need no classes of their own: what
# would map them takes nearly half as long to import as a bare window to open.

facts = Table(
    "journal",
    TABLES,
    Column("key", String, primary_key=True),
    Column("value", Text, nullable=False),
)
"""One fact about the journal itself: its UUID, or that it is a sample."""

people = Table(
    "person",
    TABLES,
    Column("id", Integer, primary_key=True),
    Column("uuid", String, nullable=False, unique=True),
    Column("name", Text, nullable=False),
    Column("occupation", String, nullable=False),
    Column("birth_year", Integer),
)
"""Somebody the journal is about."""

writers = Table(
    "writer",
    TABLES,
    Column("id", Integer, primary_key=True),
    Column("uuid", String, nullable=False, unique=True),
    Column("name", Text, nullable=False),
    Column("person_id", ForeignKey("person.id"), unique=True),
    Column("shows_answers", Integer, nullable=False),
    Column("together", Integer, nullable=False),
)
"""Somebody who writes; with a person when they write about themselves."""

asked = Table(
    "asked",
    TABLES,
    Column("id", Integer, primary_key=True),
    Column("uuid", String, nullable=False, unique=True),
    Column("person_id", ForeignKey("person.id"), nullable=False),
    Column("writer_id", ForeignKey("writer.id"), nullable=False),
    Column("code", String, nullable=False),
    Column("how_often", String, nullable=False),
    Column("since", Integer, nullable=False),
    UniqueConstraint("person_id", "writer_id", "code", "since"),
)
"""From a day on, a question is asked so often of a writer about a person."""

entries = Table(
    "entry",
    TABLES,
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
    TABLES,
    Column("entry_id", ForeignKey("entry.id"), nullable=False),
    Column("measure", String, nullable=False),
    Column("value", Integer, nullable=False),
    PrimaryKeyConstraint("entry_id", "measure"),
    sqlite_with_rowid=False,
)

ticks = Table(
    "tick",
    TABLES,
    Column("entry_id", ForeignKey("entry.id"), nullable=False),
    Column("measure", String, nullable=False),
    Column("choice", Integer, nullable=False),
    PrimaryKeyConstraint("entry_id", "measure", "choice"),
    sqlite_with_rowid=False,
)

places = Table(
    "place",
    TABLES,
    Column("entry_id", ForeignKey("entry.id"), nullable=False),
    Column("place", String, nullable=False),
    Column("level", Integer),
    Column("words", Text, nullable=False),
    PrimaryKeyConstraint("entry_id", "place"),
    sqlite_with_rowid=False,
)

notes = Table(
    "note",
    TABLES,
    Column("id", Integer, primary_key=True),
    Column("entry_id", ForeignKey("entry.id"), nullable=False),
    Column("kind", String, nullable=False),
    Column("text", Text, nullable=False),
    UniqueConstraint("entry_id", "kind"),
)

versions = Table(
    "version",
    TABLES,
    Column("id", Integer, primary_key=True),
    Column("entry_id", ForeignKey("entry.id"), nullable=False),
    Column("sitting", String, nullable=False),
    Column("recorded", Integer, nullable=False),
    Column("state", Text, nullable=False),
    UniqueConstraint("entry_id", "sitting"),
)
