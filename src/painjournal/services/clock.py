"""What time it is, for whoever must be able to ask another clock."""

from collections.abc import Callable
from datetime import datetime, tzinfo
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import tzlocal

from painjournal.domain.entries import zone_named

Clock = Callable[[], datetime]
"""Gives the present moment with its time zone."""


def system_clock() -> datetime:
    """Present moment in the zone of this computer; by its wall clock where that has no name."""
    zone = _local_zone()
    return datetime.now(zone) if zone else datetime.now().astimezone()


def zone_name(now: datetime) -> str:
    """Name of the time zone a clock gave, UTC when it has no name that another day could use."""
    name = now.tzinfo.key if isinstance(now.tzinfo, ZoneInfo) else None
    return zone_named(name).key if name else "UTC"


def _local_zone() -> tzinfo | None:
    try:
        return tzlocal.get_localzone()
    except (ZoneInfoNotFoundError, ValueError):
        return None
