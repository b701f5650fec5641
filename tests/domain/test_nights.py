"""The night that ended on a day, from its clock times."""

from datetime import date

import pytest

from painjournal.domain.catalogue import measure
from painjournal.domain.entries import Entry
from painjournal.domain.nights import (
    minutes_asleep,
    minutes_from_times,
    minutes_in_bed,
    moment,
)


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


def with_times(day: date = date(2025, 11, 18), /, **times: int) -> Entry:
    entry = Entry(person_id=1, writer_id=1, day=day, zone="Europe/Berlin")
    for code, value in times.items():
        entry = entry.with_answer(measure(f"sleep_{code}"), value)
    return entry


@pytest.mark.parametrize(
    ("times", "asleep", "in_bed"),
    [
        ({"lights_out": 1320, "fell_asleep": 45, "woke": 420, "out_of_bed": 450}, 495, 570),
        ({"lights_out": 30, "fell_asleep": 0, "woke": 420, "out_of_bed": 420}, 390, 390),
        ({"lights_out": 1320, "woke": 420}, None, None),
        ({"lights_out": 1320, "out_of_bed": 450}, None, 570),
        ({"fell_asleep": 45, "woke": 420, "out_of_bed": 450}, None, None),
        # Longer awake than the night was, up before waking, up before the lights went out.
        ({"lights_out": 1320, "fell_asleep": 540, "woke": 420}, None, None),
        ({"lights_out": 1320, "fell_asleep": 539, "woke": 420}, 1, None),
        ({"lights_out": 1320, "woke": 420, "out_of_bed": 400}, None, None),
        ({"lights_out": 600, "out_of_bed": 500}, None, None),
        # At noon, still in bed.
        ({"lights_out": 1320, "fell_asleep": 60, "woke": 600, "out_of_bed": 870}, 660, 990),
    ],
)
def test_hours_asleep_and_in_bed(
    times: dict[str, int], asleep: int | None, in_bed: int | None
) -> None:
    entry = with_times(**times)
    assert (minutes_asleep(entry), minutes_in_bed(entry)) == (asleep, in_bed)


@pytest.mark.parametrize(
    ("day", "hours"), [(date(2025, 3, 30), 8), (date(2025, 10, 26), 10), (date(2025, 10, 27), 9)]
)
def test_hours_asleep_and_in_bed_count_the_change_of_the_clocks(day: date, hours: int) -> None:
    entry = with_times(day, lights_out=1320, fell_asleep=30, woke=420, out_of_bed=435)
    assert minutes_asleep(entry) == hours * 60 - 30
    assert minutes_in_bed(entry) == hours * 60 + 15


def test_evening_lies_before_and_the_small_hours_on_the_day() -> None:
    assert moment(PLAIN, 22 * 60, "UTC", evening_before=True).day == 17
    assert moment(PLAIN, 60, "UTC", evening_before=True).day == 18
    assert moment(PLAIN, 22 * 60, "UTC", evening_before=False).day == 18
