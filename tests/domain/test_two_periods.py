from datetime import date, timedelta

import pytest
from tests.pictures.families import CELLO, LAST, MAYA, MAYA_WRITES, MUM, OWN

from painjournal.domain.circumstances import SchoolTime, TimeKind
from painjournal.domain.days import Period
from painjournal.domain.errors import NotPossible
from painjournal.domain.lookback import Lookback, WrittenDay
from painjournal.domain.measures import Answer
from painjournal.domain.people import Writer
from painjournal.domain.two_periods import (
    TwoLookbacks,
    TwoPeriods,
    all_around,
    around,
    dated,
    last_days,
    terms,
)

TODAY = date(2025, 11, 18)


def time(name: str, first: date, last: date, kind: TimeKind = TimeKind.TERM) -> SchoolTime:
    return SchoolTime(person_id=1, name=name, kind=kind, first=first, last=last)


SPRING = time("Spring term", date(2025, 1, 7), date(2025, 4, 1))
SUMMER = time("Summer term", date(2025, 4, 16), date(2025, 7, 5))
AUTUMN = time("Autumn term", date(2025, 8, 29), date(2025, 12, 19))
WINTER = time("Winter term", date(2026, 1, 7), date(2026, 4, 1))
BREAK = time("Autumn break", date(2025, 10, 24), date(2025, 11, 2), TimeKind.HOLIDAY)


@pytest.mark.parametrize("days", [1, 28, 400])
def test_the_last_days_stand_beside_as_many_before(days: int) -> None:
    two = last_days(days, today=TODAY)
    assert len(two.earlier) == len(two.later) == days
    assert two.later.last == TODAY
    assert two.earlier.last + timedelta(days=1) == two.later.first


def test_one_day_is_named_as_one() -> None:
    assert last_days(1, today=TODAY).earlier_name == "One day before"
    assert last_days(28, today=TODAY).later_name == "The last 28 days"


def test_a_date_stands_with_the_days_after_it() -> None:
    two = around(date(2025, 9, 1), days=28, today=TODAY)
    assert two.earlier == Period(date(2025, 8, 4), date(2025, 8, 31))
    assert two.later == Period(date(2025, 9, 1), date(2025, 9, 28))
    assert (two.earlier_name, two.later_name) == (
        "Before 1 September 2025",
        "From 1 September 2025 on",
    )


def test_a_near_date_has_fewer_days_on_both_sides() -> None:
    two = around(TODAY - timedelta(days=4), days=28, today=TODAY)
    assert len(two.earlier) == len(two.later) == 5
    assert two.later.last == TODAY


def test_all_days_around_a_date_begin_with_the_first_written() -> None:
    first = date(2025, 1, 3)
    two = all_around(date(2025, 9, 1), first_written=first, today=TODAY)
    assert two.earlier == Period(first, date(2025, 8, 31))
    assert two.later == Period(date(2025, 9, 1), TODAY)
    for day in (first, first - timedelta(days=1)):
        with pytest.raises(NotPossible) as refusal:
            all_around(day, first_written=first, today=TODAY)
        assert refusal.value.field == "day"


def test_terms_are_as_long_as_the_shorter_one_until_today() -> None:
    two = terms((WINTER, BREAK, AUTUMN, SPRING, SUMMER), today=TODAY, same_length=True)
    assert two is not None
    assert (two.earlier_name, two.later_name) == ("Summer term", "Autumn term")
    assert two.earlier.first == SUMMER.first
    assert two.later.first == AUTUMN.first
    assert len(two.earlier) == len(two.later) == len(Period(SUMMER.first, SUMMER.last))


def test_terms_that_may_differ_are_whole_until_today() -> None:
    two = terms((SUMMER, AUTUMN), today=TODAY, same_length=False)
    assert two is not None
    assert two.earlier == Period(SUMMER.first, SUMMER.last)
    assert two.later == Period(AUTUMN.first, TODAY)


