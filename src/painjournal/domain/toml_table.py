"""Reads the shipped TOML files field by field, so that a slip in one is named and not guessed."""

import tomllib
from collections.abc import Iterator
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Any, Self, TypeVar

Choice = TypeVar("Choice", bound=StrEnum)


class TomlTable:
    """A table that is emptied field by field; every error is a ValueError with file and field."""

    def __init__(self, place: str, table: object) -> None:
        if not isinstance(table, dict):
            raise ValueError(f"{place}: not a table")
        self.place = place
        self._left: dict[str, Any] = dict(table)

    @classmethod
    def read(cls, path: Path) -> Self:
        """The table a file holds."""
        try:
            return cls(path.name, tomllib.loads(path.read_text(encoding="utf-8")))
        except tomllib.TOMLDecodeError as error:
            raise ValueError(f"{path.name}: {error}") from error

    def has(self, field: str) -> bool:
        """Whether the field is still there to be read."""
        return field in self._left

    def text(self, field: str, *, empty: bool = False) -> str:
        """A text without space around it; `empty` allows none."""
        value = self._left.pop(field, "" if empty else None)
        if not isinstance(value, str) or value != value.strip() or not (value or empty):
            raise ValueError(f"{self.place}: {field}: a text is wanted, not {value!r}")
        return value

    def texts(self, field: str, *, least: int, most: int) -> tuple[str, ...]:
        """A list of texts, none of them empty."""
        values = self._list(field, least=least, most=most)
        inner = TomlTable(f"{self.place}: {field}", {str(i): each for i, each in enumerate(values)})
        return tuple(inner.text(str(i)) for i in range(len(values)))

    def number(self, field: str) -> int:
        """A whole number."""
        value = self._left.pop(field, None)
        if not isinstance(value, int) or isinstance(value, bool):
            raise ValueError(f"{self.place}: {field}: a number is wanted, not {value!r}")
        return value

    def flag(self, field: str) -> bool:
        """True or false; false where the field is absent."""
        value = self._left.pop(field, False)
        if not isinstance(value, bool):
            raise ValueError(f"{self.place}: {field}: true or false is wanted, not {value!r}")
        return value

    def day(self, field: str) -> date:
        """A calendar day."""
        value = self._left.pop(field, None)
        if type(value) is not date:
            raise ValueError(f"{self.place}: {field}: a day is wanted, not {value!r}")
        return value

    def choice(self, field: str, kind: type[Choice]) -> Choice:
        """One of the words of an enumeration."""
        value = self._left.pop(field, None)
        if value not in list(kind):
            raise ValueError(f"{self.place}: {field}: {value!r} is none of {', '.join(kind)}")
        return kind(value)

    def rows(self, field: str, *, least: int, most: int) -> list["TomlTable"]:
        """A list of tables, named by their place in it from one."""
        values = self._list(field, least=least, most=most)
        return [
            TomlTable(f"{self.place}: {field} {i}", each) for i, each in enumerate(values, start=1)
        ]

    def tables(self) -> Iterator[tuple[str, "TomlTable"]]:
        """Every field that is left, each of them a table, by its name."""
        for key in list(self._left):
            yield key, TomlTable(f"{self.place}: {key}", self._left.pop(key))

    def end(self) -> None:
        """Say that nothing more is expected: what is left is a slip of the pen."""
        if self._left:
            raise ValueError(f"{self.place}: {', '.join(sorted(self._left))}: not known here")

    def _list(self, field: str, *, least: int, most: int) -> list[object]:
        values = self._left.pop(field, None)
        if not isinstance(values, list) or not least <= len(values) <= most:
            raise ValueError(f"{self.place}: {field}: {least} to {most} entries are wanted")
        return values
