"""The night that ended on a day, from its clock times."""

from datetime import date

import pytest

from painjournal.domain.catalogue import measure
from painjournal.domain.entries import Entry
from painjournal.domain.nights import minutes_from_times, moment


def night(out: int | None, woke: int | None, day: date, zone: str = "Europe/Berlin") -> int | None:
    entry = Entry(person_id=1, writer_id=1, day=day, zone=zone)
    entry = entry.with_answer(measure("sleep_lights_out"), out).with_answer(
        measure("sleep_woke"), woke
    )
    return minutes_from_times(entry)


PLAIN = date(2025, 11, 18)


@pytest.mark.parametrize(
    ("out", "woke", "minutes"),
    [
        (22 * 60, 7 * 60, 540),
        (30, 7 * 60, 390),
        (15 * 60, 7 * 60, 960),
        (7 * 60, 7 * 60, None),
        (8 * 60, 7 * 60, None),
        (None, 7 * 60, None),
        (22 * 60, None, None),
        (0, 0, None),
    ],
)
def test_minutes_between_lights_out_and_waking(
    out: int | None, woke: int | None, minutes: int | None
) -> None:
    assert night(out, woke, PLAIN) == minutes


def test_a_night_in_which_the_clocks_change_has_its_true_length() -> None:
    assert night(22 * 60, 7 * 60, date(2025, 3, 30)) == 8 * 60
    assert night(22 * 60, 7 * 60, date(2025, 10, 26)) == 10 * 60
    assert night(22 * 60, 7 * 60, date(2025, 10, 26), zone="Nowhere/Land") == 9 * 60


def test_evening_lies_before_and_the_small_hours_on_the_day() -> None:
    assert moment(PLAIN, 22 * 60, "UTC", evening_before=True).day == 17
    assert moment(PLAIN, 60, "UTC", evening_before=True).day == 18
    assert moment(PLAIN, 22 * 60, "UTC", evening_before=False).day == 18
