"""The clock knows its zone."""

import os
import subprocess
import sys
from datetime import UTC, datetime, timedelta, timezone
from importlib import resources
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import pytest
import tzlocal

from painjournal.services.clock import system_clock, zone_name


def unnamed() -> ZoneInfo:
    """A zone as a computer gives it that knows the rules and not the name."""
    with (resources.files("tzdata") / "zoneinfo" / "Asia" / "Kathmandu").open("rb") as rules:
        return ZoneInfo.from_file(rules, key="local")


def test_the_clock_of_this_computer_knows_its_zone() -> None:
    now = system_clock()
    assert now.utcoffset() is not None
    assert abs(now - datetime.now(UTC)) < timedelta(minutes=1)


@pytest.mark.skipif(os.name != "posix", reason="rules of POSIX instead of a name")
def test_a_zone_that_is_only_a_rule_shows_the_time_on_the_wall() -> None:
    asked = "from painjournal.services.clock import system_clock; print(system_clock().utcoffset())"
    told = subprocess.run(
        [sys.executable, "-c", asked],
        env=os.environ | {"TZ": "XXX-5:30"},
        capture_output=True,
        text=True,
        check=True,
    )
    assert told.stdout == "5:30:00\n"


def test_a_computer_without_a_zone_that_is_known_counts_in_utc(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def no_zone() -> ZoneInfo:
        raise ZoneInfoNotFoundError("none")

    monkeypatch.setattr(tzlocal, "get_localzone", no_zone)
    assert system_clock().utcoffset() == timedelta(0)


@pytest.mark.parametrize(
    ("moment", "name"),
    [
        (datetime(2025, 1, 1, tzinfo=ZoneInfo("Asia/Kathmandu")), "Asia/Kathmandu"),
        (datetime(2025, 1, 1, tzinfo=UTC), "UTC"),
        (datetime(2025, 1, 1, tzinfo=timezone(timedelta(hours=3))), "UTC"),
        (datetime(2025, 1, 1, tzinfo=unnamed()), "UTC"),
    ],
)
def test_a_zone_without_a_name_is_kept_as_utc(moment: datetime, name: str) -> None:
    assert zone_name(moment) == name
