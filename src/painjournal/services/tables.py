"""The journal as tables for other programs."""

from pathlib import Path

from painjournal.exchange.days_csv import days_csv
from painjournal.files import replacing
from painjournal.store.all_entries import all_written
from painjournal.store.journal_file import JournalFile
from painjournal.store.people import people, writers
from painjournal.store.troubles import no_access


class Tables:
    """Writes the journal as tables that other programs read."""

    def __init__(self, file: JournalFile) -> None:
        """Write tables of this journal."""
        self._file = file

    def export_csv(self, target: Path) -> None:
        """Write every written day as CSV, whole or not at all; a file of that name is replaced.

        Raises CannotWrite.
        """
        with self._file.reading() as connection:
            table = days_csv(
                all_written(connection),
                people=people(connection),
                writers=writers(connection),
                is_sample=self._file.is_sample,
            )
        try:
            with replacing(target) as part:
                part.write_bytes(table)
        except OSError as error:
            raise no_access(target, error) from error
