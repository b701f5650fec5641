"""Opening a journal hands out its services, and closing lets go of the file."""

from pathlib import Path

import pytest

from painjournal.domain.errors import JournalOpenElsewhere, NoJournalThere
from painjournal.domain.people import Occupation
from painjournal.services.journals import open_journal


def test_a_journal_knows_what_it_is(tmp_path: Path) -> None:
    path = tmp_path / "journal.painjournal"
    with open_journal(path, create=True, sample=True) as journal:
        assert (journal.path, journal.writing, journal.is_sample) == (path, True, True)
    with open_journal(path, writing=False) as journal:
        assert (journal.writing, journal.is_sample) == (False, True)


def test_a_journal_is_written_in_by_one_and_read_by_any(tmp_path: Path) -> None:
    path = tmp_path / "journal.painjournal"
    with open_journal(path, create=True) as journal:
        journal.people.add_person("Maya", Occupation.SCHOOL)
        with pytest.raises(JournalOpenElsewhere):
            open_journal(path)
        with open_journal(path, writing=False) as reader:
            assert reader.people.people() == journal.people.people()
    with open_journal(path):
        pass


def test_a_journal_is_closed_by_an_error_too(tmp_path: Path) -> None:
    path = tmp_path / "journal.painjournal"
    with pytest.raises(RuntimeError, match="a bug"), open_journal(path, create=True):
        raise RuntimeError("a bug")
    with open_journal(path):
        pass


def test_a_journal_is_begun_only_when_told_to(tmp_path: Path) -> None:
    with pytest.raises(NoJournalThere):
        open_journal(tmp_path / "journal.painjournal")
