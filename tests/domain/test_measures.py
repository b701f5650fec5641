"""The catalogue: every measure is whole, and allows exactly the answers it offers."""

import re

import pytest

from painjournal.domain.catalogue import MEASURES, PAIN_CODES, measure
from painjournal.domain.measures import Kind, Measure, Spot
from painjournal.domain.parts import PLACES

every_measure = pytest.mark.parametrize("one", MEASURES, ids=lambda one: one.code)


@every_measure
def test_a_measure_has_words_for_everything(one: Measure) -> None:
    assert one.label
    assert one.question.endswith("?")
    assert one.explanation.endswith(".")
    assert one.observer_question is None or one.observer_question.endswith("?")
    assert re.fullmatch(r"[a-z_]+", one.code)


@every_measure
def test_a_scale_is_whole(one: Measure) -> None:
    values = [choice.value for choice in one.choices]
    assert len(set(values)) == len(values)
    assert len({choice.code for choice in one.choices}) == len(values)
    assert all(one.words(value) for value in values)
    if one.kind is Kind.STEPS:
        assert values == [0, 1, 2, 3, 4]
    if one.choices:
        assert (min(values), max(values)) == (one.lowest, one.highest)
    else:
        assert one.kind in {Kind.LEVEL, Kind.MINUTES, Kind.CLOCK, Kind.NUMBER}
    with pytest.raises(KeyError):
        one.words(max(values, default=0) + 1)


@every_measure
def test_only_what_is_offered_is_allowed(one: Measure) -> None:
    if one.kind is Kind.TICKS:
        alone = next(choice.value for choice in one.choices if choice.alone)
        others = [choice.value for choice in one.choices if not choice.alone]
        assert one.allows(frozenset({alone}))
        assert one.allows(frozenset(others))
        assert not one.allows(frozenset({alone, others[0]}))
        assert not one.allows(frozenset({99}))
        assert not one.allows(frozenset())
        assert not one.allows(others[0])
    else:
        assert one.allows(one.lowest)
        assert one.allows(one.highest)
        assert not one.allows(one.lowest - 1)
        assert not one.allows(one.highest + 1)
        assert not one.allows(frozenset({one.lowest}))


def test_a_code_stands_for_one_measure() -> None:
    assert [measure(one.code) for one in MEASURES] == list(MEASURES)
    with pytest.raises(KeyError):
        measure("never_was")


def test_the_two_pain_scales_are_apart_and_pain_is_the_persons_own() -> None:
    assert {measure(code).kind for code in ("pain_level", "pain_words")} == {
        Kind.LEVEL,
        Kind.STEPS,
    }
    assert PLACES in PAIN_CODES
    assert all(measure(code).observer_question is None for code in PAIN_CODES if code != PLACES)


def test_pain_is_not_the_first_question() -> None:
    short = [one.code for one in MEASURES if one.spot is Spot.SHORT_FORM]
    assert short[0] == "did_today"
    assert short.index("pain_level") > short.index("stress")
