"""What time it is, for whoever must be able to ask another clock."""

from collections.abc import Callable
from datetime import UTC, datetime, tzinfo
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import tzlocal

Clock = Callable[[], datetime]
"""Gives the present moment with its time zone."""


def system_clock() -> datetime:
    """Present moment in the time zone of this computer, UTC where it has none that is known."""
    return datetime.now(_local_zone())


def zone_name(now: datetime) -> str:
    """Name of the time zone a clock gave, UTC when it has no name that another day could use."""
    return now.tzinfo.key if isinstance(now.tzinfo, ZoneInfo) and now.tzinfo.key else "UTC"


def _local_zone() -> tzinfo:
    try:
        return tzlocal.get_localzone()
    except (ZoneInfoNotFoundError, ValueError):
        return UTC
