"""Looking back: a period of one person's days, as whoever looks may see it."""

from datetime import date

from painjournal.domain.answer_words import event_words
from painjournal.domain.circumstances import SchoolTime
from painjournal.domain.days import Period
from painjournal.domain.lookback import Lookback
from painjournal.domain.searches import Found, FoundIn, holds, wanted_words
from painjournal.domain.vocabulary import VISIT, WordKind, words_by_code
from painjournal.store import (
    asked,
    entries,
    lookbacks,
    own_measures,
    own_words,
    people,
    school_times,
    searches,
)
from painjournal.store.journal_file import JournalFile


class Lookbacks:
    """Periods of the journal, ready to draw and count."""

    def __init__(self, file: JournalFile) -> None:
        """Look back at what stands in this journal."""
        self._file = file

    def first_day(self, person_id: int) -> date | None:
        """First day on which anybody wrote about a person, None when nobody did."""
        found = self._ends(person_id)
        return found[0] if found else None

    def last_day(self, person_id: int) -> date | None:
        """Last day on which anybody wrote about a person, None when nobody did."""
        found = self._ends(person_id)
        return found[1] if found else None

    def school_times(self, person_id: int) -> tuple[SchoolTime, ...]:
        """Terms and holidays of a person, the earliest first."""
        with self._file.reading() as connection:
            return school_times.of(connection, person_id)

    def days_written(self, person_id: int) -> frozenset[date]:
        """Every day on which anybody wrote about a person."""
        with self._file.reading() as connection:
            return lookbacks.days_written(connection, person_id)

    def last_visit(
        self, person_id: int, period: Period, viewer_id: int | None = None
    ) -> date | None:
        """Last day of a period with a visit to the care team, as whoever looks may see it."""
        with self._file.reading() as connection:
            seen = [one.id for one in people.writers(connection) if one.is_open_to(viewer_id)]
            return lookbacks.last_event(connection, person_id, period, seen, VISIT)

    def lookback(
        self,
        person_id: int,
        period: Period,
        viewer_id: int | None = None,
        *,
        notes: bool = False,
        events: bool = False,
        touched: bool = False,
    ) -> Lookback:
        """What was written about a person in a period; notes, events, touch only when asked for.

        Of a writer who shows others only that something was written, another viewer gets the
        written days alone. Without a viewer the owner of the file sees all. Raises NoSuchPerson.
        """
        with self._file.reading() as connection:
            person = people.person(connection, person_id)
            everybody = {one.id: one for one in people.writers(connection)}
            written = tuple(
                one
                for one in entries.written_days(connection, person_id, period)
                if one.writer_id in everybody
            )
            who = {one.writer_id for one in written}
            writers = sorted(
                (everybody[one] for one in who),
                key=lambda one: (not one.is_self(person), one.id),
            )
            hidden = frozenset(one.id for one in writers if not one.is_open_to(viewer_id))
            seen = [one.id for one in writers if one.id not in hidden]
            own = tuple(one.measure for one in own_measures.of(connection, person_id))
            return Lookback(
                person=person,
                period=period,
                writers=tuple(writers),
                written=written,
                answers=lookbacks.answers_in(connection, person_id, period, seen, own),
                places=lookbacks.places_in(connection, person_id, period, seen),
                touched=(
                    lookbacks.touched_in(connection, person_id, period, seen) if touched else {}
                ),
                notes=lookbacks.notes_in(connection, person_id, period, seen) if notes else {},
                events=lookbacks.events_in(connection, person_id, period, seen) if events else {},
                asked=tuple(
                    row for row in asked.rows(connection, person_id) if row.writer_id not in hidden
                ),
                hidden_writers=hidden,
                own_measures=own,
            )

    def search(self, person_id: int, words: str, viewer_id: int | None = None) -> tuple[Found, ...]:
        """Texts about a person in which every typed word stands, those of the newest day first.

        Notes, notes about several days, events, unwanted effects and the words of moments; never a
        private note, and of a writer who shows others only that something was written nothing for
        another viewer. Case and accents do not matter. Without a viewer the owner of the file sees
        all.
        """
        wanted = wanted_words(words)
        if not wanted:
            return ()
        with self._file.reading() as connection:
            names = {
                one.id: one.name for one in people.writers(connection) if one.is_open_to(viewer_id)
            }
            events = words_by_code(WordKind.EVENT, own_words.of(connection, person_id))
            hits = []
            for kind in FoundIn:
                for day, writer_id, code, said in searches.texts(
                    connection, person_id, names, kind
                ):
                    is_event = kind is FoundIn.EVENT
                    text = event_words(events.get(code, ""), said) if is_event else said
                    if holds(text, wanted):
                        hits.append((day, writer_id, kind, text))
        hits.sort(key=lambda hit: hit[0], reverse=True)
        return tuple(
            Found(
                day=date.fromordinal(day),
                writer_id=writer_id,
                name=names[writer_id],
                kind=kind,
                text=text,
                wanted=wanted,
            )
            for day, writer_id, kind, text in hits
        )

    def _ends(self, person_id: int) -> tuple[date, date] | None:
        with self._file.reading() as connection:
            return lookbacks.first_and_last(connection, person_id)
