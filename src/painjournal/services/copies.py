"""Copies of the journal at other places."""

from pathlib import Path

from painjournal.store.journal_file import JournalFile


class Copies:
    """Puts checked copies of the open journal where somebody wants them."""

    def __init__(self, file: JournalFile) -> None:
        """Copy this journal."""
        self._file = file

    def save_copy(self, target: Path, *, replace: bool = False) -> None:
        """Save a checked copy at another place, whole or not at all.

        Raises AlreadyThere unless told to replace, CannotWrite, DamagedJournal.
        """
        self._file.copy_to(target, replace=replace)
