"""The pictures of where it hurt as one, to be saved as they are seen."""

from dataclasses import replace

from painjournal.domain.lookback import Lookback
from painjournal.domain.marked_places import marked_places, thirds
from painjournal.domain.people import Writer
from painjournal.i18n import tr
from painjournal.pictures.place_maps import where_in_parts, where_map
from painjournal.pictures.places_over_time import places_over_time
from painjournal.pictures.shapes import Picture
from painjournal.pictures.stacked import stacked


def where_sheet(
    lookback: Lookback, writer: Writer, *, touch: bool, width: float, size: float
) -> Picture:
    """Large map, small maps and number of places, `width` pixels wide; text `size` in pixels.

    It has the table of the large map.
    """
    whole = marked_places(lookback, writer.id, lookback.period, touch=touch)
    parts = tuple(
        marked_places(lookback, writer.id, part, touch=touch) for part in thirds(lookback.period)
    )
    large = where_map(whole, parts, writer, width=width, size=size)
    pictures = (
        (tr("Days a place"), large),
        (
            tr("Start, middle and end of these days"),
            where_in_parts(parts, writer, width=width, size=size),
        ),
        (
            tr("How many places a day"),
            places_over_time(lookback, writer, width=width, size=size, touch=touch),
        ),
    )
    return replace(stacked(pictures, width=width, size=size), table=large.table)
