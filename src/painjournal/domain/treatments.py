"""What a family takes or does by its own list: medicines, supplements and other treatments.

Kept as written and never rated.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from painjournal.domain.days import Period
from painjournal.domain.errors import NotPossible
from painjournal.domain.notes import normalised, short_name
from painjournal.i18n import tr


class TreatmentKind(StrEnum):
    """What it is, in the family's own sorting."""

    MEDICINE = "medicine"
    SUPPLEMENT = "supplement"
    OTHER = "other"


@dataclass(frozen=True, slots=True, kw_only=True)
class Treatment:
    """One line of a person's list; `code` is empty until the journal has kept it.

    `amount` is as written on the box or the sheet. Start and stop are None when not known or not
    stopped. `confirmed` is the last day on which somebody said that it still goes on.
    """

    code: str = ""
    person_id: int
    name: str
    kind: TreatmentKind = TreatmentKind.MEDICINE
    amount: str = ""
    start: date | None = None
    stop: date | None = None
    confirmed: date | None = None

    def is_current(self, day: date) -> bool:
        """Whether it stands on the form of a day: begun, and not stopped before it."""
        return (self.start is None or self.start <= day) and (self.stop is None or day <= self.stop)

    def drawn(self) -> Period | None:
        """Days it may be drawn for: to its stop, else to the last day somebody confirmed it.

        None while neither a start nor such a day is known.
        """
        end = self.stop or self.confirmed
        first = self.start or self.confirmed
        if end is None or first is None:
            return None
        return Period(min(first, end), end)


def checked(treatment: Treatment, others: Iterable[Treatment]) -> Treatment:
    """Treatment as it is kept. Raises NotPossible with the field "name" or "stop"."""
    treatment = replace(
        treatment, name=short_name(treatment.name), amount=normalised(treatment.amount).strip()
    )
    if not treatment.name:
        raise NotPossible("name", tr("Please write a name."))
    same = (
        one for one in others if one.code != treatment.code and one.person_id == treatment.person_id
    )
    if any(
        one.name.casefold() == treatment.name.casefold()
        and one.amount == treatment.amount
        and one.start == treatment.start
        for one in same
    ):
        raise NotPossible("name", tr("{name} is on the list already.", name=treatment.name))
    if treatment.start and treatment.stop and treatment.stop < treatment.start:
        raise NotPossible("stop", tr("It cannot have stopped before it started."))
    return treatment
