"""Ready sets: what stands on a writer's form to begin with, or after one act in the settings."""

from collections.abc import Iterable
from datetime import date
from enum import StrEnum

from painjournal.domain.asking import Asked, HowOften, PainScale, codes_of, items, other_scale
from painjournal.domain.catalogue import MEASURES, PAIN_CODES
from painjournal.domain.measures import Measure, Section, Spot
from painjournal.domain.parts import NOTE, PLACES
from painjournal.domain.people import Person, Writer


class ReadySet(StrEnum):
    """A choice of what stands on the form, made in one act; every item can be changed after it."""

    SHORT = "short"
    FULLER = "fuller"
    QUIET = "quiet"


_MORE_IN_FULLER = frozenset(
    {
        "moved_minutes",
        "sleep_minutes",
        "energy",
        "mood",
        "day_overall",
        "pain_in_the_way",
        NOTE,
    }
)


def first_asked(
    person: Person,
    writer: Writer,
    since: date,
    *,
    ready: ReadySet = ReadySet.SHORT,
    pain: HowOften = HowOften.DAILY,
    scale: PainScale = PainScale.LEVEL,
    measures: Iterable[Measure] = (),
) -> tuple[Asked, ...]:
    """Rows of a ready set for a writer about a person, from a day on.

    What the short form asks stands on it, a fuller form adds more, all else is folded away until
    wanted. The person's own form may ask everything, an adult's only what can be seen. `pain` says
    how often pain is asked; "never" takes places and "got in the way" off too, and the quiet form
    does so unless `pain` is weekly. A family's own `measures` are asked every day.
    """
    own = writer.is_self(person)
    if ready is ReadySet.QUIET and pain is not HowOften.WEEKLY:
        pain = HowOften.NEVER
    spots = {one.code: one.spot for one in MEASURES} | {PLACES: Spot.SHORT_FORM}
    rows = []
    for item in items(person, own=own, measures=measures):
        on_form = spots.get(item.code) is Spot.SHORT_FORM or item.section is Section.OWN
        if ready is ReadySet.FULLER:
            on_form = on_form or item.code in _MORE_IN_FULLER
        how_often = HowOften.DAILY if on_form else HowOften.ON_DEMAND
        if item.code in codes_of(other_scale(scale)):
            how_often = HowOften.NEVER
        elif item.code in PAIN_CODES and (on_form or pain is HowOften.NEVER):
            how_often = pain
        rows.append(
            Asked(
                person_id=person.id,
                writer_id=writer.id,
                code=item.code,
                how_often=how_often,
                since=since,
            )
        )
    return tuple(rows)
