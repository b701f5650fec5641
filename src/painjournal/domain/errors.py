"""Expected trouble: each error is one sentence that says what can be done."""

from pathlib import Path

from painjournal.i18n import tr


class JournalError(Exception):
    """Expected trouble, whose text is a whole sentence that a person can read."""

    def __init__(self, sentence: str) -> None:
        super().__init__(sentence)
        self.sentence = sentence


class FileTrouble(JournalError):
    """Trouble with a journal file, which is named and left as it is."""

    def __init__(self, path: Path, sentence: str) -> None:
        super().__init__(tr(sentence, path=path))
        self.path = path


class NoJournalThere(FileTrouble):
    """There is no file at the place that was named."""


class NotAJournal(FileTrouble):
    """The file is something else than a journal."""


class DamagedJournal(FileTrouble):
    """The file is a journal whose content cannot be trusted any more."""


class NewerJournal(FileTrouble):
    """The file was written by a newer version of painjournal."""


class JournalOpenElsewhere(FileTrouble):
    """Another window is writing in this journal."""


class CannotWrite(FileTrouble):
    """The place refuses to be written: a full disk, a missing folder or a missing right."""


class AlreadyThere(FileTrouble):
    """A file of that name exists and is not overwritten."""


class NotPossible(JournalError):
    """An answer that cannot be, to be shown beside its field."""

    def __init__(self, field: str, sentence: str) -> None:
        super().__init__(sentence)
        self.field = field


class NoSuchPerson(JournalError):
    """Nobody of that name is in the journal."""


class NoSuchWriter(JournalError):
    """Nobody of that name writes in the journal."""


class NothingWritten(JournalError):
    """The chosen period holds no entry."""


class DatesReversed(JournalError):
    """The first day of a period lies after its last."""
