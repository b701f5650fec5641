"""Marked places in words, the same on the map, on the chips and for a screen reader."""

from painjournal.domain import places
from painjournal.i18n import tr


def named(place_id: str, level: int | None = None, *, touched: bool = False) -> str:
    """A place with its level, and whether touch or clothes hurt there."""
    place = places.label(place_id)
    if touched and level is not None:
        return tr("{place}, level {level}, touch or clothes hurt", place=place, level=level)
    if touched:
        return tr("{place}, touch or clothes hurt", place=place)
    if level is not None:
        return tr("{place}, level {level}", place=place, level=level)
    return place
