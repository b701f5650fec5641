"""The rest of a day, own lists, private notes, and who is archived."""

from uuid import uuid4

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

# Until here "daily" and "weekly" were also said of what always lay folded away; nobody was asked
# that by itself.
_FOLDED = (
    "moved_minutes",
    "sleep_minutes",
    "sleep_lights_out",
    "sleep_woke",
    "mood",
    "day_overall",
    "pain_in_the_way",
)
# Each new question about pain is asked of whom its elder is asked.
_ELDERS = {
    "pain_worst": "pain_level",
    "pain_least": "pain_level",
    "pain_worst_words": "pain_words",
    "pain_least_words": "pain_words",
    "pain_course": "pain_in_the_way",
    "pain_usual": "pain_in_the_way",
}


def upgrade() -> None:
    """Add tables and columns, and say "folded away" of what was."""
    for table in ("person", "writer"):
        op.add_column(
            table, sa.Column("archived", sa.Integer(), nullable=False, server_default="0")
        )
    op.create_table(
        "sign",
        sa.Column("entry_id", sa.Integer(), nullable=False),
        sa.Column("sign", sa.String(), nullable=False),
        sa.Column("place", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["entry_id"], ["entry.id"], name="fk_sign_entry_id_entry"),
        sa.PrimaryKeyConstraint("entry_id", "sign", "place", name="pk_sign"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "noticed",
        sa.Column("entry_id", sa.Integer(), nullable=False),
        sa.Column("word", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["entry_id"], ["entry.id"], name="fk_noticed_entry_id_entry"),
        sa.PrimaryKeyConstraint("entry_id", "word", name="pk_noticed"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "session",
        sa.Column("entry_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("minutes", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(["entry_id"], ["entry.id"], name="fk_session_entry_id_entry"),
        sa.PrimaryKeyConstraint("entry_id", "position", name="pk_session"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "dose",
        sa.Column("entry_id", sa.Integer(), nullable=False),
        sa.Column("treatment", sa.String(), nullable=False),
        sa.Column("taken", sa.String(), nullable=False),
        sa.Column("amount", sa.Text(), nullable=False),
        sa.Column("unwanted", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["entry_id"], ["entry.id"], name="fk_dose_entry_id_entry"),
        sa.PrimaryKeyConstraint("entry_id", "treatment", name="pk_dose"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "moment",
        sa.Column("entry_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("at", sa.Integer(), nullable=False),
        sa.Column("level", sa.Integer(), nullable=True),
        sa.Column("step", sa.Integer(), nullable=True),
        sa.Column("doing", sa.Text(), nullable=False),
        sa.Column("helped", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["entry_id"], ["entry.id"], name="fk_moment_entry_id_entry"),
        sa.PrimaryKeyConstraint("entry_id", "position", name="pk_moment"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "moment_place",
        sa.Column("entry_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("place", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["entry_id"], ["entry.id"], name="fk_moment_place_entry_id_entry"),
        sa.PrimaryKeyConstraint("entry_id", "position", "place", name="pk_moment_place"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "event",
        sa.Column("entry_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("words", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["entry_id"], ["entry.id"], name="fk_event_entry_id_entry"),
        sa.PrimaryKeyConstraint("entry_id", "position", name="pk_event"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "form_order",
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("writer_id", sa.Integer(), nullable=False),
        sa.Column("code", sa.String(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name="fk_form_order_person_id_person"
        ),
        sa.ForeignKeyConstraint(
            ["writer_id"], ["writer.id"], name="fk_form_order_writer_id_writer"
        ),
        sa.PrimaryKeyConstraint("person_id", "writer_id", "code", name="pk_form_order"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "own_measure",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("code", sa.String(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("question", sa.Text(), nullable=False),
        sa.Column("scale", sa.String(), nullable=False),
        sa.Column("steps", sa.Text(), nullable=False),
        sa.Column("lowest", sa.Integer(), nullable=False),
        sa.Column("highest", sa.Integer(), nullable=False),
        sa.Column("unit", sa.Text(), nullable=False),
        sa.Column("decimals", sa.Integer(), nullable=False),
        sa.Column("adults_too", sa.Integer(), nullable=False),
        sa.Column("retired", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name="fk_own_measure_person_id_person"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_own_measure"),
        sa.UniqueConstraint("code", name="uq_own_measure_code"),
    )
    op.create_table(
        "own_word",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("code", sa.String(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("retired", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name="fk_own_word_person_id_person"),
        sa.PrimaryKeyConstraint("id", name="pk_own_word"),
        sa.UniqueConstraint("code", name="uq_own_word_code"),
    )
    op.create_table(
        "treatment",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("code", sa.String(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("amount", sa.Text(), nullable=False),
        sa.Column("start", sa.Integer(), nullable=True),
        sa.Column("stop", sa.Integer(), nullable=True),
        sa.Column("confirmed", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name="fk_treatment_person_id_person"),
        sa.PrimaryKeyConstraint("id", name="pk_treatment"),
        sa.UniqueConstraint("code", name="uq_treatment_code"),
    )
    op.create_table(
        "school_time",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("code", sa.String(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("first", sa.Integer(), nullable=False),
        sa.Column("last", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name="fk_school_time_person_id_person"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_school_time"),
        sa.UniqueConstraint("code", name="uq_school_time_code"),
    )
    op.create_table(
        "programme",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uuid", sa.String(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("since", sa.Integer(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name="fk_programme_person_id_person"),
        sa.PrimaryKeyConstraint("id", name="pk_programme"),
        sa.UniqueConstraint("person_id", "since", name="uq_programme_person_id_since"),
        sa.UniqueConstraint("uuid", name="uq_programme_uuid"),
    )
    op.create_table(
        "stretch_note",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("code", sa.String(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("writer_id", sa.Integer(), nullable=False),
        sa.Column("first", sa.Integer(), nullable=False),
        sa.Column("last", sa.Integer(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name="fk_stretch_note_person_id_person"
        ),
        sa.ForeignKeyConstraint(
            ["writer_id"], ["writer.id"], name="fk_stretch_note_writer_id_writer"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_stretch_note"),
        sa.UniqueConstraint("code", name="uq_stretch_note_code"),
    )
    op.create_table(
        "private_note",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("writer_id", sa.Integer(), nullable=False),
        sa.Column("day", sa.Integer(), nullable=False),
        sa.Column("key_id", sa.String(), nullable=False),
        sa.Column("note", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name="fk_private_note_person_id_person"
        ),
        sa.ForeignKeyConstraint(
            ["writer_id"], ["writer.id"], name="fk_private_note_writer_id_writer"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_private_note"),
        sa.UniqueConstraint(
            "person_id", "writer_id", "day", name="uq_private_note_person_id_writer_id_day"
        ),
    )
    _ask()


def _ask() -> None:
    connection = op.get_bind()
    for code in _FOLDED:
        connection.execute(
            sa.text(
                "UPDATE asked SET how_often = 'on demand' "
                "WHERE code = :code AND how_often IN ('daily', 'weekly')"
            ),
            {"code": code},
        )
    for code, elder in _ELDERS.items():
        found = connection.execute(
            sa.text(
                "SELECT person_id, writer_id, how_often, since FROM asked "
                "WHERE code = :elder ORDER BY since, id"
            ),
            {"elder": elder},
        ).all()
        for person, writer, how_often, since in found:
            connection.execute(
                sa.text(
                    "INSERT INTO asked (uuid, person_id, writer_id, code, how_often, since) "
                    "VALUES (:uuid, :person, :writer, :code, :how_often, :since)"
                ),
                {
                    "uuid": str(uuid4()),
                    "person": person,
                    "writer": writer,
                    "code": code,
                    "how_often": "never" if how_often == "never" else "on demand",
                    "since": since,
                },
            )
