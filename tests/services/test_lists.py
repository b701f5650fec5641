"""What a family keeps about a person beside the days, as a family changes it over the years."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from tests.clocks import SetClock

from painjournal.domain.asking import HowOften
from painjournal.domain.changes import Change, What
from painjournal.domain.circumstances import SchoolTime, TimeKind, programme_on
from painjournal.domain.errors import NoSuchPerson, NotPossible
from painjournal.domain.measures import OWN_PREFIX
from painjournal.domain.own_measures import OwnMeasure, Scale
from painjournal.domain.parts import Dose, Event, Taken
from painjournal.domain.people import Occupation
from painjournal.domain.treatments import Treatment, TreatmentKind
from painjournal.domain.vocabulary import OwnWord, WordKind
from painjournal.services.journals import Journal, open_journal

TODAY = date(2025, 11, 18)
YESTERDAY = TODAY - timedelta(days=1)
MAYA = MAYAS = 1
MUM, DAD = 2, 3
STEPS = ("none", "a bit", "some", "much", "all")


@pytest.fixture
def clock() -> SetClock:
    return SetClock()


@pytest.fixture
def journal(tmp_path: Path, clock: SetClock) -> Iterator[Journal]:
    path = tmp_path / "journal.painjournal"
    with open_journal(path, create=True, clock=clock) as opened:
        opened.people.add_person("Maya", Occupation.SCHOOL)
        opened.people.add_adult("Mum")
        yield opened


def walk(journal: Journal, **fields: object) -> OwnMeasure:
    """Keep an own measure, by default a number with a unit."""
    new = OwnMeasure(person_id=MAYA, name="Steps walked", scale=Scale.NUMBER, unit="steps")
    change = journal.lists.keep_measure(replace(new, **fields))  # type: ignore[arg-type]
    return measure_of(journal, change.code)


def measure_of(journal: Journal, code: str) -> OwnMeasure:
    return next(one for one in journal.lists.of(MAYA).own_measures if one.code == code)


def asked(journal: Journal, code: str, writer: int, day: date = TODAY) -> HowOften | None:
    return journal.people.asked(MAYA, writer, day).get(code)


def test_a_new_measure_is_asked_every_day_of_the_person_alone(journal: Journal) -> None:
    change = journal.lists.keep_measure(
        OwnMeasure(person_id=MAYA, name="  Calm   minutes ", scale=Scale.NUMBER, unit="min")
    )
    assert change == Change(what=What.LISTS, person_id=MAYA, code=change.code)
    assert change.code.startswith(OWN_PREFIX)
    (own,) = journal.lists.of(MAYA).own_measures
    assert (own.name, own.unit, own.position) == ("Calm minutes", "min", 0)
    assert asked(journal, change.code, MAYAS) is HowOften.DAILY
    assert asked(journal, change.code, MAYAS, YESTERDAY) is None
    assert asked(journal, change.code, MUM) is None


def test_adults_are_asked_too_when_they_are_meant_to_be(journal: Journal) -> None:
    own = walk(journal, adults_too=True)
    assert asked(journal, own.code, MUM) is HowOften.DAILY
    journal.people.add_adult("Dad")
    assert asked(journal, own.code, DAD) is HowOften.DAILY
    journal.lists.keep_measure(replace(own, adults_too=False))
    assert asked(journal, own.code, MUM) is HowOften.NEVER
    assert asked(journal, own.code, MAYAS) is HowOften.DAILY


def test_nobody_elses_child_is_asked_a_measure_of_maya(journal: Journal) -> None:
    leo = journal.people.add_person("Leo", Occupation.NEITHER)
    own = walk(journal, adults_too=True)
    assert {row.writer_id for row in journal.people.asked_rows(MAYA) if row.code == own.code} == {
        MAYAS,
        MUM,
    }
    assert own.code not in {row.code for row in journal.people.asked_rows(leo.id)}


def test_a_measure_about_somebody_who_does_not_write_is_for_adults(journal: Journal) -> None:
    finn = journal.people.add_person("Finn", Occupation.NEITHER, writes_self=False)
    new = OwnMeasure(person_id=finn.id, name="Giggles", scale=Scale.LEVEL)
    code = journal.lists.keep_measure(new).code
    assert journal.people.asked(finn.id, MUM, TODAY)[code] is HowOften.DAILY
    (kept,) = journal.lists.of(finn.id).own_measures
    assert kept.adults_too


def test_a_retired_measure_is_asked_no_more_and_may_come_back(
    journal: Journal, clock: SetClock
) -> None:
    own = walk(journal, adults_too=True)
    clock.move(timedelta(days=30))
    later = TODAY + timedelta(days=30)
    journal.lists.keep_measure(replace(own, retired=True))
    for writer in (MAYAS, MUM):
        assert asked(journal, own.code, writer, later - timedelta(days=1)) is HowOften.DAILY
        assert asked(journal, own.code, writer, later) is HowOften.NEVER
    assert journal.lists.of(MAYA).measures == ()
    assert [one.code for one in journal.lists.of(MAYA).every_measure] == [own.code]
    clock.move(timedelta(days=1))
    journal.lists.keep_measure(own)
    assert asked(journal, own.code, MUM, later) is HowOften.NEVER
    assert asked(journal, own.code, MUM, later + timedelta(days=1)) is HowOften.DAILY


def test_a_measure_that_is_only_renamed_is_asked_as_it_was(journal: Journal) -> None:
    own = walk(journal)
    journal.people.set_items(MAYA, MAYAS, {own.code: HowOften.WEEKLY})
    journal.lists.keep_measure(replace(own, name="Walked", position=99))
    assert measure_of(journal, own.code) == replace(own, name="Walked")
    assert asked(journal, own.code, MAYAS) is HowOften.WEEKLY


@pytest.mark.parametrize(
    ("fields", "field"),
    [
        ({"name": " \n"}, "name"),
        ({"name": "x" * 41}, "name"),
        ({"name": "steps WALKED"}, "name"),
        ({"name": "School"}, "name"),
        ({"name": "Joy", "lowest": 5, "highest": 5}, "range"),
        ({"name": "Joy", "scale": Scale.STEPS, "steps": STEPS[:4]}, "steps"),
        ({"name": "Joy", "scale": Scale.STEPS, "steps": ("a", "b", "c", "d", "A")}, "steps"),
    ],
)
def test_what_cannot_be_a_measure_is_said_beside_its_field(
    journal: Journal, fields: dict[str, object], field: str
) -> None:
    walk(journal)
    before = journal.lists.of(MAYA)
    with pytest.raises(NotPossible) as refused:
        walk(journal, **fields)
    assert refused.value.field == field
    assert journal.lists.of(MAYA) == before


def test_the_scale_stays_once_a_day_has_an_answer(journal: Journal) -> None:
    own = walk(journal)
    own = replace(own, unit="thousand steps", highest=40)
    journal.lists.keep_measure(own)
    entry = journal.diary.entry(MAYA, TODAY, MAYAS)
    journal.diary.save(entry.with_answer(own.measure, 12))
    with pytest.raises(NotPossible) as refused:
        journal.lists.keep_measure(replace(own, highest=50))
    assert refused.value.field == "scale"
    journal.lists.keep_measure(replace(own, name="A long walk"))
    assert measure_of(journal, own.code).highest == 40


def test_the_scale_stays_while_a_day_can_be_brought_back_with_an_answer(journal: Journal) -> None:
    own = walk(journal)
    entry = journal.diary.entry(MAYA, TODAY, MAYAS)
    journal.diary.save(entry.with_answer(own.measure, 12))
    journal.diary.leave_day()
    journal.diary.save(entry.with_note("not so far"))
    with pytest.raises(NotPossible) as refused:
        journal.lists.keep_measure(replace(own, scale=Scale.TIME))
    assert refused.value.field == "scale"
    journal.diary.remove_day(MAYA, TODAY, MAYAS)
    journal.lists.keep_measure(replace(own, scale=Scale.TIME))


def test_measures_stand_in_the_order_given_and_new_ones_behind(journal: Journal) -> None:
    one, two, three = (walk(journal, name=name) for name in ("One", "Two", "Three"))
    journal.lists.order_measures(MAYA, [three.code, "own-nobody", one.code, three.code])
    walk(journal, name="Four")
    names = [each.name for each in journal.lists.of(MAYA).own_measures]
    assert names == ["Three", "One", "Two", "Four"]
    assert two.position == 1


def test_an_own_word_is_kept_renamed_and_retired(journal: Journal) -> None:
    new = OwnWord(person_id=MAYA, kind=WordKind.EVENT, words=" Sleepover ")
    code = journal.lists.keep_word(new).code
    journal.lists.keep_word(replace(new, code=code, words="Night at Ada's", kind=WordKind.SIGN))
    journal.lists.keep_word(replace(new, code=code, words="Night at Ada's", retired=True))
    lists = journal.lists.of(MAYA)
    assert lists.words == (
        OwnWord(
            code=code, person_id=MAYA, kind=WordKind.EVENT, words="Night at Ada's", retired=True
        ),
    )
    assert lists.said(WordKind.EVENT, code) == "Night at Ada's"


def test_a_retired_word_that_is_written_again_is_offered_again(journal: Journal) -> None:
    new = OwnWord(person_id=MAYA, kind=WordKind.EVENT, words="Sleepover")
    code = journal.lists.keep_word(new).code
    with pytest.raises(NotPossible, match="on the list already"):
        journal.lists.keep_word(replace(new, words="SLEEPOVER"))
    journal.lists.keep_word(replace(new, code=code, retired=True))
    assert journal.lists.keep_word(replace(new, words="sleepover")).code == code
    (word,) = journal.lists.of(MAYA).words
    assert (word.words, word.retired) == ("sleepover", False)


@pytest.mark.parametrize("words", ["", " \n ", "x" * 61, "weather", "WEATHER "])
def test_what_cannot_be_a_word_is_refused(journal: Journal, words: str) -> None:
    with pytest.raises(NotPossible) as refused:
        journal.lists.keep_word(OwnWord(person_id=MAYA, kind=WordKind.EVENT, words=words))
    assert refused.value.field == "words"
    assert journal.lists.of(MAYA).words == ()


def test_a_treatment_is_kept_as_written_and_changed(journal: Journal) -> None:
    new = Treatment(
        person_id=MAYA,
        name="Vitamin D",
        kind=TreatmentKind.SUPPLEMENT,
        amount="1 drop\nwith food",
        start=date(2025, 1, 2),
    )
    code = journal.lists.keep_treatment(new).code
    assert journal.lists.of(MAYA).treatments == (replace(new, code=code),)
    stopped = replace(new, code=code, stop=TODAY, confirmed=YESTERDAY, amount="2 drops")
    journal.lists.keep_treatment(stopped)
    assert journal.lists.of(MAYA).treatment(code) == stopped


@pytest.mark.parametrize(
    ("fields", "field"),
    [({"name": " "}, "name"), ({}, "name"), ({"name": "Other", "stop": YESTERDAY}, "stop")],
)
def test_a_treatment_that_cannot_be_is_refused(
    journal: Journal, fields: dict[str, object], field: str
) -> None:
    new = Treatment(person_id=MAYA, name="Vitamin D", start=TODAY)
    journal.lists.keep_treatment(new)
    with pytest.raises(NotPossible) as refused:
        journal.lists.keep_treatment(replace(new, **fields))  # type: ignore[arg-type]
    assert refused.value.field == field
    assert len(journal.lists.of(MAYA).treatments) == 1


def test_terms_and_holidays_are_kept_changed_and_removed(journal: Journal) -> None:
    new = SchoolTime(
        person_id=MAYA, name="Autumn", kind=TimeKind.TERM, first=date(2025, 9, 1), last=TODAY
    )
    code = journal.lists.keep_time(new).code
    early = replace(new, first=date(2025, 8, 1), last=date(2025, 8, 30), kind=TimeKind.HOLIDAY)
    other = journal.lists.keep_time(early).code
    journal.lists.keep_time(replace(new, code=code, name="Autumn term"))
    times = journal.lists.of(MAYA).school_times
    assert [(one.code, one.name) for one in times] == [(other, "Autumn"), (code, "Autumn term")]
    with pytest.raises(NotPossible) as refused:
        journal.lists.keep_time(replace(new, code=code, last=date(2025, 8, 31)))
    assert refused.value.field == "last"
    assert journal.lists.remove_time(other).what is What.LISTS
    assert [one.code for one in journal.lists.of(MAYA).school_times] == [code]


def test_earlier_days_keep_the_earlier_sheet(journal: Journal, clock: SetClock) -> None:
    journal.lists.keep_programme(MAYA, "Stretch\r\n\r\nBike 5 min\n")
    clock.move(timedelta(days=7))
    later = TODAY + timedelta(days=7)
    journal.lists.keep_programme(MAYA, "Stretch")
    journal.lists.keep_programme(MAYA, "Swim")
    sheets = journal.lists.of(MAYA).programmes
    assert [(one.since, one.text) for one in sheets] == [
        (TODAY, "Stretch\n\nBike 5 min"),
        (later, "Swim"),
    ]
    before, now = programme_on(sheets, later - timedelta(days=1)), programme_on(sheets, later)
    assert before is not None
    assert now is not None
    assert (before.text, now.text) == ("Stretch\n\nBike 5 min", "Swim")
    journal.lists.keep_programme(MAYA, "Stretch\n\nBike 5 min")
    assert journal.lists.of(MAYA).programmes == sheets[:1]
    journal.lists.keep_programme(MAYA, "")
    assert programme_on(journal.lists.of(MAYA).programmes, later) is None
    assert programme_on(journal.lists.of(MAYA).programmes, TODAY) == sheets[0]


def test_a_sheet_without_words_is_none(journal: Journal) -> None:
    journal.lists.keep_programme(MAYA, "  \n")
    assert journal.lists.of(MAYA).programmes == ()


def test_everybody_has_lists_of_their_own(journal: Journal) -> None:
    leo = journal.people.add_person("Leo", Occupation.NEITHER)
    walk(journal)
    journal.lists.keep_programme(MAYA, "Swim")
    new = OwnMeasure(person_id=leo.id, name="Steps walked", scale=Scale.LEVEL)
    journal.lists.keep_measure(new)
    (own,) = journal.lists.of(leo.id).own_measures
    assert (own.scale, own.position) == (Scale.LEVEL, 0)
    assert journal.lists.of(leo.id).programmes == ()
    assert len(journal.lists.of(MAYA).own_measures) == 1


def test_a_line_of_nobody_is_refused(journal: Journal) -> None:
    with pytest.raises(NoSuchPerson):
        journal.lists.keep_measure(OwnMeasure(person_id=9, name="X", scale=Scale.LEVEL))
    with pytest.raises(NoSuchPerson):
        journal.lists.keep_programme(9, "Swim")
    with pytest.raises(NoSuchPerson):
        journal.lists.keep_treatment(Treatment(person_id=9, name="X"))


def test_a_treatment_goes_on_until_the_last_day_it_was_taken(journal: Journal) -> None:
    code = journal.lists.keep_treatment(Treatment(person_id=MAYA, name="Vitamin D")).code
    for back, taken in ((3, Taken.TAKEN), (2, Taken.TAKEN), (1, Taken.NOT_TODAY)):
        entry = journal.diary.entry(MAYA, TODAY - timedelta(days=back), MAYAS)
        journal.diary.save(entry.with_doses([Dose(treatment=code, taken=taken)]))
    (line,) = journal.lists.of(MAYA).treatments
    assert line.confirmed == TODAY - timedelta(days=2)
    journal.lists.keep_treatment(replace(line, name="Drops"))
    entry = journal.diary.entry(MAYA, TODAY - timedelta(days=2), MAYAS)
    journal.diary.save(entry.with_doses([]))
    (line,) = journal.lists.of(MAYA).treatments
    assert (line.name, line.confirmed) == ("Drops", TODAY - timedelta(days=3))
    journal.lists.keep_treatment(replace(line, confirmed=YESTERDAY))
    assert journal.lists.of(MAYA).treatments[0].confirmed == YESTERDAY


def test_what_a_writer_hides_says_nothing_in_the_list_of_all(journal: Journal) -> None:
    code = journal.lists.keep_treatment(Treatment(person_id=MAYA, name="Vitamin D")).code
    for writer, day in ((MAYAS, TODAY), (MUM, YESTERDAY)):
        entry = journal.diary.entry(MAYA, day, writer)
        journal.diary.save(entry.with_doses([Dose(treatment=code)]))
    maya = journal.people.writers()[0]
    for shows, last in ((False, YESTERDAY), (True, TODAY)):
        journal.people.change_writer(replace(maya, shows_answers=shows))
        assert [one.confirmed for one in journal.lists.of(MAYA).treatments] == [last]


def test_a_treatment_that_days_have_stays_on_the_list(journal: Journal) -> None:
    kept, gone = (
        journal.lists.keep_treatment(Treatment(person_id=MAYA, name=name)).code
        for name in ("Vitamin D", "Gel")
    )
    entry = journal.diary.entry(MAYA, TODAY, MAYAS)
    journal.diary.save(entry.with_doses([Dose(treatment=kept, taken=Taken.NOT_TODAY)]))
    with pytest.raises(NotPossible) as refused:
        journal.lists.remove_treatment(kept)
    assert refused.value.field == "stop"
    assert journal.lists.remove_treatment(gone) == Change(what=What.LISTS, code=gone)
    assert [one.code for one in journal.lists.of(MAYA).treatments] == [kept]


def test_a_treatment_that_an_earlier_version_has_stays_too(journal: Journal) -> None:
    code = journal.lists.keep_treatment(Treatment(person_id=MAYA, name="Vitamin D")).code
    entry = journal.diary.entry(MAYA, TODAY, MAYAS)
    journal.diary.save(entry.with_doses([Dose(treatment=code)]))
    journal.diary.leave_day()
    journal.diary.save(journal.diary.entry(MAYA, TODAY, MAYAS).with_doses([]))
    with pytest.raises(NotPossible):
        journal.lists.remove_treatment(code)


def test_a_day_keeps_its_retired_word(journal: Journal) -> None:
    new = OwnWord(person_id=MAYA, kind=WordKind.EVENT, words="Sleepover")
    code = journal.lists.keep_word(new).code
    entry = journal.diary.entry(MAYA, TODAY, MAYAS)
    journal.diary.save(entry.with_events([Event(kind=code)]))
    journal.lists.keep_word(replace(new, code=code, retired=True))
    (event,) = journal.diary.entry(MAYA, TODAY, MAYAS).events
    assert journal.lists.of(MAYA).said(WordKind.EVENT, event.kind) == "Sleepover"


def test_a_reader_beside_the_window_sees_what_was_just_kept(journal: Journal) -> None:
    with open_journal(journal.path, writing=False) as reader:
        assert reader.lists.of(MAYA).programmes == ()
        journal.lists.keep_programme(MAYA, "Swim")
        assert reader.lists.of(MAYA) == journal.lists.of(MAYA)
        assert len(reader.lists.of(MAYA).programmes) == 1


def test_what_is_refused_is_not_among_the_lists(journal: Journal) -> None:
    before = journal.lists.of(MAYA)
    with pytest.raises(NotPossible):
        journal.lists.keep_treatment(Treatment(person_id=MAYA, name=""))
    assert journal.lists.of(MAYA) == before


def test_the_lists_go_and_come_back_with_their_person(journal: Journal) -> None:
    journal.people.add_person("Leo", Occupation.NEITHER)
    walk(journal)
    before = journal.lists.of(MAYA)
    removal = journal.people.remove_person(MAYA)
    assert journal.lists.of(MAYA).own_measures == ()
    journal.people.put_back(removal)
    assert journal.lists.of(MAYA) == before
