"""The tables of a journal file: whole numbers for keys and days, one row for each answer.

A day is `date.toordinal()`, a moment is whole seconds since 1970 in UTC. What can be merged with
another journal one day carries a UUID.
"""

from uuid import uuid4

from sqlalchemy import (
    Column,
    Dialect,
    ForeignKey,
    Integer,
    LargeBinary,
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


class _AsItStands(LargeBinary):
    """Bytes, or whatever else stands there in a strange file: it goes back as it came."""

    def bind_processor(self, dialect: Dialect) -> None:
        """Leave what is kept as it is; the driver takes bytes."""


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
    Column("archived", Integer, nullable=False, server_default="0"),
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
    Column("archived", Integer, nullable=False, server_default="0"),
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

signs = Table(
    "sign",
    TABLES,
    Column("entry_id", ForeignKey("entry.id"), nullable=False),
    Column("sign", String, nullable=False),
    Column("place", String, nullable=False),
    PrimaryKeyConstraint("entry_id", "sign", "place"),
    sqlite_with_rowid=False,
)
"""A body sign of a day, at a place or, with an empty one, anywhere."""

noticed = Table(
    "noticed",
    TABLES,
    Column("entry_id", ForeignKey("entry.id"), nullable=False),
    Column("word", String, nullable=False),
    PrimaryKeyConstraint("entry_id", "word"),
    sqlite_with_rowid=False,
)

sessions = Table(
    "session",
    TABLES,
    Column("entry_id", ForeignKey("entry.id"), nullable=False),
    Column("position", Integer, nullable=False),
    Column("kind", String, nullable=False),
    Column("minutes", Integer),
    PrimaryKeyConstraint("entry_id", "position"),
    sqlite_with_rowid=False,
)

doses = Table(
    "dose",
    TABLES,
    Column("entry_id", ForeignKey("entry.id"), nullable=False),
    Column("treatment", String, nullable=False),
    Column("taken", String, nullable=False),
    Column("amount", Text, nullable=False),
    Column("unwanted", Text, nullable=False),
    PrimaryKeyConstraint("entry_id", "treatment"),
    sqlite_with_rowid=False,
)

moments = Table(
    "moment",
    TABLES,
    Column("entry_id", ForeignKey("entry.id"), nullable=False),
    Column("position", Integer, nullable=False),
    Column("at", Integer, nullable=False),
    Column("level", Integer),
    Column("step", Integer),
    Column("doing", Text, nullable=False),
    Column("helped", Text, nullable=False),
    PrimaryKeyConstraint("entry_id", "position"),
    sqlite_with_rowid=False,
)

moment_places = Table(
    "moment_place",
    TABLES,
    Column("entry_id", ForeignKey("entry.id"), nullable=False),
    Column("position", Integer, nullable=False),
    Column("place", String, nullable=False),
    PrimaryKeyConstraint("entry_id", "position", "place"),
    sqlite_with_rowid=False,
)

events = Table(
    "event",
    TABLES,
    Column("entry_id", ForeignKey("entry.id"), nullable=False),
    Column("position", Integer, nullable=False),
    Column("kind", String, nullable=False),
    Column("words", Text, nullable=False),
    PrimaryKeyConstraint("entry_id", "position"),
    sqlite_with_rowid=False,
)

form_order = Table(
    "form_order",
    TABLES,
    Column("person_id", ForeignKey("person.id"), nullable=False),
    Column("writer_id", ForeignKey("writer.id"), nullable=False),
    Column("code", String, nullable=False),
    Column("position", Integer, nullable=False),
    PrimaryKeyConstraint("person_id", "writer_id", "code"),
    sqlite_with_rowid=False,
)
"""In which order a writer wants the questions about a person."""

own_measures = Table(
    "own_measure",
    TABLES,
    Column("id", Integer, primary_key=True),
    Column("code", String, nullable=False, unique=True),
    Column("person_id", ForeignKey("person.id"), nullable=False),
    Column("name", Text, nullable=False),
    Column("question", Text, nullable=False),
    Column("scale", String, nullable=False),
    Column("steps", Text, nullable=False),
    Column("lowest", Integer, nullable=False),
    Column("highest", Integer, nullable=False),
    Column("unit", Text, nullable=False),
    Column("decimals", Integer, nullable=False),
    Column("adults_too", Integer, nullable=False),
    Column("retired", Integer, nullable=False),
    Column("position", Integer, nullable=False),
)
"""A measure a family made; `code` is "own-" and a UUID, `steps` its five words, one a line."""

own_words = Table(
    "own_word",
    TABLES,
    Column("id", Integer, primary_key=True),
    Column("code", String, nullable=False, unique=True),
    Column("person_id", ForeignKey("person.id"), nullable=False),
    Column("kind", String, nullable=False),
    Column("words", Text, nullable=False),
    Column("retired", Integer, nullable=False),
)

treatments = Table(
    "treatment",
    TABLES,
    Column("id", Integer, primary_key=True),
    Column("code", String, nullable=False, unique=True),
    Column("person_id", ForeignKey("person.id"), nullable=False),
    Column("name", Text, nullable=False),
    Column("kind", String, nullable=False),
    Column("amount", Text, nullable=False),
    Column("start", Integer),
    Column("stop", Integer),
    Column("confirmed", Integer),
)

school_times = Table(
    "school_time",
    TABLES,
    Column("id", Integer, primary_key=True),
    Column("code", String, nullable=False, unique=True),
    Column("person_id", ForeignKey("person.id"), nullable=False),
    Column("name", Text, nullable=False),
    Column("kind", String, nullable=False),
    Column("first", Integer, nullable=False),
    Column("last", Integer, nullable=False),
)

programmes = Table(
    "programme",
    TABLES,
    Column("id", Integer, primary_key=True),
    Column("uuid", String, nullable=False, unique=True),
    Column("person_id", ForeignKey("person.id"), nullable=False),
    Column("since", Integer, nullable=False),
    Column("text", Text, nullable=False),
    UniqueConstraint("person_id", "since"),
)

stretch_notes = Table(
    "stretch_note",
    TABLES,
    Column("id", Integer, primary_key=True),
    Column("code", String, nullable=False, unique=True),
    Column("person_id", ForeignKey("person.id"), nullable=False),
    Column("writer_id", ForeignKey("writer.id"), nullable=False),
    Column("first", Integer, nullable=False),
    Column("last", Integer, nullable=False),
    Column("text", Text, nullable=False),
)

private_notes = Table(
    "private_note",
    TABLES,
    Column("id", Integer, primary_key=True),
    Column("person_id", ForeignKey("person.id"), nullable=False),
    Column("writer_id", ForeignKey("writer.id"), nullable=False),
    Column("day", Integer, nullable=False),
    Column("key_id", String, nullable=False),
    Column("note", _AsItStands, nullable=False),
    UniqueConstraint("person_id", "writer_id", "day"),
)
"""A note nobody else is shown: bytes, and which key locks them ("" as long as none does)."""
