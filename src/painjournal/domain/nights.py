"""The night that ended on a day, from its clock times."""

from datetime import date, datetime, time, timedelta

from painjournal.domain.entries import Entry, zone_named

EVENING_STARTS = 15 * 60
"""Lights out at or after 15:00 lies on the evening before; earlier, after midnight."""


def moment(day: date, minutes: int, zone: str, *, evening_before: bool) -> datetime:
    """Aware moment of a wall time (minutes after midnight) in the night that ended on `day`."""
    on = day - timedelta(days=1) if evening_before and minutes >= EVENING_STARTS else day
    return datetime.combine(on, time(minutes // 60, minutes % 60), zone_named(zone))


def minutes_from_times(entry: Entry) -> int | None:
    """Minutes from lights out to waking, clock changes counted; None without both times.

    Also None when waking does not come after lights out.
    """
    out, woke = entry.answer("sleep_lights_out"), entry.answer("sleep_woke")
    if out is None or woke is None:
        return None
    start = moment(entry.day, out, entry.zone, evening_before=True)
    end = moment(entry.day, woke, entry.zone, evening_before=False)
    # Subtracting two moments of one zone ignores clock changes; their distance in UTC does not.
    length = int((end.timestamp() - start.timestamp()) // 60)
    return length if length > 0 else None
