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
    return _length(entry, "sleep_woke")


def minutes_asleep(entry: Entry) -> int | None:
    """About how many minutes somebody slept: lights out to waking without the time to fall asleep.

    None without all three, and when nothing is left. Times awake in between are not known in
    minutes and so are not taken off.
    """
    length, awake = minutes_from_times(entry), entry.answer("sleep_fell_asleep")
    if length is None or awake is None or awake >= length:
        return None
    return length - awake


def minutes_in_bed(entry: Entry) -> int | None:
    """Minutes from lights out to getting out of bed, clock changes counted; None without both.

    Also None when getting up does not come after lights out, or comes before waking.
    """
    woke, up = entry.answer("sleep_woke"), entry.answer("sleep_out_of_bed")
    if woke is not None and up is not None and up < woke:
        return None
    return _length(entry, "sleep_out_of_bed")


def _length(entry: Entry, until: str) -> int | None:
    """Minutes from lights out to another time of the night, None if that does not come later."""
    out, end = entry.answer("sleep_lights_out"), entry.answer(until)
    if out is None or end is None:
        return None
    first = moment(entry.day, out, entry.zone, evening_before=True)
    last = moment(entry.day, end, entry.zone, evening_before=False)
    # Subtracting two moments of one zone ignores clock changes; their distance in UTC does not.
    length = int((last.timestamp() - first.timestamp()) // 60)
    return length if length > 0 else None
