"""The words of the page: every figure recomputed, nobody pooled, nothing blank counted."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta
from fractions import Fraction
from statistics import quantiles

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.pictures.families import CELLO, HAIR, SCREEN, TEA
from tests.pictures.families import OWN as OWN_MEASURES

from painjournal.domain.days import Period
from painjournal.domain.errors import NothingWritten, NotPossible
from painjournal.domain.lookback import Lookback, WrittenDay
from painjournal.domain.measures import Answer, Section
from painjournal.domain.own_measures import OwnMeasure, Scale
from painjournal.domain.parts import PLACES, Event
from painjournal.domain.people import Occupation, Person, Writer
from painjournal.domain.ready_sets import ReadySet, first_asked
from painjournal.domain.statistics import THIN
from painjournal.domain.summaries import (
    Summary,
    SummaryRequest,
    page_name,
    shared,
    summary,
    talk_lines,
)
from painjournal.domain.summary_lines import SummaryLine

FIRST = date(2026, 1, 1)
MAYA = Person(id=1, name="Maya Sol", occupation=Occupation.SCHOOL, birth_year=2011)
OWN = Writer(id=1, name="Maya Sol", person_id=1)
MUM = Writer(id=2, name="Mum")
SELF, ADULT = OWN.id, MUM.id


Given = Mapping[tuple[str, int], Sequence[Answer | None]]


def days_from(values: Sequence[Answer | None], first: date = FIRST) -> dict[date, Answer]:
    """One answer a day from the first day on, None for a blank day."""
    return {first + timedelta(days=n): value for n, value in enumerate(values) if value is not None}


def journal(
    answers: Given,
    *,
    days: int = 10,
    places: Sequence[Sequence[str]] = (),
    person: Person = MAYA,
    hidden: frozenset[int] = frozenset(),
    late: frozenset[date] = frozenset(),
) -> Lookback:
    """A look back of so many days, asked daily, written on the days that have an answer."""
    period = Period(FIRST, FIRST + timedelta(days=days - 1))
    given = {key: days_from(values) for key, values in answers.items()}
    marked = {
        FIRST + timedelta(days=n): tuple((place, None) for place in each)
        for n, each in enumerate(places)
        if each
    }
    written = {(day, writer) for (_, writer), found in given.items() for day in found}
    written |= {(day, SELF) for day in marked}
    return Lookback(
        person=person,
        period=period,
        writers=tuple(one for one in (OWN, MUM) if any(by == one.id for _, by in written)),
        written=tuple(
            WrittenDay(day=day, writer_id=by, late=day in late) for day, by in sorted(written)
        ),
        answers={key: found for key, found in given.items() if key[1] not in hidden},
        places={SELF: marked} if marked else {},
        asked=tuple(
            row
            for one in (OWN, MUM)
            for row in first_asked(person, one, FIRST, ready=ReadySet.FULLER)
        ),
        hidden_writers=hidden,
    )


def page(lookback: Lookback, **chosen: object) -> Summary:
    request = replace(SummaryRequest(person_id=1, period=lookback.period), **chosen)  # type: ignore[arg-type]
    return summary(lookback, request, made_on=date(2026, 4, 1), version="9.9", is_sample=False)


def line(made: Summary, code: str, writer: str = "MS") -> SummaryLine:
    return next(
        one
        for section in made.sections
        for one in section.lines
        if (one.code, one.writer) == (code, writer)
    )


def told(one: SummaryLine) -> list[tuple[str, str]]:
    return [(part.words, part.figure) for part in one.parts]


def test_the_head_names_initials_year_days_and_the_day_it_was_made() -> None:
    made = page(journal({("stress", SELF): [1, 2, None, 3]}, days=90))
    assert (made.subject, made.born) == ("MS", "born 2011")
    assert made.period == "1 January to 31 March 2026, 90 days"
    assert made.made == "Made on 1 April 2026 with painjournal 9.9"
    assert made.sample == ""


def test_a_full_name_is_printed_only_when_it_was_chosen() -> None:
    lookback = journal({("stress", SELF): [1]})
    assert not any("Maya" in words for words in page(lookback).words)
    assert page(lookback, full_name=True).subject == "Maya Sol"
    assert line(page(lookback, full_name=True), "stress", "Maya Sol")


def test_who_wrote_says_each_writer_the_blank_days_and_the_late_ones() -> None:
    lookback = journal(
        {("stress", SELF): [1, 1, None, 2], ("how_hard", ADULT): [None, 1, 1]},
        late=frozenset({FIRST}),
    )
    assert page(lookback).who_wrote == (
        "MS 3 days",
        "Mum 2 days",
        "by more than one: 1 day",
        "no entry: 6 days",
        "1 entry written more than two days later",
    )


def test_a_writer_who_shows_no_answers_is_named_without_them() -> None:
    lookback = journal(
        {("stress", SELF): [1, 1], ("how_hard", ADULT): [2]}, hidden=frozenset({SELF})
    )
    made = page(lookback)
    assert "MS 2 days (answers not shown)" in made.who_wrote
    assert [one.writer for section in made.sections for one in section.lines] == ["Mum"]


def test_writers_are_never_counted_together() -> None:
    lookback = journal(
        {("how_hard", SELF): [0, 1, 1, 2, 4], ("how_hard", ADULT): [4, 4, 4, 4, 4, 4]}
    )
    made = page(lookback)
    assert told(line(made, "how_hard")) == [
        ("Not hard", "1"),
        ("A little", "2"),
        ("Quite", "1"),
        ("Very", "0"),
        ("Could not", "1"),
    ]
    assert told(line(made, "how_hard", "Mum"))[-1] == ("Could not", "6")
    assert line(made, "how_hard", "Mum").recorded.days == "6 of 10 days"
    assert [line(made, "how_hard", name).own for name in ("MS", "Mum")] == [True, False]


def test_fewer_than_five_values_are_listed_in_the_order_of_the_days() -> None:
    made = page(journal({("pain_level", SELF): [7, None, 3, 5], ("stress", SELF): [4]}))
    assert told(line(made, "pain_level")) == [("In order of days:", "7, 3, 5")]
    assert told(line(made, "stress")) == [("Written:", "Very much")]


def test_a_median_between_two_levels_is_not_given_a_decimal() -> None:
    made = page(journal({("pain_level", SELF): [2, 4, 5, 6, 7, 9]}))
    assert told(line(made, "pain_level")) == [
        ("Median", "between 5 and 6"),
        ("middle half", "4–7"),
        ("range", "2–9"),
    ]


@settings(max_examples=60)
@given(st.lists(st.integers(0, 24 * 60), min_size=5, max_size=30))
def test_minutes_agree_with_the_quantiles_of_the_standard_library(minutes: list[int]) -> None:
    one = line(page(journal({("moved_minutes", SELF): minutes}, days=30)), "moved_minutes")
    low, median, high = (
        Fraction(part).limit_denominator(4) for part in quantiles(minutes, method="inclusive")
    )
    shown = dict(told(one))
    assert abs(int(shown["Median"].removesuffix(" min")) - median) <= Fraction(1, 2)
    first, last = (int(part) for part in shown["middle half"].removesuffix(" min").split("–"))
    assert low - 1 < first <= low
    assert high <= last < high + 1
    assert shown["range"] == f"{min(minutes)}–{max(minutes)} min"
    assert one.recorded.days == f"{len(minutes)} of 30 days"


def test_hours_slept_are_told_in_quarters_and_as_a_guess() -> None:
    made = page(journal({("sleep_minutes", SELF): [450, 452, 400, 480, 500]}))
    assert told(line(made, "sleep_minutes")) == [
        ("Median", "about 7½ h"),
        ("middle half", "7½–8 h"),
        ("range", "6¾–8¼ h"),
    ]
    assert "Hours slept are guesses." in made.notes


def test_clock_times_stand_in_for_hours_only_where_there_are_none() -> None:
    clocks: Given = {("sleep_lights_out", SELF): [23 * 60, 0, 30, 22 * 60 + 30, 23 * 60 + 30]}
    made = page(journal(clocks))
    assert told(line(made, "sleep_lights_out")) == [
        ("Median", "23:30"),
        ("middle half", "23:00–00:00"),
        ("range", "22:30–00:30"),
    ]
    with_hours = page(journal({**clocks, ("sleep_minutes", SELF): [450]}))
    codes = [one.code for section in with_hours.sections for one in section.lines]
    assert codes == ["sleep_minutes"]


def test_school_is_counted_over_school_days_alone() -> None:
    made = page(journal({("school", SELF): [1, 1, 2, 3, 0, 0, 1]}))
    one = line(made, "school")
    assert told(one) == [
        ("All day", "3"),
        ("Part of the day", "1"),
        ("Did not go", "1"),
        ("At home", "0"),
    ]
    assert (one.note, one.recorded.days) == ("of 5 school days", "7 of 10 days")


def test_every_other_choice_is_counted_among_the_days_recorded() -> None:
    made = page(journal({("home_programme", SELF): [1, 1, 0, 3, 1]}))
    one = line(made, "home_programme")
    assert told(one) == [
        ("All of it", "3"),
        ("Part of it", "0"),
        ("Not today", "1"),
        ("Rest day", "1"),
    ]
    assert (one.note, one.recorded.days) == ("", "noted on 5 days")
    assert "Days without “of” count what was noted without being asked." in made.notes
    assert not any("“of”" in note for note in page(journal({("stress", SELF): [1]})).notes)


def test_own_measures_are_counted_as_the_built_in_ones() -> None:
    given: Given = {
        (SCREEN.code, SELF): [5, 15, 20, 20, 35],
        (CELLO.code, SELF): [1, 0, 1],
        (TEA.code, SELF): [23 * 60, 30, 0, 23 * 60 + 30, 22 * 60 + 30],
        (HAIR.code, SELF): [4, 0],
    }
    back = replace(journal(given), own_measures=OWN_MEASURES)
    made = page(back)
    assert [(one.section, one.title) for one in made.sections] == [(Section.OWN, "Own questions")]
    assert told(line(made, SCREEN.code)) == [
        ("Median", "2.0 h"),
        ("middle half", "1.5–2.0 h"),
        ("range", "0.5–3.5 h"),
    ]
    assert told(line(made, CELLO.code)) == [("Yes", "2"), ("No", "1")]
    assert told(line(made, TEA.code)) == [
        ("Median", "23:30"),
        ("middle half", "23:00–00:00"),
        ("range", "22:30–00:30"),
    ]
    assert told(line(made, HAIR.code)) == [("In order of days:", "Film star, Wild")]
    assert line(made, HAIR.code).label == "Hair day"
    less = page(back, left_out=frozenset({CELLO.code}))
    assert less.sections[0].not_shared == "Not shared on this page: Practised cello."
    assert page(back, left_out=frozenset({"own"})).sections[0].lines == ()


def test_numbers_below_zero_have_a_word_between_them() -> None:
    cold = OwnMeasure(
        code="own-cold", person_id=1, name="Outside", scale=Scale.NUMBER, lowest=-300, unit="°C"
    ).measure
    back = replace(journal({(cold.code, SELF): [-5, -3, 0, 2, 4, 9]}), own_measures=(cold,))
    assert told(line(page(back), cold.code)) == [
        ("Median", "1 °C"),
        ("middle half", "-3 °C to 4 °C"),
        ("range", "-5 °C to 9 °C"),
    ]


def test_holidays_alone_are_not_counted_as_school() -> None:
    one = line(page(journal({("school", SELF): [0, 0, 0]})), "school")
    assert (one.parts, one.note) == ((), "No school on 3 days.")


def test_what_is_not_ticked_is_not_counted_as_zero() -> None:
    made = page(journal({("did_today", SELF): [frozenset({1, 5}), frozenset({1}), frozenset({0})]}))
    assert told(line(made, "did_today")) == [
        ("Chores", "2"),
        ("Therapy", "1"),
        ("None of these", "1"),
    ]
    assert "Not ticked means not noted." in made.notes


def test_places_on_three_days_or_more_are_named_and_the_others_counted() -> None:
    often, seldom = ["f-knee-l"], ["f-knee-l", "b-neck"]
    one = line(page(journal({}, places=[often, seldom, often, [], ["f-hand-r"]])), PLACES)
    assert told(one) == [("Left knee (front)", "3")]
    assert one.note == "2 other places were marked on one or two days."
    assert one.recorded.days == "4 of 10 days"


def test_fewer_than_half_is_said_of_the_line_or_once_for_all() -> None:
    some = page(journal({("stress", SELF): [1] * 5, ("mood", SELF): [1] * 4}))
    assert [line(some, code).thin for code in ("stress", "mood")] == [False, True]
    assert line(some, "mood").words.endswith(THIN)
    every = page(journal({("stress", SELF): [1] * 4, ("mood", SELF): [1] * 4}))
    assert every.all_thin == "In every line below, fewer than half the days were recorded."
    assert not line(every, "mood").thin


def test_sections_stand_in_order_and_only_where_something_was_written() -> None:
    made = page(
        journal({("pain_level", SELF): [1], ("how_hard", SELF): [1], ("sleep_quality", ADULT): [1]})
    )
    assert [one.section for one in made.sections] == [Section.DOING, Section.SLEEP, Section.PAIN]


def test_what_was_taken_off_is_gone_and_the_page_says_so() -> None:
    lookback = journal(
        {("stress", SELF): [1], ("mood", SELF): [2], ("pain_level", SELF): [3]},
        places=[["b-neck"]],
    )
    made = page(lookback, left_out=frozenset({"mood", Section.PAIN.value}))
    feelings, pain = made.sections
    assert [one.code for one in feelings.lines] == ["stress"]
    assert feelings.not_shared == "Not shared on this page: Mood."
    assert (pain.lines, pain.not_shared) == ((), "Not shared on this page.")
    kept = shared(lookback, SummaryRequest(person_id=1, period=lookback.period))
    assert kept.places == lookback.places
    told = replace(
        lookback, notes={SELF: {FIRST: "x"}}, events={SELF: {FIRST: (Event(kind="fun"),)}}
    )
    request = SummaryRequest(person_id=1, period=lookback.period)
    assert (shared(told, request).notes, shared(told, request).events) == ({}, {})
    gone = shared(
        lookback,
        SummaryRequest(person_id=1, period=lookback.period, left_out=frozenset({"places"})),
    )
    assert gone.places == {}


def test_nothing_is_said_of_lines_that_nobody_wrote() -> None:
    made = page(journal({("stress", SELF): [1]}), left_out=frozenset({"mood", "doing"}))
    assert [one.not_shared for one in made.sections] == [""]


def test_an_empty_period_makes_no_page() -> None:
    with pytest.raises(NothingWritten):
        page(journal({}))


def test_own_words_are_kept_as_they_are_up_to_three_lines() -> None:
    assert talk_lines(" stairs \n\n*bold* $x$\n") == ("stairs", "*bold* $x$")
    for too_much in ("a\nb\nc\nd", "x" * 121):
        with pytest.raises(NotPossible):
            talk_lines(too_much)


def test_the_file_name_holds_initials_and_dates_only() -> None:
    period = Period(date(2026, 1, 1), date(2026, 3, 31))
    assert page_name(MAYA, period) == "Journal summary MS 2026-01-01 to 2026-03-31.pdf"
    odd = replace(MAYA, name="/etc ../x 😀")
    assert page_name(odd, period) == "Journal summary 2026-01-01 to 2026-03-31.pdf"


def test_days_without_an_entry_are_never_explained() -> None:
    words = " ".join(page(journal({("stress", SELF): [1] * 6})).words)
    assert "Days without an entry may differ from days with one." in words
    assert "no entry: 4 days" in words
