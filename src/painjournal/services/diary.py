"""The day form's service: reads a day, saves it while it is written, keeps what it said before."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from painjournal.domain.changes import Change, What
from painjournal.domain.days import Period, diary_day
from painjournal.domain.entries import DayVoice, Entry, Place, check_day
from painjournal.domain.lookback import WrittenDay
from painjournal.domain.removals import Removal
from painjournal.services.clock import Clock, zone_name
from painjournal.services.refusals import as_kept, check_answers, check_lines, check_times
from painjournal.store import entries, people, removals, versions
from painjournal.store.entries import StoredEntry
from painjournal.store.journal_file import JournalFile
from painjournal.store.rows import new_uuid

SITTING_ENDS = timedelta(minutes=10)
"""After so long without a change the next one begins a new sitting."""

PLACES_REMEMBERED = timedelta(days=14)
"""Places of an older day are not offered again."""

_Key = tuple[int, date, int]


@dataclass(slots=True, kw_only=True)
class _Sitting:
    """One run of changes to one entry; what the entry said before is kept once."""

    key: _Key
    uuid: str
    last_change: datetime


class Diary:
    """Days as they are written."""

    def __init__(self, file: JournalFile, clock: Clock) -> None:
        """Write in this journal by this clock."""
        self._file = file
        self._clock = clock
        self._sitting: _Sitting | None = None
        # What this run itself read or wrote last; nobody else can write while the file is ours,
        # and an act that is not ours makes us look again.
        self._known: dict[_Key, StoredEntry | None] = {}
        self._known_at = file.acts
        self._latest_day = date.min

    def today(self) -> date:
        """Day that is written about now: until 04:00 the day before."""
        today = diary_day(self._clock())
        self._latest_day = max(self._latest_day, today)
        return today

    def entry(self, person_id: int, day: date, writer_id: int) -> Entry:
        """Entry of one writer about one person's day; a blank one when there is none."""
        found = self._find((person_id, day, writer_id))
        if found is not None:
            return found.entry
        zone = zone_name(self._clock())
        return Entry(person_id=person_id, writer_id=writer_id, day=day, zone=zone)

    def save(self, entry: Entry) -> Change | None:
        """Keep what was written; None when nothing differs from what is kept.

        The journal's own clock says when. Raises NotPossible for a day to come or an answer that
        cannot be, CannotWrite and the other file troubles; then nothing of it is kept.
        """
        return self._keep(entry, self._clock().replace(microsecond=0), anew=True)

    def put_all(self, many: Iterable[Entry]) -> int:
        """Keep entries with the moments they carry, all or none; returns how many they were."""
        self.leave_day()
        n = 0
        with self._file.act() as connection:
            for entry in many:
                entries.put(connection, entry)
                n += 1
        return n

    def leave_day(self) -> None:
        """End the sitting: the next change keeps what the entry says now."""
        self._sitting = None

    def day(self, person_id: int, day: date, viewer_id: int | None = None) -> tuple[DayVoice, ...]:
        """Everybody who wrote about a person's day, the person first.

        Of a writer who shows others only that something was written, another viewer gets no entry.
        Without a viewer the owner of the file sees all.
        """
        with self._file.reading() as connection:
            written = entries.written_on(connection, person_id, day)
            everybody = {one.id: one for one in people.writers(connection)} if written else {}
        voices = []
        for entry in written:
            writer = everybody.get(entry.writer_id)
            if writer is not None:
                is_open = writer.is_open_to(viewer_id)
                voices.append(DayVoice(writer=writer, entry=entry if is_open else None))
        return tuple(sorted(voices, key=lambda one: one.writer.person_id != person_id))

    def written_days(self, person_id: int, period: Period) -> tuple[WrittenDay, ...]:
        """Who wrote on which days of a period."""
        with self._file.reading() as connection:
            return entries.written_days(connection, person_id, period)

    def recent_places(
        self, person_id: int, writer_id: int, before: date
    ) -> tuple[date, tuple[Place, ...]] | None:
        """Newest day of the two weeks before a day on which the writer marked places, and these."""
        period = Period(before - PLACES_REMEMBERED, before - timedelta(days=1))
        with self._file.reading() as connection:
            return entries.last_with_places(connection, person_id, writer_id, period)

    def versions(self, person_id: int, day: date, writer_id: int) -> tuple[Entry, ...]:
        """What an entry said before each sitting, oldest first."""
        with self._file.reading() as connection:
            now = entries.find(connection, person_id, day, writer_id)
            return versions.states(connection, now) if now else ()

    def bring_back(self, version: Entry) -> Change | None:
        """Let a day say again what it said; what it says now becomes a version of its own.

        None when nothing differs. Raises the file troubles.
        """
        self.leave_day()
        try:
            return self._keep(version, self._clock().replace(microsecond=0), anew=False)
        finally:
            self.leave_day()

    def remove_day(self, person_id: int, day: date, writer_id: int) -> Removal:
        """Take out what a writer kept about a day: entry, earlier versions and private note."""
        self.leave_day()
        with self._file.act() as connection:
            return removals.remove_entry(connection, person_id, day, writer_id)

    def put_back(self, removal: Removal) -> Change:
        """Put back what was removed, as it was.

        Raises NotPossible when something else was written in its place meanwhile, or when the
        person or the writer is gone; then nothing is changed.
        """
        with self._file.act() as connection:
            change = removals.put_back(connection, removal)
        # Not before: a refusal changes nothing, and what is in its way may still be taken back.
        self.leave_day()
        return change

    def _keep(self, entry: Entry, now: datetime, *, anew: bool) -> Change | None:
        key = (entry.person_id, entry.day, entry.writer_id)
        before = self._find(key)
        had = before.entry if before else _blank(key)
        entry = as_kept(entry, had)
        if entry.same_content(had):
            return None
        if before is None:
            self._check_has_come(entry.day)
        check_answers(self._file, entry, had)
        check_lines(self._file, entry, had)
        if anew:
            check_times(entry, had, now)
        sitting = self._sitting_at(key, now)
        with self._file.act() as connection:
            if before is not None and sitting is not self._sitting:
                versions.keep(connection, before, sitting.uuid, now)
            stored = entries.put(connection, _at(entry, before, now), before)
        # What else is known was read after every other act.
        self._known[key] = stored
        self._known_at = self._file.acts
        sitting.last_change = now
        self._sitting = sitting
        return Change(
            what=What.ENTRY, person_id=entry.person_id, writer_id=entry.writer_id, day=entry.day
        )

    def _find(self, key: _Key) -> StoredEntry | None:
        if self._known_at != self._file.acts:
            self._known.clear()
            self._known_at = self._file.acts
        if self._file.writing and key in self._known:
            return self._known[key]
        with self._file.reading() as connection:
            found = entries.find(connection, *key)
        # A form shows a day and its neighbours; more than a few is somebody leafing through.
        if len(self._known) > 16:
            self._known.clear()
        self._known[key] = found
        return found

    def _check_has_come(self, day: date) -> None:
        # A clock that goes back, or a flight westwards, must not refuse the day that is open.
        check_day(day, max(self.today(), self._latest_day))

    def _sitting_at(self, key: _Key, now: datetime) -> _Sitting:
        current = self._sitting
        if (
            current is not None
            and current.key == key
            # A clock that was set back has no say in how long ago it was: a new sitting.
            and timedelta(0) <= now - current.last_change <= SITTING_ENDS
        ):
            return current
        return _Sitting(key=key, uuid=new_uuid(), last_change=now)


def _blank(key: _Key) -> Entry:
    person_id, day, writer_id = key
    return Entry(person_id=person_id, day=day, writer_id=writer_id)


def _at(entry: Entry, before: StoredEntry | None, now: datetime) -> Entry:
    """Entry with the moments the journal gives it; when it was first recorded never changes."""
    if before is None or before.entry.first_recorded is None:
        return replace(entry, zone=zone_name(now), first_recorded=now, changed=now)
    first = before.entry.first_recorded
    changed = max(now, first).astimezone(first.tzinfo)
    return replace(entry, zone=before.entry.zone, first_recorded=first, changed=changed)
