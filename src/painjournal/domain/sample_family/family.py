"""The invented family: two children, two homes, two adults who write, and a year of days."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta

from painjournal.domain.asking import Asked, HowOften, PainScale
from painjournal.domain.catalogue import PAIN_CODES, measure
from painjournal.domain.circumstances import StretchNote
from painjournal.domain.days import Period
from painjournal.domain.entries import Entry, zone_named
from painjournal.domain.errors import NotPossible
from painjournal.domain.lists import PersonLists
from painjournal.domain.parts import Taken
from painjournal.domain.people import Occupation, Person, Writer
from painjournal.domain.ready_sets import first_asked
from painjournal.domain.sample_family import notes
from painjournal.domain.sample_family.course import Lived, Ramp, Spell, Story, course
from painjournal.domain.sample_family.draws import Draws
from painjournal.domain.sample_family.lists import (
    CELLO,
    SCREEN,
    Beginnings,
    finns_lists,
    mayas_lists,
)
from painjournal.domain.sample_family.rest_of_days import Rest
from painjournal.domain.sample_family.school_year import (
    at_dads,
    is_school_day,
    near_exams,
    on_trip,
)
from painjournal.domain.sample_family.writing import Habit, answers, finn_places, maya_places
from painjournal.i18n import tr

MOST_DAYS = 40 * 366
"""More days than this are not made up."""

_HOME, _ISLAND = "Europe/Dublin", "Europe/Athens"
_MAYA, _FINN = 1, 2
_BY_MAYA, _BY_FINN, _BY_MUM, _BY_DAD = 1, 2, 3, 4

_MAYAS_STORY = Story(
    pain=Ramp(start=6.3, end=4.2, begins=0.62, ends=1.0),
    hard=Ramp(start=3.2, end=0.9, begins=0.18, ends=0.68),
    stress=1.5,
    sleep=1.9,
    spells=(
        Spell(at=0.14, days=9, pain=1.9),
        Spell(at=0.36, days=8, pain=-2.1),
        Spell(at=0.60, days=11, pain=2.3),
        Spell(at=0.90, days=7, pain=-1.8),
    ),
    sits_exams=True,
)
_FINNS_STORY = Story(
    pain=Ramp(start=7.0, end=3.0, begins=0.55, ends=0.95),
    hard=Ramp(start=2.6, end=0.5, begins=0.2, ends=0.6),
    stress=0.9,
    sleep=2.5,
    spells=(Spell(at=0.25, days=8, pain=1.6), Spell(at=0.72, days=10, pain=-1.9)),
    sits_exams=False,
)
_MAYAS_HABIT = Habit(
    answers=0.93, details=0.42, clock=True, leaves=frozenset({PainScale.WORDS.value})
)
_FINNS_HABIT = Habit(answers=0.88, details=0.22, leaves=frozenset({PainScale.LEVEL.value}))
_MUMS_HABIT = Habit(answers=0.78, details=0.2, sees=0.4, clock=True)
_DADS_HABIT = Habit(answers=0.7, details=0.15, sees=0.5)

# Weeks without a word: where they begin (0-1 of the whole time) and how many days they last.
_MAYAS_GAPS = ((0.21, 10), (0.47, 25), (0.77, 11))
_FINNS_GAPS = ((0.10, 16), (0.41, 31), (0.66, 13))
_MUMS_GAPS = ((0.30, 40), (0.70, 24))
_DADS_GAPS = ((0.0, 45), (0.52, 35))


@dataclass(frozen=True, slots=True, kw_only=True)
class SampleFamily:
    """People, writers, what is asked, and entries in the order of their days.

    `lists` are by person id. Ids are the family's own, from 1; a journal gives new ones.
    """

    people: tuple[Person, ...]
    writers: tuple[Writer, ...]
    asked: tuple[Asked, ...]
    entries: tuple[Entry, ...]
    lists: Mapping[int, PersonLists]
    stretch_notes: tuple[StretchNote, ...]


def sample_family(*, days: int, seed: int, until: date) -> SampleFamily:
    """Invented journal of so many days that ends on `until`; the same for the same three values.

    Raises NotPossible for a number of days below 1 or above MOST_DAYS.
    """
    if not 1 <= days <= MOST_DAYS or until.toordinal() <= days:
        raise NotPossible(
            "days", tr("Please choose a number of days from 1 to {most}.", most=MOST_DAYS)
        )
    period = Period.ending(until, days=days)
    maya = Person(id=_MAYA, name="Maya", occupation=Occupation.SCHOOL, birth_year=until.year - 15)
    finn = Person(id=_FINN, name="Finn", occupation=Occupation.SCHOOL, birth_year=until.year - 8)
    writers = (
        Writer(id=_BY_MAYA, name="Maya", person_id=_MAYA),
        Writer(id=_BY_FINN, name="Finn", person_id=_FINN),
        Writer(id=_BY_MUM, name="Mum"),
        Writer(id=_BY_DAD, name="Dad"),
    )
    mayas = tuple(course(_MAYAS_STORY, period, Draws(seed * 16)))
    finns = tuple(course(_FINNS_STORY, period, Draws(seed * 16 + 1)))
    begins = Beginnings.over(period)
    lists = {_MAYA: mayas_lists(_MAYA, period), _FINN: finns_lists(_FINN, period)}

    def rest(person: Person, number: int) -> Rest:
        lived, story = (mayas, _MAYAS_STORY) if person is maya else (finns, _FINNS_STORY)
        return Rest(
            {one.day: one for one in lived},
            story.pain,
            begins,
            lists[person.id],
            Draws(seed * 16 + number),
        )

    def seen(person: Person, writer_id: int, number: int) -> Iterator[Entry]:
        about_maya = person is maya
        short = _seen(
            person, writer_id, mayas if about_maya else finns, Draws(seed * 16 + number), until
        )
        return rest(person, number + 6).of_adult(short, about_maya=about_maya)

    entries = [
        *rest(maya, 8).of_maya(_own(maya, mayas, Draws(seed * 16 + 2), until)),
        *rest(finn, 9).of_finn(_own(finn, finns, Draws(seed * 16 + 3), until)),
        *seen(maya, _BY_MUM, 4),
        *seen(maya, _BY_DAD, 5),
        *seen(finn, _BY_MUM, 6),
        *seen(finn, _BY_DAD, 7),
    ]
    entries.sort(key=lambda one: (one.day, one.person_id, one.writer_id))
    return SampleFamily(
        people=(maya, finn),
        writers=writers,
        asked=_asked(maya, finn, writers, period, begins),
        entries=tuple(entries),
        lists={person: _confirmed(known, entries) for person, known in lists.items()},
        stretch_notes=tuple(_stretch_notes(entries, period, begins)),
    )


def _confirmed(lists: PersonLists, entries: Sequence[Entry]) -> PersonLists:
    """Lists whose treatments were last confirmed on the last day one was taken."""
    taken = {
        dose.treatment: one.day
        for one in entries
        for dose in one.doses
        if dose.taken is Taken.TAKEN
    }
    treatments = tuple(replace(one, confirmed=taken.get(one.code)) for one in lists.treatments)
    return replace(lists, treatments=treatments)


def _stretch_notes(
    entries: Sequence[Entry], period: Period, begins: Beginnings
) -> Iterator[StretchNote]:
    """Maya's words for the week before the concert, and Mum's for one of half days at school."""
    concert = next((one.day for one in entries if notes.CONCERT in one.note), None)
    if concert is not None and concert - timedelta(days=6) in period:
        yield StretchNote(
            person_id=_MAYA,
            writer_id=_BY_MAYA,
            first=concert - timedelta(days=6),
            last=concert - timedelta(days=1),
            text=notes.BEFORE_THE_CONCERT,
        )
    for day in period:
        week = [day + timedelta(days=n) for n in range(5)]
        if (
            day >= begins.programme
            and day.weekday() == 0
            and week[-1] in period
            and all(map(is_school_day, week))
        ):
            yield StretchNote(
                person_id=_MAYA, writer_id=_BY_MUM, first=day, last=week[-1], text=notes.HALF_DAYS
            )
            return


def _asked(
    maya: Person, finn: Person, writers: Sequence[Writer], period: Period, begins: Beginnings
) -> tuple[Asked, ...]:
    rows: list[Asked] = []
    for writer in writers:
        if writer.person_id != _FINN:
            rows += first_asked(maya, writer, period.first)
        if writer.person_id != _MAYA:
            rows += first_asked(finn, writer, period.first, scale=PainScale.WORDS)
    # In the last third all that is about Finn's pain is asked once a week.
    later = period.first + timedelta(days=int(len(period) * 0.7))
    rows += (
        replace(row, how_often=HowOften.WEEKLY, since=later)
        for row in rows.copy()
        if row.person_id == _FINN
        and row.code in PAIN_CODES
        and row.how_often is HowOften.DAILY
        and later > period.first
    )
    # Of Maya the sheet and her own questions are asked daily as soon as they are there.
    daily = {"home_programme": begins.programme, CELLO: begins.measures, SCREEN: begins.measures}
    rows += (
        Asked(person_id=_MAYA, writer_id=_BY_MAYA, code=code, how_often=HowOften.DAILY, since=since)
        for code, since in daily.items()
    )
    # In a journal of a day or two everything begins at once, and what was said last holds.
    return tuple(
        {(row.person_id, row.writer_id, row.code, row.since): row for row in rows}.values()
    )


def _own(person: Person, lived: Sequence[Lived], draws: Draws, until: date) -> Iterator[Entry]:
    """The child's own entries: Maya writes herself, Finn's days are mostly written together."""
    by_maya = person.id == _MAYA
    gaps = _gaps(_MAYAS_GAPS if by_maya else _FINNS_GAPS, len(lived))
    written = [
        one
        for n, one in enumerate(lived)
        if n not in gaps and draws.chance(0.73 if by_maya else 0.66)
    ]
    once = _spread(notes.MAYA_ONCE if by_maya else notes.FINN_ONCE, len(written))
    weekly_from = lived[int(len(lived) * 0.7)].day
    for n, day in enumerate(written):
        entry = Entry(
            person_id=person.id,
            writer_id=_BY_MAYA if by_maya else _BY_FINN,
            day=day.day,
            together=not by_maya and draws.chance(0.92),
        )
        if n not in once and draws.chance(0.04):
            yield _recorded(replace(entry, nothing_to_add=True), draws, until)
            continue
        habit = _MAYAS_HABIT if by_maya else _FINNS_HABIT
        for code, answer in answers(person, habit, day, draws).items():
            entry = entry.with_answer(measure(code), answer)
        asked = by_maya or day.day < weekly_from or day.day.weekday() == weekly_from.weekday()
        if not asked:
            for code in (PainScale.WORDS, "pain_in_the_way"):
                entry = entry.with_answer(measure(code), None)
        if draws.chance(0.72 if by_maya else 0.5) and asked:
            entry = entry.with_places((maya_places if by_maya else finn_places)(day, draws))
        if n in once:
            entry = entry.with_note(once[n])
        elif draws.chance(0.2) or not entry.has_content:
            entry = entry.with_note(_note(person, day, draws))
        yield _recorded(entry, draws, until)


def _seen(
    person: Person, writer_id: int, lived: Sequence[Lived], draws: Draws, until: date
) -> Iterator[Entry]:
    """An adult's entries, about what can be seen, on days when the child was at their home."""
    by_dad = writer_id == _BY_DAD
    gaps = _gaps(_DADS_GAPS if by_dad else _MUMS_GAPS, len(lived))
    habit = _DADS_HABIT if by_dad else _MUMS_HABIT
    for n, day in enumerate(lived):
        here = at_dads(day.day) == by_dad
        if n in gaps or not here or not draws.chance(0.34):
            continue
        entry = Entry(person_id=person.id, writer_id=writer_id, day=day.day)
        for code, answer in answers(person, habit, day, draws).items():
            entry = entry.with_answer(measure(code), answer)
        if draws.chance(0.25) or not entry.has_content:
            entry = entry.with_note(draws.one(notes.DAD if by_dad else notes.MUM))
        yield _recorded(entry, draws, until)


