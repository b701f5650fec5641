"""Rows of one table that belong to entries: written only where they differ."""

from collections.abc import Mapping
from typing import Any

from sqlalchemy import Connection, Table, bindparam, delete, select
from sqlalchemy.dialects.sqlite import insert

Rows = Mapping[tuple[Any, ...], tuple[Any, ...]]
"""Rows of one entry in one table: what names each within the entry, and the rest of it."""


class EntryRows:
    """Statements over the rows of one table, built once: building one costs more than running it.

    `key` are the columns that name a row within its entry; they come first in the table.
    """

    def __init__(self, table: Table, *key: str) -> None:
        self.table = table
        self._columns = [one.name for one in table.c if one.name not in ("id", "entry_id")]
        self._key = key
        named = ("entry_id", *key)
        new = insert(table)
        rest = {name: new.excluded[name] for name in self._columns if name not in key}
        self._set = (
            new.on_conflict_do_update(index_elements=named, set_=rest)
            if rest
            else new.on_conflict_do_nothing()
        )
        ours = (table.c[name] == bindparam(f"its_{name}") for name in named)
        self._clear = delete(table).where(*ours)
        self._stored = select(*(table.c[name] for name in self._columns)).where(
            table.c.entry_id == bindparam("id")
        )

    def stored(self, connection: Connection, entry_id: int) -> list[tuple[Any, ...]]:
        """Every row of an entry, understood or not."""
        return [tuple(row) for row in connection.execute(self._stored, {"id": entry_id})]

    def write(self, connection: Connection, entry_id: int, had: Rows, now: Rows) -> None:
        """Let the rows that were `had` say `now`; touches only what differs."""
        gone = [
            {"its_entry_id": entry_id}
            | {f"its_{name}": value for name, value in zip(self._key, key, strict=True)}
            for key in had.keys() - now.keys()
        ]
        new = [
            {"entry_id": entry_id} | dict(zip(self._columns, key + rest, strict=True))
            for key, rest in now.items()
            if had.get(key) != rest
        ]
        if gone:
            connection.execute(self._clear, gone)
        if new:
            connection.execute(self._set, new)
