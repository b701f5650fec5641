"""Makes the journals to measure: the sample family for long, ten years of three people."""

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

from painjournal.domain.people import Occupation
from painjournal.domain.sample_family import sample_family
from painjournal.services.journals import open_journal
from painjournal.services.samples import write_sample

TEN_YEARS = 3653
THIRTY_YEARS = 10958


def write_one_year(path: Path) -> None:
    """A journal with a year of days that can be opened as somebody's own."""
    write_sample(path, days=366)


def write_thirty_years(path: Path) -> None:
    """The same family thirty years long."""
    write_sample(path, days=THIRTY_YEARS)


def write_ten_years(path: Path, until: date | None = None) -> None:
    """Ten years of days of three people, of whom the third lives the first one's days."""
    until = until or date.today() - timedelta(days=1)  # noqa: DTZ011
    family = sample_family(days=TEN_YEARS, seed=1, until=until)
    first_day = until - timedelta(days=TEN_YEARS)
    with open_journal(path, create=True) as journal:
        people, writers = {}, {}
        for one in family.people:
            kept = journal.people.add_person(one.name, one.occupation, since=first_day)
            people[one.id] = kept.id
        third = journal.people.add_person("Third", Occupation.WORK, since=first_day)
        for writer in family.writers:
            if writer.person_id is None:
                writers[writer.id] = journal.people.add_adult(writer.name, since=first_day).id
        own = {one.person_id: one.id for one in journal.people.writers() if one.person_id}
        for writer in family.writers:
            if writer.person_id is not None:
                writers[writer.id] = own[people[writer.person_id]]
        first = family.people[0].id
        theirs = [
            replace(one, person_id=people[one.person_id], writer_id=writers[one.writer_id])
            for one in family.entries
        ]
        by_third = [
            replace(one, person_id=third.id, writer_id=own[third.id])
            for one, kept in zip(family.entries, theirs, strict=True)
            if one.person_id == first and kept.writer_id == own[people[first]]
        ]
        journal.diary.put_all(theirs + by_third)
