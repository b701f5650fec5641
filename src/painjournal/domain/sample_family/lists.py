"""What the invented family keeps beside its days: own questions and words, treatments, terms."""

from dataclasses import dataclass
from datetime import date, timedelta
from uuid import NAMESPACE_OID, uuid5

from painjournal.domain.circumstances import Programme, SchoolTime
from painjournal.domain.days import Period
from painjournal.domain.lists import PersonLists
from painjournal.domain.measures import OWN_PREFIX
from painjournal.domain.own_measures import OwnMeasure, Scale
from painjournal.domain.sample_family.school_year import school_times
from painjournal.domain.treatments import Treatment, TreatmentKind
from painjournal.domain.vocabulary import OwnWord, WordKind

_SHEET = (
    "Every day, with the radio on:\n"
    "1. Stand on one leg, 3 × 20 seconds each side\n"
    "2. Heel raises on the bottom stair, 2 × 10\n"
    "3. Towel over knee and shin, rough side too, 2 minutes\n"
    "4. To the duck pond and back\n"
    "Sunday is a rest day."
)
_LATER_SHEET = (
    "Every day, with the radio on:\n"
    "1. Stand on one leg on the cushion, 3 × 30 seconds each side\n"
    "2. Stairs without the rail, 5 times\n"
    "3. Skipping rope, as long as one song\n"
    "4. To the duck pond and back, the hill way\n"
    "Sunday is a rest day."
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Beginnings:
    """Days on which something new came up, spread over the whole time."""

    measures: date
    programme: date
    later_programme: date
    supplement: date
    supplement_stops: date
    heat: date

    @classmethod
    def over(cls, period: Period) -> "Beginnings":
        """The same parts of any time, however short."""

        def at(part: float) -> date:
            return period.first + timedelta(days=int(len(period) * part))

        return cls(
            measures=at(0.3),
            programme=at(0.2),
            later_programme=at(0.58),
            supplement=at(0.12),
            supplement_stops=at(0.49),
            heat=at(0.33),
        )


def code(name: str) -> str:
    """Code of something the family made, the same on every computer."""
    return f"{OWN_PREFIX}{uuid5(NAMESPACE_OID, f'sample family: {name}')}"


SCREEN, CELLO = code("screen time"), code("cello")
"""Maya's own questions."""

BUZZING, CONCERT = code("buzzing"), code("concert")
"""Maya's own words: something noticed, and an event."""

SUPPLEMENT, HEAT = code("supplement"), code("heat pack")
"""What Maya takes or does."""


def mayas_lists(person_id: int, period: Period) -> PersonLists:
    """Lists of the elder child, who made questions and words of her own."""
    begins = Beginnings.over(period)
    return PersonLists(
        own_measures=(
            OwnMeasure(
                code=CELLO,
                person_id=person_id,
                name="Played the cello",
                question="Did you play the cello today?",
                scale=Scale.YES_NO,
            ),
            OwnMeasure(
                code=SCREEN,
                person_id=person_id,
                name="Screen time",
                question="How many hours of screen today?",
                scale=Scale.NUMBER,
                highest=80,
                unit="h",
                decimals=1,
                position=1,
            ),
        ),
        words=(
            OwnWord(code=BUZZING, person_id=person_id, kind=WordKind.NOTICED, words="Buzzing knee"),
            OwnWord(code=CONCERT, person_id=person_id, kind=WordKind.EVENT, words="Concert"),
        ),
        treatments=(
            Treatment(
                code=SUPPLEMENT,
                person_id=person_id,
                name="Magnesium",
                kind=TreatmentKind.SUPPLEMENT,
                amount="as on the box",
                start=begins.supplement,
                stop=begins.supplement_stops,
            ),
            Treatment(
                code=HEAT,
                person_id=person_id,
                name="Heat pack",
                kind=TreatmentKind.OTHER,
                amount="in the evening, as long as one album",
                start=begins.heat,
            ),
        ),
        school_times=_school(person_id, period),
        programmes=_programmes(person_id, begins),
    )


def finns_lists(person_id: int, period: Period) -> PersonLists:
    """Lists of the younger child: the same school year, and nothing else."""
    return PersonLists(school_times=_school(person_id, period))


def _programmes(person_id: int, begins: Beginnings) -> tuple[Programme, ...]:
    sheets = {begins.programme: _SHEET, begins.later_programme: _LATER_SHEET}
    return tuple(
        Programme(person_id=person_id, since=since, text=text) for since, text in sheets.items()
    )


def _school(person_id: int, period: Period) -> tuple[SchoolTime, ...]:
    return tuple(
        SchoolTime(
            code=code(f"{person_id} {name} {time.first.isoformat()}"),
            person_id=person_id,
            name=name,
            kind=kind,
            first=time.first,
            last=time.last,
        )
        for name, kind, time in school_times(period)
    )
