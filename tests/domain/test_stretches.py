from datetime import date

import pytest

from painjournal.domain.stretches import Stretch, months_before, stretch_ending

LAST = date(2025, 11, 18)


def test_names_survive_the_settings() -> None:
    for stretch in Stretch:
        assert Stretch.named(stretch.value) is stretch
    assert Stretch.named("a fortnight") is Stretch.THREE_MONTHS


@pytest.mark.parametrize(
    ("day", "months", "before"),
    [
        (date(2025, 11, 18), 3, date(2025, 8, 18)),
        (date(2025, 3, 31), 1, date(2025, 2, 28)),
        (date(2024, 2, 29), 12, date(2023, 2, 28)),
        (date(2025, 1, 5), 1, date(2024, 12, 5)),
        (date(1, 1, 5), 1, date.min),
    ],
)
def test_months_before(day: date, months: int, before: date) -> None:
    assert months_before(day, months) == before


def test_an_old_journal_shows_the_whole_stretch() -> None:
    old = date(2015, 1, 1)
    assert stretch_ending(Stretch.THREE_MONTHS, LAST, old).first == date(2025, 8, 19)
    assert stretch_ending(Stretch.YEAR, LAST, old).first == date(2024, 11, 19)
    assert stretch_ending(Stretch.EVERYTHING, LAST, old).first == old
    assert len(stretch_ending(Stretch.TWO_WEEKS, LAST, old)) == 14


def test_a_young_journal_starts_at_its_first_entry_and_fills_a_month_at_least() -> None:
    month = date(2025, 10, 19)
    for stretch in (Stretch.MONTH, Stretch.THREE_MONTHS, Stretch.YEAR, Stretch.EVERYTHING):
        assert stretch_ending(stretch, LAST, date(2025, 11, 15)).first == month
        assert stretch_ending(stretch, LAST, None).first == month
    assert stretch_ending(Stretch.YEAR, LAST, date(2025, 9, 1)).first == date(2025, 9, 1)


def test_looking_at_days_before_the_first_entry_is_possible() -> None:
    early = date(2025, 1, 10)
    assert early in stretch_ending(Stretch.EVERYTHING, early, date(2025, 6, 1))
