"""A measure a family made is checked once and then the same as a built-in one."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from painjournal.domain.errors import NotPossible
from painjournal.domain.measures import Kind, Section
from painjournal.domain.own_measures import (
    LARGEST,
    LONGEST_NAME,
    NO,
    YES,
    OwnMeasure,
    Scale,
    checked,
)
from painjournal.i18n import tr

STEPS = ("none", "a bit", "some", "much", "all")
CALM = OwnMeasure(code="own-1", person_id=1, name="Calm", scale=Scale.LEVEL)


def check(own: OwnMeasure, *others: OwnMeasure, answered: bool = False) -> OwnMeasure:
    before = next((one for one in others if one.code == own.code), None)
    return checked(own, others, before=before, answered=answered)


def refused_field(own: OwnMeasure, *others: OwnMeasure, answered: bool = False) -> str:
    with pytest.raises(NotPossible) as refused:
        check(own, *others, answered=answered)
    return refused.value.field


@pytest.mark.parametrize(
    ("scale", "kind", "possible", "impossible"),
    [
        (Scale.LEVEL, Kind.LEVEL, (0, 10), (-1, 11)),
        (Scale.STEPS, Kind.STEPS, (0, 4), (-1, 5)),
        (Scale.NUMBER, Kind.NUMBER, (-5, 365), (-6, 366)),
        (Scale.YES_NO, Kind.CHOICE, (NO, YES), (-1, 2)),
        (Scale.TIME, Kind.CLOCK, (0, 1439), (-1, 1440)),
    ],
)
def test_each_scale_has_the_answers_it_says(
    scale: Scale, kind: Kind, possible: tuple[int, ...], impossible: tuple[int, ...]
) -> None:
    own = replace(CALM, scale=scale, steps=STEPS, lowest=-5, highest=365, decimals=1, unit="°")
    made = own.measure
    assert (made.kind, made.section, made.is_own) == (kind, Section.OWN, True)
    assert all(made.allows(answer) for answer in possible)
    assert not any(made.allows(answer) for answer in impossible)
    assert made.decimals == (1 if scale is Scale.NUMBER else 0)


def test_the_five_words_and_yes_and_no_can_be_said() -> None:
    steps = replace(CALM, scale=Scale.STEPS, steps=STEPS).measure
    assert [steps.words(n) for n in range(5)] == list(STEPS)
    answers = replace(CALM, scale=Scale.YES_NO).measure
    assert (answers.words(YES), answers.words(NO)) == ("Yes", "No")


@given(question=st.text("{}name ", max_size=12))
def test_whatever_is_asked_adults_are_asked_the_same(question: str) -> None:
    own = replace(CALM, question=question, adults_too=True)
    asked = own.measure.observer_question
    assert asked is not None
    assert tr(asked, name="Maya") == (question or "Calm")
    assert replace(own, adults_too=False).measure.observer_question is None


@pytest.mark.parametrize("name", ["", " \n ", "CALM", " calm ", "School", "x" * (LONGEST_NAME + 1)])
def test_a_name_that_cannot_be_is_refused(name: str) -> None:
    assert refused_field(replace(CALM, code="", name=name), CALM) == "name"


def test_another_person_may_have_a_measure_of_that_name() -> None:
    assert check(replace(CALM, code="", person_id=2), CALM).name == "Calm"
    assert check(replace(CALM, name="CALM"), CALM).name == "CALM"


@pytest.mark.parametrize(
    ("lowest", "highest", "decimals"),
    [(5, 5, 0), (6, 5, 0), (0, LARGEST + 1, 0), (-LARGEST * 10 - 1, 0, 1), (0, 1, 3), (0, 1, -1)],
)
def test_a_range_that_cannot_be_is_refused(lowest: int, highest: int, decimals: int) -> None:
    own = replace(CALM, scale=Scale.NUMBER, lowest=lowest, highest=highest, decimals=decimals)
    assert refused_field(own) == "range"
    assert check(replace(own, scale=Scale.LEVEL)).scale is Scale.LEVEL


def test_a_scale_with_answers_stays_and_all_else_may_change() -> None:
    before = replace(CALM, scale=Scale.NUMBER, unit="ml")
    for other in (
        replace(before, scale=Scale.LEVEL),
        replace(before, unit="l"),
        replace(before, highest=99),
        replace(before, decimals=1),
    ):
        assert refused_field(other, before, answered=True) == "scale"
        assert check(other, before) == other
    after = replace(before, name="Water", question="How much?", retired=True, adults_too=True)
    assert check(after, before, answered=True) == after


def test_five_words_with_answers_stay_as_they_are() -> None:
    before = replace(CALM, scale=Scale.STEPS, steps=STEPS)
    other = replace(before, steps=(*STEPS[:4], "everything"))
    assert refused_field(other, before, answered=True) == "scale"
    # What belongs to another scale says nothing about this one.
    assert check(replace(before, unit="l", lowest=3), before, answered=True).unit == "l"
