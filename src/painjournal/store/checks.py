"""What a whole journal holds, and whether all of it is sound."""

from sqlalchemy import Connection, func, not_, select

from painjournal.domain.catalogue import measure
from painjournal.store import parts
from painjournal.store.answers import (
    level_understood,
    number_understood,
    place_understood,
    ticks_understood,
)
from painjournal.store.entries import IS_A_DAY, IS_WRITTEN
from painjournal.store.rows import answers, entries, people, places, ticks, writers


def is_whole(connection: Connection) -> bool:
    """Whether every page and index of the file agrees with the others; reads all of it."""
    return connection.exec_driver_sql("PRAGMA integrity_check").first() == ("ok",)


def lost_rows(connection: Connection) -> int:
    """Number of rows whose entry, person or writer is not there."""
    return len(connection.exec_driver_sql("PRAGMA foreign_key_check").all())


def not_understood(connection: Connection) -> int:
    """Number of answers, places, parts and days that this version keeps and cannot show."""
    choices = ticks_understood()
    given = connection.execute(
        select(answers.c.measure, answers.c.value, func.count()).group_by(
            answers.c.measure, answers.c.value
        )
    )
    unclear: int = sum(n for code, value, n in given if not number_understood(code, value))
    ticked = connection.execute(
        select(ticks.c.measure, ticks.c.choice, func.count()).group_by(
            ticks.c.measure, ticks.c.choice
        )
    )
    unclear += sum(n for code, choice, n in ticked if choice not in choices.get(code, ()))
    marked = connection.execute(
        select(places.c.place, places.c.level, func.count()).group_by(
            places.c.place, places.c.level
        )
    )
    unclear += sum(
        n
        for place, level, n in marked
        if not place_understood(place) or level != level_understood(level)
    )
    unclear += parts.not_understood(connection)
    nowhere = select(func.count()).select_from(entries).where(not_(IS_A_DAY))
    unclear += connection.execute(nowhere).scalar_one()
    return unclear + _contradictions(connection)


def counts(connection: Connection) -> dict[str, int]:
    """Number of people, of writers, of days on which anybody wrote, and of entries."""
    written = select(entries.c.person_id, entries.c.day).where(IS_WRITTEN)
    wanted = {
        "people": select(func.count()).select_from(people),
        "writers": select(func.count()).select_from(writers),
        "days": select(func.count()).select_from(written.distinct().subquery()),
        "entries": select(func.count()).select_from(written.subquery()),
    }
    return {name: connection.execute(one).scalar_one() for name, one in wanted.items()}


def _contradictions(connection: Connection) -> int:
    """Number of days on which "none of these" is ticked together with something."""
    found = 0
    for code in ticks_understood():
        alone = [choice.value for choice in measure(code).choices if choice.alone]
        both = (
            select(ticks.c.entry_id)
            .where(ticks.c.measure == code)
            .group_by(ticks.c.entry_id)
            .having(func.count() > 1, func.sum(ticks.c.choice.in_(alone)) > 0)
        )
        count = select(func.count()).select_from(both.subquery())
        found += connection.execute(count).scalar_one()
    return found
