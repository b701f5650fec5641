"""The journal as tables for other programs."""

from pathlib import Path

from painjournal.domain.whole_journal import WholeJournal
from painjournal.exchange.tables_zip import tables_zip
from painjournal.files import replacing
from painjournal.store import asked, entries, lists, stretch_notes
from painjournal.store.journal_file import JournalFile
from painjournal.store.people import people, writers
from painjournal.store.troubles import no_access


class Tables:
    """Writes the journal as tables that other programs read."""

    def __init__(self, file: JournalFile) -> None:
        """Write tables of this journal."""
        self._file = file

    def export_tables(self, target: Path) -> None:
        """Write all but private notes as CSV tables in one zip file, whole or not at all.

        A file of that name is replaced. Raises CannotWrite.
        """
        made = tables_zip(self._everything())
        try:
            with replacing(target) as part:
                part.write_bytes(made)
        except OSError as error:
            raise no_access(target, error) from error

    def _everything(self) -> WholeJournal:
        with self._file.reading() as connection:
            everybody, voices = people(connection), writers(connection)
            ids, by = {one.id for one in everybody}, {one.id for one in voices}
            return WholeJournal(
                people=everybody,
                writers=voices,
                entries=tuple(entries.every_written(connection)),
                lists={one.id: lists.of(connection, one.id) for one in everybody},
                # Lines of somebody who is not there any more stay in the file.
                stretch_notes=tuple(
                    one
                    for one in stretch_notes.every(connection)
                    if one.person_id in ids and one.writer_id in by
                ),
                asked=tuple(
                    row
                    for one in everybody
                    for row in asked.rows(connection, one.id)
                    if row.writer_id in by
                ),
                is_sample=self._file.is_sample,
            )
