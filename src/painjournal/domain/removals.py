"""What was taken out of a journal, so that it can be put back as it was."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from painjournal.domain.changes import Change

Row = Mapping[str, int | str | bytes | None]
"""One row of a table by the names of its columns."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Removal:
    """One act of taking out: what it changed, and the rows, which only the journal reads.

    `owners` are the table, the number and the UUID of each person and writer whom rows belong to
    and who stayed: a number alone may be somebody else's by the time they come back. `lines` are
    the treatments and own measures that days among the rows have, by table like the rows: a list
    may lose or change them meanwhile.
    It lives in memory only; what is not put back is gone.
    """

    change: Change
    rows: tuple[tuple[str, tuple[Row, ...]], ...] = field(default=(), repr=False)
    owners: tuple[tuple[str, int, str], ...] = ()
    lines: tuple[tuple[str, tuple[Row, ...]], ...] = field(default=(), repr=False)

    @property
    def is_empty(self) -> bool:
        """Whether there was nothing to take out."""
        return not self.rows
