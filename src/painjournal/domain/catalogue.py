"""The catalogue of measures: each is declared once, and every page and file reads it here.

A code means one scale for ever. Wording is our own, not a validated scale.
"""

from functools import cache

from painjournal.domain.days import DAY_MINUTES
from painjournal.domain.measures import Choice, Kind, Measure, Section, Spot
from painjournal.domain.parts import PLACES
from painjournal.domain.people import Occupation
from painjournal.i18n import mark


def _steps(*words: str) -> tuple[Choice, ...]:
    return tuple(Choice(value=n, code=str(n), words=text) for n, text in enumerate(words))


FREE_DAY, ALL_DAY, PART_OF_THE_DAY, STAYED_AWAY, AT_HOME = range(5)
"""Answers to school and to work; a free day is not among the days that had any."""

ATTENDANCE_CODES = ("school", "work")
"""Measures with these answers, which have a denominator of their own."""

_PAIN_WORDS = _steps(
    mark("None"), mark("A little"), mark("Medium"), mark("A lot"), mark("The most")
)

_ATTENDANCE_EXPLANATION = mark(
    "Days without it have an answer of their own, so that the count of days stays true."
)

MEASURES: tuple[Measure, ...] = (
    Measure(
        code="did_today",
        label=mark("What you did"),
        question=mark("What did you do today?"),
        observer_question=mark("What did {name} do today?"),
        kind=Kind.TICKS,
        section=Section.DOING,
        highest=7,
        explanation=mark("Tick as many as you like. Not ticked means not noted."),
        choices=(
            Choice(value=1, code="chores", words=mark("Chores")),
            Choice(value=2, code="moved", words=mark("Moved or sport")),
            Choice(value=3, code="hobby", words=mark("Hobby")),
            Choice(value=4, code="people", words=mark("Friends or family")),
            Choice(value=5, code="therapy", words=mark("Therapy")),
            Choice(value=6, code="rested", words=mark("Rested")),
            Choice(value=7, code="other", words=mark("Other")),
            Choice(value=0, code="none", words=mark("None of these"), alone=True),
        ),
    ),
    Measure(
        code="school",
        label=mark("School"),
        question=mark("School today?"),
        observer_question=mark("School today?"),
        kind=Kind.CHOICE,
        section=Section.DOING,
        occupation=Occupation.SCHOOL,
        explanation=_ATTENDANCE_EXPLANATION,
        choices=(
            Choice(value=FREE_DAY, code="no-school", words=mark("No school today")),
            Choice(value=ALL_DAY, code="all", words=mark("All day")),
            Choice(value=PART_OF_THE_DAY, code="part", words=mark("Part of the day")),
            Choice(value=STAYED_AWAY, code="not", words=mark("Did not go")),
            Choice(value=AT_HOME, code="home", words=mark("At home")),
        ),
    ),
    Measure(
        code="work",
        label=mark("Work"),
        question=mark("Work today?"),
        observer_question=mark("Work today?"),
        kind=Kind.CHOICE,
        section=Section.DOING,
        occupation=Occupation.WORK,
        explanation=_ATTENDANCE_EXPLANATION,
        choices=(
            Choice(value=FREE_DAY, code="no-work", words=mark("No work today")),
            Choice(value=ALL_DAY, code="all", words=mark("All day")),
            Choice(value=PART_OF_THE_DAY, code="part", words=mark("Part of the day")),
            Choice(value=STAYED_AWAY, code="not", words=mark("Did not go")),
            Choice(value=AT_HOME, code="home", words=mark("From home")),
        ),
    ),
    Measure(
        code="how_hard",
        label=mark("How hard it was to do things"),
        question=mark("How hard was it to do things?"),
        observer_question=mark("How hard did it seem for {name} to do things?"),
        kind=Kind.STEPS,
        section=Section.DOING,
        explanation=mark("Five words, from not hard to could not."),
        choices=_steps(
            mark("Not hard"), mark("A little"), mark("Quite"), mark("Very"), mark("Could not")
        ),
    ),
    Measure(
        code="moved_minutes",
        label=mark("Minutes moved"),
        question=mark("How many minutes did you move?"),
        observer_question=mark("How many minutes did {name} move?"),
        kind=Kind.MINUTES,
        section=Section.DOING,
        spot=Spot.MORE,
        highest=DAY_MINUTES,
        unit="min",
        loinc="55411-3",
        explanation=mark("Walking, sport, exercises: a guess is fine."),
    ),
    Measure(
        code="home_programme",
        label=mark("Home programme"),
        question=mark("Home programme today?"),
        observer_question=mark("Home programme today?"),
        kind=Kind.CHOICE,
        section=Section.DOING,
        spot=Spot.MORE,
        highest=3,
        explanation=mark("A rest day that was planned has an answer of its own."),
        choices=(
            Choice(value=1, code="all", words=mark("All of it")),
            Choice(value=2, code="part", words=mark("Part of it")),
            Choice(value=3, code="not", words=mark("Not today")),
            Choice(value=0, code="rest-day", words=mark("Rest day")),
        ),
    ),
    Measure(
        code="sleep_quality",
        label=mark("Sleep"),
        question=mark("How did you sleep last night?"),
        observer_question=mark("How did {name} seem to sleep last night?"),
        kind=Kind.STEPS,
        section=Section.SLEEP,
        explanation=mark("The night that ended on this day. Five words, very badly to very well."),
        choices=_steps(
            mark("Very badly"), mark("Badly"), mark("OK"), mark("Well"), mark("Very well")
        ),
    ),
    Measure(
        code="sleep_minutes",
        label=mark("Hours slept"),
        question=mark("About how long did you sleep?"),
        observer_question=mark("About how long did {name} sleep?"),
        told_in_hours=True,
        kind=Kind.MINUTES,
        section=Section.SLEEP,
        spot=Spot.MORE,
        highest=DAY_MINUTES,
        unit="min",
        loinc="93832-4",
        explanation=mark("A guess is fine."),
    ),
    Measure(
        code="sleep_lights_out",
        label=mark("Lights out"),
        question=mark("When were the lights out?"),
        observer_question=mark("When were the lights out?"),
        kind=Kind.CLOCK,
        section=Section.SLEEP,
        spot=Spot.MORE,
        highest=DAY_MINUTES - 1,
        explanation=mark("The time on the clock, in the evening or after midnight."),
    ),
    Measure(
        code="sleep_fell_asleep",
        label=mark("Time to fall asleep"),
        question=mark("How many minutes until you fell asleep?"),
        kind=Kind.MINUTES,
        section=Section.SLEEP,
        spot=Spot.MORE,
        highest=DAY_MINUTES,
        unit="min",
        explanation=mark("A guess is fine. There is no need to look at the clock."),
    ),
    Measure(
        code="sleep_times_awake",
        label=mark("Times awake"),
        question=mark("How often were you awake in the night?"),
        observer_question=mark("How often was {name} awake in the night?"),
        kind=Kind.NUMBER,
        section=Section.SLEEP,
        spot=Spot.MORE,
        highest=50,
        explanation=mark("A guess is fine."),
    ),
    Measure(
        code="sleep_woke",
        label=mark("Woke up"),
        question=mark("When did you wake up?"),
        observer_question=mark("When did {name} wake up?"),
        kind=Kind.CLOCK,
        section=Section.SLEEP,
        spot=Spot.MORE,
        highest=DAY_MINUTES - 1,
        explanation=mark("The last time you woke, on the clock."),
    ),
    Measure(
        code="sleep_out_of_bed",
        label=mark("Out of bed"),
        question=mark("When did you get out of bed?"),
        observer_question=mark("When did {name} get out of bed?"),
        kind=Kind.CLOCK,
        section=Section.SLEEP,
        spot=Spot.MORE,
        highest=DAY_MINUTES - 1,
        explanation=mark("The time on the clock."),
    ),
    Measure(
        code="stress",
        label=mark("Stress"),
        question=mark("How much stress today?"),
        kind=Kind.STEPS,
        section=Section.FEELINGS,
        explanation=mark("Five words, from none to very much."),
        choices=_steps(
            mark("None"), mark("A little"), mark("Some"), mark("A lot"), mark("Very much")
        ),
    ),
    Measure(
        code="energy",
        label=mark("Energy"),
        question=mark("How much energy did you have?"),
        kind=Kind.STEPS,
        section=Section.FEELINGS,
        spot=Spot.MORE,
        explanation=mark("Five words, from none to very much."),
        choices=_steps(
            mark("None"), mark("A little"), mark("Some"), mark("A lot"), mark("Very much")
        ),
    ),
    Measure(
        code="mood",
        label=mark("Mood"),
        question=mark("How did you feel most of the day?"),
        kind=Kind.STEPS,
        section=Section.FEELINGS,
        spot=Spot.MORE,
        explanation=mark("Five words, from very low to very good."),
        choices=_steps(mark("Very low"), mark("Low"), mark("OK"), mark("Good"), mark("Very good")),
    ),
    Measure(
        code="day_overall",
        label=mark("The day overall"),
        question=mark("How was the day overall?"),
        kind=Kind.STEPS,
        section=Section.FEELINGS,
        spot=Spot.MORE,
        explanation=mark("Five words, from very bad to very good."),
        choices=_steps(mark("Very bad"), mark("Bad"), mark("OK"), mark("Good"), mark("Very good")),
    ),
    Measure(
        code="pain_level",
        label=mark("Pain"),
        question=mark("How much did it hurt today, over the whole day?"),
        kind=Kind.LEVEL,
        section=Section.PAIN,
        highest=10,
        loinc="72514-3",
        explanation=mark("0 is no pain, 10 is the most you can imagine."),
    ),
    Measure(
        code="pain_words",
        label=mark("Pain in words"),
        question=mark("How much did it hurt today, over the whole day?"),
        kind=Kind.STEPS,
        section=Section.PAIN,
        explanation=mark("Five words, from none to the most. They are never turned into numbers."),
        choices=_PAIN_WORDS,
    ),
    Measure(
        code="pain_in_the_way",
        label=mark("Pain got in the way"),
        question=mark("How much did pain get in the way today?"),
        kind=Kind.STEPS,
        section=Section.PAIN,
        spot=Spot.MORE,
        explanation=mark("Five words, from not at all to completely."),
        choices=_steps(
            mark("Not at all"), mark("A little"), mark("Some"), mark("A lot"), mark("Completely")
        ),
    ),
    Measure(
        code="pain_worst",
        label=mark("Pain at its most"),
        question=mark("How much did it hurt at its most?"),
        kind=Kind.LEVEL,
        section=Section.PAIN,
        spot=Spot.MORE,
        highest=10,
        explanation=mark("0 is no pain, 10 is the most you can imagine."),
    ),
    Measure(
        code="pain_least",
        label=mark("Pain at its least"),
        question=mark("How much did it hurt at its least?"),
        kind=Kind.LEVEL,
        section=Section.PAIN,
        spot=Spot.MORE,
        highest=10,
        explanation=mark("0 is no pain, 10 is the most you can imagine."),
    ),
    Measure(
        code="pain_worst_words",
        label=mark("Pain at its most, in words"),
        question=mark("How much did it hurt at its most?"),
        kind=Kind.STEPS,
        section=Section.PAIN,
        spot=Spot.MORE,
        explanation=mark("Five words, from none to the most. They are never turned into numbers."),
        choices=_PAIN_WORDS,
    ),
    Measure(
        code="pain_least_words",
        label=mark("Pain at its least, in words"),
        question=mark("How much did it hurt at its least?"),
        kind=Kind.STEPS,
        section=Section.PAIN,
        spot=Spot.MORE,
        explanation=mark("Five words, from none to the most. They are never turned into numbers."),
        choices=_PAIN_WORDS,
    ),
    Measure(
        code="pain_course",
        label=mark("All the time or not"),
        question=mark("Was the pain there all the time?"),
        kind=Kind.CHOICE,
        section=Section.PAIN,
        spot=Spot.MORE,
        highest=2,
        explanation=mark("How the pain went through the day."),
        choices=(
            Choice(value=0, code="none", words=mark("No pain")),
            Choice(value=1, code="came-and-went", words=mark("It came and went")),
            Choice(value=2, code="all-the-time", words=mark("All the time")),
        ),
    ),
    Measure(
        code="pain_usual",
        label=mark("Beside my usual"),
        question=mark("Was the pain as it usually is?"),
        kind=Kind.CHOICE,
        section=Section.PAIN,
        spot=Spot.MORE,
        highest=2,
        explanation=mark("Your own usual, whatever that is at the moment."),
        choices=(
            Choice(value=0, code="less", words=mark("Less than usual")),
            Choice(value=1, code="usual", words=mark("As usual")),
            Choice(value=2, code="more", words=mark("More than usual")),
        ),
    ),
)

LEVEL_CODES = ("pain_level", "pain_worst", "pain_least")
"""Pain from 0 to 10, for those who chose numbers."""

WORD_CODES = ("pain_words", "pain_worst_words", "pain_least_words")
"""Pain in five words, for those who chose words; the two are never turned into each other."""

PAIN_CODES = (*LEVEL_CODES, *WORD_CODES, "pain_in_the_way", "pain_course", "pain_usual", PLACES)
"""What the choice of how often pain is asked decides about."""


@cache
def _by_code() -> dict[str, Measure]:
    return {one.code: one for one in MEASURES}


def measure(code: str) -> Measure:
    """Measure of a code; KeyError for a code that never was."""
    return _by_code()[code]
