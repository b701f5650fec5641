"""Opens a journal and hands out what can be done with it."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self

from painjournal.services.clock import Clock, system_clock
from painjournal.services.copies import Copies
from painjournal.services.diary import Diary
from painjournal.services.keepsakes import Keepsakes
from painjournal.services.lists import Lists
from painjournal.services.lookbacks import Lookbacks
from painjournal.services.notes import Notes
from painjournal.services.people import People
from painjournal.services.tables import Tables
from painjournal.store.journal_file import JournalFile

if TYPE_CHECKING:
    from painjournal.services.summaries import Summaries


@dataclass(frozen=True, slots=True, kw_only=True)
class Journal:
    """An open journal, one service for each kind of act; pages get single services of it."""

    path: Path
    writing: bool
    is_sample: bool
    diary: Diary
    people: People
    lists: Lists
    notes: Notes
    lookbacks: Lookbacks
    tables: Tables
    copies: Copies
    keepsakes: Keepsakes
    clock: Clock
    close: Callable[[], None]

    @property
    def summaries(self) -> "Summaries":
        """The page for the care team, with all its counting: no day on the form waits for that."""
        from painjournal.services.summaries import Summaries

        return Summaries(self.lookbacks, is_sample=self.is_sample, clock=self.clock)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()


def open_journal(
    path: Path,
    *,
    writing: bool = True,
    create: bool = False,
    sample: bool = False,
    clock: Clock = system_clock,
) -> Journal:
    """Open a journal, or with `create` begin one where there is none; `sample` marks a new one.

    Without `writing` it works beside an open window and never changes the file. Raises the file
    troubles of `JournalFile.open`.
    """
    file = JournalFile.open(path, writing=writing, create=create, sample=sample)
    return Journal(
        path=file.path,
        writing=file.writing,
        is_sample=file.is_sample,
        diary=Diary(file, clock),
        people=People(file, clock),
        lists=Lists(file, clock),
        notes=Notes(file, clock),
        lookbacks=Lookbacks(file),
        tables=Tables(file),
        copies=Copies(file),
        keepsakes=Keepsakes(clock),
        clock=clock,
        close=file.close,
    )
