"""Lists of a person, retired lines among them."""

from painjournal.domain.lists import PersonLists
from painjournal.domain.own_measures import OwnMeasure, Scale
from painjournal.domain.treatments import Treatment
from painjournal.domain.vocabulary import OwnWord, WordKind

LISTS = PersonLists(
    own_measures=(
        OwnMeasure(code="own-1", person_id=1, name="Calm", scale=Scale.LEVEL),
        OwnMeasure(code="own-2", person_id=1, name="Old", scale=Scale.LEVEL, retired=True),
    ),
    words=(
        OwnWord(code="own-3", person_id=1, kind=WordKind.EVENT, words="Sleepover", retired=True),
    ),
    treatments=(Treatment(code="own-4", person_id=1, name="Drops"),),
)


def test_a_retired_measure_is_asked_no_more_and_stays_known() -> None:
    assert [one.code for one in LISTS.measures] == ["own-1"]
    assert [one.code for one in LISTS.every_measure] == ["own-1", "own-2"]


def test_words_are_said_by_kind_and_code() -> None:
    assert LISTS.said(WordKind.EVENT, "own-3") == "Sleepover"
    assert LISTS.said(WordKind.EVENT, "exam") == "Exam or test"
    assert LISTS.said(WordKind.SIGN, "own-3") == LISTS.said(WordKind.EVENT, "own-9") == ""


def test_a_treatment_is_found_by_its_code() -> None:
    found = LISTS.treatment("own-4")
    assert found is not None
    assert found.name == "Drops"
    assert LISTS.treatment("own-5") is None
