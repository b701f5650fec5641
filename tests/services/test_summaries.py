"""The page from an open journal: what is on it, where it is saved, and what is refused."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from painjournal.domain.catalogue import measure
from painjournal.domain.days import Period
from painjournal.domain.entries import Place
from painjournal.domain.errors import CannotWrite, NoSuchPerson, NothingWritten, NotPossible
from painjournal.domain.people import Occupation
from painjournal.domain.summaries import SummaryRequest
from painjournal.services.journals import Journal, open_journal

NOW = datetime(2026, 1, 20, 18, 0, tzinfo=UTC)
DAYS = Period(date(2026, 1, 1), date(2026, 1, 20))


@pytest.fixture
def journal(tmp_path: Path) -> Iterator[Journal]:
    path = tmp_path / "family.painjournal"
    with open_journal(path, create=True, clock=lambda: NOW) as opened:
        yield opened


@pytest.fixture
def maya(journal: Journal) -> int:
    person = journal.people.add_person("Maya Sol", Occupation.SCHOOL, since=DAYS.first)
    (writer,) = journal.people.writers()
    for day in range(1, 7):
        entry = journal.diary.entry(person.id, date(2026, 1, day), writer.id)
        entry = entry.with_answer(measure("pain_level"), day).with_answer(measure("how_hard"), 1)
        journal.diary.save(entry.with_places((Place(id="f-knee-l"),)))
    return person.id


def test_a_page_tells_what_was_written(journal: Journal, maya: int) -> None:
    page = journal.summaries.make(SummaryRequest(person_id=maya, period=DAYS))
    assert page.pdf.startswith(b"%PDF-")
    assert [one[:4] for one in page.pictures] == [b"\x89PNG"]
    assert page.words.who_wrote[0] == "MS 6 days"
    assert page.words.made.startswith("Made on 20 January 2026")
    told = "\n".join(page.words.words)
    assert "Pain (MS, 6 of 20 days): Median between 3 and 4, middle half 2–5, range 1–6." in told
    assert "Places (MS, 6 of 20 days): Left knee (front) 6." in told


def test_days_that_have_not_come_are_not_counted(journal: Journal, maya: int) -> None:
    request = SummaryRequest(person_id=maya, period=Period(DAYS.first, date(2026, 12, 31)))
    told = journal.summaries.make(request).words
    assert told == journal.summaries.make(SummaryRequest(person_id=maya, period=DAYS)).words


def test_thousands_of_years_are_refused(journal: Journal, maya: int) -> None:
    request = SummaryRequest(person_id=maya, period=Period(date(1, 1, 1), DAYS.last))
    with pytest.raises(NotPossible, match="at most 100 years"):
        journal.summaries.make(request)


def test_a_finer_picture_has_more_pixels(journal: Journal, maya: int) -> None:
    request = SummaryRequest(person_id=maya, period=DAYS)
    widths = [
        int.from_bytes(journal.summaries.make(request, pixels_per_inch=n).pictures[0][16:20])
        for n in (50, 100)
    ]
    assert widths[1] == pytest.approx(widths[0] * 2, abs=2)


def test_an_adult_sees_of_a_private_writer_only_that_they_wrote(
    journal: Journal, maya: int
) -> None:
    (own,) = journal.people.writers()
    mum = journal.people.add_adult("Mum")
    journal.people.change_writer(replace(own, shows_answers=False))
    request = SummaryRequest(person_id=maya, period=DAYS, viewer_id=mum.id)
    page = journal.summaries.make(request)
    assert page.words.who_wrote[0] == "MS 6 days (answers not shown)"
    assert page.words.sections == ()


def test_saving_puts_the_page_in_its_place(journal: Journal, maya: int, tmp_path: Path) -> None:
    target = tmp_path / "page.pdf"
    target.write_bytes(b"before")
    request = SummaryRequest(person_id=maya, period=DAYS)
    page = journal.summaries.save_pdf(request, target)
    assert target.read_bytes() == page.pdf
    assert not [one for one in tmp_path.iterdir() if "part" in one.name]


def test_nothing_half_written_stays_behind(journal: Journal, maya: int, tmp_path: Path) -> None:
    target = tmp_path / "no such folder" / "page.pdf"
    with pytest.raises(CannotWrite) as refused:
        journal.summaries.save_pdf(SummaryRequest(person_id=maya, period=DAYS), target)
    assert str(target) in refused.value.sentence
    assert not target.parent.exists()


def test_an_empty_period_leaves_the_old_file(journal: Journal, maya: int, tmp_path: Path) -> None:
    target = tmp_path / "page.pdf"
    target.write_bytes(b"before")
    empty = SummaryRequest(person_id=maya, period=Period(date(2025, 1, 1), date(2025, 2, 1)))
    with pytest.raises(NothingWritten):
        journal.summaries.save_pdf(empty, target)
    assert target.read_bytes() == b"before"


def test_what_cannot_be_asked_for_is_refused(journal: Journal, maya: int) -> None:
    with pytest.raises(NoSuchPerson):
        journal.summaries.make(SummaryRequest(person_id=99, period=DAYS))
    with pytest.raises(NotPossible):
        journal.summaries.make(SummaryRequest(person_id=maya, period=DAYS, talk_about="a\nb\nc\nd"))


def test_a_sample_says_that_it_is_one(tmp_path: Path) -> None:
    path = tmp_path / "sample.painjournal"
    with open_journal(path, create=True, sample=True, clock=lambda: NOW) as opened:
        person = opened.people.add_person("Maya", Occupation.SCHOOL)
        (writer,) = opened.people.writers()
        entry = opened.diary.entry(person.id, DAYS.last, writer.id)
        opened.diary.save(entry.with_answer(measure("stress"), 2))
        page = opened.summaries.make(SummaryRequest(person_id=person.id, period=DAYS))
    assert page.words.sample == "Invented sample family: nobody wrote this."
    assert page.words.sample in page.words.words
