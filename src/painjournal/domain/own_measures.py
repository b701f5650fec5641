"""Measures a family makes for itself: the same as a built-in one once they are made."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum

from painjournal.domain.catalogue import MEASURES
from painjournal.domain.days import DAY_MINUTES
from painjournal.domain.errors import NotPossible
from painjournal.domain.measures import Choice, Kind, Measure, Section
from painjournal.domain.notes import short_name
from painjournal.i18n import mark, tr

LONGEST_NAME = 40
"""Letters that the name of an own measure may have, so that it fits beside its lane."""

MOST_DECIMALS = 2
LARGEST = 100_000
"""Bounds of a number with a unit: whole or with up to two decimals."""

NO, YES = 0, 1
"""Answers to a yes-or-no measure."""


class Scale(StrEnum):
    """How an own measure is answered; fixed by its first answer."""

    LEVEL = "0-10"
    STEPS = "five words"
    NUMBER = "number"
    YES_NO = "yes or no"
    TIME = "time"


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnMeasure:
    """A family's own measure for one person; `code` is empty until the journal has kept it.

    `steps` are the five words of STEPS; `lowest`, `highest`, `unit` and `decimals` belong to
    NUMBER, the bounds already times ten for each decimal. `adults_too`: adults are asked as well.
    A retired one is asked no more; the days that have it keep it.
    """

    code: str = ""
    person_id: int
    name: str
    scale: Scale
    question: str = ""
    steps: tuple[str, ...] = ()
    lowest: int = 0
    highest: int = 100
    unit: str = ""
    decimals: int = 0
    adults_too: bool = False
    retired: bool = False
    position: int = 0

    def same_scale(self, other: "OwnMeasure") -> bool:
        """Whether an answer means the same under both; range, words and unit are of the scale."""
        return _scale(self) == _scale(other)

    @property
    def measure(self) -> Measure:
        """The measure as form, trends, page and files know it."""
        lowest = highest = 0
        choices: tuple[Choice, ...] = ()
        match self.scale:
            case Scale.LEVEL:
                highest = 10
            case Scale.STEPS:
                highest = 4
                choices = tuple(
                    Choice(value=n, code=str(n), words=words) for n, words in enumerate(self.steps)
                )
            case Scale.NUMBER:
                lowest, highest = self.lowest, self.highest
            case Scale.YES_NO:
                highest = 1
                choices = (
                    Choice(value=YES, code="yes", words=mark("Yes")),
                    Choice(value=NO, code="no", words=mark("No")),
                )
            case Scale.TIME:
                highest = DAY_MINUTES - 1
        question = self.question or self.name
        # An adult's question is a sentence with a field; a brace of the family's is none.
        plain = question.replace("{", "{{").replace("}", "}}")
        return Measure(
            code=self.code,
            label=self.name,
            question=question,
            observer_question=plain if self.adults_too else None,
            kind=_KINDS[self.scale],
            section=Section.OWN,
            explanation=mark("A question of your own."),
            choices=choices,
            lowest=lowest,
            highest=highest,
            unit=self.unit,
            decimals=self.decimals if self.scale is Scale.NUMBER else 0,
        )


_KINDS = {
    Scale.LEVEL: Kind.LEVEL,
    Scale.STEPS: Kind.STEPS,
    Scale.NUMBER: Kind.NUMBER,
    Scale.YES_NO: Kind.CHOICE,
    Scale.TIME: Kind.CLOCK,
}


def _scale(own: OwnMeasure) -> tuple[object, ...]:
    match own.scale:
        case Scale.STEPS:
            return (own.scale, own.steps)
        case Scale.NUMBER:
            return (own.scale, own.lowest, own.highest, own.unit, own.decimals)
        case _:
            return (own.scale,)


def checked(
    own: OwnMeasure, others: Iterable[OwnMeasure], *, before: OwnMeasure | None, answered: bool
) -> OwnMeasure:
    """Own measure as it is kept.

    `before` is what it was, None for a new one; `answered` says whether any day has an answer.
    Raises NotPossible with the field: "name", "steps", "range" or "scale".
    """
    own = replace(
        own,
        name=short_name(own.name),
        question=short_name(own.question),
        unit=short_name(own.unit),
        steps=tuple(short_name(words) for words in own.steps),
    )
    if not own.name:
        raise NotPossible("name", tr("Please write a name."))
    if len(own.name) > LONGEST_NAME:
        raise NotPossible("name", tr("Please keep it to {n} letters or fewer.", n=LONGEST_NAME))
    taken = {tr(one.label).casefold() for one in MEASURES} | {
        one.name.casefold()
        for one in others
        if one.person_id == own.person_id and one.code != own.code
    }
    if own.name.casefold() in taken:
        raise NotPossible("name", tr("There is already a question called {name}.", name=own.name))
    if own.scale is Scale.STEPS and (
        len(own.steps) != 5
        or not all(own.steps)
        or len({words.casefold() for words in own.steps}) != 5
    ):
        raise NotPossible("steps", tr("Please write five different words or short answers."))
    if own.scale is Scale.NUMBER and not (
        0 <= own.decimals <= MOST_DECIMALS
        and -LARGEST * 10**own.decimals <= own.lowest < own.highest <= LARGEST * 10**own.decimals
    ):
        raise NotPossible("range", tr("The smallest number must be below the largest."))
    if before is not None and answered and not own.same_scale(before):
        raise NotPossible(
            "scale",
            tr(
                "Days are already answered on this scale, so it stays as it is. "
                "A new question can have another."
            ),
        )
    return own
