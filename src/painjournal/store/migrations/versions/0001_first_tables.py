"""The first tables."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the tables of the first version; they are written out, so that they never change."""
    op.create_table(
        "journal",
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("key", name="pk_journal"),
    )
    op.create_table(
        "person",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uuid", sa.String(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("occupation", sa.String(), nullable=False),
        sa.Column("birth_year", sa.Integer(), nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_person"),
        sa.UniqueConstraint("uuid", name="uq_person_uuid"),
    )
    op.create_table(
        "writer",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uuid", sa.String(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=True),
        sa.Column("shows_answers", sa.Integer(), nullable=False),
        sa.Column("together", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name="fk_writer_person_id_person"),
        sa.PrimaryKeyConstraint("id", name="pk_writer"),
        sa.UniqueConstraint("uuid", name="uq_writer_uuid"),
        sa.UniqueConstraint("person_id", name="uq_writer_person_id"),
    )
    op.create_table(
        "asked",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uuid", sa.String(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("writer_id", sa.Integer(), nullable=False),
        sa.Column("code", sa.String(), nullable=False),
        sa.Column("how_often", sa.String(), nullable=False),
        sa.Column("since", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name="fk_asked_person_id_person"),
        sa.ForeignKeyConstraint(["writer_id"], ["writer.id"], name="fk_asked_writer_id_writer"),
        sa.PrimaryKeyConstraint("id", name="pk_asked"),
        sa.UniqueConstraint("uuid", name="uq_asked_uuid"),
        sa.UniqueConstraint(
            "person_id",
            "writer_id",
            "code",
            "since",
            name="uq_asked_person_id_writer_id_code_since",
        ),
    )
    op.create_table(
        "entry",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uuid", sa.String(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("day", sa.Integer(), nullable=False),
        sa.Column("writer_id", sa.Integer(), nullable=False),
        sa.Column("together", sa.Integer(), nullable=False),
        sa.Column("nothing_to_add", sa.Integer(), nullable=False),
        sa.Column("zone", sa.String(), nullable=False),
        sa.Column("first_recorded", sa.Integer(), nullable=False),
        sa.Column("first_recorded_day", sa.Integer(), nullable=False),
        sa.Column("changed", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name="fk_entry_person_id_person"),
        sa.ForeignKeyConstraint(["writer_id"], ["writer.id"], name="fk_entry_writer_id_writer"),
        sa.PrimaryKeyConstraint("id", name="pk_entry"),
        sa.UniqueConstraint("uuid", name="uq_entry_uuid"),
        sa.UniqueConstraint(
            "person_id", "day", "writer_id", name="uq_entry_person_id_day_writer_id"
        ),
    )
    op.create_table(
        "answer",
        sa.Column("entry_id", sa.Integer(), nullable=False),
        sa.Column("measure", sa.String(), nullable=False),
        sa.Column("value", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["entry_id"], ["entry.id"], name="fk_answer_entry_id_entry"),
        sa.PrimaryKeyConstraint("entry_id", "measure", name="pk_answer"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "tick",
        sa.Column("entry_id", sa.Integer(), nullable=False),
        sa.Column("measure", sa.String(), nullable=False),
        sa.Column("choice", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["entry_id"], ["entry.id"], name="fk_tick_entry_id_entry"),
        sa.PrimaryKeyConstraint("entry_id", "measure", "choice", name="pk_tick"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "place",
        sa.Column("entry_id", sa.Integer(), nullable=False),
        sa.Column("place", sa.String(), nullable=False),
        sa.Column("level", sa.Integer(), nullable=True),
        sa.Column("words", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["entry_id"], ["entry.id"], name="fk_place_entry_id_entry"),
        sa.PrimaryKeyConstraint("entry_id", "place", name="pk_place"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "note",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("entry_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["entry_id"], ["entry.id"], name="fk_note_entry_id_entry"),
        sa.PrimaryKeyConstraint("id", name="pk_note"),
        sa.UniqueConstraint("entry_id", "kind", name="uq_note_entry_id_kind"),
    )
    op.create_table(
        "version",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("entry_id", sa.Integer(), nullable=False),
        sa.Column("sitting", sa.String(), nullable=False),
        sa.Column("recorded", sa.Integer(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["entry_id"], ["entry.id"], name="fk_version_entry_id_entry"),
        sa.PrimaryKeyConstraint("id", name="pk_version"),
        sa.UniqueConstraint("entry_id", "sitting", name="uq_version_entry_id_sitting"),
    )
