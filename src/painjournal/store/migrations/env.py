"""Runs the steps on the connection that was handed over: always a copy, never the journal."""

from alembic import context

context.configure(
    connection=context.config.attributes["connection"],
    # SQLite cannot change a column in place; a batch makes the table anew.
    render_as_batch=True,
    transactional_ddl=True,
)
with context.begin_transaction():
    context.run_migrations()
