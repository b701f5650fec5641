"""Writes the journal of an invented family, to look at before one's own days fill the pages."""

from dataclasses import replace as changed
from datetime import date, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from sqlalchemy import Connection

from painjournal.domain.days import diary_day
from painjournal.domain.entries import check_day
from painjournal.domain.errors import AlreadyThere, JournalError
from painjournal.domain.lists import PersonLists
from painjournal.domain.sample_family import SampleFamily, sample_family
from painjournal.services.clock import Clock, system_clock
from painjournal.store import (
    asked,
    entries,
    own_measures,
    own_words,
    people,
    programmes,
    school_times,
    stretch_notes,
    treatments,
)
from painjournal.store.journal_file import JournalFile
from painjournal.store.troubles import ALREADY_THERE, no_access


def write_sample(
    target: Path,
    *,
    days: int = 400,
    seed: int = 1,
    until: date | None = None,
    replace: bool = False,
    clock: Clock = system_clock,
) -> None:
    """Write a sample journal of so many days, whole or not at all; it ends yesterday by default.

    Raises AlreadyThere for a file that is there, unless told to replace it and it is a sample too;
    NotPossible for days that cannot be or have not come yet; CannotWrite.
    """
    target = target.absolute()
    today = diary_day(clock())
    until = until or today - timedelta(days=1)
    check_day(until, today)
    family = sample_family(days=days, seed=seed, until=until)
    try:
        if target.exists() and not (replace and _is_sample(target)):
            raise AlreadyThere(target, ALREADY_THERE)
        target.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise no_access(target, error) from error
    # Made elsewhere and copied, so that the lock that belongs to writing stays out of the folder.
    with TemporaryDirectory(prefix="painjournal-sample-") as folder:
        file = JournalFile.open(Path(folder, "sample"), writing=True, create=True, sample=True)
        try:
            _write(file, family)
            file.copy_to(target, replace=replace)
        finally:
            file.close()


def _is_sample(path: Path) -> bool:
    try:
        file = JournalFile.open(path, writing=False)
    except JournalError:
        return False
    file.close()
    return file.is_sample


def _write(file: JournalFile, family: SampleFamily) -> None:
    """Write a family into an empty journal, under the numbers that the journal gives."""
    with file.act() as connection:
        about = {one.id: people.add_person(connection, one).id for one in family.people}
        by = {
            one.id: people.add_writer(
                connection, changed(one, person_id=about[one.person_id] if one.person_id else None)
            ).id
            for one in family.writers
        }
        questions = (
            changed(row, person_id=about[row.person_id], writer_id=by[row.writer_id])
            for row in family.asked
        )
        asked.put(connection, questions)
        for one in family.entries:
            entries.put(
                connection,
                changed(one, person_id=about[one.person_id], writer_id=by[one.writer_id]),
            )
        for person, lists in family.lists.items():
            _write_lists(connection, about[person], lists)
        for note in family.stretch_notes:
            stretch_notes.add(
                connection,
                changed(note, person_id=about[note.person_id], writer_id=by[note.writer_id]),
            )


def _write_lists(connection: Connection, person_id: int, lists: PersonLists) -> None:
    for own in lists.own_measures:
        own_measures.put(connection, changed(own, person_id=person_id))
    for word in lists.words:
        own_words.put(connection, changed(word, person_id=person_id))
    for treatment in lists.treatments:
        treatments.put(connection, changed(treatment, person_id=person_id))
    for time in lists.school_times:
        school_times.put(connection, changed(time, person_id=person_id))
    for programme in lists.programmes:
        programmes.put(connection, changed(programme, person_id=person_id))
