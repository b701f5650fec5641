"""What a writer is asked about a person today, put together for the page that changes it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from painjournal.domain.asking import (
    HowOften,
    Item,
    PainScale,
    codes_of,
    in_force,
    items,
    other_scale,
    scale_of,
)
from painjournal.domain.measures import Measure
from painjournal.domain.people import Person, Writer
from painjournal.domain.ready_sets import ReadySet, first_asked

if TYPE_CHECKING:
    from painjournal.services.lists import Lists
    from painjournal.services.people import People


@dataclass(frozen=True, slots=True, kw_only=True)
class AskedNow:
    """Items in the order of the form, without the pain scale that is not used.

    `how_often` also holds codes that are no items, so that it can be put back whole. `weekdays` say
    on which day (Monday is 0) a question is asked if it is asked weekly. `ready` is the ready set
    that all items together amount to, None for a choice of one's own; where two are the same, the
    one that was asked for.
    """

    items: tuple[Item, ...]
    order: tuple[str, ...]
    how_often: dict[str, HowOften]
    weekdays: dict[str, int]
    scale: PainScale
    ready: ReadySet | None

    @property
    def pain(self) -> HowOften:
        """How often pain itself is asked."""
        return self.how_often.get(self.scale, HowOften.NEVER)

    @property
    def on_form(self) -> int:
        """How many items stand on the form, every day or once a week."""
        standing = (HowOften.DAILY, HowOften.WEEKLY)
        return sum(self.how_often.get(one.code) in standing for one in self.items)


def asked_now(
    people: "People",
    lists: "Lists",
    person: Person,
    writer: Writer,
    today: date,
    *,
    wanted: ReadySet | None = None,
) -> AskedNow:
    """What is in force today; `wanted` is the ready set that was chosen last."""
    rows = people.asked_rows(person.id, writer.id)
    measures = lists.of(person.id).measures
    scale = scale_of(rows, today)
    unused = codes_of(other_scale(scale))
    own = writer.is_self(person)
    found = tuple(
        one for one in items(person, own=own, measures=measures) if one.code not in unused
    )
    how_often = people.asked(person.id, writer.id, today)
    weekdays = {}
    for one in found:
        row = in_force(rows, one.code, today)
        weekly = row is not None and row.how_often is HowOften.WEEKLY
        weekdays[one.code] = (row.since if weekly and row else today).weekday()
    return AskedNow(
        items=found,
        order=people.order(person.id, writer.id),
        how_often=how_often,
        weekdays=weekdays,
        scale=scale,
        ready=_ready(
            person,
            writer,
            how_often=how_often,
            scale=scale,
            found=found,
            measures=measures,
            wanted=wanted,
        ),
    )


def _ready(
    person: Person,
    writer: Writer,
    *,
    how_often: dict[str, HowOften],
    scale: PainScale,
    found: Iterable[Item],
    measures: Iterable[Measure],
    wanted: ReadySet | None,
) -> ReadySet | None:
    now = {one.code: how_often.get(one.code, HowOften.ON_DEMAND) for one in found}
    pain = how_often.get(scale, HowOften.NEVER)
    # Without pain, or with pain once a week, the short form and the quiet one are the same.
    quiet_first = pain in (HowOften.NEVER, HowOften.WEEKLY) and writer.is_self(person)
    sets = [ReadySet.SHORT, ReadySet.FULLER, ReadySet.QUIET]
    if quiet_first:
        sets.reverse()
    if wanted is not None:
        sets.insert(0, wanted)
    for ready in sets:
        rows = first_asked(
            person,
            writer,
            date.min,
            ready=ready,
            pain=pain,
            scale=scale,
            measures=tuple(measures),
        )
        if all(now[row.code] is row.how_often for row in rows if row.code in now):
            return ready
    return None
