"""Who the journal is about, who writes, and what each is asked."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from sqlalchemy import Connection

from painjournal.domain.asked_anew import differing, occupation_asked, pain_asked
from painjournal.domain.asking import (
    EVERYTHING,
    Asked,
    HowOften,
    PainScale,
    in_force,
    is_silent,
    scale_of,
)
from painjournal.domain.changes import Change, What
from painjournal.domain.days import diary_day
from painjournal.domain.errors import NoSuchWriter, NotPossible
from painjournal.domain.measures import Measure
from painjournal.domain.people import (
    Contents,
    Occupation,
    Person,
    Writer,
    check_names,
    check_somebody_stays,
    check_writers,
    free_name,
    same_kind,
)
from painjournal.domain.ready_sets import ReadySet, first_asked
from painjournal.domain.removals import Removal
from painjournal.i18n import tr
from painjournal.services.clock import Clock
from painjournal.store import asked as asked_store
from painjournal.store import contents, form_order, own_measures, removals
from painjournal.store import people as people_store
from painjournal.store.journal_file import JournalFile


class People:
    """People and writers of a journal, and the questions each is asked."""

    def __init__(self, file: JournalFile, clock: Clock) -> None:
        """Look after the people of this journal; new ones begin on the day of this clock."""
        self._file = file
        self._clock = clock

    def people(self, *, archived: bool = False) -> tuple[Person, ...]:
        """Everybody the journal is about, in the order they came in; those archived if asked."""
        with self._file.reading() as connection:
            everybody = people_store.people(connection)
        return tuple(one for one in everybody if archived or not one.archived)

    def writers(self, *, archived: bool = False) -> tuple[Writer, ...]:
        """Everybody who writes, in the order they came in; those archived if asked."""
        with self._file.reading() as connection:
            everybody = people_store.writers(connection)
        return tuple(one for one in everybody if archived or not one.archived)

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
        Raises NotPossible for a name that is empty or taken, or when nobody would write about them.
        """
        since = since or self._today()
        with self._file.act() as connection:
            known = people_store.people(connection)
            person = people_store.add_person(
                connection,
                Person(name=free_name(name, known), occupation=occupation, birth_year=birth_year),
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
                _ask_or_be_silent(connection, person, writer, since)
            _check_writers(connection)
        return person

    def add_adult(self, name: str, *, since: date | None = None) -> Writer:
        """Let an adult write, who is asked about everybody what can be seen. Raises NotPossible."""
        since = since or self._today()
        with self._file.act() as connection:
            adults = [one for one in people_store.writers(connection) if one.person_id is None]
            writer = people_store.add_writer(connection, Writer(name=free_name(name, adults)))
            for person in people_store.people(connection):
                own = _own_measures(connection, person.id)
                asked_store.put(connection, first_asked(person, writer, since, measures=own))
                _ask_or_be_silent(connection, person, writer, since)
        return writer

    def begin_writing(self, person_id: int) -> Writer:
        """Let a person write who began without, or stopped; they are asked from today on.

        Raises NoSuchPerson, and NotPossible when they write already.
        """
        today = self._today()
        with self._file.act() as connection:
            person = people_store.person(connection, person_id)
            everybody = people_store.writers(connection)
            writer = next((one for one in everybody if one.is_self(person)), None)
            if writer is None:
                new = Writer(name=person.name, person_id=person.id)
                writer = people_store.add_writer(connection, new)
                measures = _own_measures(connection, person.id)
                asked_store.put(connection, first_asked(person, writer, today, measures=measures))
            elif writer.archived:
                writer = replace(writer, archived=False)
                people_store.change_writer(connection, writer)
            else:
                raise NotPossible("writes", tr("{name} writes already.", name=person.name))
            _ask_or_be_silent(connection, person, writer, today)
        return writer

    def change_person(self, person: Person) -> Change:
        """Change a person's name or circumstances; a new occupation changes what is asked today on.

        The writer who bears the person's name takes the new one too. Raises NotPossible,
        NoSuchPerson.
        """
        with self._file.act() as connection:
            old = people_store.person(connection, person.id)
            others = [one for one in people_store.people(connection) if one.id != person.id]
            person = replace(person, name=free_name(person.name, others), archived=old.archived)
            people_store.change_person(connection, person)
            for writer in people_store.writers(connection):
                if writer.is_self(person) and writer.name == old.name:
                    people_store.change_writer(connection, replace(writer, name=person.name))
                if person.occupation is not old.occupation:
                    rows = asked_store.rows(connection, person.id, writer.id)
                    anew = occupation_asked(rows, person, writer, self._today()) if rows else ()
                    asked_store.change(connection, differing(rows, anew))
        return Change(what=What.PEOPLE, person_id=person.id)

    def change_writer(self, writer: Writer) -> Change:
        """Change a writer's name, or whether others see their answers.

        Raises NotPossible, NoSuchWriter.
        """
        with self._file.act() as connection:
            old = people_store.writer(connection, writer.id)
            known = people_store.writers(connection)
            others = [one for one in known if one.id != old.id and same_kind(one, old)]
            people_store.change_writer(
                connection,
                replace(writer, name=free_name(writer.name, others), archived=old.archived),
            )
        return Change(what=What.PEOPLE, person_id=old.person_id, writer_id=old.id)

    def archive_person(self, person_id: int, archived: bool) -> Change:
        """Offer a person no more, or again; their days stay, and nothing is asked from today on.

        Raises NoSuchPerson, and NotPossible for the only one who is left, or when nobody would
        write about somebody who comes back.
        """
        with self._file.act() as connection:
            person = people_store.person(connection, person_id)
            if archived:
                check_somebody_stays(person_id, people_store.people(connection))
            people_store.change_person(connection, replace(person, archived=archived))
            _check_writers(connection)
            self._agree(connection)
        return Change(what=What.PEOPLE, person_id=person_id)

    def archive_writer(self, writer_id: int, archived: bool) -> Change:
        """Offer a writer no more, or again; their days stay, and they are asked nothing from today.

        Raises NoSuchWriter, and NotPossible when somebody would be left without a writer.
        """
        with self._file.act() as connection:
            writer = people_store.writer(connection, writer_id)
            people_store.change_writer(connection, replace(writer, archived=archived))
            _check_writers(connection)
            self._agree(connection)
        return Change(what=What.PEOPLE, person_id=writer.person_id, writer_id=writer_id)

    def contents_of_person(self, person_id: int) -> Contents:
        """What would go with a person: all that was written about them, and their lists."""
        with self._file.reading() as connection:
            return contents.of_person(connection, person_id)

    def contents_of_writer(self, writer_id: int) -> Contents:
        """What would go with a writer: all that they wrote about anybody."""
        with self._file.reading() as connection:
            return contents.of_writer(connection, writer_id)

    def remove_person(self, person_id: int) -> Removal:
        """Take a person out with all that is theirs; `put_back` puts it back.

        Raises NoSuchPerson, and NotPossible for the only one who is left.
        """
        with self._file.act() as connection:
            people_store.person(connection, person_id)
            check_somebody_stays(person_id, people_store.people(connection))
            return removals.remove_person(connection, person_id)

    def remove_writer(self, writer_id: int) -> Removal:
        """Take a writer out with all that they wrote; `put_back` puts it back.

        Raises NoSuchWriter, and NotPossible when somebody would be left without a writer.
        """
        with self._file.act() as connection:
            writer = people_store.writer(connection, writer_id)
            removal = removals.remove_writer(connection, writer_id)
            _check_writers(connection)
        change = replace(removal.change, person_id=writer.person_id)
        return replace(removal, change=change)

    def put_back(self, removal: Removal) -> Change:
        """Put a person or writer back as they were; of those who came meanwhile they are asked too.

        Raises NotPossible when something else has taken their place since, or when nobody would
        write about them.
        """
        with self._file.act() as connection:
            change = removals.put_back(connection, removal)
            check_names(people_store.people(connection), people_store.writers(connection))
            _check_writers(connection)
            self._ask_of_those_who_came(connection)
            self._agree(connection)
        return change

    def asked(self, person_id: int, writer_id: int, day: date) -> dict[str, HowOften]:
        """How often each question is asked of a writer about a person, as in force on a day."""
        rows = self.asked_rows(person_id, writer_id)
        codes = dict.fromkeys(row.code for row in rows if row.code != EVERYTHING)
        found = ((code, in_force(rows, code, day)) for code in codes)
        return {code: row.how_often for code, row in found if row is not None}

    def asked_rows(self, person_id: int, writer_id: int | None = None) -> tuple[Asked, ...]:
        """All that is and was asked about a person, of one writer or of all, oldest first."""
        with self._file.reading() as connection:
            return asked_store.rows(connection, person_id, writer_id)

    def set_items(
        self,
        person_id: int,
        writer_id: int,
        how_often: Mapping[str, HowOften],
        since: date | None = None,
    ) -> Change:
        """From a day on, by default today, ask a writer each of these questions so often.

        What is asked so already stays as it is.
        """
        since = since or self._today()
        wanted = [
            Asked(person_id=person_id, writer_id=writer_id, code=code, how_often=often, since=since)
            for code, often in how_often.items()
        ]
        with self._file.act() as connection:
            rows = asked_store.rows(connection, person_id, writer_id)
            asked_store.change(connection, differing(rows, wanted))
        return Change(what=What.ASKED, person_id=person_id, writer_id=writer_id)

    def use_ready_set(
        self,
        person_id: int,
        writer_id: int,
        ready: ReadySet,
        *,
        pain: HowOften = HowOften.DAILY,
        since: date | None = None,
    ) -> Change:
        """From a day on, by default today, ask a writer what a ready set holds.

        The person's pain scale stays. Raises NoSuchPerson, NoSuchWriter.
        """
        since = since or self._today()
        with self._file.act() as connection:
            person = people_store.person(connection, person_id)
            writer = people_store.writer(connection, writer_id)
            rows = asked_store.rows(connection, person_id, writer_id)
            wanted = first_asked(
                person,
                writer,
                since,
                ready=ready,
                pain=pain,
                scale=scale_of(rows, since),
                measures=_own_measures(connection, person_id),
            )
            asked_store.change(connection, differing(rows, wanted))
        return Change(what=What.ASKED, person_id=person_id, writer_id=writer_id)

    def order(self, person_id: int, writer_id: int) -> tuple[str, ...]:
        """Order a writer gave the questions about a person; empty while it is the form's own."""
        with self._file.reading() as connection:
            return form_order.codes(connection, person_id, writer_id)

    def set_order(self, person_id: int, writer_id: int, codes: Sequence[str]) -> Change:
        """Give the questions about a person another order; no codes: the form's own again."""
        with self._file.act() as connection:
            form_order.put(connection, person_id, writer_id, codes)
        return Change(what=What.ASKED, person_id=person_id, writer_id=writer_id)

    def set_pain(
        self, person_id: int, how_often: HowOften, scale: PainScale, since: date
    ) -> Change:
        """From a day on, ask the person about pain so often, on one of the two scales.

        The other scale is not asked any more. Raises NoSuchPerson, NoSuchWriter when the person
        does not write.
        """
        with self._file.act() as connection:
            person = people_store.person(connection, person_id)
            everybody = people_store.writers(connection)
            own = next((one for one in everybody if one.is_self(person)), None)
            if own is None:
                raise NoSuchWriter(tr("This person does not write in the journal."))
            rows = asked_store.rows(connection, person.id, own.id)
            wanted = pain_asked(rows, person, own, since, how_often=how_often, scale=scale)
            asked_store.change(connection, differing(rows, wanted))
        return Change(what=What.ASKED, person_id=person_id, writer_id=own.id)

    def _ask_of_those_who_came(self, connection: Connection) -> None:
        """From today on, ask about a person whoever was never asked about them and may write."""
        for person in people_store.people(connection):
            measures = _own_measures(connection, person.id)
            for writer in people_store.writers(connection):
                may_write = writer.person_id in (None, person.id)
                if may_write and not asked_store.rows(connection, person.id, writer.id):
                    new = first_asked(person, writer, self._today(), measures=measures)
                    asked_store.put(connection, new)

    def _agree(self, connection: Connection) -> None:
        """From today on, ask nothing where the person or the writer is archived."""
        for person in people_store.people(connection):
            for writer in people_store.writers(connection):
                _ask_or_be_silent(connection, person, writer, self._today())

    def _today(self) -> date:
        return diary_day(self._clock())


def _ask_or_be_silent(connection: Connection, person: Person, writer: Writer, since: date) -> None:
    rows = asked_store.rows(connection, person.id, writer.id)
    silent = person.archived or writer.archived
    if not rows or silent == is_silent(rows, since):
        return
    row = Asked(
        person_id=person.id,
        writer_id=writer.id,
        code=EVERYTHING,
        how_often=HowOften.NEVER if silent else HowOften.DAILY,
        since=since,
    )
    asked_store.change(connection, differing(rows, [row]))


def _check_writers(connection: Connection) -> None:
    check_writers(people_store.people(connection), people_store.writers(connection))


def _own_measures(connection: Connection, person_id: int) -> tuple[Measure, ...]:
    every = own_measures.of(connection, person_id)
    return tuple(one.measure for one in every if not one.retired)