def _note(person: Person, lived: Lived, draws: Draws) -> str:
    return notes.note(
        person.name,
        draws,
        at_dads=at_dads(lived.day),
        exams=near_exams(lived.day),
        moving=lived.hard < 1.5,
    )


def _gaps(gaps: Sequence[tuple[float, int]], days: int) -> frozenset[int]:
    """Numbers of the days inside the gaps; a short time has none."""
    if days < 120:
        return frozenset()
    return frozenset(int(at * days) + n for at, length in gaps for n in range(length))


def _spread(once: Sequence[str], written: int) -> dict[int, str]:
    """Notes that are written once, spread evenly over so many written days."""
    return {(n + 1) * written // (len(once) + 1): text for n, text in enumerate(once)}


def _recorded(entry: Entry, draws: Draws, until: date) -> Entry:
    """Entry with the moment it was first recorded: mostly that evening, sometimes days after."""
    zone = _ISLAND if on_trip(entry.day) else _HOME
    later = draws.whole(3, 9) if draws.chance(0.07) else 0
    later = later or (1 if draws.chance(0.08) else 0)
    on = min(entry.day + timedelta(days=later), until)
    clock = time(draws.whole(18, 21), draws.whole(0, 59), draws.whole(0, 59))
    first = datetime.combine(on, clock, zone_named(zone))
    took = timedelta(seconds=draws.whole(20, 150))
    return replace(entry, zone=zone, first_recorded=first, changed=first + took)
