"""Whatever a family may write comes back as it was, through any number of savings."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.clocks import SetClock
from tests.store.files import keep_lists, rows
from tests.strategies import LISTS, entries, texts

from painjournal.domain.days import Period
from painjournal.domain.entries import Entry
from painjournal.domain.errors import NotPossible
from painjournal.domain.notes import short_name
from painjournal.domain.people import Occupation
from painjournal.services.journals import Journal, open_journal
from painjournal.store.entries import every_written
from painjournal.store.journal_file import JournalFile
from painjournal.store.rows import TABLES

LONG_AFTER = datetime(2061, 6, 1, 12, tzinfo=UTC)
DAY = date(2025, 11, 18)

# The same journal serves all examples: each writes a day of its own or writes it anew.
quick = settings(
    max_examples=25,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)


@pytest.fixture(scope="module")
def journal(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Journal]:
    path = tmp_path_factory.mktemp("store") / "journal.painjournal"
    with open_journal(path, create=True, clock=SetClock(LONG_AFTER)) as opened:
        opened.people.add_person("Maya", Occupation.SCHOOL)
        opened.people.add_adult("Mum")
    with open_journal(keep_lists(path, LISTS), clock=SetClock(LONG_AFTER)) as opened:
        yield opened


def from_the_file(journal: Journal, entry: Entry) -> Entry:
    """An entry as another process reads it."""
    with open_journal(journal.path, writing=False) as reader:
        return reader.diary.entry(entry.person_id, entry.day, entry.writer_id)


def everything(journal: Journal) -> dict[str, list[tuple[object, ...]]]:
    """Every row of every table."""
    return {
        name: sorted(rows(journal.path, f"SELECT * FROM {name}"), key=repr)  # noqa: S608 - our own
        for name in TABLES.tables
    }


def moments(entry: Entry) -> tuple[float, float, str]:
    assert entry.first_recorded is not None
    assert entry.changed is not None
    return entry.first_recorded.timestamp(), entry.changed.timestamp(), entry.zone


@quick
@given(entries())
def test_every_entry_comes_back_with_its_moments(journal: Journal, entry: Entry) -> None:
    journal.diary.put_all([entry])
    found = from_the_file(journal, entry)
    assert found.same_content(entry)
    assert moments(found) == moments(entry)
    assert found.is_late == entry.is_late


@quick
@given(st.lists(entries(day=st.just(DAY)), min_size=1, max_size=5))
def test_only_the_last_saving_counts_whatever_came_before(
    journal: Journal, said: list[Entry]
) -> None:
    journal.diary.leave_day()
    before = journal.diary.entry(1, DAY, 1)
    for entry in said:
        journal.diary.save(entry)
    found = from_the_file(journal, said[-1])
    assert found.same_content(said[-1])
    assert found.same_content(journal.diary.entry(1, DAY, 1))
    if before.first_recorded is not None:
        assert found.first_recorded == before.first_recorded
        if any(not before.same_content(entry) for entry in said):
            assert journal.diary.versions(1, DAY, 1)[-1].same_content(before)


@quick
@given(before=entries(day=st.just(DAY)), after=entries(day=st.just(DAY)))
def test_what_a_day_said_can_be_brought_back_and_forth(
    journal: Journal, before: Entry, after: Entry
) -> None:
    journal.diary.put_all([before])
    journal.diary.save(after)
    if before.same_content(after):
        return
    version = journal.diary.versions(1, DAY, 1)[-1]
    assert version.same_content(before)
    assert journal.diary.bring_back(version) is not None
    assert from_the_file(journal, before).same_content(before)
    assert journal.diary.versions(1, DAY, 1)[-1].same_content(after)


@quick
@given(entry=entries(), private=texts)
def test_a_day_that_was_removed_comes_back_row_for_row(
    journal: Journal, entry: Entry, private: str
) -> None:
    journal.diary.put_all([entry])
    journal.diary.save(entry.with_note("And then?"))
    journal.notes.keep_private(1, entry.day, 1, private)
    before = everything(journal)
    removal = journal.diary.remove_day(1, entry.day, 1)
    assert from_the_file(journal, entry).first_recorded is None
    assert journal.notes.private(1, entry.day, 1) == ""
    journal.diary.put_back(removal)
    assert everything(journal) == before


@quick
@given(st.lists(entries(), max_size=3, unique_by=lambda one: one.day))
def test_all_entries_at_once_are_the_same_as_each(journal: Journal, many: list[Entry]) -> None:
    journal.diary.put_all(many)
    file = JournalFile.open(journal.path, writing=False)
    with file.reading() as connection:
        found = {(one.writer_id, one.day): one for one in every_written(connection)}
    file.close()
    for entry in many:
        if entry.is_written:
            assert found[1, entry.day] == from_the_file(journal, entry)
            assert found[1, entry.day].same_content(entry)
        else:
            assert (1, entry.day) not in found


@quick
@given(mine=entries(day=st.just(DAY)), mums=entries(day=st.just(DAY), writer_id=2))
def test_writers_of_one_day_never_mix(journal: Journal, mine: Entry, mums: Entry) -> None:
    journal.diary.put_all([mine, mums])
    journal.diary.save(replace(mums, note="only of Mum"))
    assert from_the_file(journal, mine).same_content(mine)


@quick
@given(entries(person_id=1))
def test_a_period_tells_what_the_entry_tells(journal: Journal, entry: Entry) -> None:
    journal.diary.put_all([entry])
    day = Period(entry.day, entry.day)
    back = journal.lookbacks.lookback(1, day, notes=True)
    assert (1 in [one.writer_id for one in back.written]) == entry.is_written
    if not entry.is_written:
        return
    answers = {code: series[entry.day] for (code, by), series in back.answers.items() if by == 1}
    assert answers == entry.answers
    places = back.places.get(1, {}).get(entry.day, ())
    assert frozenset(places) == {(one.id, one.level) for one in entry.places}
    assert back.notes.get(1, {}).get(entry.day, "") == entry.note
    (written,) = back.days_by(1)
    assert (written.late, written.together) == (entry.is_late, entry.together)


@quick
@given(st.text(st.characters(categories=None), min_size=1, max_size=30) | texts)
def test_every_name_that_is_kept_is_kept_once_and_as_it_stands(journal: Journal, name: str) -> None:

    names = [one.name for one in journal.people.people()]
    try:
        person = journal.people.add_person(name, Occupation.NEITHER)
    except NotPossible:
        can_be_seen = any(sign.isprintable() for sign in short_name(name))
        assert not can_be_seen or short_name(name).casefold() in {one.casefold() for one in names}
    else:
        assert person.name == short_name(name)
        assert [one.name for one in journal.people.people()] == [*names, person.name]
