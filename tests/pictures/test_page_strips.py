"""The strips of the page: from roomy to small, function on top, writers apart."""

from dataclasses import replace

import pytest
from tests.pictures.families import MAYA_WRITES, MUM, family

from painjournal.domain.lookback import Lookback
from painjournal.pictures.page_strips import PageStrips, page_strips
from painjournal.pictures.shapes import Picture, Text


def strips(lookback: Lookback) -> PageStrips:
    made = page_strips(lookback, width=657, text_size=12)
    assert made is not None
    return made


def words_of(picture: Picture) -> str:
    return " ".join(one.words for one in picture.shapes if isinstance(one, Text))


def test_each_is_smaller_than_the_one_before() -> None:
    made = strips(family(60, writers=(MAYA_WRITES, MUM)))
    heights = [one.picture.height for one in made.sizes]
    assert len(heights) == 4
    assert heights == sorted(heights, reverse=True)
    assert all(one.picture.width == 657 for one in made.sizes)


def test_sleep_stays_longer_than_stress_and_function_and_pain_stay_last() -> None:
    told = [words_of(one.picture) for one in strips(family(60)).sizes]
    assert [("Stress" in one, "Sleep" in one) for one in told] == [
        (True, True),
        (False, True),
        (False, False),
    ]
    assert all("How hard" in one and "Pain" in one for one in told)


def test_function_stands_above_pain_on_every_one() -> None:
    for one in strips(family(60)).sizes:
        tops = {
            text.words.split()[0]: text.y for text in one.picture.shapes if isinstance(text, Text)
        }
        assert tops["How"] < tops["Pain"]


def test_what_nobody_wrote_has_no_strip() -> None:
    lookback = family(30)
    only_stress = {key: days for key, days in lookback.answers.items() if key[0] == "stress"}
    (one,) = strips(replace(lookback, answers=only_stress)).sizes
    assert "Stress" in words_of(one.picture)
    assert "Pain" not in words_of(one.picture)
    assert page_strips(replace(lookback, answers={}), width=657, text_size=12) is None


@pytest.mark.parametrize(
    ("days", "title", "beside"),
    [(28, "Day by day", True), (400, "Week by week", False), (2000, "Month by month", False)],
)
def test_the_title_says_what_a_mark_stands_for(days: int, title: str, beside: bool) -> None:
    made = strips(family(days))
    assert made.title == title
    assert all(one.corner_free is beside for one in made.sizes)
