"""What a family keeps about a person beside the days: own questions, words, treatments, times."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import TypeVar

from sqlalchemy import Connection

from painjournal.domain import own_measures, treatments, vocabulary
from painjournal.domain.asked_anew import differing
from painjournal.domain.asking import Asked, HowOften
from painjournal.domain.changes import Change, What
from painjournal.domain.circumstances import Programme, SchoolTime, checked_time, sheet_on
from painjournal.domain.days import diary_day
from painjournal.domain.errors import NotPossible
from painjournal.domain.lists import PersonLists
from painjournal.domain.measures import OWN_PREFIX
from painjournal.domain.notes import normalised
from painjournal.domain.own_measures import OwnMeasure
from painjournal.domain.people import Person, Writer
from painjournal.domain.treatments import Treatment
from painjournal.domain.vocabulary import OwnWord
from painjournal.i18n import tr
from painjournal.services.clock import Clock
from painjournal.store import asked as asked_store
from painjournal.store import lists as list_store
from painjournal.store import own_measures as measure_store
from painjournal.store import own_words as word_store
from painjournal.store import people as people_store
from painjournal.store import programmes as programme_store
from painjournal.store import school_times as time_store
from painjournal.store import treatments as treatment_store
from painjournal.store.journal_file import JournalFile
from painjournal.store.rows import new_uuid

Line = TypeVar("Line", OwnMeasure, OwnWord, Treatment, SchoolTime)


class Lists:
    """Lists of each person: read whole, changed line by line."""

    def __init__(self, file: JournalFile, clock: Clock) -> None:
        """Keep the lists of this journal; what changes does so on the day of this clock."""
        self._file = file
        self._clock = clock
        # Leafing through the days asks for them again and again; every act begins anew.
        self._known: dict[int, PersonLists] = {}
        self._known_at = file.acts

    def of(self, person_id: int) -> PersonLists:
        """Every list of a person, retired lines among them."""
        if self._known_at != self._file.acts or not self._file.writing:
            self._known.clear()
            self._known_at = self._file.acts
        if person_id not in self._known:
            with self._file.reading() as connection:
                self._known[person_id] = list_store.of(connection, person_id)
        return self._known[person_id]

    def keep_measure(self, own: OwnMeasure, *, since: date | None = None) -> Change:
        """Add an own measure (its code is empty) or change one; Change.code is its code.

        A new one is asked every day from `since`, by default today: of the person and, with
        `adults_too`, of every adult. A retired one is asked no more from then on. Where the person
        does not write, it is asked of adults. Raises NotPossible with the field "name", "steps",
        "range" or "scale".
        """
        since = since or self._today()
        with self._file.act() as connection:
            person = people_store.person(connection, own.person_id)
            writers = people_store.writers(connection)
            if not any(one.is_self(person) for one in writers):
                own = replace(own, adults_too=True)
            known = measure_store.of(connection, person.id)
            before = _line(known, own.code)
            own = own_measures.checked(
                own,
                known,
                before=before,
                answered=before is not None and measure_store.is_answered(connection, own.code),
            )
            if before is None:
                own = replace(
                    own,
                    code=_new_code(),
                    position=measure_store.next_position(connection, person.id),
                )
            else:
                own = replace(own, position=before.position)
            measure_store.put(connection, own)
            for writer in writers:
                _ask(connection, person, writer, since, (before, own))
        return _changed(person.id, own.code)

    def order_measures(self, person_id: int, codes: Sequence[str]) -> Change:
        """Give the own measures of a person this order; those not named stay behind these."""
        with self._file.act() as connection:
            known = [one.code for one in measure_store.of(connection, person_id)]
            named = [code for code in dict.fromkeys(codes) if code in known]
            rest = [code for code in known if code not in named]
            measure_store.put_order(connection, person_id, [*named, *rest])
        return _changed(person_id)

    def is_answered(self, code: str) -> bool:
        """Whether any day has an answer to an own measure, so that its scale is fixed."""
        with self._file.reading() as connection:
            return measure_store.is_answered(connection, code)

    def keep_word(self, word: OwnWord) -> Change:
        """Add an own word (its code is empty) or change one; Change.code is its code.

        A retired one is not offered any more and stays readable on its days; adding the same word
        again offers it again. Raises NotPossible with the field "words".
        """
        with self._file.act() as connection:
            people_store.person(connection, word.person_id)
            known = word_store.of(connection, word.person_id)
            before = _line(known, word.code)
            if before is None:
                retired = [one for one in known if one.retired and one.kind is word.kind]
                word = vocabulary.checked(word, [one for one in known if one not in retired])
                same = word.words.casefold()
                before = next((one for one in retired if one.words.casefold() == same), None)
                word = replace(word, code=before.code if before else _new_code())
            else:
                word = vocabulary.checked(replace(word, kind=before.kind), known)
            word_store.put(connection, word)
        return _changed(word.person_id, word.code)

    def keep_treatment(self, treatment: Treatment) -> Change:
        """Add a treatment (its code is empty) or change one; Change.code is its code.

        Raises NotPossible with the field "name" or "stop".
        """
        with self._file.act() as connection:
            people_store.person(connection, treatment.person_id)
            known = treatment_store.of(connection, treatment.person_id)
            before = _line(known, treatment.code)
            treatment = treatments.checked(treatment, known)
            if before is None:
                treatment = replace(treatment, code=_new_code())
            # What was read may come from a day that has it; only what was said is kept here.
            said = before is None or treatment.confirmed != before.confirmed
            treatment_store.put(connection, treatment, confirmed=said)
        return _changed(treatment.person_id, treatment.code)

    def remove_treatment(self, code: str) -> Change:
        """Take a treatment off the list.

        Raises NotPossible with the field "stop" when days have it: it can be stopped instead.
        """
        with self._file.act() as connection:
            if treatment_store.is_on_days(connection, code):
                raise NotPossible(
                    "stop",
                    tr("Some days have it, so it stays on the list. You can say when it stopped."),
                )
            treatment_store.remove(connection, code)
        return _changed(None, code)

    def keep_time(self, time: SchoolTime) -> Change:
        """Add a term or holiday (its code is empty) or change one; Change.code is its code.

        Raises NotPossible with the field "name" or "last".
        """
        time = checked_time(time)
        with self._file.act() as connection:
            people_store.person(connection, time.person_id)
            if _line(time_store.of(connection, time.person_id), time.code) is None:
                time = replace(time, code=_new_code())
            time_store.put(connection, time)
        return _changed(time.person_id, time.code)

    def remove_time(self, code: str) -> Change:
        """Take a term or holiday off the list."""
        with self._file.act() as connection:
            time_store.remove(connection, code)
        return _changed(None, code)

    def keep_programme(self, person_id: int, text: str, since: date | None = None) -> Change:
        """Keep the therapist's sheet from a day on, by default today; "" says there is none.

        Earlier days keep the earlier sheet.
        """
        since = since or self._today()
        text = normalised(text).strip()
        with self._file.act() as connection:
            people_store.person(connection, person_id)
            known = programme_store.of(connection, person_id)
            earlier = sheet_on(known, since - timedelta(days=1))
            if text == (earlier.text if earlier else ""):
                programme_store.remove(connection, person_id, since)
            else:
                new = Programme(person_id=person_id, since=since, text=text)
                programme_store.put(connection, new)
        return _changed(person_id)

    def _today(self) -> date:
        return diary_day(self._clock())


def _ask(
    connection: Connection,
    person: Person,
    writer: Writer,
    since: date,
    changed: tuple[OwnMeasure | None, OwnMeasure],
) -> None:
    """From a day on, ask a writer about an own measure, or no more, where that is another now."""
    before, now = changed
    asks = _is_asked(now, person, writer)
    if asks == (before is not None and _is_asked(before, person, writer)):
        return
    row = Asked(
        person_id=person.id,
        writer_id=writer.id,
        code=now.code,
        how_often=HowOften.DAILY if asks else HowOften.NEVER,
        since=since,
    )
    rows = asked_store.rows(connection, person.id, writer.id)
    asked_store.change(connection, differing(rows, [row]))


def _is_asked(own: OwnMeasure, person: Person, writer: Writer) -> bool:
    if own.retired:
        return False
    return writer.is_self(person) or (own.adults_too and writer.person_id is None)


def _line(known: Iterable[Line], code: str) -> Line | None:
    """Line of a code, None for a new one."""
    return next((one for one in known if one.code == code), None) if code else None


def _new_code() -> str:
    return f"{OWN_PREFIX}{new_uuid()}"


def _changed(person_id: int | None, code: str = "") -> Change:
    return Change(what=What.LISTS, person_id=person_id, code=code)
