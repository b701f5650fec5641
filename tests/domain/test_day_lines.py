"""An entry in words says everything it holds, in the order of the form, and nothing else."""

from dataclasses import replace
from datetime import date

from hypothesis import given, settings
from tests.strategies import entries

from painjournal.domain.catalogue import MEASURES, measure
from painjournal.domain.day_lines import DayLine, day_lines
from painjournal.domain.entries import Entry, Place
from painjournal.domain.lists import PersonLists
from painjournal.domain.measures import Section
from painjournal.domain.own_measures import OwnMeasure, Scale
from painjournal.domain.parts import Dose, Event, Moment, Session, Sign, Taken
from painjournal.domain.people import Person
from painjournal.domain.treatments import Treatment
from painjournal.domain.vocabulary import OwnWord, WordKind

MAYA = Person(id=1, name="Maya")
BLANK = Entry(person_id=1, writer_id=1, day=date(2025, 11, 18))
LISTS = PersonLists(
    own_measures=(
        OwnMeasure(
            code="own-screen",
            person_id=1,
            name="Screen time",
            scale=Scale.NUMBER,
            highest=100,
            unit="h",
            decimals=1,
        ),
        OwnMeasure(code="own-cello", person_id=1, name="Cello", scale=Scale.YES_NO, retired=True),
    ),
    words=(OwnWord(code="own-bath", person_id=1, kind=WordKind.SESSION, words="Warm bath"),),
    treatments=(Treatment(code="own-heat", person_id=1, name="Heat pack"),),
)


def told(entry: Entry, *, own: bool = True) -> list[tuple[str, str]]:
    return [(one.label, one.words) for one in day_lines(entry, LISTS, person=MAYA, own=own)]


def test_a_blank_entry_says_nothing() -> None:
    assert told(BLANK) == []


def test_everything_stands_in_the_order_of_the_form() -> None:
    full = replace(
        BLANK,
        nothing_to_add=True,
        answers={
            "own-cello": 1,
            "own-screen": 25,
            "pain_level": 6,
            "sleep_lights_out": 22 * 60 + 5,
            "sleep_minutes": 450,
            "did_today": frozenset({6, 2}),
        },
        places=(
            Place(id="f-knee-l", level=6),
            Place(id="b-neck"),
            Place(id="elsewhere", words="left big toe nail", level=0),
        ),
        signs=frozenset(
            {
                Sign(code="touch", place="b-neck"),
                Sign(code="touch", place="f-knee-l"),
                Sign(code="swelling"),
            }
        ),
        noticed=frozenset({"tired", "dizzy"}),
        sessions=(Session(kind="physiotherapy", minutes=45), Session(kind="own-bath")),
        doses=(Dose(treatment="own-heat", amount="twice", unwanted="a bit sleepy"),),
        moments=(
            Moment(at=0),
            Moment(at=870, level=7, places=("f-knee-l",), doing="maths", helped="a walk outside"),
        ),
        events=(Event(kind="exam", words="history"), Event(kind="fun")),
        note="one\ntwo",
    )
    assert told(full) == [
        ("What you did", "Moved or sport, Rested"),
        ("Hours slept", "7 h 30 min"),
        ("Lights out", "22:05"),
        ("Pain", "6"),
        (
            "Places",
            "Left knee (front) 6, Back of neck, Somewhere else: left big toe nail 0",
        ),
        ("Screen time", "2.5 h"),
        ("Cello", "Yes"),
        ("Therapy sessions", "Physiotherapy, 45 min\nWarm bath"),
        ("Body signs", "Swelling\nTouch or clothes hurt: Left knee (front), Back of neck"),
        ("Other things noticed", "Dizzy, Tired"),
        ("Medicines and treatments", "Heat pack, twice; unwanted effect: a bit sleepy"),
        (
            "Moments of the day",
            "00:00\n14:30 pain 7; Left knee (front); maths; what helped: a walk outside",
        ),
        ("Events", "Exam or test: history\nSomething fun"),
        ("Note", "one\ntwo"),
        ("Anything else", "Nothing to add"),
    ]
    sections = [one.section for one in day_lines(full, LISTS, person=MAYA, own=True)]
    assert sections == sorted(sections, key=list(Section).index)


def test_what_stands_on_no_list_here_is_left_out() -> None:
    strange = replace(
        BLANK,
        answers={"own-gone": 3},
        noticed=frozenset({"own-gone"}),
        sessions=(Session(kind="own-gone", minutes=20),),
        doses=(Dose(treatment="own-gone"),),
        events=(Event(kind="own-gone"),),
    )
    assert told(strange) == []
    worded = replace(BLANK, events=(Event(kind="own-gone", words="the fair"),))
    assert told(worded) == [("Events", "the fair")]


def test_an_answer_outside_a_changed_scale_is_left_out() -> None:
    assert told(replace(BLANK, answers={"own-cello": 7})) == []


def test_a_dose_says_that_it_was_not_taken() -> None:
    entry = replace(BLANK, doses=(Dose(treatment="own-heat", taken=Taken.NOT_TODAY),))
    assert told(entry) == [("Medicines and treatments", "Heat pack: not today")]


def test_a_moment_of_somebody_with_the_scale_in_words_says_its_word() -> None:
    entry = replace(BLANK, moments=(Moment(at=600, step=3),))
    assert told(entry) == [("Moments of the day", "10:00 pain: A lot")]


def test_an_adults_entry_does_not_speak_to_the_person() -> None:
    entry = BLANK.with_answer(measure("did_today"), frozenset({2}))
    assert told(entry, own=False) == [("What Maya did", "Moved or sport")]


@settings(max_examples=60)
@given(entries())
def test_every_entry_can_be_told(entry: Entry) -> None:
    lines = day_lines(entry, LISTS, person=MAYA, own=True)
    assert all(isinstance(one, DayLine) and one.label and one.words for one in lines)
    known = [one.code for one in MEASURES if one.code in entry.answers]
    assert len(lines) >= len(known)
    assert len({one.label for one in lines}) == len(lines)