def test_in_the_holidays_the_term_that_began_last_is_this_one() -> None:
    two = terms((SPRING, SUMMER, AUTUMN), today=date(2025, 8, 1), same_length=False)
    assert two is not None
    assert two.later == Period(SUMMER.first, SUMMER.last)


@pytest.mark.parametrize(
    "times",
    [
        (),
        (AUTUMN, BREAK),
        (AUTUMN, WINTER),
        (AUTUMN, time("Half of it", date(2025, 8, 1), date(2025, 10, 1))),
    ],
)
def test_without_two_terms_there_are_none_to_look_at(times: tuple[SchoolTime, ...]) -> None:
    assert terms(times, today=TODAY, same_length=True) is None


def chosen(
    earlier_last: date = date(2025, 9, 28),
    later_first: date = date(2025, 10, 1),
    later_last: date | None = None,
) -> TwoPeriods:
    return dated(
        earlier_first=date(2025, 9, 1),
        earlier_last=earlier_last,
        later_first=later_first,
        later_last=later_last,
        today=TODAY,
    )


def test_dates_of_ones_own_are_of_one_length_unless_both_ends_are_given() -> None:
    assert chosen().later == Period(date(2025, 10, 1), date(2025, 10, 28))
    assert len(chosen(later_last=date(2025, 10, 5)).later) == 5


@pytest.mark.parametrize(
    ("field", "dates"),
    [
        ("earlier_last", {"earlier_last": date(2025, 8, 31)}),
        ("later_last", {"later_last": date(2025, 9, 30)}),
        ("later_first", {"later_first": date(2025, 9, 28)}),
        ("later_first", {"later_first": date(2025, 8, 1)}),
        ("later_first", {"later_first": TODAY}),
    ],
)
def test_dates_that_cannot_be_are_refused_beside_their_field(
    field: str, dates: dict[str, date]
) -> None:
    with pytest.raises(NotPossible) as refusal:
        chosen(**dates)
    assert refusal.value.field == field
    assert refusal.value.sentence.endswith(".")


def side(
    period: Period,
    answers: dict[tuple[str, int], dict[date, Answer]],
    places: dict[int, dict[date, tuple[tuple[str, int | None], ...]]] | None = None,
) -> Lookback:
    days = {(day, key[1]) for key, found in answers.items() for day in found}
    return Lookback(
        person=MAYA,
        period=period,
        writers=(MAYA_WRITES, MUM),
        written=tuple(WrittenDay(day=day, writer_id=writer) for day, writer in sorted(days)),
        answers=answers,
        places=places or {},
        own_measures=OWN,
    )


def both(writer: Writer = MAYA_WRITES) -> TwoLookbacks:
    two = last_days(14, today=LAST)
    before, after = two.earlier.first, two.later.first
    knee, neck = (("f-knee-l", None),), (("b-neck", None),)
    return TwoLookbacks.heard(
        two,
        side(
            two.earlier,
            {
                ("pain_level", 1): {before: 3},
                (CELLO.code, 1): {before: 1},
                ("stress", 2): {before: 4},
            },
            {1: {before: knee, before + timedelta(days=1): neck}},
        ),
        side(
            two.later,
            {("how_hard", 1): {after: 1}, ("school", 1): {after: 1}, ("stress", 2): {after: 1}},
            {1: {after: neck}, 2: {after: knee}},
        ),
        writer,
    )


def test_both_show_the_same_measures_function_first_and_own_ones_last() -> None:
    codes = [one.code for one in both().measures()]
    assert codes == ["how_hard", "school", "pain_level", CELLO.code]


def test_one_voice_is_heard_at_a_time() -> None:
    assert [one.code for one in both(MUM).measures()] == ["stress"]
    assert both(MUM).places() == ("f-knee-l",)
    assert both(MUM).days_written == (1, 1)


def test_places_of_most_days_in_both_together_come_first() -> None:
    assert both().places() == ("b-neck", "f-knee-l")
