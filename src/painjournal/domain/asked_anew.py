"""What is asked otherwise from a day on: another pain scale, other weekdays, another choice."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from painjournal.domain.asking import (
    Asked,
    HowOften,
    PainScale,
    codes_of,
    in_force,
    is_for,
    other_scale,
    scale_of,
)
from painjournal.domain.catalogue import MEASURES, PAIN_CODES
from painjournal.domain.parts import PLACES
from painjournal.domain.people import Person, Writer

_STANDING = frozenset({HowOften.DAILY, HowOften.WEEKLY})


@dataclass(frozen=True, slots=True, kw_only=True)
class Differing:
    """Rows to keep and rows to take away, so that a choice holds and no row says nothing new."""

    new: tuple[Asked, ...] = ()
    gone: tuple[Asked, ...] = ()


def differing(rows: Iterable[Asked], wanted: Iterable[Asked]) -> Differing:
    """What has to change in `rows` so that each row of `wanted` holds from its day on.

    What is asked so already stays, and with it the weekday of a weekly question. A second change
    of one day replaces the first; one that goes back to the day before takes it away.
    """
    rows = tuple(rows)
    new, gone = [], []
    for row in wanted:
        mine = [
            one
            for one in rows
            if (one.person_id, one.writer_id, one.code) == (row.person_id, row.writer_id, row.code)
        ]
        there = next((one for one in mine if one.since == row.since), None)
        earlier = [one for one in mine if one.since < row.since]
        eve = max(earlier, key=lambda one: one.since, default=None)
        if eve is not None and eve.how_often is row.how_often:
            gone += [there] if there is not None else []
        elif there is None or there.how_often is not row.how_often:
            new.append(row)
    return Differing(new=tuple(new), gone=tuple(gone))


def pain_asked(
    rows: Iterable[Asked],
    person: Person,
    writer: Writer,
    since: date,
    *,
    how_often: HowOften,
    scale: PainScale,
) -> tuple[Asked, ...]:
    """Rows of the questions about pain when pain is asked so often, on one of the two scales.

    The other scale is not asked. What stood on the form beside pain goes along; what was folded
    away or taken off stays so; after a time without pain the rest begins folded away.
    """
    rows = tuple(rows)
    old_scale = scale_of(rows, since)
    before = _in_force_on(rows, since)
    main = before.get(old_scale, HowOften.NEVER)
    twins = dict(zip(codes_of(scale), codes_of(old_scale), strict=True))
    found = {}
    for code in PAIN_CODES:
        was = before.get(twins.get(code, code), HowOften.ON_DEMAND)
        follows = code == scale or was in _STANDING
        follows = follows or (code == PLACES and main in {HowOften.NEVER, was})
        if how_often is HowOften.NEVER or code in codes_of(other_scale(scale)):
            found[code] = HowOften.NEVER
        elif follows:
            found[code] = how_often
        else:
            found[code] = HowOften.ON_DEMAND if main is HowOften.NEVER else was
    return tuple(_row(person, writer, code, often, since) for code, often in found.items())


def occupation_asked(
    rows: Iterable[Asked], person: Person, writer: Writer, since: date
) -> tuple[Asked, ...]:
    """What begins and what ends to be asked from a day on, since the occupation is another one."""
    before = _in_force_on(tuple(rows), since)
    found = []
    for one in MEASURES:
        if one.occupation is None:
            continue
        stands = before.get(one.code, HowOften.NEVER) is not HowOften.NEVER
        suits = is_for(one, person, own=writer.is_self(person))
        if stands != suits:
            how_often = HowOften.DAILY if suits else HowOften.NEVER
            found.append(_row(person, writer, one.code, how_often, since))
    return tuple(found)


def _in_force_on(rows: tuple[Asked, ...], day: date) -> dict[str, HowOften]:
    found = {row.code: in_force(rows, row.code, day) for row in rows}
    return {code: row.how_often for code, row in found.items() if row is not None}


def _row(person: Person, writer: Writer, code: str, how_often: HowOften, since: date) -> Asked:
    return Asked(
        person_id=person.id, writer_id=writer.id, code=code, how_often=how_often, since=since
    )
