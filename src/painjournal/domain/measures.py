"""What a measure is: its question, its scale and its words."""

from dataclasses import dataclass
from enum import Enum, StrEnum

from painjournal.domain.people import Occupation

Answer = int | frozenset[int]

OWN_PREFIX = "own-"
"""Begins the code of everything a family made for itself; a UUID follows."""


class Kind(Enum):
    """How a measure is answered and drawn."""

    STEPS = "steps"  # five worded steps, 0-4
    LEVEL = "level"  # 0-10
    CHOICE = "choice"  # one of several named answers without an order
    TICKS = "ticks"  # any of several named answers
    MINUTES = "minutes"  # a length of time
    CLOCK = "clock"  # a wall time, minutes after midnight
    NUMBER = "number"  # a number with a unit, stored without its decimal point


IN_ORDER = frozenset({Kind.STEPS, Kind.LEVEL, Kind.MINUTES, Kind.NUMBER})
"""Kinds whose answers rise from one end to the other; a clock goes round."""


class Section(StrEnum):
    """Section of the day form, in the order of form, trends and page."""

    DOING = "doing"
    SLEEP = "sleep"
    FEELINGS = "feelings"
    PAIN = "pain"
    OWN = "own"
    MORE = "more"


class Spot(Enum):
    """Where on the form a measure stands at first."""

    SHORT_FORM = "short form"
    MORE = "more"  # folded away until wanted


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """One named answer: the number that is stored, a code for files, and the words."""

    value: int
    code: str
    words: str
    alone: bool = False  # excludes the other ticks, as "none of these" does


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure:
    """One thing that can be written down about a day.

    `lowest` and `highest` bound the stored whole number (minutes for MINUTES and CLOCK; for NUMBER
    the number times ten for each of its `decimals`).
    `observer_question` is what an adult is asked, with a {name} field; None: adults are not asked.
    `told_in_hours` marks minutes that people say in hours, such as a night.
    `loinc` is set only where a code fits exactly (https://loinc.org).
    """

    code: str
    label: str
    question: str
    kind: Kind
    section: Section
    explanation: str
    choices: tuple[Choice, ...] = ()
    lowest: int = 0
    highest: int = 4
    unit: str = ""
    decimals: int = 0
    spot: Spot = Spot.SHORT_FORM
    observer_question: str | None = None
    occupation: Occupation | None = None
    told_in_hours: bool = False
    loinc: str | None = None

    def __hash__(self) -> int:
        # A code is one measure; hashing every word of it would cost more than looking up an answer.
        return hash(self.code)

    @property
    def is_own(self) -> bool:
        """Whether a family made it for itself."""
        return self.code.startswith(OWN_PREFIX)

    def words(self, value: int) -> str:
        """Marked (untranslated) words of one answer; KeyError when the measure has none for it."""
        return {choice.value: choice.words for choice in self.choices}[value]

    def allows(self, answer: Answer) -> bool:
        """Whether an answer is possible: in range, a known choice, and not "none" with others."""
        if self.kind is Kind.TICKS:
            known = {choice.value for choice in self.choices}
            alone = {choice.value for choice in self.choices if choice.alone}
            return (
                isinstance(answer, frozenset)
                and bool(answer)
                and answer <= known
                and (len(answer) == 1 or not answer & alone)
            )
        if isinstance(answer, frozenset):
            return False
        return self.lowest <= answer <= self.highest


def number_text(one: Measure, value: int) -> str:
    """Stored number of a NUMBER with its decimals and without its unit: 365 is "36.5"."""
    if not one.decimals:
        return str(value)
    whole, rest = divmod(abs(value), 10**one.decimals)
    return f"{'-' if value < 0 else ''}{whole}.{rest:0{one.decimals}}"
