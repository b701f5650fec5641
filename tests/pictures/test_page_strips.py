"""The strips of the page: from roomy to small, function on top, writers apart."""

from dataclasses import replace

from tests.pictures.families import MAYA_WRITES, MUM, family

from painjournal.pictures.page_strips import page_strips
from painjournal.pictures.shapes import Picture, Text


def words_of(picture: Picture) -> list[str]:
    return [one.words for one in picture.shapes if isinstance(one, Text)]


def test_each_is_smaller_than_the_one_before() -> None:
    made = page_strips(family(60, writers=(MAYA_WRITES, MUM)), width=657, text_size=10.5)
    heights = [one.height for one in made]
    assert len(heights) == 3
    assert heights == sorted(heights, reverse=True)
    assert all(one.width == 657 for one in made)


def test_function_stands_above_pain_on_every_one() -> None:
    for picture in page_strips(family(60), width=657, text_size=10.5):
        tops = {one.words: one.y for one in picture.shapes if isinstance(one, Text)}
        assert min(y for words, y in tops.items() if words.startswith("How hard")) < tops["Pain"]


def test_what_nobody_wrote_has_no_strip() -> None:
    lookback = family(30)
    only_stress = {key: days for key, days in lookback.answers.items() if key[0] == "stress"}
    (picture,) = page_strips(replace(lookback, answers=only_stress), width=657, text_size=10.5)
    assert "Stress" in words_of(picture)
    assert "Pain" not in words_of(picture)
    assert page_strips(replace(lookback, answers={}), width=657, text_size=10.5) == ()
