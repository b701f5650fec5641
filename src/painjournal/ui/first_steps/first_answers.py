"""What is answered at the first start."""

from dataclasses import dataclass

from painjournal.domain.asking import HowOften, PainScale
from painjournal.domain.people import Occupation
from painjournal.i18n import mark

UNNAMED = mark("Me")
"""Name of a person who gave none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FirstAnswers:
    """All answers of the three steps; a step that was skipped leaves these defaults.

    `adult_name` is empty when the person writes alone; `together` means that an adult helps a
    child to write the child's own days.
    """

    name: str
    occupation: Occupation = Occupation.NEITHER
    birth_year: int | None = None
    adult_name: str = ""
    together: bool = False
    shows_answers: bool = True
    pain: HowOften = HowOften.DAILY
    scale: PainScale = PainScale.LEVEL
