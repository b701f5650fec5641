"""Who the journal is about, and who writes."""

from painjournal.domain.people import Occupation, Person, Writer, writers_about

MAYA = Person(id=3, name="maya lind", occupation=Occupation.SCHOOL)


def test_initials_are_the_first_letters_of_a_name() -> None:
    assert MAYA.initials == "ML"


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
