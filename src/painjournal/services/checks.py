"""Reads a whole journal and says in plain sentences whether all of it is sound."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from painjournal.domain.errors import DamagedJournal
from painjournal.i18n import tr, trn
from painjournal.store import checks as found
from painjournal.store.journal_file import JournalFile
from painjournal.store.troubles import DAMAGED


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckReport:
    """What was found: sentences to read, and numbers of people, writers, days and entries.

    `is_sound` is False when something in the file is kept but cannot be shown.
    """

    sentences: tuple[str, ...]
    counts: Mapping[str, int]
    is_sound: bool


def check(path: Path) -> CheckReport:
    """Read all of a journal without changing it, beside an open window or not.

    Raises the file troubles of `JournalFile.open`, DamagedJournal for a file that is not whole.
    """
    file = JournalFile.open(path, writing=False)
    try:
        with file.reading() as connection:
            if not found.is_whole(connection):
                raise DamagedJournal(path, DAMAGED)
            counts = found.counts(connection)
            lost, unclear = found.lost_rows(connection), found.not_understood(connection)
    finally:
        file.close()
    sentences = [
        tr("{path} is whole: every part of the file can be read.", path=path),
        tr("Its tables are number {number}.", number=file.number)
        if file.is_up_to_date
        else tr("Its tables are number {number}, older than this version.", number=file.number),
        trn("It is about {n} person.", "It is about {n} people.", counts["people"]),
        trn("{n} person writes in it.", "{n} people write in it.", counts["writers"]),
        trn("{n} day is written.", "{n} days are written.", counts["days"]),
    ]
    if lost:
        sentences.append(
            trn(
                "{n} answer has lost the day it belongs to. It is kept as it is.",
                "{n} answers have lost the day they belong to. They are kept as they are.",
                lost,
            )
        )
    if unclear:
        sentences.append(
            trn(
                "{n} answer is not known to this version. It is kept as it is and not shown.",
                "{n} answers are not known to this version. They are kept and not shown.",
                unclear,
            )
        )
    return CheckReport(sentences=tuple(sentences), counts=counts, is_sound=not lost and not unclear)
