"""All that a family keeps about one person beside the days."""

from sqlalchemy import Connection

from painjournal.domain.lists import PersonLists
from painjournal.store import own_measures, own_words, programmes, school_times, treatments


def of(connection: Connection, person_id: int) -> PersonLists:
    """Every list of a person, retired lines among them."""
    return PersonLists(
        own_measures=own_measures.of(connection, person_id),
        words=own_words.of(connection, person_id),
        treatments=treatments.of(connection, person_id),
        school_times=school_times.of(connection, person_id),
        programmes=programmes.of(connection, person_id),
    )
