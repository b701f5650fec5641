"""What a family keeps about one person beside the days: questions, words, treatments, the year."""

from dataclasses import dataclass

from painjournal.domain.circumstances import Programme, SchoolTime
from painjournal.domain.measures import Measure
from painjournal.domain.own_measures import OwnMeasure
from painjournal.domain.treatments import Treatment
from painjournal.domain.vocabulary import OwnWord, WordKind, words_by_code


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonLists:
    """Every list of a person, retired lines among them; own measures in their order."""

    own_measures: tuple[OwnMeasure, ...] = ()
    words: tuple[OwnWord, ...] = ()
    treatments: tuple[Treatment, ...] = ()
    school_times: tuple[SchoolTime, ...] = ()
    programmes: tuple[Programme, ...] = ()

    @property
    def measures(self) -> tuple[Measure, ...]:
        """The family's own measures that are still asked."""
        return tuple(one.measure for one in self.own_measures if not one.retired)

    @property
    def every_measure(self) -> tuple[Measure, ...]:
        """The family's own measures, those that old days keep among them."""
        return tuple(one.measure for one in self.own_measures)

    def said(self, kind: WordKind, code: str) -> str:
        """Words of a code; "" for a word that is not on any list here."""
        return words_by_code(kind, self.words).get(code, "")

    def treatment(self, code: str) -> Treatment | None:
        """Line of a code, None when it is not on the list."""
        return next((one for one in self.treatments if one.code == code), None)
