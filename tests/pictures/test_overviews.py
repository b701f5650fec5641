from datetime import date, timedelta
from itertools import pairwise

from painjournal.domain.days import Period
from painjournal.pictures.overviews import overview
from painjournal.pictures.shapes import Bars, Role, Text

LAST = date(2025, 11, 18)


def bars(days: int, written: set[int], width: float = 600) -> list[tuple[float, ...]]:
    made = overview(
        {LAST - timedelta(days=n) for n in written},
        Period.ending(LAST, days=days),
        width=width,
        text_size=11,
    )
    return [
        rect
        for one in made.picture.shapes
        if isinstance(one, Bars) and one.role is Role.MARK
        for rect in one.rects
    ]


def test_each_written_day_is_a_mark_and_each_other_is_empty() -> None:
    found = bars(100, {0, 50, 99})
    assert len(found) == 3
    assert found[0][0] < 6
    assert found[-1][0] + found[-1][2] > 594


def test_the_taller_a_mark_the_more_of_its_days_were_written() -> None:
    every, half = bars(3650, set(range(3650))), bars(3650, set(range(0, 3650, 2)))
    assert max(rect[3] for rect in half) <= max(rect[3] for rect in every) * 0.6


def test_it_says_how_many_days_were_written_and_no_name_covers_another() -> None:
    for days in (20, 92, 400, 3650, 11000):
        made = overview({LAST}, Period.ending(LAST, days=days), width=600, text_size=11)
        assert f"written 1 of {days}" in made.picture.description
        xs = [one.x for one in made.picture.shapes if isinstance(one, Text)]
        assert len(xs) >= 1
        assert all(after - before > 20 for before, after in pairwise(xs))
