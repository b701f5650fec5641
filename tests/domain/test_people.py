"""Who the journal is about, and who writes."""

import pytest

from painjournal.domain.errors import NotPossible
from painjournal.domain.people import (
    Occupation,
    Person,
    Writer,
    check_names,
    check_somebody_stays,
    check_writers,
    free_name,
    writers_about,
)

MAYA = Person(id=3, name="maya lind", occupation=Occupation.SCHOOL)


def test_initials_are_the_first_letters_of_a_name() -> None:
    assert MAYA.initials == "ML"


def test_who_shows_only_that_they_wrote_is_open_to_themselves_and_the_owner() -> None:
    mum = Writer(id=1, name="Mum", shows_answers=False)
    assert [mum.is_open_to(viewer) for viewer in (None, 1, 2)] == [True, True, False]
    assert Writer(id=1, name="Mum").is_open_to(2)


def test_only_the_writer_of_that_person_is_the_person() -> None:
    assert Writer(id=1, name="Maya", person_id=3).is_self(MAYA)
    assert not Writer(id=2, name="Finn", person_id=4).is_self(MAYA)
    assert not Writer(id=3, name="Mum").is_self(MAYA)


def test_an_adult_is_not_a_person_that_was_never_kept() -> None:
    assert not Writer(name="Mum").is_self(Person(name="Maya"))


def test_the_person_comes_first_then_every_adult_and_nobody_else() -> None:
    mum, maya = Writer(id=1, name="Mum"), Writer(id=2, name="Maya", person_id=3)
    finn, dad = Writer(id=3, name="Finn", person_id=4), Writer(id=4, name="Dad")
    assert writers_about(MAYA, [mum, maya, finn, dad]) == [maya, mum, dad]


def test_somebody_archived_is_not_asked_to_write() -> None:
    mum, dad = Writer(id=1, name="Mum"), Writer(id=2, name="Dad", archived=True)
    assert writers_about(MAYA, [mum, dad]) == [mum]


@pytest.mark.parametrize("name", ["", " \n", "\u200b", "MAYA", " maya "])
def test_a_name_that_is_empty_or_taken_is_refused(name: str) -> None:
    with pytest.raises(NotPossible) as refused:
        free_name(name, [Person(id=1, name="Maya")])
    assert refused.value.field == "name"
    assert free_name(" Maya\tLind ", [Person(id=1, name="Maya")]) == "Maya Lind"


def test_two_people_or_two_adults_have_different_names() -> None:
    maya, mum = Writer(id=1, name="Mum", person_id=3), Writer(id=2, name="Mum")
    check_names([MAYA], [maya, mum])
    with pytest.raises(NotPossible, match="already somebody called"):
        check_names([MAYA], [mum, Writer(id=4, name="MUM", archived=True)])
    with pytest.raises(NotPossible):
        check_names([MAYA, Person(id=4, name="Maya Lind", archived=True)], [])


def test_somebody_who_is_offered_has_to_stay() -> None:
    finn = Person(id=4, name="Finn", archived=True)
    check_somebody_stays(finn.id, [MAYA, finn])
    with pytest.raises(NotPossible) as refused:
        check_somebody_stays(MAYA.id, [MAYA, finn])
    assert refused.value.field == "person"


def test_somebody_has_to_be_able_to_write_about_everybody_who_is_offered() -> None:
    mum = Writer(id=1, name="Mum")
    check_writers([MAYA], [mum])
    check_writers([Person(id=4, name="Finn", archived=True)], [])
    with pytest.raises(NotPossible) as refused:
        check_writers([MAYA], [Writer(id=1, name="Mum", archived=True)])
    assert refused.value.field == "writer"
