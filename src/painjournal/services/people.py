"""Who the journal is about, who writes, and what each is asked."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from painjournal.domain.asking import Asked, HowOften, PainScale, first_asked, in_force, is_for
from painjournal.domain.catalogue import MEASURES, PAIN_CODES
from painjournal.domain.changes import Change, What
from painjournal.domain.days import diary_day
from painjournal.domain.errors import NoSuchPerson, NoSuchWriter, NotPossible
from painjournal.domain.notes import short_name
from painjournal.domain.people import Occupation, Person, Writer
from painjournal.i18n import tr
from painjournal.services.clock import Clock
from painjournal.store import asked as asked_store
from painjournal.store import people as people_store
from painjournal.store.journal_file import JournalFile


class People:
    """People and writers of a journal, and the questions each is asked."""

    def __init__(self, file: JournalFile, clock: Clock) -> None:
        """Look after the people of this journal; new ones begin on the day of this clock."""
        self._file = file
        self._clock = clock

    def people(self) -> tuple[Person, ...]:
        """Everybody the journal is about, in the order they came in."""
        with self._file.reading() as connection:
            return people_store.people(connection)

    def writers(self) -> tuple[Writer, ...]:
        """Everybody who writes, in the order they came in."""
        with self._file.reading() as connection:
            return people_store.writers(connection)

    def add_person(
        self,
        name: str,
        occupation: Occupation,
        birth_year: int | None = None,
        *,
        writes_self: bool = True,
        shows_answers: bool = True,
        together: bool = False,
        pain: HowOften = HowOften.DAILY,
        scale: PainScale = PainScale.LEVEL,
        since: date | None = None,
    ) -> Person:
        """Begin a person's pages; they write themselves unless told otherwise.

        `shows_answers` and `together` are the choices of the person who writes. Every adult writer
        is asked about them too. Questions stand on the form from `since`, by default today.
        Raises NotPossible for a name that is empty or taken.
        """
        since = since or self._today()
        with self._file.act() as connection:
            known = people_store.people(connection)
            person = people_store.add_person(
                connection,
                Person(name=_free_name(name, known), occupation=occupation, birth_year=birth_year),
            )
            adults = tuple(one for one in people_store.writers(connection) if one.person_id is None)
            own = Writer(
                name=person.name,
                person_id=person.id,
                shows_answers=shows_answers,
                together=together,
            )
            begins = (people_store.add_writer(connection, own),) if writes_self else ()
            for writer in (*begins, *adults):
                asked_store.put(
                    connection, first_asked(person, writer, since, pain=pain, scale=scale)
                )
        return person

    def add_adult(self, name: str, *, since: date | None = None) -> Writer:
        """Let an adult write, who is asked about everybody what can be seen. Raises NotPossible."""
        since = since or self._today()
        with self._file.act() as connection:
            adults = [one for one in people_store.writers(connection) if one.person_id is None]
            writer = people_store.add_writer(connection, Writer(name=_free_name(name, adults)))
            for person in people_store.people(connection):
                asked_store.put(connection, first_asked(person, writer, since))
        return writer

    def change_person(self, person: Person) -> Change:
        """Change a person's name or circumstances; a new occupation changes what is asked today on.

        The writer who bears the person's name takes the new one too. Raises NotPossible,
        NoSuchPerson.
        """
        with self._file.act() as connection:
            known = people_store.people(connection)
            old = next((one for one in known if one.id == person.id), None)
            if old is None:
                raise NoSuchPerson(tr("This person is not in the journal."))
            others = [one for one in known if one.id != person.id]
            person = replace(person, name=_free_name(person.name, others))
            people_store.change_person(connection, person)
            for writer in people_store.writers(connection):
                if writer.is_self(person) and writer.name == old.name:
                    people_store.change_writer(connection, replace(writer, name=person.name))
                if person.occupation is not old.occupation:
                    rows = asked_store.rows(connection, person.id, writer.id)
                    changed = self._asked_anew(person, writer, rows)
                    asked_store.put(connection, changed)
        return Change(what=What.PEOPLE, person_id=person.id)

    def change_writer(self, writer: Writer) -> Change:
        """Change a writer's name, or whether others see their answers.

        Raises NotPossible, NoSuchWriter.
        """
        with self._file.act() as connection:
            known = people_store.writers(connection)
            old = next((one for one in known if one.id == writer.id), None)
            if old is None:
                raise NoSuchWriter(tr("This writer is not in the journal."))
            others = [one for one in known if one.id != old.id and _same_kind(one, old)]
            people_store.change_writer(
                connection, replace(writer, name=_free_name(writer.name, others))
            )
        return Change(what=What.PEOPLE, person_id=old.person_id, writer_id=old.id)

    def asked(self, person_id: int, writer_id: int, day: date) -> dict[str, HowOften]:
        """How often each question is asked of a writer about a person, as in force on a day."""
        rows = self.asked_rows(person_id, writer_id)
        codes = dict.fromkeys(row.code for row in rows)
        found = ((code, in_force(rows, code, day)) for code in codes)
        return {code: row.how_often for code, row in found if row is not None}

    def asked_rows(self, person_id: int, writer_id: int | None = None) -> tuple[Asked, ...]:
        """All that is and was asked about a person, of one writer or of all, oldest first."""
        with self._file.reading() as connection:
            return asked_store.rows(connection, person_id, writer_id)

    def ask(
        self, person_id: int, writer_id: int, code: str, how_often: HowOften, since: date
    ) -> Change:
        """From a day on, ask a writer one question so often."""
        row = Asked(
            person_id=person_id, writer_id=writer_id, code=code, how_often=how_often, since=since
        )
        with self._file.act() as connection:
            asked_store.put(connection, [row])
        return Change(what=What.ASKED, person_id=person_id, writer_id=writer_id)

    def set_pain(
        self, person_id: int, how_often: HowOften, scale: PainScale, since: date
    ) -> Change:
        """From a day on, ask the person about pain so often, on one of the two scales.

        The other scale is not asked any more. Raises NoSuchWriter when the person does not write.
        """
        with self._file.act() as connection:
            own = next(
                (one for one in people_store.writers(connection) if one.person_id == person_id),
                None,
            )
            if own is None:
                raise NoSuchWriter(tr("This person does not write in the journal."))
            other_scales = set(PainScale) - {scale}
            asked_store.put(
                connection,
                [
                    Asked(
                        person_id=person_id,
                        writer_id=own.id,
                        code=code,
                        how_often=HowOften.NEVER if code in other_scales else how_often,
                        since=since,
                    )
                    for code in PAIN_CODES
                ],
            )
        return Change(what=What.ASKED, person_id=person_id, writer_id=own.id)

    def _today(self) -> date:
        return diary_day(self._clock())

    def _asked_anew(self, person: Person, writer: Writer, rows: tuple[Asked, ...]) -> list[Asked]:
        """What begins and what ends to be asked today, since the occupation is another one."""
        if not rows:
            return []
        today, own = self._today(), writer.is_self(person)
        changed = []
        for one in MEASURES:
            if one.occupation is None:
                continue
            row = in_force(rows, one.code, today)
            stands = row is not None and row.how_often is not HowOften.NEVER
            suits = is_for(one, person, own=own)
            if stands != suits:
                changed.append(
                    Asked(
                        person_id=person.id,
                        writer_id=writer.id,
                        code=one.code,
                        how_often=HowOften.DAILY if suits else HowOften.NEVER,
                        since=today,
                    )
                )
        return changed


def _same_kind(one: Writer, other: Writer) -> bool:
    return (one.person_id is None) == (other.person_id is None)


def _free_name(name: str, others: Iterable[Person | Writer]) -> str:
    """Name as it is kept. Raises NotPossible when it is empty or one of the others has it."""
    name = short_name(name)
    if not any(sign.isprintable() for sign in name):
        raise NotPossible("name", tr("Please write a name."))
    if name.casefold() in {other.name.casefold() for other in others}:
        raise NotPossible("name", tr("There is already somebody called {name}.", name=name))
    return name
