"""Where it hurt in sentences and as a table: counts of days, never a total of them."""

from collections.abc import Sequence
from fractions import Fraction
from math import ceil, floor

from painjournal.domain.lookback import Lookback
from painjournal.domain.marked_places import MarkedPlaces, places_a_day
from painjournal.domain.people import Writer
from painjournal.domain.places import EXTRA_PLACES, label
from painjournal.domain.statistics import THIN, figures
from painjournal.i18n import listed, mark, tr, trn
from painjournal.pictures.dates import span_words
from painjournal.pictures.shapes import Table

_NAMED = 5
_PARTS = (mark("Start"), mark("Middle"), mark("End"))
_WITHOUT_SHAPE = (*EXTRA_PLACES, "")


def place_name(place: str) -> str:
    """Words of a place, also of touch that was noted without one."""
    return label(place) if place else tr("No place noted")


def part_name(number: int) -> str:
    """What the first, second and third part of a period are called."""
    return tr(_PARTS[number])


def days_recorded(marked: MarkedPlaces) -> str:
    """On how many days anything was marked: "12 of 30 days", "noted on 5 days"."""
    recorded = marked.recorded
    if recorded.n or recorded.of:
        return recorded.days
    return tr("noted on no day") if marked.touch else tr("not asked in these days")


def where_sentence(marked: MarkedPlaces, writer: Writer) -> str:
    """Who marked places on how many days, and which of the figure on most of them."""
    if not marked.days:
        sentence = _NO_TOUCH if marked.touch else _NO_PLACES
        return tr(sentence, name=writer.name, period=span_words(marked.period))
    drawn = [(place, n) for place, n in marked.days.items() if place not in _WITHOUT_SHAPE]
    named = drawn[:_NAMED]
    places = listed(
        trn("{place} {n} day", "{place} {n} days", days, place=place_name(place))
        for place, days in named
    )
    told = [
        tr(
            _TOUCH if marked.touch else _PLACES,
            name=writer.name,
            days=marked.recorded.days,
            places=places or tr("none of the figure"),
        )
    ]
    if rest := len(drawn) - len(named):
        told.append(
            trn(
                "{n} other place on as many or fewer days.",
                "{n} other places on as many or fewer days.",
                rest,
            )
        )
    if marked.recorded.asked and marked.recorded.thin:
        told.append(tr(THIN))
    return " ".join(told)


_PLACES = mark("Places that hurt, by {name}: {days}; {places}.")
_TOUCH = mark("Touch or clothes hurt, by {name}: {days}; {places}.")
_NO_PLACES = mark("{name} marked no place in these days: {period}.")
_NO_TOUCH = mark("{name} did not note in these days that touch or clothes hurt: {period}.")


def without_shape_sentence(marked: MarkedPlaces) -> str:
    """Places that the figure cannot show, with their days; "" when there are none."""
    found = listed(
        trn("{place} {n} day", "{place} {n} days", marked.days[place], place=place_name(place))
        for place in _WITHOUT_SHAPE
        if place in marked.days
    )
    return tr("Not on the figure: {places}.", places=found) if found else ""


def how_many_sentence(lookback: Lookback, writer_id: int, *, touch: bool) -> str:
    """How many places a day: listed where they are few, else the middle day and the ends."""
    found = figures(places_a_day(lookback, writer_id, touch=touch).values(), of=0)
    if not found.n:
        return ""
    if found.median is None:
        return trn(
            "Places of the figure on one day: {values}.",
            "Places of the figure on each of {n} days, from fewest to most: {values}.",
            found.n,
            values=listed(map(str, found.values)),
        )
    if found.values[0] == found.values[-1]:
        return trn(
            "Places of the figure a day: {n} day, with {places}.",
            "Places of the figure a day: {n} days, each with {places}.",
            found.n,
            places=found.values[0],
        )
    return trn(
        "Places of the figure a day: {n} day; the middle day had {middle}; "
        "from {fewest} to {most}.",
        "Places of the figure a day: {n} days; the middle day had {middle}; "
        "from {fewest} to {most}.",
        found.n,
        middle=_number(found.median),
        fewest=found.values[0],
        most=found.values[-1],
    )


def _number(middle: Fraction) -> str:
    """A middle between two numbers says so."""
    if middle.denominator == 1:
        return str(middle)
    return tr("between {low} and {high}", low=floor(middle), high=ceil(middle))


def where_table(whole: MarkedPlaces, parts: Sequence[MarkedPlaces]) -> Table:
    """A row for each place: its days in the whole period and in each part of it.

    The first row says on how many days any place was marked.
    """
    every = (whole, *parts)
    counted = [(tr("Any place"), [one.recorded.n for one in every])]
    counted += [
        (place_name(place), [one.days.get(place, 0) for one in every]) for place in whole.days
    ]
    return Table(
        headings=(tr("Place"), tr("Days"), *(part_name(n) for n in range(len(parts)))),
        rows=tuple((name, *map(str, days)) for name, days in counted),
        # Any place stands before a place that was marked on all of these days.
        ranks={
            n + 1: tuple(2 * days[n] + (row == 0) for row, (_, days) in enumerate(counted))
            for n in range(len(every))
        },
    )
